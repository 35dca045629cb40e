"""Receipts of a built site: what each element that names a place says, and what stands there in the note."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from rendering import VOID
from studyguide.errors import Place
from studyguide.receipts import at
from studyguide.text.inline import plain

WORD = re.compile(r"\w+")
OURS = frozenset({"guide-beside", "guide-answer", "guide-diagram-list", "guide-hint", "guide-number", "guide-letter"})
"""Classes of what stands inside a block and is not the note's."""


@dataclass
class Placed:
    """An element that names a place, with its own words: without those of elements in it that name another."""

    at: str
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.words)


class Reader(HTMLParser):
    """Collects the elements of a page that name a place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Placed] = []
        self.open: list[tuple[Placed | None, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        named = dict(attrs)
        around, ours = self.open[-1] if self.open else (None, False)
        ours = ours or bool(OURS & set((named.get("class") or "").split())) or tag in ("title", "desc", "button")
        if place := named.get("data-at"):
            around, ours = Placed(place), False
            self.found.append(around)
        self.open.append((around, ours))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        around, ours = self.open[-1] if self.open else (None, True)
        if around and not ours:
            around.words.append(data)


@cache
def placed_on(page: Path) -> tuple[Placed, ...]:
    """Return the elements of a page that name a place."""
    return tuple(Reader(page.read_text(encoding="utf-8")).found)


@cache
def note(site: Path, key: str) -> dict[str, Any]:
    """Return what the script of a note hands over."""
    script = (site / f"receipts/{key}.js").read_text(encoding="utf-8")
    found = re.fullmatch(r'guideReceipt\("(\w+)",(\{.*\})\);\n', script, re.S)
    assert found
    assert found[1] == key
    made: dict[str, Any] = json.loads(found[2])
    return made


def original(site: Path, where: str, shifted: int = 0) -> str:
    """Return the lines of the note that an element names; `shifted` takes others, so many lines further down."""
    key, _, run = where.partition(":")
    section, _, run = run.rpartition("+")
    start = (note(site, key)["sections"][section] if section else 0) + shifted
    first, _, last = run.partition("-")
    lines = note(site, key)["lines"].split("\n")
    return "\n".join(lines[start + int(first) - 1 : start + int(last or first)])


def words(text: str) -> set[str]:
    """Return the words of a text, whatever stands around them."""
    return {word.casefold() for word in WORD.findall(text.replace("_", " "))}


def place_of(text: str) -> Place:
    """Return a place that is written out: `a.md:3-7`."""
    file, _, run = text.rpartition(":")
    first, _, last = run.partition("-")
    return Place(file, int(first), int(last or first))


@dataclass(frozen=True)
class Unit:
    """A paragraph, an item, a row, a question or a drawing of the guide, as its data has it."""

    kind: str
    page: str
    at: str
    words: frozenset[str]


def units(site: Path) -> list[Unit]:
    """Return all units of a built guide that stand on pages of modules."""
    guide = json.loads((site / "guide.json").read_text(encoding="utf-8"))
    return [
        Unit(kind, section["page"].removesuffix(".md") + ".html", at(place), frozenset(words(plain(text))))
        for course in guide["courses"]
        for module in course["modules"]
        for section in module["sections"]
        for block in section["blocks"]
        for kind, place, text in _units(block)
    ]


def _units(block: dict[str, Any]) -> Iterator[tuple[str, Place, str]]:
    place = place_of(block["place"])
    match block["type"]:
        case "Paragraph" | "Quote" as kind:
            yield kind, place, block["text"]
        case "Definition" as kind:
            yield kind, place, f"{block['term']}: {block['text']}"
        case "Bullets":
            for item in block["items"]:
                yield from _items(item)
        case "Table":
            for row in block["rows"]:
                yield "Row", place_of(row["place"]), " ".join(row["cells"])
        case "Question" as kind:
            yield kind, place, " ".join([block["stem"], *(option["text"] for option in block["options"])])
        case "Flow" as kind:
            yield kind, place, " ".join(node["name"] for node in block["nodes"])


def _items(item: dict[str, Any]) -> Iterator[tuple[str, Place, str]]:
    place = place_of(item["place"])
    if item["items"]:
        below = min(place_of(one["place"]).first for one in item["items"])
        place = Place(place.file, place.first, max(place.first, below - 1))
    yield "Item", place, f"{item['term']}: {item['text']}"
    for one in item["items"]:
        yield from _items(one)


def faults(site: Path, sample: list[Unit], shifted: int = 0) -> list[tuple[str, str, str, list[str]]]:
    """Return the units without a receipt on their page, or with one whose lines do not say all of their words."""
    out = []
    for unit in sample:
        here = [one for one in placed_on(site / unit.page) if one.at == unit.at]
        if not here:
            out.append((unit.kind, unit.page, unit.at, ["no receipt"]))
        for one in here[:1]:
            said = words(original(site, one.at, shifted))
            shown = set() if unit.kind == "Flow" else words(one.text)  # a drawing breaks long names
            missing = sorted((unit.words | shown) - said)
            if missing:
                out.append((unit.kind, unit.page, unit.at, missing))
    return out
