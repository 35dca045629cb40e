"""Questions and their keys to findings: what a learner would stumble over."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from studyguide.errors import Finding
from studyguide.model import Question, Section
from studyguide.parse.votes import only_votes
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

NOT_WORD = re.compile(r"[\W_]+")
GAP = re.compile(r"\s+")


def keys(sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Return what is wrong with the questions of the guide, in the order of the notes."""
    asked = [block for section in sections for block in section.blocks if isinstance(block, Question)]
    titles = {slug(plain(section.title)) for section in sections}
    found = [finding for question in asked for finding in _alone(question, titles)]
    return (*found, *_two_keys(asked))


def stem(question: Question) -> str:
    """Return what two questions have in common that differ in case, marks and spaces only."""
    return NOT_WORD.sub(" ", plain(question.stem)).casefold().strip()


def same(text: str) -> str:
    """Return what two options have in common that differ in case, spaces and the last mark only."""
    return GAP.sub(" ", plain(text)).casefold().strip(" .,;:")


def _alone(question: Question, titles: set[str]) -> Iterator[Finding]:
    if question.options:
        yield from _key(question)
        yield from _options(question)
    elif not question.answer.strip():
        yield Finding(
            question.place,
            "question-no-answer",
            "this question has no answer",
            "Put the answer below it as `A: …`, or options as `- [x] …`",
        )
    if question.answered_in and slug(plain(question.answered_in)) not in titles:
        yield Finding(
            question.place,
            "question-section-unknown",
            f"no section is called {question.answered_in!r}",
            "Name the heading of the section that answers it",
        )


def _key(question: Question) -> Iterator[Finding]:
    letters = ", ".join(option.letter for option in question.options)
    if question.answer.strip():
        yield Finding(
            question.place,
            "question-key-no-option",
            f"the key is {question.answer.strip()!r} and the options are {letters}",
            "Correct the key or add the option",
        )
    elif not any(option.right for option in question.options):
        yield Finding(
            question.place,
            "question-no-answer",
            "none of the options is marked as right",
            "Mark what is right with `[x]`, or add `Answer: B`",
        )


def _options(question: Question) -> Iterator[Finding]:
    for one, other in combinations(question.options, 2):
        if same(one.text) == same(other.text):
            yield Finding(
                other.place,
                "question-equal-options",
                f"options {one.letter} and {other.letter} say the same",
                "Change one of them",
                one.place,
            )
    bare = [option.letter for option in question.options if not option.reason.strip()]
    if bare and only_votes(question.explanation):
        yield Finding(
            question.place,
            "question-no-reason",
            f"no reason is given for option {bare[0]}"
            if len(bare) == 1
            else f"no reason is given for options {', '.join(bare)}",
            "Say below each option why it is right or wrong",
        )


def _two_keys(asked: Sequence[Question]) -> Iterator[Finding]:
    """Yield the pairs of questions that ask the same and call different options right."""
    alike: dict[str, list[Question]] = defaultdict(list)
    for question in asked:
        alike[stem(question)].append(question)
    for questions in alike.values():
        told = [(question, *_told(question)) for question in questions] if len(questions) > 1 else []
        for (one, right, wrong), (other, right2, wrong2) in combinations(told, 2):
            if right and right2 and (right & wrong2 or right2 & wrong):
                yield Finding(
                    other.place,
                    "question-two-keys",
                    f"the same question has another key: {_right(one)} there, {_right(other)} here",
                    "Find out which is right and correct the other",
                    one.place,
                )


def _told(question: Question) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a question calls right, and what it calls wrong."""
    right, wrong = (frozenset(same(o.text) for o in question.options if o.right is is_) for is_ in (True, False))
    return right, wrong


def _right(question: Question) -> str:
    return " and ".join(repr(plain(o.text)) for o in question.options if o.right)
