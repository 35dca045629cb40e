r"""Pairs with an arrow between them, three or more in a row: `Heparin → protamine`.

pairs ::= ([MARK] LEFT ARROW RIGHT){3,}       no side stands twice, and none on both sides: else it is a flow
"""

from studyguide.model import Row, Table
from studyguide.parse.chains import ARROW, holds_arrow, label_of
from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source, indent

_LEAST = 3
_LEFT, _RIGHT, _WORDS = 60, 160, 7
"""Letters of a left and of a right side, and words of a left one."""


def pointed(source: Source, at: int) -> Found | None:
    """Return the table of pairs that starts here, without a header."""
    if not holds_arrow(source.text(at)):
        return None
    pairs: list[tuple[int, str, str]] = []
    end = at
    first = MARK.fullmatch(source.text(at))
    while not source.blank(end) and not source.opens(end) and not source.lines[end].code:
        text = source.text(end)
        mark = MARK.fullmatch(text)
        alike = bool(mark) == bool(first) and indent(text) == indent(source.text(at))
        pair = _pair(mark["text"] if mark else text) if alike and not (mark and mark["number"]) else None
        if not pair:
            return None
        pairs.append((end, *pair))
        end += 1
    sides = [side.casefold() for _, *pair in pairs for side in pair]
    if len(pairs) < _LEAST or len(set(sides)) < len(sides):
        return None
    rows = tuple(Row(source.place(index, index + 1), (left, right)) for index, left, right in pairs)
    return Found((Table(source.place(at, end), ("", ""), rows, pointed=True),), end)


def _pair(text: str) -> tuple[str, str] | None:
    """Return both sides of the one arrow of a line."""
    arrows = list(ARROW.finditer(text))
    if len(arrows) != 1 or label_of(arrows[0]["arrow"]) or arrows[0]["arrow"][0] in "<↔⇔":
        return None
    left, right = text[: arrows[0].start()].strip(), text[arrows[0].end() :].strip()
    named = any(map(str.isalpha, left)) and len(left) <= _LEFT and len(left.split()) <= _WORDS
    whole = named and 0 < len(right) <= _RIGHT and ": " not in left and left.count("(") == left.count(")")
    return (left, right) if whole and not left.endswith((".", ",", ";")) else None
