"""Names to a finder: where a text names a term, under which of its names.

At each place of a text the longest name counts that may be meant there.
A name is found with spaces for its hyphens and the other way round, with `&` for `and`, and in its plural.

A name of one word in capitals (`VPC`) counts only as written; a proper name of one plain word (`Lambda`)
counts with its capital; every other name counts in any case. A name that is also a common word counts only
with its capital and where one of the words it needs stands near it in the same section.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from studyguide.collect.longest import GAPS, LETTER, Longest
from studyguide.kept import Sealed, once
from studyguide.model import Former, Term
from studyguide.text.stems import JOINED

EDGE = re.compile(LETTER)
WORD_END = re.compile(rf"[\s\-\u2010-\u2013]+|(?=[{JOINED}])(?<=[{JOINED}])")
SHORTENED = re.compile(r"[\s\-\u2010-\u2013(]+")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+\.\w+")
OPENS = re.compile(r"(?:^|[.!?…:;。！？]['\")\]]*\s+|\n|[\u25bc\u25ba\u2022]\s*)$")
# A common word that opens a sentence has a capital anyway: "Connect your phone", "Batch processing". It is
# a name where a verb or a mark follows: "Batch runs …", "Config continuously tracks …", "Detective: …",
# or another capital: "Glue Streaming".
ACTING = re.compile(
    r"\s*$|\s*[^\w\s]|\s+(?:and|or|vs|is|are|was|were|will|can|may|has|had|does|[a-z]{2,}(?:s|ly))(?!\w)|\s+[A-Z]"
)
REACH = 1500  # characters: how far from a name a word that it needs may stand

ByNames = Sealed[Sequence[Term]]
"""The terms of a guide, which stand in a key by their names alone."""
Case = Literal["exact", "proper", "any"]


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write the name of a term."""

    text: str
    """As it is written: a listed name, or its plural."""
    term: str
    """Slug of the term."""
    case: Case
    needs: tuple[str, ...] = ()
    """Words one of which must stand near it in the same section; none are needed where it is empty."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text."""

    start: int
    end: int
    name: Name


class Context:
    """The words of a section, asked whether they hold what a name needs."""

    __slots__ = ("_known", "_text", "_titles", "offset")

    def __init__(self, text: str, titles: str = "") -> None:
        """Keep the words of a section and the titles around it; what stands in these is near everywhere."""
        self._text = text
        self._titles = titles
        self._known: dict[tuple[str, ...], list[int] | None] = {}
        self.offset = 0
        """Where the piece that is being read begins in the text."""

    def holds(self, words: tuple[str, ...], position: int) -> bool:
        """Return whether one of the words stands near a position of the piece."""
        if words not in self._known:
            around = any(_places(word, self._titles) for word in words)
            found = None if around else sorted(place for word in words for place in _places(word, self._text))
            self._known[words] = found
        places = self._known[words]
        if places is None:
            return True
        after = bisect_left(places, self.offset + position)
        near = places[max(0, after - 1) : after + 1]
        return any(abs(place - self.offset - position) <= REACH for place in near)


def _places(word: str, text: str) -> list[int]:
    """Return where a word stands in a text, in any case unless it is all capitals."""
    if not word.isupper():
        word, text = word.lower().replace("-", " "), _folded(text)
    found: list[int] = []
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not EDGE.match(text[start - 1 : start]) and not EDGE.match(text[end : end + 1]):
            found.append(start)
        start = text.find(word, end)
    return found


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return text.lower().replace("-", " ")


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """Return what all spellings of a name have in common: case, hyphens, `&` and apostrophes put aside."""
    text = text.casefold().replace("\u2019", "'").replace("&", " and ")
    return " ".join(GAPS.split(text)).strip()


def names_of(term: Term) -> Iterator[Name]:
    """Yield every name of a term with its plural, the name itself first."""
    listed = [term.name, term.short, *term.aliases, *(f.name for f in term.former), *term.misspelt]
    needs = {key(alias): words for alias, words in term.ambiguous.items()}
    for text in dict.fromkeys(name for name in (*listed, *term.ambiguous) if name):
        needed = needs.get(key(text), ())
        common = term.kind == "concept" or (term.kind == "defined" and text in (term.name, term.short))
        case = case_of(text, common, bool(needed))
        yield Name(text, term.slug, case, needed)
        if case == "proper" and needed and not common:
            continue  # "backups", "forecasts": the common word, whatever its capital
        for other in dict.fromkeys(plurals(text)):
            if other != text:
                loose = case == "any" and (common or " " in other)
                yield Name(other, term.slug, "any" if loose else "exact", needed)


@once
def by_names(terms: Sequence[Term]) -> ByNames:
    """Return the terms with their names alone for a key: what is found by these changes with nothing else."""
    return Sealed(terms, tuple(map(_bare, terms)))


