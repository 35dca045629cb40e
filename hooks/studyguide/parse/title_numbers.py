"""The numbers before titles: which count sections, which exercises, which the items of a list."""

import re
from itertools import pairwise

from studyguide.parse import words
from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source, Style
from studyguide.parse.title_found import found_title
from studyguide.parse.title_words import is_caps, is_title

NUMBERED = re.compile(
    rf"(?!{words.DAY})"
    r"(?P<number>\d{1,3}|[IVX]{1,6})(?:[.)][ \t]+|(?<=\d)[ ]{2,})(?P<text>\S.*)"
)
_NEAR = 24  # lines between two exercises
_NAME_WORDS, _NAME = 5, 42
"""Words and letters of what is surely a name."""


def counts_on(source: Source, index: int, taken: frozenset[int]) -> bool:
    """Return whether the number of a line follows that of a question above it: an exercise, and no title."""
    found = NUMBERED.fullmatch(source.text(index).strip())
    if not found or not found["number"].isdecimal():
        return False
    before = (at for at in range(index - 1, max(-1, index - _NEAR), -1) if at in taken)
    numbers = (NUMBERED.fullmatch(source.text(at).strip()) for at in before)
    last = next((one["number"] for one in numbers if one), "")
    return last.isdecimal() and int(last) + 1 == int(found["number"])


def counted_lines(source: Source, taken: frozenset[int]) -> frozenset[int]:
    """Return the lines whose numbers count sections: 1, 2, 3, behind empty lines and right above text.

    No item of such a row stands right behind the one before it, and half of them hold three lines or more; of one
    or two, one is a few words right above three lines that begin anew.
    """
    row: list[int] = []
    mark = ""
    for index in range(len(source.lines)):
        text = source.text(index)
        if not text[:1].isdecimal() or index in taken or source.lines[index].code or not source.blank(index - 1):
            continue
        found = NUMBERED.fullmatch(text.strip())
        if not found or not found["number"].isdecimal() or int(found["number"]) != len(row) + 1:
            continue
        closing = text[found.end("number")]
        below = NUMBERED.fullmatch(source.text(source.skip(index + 1)).strip())
        listed = below and below["number"] == str(len(row) + 2)
        if not listed and closing == (mark or closing) and len(found["text"]) <= 80 and _may_head(found["text"]):
            row.append(index)
            mark = closing
    long = sum(
        sum(not source.blank(at) for at in range(*bounds)) > 3 for bounds in pairwise([*row, len(source.lines)])
    )
    direct = any(not source.blank(at + 1) for at in row)
    # Capitals are titles by themselves, and those without a number stand beside them.
    told = all(is_caps(source.text(at).strip(" \t0123456789.)")) for at in row)
    if len(row) < 3:
        return frozenset(row) if any(_heads_text(source, at) for at in row) and not told else frozenset()
    return frozenset(row) if long * 2 >= len(row) and direct and not told else frozenset()


def _heads_text(source: Source, index: int) -> bool:
    """Return whether a few words behind a number stand right above three lines or more that begin anew: a section."""
    text = source.text(index).strip()
    below: list[str] = []
    while not source.blank(index + 1 + len(below)):
        below.append(source.text(index + 1 + len(below)))
    short = len(text.split()) <= _NAME_WORDS + 1 and len(text) <= _NAME
    anew = not any(line[:1].islower() or line[:1].isspace() or MARK.fullmatch(line) for line in below)
    return short and anew and len(below) >= 3 and max(map(len, below)) * 2 >= len(text) * 3


def _may_head(text: str) -> bool:
    """Return whether the words behind a number may be a title and ask nothing."""
    return is_title(text.rstrip("."), sure=True) and not text.rstrip().endswith(("?", ":", "？"))


def numbered_title(source: Source, index: int, found: re.Match[str]) -> Found | None:
    """Return the numbered title, unless the number is that of a list item."""
    text = found["text"]
    following = source.text(source.skip(index + 1)).strip()
    listed = NUMBERED.fullmatch(following)
    same_mark = listed and following[listed.end("number")] == source.text(index).strip()[found.end("number")]
    if same_mark or len(text) > 100 or not following:
        return None
    if not is_title(text.rstrip("."), sure=True) or (text.endswith(".") and len(text.split()) > 10):
        return None
    number = int(found["number"]) if found["number"].isdigit() else None
    depth = 1 if text.rstrip().endswith(":") else 0
    style: Style = "caps" if is_caps(text.rstrip(".")) else "numbered"
    return found_title(source, index, text.rstrip("."), style, depth, number=number)
