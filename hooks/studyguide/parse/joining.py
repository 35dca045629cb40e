"""Answer keys to the questions that they answer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from studyguide.errors import Finding
from studyguide.model import Question
from studyguide.parse.answer_keys import Key
from studyguide.parse.choices import answered
from studyguide.parse.key_rows import Entry


@dataclass(frozen=True, slots=True)
class Joined:
    """Questions with what the keys say, by their index among the parts."""

    questions: Mapping[int, Question]
    findings: tuple[Finding, ...]
    used: frozenset[int]
    """The keys that answer a question."""


def joined_to(parts: Mapping[int, Question], found: Mapping[int, Key]) -> Joined:
    """Return the questions that a key answers: of each number the last open one above it.

    Where the key names the section, it is the first open one of that section; where it has a number several times, as
    often as there are open questions of it, each answers its own. A key that only repeats what a question marks itself
    is used too; where the two differ, that is a finding.
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
        times = Counter(entry.number for entry in found[index].entries if not entry.after)
        sure = {number: many for number, many in times.items() if many > 1 and many == open_.many(number)}
        for entry in found[index].entries:
            several = not entry.after and times[entry.number] > 1
            if several and entry.number not in sure and open_.many(entry.number) > 1:
                problem = f"the key has the number {entry.number} several times, and the questions have it too"
                hint = "Write the title of its section above each part of the key"
                findings.append(Finding(entry.place, "key-without-question", problem, hint))
                continue
            at = open_.meant(entry, found[index].until(entry), first=entry.number in sure)
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

    def meant(self, entry: Entry, until: int = 0, *, first: bool = False) -> int | None:
        """Return which of the questions an entry of a key answers: the last one, or the first of its section."""
        like = self._like(entry.number)
        if not entry.after:
            return like[0 if first else -1] if like else None
        lines = ((at, self.questions[at].place.first) for at in like)
        return next((at for at, line in lines if line > entry.after and (not until or line < until)), None)

    def many(self, number: str) -> int:
        """Return how many questions have a number."""
        return len(self._like(number))

    def _like(self, number: str) -> list[int]:
        exact, digits = self._numbers(number)
        return self.numbered.get(exact) or self.numbered.get(digits, [])

    @staticmethod
    def _numbers(number: str) -> tuple[str, str]:
        return f"={number.upper()}", re.sub(r"\D", "", number)
