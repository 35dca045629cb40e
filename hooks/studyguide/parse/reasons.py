r"""The reasons of single options, below a question.

reason ::= ["Option"] LETTER (")" | "." | ":") TEXT | ["Option"] LETTER "is" TEXT
         | "Why" ["Option"] LETTER ["is"] ("right" | "wrong") ":" TEXT
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyguide.parse import words
from studyguide.parse.letters import place_of

# Option A is wrong because …   - B) …
_REASON = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?[*_]{{0,2}}(?:(?i:{words.OPTION})[ \t]+)?(?P<letter>[A-JА-ИΑ-Κא-י])"
    r"(?:[*_]{0,2}[).:][*_]{0,2}[ \t]*|[*_]{0,2}[ \t]+(?=(?:is|are)[ \t]))(?P<text>\S.*)"
)
# Why A is incorrect: …     - Why Option B is not right – …
_WHY = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?[*_]{{0,2}}(?i:{words.WHY})[ \t]+(?:(?i:{words.OPTION})[ \t]+)?(?P<letter>[A-J])[).]?"
    rf"[ \t]+(?:(?i:{words.COPULA}|are|is)[ \t]+)?(?:\w{{2,5}}[ \t]+)?(?i:{words.WRONG}|{words.RIGHT})"
    r"[*_]{0,2}[ \t]*[:：–—-][*_]{0,2}[ \t]*(?P<text>\S.*)"
)
# A) is slow. B) is far away.
_ON_THE_LINE = re.compile(r"(?:^|(?<=[.;!][ \t]))(?P<letter>[A-JА-И])[).:][ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the option at a place is right or wrong."""

    place: int
    text: str


def reason_of(text: str, own: Sequence[str]) -> Reason | None:
    """Return the reason that a line gives for one of the options, which are given by their letters."""
    why = _WHY.fullmatch(text)
    found = why or _REASON.fullmatch(text)
    place = place_of(found["letter"], own) if found else None
    if not found or place is None:
        return None
    said = found["text"].strip()
    return Reason(place, said if why else said[:1].upper() + said[1:])


def one_by_one(line: str, own: Sequence[str]) -> list[str]:
    """Return the line in pieces where it says the reason of one option after the other: `A) is slow. B) is far.`"""
    text = line.strip()
    marks = [mark for mark in _ON_THE_LINE.finditer(text) if mark["letter"].upper() in {one.upper() for one in own}]
    if len(marks) < 2 or marks[0].start() or any(one["letter"] == two["letter"] for one, two in pairwise(marks)):
        return [line]
    ends_ = [*(mark.start() for mark in marks[1:]), len(text)]
    return [text[mark.start() : end].strip() for mark, end in zip(marks, ends_, strict=True)]
