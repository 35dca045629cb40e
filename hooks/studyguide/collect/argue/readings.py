"""Modules to readings: what the rules of contradictions ask of sentences and cells, found once and kept per module."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from studyguide.collect.argue.claims import Claim, claims
from studyguide.collect.argue.duplicates import Body, bodies
from studyguide.collect.argue.sayings import Saying, opened, sayings, turned, vocabulary
from studyguide.collect.argue.statements import Here, Statement, compared, heres, statements
from studyguide.collect.argue.unexplained import Use, uses
from studyguide.kept import kept_each
from studyguide.model import Comparison, Mention, Section, Term

SOME = 12  # comparisons that are read and kept as one: an edit changes few


@dataclass(frozen=True, slots=True)
class Reading:
    """What is said, taken apart as the rules need it."""

    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    sayings: tuple[Saying, ...] = ()
    vocabulary: frozenset[str] = frozenset()
    """The stems of all words, by which a saying tells what a prefix turns."""
    uses: tuple[Use, ...] = ()
    bodies: tuple[Body, ...] = ()


def reading(
    terms: Sequence[Term],
    sections: Sequence[Section],
    mentions: Sequence[Mention],
    comparisons: Sequence[Comparison],
) -> Reading:
    """Return what the comparisons and the sections say: first those, then these in their order."""
    beside = kept_each(_comparing, None, (comparisons[at : at + SOME] for at in range(0, len(comparisons), SOME)))
    found = [*beside, *kept_each(_reading, None, heres(terms, sections, mentions))]
    words = frozenset(chain.from_iterable(one.vocabulary for one in found))
    return Reading(
        tuple(chain.from_iterable(one.statements for one in found)),
        tuple(dict.fromkeys(chain.from_iterable(one.claims for one in found))),
        tuple(turned(saying, words) for one in found for saying in one.sayings),
        words,
        tuple(chain.from_iterable(one.uses for one in found)),
        tuple(chain.from_iterable(one.bodies for one in found)),
    )


def _comparing(_: None) -> Callable[[Sequence[Comparison]], Reading]:
    """Return what reads comparisons."""

    def read(comparisons: Sequence[Comparison]) -> Reading:
        said = tuple(compared(comparisons))
        return Reading(said, tuple(claims(said)))

    return read


def _reading(_: None) -> Callable[[Here], Reading]:
    """Return what reads the sections of a module."""

    def read(here: Here) -> Reading:
        said = tuple(statements(here))
        told = tuple(opened(_sentences(said)))
        sections = here.sections.value
        return Reading(
            said,
            tuple(claims(said)),
            tuple(sayings(told, sections)),
            vocabulary(told),
            tuple(uses(sections)),
            tuple(bodies(sections)),
        )

    return read


def _sentences(said: Sequence[Statement]) -> Iterator[Statement]:
    return (statement for statement in said if statement.source == "text")
