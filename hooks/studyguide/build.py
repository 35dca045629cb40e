"""The whole line: one call per arrow."""

import pickle
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from studyguide.argue import settled
from studyguide.collect import collect
from studyguide.diagrams import draw
from studyguide.emit import emit
from studyguide.ledger import check
from studyguide.model import Guide, Note, Page, Parsed, Pile
from studyguide.parse import parse
from studyguide.store import Store

KEEP_NOTHING = Store(None)


def guide(pile: Pile, store: Store = KEEP_NOTHING) -> Guide:
    """Return the guide these notes make; a line without a fate is an error."""
    code = digest_of_code()

    def parsed(note: Note) -> Parsed:
        key = f"parsed {code} {pile.settings!r} {note!r}"
        kept = store.get(key)
        if kept is None:
            kept = pickle.dumps(check(note, parse(note, pile.settings)))
            store.put(key, kept)
        return pickle.loads(kept)  # type: ignore[no-any-return]

    return collect(pile, map(parsed, pile.notes))


@cache
def digest_of_code() -> str:
    """Return a digest of the code of this package: what another version made is not to be met again."""
    folder = Path(__file__).parent
    digest = blake2b(sys.version.encode())
    for file in sorted(folder.rglob("*.py")):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def drawn(pile: Pile, store: Store) -> Guide:
    """Return the same guide with its diagrams drawn, and without the findings that the note-taker accepts."""
    return settled(draw(guide(pile, store), store))


def build(pile: Pile, store: Store) -> Iterator[Page]:
    """Yield the pages of the guide these notes make."""
    return emit(drawn(pile, store))
