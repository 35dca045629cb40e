"""Built site to problems: words of a block that its page does not show."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from commands.scan import KEEP_NOTHING, VERSION, WORD, Scan
from studyguide.cores import spread
from studyguide.inline import plain
from studyguide.store import Store

# Fields that hold words of the note, as inline Markdown.
MARKDOWN = frozenset(
    {"text", "term", "stem", "answer", "explanation", "reason", "header", "cells", "title"}
    | {"source", "target", "label", "name", "speaker", "alt", "nodes"}
)
VERBATIM = frozenset({"Code", "Math"})
EMPTY = Scan((), (), frozenset())


def said(block: Any, verbatim: bool = False) -> Iterator[str]:
    """Yield the texts that a block of `guide.json` says, as plain words."""
    if isinstance(block, list):
        for item in block:
            yield from said(item, verbatim)
    elif isinstance(block, dict):
        if block.get("type") in ("Flow", "Diagram", "Image"):  # their words stand in a picture and its list
            block = {k: v for k, v in block.items() if k in ("nodes", "edges", "alt")}
        literal = verbatim or block.get("type") in VERBATIM
        for key, value in block.items():
            if isinstance(value, str) and key in MARKDOWN:
                yield value if literal else plain(value)
            elif isinstance(value, list) and key in MARKDOWN and all(isinstance(v, str) for v in value):
                yield from map(plain, value)
            elif isinstance(value, list | dict):
                yield from said(value, literal)


def missing(site: Path, pages: Mapping[str, Scan], store: Store = KEEP_NOTHING) -> list[str]:
    """Return a line per block that has words which its page, one of these, does not show."""
    guide = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    sections: dict[str, list[Any]] = {}
    for section in (s for c in guide["courses"] for m in c["modules"] for s in m["sections"]):
        sections.setdefault(section["page"], []).append(section)

    def lost(path: str) -> list[str]:
        shown = pages.get(path.replace(".md", ".html"), EMPTY).words
        whole = json.dumps([sorted(shown), sections[path]]).encode()
        key = f"words {VERSION} {blake2b(whole).hexdigest()}"
        if store.get(key) is not None:
            return []
        found = list(_missing(sections[path], frozenset(map(str.casefold, shown))))
        if not found:
            store.put(key, b"")
        return found

    return [line for lines in spread(lost, list(sections), few=20) for line in lines]


def _missing(sections: Iterable[Any], shown: frozenset[str]) -> Iterator[str]:
    for section in sections:
        opens = section["role"] and not section["anchor"]  # its title gives way to that of the page
        title = {"title": "" if opens else section["title"], "place": section["place"]}
        for block in [title, *section["blocks"]]:
            lost = {word for text in said(block) for word in WORD.findall(text.casefold())} - shown
            if lost:
                some = ", ".join(sorted(lost)[:6])
                yield f"{section['page']}: words of {block['place']} are missing: {some}"
