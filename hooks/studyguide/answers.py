"""Questions to the sections that answer them."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from studyguide.inline import plain
from studyguide.model import Question, Role, Section
from studyguide.slugs import slug
from studyguide.texts import section_text

WORD = re.compile(r"[^\W_]{2,}")
LIKENESS = 0.16
"""The least share of a question's weight of words that the section must hold to be named as its answer."""
ASKING: tuple[Role, ...] = ("questions", "reading")
"""Roles of sections that explain nothing."""

_Weights = list[tuple[Section, Counter[str]]]


def answers(sections: Sequence[Section]) -> Mapping[str, Section]:
    """Return for each question, by id, the section that answers it.

    That is the section the note names; else the one the question stands in, if it is one to read;
    else the one of the same module that has most of the words of the right answer, if it has enough.
    """
    found: dict[str, Section] = {}
    titles = _titles(sections)
    for section in sections:
        asked = [block for block in section.blocks if isinstance(block, Question)]
        if not asked:
            continue
        weights: _Weights | None = None
        for block in asked:
            named = titles.get((section.course, section.module, slug(plain(block.answered_in))))
            named = named or titles.get(("", "", slug(plain(block.answered_in))))
            if block.answered_in and named:
                found[block.id] = named
            elif section.role not in ASKING:
                found[block.id] = section
            else:
                weights = weights if weights is not None else _weights(section, sections)
                if best := _likest(block, weights):
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


def _weights(asking: Section, sections: Sequence[Section]) -> _Weights:
    mine = [s for s in sections if (s.course, s.module) == (asking.course, asking.module)]
    return [(s, Counter(_words(section_text(s)))) for s in mine if s.role not in ASKING and s.blocks]


def _likest(question: Question, weights: _Weights) -> Section | None:
    """Return the section that shares most with the question, rare words counting most."""
    wanted = set(_words(" ".join([question.stem, question.answer, question.explanation])))
    right = set(_words(" ".join(f"{o.text} {o.reason}" for o in question.options if o.right)))
    held = {w: sum(w in counts for _, counts in weights) for w in wanted | right}
    rare = {w: math.log((1 + len(weights)) / (1 + count)) for w, count in held.items()}
    total = sum(rare.values()) + sum(rare[w] for w in right)
    if not total:
        return None
    best: tuple[float, Section] | None = None
    for section, counts in weights:
        size = 1 + math.log1p(sum(counts.values()) / 60)
        score = sum(rare[w] * (2 if w in right else 1) for w in wanted | right if w in counts) / total / size
        if best is None or score > best[0]:
            best = (score, section)
    return best[1] if best and best[0] >= LIKENESS else None


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text))
