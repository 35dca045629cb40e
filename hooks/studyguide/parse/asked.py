r"""Tables of questions: each row asks, as programs for flashcards and quizzes export them.

table  ::= header row+ | [TEXT TEXT] row{3,}, most of whose first cells end with "?"
header ::= [NUMBER] (QUESTION | STATEMENT) (OPTION* | WRONG* | OPTIONS) ANSWER [EXPLANATION]    in this order or another

What the name of a column adds for those who fill it in says nothing: `Question - max 120 signs`, `Answer 3 (opt.)`.
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
_EXPLAINS = re.compile(rf"(?:answer )?{words.EXPLANATION}", re.IGNORECASE)
_COUNTS = re.compile(r"(?:question )?(?:no\.?|nr\.?|n[°º]\.?|№|#|num(?:ber|éro|ero|mer)?\.?)", re.IGNORECASE)
_CHOICES = re.compile(rf"{words.OPTION}(?:s|es|en|n)?|choices|opciones|opções|respostas|antworten", re.IGNORECASE)
# Where a card is filed.
_FILES = re.compile(
    r"topic|subject|category|tags?|deck|chapter|source|page|level|difficulty|id|date|thema|fach|kategorie|kapitel|"
    r"quelle|seite|stufe|datum|tema|categor[ií]a|cap[ií]tulo|fuente|fonte|p[áa]gina|nivel|fecha|data|thème|mati[eè]re|"
    r"chapitre|catégorie|niveau|temat|rozdział|źródło|тема|глава|источник|konu|bölüm|kaynak",
    re.IGNORECASE,
)
_OPTION = re.compile(
    rf"(?:(?:{words.OPTION}|answer|antwort|respuesta|réponse|resposta|risposta)[ ]?)?(?P<letter>[A-H]|[1-8])",
    re.IGNORECASE,
)
_WRONG = re.compile(rf"(?:{words.WRONG}(?:[ ][^\W\d_]+)?|distractor)s?[ ]?\d?", re.IGNORECASE)
# What steers the program that asks, and no reader.
_STEERS = re.compile(
    r"time(?: limit| in seconds)?|seconds|timer|points?|score|weight|(?:question )?type|(?:image|video)(?: link| url)?|"
    r"media|zeit(?:limit)?|punkte|(?:frage)?typ|tiempo|puntos|tipo(?: de pregunta)?|temps|durée|tempo",
    re.IGNORECASE,
)
# Question - max 120 characters     Answer 3 (optional)
_HINT = re.compile(r"[ ]*\(.*|[ ]+[-–][ ].*")
_SEVERAL = re.compile(r"[ ]*[,;|/][ ]*")
_LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class _Columns:
    """What stands in which column of a table of questions."""

    asks: int
    answers: int
    options: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()
    choices: int | None = None
    """The column that holds all options."""
    explains: int | None = None
    counts: int | None = None
    by_place: bool = False
    """Whether the answers are the places of the options, even where an option has the same words."""

    @property
    def known(self) -> set[int]:
        """Return the columns that a question has a place for."""
        all_ = (self.asks, self.answers, *self.options, *self.wrong, self.choices, self.explains, self.counts)
        return {column for column in all_ if column is not None}


def asked(parts: Sequence[Block | Title]) -> list[Block | Title]:
    """Return the parts with each table of questions as its questions."""
    made: list[Block | Title] = []
    for part in parts:
        made += (_questions(part) or [part]) if isinstance(part, Table) else [part]
    return made


def _questions(table: Table) -> list[Question]:
    header = [_HINT.sub("", cell.strip("*_ ")) or cell for cell in table.header]
    wrong = [column for column, cell in enumerate(header) if _WRONG.fullmatch(cell)]
    options = [column for column, cell in enumerate(header) if _OPTION.fullmatch(cell)]
    asks = _column(header, _ASKS)
    answers = next((i for i, cell in enumerate(header) if i not in (asks, *options) and _ANSWERS.fullmatch(cell)), None)
    choices = None if options else _column(header, _CHOICES)
    if answers is None:
        answers = next((column for column, cell in enumerate(header) if pair_of(cell)), None)
    if asks is not None and answers is not None and answers != asks:
        explains = _column(header, _EXPLAINS)
        columns = _Columns(asks, answers, tuple(options), tuple(wrong), choices, explains, _column(header, _COUNTS))
        more = [at for at, cell in enumerate(header) if at not in columns.known and not _STEERS.fullmatch(cell)]
        if not all(_FILES.fullmatch(header[column]) for column in more):
            # A column that a question has no place for: the table says more.
            return []
        pair = _verdicts(table, columns) if not options and not wrong and choices is None else None
        columns = replace(columns, by_place=_by_place(table, columns))
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
    if columns.wrong:
        sides = (row.cells[at].strip() for at in (columns.answers, *columns.wrong))
        texts = sorted(filter(None, sides), key=str.casefold)
    else:
        texts = [row.cells[column].strip() for column in columns.options]
    if columns.choices is not None:
        texts = [choice.text for choice in in_line(row.cells[columns.choices])[1]]
        if not texts:
            answer = "; ".join(filter(None, (row.cells[columns.choices], answer)))
    right = _right(answer, texts, by_place=columns.by_place)
    held = [at for at, text in enumerate(texts) if text]
    options = tuple(Option(row.place, _LETTERS[place], texts[at], at in right) for place, at in enumerate(held))
    kept = "" if options and right else answer
    return Question(row.place, "", row.cells[columns.asks], options, kept, explanation=explanation, number=number)


def _by_place(table: Table, columns: _Columns) -> bool:
    """Return whether all answers of a table are numbers of options, and one of them is no option itself."""
    if not columns.options:
        return False
    told = [(_SEVERAL.split(row.cells[columns.answers].strip()), row) for row in table.rows if row.cells[columns.asks]]
    places = {str(place + 1) for place in range(len(columns.options))}
    return all(set(parts) <= places for parts, _ in told) and any(
        part not in [row.cells[at].strip() for at in columns.options] for parts, row in told for part in parts
    )


def _right(answer: str, texts: Sequence[str], *, by_place: bool) -> frozenset[int]:
    """Return the options that an answer names: by letters, by numbers from 1 on, or by their words."""
    own = [text.casefold() for text in texts]
    parts = [part for part in _SEVERAL.split(answer.casefold()) if part]
    if not by_place and (said := [part for part in (answer.casefold(), *parts) if part in own]):
        # All of its words, or else each of its parts.
        whole = said[:1] if said[0] == answer.casefold() else said if len(said) == len(parts) else []
        return frozenset(at for at, text in enumerate(own) if text in whole)
    named = letters_of(answer)
    if named and not named.rest:
        places = {place_of(letter, _LETTERS[: len(texts)]) for letter in named.letters}
    elif parts and all(part.isdecimal() for part in parts):
        places = {numbered_place(part, [str(at + 1) for at in range(len(texts))]) for part in parts}
    else:
        places = set()
    return frozenset(place for place in places if place is not None and texts[place])
