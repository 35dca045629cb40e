r"""Tables of spaces: columns that stand below each other in plain text.

table ::= row{2,}, each with as many cells, four or more; or row{3,} with three cells, or with two that align
head  ::= CELL (" "{2,} CELL)+                     above the columns but the first, or in place of a row
row   ::= CELL (" "{2,} CELL)+ [NEWLINE rest]      rest: what its last cell goes on with, straight below it
"""

import re
from collections import Counter
from collections.abc import Mapping

from studyguide.parse.lists import MARK
from studyguide.parse.loose import PROMPT
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.tables import table

_GAP = re.compile(r"[ ]{2,}")
_CELL, _NAME, _LINE = 60, 28, 100
_SHORT = 5  # letters of an abbreviation
_SHIFT = 1  # cleaning makes two letters of a ligature
_SET_IN, _FAR = 8, 6
_SENTENCE = re.compile(r"[.!?;,]$|[:{}]|\s=|=\s|==|;(?![ ][^\W\d_])|^(?:[#/(\"'|]{1,2}|>{1,2}(?![ ]\d))[ ]")
_SIGN = re.compile(r"->|[^\w\s()/.&-]")  # what a name hardly has
_CODE = re.compile(r"[;{}=]|^[#/(\"'>|]{1,2}[ ]")


