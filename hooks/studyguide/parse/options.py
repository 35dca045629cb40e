r"""The options of a question, in the forms in which notes write them.

option ::= ["-" | ">"] ["*"] LETTER (")" | "." | ":" | "、" | " - ") TEXT      from A on, in order, on lines or on one
         | ["-"] ("[ ]" | "[x]" | "( )" | "(x)" | "☐" | "☑" | "✗" | "✓" | "○" | "●") TEXT
         | ("O" | "X") " " TEXT                       where one is crossed
         | NUMBER ("." | ")") TEXT                    from 1 on, where the answer is a number
         | LETTER " " TEXT | NUMBER " " TEXT          from the first on, where the answer is one of them
         | "-" TEXT
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from studyguide.parse import words
from studyguide.parse.letters import (
    ALEF,
    BARE,
    LETTER,
    announces,
    answer_of,
    counts,
    explains,
    explanation_of,
    own_answer,
)
from studyguide.parse.option_marks import Choice, judge, unmarked
from studyguide.parse.question_words import CLOSES, STEM
from studyguide.parse.questions import FACT
from studyguide.parse.side_by_side import LONGEST, SPACED, apart, boxes, columns_at, in_line, part
from studyguide.parse.source import Source, indent
from studyguide.parse.verdicts import judged_in_line
from studyguide.parse.votes import without_badge

_MARKS = r"(?:[).:\]、．）：]|\.-|/(?=[ \t])|[ \t]*[-–—](?=[ \t])|[ ]:(?=[ ]))"
OPTION = re.compile(
    r"[ \t]*(?:[-*•+○◯□☐·–][ \t]+|>[ \t]*)?"
    r"(?:\[(?P<check>[ xX✓✔])\][ \t]*|(?P<sign>[✓✔✅☑√❌✗✘☒✖])\ufe0f?[ \t]*)?"
    r"(?P<star>\*(?=\(?[A-Ja-j][).]))?(?P<bold>\*\*|__)?"
    rf"[(\[（]?(?P<letter>[{LETTER}]){ALEF}(?:\*\*|__)?(?:{_MARKS}|(?<=[{BARE}])|(?<=[アイウエオカ])(?=[ \t]))"
    r"(?P<close>\*\*|__)?[ \t]*(?P<text>\S.*)"
)
_NUMBER = re.compile(
    r"[ \t]*\(?(?P<letter>[1-8١-٨۱-۸१-८১-৮])(?:(?:[).]-?|-|(?=[ \t]))[ \t]+|[．、）][ \t]*)(?P<text>\S.*)"
)
TICK = re.compile(r"[ \t]*[-*+][ \t]+\[(?P<check>[ xX✓✔])\][ \t]+(?P<text>\S.*)")
# ( ) text   (x) text   [X] text   ☐ text   ● text   ✗ text
BOX = re.compile(
    r"[ \t]*(?:[-*+•][ \t]+)?(?:[\[(][ \t]*(?P<check>[xX✓✔●•*]?)[ \t]*[\])]|(?P<sign>[☐□○◯✗✘❌☑☒■●◉✓✔✅])\ufe0f?)"
    r"[ \t]+(?P<text>\S.*)"
)
# Nile*
_STARRED = re.compile(r"[^*]*[^*\s]\*")
# O Maas     X Waal
_CROSSED = re.compile(r"[ \t]*(?P<sign>[OX])[ \t]+(?P<text>\S.*)")
_TICKED = "X☑☒■●◉✓✔✅"
BULLET = re.compile(r"[ \t]*[-*+•○◯□☐][ \t]+(?P<text>\S.*)")


@dataclass(frozen=True, slots=True)
class Row:
    """The options of one question, and the index after them."""

    choices: list[Choice]
    end: int
    head: str
    """What stands before the first option on its line: the end of the stem, or all of it."""
    form: Literal["letters", "ticks", "boxes", "numbers", "plain"]
    answer: str = ""
    """What stands far behind the last option: `(A)`, `Answer: B`."""

    @property
    def marked(self) -> bool:
        """Return whether one of them is marked as right."""
        return any(choice.right for choice in self.choices)


def row_at(source: Source, index: int) -> Row | None:
    """Return the options that start at the index, or None where fewer than two do."""
    if source.blank(index) or source.lines[index].code:
        return None
    text = source.text(index)
    first = OPTION.fullmatch(text)
    # Two are enough right above their answer.
    least = 2 if first and answer_of(source.text(index + 1)) else 3
    head, choices = in_line(text, index, least)
    if choices and choices[0].letter in BARE and counts(_opens_with(source, index + 1), 0):
        # The statements that the options below them name: ① … ② …
        choices = []
    if choices:
        row = _answered(Row(choices, index + 1, head, "letters"))
    elif beside := apart(text, index):
        row = Row(beside, index + 1, "", "numbers")
    elif first and counts(first["letter"], 0) and (found := columns_at(source, index))[0]:
        row = Row(*found, "", "letters")
    elif first and counts(first["letter"], 0):
        row = _answered(Row(*_lettered(source, index), "", "letters"))
    elif TICK.fullmatch(text) and not TICK.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, TICK), "", "ticks")
    elif boxed := boxes(text, index):
        row = Row(boxed, index + 1, "", "boxes")
    elif BOX.fullmatch(text) and not BOX.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, BOX), "", "boxes")
    elif _CROSSED.fullmatch(text) and not _CROSSED.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, _CROSSED), "", "boxes")
    elif _NUMBER.fullmatch(text) and (not source.blank(index - 1) or _asks(source.text(source.before(index)))):
        row = Row(*_counted(source, index, _NUMBER), "", "numbers")
    elif (spaced := SPACED.fullmatch(text)) and counts(spaced["letter"], 0) and not source.blank(index - 1):
        row = Row(*_counted(source, index, SPACED), "", "numbers")
    elif BULLET.fullmatch(text) and (source.blank(index - 1) or _numbered(source.text(index - 1))):
        row = Row(*_plain(source, index), "", "plain")
        if not source.blank(index - 1) and not _asks(source.text(index - 1)) and not row.marked:
            return None
    else:
        return None
    return row if len(row.choices) >= 2 else None


def _opens_with(source: Source, index: int) -> str:
    """Return the Latin letter of the option that opens a line; empty where none does."""
    found = OPTION.fullmatch(source.text(index)) if not source.blank(index) else None
    return found["letter"] if found and found["letter"] not in BARE else ""


# aortic      (A)     right ventricle   Answer: B
_FAR = re.compile(r"(?P<text>\S.*?)(?:[ ]{2,}|\t)[ \t]*(?P<answer>\S.*)")
# d) M. Ans: (b)
_NEAR = re.compile(
    rf"(?P<text>\S.*?)[ \t]+(?P<answer>[(\[]?{words.RIGHT_ANSWER}[ \t]*[:：.=–—-][ \t]*\S.*)", re.IGNORECASE
)


def _answered(row: Row) -> Row:
    """Return the row with the answer that stands far behind its last option, taken from it."""
    text = row.choices[-1].text if row.choices else ""
    if len(text) > LONGEST:
        return row
    for form in (_FAR, _NEAR):
        found = form.fullmatch(text)
        answer = answer_of(found["answer"]) if found and not own_answer(text) else None
        if found and answer and (answer.letters or form is _FAR):
            row.choices[-1].text = found["text"]
            return replace(row, answer=found["answer"])
    return row


def _lettered(source: Source, index: int) -> tuple[list[Choice], int]:
    choices: list[Choice] = []
    bold: list[bool] = []
    end = at = index
    while at < len(source.lines):
        text = source.text(at)
        found = OPTION.fullmatch(text)
        if found and counts(found["letter"], len(choices)) and not answer_of(text):
            check = found["check"] or found["sign"]
            right = check in ("x", "X", "✓", "✔", "✅", "☑", "√") if check is not None else None
            words, marked = unmarked(found["text"])
            opened = bool(found["bold"]) and not found["close"]
            whole = (opened and words.endswith(found["bold"])) or re.fullmatch(r"\*\*[^*]+\*\*", words)
            bold.append(bool(whole))
            words = words.strip("*_ ") if whole or found["star"] else words
            choices.append(Choice(at, at + 1, found["letter"], words, bool(found["star"]) or marked or right))
            part(choices, bold)
            end = at = at + 1
            # What is wrapped or indented below it.
            while not source.blank(at) and not OPTION.fullmatch(source.text(at)):
                line = source.text(at)
                said = explanation_of(line)
                if said and indent(line) > indent(text):
                    choices[-1].reason = f"{choices[-1].reason} {said}".strip()
                    end = at = at + 1
                    choices[-1].end = at
                    continue
                if ends(source, at):
                    break
                bullet = BULLET.fullmatch(line)
                if bullet and indent(line) < 2:
                    break
                if bullet or choices[-1].reason:
                    choices[-1].reason = f"{choices[-1].reason}\n{(bullet['text'] if bullet else line).strip()}".strip()
                else:
                    choices[-1].text = f"{choices[-1].text} {line.strip()}"
                end = at = at + 1
                choices[-1].end = at
        elif source.blank(at) and choices and source.skip(at) - at <= 3:
            following = source.skip(at)
            after = OPTION.fullmatch(source.text(following))
            if not after or not counts(after["letter"], len(choices)):
                break
            at = following
        else:
            break
    judge(choices)
    for choice in choices:
        choice.text, badge = without_badge(choice.text)
        choice.reason = f"{choice.reason} {badge}".strip()
    if all(choice.right for choice in choices):
        # The ticks are bullets.
        choices = [replace(choice, right=None) for choice in choices]
    notes = [choice for choice in choices if _STARRED.fullmatch(choice.text)]
    asks = CLOSES.search(source.text(source.before(index)))
    if asks and len(notes) == 1 and len(choices) >= 3 and not any(choice.right for choice in choices):
        notes[0].text, notes[0].right = notes[0].text[:-1], True
    for one in (bold, [source.text(choice.index).lstrip().startswith(">") for choice in choices]):
        if sum(one) == 1 and len(one) == len(choices) >= 3:
            choices[one.index(True)].right = True
    return choices, end


def _counted(source: Source, index: int, form: re.Pattern[str]) -> tuple[list[Choice], int]:
    """Return the options that numbers or letters count, each on one line."""
    choices: list[Choice] = []
    while found := form.fullmatch(source.text(index)):
        letter = found["letter"]
        if not (counts(letter, len(choices)) or (letter.isdecimal() and int(letter) == len(choices) + 1)):
            break
        choices.append(Choice(index, index + 1, found["letter"], *unmarked(found["text"])))
        index += 1
    return choices, index


# *B*    **c)**
_STRESSED = re.compile(r"[ \t]*(?P<mark>[*_]{1,3})[A-Ja-j][.)]?(?P=mark)[ \t]*")


def ends(source: Source, at: int) -> bool:
    """Return whether the line ends an option or an explanation: an answer, a fact, the next question."""
    text = source.text(at)
    return bool(
        answer_of(text)
        or announces(text)
        or judged_in_line(text)
        or own_answer(text)
        or explanation_of(text) is not None
        or explains(text)
        or FACT.fullmatch(text)
        or text.lstrip().startswith(("<details", "> [!", "#"))
        or source.lines[at].code
        or STEM.fullmatch(text)
        or _STRESSED.fullmatch(text)
    )


def _ticked(source: Source, index: int, form: re.Pattern[str]) -> tuple[list[Choice], int]:
    choices: list[Choice] = []
    at = end = index
    while at < len(source.lines):
        found = form.fullmatch(source.text(at))
        if found and indent(source.text(at)) <= indent(source.text(index)) + 1:
            words, marked = unmarked(found["text"])
            letter = re.fullmatch(r"\(?[A-Ja-j][).]\s+(\S.*)", words)
            choices.append(Choice(at, at + 1, "", letter[1] if letter else words, marked or _is_ticked(found)))
        elif source.blank(at) and choices and form.fullmatch(source.text(source.skip(at))):
            at = source.skip(at)
            continue
        elif choices and not source.blank(at) and indent(source.text(at)) >= 2:
            bullet = BULLET.fullmatch(source.text(at))
            words = (bullet["text"] if bullet else source.text(at)).strip()
            choices[-1].reason = f"{choices[-1].reason} {words}".strip()
            choices[-1].end = at + 1
        else:
            break
        end = at = at + 1
    return choices, end


def _is_ticked(found: re.Match[str]) -> bool:
    signs = found.groupdict()
    return signs.get("sign", "") in _TICKED if signs.get("sign") else bool((signs["check"] or "").strip())


def _asks(text: str) -> bool:
    return text.rstrip("*_ ").endswith(("?", "？", "؟"))


def _numbered(text: str) -> bool:
    """Return whether a line has the number of a question or of an item."""
    return bool(STEM.fullmatch(text.strip()))


def _plain(source: Source, index: int) -> tuple[list[Choice], int]:
    """Return the items of a short list: the options of a question whose answer is a sentence."""
    choices: list[Choice] = []
    at = end = index
    while at < len(source.lines) and len(choices) <= 6:
        found = BULLET.fullmatch(source.text(at))
        if found and len(found["text"]) <= 100 and ":" not in found["text"]:
            choices.append(Choice(at, at + 1, "", *unmarked(found["text"])))
            end = at = at + 1
        elif source.blank(at) and choices and source.skip(at) - at <= 1 and BULLET.fullmatch(source.text(at + 1)):
            at += 1
        else:
            break
    return (choices, end) if 3 <= len(choices) <= 6 else ([], end)
