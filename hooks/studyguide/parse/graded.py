r"""Questions of graded quizzes, copied from the page of a program: what is right stands on lines beside the options.

graded  ::= head stem (label? option label?)+ [answer] ["Explanation" TEXT*]
head    ::= "Question" NUMBER | stem NEWLINE POINTS "/" POINTS
label   ::= "(Correct)" | "(Incorrect)"                                       below its option
          | "Correct answer" | "Correct!" | "Your answer is correct" | "You answered" | …       above it
answer  ::= "The correct answer is:" option

Options without letters are told from the stem by the line that asks. Where nothing says what is right, the points of
the question stand between the two: `1 point`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.folds import OPENS, text_of
from studyguide.parse.letters import answer_of, counts, explains
from studyguide.parse.lists import MARK, joined
from studyguide.parse.naming import same
from studyguide.parse.options import OPTION, TICK
from studyguide.parse.question_words import NUMBER_WORDS, STEM
from studyguide.parse.questions import letter_at
from studyguide.parse.source import Found, Source

_BESIDE = re.compile(rf"\(?(?:(?P<right>{words.RIGHT})|(?P<wrong>{words.WRONG}))\)", re.IGNORECASE)
_ABOVE = re.compile(rf"(?:(?P<right>{words.CALLED_RIGHT})|(?P<wrong>{words.CALLED_WRONG}))[ ]?[:：]?", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{words.RIGHT}|{words.WRONG})[.!]?", re.IGNORECASE)
_TRUTHS = frozenset(word for yes, no, _ in words.TRUTHS for word in (yes, no))
_SEVERAL = re.compile(r"(?:answers|antworten|respuestas|réponses|respostas|risposte)\b", re.IGNORECASE)
_GAP = re.compile(r"_{2,}|\[[ ]*\]")
_FILED = re.compile(rf"{words.FILED}[ ]?[:：]?", re.IGNORECASE)
_SCORE = re.compile(rf"\d+(?:[.,]\d+)?[ ]?/[ ]?\d+(?:[.,]\d+)?(?:[ ]{words.POINTS})?", re.IGNORECASE)
_POINTS = re.compile(rf"(?:\d+[ ]?/[ ]?)?\d+[ ]{words.POINTS}", re.IGNORECASE)
_ASKS = re.compile(rf"[?？؟:：…_][\"”»*_ ]*$|[(\[](?:{words.CHOOSE})\b[^()\[\]]*[)\]][*_ ]*$", re.IGNORECASE)
_CHOOSE = re.compile(rf"[(\[]?(?:{words.CHOOSE})\b.*", re.IGNORECASE)
# ✓ Which one is it? *
_TICKED = re.compile(r"(?:[✓✔✅✗✘❌☑]\ufe0f?[ \t]+)?(?P<stem>\S.*?)(?:[ \t]+\*)?")
_LABEL, _OPTION, _OPTIONS, _LINES = 40, 400, 12, 80
"""Letters of a head and of an option, options of a question, and its lines."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a question starts, where its stem goes on, its number and what of its stem is known already."""

    start: int
    at: int
    number: str = ""
    stem: str = ""


@dataclass(slots=True)
class _Choice:
    """An option while its labels are read."""

    index: int
    text: str
    right: bool | None = None
    called: bool = False
    """Whether a label stands above it."""
    reason: list[str] = field(default_factory=list)


def graded(source: Source) -> Mapping[int, Found]:
    """Return the questions by the index at which they start."""
    heads = [head for index in range(len(source.lines)) if (head := _head(source, index))]
    found: dict[int, Found] = {}
    for place, head in enumerate(heads):
        following = heads[place + 1].start if place + 1 < len(heads) else len(source.lines)
        end = min(following, head.at + _LINES)
        end = next((at for at in range(head.at, end) if source.text(at).startswith("#") and not _said(source, at)), end)
        if made := _question(source, head, end):
            found[head.start] = made
    return found


def _bare(text: str) -> str:
    """Return a line without the marks of Markdown around it."""
    return text.strip("*_#>-• \t")


def _judges(bare: str) -> bool:
    """Return whether a line says no more than how the question was answered; a truth may be an option."""
    return bool(_ALONE.fullmatch(bare)) and bare.casefold() not in _TRUTHS


