"""Section to pieces: every run of plain words in it, with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from studyguide.errors import Place
from studyguide.kept import remembering
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Diagram,
    Flow,
    Group,
    Heading,
    Image,
    Item,
    Math,
    Paragraph,
    Question,
    Quote,
    Row,
    Section,
    Speech,
    Table,
)
from studyguide.text.arrows import arrows_of
from studyguide.text.charts import spoken
from studyguide.text.direction import along
from studyguide.text.inline import plain

PieceKind = Literal["title", "term", "prose", "cell", "node", "code"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of plain words of a section."""

    kind: PieceKind
    """`term` is the bold opening of a definition."""
    text: str
    place: Place
    about: str = ""
    """What it belongs to and is quoted with: the row of a cell, the text of a definition."""

    def line(self, position: int) -> Place:
        """Return the line of a position, or the whole place where the lines are not those of the note."""
        place = self.place
        if place.first == place.last or self.text.count("\n") != place.last - place.first:
            return place
        line = place.first + self.text.count("\n", 0, position)
        return Place(place.file, line, line)


MOST = 20_000  # blocks whose pieces are remembered: a dozen stages ask for them one after the other


def pieces(section: Section) -> Iterator[Piece]:
    """Yield the pieces of a section in reading order, its title first."""
    yield Piece(
        "title", plain(section.title), Place(section.place.file, section.place.first, section.place.first)
    )
    for block in section.blocks:
        yield from block_pieces(block)


@remembering(MOST)
def block_pieces(block: Block) -> tuple[Piece, ...]:
    """Return the pieces of a block in reading order."""
    return tuple(_pieces(block))


def _pieces(block: Block) -> Iterator[Piece]:
    match block:
        case Heading(place=place, text=text):
            yield Piece("title", plain(text), place)
        case Paragraph(place=place, text=text):
            yield Piece("prose", plain(text), place)
        case Quote(place=place, text=text, title=title):
            yield from _filled(Piece("prose", plain(title), place), Piece("prose", plain(text), place))
        case Speech(place=place, speaker=speaker, text=text):
            yield from _filled(Piece("prose", plain(speaker), place), Piece("prose", plain(text), place))
        case Definition(place=place, term=term, text=text):
            words = plain(text)
            yield from _filled(
                Piece("term", plain(term), place, words), Piece("prose", words, place, plain(term))
            )
        case Bullets(items=items):
            for item in items:
                yield from item_pieces(item)
        case Table(place=place, header=header, rows=rows):
            head = Place(place.file, place.first, place.first)
            titles = [plain(cell) for cell in header]
            yield from _filled(*(Piece("cell", title, head) for title in titles))
            for row in rows:
                yield from _cells(row, titles)
        case Flow():
            yield from _flow(block)
        case Diagram(place=place, source=source, title=title):
            # Line by line, so that each word keeps its place.
            yield from _filled(Piece("node", title, place), Piece("code", spoken(source), place))
        case Question():
            yield from _question(block)
        case Code(place=place, text=text):
            yield Piece("code", text, place)
        case Image(place=place, alt=alt):
            yield from _filled(Piece("prose", plain(alt), place))
        case Math():
            return
        case _:
            assert_never(block)


def _filled(*pieces: Piece) -> Iterator[Piece]:
    """Yield the pieces that have words."""
    for piece in pieces:
        if piece.text.strip():
            yield piece


def item_pieces(item: Item) -> Iterator[Piece]:
    """Yield the pieces of an item and of the lists below it."""
    term, words = plain(item.term), plain(item.text)
    yield from _filled(Piece("term", term, item.place, words), Piece("prose", words, item.place, term))
    for below in item.items:
        yield from item_pieces(below)


def _cells(row: Row, titles: list[str]) -> Iterator[Piece]:
    cells = [plain(cell) for cell in row.cells]
    for index, cell in enumerate(cells):
        title = titles[index] if index < len(titles) else ""
        about = " \u00b7 ".join(part for part in (cells[0], title) if part) if index else title
        yield from _filled(Piece("cell", cell, row.place, about))


def _flow(block: Flow) -> Iterator[Piece]:
    title = plain(block.title)
    yield from _filled(Piece("node", title, block.place))
    arrows_at = arrows_of(block)
    for node in block.nodes:
        yield from _filled(Piece("node", plain(node.name), node.place, title or arrows_at(node.name)))
    for edge in block.edges:
        way = along(f"{plain(edge.source)} \u2192 {plain(edge.target)}: {plain(edge.label)}")
        yield from _filled(Piece("node", plain(edge.label), edge.place, title or way))
    for group in block.groups:
        yield from _group(group, block.place, title)


def _group(group: Group, place: Place, title: str) -> Iterator[Piece]:
    yield from _filled(Piece("node", plain(group.name), place, title))
    for below in group.groups:
        yield from _group(below, place, title)


def _question(block: Question) -> Iterator[Piece]:
    yield from _filled(Piece("prose", plain(block.stem), block.place))
    for option in block.options:
        yield from _filled(Piece("prose", plain(option.text), option.place))
        yield from _filled(Piece("prose", plain(option.reason), option.place))
    yield from _filled(
        Piece("prose", plain(block.answer), block.place),
        Piece("prose", plain(block.explanation), block.place),
    )
