r"""Lists that count with letters or Roman numbers: `a) text`, `A. text`, `iv. text`.

outline ::= item{2,}, where one follows the other in its alphabet at the same column
"""

import re
from dataclasses import replace

from studyguide.clean import Line
from studyguide.parse.source import Source, indent

_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>\(?(?P<count>[A-Za-z]|[ivxIVX]{2,6})[).])[ \t]+(?P<text>\S.*)"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_NEAR = 60
"""Lines between an item and the next one of its level."""


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
    counted: set[int] = set()
    last: dict[tuple[int, str, str], tuple[int, set[int]]] = {}
    for index, found in items:
        column = indent(found["indent"])
        closing = found["mark"][-1]
        for kind, place in _places(found["count"]):
            key = (column, kind, closing)
            before = last.get(key)
            if place > 0 and before and place - 1 in before[1] and index - before[0] <= _NEAR:
                counted |= {before[0], index}
                last[key] = (index, {place})
                break
            if place == 0 or not before:
                last[key] = (index, {place})
    if not counted:
        return source
    lines = tuple(_bulleted(line) if index in counted else line for index, line in enumerate(source.lines))
    return replace(source, lines=lines)


def _places(count: str) -> list[tuple[str, int]]:
    """Return what a mark may count: a place in the alphabet, a Roman number, each from 0."""
    case = "upper" if count.isupper() else "lower"
    found = [(f"letter-{case}", ord(count.lower()) - ord("a"))] if len(count) == 1 else []
    if count.lower() in _ROMAN:
        found.append((f"roman-{case}", _ROMAN.index(count.lower())))
    return found


def _bulleted(line: Line) -> Line:
    text = line.text.lstrip()
    return replace(line, text=f"{line.text[: len(line.text) - len(text)]}- {text}")
