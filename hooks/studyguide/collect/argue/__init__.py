"""What in the notes contradicts itself, the checked facts, or good form: one small file per rule."""

from collections.abc import Iterable, Sequence

from studyguide.collect.argue.accepted import settled
from studyguide.collect.argue.announced import announced
from studyguide.collect.argue.duplicates import duplicates
from studyguide.collect.argue.facts import facts
from studyguide.collect.argue.links import links
from studyguide.collect.argue.names import names
from studyguide.collect.argue.polarity import polarity
from studyguide.collect.argue.readings import reading
from studyguide.collect.argue.twins import twins
from studyguide.collect.argue.unexplained import unexplained
from studyguide.collect.argue.values import undecided, values
from studyguide.errors import Finding
from studyguide.model import Comparison, Hit, Mention, Pile, Section, Term

__all__ = ["argued", "rules", "settled"]


Told = tuple[tuple[Finding, ...], tuple[Finding, ...]]
"""What the rules found, before and after what checked facts say."""


def rules(
    pile: Pile,
    sections: Sequence[Section],
    terms: Sequence[Term],
    mentions: Sequence[Mention],
    comparisons: Sequence[Comparison],
) -> Told:
    """Return the contradictions and doubles of the notes, rule by rule, and what former names and links say."""
    said = reading(terms, sections, mentions, comparisons)
    alike = tuple(twins(said.sayings))
    contradictions = (*values(said.claims), *undecided(said.claims), *polarity(said.statements))
    before = (
        *_new(contradictions, alike),
        *unexplained(terms, mentions, said.uses),
        *duplicates(pile.notes, said.bodies),
        *announced(sections),
    )
    return before, (*names(terms, mentions, pile.facts), *links(pile))


def argued(told: Told, met: tuple[Hit, ...]) -> tuple[Finding, ...]:
    """Return what the rules told, with what the checked facts that meet the notes say."""
    before, after = told
    return _once((*before, *facts(met), *after))


def _new(found: Sequence[Finding], more: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with those of another rule that are at places where nothing was found."""
    places = {(finding.rule, finding.place, finding.other) for finding in found}
    return (*found, *(f for f in more if (f.rule, f.place, f.other) not in places))


def _once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings in the order of the notes, each rule once at each place for the same words."""
    first: dict[tuple[str, str, int, str], Finding] = {}
    for finding in findings:
        quoted = finding.problem.split("'")[1] if finding.rule == "former-name" else finding.problem
        first.setdefault((finding.rule, finding.place.file, finding.place.first, quoted), finding)
    return tuple(sorted(first.values(), key=lambda f: (f.place, f.rule, f.problem)))
