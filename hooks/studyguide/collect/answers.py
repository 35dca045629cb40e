"""Questions to the sections that answer them."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyguide.model import Bullets, Definition, Item, Question, Role, Section
from studyguide.text.inline import plain
from studyguide.text.slugs import slug
from studyguide.text.texts import section_text

PAREN = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[^\W_]{2,}")
LIKENESS = 0.16
"""The least share of a question's weight of words that the section must hold to be named as its answer."""
NAMES = 6  # words: an option up to this length is a name, which a title may hold
ASKING: tuple[Role, ...] = ("questions", "reading")
"""Roles of sections that explain nothing."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A section that explains something, with what questions are compared to."""

    section: Section
    title: str
    terms: frozenset[str]
    words: Counter[str]


def answers(sections: Sequence[Section]) -> Mapping[str, Section]:
    """Return for each question, by id, the section that answers it.

    That is the section the note names; else the one the question stands in, if it is one to read.
    Else it is one of the same module, or then of another: titled by the right answer, or defining it,
    or having most of the words of question and answer, if it has enough of them.
    """
    found: dict[str, Section] = {}
    titles = _titles(sections)
    told: list[_Told] | None = None
    for section in sections:
        for block in section.blocks:
            if not isinstance(block, Question):
                continue
            named = titles.get((section.course, section.module, slug(plain(block.answered_in))))
            named = named or titles.get(("", "", slug(plain(block.answered_in))))
            if block.answered_in and named:
                found[block.id] = named
            elif section.role not in ASKING:
                found[block.id] = section
            else:
                told = told if told is not None else list(map(_told, _explaining(sections)))
                if best := _best(block, section, told):
                    found[block.id] = best
    return found


def _titles(sections: Sequence[Section]) -> dict[tuple[str, str, str], Section]:
    """Return sections by course, module and title; by title alone where only one section has it."""
    out: dict[tuple[str, str, str], Section] = {}
    named = Counter(slug(plain(s.title)) for s in sections)
    for section in sections:
        title = slug(plain(section.title))
        out.setdefault((section.course, section.module, title), section)
        if named[title] == 1:
            out["", "", title] = section
    return out


def _explaining(sections: Sequence[Section]) -> list[Section]:
    return [s for s in sections if s.role not in ASKING and s.blocks]


def _told(section: Section) -> _Told:
    terms = {_name(block.term) for block in section.blocks if isinstance(block, Definition)}
    terms |= {_name(t) for b in section.blocks if isinstance(b, Bullets) for i in b.items for t in _terms(i)}
    return _Told(section, _name(section.title), frozenset(terms), Counter(_words(section_text(section))))


def _terms(item: Item) -> Iterator[str]:
    if item.term:
        yield item.term
    for inner in item.items:
        yield from _terms(inner)


def _name(text: str) -> str:
    """Return the words of a name, without what stands in parentheses, between spaces."""
    return f" {' '.join(_words(PAREN.sub(' ', plain(text))))} "


def _best(question: Question, asking: Section, told: Sequence[_Told]) -> Section | None:
    here = [one for one in told if (one.section.course, one.section.module) == (asking.course, asking.module)]
    return _named(question, here) or _likest(question, here) or _named(question, told)


def _named(question: Question, told: Sequence[_Told]) -> Section | None:
    """Return the section titled by the right answer, or the first that defines it."""
    for name in (_name(option.text) for option in question.options if option.right):
        if not name.strip() or len(name.split()) > NAMES:
            continue
        titled = (one.section for one in told if name in one.title)
        defining = (one.section for one in told if name in one.terms)
        if section := next(titled, next(defining, None)):
            return section
    return None


def _likest(question: Question, told: Sequence[_Told]) -> Section | None:
    """Return the section that shares most with the question, rare words counting most."""
    wanted = set(_words(" ".join([question.stem, question.answer, question.explanation])))
    right = set(_words(" ".join(f"{o.text} {o.reason}" for o in question.options if o.right)))
    held = {word: sum(word in one.words for one in told) for word in wanted | right}
    rare = {word: math.log((1 + len(told)) / (1 + count)) for word, count in held.items()}
    total = sum(rare.values()) + sum(rare[word] for word in right)
    if not total:
        return None
    best: tuple[float, Section] | None = None
    for one in told:
        size = 1 + math.log1p(one.words.total() / 60)
        shared = sum(rare[w] * (2 if w in right else 1) for w in rare if w in one.words)
        if best is None or shared / total / size > best[0]:
            best = (shared / total / size, one.section)
    return best[1] if best and best[0] >= LIKENESS else None


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text))
