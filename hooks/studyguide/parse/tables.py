r"""Tables to rows of cells.

    pipes ::= row rule? row*           row  ::= ["|"] CELL ("|" CELL)* ["|"]
                                       rule ::= ["|"] ":"? "-"+ ":"? ("|" ":"? "-"+ ":"?)* ["|"]
    grid  ::= border (row+ border)+    border ::= "+" ("-" | "=")+ ("+" ("-" | "=")+)* "+", or drawn with `┌─┬┐`

Tables of tabs stand in `tabs.py`, tables of HTML in `html.py`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from studyguide.errors import Finding
from studyguide.model import Row, Table
from studyguide.parse.ragged import LITTLE, OPEN_ENDS
from studyguide.parse.source import Found, Source

WIDEST = 60
"""Columns that a table may have; what stands beyond goes into the last one."""

RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BORDER = re.compile(r"[ \t]*[+┌├└╔╠╚╟╭╰]([-=:─━═]+[+┬┼┴╤╪╧╦╬╩╫┐┤┘╗╣╝╢╮╯])+[ \t]*")
_LINES = str.maketrans("│┃║", "|||")


def cells_of(text: str) -> list[str]:
    """Return the cells of a row with pipes; a pipe in code or behind a backslash parts nothing."""
    row = text.strip()
    # A backtick without a partner is a character like any other.
    last_tick = row.rfind("`") if row.count("`") % 2 else len(row)
    cells: list[str] = []
    cell: list[str] = []
    code = False
    index = 0
    while index < len(row):
        char = row[index]
        if char == "`" and index < last_tick:
            code = not code
        if char == "\\" and row[index + 1 : index + 2] == "|":
            cell.append("|")
            index += 2
            continue
        if char == "|" and not code:
            cells.append("".join(cell).strip())
            cell = []
        else:
            cell.append(char)
        index += 1
    cells.append("".join(cell).strip())
    if row.startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1] and row.endswith("|"):
        cells = cells[:-1]
    return cells


def pipes(source: Source, at: int) -> Found | None:
    """Return the table of pipes that starts here, with its rule or, fenced in by pipes, without."""
    text = source.text(at)
    if "|" not in text:
        return None
    ruled = ("|" in source.text(at + 1) or "+" in source.text(at + 1)) and bool(
        RULE.fullmatch(source.text(at + 1))
    )
    bare = not ruled and not (_fenced_in(text) and _fenced_in(source.text(at + 1)))
    if bare and not _bare_rows(source, at):
        return None
    end = at + 1
    while end < len(source.lines):
        if source.blank(end):
            # A page break inside the table: the next line has as many cells.
            following = source.skip(end)
            if (
                following - end > 1
                or not _fenced_in(source.text(following))
                or not _fenced_in(source.text(end - 1))
            ):
                break
            if len(cells_of(source.text(following))) != len(cells_of(text)) or RULE.fullmatch(
                source.text(following + 1)
            ):
                break
            end = following
        if "|" not in source.text(end) or source.lines[end].code or source.opens(end):
            break
        end += 1
    rows = [(index, cells_of(source.text(index))) for index in range(at, end) if not source.blank(index)]
    rules = tuple(source.lines[index].number for index, _ in rows if RULE.fullmatch(source.text(index)))
    body = [(index, cells) for index, cells in rows if not RULE.fullmatch(source.text(index))]
    if not body:
        return None
    body, joined = _whole_rows(source, body)
    header = body[0][1]
    if bare and is_like_rows(header, [cells for _, cells in body[1:]]):
        return table(source, at, end, ("", ""), body, rules, joined)
    if text.lstrip().startswith("|") and not any(source.text(index).lstrip().startswith("|") for index, _ in body[1:]):
        # The heads of all columns but the first.
        header = ["", *header]
    return table(source, at, end, header, body[1:], rules, joined)


# 20 min     ~3 h, and no year by itself
_FIGURE = re.compile(r"[~≈<>≤≥±+-]?[ ]?\d(?!\d{3}$)")


def is_like_rows(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a first row of two cells is one of the rows: it says a figure as they do, or the word of one."""
    if len(first) != 2 or not first[1]:
        return False
    below = [row[1] for row in rows if len(row) == 2]
    figures = sum(bool(_FIGURE.match(cell)) for cell in below) if _FIGURE.match(first[1]) else 0
    most = figures * 2 > len(below) or (figures > 0 and ", " in first[1])
    return most or (len(below) > 1 and first[1].casefold() in (cell.casefold() for cell in below))


