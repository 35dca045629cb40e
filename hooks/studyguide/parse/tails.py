r"""What stands below the options of a question.

tail ::= (answer | explanation | reason | fold | fact)*
fold ::= "<details>" … "</details>" | "> [!answer]" …                 unless its title asks something else
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.parse.folds import OPENS, asking_fold, fold
from studyguide.parse.key_rows import ENTRY, LABEL, is_row
from studyguide.parse.letters import (
    LETTER,
    answer_of,
    answer_text,
    explanation_of,
    letters_of,
    numbered_place,
    place_of,
)
from studyguide.parse.lists import joined
from studyguide.parse.option_marks import Choice
from studyguide.parse.options import OPTION, Row, ends
from studyguide.parse.questions import FACT
from studyguide.parse.source import Source

# Option A is wrong because …   - B) …
_REASON = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?[*_]{{0,2}}(?:(?i:{words.OPTION})[ \t]+)?(?P<letter>[A-JА-ИΑ-Κא-י])"
    r"(?:[*_]{0,2}[).:][*_]{0,2}[ \t]*|[ \t]+(?=(?:is|are)[ \t]))(?P<text>\S.*)"
)


# 1, 2 and 4
_NUMBERS = re.compile(r"\d{1,2}(?:(?:[ \t]*(?:[,;/&+、，]|\b(?:and|und|et|y|e|и)\b)[ \t]*|[ \t]+)\d{1,2}){1,5}[.]?")
_LABEL_WORDS = 4
# Click to see it    Solution    Voir la réponse: buttons, of which each word only says so
_BUTTON = re.compile(
    r"(?:(?:click|tap|here|to|the|for|me|it|show|see|view|reveal|open|expand|toggle|spoiler|answers?|solutions?|"
    r"klick(?:en)?|hier|um|zu|die|zeigen?|anzeigen|antwort|lösung|aquí|para|ver|mostrar|la|respuesta|solución|"
    r"ici|pour|voir|afficher|réponse|corrigé|qui|per|mostra|vedi|soluzione|risposta|a|solução|resposta|gabarito|"
    r"ответ|показать|решение|pokaż|odpowiedź|rozwiązanie|řešení|查看|答案|答え|解答|정답|보기)[ ]*)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tail:
    """What the lines below the options say, and the index after them."""

    end: int
    right: frozenset[int]
    explanation: str
    facts: dict[str, str]
    reasons: dict[int, str]
    stray: tuple[str, ...] = ()
    """What the answer names and no option is: letters, or words."""


def tail(source: Source, row: Row, number: str = "") -> Tail:
    """Return what stands below the options of the question with the number: the answer, the explanation, the facts."""
    choices = row.choices
    tail = Tail(row.end, frozenset(), "", {}, {})
    if row.answer:
        _take(tail, [row.answer], choices)
    at = source.skip(row.end)
    while at < len(source.lines) and at - tail.end <= 3:
        text = source.text(at)
        if asking_fold(source, at):
            break
        if OPENS.match(text):
            below = fold(source, at)
            titled = not only_opens(below.title)
            if titled and len(below.title.split()) > _LABEL_WORDS:
                break
            stop = below.end
            _take(tail, [f"{below.title}:", *below.lines] if titled else below.lines, choices)
        elif is_row(answer_text(text)):
            # The key of several questions.
            break
        elif answer_of(text) or _bare_answer(source, at):
            stop = at + 1
            if not answer_of(text):
                stop = source.skip(at + 1) + 1
            while (
                not source.blank(stop) and not ends(source, stop) and not OPTION.fullmatch(source.text(stop))
            ):
                stop += 1
            named = _numbered(text, number)
            _take(tail, [named or text, *(source.text(line) for line in range(at + 1, stop))], choices)
        elif (said := explanation_of(text)) is not None:
            stop = at + 1
            if not said:
                stop = min(source.skip(stop) + 1, len(source.lines))
            while not source.blank(stop) and not ends(source, stop):
                stop += 1
            _explain(tail, [said, *(source.text(line) for line in range(at + 1, stop))], choices)
        elif (fact := FACT.fullmatch(text)) and fact["key"].lower() not in tail.facts:
            tail.facts[fact["key"].lower()] = fact["value"].strip()
            stop = at + 1
        elif row.form == "plain" and not tail.right and at - row.end <= 2:
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


def only_opens(title: str) -> bool:
    """Return whether the title of a fold says no more than that what answers is in it."""
    label = title.strip("*_ .…:：")
    said = explanation_of(f"{label}: x") is not None or answer_of(f"{label}: A") is not None or bool(answer_of(title))
    return not label or said or bool(_BUTTON.fullmatch(label))


def _numbered(text: str, number: str) -> str:
    """Return the letters of an answer that repeats the number of its question: `Answers: 3. b`."""
    found = ENTRY.fullmatch(answer_text(text)) if number else None
    return found["rest"] if found and LABEL.sub("", found["number"]) == number and letters_of(found["rest"]) else ""


def _bare_answer(source: Source, at: int) -> bool:
    """Return whether the line is `Answer:` with nothing behind it, and letters stand on the next."""
    text = source.text(at).rstrip("*_ ")
    following = source.skip(at + 1)
    return (
        text.endswith((":", "："))
        and bool(answer_of(text + " A"))
        and letters_of(source.text(following)) is not None
    )


def _take(tail: Tail, lines: list[str], choices: list[Choice]) -> None:
    head = lines[0].rstrip("*_ ")
    said_at = next((at for at, line in enumerate(lines) if at and line.strip()), 0)
    if said_at and head.endswith((":", "：")) and not answer_of(lines[0]):
        lines = [f"{head} {lines[said_at]}", *lines[said_at + 1 :]]
    answer = answer_of(lines[0]) or letters_of(lines[0])
    rest = lines
    before = tail.stray
    if answer:
        own = [choice.letter for choice in choices]
        right = {place for letter in answer.letters if (place := place_of(letter, own)) is not None}
        tail.stray = stray(answer.letters, own)
        said = answer.rest.strip("*_ ")
        if not right:
            right = _told(said, choices)
            if not right and not tail.stray and said:
                tail.stray = (said,)
            said = "" if said in tail.stray else _behind(said, choices, right) if right else said
        elif any(same(choices[place].text, said) for place in right):
            said = ""
        tail.right = frozenset(right) or tail.right
        rest = [said, *lines[1:]]
        if tail.stray != before:
            # Another answer follows: what the first one names is kept beside it.
            rest = [*before, *rest]
    _explain(tail, rest, choices)


def _explain(tail: Tail, lines: list[str], choices: list[Choice]) -> None:
    kept: list[str] = []
    for line in lines:
        told = explanation_of(line)
        reason = _REASON.fullmatch(line) if kept or tail.right else None
        place = place_of(reason["letter"], [choice.letter for choice in choices]) if reason else None
        if reason and place is not None:
            said = reason["text"].strip()
            tail.reasons[place] = said[:1].upper() + said[1:]
        else:
            kept.append(line if told is None else told)
    if whole := joined(kept):
        tail.explanation = f"{tail.explanation}\n\n{whole}".strip()


def _told(said: str, choices: list[Choice]) -> set[int]:
    """Return the options that an answer names by their words or by a number: `the second one`, `C the second one`."""
    own = [choice.letter for choice in choices]
    if _NUMBERS.fullmatch(said):
        places = {numbered_place(number, own) for number in re.findall(r"\d+", said)}
        return {place for place in places if place is not None} if None not in places else set()
    if (place := numbered_place(said, own)) is not None:
        return {place}
    letter = re.match(rf"(?P<letter>[{LETTER}])[ \t]+(?P<text>\S.*)", said)
    if letter and (place := place_of(letter["letter"], own)) is not None:
        return {place} if same(choices[place].text, letter["text"]) else set()
    return {place for place, choice in enumerate(choices) if same(choice.text, said)}


def _behind(said: str, choices: list[Choice], right: set[int]) -> str:
    """Return what an answer says behind the numbers or the words that name the options."""
    rest = re.sub(r"[*_(\[]{0,3}\d{1,2}\b[*_)\].:]*[ \t]*", "", said, count=1) if re.match(r"[*_(\[]*\d", said) else ""
    named = _NUMBERS.fullmatch(said) or any(same(choices[place].text, rest) for place in right)
    return "" if named else rest


def same(one: str, other: str) -> bool:
    """Return whether two texts have the same words."""
    plain = [re.sub(r"\W+", " ", text).strip().casefold() for text in (one, other)]
    return bool(plain[1]) and plain[0] == plain[1]


def _spoken(text: str, choices: list[Choice]) -> int | None:
    """Return the one option whose name the sentence starts with; its first words may be left out."""
    start = re.sub(r"\W+", " ", text).strip().casefold()
    hits = []
    for place, choice in enumerate(choices):
        parts = re.sub(r"\W+", " ", choice.text).strip().casefold().split()
        names = [" ".join(parts[skip:]) for skip in range(0, min(2, len(parts) - 1) + 1)]
        if any(
            len(name.split()) >= min(2, len(parts)) and f"{start} ".startswith(f"{name} ") for name in names
        ):
            hits.append(place)
    return hits[0] if len(hits) == 1 else None


def stray(letters: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Return the letters of an answer that name none of the options, which are given by their letters."""
    return tuple(letter for letter in letters if place_of(letter, own) is None)
