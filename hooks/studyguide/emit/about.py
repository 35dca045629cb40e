"""Guide to everything it says about each term, gathered once for the pages of the index."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from studyguide.collect.names import names_in
from studyguide.emit.write import module_title
from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Comparison,
    Definition,
    Diagram,
    Fact,
    Flow,
    Guide,
    Item,
    Mention,
    Question,
    Section,
    Term,
)
from studyguide.text.eastern import marked
from studyguide.text.inline import plain

RELATED = 12  # terms that often stand together with one
TOGETHER = 2  # sections in which two terms must stand for it
CROWD = 40  # a section that names more terms is a list, and says nothing about which belong together


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cheat sheet or of the exam traps."""

    section: Section
    text: str
    """Inline Markdown of the note."""
    place: Place


@dataclass(slots=True)
class About:
    """What the guide says about a term."""

    term: Term
    url: str
    mentions: dict[str, list[Mention]]
    """By `Section.url`, in reading order."""
    comparisons: list[Comparison]
    sheet: list[Line]
    traps: list[Line]
    flows: list[tuple[Section, Flow | Diagram]]
    cases: list[Section]
    questions: list[tuple[Section, Question]]
    facts: list[Fact]
    related: list[str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The index of a guide: what is said about each term, and where sections stand."""

    abouts: Mapping[str, About]
    """By slug, in the order of the names."""
    sections: Mapping[str, Section]
    modules: Mapping[tuple[str, str], str]
    """Title of each module, by course and module."""
    courses: Mapping[str, str]


def shelf(guide: Guide) -> Shelf:
    """Return everything the guide says about each term."""
    abouts = {
        t.slug: About(t, guide.addresses[t.slug], {}, [], [], [], [], [], [], [], []) for t in guide.terms
    }
    for mention in guide.mentions:
        abouts[mention.term].mentions.setdefault(mention.section, []).append(mention)
    for comparison in guide.comparisons:
        for slug in dict.fromkeys(filter(None, comparison.terms)):
            abouts[slug].comparisons.append(comparison)
    names = names_in(guide.terms)
    for fact in guide.facts:
        if slug := names.meant(fact.about):
            abouts[slug].facts.append(fact)
    for section in guide.sections:
        _add_section(abouts, section, guide.named.get(section.url, ()))
    for slug, others in related(guide.named).items():
        abouts[slug].related += others
    return Shelf(
        abouts,
        {section.url: section for section in guide.sections},
        {(m.course, m.slug): plain(module_title(m)) for course in guide.courses for m in course.modules},
        {course.slug: course.title for course in guide.courses},
    )


def _add_section(abouts: Mapping[str, About], section: Section, mentions: Sequence[Mention]) -> None:
    """Add what a section holds to the terms it names."""
    if not mentions:
        return
    if section.role == "case-study":
        for slug in dict.fromkeys(m.term for m in mentions):
            abouts[slug].cases.append(section)
    for block in section.blocks:
        if isinstance(block, Flow | Diagram):
            for slug in _named_in(block.place, mentions):
                abouts[slug].flows.append((section, block))
        elif isinstance(block, Question):
            for slug in _named_in(block.place, mentions):
                abouts[slug].questions.append((section, block))
        elif section.role in ("cheat-sheet", "traps"):
            for place, text in _lines(block):
                for slug in _named_in(place, mentions):
                    lines = abouts[slug].sheet if section.role == "cheat-sheet" else abouts[slug].traps
                    lines.append(Line(section, text, place))


def _named_in(place: Place, mentions: Iterable[Mention]) -> Iterable[str]:
    """Return the terms named in a run of lines, each once."""
    return dict.fromkeys(
        m.term
        for m in mentions
        if m.place.file == place.file and place.first <= m.place.first and m.place.last <= place.last
    )


def _lines(block: Block) -> Iterator[tuple[Place, str]]:
    if isinstance(block, Bullets):
        for item in block.items:
            yield from _items(item)
    elif isinstance(block, Definition):
        yield block.place, marked(block.term) + block.text


def _items(item: Item) -> Iterator[tuple[Place, str]]:
    """Yield the lines of an item and of the lists below it, each with its own place."""
    yield item.own, marked(item.term) + item.text if item.term else item.text
    for below in item.items:
        yield from _items(below)


def related(named: Mapping[str, Sequence[Mention]]) -> Mapping[str, Sequence[str]]:
    """Return the terms that stand in the same sections as each, the most closely tied first."""
    inside: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for mentions in named.values():
        here = sorted({mention.term for mention in mentions})
        if len(here) <= CROWD:
            inside.update(here)
            together.update(combinations(here, 2))
    near: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), count in together.items():
        if count >= TOGETHER:
            score = count / math.sqrt(inside[one] * inside[other])
            near[one].append((-score, other))
            near[other].append((-score, one))
    return {slug: [other for _, other in sorted(found)[:RELATED]] for slug, found in near.items()}
