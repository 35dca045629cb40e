r"""Lists that count with letters or Roman numbers: `a) text`, `A. text`, `iv. text`, `aa) text`.

outline ::= item{2,}, where one follows the other in its alphabet at the same column
          | item, where it is the first of its alphabet, set in below the item above it: `a)` below `1.`

Where all marks stand at the left, their kinds tell what stands below what: `I.`, `1.`, `a)`, `aa)`.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from studyguide.clean import Line
from studyguide.parse.lists import MARK
from studyguide.parse.source import Source, indent

_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>\(?(?P<count>[A-Za-z]|(?P<twice>[a-h])(?P=twice)|[ivxIVX]{2,6})[).])[ \t]+"
    r"(?P<text>\S.*)"
)
# -Golgi: text     •Golgi
_TIGHT = re.compile(r"[ \t]*(?P<mark>[-–•])(?=\*{0,2}[^\W\d_])(?P<text>[^-–•\s].*)")
# ☐ read chapter 4    ☑ done
_BOX = re.compile(r"(?P<indent>[ \t]*)(?P<box>[☐□☑☒])\ufe0f?[ \t]+(?=\S)")
# -- bilabial: p b m
_DOUBLE = re.compile(r"(?P<indent>[ \t]*)-{2,3}[ \t]+(?=[^\W\d_])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_NEAR = 60
"""Lines between an item and the next one of its level."""


def spaced(source: Source, taken: frozenset[int]) -> Source:
    """Return the lines with a bullet and a space where some write `-text`, `-- text` or a box, two or more in a row."""
    found: dict[int, str] = {}
    for index, line in enumerate(source.lines):
        if line.code or index in taken:
            continue
        if box := _BOX.match(line.text):
            mark = " " if box["box"] in "☐□" else "x"
            found[index] = f"{box['indent']}- [{mark}] {line.text[box.end() :]}"
        elif double := _DOUBLE.match(line.text):
            found[index] = f"{double['indent']}- {line.text[double.end() :]}"
        elif (tight := _TIGHT.fullmatch(line.text)) and _opens(tight["text"]):
            found[index] = re.sub(r"([-–•])", r"\1 ", line.text, count=1)
    row = {index for index in found if index - 1 in found or index + 1 in found}
    if not row:
        return source
    lines = (replace(line, text=found[index]) if index in row else line for index, line in enumerate(source.lines))
    return replace(source, lines=tuple(lines))


def _opens(text: str) -> bool:
    """Return whether a text opens with a capital, or in a script that has none: `-ment` is an ending."""
    first = text.lstrip("*")[:1]
    return first.isupper() or first.lower() == first.upper()


def outlined(source: Source, taken: frozenset[int]) -> Source:
    """Return the lines with a bullet before each item that letters count; the letter stays in its text."""
    items = [
        (index, found)
        for index, line in enumerate(source.lines)
        if not line.code
        and index not in taken
        # Alone between empty lines it may be a title.
        and not (source.blank(index - 1) and source.blank(index + 1))
        and (found := _ITEM.fullmatch(line.text))
    ]
    counted: dict[int, str] = {}
    last: dict[tuple[int, str, str], tuple[int, set[int]]] = {}
    for index, found in items:
        column = indent(found["indent"])
        closing = found["mark"][-1]
        for kind, place in _places(found["count"]):
            key = (column, kind, closing)
            before = last.get(key)
            if place > 0 and before and place - 1 in before[1] and index - before[0] <= _NEAR:
                counted |= {before[0]: kind + closing, index: kind + closing}
                last[key] = (index, {place})
                break
            if place == 0 or not before:
                last[key] = (index, {place})
    for index, found in items:
        if index not in counted and _is_first_below(source, index, found, counted):
            kind, _ = next(one for one in _places(found["count"]) if one[1] == 0)
            counted[index] = kind + found["mark"][-1]
    if not counted:
        return source
    levels = _levels(source, taken, counted)
    lines = tuple(
        _bulleted(line, levels.get(index, 0), bullet=index in counted) if index in counted or index in levels else line
        for index, line in enumerate(source.lines)
    )
    return replace(source, lines=lines)


def _is_first_below(source: Source, index: int, found: re.Match[str], counted: Mapping[int, str]) -> bool:
    """Return whether an item is the first that its letters count and stands right of the item on the line above it."""
    above = source.text(index - 1)
    listed = index - 1 in counted or MARK.fullmatch(above)
    first = found["mark"].endswith(")") and any(place == 0 for _, place in _places(found["count"]))
    return bool(listed) and first and indent(found["indent"]) >= indent(above) + 2


_RANKS = ("letter-upper", "roman-upper", "number", "letter-lower", "roman-lower", "letter-twice", "bullet")


def _levels(source: Source, taken: frozenset[int], counted: Mapping[int, str]) -> dict[int, int]:
    """Return how deep the items of several kinds stand that all open at the left, by their index."""
    levels: dict[int, int] = {}
    row: dict[int, str] = {}
    for index, line in enumerate(source.lines):
        kind = counted.get(index) or _marked(line)
        if kind and index not in taken and not line.code:
            row[index] = kind
        elif line.blank or (not source.blank(index - 1) and index not in taken and not line.code):
            continue
        else:
            levels |= _stacked(source, row)
            row = {}
    return levels | _stacked(source, row)


def _marked(line: Line) -> str:
    """Return the kind of a bullet or a number, nothing where the line has neither."""
    mark = MARK.fullmatch(line.text)
    return "" if not mark else f"number{mark['mark'][-1]}" if mark["number"] else f"bullet{mark['mark']}"


def _stacked(source: Source, row: Mapping[int, str]) -> dict[int, int]:
    """Return the level of each item: an open kind goes on, a new one stands below, after a blank line by rank.

    Items of one kind, and those that stand deeper already, have none.
    """
    levels: dict[int, int] = {}
    stack: list[str] = []
    if len(set(row.values())) < 2 or any(indent(source.text(at)) for at in row):
        return levels
    for index, kind in row.items():
        if kind in stack:
            del stack[stack.index(kind) + 1 :]
        else:
            while stack and source.blank(index - 1) and _rank(stack[-1]) >= _rank(kind):
                stack.pop()
            stack.append(kind)
        levels[index] = len(stack) - 1
    return levels


def _rank(kind: str) -> int:
    return next(at for at, name in enumerate(_RANKS) if kind.startswith(name))


def _places(count: str) -> list[tuple[str, int]]:
    """Return what a mark may count: a place in the alphabet, a Roman number, each from 0."""
    case = "upper" if count.isupper() else "lower"
    place = ord(count[0].lower()) - ord("a")
    found = [(f"letter-{case}", place)] if len(count) == 1 else []
    if len(count) == 2 and count[0] == count[1]:
        found.append(("letter-twice", place))
    if count.lower() in _ROMAN:
        found.append((f"roman-{case}", _ROMAN.index(count.lower())))
    return found


def _bulleted(line: Line, level: int, *, bullet: bool) -> Line:
    text = line.text.lstrip()
    left = "   " * level or line.text[: len(line.text) - len(text)]
    return replace(line, text=f"{left}- {text}" if bullet else f"{left}{text}")
