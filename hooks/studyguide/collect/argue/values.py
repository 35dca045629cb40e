"""Claims to findings: two values for one attribute of one thing, and a bound with two values.

Two claims contradict each other where subject and dimension are the same, no value agrees, nothing in their words
says that they speak of different cases, and the words that say what is measured are the same to a good part.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from studyguide.collect.argue.claims import Claim, stem, stems
from studyguide.collect.argue.quantities import Quantity, quantities
from studyguide.errors import Finding, Place

FAR = 200.0  # values further apart than this factor measure different things
ALIKE = 0.4  # share of the weight of the words of the shorter claim that both have
SOME = 0.3  # the same where two words or more are shared
LITTLE = 0.25  # and at least this share of the longer, where things are counted
"""Shares of the weight of the words of the shorter claim that two claims on one attribute have in common."""
BESIDE = 2  # lines between which a list tells cases apart

SPANS = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "retain retained retention keep keeps kept store stored storing stores persist persists aufbewahrt speichern"
        " gespeichert conserver conservé conservar guardar retención conservação",
        "run runs running timeout execution executes duration laufzeit durée duración duração durata",
        "latency delay retrieval response latenz antwortzeit latence délai latencia demora latência",
    )
)
"""How long something is kept, how long it runs, how long one waits for it: a thing has one upper bound of each."""


def values(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the pairs of places that state different values of one attribute of one thing."""
    weight = _weights(claims)
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        about[claim.subject].append(claim)
    said: set[tuple[str, str, frozenset[object]]] = set()
    for subject, group in about.items():
        stated = _stated(group)
        counted = {(c.quantity.noun, c.quantity.values) for c in group if c.quantity.noun}
        for one, other in _pairs(group):
            if not contradict(one, other, weight):
                continue
            if one.quantity.dimension == "count" and len(_counted(counted, one, other)) > 2:
                continue  # the word is used for several things
            if stated[one.place, one.quantity.dimension] & stated[other.place, other.quantity.dimension]:
                continue
            if _are_cases(one, other, group):
                continue
            pair = (subject, one.quantity.dimension, frozenset({one.quantity.values, other.quantity.values}))
            if pair not in said:
                said.add(pair)
                yield Finding(
                    other.place,
                    "two-values",
                    f"{other.quantity.text!r} stands here and {one.quantity.text!r} there, of the same thing",
                    "Find out which holds and correct the other, or say what makes the difference",
                    one.place,
                )


def _are_cases(one: Claim, other: Claim, group: Iterable[Claim]) -> bool:
    """Return whether a list tells two claims apart: they stand beside each other, or one beside what the other says."""
    dimension = one.quantity.dimension
    return _beside(one, other) or any(
        (_beside(case, one) and case.quantity.agrees(other.quantity))
        or (_beside(case, other) and case.quantity.agrees(one.quantity))
        for case in group
        if case.quantity.dimension == dimension
    )


def _beside(one: Claim, other: Claim) -> bool:
    """Return whether two claims stand in lines beside each other, each with words of its own."""
    near = one.place.file == other.place.file and 0 < abs(one.place.first - other.place.first) <= BESIDE
    return near and bool(one.words - other.words and other.words - one.words)


