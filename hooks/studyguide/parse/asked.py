r"""Tables of questions: each row asks, as programs for flashcards and quizzes export them.

table  ::= header row+ | [TEXT TEXT] row{3,}, most of whose first cells end with "?"
header ::= [NUMBER] (QUESTION | STATEMENT) (OPTION* | OPTIONS) ANSWER [EXPLANATION]      in this order or another
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyguide.model import Block, Option, Question, Row, Table
from studyguide.parse import words
from studyguide.parse.letters import letters_of, numbered_place, place_of
from studyguide.parse.side_by_side import in_line
from studyguide.parse.source import Title
from studyguide.parse.statements import Pair, pair_of

_ASKS = re.compile(
    rf"(?:{words.QUESTION}|{words.ASKS}|{words.STATEMENT_SAID}|front|stem|prompt)s?(?:[ ]text)?", re.IGNORECASE
)
_ANSWERS = re.compile(rf"(?:{words.RIGHT_ANSWER}|{words.REPLIES}|back|key)", re.IGNORECASE)
_EXPLAINS = re.compile(rf"{words.EXPLANATION}", re.IGNORECASE)
_COUNTS = re.compile(r"(?:no\.?|nr\.?|n[°º]\.?|№|#|num(?:ber|éro|ero|mer)?\.?)", re.IGNORECASE)
_CHOICES = re.compile(rf"{words.OPTION}(?:s|es|en|n)?|choices|opciones|opções|respostas|antworten", re.IGNORECASE)
# Where a card is filed.
_FILES = re.compile(
    r"topic|subject|category|tags?|deck|chapter|source|page|level|difficulty|id|date|thema|fach|kategorie|kapitel|"
    r"quelle|seite|stufe|datum|tema|categor[ií]a|cap[ií]tulo|fuente|fonte|p[áa]gina|nivel|fecha|data|thème|mati[eè]re|"
    r"chapitre|catégorie|niveau|temat|rozdział|źródło|тема|глава|источник|konu|bölüm|kaynak",
    re.IGNORECASE,
)
_OPTION = re.compile(rf"(?:(?:{words.OPTION}|answer)[ ]?)?(?P<letter>[A-H]|[1-8])", re.IGNORECASE)
_LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class _Columns:
    """What stands in which column of a table of questions."""

    asks: int
    answers: int
    options: tuple[int, ...] = ()
    choices: int | None = None
    """The column that holds all options."""
    explains: int | None = None
    counts: int | None = None

    @property
    def known(self) -> set[int]:
        """Return the columns that a question has a place for."""
        all_ = (self.asks, self.answers, *self.options, self.choices, self.explains, self.counts)
        return {column for column in all_ if column is not None}


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
    choices = None if options else _column(header, _CHOICES)
    if answers is None:
        answers = next((column for column, cell in enumerate(header) if pair_of(cell)), None)
    if asks is not None and answers is not None and answers != asks:
        explains = _column(header, _EXPLAINS)
        columns = _Columns(asks, answers, tuple(options), choices, explains, _column(header, _COUNTS))
        more = [column for column in range(len(header)) if column not in columns.known]
        if not all(_FILES.fullmatch(header[column]) for column in more):
            # A column that a question has no place for: the table says more.
            return []
        pair = _verdicts(table, columns) if not options and choices is None else None
        told = [(_question(row, columns, pair), row) for row in table.rows if row.cells[asks]]
        return [_with(question, [(header[at], row.cells[at].strip()) for at in more]) for question, row in told]
    rows = table.rows
    if len(header) == 2 and is_question(header[0]):
        # A table without a header whose first row was taken for one.
        line = table.place.first
        rows = (Row(replace(table.place, last=line), table.header), *rows)
    few = sum(is_question(row.cells[0]) for row in rows) * 3 < len(rows) * 2
    if len(header) < 2 or (any(header) and len(header) > 2) or few:
        return []
    return [_with(_question(row, _Columns(0, 1), None), [("", cell) for cell in row.cells[2:]]) for row in rows]


def is_question(cell: str) -> bool:
    """Return whether a cell asks."""
    return cell.rstrip("*_ ").endswith(("?", "？", "؟"))


def _with(question: Question, asides: Sequence[tuple[str, str]]) -> Question:
    """Return the question with what other columns say as a part of its explanation."""
    told = "; ".join(f"{name}: {text}" if name else text for name, text in asides if text)
    return replace(question, explanation=" ".join(filter(None, (question.explanation, told)))) if told else question


def _column(header: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((column for column, cell in enumerate(header) if pattern.fullmatch(cell)), None)


def _verdicts(table: Table, columns: _Columns) -> Pair | None:
    """Return the two words of which every answer of the table is one."""
    said = [row.cells[columns.answers] for row in table.rows if row.cells[columns.asks]]
    labels = (table.header[columns.answers], *(f"{yes}/{no}" for yes, no, _ in words.TRUTHS))
    pairs = (pair for label in labels if (pair := pair_of(label)))
    return next((pair for pair in pairs if said and all(pair.place(verdict) is not None for verdict in said)), None)


def _question(row: Row, columns: _Columns, pair: Pair | None) -> Question:
    answer = row.cells[columns.answers].strip()
    number = row.cells[columns.counts].strip(" .)") if columns.counts is not None else ""
    explanation = row.cells[columns.explains] if columns.explains is not None else ""
    if pair:
        options = pair.options(row.place, pair.place(answer))
        return Question(row.place, "", row.cells[columns.asks], options, explanation=explanation, number=number)
    texts = [row.cells[column] for column in columns.options if row.cells[column].strip()]
    if columns.choices is not None:
        texts = [choice.text for choice in in_line(row.cells[columns.choices])[1]]
        if not texts:
            answer = "; ".join(filter(None, (row.cells[columns.choices], answer)))
    right = _right(answer, texts)
    options = tuple(Option(row.place, _LETTERS[at], text, at in right) for at, text in enumerate(texts))
    kept = "" if options and right else answer
    return Question(row.place, "", row.cells[columns.asks], options, kept, explanation=explanation, number=number)


def _right(answer: str, texts: Sequence[str]) -> frozenset[int]:
    """Return the options that an answer names: by its letters, by a number from 1 on, or by their words."""
    same = [at for at, text in enumerate(texts) if text.strip().casefold() == answer.casefold()]
    named = letters_of(answer)
    if same or not named or named.rest:
        number = numbered_place(answer, [str(at + 1) for at in range(len(texts))]) if answer.isdecimal() else None
        return frozenset(same if same or number is None else [number])
    places = {place_of(letter, _LETTERS[: len(texts)]) for letter in named.letters}
    return frozenset(place for place in places if place is not None)
