"""What the pages of comparisons share: what they need from the guide, and how one names another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyguide.collect.names import names_in
from studyguide.emit.write import module_title
from studyguide.markdown import escape, inline
from studyguide.model import Comparison, Fact, Guide, Section, Term
from studyguide.paths import comparison_page, relative
from studyguide.text.inline import plain
from studyguide.text.texts import unbroken
from studyguide.words import Words, words


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page of a comparison needs from the guide, gathered once."""

    guide: Guide
    say: Words
    terms: Mapping[str, Term]
    sections: Mapping[str, Section]
    modules: Mapping[tuple[str, str], str]
    facts: Mapping[str, Sequence[Fact]]
    with_term: Mapping[str, Sequence[Comparison]]


def desk_of(guide: Guide) -> Desk:
    """Return what the pages of comparisons need from the guide."""
    names = names_in(guide.terms)
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in guide.facts:
        facts[names.meant(fact.about)].append(fact)
    with_term: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in guide.comparisons:
        for slug in filter(None, comparison.terms):
            with_term[slug].append(comparison)
    return Desk(
        guide,
        words(guide.settings),
        {term.slug: term for term in guide.terms},
        {section.url: section for section in guide.sections},
        {(m.course, m.slug): plain(module_title(m)) for course in guide.courses for m in course.modules},
        facts,
        with_term,
    )


def link(comparison: Comparison, page: str) -> str:
    """Return the item of a list that leads to a comparison, with what decides it."""
    line = f"- [{escape(unbroken(comparison.title))}]({relative(comparison_page(comparison.slug), page)})"
    return f"{line}: {inline(comparison.decider)}" if comparison.decider else line
