"""What only all lines of a note together show, found before they are read one after the other."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from studyguide.model import Paragraph
from studyguide.parse.aligned import aligned
from studyguide.parse.answer_keys import Key, keys
from studyguide.parse.callouts import callouts
from studyguide.parse.choices import quizzes
from studyguide.parse.code import labelled
from studyguide.parse.columns import columns
from studyguide.parse.dialogue import speeches
from studyguide.parse.drawings import drawings
from studyguide.parse.flashcards import flashcards
from studyguide.parse.gaps import without_gaps
from studyguide.parse.glossaries import glossaries
from studyguide.parse.graded import graded
from studyguide.parse.letters import is_letter
from studyguide.parse.matched_tables import matched_tables
from studyguide.parse.matches import matches
from studyguide.parse.orderings import orderings
from studyguide.parse.outlines import outlined, spaced
from studyguide.parse.pictures import pictures
from studyguide.parse.ragged import is_ragged, is_stopless
from studyguide.parse.records import records
from studyguide.parse.replied import replied
from studyguide.parse.respelled import respelled
from studyguide.parse.source import Found, Source
from studyguide.parse.statements import statements
from studyguide.parse.stepped import stepped
from studyguide.parse.sums import sums
from studyguide.parse.tabs import tab_tables
from studyguide.parse.title_marks import is_marked
from studyguide.parse.titles import titles
from studyguide.parse.unfenced import unfenced
from studyguide.parse.vocabulary import vocabulary
from studyguide.parse.yaml import yaml

WHOLE: tuple[Callable[[Source, frozenset[int]], Mapping[int, Found]], ...] = (
    labelled,
    unfenced,
    drawings,
    yaml,
    sums,
    aligned,
    columns,
    records,
    speeches,
    callouts,
    glossaries,
    vocabulary,
    titles,
    pictures,
)
"""What only all lines together show, each without the lines that those before it took."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What was seen in a note as a whole."""

    source: Source
    """Its lines, with what was found in `starts`."""
    answer_keys: Mapping[int, tuple[Key, int]]
    """Its answer keys by the index at which each starts, with the index behind it."""


def overview(source: Source, *, deck: bool) -> Overview:
    """Return what all lines of a note together show; `deck` says whether it is one of flashcards."""
    source = replace(source, marked=is_marked(source), ragged=is_ragged(source))
    source = respelled(source)
    quiz = graded(source)
    cards = {**quiz, **flashcards(source.without(_lines_of(quiz)), deck=deck)}
    source = without_gaps(source)
    answer_keys = _keys_beside(source, _lines_of(cards))
    entries = [entry for key, _ in answer_keys.values() for entry in key.entries]
    keyed = Counter(entry.number for entry in entries)
    worded = frozenset(entry.number for entry in entries if not any(map(is_letter, entry.letters)))
    known: dict[int, Found] = {**cards, **{at: Found((), end) for at, (_, end) in answer_keys.items()}}
    known |= _beside(known, {end: _rest(source, end, key.rest) for key, end in answer_keys.values() if key.rest})
    known |= _beside(known, statements(source, _lines_of(known), keyed))
    rows = [(at, key.entries) for at, (key, _) in sorted(answer_keys.items())]
    known |= _beside(known, matches(source, _lines_of(known), rows))
    known |= _beside(known, matched_tables(source, _lines_of(known)))
    known |= _beside(known, orderings(source, _lines_of(known)))
    rest = source.without(_lines_of(known))
    known |= _beside(known, {**tab_tables(rest), **quizzes(rest, keyed, worded)})
    known |= _beside(known, replied(source, _lines_of(known)))
    source = stepped(outlined(spaced(source, _lines_of(known)), _lines_of(known)), _lines_of(known))
    for finder in WHOLE:
        known |= _beside(known, finder(source, _lines_of(known)))
    source = replace(source, starts=known)
    source = replace(source, stopless=is_stopless(source))
    return Overview(replace(source, ragged=source.ragged or is_ragged(source)), answer_keys)


def _keys_beside(source: Source, held: frozenset[int]) -> Mapping[int, tuple[Key, int]]:
    """Return the answer keys that reach over no held line: a card in them would be lost."""
    found = keys(source.without(held))
    return {at: (key, end) for at, (key, end) in found.items() if held.isdisjoint(range(at, end))}


def _rest(source: Source, at: int, end: int) -> Found:
    """Return the lines below a key as text: they answer, and define nothing."""
    text = "\n\n".join(source.text(index).strip() for index in range(at, end))
    return Found((Paragraph(source.place(at, end), text),), end)


def _lines_of(known: Mapping[int, Found]) -> frozenset[int]:
    """Return the indexes of all lines of what was found."""
    return frozenset(index for at, found in known.items() for index in range(at, found.end))


def _beside(known: Mapping[int, Found], found: Mapping[int, Found]) -> Mapping[int, Found]:
    """Return what was found, without what reaches over lines known to be something else: these would be lost."""
    taken = _lines_of(known)
    return {at: one for at, one in found.items() if taken.isdisjoint(range(at, one.end))}
