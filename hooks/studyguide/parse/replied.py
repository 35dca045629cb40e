r"""Questions that a note answers right below, without a word for it, again and again.

replied ::= asked (text (NEWLINE text)* | item+)      three or more in a note, or it is a figure of speech
          | "-" asked blank (deeper (NEWLINE | blank))+      the same, as a program writes what it folds away
          | asked ("-" TEXT){2,} "- **" TEXT "**"        the bold one of options, where each question has one
          | asked LETTER "." answer        two or more, all with the letter of a word that replies
          | asked ("(" answer ")" | "-" answer)       the same
asked   ::= ["-" | NUMBER] TEXT "?" | LABEL NUMBER TEXT
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.folds import text_of
from studyguide.parse.letters import answer_text, counts, explanation_of
from studyguide.parse.lists import MARK, interrupts, joined
from studyguide.parse.options import BOX, OPTION, TICK
from studyguide.parse.question_words import STEM
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.term_words import BARE

_LEAST = 3
_LETTERS = "ABCDEFGH"
_STEM, _ANSWER, _APART = 200, 12, 3
"""Letters of a line that asks, lines of an answer, and lines from one of its paragraphs to the next."""
_ASKS = re.compile(r"[^?？؟|\t]{4,}[?？؟][*_]{0,3}")
# Who drew it? (Masaccio)
_BESIDE = re.compile(
    r"(?P<stem>[^?？؟|\t_]{4,}[?？؟])[*_]{0,2}[ \t]*[(（][ \t]*(?P<answer>[^()（）]{1,90})[)）][.*_]{0,3}"
)
# Who drew it? - Masaccio
_BEHIND = re.compile(r"(?P<stem>[^?？؟|\t_]{4,}[?？؟])[*_]{0,2}[ \t]+[-–—=:][ \t]+(?P<answer>[^?？؟]{1,160})")
# Deriva x^2. (Sol: 2x)    Who drew it? [Answer: Masaccio]
_LABELLED = re.compile(
    rf"(?P<stem>\S.{{3,}}?)[ \t]*[(（\[](?:{words.RIGHT_ANSWER}|sol)\.?[ ]?[:：=][ ]*"
    r"(?P<answer>\S.{0,120}?)[)）\]]\.?",
    re.IGNORECASE,
)
# R. Masaccio
_REPLY = re.compile(rf"(?P<letter>(?=[A-Z][.)]){words.REPLIES})[.)][ \t]+")
# (2 points)   (p. 34)   (S. 12)
_ASIDE = re.compile(r"\d+[.,]?\d*[ ]?[^\W\d_]+\.?|[^\W\d_]{1,8}\.?[ ]?\d+(?:[-–]\d+)?")
# [5 marks]     ________     Explain with an example.     Hint: …
_NO_ANSWER = re.compile(
    rf"[(\[]?[ ]?\d{{1,3}}[ ]?{words.POINTS}[ ]?[)\]]?|[\s_.…-]+|{words.TASK}\b.*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A line that asks: its number and its words."""

    number: str
    stem: str
    item: bool
    """Whether a bullet opens it."""


