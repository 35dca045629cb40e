"""Notes and sections to findings: a note that is there twice, and a section that is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyguide.errors import Finding, Place
from studyguide.kept import digest
from studyguide.model import Note, Section
from studyguide.text.pieces import pieces

SAME = 0.8  # share of the lines of the shorter note that stand in the longer too
LINES = 6  # a note shorter than this is not told from another by its lines
WORDS = 40  # a section shorter than this may well be said twice


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a section, as far as another may have the same."""

    words: bytes
    """Their digest."""
    place: Place


def bodies(sections: Iterable[Section]) -> Iterator[Body]:
    """Yield the words of the sections that are long enough."""
    for section in sections:
        text = " ".join(piece.text for piece in pieces(section) if piece.kind != "title")
        if text.count(" ") + 1 >= WORDS:
            yield Body(digest(" ".join(text.casefold().split())), section.place)


def duplicates(notes: Sequence[Note], said: Iterable[Body]) -> Iterator[Finding]:
    """Yield the notes, then the sections of other notes, that say the same as one before."""
    twins: set[frozenset[str]] = set()
    for one, other, share in _notes(notes):
        twins.add(frozenset({one.file, other.file}))
        yield Finding(
            Place(other.file, 1, 1),
            "duplicate-note",
            f"{share:.0%} of the lines of this note and of {one.file!r} are the same",
            "Keep one of them, or move what differs into it",
            Place(one.file, 1, 1),
        )
    seen: dict[bytes, Body] = {}
    for body in said:
        first = seen.setdefault(body.words, body)
        if first is not body and frozenset({first.place.file, body.place.file}) not in twins:
            yield Finding(
                body.place,
                "duplicate-section",
                "this section stands word for word elsewhere",
                "Keep one of them and point to it from the other",
                first.place,
            )


def _notes(notes: Sequence[Note]) -> Iterator[tuple[Note, Note, float]]:
    """Yield the pairs of notes that share most lines of the shorter one, with that share."""
    lines = [{line.strip() for line in note.text.split("\n") if len(line.strip()) > 3} for note in notes]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(lines):
        for line in own:
            holders[line].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for found in holders.values():
        if 1 < len(found) <= 50:  # a line that is everywhere says nothing
            shared.update((a, b) for i, a in enumerate(found) for b in found[i + 1 :])
    for (a, b), count in sorted(shared.items()):
        shorter = min(len(lines[a]), len(lines[b]))
        if shorter >= LINES and count >= SAME * shorter:
            yield notes[a], notes[b], count / shorter
