r"""Cards and questions in JSON, as sites and scripts keep them, to questions as notes write them.

deck ::= a list of objects, at the top or below a name, each with a question and with an answer or with options
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from studyguide.text.listed import listed

Rows = Iterator[tuple[int, str | None]]
_ASKS = listed("question questiontext front term prompt q word stem frage pregunta domanda pergunta")
_REPLIES = listed(
    "answer back definition a meaning correctanswer correctanswers correct rightanswer solution antwort respuesta "
    "réponse"
)
_PLACES = listed("correctindex answerindex correctanswerindex correctoption")
_OPTIONS = listed("options choices answers answeroptions alternatives")
_WRONG = listed("incorrectanswers wronganswers distractors")
_TELLS = listed("explanation rationale reason feedback hint")
_TEXTS = listed("text answer option content label value answertext")
_RIGHTS = listed("correct iscorrect right isright iscorrectanswer")
_TRIES, _LETTERS = 20, "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class _Card:
    """One object of a deck: the lines it stands on, and its values by their names without case and strokes."""

    first: int
    last: int
    end: int
    """Where it ends in the text."""
    values: Mapping[str, object]


def is_deck(text: str) -> bool:
    """Return whether a text in JSON holds cards or questions."""
    return bool(_cards(text))


def deck(lines: Sequence[str]) -> Rows:
    """Yield the cards of a deck, each followed by a blank line."""
    cards = _cards("\n".join(lines))
    from_one = _from_one(cards)
    for card in cards:
        yield card.first, f"Q: {_plain(_value(card, _ASKS))}"
        yield from ((card.first, row) for row in _answered(card, from_one))
        yield from ((line, None) for line in range(card.first + 1, card.last + 1))
        yield card.last, ""


def _cards(text: str) -> list[_Card]:
    """Return the objects of all lists that are mostly of cards, such as those of several decks."""
    all_: list[_Card] = []
    start, tries = text.find("["), 0
    while start >= 0 and tries < _TRIES:
        found = list(_objects(text, start + 1))
        cards = [card for card in found if _value(card, _ASKS) and (_answer(card) or _options(card))]
        whole = len(cards) * 2 > len(found)
        all_ += cards if whole else []
        tries = 0 if whole else tries + 1
        start = text.find("[", found[-1].end if whole else start + 1)
    return all_


def _objects(text: str, at: int) -> Iterator[_Card]:
    """Yield the objects of the list whose first item may start at the index."""
    decoder = json.JSONDecoder()
    line, counted = text.count("\n", 0, at) + 1, at
    while True:
        while at < len(text) and text[at] in " \t\n\r,":
            at += 1
        if at >= len(text) or text[at] != "{":
            return
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        first = line + text.count("\n", counted, at)
        last = first + text.count("\n", at, end)
        line, counted, at = last, end, end
        named = {_name(name): one for name, one in value.items()}
        if isinstance(fields := named.get("fields"), list) and len(fields) > 1:
            named |= {"front": fields[0], "back": fields[1]}
        yield _Card(first, last, end, named)


def _value(card: _Card, names: frozenset[str]) -> object:
    return next((value for name, value in card.values.items() if name in names and value not in (None, "")), None)


def _name(name: object) -> str:
    return re.sub(r"[_\s-]", "", str(name)).casefold()


def _answer(card: _Card) -> list[str]:
    """Return what a card calls its answer, each in words."""
    value = _value(card, _REPLIES)
    values = value if isinstance(value, list) else [value]
    return [_plain(one) for one in values if _is_plain(one) and not isinstance(one, bool)]


def _options(card: _Card) -> list[tuple[str, bool | None]]:
    """Return the options of a question, each with whether its object calls it right."""
    wrong = _value(card, _WRONG)
    if isinstance(wrong, list):
        sides = [*((one, True) for one in _answer(card)), *((_plain(one), False) for one in wrong if _is_plain(one))]
        return sorted(sides, key=lambda side: side[0].casefold())
    value = _value(card, _OPTIONS)
    if isinstance(value, dict):
        value = list(value.values())
    made: list[tuple[str, bool | None]] = []
    for one in value if isinstance(value, list) else []:
        if isinstance(one, dict):
            named = {_name(name): held for name, held in one.items()}
            text = next((named[name] for name in named if name in _TEXTS and _is_plain(named[name])), None)
            right = next((held for name, held in named.items() if name in _RIGHTS and isinstance(held, bool)), None)
            made += [(_plain(text), right)] if text is not None else []
        elif _is_plain(one):
            made.append((_plain(one), None))
    return made


def _from_one(cards: Sequence[_Card]) -> bool | None:
    """Return whether numbers of right options count from one; None where nothing says so."""
    told = ((_value(card, names), len(_options(card))) for card in cards for names in (_PLACES, _REPLIES))
    said = [(value, many) for value, many in told if many and _is_number(value)]
    if any(value == 0 for value, _ in said):
        return False
    return True if any(value == many for value, many in said) else None


def _answered(card: _Card, from_one: bool | None) -> Iterator[str]:
    """Yield what stands below a question."""
    options = _options(card)
    right = _right(card, options, from_one)
    if options:
        yield from (f"- [{'x' if place in right else ' '}] {text}" for place, (text, _) in enumerate(options))
    answer = "" if right else " / ".join(_answer(card))
    if answer and not options:
        yield f"A: {answer}"
    told = _value(card, _TELLS)
    parts = [f"`answer: {answer}`" if answer and options else "", _plain(told) if _is_plain(told) else ""]
    if any(parts):
        yield from ("", f"Explanation: {' '.join(filter(None, parts))}")


def _right(card: _Card, options: Sequence[tuple[str, bool | None]], from_one: bool | None) -> frozenset[int]:
    """Return the places of the options that are right; none where that is not sure."""
    marked = frozenset(place for place, (_, right) in enumerate(options) if right)
    place = _value(card, _PLACES)
    if marked or not options:
        return marked
    if _is_number(place):
        # Programs count from nought, unless a place tells otherwise.
        return frozenset({place - bool(from_one)} & {*range(len(options))})
    value = _value(card, _REPLIES)
    if _is_number(value):
        same = [at for at, (text, _) in enumerate(options) if text == str(value)]
        if same or from_one is None:
            return frozenset(same)
        return frozenset([value - from_one]) if 0 <= value - from_one < len(options) else frozenset()
    said = [one.casefold() for one in _answer(card)]
    named = frozenset(at for at, (text, _) in enumerate(options) if text.casefold() in said)
    letters = [_LETTERS.find(one.upper()) for one in said if len(one) == 1]
    if named or not said or len(letters) < len(said):
        return named
    return frozenset(at for at in letters if 0 <= at < len(options))


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_plain(value: object) -> bool:
    return isinstance(value, (str, int, float)) and str(value).strip() != ""


def _plain(value: object) -> str:
    return " ".join(str(value).split())
