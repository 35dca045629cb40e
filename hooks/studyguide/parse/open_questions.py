r"""Questions without options: a number before them, or a mark at their end, and what answers them below or in a key.

open ::= NUMBER TEXT (NEWLINE TEXT)* (NEWLINE answer | NEWLINE ARROW TEXT)       without an answer where a key has words
       | TEXT "?" NEWLINE answer
"""

import re

from studyguide.model import Question
from studyguide.parse import words
from studyguide.parse.key_rows import is_row
from studyguide.parse.letters import answer_text, explanation_of, is_letter
from studyguide.parse.lists import MARK, joined
from studyguide.parse.options import ends, row_at
from studyguide.parse.question_words import ASKS, NUMBER_WORDS, STEM, WORTH
from studyguide.parse.questions import ANSWER, OPENING
from studyguide.parse.source import Found, Source
from studyguide.parse.spelled import spells

_LINES = 6
"""As many lines may a question have."""
_LONGEST = 600
"""Letters of a line that asks and answers."""
# → 6.022 × 10²³
_SHOWN = re.compile(r"[ \t]*(?:→|-{1,2}>|=+>|⇒)[ \t]*(?P<text>\S.*)")

# 7. Who drew it? Answer: Masaccio     It is ____. Answer: red
_SAID = re.compile(
    rf"(?P<stem>\S.*?(?:[?？؟]|_{{3,}}.*?[.。।]?))[ \t]+{words.RIGHT_ANSWER}[ ]?[:：][ \t]*(?P<answer>\S.*)",
    re.IGNORECASE,
)
# （　　）     ______
_GAP = re.compile(r"[（(][ \u3000]{2,}[)）]|_{3,}")
# Name three!
_TELLS = re.compile(r"[?？؟!！][*_ ]*$")


def open_question(source: Source, index: int, worded: frozenset[str], above: str = "") -> tuple[int, Found] | None:
    """Return the numbered question without options that starts at the index: its answer stands below it or in a key.

    Args:
        source: the lines.
        index: where it may start.
        worded: the numbers that a key answers in words; one that counts on from `above` is a task without a mark.
        above: the number of the question that ends right above.
    """
    text = source.text(index).strip()
    opening = STEM.fullmatch(text) if any(map(str.isdecimal, text[:24])) else None
    if not opening and (found := _announced(source, index)):
        return index, found
    if not opening or source.lines[index].code or not (opening["text"] or opening["word"]):
        return None
    end = index + 1 if opening["text"] else source.skip(index + 1) + 1
    if (said := _said(opening["text"])) and not row_at(source, source.skip(index + 1)):
        number = NUMBER_WORDS.sub("", opening["number"]).strip()
        place = source.place(index, index + 1)
        asked = Question(place, "", _bare(said["stem"]), answer=said["answer"].strip(), number=number)
        return index, Found((asked,), index + 1)
    tells = bool(_TELLS.search(opening["text"]))
    while not source.blank(end) and end - index <= _LINES and not ends(source, end):
        if tells and _replies(source, end):
            break
        end += 1
    at = source.skip(end)
    number = NUMBER_WORDS.sub("", opening["number"]).strip()
    asks = bool(opening["word"]) or not number[:1].isdecimal() or bool(ASKS.search(opening["text"]))
    asks = asks or (bool(WORTH.search(opening["text"])) and number in worded)
    asks = asks or (above.isdecimal() and number == str(int(above) + 1) and number in worded)
    shown = _SHOWN.fullmatch(source.text(end - 1)) if asks and end - index > 1 else None
    if shown:
        end = at = end - 1
    answer = shown["text"] if shown else answer_text(source.text(at)) if at - end <= 1 else ""
    if not answer and tells and at == end:
        answer = _replies(source, at)
    awaited = not answer and asks and (number in worded or re.sub(r"\D", "", number) in worded)
    if not (answer or awaited) or is_row(answer) or any(row_at(source, line) for line in (*range(index + 1, end), at)):
        return None
    if answer and is_letter(answer.strip("()*_ .").upper()) and row_at(source, source.skip(at + 1)):
        # The options stand below their answer.
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


def _replies(source: Source, at: int) -> str:
    """Return what a line says behind a letter or a word that replies, `A: text`; empty among the letters of a word."""
    found = ANSWER.fullmatch(source.text(at))
    return found["text"] if found and not spells(source, at) and not spells(source, at - 1) else ""


def _said(text: str) -> re.Match[str] | None:
    """Return what a line asks and the answer behind it; none where it has no word for one."""
    return _SAID.fullmatch(text) if len(text) <= _LONGEST and (":" in text or "：" in text) else None


def _bare(text: str) -> str:
    """Return a text without the marks around it, but with a gap at either end."""
    return text.strip("* ") if text.startswith("___") or text.endswith("___") else text.strip("*_ ")


def _announced(source: Source, index: int) -> Found | None:
    """Return the question without a number that ends with its mark, with `Answer:` right below it."""
    text, answer = source.text(index).strip(), answer_text(source.text(index + 1))
    held = source.lines[index].code or OPENING.fullmatch(text) or text.startswith((">", "|", "#"))
    asks = text.rstrip("*_ ").endswith(("?", "？", "؟")) or _GAP.search(text)
    if not answer or held or not asks or is_row(answer):
        return None
    if is_letter(answer.strip("()*_ .").upper()) and row_at(source, source.skip(index + 2)):
        return None
    item = MARK.fullmatch(text)
    stem = (item["text"] if item else text).strip("*_ ")
    told = explanation_of(source.text(index + 2))
    end = index + 2 + (told is not None)
    return Found((Question(source.place(index, end), "", stem, answer=answer, explanation=told or ""),), end)
