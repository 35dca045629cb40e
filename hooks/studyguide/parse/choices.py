r"""Questions with lettered or ticked options, as exports and learners write them.

    quiz ::= stem option{2,} tail

What stands above the options is in `stems.py`, the options in `options.py`, what follows them in `tails.py`;
questions without options are in `open_questions.py`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from studyguide.errors import Finding
from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.lasting import headed
from studyguide.parse.letters import answer_of, place_of
from studyguide.parse.naming import named, same, stray
from studyguide.parse.open_questions import open_question
from studyguide.parse.options import Row, row_at
from studyguide.parse.parts import parted
from studyguide.parse.question_words import CLOSES, STEM
from studyguide.parse.questions import letter_at
from studyguide.parse.source import Found, Source
from studyguide.parse.stems import in_stem, of_head, stem_above
from studyguide.parse.tails import Tail, tail
from studyguide.parse.votes import chosen

_LETTERED = re.compile(r"(?P<number>[A-Z])[.)][ \t]+(?P<stem>\S.*)", re.DOTALL)


def quizzes(source: Source, keyed: Mapping[str, int], worded: frozenset[str]) -> Mapping[int, Found]:
    """Return the questions by the index at which they start.

    Args:
        source: the lines.
        keyed: the numbers that keys name, and how often.
        worded: those of them whose answer is words.
    """
    found: dict[int, Found] = {}
    floor = 0
    index = 0
    above = ""
    while index < len(source.lines):
        made = None
        if not source.blank(index):
            made = _quiz(source, index, floor, keyed, above) or open_question(
                source, index, worded, above if source.skip(floor) == index else ""
            )
        if made:
            start, quiz = made
            found[start] = quiz
            floor = index = quiz.end
            above = next((one.number for one in quiz.blocks if isinstance(one, Question)), "")
        else:
            index += 1
    unawaited = _unawaited(found, keyed)
    return {at: quiz for at, quiz in found.items() if at not in unawaited}


def _unawaited(found: Mapping[int, Found], keyed: Mapping[str, int]) -> frozenset[int]:
    """Return the lists that only share their number with a question: a key names it less often than it is counted."""
    counted: dict[str, list[int]] = {}
    for at, quiz in found.items():
        for block in quiz.blocks:
            if isinstance(block, Question) and block.number in keyed and not any(one.right for one in block.options):
                counted.setdefault(block.number, []).append(at)
    return frozenset(
        at
        for number, places in counted.items()
        for at in places[: max(0, len(places) - keyed[number])]
        if not any(isinstance(one, Question) and CLOSES.search(one.stem) for one in found[at].blocks)
    )


def _quiz(source: Source, index: int, floor: int, keyed: Mapping[str, int], above: str) -> tuple[int, Found] | None:
    """Return where the question with options at the index starts, and the question; `above` is the number before it."""
    row = row_at(source, index)
    if row is None:
        return None
    lead = _answer_above(source, row, floor)
    top = index if lead is None else lead
    start, number, stem = of_head(source, row.head, index, floor) if row.head else stem_above(source, top, floor)
    if not stem:
        return None
    if row.form == "numbers" and not number and (lettered := _LETTERED.fullmatch(stem)):
        number, stem = lettered["number"], lettered["stem"]
    if parts := parted(source, row, start, number, stem):
        return start, parts
    below = tail(source, row, number, headed(source, start))
    if lead is not None and not below.answers and (said := named(source.text(lead), row.choices)):
        below.answers.append(said.right)
    if not (below.right or below.stray or row.marked):
        stem, right = in_stem(stem, row)
        below.answers += [right] if right else []
    on = above.isdecimal() and number == str(int(above) + 1) and source.skip(floor) == start
    if not _is_question(source, start, number, stem, row, below, keyed, on=on):
        return None
    answered_below = bool(below.right)
    options = tuple(
        Option(
            source.place(choice.index, choice.end),
            choice.letter.upper() or letter_at(place),
            choice.text,
            place in below.right if answered_below else bool(choice.right),
            choice.reason or below.reasons.get(place, ""),
        )
        for place, choice in enumerate(row.choices)
    )
    question = Question(
        source.place(start, below.end),
        below.facts.get("id", ""),
        stem,
        options,
        ", ".join(below.stray),
        explanation=below.explanation,
        answered_in=below.facts.get("answered in", ""),
        task=below.facts.get("exam task", ""),
        number=number,
    )
    findings = (*_differing(question, row, below), *_doubted(source, question, below.end))
    return start, Found((question,), below.end, findings=findings)


def _doubted(source: Source, question: Question, end: int) -> Iterator[Finding]:
    """Yield the finding where most readers of a question chose other options than its key names."""
    right = [option.letter for option in question.options if option.right]
    votes = chosen(source, question, end)
    if right and votes and set(votes) != set(right):
        problem = f"the key says {', '.join(right)} and most readers chose {', '.join(votes)}"
        yield Finding(question.place, "question-two-keys", problem, "Find out which is right and correct the other")


def _answer_above(source: Source, row: Row, floor: int) -> int | None:
    """Return the line between the stem and its options that names some of these by their letters."""
    at = source.before(row.choices[0].index)
    answer = answer_of(source.text(at)) if at > floor and not row.head else None
    said = named(source.text(at), row.choices) if answer and answer.letters else None
    return at if said and said.right and not said.rest else None


def _differing(question: Question, row: Row, below: Tail) -> Iterator[Finding]:
    """Yield the finding where the marks of the options and the answers below them call different options right."""
    marked = frozenset(place for place, choice in enumerate(row.choices) if choice.right)
    said = list(dict.fromkeys([*([marked] if marked else []), *below.answers]))
    if len(said) > 1 and below.answers:
        keys = [", ".join(question.options[place].letter for place in sorted(places)) for places in said]
        problem = f"the question says of different options that they are right: {' and then '.join(keys)}"
        yield Finding(question.place, "question-two-keys", problem, "Find out which is right and correct the other")


_ASKED = re.compile(rf"[?？؟_…][*_ ]*$|^[*_ ]*{words.CHOOSE}\b", re.IGNORECASE)
# ☐ text     ( ) text
_EMPTY = re.compile(r"[ \t]*(?:[-*+•][ \t]+)?(?:[\[(][ \t]*[\])]|☐|□)")


def _is_question(
    source: Source, start: int, number: str, stem: str, row: Row, below: Tail, keyed: Mapping[str, int], *, on: bool
) -> bool:
    """Return whether a list of options is one: something says what is right, or the stem asks.

    `on` says whether its number counts on from that of the question right above.
    """
    asks = bool(CLOSES.search(stem))
    answered_here = bool(below.right or below.stray)
    head = source.text(start).lstrip()
    opening = STEM.fullmatch(head.strip())
    called = bool(opening and opening["word"])  # a question by a word
    titled = head.startswith("#") and not re.search(words.QUESTION, head, re.IGNORECASE)  # numbered as a section is
    match row.form:
        case "numbers":
            # What a list of numbers is unless an answer names one of them.
            # Letters may be told from words by a mark behind one of them too, or by a key.
            lettered = row.choices[0].letter.isalpha()
            marked = [bool(choice.right) for choice in row.choices]
            told = lettered and (number in keyed or {True, False} <= set(marked))
            # One of three numbers or more below a line that asks.
            told = told or (stem.rstrip("*_ ").endswith(("?", "？", "؟")) and len(marked) >= 3 and sum(marked) == 1)
            return (bool(below.right) or told) and (asks or bool(number))
        case "plain":
            one = bool(number) and sum(bool(choice.right) for choice in row.choices) == 1
            asked = stem.rstrip("*_ ").endswith(("?", "？"))
            return (asked and (bool(below.right) or one)) or (on and one and not source.blank(start + 1))
        case "ticks":
            # A list of things to do has ticks too, and so may a list of open questions above it.
            listed = number and STEM.fullmatch(source.text(start - 1).strip())
            wanted = bool(_ASKED.search(stem)) if titled else asks or bool(number)
            return not listed and wanted and (answered_here or row.marked or asks)
        case "boxes":
            # One box is ticked, or several, but not each: else they are bullets.
            ticked = {choice.right for choice in row.choices}
            empty = [bool(_EMPTY.match(source.text(choice.index))) for choice in row.choices]
            # Circles alone may be bullets of two levels.
            close = (any(empty) or called) and not source.blank(row.choices[0].index - 1)
            sure = bool(_ASKED.search(stem)) or (bool(number) and not titled and (asks or close))
            return answered_here or (sure and (ticked == {True, False} or (all(empty) and len(empty) >= 3)))
        case "letters":
            named_by_key = bool(number) and (number in keyed or re.sub(r"\D", "", number) in keyed)
            # A title that asks opens a section as well.
            sure = "?" in stem[-3:] and len(row.choices) >= 3 and (bool(number) or not titled)
            return answered_here or row.marked or named_by_key or (asks and sure)
        case _:
            assert_never(row.form)


def answered(question: Question, letters: tuple[str, ...], explanation: str) -> Question:
    """Return the question with the options that a key names marked as right, or with its words as the answer."""
    if not question.options:
        return replace(question, answer=". ".join(part for part in (", ".join(letters), explanation) if part))
    own = [option.letter for option in question.options]
    named = letters or (explanation,)
    said = {word: at for at, option in enumerate(question.options) for word in named if same(option.text, word)}
    right = {said.get(word, place_of(word, own)) for word in named}
    options = tuple(replace(option, right=place in right) for place, option in enumerate(question.options))
    key = ", ".join(word for word in stray(named, own) if word not in said)
    told = explanation if letters else ""
    return replace(question, options=options, answer=key, explanation=question.explanation or told)