def _pairs(group: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each two claims whose quantities cannot both hold, by place: few of all where notes repeat themselves."""
    numbers: dict[Quantity, int] = {}
    numbered = [(c, numbers.setdefault(c.quantity, len(numbers))) for c in sorted(group, key=lambda c: c.place)]
    known: dict[tuple[int, int], bool] = {}
    for (one, a), (other, b) in combinations(numbered, 2):
        apart = known.get((a, b))
        if apart is None:
            apart = known[a, b] = _apart(one.quantity, other.quantity)
        if apart:
            yield one, other


# up to 72 % or 75 %    up to 15 (some only 5)    by default "never" or 30 days
BETWEEN = re.compile(
    r"[\W_]*(?:or|oder|ou|o|ó)[\W_]*|[\W_]*(?:some|others|partly|einige|manche|certains|algunos|alguns)\s+(?:only|nur|solo|só)?[\W_]*",
    re.IGNORECASE,
)
BOUND = re.compile(
    r"\b(?:default|standard|max|limit|défaut|defecto|padrão|predefinit)\w*\b[^.;]{0,24}$", re.IGNORECASE
)


def undecided(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the places that give two values for one bound or default."""
    seen: set[tuple[Place, str]] = set()
    for claim in claims:
        if (claim.place, claim.text) in seen:
            continue
        seen.add((claim.place, claim.text))
        for a, b in pairwise(quantities(claim.text, "x")):
            bound = a.kind in ("most", "usual") or BOUND.search(claim.text[: a.start])
            alike = a.dimension == b.dimension or "any" in (a.dimension, b.dimension)
            if (
                bound
                and alike
                and b.kind != "least"
                and not a.agrees(b)
                and BETWEEN.fullmatch(claim.text[a.end : b.start])
            ):
                yield Finding(
                    claim.place,
                    "undecided",
                    f"two values are given for one bound: {claim.text[a.start : b.end]!r}",
                    "Say which holds, or when each does",
                )


Numbers = frozenset[tuple[float, float]]


def _counted(counted: Collection[tuple[str, Numbers]], one: Claim, other: Claim) -> set[Numbers]:
    """Return all numbers that stand before the noun which two claims share; `counted` are nouns with theirs."""
    shared = stems(one.quantity.noun) & stems(other.quantity.noun)
    return {numbers for noun, numbers in counted if shared <= stems(noun)}


def _weights(claims: Sequence[Claim]) -> Mapping[str, float]:
    """Return the weight of each word: the rarer among claims, the more it says."""
    counts = Counter(word for claim in claims for word in claim.words)
    return {word: math.log((len(claims) + 2) / count) for word, count in counts.items()}


def _stated(claims: Sequence[Claim]) -> Mapping[tuple[Place, str], set[tuple[float, float]]]:
    """Return all values of a dimension that a place states."""
    stated: dict[tuple[Place, str], set[tuple[float, float]]] = defaultdict(set)
    for claim in claims:
        stated[claim.place, claim.quantity.dimension] |= claim.quantity.values
    return stated


def contradict(one: Claim, other: Claim, weight: Mapping[str, float]) -> bool:
    """Return whether two claims on one subject cannot both be true, where their quantities cannot both hold."""
    a, b = one.quantity, other.quantity
    if one.place == other.place or one.text == other.text:
        return False
    if one.names - other.names and other.names - one.names:
        return False  # measured against different things
    if one.surface - other.surface and other.surface - one.surface:
        return False  # two things that have a term in common
    if one.version != other.version:
        return False
    if one.label and other.label and not one.label & other.label:
        return False
    if one.table and one.table == other.table:
        return False  # two rows of a table are two things, or two attributes of one
    shared = one.words & other.words
    if a.dimension == "count":
        shared &= stems(a.noun) & stems(b.noun)
        if not shared:
            return False
        shared = one.words & other.words
        if a.kind != b.kind or any(_parts(claim) for claim in (one, other)):
            return False
    sums = [sum(weight[word] for word in claim.words) or math.inf for claim in (one, other)]
    both = sum(weight[word] for word in shared)
    share = both / min(sums)
    if a.dimension == "count" and both / max(sums) < LITTLE:
        return False
    if a.vague or b.vague or "any" in (a.dimension, b.dimension):
        return share >= ALIKE and (len(shared) > 1 or one.source == other.source == "table")
    if a.kind == b.kind == "most" and a.dimension == b.dimension == "time" and _spans(one) & _spans(other):
        return True
    return share >= ALIKE or (share >= SOME and len(shared) > 1 and a.dimension != "count")


def _spans(claim: Claim) -> set[int]:
    """Return which of the spans of time that things have a claim bounds."""
    return {index for index, words in enumerate(SPANS) if claim.words & words}


def _parts(claim: Claim) -> bool:
    """Return whether a sentence counts parts of a whole: "three … and three …"."""
    number = claim.quantity.text.split()[0]
    return len(re.findall(rf"\b{re.escape(number)}\b", claim.text, re.IGNORECASE)) > 1


def _apart(a: Quantity, b: Quantity) -> bool:
    """Return whether two quantities could be values of one attribute, but not both."""
    return _comparable(a, b) and not a.agrees(b)


def _comparable(a: Quantity, b: Quantity) -> bool:
    """Return whether two quantities could be values of one attribute."""
    tops = [max(high for _, high in q.values) for q in (a, b)]
    if min(tops) * FAR < max(tops) < math.inf:
        return False
    if "least" in (a.kind, b.kind) or {a.kind, b.kind} == {"usual", "most"}:
        return False
    if a.dimension == b.dimension:
        return True
    endless = "any" in (a.dimension, b.dimension)
    return endless and not ({a.dimension, b.dimension} & {"count", "percent", "times"})
