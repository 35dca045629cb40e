"""Sections to findings: abbreviations and terms that the notes use again and again, and explain nowhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyguide.collect.names import key
from studyguide.errors import Finding, Place
from studyguide.model import Mention, Section, Term
from studyguide.text.pieces import Piece, pieces

USES = 5  # so many sections: less often, a reader gets by
# API, S3, TCP: two to six capitals or digits, one of them a capital, not part of a longer name.
ABBREVIATION = re.compile(
    r"(?<![\w./:$-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z][A-Z0-9]{1,5}(?:s(?!\w))?(?![\w./:-]|\s?[=(]\s?\d)"
)
# Known from any newspaper, in any subject.
_EVERYDAY = """
    OK AM PM TV PC CD DVD ID IT USA US UK EU UN CEO CFO CTO CIO HR PR FAQ TODO NB PS AKA ASAP FYI DIY VIP GPS USB
    CPU GPU RAM ROM PDF CSV TXT HTML CSS XML JSON YAML HTTP HTTPS FTP SSH URL URI API SDK SQL NOSQL IDE CLI GUI UI UX
    AI ML IP TCP UDP DNS LAN WAN VPN OS SSD HDD I/O IO KB MB GB TB PB KHZ MHZ GHZ USD EUR GBP AND OR NOT NO YES THE A
    """
EVERYDAY = frozenset(_EVERYDAY.split())
# § 119 II: a number, in any subject
NUMERAL = re.compile(r"X{0,3}(?:I[XV]|V?I{0,3})")
LITTLE = r"(?:of|the|and|for|to|in|as|a|de|la|du|des|der|die|und|von|für|del|y|e|do|da|al)"


@dataclass(frozen=True, slots=True)
class Use:
    """An abbreviation in a section."""

    short: str
    section: str
    """Url of the section."""
    place: Place
    told: bool
    """Whether words that it is short for stand beside it."""


def uses(sections: Iterable[Section]) -> Iterator[Use]:
    """Yield the abbreviations in sections, each at its first place in a section and where it is told."""
    for section in sections:
        url = section.url
        met: set[str] = set()
        for piece in pieces(section):
            if piece.kind == "code" or piece.text.isupper():
                continue
            for match in ABBREVIATION.finditer(piece.text):
                short = match.group().rstrip("s")
                if short in EVERYDAY or NUMERAL.fullmatch(short):
                    continue
                told = _explains(piece, short, match.start())
                if told or short not in met:
                    met.add(short)
                    yield Use(short, url, piece.line(match.start()), told)


def unexplained(terms: Sequence[Term], mentions: Sequence[Mention], used: Iterable[Use]) -> Iterator[Finding]:
    """Yield the first place of each abbreviation and of each term that many sections use and none explains."""
    yield from _terms(terms, mentions)
    names = {
        key(n)
        for t in terms
        for n in (t.name, t.short, *t.aliases, *t.misspelt, *(f.name for f in t.former))
        if n
    }
    by_short: dict[str, list[Use]] = defaultdict(list)
    for use in used:
        by_short[use.short].append(use)
    for short, all_ in by_short.items():
        sections = {use.section for use in all_}
        if len(sections) >= USES and key(short) not in names and not any(use.told for use in all_):
            yield Finding(
                min(use.place for use in all_),
                "abbreviation-unexplained",
                f"{short!r} stands in {len(sections)} sections and none says what it is short for",
                f"Write it out once, as in 'Long Name ({short})'",
            )


def _terms(terms: Sequence[Term], mentions: Sequence[Mention]) -> Iterator[Finding]:
    """Yield the terms without a summary of their own that no section explains."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.term].append(mention)
    for term in terms:
        found = named.get(term.slug, [])
        if (
            not term.summary
            and term.kind != "defined"
            and len({m.section for m in found}) >= USES
            and not any(m.explains for m in found)
        ):
            yield Finding(
                found[0].place,
                "term-unexplained",
                f"{term.label!r} stands in {len({m.section for m in found})} sections and none explains it",
                "Say once what it is, or give it a summary in the catalogue",
            )


def _explains(piece: Piece, short: str, start: int) -> bool:
    """Return whether an abbreviation stands here beside words that begin with its letters."""
    near = piece.text[max(0, start - 90) : start + len(short) + 90]
    if piece.kind == "term":
        near += f" {piece.about[:120]}"
    return bool(_written_out(short).search(near.casefold().replace(short.casefold(), " \x00 ")))


@lru_cache(maxsize=1_000)
def _written_out(short: str) -> re.Pattern[str]:
    """Return what finds words that begin with the letters of an abbreviation."""
    letters = [c for c in short.casefold() if c.isalpha()]
    body = rf"[^\W\d_]*[\W_]+(?:{LITTLE}[\W_]+)?".join(letters)
    return re.compile(rf"(?<!\w){body}[^\W\d_]+")
