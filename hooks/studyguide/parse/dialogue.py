r"""Dialogues: who says what.

    speech ::= NAME ":" TEXT (NEWLINE NEWLINE TEXT)*      up to the next speaker

A name is one where at least two of them take turns in the note, or where it says so: `Dr. Ruiz` who speaks
twice, `You` and `ChatGPT`. Three labels or more that come back in one order are the fields of a form.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, pairwise

from studyguide.clean.chat import ASKED, REPLIED, exchanges
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
_TITLED = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Herr|Frau|Mme)\b")
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
        if count >= _LEAST and not _words({name}) & words.NO_NAME_SET
    }
    speakers -= _fields(source, taken)
    # Speakers take turns: another one speaks close to each at least twice, or close to one who is surely a person.
    titled = {name for name, count in counted.items() if count >= 2 and _TITLED.match(name)}
    others: Counter[str] = Counter()
    guests: set[str] = set()
    for (before, one), (after, other) in pairwise(turns):
        names = {one["speaker"], other["speaker"]}
        if len(names) == 2 and after - before <= _NEAR:
            others.update(names if names <= speakers else ())
            guests |= names if names & titled and not _words(names) & words.NO_NAME_SET else set()
    speakers = {name for name in speakers if others[name] >= 2}
    speakers = (speakers if len(speakers) >= 2 else set()) | titled | guests
    if len(speakers) >= 2:
        speakers |= _between(turns, speakers)
    starts = {index: found for index, found in turns if found["speaker"] in speakers}
    starts = dict(sorted({**starts, **_with_assistant(source, taken)}.items()))
    made: dict[int, Found] = {}
    nexts: list[int | None] = [*list(starts)[1:], None][: len(starts)]
    for (index, found), upto in zip(starts.items(), nexts, strict=True):
        said = source.text(index)[found.end("speaker") :].lstrip("*:： ")
        end, lines = _speech(source, index, upto, taken, alone=not said)
        if text := joined([said, *lines]):
            made[index] = Found((Speech(source.place(index, end), found["speaker"], text),), end)
    return made


def _fields(source: Source, taken: frozenset[int]) -> set[str]:
    """Return the labels that come back in one order, three or more in two rounds: who talks keeps to none."""
    free = (line.text for index, line in enumerate(source.lines) if not line.code and index not in taken)
    labels = [found["speaker"] for text in free if (found := _TURN.fullmatch(text))]
    counted = Counter(labels)
    labels = [label for label in labels if counted[label] > 1]
    rounds: list[list[str]] = [[]]
    for label in labels:
        if label in rounds[-1]:
            rounds.append([])
        rounds[-1].append(label)
    orders = {pair for row in rounds for pair in combinations(row, 2)}
    ordered = not any(pair[::-1] in orders for pair in orders)
    return set(labels) if ordered and sum(len(row) >= _LEAST for row in rounds) >= 2 else set()


def _between(turns: Sequence[tuple[int, re.Match[str]]], speakers: Collection[str]) -> set[str]:
    """Return the names of who speaks right behind one speaker and right before another, line by line."""
    rows = zip(turns, turns[1:], turns[2:], strict=False)
    return {
        found["speaker"]
        for (before, one), (index, found), (after, other) in rows
        if index - before == 1 and after - index <= 2 and {one["speaker"], other["speaker"]} <= set(speakers)
        if not _words({found["speaker"]}) & words.NO_NAME_SET
    }


def _words(names: set[str]) -> set[str]:
    return {word for name in names for word in name.lower().split()}


def _with_assistant(source: Source, taken: frozenset[int]) -> Mapping[int, re.Match[str]]:
    """Return the turns of a talk with an assistant: the names of the two say that it is one."""
    texts = ["" if line.code or index in taken else line.text for index, line in enumerate(source.lines)]
    paired = {index for pair in exchanges(texts) for index in pair}
    labels = ((index, ASKED.match(text) or REPLIED.match(text)) for index, text in enumerate(texts) if paired)
    return {index: found for index, found in labels if found and (index in paired or found.end() < len(texts[index]))}


def _turn(source: Source, index: int, taken: frozenset[int]) -> re.Match[str] | None:
    line = source.lines[index]
    if line.code or index in taken or not line.text[:1].strip() or not _opens(source, index):
        return None
    return _TURN.fullmatch(line.text)


def _opens(source: Source, index: int) -> bool:
    """Return whether a paragraph starts here, or a turn follows a turn line by line."""
    return source.blank(index - 1) or bool(_TURN.fullmatch(source.text(index - 1)))


def _speech(
    source: Source, index: int, following: int | None, taken: frozenset[int], *, alone: bool
) -> tuple[int, list[str]]:
    """Return the end of a turn and its further lines: up to two paragraphs more, if a turn follows.

    Where the name stands alone, the first of them stands below it.
    """
    end = source.skip(index + 1) if alone else index + 1
    while not source.blank(end) and end != following and end not in taken and not _interrupts(source, end):
        end += 1
    own = [source.text(line) for line in range(index + 1, end)]
    if following is None or following - end > 16:
        return end, own
    paragraphs = 0
    for line in range(end, following):
        if line in taken or _interrupts(source, line):
            return end, own
        if not source.blank(line) and source.blank(line - 1):
            paragraphs += 1
            if len(source.text(line)) < 60:
                return end, own
    if not 1 <= paragraphs <= 2:
        return end, own
    return following, [source.text(line) for line in range(index + 1, following)]


def _interrupts(source: Source, index: int) -> bool:
    """Return whether something else than running text starts here."""
    return source.lines[index].code or bool(re.match(r"\s*(?:[-*•#|>▼►]|\d+[.)] )|.*\t", source.text(index)))
