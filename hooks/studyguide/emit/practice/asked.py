"""All questions of the guide with where they stand, where they are answered, and what they count for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyguide.collect.answers import answers
from studyguide.emit.write import write_question
from studyguide.kept import once
from studyguide.markdown import escape
from studyguide.model import Card, Exam, Guide, Question, Section
from studyguide.paths import relative
from studyguide.text.inline import plain
from studyguide.words import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in its surroundings."""

    question: Question
    stands_in: Section
    answered_in: Section | None
    task: str
    """Task statements it belongs to, as written; empty where none is known."""
    domain: int
    """Index of its domain in the exam; -1 where it has none."""

    @property
    def module(self) -> str:
        """Return `course/module`."""
        return f"{self.stands_in.course}/{self.stands_in.module}"

    def source(self, page: str, say: Words) -> str:
        """Return the Markdown link to the section that answers it."""
        return source_link(self.answered_in, page, say)


def source_link(section: Section | None, page: str, say: Words) -> str:
    """Return the Markdown that leads from an answer to its section; nothing where none is known."""
    if section is None:
        return ""
    return answered_in(section.title, section.url, page, say)


def answered_in(title: str, url: str, page: str, say: Words) -> str:
    """Return the Markdown link to a section with this title, from the page of an answer."""
    return f"{say('Answered in')} [{escape(plain(title))}]({relative(url, page)})"


@once
def asked(guide: Guide) -> tuple[Asked, ...]:
    """Return all questions of the guide in reading order."""
    found = answers(guide.sections)
    out: list[Asked] = []
    for section in guide.sections:
        for block in section.blocks:
            if isinstance(block, Question):
                answered = found.get(block.id)
                task = block.task or section.task or (answered.task if answered else "")
                out.append(Asked(block, section, answered, task, domain_of(guide.settings.exam, task)))
    return tuple(out)


@once
def asked_by_module(found: Sequence[Asked]) -> Mapping[str, Sequence[Asked]]:
    """Return the questions by the `course/module` in which they stand."""
    out: dict[str, list[Asked]] = {}
    for one in found:
        out.setdefault(one.module, []).append(one)
    return out


@once
def cards_by_module(cards: Sequence[Card]) -> Mapping[str, Sequence[Card]]:
    """Return the cards by their `course/module`."""
    out: dict[str, list[Card]] = {}
    for card in cards:
        out.setdefault(card.module, []).append(card)
    return out


def domain_of(exam: Exam | None, task: str) -> int:
    """Return the index of the domain that a task statement belongs to; -1 where there is none."""
    for index, domain in enumerate(exam.domains if exam and task else ()):
        if task.split(".")[0] == domain.id or any(task == t.id for t in domain.tasks):
            return index
    return -1


def checks(found: tuple[Asked, ...]) -> Mapping[str, tuple[Asked, ...]]:
    """Return the questions to ask at the end of each section, by `Section.url`: those it answers.

    A question that stands on the same page is not asked there again.
    """
    out: dict[str, tuple[Asked, ...]] = {}
    for one in found:
        where = one.answered_in
        if where and where.page != one.stands_in.page:
            out[where.url] = (*out.get(where.url, ()), one)
    return out


def check_yourself(guide: Guide, questions: Sequence[Asked], say: Words) -> str:
    """Return a fold with the questions that a section answers."""
    title = say.count(len(questions), "Check yourself: {n} question|Check yourself: {n} questions")
    body = "\n\n".join(write_question(guide, one.stands_in, one.question) for one in questions)
    return f'<details class="guide-check" markdown="1">\n<summary>{title}</summary>\n\n{body}\n\n</details>'
