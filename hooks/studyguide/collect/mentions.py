"""Sections to mentions: where each term is named, under which of its names."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from studyguide.collect.names import ByNames, Context, Found, Names, by_names, key, names_in
from studyguide.collect.sections import Part, by_module
from studyguide.kept import kept_each
from studyguide.model import Mention, Section, Term
from studyguide.text.inline import plain
from studyguide.text.pieces import Piece, pieces
from studyguide.text.stops import ABBREVIATED

SENTENCE_CHARS = 240
EVERYWHERE_SHARE = 1 / 3  # of the sections: a term named in so many is met everywhere
EVERYWHERE_LEAST = 30  # sections; below it a share says nothing
# A stop ends a sentence where no small letter follows it, so "e.g. the queue" goes on.
STOP = re.compile(rf"(?<=[.!?…]){ABBREVIATED}[\"'\u201d\u2019)\]]*\s+(?=[^a-z\s])|(?<=[。！？])|\n{{2,}}")
# "The cell is …", "Die Zelle ist …": a sentence that opens with its term and says what it is.
IS = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:is|are|means|was|were|ist|sind|bedeutet|est|sont|désigne|es|son|significa|è|sono|é|são)\b"
)
OPENING = re.compile(
    r"^\s*(?:(?:an?|the|el|la|los|las|un|una|le|les|der|die|das|ein|eine|il|lo|o|a|os|as)\s+)?$", re.I
)
EXPLAINING = frozenset({"", "cheat-sheet", "case-study"})
"""Roles of sections that can explain a term; traps, questions and further reading only name it."""


def mentions(terms: Sequence[Term], sections: Sequence[Section]) -> tuple[Mention, ...]:
    """Return every mention of every term, in reading order."""
    homes = {slug: tuple(sorted(modules)) for slug, modules in _homes(terms, sections).items()}
    found = kept_each(_finding, (by_names(terms), homes), by_module(sections))
    return tuple(chain.from_iterable(found))


def _finding(
    shared: tuple[ByNames, dict[str, tuple[str, ...]]],
) -> Callable[[Part], tuple[Mention, ...]]:
    """Return what finds the mentions in the sections of a module."""
    terms, homes = shared
    names = names_in(terms.value)
    return lambda part: tuple(m for section in part.value for m in _mentions(section, names, homes))


def by_section(mentions: Sequence[Mention]) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions of each section, by its url."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.section].append(mention)
    return {section: tuple(group) for section, group in found.items()}


def everywhere(mentions: Sequence[Mention], sections: Sequence[Section]) -> frozenset[str]:
    """Return the terms that a reader meets on every page: what the notes are about, its maker."""
    named = Counter(term for term, _ in {(mention.term, mention.section) for mention in mentions})
    least = max(EVERYWHERE_LEAST, EVERYWHERE_SHARE * len(sections))
    return frozenset(term for term, count in named.items() if count >= least)


def _homes(terms: Sequence[Term], sections: Sequence[Section]) -> Mapping[str, set[str]]:
    """Return the modules in which a common word is a term, by slug.

    Where a catalogue names the terms of the subject, an everyday word that the notes define
    ("token", "stack") is meant in the modules that define it, and may be something else in others.
    """
    if all(term.kind == "defined" for term in terms):
        return {}
    everyday = {
        key(term.name): term.slug
        for term in terms
        if term.kind == "defined" and " " not in term.name and term.name[1:].islower()
    }
    homes: dict[str, set[str]] = {slug: set() for slug in everyday.values()}
    parts = by_module(sections)
    for part, defined in zip(parts, kept_each(_defining, everyday, parts), strict=True):
        for slug in defined:
            homes[slug].add(part.value[0].module)
    return homes


def _defining(everyday: Mapping[str, str]) -> Callable[[Part], frozenset[str]]:
    """Return what tells which of the everyday words a module defines."""

    def defined(part: Part) -> Iterator[str]:
        for section in part.value:
            for piece in pieces(section):
                if piece.kind == "term" and key(piece.text) in everyday:
                    yield everyday[key(piece.text)]

    return lambda part: frozenset(defined(part))


def _mentions(section: Section, names: Names, homes: Mapping[str, Sequence[str]]) -> Iterator[Mention]:
    parts = list(pieces(section))
    titles = "\n".join(map(plain, (*section.trail, section.title)))
    context = Context("\n".join(part.text for part in parts), titles)
    url = section.url
    one: dict[str, str] = {}  # each text once: a sentence stands in a mention of each of its terms
    for piece in parts:
        for found in names.find(piece.text, context, to_the_letter=piece.kind == "code"):
            if section.module in homes.get(found.name.term, (section.module,)):
                alias = piece.text[found.start : found.end]
                said = sentence(piece, found.start, found.end)
                yield Mention(
                    term=found.name.term,
                    alias=one.setdefault(alias, alias),
                    section=url,
                    place=piece.line(found.start),
                    sentence=one.setdefault(said, said),
                    explains=section.role in EXPLAINING and _explains(piece, found),
                )
        context.offset += len(piece.text) + 1


def _explains(piece: Piece, found: Found) -> bool:
    """Return whether a section says what a term is: in its title, a definition, a sentence that opens so."""
    match piece.kind:
        case "title":
            return True
        case "term":
            return 2 * (found.end - found.start) >= len(piece.text)
        case "prose":
            start, _ = _bounds(piece.text, found.start, found.end)
            return bool(OPENING.match(piece.text[start : found.start]) and IS.match(piece.text, found.end))
        case "cell" | "node" | "code":
            return False


def sentence(piece: Piece, first: int, last: int) -> str:
    """Return the sentence around a place in a piece, on one line, with what it belongs to before it."""
    if piece.kind == "code":
        start = piece.text.rfind("\n", 0, first) + 1
        end = piece.text.find("\n", last)
        return _clipped(piece.text[start : end if end >= 0 else None], first - start)
    start, end = _bounds(piece.text, first, last)
    words = _clipped(piece.text[start:end], first - start)
    if not piece.about:
        return words
    if piece.kind == "term":
        return f"{words}: {_clipped(piece.about[: _bounds(piece.about, 0, 0)[1]], 0)}"
    if piece.kind == "node":
        return _clipped(piece.about, 0)
    return f"{_clipped(piece.about, 0)}: {words}"


def _bounds(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where the sentence around a place starts and ends."""
    ends, starts = _stops(text)
    before = bisect_right(starts, first)
    after = bisect_left(ends, last)
    return starts[before - 1] if before else 0, ends[after] if after < len(ends) else len(text)


@lru_cache(maxsize=8)
def _stops(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where sentences of a text end, and where the next ones start."""
    found = [match.span() for match in STOP.finditer(text)]
    return tuple(end for end, _ in found), tuple(start for _, start in found)


def _clipped(text: str, about: int) -> str:
    """Return the text on one line, cut at words to what stands around a place."""
    if len(text) <= SENTENCE_CHARS:
        return " ".join(text.split())
    start = max(0, min(about - SENTENCE_CHARS // 2, len(text) - SENTENCE_CHARS))
    part = text[start : start + SENTENCE_CHARS]
    before = "\u2026 " if start else ""
    after = " \u2026" if start + SENTENCE_CHARS < len(text) else ""
    words = part.split()
    words = words[1:] if before and len(words) > 2 else words
    words = words[:-1] if after and len(words) > 2 else words
    return before + " ".join(words) + after
