"""Built site to problems: words of a block that its page does not show."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from studyguide.inline import plain

WORD = re.compile(r"\w+")
INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "tspan", "wbr"})
SILENT = frozenset({"script", "style", "template"})
# Fields that hold words of the note, and those of them that are inline Markdown.
MARKDOWN = frozenset({"text", "term", "stem", "answer", "explanation", "reason", "header", "cells", "title"})
LITERAL = frozenset({"source", "target", "label", "name", "speaker", "alt", "nodes"})
VERBATIM = frozenset({"Code", "Math"})


class Shown(HTMLParser):
    """Collects the text that a page shows, with a space where a block begins or ends."""

    def __init__(self) -> None:
        """Start with nothing shown."""
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part words at tags that are not inline."""
        self.silent += tag in SILENT
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Part words at tags that are not inline."""
        self.silent -= tag in SILENT and self.silent > 0
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        """Take the text."""
        if not self.silent:
            self.parts.append(data)


def shown(html: str) -> frozenset[str]:
    """Return the words that an HTML page shows."""
    reader = Shown()
    reader.feed(html)
    return frozenset(WORD.findall("".join(reader.parts)))


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
            if isinstance(value, str) and (key in LITERAL or (key in MARKDOWN and literal)):
                yield value
            elif isinstance(value, str) and key in MARKDOWN:
                yield plain(value)
            elif isinstance(value, list) and key in MARKDOWN:
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
            pages[section["page"]] = shown(file.read_text(encoding="utf-8")) if file.exists() else frozenset()
        opens = section["role"] and not section["anchor"]  # its title gives way to that of the page
        title = {"title": "" if opens else section["title"], "place": section["place"]}
        for block in [title, *section["blocks"]]:
            lost = {word for text in said(block) for word in WORD.findall(text)} - pages[section["page"]]
            if lost:
                some = ", ".join(sorted(lost)[:6])
                out.append(f"{section['page']}: words of {block['place']} are missing: {some}")
    return out
