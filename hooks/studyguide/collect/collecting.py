"""All modules to one guide."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from studyguide.collect.addresses import addresses
from studyguide.collect.argue import argued, rules
from studyguide.collect.argue.superseded import hits
from studyguide.collect.cards import cards
from studyguide.collect.comparisons import comparisons
from studyguide.collect.courses import courses_of, title_of
from studyguide.collect.echoes import echoes
from studyguide.collect.images import images, missing
from studyguide.collect.keys import keys
from studyguide.collect.marks import marks
from studyguide.collect.mentions import by_section, everywhere, mentions
from studyguide.collect.references import references
from studyguide.collect.sections import sections
from studyguide.collect.terms import terms
from studyguide.cores import alone, begun, spread
from studyguide.errors import Finding
from studyguide.model import Fate, Fated, Guide, Parsed, Pile
from studyguide.words import Words, language

Argued = Callable[[], tuple[Finding, ...]]
"""What waits for the findings of the rules."""


def collect(pile: Pile, parsed: Iterable[Parsed]) -> tuple[Guide, Argued]:
    """Return the guide that the notes make, and what contradicts itself in it, which is looked for meanwhile."""
    notes = tuple(parsed)
    say = Words(language(pile.settings, (note.text for note in pile.notes)), pile.settings.labels)
    courses = courses_of(tuple(chain.from_iterable(p.modules for p in notes)), pile.settings, say)
    parts = tuple(section for course in courses for module in course.modules for section in sections(module))
    known = terms(pile.catalogue, parts)
    named = mentions(known, parts)
    compared = comparisons(known, parts, named)
    fates = tuple(chain.from_iterable(p.fates for p in notes))
    told = begun(lambda: alone(lambda: rules(pile, parts, known, named, compared)))
    works: tuple[Callable[[], Any], ...] = (
        lambda: echoes(parts, pile.notes, fates),
        lambda: cards(known, parts, compared, named),
        lambda: hits(pile.facts, known, parts, named, pile.notes),
    )
    echoed, asked, met = spread(lambda work: work(), works)
    found = (*keys(parts), *missing(pile, parts))
    guide = Guide(
        settings=replace(
            pile.settings, language=say.language, title=title_of(courses, pile.settings, say)
        ),
        courses=courses,
        sections=parts,
        terms=known,
        mentions=named,
        comparisons=compared,
        cards=asked,
        facts=pile.facts,
        findings=(*pile.findings, *chain.from_iterable(p.findings for p in notes), *found),
        fates=tuple(fated(p.fates) for p in notes if p.fates),
        notes=pile.notes,
        named=by_section(named),
        everywhere=everywhere(named, parts),
        changed=pile.changed,
        images=images(pile, parts),
        references=references(pile.notes, parts),
        addresses=addresses(pile.settings, courses, known, named),
        hits=met,
        marks=marks(met),
        echoes=echoed,
    )
    return guide, lambda: argued(told(), met)


def fated(fates: Sequence[Fate]) -> Fated:
    """Return what became of the lines of one note."""
    placed = Counter(fate.rule for fate in fates if fate.kind == "placed")
    others = tuple(fate for fate in fates if fate.kind != "placed")
    return Fated(fates[0].file, tuple(sorted(placed.items())), others)
