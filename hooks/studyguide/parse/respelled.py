r"""Options as only some countries write them, in the form that all others have.

tests  ::= (stem option{3,}){2,}            option ::= ("+" | "-") TEXT | "+" TEXT | TEXT      the right one has a plus
lettered ::= stem (["+"] LETTER ")" TEXT){2,}
tipset ::= stem "1" TEXT "X" TEXT "2" TEXT [ANSWER ":" ("1" | "X" | "2")]           on lines or on one
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studyguide.parse.letters import LETTER, answer_text, counts
from studyguide.parse.question_words import ASKS, STEM
from studyguide.parse.source import Source

_SIGNED = re.compile(r"[ \t]*(?P<sign>[+–—−-])[ \t]*(?P<text>[^\W_].*)")
_PLAIN = re.compile(r"[ \t]*(?P<sign>\+?)[ \t]*(?P<text>[^\W_].{0,98})")
_LETTERED = re.compile(rf"[ \t]*(?P<sign>\+?)[ \t]*(?P<text>\(?(?P<letter>[{LETTER}])[).][ \t]*\S.*)")
_ONE_X_TWO = re.compile(r"[ \t]*(?P<letter>[1X2])[).:]?[ \t]+(?P<text>\S.*)")
# 1) six  X) eight  2) ten      1 six  X eight  2 ten: without a sign behind them wide gaps part the options
_IN_LINE = tuple(
    re.compile(rf"[ \t]*1{sign}[ \t]+(\S.*?)[,;]?{gap}X{sign}[ \t]+(\S.*?)[,;]?{gap}2{sign}[ \t]+(\S.*)")
    for sign, gap in ((r"\)", r"[ \t]+"), (r"\.", r"[ \t]+"), (":", r"[ \t]+"), ("", r"(?:[ ]{2,}|\t)[ \t]*"))
)
# Facit: 1-X, 2-1
_KEYED = re.compile(r"(\b\d{1,2}[ \t]?[-–.:=)][ \t]?)([1Xx2])(?=[,;. \t]|$)")
_KEY = re.compile(rf"[ \t]*(?:[^\W\d_]+[ \t]?[:.–-]?[ \t]*)?(?:{_KEYED.pattern}[,;. \t]*){{2,}}")
_TIPS = {"1": "A", "X": "B", "2": "C"}
_LEAST, _MOST = 3, 8
"""Options of a question whose right one has a plus."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Options below a line that may ask: where they start and end, which of them have a plus, and their new texts."""

    start: int
    texts: tuple[str, ...]
    right: tuple[bool, ...]
    asks: bool


def respelled(source: Source) -> Source:
    """Return the lines with such options as those of other notes."""
    made: dict[int, str] = {}
    if any(text.lstrip()[:1] == "+" for text in source.texts):
        made |= _plussed(source)
    if any("X" in text and text.lstrip()[:1] in "1X" for text in source.texts):
        made |= _tips(source)
    lines = (replace(line, text=made.get(at, line.text)) for at, line in enumerate(source.lines))
    return replace(source, lines=tuple(lines)) if made else source


def _plussed(source: Source) -> dict[int, str]:
    """Return the new texts of options of which the right ones have a plus, by their indexes."""
    made: dict[int, str] = {}
    groups: list[_Group] = []
    for start, end in source.runs(frozenset()):
        texts = [source.text(index) for index in range(start, end)]
        made |= {start + at: text for at, text in _with_letters(texts).items()}
        groups += (replace(group, start=start + group.start) for group in _groups(texts))
    if not made and _are_tests(groups):
        for group in groups:
            for at, (text, right) in enumerate(zip(group.texts, group.right, strict=True), group.start):
                made[at] = f"- [{'x' if right else ' '}] {text}"
    return made


def _with_letters(texts: Sequence[str]) -> dict[int, str]:
    """Return the lettered options with a plus, beside others without one."""
    found = [_LETTERED.fullmatch(text) for text in texts]
    rows = [at for at, one in enumerate(found) if one and counts(one["letter"], 0)]
    made: dict[int, str] = {}
    for first, stop in pairwise([*rows, len(found)]):
        row: list[re.Match[str]] = []
        for one in found[first:stop]:
            if not one or not counts(one["letter"], len(row)):
                break
            row.append(one)
        signs = {one["sign"] for one in row}
        if len(signs) == 2:
            made |= {first + at: f"[x] {one['text']}" for at, one in enumerate(row) if one["sign"]}
    return made


def _groups(texts: Sequence[str]) -> Iterator[_Group]:
    """Yield the options of a run of lines that stand below its first line, or below each that has a number or asks."""
    stems = [at for at, text in enumerate(texts) if STEM.fullmatch(text.strip()) or ASKS.search(text)]
    for stem, stop in pairwise([*stems, len(texts)]):
        below = texts[stem + 1 : stop]
        form = _SIGNED if below and all(_SIGNED.fullmatch(text) for text in below) else _PLAIN
        found = [one for text in below if (one := form.fullmatch(text))]
        right = tuple(one["sign"] == "+" for one in found)
        if len(found) == len(below) and _LEAST <= len(found) <= _MOST and {*right} == {True, False}:
            yield _Group(stem + 1, tuple(one["text"] for one in found), right, bool(ASKS.search(texts[stem])))


def _are_tests(groups: Sequence[_Group]) -> bool:
    """Return whether groups are questions and not what speaks for and against something, pluses first."""
    if len(groups) < 2:
        return False
    single = sum(sum(group.right) == 1 for group in groups)
    mixed = any(not group.right[0] for group in groups)
    return single * 3 >= len(groups) * 2 and (mixed or all(group.asks for group in groups))


def _tips(source: Source) -> dict[int, str]:
    """Return the new texts of the options 1, X and 2, and of their keys."""
    made: dict[int, str] = {}
    for index, text in enumerate(source.texts):
        if text.lstrip()[:1] != "1" or source.lines[index].code or not _is_asked(source, index):
            continue
        three = [_ONE_X_TWO.fullmatch(source.text(at)) for at in range(index, index + 3)]
        if whole := next((found for form in _IN_LINE if (found := form.fullmatch(text))), None):
            made[index] = "   ".join(f"{letter}) {said}" for letter, said in zip("ABC", whole.groups(), strict=True))
            end = index + 1
        elif [one["letter"] for one in three if one] == [*_TIPS]:
            made |= {index + at: f"{_TIPS[one['letter']]}) {one['text']}" for at, one in enumerate(three) if one}
            end = index + 3
        else:
            continue
        key = source.skip(end)
        if (said := answer_text(source.text(key)).strip(" .")) in _TIPS:
            made[key] = source.text(key).rstrip(" .")[: -len(said)] + _TIPS[said]
    for index, text in enumerate(source.texts):
        if made and index not in made and not source.lines[index].code and _KEY.fullmatch(text):
            made[index] = _KEYED.sub(lambda one: one[1] + _TIPS[one[2].upper()], text)
    return made


def _is_asked(source: Source, index: int) -> bool:
    """Return whether the line above asks: in figures X is often an unknown, and 1 and 2 count."""
    above = source.text(source.before(index))
    return bool(ASKS.search(above) or STEM.fullmatch(above.strip()))
