"""What tells the subjects of a comparison apart, in one line of the traps, beside the table or of the catalogue."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from studyguide.model import Bullets, Mention, Section, Term
from studyguide.text.eastern import marked
from studyguide.text.inline import plain

DECIDER_CHARS = 320
FEW_TERMS = 3  # whose sentences can be taken in at once
ASKING = re.compile(r"[?\uff1f\u061f]")  # what is still to be found out decides nothing
DECIDING = re.compile(r"\b(?:decid|choose|differ|entscheid|unterscheid|décid|choisi|diff[eé]r|elig|decis|sceg)", re.I)

Line = tuple[frozenset[str], str]
"""A line of the notes that tells terms apart: their slugs, and what it says."""


def told(sections: Iterable[Section], mentions: Sequence[Mention]) -> list[Line]:
    """Return the lines of the notes that tell terms apart: the items of exam traps.

    A line that does not name what it tells apart ("cached, or fixed addresses") is read with its opening.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.section].append(mention)
    out: list[Line] = []
    for section in sections:
        if section.role == "traps":
            for block in section.blocks:
                for item in block.items if isinstance(block, Bullets) else ():
                    here = [m for m in named[section.url] if m.place == item.place]
                    terms = _named(here, plain(item.term))
                    if len(terms) > 1 and item.text:
                        alone = terms <= _named(here, plain(item.text))
                        out.append((terms, item.text if alone else marked(item.term) + item.text))
    return out


def _named(mentions: Iterable[Mention], text: str) -> frozenset[str]:
    """Return the terms of the mentions that stand in a text."""
    return frozenset(mention.term for mention in mentions if mention.alias in text)


def decider(subjects: Sequence[str], terms: Mapping[str, Term], around: str, lines: Sequence[Line]) -> str:
    """Return one line that says what decides between subjects, by slug; `around` stands beside their table."""
    if text := _told_apart(frozenset(subjects), lines):
        return text
    for paragraph in around.split("\n\n"):
        if DECIDING.search(paragraph) and len(paragraph) <= DECIDER_CHARS and not ASKING.search(paragraph):
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
    """Return what one of the terms is not, where it names another of them."""
    for term in terms:
        others = (name for other in terms if other is not term for name in _short_names(other))
        if any(name in term.is_not and re.search(rf"\b{re.escape(name)}\b", term.is_not) for name in others):
            return f"**{term.label}:** {term.is_not}"
    return ""


def sentences(terms: Sequence[Term]) -> str:
    """Return what each of a few terms is, side by side; nothing where one of them has no sentence."""
    if len(terms) > FEW_TERMS or not all(term.summary for term in terms):
        return ""
    return " ".join(f"**{term.label}:** {term.summary}" for term in terms)


def _short_names(term: Term) -> tuple[str, ...]:
    return (term.name, term.label, *term.aliases)
