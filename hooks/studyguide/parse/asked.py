r"""Tables of questions: each row asks, as programs for flashcards and quizzes export them.

table  ::= header row+ | row{3,}, most of whose first cells end with "?"
header ::= QUESTION OPTION* ANSWER [EXPLANATION]      in this order or another
"""

import re
from collections.abc import Sequence

from studyguide.model import Block, Option, Question, Row, Table
from studyguide.parse import words
from studyguide.parse.letters import letters_of, numbered_place, place_of
from studyguide.parse.source import Title

_ASKS = re.compile(rf"(?:{words.QUESTION}|{words.ASKS}|front|stem|prompt)s?(?:[ ]text)?", re.IGNORECASE)
_ANSWERS = re.compile(rf"(?:{words.RIGHT_ANSWER}|{words.REPLIES}|back|key)", re.IGNORECASE)
_EXPLAINS = re.compile(rf"{words.EXPLANATION}", re.IGNORECASE)
_OPTION = re.compile(rf"(?:(?:{words.OPTION}|answer)[ ]?)?(?P<letter>[A-H]|[1-8])", re.IGNORECASE)
_LETTERS = "ABCDEFGH"


def asked(parts: Sequence[Block | Title]) -> list[Block | Title]:
    """Return the parts with each table of questions as its questions."""
    made: list[Block | Title] = []
    for part in parts:
        made += (_questions(part) or [part]) if isinstance(part, Table) else [part]
    return made


def _questions(table: Table) -> list[Question]:
    header = [cell.strip("*_ ") for cell in table.header]
    options = [column for column, cell in enumerate(header) if _OPTION.fullmatch(cell)]
    asks = _column(header, _ASKS)
    answers = next((i for i, cell in enumerate(header) if i not in (asks, *options) and _ANSWERS.fullmatch(cell)), None)
    if asks is not None and answers is not None:
        explains = _column(header, _EXPLAINS)
        if len({asks, answers, explains, *options} - {None}) < len(header):
            # A column that a question has no place for: the table says more.
            return []
        return [_question(row, asks, options, answers, explains) for row in table.rows if row.cells[asks]]
    first = [row.cells[0] for row in table.rows]
    if (
        any(header)
        or len(header) < 2
        or sum(cell.rstrip().endswith(("?", "？", "؟")) for cell in first) * 3 < len(first) * 2
    ):
        return []
    return [_question(row, 0, [], 1, None) for row in table.rows]


def _column(header: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((column for column, cell in enumerate(header) if pattern.fullmatch(cell)), None)


def _question(row: Row, asks: int, columns: Sequence[int], answers: int, explains: int | None) -> Question:
    answer = row.cells[answers].strip()
    texts = [row.cells[column] for column in columns if row.cells[column].strip()]
    right = _right(answer, texts)
    options = tuple(Option(row.place, _LETTERS[at], text, at in right) for at, text in enumerate(texts))
    explanation = row.cells[explains] if explains is not None else ""
    kept = "" if options and right else answer
    return Question(row.place, "", row.cells[asks], options, kept, explanation=explanation)


def _right(answer: str, texts: Sequence[str]) -> frozenset[int]:
    """Return the options that an answer names: by its letters, by a number from 1 on, or by their words."""
    same = [at for at, text in enumerate(texts) if text.strip().casefold() == answer.casefold()]
    named = letters_of(answer)
    if same or not named or named.rest:
        number = numbered_place(answer, [str(at + 1) for at in range(len(texts))]) if answer.isdecimal() else None
        return frozenset(same if same or number is None else [number])
    places = {place_of(letter, _LETTERS[: len(texts)]) for letter in named.letters}
    return frozenset(place for place in places if place is not None)
