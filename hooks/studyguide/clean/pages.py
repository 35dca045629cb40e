"""What the pages of a print, a deck or a film repeat: numbers, heads, time codes."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from studyguide.clean.rule import alone, each

# Page 3 of 10    Slide 4    Seite 3
_PAGE = re.compile(
    r"(?:page|seite|página|pagina|pág\.?|strona|sida|slide|folie|diapositiva)[ ]?\d{1,4}"
    r"(?:[ ]?(?:/|of|von|de|sur|di|z|av)[ ]?\d{1,4})?|\f",
    re.IGNORECASE,
)
# 3 of 10    3/10    - 3 -
_BARE_PAGE = re.compile(r"(?:\d{1,4} ?(?:/|of|von|de|sur|di) ?(?P<total>\d{1,4})|[-–—] ?\d{1,4} ?[-–—])", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,160}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados).{0,40}|"
    r"(?:copyright[ ])?©[ ]?(?:19|20)\d{2}\b.{0,80}",
    re.IGNORECASE,
)
_CODE = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
# 00:00:01,000 --> 00:00:04,000    [00:12]    WEBVTT
_CAPTION = re.compile(
    rf"{_CODE} --> {_CODE}.{{0,60}}|WEBVTT.{{0,40}}|\[{_CODE}\]|\({_CODE}\)|"
    rf"\d{{1,2}}:\d{{2}}:\d{{2}}[.,]\d{{1,3}}"
)
_TIME = re.compile(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>\d{2})")
DIRECTION = re.compile(
    r"[\[(][^\[\]()]{0,30}\b(?:MUSIC|APPLAUSE|LAUGHTER|LAUGHS?|LAUGHING|SILENCE|INAUDIBLE|CROSSTALK|CHEERING|CHEERS|SIGHS?|"
    r"COUGHS?|PAUSE|INDISTINCT|MUSIK|APPLAUS|GELÄCHTER|MÚSICA|APLAUSOS|RISAS|MUSIQUE|APPLAUDISSEMENTS|RIRES|MUSICA)\b"
    r"[^\[\]()]{0,30}[\])]|♪+"
)
# MACROECONOMICS            Chapter 7
_WIDE = re.compile(r"\S(?:[ ]{8,}|\t+)\S")
# Lecture 1   p. 3    Chapter 7 | 12
_NUMBER = re.compile(
    r"(?:\t|[ ]{2,}|[ ]*(?:[|·]|(?P<dash>[–-]))[ ]*)"
    r"(?:(?P<word>p(?:age|g|ág(?:ina)?|agina)?|s(?:eite|trona|ida|tr)?|slide|folie)\.?[ ]?)?(?P<number>\d{1,4})"
    r"(?(word)(?:[ ]?(?:/|of|von|de|sur|di|z|av)[ ]?\d{1,4})?)$",
    re.IGNORECASE,
)
_APART = 6  # lines of a page, at least
_LONE = re.compile(r"\d{1,4}", re.ASCII)
_LEAST = 3
_CENTER = " " * 12  # before what stands in the middle of a line


def page_marks(texts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of pages: those that say so, and bare ones beside them or where there are three of a kind."""
    told = each(_PAGE)(texts)
    bare = {
        index: found["total"] or "-"
        for index, text in enumerate(texts)
        if (found := _BARE_PAGE.fullmatch(text.strip()))
    }
    counted = Counter(bare.values())
    # A number between two dashes is hardly anything else.
    often = frozenset(index for index, total in bare.items() if counted[total] >= (2 if total == "-" else _LEAST))
    middle = (index for index, total in bare.items() if total == "-" and (told or texts[index].startswith(_CENTER)))
    return told | often | frozenset(middle) | _page_numbers(texts) | _headed_pages(texts)[0]


def _headed_pages(texts: Sequence[str]) -> tuple[frozenset[int], str]:
    """Return the lone numbers that count up between lines that are the same on each page, and that line.

    It stands at the top of the first page too: what only follows each number is what the number counts.
    """
    lone = [index for index, text in enumerate(texts) if _LONE.fullmatch(text.strip()) and alone(texts, index)]
    pages = [index for index in lone if any(abs(int(texts[index]) - int(texts[other])) == 1 for other in lone)]
    below = Counter(_next_head(texts, index) for index in pages)
    head, count = max(below.items(), key=lambda item: item[1], default=("", 0))
    first = next((index for index, text in enumerate(texts) if _head(text) == head), len(texts)) if head else 0
    apart = all(one - other >= 6 for other, one in pairwise(pages))
    told = count >= 2 and count + 1 >= len(pages) and apart and bool(head) and first < pages[0]
    return (frozenset(pages), head) if told else (frozenset(), "")


def _next_head(texts: Sequence[str], index: int) -> str:
    """Return the line below a number, without empty ones between, that may be the head of the next page."""
    below = next((text for text in texts[index + 1 : index + 4] if text.strip()), "")
    return _head(below) if " " in below.strip() else ""


