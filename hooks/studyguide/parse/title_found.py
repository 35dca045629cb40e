"""A line to the title in it, and the word by which a note calls its modules."""

import re

from studyguide.model import Paragraph
from studyguide.parse import words
from studyguide.parse.headings import module_title, plain_title, role_of
from studyguide.parse.source import Found, Source, Style, Title

# CARDIOLOGY            Dr. Okafor, 12/03
_WIDE = re.compile(r"[ \t]{4,}")
_NAME = 80
"""Letters of the name of a note."""


def found_title(
    source: Source,
    index: int,
    text: str,
    style: Style,
    depth: int = 0,
    end: int = 0,
    number: int | None = None,
) -> Found:
    """Return the title in a text; what stands far to the right of it is a paragraph.

    `end` is the index behind the line below it, where that belongs to it.
    """
    text, *right = _WIDE.split(text.strip(), maxsplit=1)
    title = plain_title(text)
    named = module_title(title)
    place = source.place(index, end or index + 1)
    merged = ((source.lines[index + 1].number, "underline"),) if end else ()
    number = named.number if number is None else number
    beside = [Paragraph(source.place(index, index + 1), said) for said in right]
    return Found((Title(place, title, style, depth, number, role_of(title)), *beside), end or index + 1, merged)


def opens_module(text: str, word: str) -> bool:
    """Return whether a title opens a module: it starts with the word by which the note calls them."""
    return bool(word) and module_title(plain_title(text)).unit == word and not role_of(text)


def below_name(source: Source, index: int) -> bool:
    """Return whether a line stands between the first one of its note, which is no sentence, and an empty one."""
    named = index > 0 and source.skip(0) == index - 1 and source.blank(index + 1)
    first = source.text(index - 1).strip() if named else ""
    return bool(first) and len(first) <= _NAME and not first.endswith((".", ",", ";", ":", "?", "!", "。", "।"))


def module_word(source: Source, taken: frozenset[int]) -> str:
    """Return the word that opens the modules of this note: the surest one that numbers two titles of it."""
    numbers: dict[str, set[int | None]] = {}
    for index, line in enumerate(source.lines):
        text = line.text.strip("*_# \t")
        if line.code or index in taken or not text or len(text) > 140:
            continue
        alone = source.blank(index - 1) and source.blank(index + 1)
        if not (line.text.startswith("#") or alone or below_name(source, index)):
            continue
        if (found := module_title(text)).unit:
            numbers.setdefault(found.unit, set()).add(found.number)
    return next((word for word in words.MODULE_RANKS if len(numbers.get(word, ())) >= 2), "") or next(
        (word for word in words.MODULE_RANKS if word in numbers), ""
    )
