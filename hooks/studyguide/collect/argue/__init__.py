"""What in the notes contradicts itself, the checked facts, or good form: one small file per rule."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

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

__all__ = ["Argument", "argument", "rules", "settled"]


@dataclass(frozen=True, slots=True)
class Argument:
    """What only the whole pile shows."""

    findings: tuple[Finding, ...]
    hits: tuple[Hit, ...]
    """Where checked facts meet the notes."""


Rule = Callable[[], tuple[Finding, ...]]


def rules(
    pile: Pile,
    sections: Sequence[Section],
    terms: Sequence[Term],
    mentions: Sequence[Mention],
    comparisons: Sequence[Comparison],
) -> tuple[Rule, ...]:
    """Return what finds contradictions and doubles, rule by rule; none asks another."""
    said = reading(terms, sections, mentions, comparisons)
    return (
        lambda: tuple(twins(said.sayings)),
        lambda: (*values(said.claims), *undecided(said.claims)),
        lambda: tuple(polarity(said.statements)),
        lambda: tuple(unexplained(terms, mentions, said.uses)),
        lambda: tuple(duplicates(pile.notes, said.bodies)),
        lambda: tuple(announced(sections)),
    )


def argument(
    pile: Pile,
    terms: Sequence[Term],
    mentions: Sequence[Mention],
    met: tuple[Hit, ...],
    found: Sequence[tuple[Finding, ...]],
) -> Argument:
    """Return what the rules found, in their order, with what former values, names and links say."""
    alike, claimed, denied, *others = found
    all_ = (
        *_new((*claimed, *denied), alike),
        *chain.from_iterable(others),
        *facts(met),
        *names(terms, mentions, pile.facts),
        *links(pile),
    )
    return Argument(_once(all_), met)


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
