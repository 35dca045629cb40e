"""What an author says to himself or of his note before a colon: `TODO: ask about the gene`, `Date: 3 May`.

It is shown as it stands and is no definition.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from studyguide.model import Block, Bullets, Definition, Item, Paragraph
from studyguide.parse import words
from studyguide.parse.source import Title

# TODO 2    Homework (for Friday)
_ASIDE = re.compile(r"(?:\s*[(\[][^()\[\]]*[)\]]|\s+\d+)+$")
# the process by which    ein Tag, an dem
_ARTICLES = "|".join(sorted(map(re.escape, words.ARTICLE_SET), key=len, reverse=True))
_OPENING = re.compile(rf"(?:{_ARTICLES})(?:\s+|(?<='))[^\W\d_]")
_PART = re.compile(r"[,;:.!?()–—]|\b(?:that|which|who|where|when|whose|qui|que|dont|donde|che|cui|wo|wenn)\b")
_SAID = re.compile(r"\b(?:is|are|was|were|has|have|ist|sind|war|hat|est|sont|était|es|son|está|è|sono|é|são|foi)\b")


def _bare(name: str) -> str:
    return _ASIDE.sub("", name).strip(" *_!.:").casefold()


def is_remark(name: str) -> bool:
    """Return whether what stands before a colon only says that its author speaks to himself or to the reader."""
    said = _bare(name)
    return said in words.REMARK_SET or (said in words.NO_TERM_SET and len(said) > 1)


def is_field(name: str, text: str) -> bool:
    """Return whether a name says something of the note itself: no article and noun open what would define it."""
    if _bare(name) not in words.FIELD_SET:
        return False
    opening = _OPENING.match(text)
    return not opening or bool(_SAID.search(_PART.split(text[opening.end() - 1 :], maxsplit=1)[0]))


def remarked(parts: Sequence[Block | Title]) -> list[Block | Title]:
    """Return the parts with all remarks as plain text behind their words."""
    return [_of(part) for part in parts]


def _of(part: Block | Title) -> Block | Title:
    if isinstance(part, Definition) and is_remark(part.term):
        return Paragraph(part.place, f"**{part.term}:** {part.text}")
    if isinstance(part, Bullets) and any(map(_speaks, part.items)):
        return replace(part, items=tuple(map(_item, part.items)))
    return part


def _speaks(item: Item) -> bool:
    return bool(item.term and is_remark(item.term)) or any(map(_speaks, item.items))


def _item(item: Item) -> Item:
    items = tuple(map(_item, item.items)) if item.items else ()
    if item.term and is_remark(item.term):
        return replace(item, term="", text=f"**{item.term}:** {item.text}".rstrip(), items=items)
    return replace(item, items=items)
