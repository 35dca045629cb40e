r"""A line of an answer key that answers several questions.

row   ::= pair{2,} | part ("," part)+ | LETTER "-" NUMBER ("," LETTER "-" NUMBER)+        two pairs at least
        | pair{2,} NUMBER (".):=") TEXT                      the number that follows the last one
        | NUMBER (".)") TEXT (NUMBER (".)") TEXT)+           where questions above have these numbers
pair  ::= NUMBER [".)-:→"] (letters | verdict)
part  ::= pair ["(" TEXT ")"] | NUMBER CAPITAL (" " CAPITAL)+ | NUMBER TEXT
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from studyguide.errors import Place
from studyguide.parse import words
from studyguide.parse.letters import LETTER, VERDICT

LABEL = re.compile(rf"(?:{words.QUESTION}|q\.?|n°|nr\.?|(?:zu|ad)(?=[ ]))[ \t]*", re.IGNORECASE)
"""What may stand before the number of a question."""
# 1. B    Q1: B    1-B, D    **N1: B.** text    7) c
ENTRY = re.compile(
    rf"[ \t]*(?:(?:[-*•]|\d{{1,3}}[.)])[ \t]+)?[*_]{{0,3}}(?P<number>(?:{LABEL.pattern})?[A-Z]{{0,1}}\d{{1,3}})"
    r"[*_]{0,2}[ \t]*(?:[.):=→–—-]+[*_]{0,2}[ \t]*|[ \t]+)(?P<rest>\S.*)",
    re.IGNORECASE,
)
"""A line, or a part of one, that answers one question."""
# 1. B 2. C 3. A     1B 2A 3C     1-B, 2-A     1 → b     1. T 2. F
_LETTERS = rf"[{LETTER}](?:[ ]?[,/&+][ ]?[A-J](?![^\W\d_])|[A-Ja-e])*"
_BEHIND = (
    rf"[ \t]*(?:[.):=–→-]|->)?[ \t]*\(?(?:(?P<letters>{_LETTERS})(?![^\W\d_])|(?P<said>{VERDICT}))\)?(?![^\W\d_])"
)
_PAIR = re.compile(rf"\(?(?P<number>[A-Z]?\d{{1,3}}){_BEHIND}")
_PAIRS = re.compile(rf"[ \t|]*(?:\(?[A-Z]?\d{{1,3}}{re.sub('[?]P<[a-z]+>', '?:', _BEHIND)}[ \t|,;]*){{2,60}}")
# 1c 2b 3: twelve
_LAST_IN_WORDS = re.compile(
    rf"(?P<pairs>{_PAIRS.pattern})(?P<number>\d{{1,3}})[ ]?[.):=][ ]?(?P<said>[^\s\d?].{{0,59}}|\d[^?]{{0,59}})"
)
# a-2, b-1, c-3
_TURNED = re.compile(r"(?P<letter>[A-Ja-j])[ \t]*(?:[-–—=:→]|->)[ \t]*(?P<number>\d{1,2})")
_ALL_TURNED = re.compile(rf"[ \t]*(?:{re.sub('[?]P<[a-z]+>', '?:', _TURNED.pattern)}[ \t,;.]*){{2,20}}")
# 1. Lima  2. Oslo
_COUNT = re.compile(r"(?:^|(?<=[ \t|]))(?P<number>\d{1,3})[.)][ \t]+(?=\S)")
# 1c, 5 Valladolid; 6 b; 7 A (it floats, as wood does)
_COMMA = re.compile(r"[ \t]*[,;][ \t]*(?=\d)(?![^()]{0,200}\))")
_REMARK = re.compile(r"[ \t]*\((?P<remark>[^()]{2,})\)")
# 4 A C D
_SPACED = re.compile(r"(?P<number>\d{1,3})[ \t]*[.):=–→-]?[ \t]*(?P<letters>[A-J](?: [A-J]){1,7})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key says of one question."""

    number: str
    letters: tuple[str, ...]
    """Letters of options, or the verdict on a statement; empty where the answer is words."""
    text: str
    place: Place
    after: int = 0
    """The line of the section whose questions it numbers; 0 where the key names none."""


def row(text: str, place: Place) -> list[Entry]:
    """Return the entries of a line that holds several; none where it is no such line."""
    if _PAIRS.fullmatch(text):
        return [_pair(pair, place) for pair in _PAIR.finditer(text)]
    if _ALL_TURNED.fullmatch(text):
        return [Entry(pair["number"], (pair["letter"].upper(),), "", place) for pair in _TURNED.finditer(text)]
    ended = _LAST_IN_WORDS.fullmatch(text)
    pairs = row(ended["pairs"], place) if ended else []
    if ended and pairs and pairs[-1].number.isdecimal() and int(ended["number"]) == int(pairs[-1].number) + 1:
        return [*pairs, Entry(ended["number"], (), ended["said"].strip(" .*_"), place)]
    parts = _COMMA.split(text.strip(" .|")) if "," in text or ";" in text else []
    entries = [_part(part, place) for part in parts]
    sure = sum(bool(entry and entry.letters) for entry in entries) >= 2
    return [entry for entry in entries if entry] if sure and all(entries) else []


def alone(text: str, place: Place) -> Entry | None:
    """Return the entry of a text that is one pair of a number and its letters: `3c`."""
    pair = _PAIR.fullmatch(text.strip(" .|"))
    return _pair(pair, place) if pair else None


def counted_row(text: str, place: Place, asked: Collection[str]) -> list[Entry]:
    """Return the entries of a line that answers questions in words, whose numbers count on; `asked` are all of them."""
    found: list[re.Match[str]] = []
    for match in _COUNT.finditer(text):
        if not found or int(match["number"]) == int(found[-1]["number"]) + 1:
            found.append(match)
    if len(found) < 2 or found[0].start() or not all(match["number"] in asked for match in found):
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Entry(match["number"], (), text[match.end() : end].strip(" ,;|*_"), place)
        for match, end in zip(found, ends, strict=True)
    ]


def is_row(text: str) -> bool:
    """Return whether a text is the key of several questions."""
    return bool(row(text, Place("", 0, 0)))


def _part(text: str, place: Place) -> Entry | None:
    if pair := _PAIR.fullmatch(text):
        return _pair(pair, place)
    if (pair := _PAIR.match(text)) and (why := _REMARK.fullmatch(text, pair.end())):
        return replace(_pair(pair, place), text=why["remark"].strip())
    if spaced := _SPACED.fullmatch(text):
        return Entry(spaced["number"], tuple(spaced["letters"].split()), "", place)
    said = ENTRY.fullmatch(text)
    return Entry(LABEL.sub("", said["number"]), (), said["rest"], place) if said else None


def _pair(found: re.Match[str], place: Place) -> Entry:
    said = (found["said"],) if found["said"] else tuple(re.findall(f"[{LETTER}]", found["letters"].upper()))
    return Entry(found["number"], said, "", place)
