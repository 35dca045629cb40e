"""The whole line: one call per arrow."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from studyguide.collect import Argued, collect
from studyguide.collect.argue import settled
from studyguide.diagrams import draw
from studyguide.emit import emit
from studyguide.kept import keep_in, kept_each
from studyguide.ledger import check
from studyguide.model import Guide, Note, Parsed, Pile
from studyguide.pages import Made
from studyguide.parse import parse
from studyguide.store import Store

KEEP_NOTHING = Store(None)


def guide(pile: Pile, store: Store = KEEP_NOTHING) -> Guide:
    """Return the guide these notes make; a line without a fate is an error."""
    return _argued(*_collected(pile, store))


def _collected(pile: Pile, store: Store) -> tuple[Guide, Argued]:
    keep_in(store)
    return collect(pile, kept_each(_parsing, None, pile.notes))


def _argued(collected: Guide, argued: Argued) -> Guide:
    """Return the guide with the findings of the rules."""
    return replace(collected, findings=(*collected.findings, *argued()))


def _parsing(_: None) -> Callable[[Note], Parsed]:
    return lambda note: check(note, parse(note))


def drawn(pile: Pile, store: Store) -> Guide:
    """Return the same guide with its diagrams drawn, and without the findings that the note-taker accepts."""
    collected, argued = _collected(pile, store)
    made = settled(_argued(draw(collected, store), argued))
    store.trim()
    return made


def build(pile: Pile, store: Store) -> Iterator[Made]:
    """Yield the pages of the guide these notes make."""
    keep_in(store)
    return emit(drawn(pile, store))
