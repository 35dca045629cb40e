r"""Questions with lettered or ticked options, as exports and learners write them.

quiz    ::= stem option{2,} (answer | explanation | fold | fact)*
stem    ::= [NUMBER] TEXT (NEWLINE TEXT)*           NUMBER = 1. | Q7. | H12) | Question 3: | ### Question 3
option  ::= ["-"] LETTER (")" | "." | ":") TEXT      from A on, in order
          | "- [ ]" TEXT | "- [x]" TEXT
fold    ::= "<details>" … "</details>" | "> [!answer]" …
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyguide.model import Option, Question
from studyguide.parse.letters import answer_of, explanation_of, letters_of, ordinal
from studyguide.parse.lists import joined
from studyguide.parse.questions import ANSWER, FACT, LETTERS, OPENING
from studyguide.parse.source import Found, Source, indent

_OPTION = re.compile(
    r"[ \t]*(?:[-*•+○◯□☐·–][ \t]+)?(?:\[(?P<check>[ xX✓✔])\][ \t]*)?(?P<bold>\*\*|__)?[(\[]?(?P<letter>[A-Ja-jА-Иа-иΑ-Κα-κأبجدهو])"
    r"(?:\*\*|__)?[).:\]](?P<close>\*\*|__)?[ \t]*(?P<text>\S.*)"
)
_TICK = re.compile(r"[ \t]*[-*+][ \t]+\[(?P<check>[ xX✓✔])\][ \t]+(?P<text>\S.*)")
_BULLET = re.compile(r"[ \t]*[-*+•○◯□☐][ \t]+(?P<text>\S.*)")
# 1. Text    Q7. Text    **Question 3:** text    ### Question 3    N12) text
STEM = re.compile(
    r"(?:#{1,6}[ \t]+)?[*_]{0,2}(?P<number>(?:(?:question|frage|pregunta|domanda|pergunta|vraag|pytanie|вопрос|exercise|ejercicio)[ \t]*(?:n[o°º.]{0,2}[ \t]*|#[ \t]*)?)?"
    r"[A-Z]?\d{1,3})[*_]{0,2}[ \t]*(?:[.):：–—-]|(?=[ \t]*[*_]{0,2}$))[*_]{0,2}[ \t]*(?P<text>.*)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:[?？:：…]|_{2,}\.?|\.{3}|\)|choose (?:two|three|all that apply)\.?)[\"”»*_)]*$", re.IGNORECASE
)
# (correct)   ✓   ✅   ← correct    <-- answer
_RIGHT = re.compile(
    r"[ \t]*(?:[*_]*\((?:correct(?: answer)?|right|richtig|correcta?|juste|vrai|corrett[ao]|answer)\)[*_]*|[✓✔✅☑]️?|(?:<-+|←)[ \t]*(?:correct|answer|right)?|(?<=[ \t])\*{1,2})[ \t]*$",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:question|frage|pregunta|domanda|pergunta|vraag|pytanie|вопрос|exercise|ejercicio)[ \t]*(?:n[o°º.]{0,2}|#)?[ \t]*",
    re.IGNORECASE,
)
# Option A is wrong because …   - B) …
_REASON = re.compile(
    r"[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}(?:[Oo]ption[ \t]+)?(?P<letter>[A-J])(?:[*_]{0,2}[).:][*_]{0,2}[ \t]*|[ \t]+(?=(?:is|are)[ \t]))(?P<text>\S.*)"
)
_TAG = re.compile(r"</?(?:details|summary|p|br|div)\b[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary>.*?</summary>", re.IGNORECASE)
_FOLD_LINES = 60
_STEM_LINES = 12


@dataclass(slots=True)
class _Choice:
    index: int
    end: int
    letter: str
    text: str
    right: bool | None
    reason: str = ""


def quizzes(source: Source, keyed: frozenset[str]) -> Mapping[int, Found]:
    """Return the questions by the index at which they start; `keyed` are the numbers that a key names."""
    found: dict[int, Found] = {}
    floor = 0
    index = 0
    while index < len(source.lines):
        made = _quiz(source, index, floor, keyed) if not source.lines[index].blank else None
        if made:
            start, quiz = made
            found[start] = quiz
            floor = index = quiz.end
        else:
            index += 1
    return found


def _quiz(source: Source, index: int, floor: int, keyed: frozenset[str]) -> tuple[int, Found] | None:
    if source.lines[index].code:
        return None
    text = source.text(index)
    ticked = False
    lettered = _OPTION.fullmatch(text)
    if in_line := _in_line(source, index):
        choices, end = in_line, index + 1
        plain = False
    elif lettered and ordinal(lettered["letter"]) == 0:
        choices, end = _lettered(source, index)
        plain = False
    elif _TICK.fullmatch(text) and not _TICK.fullmatch(source.text(index - 1)):
        choices, end = _ticked(source, index)
        plain = False
        ticked = True
    elif _BULLET.fullmatch(text) and source.blank(index - 1):
        choices, end = _plain(source, index)
        plain = True
    else:
        return None
    if len(choices) < 2:
        return None
    start, number, stem = _stem(source, index, floor)
    if not stem or (plain and not stem.rstrip("*_ ").endswith(("?", "？"))):
        return None
    tail = _tail(source, end, choices, plain=plain)
    marked = any(choice.right for choice in choices)
    named = bool(tail.right)
    asks = bool(_ASKS.search(stem))
    numbered = bool(number) and (_digits(number) in keyed or number in keyed)
    listed = ticked and number and STEM.fullmatch(source.text(start - 1).strip())
    if (plain and not named) or (ticked and not (asks or number)) or listed:
        # A list of things to do has ticks too.
        return None
    if not (named or tail.stray or marked or numbered or (asks and "?" in stem[-3:] and len(choices) >= 3)):
        return None
    options = tuple(
        Option(
            source.place(choice.index, choice.end),
            choice.letter.upper() or LETTERS[place],
            choice.text,
            place in tail.right if named else bool(choice.right),
            choice.reason or tail.reasons.get(place, ""),
        )
        for place, choice in enumerate(choices)
    )
    question = Question(
        source.place(start, tail.end),
        tail.facts.get("id", ""),
        stem,
        options,
        ", ".join(tail.stray),
        explanation=tail.explanation,
        answered_in=tail.facts.get("answered in", ""),
        task=tail.facts.get("exam task", ""),
        number=number,
    )
    return start, Found((question,), tail.end)


def _lettered(source: Source, index: int) -> tuple[list[_Choice], int]:
    choices: list[_Choice] = []
    bold: list[bool] = []
    end = at = index
    while at < len(source.lines):
        text = source.text(at)
        found = _OPTION.fullmatch(text)
        if found and ordinal(found["letter"]) == len(choices) and not answer_of(text):
            right = found["check"] in ("x", "X", "✓", "✔") if found["check"] is not None else None
            words, marked = _unmarked(found["text"])
            opened = bool(found["bold"]) and not found["close"]
            whole = (opened and words.endswith(found["bold"])) or re.fullmatch(r"\*\*[^*]+\*\*", words)
            bold.append(bool(whole))
            choices.append(
                _Choice(at, at + 1, found["letter"], words.strip("*_ ") if whole else words, marked or right)
            )
            end = at = at + 1
            # What is wrapped or indented below it.
            while not source.blank(at) and not _OPTION.fullmatch(source.text(at)) and not _ends(source, at):
                line = source.text(at)
                bullet = _BULLET.fullmatch(line)
                if bullet and indent(line) < 2:
                    break
                if bullet or choices[-1].reason:
                    choices[
                        -1
                    ].reason = f"{choices[-1].reason}\n{(bullet['text'] if bullet else line).strip()}".strip()
                else:
                    choices[-1].text = f"{choices[-1].text} {line.strip()}"
                end = at = at + 1
                choices[-1].end = at
        elif source.blank(at) and choices and source.skip(at) - at <= 3:
            following = source.skip(at)
            after = _OPTION.fullmatch(source.text(following))
            if not after or ordinal(after["letter"]) != len(choices):
                break
            at = following
        else:
            break
    if sum(bold) == 1 and len(choices) >= 3:
        choices[bold.index(True)].right = True
    return choices, end


# a) Amygdala  b) Hippocampus  c) Cerebellum
_BETWEEN = re.compile(r"(?:^|[ \t]{1,})[(]?(?P<letter>[A-Fa-f])[).][ \t]+(?=\S)")


def _in_line(source: Source, index: int) -> list[_Choice]:
    """Return the options of a line that holds three or more of them, in order from A."""
    text = source.text(index)
    if len(text) > 600 or not 3 <= len(found := list(_BETWEEN.finditer(text))) <= 6:
        return []
    if [ordinal(match["letter"]) for match in found] != list(range(len(found))) or text[
        : found[0].start()
    ].strip():
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        _Choice(index, index + 1, match["letter"], *_unmarked(text[match.end() : end].strip(" ,;")))
        for match, end in zip(found, ends, strict=True)
    ]


def _ends(source: Source, at: int) -> bool:
    text = source.text(at)
    return bool(
        answer_of(text)
        or explanation_of(text) is not None
        or FACT.fullmatch(text)
        or text.lstrip().startswith(("<details", "> [!", "#"))
        or source.lines[at].code
        or STEM.fullmatch(text)
    )


def _ticked(source: Source, index: int) -> tuple[list[_Choice], int]:
    choices: list[_Choice] = []
    at = end = index
    while at < len(source.lines):
        found = _TICK.fullmatch(source.text(at))
        if found and indent(source.text(at)) <= indent(source.text(index)) + 1:
            words, marked = _unmarked(found["text"])
            letter = re.fullmatch(r"\(?[A-Ja-j][).]\s+(\S.*)", words)
            choices.append(
                _Choice(at, at + 1, "", letter[1] if letter else words, marked or found["check"] != " ")
            )
        elif source.blank(at) and choices and _TICK.fullmatch(source.text(source.skip(at))):
            at = source.skip(at)
            continue
        elif choices and not source.blank(at) and indent(source.text(at)) >= 2:
            bullet = _BULLET.fullmatch(source.text(at))
            words = (bullet["text"] if bullet else source.text(at)).strip()
            choices[-1].reason = f"{choices[-1].reason} {words}".strip()
            choices[-1].end = at + 1
        else:
            break
        end = at = at + 1
    return choices, end


def _plain(source: Source, index: int) -> tuple[list[_Choice], int]:
    """Return the items of a short list of short items: the options of a question whose answer is a sentence."""
    choices: list[_Choice] = []
    at = end = index
    while at < len(source.lines) and len(choices) <= 6:
        found = _BULLET.fullmatch(source.text(at))
        if found and len(found["text"]) <= 100 and ":" not in found["text"]:
            choices.append(_Choice(at, at + 1, "", found["text"].strip(), None))
            end = at = at + 1
        elif (
            source.blank(at)
            and choices
            and source.skip(at) - at <= 1
            and _BULLET.fullmatch(source.text(at + 1))
        ):
            at += 1
        else:
            break
    return (choices, end) if 3 <= len(choices) <= 6 else ([], end)


def _unmarked(text: str) -> tuple[str, bool | None]:
    found = _RIGHT.search(text)
    return (text[: found.start()].rstrip(), True) if found and found.start() else (text.strip(), None)


def _stem(source: Source, index: int, floor: int) -> tuple[int, str, str]:
    """Return where the stem of the options at `index` starts, its number, its text."""
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
            lines = [found["text"], *(source.text(line) for line in range(at + 1, index))]
            stem = joined(lines).strip("*_ ")
            return (at, _LABELS.sub("", found["number"]).strip(), stem) if stem else (index, "", "")
        if (
            source.lines[at].code
            or "\t" in text
            or (
                text.lstrip().startswith(("#", "|", ">", "-", "*", "•"))
                and not text.lstrip().startswith("**")
            )
            or answer_of(text)
            or explanation_of(text) is not None
            or ANSWER.fullmatch(text)
            or (paragraphs > 1 and text.rstrip("*_ ").endswith(("?", "？")))
        ):
            break
        if paragraphs <= 1 or _goes_on(text):
            nearest = at
        at -= 1
    stem = joined([source.text(line) for line in range(nearest, index)]).strip()
    return nearest, "", re.sub(r"^\*\*(.+)\*\*$", r"\1", stem)


def _goes_on(text: str) -> bool:
    """Return whether the paragraph above the asking one tells its situation: a sentence, not a title."""
    return text.rstrip().endswith((".", ":", ",")) and len(text) > 50


@dataclass(slots=True)
class _Tail:
    end: int
    right: frozenset[int]
    explanation: str
    facts: dict[str, str]
    reasons: dict[int, str]
    stray: tuple[str, ...] = ()
    """What the answer names and no option is: letters, or words."""


def _tail(source: Source, end: int, choices: list[_Choice], *, plain: bool) -> _Tail:
    """Return what stands below the options: the answer, the explanation, the facts."""
    tail = _Tail(end, frozenset(), "", {}, {})
    at = source.skip(end)
    while at < len(source.lines) and at - tail.end <= 3:
        text = source.text(at)
        if text.lstrip().lower().startswith("<details") or re.match(r"[ \t]*>[ \t]*\[![\w-]+\]", text):
            lines, stop = _fold(source, at)
            _take(tail, lines, choices)
        elif answer_of(text) or _bare_answer(source, at):
            stop = at + 1
            if not answer_of(text):
                stop = source.skip(at + 1) + 1
            while (
                not source.blank(stop)
                and not _ends(source, stop)
                and not _OPTION.fullmatch(source.text(stop))
            ):
                stop += 1
            _take(tail, [source.text(line) for line in range(at, stop)], choices)
        elif (words := explanation_of(text)) is not None:
            stop = at + 1
            if not words:
                stop = min(source.skip(stop) + 1, len(source.lines))
            while not source.blank(stop) and not _ends(source, stop):
                stop += 1
            _explain(tail, [words, *(source.text(line) for line in range(at + 1, stop))], choices)
        elif fact := FACT.fullmatch(text):
            tail.facts.setdefault(fact["key"].lower(), fact["value"].strip())
            stop = at + 1
        elif plain and not tail.right and at - end <= 2:
            right = _spoken(text, choices)
            if right is None:
                break
            tail.right = frozenset([right])
            tail.explanation = text.strip()
            stop = at + 1
        else:
            break
        tail.end = stop
        at = source.skip(stop)
    return tail


def _bare_answer(source: Source, at: int) -> bool:
    """Return whether the line is `Answer:` with nothing behind it, and letters stand on the next."""
    text = source.text(at).rstrip("*_ ")
    following = source.skip(at + 1)
    return (
        text.endswith((":", "："))
        and bool(answer_of(text + " A"))
        and letters_of(source.text(following)) is not None
    )


def _take(tail: _Tail, lines: list[str], choices: list[_Choice]) -> None:
    if len(lines) > 1 and not answer_of(lines[0]):
        head = lines[0].rstrip("*_ ")
        lines = (
            [f"{head} {next(line for line in lines[1:] if line.strip())}", *lines[2:]]
            if head.endswith((":", "："))
            else lines
        )
    answer = answer_of(lines[0]) or letters_of(lines[0])
    rest = lines
    if answer:
        right = {
            place
            for letter in answer.letters
            if (place := ordinal(letter)) is not None and place < len(choices)
        }
        tail.stray = stray(answer.letters, len(choices))
        said = answer.rest.strip("*_ ")
        if not right:
            right = {place for place, choice in enumerate(choices) if _same(choice.text, said)}
            if not right and not tail.stray and said:
                tail.stray = (said,)
            said = "" if right or said in tail.stray else said
        elif any(_same(choices[place].text, said) for place in right):
            said = ""
        tail.right = frozenset(right) or tail.right
        rest = [said, *lines[1:]]
    _explain(tail, rest, choices)


def _explain(tail: _Tail, lines: list[str], choices: list[_Choice]) -> None:
    kept: list[str] = []
    for line in lines:
        words = explanation_of(line)
        reason = _REASON.fullmatch(line) if kept or tail.right else None
        place = ordinal(reason["letter"]) if reason else None
        if reason and place is not None and place < len(choices):
            said = reason["text"].strip()
            tail.reasons[place] = said[:1].upper() + said[1:]
        else:
            kept.append(line if words is None else words)
    told = joined(kept)
    if told:
        tail.explanation = f"{tail.explanation}\n\n{told}".strip()


def _fold(source: Source, at: int) -> tuple[list[str], int]:
    """Return the lines inside `<details>` or a callout, and the index after it."""
    lines: list[str] = []
    end = at
    if source.text(at).lstrip().startswith(">"):
        while source.text(end).lstrip().startswith(">"):
            line = source.text(end).lstrip().lstrip("> ")
            if not line.startswith("[!"):
                lines.append(line)
            end += 1
    else:
        while end < min(len(source.lines), at + _FOLD_LINES):
            line = source.text(end)
            lines.append(_TAG.sub("", _SUMMARY.sub("", line)))
            end += 1
            if "</details>" in line.lower():
                break
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines or [""], end


def _same(one: str, other: str) -> bool:
    plain = [re.sub(r"\W+", " ", text).strip().casefold() for text in (one, other)]
    return bool(plain[1]) and plain[0] == plain[1]


def _spoken(text: str, choices: list[_Choice]) -> int | None:
    """Return the one option whose name the sentence starts with; its first words may be left out."""
    start = re.sub(r"\W+", " ", text).strip().casefold()
    hits = []
    for place, choice in enumerate(choices):
        words = re.sub(r"\W+", " ", choice.text).strip().casefold().split()
        names = [" ".join(words[skip:]) for skip in range(0, min(2, len(words) - 1) + 1)]
        if any(
            len(name.split()) >= min(2, len(words)) and f"{start} ".startswith(f"{name} ") for name in names
        ):
            hits.append(place)
    return hits[0] if len(hits) == 1 else None


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def answered(question: Question, letters: tuple[str, ...], explanation: str) -> Question:
    """Return the question with the options that a key names marked as right."""
    right = {ordinal(letter) for letter in letters}
    options = tuple(replace(option, right=place in right) for place, option in enumerate(question.options))
    key = ", ".join(stray(letters, len(options)))
    return replace(question, options=options, answer=key, explanation=question.explanation or explanation)


def stray(letters: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return the letters of an answer that name none of so many options."""
    return tuple(letter for letter in letters if (place := ordinal(letter)) is None or place >= count)