def _bare(term: Term) -> Term:
    former = tuple(Former(name.name) for name in term.former)
    return replace(term, former=former, category="", summary="", is_not="", link="", compared_with=(), place=None)


def case_of(text: str, common: bool, ambiguous: bool) -> Case:
    """Return how the case of a name counts; `common` for a term that is a common noun."""
    letters = [c for c in text if c.isalpha()]
    if all(c.isupper() for c in letters) and (" " not in text or len(letters) < 4):
        return "exact"
    if " " in text:
        return "any"
    if ambiguous:
        return "proper"
    if "-" in text or common or any(c.isupper() or c.isdigit() for c in text[1:]):
        return "any"
    return "proper" if text[:1].isupper() else "any"


def plurals(text: str) -> Iterator[str]:
    """Yield the other number of a name: `EC2s`, `lifecycle policies`, `Savings Plan`."""
    word = re.split(r"[\s-]", text)[-1]
    if not re.fullmatch(r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f]*", word):
        return
    if re.search(r"[^aeiouAEIOU]y$", word):
        yield f"{text[:-1]}ies"
    elif re.search(r"(?:[sxz]|ch|sh)$", word):
        yield f"{text}es"
    elif len(word) > 1:
        yield f"{text}s"
    if re.search(r"[a-z]ies$", word) and len(word) > 4:
        yield f"{text[:-3]}y"
    elif re.search(r"[^suiSUI]s$", word) and len(word) > 3 and not text.isupper():
        yield text[:-1]


class Names:
    """All names of a guide, ready to be found."""

    __slots__ = ("_by_key", "_longest")

    def __init__(self, terms: Sequence[Term]) -> None:
        """Gather the names of the terms; of two terms with one name the earlier is meant."""
        self._by_key: dict[str, list[Name]] = {}
        for term in terms:
            for name in names_of(term):
                self._by_key.setdefault(key(name.text), []).append(name)
        self._longest = Longest(name.text for names in self._by_key.values() for name in names)

    def meant(self, text: str) -> str:
        """Return the slug of the term that a name belongs to, whatever its case; empty if there is none."""
        names = self._by_key.get(key(text), ())
        return next((n.term for n in names if not n.needs), names[0].term if names else "")

    def find(self, text: str, context: Context, to_the_letter: bool = False) -> Iterator[Found]:
        """Yield the names in a plain text from left to right, none inside another."""
        hidden = _hidden(text)
        position = 0
        for start, end in self._longest.find(text):
            if start < position:
                continue
            found = None
            if not any(first < end and start < last for first, last in hidden):
                found = self._best(text, start, end, context, to_the_letter)
            if found:
                yield found
            position = found.end if found else _next_word(text, start, end)

    def _best(self, text: str, start: int, last: int, context: Context, to_the_letter: bool) -> Found | None:
        """Return the longest name in a place of a text that may be meant there."""
        for end in (last, *_shorter(text, start, last)):
            surface = text[start:end]
            for name in self._by_key.get(key(surface), ()):
                written = _written(name, surface, to_the_letter)
                if written and (not name.needs or _meant(name, text, start, end, context)):
                    return Found(start, end, name)
        return None


@once
def names_in(terms: Sequence[Term]) -> Names:
    """Return the names of the terms, gathered once for the terms of a guide."""
    return Names(terms)


def _hidden(text: str) -> list[tuple[int, int]]:
    """Return where addresses stand: what they are made of names nothing."""
    if "://" not in text and "www." not in text and "@" not in text:
        return []
    return [match.span() for match in ADDRESS.finditer(text)]


def _next_word(text: str, start: int, end: int) -> int:
    """Return where to look on after a name that was not meant: the next word."""
    gap = WORD_END.search(text, start, end)
    return gap.end() if gap else end


def _shorter(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the ends of the words inside a place of a text, the last first."""
    ends = [gap.start() for gap in SHORTENED.finditer(text, start, end)]
    return (at for at in reversed(ends) if at > start)


def _written(name: Name, surface: str, to_the_letter: bool) -> bool:
    """Return whether the case of the surface is one that the name may have."""
    if GAPS.sub(" ", surface) == GAPS.sub(" ", name.text):
        return True
    match name.case:
        case "any":
            return not to_the_letter
        case "exact":
            return False
        case "proper":  # in capitals, or `multi-AZ` for `Multi-AZ`
            rest = name.text[1:]
            return (len(surface) > 3 and surface == name.text.upper()) or (
                surface[1:] == rest and not rest.islower()
            )


def _meant(name: Name, text: str, start: int, end: int, context: Context) -> bool:
    """Return whether a name that is also a common word is meant here."""
    common = name.case == "proper" and not text[start:end].isupper()
    if common and OPENS.search(text[max(0, start - 6) : start]) and not ACTING.match(text, end):
        return False
    return context.holds(name.needs, start)
