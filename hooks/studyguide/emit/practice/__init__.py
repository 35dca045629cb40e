"""Practice: questions, the mock exam, cards and drills."""

from collections.abc import Iterator

from studyguide.emit.practice.asked import asked
from studyguide.emit.practice.cards import cards
from studyguide.emit.practice.data import data
from studyguide.emit.practice.drills import drills
from studyguide.emit.practice.frame import said
from studyguide.emit.practice.overview import exam, overview
from studyguide.emit.practice.pages import pages
from studyguide.model import Guide, Page


def practice(guide: Guide) -> Iterator[Page]:
    """Yield all that asks: practice pages, the mock exam, cards, drills, and their data."""
    words = said(guide)
    found = asked(guide)
    yield from pages(guide, found, words)
    if found or guide.cards:
        yield from overview(guide, found, words)
        yield from exam(guide, found, words)
        yield from cards(guide, words)
        yield from drills(guide, words)
        yield from data(guide, found, words)
