"""Built site to problems: words of a block that its page does not show."""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from commands.scan import KEEP_NOTHING, VERSION, WORD, Scan
from standing import same
from studyguide.cores import spread
from studyguide.paths import address
from studyguide.store import Store
from studyguide.text.html import apart

# Fields that hold words of the note, as inline Markdown.
MARKDOWN = frozenset(
    {"text", "term", "stem", "answer", "explanation", "reason", "header", "cells", "title"}
    | {"source", "target", "label", "name", "speaker", "alt", "nodes"}
)
VERBATIM = frozenset({"Code", "Math"})
PAGE = re.compile(r'"page":"([^"\\]+)"')  # where a section stands
LONGEST = 200  # letters: beyond it is no word, and a text so long without a gap is cut somewhere
EMPTY = Scan((), (), "")
MODULE = '{"slug":'  # how a line of `guide.json` begins that holds a module


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
                yield value if literal else apart(value)
            elif isinstance(value, list) and key in MARKDOWN and all(isinstance(v, str) for v in value):
                yield from map(apart, value)
            elif isinstance(value, list | dict):
                yield from said(value, literal)


def missing(
    site: Path, pages: Mapping[str, Scan], store: Store = KEEP_NOTHING, old: Path | None = None
) -> list[str]:
    """Return a line per block that has words which its page, one of these, does not show.

    A module that says the same in an old site, on pages that are taken over from there, is not looked at.
    """

    def lost(module: str) -> list[str]:
        sections: dict[str, list[Any]] = {}
        for section in json.loads(module)["sections"]:
            sections.setdefault(section["page"], []).append(section)
        return [line for path, of_page in sections.items() for line in lost_on(path, of_page)]

    def lost_on(path: str, sections: Sequence[Any]) -> list[str]:
        shown = pages.get(address(path), EMPTY).words
        key = f"words {VERSION} {blake2b(json.dumps([shown, sections]).encode()).hexdigest()}"
        if store.get(key) is not None:
            return []
        found = list(unshown(sections, frozenset(shown.casefold().split())))
        if not found:
            store.put(key, b"")
        return found

    def stands(module: str) -> bool:
        return old is not None and all(same(site, old, path) for path in map(address, PAGE.findall(module)))

    before = {_digest(module) for module in _modules(old)} if old else set()
    modules = [module for module in _modules(site) if _digest(module) not in before or not stands(module)]
    return [line for lines in spread(lost, modules) for line in lines]


def _modules(site: Path) -> Iterator[str]:
    """Yield the line of each module in `guide.json`."""
    with (site / "guide.json").open(encoding="utf-8", newline="\n") as guide:
        yield from (line.rstrip().removesuffix(",") for line in guide if line.startswith(MODULE))


def _digest(module: str) -> bytes:
    return blake2b(module.encode(), digest_size=24).digest()


def unshown(sections: Iterable[Any], shown: Container[str]) -> Iterator[str]:
    """Yield a line per block of these sections that has words which are not in what is shown, all in small letters."""
    for section in sections:
        opens = section["role"] and not section["anchor"]  # its title gives way to that of the page
        title = {"title": "" if opens else section["title"], "place": section["place"]}
        for block in [title, *section["blocks"]]:
            # Words first, small letters then: a small letter may consist of two signs (İ).
            words = {w.casefold() for text in said(block) for w in WORD.findall(text) if len(w) < LONGEST}
            lost = {word for word in words if word not in shown}
            if lost:
                some = ", ".join(sorted(lost)[:6])
                yield f"{section['page']}: words of {block['place']} are missing: {some}"