def _page_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines that hold a number alone, where four or more of them count up through the note."""
    lone = [
        index
        for index, text in enumerate(texts)
        if text.strip().isdecimal() and len(text.strip()) <= 4 and alone(texts, index)
    ]
    values = [int(texts[index]) for index in lone]
    counted = [
        index
        for position, index in enumerate(lone)
        if (position > 0 and values[position] == values[position - 1] + 1)
        or (position + 1 < len(lone) and values[position] == values[position + 1] - 1)
    ]
    far = [index for before, index in zip([-99, *counted], counted, strict=False) if index - before >= 8]
    return frozenset(counted) if len(far) >= 4 and len(far) * 2 > len(counted) else frozenset()


def running_heads(texts: Sequence[str]) -> frozenset[int]:
    """Return the short lines that stand beside nearly every page mark, or beside four, and those of two far halves.

    A page number may end them.
    """
    marks = page_marks(texts)
    beside: Counter[str] = Counter()
    for mark in marks:
        for step in (-1, 1):
            index = mark + step
            while 0 <= index < len(texts) and not texts[index].strip() and abs(index - mark) < 3:
                index += step
            if 0 <= index < len(texts) and (head := _head(texts[index])):
                beside[head] += 1
    often = {head for head, count in beside.items() if count >= 4 or (count >= 3 and count * 4 >= len(marks) * 3)}
    # What stands at both edges of a line, and by itself.
    halves = (index for index, text in enumerate(texts) if alone(texts, index) and _WIDE.search(text.strip()))
    wide = Counter(texts[index].strip() for index in halves)
    often |= {head for head, count in wide.items() if count >= _LEAST and _head(head) == head}
    often |= {head} if (head := _headed_pages(texts)[1]) else set()
    often |= _counted(texts)
    often |= _beside_heads(texts, often)
    return frozenset(index for index, text in enumerate(texts) if _head(text) in often)


# a mail or an address of the web, an owner, words at both edges of a line
_FURNITURE = re.compile(rf"@|https?:|www\.|©|{_WIDE.pattern}")
_LINES = 2
"""Lines of a head that name the note."""


def naming_heads(texts: Sequence[str], dropped: Mapping[int, str]) -> dict[int, str]:
    """Return the words of the heads that open the note, where no `#` title stands right below: they name it."""
    rest = (at for at, text in enumerate(texts) if text.strip() and dropped.get(at, "running-head") == "running-head")
    first = next(rest, None)
    if first is None or first not in dropped:
        return {}
    end = next((at for at in range(first, first + _LINES) if at not in dropped), first + _LINES)
    below = next((text for at, text in enumerate(texts[end:], end) if text.strip() and at not in dropped), "#")
    heads = {at: _head(texts[at]) for at in range(first, end) if dropped[at] == "running-head"}
    return {} if below.startswith("#") or any(map(_FURNITURE.search, heads.values())) else heads


def _counted(texts: Sequence[str]) -> set[str]:
    """Return the lines that end with the number of a page: they stand again and again, and the numbers count up.

    Without a word for a page, numbers behind a dash or from one on count sections: `Unit-1`.
    """
    pages: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for index, text in enumerate(texts):
        line = text.strip()
        found = _NUMBER.search(line) if line[-1:].isdecimal() and len(line) <= 90 else None
        if found and found.start() and (found["word"] or not found["dash"]):
            head = line[: found.start()], bool(found["word"])
            pages.setdefault(head, []).append((index, int(found["number"])))
    return {
        head
        for (head, worded), seen in pages.items()
        if len(seen) >= (2 if worded else _LEAST)
        and (worded or seen[0][1] > 1)
        and all(0 < other - one <= 2 and at - before >= _APART for (before, one), (at, other) in pairwise(seen))
    }


def _beside_heads(texts: Sequence[str], heads: set[str]) -> set[str]:
    """Return the lines that stand right above or right below each of these heads, always the same one."""
    found: set[str] = set()
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if (head := _head(text)) in heads:
            places.setdefault(head, []).append(index)
    for seen in places.values():
        for step in (-1, 1):
            beside = {_head(texts[index + step]) if 0 <= index + step < len(texts) else "" for index in seen}
            found |= beside if len(beside) == 1 and len(seen) >= 2 else set()
    return found - {""}


def _head(text: str) -> str:
    """Return a line that may be repeated on every page, without the number of the page at its end."""
    line = text.strip()
    if len(line) > 90 or line.isdecimal():
        return ""
    return _NUMBER.sub("", line) if line[-1:].isdecimal() else line


def captions(texts: Sequence[str]) -> frozenset[int]:
    """Return time codes with the numbers above them; bare times only where they start at zero."""
    times = each(_CAPTION)(texts)
    clock = [(index, found) for index, text in enumerate(texts) if (found := _TIME.fullmatch(text.strip()))]
    seconds = [int(one["hours"] or 0) * 3600 + int(one["minutes"]) * 60 + int(one["seconds"]) for _, one in clock]
    if len(clock) >= 8 and seconds[0] < 60 and seconds == sorted(seconds):
        times |= {index for index, _ in clock}
    return times | {index - 1 for index in times if index and texts[index - 1].strip().isdecimal()}
