"""Entry to its height on paper, in em."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from studyguide.model import Edge, Row, Table
from studyguide.sheets.flows import arrow
from studyguide.sheets.metrics import Piece, lines, pieces, plain_pieces, raised, total, widest
from studyguide.sheets.paper import POINT, Unit
from studyguide.sheets.scope import flat
from studyguide.sheets.sheet import Chain, Drawing, Entry, Grid, Line, Stack, Verbatim, Whole

LINE = 1.2  # height of a line
AFTER_LINE = 0.2
HANG = 0.8  # how far lines after the first are moved in
STEP = 1.0  # and nested ones
TITLE = 1.5  # type size of the title of the sheet
AFTER_TITLE = 0.5
PART = 1.15  # type size of the title of a part
AROUND_PART = 0.95  # margins, padding and rule
AROUND_GROUP = 0.35
CELL_SIDES = 0.7  # padding left and right of a cell
CELL_ENDS = 0.3  # padding and rule above and below
AFTER_TABLE = 0.6
AROUND_CODE = 0.8
AFTER_DRAWING = 0.6
SPACE = 300  # thousandths, between words; bold ones have the same
FIRST_ROWS, LAST_ROWS = 2, 2  # that stay together where a table is parted
PX = 0.264583  # mm
FULL_STOP = re.compile(r"(?<=\w{4})\.$")  # not that of `etc.`
GRID_WORTH = 1.25  # a table is easier to read in columns, and may be so much higher for it
STEPS = (12, 6, 3, 1)  # percent moved between columns at a time


def title(text: str, width: float) -> float:
    """Return the height of the title of the sheet."""
    return lines(pieces(text, True), width * 1000 / TITLE) * TITLE * LINE + AFTER_TITLE


def part_title(text: str, width: float) -> float:
    """Return the height of the title of a part."""
    return lines(pieces(text, True), width * 1000 / PART) * PART * LINE + AROUND_PART


def group_title(text: str, width: float) -> float:
    """Return the height of a title inside a part."""
    return lines(pieces(text, True), width * 1000) * LINE + AROUND_GROUP


def units(entry: Entry, width: float, high: float, size: float) -> Iterator[Unit]:
    """Yield what of an entry must stay together in a column of this width and height."""
    body = entry.body
    match body:
        case Line():
            yield Unit(_line(body, width))
        case Grid():
            yield from _grid(body, width)
        case Stack():
            yield from _stack(body, width)
        case Chain():
            yield Unit(_chain(body, width))
        case Verbatim(text=text):
            room = int(width * 1000 / 615)
            rows = sum(max(1, -(-len(row) // room)) for row in text.split("\n"))
            yield Unit(rows * LINE + AROUND_CODE)
        case Drawing(title=title, height=height):
            caption = lines(plain_pieces(title), width * 1000) * LINE
            yield Unit(height * PX / (size * POINT) + caption + AFTER_DRAWING)
        case Whole():
            yield Unit(high * 2)
        case _:
            assert_never(body)


def _line(line: Line, width: float) -> float:
    room = (width - HANG - STEP * line.depth) * 1000
    count = lines(words(line), room, first=-HANG * 1000) + raised(line.lead) + raised(line.text)
    return count * LINE + AFTER_LINE


@lru_cache(maxsize=10_000)
def words(line: Line) -> tuple[Piece, ...]:
    """Return the words of a line: its mark, its lead in bold with a colon, its text."""
    mark = tuple((width, space or 300) for width, space in pieces(line.mark, True))
    lead = pieces(f"{line.lead}:", True) if line.lead and line.text else pieces(line.lead, True)
    if lead:
        lead = (*lead[:-1], (lead[-1][0], 300))
    return mark + lead + pieces(line.text)


def _chain(chain: Chain, width: float) -> float:
    """Return the height of a chain: one row goes on behind the lead, more stand below it, a line each."""
    lead = words(Line(chain.lead, "\u2192"))[:-1] if chain.lead else ()
    rows = [tuple(_steps(row)) for row in chain.rows]
    if len(rows) == 1:
        return lines((*lead, *rows[0]), (width - HANG) * 1000, -HANG * 1000) * LINE + AFTER_LINE
    above = lines(lead, (width - HANG) * 1000, -HANG * 1000) if lead else 0
    room = (width - 2 * HANG) * 1000
    return (above + sum(lines(row, room, -HANG * 1000) for row in rows)) * LINE + AFTER_LINE


def _steps(row: Sequence[Edge]) -> Iterator[Piece]:
    """Yield the words of a row: boxes, arrows and their labels."""
    texts = [row[0].source]
    for edge in row:
        texts += [f"*{edge.label}*"] if edge.label else []
        texts += [arrow(edge), edge.target]
    for text in texts:
        *most, (last, _) = pieces(text) or ((0, 0),)
        yield from (*most, (last, SPACE))


def reshaped(entry: Entry, width: float) -> Entry:
    """Return the entry of a table in the form that suits a column of this width; any other as it is."""
    body = entry.body
    if not isinstance(body, Grid | Stack):
        return entry
    return replace(entry, body=small(body.table, body.caption, width) or body)


def stacked(table: Table) -> Iterator[Line]:
    """Yield a line per row of a table: its first cell, then each cell with its header."""
    for row in table.rows:
        lead, *cells = row.cells or ("",)
        named = zip((*table.header[1:], *[""] * len(cells)), cells, strict=False)
        parts = [f"*{flat(head)}:* {inner(cell)}" if head.strip() else inner(cell) for head, cell in named]
        yield Line(flat(lead), "; ".join(part for part in parts if part))


def inner(cell: str) -> str:
    """Return the text of a cell as it stands between semicolons: on one line, without its full stop."""
    return FULL_STOP.sub("", flat(cell))


def _stack(stack: Stack, width: float) -> Iterator[Unit]:
    above = lines(pieces(stack.caption), width * 1000) * LINE + AFTER_LINE if stack.caption else 0.0
    rows = [_line(line, width) for line in stacked(stack.table)]
    for index, row in enumerate(rows):
        yield Unit(row + (0 if index else above) + (AFTER_TABLE if index == len(rows) - 1 else 0))


def _grid(grid: Grid, width: float) -> Iterator[Unit]:
    caption = lines(pieces(grid.caption), width * 1000) * LINE + AFTER_LINE if grid.caption else 0
    head = row_height(grid.table.header, grid.shares, width, True) if any(grid.table.header) else 0
    rows = [row_height(row.cells, grid.shares, width) for row in grid.table.rows]
    if len(rows) <= FIRST_ROWS + LAST_ROWS:
        rows = [sum(rows)]
    else:
        rows = [sum(rows[:FIRST_ROWS]), *rows[FIRST_ROWS:-LAST_ROWS], sum(rows[-LAST_ROWS:])]
    rows[0] += caption + head
    rows[-1] += AFTER_TABLE
    for index, row in enumerate(rows):
        yield Unit(row, head if index else 0)


def row_height(cells: Sequence[str], shares: Sequence[int], width: float, bold: bool = False) -> float:
    """Return the height of a row whose columns have these shares of the width."""
    tallest = 1.0
    for index, (cell, share) in enumerate(zip(cells, shares, strict=True)):
        room = (width * share / 100 - CELL_SIDES) * 1000
        count = sum(lines(pieces(part, bold or not index), room) + raised(part) for part in cell.split("\n"))
        tallest = max(tallest, count)
    return tallest * LINE + CELL_ENDS


@lru_cache(maxsize=10_000)
def small(table: Table, caption: str, width: float) -> Grid | Stack | None:
    """Return a table in compact form: columns where they fit and are not much higher, else a line per row."""
    columns = max([len(table.header), *(len(row.cells) for row in table.rows)], default=0)
    if not columns:
        return None
    table = replace(
        table,
        header=_padded(table.header, columns),
        rows=tuple(Row(row.place, _padded(row.cells, columns)) for row in table.rows),
    )
    grid, stack = _grid_of(table, caption, width), Stack(table, caption)
    if grid and _high(_grid(grid, width)) <= GRID_WORTH * _high(_stack(stack, width)):
        return grid
    return stack


def _high(units: Iterable[Unit]) -> float:
    return sum(unit.height for unit in units)


def _grid_of(table: Table, caption: str, width: float) -> Grid | None:
    """Return a table in columns, or None where the longest words do not fit side by side."""
    words_of = [
        [pieces(cell, not index or not column) for index, cell in enumerate(cells)]
        for column, cells in enumerate(zip(table.header, *(row.cells for row in table.rows), strict=True))
    ]
    least = [max(map(widest, cells)) / 1000 + CELL_SIDES + 0.1 for cells in words_of]
    if sum(least) > width:
        return None
    most = [max(map(total, cells)) / 1000 + CELL_SIDES + 0.1 for cells in words_of]
    mean = [sum(map(total, cells)) / 1000 / len(cells) for cells in words_of]
    wants = [low + min(high - low, size) for low, high, size in zip(least, most, mean, strict=True)]
    return Grid(table, caption, _improved(table, _shares(least, wants, width), least, width))


def _padded(cells: tuple[str, ...], columns: int) -> tuple[str, ...]:
    return (*cells, *[""] * (columns - len(cells)))


def _shares(least: Sequence[float], wants: Sequence[float], width: float) -> list[int]:
    """Return whole percents: to each column what its longest word needs, the rest as they want."""
    spare = width - sum(least)
    more = sum(wants) - sum(least)
    extra = [
        spare * (want - low) / more if more else spare / len(least) for low, want in zip(least, wants, strict=True)
    ]
    shares = [int((low + part) / width * 100) for low, part in zip(least, extra, strict=True)]
    for index in range(100 - sum(shares)):
        shares[index % len(shares)] += 1
    return shares


def _improved(table: Table, shares: list[int], least: Sequence[float], width: float) -> tuple[int, ...]:
    """Return the shares after moves of width between columns that make the table lower."""

    def height(parts: Sequence[int]) -> float:
        rows = sum(row_height(row.cells, parts, width) for row in table.rows)
        return row_height(table.header, parts, width, True) + rows

    floor = [-int(-low / width * 100 // 1) for low in least]
    best = height(shares)
    moves = [(i, j) for i in range(len(shares)) for j in range(len(shares)) if i != j]
    for step in STEPS:
        better = True
        while better:
            better = False
            for giver, taker in moves:
                tried = list(shares)
                tried[giver] -= step
                tried[taker] += step
                if tried[giver] >= floor[giver] and (lower := height(tried)) < best:
                    shares, best, better = tried, lower, True
    return tuple(shares)
