"""A guide to its site: the pages beside those written by hand, and what the templates show around each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyguide.emit import emit
from studyguide.emit.changes import changes
from studyguide.emit.offline import MANIFEST, manifest
from studyguide.emit.shell import script, shell
from studyguide.model import Guide, Page, Settings
from studyguide.spool import Spool, Spooled, spooled
from studyguide.words import Words, words


@dataclass(frozen=True, slots=True)
class Site:
    """What the host is given of a guide: little beside the guide itself."""

    settings: Settings
    shell: Mapping[str, Any]
    """What the templates show."""
    pages: tuple[Spooled, ...]
    """All pages and assets, in the order of the navigation."""


def site(guide: Guide, by_hand: Sequence[tuple[str, str]], record: str, day: str, serving: bool, spool: Spool) -> Site:
    """Return the site of a guide.

    `by_hand` are the path and the text of each page written by hand, `record` and `day` what `changes` takes;
    a site that is served while notes are edited does not install as an app.
    """
    say = words(guide.settings)
    helping = [written(path, text, say) for path, text in by_hand]
    news = [*changes(guide, record, day)]
    pages = [*emit(guide, [*news, *helping], spool), *(spooled(page, spool) for page in news)]
    made = shell(guide, [*pages, *helping], not serving)
    others = (script(guide, made), Page(MANIFEST, manifest(guide.settings, say.language)))
    return Site(guide.settings, made, (*pages, *(spooled(page, spool) for page in others)))


def written(path: str, text: str, say: Words) -> Page:
    """Return a page written by hand, which stands with the help under its first heading."""
    first = next((line for line in text.splitlines() if line.startswith("# ")), f"# {path}")
    return Page(path, text, nav=(say("Help"), first[2:].strip()))
