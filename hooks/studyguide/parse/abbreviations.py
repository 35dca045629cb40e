r"""Abbreviations of which each line explains several.

abbreviations ::= line+
line          ::= [LABEL ":"] entry (";" entry)+ | [LABEL ":"] entry ("," entry)+
entry         ::= SHORT ("=" | "-" | "–" | ":") TEXT          a SHORT has two capitals or more, and no space
"""

import re

from studyguide.model import Block, Bullets, Item, Paragraph
from studyguide.parse.source import Found, Source

_LABEL = re.compile(r"\**(?P<label>[^\W\d_][^:：=;,]{2,30}[:：])\**[ \t]+(?P<rest>\S.*)", re.DOTALL)
_ENTRY = re.compile(
    r"(?P<short>[^\W_](?:[\w.&+-]{0,10}\w)?)(?:[ ]?[:：][ ]|[ ]?=[ ]?|[ ][-–—][ ])(?P<text>[^\W\d_][^=:;]*)", re.DOTALL
)
# A word at least: `Ip` and `sqrt(3) Vp` are values.
_SPOKEN = re.compile(r"[^\W\d_]{3,}(?!\w*\()")
_CAPITALS = 2
_LEAST = 2


def abbreviations(source: Source, at: int) -> Found | None:
    """Return the abbreviations of lines as definitions, below the label that opens it."""
    if not re.search(r"[;,]", source.text(at)):
        return None
    end = at
    blocks: list[Block] = []
    while not source.blank(end) and not source.opens(end) and not source.lines[end].code:
        labelled = _LABEL.fullmatch(source.text(end))
        entries = _entries(labelled["rest"]) if labelled else []
        if labelled and entries:
            blocks.append(Paragraph(source.place(end, end + 1), labelled["label"]))
        items = tuple(Item(source.place(end, end + 1), *entry) for entry in entries or _entries(source.text(end)))
        if not items:
            break
        end += 1
        if blocks and isinstance(above := blocks[-1], Bullets):
            items = (*above.items, *items)
            blocks.pop()
        blocks.append(Bullets(source.place(at, end), items))
    return Found(tuple(blocks), end) if blocks else None


def _entries(text: str) -> list[tuple[str, str]]:
    """Return the text of each abbreviation with it, or nothing if a part of the line is something else."""
    for mark in (";", ","):
        parts = [part.strip().rstrip(".") for part in text.split(mark) if part.strip()]
        found = [match for part in parts if (match := _ENTRY.fullmatch(part))]
        told = all(_is_short(match["short"]) and _SPOKEN.search(match["text"]) for match in found)
        if len(found) == len(parts) >= _LEAST and told:
            return [(match["text"].strip(), match["short"]) for match in found]
    return []


def _is_short(word: str) -> bool:
    return sum(map(str.isupper, word)) >= _CAPITALS
