"""The search: an index made here, read by `guide-search.js` behind the theme's search box."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from studyguide.emit.search.documents import Document, documents
from studyguide.emit.search.impacts import Index, index
from studyguide.emit.search.shards import TEXTS, Shard, common_words, posting_shards, text_shards
from studyguide.model import Guide, Made, Page, Term
from studyguide.text.languages import alike
from studyguide.text.stems import ENDINGS, JOINED, LETTERS, SIGNS, STOP
from studyguide.words import words

NAMES_MOST = 3000  # terms whose names are known at once, catalogue first; others are found by their words

# What the theme loads before it searches; its own index is not used, so this says only where words end.
THEME = {"config": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": [], "fields": {}}, "docs": []}


def search(guide: Guide, pages: Sequence[Made] = ()) -> Iterator[Page]:
    """Yield the head of the index, its shards, and what the theme asks for; `pages` are found by title."""
    found = documents(guide, pages)
    made = index(found, guide.settings.language)
    runs = list(posting_shards(made.postings))
    kinds = {"p": runs, "d": text_shards(found), "w": [common_words(made)]}
    versions: dict[str, str] = {}
    for kind, shards in kinds.items():
        told = [Shard(f"{kind}{number}", shard) for number, shard in enumerate(shards)]
        versions[kind] = "".join(shard.version for shard in told)
        yield from (Page(f"search/{shard.name}.js", shard.script) for shard in told)
    firsts = [next(iter(run)) for run in runs]
    yield Page("search/head.js", Shard("head", head(guide, found, made, firsts, versions)).script)
    theme = json.dumps(THEME, separators=(",", ":"))
    yield Page("search/search_index.json", theme)
    yield Page("search/search_index.js", f"var __index={theme}")


def head(
    guide: Guide, found: Sequence[Document], made: Index, firsts: Sequence[str], versions: Mapping[str, str]
) -> dict[str, Any]:
    """Return what every search needs: names, languages, where the postings are, and the version of each shard."""
    return {
        "documents": len(found),
        "texts": TEXTS,
        "shards": list(firsts),
        "versions": dict(versions),
        "languages": [
            {
                "stop": " ".join(sorted(STOP.get(name, ()))),
                "endings": ENDINGS.get(name, ()),
                "alike": alike(name),
            }
            for name in made.languages
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
