"""A cheat-sheet section of the notes to its entries: every block of it, in small where that can be done."""

from collections.abc import Iterator, Sequence

from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Diagram,
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
from studyguide.sheets.flows import as_text, is_whole
from studyguide.sheets.heights import grid
from studyguide.sheets.scope import Scope, drawing, flat
from studyguide.sheets.sheet import Body, Entry, Line, Verbatim, Whole


def own(section: Section, scope: Scope) -> Iterator[Entry]:
    """Yield every block of the section; the titles inside it are groups."""
    group = section.title if section.anchor else ""
    for block in section.blocks:
        for body, place in _bodies(block, scope):
            yield Entry("own", body, section.url, group, section.anchor, place)


def _bodies(block: Block, scope: Scope) -> Iterator[tuple[Body, Place]]:
    """Yield the lines and tables that show all of a block."""
    match block:
        case Bullets(items=items, ordered=ordered, start=start):
            yield from _items(items, ordered, start, 0)
        case Definition(term=term, text=text, place=place):
            yield Line(term, flat(text)), place
        case Paragraph(text=text, place=place):
            for part in text.split("\n\n"):
                yield Line("", flat(part)), place
        case Quote(text=text, title=title, place=place):
            yield Line(title, flat(text)), place
        case Speech(speaker=speaker, text=text, place=place):
            yield Line(speaker, flat(text)), place
        case Table(place=place):
            small = grid(block, "", scope.width)
            if small is None:
                yield from stacked(block)
            else:
                yield small, place
        case Code(text=text, place=place) | Math(text=text, place=place):
            yield Verbatim(text), place
        case Flow(place=place) | Diagram(place=place) if drawn := drawing(block, scope):
            yield drawn, place
        case Flow(place=place, title=title) if is_whole(block) and (text := as_text(block)):
            yield Line(title, text), place
        case Question(stem=stem, answer=answer, place=place) if answer and not (
            block.options or block.explanation
        ):
            yield Line(stem, flat(answer)), place
        case _:
            yield Whole(block), block.place


def _items(items: Sequence[Item], ordered: bool, start: int, depth: int) -> Iterator[tuple[Body, Place]]:
    for number, item in enumerate(items, start=start):
        box = {True: "\u2611", False: "\u2610", None: ""}[item.checked]
        mark = f"{number}." if ordered else box or ("\u2013" if depth else "")
        yield Line(item.term, flat(item.text), mark, depth), item.place
        yield from _items(item.items, item.ordered, 1, depth + 1)


def stacked(table: Table) -> Iterator[tuple[Body, Place]]:
    """Yield a line per row of a table too wide for a column: its first cell, then each with its header."""
    first, *heads = table.header or ("",)
    if first.strip():
        yield Line("", f"*{flat(first)}*"), table.place
    for row in table.rows:
        lead, *cells = row.cells or ("",)
        named = zip((*heads, *[""] * len(cells)), cells, strict=False)
        parts = [f"*{flat(head)}:* {flat(cell)}" if head.strip() else flat(cell) for head, cell in named]
        yield Line(flat(lead), "; ".join(part for part in parts if part)), row.place
