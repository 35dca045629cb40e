r"""Questions with lettered or ticked options, as exports and learners write them.

    quiz ::= stem option{2,} tail | NUMBER TEXT (NEWLINE TEXT)* NEWLINE answer | TEXT "?" NEWLINE answer
    stem ::= [NUMBER] TEXT (NEWLINE TEXT)*           NUMBER = 1. | Q7. | H12) | Question 3: | ### Question 3

Options stand in `options.py`, what follows them in `tails.py`.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.key_rows import is_row
from studyguide.parse.letters import answer_of, answer_text, explanation_of, place_of
from studyguide.parse.lists import MARK, joined
from studyguide.parse.options import ASKS, STEM, Row, ends, row_at
from studyguide.parse.questions import ANSWER, OPENING, letter_at, with_code
from studyguide.parse.source import Found, Source
from studyguide.parse.tails import Tail, same, stray, tail

_ASKS = re.compile(
    r"(?:[?？:：…]|_{2,}\.?|\.{3}|\)|(?:choose|select) (?:two|three|all that apply)\.?)[\"”»*_)]*$", re.IGNORECASE
)
_LABELS = re.compile(rf"(?:{words.QUESTION}|q\.)[ \t]*(?:n[o°º.]{{0,2}}:?|[#№])?[ \t]*", re.IGNORECASE)
_LETTERED = re.compile(r"(?P<number>[A-Z])[.)][ \t]+(?P<stem>\S.*)", re.DOTALL)
_STEM_LINES = 12
_CODE_LINES = 30


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
    while index < len(source.lines):
        made = None
        if not source.blank(index):
            made = _quiz(source, index, floor, keyed) or _open(source, index, worded)
        if made:
            start, quiz = made
            found[start] = quiz
            floor = index = quiz.end
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
        if not any(isinstance(one, Question) and _ASKS.search(one.stem) for one in found[at].blocks)
    )


def _quiz(source: Source, index: int, floor: int, keyed: Mapping[str, int]) -> tuple[int, Found] | None:
    """Return where the question with options at the index starts, and the question."""
    row = row_at(source, index)
    if row is None:
        return None
    start, number, stem = _of_head(source, row.head, index, floor) if row.head else _stem(source, index, floor)
    if not stem:
        return None
    if row.form == "numbers" and not number and (lettered := _LETTERED.fullmatch(stem)):
        number, stem = lettered["number"], lettered["stem"]
    below = tail(source, row, number)
    if not (below.right or below.stray or row.marked):
        stem, below.right = _in_stem(stem, row)
    if not _is_question(source, start, number, stem, row, below, keyed):
        return None
    named = bool(below.right)
    options = tuple(
        Option(
            source.place(choice.index, choice.end),
            choice.letter.upper() or letter_at(place),
            choice.text,
            place in below.right if named else bool(choice.right),
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
    return start, Found((question,), below.end)


# → 6.022 × 10²³
_SHOWN = re.compile(r"[ \t]*(?:→|-{1,2}>|=+>|⇒)[ \t]*(?P<text>\S.*)")


def _open(source: Source, index: int, worded: frozenset[str]) -> tuple[int, Found] | None:
    """Return the numbered question without options that starts at the index: its answer stands below it or in a key."""
    text = source.text(index).strip()
    opening = STEM.fullmatch(text) if any(map(str.isdecimal, text[:24])) else None
    if not opening and (found := _announced(source, index)):
        return index, found
    if not opening or source.lines[index].code or not (opening["text"] or opening["word"]):
        return None
    end = index + 1 if opening["text"] else source.skip(index + 1) + 1
    while not source.blank(end) and end - index <= _STEM_LINES // 2 and not ends(source, end):
        end += 1
    at = source.skip(end)
    number = _LABELS.sub("", opening["number"]).strip()
    asks = bool(opening["word"]) or not number[:1].isdecimal() or bool(ASKS.search(opening["text"]))
    shown = _SHOWN.fullmatch(source.text(end - 1)) if asks and end - index > 1 else None
    if shown:
        end = at = end - 1
    answer = shown["text"] if shown else answer_text(source.text(at)) if at - end <= 1 else ""
    awaited = not answer and asks and (number in worded or re.sub(r"\D", "", number) in worded)
    if not (answer or awaited) or is_row(answer) or any(row_at(source, line) for line in (*range(index + 1, end), at)):
        return None
    stop = end if awaited else at + 1
    told = None if awaited else explanation_of(source.text(stop))
    question = Question(
        source.place(index, stop + (told is not None)),
        "",
        _bare(joined([opening["text"], *(source.text(line) for line in range(index + 1, end))])),
        answer=answer,
        explanation=told or "",
        number=number,
    )
    return index, Found((question,), stop + (told is not None))


def _bare(text: str) -> str:
    """Return a text without the marks around it, but with a gap at either end."""
    return text.strip("* ") if text.startswith("___") or text.endswith("___") else text.strip("*_ ")


def _announced(source: Source, index: int) -> Found | None:
    """Return the question without a number that ends with its mark, with `Answer:` right below it."""
    text, answer = source.text(index).strip(), answer_text(source.text(index + 1))
    held = source.lines[index].code or OPENING.fullmatch(text) or text.startswith((">", "|", "#"))
    if not answer or held or not text.rstrip("*_ ").endswith(("?", "？", "؟")) or is_row(answer):
        return None
    item = MARK.fullmatch(text)
    stem = (item["text"] if item else text).strip("*_ ")
    told = explanation_of(source.text(index + 2))
    end = index + 2 + (told is not None)
    return Found((Question(source.place(index, end), "", stem, answer=answer, explanation=told or ""),), end)


# 最小的单元是（ C ）
_IN_STEM = re.compile(r"（[ ]*(?P<letters>[A-F]{1,4})[ ]*）")
# Which ion starts it? (B)     It is caused by: [Answer: D]     It is caused by      (D)
_AT_END = re.compile(r"(?P<stem>\S.*?)(?P<gap>\s*)(?P<answer>[(\[][^()\[\]]{1,40}[)\]])[.*_]{0,3}", re.DOTALL)


def _in_stem(stem: str, row: Row) -> tuple[str, frozenset[int]]:
    """Return the stem without the answer at its end, and the options that it names: there, or in its wide brackets."""
    gap = _IN_STEM.search(stem)
    end = _AT_END.fullmatch(stem)
    letters: tuple[str, ...] = tuple(gap["letters"]) if gap else ()
    if end and (answer := answer_of(end["answer"])):
        sure = answer_text(end["answer"]) or end["stem"].endswith(("?", ":", "？", "：", "_")) or len(end["gap"]) > 1
        letters = answer.letters if sure else ()
    own = [choice.letter for choice in row.choices]
    right = frozenset(place for letter in letters if (place := place_of(letter, own)) is not None)
    return (end["stem"] if end and right and not gap else stem), right


_CLOSES = re.compile(r"[?？؟:：.…_][*_ ]*$")


def _of_head(source: Source, head: str, index: int, floor: int) -> tuple[int, str, str]:
    """Return the same of a stem that stands before its options on one line, perhaps below its number."""
    found = STEM.fullmatch(head)
    if not found:
        above = next((at for at in (index - 1, index - 2) if at >= floor and not source.blank(at)), index)
        alone = STEM.fullmatch(source.text(above).strip()) if above < index else None
        if alone and alone["word"] and not alone["text"]:
            return above, _LABELS.sub("", alone["number"]).strip(), head
        return index, "", head
    return index, _LABELS.sub("", found["number"]).strip(), found["text"].strip("*_ ")


_ASKED = re.compile(rf"[?？؟_…][*_ ]*$|^[*_ ]*{words.CHOOSE}\b", re.IGNORECASE)
# ☐ text     ( ) text
_EMPTY = re.compile(r"[ \t]*(?:[-*+•][ \t]+)?(?:[\[(][ \t]*[\])]|☐|□)")


def _is_question(
    source: Source, start: int, number: str, stem: str, row: Row, below: Tail, keyed: Mapping[str, int]
) -> bool:
    """Return whether a list of options is one: something says what is right, or the stem asks."""
    asks = bool(_ASKS.search(stem))
    answered_here = bool(below.right or below.stray)
    head = source.text(start).lstrip()
    titled = head.startswith("#") and not re.search(words.QUESTION, head, re.IGNORECASE)  # numbered as a section is
    match row.form:
        case "numbers":
            # What a list of numbers is unless an answer names one of them.
            # Letters may be told from words by a mark behind one of them too, or by a key.
            lettered = row.choices[0].letter.isalpha()
            told = lettered and (number in keyed or {True, False} <= {bool(choice.right) for choice in row.choices})
            return (bool(below.right) or told) and (asks or bool(number))
        case "plain":
            return stem.rstrip("*_ ").endswith(("?", "？")) and bool(below.right)
        case "ticks":
            # A list of things to do has ticks too, and so may a list of open questions above it.
            listed = number and STEM.fullmatch(source.text(start - 1).strip())
            wanted = bool(_ASKED.search(stem)) if titled else asks or bool(number)
            return not listed and wanted and (answered_here or row.marked or asks)
        case "boxes":
            # One box is ticked, or several, but not each: else they are bullets.
            ticked = {choice.right for choice in row.choices}
            empty = [bool(_EMPTY.match(source.text(choice.index))) for choice in row.choices]
            close = any(empty) and not source.blank(row.choices[0].index - 1)
            sure = bool(_ASKED.search(stem)) or (bool(number) and not titled and (asks or close))
            return answered_here or (sure and (ticked == {True, False} or (all(empty) and len(empty) >= 3)))
        case "letters":
            named_by_key = bool(number) and (number in keyed or re.sub(r"\D", "", number) in keyed)
            sure = "?" in stem[-3:] and len(row.choices) >= 3
            return answered_here or row.marked or named_by_key or (asks and sure)
        case _:
            assert_never(row.form)


def _stem(source: Source, index: int, floor: int) -> tuple[int, str, str]:
    """Return where the stem of the options at `index` starts, its number, its text with the code it asks about."""
    top = last = index - 1 if not source.blank(index - 1) else index - 2
    while top >= max(floor, last - _CODE_LINES) and source.lines[top].code:
        top -= 1
    apart = top >= floor and source.blank(top)
    start, number, stem = _text_above(source, top + 1, floor)
    if top == last or top < floor or source.lines[top].code or (apart and not (number or _ASKS.search(stem))):
        return _text_above(source, index, floor)
    return start, number, with_code(stem, [source.text(line) for line in range(top + 2, last)]) if stem else ""


def _text_above(source: Source, index: int, floor: int) -> tuple[int, str, str]:
    """Return the same of a stem that holds no code."""
    at = index - 1
    nearest = index
    blanks = 0
    paragraphs = 0
    while at >= floor and index - at <= _STEM_LINES:
        text = source.text(at)
        if source.blank(at):
            blanks += 1
            if blanks > 2:
                break
            at -= 1
            continue
        if blanks or at == index - 1:
            paragraphs += 1
        blanks = 0
        if opening := OPENING.fullmatch(text.strip()):
            lines = [opening["stem"], *(source.text(line) for line in range(at + 1, index))]
            return at, opening["number"], joined(lines).strip("*_ ")
        found = None if ANSWER.fullmatch(text) else STEM.fullmatch(text.strip())
        if found:
            if not found["word"] and _titles_more(source, found["text"], at + 1, index):
                break
            lines = [found["text"], *(source.text(line) for line in range(at + 1, index))]
            stem = joined(lines).strip("*_ ")
            return (at, _LABELS.sub("", found["number"]).strip(), stem) if stem else (index, "", "")
        if (
            source.lines[at].code
            or "\t" in text
            or (text.lstrip().startswith(("#", "|", ">", "-", "*", "•")) and not text.lstrip().startswith("**"))
            or answer_of(text)
            or explanation_of(text) is not None
            or ANSWER.fullmatch(text)
            or (paragraphs > 1 and text.rstrip("*_ ").endswith(("?", "？")))
        ):
            break
        if paragraphs <= 1 or _goes_on(text):
            nearest = at
        at -= 1
    if index - nearest > 1 and _only_names(source.text(nearest), source.text(nearest + 1)):
        nearest += 1
    stem = joined([source.text(line) for line in range(nearest, index)]).strip()
    return nearest, "", re.sub(r"^\*\*(.+)\*\*$", r"\1", stem)


# Met acidosis     low    low
_COLUMNS = re.compile(r"\S[ ]{3,}\S.*\S[ ]{3,}\S")


def _titles_more(source: Source, text: str, start: int, end: int) -> bool:
    """Return whether a numbered line is the title of a section: a few words, and what stands below it asks nothing.

    Columns right below it belong to it and to no question that follows them.
    """
    below = [source.text(index) for index in range(start, end) if not source.blank(index)]
    if not 1 <= len(text.split()) <= 5 or _CLOSES.search(text) or not below:
        return False
    return any(map(_COLUMNS.search, below)) or (source.blank(start) and not ASKS.search(below[-1]))


def _only_names(text: str, below: str) -> bool:
    """Return whether a line of a few words, such as *Quiz*, stands above the sentence that asks."""
    ended = text.rstrip("*_ ").endswith(("?", "？", "؟", ":", "：", ".", ",", ";", "…", "_"))
    return len(text.split()) <= 3 and not ended and below.lstrip("*_\"“«¿¡(")[:1].isupper()


def _goes_on(text: str) -> bool:
    """Return whether the paragraph above the asking one tells its situation: a sentence, not a title."""
    return text.rstrip().endswith((".", ":", ",")) and len(text) > 50


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
