"""Sayings to findings: two that say the same of the same thing, but for one number, or for a no.

    Yeast dies above 55 °C.               Yeast dies above 70 °C.
    IPv4 headers have a checksum.         IPv4 headers have no checksum.
    The reaction is exothermic.           The reaction is endothermic.

No term need be known: where all words are the same, what they speak of is the same too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from textwrap import shorten

from studyguide.collect.argue.claims import surface
from studyguide.collect.argue.figures import YEARS
from studyguide.collect.argue.quantities import Quantity
from studyguide.collect.argue.sayings import Saying, Stems, row
from studyguide.errors import Finding, Place

# A no beside one of these denies something else, or not always.
HEDGED = re.compile(
    r"\b(?:only|always|necessarily|all|every|just|yet|without|except|unless|neither|nor|until|if|when|whether|instead|but"
    r"|nur|immer|alle|jede\w*|ohne|außer|weder|noch|bis|wenn|falls|sofern|ob|sondern|aber"
    r"|seulement|toujours|tous|toutes|sans|sauf|ni|si|quand|lorsque|mais"
    r"|solo|sólo|siempre|todos|todas|sin|salvo|cuando|pero|sino|só|sempre|sem|se|quando|mas)\b",
    re.IGNORECASE,
)
# Opens a sentence that speaks of something by pointing at it, so that its words alone do not say of what.
POINTING = re.compile(
    r"(?:it|they|he|she|this|that|these|those|the|an?|er|sie|es|dies\w*|der|die|das|eine?|il|elle|ils|elles|ce\w*|le|la"
    r"|les|une?|el|los|las|una|este|esta|o|os|as|uma?|your|you|we|i|ihr|wir|vous|nous)\b|l['’]",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?<=\s)[^\W\d_a-zß-ÿ]")
# 8 - D    12 – true: the number of a line, and no quantity
COUNTS = re.compile(r"\d{1,3}[ ]+[-–—][ ]")
ENOUGH = 3  # words that say by themselves what is spoken of
LONG = 12  # letters
BESIDE = 2  # lines
MANY = 40  # different sayings in the same words: a form that is filled in, not a statement


def twins(said: Sequence[Saying]) -> Iterator[Finding]:
    """Yield the pairs of sentences that differ in one number only, or only in a no."""
    for words, group in _alike(said).items():
        values = {tuple(q.values for q in saying.numbers) for saying in group}
        for one, other in combinations(group, 2):
            a, b = one.statement, other.statement
            if _beside(a.place, b.place) or not _same_thing(words, one, other):
                continue
            if one.negative == other.negative:
                # Three values and more in the same words are a series, or said of several things.
                if len(values) == 2 and (differing := _differing(one, other)):
                    yield _two_values(one, other, *differing)
            elif len(values) == 1 and not HEDGED.search(f"{a.text} {b.text}"):
                yield _contrary(one, other)


def _alike(said: Sequence[Saying]) -> Mapping[Stems, Sequence[Saying]]:
    """Return the sayings by their words, also by these and what they are said of, in the order of the notes."""
    alike: dict[Stems, list[Saying]] = defaultdict(list)
    for saying in sorted(said, key=lambda s: s.statement.place):
        for words in {saying.words, saying.written}:
            alike[words].append(saying)
        if saying.statement.topic and not saying.statement.spots:
            alike[row((*saying.words, f"={saying.statement.topic}"))].append(saying)
    return {words: _first(group) for words, group in alike.items() if len(group) > 1}


def _first(group: Sequence[Saying]) -> tuple[Saying, ...]:
    """Return the first of the sayings that say the same of the same thing, and no more than can be compared."""
    first: dict[tuple[object, ...], Saying] = {}
    for saying in group:
        values = tuple(quantity.values for quantity in saying.numbers)
        first.setdefault((values, saying.negative, saying.statement.topic), saying)
    return tuple(first.values()) if len(first) <= MANY else ()


def _beside(one: Place, other: Place) -> bool:
    """Return whether two places are so close that their difference is meant: the cases of a list."""
    return one.file == other.file and other.first - one.last <= BESIDE


def _same_thing(words: Stems, one: Saying, other: Saying) -> bool:
    """Return whether two sayings of the same words must speak of the same thing."""
    cells = [saying.statement.source == "table" for saying in (one, other)]
    if all(cells):
        return False  # two tables may well be of two cases; those of terms are compared elsewhere
    topics = {one.statement.topic, other.statement.topic}
    if any(word.startswith("=") for word in words):
        names = [surface(saying.statement.name) for saying in (one, other)]
        if names[0] - names[1] and names[1] - names[0]:
            return False  # two things that have a term in common
        told = bool(one.statement.spots or other.statement.spots)
        return len(words) >= (2 if told or one.negative != other.negative else ENOUGH)
    if len(topics) > 1 and "" not in topics:
        return False
    if (one.statement.spots or other.statement.spots) and not any(cells):
        return False  # they are compared as what is said of a term
    pointing = any(POINTING.match(saying.statement.text) for saying in (one, other))
    years = any(q.dimension == "number" and min(q.values)[0] in YEARS for q in one.numbers)
    when = years and not NAMED.search(one.statement.text)
    # Some words are two in one: half-life, Widerrufsfrist.
    said = sum(2 if len(word) >= LONG or "-" in word else 1 for word in words)
    return said >= 3 + when if pointing else said + len(one.numbers[1:]) >= 2


def _differing(one: Saying, other: Saying) -> tuple[Quantity, Quantity] | None:
    """Return the one number in which two sayings differ, if it is one."""
    if len(one.numbers) != len(other.numbers):
        return None
    apart = [(a, b) for a, b in zip(one.numbers, other.numbers, strict=True) if not a.agrees(b)]
    if len(apart) != 1:
        return None
    a, b = apart[0]
    if a.start == 0 and COUNTS.match(one.statement.text):
        return None
    if a.kind == "least" and a.dimension == "number":
        return None  # more than 70 moons, and at least 90
    return (a, b) if (a.dimension, a.kind) == (b.dimension, b.kind) else None


def _two_values(one: Saying, other: Saying, a: Quantity, b: Quantity) -> Finding:
    return Finding(
        other.statement.place,
        "two-values",
        f"{b.text!r} stands here and {a.text!r} there, of the same thing",
        "Find out which holds and correct the other, or say what makes the difference",
        one.statement.place,
    )


def _contrary(one: Saying, other: Saying) -> Finding:
    return Finding(
        other.statement.place,
        "yes-and-no",
        f"this says the contrary of {shorten(one.statement.text, 80, placeholder=' …')!r}",
        "Find out which holds and correct the other, or say what makes the difference",
        one.statement.place,
    )
