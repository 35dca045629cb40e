r"""Answer keys that stand apart from their questions.

key   ::= title entry+
title ::= "Answers" | "Answer key" | "Lösungen" | "Corrigé" | "Respuestas" | … [TEXT]
entry ::= ["-" | NUMBER "."] NUMBER [".)-:"] letters [TEXT]      several may share a line, the title's too
        | "|" NUMBER "|" letters "|" | "|" NUMBER{2,} "|" NEWLINE "|" letters{2,} "|"
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from studyguide.errors import Place
from studyguide.parse import words
from studyguide.parse.key_rows import ENTRY, LABEL, Entry, alone, counted_row, row
from studyguide.parse.letters import answer_of, answer_text, is_letter, letters_of, verdict_of
from studyguide.parse.options import OPTION
from studyguide.parse.question_words import ASKS, STEM, WORTH
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
# --- Answers ---
_FRAMED = re.compile(r"(?P<frame>[-–—=~+*_])(?P=frame)+[ \t]*(?P<text>[^ \t].*?)[ \t]*(?P=frame){2,}")
# Answers to quiz 1
_OF = re.compile(r"(?:to|for|of|zu|zum|für|de|del|du|pour|para|per|di|do)[ \t]+(?:the[ \t]+)?", re.IGNORECASE)
# A-2, B-3, C-1
_PAIRS = re.compile(r"\(?[A-Za-z]\)?[ ]?[-–:=→][ ]?\d{1,2}(?:[ ]?[,;][ ]?\(?[A-Za-z]\)?[ ]?[-–:=→][ ]?\d{1,2})+\.?")
# Order: B, A, C
_SAYS = re.compile(r"[^\W\d_][^:：]{0,30}[:：][ \t]+\S.*")
# 6. 3:1
_COUNTED = re.compile(r"[ \t]*(?P<number>\d{1,3})[.)][ \t]+(?P<rest>\d.*)")
_BETWEEN = re.compile(r"[ \t]*[,;/|][ \t]*|[ \t]+")
_LONGEST = 60
_REACH = 400  # lines above a row without a title


@dataclass(frozen=True, slots=True)
class Key:
    """An answer key, until its entries are joined to their questions."""

    place: Place
    entries: tuple[Entry, ...]
    text: str
    """Its lines, for a key that answers no question: then it stays what it is."""
    rest: int = 0
    """The index after the lines right below it that answer what has no number: `Order: 2, 1`; 0 without any."""

    def until(self, entry: Entry) -> int:
        """Return the line at which the section of an entry ends, as far as the key names the next one; else 0."""
        return min((one.after for one in self.entries if one.after > entry.after), default=0)


def keys(source: Source) -> Mapping[int, tuple[Key, int]]:
    """Return the answer keys by the index of their title, each with the index after it."""
    found: dict[int, tuple[Key, int]] = {}
    asked = _asked(source)
    at = floor = 0
    while at < len(source.lines):
        text = source.text(at)
        title = None if source.lines[at].code else _TITLE.fullmatch(_unframed(text.strip()))
        if not title:
            bare = _bare(source, at, floor)
            if bare:
                found[at] = (Key(source.place(at, at + 1), tuple(bare), text), at + 1)
                floor = at + 1
            at += 1
            continue
        # 1. B 2. C behind the title itself.
        place = source.place(at, at + 1)
        numbers = [(index, number) for index, number in asked if floor <= index < at]
        open_ = frozenset(number for _, number in numbers) if _unanswered(source, numbers, at) else frozenset()
        behind = row(title["behind"], place) or row(_NAMED.sub("", title["behind"], count=1), place)
        behind = behind or counted_row(title["behind"], place, open_)
        behind = behind or _letters(source, title["behind"], place, numbers, at)
        if not behind and (one := alone(title["behind"], place)) and _awaited(source, one, floor, at):
            behind = [one]
        # Answer: in words
        answers = not behind and title["behind"] and answer_text(text) and source.blank(at + 1)
        if answers or (not behind and len(title["behind"]) > _LONGEST):
            at += 1
            continue
        named = _OF.match(title["behind"])
        after = _line_of(source, at, title["behind"][named.end() :]) if named else 0
        above = _counted(source, numbers, at) if not answer_of(text) else frozenset()
        entries, end = _entries(source, at + 1, above)
        entries = [one if one.after else replace(one, after=after) for one in (*behind, *entries)]
        # One entry alone is an answer, not a key, unless it is words for the number of a question, or the title is no
        # word for an answer and its number one of a question above.
        single = len(entries) == 1 and (not entries[0].letters or _awaited(source, entries[0], floor, at))
        if len(entries) >= 2 or single:
            end = max(end, at + 1)
            text = "\n\n".join(source.text(line).strip("# ") for line in range(at, end) if not source.blank(line))
            rest = end
            while len(entries) > 1 and not source.blank(end - 1) and _SAYS.fullmatch(source.text(rest).strip()):
                rest += 1
            found[at] = (Key(source.place(at, end), tuple(entries), text, rest if rest > end else 0), end)
            floor = end
        at = max(end, at + 1)
    return found


def _unframed(text: str) -> str:
    """Return a text without the frame around it: signs on both sides, or a row of a table in which it stands alone."""
    if text.startswith("|"):
        told = [cell for cell in cells_of(text) if cell]
        return told[0] if len(told) == 1 else text
    framed = _FRAMED.fullmatch(text)
    return framed["text"] if framed else text


def _bare(source: Source, at: int, floor: int) -> list[Entry]:
    """Return the entries of a row without a title: alone on its line, below questions with just these numbers."""
    text = source.text(at)
    if not text[:1].isdecimal() or not (source.blank(at - 1) and source.blank(at + 1)) or source.lines[at].code:
        return []
    entries = row(text, source.place(at, at + 1))
    if len(entries) < 2 or not all(entry.letters and all(map(is_letter, entry.letters)) for entry in entries):
        return []
    near = range(max(floor, at - _REACH), at)
    stems = [(index, STEM.fullmatch(source.text(index).strip())) for index in near]
    asked = [(index, stem["number"]) for index, stem in stems if stem and OPTION.fullmatch(source.text(index + 1))]
    asked = asked[-len(entries) :]
    same = [LABEL.sub("", number) for _, number in asked] == [entry.number for entry in entries]
    return entries if same and _unanswered(source, asked, at) else []


def _awaited(source: Source, entry: Entry, floor: int, at: int) -> bool:
    """Return whether a line above the title at the index opens with the number that the one entry of its key has."""
    if answer_of(source.text(at)):
        return False
    above = (STEM.fullmatch(source.text(line).strip()) for line in range(max(floor, at - _REACH), at))
    return any(stem and LABEL.sub("", stem["number"]) == entry.number for stem in above)


def _entries(source: Source, at: int, asked: Collection[str]) -> tuple[list[Entry], int]:
    """Return the entries of a key from the index on, and the index after it; `asked` may be answered in words."""
    entries: list[Entry] = []
    end = at
    after = 0
    several = False  # whether the last line answers several: what is named below it belongs to none of them
    while at < len(source.lines):
        if source.blank(at):
            at += 1
            continue
        text = source.text(at)
        place = source.place(at, at + 1)
        if text.lstrip().startswith("|"):
            # | 1 | B |
            if not _grid(source, at) and (RULE.fullmatch(text) or RULE.fullmatch(source.text(at + 1))):
                at = end = at + 1
                continue
            if grid := _grid(source, at):
                entries += [replace(entry, after=after) for entry in grid]
                at = end = source.skip(at + 1) + 1 + bool(RULE.fullmatch(source.text(at + 1)))
                continue
            text = " ".join(cells_of(text))
        if found := row(text, place) or counted_row(text, place, asked):
            entries += [replace(entry, after=after) for entry in found]
            several = len(found) > 1
        elif named := _named_row(source, at):
            entries += named
        elif entry := _entry(text, place, asked):
            entries.append(replace(entry, after=after))
            several = False
        elif several and _SAYS.fullmatch(text.strip()):
            break
        elif section := _section(source, at):
            after = section
        elif entries and not source.blank(at - 1) and not _OPENS.match(text):
            last = entries[-1]
            entries[-1] = replace(last, text=f"{last.text} {text.strip()}".strip(), place=last.place.to(place))
        else:
            break
        at = end = at + 1
    return entries, end


def _grid(source: Source, at: int) -> list[Entry]:
    """Return the entries of a row of numbers in a table with a row of letters below it."""
    below = at + 1 + bool(RULE.fullmatch(source.text(at + 1)))
    if source.blank(below):
        return []
    numbers, said = (cells_of(source.text(line)) for line in (at, below))
    pairs = [(one.strip("*. "), letters_of(other)) for one, other in zip(numbers, said, strict=False) if other.strip()]
    pairs = pairs[1:] if pairs and not pairs[0][0].isdecimal() else pairs
    place = source.place(below, below + 1)
    entries = [Entry(number, answer.letters, "", place) for number, answer in pairs if answer and number.isdecimal()]
    return entries if len(entries) == len(pairs) >= 2 and len(numbers) == len(said) else []


def _letters(source: Source, text: str, place: Place, asked: Sequence[tuple[int, str]], end: int) -> list[Entry]:
    """Return the entries of a row of single letters, one for each question above that has no answer of its own."""
    letters = [letter for letter in _BETWEEN.split(text.strip("*_ .").upper()) if letter]
    many = len(letters) >= 3 or len(set(letters)) < len(letters) or (len(letters) > 1 and "/" in text)
    each = len(letters) == len(asked) and all(map(is_letter, letters)) and _unanswered(source, asked, end)
    if not many or not each:
        return []
    return [Entry(number, (letter,), "", place) for (_, number), letter in zip(asked, letters, strict=True)]


def _unanswered(source: Source, asked: Sequence[tuple[int, str]], end: int) -> bool:
    """Return whether no line says an answer between the first of the questions and the index."""
    return bool(asked) and not any(answer_of(source.text(index)) for index in range(asked[0][0], end))


def _named_row(source: Source, at: int) -> list[Entry]:
    """Return the entries of a line that opens with the name of their section: `Chapter 1: 1-B 2-C`."""
    name = _NAMED.match(source.text(at))
    found = row(source.text(at)[name.end() :], source.place(at, at + 1)) if name else []
    return [replace(entry, after=_line_of(source, at, name[0])) for entry in found] if name else []


def _asked(source: Source) -> list[tuple[int, str]]:
    """Return the lines that ask, or that a word says to be a question, by their index, each with its number."""
    found: list[tuple[int, str]] = []
    for index, line in enumerate(source.lines):
        stem = STEM.fullmatch(line.text.strip()) if not line.code and any(map(str.isdecimal, line.text[:24])) else None
        if stem and (stem["word"] or not stem["number"][:1].isdecimal() or _is_asked(stem["text"])):
            found.append((index, LABEL.sub("", stem["number"])))
    return found


def _counted(source: Source, asked: Sequence[tuple[int, str]], end: int) -> frozenset[str]:
    """Return the numbers of the questions, and of tasks up to the index that count on from one: `3. Name two.`"""
    numbers = {number for _, number in asked}
    for index in range(asked[0][0] if asked else end, end):
        text = source.text(index)
        stem = STEM.fullmatch(text) if text[:1].isdecimal() and not source.lines[index].code else None
        if stem and stem["number"].isdecimal() and stem["text"] and str(int(stem["number"]) - 1) in numbers:
            numbers.add(stem["number"])
    return frozenset(numbers)


# which is light   a) cork b) iron
_OPTIONS = re.compile(r"\s\(?a[).]\s.*\s\(?b[).]\s", re.IGNORECASE)


def _is_asked(text: str) -> bool:
    """Return whether the words behind a number ask: with their mark, a gap, their options or the points they bring."""
    return bool(ASKS.search(text) or WORTH.search(text) or _OPTIONS.search(text))


def _entry(text: str, place: Place, asked: Collection[str]) -> Entry | None:
    """Return what a line says of one question: its letters, its verdict, or the words of its answer."""
    found = ENTRY.fullmatch(text)
    if not found:
        return None
    outer = _COUNTED.fullmatch(text)
    if outer and outer["number"] in asked and outer["number"] != found["number"] and not letters_of(found["rest"]):
        return Entry(outer["number"], (), outer["rest"].strip("*_ "), place)
    number = LABEL.sub("", found["number"])
    paired = _PAIRS.fullmatch(found["rest"])  # what belongs to what, and no letters of options
    answer = None if paired else letters_of(found["rest"]) or verdict_of(found["rest"])
    if answer and answer.letters:
        return Entry(number, answer.letters, answer.rest.strip("*_ –—-:"), place)
    spoken = paired or (number in asked and not ASKS.search(found["rest"]))
    return Entry(number, (), found["rest"].strip("*_ "), place) if spoken else None


def _section(source: Source, at: int) -> int:
    """Return the line of the section whose name a line of a key repeats, 0 where it repeats none."""
    name = source.text(at).strip("#*_: ")
    if not 3 <= len(name) <= _LONGEST or not ENTRY.fullmatch(source.text(source.skip(at + 1))):
        return 0
    return _line_of(source, at, name)


def _line_of(source: Source, at: int, name: str) -> int:
    """Return the first line above the index that is a name or opens with it: `Chapter 1`, `Chapter 1 Cells`."""
    wanted = name.strip("#*_:： ")
    if not wanted:
        return 0
    opens = re.compile(rf"{re.escape(wanted)}(?![^\W_])", re.IGNORECASE)
    return next((line.number for line in source.lines[:at] if opens.match(line.text.strip("#*_: "))), 0)
