r"""Tables of commas or semicolons, pasted from a spreadsheet.

table ::= row{3,}, each with as many cells, three or more, or two that a semicolon parts without a space
row   ::= CELL ("," CELL)+ | CELL (";" CELL)+     a cell in quotes may hold the mark
"""

import csv
import re

from studyguide.parse import words
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import table

_LEAST_ROWS, _LEAST_CELLS = 3, 3
_CELL = 60
# Cofactor;non-protein helper
_PAIR = re.compile(r"[^\s;(){}=<>][^;(){}=<>]*;[^\s;(){}=<>][^;(){}=<>]*")
TERM, MEANING = (re.compile(form, re.IGNORECASE) for form in (words.TERM, words.MEANING))


def commas(source: Source, at: int) -> Found | None:
    """Return the table whose cells are parted by commas or semicolons."""
    first = source.text(at)
    pairs = bool(_PAIR.fullmatch(first))
    mark = ";" if pairs else next((mark for mark in (";", ",") if first.count(mark) >= _LEAST_CELLS - 1), "")
    if not mark or len(first) > 600 or re.search(rf"{mark}\s\w+\s\w+\s\w+", first):
        return None
    rows: list[tuple[int, list[str]]] = []
    end = at
    while not source.blank(end) and not source.opens(end):
        cells = _cells(source.text(end), mark)
        if (rows and len(cells) != len(rows[0][1])) or (pairs and not _PAIR.fullmatch(source.text(end))):
            return None
        rows.append((end, cells))
        end += 1
    header = rows[0][1]
    if len(rows) < _LEAST_ROWS or (len(header) < _LEAST_CELLS and not pairs) or len(set(header)) != len(header):
        return None
    # Prose has commas too: in a table every cell is short, and no cell of the header is empty.
    if not all(header) or any(
        len(cell) > _CELL or cell.endswith((".", "?")) for _, cells in rows for cell in cells
    ):
        return None
    spaced = sum(source.text(index).count(f"{mark} ") for index, _ in rows)
    if mark == "," and spaced * 2 > sum(len(cells) - 1 for _, cells in rows):
        return None
    if pairs and not (TERM.fullmatch(header[0]) and MEANING.fullmatch(header[1])):
        return table(source, at, end, [], rows, ())
    return table(source, at, end, header, rows[1:], ())


def _cells(text: str, mark: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([text], delimiter=mark, skipinitialspace=True))]
