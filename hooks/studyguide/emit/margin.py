"""What pages say beside the text of notes: where each block comes from, and which checked facts speak of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studyguide.emit.checked import note, sign
from studyguide.errors import Place
from studyguide.model import Guide, Hit, Section
from studyguide.receipts import comment
from studyguide.words import words


@dataclass(frozen=True, slots=True)
class Margin:
    """The margin of a section."""

    guide: Guide
    hits: tuple[Hit, ...]
    """The checked facts that speak of the section."""

    def end(self, place: Place) -> str:
        """Return what stands at the end of a text: a sign for each fact that speaks of it, and its place."""
        say = words(self.guide.settings)
        signs = "".join(sign(say, hit) for hit in self._within(place))
        return signs + comment(place)

    def notes(self, place: Place) -> Iterator[str]:
        """Yield what the facts that speak of a place say."""
        say = words(self.guide.settings)
        for hit in self._within(place):
            yield note(say, hit, self._settled(hit))

    def _within(self, place: Place) -> Iterable[Hit]:
        return (
            h for h in self.hits if h.place.file == place.file and place.first <= h.place.first <= place.last
        )

    def _settled(self, hit: Hit) -> bool:
        """Return whether the note-taker lets stand what a note says."""
        found = (settled.finding for settled in self.guide.settled)
        return any(f.place == hit.place and f.other == hit.fact.place for f in found)


def margin(guide: Guide, section: Section) -> Margin:
    """Return the margin of a section."""
    return Margin(guide, guide.marks.get(section.url, ()))
