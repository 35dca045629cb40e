"""Module to the entries its cheat sheet may hold, in the order of the page and without their weights.

own          every line of the sections whose title says cheat sheet
traps        items of the sections on exam traps
tables       tables of two columns or more, with the sentence beside them that says what decides
figures      sentences that name a figure with its unit
flow         flows
definitions  terms with their text
changes      checked facts about what the module explains
points       everything else that is one item or one sentence
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studyguide.errors import Place
from studyguide.inline import plain
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Flow,
    Item,
    Math,
    Paragraph,
    Question,
    Quote,
    Section,
    Speech,
    Table,
)
from studyguide.sections import ROLE_PAGES
from studyguide.sheets.figures import has_figure
from studyguide.sheets.flows import as_text
from studyguide.sheets.heights import grid
from studyguide.sheets.sheet import Body, Entry, Line, Part, Verbatim, Whole

CAPTION = 34  # words: a sentence this short beside a table says what decides
JOINED = 45  # words: an item with the items below it may be one entry up to this length
ROWS = (2, 16)  # of a table in compact form
# A full stop, then a space and something that can open a sentence.
SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[^\Wa-z]|[*\"“«¿¡])|(?<=[。！？])")
NOT_READ = frozenset({"questions", "reading", "case-study"})


def entries(sections: Sequence[Section], width: float, units: frozenset[str]) -> Iterator[Entry]:
    """Yield the entries of a module's sections; `width` is that of the narrowest column in em."""
    for section in sections:
        if ROLE_PAGES.get(section.role) == "cheat-sheet":
            yield from own(section, width)
    for section in sections:
        if section.role == "traps":
            yield from _traps(section)
    for section in sections:
        if section.role == "" and section.role not in NOT_READ:
            yield from _reading(section, width, units)


def own(section: Section, width: float) -> Iterator[Entry]:
    """Yield every block of a cheat-sheet section of the notes, in small where that can be done."""
    group = section.title if section.anchor else ""
    for block in section.blocks:
        for body, place in _bodies(block, width):
            yield Entry("own", body, section.url, group, section.anchor, place)


def _bodies(block: Block, width: float) -> Iterator[tuple[Body, Place]]:
    """Yield the lines and tables that show all of a block."""
    match block:
        case Bullets(items=items, ordered=ordered, start=start):
            yield from _item_bodies(items, ordered, start, 0)
        case Definition(term=term, text=text, place=place):
            yield Line(term, _flat(text)), place
        case Paragraph(text=text, place=place):
            for part in text.split("\n\n"):
                yield Line("", _flat(part)), place
        case Quote(text=text, title=title, place=place):
            yield Line(title, _flat(text)), place
        case Speech(speaker=speaker, text=text, place=place):
            yield Line(speaker, _flat(text)), place
        case Table(place=place):
            small = grid(block, "", width)
            if small is None:
                yield from _stacked(block)
            else:
                yield small, place
        case Code(text=text, place=place) | Math(text=text, place=place):
            yield Verbatim(text), place
        case Flow(place=place, title=title) if text := as_text(block):
            yield Line(title, text), place
        case Question(stem=stem, answer=answer, place=place) if answer:
            yield Line(stem, _flat(answer)), place
        case _:
            yield Whole(block), block.place


def _item_bodies(
    items: Sequence[Item], ordered: bool, start: int, depth: int
) -> Iterator[tuple[Body, Place]]:
    for number, item in enumerate(items, start=start):
        box = {True: "\u2611", False: "\u2610", None: ""}[item.checked]
        mark = f"{number}." if ordered else box or ("\u2013" if depth else "")
        yield Line(item.term, _flat(item.text), mark, depth), item.place
        yield from _item_bodies(item.items, item.ordered, 1, depth + 1)


def _stacked(table: Table) -> Iterator[tuple[Body, Place]]:
    """Yield a line per row of a table too wide for a column: its first cell, then each with its header."""
    for row in table.rows:
        parts = [
            f"*{head}:* {cell}" if head else cell
            for head, cell in zip(table.header[1:] or ("",) * len(row.cells), row.cells[1:], strict=False)
            if cell.strip()
        ]
        yield Line(_flat(row.cells[0]) if row.cells else "", _flat("; ".join(parts))), row.place


