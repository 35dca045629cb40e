r"""Dialogues: who says what.

    speech ::= NAME ":" TEXT (NEWLINE NEWLINE TEXT)*      up to the next speaker

A name is one only where at least two of them take turns in the note.
"""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from studyguide.model import Speech
from studyguide.parse import words
from studyguide.parse.lists import joined
from studyguide.parse.source import Found, Source

# Rudy: text    **Dr. Alan Meridian:** text    Speaker 1: text
_TURN = re.compile(
    r"\**(?P<speaker>(?:(?:Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Herr|Frau|M|"
    r"Mme)\.? )?[^\W\d_a-z][^\W\d_]*(?:[ '-][^\W\d_a-z][^\W\d_]*){0,2}(?: \d{1,2})?)"
    r"\**[ ]?[:：]\**[ ]+(?P<text>\S.*)"
)
_LEAST = 3
"""Turns that a speaker takes before the name counts."""
_NEAR = 12
"""Lines between two turns of one dialogue."""


def speeches(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return what the speakers of the note say, by index."""
    turns = [(index, found) for index in range(len(source.lines)) if (found := _turn(source, index, taken))]
    counted = Counter(found["speaker"] for _, found in turns)
    speakers = {
        name
        for name, count in counted.items()
        if count >= _LEAST and not set(name.lower().split()) & words.NO_NAME_SET
    }
    # Speakers take turns: another one speaks close to each at least twice.
    others: Counter[str] = Counter()
    for (before, one), (after, other) in pairwise(turns):
        names = {one["speaker"], other["speaker"]}
        if len(names) == 2 and names <= speakers and after - before <= _NEAR:
            others.update(names)
    speakers = {name for name in speakers if others[name] >= 2}
    if len(speakers) < 2:
        return {}
    starts = [(index, found) for index, found in turns if found["speaker"] in speakers]
    made: dict[int, Found] = {}
    for position, (index, found) in enumerate(starts):
        following = starts[position + 1][0] if position + 1 < len(starts) else None
        end, lines = _speech(source, index, following, taken)
        text = joined([found["text"], *lines])
        made[index] = Found((Speech(source.place(index, end), found["speaker"], text),), end)
    return made


def _turn(source: Source, index: int, taken: frozenset[int]) -> re.Match[str] | None:
    line = source.lines[index]
    if line.code or index in taken or not line.text[:1].strip() or not _opens(source, index):
        return None
    return _TURN.fullmatch(line.text)


def _opens(source: Source, index: int) -> bool:
    """Return whether a paragraph starts here, or a turn follows a turn line by line."""
    return source.blank(index - 1) or bool(_TURN.fullmatch(source.text(index - 1)))


def _speech(
    source: Source, index: int, following: int | None, taken: frozenset[int]
) -> tuple[int, list[str]]:
    """Return the end of a turn and its further lines: up to two paragraphs more, if a turn follows."""
    end = index + 1
    while not source.blank(end) and end != following and end not in taken:
        end += 1
    own = [source.text(line) for line in range(index + 1, end)]
    if following is None or following - end > 16:
        return end, own
    paragraphs = 0
    for line in range(end, following):
        if (
            line in taken
            or source.lines[line].code
            or re.match(r"\s*(?:[-*•#|>▼►]|\d+[.)] )|.*\t", source.text(line))
        ):
            return end, own
        if not source.blank(line) and source.blank(line - 1):
            paragraphs += 1
            if len(source.text(line)) < 60:
                return end, own
    if not 1 <= paragraphs <= 2:
        return end, own
    return following, [source.text(line) for line in range(index + 1, following)]
