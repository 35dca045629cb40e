"""End tags that HTML lets a writer leave out, written: those of cells, rows, terms and what they mean."""

import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>table|thead|tbody|tfoot|tr|td|th|dl|dt|dd)\b[^<>]*>", re.IGNORECASE)
_CELLS = frozenset({"td", "th"})
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_SAID = frozenset({"dt", "dd"})
_ENDS = {
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": _CELLS | {"tr"},
    **dict.fromkeys(_GROUPS, _CELLS | _GROUPS | {"tr"}),
    **dict.fromkeys(_SAID, _SAID),
}
"""What the start of each tag ends."""
_WHOLE = ("table", "dl")


def closed(text: str) -> str:
    """Return a page with an end tag for each cell, row, term and meaning, each on the line of the next tag."""
    parts: list[str] = []
    open_: list[str] = []
    at = 0
    for found in _TAG.finditer(text):
        name = found["name"].lower()
        ended: list[str] = []
        if not found["end"]:
            while open_ and open_[-1] in _ENDS.get(name, ()):
                ended.append(open_.pop())
            open_.append(name)
        elif name in _inside(open_, name):
            while open_[-1] != name:
                ended.append(open_.pop())
            open_.pop()
        parts += [text[at : found.start()], *(f"</{one}>" for one in ended)]
        at = found.start()
    return "".join([*parts, text[at:]])


def _inside(open_: list[str], name: str) -> list[str]:
    """Return the tags that an end tag may end: none of a table around the one that it stands in."""
    inside: list[str] = []
    for one in reversed(open_[-50:]):
        inside.append(one)
        if one in _WHOLE and name not in _WHOLE:
            break
    return inside
