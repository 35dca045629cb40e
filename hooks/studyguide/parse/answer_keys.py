r"""Answer keys that stand apart from their questions.

key   ::= title entry+
title ::= "Answers" | "Answer key" | "Lösungen" | "Corrigé" | "Respuestas" | … [TEXT]
entry ::= ["-" | NUMBER "."] NUMBER [".)-:"] letters [TEXT]      several may share a line, the title's too
        | "|" NUMBER "|" letters "|"
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from studyguide.errors import Finding, Place
from studyguide.model import Question
from studyguide.parse import words
from studyguide.parse.choices import answered
from studyguide.parse.letters import LETTER, PAIR, PAIRS, letters_of
from studyguide.parse.source import Source
from studyguide.parse.tables import RULE, cells_of

_TITLE = re.compile(rf"(?:#{{1,6}}[ \t]+)?[*_▼ ]{{0,4}}{words.KEY_TITLE}\b.{{0,60}}", re.IGNORECASE)
_NUMBER = r"(?:(?:question|frage|pregunta|domanda|q|n°|nr\.?)[ \t]*)?[A-Z]{0,1}\d{1,3}"
# 1. B    Q1: B    1-B, D    **N1: B.** text    7) c
_ENTRY = re.compile(
    rf"[ \t]*(?:(?:[-*•]|\d{{1,3}}[.)])[ \t]+)?[*_]{{0,3}}(?P<number>{_NUMBER})[*_]{{0,2}}[ \t]*"
    r"(?:[.):=→–—-]+[*_]{0,2}[ \t]*|[ \t]+)(?P<rest>\S.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[:：][ \t]*(?P<rest>\S.*)")
_LABEL = re.compile(r"(?:question|frage|pregunta|domanda|n°|nr\.?)[ \t]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key says of one question."""

    number: str
    letters: tuple[str, ...]
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Key:
    """An answer key, until its entries are joined to their questions."""

    place: Place
    entries: tuple[Entry, ...]
    text: str
    """Its lines, for a key that answers no question: then it stays what it is."""


def keys(source: Source) -> Mapping[int, tuple[Key, int]]:
    """Return the answer keys by the index of their title, each with the index after it."""
    found: dict[int, tuple[Key, int]] = {}
    at = 0
    while at < len(source.lines):
        text = source.text(at)
        if source.lines[at].code or len(text) > 90 or not _TITLE.fullmatch(text.strip()):
            at += 1
            continue
        entries, end = _entries(source, at + 1)
        behind = _BEHIND.search(text)
        if behind and PAIRS.fullmatch(behind["rest"]):
            # 1. B 2. C behind the title itself.
            entries = [*_pairs(behind["rest"], source.place(at, at + 1)), *entries]
            end = max(end, at + 1)
        # One entry alone is an answer, not a key.
        if len(entries) >= 2:
            text = "\n\n".join(source.text(line).strip("#* ") for line in range(at, end) if not source.blank(line))
            found[at] = (Key(source.place(at, end), tuple(entries), text), end)
        at = max(end, at + 1)
    return found


def _entries(source: Source, at: int) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    end = at
    while at < len(source.lines):
        if source.blank(at):
            at += 1
            continue
        text = source.text(at)
        place = source.place(at, at + 1)
        if text.lstrip().startswith("|"):
            # | 1 | B |
            if RULE.fullmatch(text) or RULE.fullmatch(source.text(at + 1)):
                at = end = at + 1
                continue
            text = " ".join(cells_of(text))
        if PAIRS.fullmatch(text):
            entries += _pairs(text, place)
        elif (found := _ENTRY.fullmatch(text)) and (answer := letters_of(found["rest"])) and answer.letters:
            entries.append(Entry(_LABEL.sub("", found["number"]), answer.letters, answer.rest.strip("*_ –—-:"), place))
        elif entries and not source.blank(at - 1) and not re.match(r"[ \t]*(?:#|[-*•] |▼|\d+[.)])", text):
            last = entries[-1]
            entries[-1] = Entry(last.number, last.letters, f"{last.text} {text.strip()}".strip(), last.place.to(place))
        else:
            break
        at = end = at + 1
    return entries, end


def _pairs(text: str, place: Place) -> list[Entry]:
    return [
        Entry(pair["number"], tuple(re.findall(f"[{LETTER}]", pair["letters"].upper())), "", place)
        for pair in PAIR.finditer(text)
    ]


@dataclass(frozen=True, slots=True)
class Joined:
    """Questions with what the keys say, by their index among the parts."""

    questions: Mapping[int, Question]
    findings: tuple[Finding, ...]
    used: frozenset[int]
    """The keys that answer a question."""


def joined_to(parts: Mapping[int, Question], found: Mapping[int, Key]) -> Joined:
    """Return the questions that a key answers: of each number the last open one above it."""
    done: dict[int, Question] = {}
    findings: list[Finding] = []
    open_: dict[str, int] = {}
    used: set[int] = set()
    for index in sorted({*parts, *found}):
        question = parts.get(index)
        if question:
            if question.options and not any(option.right for option in question.options) and question.number:
                open_[question.number.upper()] = index
            continue
        for entry in found[index].entries:
            at = _at(open_, entry.number.upper())
            if at is None:
                findings.append(
                    Finding(entry.place, "key-without-question", f"no open question has the number {entry.number}")
                )
            else:
                done[at] = answered(parts[at], entry.letters, entry.text)
                used.add(index)
    return Joined(done, tuple(findings), frozenset(used))


def _at(open_: dict[str, int], number: str) -> int | None:
    if number in open_:
        return open_.pop(number)
    digits = re.sub(r"\D", "", number)
    for own in reversed(open_):
        if re.sub(r"\D", "", own) == digits:
            return open_.pop(own)
    return None
