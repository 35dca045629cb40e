"""What tells the subjects of a comparison apart, in one line of the traps, beside the table or of the catalogue."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from studyguide.inline import plain
from studyguide.model import Bullets, Mention, Section, Term

DECIDER_CHARS = 320
DECIDING = re.compile(r"\b(?:decid|choose|differ|entscheid|unterscheid|décid|choisi|diff[eé]r|elig|decis|sceg)", re.I)

Line = tuple[frozenset[str], str]
"""A line of the notes that tells terms apart: their slugs, and what it says."""


def told(sections: Iterable[Section], mentions: Sequence[Mention]) -> list[Line]:
    """Return the lines of the notes that tell terms apart: the items of exam traps."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.section].append(mention)
    out: list[Line] = []
    for section in sections:
        if section.role == "traps":
            for block in section.blocks:
                for item in block.items if isinstance(block, Bullets) else ():
                    opening = plain(item.term)
                    terms = {m.term for m in named[section.url] if m.place == item.place and m.alias in opening}
                    if len(terms) > 1 and item.text:
                        out.append((frozenset(terms), item.text))
    return out


def decider(subjects: Sequence[str], terms: Mapping[str, Term], around: str, lines: Sequence[Line]) -> str:
    """Return one line that says what decides between subjects, by slug; `around` stands beside their table."""
    if text := _told_apart(frozenset(subjects), lines):
        return text
    for paragraph in around.split("\n\n"):
        if DECIDING.search(paragraph) and len(paragraph) <= DECIDER_CHARS:
            return paragraph
    return _from_catalogue([terms[slug] for slug in subjects if slug in terms])


def _told_apart(subjects: frozenset[str], lines: Sequence[Line]) -> str:
    """Return the lines about members of a set as one, each about a member that none before it names."""
    covered: set[str] = set()
    chosen: list[str] = []
    within = (line for line in lines if line[0] <= subjects)
    for named, text in sorted(within, key=lambda line: -len(line[0])):
        size = sum(map(len, chosen)) + len(text)
        if named - covered and (not chosen or size <= DECIDER_CHARS):
            covered |= named
            chosen.append(text)
    if len(chosen) < 2:
        return "".join(chosen)
    return "; ".join(text.rstrip(".") for text in chosen) + "."


def _from_catalogue(terms: Sequence[Term]) -> str:
    """Return what one of the terms is not, best where it names another of them."""
    telling = [term for term in terms if term.is_not]
    for term in telling:
        others = (name for other in terms if other is not term for name in _short_names(other))
        if any(re.search(rf"\b{re.escape(name)}\b", term.is_not) for name in others):
            return f"**{term.label}:** {term.is_not}"
    return next((f"**{term.label}:** {term.is_not}" for term in telling), "")


def _short_names(term: Term) -> tuple[str, ...]:
    return (term.name, term.label, *term.aliases)
