"""Practice: questions, the mock exam, cards and drills."""

from collections.abc import Iterator

from studyguide.emit.practice.asked import asked
from studyguide.emit.practice.cards import cards
from studyguide.emit.practice.data import data
from studyguide.emit.practice.drills import drills
from studyguide.emit.practice.overview import exam, overview
from studyguide.emit.practice.pages import pages
from studyguide.model import Guide
from studyguide.pages import Made
from studyguide.words import words


def practice(guide: Guide) -> Iterator[Made]:
    """Yield all that asks: practice pages, the mock exam, cards, drills, and their data."""
    say = words(guide.settings)
    found = asked(guide)
    yield from pages(guide, found, say)
    if found or guide.cards:
        yield overview(guide, found, say)
        yield from exam(guide, found, say)
        yield from cards(guide, say)
        yield from drills(guide, say)
        yield from data(guide, found, say)
