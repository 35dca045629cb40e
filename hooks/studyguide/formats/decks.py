r"""Cards and questions in JSON, as sites and scripts keep them, to questions as notes write them.

deck ::= a list of objects, at the top or below a name, each with a question and with an answer or with options
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeGuard

from studyguide.formats.asides import Around, around, asides, common, plain, plain_name
from studyguide.formats.fielded import fielded
from studyguide.text.listed import listed

Rows = Iterator[tuple[int, str | None]]
_ASKS = listed("question questiontext questionstr front term prompt q word stem frage pregunta domanda pergunta")
_REPLIES = listed(
    "answer back definition a meaning correctanswer correctanswers correct rightanswer solution antwort respuesta "
    "réponse"
)
_PLACES = listed("correctindex answerindex correctanswerindex correctoption")
_OPTIONS = listed("options choices answers answeroptions alternatives")
_WRONG = listed("incorrectanswers wronganswers distractors")
_TELLS = listed("explanation explains rationale analysis reason feedback hint")
_TEXTS = listed("text answer option content label value answertext")
_RIGHTS = listed("correct iscorrect right isright iscorrectanswer")
_TRIES, _LETTERS = 20, "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class _Card:
    """One object of a deck: the lines it stands on, and its values by their names without case and strokes."""

    first: int
    last: int
    start: int
    end: int
    """Where it starts and ends in the text."""
    values: Mapping[str, object]
    written: Mapping[str, object]
    """The same by the names as they are written."""


class _Option(NamedTuple):
    """An option: its words, whether its object calls it right, and what else that says."""

    text: str
    right: bool | None = None
    reason: str = ""


def is_deck(text: str) -> bool:
    """Return whether a text in JSON holds cards or questions."""
    return bool(_cards(text))


def deck(lines: Sequence[str]) -> Rows:
    """Yield the cards of a deck, each followed by a blank line, below what their lists are called."""
    text = "\n".join(lines)
    cards = _cards(text)
    from_one = _from_one(cards)
    named = common([card.written for card in cards])
    beside = [*around(text, [(card.start, card.end) for card in cards])]
    beside += [Around(cards[0].start - 1, said, title=True) for said in list(named.values())[:1]]
    titles = [one for one in beside if one.title]
    # The first of two before any card names them all, and so does the only one.
    whole = titles[:1] if len(titles) == 1 or (titles[1:] and cards and titles[1].at < cards[0].start) else []
    for card, end in zip([None, *cards], [*(card.start for card in cards), len(text)], strict=True):
        yield from _card(card, from_one, list(named)[:1]) if card else ()
        while beside and beside[0].at < end:
            one = beside.pop(0)
            line = text.count("\n", 0, one.at) + 1
            mark = "" if not one.title else "# " if one in whole else "## "
            yield from ((line, f"{mark}{one.text}"), (line, ""))


def _card(card: _Card, from_one: bool | None, told_above: Sequence[str]) -> Rows:
    told, pictures = asides(card.written, {*_used(card), *told_above})
    asks = " ".join(filter(None, (plain(_value(card, _ASKS)), pictures)))
    yield card.first, f"Q: {asks}"
    yield from ((card.first, row) for row in _answered(card, from_one, told))
    yield from ((line, None) for line in range(card.first + 1, card.last + 1))
    yield card.last, ""


def _used(card: _Card) -> frozenset[str]:
    """Return the written names of the fields that the question, its options and its reason take."""
    taken = [_field(card, names) for names in (_ASKS, _REPLIES, _PLACES, _OPTIONS, _WRONG, _TELLS)]
    return frozenset(name for name in card.written if plain_name(name) in taken)


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
        line, counted, at_start, at = last, end, at, end
        written = _fields(fielded(value))
        yield _Card(first, last, at_start, end, {plain_name(name): one for name, one in written.items()}, written)


def _fields(value: Mapping[str, object]) -> Mapping[str, object]:
    """Return the fields of an object; those of a note of Anki stand below one of their own, with or without names."""
    fields = value.get("fields")
    rest = {name: one for name, one in value.items() if name != "fields"}
    if isinstance(fields, list) and len(fields) > 1:
        return {"front": fields[0], "back": fields[1], **rest, "fields": fields[2:]}
    if isinstance(fields, dict):
        held = {name: one.get("value") if isinstance(one, dict) else one for name, one in fields.items()}
        return {**held, **rest}
    return value


def _field(card: _Card, names: frozenset[str]) -> str:
    """Return the first field with one of the names that holds something, by its plain name."""
    return next((name for name, value in card.values.items() if name in names and value not in (None, "")), "")


def _value(card: _Card, names: frozenset[str]) -> object:
    return card.values.get(_field(card, names))


def _answer(card: _Card) -> list[str]:
    """Return what a card calls its answer, each in words."""
    value = _value(card, _REPLIES)
    values = value if isinstance(value, list) else [value]
    return [plain(one) for one in values if _is_plain(one) and not isinstance(one, bool)]


def _options(card: _Card) -> list[_Option]:
    """Return the options of a question."""
    wrong = _value(card, _WRONG)
    if isinstance(wrong, list):
        right = [_Option(one, True) for one in _answer(card)]
        sides = [*right, *(_Option(plain(one), False) for one in wrong if _is_plain(one))]
        return sorted(sides, key=lambda side: side.text.casefold())
    value = _value(card, _OPTIONS)
    if isinstance(value, dict):
        value = list(value.values())
    made: list[_Option] = []
    for one in value if isinstance(value, list) else []:
        if isinstance(one, dict):
            made += _option(one)
        elif _is_plain(one):
            made.append(_Option(plain(one)))
    return made


def _option(fields: Mapping[str, object]) -> list[_Option]:
    named = {plain_name(name): name for name in fields}
    text = next((named[name] for name in named if name in _TEXTS and _is_plain(fields[named[name]])), None)
    right = next((named[name] for name in named if name in _RIGHTS and isinstance(fields[named[name]], bool)), "")
    reason = next((named[name] for name in named if name in _TELLS and _is_plain(fields[named[name]])), "")
    if text is None:
        return []
    told, pictures = asides(fields, (text, right, reason))
    said = " ".join(filter(None, (plain(fields[reason]) if reason else "", told)))
    words = " ".join(filter(None, (plain(fields[text]), pictures)))
    return [_Option(words, bool(fields[right]) if right else None, said)]


def _from_one(cards: Sequence[_Card]) -> bool | None:
    """Return whether numbers of right options count from one; None where nothing says so."""
    told = ((_value(card, names), len(_options(card))) for card in cards for names in (_PLACES, _REPLIES))
    said = [(value, many) for value, many in told if many and _is_number(value)]
    if any(value == 0 for value, _ in said):
        return False
    return True if any(value == many for value, many in said) else None


def _answered(card: _Card, from_one: bool | None, aside: str) -> Iterator[str]:
    """Yield what stands below a question, with what its other fields say behind the reason."""
    options = _options(card)
    right = _right(card, options, from_one)
    for place, option in enumerate(options):
        yield f"- [{'x' if place in right else ' '}] {option.text}"
        yield from (f"  {option.reason}",) if option.reason else ()
    answer = "" if right else " / ".join(_answer(card))
    if answer and not options:
        yield f"A: {answer}"
    told = _value(card, _TELLS)
    parts = [f"`answer: {answer}`" if answer and options else "", plain(told) if _is_plain(told) else "", aside]
    if any(parts):
        yield from ("", f"Explanation: {' '.join(filter(None, parts))}")


def _right(card: _Card, options: Sequence[_Option], from_one: bool | None) -> frozenset[int]:
    """Return the places of the options that are right; none where that is not sure."""
    marked = frozenset(place for place, option in enumerate(options) if option.right)
    place = _value(card, _PLACES)
    if marked or not options:
        return marked
    if _is_number(place):
        # Programs count from nought, unless a place tells otherwise.
        return frozenset({place - bool(from_one)} & {*range(len(options))})
    value = _value(card, _REPLIES)
    if _is_number(value):
        same = [at for at, option in enumerate(options) if option.text == str(value)]
        if same or from_one is None:
            return frozenset(same)
        return frozenset([value - from_one]) if 0 <= value - from_one < len(options) else frozenset()
    said = [one.casefold() for one in _answer(card)]
    named = frozenset(at for at, option in enumerate(options) if option.text.casefold() in said)
    letters = [_LETTERS.find(one.upper()) for one in said if len(one) == 1]
    if named or not said or len(letters) < len(said):
        return named
    return frozenset(at for at in letters if 0 <= at < len(options))


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_plain(value: object) -> bool:
    return isinstance(value, (str, int, float)) and str(value).strip() != ""
