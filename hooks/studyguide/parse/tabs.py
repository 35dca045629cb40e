r"""Tables of tabs, as they come out of a notebook, a web page or a spreadsheet, page breaks and all.

    table ::= row{2,}, with empty lines between rows where a page ended
    row   ::= CELL (TAB CELL)+
    rule  ::= "-"+ (TAB "-"+)*          after the header, in the middle, or at the end

A row that a page break cut goes on in the next line: its first cell is empty, or what it says starts
in the middle of a sentence. A header may be cut the same way.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import is_like_rows, table

_DASHES = re.compile(r"[-–—=\s]*-{2,}[-–—=\s]*|-(?:\t-)+")
_STRAY = 60
"""A cell that fell out of its row is shorter than this."""


@dataclass(slots=True)
class _Row:
    index: int
    cells: list[str]
    after_blank: bool
    lines: list[int] = field(default_factory=list)
    """Indexes of the lines that went on with it."""


def tab_tables(source: Source) -> Mapping[int, Found]:
    """Return the tables of tabs by the index of their first line."""
    found: dict[int, Found] = {}
    index = 0
    while index < len(source.lines):
        made = _table(source, index) if is_row(source, index) else None
        if made:
            found[index] = made
            index = made.end
        else:
            index += 1
    return found


def is_row(source: Source, index: int) -> bool:
    """Return whether the line has cells parted by tabs."""
    if not 0 <= index < len(source.lines) or source.lines[index].code:
        return False
    text = source.lines[index].text
    if "\t" not in text.lstrip("\t") and not (text.startswith("\t") and text.endswith("\t")):
        # Tabs at the start alone are indentation, unless a page break emptied the first cells.
        return False
    if MARK.fullmatch(text.strip()) and text.strip().count("\t") == 1:
        # "•<tab>text" and "1.<tab>text" are items of a list.
        found = MARK.fullmatch(text.strip())
        return bool(found and "\t" in found["text"])
    return True


def _table(source: Source, at: int) -> Found | None:
    rows, rules, end = _rows(source, at)
    if len(rows) + len(rules) < 2:
        return None
    _narrow(rows)
    merged: list[int] = []
    header = rows.pop(0)
    head = _head(header, rows, rules)
    if head is None:
        rows.insert(0, header)
        head = []
    else:
        merged += header.lines
    joined = _joined(rows)
    end, strays = _strays(source, joined, end)
    merged += [line for row in joined for line in row.lines] + strays
    return table(
        source,
        at,
        end,
        head,
        [(row.index, row.cells) for row in joined],
        tuple(source.lines[index].number for index in rules),
        tuple((source.lines[index].number, "table-row") for index in merged),
    )


def _rows(source: Source, at: int) -> tuple[list[_Row], list[int], int]:
    """Return the rows from index `at` on, the indexes of dash rows, and the index after the last one."""
    rows: list[_Row] = []
    rules: list[int] = []
    end = index = at
    after_blank = False
    while index < len(source.lines):
        if source.blank(index) and "\t" not in source.text(index):
            index += 1
            if index - end > 2:
                break
            after_blank = True
            continue
        text = source.text(index)
        indented = text.startswith("\t") and rows and "\t" not in text.strip()
        if not is_row(source, index) and not indented:
            break
        cells = [cell.strip() for cell in text.split("\t")]
        if after_blank and rows and _another(rows, cells):
            break
        if _DASHES.fullmatch(text):
            rules.append(index)
        else:
            rows.append(_Row(index, cells, after_blank))
        after_blank = False
        end = index = index + 1
    return rows, rules, end


def _narrow(rows: list[_Row]) -> None:
    """Take several tabs for one between cells, where only then all rows are as wide as each other.

    The first cell may be empty: that of the heads above the names of the rows.
    """
    told = [[*row.cells[:1], *filter(None, row.cells[1:])] for row in rows]
    wide = len(told[0]) > 2 or (len(told[0]) == 2 and len(rows) > 2)
    if wide and len({len(row.cells) for row in rows}) > 1 and len({len(cells) for cells in told}) == 1:
        for row, cells in zip(rows, told, strict=True):
            row.cells = cells


def _another(rows: list[_Row], cells: list[str]) -> bool:
    """Return whether the row after an empty line opens a table of its own, of another width."""
    width = max(len(row.cells) for row in rows)
    return (
        len(cells) != width and cells[0] != "" and len(rows) > 1 and len(cells) >= 2 and not _cut(rows, cells)
    )


def _head(header: _Row, rows: list[_Row], rules: list[int]) -> list[str] | None:
    """Return the cells of the header, joined where it was cut; None where the first row is no header."""
    ruled = bool(rules) and rules[0] == header.index + 1
    if ruled and not rows:
        return None
    if ruled and rows[0].after_blank and not rows[0].cells[0] and len(header.cells) < len(rows[0].cells):
        # The header lost the cells that stand in the next line: they take the places they have there.
        rest = rows.pop(0)
        own = iter(header.cells)
        header.lines.append(rest.index)
        return [cell or next(own, "") for cell in rest.cells]
    if rows and rows[0].after_blank and not rows[0].cells[0] and any(rows[0].cells) and _short(rows[0].cells):
        rest = rows.pop(0)
        header.lines.append(rest.index)
        return _glued(header.cells, rest.cells)
    return header.cells if ruled or _is_header(header, rows) else None


def _short(cells: Sequence[str]) -> bool:
    return all(len(cell) <= 30 and not cell.endswith(".") for cell in cells)


def _is_header(header: _Row, rows: list[_Row]) -> bool:
    """Return whether the first row names columns: short cells, no sentence, no bare numbers."""
    cells = [cell for cell in header.cells if cell]
    if not cells or not rows or sum(bool(cell) for cell in header.cells[1:]) == 0:
        return False
    if any(len(cell) > 90 or (cell.endswith(".") and len(cell) > 30) for cell in cells):
        return False
    if all(re.fullmatch(r"[\d.,%$€ -]+", cell) for cell in cells):
        return False
    below = [row.cells for row in rows if len(row.cells) == len(header.cells)]
    if len(header.cells) == 2 and (header.cells[1][:1].islower() or is_like_rows(header.cells, below)):
        return False
    if len(header.cells) == 2 and below:
        # Two columns of like rows: a list of names and what they are, without a header.
        second = [len(cells[1]) for cells in below]
        return len(header.cells[1]) <= max(30, sum(second) / len(second) * 0.7)
    counted = any(
        re.search(r"\d", cell) and sum(bool(re.search(r"\d", row[at])) for row in below) * 2 > len(below)
        for at, cell in enumerate(header.cells)
    )
    # 你好 nǐ hǎo hello: what stands in the script of the rows is one of them.
    first = header.cells[0][:1]
    word = first.isalpha() and first.lower() == first.upper() and any(cell[:1].islower() for cell in header.cells[1:])
    # A head lists nothing; the cells of its column do.
    listing = any(_lists(cell) and any(_lists(row[at]) for row in below) for at, cell in enumerate(header.cells))
    return not counted and not word and not listing


def _lists(cell: str) -> bool:
    """Return whether a cell lists something; what stands in brackets belongs to a name."""
    return ", " in re.sub(r"\([^()]*\)", "", cell)


def _joined(rows: list[_Row]) -> list[_Row]:
    """Return the rows with those that a page break cut made whole."""
    made: list[_Row] = []
    for row in rows:
        if made and row.after_blank and (not row.cells[0] or _cut(made, row.cells)):
            made[-1].cells = _glued(made[-1].cells, row.cells)
            made[-1].lines.append(row.index)
        else:
            made.append(row)
    return made


def _cut(rows: Sequence[_Row], cells: Sequence[str]) -> bool:
    """Return whether the cells go on with the row above: some start in mid-sentence, as none above does."""
    above = rows[-1].cells
    votes = 0
    for column, cell in enumerate(cells[: len(above)]):
        before = above[column]
        if not cell or not before:
            continue
        if cell.count(")") > cell.count("(") and before.count("(") >= before.count(")"):
            votes += 1
        elif cell[:1].islower() and not before.endswith((".", "!", "?")):
            others = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
            votes += not any(other[:1].islower() for other in others)
    return votes > 0


def _glued(above: Sequence[str], below: Sequence[str]) -> list[str]:
    width = max(len(above), len(below))
    pairs = zip([*above, *[""] * (width - len(above))], [*below, *[""] * (width - len(below))], strict=True)
    return [" ".join(part for part in pair if part) for pair in pairs]


def _strays(source: Source, rows: list[_Row], end: int) -> tuple[int, list[int]]:
    """Fill the empty cells of a last row without a name from the short paragraphs below it."""
    last = rows[-1] if rows else None
    if not last or last.cells[0] or len(rows) < 3 or any(not row.cells[0] for row in rows[:-1]):
        return end, []
    holes = [column for column, cell in enumerate(last.cells) if not cell]
    texts: list[str] = []
    lines: list[int] = []
    index = end
    while len(texts) < len(holes):
        index = source.skip(index)
        paragraph = []
        while (
            not source.blank(index) and len(source.text(index)) <= _STRAY and "\t" not in source.text(index)
        ):
            paragraph.append(source.text(index).strip())
            lines.append(index)
            index += 1
        if not paragraph or not source.blank(index):
            return end, []
        texts.append(" ".join(paragraph))
    for column, text in zip(holes, texts, strict=True):
        last.cells[column] = text
    return index, lines
