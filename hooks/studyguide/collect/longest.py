"""Names to what finds the longest of them at each place of a text.

    name ::= atom+
    atom ::= WORD          letters and digits without a gap, in any case
           | GAP           spaces and hyphens, for each other
           | "&" | "and"   for each other
           | "'" | "’"     for each other
           | SIGN          any other character, and each character of a script without spaces

All names stand in one tree, atom by atom, along which a text is read: one regular expression of all names would
have to be compiled at each build, which takes longer than to read the texts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from studyguide.text.stems import JOINED

# In the scripts of JOINED, written without spaces, a name may stand inside a run of letters.
LETTER = rf"[^\W{JOINED}]"
GAPS = re.compile(r"[\s\-\u2010-\u2013]+")
WIDEST = 3  # spaces and hyphens of one gap in a text
ATOM = re.compile(rf"(?P<gap>[\s\-\u2010-\u2013]{{1,{WIDEST}}})|(?P<word>{LETTER}+)|.", re.S)
START = re.compile(rf"{LETTER}+|(?<!{LETTER})[^\s\-\u2010-\u2013]")
APOSTROPHES = ("'", "\u2019")
GAP, AND, END = " ", "&", ""

Node = dict[str, Any]
"""What may follow in a name: by atom the next node, and the empty key where a name ends."""


class Longest:
    """Finds the longest of many names at each place where one begins."""

    __slots__ = ("_root",)

    def __init__(self, names: Iterable[str]) -> None:
        """Gather the names."""
        self._root: Node = {}
        for name in names:
            node = self._root
            for match in ATOM.finditer(GAPS.sub(GAP, name).strip()):
                node = node.setdefault(_atom(match.group()), {})
            node[END] = {}

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the longest name at each place starts and ends, also inside another, from left to right."""
        for match in START.finditer(text):
            node = self._root.get(_atom(match.group()))
            if node and (end := _end(node, text, match.end())):
                yield match.start(), end


def _end(node: Node, text: str, position: int) -> int:
    """Return where the longest name ends that goes on here, with no letter after it; 0 where none does."""
    longest = 0
    while node:
        match = ATOM.match(text, position)
        if END in node and not (match and match["word"]):
            longest = position
        if not match:
            break
        node = node.get(GAP if match["gap"] else _atom(match.group()), {})
        position = match.end()
    return longest


@lru_cache(maxsize=100_000)
def _atom(found: str) -> str:
    """Return a part of a name as it is looked up: its case put aside, the dotless i of Turkish with the others."""
    if found in APOSTROPHES:
        return APOSTROPHES[0]
    word = found.casefold().replace("\u0131", "i")
    return AND if word == "and" else word
