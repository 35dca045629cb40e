r"""Which options an answer names: by letters, by numbers, or by their words.

named ::= letters [TEXT] | LETTER TEXT (sep LETTER TEXT)+ | NUMBER (sep NUMBER)* [TEXT] | TEXT (sep TEXT)*
sep   ::= "," | ";" | "and" | …

An answer that says the letter of one option and the words of another is not sure, and names none. So is one that
names all options out of their order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.parse.letters import LETTER, answer_of, is_letter, letters_of, numbered_place, place_of
from studyguide.parse.option_marks import Choice

# 1, 2 and 4
_NUMBERS = re.compile(rf"\d{{1,2}}(?:(?:[ \t]*(?:[,;/&+、，]|\b{words.AND}\b)[ \t]*|[ \t]+)\d{{1,2}}){{1,5}}[.]?")
# A) disk, C) share
_EACH = re.compile(
    rf"(?:^|[ \t]*[,;]?[ \t]+(?:{words.AND}[ \t]+)?|[,;])[*_]{{0,2}}[(\[]?(?P<letter>[{LETTER}])[)\].:]"
    r"[*_]{0,2}[ \t]+(?=\S)"
)
_LISTED = re.compile(rf"[ \t]*[,;][ \t]*(?:{words.AND}[ \t]+)?|[ \t]+{words.AND}[ \t]+", re.IGNORECASE)

_ORDERED = 3  # options whose letters say an order


@dataclass(frozen=True, slots=True)
class Named:
    """The options that an answer names, by their places, and what it says besides."""

    right: frozenset[int] = frozenset()
    rest: str = ""
    stray: tuple[str, ...] = ()
    """What it names and no option is: letters, or words."""


def named(text: str, choices: Sequence[Choice]) -> Named | None:
    """Return what an answer names: a line with a word for it, or what stands behind one; None where it is none."""
    answer = answer_of(text) or letters_of(text)
    if answer is None:
        return None
    own = [choice.letter for choice in choices]
    said = answer.rest.strip("*_ ")
    whole = f"{', '.join(answer.letters)}) {said}" if answer.letters and said else said
    if each := _each(whole, choices):
        return each
    if answer.letters and is_letter(said.strip(" .)")):
        # A-C: a span, or a pair.
        return Named(stray=(f"{', '.join(answer.letters)}-{said}",))
    places = [place for letter in answer.letters if (place := place_of(letter, own)) is not None]
    right = frozenset(places)
    if len(right) == len(choices) >= _ORDERED and places != sorted(places):
        # B, C, A: an order of all options, of which none is more right than another.
        return Named(stray=(", ".join(answer.letters),))
    strays = tuple(letter for letter in answer.letters if place_of(letter, own) is None)
    if right:
        repeated = any(same(choices[place].text, said) for place in right)
        return Named(right, "" if repeated else said, strays)
    right = frozenset(_told(said, choices))
    if right:
        return Named(right, _behind(said, choices, right), strays)
    return Named(right, "" if strays == (said,) else said, strays) if strays else Named(stray=(said,) if said else ())


def _each(said: str, choices: Sequence[Choice]) -> Named | None:
    """Return the options of an answer that says each with its letter and its words; none where these differ."""
    own = [choice.letter for choice in choices]
    found = list(_EACH.finditer(said))
    if not found or found[0].start():
        return None
    ends = [*(match.start() for match in found[1:]), len(said)]
    pieces = [(match["letter"], said[match.end() : end].strip(" ,;")) for match, end in zip(found, ends, strict=True)]
    places = [place_of(letter, own) for letter, _ in pieces]
    if any(_is_another(text, place, choices) for (_, text), place in zip(pieces, places, strict=True)):
        return Named(stray=(said,))
    sure = all(
        place is not None and same(choices[place].text, text) for (_, text), place in zip(pieces, places, strict=True)
    )
    return Named(frozenset(place for place in places if place is not None)) if sure and len(pieces) > 1 else None


def _is_another(text: str, own: int | None, choices: Sequence[Choice]) -> bool:
    """Return whether a text is the words of another option than the one at the place, and not its own."""
    alike = {place for place, choice in enumerate(choices) if same(choice.text, text)}
    return own is not None and bool(alike) and own not in alike


def _told(said: str, choices: Sequence[Choice]) -> set[int]:
    """Return the options that an answer names by their words or by a number: `the second one`, `C the second one`."""
    own = [choice.letter for choice in choices]
    if _NUMBERS.fullmatch(said):
        places = {numbered_place(number, own) for number in re.findall(r"\d+", said)}
        return {place for place in places if place is not None} if None not in places else set()
    if (place := numbered_place(said, own)) is not None:
        return {place}
    if (digits := said.rstrip(".")).isdecimal() and len(set(digits)) == len(digits) > 1:
        # 13 of five options: the first and the third.
        places = {numbered_place(digit, own) for digit in digits}
        return {place for place in places if place is not None} if None not in places and _rises(digits) else set()
    letter = re.match(rf"(?P<letter>[{LETTER}])[ \t]+(?P<text>\S.*)", said)
    if letter and (place := place_of(letter["letter"], own)) is not None:
        return {place} if same(choices[place].text, letter["text"]) else set()
    if whole := _worded(said, choices):
        return whole
    parts = [_worded(part, choices) for part in _LISTED.split(said)]
    return set().union(*parts) if len(parts) > 1 and all(parts) else set()


def _rises(digits: str) -> bool:
    """Return whether digits stand in their order; in another one they say an order."""
    return list(digits) == sorted(digits)


def _worded(said: str, choices: Sequence[Choice]) -> set[int]:
    """Return the option whose words a text is, to the sign where several have the same words."""
    alike = {place for place, choice in enumerate(choices) if same(choice.text, said)}
    exact = {place for place, choice in enumerate(choices) if _plain(choice.text) == _plain(said)}
    return exact or (alike if len(alike) == 1 else set())


def _plain(text: str) -> str:
    return " ".join(text.strip(" .*_`").casefold().split())


def _behind(said: str, choices: Sequence[Choice], right: frozenset[int]) -> str:
    """Return what an answer says behind the numbers or the words that name the options."""
    rest = re.sub(r"[*_(\[]{0,3}\d{1,2}\b[*_)\].:]*[ \t]*", "", said, count=1) if re.match(r"[*_(\[]*\d", said) else ""
    repeated = _NUMBERS.fullmatch(said) or any(same(choices[place].text, rest) for place in right)
    return "" if repeated else rest


def same(one: str, other: str) -> bool:
    """Return whether two texts have the same words."""
    plain = [re.sub(r"\W+", " ", text).strip().casefold() for text in (one, other)]
    return bool(plain[1]) and plain[0] == plain[1]


def stray(letters: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Return the letters of an answer that name none of the options, which are given by their letters."""
    return tuple(letter for letter in letters if place_of(letter, own) is None)
