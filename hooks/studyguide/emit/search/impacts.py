"""Documents to postings: how much each word says about each document.

The weight of a word in a document is that of BM25F: its counts in the parts of the document weighted, set
against the length of the document, and bent so that the tenth time adds little.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyguide.emit.search.documents import AROUND, Document
from studyguide.stems import STOP, language_of, languages_of, stem, tokens

TOP = 63  # the greatest impact: one digit in base 64
BEND = 1.2  # how soon more of the same word stops to count
LENGTH = 0.55  # how much a long document is held against itself
SHORT = 0.6  # of the mean length: a document below it gains nothing by being shorter
SAMPLE = 1500  # characters of a document that tell its language

Posting = tuple[int, int]
"""Number of a document, and the impact there from 1 to TOP."""


@dataclass(frozen=True, slots=True)
class Index:
    """What the words of the documents say."""

    languages: tuple[str, ...]
    """Languages of the documents, the main one first."""
    postings: Mapping[str, Sequence[Posting]]
    """By stem, and by `#number` for a term, whose number is that of its document."""
    words: Mapping[str, int]
    """Each word as written, folded, and the number of documents it stands in."""


def index(documents: Sequence[Document], language: str = "") -> Index:
    """Return the postings of the documents."""
    languages = languages_of((d.text[:SAMPLE] for d in documents if d.kind == "section"), language)
    counts = [weighed(document, languages) for document in documents]
    lengths = [
        sum(text.count(" ") + 1 for weight, text in document.words if weight >= AROUND)
        for document in documents
    ]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    postings: dict[str, list[Posting]] = defaultdict(list)
    words: Counter[str] = Counter()
    for number, (document, (found, written)) in enumerate(zip(documents, counts, strict=True)):
        norm = 1 - LENGTH + LENGTH * max(SHORT, lengths[number] / mean)
        for key, count in found.items():
            share = count / norm / (BEND + count / norm)
            postings[key].append((number, digit(share * document.weight)))
        words.update(written)
    for key, speaking in _terms(documents).items():
        postings[key] = speaking
    return Index(languages, postings, words)


def _terms(documents: Sequence[Document]) -> dict[str, list[Posting]]:
    """Return the documents that speak of each term, by `#number`."""
    numbers = {slug: n for n, d in enumerate(documents) if d.kind == "term" for slug in d.terms}
    out: dict[str, list[Posting]] = defaultdict(list)
    for number, document in enumerate(documents):
        for slug, strength in document.terms.items():
            if slug in numbers:
                out[f"#{numbers[slug]}"].append((number, digit(strength)))
    return out


def digit(share: float) -> int:
    """Return a share of one as an impact."""
    return max(1, min(TOP, round(share * TOP)))


def weighed(document: Document, languages: Sequence[str]) -> tuple[Mapping[str, float], frozenset[str]]:
    """Return the stems of a document with their weighted counts, and its words as written."""
    own = languages[0] if languages else ""
    if len(languages) > 1:
        found = language_of(document.text[:SAMPLE])
        own = found if found in languages else own
    stop = STOP.get(own, frozenset())
    counts: dict[str, float] = defaultdict(float)
    written: set[str] = set()
    for weight, text in document.words:
        for word, count in Counter(tokens(text)).items():
            if word not in stop:
                counts[stem(word, own)] += weight * count
                written.add(word)
    return counts, frozenset(written)
