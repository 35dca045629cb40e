"""Notes to their site: the pages beside those written by hand, and what the templates show around each."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studyguide.build import drawn
from studyguide.cores import apart
from studyguide.draft import draft
from studyguide.emit import emit
from studyguide.emit.changes import changes
from studyguide.emit.shell import script, shell
from studyguide.host import Order, Site
from studyguide.kept import keep_in
from studyguide.model import Changed, Guide, Pile
from studyguide.offline import MANIFEST, manifest
from studyguide.pages import Page
from studyguide.read import read
from studyguide.spool import Spool, is_large, spooled
from studyguide.store import Store
from studyguide.text.inline import plain
from studyguide.words import Words, words

KEPT = 512 * 1024 * 1024  # bytes of parsed notes and drawn diagrams kept between builds


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is served while notes are edited."""

    site: Site
    drafted: Callable[[], tuple[Page, ...]]
    """Makes the pages of the notes that have changed since."""


def site(order: Order, spool: Spool) -> Site:
    """Return the site of the notes."""
    store = _store(order)
    pile = _pile(order)
    # What a first build of a large pile uses on its way never quite goes back, and fills the room of what comes next.
    sparing = is_large(pile.notes) and not order.record
    guide = apart(lambda: drawn(pile, store)) if sparing else drawn(pile, store)
    return site_of(guide, order, spool, sparing)


def served(order: Order, spool: Spool) -> Served:
    """Return the site of the notes, and what makes drafts of them."""
    store = _store(order)
    pile = _pile(order)
    guide = drawn(pile, store)
    return Served(site_of(guide, order, spool), lambda: draft(guide, pile, read(order.notes), store))


def site_of(guide: Guide, order: Order, spool: Spool, sparing: bool = False) -> Site:
    """Return the site of a guide; `sparing` takes little room rather than little time."""
    say = words(guide.settings)
    helping = [written(path, text, say) for path, text in order.by_hand]
    news = [*changes(guide, order.record, order.day)]
    pages = [*emit(guide, [*news, *helping], spool, sparing), *(spooled(page, spool) for page in news)]
    made = shell(guide, [*pages, *helping], not order.serving)
    others = (script(guide, made), Page(MANIFEST, manifest(guide.settings, say.language)))
    all_ = (*pages, *(spooled(page, spool) for page in others))
    return Site(
        guide.settings,
        made,
        tuple(replace(page, nav=tuple(map(plain, page.nav))) for page in all_),
        {page.path: tuple(map(plain, page.nav)) for page in helping},
    )


def written(path: str, text: str, say: Words) -> Page:
    """Return a page written by hand, which stands with the help under its first heading."""
    first = next((line for line in text.splitlines() if line.startswith("# ")), f"# {path}")
    return Page(path, text, nav=(say("Help"), first[2:].strip()))


def _store(order: Order) -> Store:
    store = Store(order.kept / "made", KEPT)
    keep_in(store)
    return store


def _pile(order: Order) -> Pile:
    pile = read(order.notes)
    return replace(pile, changed=Changed(int(order.changed))) if order.changed.isdecimal() else pile
