r"""Tables to rows of cells.

pipes ::= row NEWLINE rule NEWLINE row*
row   ::= ["|"] CELL ("|" CELL)* ["|"]
rule  ::= ["|"] ":"? "-"+ ":"? ("|" ":"? "-"+ ":"?)* ["|"]
tabs  ::= (CELL (TAB CELL)+ NEWLINE){2,}
"""

import re

from studyguide.errors import Finding
from studyguide.model import Row, Table
from studyguide.parse.source import Found, Source

RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_PIPE = re.compile(r"(?<!\\)\|")


def cells_of(text: str) -> list[str]:
    """Return the cells of a row with pipes; a pipe in code or behind a backslash parts nothing."""
    cells: list[str] = []
    cell: list[str] = []
    row = text.strip()
    ticks = row.count("`") // 2 * 2
    seen = 0
    index = 0
    while index < len(row):
        char = row[index]
        if char == "`":
            seen += 1
        if char == "\\" and row[index + 1 : index + 2] == "|":
            cell.append("|")
            index += 2
            continue
        if char == "|" and not (seen % 2 and seen <= ticks):
            cells.append("".join(cell).strip())
            cell = []
        else:
            cell.append(char)
        index += 1
    cells.append("".join(cell).strip())
    if row.startswith("|"):
        cells = cells[1:]
    if cells and not cells[-1] and row.endswith("|"):
        cells = cells[:-1]
    return cells


def pipes(source: Source, at: int) -> Found | None:
    """Return the table of pipes that starts here."""
    if (
        "|" not in source.text(at)
        or "|" not in source.text(at + 1)
        or not RULE.fullmatch(source.text(at + 1))
    ):
        return None
    end = at + 2
    while not source.blank(end) and "|" in source.text(end) and not source.lines[end].code:
        end += 1
    header = cells_of(source.text(at))
    rows = [
        (index, cells_of(source.text(index)))
        for index in range(at + 2, end)
        if not RULE.fullmatch(source.text(index))
    ]
    return table(source, at, end, header, rows, (source.lines[at + 1].number,))


def table(
    source: Source,
    at: int,
    end: int,
    header: list[str],
    rows: list[tuple[int, list[str]]],
    rules: tuple[int, ...],
) -> Found:
    """Return the table, every row as wide as the widest."""
    width = max(len(header), *(len(cells) for _, cells in rows)) if rows else len(header)
    findings = [
        Finding(
            source.place(index, index + 1),
            "table-ragged",
            f"the row has {len(cells)} cells, the header {len(header)}",
            "Add a cell or remove one from the header"
            if len(cells) < len(header)
            else "Write `\\|` for a pipe inside a cell",
        )
        for index, cells in rows
        if len(cells) > len(header)
    ]
    made = tuple(
        Row(source.place(index, index + 1), tuple(cells + [""] * (width - len(cells))))
        for index, cells in rows
    )
    block = Table(source.place(at, end), tuple(header + [""] * (width - len(header))), made)
    return Found(
        (block,), end, merged=tuple((number, "table-rule") for number in rules), findings=tuple(findings)
    )


def tabs(source: Source, at: int) -> Found | None:
    """Return the table of tabs that starts here."""
    end = at
    while not source.blank(end) and "\t" in source.text(end).strip() and not source.lines[end].code:
        end += 1
    if end - at < 2:
        return None
    rows = [(index, [cell.strip() for cell in source.text(index).split("\t")]) for index in range(at, end)]
    return table(source, at, end, rows[0][1], rows[1:], ())
