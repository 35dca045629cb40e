"""Statements to claims: that a thing has so much of something."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from studyguide.collect.argue.quantities import WORDLESS, Quantity, has_quantity, quantities
from studyguide.collect.argue.statements import Statement
from studyguide.errors import Place

WORD = re.compile(r"[^\W\d_][\w'’-]*")
# What follows is one case of many.
EXAMPLE = re.compile(
    r"\b(?:e\.g\.|for example|for instance|such as|z\. ?B\.|zum Beispiel|par exemple|p\. ex\.|por ejemplo|por exemplo)",
    re.IGNORECASE,
)
VERSION = re.compile(r"\s+(?:v|version\s+)?(\d+(?:\.\d+)*)(?![\w%])", re.IGNORECASE)
NEAR = 9  # words on each side of a quantity that say what is measured
ENDINGS = (
    *("ations", "ation", "ages", "age", "ings", "ing", "ies", "ied"),
    *("ers", "als", "er", "al", "ed", "es", "en", "s", "e", "y"),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a subject has a quantity of something."""

    subject: str
    """Slug of a term, or the key of a name that is none."""
    quantity: Quantity
    words: frozenset[str]
    """Stems of the words that say what is measured."""
    names: frozenset[str]
    """Proper names near the quantity, the subject's aside: what it is measured against."""
    surface: frozenset[str]
    """Words of the name under which the subject is named."""
    label: frozenset[str]
    """Stems of the attribute of a table."""
    place: Place
    text: str
    source: str
    table: str
    version: str
    """The number after the name of the subject: `PostgreSQL 9`."""


def claims(said: Iterable[Statement]) -> Iterator[Claim]:
    """Yield the claims that statements make."""
    return (claim for statement in said if has_quantity(statement.text) for claim in _claims(statement))


def _claims(statement: Statement) -> Iterator[Claim]:
    text = statement.text
    example = EXAMPLE.search(text)
    label = stems(statement.about) if statement.table else frozenset()
    for quantity in quantities(text, statement.about if statement.table else ""):
        subject = statement.subject(quantity.start, quantity.end)
        if not subject or (example and quantity.start > example.start()):
            continue
        names = statement.names()
        yield Claim(
            subject,
            quantity,
            _around(text, quantity, names) | stems(statement.about, names),
            _proper(text, quantity, " ".join(names)),
            surface(statement.named(subject)),
            label,
            statement.place,
            text,
            statement.source,
            statement.table,
            _version(statement, subject, quantity),
        )


def _version(statement: Statement, subject: str, quantity: Quantity) -> str:
    """Return the number that stands after the name of the subject, if it is not the quantity itself."""
    for _, end, term in statement.spots:
        found = VERSION.match(statement.text, end) if term == subject else None
        if found and not quantity.start <= found.start(1) < quantity.end:
            return found[1]
    return ""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    word = word.casefold().strip("'’-")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def stems(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    left = {part for name in without for part in WORD.findall(name.casefold())} | WORDLESS
    return frozenset(stem(word) for word in WORD.findall(text) if word.casefold() not in left)


def _around(text: str, quantity: Quantity, names: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words near a quantity, and of the noun that it counts."""
    before = " ".join(text[: quantity.start].split()[-NEAR:])
    after = " ".join(text[quantity.end :].split()[:NEAR])
    return stems(f"{before} {quantity.noun} {after}", names)


def _proper(text: str, quantity: Quantity, without: str) -> frozenset[str]:
    """Return the words with a capital near a quantity, the first of the sentence aside."""
    near = text[: quantity.start].split()[1:][-NEAR:] + text[quantity.end :].split()[:NEAR]
    words = {word.strip(".,;:()\"'") for word in near}
    return frozenset(w for w in words if w[:1].isupper() and w not in without)


def surface(name: str) -> frozenset[str]:
    """Return the words of a name by which it could be told from another; none for an abbreviation."""
    return frozenset(word.casefold() for word in WORD.findall(name) if not word.isupper())
