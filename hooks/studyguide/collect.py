"""All modules to one guide."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from studyguide.addresses import addresses
from studyguide.argue import argue
from studyguide.cards import cards
from studyguide.comparisons import comparisons
from studyguide.echoes import echoes
from studyguide.keys import keys
from studyguide.marks import marks
from studyguide.mentions import by_section, everywhere, mentions
from studyguide.model import Course, Guide, Module, Parsed, Pile, Settings
from studyguide.sections import sections
from studyguide.slugs import slug, unique
from studyguide.terms import terms
from studyguide.words import language


def collect(pile: Pile, parsed: Iterable[Parsed]) -> Guide:
    """Return the guide that the notes make."""
    notes = tuple(parsed)
    courses = courses_of(tuple(chain.from_iterable(p.modules for p in notes)), pile.settings)
    parts = tuple(section for course in courses for module in course.modules for section in sections(module))
    known = terms(pile.catalogue, parts)
    named = mentions(known, parts)
    compared = comparisons(known, parts, named)
    asked = cards(known, parts, compared, named)
    argued = argue(pile, parts, known, named, compared)
    found = (*keys(parts), *argued.findings)
    fates = tuple(chain.from_iterable(p.fates for p in notes))
    return Guide(
        settings=replace(pile.settings, language=language(pile.settings, (note.text for note in pile.notes))),
        courses=courses,
        sections=parts,
        terms=known,
        mentions=named,
        comparisons=compared,
        cards=asked,
        facts=pile.facts,
        findings=(*pile.findings, *chain.from_iterable(p.findings for p in notes), *found),
        fates=fates,
        notes=pile.notes,
        named=by_section(named),
        everywhere=everywhere(named, parts),
        changed=pile.changed,
        addresses=addresses(pile.settings, courses, known, named),
        hits=argued.hits,
        marks=marks(argued.hits),
        echoes=echoes(parts, pile.notes, fates),
    )


def courses_of(modules: tuple[Module, ...], settings: Settings) -> tuple[Course, ...]:
    """Return the courses in the order of the settings, then of the notes; module slugs unique in each."""
    folders = list(dict.fromkeys([*(slug(c.folder) for c in settings.courses), *(m.course for m in modules)]))
    named = {slug(c.folder): c for c in settings.courses}
    out: list[Course] = []
    for folder in folders:
        mine = [m for m in modules if m.course == folder]
        if not mine:
            continue
        slugs = unique(m.slug for m in mine)
        setting = named.get(folder)
        title = setting.title if setting and setting.title else folder.replace("-", " ").capitalize()
        out.append(
            Course(
                slug=folder,
                title=title,
                summary=setting.summary if setting else "",
                modules=tuple(
                    m if m.slug == s else Module(m.course, m.number, m.title, s, m.place, m.blocks)
                    for m, s in zip(mine, slugs, strict=True)
                ),
            )
        )
    return tuple(out)