def columns(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the tables of spaces by the index of their first row."""
    found: dict[int, Found] = {}
    for start, end in source.runs(taken):
        # What a command prints stays with the command.
        at = end if PROMPT.fullmatch(source.text(start)) else start
        while at < end:
            rows, stop = _rows(source, at, end)
            # Two rows are enough below heads of their own.
            headed = len(rows) == 2 and at > start and bool(_head_above(source, at, rows[at]))
            if not headed and not _is_table(source, rows):
                at += 1
                continue
            body = _unsigned(list(rows.items()))
            first = at
            if head := _head_above(source, at, rows[at]) if at > start else []:
                header, first = head, at - 1
            else:
                header = body.pop(0)[1] if _is_header(list(rows.values())) else []
            found[first] = table(source, first, stop, header, body, ())
            at = stop
    return found


def _unsigned(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Return the rows without the sign before each second cell of two: `CNI : an interface`."""
    signs = {cells[1][:1] if len(cells) == 2 and cells[1][1:2] == " " else "" for _, cells in rows}
    if len(signs) > 1 or not signs <= {":", "–"}:
        return rows
    return [(index, [cells[0], cells[1][1:].lstrip()]) for index, cells in rows]


def _rows(source: Source, at: int, end: int) -> tuple[dict[int, list[str]], int]:
    """Return the cells of the lines from the index on, by index, as long as each has as many, and the index after."""
    rows: dict[int, list[str]] = {}
    last: list[str] = []
    if at + 1 < end and indent(source.text(at)) > indent(source.text(at + 1)) + _SHIFT:
        # The heads of all columns but the first.
        return rows, at
    for index in range(at, end):
        text = source.text(index)
        if last and len(last[-1]) <= _CELL and _goes_on(text, source.text(at)):
            last[-1] = f"{last[-1]} {text.strip()}"
            continue
        below = len(rows) > 1 and bool(_cut(text, source.text(at)))
        if (
            (not below and ("  " not in text.strip() or MARK.fullmatch(text)))
            or "\t" in text
            or " | " in text
            or (source.marked and text.startswith("    "))
        ):
            return rows, index
        cells = _GAP.split(text.strip())
        if rows and len(cells) != len(rows[at]):
            cells = _cut(text, source.text(at)) or _parted(cells, [*rows.values()]) or cells
        if len(cells) < 2 or (rows and len(cells) != len(rows[at])):
            return rows, index
        rows[index] = last = cells
    return rows, end


def _head_above(source: Source, at: int, row: list[str]) -> list[str]:
    """Return the heads of all columns but the first on the line above a row, where they start with their columns."""
    above, text = source.text(at - 1), source.text(at)
    heads = _GAP.split(above.strip())
    if len(heads) != len(row) - 1 or len(row) < 3 or indent(above) < len(row[0]):
        return []
    starts = [gap.end() for gap in _GAP.finditer(text.rstrip())][-len(heads) :]
    own = [indent(above), *(gap.end() for gap in _GAP.finditer(above.rstrip()))][-len(heads) :]
    # What stands far from the left over all columns but the first can hardly be anything else.
    shift = _FAR if indent(above) >= _SET_IN else _SHIFT
    near = all(abs(one - other) <= shift for one, other in zip(starts, own, strict=True))
    return ["", *heads] if near else []


def _goes_on(text: str, first: str) -> bool:
    """Return whether a line holds nothing but words straight below the last of two columns of the first row."""
    column = indent(text)
    if column <= 3 or "  " in text.strip():
        return False
    cells = _GAP.split(first.strip())
    return len(cells) == 2 and abs(column - first.rindex(cells[1])) <= _SHIFT


def _cut(text: str, first: str) -> list[str]:
    """Return the cells of a row where a cell reaches the next column: cut where those of the first row start."""
    starts = [0, *(gap.end() for gap in _GAP.finditer(first.strip()))]
    if len(text) <= starts[-1] or any(text[start - 1] != " " or text[start] == " " for start in starts[1:]):
        return []
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


# Intermediate (NPH) 1-2 h
_LAST_FIGURE = re.compile(r"(?P<name>\D*[^\W\d_)]\)?) (?P<last>[<>~]?\d\S*(?: [^\W\d_]{1,4})?)")


def _parted(cells: list[str], rows: list[list[str]]) -> list[str]:
    """Return the cells of a row whose name reaches its second cell: a figure below figures, or what stands in rows."""
    if len(cells) != len(rows[0]) - 1:
        return []
    below = rows[1:] and all(row[1][:1].isdecimal() and not any(map(str.isdecimal, row[0])) for row in rows[1:])
    if below and (found := _LAST_FIGURE.fullmatch(cells[0])):
        return [found["name"], found["last"], *cells[1:]]
    name, _, last = cells[0].rpartition(" ")
    known = len(rows) > 1 and any(last in row[1:] for row in rows[1:])
    return [name, last, *cells[1:]] if name and known else []


def _is_table(source: Source, found: Mapping[int, list[str]]) -> bool:
    rows = list(found.values())
    width = len(rows[0]) if rows else 0
    if len(rows) < (2 if width >= 4 else 3):
        return False
    # Beside names that stand below each other, a cell may hold a sentence.
    named = width > 1 and all(len(row[0]) <= _NAME for row in rows) and _are_aligned(source, found)
    if any(len(cell) > (_LINE if named else _CELL) for row in rows for cell in row):
        return False
    told = (_CODE if width > 2 and len(rows) > 2 and _are_aligned(source, found) else _SENTENCE).search
    if any(len(cell) > _NAME and told(cell) for row in rows for cell in row):
        return False
    if width > 2:
        return True
    # Two columns are also two texts side by side, or code with its remarks.
    lines = {index: source.text(index).strip() for index in found}
    parted = {index: _GAP.split(text)[-1] if _GAP.search(text) else found[index][-1] for index, text in lines.items()}
    starts = {index: source.text(index).rfind(cell) for index, cell in parted.items()}
    column = Counter(starts.values()).most_common(1)[0][0]
    # A name that reaches the column pushes what stands in it.
    pushed = [index for index in found if starts[index] > column + _SHIFT and len(found[index][0]) >= column - 1]
    near = [at for index, at in starts.items() if index not in pushed]
    aligned = max(near) - min(near) <= _SHIFT and len(pushed) * 4 <= len(found)
    return aligned and all(len(row[0]) <= _NAME and not _SENTENCE.search(row[0]) for row in rows)


def _are_aligned(source: Source, found: Mapping[int, list[str]]) -> bool:
    """Return whether the columns of all rows start where those of the first row do."""
    starts = [source.text(at).find(cell) for at, row in [*found.items()][:1] for cell in row]
    return all(
        source.text(at)[start : start + len(cell)] == cell
        for at, row in found.items()
        for start, cell in zip(starts, row, strict=True)
    )


def _is_row(rows: list[list[str]]) -> bool:
    """Return whether the first row is one of the others: it lists, or small words stand behind a short name."""
    first = rows[0]
    short = all(row[0].isupper() and len(row[0]) <= _SHORT for row in rows)
    return any(", " in cell for cell in first) or (short and all(cell[:1].islower() for cell in first[1:]))


def _is_header(rows: list[list[str]]) -> bool:
    """Return whether the first row names the columns: it has no digits, though rows below have, nor their signs.

    A name may count, `Day 7`, where nothing but figures stand below it.
    """
    digits = [any(re.search(r"\d", cell) for cell in row) for row in rows]
    if digits[0] and all(any(map(str.isalpha, cell)) for cell in rows[0]):
        counted = [column for column in zip(*rows, strict=True) if re.search(r"\d", column[0])]
        if any(column[0][0].isdecimal() for column in counted):
            return False
        return all(not any(map(str.isalpha, cell)) for column in counted for cell in column[1:])
    if len(rows[0]) > 2 and _is_row(rows):
        return False
    signs = [set.intersection(*(set(_SIGN.findall(cell)) for cell in column)) for column in zip(*rows, strict=True)]
    return not digits[0] and not any(signs) and (any(digits) or len(rows[0]) > 2)