def _labelled(text: str) -> bool:
    bare = _bare(text)
    return bool(_ABOVE.fullmatch(bare) or (bare.endswith(")") and _BESIDE.fullmatch(bare)) or answer_of(text))


def _said(source: Source, at: int) -> bool:
    """Return whether a title is the label of an option or of what explains it."""
    text = source.text(at)
    return bool(explains(text) or _ABOVE.fullmatch(_bare(text)) or _FILED.fullmatch(_bare(text)))


def _head(source: Source, index: int) -> _Head | None:
    """Return the head of a question that the line is: its number alone, or a stem with points right below."""
    text, below = source.text(index).strip(), source.text(index + 1).strip()
    if not text or source.lines[index].code:
        return None
    found = STEM.fullmatch(text) if len(text) <= _LABEL and any(map(str.isdecimal, text)) else None
    if found and found["word"] and not found["text"].strip("*_ "):
        return _Head(index, index + 1, NUMBER_WORDS.sub("", found["number"]).strip())
    if below[:1].isdecimal() and _SCORE.fullmatch(below) and (stem := _TICKED.fullmatch(text)) and stem["stem"] != text:
        return _Head(index, index + 2, stem=stem["stem"])
    return None


def _question(source: Source, head: _Head, end: int) -> Found | None:
    """Return the question between its head and the index, or None where no label tells its options."""
    lines = [at for at in range(head.at, end) if not source.blank(at)]
    if any(source.lines[at].code for at in lines):
        return None
    stop, explained = _explained(source, lines)
    body = lines[:stop]
    if _lettered_alone(source, body) or any(_is_other(source.text(at)) for at in lines):
        return None
    stem, rest = _parted(source, body, head)
    choices, after = _choices(source, rest)
    told = [*rest[after:], *explained]
    told = _answered(source, told, choices)
    sure = sum(bool(choice.right) for choice in choices)
    unknown = not sure and (head.stem or any(_POINTS.fullmatch(_bare(source.text(at))) for at in body))
    if not stem or not 2 <= len(choices) <= _OPTIONS or not (sure or unknown):
        return None
    if sure == len(choices) and not _GAP.search(stem):
        return None
    last = max([*lines[: stop + len(explained)], *body], default=head.start)
    options = tuple(
        Option(source.place(one.index, one.index + 1), letter_at(at), one.text, bool(one.right), joined(one.reason))
        for at, one in enumerate(choices)
    )
    text = _told(source, told)
    place = source.place(head.start, last + 1)
    if _GAP.search(stem) and sure and all(one.called for one in choices):
        # What was typed, and what fills the gap.
        right = " / ".join(one.text for one in choices if one.right)
        question = Question(place, "", stem, answer=right, explanation=text, number=head.number)
    else:
        question = Question(place, "", stem, options, explanation=text, number=head.number)
    return Found((question,), last + 1)


def _is_other(text: str) -> bool:
    """Return whether a line has a box, or opens a fold: what is right stands in these."""
    return bool(TICK.fullmatch(text) or OPENS.match(text))


def _lettered_alone(source: Source, body: Sequence[int]) -> bool:
    """Return whether the options have letters and none a label: such questions are read elsewhere."""
    letters = [found["letter"] for at in body if (found := OPTION.fullmatch(source.text(at)))]
    if len(letters) < 2 or not all(counts(letter, place) for place, letter in enumerate(letters)):
        return False
    return not any(
        _BESIDE.fullmatch(_bare(source.text(other)))
        or (_ABOVE.fullmatch(_bare(source.text(one))) and OPTION.fullmatch(source.text(other)))
        for one, other in pairwise(body)
    )


def _explained(source: Source, lines: Sequence[int]) -> tuple[int, list[int]]:
    """Return how many lines stand before the explanation of the question, and those of it."""
    titles = [place for place, at in enumerate(lines) if explains(source.text(at))]
    filed = [place for place, at in enumerate(lines) if _FILED.fullmatch(_bare(source.text(at)))]
    stop = min([*titles[-1:], *(place for place in filed if not titles or place > 0)], default=len(lines))
    return stop, list(lines[stop:])


