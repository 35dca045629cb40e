r"""Exercises in which two columns are matched.

    match  ::= [head] row{2,} [key] | head left{2,} right{2,} [key]
    head   ::= ("Match" | "Ordnen Sie … zu" | "Relacione" | …) TEXT
    row    ::= left GAP right | right GAP left | "|" left "|" right "|" | GAP right | "(1)" TEXT GAP "( 2 )" TEXT
    left   ::= ["___"] NUMBER (".)" | " - ") TEXT        from 1 on
    right  ::= ["___"] LETTER (".)" | " - ") TEXT        from A on
    GAP    ::= TAB | at least two spaces
    turned ::= head LETTER TEXT{2,} NUMBER TEXT{2,} ("Answer:" (LETTER "-" NUMBER){2,} | "Answer:" DIGIT{2,})

With a key, each left side is a question with all right sides as its options. Without one the rows are a table.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from studyguide.model import Option, Question, Row, Table
from studyguide.parse import words
from studyguide.parse.key_rows import LABEL, Entry, row
from studyguide.parse.letters import ALPHABETS, LETTER, answer_text, counts, place_of
from studyguide.parse.options import OPTION
from studyguide.parse.question_words import STEM
from studyguide.parse.questions import ANSWER
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import RULE, cells_of

_HEAD = re.compile(
    rf"(?:#{{1,6}}[ \t]+)?(?:\d{{1,3}}[.)][ \t]+)?[*_]{{0,2}}{words.MATCH}(?![^\W\d_]).{{0,120}}", re.IGNORECASE
)
_REACH = 400  # lines above an exercise
_COUNT = re.compile(r"^\d{1,3}[.)][ \t]+")
_BEHIND = r"(?:[.)][ \t]*|[ \t]?[-–—][ \t]+)"
_NUMBER = rf"(?:_{{1,9}}[ \t]*)?\(?(?P<number>\d{{1,2}}){_BEHIND}"
_LETTER = rf"(?:_{{1,9}}[ \t]*)?\(?(?P<letter>[A-Za-z{LETTER}]){_BEHIND}"
_RIGHT = rf"{_LETTER}(?P<right>\S.*)"
# Up to a gap, which is taken whole: it may be long, and a line may have many.
_LEFT_SIDE = r"(?P<left>\S(?:.*?[^ \t])??)(?:[ ]{2}|[ ]?\t)[ \t]*"
_BOTH = re.compile(rf"[ \t]*{_NUMBER}{_LEFT_SIDE}{_RIGHT}")
_TURNED = re.compile(rf"[ \t]*{_LETTER}{_LEFT_SIDE.replace('left', 'right')}{_NUMBER}(?P<left>\S.*)")
# A space alone does behind the numbers and letters of lists below a line that tells to match them.
_LISTED = rf"(?:{_BEHIND}|[ \t]+)"
_NUMBERED = re.compile(rf"[ \t]*(?:[-*•][ \t]+)?{_NUMBER.replace(_BEHIND, _LISTED)}(?P<left>\S.*)")
_LETTERED = re.compile(rf"[ \t]*(?:[-*•][ \t]+)?{_RIGHT.replace(_BEHIND, _LISTED)}")
_FAR_RIGHT = re.compile(rf"(?:[ ]{{6,}}|\t+){_RIGHT}")
_FIRST = ("1", *{letter for alphabet in ALPHABETS for letter in (alphabet[0], alphabet[0].lower())})
# А-2, Б-1     А2 Б1
_PAIR = re.compile(rf"\(?(?P<letter>[{LETTER}])\)?[ ]?[-–—:=→]{{0,2}}[ ]?(?P<number>\d)(?!\d)")
# (1) Difuso      ( 2 ) STF
_GIVEN = re.compile(
    rf"[ \t]*\((?P<number>\d{{1,2}})\)[ \t]*{_LEFT_SIDE}"
    r"\([ \t]*(?P<key>\d{1,2})[ \t]*\)[ \t]*(?P<right>\S.*)"
)


@dataclass(slots=True)
class _Columns:
    """Both columns while they are read, each side by the index of its line."""

    end: int
    lefts: list[tuple[int, str]] = field(default_factory=list)
    rights: list[tuple[int, str]] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    """Which left side each right one belongs to, where the rows say so themselves: all of them, or none."""

    def take(self, source: Source, found: re.Match[str] | None) -> bool:
        """Add what a line holds, where it counts on; return whether it did."""
        sides = found.groupdict() if found else {}
        number, letter = sides.get("number"), sides.get("letter")
        on = (not number or int(number) == len(self.lefts) + 1) and (not letter or counts(letter, len(self.rights)))
        alike = not self.rights or not sides.get("right") or bool(sides.get("key")) == bool(self.given)
        if not found or not on or not alike:
            return False
        if left := sides.get("left"):
            self.lefts.append((self.end, left.strip()))
        if right := sides.get("right"):
            self.rights.append((self.end, right.strip()))
            self.letters.append((letter or "").upper())
        if key := sides.get("key"):
            self.given.append(int(key) - 1)
        self.end = source.skip(self.end + 1) if source.skip(self.end + 1) - self.end <= 2 else self.end + 1
        return True


def matches(
    source: Source, taken: frozenset[int], keys: Sequence[tuple[int, Sequence[Entry]]]
) -> Mapping[int, Found]:
    """Return the exercises by the index at which they start; `keys` are the answer keys with their index."""
    found: dict[int, Found] = {}
    floor = 0
    for index, line in enumerate(source.lines):
        first = index >= floor and line.text.lstrip("|(-*• \t").startswith(_FIRST)
        if first and index not in taken and not line.code and (made := _match(source, index, floor, keys)):
            found[made[0]] = made[1]
            floor = made[1].end
    return found


def _match(
    source: Source, at: int, floor: int, keys: Sequence[tuple[int, Sequence[Entry]]]
) -> tuple[int, Found] | None:
    """Return where the exercise starts whose first left side stands at the index, and the exercise."""
    # Above the first row of a table stand its head and a rule.
    top = max(floor, at - 3)
    while at > top and source.text(at).lstrip().startswith("|") and source.text(at - 1).lstrip().startswith("|"):
        at -= 1
    index = at - 1 if not source.blank(at - 1) else at - 2
    headed = index >= floor and _HEAD.fullmatch(source.text(index).strip())
    index = index if headed else at
    rows = _rows(source, at)
    columns = rows or (_lists(source, at) if headed else None)
    if columns is None:
        return _lettered(source, index, at) if headed else None
    head = _COUNT.sub("", source.text(index).strip("#*_ ")).rstrip(":.：") if headed else ""
    end = max(line for line, _ in columns.lefts + columns.rights) + 1
    if columns.given:
        return index, Found(tuple(_named(source, index, head, columns)), end)
    below = source.skip(end)
    close = below - end <= 1 and not source.blank(below)
    said = ANSWER.fullmatch(source.text(below))
    key = said["text"] if said else answer_text(source.text(below)) or source.text(below)
    apart = any(index == below for index, _ in keys)
    own = row(key, source.place(below, below + 1)) if close and not apart else []
    entries = own or next((list(entries) for key, entries in keys if key >= end), [])
    if not own and _are_others(source, index, entries, columns):
        entries = []
    letters = {entry.number: entry.letters for entry in entries}
    if all(_names(letters.get(str(at), ()), columns) for at in range(1, len(columns.lefts) + 1)):
        asked = _asked(source, index, head, columns)
        if own:
            asked = (_answered(question, letters[question.number]) for question in asked)
        return index, Found(tuple(asked), below + 1 if own else end)
    if not headed or not rows or source.text(at).lstrip().startswith("|"):
        return None
    return at, Found((_table(source, columns),), end)


def _are_others(source: Source, at: int, entries: Sequence[Entry], columns: _Columns) -> bool:
    """Return whether a key further down answers questions with options above rather than the exercise.

    It has the numbers of these, and more or fewer than the exercise, or one right side for two left ones.
    """
    near = (line for line in range(max(0, at - _REACH), at) if OPTION.fullmatch(source.text(line + 1)))
    asked = (STEM.fullmatch(source.text(line).strip()) for line in near)
    numbers = [LABEL.sub("", stem["number"]) for stem in asked if stem]
    same = bool(entries) and {entry.number for entry in entries} <= set(numbers)
    twice = len({entry.letters for entry in entries}) < len(entries)
    return same and (twice or len(entries) != len(columns.lefts))


def _rows(source: Source, at: int) -> _Columns | None:
    """Return the columns of rows that hold a left and a right side each."""
    columns = _Columns(at)
    while not source.blank(columns.end):
        text = source.text(columns.end)
        if text.lstrip().startswith("|"):
            if RULE.fullmatch(text) or RULE.fullmatch(source.text(columns.end + 1)):
                columns.end += 1
                continue
            text = "  ".join(cells_of(text))
        forms = (_GIVEN, _BOTH, _TURNED, *((_FAR_RIGHT,) if columns.lefts else ()))
        if not any(columns.take(source, form.fullmatch(text)) for form in forms):
            break
    return columns if len(columns.lefts) >= 2 and len(columns.rights) >= len(columns.lefts) else None


def _lists(source: Source, at: int) -> _Columns | None:
    """Return the columns of a numbered list with a lettered one below it."""
    columns = _Columns(at)
    while columns.end < len(source.lines) and columns.take(source, _NUMBERED.fullmatch(source.text(columns.end))):
        pass
    while columns.end < len(source.lines) and columns.take(source, _LETTERED.fullmatch(source.text(columns.end))):
        pass
    return columns if len(columns.lefts) >= 2 and len(columns.rights) >= len(columns.lefts) else None


def _lettered(source: Source, index: int, at: int) -> tuple[int, Found] | None:
    """Return the exercise of a lettered list with a numbered one below it, where the line below both is its key."""
    lefts: list[tuple[int, str]] = []
    rights: list[tuple[int, str]] = []
    while (left := _LETTERED.fullmatch(source.text(at))) and counts(left["letter"], len(lefts)):
        lefts.append((at, left["right"].strip()))
        at = source.skip(at + 1)
    while (right := _NUMBERED.fullmatch(source.text(at))) and int(right["number"]) == len(rights) + 1:
        rights.append((at, right["left"].strip()))
        at = source.skip(at + 1)
    said = answer_text(source.text(at))
    pairs = [(pair["letter"], int(pair["number"])) for pair in _PAIR.finditer(said)]
    counted = all(counts(letter, place) for place, (letter, _) in enumerate(pairs))
    numbers = [*map(int, said)] if said.isdecimal() else [number for _, number in pairs] if counted else []
    if not 2 <= len(lefts) == len(numbers) or len(rights) < 2 or not all(1 <= one <= len(rights) for one in numbers):
        return None
    head = _COUNT.sub("", source.text(index).strip("#*_ ")).rstrip(":.：")
    asked = [
        Question(
            source.place(line if place else index, line + 1),
            "",
            f"{head}: {text}",
            tuple(
                Option(source.place(own, own + 1), str(number), said, number == numbers[place])
                for number, (own, said) in enumerate(rights, 1)
            ),
        )
        for place, (line, text) in enumerate(lefts)
    ]
    return index, Found(tuple(asked), at + 1)


def _names(letters: Sequence[str], columns: _Columns) -> bool:
    """Return whether a key names right sides that there are."""
    return bool(letters) and all(place_of(letter, columns.letters) is not None for letter in letters)


def _asked(source: Source, start: int, head: str, columns: _Columns) -> Iterator[Question]:
    """Yield a question per left side, whose options are all right sides."""
    options = tuple(
        Option(source.place(line, line + 1), letter, text, right=False)
        for letter, (line, text) in zip(columns.letters, columns.rights, strict=True)
    )
    for number, (line, text) in enumerate(columns.lefts, 1):
        place = source.place(start if number == 1 else line, line + 1)
        yield Question(place, "", f"{head}: {text}" if head else text, options, number=str(number))


def _named(source: Source, start: int, head: str, columns: _Columns) -> Iterator[Question]:
    """Yield a question per right side, of which the row says to which left side it belongs."""
    for at, ((line, text), given) in enumerate(zip(columns.rights, columns.given, strict=True)):
        options = tuple(
            Option(source.place(own, own + 1), str(number), left, number == given + 1)
            for number, (own, left) in enumerate(columns.lefts, 1)
        )
        yield Question(source.place(line if at else start, line + 1), "", f"{head}: {text}" if head else text, options)


def _answered(question: Question, letters: Sequence[str]) -> Question:
    right = {place_of(letter, [option.letter for option in question.options]) for letter in letters}
    options = tuple(replace(option, right=at in right) for at, option in enumerate(question.options))
    return replace(question, options=options)


def _table(source: Source, columns: _Columns) -> Table:
    """Return the columns as a table: nothing says what belongs together."""
    sides: dict[int, list[str]] = {}
    for number, (line, left) in enumerate(columns.lefts, 1):
        sides[line] = [f"{number}. {left}", ""]
    for at, (line, right) in enumerate(columns.rights):
        sides.setdefault(line, ["", ""])[1] = f"{chr(ord('a') + at)}. {right}"
    rows = tuple(Row(source.place(line, line + 1), tuple(cells)) for line, cells in sorted(sides.items()))
    return Table(rows[0].place.to(rows[-1].place), ("", ""), rows)