def _whole_rows(
    source: Source, rows: Sequence[tuple[int, list[str]]]
) -> tuple[list[tuple[int, list[str]]], tuple[tuple[int, str], ...]]:
    """Return the rows, those without a first cell joined to the row above, where half of these or more go on with it.

    Others stand below one cell that is told once.
    """
    pairs = list(pairwise(rows))
    below = {index for (_, above), (index, cells) in pairs if len(cells) == len(above) > 1 and not cells[0]}
    cut = sum(
        index in below and any(one and _goes_on(other) for other, one in zip(above, cells, strict=False))
        for (_, above), (index, cells) in pairs
    )
    if not cut or cut * 2 < len(below):
        return list(rows), ()
    made: list[tuple[int, list[str]]] = []
    for index, cells in rows:
        if index in below and made:
            last, above = made[-1]
            made[-1] = last, [" ".join(filter(None, pair)) for pair in zip(above, cells, strict=True)]
        else:
            made.append((index, cells))
    return made, tuple((source.lines[index].number, "table-row") for index, _ in rows if index in below)


def _goes_on(cell: str) -> bool:
    """Return whether a cell stops where no sentence does."""
    return cell.endswith((*OPEN_ENDS, "&", "/")) or (cell.split()[-1:] != [] and cell.split()[-1].casefold() in LITTLE)


def _bare_rows(source: Source, at: int) -> bool:
    """Return whether three lines or more have as many cells each, parted by ` | ` alone."""
    widths = []
    for index in range(at, min(at + 200, len(source.lines))):
        if source.blank(index):
            break
        widths.append(f" {source.text(index).strip()} ".count(" | "))
    return len(widths) >= 3 and len(set(widths)) == 1 and widths[0] >= 1


def _fenced_in(text: str) -> bool:
    return text.lstrip().startswith("|") and text.rstrip().endswith("|") and text.count("|") >= 3


def grid(source: Source, at: int) -> Found | None:
    """Return the table drawn with `+---+`.

    The lines between two borders are one row, unless only the header has a border below it, and one of `-`:
    then each line is one.
    """
    if not _BORDER.fullmatch(source.text(at)):
        return None
    rows: list[tuple[int, list[str]]] = []
    rules: list[int] = []
    merged: list[tuple[int, str]] = []
    fresh = True
    end = at
    borders = _borders(source, at)
    listed = len(borders) == 3 and "=" not in "".join(borders)
    while not source.blank(end):
        text = source.text(end)
        if _BORDER.fullmatch(text):
            rules.append(source.lines[end].number)
            fresh = True
        elif text.strip().translate(_LINES).startswith("|"):
            cells = cells_of(text.translate(_LINES))
            if fresh or (listed and len(rules) == 2 and cells[0]):
                rows.append((end, cells))
            else:
                index, above = rows[-1]
                width = max(len(above), len(cells))
                wide = [(row + [""] * width)[:width] for row in (above, cells)]
                rows[-1] = (
                    index,
                    [" ".join(part for part in pair if part) for pair in zip(*wide, strict=True)],
                )
                merged.append((source.lines[end].number, "table-row"))
            fresh = False
        else:
            break
        end += 1
    if not rows or max(len(cells) for _, cells in rows) < 2:
        # One cell is a box of a drawing.
        return None
    return table(source, at, end, rows[0][1], rows[1:], tuple(rules), tuple(merged))


def _borders(source: Source, at: int) -> list[str]:
    """Return the borders among the lines from the index on."""
    found: list[str] = []
    while not source.blank(at):
        found += [source.text(at)] if _BORDER.fullmatch(source.text(at)) else []
        at += 1
    return found


def table(
    source: Source,
    at: int,
    end: int,
    header: Sequence[str],
    rows: Sequence[tuple[int, Sequence[str]]],
    rules: tuple[int, ...],
    merged: tuple[tuple[int, str], ...] = (),
) -> Found:
    """Return the table, every row as wide as the widest."""
    width = min(max(len(header), *(len(cells) for _, cells in rows)) if rows else len(header), WIDEST)
    findings = []
    named = any(header)
    for index, cells in rows:
        if named and len(cells) > len(header):
            problem = f"the row has {len(cells)} cells, the header {len(header)}"
            hint = "Add a cell to the header, or write `\\|` for a pipe inside a cell"
            findings.append(Finding(source.place(index, index + 1), "table-ragged", problem, hint))
    # A row that a page cut goes on up to the next one.
    ends = [*(index for index, _ in rows[1:]), end]
    made = tuple(
        Row(source.place(index, max(index + 1, stop)), _fit(cells, width))
        for (index, cells), stop in zip(rows, ends, strict=False)
    )
    block = Table(source.place(at, end), _fit(header, width), made)
    lines = tuple((number, "table-rule") for number in rules) + merged
    return Found((block,), end, merged=lines, findings=tuple(findings[:3]))


def _fit(cells: Sequence[str], width: int) -> tuple[str, ...]:
    if len(cells) > width:
        return (*cells[: width - 1], " ".join(cells[width - 1 :]))
    return (*cells, *([""] * (width - len(cells))))
