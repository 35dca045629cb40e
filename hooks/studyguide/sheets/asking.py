"""What the sheets are about, and which of it the questions of the guide ask about.

Both are found module by module and kept: a sheet is given only what concerns it, so that a question or a term that is
new somewhere else makes no sheet again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from studyguide.collect.sections import Part as OfModule
from studyguide.kept import Sealed, kept_each
from studyguide.model import Question
from studyguide.sheets.phrases import ByFirstWord, by_first_word, folded, held
from studyguide.sheets.sheet import Entry, Line
from studyguide.sheets.weights import Asked, leads_of


@dataclass(frozen=True, slots=True)
class Subjects:
    """What one sheet is about, folded."""

    leads: tuple[str, ...]
    """What questions may ask about, in the order of the alphabet."""
    names: tuple[str, ...]
    """The names of terms that its entries hold, in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The leads that questions of a module name."""

    stems: frozenset[str]
    """In a stem or an option."""
    right: frozenset[str]
    """In a right answer."""


def subjects(entries: Iterable[Entry], names: ByFirstWord) -> Subjects:
    """Return what the entries of a sheet are about; `names` are those of all terms."""
    leads: set[str] = set()
    named: set[str] = set()
    for entry in entries:
        leads.update(leads_of(entry))
        if isinstance(entry.body, Line):
            named.update(held(names, folded(entry.body.lead)), held(names, folded(entry.body.text)))
    return Subjects(tuple(sorted(leads)), tuple(sorted(named)))


def asked(
    found: Sequence[Subjects], parts: Sequence[OfModule], domains: Mapping[str, float], slugs: Mapping[str, str]
) -> list[Asked]:
    """Return for each sheet what is asked about its subjects.

    `parts` are all modules, `domains` the shares of the exam by task statement, `slugs` those of terms by their names.
    """
    leads = Sealed(tuple(sorted({lead for one in found for lead in one.leads})))
    answers = kept_each(_answering, leads, parts)
    stems = frozenset(chain.from_iterable(one.stems for one in answers))
    right = frozenset(chain.from_iterable(one.right for one in answers))
    return [
        Asked(
            tuple(lead for lead in one.leads if lead in stems),
            tuple(lead for lead in one.leads if lead in right),
            domains,
            {name: slugs[name] for name in one.names},
        )
        for one in found
    ]


def _answering(leads: Sealed[tuple[str, ...]]) -> Callable[[OfModule], Answered]:
    """Return what finds the leads that the questions of a module name."""
    phrases = by_first_word(leads.value)

    def answered(part: OfModule) -> Answered:
        questions = [block for section in part.value for block in section.blocks if isinstance(block, Question)]
        stems = (text for q in questions for text in (q.stem, *(o.text for o in q.options)))
        right = (text for q in questions for text in (q.answer, *(o.text for o in q.options if o.right)))
        return Answered(_named(phrases, stems), _named(phrases, right))

    return answered


def _named(phrases: ByFirstWord, texts: Iterable[str]) -> frozenset[str]:
    return frozenset(held(phrases, "".join(map(folded, texts))))
