"""Documents to postings: how much each word says about each document.

The weight of a word in a document is that of BM25F: its counts in the parts of the document weighted, set
against the length of the document, and bent so that the tenth time adds little.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TypeAlias

from studyguide.emit.search.documents import AROUND, Document
from studyguide.kept import kept_each, kept_in_turn
from studyguide.text.stems import STOP, common_of, language_of, stem, tokens

RADIX = 64
TOP = RADIX - 1  # the greatest impact: one digit
BEND = 1.2  # how soon more of the same word stops to count
LENGTH = 0.55  # how much a long document is held against itself
SHORT = 0.6  # of the mean length: a document below it gains nothing by being shorter
SAMPLE = 1500  # characters of a document that tell its language

Texts = tuple[tuple[float, str], ...]
"""`Document.words`."""
Said = tuple[str, Texts]
"""What tells the language of a document, and the texts it is found by."""
Weighed = tuple[dict[float, tuple[str, ...]], tuple[str, ...]]
"""The stems of a document by their weighted counts, and its words as written."""


Postings: TypeAlias = "array[int]"
"""The documents that a key leads to, in order, and the impact in each from 1 to TOP: the number of the document
times `RADIX`, and the impact; one number for both, of which there are millions."""


@dataclass(frozen=True, slots=True)
class Index:
    """What the words of the documents say."""

    languages: tuple[str, ...]
    """Languages of the documents, the main one first."""
    mean: float
    """How long the documents are, in words."""
    postings: Mapping[str, Postings]
    """By stem, and by `#number` for a term, whose number is that of its document."""
    words: Mapping[str, int]
    """Each word as written, folded, and the number of documents it stands in."""


def index(documents: Sequence[Document], language: str = "") -> Index:
    """Return the postings of the documents."""
    languages = common_of(chain.from_iterable(kept_each(_speaking, None, _samples(documents))), language)
    # To two digits, so that an edit of one document moves no impact of the others.
    mean = float(f"{sum(map(_length, documents)) / max(1, len(documents)):.2g}") or 1.0
    return indexed(documents, languages, mean, 0)


def indexed(documents: Sequence[Document], languages: tuple[str, ...], mean: float, first: int) -> Index:
    """Return the postings of documents in these languages, the first of that number, measured by a mean length."""
    postings: dict[str, Postings] = defaultdict(_none)
    words: Counter[str] = Counter()
    weights = chain.from_iterable(kept_in_turn(_weighing, languages, _folders(documents)))
    for number, (document, (counts, written)) in enumerate(zip(documents, weights, strict=True), first):
        norm = 1 - LENGTH + LENGTH * max(SHORT, _length(document) / mean)
        for count, stems in counts.items():
            share = count / norm / (BEND + count / norm)
            both = number * RADIX + digit(share * document.weight)
            for key in stems:
                postings[key].append(both)
        words.update(written)
    return Index(languages, mean, {**postings, **_terms(documents, first)}, words)


def _length(document: Document) -> int:
    """Return how many words a document has, without those that stand behind it."""
    return sum(text.count(" ") + 1 for weight, text in document.words if weight >= AROUND)


def _none() -> Postings:
    return array("I")


def _by_folder(documents: Sequence[Document]) -> Iterator[Iterator[Document]]:
    """Yield the documents of each folder of pages, a module or the terms: they are weighed and kept together."""
    for _, group in groupby(documents, lambda document: document.url.partition("#")[0].rpartition("/")[0]):
        yield group


def _folders(documents: Sequence[Document]) -> Iterator[tuple[Said, ...]]:
    for group in _by_folder(documents):
        yield tuple((document.text[:SAMPLE], document.words) for document in group)


def _samples(documents: Sequence[Document]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of each folder that tell the languages of the guide."""
    for group in _by_folder(documents):
        yield tuple(document.text[:SAMPLE] for document in group if document.kind == "section")


def _speaking(nothing: None) -> Callable[[tuple[str, ...]], list[str]]:
    return lambda samples: list(map(language_of, samples))


def _weighing(languages: Sequence[str]) -> Callable[[tuple[Said, ...]], list[Weighed]]:
    return lambda said: [weighed(sample, texts, languages) for sample, texts in said]


def _terms(documents: Sequence[Document], first: int) -> dict[str, Postings]:
    """Return the documents that speak of each term, by `#number`."""
    numbers = {slug: n for n, d in enumerate(documents, first) if d.kind == "term" for slug in d.terms}
    out: dict[str, Postings] = defaultdict(_none)
    for number, document in enumerate(documents, first):
        for slug, strength in document.terms.items():
            if slug in numbers:
                out[f"#{numbers[slug]}"].append(number * RADIX + digit(strength))
    return out


def digit(share: float) -> int:
    """Return a share of one as an impact."""
    return max(1, min(TOP, round(share * TOP)))


def weighed(sample: str, texts: Texts, languages: Sequence[str]) -> Weighed:
    """Return the stems of a document by their weighted counts, and its words as written, sorted."""
    own = languages[0] if languages else ""
    if len(languages) > 1:
        found = language_of(sample)
        own = found if found in languages else own
    stop = STOP.get(own, frozenset())
    counts: dict[str, float] = defaultdict(float)
    written: set[str] = set()
    for weight, text in texts:
        for word, count in Counter(tokens(text)).items():
            if word not in stop:
                counts[stem(word, own)] += weight * count
                written.add(word)
    by_count: dict[float, list[str]] = defaultdict(list)
    for key, weight in counts.items():
        by_count[weight].append(key)
    return {weight: tuple(stems) for weight, stems in by_count.items()}, tuple(sorted(written))
