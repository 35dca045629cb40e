"""The search: an index made here, read by `guide-search.js` behind the theme's search box."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyguide.emit.search.documents import Document, documents, others
from studyguide.emit.search.impacts import index, indexed
from studyguide.emit.search.shards import TEXTS, Shard, common_words, packed, posting_shards, shown
from studyguide.model import Guide, Term
from studyguide.pages import Made, Page
from studyguide.text.languages import alike
from studyguide.text.stems import ENDINGS, JOINED, LETTERS, SIGNS, STOP
from studyguide.words import words

NAMES_MOST = 3000  # terms whose names are known at once, catalogue first; others are found by their words

# What the theme loads before it searches; its own index is not used, so this says only where words end.
THEME = {"config": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": [], "fields": {}}, "docs": []}


@dataclass(frozen=True, slots=True)
class Own:
    """The index of what the notes say, to which other pages are added."""

    documents: int
    addresses: frozenset[str]
    """Of the pages that can be found."""
    shards: tuple[Made, ...]
    """What results show, but for the last few documents."""
    versions: str
    """Of these shards."""
    rest: tuple[Document, ...]
    """The last few, which other pages may follow in one shard."""
    languages: tuple[str, ...]
    mean: float
    """`Index.mean`."""
    postings: Mapping[str, tuple[str, int]]
    """The packed postings of each key, and the document that would follow them."""
    words: Mapping[str, int]


def own(guide: Guide, keep: Callable[[Page], Made] = lambda page: page) -> Own:
    """Return the index of what the notes say: most of the work, which waits for no page; `keep` puts pages away."""
    found = documents(guide)
    whole = len(found) - len(found) % TEXTS
    shards = [(shard.version, keep(shard.page)) for shard in _texts(found[:whole], 0)]
    made = index(found, guide.settings.language)
    return Own(
        len(found),
        frozenset(document.url.partition("#")[0] for document in found),
        tuple(page for _, page in shards),
        "".join(version for version, _ in shards),
        found[whole:],
        made.languages,
        made.mean,
        {key: packed(posted) for key, posted in made.postings.items()},
        made.words,
    )


def search(guide: Guide, found: Own, pages: Sequence[Made] = ()) -> Iterator[Made]:
    """Yield the head of the index, its shards, and what the theme asks for; `pages` are found by title."""
    more = tuple(others(pages, found.addresses))
    made = indexed(more, found.languages, found.mean, found.documents)
    postings = {key: text for key, (text, _) in found.postings.items()}
    for key, posted in made.postings.items():
        text, following = found.postings.get(key, ("", 0))
        postings[key] = text + packed(posted, following)[0]
    runs = [Shard(f"p{number}", run) for number, run in enumerate(posting_shards(postings))]
    texts = [*_texts((*found.rest, *more), len(found.shards))]
    word = Shard("w0", common_words(Counter(found.words) + Counter(made.words)))
    yield from found.shards
    yield from (shard.page for shard in (*runs, *texts, word))
    versions = {
        "p": "".join(run.version for run in runs),
        "d": found.versions + "".join(text.version for text in texts),
        "w": word.version,
    }
    firsts = [next(iter(run.data)) for run in runs]
    yield Shard("head", head(guide, found.documents + len(more), found.languages, firsts, versions)).page
    theme = json.dumps(THEME, separators=(",", ":"))
    yield Page("search/search_index.json", theme)
    yield Page("search/search_index.js", f"var __index={theme}")


def _texts(found: Sequence[Document], first: int) -> Iterator[Shard]:
    """Yield the shards of what results show, a fixed number of documents each; `first` is the number of the first."""
    starts = range(0, len(found), TEXTS)
    return (Shard(f"d{n}", list(map(shown, found[at : at + TEXTS]))) for n, at in enumerate(starts, first))


def head(
    guide: Guide, documents: int, languages: Sequence[str], firsts: Sequence[str], versions: Mapping[str, str]
) -> dict[str, Any]:
    """Return what every search needs: names, languages, where the postings are, and the version of each shard."""
    return {
        "documents": documents,
        "texts": TEXTS,
        "shards": list(firsts),
        "versions": dict(versions),
        "languages": [
            {
                "stop": " ".join(sorted(STOP.get(name, ()))),
                "endings": ENDINGS.get(name, ()),
                "alike": alike(name),
            }
            for name in languages
        ],
        "letters": {chr(code): instead for code, instead in LETTERS.items()},
        "joined": JOINED,
        "signs": SIGNS,
        "names": names(guide),
        "labels": {"renamed": words(guide.settings)("renamed")},
    }


def names(guide: Guide) -> list[list[Any]]:
    """Return rows of document, mentions, own names, aliases, former names, slips, common words."""
    counts = Counter(mention.term for mention in guide.mentions)
    numbered = list(enumerate(guide.terms))
    numbered.sort(key=lambda pair: (pair[1].kind == "defined", -counts[pair[1].slug], pair[0]))
    return [_names(number, term, counts[term.slug]) for number, term in numbered[:NAMES_MOST]]


def _names(number: int, term: Term, mentions: int) -> list[Any]:
    row: list[Any] = [
        number,
        mentions,
        list(dict.fromkeys(name for name in (term.name, term.short) if name)),
        list(term.aliases),
        [[former.name, former.until] for former in term.former],
        list(term.misspelt),
        list(term.ambiguous),
    ]
    while len(row) > 3 and not row[-1]:
        row.pop()
    return row
