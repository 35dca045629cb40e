"""What pages say beside the text of notes: where each block comes from, which checked facts speak of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studyguide.emit.checked import note, sign
from studyguide.errors import Place
from studyguide.model import Block, Guide, Hit, Section
from studyguide.receipts import comment
from studyguide.words import words


@dataclass(frozen=True, slots=True)
class Margin:
    """The margin of a section, as seen from a page."""

    guide: Guide
    page: str
    hits: tuple[Hit, ...]
    """The checked facts that speak of the section."""
    blocks: tuple[Block, ...] = ()
    """The blocks of the section; two may hold one line, as a list and the flow drawn from it do."""
    spelled: bool = False
    """Whether a sign says what holds, because no note stands below it."""

    def end(self, place: Place) -> str:
        """Return what stands at the end of a text: a sign for each fact that speaks of it, and its place."""
        return self.signs(place) + comment(place)

    def signs(self, place: Place) -> str:
        """Return a sign for each fact that speaks of a place."""
        say = words(self.guide.settings)
        return "".join(
            sign(say, hit, self.page, self.spelled and not self._settled(hit)) for hit in self._within(place)
        )

    def notes(self, block: Block) -> Iterator[str]:
        """Yield what the facts say that speak of a block, and of none before it."""
        say = words(self.guide.settings)
        for hit in self._within(block.place):
            if block == next(one for one in self.blocks if _holds(one.place, hit)):
                yield note(say, hit, self._settled(hit), hit.section.partition("#")[0] == self.page)

    def _within(self, place: Place) -> Iterable[Hit]:
        return (hit for hit in self.hits if _holds(place, hit))

    def _settled(self, hit: Hit) -> bool:
        """Return whether the note-taker lets stand what a note says."""
        found = (settled.finding for settled in self.guide.settled)
        return any(f.place == hit.place and f.other == hit.fact.place for f in found)


def _holds(place: Place, hit: Hit) -> bool:
    """Return whether a fact speaks of a place."""
    return hit.place.file == place.file and place.first <= hit.place.first <= place.last


def margin(guide: Guide, section: Section, page: str = "") -> Margin:
    """Return the margin of a section, on its own page or on another."""
    return Margin(guide, page or section.page, guide.marks.get(section.url, ()), section.blocks)


def narrow(guide: Guide, section: str, page: str) -> Margin:
    """Return the margin of a section on a sheet: only what does not hold, and what holds instead."""
    return Margin(guide, page, tuple(h for h in guide.marks.get(section, ()) if h.said), spelled=True)
