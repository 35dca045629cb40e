r"""Answer keys that stand apart from their questions.

key   ::= title entry+
title ::= "Answers" | "Answer key" | "Lösungen" | "Corrigé" | "Respuestas" | … [TEXT]
entry ::= ["-" | NUMBER "."] NUMBER [".)-:"] letters [TEXT]      several may share a line, the title's too
        | "|" NUMBER "|" letters "|"
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from studyguide.errors import Finding, Place
from studyguide.model import Question
from studyguide.parse import words
from studyguide.parse.choices import answered
from studyguide.parse.key_rows import ENTRY, LABEL, Entry, row
from studyguide.parse.letters import answer_of, letters_of, verdict_of
from studyguide.parse.question_words import ASKS, STEM
from studyguide.parse.source import Source
from studyguide.parse.tables import RULE, cells_of

_TITLE = re.compile(
    rf"(?:#{{1,6}}[ \t]+)?[*_▼ ]{{0,4}}{words.KEY_TITLE}(?![^\W_])[*_]{{0,2}}(?:[ \t]*[:：.–—-][*_]{{0,2}})?[ \t]*"
    r"(?P<behind>.*)",
    re.IGNORECASE,
)
# - text     2) text     Frage 2: text
_OPENS = re.compile(rf"[ \t]*(?:#|[-*•] |▼|\d+[.)]|{LABEL.pattern}\d)", re.IGNORECASE)
# Solutions test 1: 1b 2c
_NAMED = re.compile(r"^[^:：]{1,30}[:：][ \t]*")
# A-2, B-3, C-1
_PAIRS = re.compile(r"\(?[A-Za-z]\)?[ ]?[-–:=→][ ]?\d{1,2}(?:[ ]?[,;][ ]?\(?[A-Za-z]\)?[ ]?[-–:=→][ ]?\d{1,2})+\.?")
_LONGEST = 60


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
    asked = _asked(source)
    at = floor = 0
    while at < len(source.lines):
        text = source.text(at)
        title = None if source.lines[at].code else _TITLE.fullmatch(text.strip())
        if not title:
            at += 1
            continue
        # 1. B 2. C behind the title itself.
        place = source.place(at, at + 1)
        behind = row(title["behind"], place) or row(_NAMED.sub("", title["behind"], count=1), place)
        if not behind and len(title["behind"]) > _LONGEST:
            at += 1
            continue
        above = frozenset(number for index, number in asked if floor <= index < at) if not answer_of(text) else ()
        entries, end = _entries(source, at + 1, above)
        entries = [*behind, *entries]
        # One entry alone is an answer, not a key, unless it is words for the number of a question.
        if len(entries) >= 2 or (entries and not entries[0].letters):
            end = max(end, at + 1)
            text = "\n\n".join(source.text(line).strip("# ") for line in range(at, end) if not source.blank(line))
            found[at] = (Key(source.place(at, end), tuple(entries), text), end)
            floor = end
        at = max(end, at + 1)
    return found


def _entries(source: Source, at: int, asked: Collection[str]) -> tuple[list[Entry], int]:
    """Return the entries of a key from the index on, and the index after it; `asked` may be answered in words."""
    entries: list[Entry] = []
    end = at
    after = 0
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
        if found := row(text, place):
            entries += [replace(entry, after=after) for entry in found]
        elif entry := _entry(text, place, asked):
            entries.append(replace(entry, after=after))
        elif section := _section(source, at):
            after = section
        elif entries and not source.blank(at - 1) and not _OPENS.match(text):
            last = entries[-1]
            entries[-1] = replace(last, text=f"{last.text} {text.strip()}".strip(), place=last.place.to(place))
        else:
            break
        at = end = at + 1
    return entries, end


def _asked(source: Source) -> list[tuple[int, str]]:
    """Return the lines that ask, or that a word says to be a question, by their index, each with its number."""
    found: list[tuple[int, str]] = []
    for index, line in enumerate(source.lines):
        stem = STEM.fullmatch(line.text.strip()) if not line.code and any(map(str.isdecimal, line.text[:24])) else None
        if stem and (stem["word"] or not stem["number"][:1].isdecimal() or ASKS.search(stem["text"])):
            found.append((index, LABEL.sub("", stem["number"])))
    return found


def _entry(text: str, place: Place, asked: Collection[str]) -> Entry | None:
    """Return what a line says of one question: its letters, its verdict, or the words of its answer."""
    found = ENTRY.fullmatch(text)
    if not found:
        return None
    number = LABEL.sub("", found["number"])
    paired = _PAIRS.fullmatch(found["rest"])  # what belongs to what, and no letters of options
    answer = None if paired else letters_of(found["rest"]) or verdict_of(found["rest"])
    if answer and answer.letters:
        return Entry(number, answer.letters, answer.rest.strip("*_ –—-:"), place)
    spoken = paired or (number in asked and not ASKS.search(found["rest"]))
    return Entry(number, (), found["rest"].strip("*_ "), place) if spoken else None


def _section(source: Source, at: int) -> int:
    """Return the line of the section whose name a line of a key repeats, 0 where it repeats none."""
    name = source.text(at).strip("#*_: ").casefold()
    if not 3 <= len(name) <= _LONGEST or not ENTRY.fullmatch(source.text(source.skip(at + 1))):
        return 0
    named = (line.number for line in source.lines[:at] if line.text.strip("#*_: ").casefold() == name)
    return next(named, 0)


@dataclass(frozen=True, slots=True)
class Joined:
    """Questions with what the keys say, by their index among the parts."""

    questions: Mapping[int, Question]
    findings: tuple[Finding, ...]
    used: frozenset[int]
    """The keys that answer a question."""


def joined_to(parts: Mapping[int, Question], found: Mapping[int, Key]) -> Joined:
    """Return the questions that a key answers: of each number the last open one above it.

    Where the key names the section, it is the first open one of that section. A key that only repeats what a question
    marks itself is used too; where the two differ, that is a finding.
    """
    done: dict[int, Question] = {}
    findings: list[Finding] = []
    open_, marked = _Asked(), _Asked()
    used: set[int] = set()
    for index in sorted({*parts, *found}):
        if question := parts.get(index):
            if question.number and not question.answer:
                (marked if any(option.right for option in question.options) else open_).add(index, question)
            continue
        repeats = _repeats(found[index], marked)
        for entry in found[index].entries:
            at = open_.meant(entry)
            if at is None and repeats and (same := marked.meant(entry)) is not None:
                used.add(index)
                findings += _differing(entry, parts[same])
            elif at is None:
                findings.append(
                    Finding(entry.place, "key-without-question", f"no open question has the number {entry.number}")
                )
            else:
                open_.remove(at, parts[at])
                done[at] = answered(parts[at], entry.letters, entry.text)
                used.add(index)
    return Joined(done, tuple(findings), frozenset(used))


def _repeats(key: Key, marked: "_Asked") -> bool:
    """Return whether a key says of most of the questions that mark themselves what they mark: else it means others."""
    met = [(entry, marked.questions[at]) for entry in key.entries if (at := marked.meant(entry)) is not None]
    return sum(not any(_differing(entry, question)) for entry, question in met) * 2 >= max(1, len(met))


def _differing(entry: Entry, question: Question) -> Iterator[Finding]:
    """Yield the finding where the key names other options than the question marks itself."""
    right, named = (
        [option.letter for option in one.options if option.right]
        for one in (question, answered(question, entry.letters, entry.text))
    )
    if entry.letters and right != named:
        said, own = (", ".join(letters) for letters in (named or entry.letters, right))
        problem = f"the key says {said} and question {entry.number} itself marks {own}"
        hint = "Find out which is right and correct the other"
        yield Finding(entry.place, "question-two-keys", problem, hint, question.place)


@dataclass(slots=True)
class _Asked:
    """The questions above a key, by their index, and by their numbers: as they stand, and without what is no digit."""

    questions: dict[int, Question] = field(default_factory=dict)
    numbered: dict[str, list[int]] = field(default_factory=dict)

    def add(self, at: int, question: Question) -> None:
        """Add a question, the last one so far."""
        self.questions[at] = question
        for number in self._numbers(question.number):
            self.numbered.setdefault(number, []).append(at)

    def remove(self, at: int, question: Question) -> None:
        """Take a question away."""
        del self.questions[at]
        for number in self._numbers(question.number):
            self.numbered[number].remove(at)

    def meant(self, entry: Entry) -> int | None:
        """Return which of the questions an entry of a key answers."""
        exact, digits = self._numbers(entry.number)
        like = self.numbered.get(exact) or self.numbered.get(digits, [])
        if not entry.after:
            return like[-1] if like else None
        return next((at for at in like if self.questions[at].place.first > entry.after), None)

    @staticmethod
    def _numbers(number: str) -> tuple[str, str]:
        return f"={number.upper()}", re.sub(r"\D", "", number)
