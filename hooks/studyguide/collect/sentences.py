"""Sentences that define: `Osmosis is the diffusion of water` below the title *Osmosis*, `A **stoma** is a pore that …`.

    sentence ::= [article] name ["(" name ")"] says text | opening name says text

The name is the title of the section, or bold. One that only points (`This`, `It`) is none, nor is a text that says
how something is and not what.
"""

import re
from collections.abc import Iterator, Sequence

from studyguide.collect.names import key
from studyguide.errors import Place
from studyguide.model import Block, Bullets, Item, Paragraph
from studyguide.parse import words
from studyguide.text.inline import plain
from studyguide.text.stops import SENTENCE_END

Said = tuple[str, str, Place]
"""A name, what it means, and where."""

_NAME = r"(?P<name>\*\*[^*\n]{2,60}\*\*|[^*.:;!?,\n()]{2,60}?)(?P<aside>[ ]?\([^()\n]{2,40}\))?"
_ARTICLE = rf"(?:(?i:{'|'.join(sorted(words.ARTICLE_SET - {'any', 'each'}))})[ ]|(?i:l)['’])?"
_SAYS = re.compile(rf"{_ARTICLE}{_NAME}(?:[ ](?:{'|'.join(words.SAYS)})|(?:{'|'.join(words.SAYS_UNSPACED)}))")
_SAID_BY = tuple(
    (re.compile(rf"{opening} {_ARTICLE}{_NAME} (?:{then})", re.IGNORECASE)) for opening, then in words.SAID_BY
)
_BOLD = re.compile(r"(?:^|(?<=[.!?] ))(?=(?:[^\W\d_]{1,5}['’ ])?\*\*[^*]{2,60}\*\*)")
_NOTHING = re.compile(rf"{_ARTICLE}{words.NOTHING_SAID}", re.IGNORECASE)
_ASKING = ("?", "？", "؟")
_OPENING, _LEAST, _LETTERS = 2, 3, 8
"""Blocks below a title that may say what it is; words of what a name means, and letters where words have no spaces."""


def sentences(title: str, blocks: Sequence[Block]) -> Iterator[Said]:
    """Yield what sentences of a section say that something is."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if index < _OPENING and (said := told(block.text, 0, title)):
                yield (*said, block.place)
            elif "**" in block.text:
                yield from ((*said, block.place) for said in _bold(block.text))
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from _items(item)


def _items(item: Item) -> Iterator[Said]:
    if not item.term and "**" in item.text:
        yield from ((*said, item.own) for said in _bold(item.text))
    for below in item.items:
        yield from _items(below)


def _bold(text: str) -> Iterator[tuple[str, str]]:
    for opening in _BOLD.finditer(text):
        if said := told(text, opening.start(), ""):
            yield said


def told(text: str, start: int, title: str) -> tuple[str, str] | None:
    """Return the name and what it means of a sentence that opens here, where it names its title or is bold."""
    found = _SAYS.match(text, start) or next((one for form in _SAID_BY if (one := form.match(text, start))), None)
    if not found:
        return None
    name, said = plain(found["name"]), text[found.end() :]
    first = SENTENCE_END.split(said, maxsplit=1)[0]
    whole = len(first.split()) >= _LEAST or (not first[:40].isascii() and len(first) >= _LETTERS)
    if not whole or first.endswith((*_ASKING, ":", "：")) or _NOTHING.match(first):
        return None
    if found["name"].startswith("**"):
        pointing = name.split()[0].casefold() in words.POINTING_SET if name.split() else True
        return None if pointing else (_written(name) + (found["aside"] or ""), said)
    return (_titled(name, title) + (found["aside"] or ""), said) if title and _is_titled(name, title) else None


def _written(name: str) -> str:
    """Return a name as a title writes it; one with capitals of its own, such as pH, stays."""
    return name[:1].upper() + name[1:] if name.islower() else name


def _titled(name: str, title: str) -> str:
    return plain(title) if key(plain(title)) == key(name) else _written(name)


def _is_titled(name: str, title: str) -> bool:
    """Return whether a section has its title from a name: in another number too, or `What is osmosis?`."""
    titled, named = key(plain(title)), key(name)
    if titled.endswith(_ASKING):
        asked = titled.rstrip("".join(_ASKING)).rstrip()
        return asked.endswith(named) and len(named) >= _LEAST
    shared = next((at for at, (one, other) in enumerate(zip(titled, named, strict=False)) if one != other), -1)
    alike = min(len(titled), len(named)) if shared < 0 else shared
    return titled == named or (alike >= 4 and alike >= max(len(titled), len(named)) - 2)