def _traps(section: Section) -> Iterator[Entry]:
    for block in section.blocks:
        if isinstance(block, Bullets):
            for item in block.items:
                yield _entry("traps", Line(item.term, _with_below(item)), section, item.place)
        elif isinstance(block, Definition):
            yield _entry("traps", Line(block.term, _flat(block.text)), section, block.place)
        elif isinstance(block, Paragraph | Quote):
            yield _entry("traps", Line("", _flat(block.text)), section, block.place)


def _reading(section: Section, width: float, units: frozenset[str]) -> Iterator[Entry]:
    """Yield what a section of the text offers."""
    captions = _captions(section.blocks)
    beside = set(captions.values())
    for index, block in enumerate(section.blocks):
        match block:
            case Table():
                caption = section.blocks[captions[index]] if index in captions else None
                yield from _table(
                    block, caption if isinstance(caption, Paragraph) else None, section, width, units
                )
            case Definition(term=term, text=text, place=place):
                yield _entry("definitions", Line(term, _flat(text)), section, place)
            case Bullets(items=items):
                for item in items:
                    yield from _item(item, section, units)
            case Flow(place=place, title=title):
                text = as_text(block)
                body: Body = Line(title or section.title, text) if text else Whole(block)
                yield _entry("flow", body, section, place)
            case Paragraph(text=text, place=place) | Quote(text=text, place=place) if index not in beside:
                for sentence in sentences(text):
                    yield _sentence(sentence, section, place, units)
            case _:
                pass


def _table(
    block: Table, caption: Paragraph | None, section: Section, width: float, units: frozenset[str]
) -> Iterator[Entry]:
    said = _flat(caption.text) if caption else ""
    small = grid(block, said, width) if any(cell.strip() for cell in block.header) else None
    if small is not None and len(block.header) > 1 and ROWS[0] <= len(block.rows) <= ROWS[1]:
        yield _entry("tables", small, section, block.place)
        return
    if said and caption:
        yield _sentence(said, section, caption.place, units)
    for body, place in _stacked(block):
        yield _entry("points", body, section, place, section.title)


def _captions(blocks: Sequence[Block]) -> dict[int, int]:
    """Return for each table the one sentence that stands right before it, or right after; both by index."""
    out: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            for near in (index - 1, index + 1):
                if 0 <= near < len(blocks) and near not in out.values() and _is_caption(blocks[near]):
                    out[index] = near
                    break
    return out


def _is_caption(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = block.text
    return len(text.split()) <= CAPTION and len(sentences(text)) == 1 and not text.rstrip().endswith(":")


def _item(item: Item, section: Section, units: frozenset[str]) -> Iterator[Entry]:
    """Yield an item with what stands below it, or each of them where that would be long."""
    whole = _with_below(item)
    if not item.items or len(whole.split()) <= JOINED:
        yield _item_entry(replace(item, text=whole, items=()), section, units)
        return
    if item.text or item.term:
        yield _item_entry(replace(item, items=()), section, units)
    for below in item.items:
        yield from _item(below, section, units)


def _item_entry(item: Item, section: Section, units: frozenset[str]) -> Entry:
    if item.term and item.text:
        return _entry("definitions", Line(item.term, _flat(item.text)), section, item.place)
    return _sentence(_flat(item.text or item.term), section, item.place, units)


def _with_below(item: Item) -> str:
    below = [f"*{i.term}:* {_with_below(i)}" if i.term else _with_below(i) for i in item.items]
    parts = [_flat(item.text).rstrip(":;"), "; ".join(part.rstrip(".;") for part in below if part)]
    return ": ".join(part for part in parts if part) if below else _flat(item.text)


def _sentence(text: str, section: Section, place: Place, units: frozenset[str]) -> Entry:
    if has_figure(plain(text), units):
        return _entry("figures", Line(section.title, text), section, place)
    return _entry("points", Line("", text), section, place, section.title)


def _entry(part: Part, body: Body, section: Section, place: Place, group: str = "") -> Entry:
    return Entry(part, body, section.url, group, "", place)


def sentences(text: str) -> list[str]:
    """Return the sentences of inline Markdown; a text whose marks would be torn stays whole."""
    found = [part.strip() for part in SENTENCE.split(_flat(text)) if part.strip()]
    torn = any(
        part.count("**") % 2 or part.count("`") % 2 or part.count("[") != part.count("]") for part in found
    )
    return [_flat(text)] if torn else found


def _flat(text: str) -> str:
    """Return inline text on one line."""
    return " ".join(text.split())
