"""The whole line: one call per arrow."""

from collections.abc import Iterator

from studyguide.collect import collect
from studyguide.emit import emit
from studyguide.ledger import check
from studyguide.model import Guide, Page, Pile
from studyguide.parse import parse


def guide(pile: Pile) -> Guide:
    """Return the guide these notes make; a line without a fate is an error."""
    return collect(pile, (check(note, parse(note, pile.settings)) for note in pile.notes))


def build(pile: Pile) -> Iterator[Page]:
    """Yield the pages of the guide these notes make."""
    return emit(guide(pile))