def replied(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the questions by index that are answered below or in brackets; `taken` belongs to something else."""
    below: dict[int, Found] = {}
    beside: dict[int, Found] = {}
    labelled: dict[int, Found] = {}
    end = 0
    for index, line in enumerate(source.lines):
        asks = any(sign in line.text for sign in "?？؟") or line.text.startswith("**")
        asks = asks or line.text.rstrip(" .").endswith((")", "]", "）"))
        if not asks or index < end or index in taken or line.code or len(line.text) > 2 * _STEM:
            continue
        if said := _labelled(source, index):
            labelled[index] = said
        elif bracketed := _beside(source, index):
            beside[index] = bracketed
        elif found := _below(source, index, taken) or _toggled(source, index, taken):
            below[index] = found
            end = found.end
    below = _chosen(source, below)
    lettered = _lettered(below)
    below = lettered or below
    figures = sum(_answer(found).isdecimal() for found in beside.values())
    if figures * 2 > len(beside):
        # Years of exams, points.
        beside = {}
    # Bold type makes two of them enough.
    bold = sum(source.text(at).startswith("**") and source.text(at).rstrip().endswith("**") for at in below)
    enough = ((below, bool(lettered) or len(below) >= _LEAST or bold >= _LEAST - 1), (beside, len(beside) >= _LEAST))
    often = {at: found for some, many in enough if many for at, found in some.items()}
    ends = frozenset(line for at, found in often.items() for line in range(at, found.end))
    return {**often, **{at: found for at, found in labelled.items() if at not in ends}}


def _lettered(below: Mapping[int, Found]) -> dict[int, Found]:
    """Return the questions without the letter that replies, where every answer opens with the same: `R. text`."""
    asked = {at: block for at, found in below.items() for block in found.blocks if isinstance(block, Question)}
    marks = {at: _REPLY.match(question.answer) for at, question in asked.items()}
    letters = {mark["letter"] if mark else "" for mark in marks.values()}
    if len(asked) < _LEAST - 1 or len(letters) != 1 or "" in letters:
        return {}
    return {
        at: Found((replace(question, answer=_REPLY.sub("", question.answer)),), below[at].end)
        for at, question in asked.items()
    }


def _chosen(source: Source, below: Mapping[int, Found]) -> dict[int, Found]:
    """Return the questions, with options where each has a list of three or more of which one is bold: that is right."""
    rows = {at: row for at, found in below.items() if (row := _options(source, at + 1, found.end))}
    if len(rows) < _LEAST or len(rows) < len(below):
        return dict(below)
    asked = {at: question for at in rows for question in below[at].blocks if isinstance(question, Question)}
    return {
        at: Found((replace(question, answer="", options=rows[at]),), below[at].end) for at, question in asked.items()
    }


def _options(source: Source, start: int, end: int) -> tuple[Option, ...]:
    """Return the items on the lines as options, where one of three or more is bold; none where they are no options."""
    items = [MARK.fullmatch(source.text(index)) for index in range(start, end)]
    bold = [bool(item and BARE.fullmatch(item["text"].strip())) for item in items]
    if not all(items) or not 3 <= len(items) <= len(_LETTERS) or sum(bold) != 1:
        return ()
    if len({indent(source.text(index)) for index in range(start, end)}) > 1:
        return ()
    return tuple(
        Option(source.place(start + at, start + at + 1), _LETTERS[at], item["text"].strip("*_ "), right)
        for at, (item, right) in enumerate(zip(items, bold, strict=True))
        if item
    )


def _answer(found: Found) -> str:
    (question,) = found.blocks
    return question.answer if isinstance(question, Question) else ""


def _asked(text: str) -> _Asked | None:
    """Return what a line asks, or None where it does not."""
    text = text.strip()
    if not text or len(text) > _STEM or text.startswith(("#", "|", ">", "!")):
        return None
    stem = STEM.fullmatch(text)
    if stem:
        # What asks for nothing in so many words may go on below, unless bold type ends it.
        labelled = bool(stem["word"]) and len(stem["text"]) >= 8 and text.startswith("**") and text.endswith("**")
        asks = labelled or _ASKS.fullmatch(stem["text"])
        return _Asked(stem["number"], stem["text"].strip("*_ "), item=False) if asks else None
    item = MARK.fullmatch(text)
    words = item["text"] if item else text
    return _Asked("", words.strip("*_ "), bool(item)) if _ASKS.fullmatch(words) else None


def _beside(source: Source, index: int) -> Found | None:
    """Return the question whose answer stands in brackets behind it."""
    text = source.text(index).strip()
    if text.startswith(("#", "|", ">")):
        return None
    stem = STEM.fullmatch(text)
    item = None if stem else MARK.fullmatch(text)
    words = stem["text"] if stem else item["text"] if item else text
    found = _BESIDE.fullmatch(words) or _BEHIND.fullmatch(words)
    if not found or _ASIDE.fullmatch(found["answer"].strip()) or OPTION.fullmatch(source.text(index + 1)):
        return None
    number = stem["number"] if stem else ""
    place = source.place(index, index + 1)
    question = Question(place, "", found["stem"].strip("*_ "), answer=found["answer"].strip(), number=number)
    return Found((question,), index + 1)


def _labelled(source: Source, index: int) -> Found | None:
    """Return the question whose answer stands in brackets behind it with a word that says so; that word is enough."""
    text = source.text(index).strip()
    stem = STEM.fullmatch(text)
    item = None if stem else MARK.fullmatch(text)
    words_ = stem["text"] if stem else item["text"] if item else text
    found = _LABELLED.fullmatch(words_) if not text.startswith(("#", "|", ">")) else None
    if not found or OPTION.fullmatch(source.text(index + 1)):
        return None
    number = stem["number"] if stem else item["number"] or "" if item else ""
    place = source.place(index, index + 1)
    stem_ = found["stem"].strip("* ")
    return Found((Question(place, "", stem_, answer=found["answer"].strip(), number=number),), index + 1)


def _below(source: Source, index: int, taken: frozenset[int]) -> Found | None:
    """Return the question that the lines right below answer."""
    text = source.text(index)
    if text.lstrip()[:1] in ("#", "|", ">") or source.blank(index + 1):
        return None
    asked = _asked(text)
    if not asked or not (asked.number or asked.item or index - 1 in taken or _ends(source.text(index - 1))):
        return None
    column = indent(text)
    listed = MARK.fullmatch(source.text(index + 1))
    end = index + 1
    while not source.blank(end) and end not in taken and not source.lines[end].code:
        following = source.text(end)
        mark = MARK.fullmatch(following)
        if _asked(following) or interrupts(following) or (mark and not listed):
            break
        if mark and indent(following) <= column and (asked.item or asked.number):
            break
        stem = None if mark else STEM.fullmatch(following.strip())
        if stem and (stem["text"] or stem["word"]):
            break
        end += 1
    first = source.text(index + 1)
    option = OPTION.fullmatch(first)
    held = TICK.fullmatch(first) or BOX.fullmatch(first) or (option and counts(option["letter"], 0))
    item = MARK.fullmatch(first)
    held = held or _NO_ANSWER.fullmatch((item["text"] if item else first).strip("*_ ") or first.strip())
    if end == index + 1 or end - index - 1 > _ANSWER or held or explanation_of(first) is not None:
        return None
    if asked.item and not listed and indent(first) <= column:
        return None
    answer = _unnumbered(_told(source, index + 1, end), asked.number)
    question = Question(source.place(index, end), "", asked.stem, answer=answer, number=asked.number)
    return Found((question,), end)


def _unnumbered(answer: str, number: str) -> str:
    """Return an answer without the number it shares with its question: `A3 text` below `Q3`."""
    if len(number) < 2 or number[0].isdecimal():
        return answer
    return re.sub(rf"^(?!{number[0]})[A-Z]{number[1:]}[ \t]*[.):–-]?[ \t]+(?=\S)", "", answer)


def _toggled(source: Source, index: int, taken: frozenset[int]) -> Found | None:
    """Return the question of an item that asks, answered by what is set in deeper below a blank line."""
    asked = _asked(source.text(index))
    column = indent(source.text(index)) + 2
    at = source.skip(index + 1)
    if not asked or not asked.item or at == index + 1 or indent(source.text(at)) < column or at - index > _APART:
        return None
    parts: list[str] = []
    end = at
    while at < len(source.lines) and at - end <= _APART and indent(source.text(at)) >= column:
        text = source.text(at)
        if at in taken or source.lines[at].code or interrupts(text) or TICK.fullmatch(text) or len(parts) > _ANSWER:
            return None
        parts += [*([""] if source.blank(at - 1) else []), text]
        end = at + 1
        at = source.skip(end)
    question = Question(source.place(index, end), "", asked.stem, answer=text_of(parts), number=asked.number)
    return Found((question,), end)


def _ends(text: str) -> bool:
    """Return whether the line above a question is blank, a title, or ends something."""
    above = text.rstrip("*_ ")
    named = len(above.split()) <= 3 and above[:1].isupper()
    return not above or named or above.startswith("#") or above.endswith((".", "!", "?", ":", "。", "？", ")", "؟"))


def _told(source: Source, start: int, end: int) -> str:
    """Return the lines of an answer as text, each item as a paragraph of its own."""
    parts: list[list[str]] = []
    marked = False
    for index in range(start, end):
        text = source.text(index)
        item = MARK.fullmatch(text)
        if item or not parts:
            parts.append([])
        marked = marked or bool(item)
        parts[-1].append(item["text"] if item else answer_text(text) or text)
    several = marked and len(parts) > 1
    return "\n\n".join(f"• {joined(part)}" if several else joined(part) for part in parts)