def _parted(source: Source, body: Sequence[int], head: _Head) -> tuple[str, list[int]]:
    """Return the stem of a question, and the lines of its options."""
    if head.stem:
        return head.stem, list(body)
    points = next((place for place, at in enumerate(body) if _POINTS.fullmatch(_bare(source.text(at)))), 0)
    if points:
        return _joined(source, body[:points]), list(body[points + 1 :])
    label = next((place for place, at in enumerate(body) if _labelled(source.text(at))), len(body))
    first = label - 1 if label < len(body) and _BESIDE.fullmatch(_bare(source.text(body[label]))) else label
    asking = [place for place in range(min(first, len(body))) if _ASKS.search(source.text(body[place]))]
    if not asking:
        # The paragraph that opens the question, or its first line where nothing parts the two.
        apart = next((place for place in range(1, first) if source.blank(body[place] - 1)), 0)
        last = apart - 1 if apart else 0 if first else -1
    elif len(asking) > 1 and asking[-1] == first - 1 and len(asking) == first - asking[0] and first < len(body):
        # The options ask too.
        last = asking[0]
    else:
        last = asking[-1]
    return _joined(source, body[: last + 1]), list(body[last + 1 :])


def _joined(source: Source, lines: Sequence[int]) -> str:
    """Return the lines as text: a page ends its paragraphs with its lines."""
    parts: list[str] = []
    for at in lines:
        above = parts[-1] if parts else ""
        ended = bool(MARK.fullmatch(above)) or above.rstrip("*_ ").endswith((".", ":", "?", "!", "。", "？"))
        parts += [*([""] if ended or source.blank(at - 1) else []), source.text(at)]
    return text_of(parts).strip("*_ \n")


def _choices(source: Source, rest: Sequence[int]) -> tuple[list[_Choice], int]:
    """Return the options of a question with what labels say of them, and how many of the lines they take."""
    choices: list[_Choice] = []
    called: bool | None = None
    again = several = False
    for place, at in enumerate(rest):
        text = source.text(at)
        bare = _bare(text)
        beside = _BESIDE.fullmatch(bare) if bare.endswith(")") else None
        if beside and choices:
            choices[-1].right = bool(beside["right"])
        elif above := _ABOVE.fullmatch(bare):
            called, again, several = bool(above["right"]), False, bool(_SEVERAL.search(bare))
        elif explains(text) and choices:
            choices[-1].reason.append("")
        elif choices and choices[-1].reason == [""]:
            choices[-1].reason.append(bare)
        elif _judges(bare) or answer_of(text) or len(bare) > _OPTION:
            return choices, place
        elif known := next((choice for choice in choices if same(choice.text, bare)), None):
            # Named once more, as the answer.
            known.right, again = called if called is not None else known.right, True
        elif again:
            return choices, place
        else:
            letter = OPTION.fullmatch(text)
            if letter and counts(letter["letter"], len(choices)):
                bare = letter["text"].strip("*_ ")
            choices.append(_Choice(at, bare, called, called is not None))
            called = called if several else None
    return choices, len(rest)


def _answered(source: Source, told: Sequence[int], choices: Sequence[_Choice]) -> list[int]:
    """Mark the options whose words a line below them calls the right answer, and return the lines that say more."""
    answers = ((at, answer.rest) for at in told if (answer := answer_of(source.text(at))) and not answer.letters)
    line, said = next(answers, (-1, ""))
    said = said.strip(" .'\"‘’“”*_")
    parts = [said, *(part.strip(" .'\"") for part in re.split(r"[,;]", said))] if said else []
    named = [choice for choice in choices if any(part and same(choice.text, part) for part in parts)]
    if named and not any(choice.right for choice in choices):
        for choice in named:
            choice.right = True
    return [at for at in told if at != line or not named]


def _told(source: Source, told: Sequence[int]) -> str:
    """Return what explains a question: its lines as paragraphs, a title of what files it before its text."""
    parts: list[str] = []
    title = ""
    for at in told:
        text = source.text(at).strip()
        bare = _bare(text)
        if explains(text) or (_judges(bare) and not title):
            continue
        if _FILED.fullmatch(bare):
            title = bare.rstrip(":： ")
        elif title:
            parts += ["", f"{title}: {text}"]
            title = ""
        else:
            parts += ["", text]
    return text_of([*parts, *(["", title] if title else [])])
