r"""Reckonings: what is added and taken away, line by line, and what comes out.

reckoning ::= [TEXT] part+ total (part* total)*        on lines one below the other
part      ::= ("+" | "-" | "–" | "−" | "./.") TEXT
total     ::= "=" TEXT

The signs say something, so each stays before its text; a total is no title and no end of the item above it.
"""

import re
from collections.abc import Mapping
from itertools import takewhile

from studyguide.model import Bullets, Item
from studyguide.parse.source import Found, Source

_PART = re.compile(r"[ \t]*(?P<sign>[+–−-]|\./\.)[ \t]+(?P<text>\S.*)")
_TOTAL = re.compile(r"[ \t]*(?P<sign>=)[ \t]+(?P<text>[^\s=].*)")
_LONGEST = 100
"""Letters of what it begins with."""


def sums(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the reckonings by the index at which they start; `taken` lines belong to something else."""
    found: dict[int, Found] = {}
    for start, end in source.runs(taken):
        at = start
        while at < end:
            length = len([*takewhile(lambda index: _signed(source.text(index)), range(at, end))])
            if _comes_out([source.text(index) for index in range(at, at + length)]):
                top = at - (at > start and _begins(source.text(at - 1)))
                found[top] = Found((_list(source, top, at + length),), at + length)
            at += max(1, length)
    return found


def _signed(text: str) -> re.Match[str] | None:
    return _TOTAL.fullmatch(text) or _PART.fullmatch(text)


def _comes_out(texts: list[str]) -> bool:
    """Return whether lines open with a part and hold a total."""
    return len(texts) > 1 and not _TOTAL.fullmatch(texts[0]) and any(map(_TOTAL.fullmatch, texts))


def _begins(text: str) -> bool:
    """Return whether the line above the first part is what it is added to or taken from."""
    told = text.strip()
    return len(told) <= _LONGEST and told[:1].isalnum() and not told.endswith((":", ".", "?", "!"))


def _list(source: Source, at: int, end: int) -> Bullets:
    items = []
    for index in range(at, end):
        found = _signed(source.text(index))
        text = f"{found['sign']} {found['text'].strip()}" if found else source.text(index).strip()
        items.append(Item(source.place(index, index + 1), text))
    return Bullets(source.place(at, end), tuple(items))
