"""The whole line: one call per arrow."""

from collections.abc import Iterator

from studyguide.collect import collect
from studyguide.diagrams import draw
from studyguide.emit import emit
from studyguide.ledger import check
from studyguide.model import Guide, Page, Pile
from studyguide.parse import parse
from studyguide.store import Store


def guide(pile: Pile) -> Guide:
    """Return the guide these notes make; a line without a fate is an error."""
    return collect(pile, (check(note, parse(note, pile.settings)) for note in pile.notes))


def drawn(pile: Pile, store: Store) -> Guide:
    """Return the same guide with its diagrams drawn, those out of the store that are there."""
    return draw(guide(pile), store)


def build(pile: Pile, store: Store) -> Iterator[Page]:
    """Yield the pages of the guide these notes make."""
    return emit(drawn(pile, store))
