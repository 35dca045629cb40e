"""Built site to problems: words of a block that its page does not show."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commands.scan import WORD, scan
from studyguide.inline import plain

# Fields that hold words of the note, as inline Markdown.
MARKDOWN = frozenset(
    {"text", "term", "stem", "answer", "explanation", "reason", "header", "cells", "title"}
    | {"source", "target", "label", "name", "speaker", "alt", "nodes"}
)
VERBATIM = frozenset({"Code", "Math"})


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


def missing(site: Path) -> list[str]:
    """Return a line per block that has words which its page does not show."""
    guide = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    sections = [s for c in guide["courses"] for m in c["modules"] for s in m["sections"]]
    pages: dict[str, frozenset[str]] = {}
    out: list[str] = []
    for section in sections:
        file = site / section["page"].replace(".md", ".html")
        if section["page"] not in pages:
            pages[section["page"]] = (
                frozenset(map(str.casefold, scan(file.read_text(encoding="utf-8")).words))
                if file.exists()
                else frozenset()
            )
        opens = section["role"] and not section["anchor"]  # its title gives way to that of the page
        title = {"title": "" if opens else section["title"], "place": section["place"]}
        for block in [title, *section["blocks"]]:
            lost = {word for text in said(block) for word in WORD.findall(text.casefold())} - pages[section["page"]]
            if lost:
                some = ", ".join(sorted(lost)[:6])
                out.append(f"{section['page']}: words of {block['place']} are missing: {some}")
    return out
