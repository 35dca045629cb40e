"""Changed notes to the pages of their modules at once, everything else as it was last brought together."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from studyguide.collect.mentions import by_section, mentions
from studyguide.collect.sections import sections
from studyguide.diagrams import draw
from studyguide.emit.modules import modules
from studyguide.emit.practice.asked import asked
from studyguide.emit.practice.pages import pages
from studyguide.ledger import check
from studyguide.model import Guide, Module, Note, Pile
from studyguide.pages import Page
from studyguide.parse import parse
from studyguide.store import Store
from studyguide.words import words

MOST = 4  # notes changed at once; where more are, a whole build takes little longer


def draft(guide: Guide, before: Pile, now: Pile, store: Store) -> tuple[Page, ...]:
    """Return the pages of the modules whose notes have changed.

    What other modules say of them is missing until the next whole build. Nothing is returned where more has
    changed than the text of a few notes: data files, the number of notes, the titles of modules.
    """
    changed = _changed(before, now)
    parts = [_modules(guide, note, now) for note in changed]
    if not all(parts):
        return ()
    mine = tuple(chain.from_iterable(parts))
    small = replace(
        guide,
        courses=tuple(
            replace(course, modules=own)
            for course in guide.courses
            if (own := tuple(module for module in mine if module.course == course.slug))
        ),
        sections=tuple(section for module in mine for section in sections(module)),
    )
    named = mentions(guide.terms, small.sections)
    small = draw(replace(small, mentions=named, named=by_section(named)), store)
    return (*modules(small), *pages(small, asked(small), words(small.settings)))


def _changed(before: Pile, now: Pile) -> Sequence[Note]:
    """Return the notes whose text has changed; none where anything else has."""
    data = [(pile.settings, pile.catalogue, pile.facts, sorted(pile.pictures.items())) for pile in (before, now)]
    old = {note.file: note for note in before.notes}
    if data[0] != data[1] or list(old) != [note.file for note in now.notes]:
        return ()
    changed = [note for note in now.notes if note != old[note.file]]
    return changed if len(changed) <= MOST else ()


def _modules(guide: Guide, note: Note, pile: Pile) -> tuple[Module, ...]:
    """Return the modules of a changed note at their old addresses; none where these are not the same modules."""
    old = [m for course in guide.courses for m in course.modules if m.place.file == note.file]
    new = check(note, parse(note)).modules
    if [(m.course, m.number, m.title) for m in old] != [(m.course, m.number, m.title) for m in new]:
        return ()
    return tuple(replace(module, slug=at.slug) for module, at in zip(new, old, strict=True))
