r"""Tables of spaces of which a line above the rows shows the columns: a row of dashes, or the heads of figures.

ruled  ::= head NEWLINE rule NEWLINE row+ [rule]       rule: "---- ------ ---", a group of dashes per column
ledger ::= HEAD (GAP HEAD)+ NEWLINE entry{3,}          set in from the names below it
entry  ::= NAME (GAP FIGURE)*                          each figure below or above the head it belongs to
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.tables import table

_RULE = re.compile(r"[ ]*-{2,}(?:[ ]+-{2,})+[ ]*|[ ]*={2,}(?:[ ]+={2,})+[ ]*")
_GROUP = re.compile(r"[-=]+")
_CELL = re.compile(r"\S+(?:[ ]\S+)*")
# 1,200    (300)    $4.50    12 %
_FIGURE = re.compile(r"[($€£+–-]*\d[\d,.]*[ ]?[%)]*")
_SET_IN, _SLACK = 8, 4
"""Spaces before the heads of figures, and how far a figure may stand beside its head."""
_ENTRIES = 3


def aligned(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the tables whose columns a row of dashes or heads of figures show, by the index of their first line."""
    found: dict[int, Found] = {}
    for start, end in source.runs(taken):
        at = start
        while at < end:
            made = _ruled(source, at, end) or _ledger(source, at, end)
            if made:
                found[at] = made
            at = made.end if made else at + 1
    return found


def _ruled(source: Source, at: int, end: int) -> Found | None:
    """Return the table whose header stands here and whose rule on the next line."""
    if at + 2 >= end or not _RULE.fullmatch(source.text(at + 1)) or MARK.fullmatch(source.text(at)):
        return None
    starts = [group.start() for group in _GROUP.finditer(source.text(at + 1))]
    header = _cut(source.text(at), starts)
    rows: list[tuple[int, list[str]]] = []
    rules = [source.lines[at + 1].number]
    stop = at + 2
    while stop < end and (cells := _cut(source.text(stop), starts)):
        if _RULE.fullmatch(source.text(stop)):
            rules.append(source.lines[stop].number)
        else:
            rows.append((stop, cells))
        stop += 1
    if not rows or sum(map(bool, header)) < 2:
        return None
    return table(source, at, stop, header, rows, tuple(rules))


def _cut(text: str, starts: Sequence[int]) -> list[str]:
    """Return the cells of a line, cut where the columns start; none where a word stands across such a place."""
    if any(text[start - 1 : start].strip() and text[start : start + 1].strip() for start in starts[1:]):
        return []
    cells = [text[start:end].strip() for start, end in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True)]
    return cells if any(cells) else []


def _ledger(source: Source, at: int, end: int) -> Found | None:
    """Return the table of figures whose heads stand here, if an entry leaves one of its columns empty."""
    heads = [(found.start(), found.end()) for found in _spans(source.text(at))]
    if len(heads) < 2 or indent(source.text(at)) < _SET_IN or any(map(str.isdigit, source.text(at))):
        return None
    rows: list[tuple[int, list[str]]] = []
    rules: list[int] = []
    stop = at + 1
    while stop < end:
        if not source.text(stop).strip(" -="):
            rules.append(source.lines[stop].number)
        elif cells := _entry(source.text(stop), heads):
            rows.append((stop, cells))
        else:
            break
        stop += 1
    if len(rows) < _ENTRIES or all(all(cells) for _, cells in rows):
        return None
    names = [source.text(at)[start:end] for start, end in heads]
    return table(source, at, stop, ["", *names], rows, tuple(rules))


def _entry(text: str, heads: Sequence[tuple[int, int]]) -> list[str]:
    """Return the name and the figures of a line, each in the column whose head it overlaps or is nearest to."""
    spans = [*_spans(text)]
    if len(spans) < 2 or spans[0].start() >= heads[0][0] or spans[0].end() > heads[0][0] + _SLACK:
        return []
    cells = [spans[0][0], *("" for _ in heads)]
    for figure in spans[1:]:
        far = [max(start - figure.end(), figure.start() - end, 0) for start, end in heads]
        column = far.index(min(far)) + 1
        if not _FIGURE.fullmatch(figure[0]) or min(far) > _SLACK or cells[column]:
            return []
        cells[column] = figure[0]
    return cells


def _spans(text: str) -> Iterator[re.Match[str]]:
    """Yield the cells of a line, which two spaces or more part."""
    return _CELL.finditer(text)
