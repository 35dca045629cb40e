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
from studyguide.sheets.flows import is_whole, rows
from studyguide.sheets.heights import small
from studyguide.sheets.reading import formula
from studyguide.sheets.scope import Scope, drawing, flat
from studyguide.sheets.sheet import TITLE_ALONE, Body, Chain, Entry, Line, Verbatim, Whole


def own(section: Section, scope: Scope) -> Iterator[Entry]:
    """Yield every block of the section; the titles inside it are groups."""
    group = section.title if section.anchor else ""
    if group and not section.blocks:
        yield Entry("own", TITLE_ALONE, section.url, group, section.anchor, section.place)
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
            yield small(block, "", scope.width) or Whole(block), place
        case Math(text=text, place=place) if line := formula(text):
            yield Line("", line), place
        case Code(text=text, place=place) | Math(text=text, place=place):
            yield Verbatim(text), place
        case Flow(place=place) | Diagram(place=place) if drawn := drawing(block, scope):
            yield drawn, place
        case Flow(place=place, title=title) if is_whole(block) and (found := rows(block)):
            yield Chain(title, found), place
        case Question(stem=stem, answer=answer, place=place) if answer and not (block.options or block.explanation):
            yield Line(stem, flat(answer)), place
        case _:
            yield Whole(block), block.place


def _items(items: Sequence[Item], ordered: bool, start: int, depth: int) -> Iterator[tuple[Body, Place]]:
    for number, item in enumerate(items, start=start):
        box = {True: "\u2611", False: "\u2610", None: ""}[item.checked]
        mark = f"{number}." if ordered else box or ("\u2013" if depth else "")
        yield Line(item.term, flat(item.text), mark, depth), item.own
        yield from _items(item.items, item.ordered, 1, depth + 1)
