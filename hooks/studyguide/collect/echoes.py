"""Sections to echoes: which other places of the notes say the same sentence, in nearly the same words.

Two sentences say the same where they share most of their words, and all of their numbers and negations.
What a rule of reading left out as a duplicate says the same as what it left.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from studyguide.collect.argue.polarity import NEGATION
from studyguide.collect.sections import Part, by_module
from studyguide.errors import Place
from studyguide.kept import kept_in_turn
from studyguide.model import (
    Block,
    Bullets,
    Definition,
    Echo,
    Fate,
    Item,
    Note,
    Paragraph,
    Question,
    Quote,
    Section,
    Speech,
    Table,
)
from studyguide.text.inline import plain
from studyguide.text.stems import tokens
from studyguide.text.stops import SENTENCE_END

SAME = 0.8  # share of the words in either of two sentences that stand in both
LEAST = 7  # different words of a sentence; a shorter one may well be said twice
MOST = 5  # echoes of a place that are told
CROWD = 200  # sentences that share a rare word: beyond it the word says nothing


class Said(NamedTuple):
    """What is the same for two sentences that say the same but for a few words."""

    words: tuple[str, ...]
    """Each once, sorted: as sets they would take six times the room."""
    exact: tuple[str, ...]
    """The numbers, and whether something is denied, likewise."""


def echoes(
    sections: Sequence[Section], notes: Sequence[Note], fates: Sequence[Fate]
) -> Mapping[Place, tuple[Echo, ...]]:
    """Return for the places of texts the other places that say the same, in the order of the notes."""
    holders: dict[Said, list[Echo]] = defaultdict(list)
    read = chain.from_iterable(kept_in_turn(_reading, None, by_module(sections)))
    for echo, said in chain(read, _said(_left_out(notes, fates))):
        holders[said].append(echo)
    alike = _alike(list(holders))
    found: dict[Place, dict[Echo, None]] = defaultdict(dict)
    for said, mine in holders.items():
        others = [*mine, *(echo for other in alike.get(said, ()) for echo in holders[other])]
        for one in mine:
            for other in _elsewhere(one, others):
                found[one.place][other] = None
    return {place: tuple(sorted(all_, key=lambda e: e.place))[:MOST] for place, all_ in found.items()}


def _reading(nothing: None) -> Callable[[Part], tuple[tuple[Echo, Said], ...]]:
    """Return what reads the sentences of a module."""
    return lambda part: tuple(_said(_texts(part.value)))


def _said(texts: Iterable[tuple[Place, str, str]]) -> Iterator[tuple[Echo, Said]]:
    """Yield each sentence of the texts with where it stands."""
    for place, section, text in texts:
        echo = Echo(place, section)
        for said in _sentences(text):
            yield echo, said


def _elsewhere(one: Echo, others: Iterable[Echo]) -> list[Echo]:
    """Return the first few that do not stand in the same section."""
    out: list[Echo] = []
    for other in others:
        if other.place != one.place and other.section != one.section:
            out.append(other)
            if len(out) == MOST:
                break
    return out


def _texts(sections: Iterable[Section]) -> Iterator[tuple[Place, str, str]]:
    for section in sections:
        for block in section.blocks:
            for place, text in _of(block):
                yield place, section.url, plain(text)


def _of(block: Block) -> Iterator[tuple[Place, str]]:
    """Yield the texts of a block, each with the place that its receipt names."""
    match block:
        case Paragraph(place=place, text=text) | Quote(place=place, text=text) | Speech(place=place, text=text):
            yield place, text
        case Definition(place=place, term=term, text=text):
            yield place, f"{term}: {text}"
        case Question(place=place, stem=stem):
            yield place, stem
        case Bullets(items=items):
            for item in items:
                yield from _items(item)
        case Table(rows=rows):
            for row in rows:
                yield row.place, "\n".join(row.cells)
        case _:
            return


def _items(item: Item) -> Iterator[tuple[Place, str]]:
    yield item.own, f"{item.term}: {item.text}" if item.term else item.text
    for below in item.items:
        yield from _items(below)


def _left_out(notes: Sequence[Note], fates: Iterable[Fate]) -> Iterator[tuple[Place, str, str]]:
    """Yield the runs of lines that were left out as duplicates; they stand in no section."""
    lines = {note.file: note.text.split("\n") for note in notes}
    twice = [fate for fate in fates if (fate.kind, fate.rule) == ("merged", "duplicate")]
    for (file, _), run in groupby(enumerate(twice), key=lambda row: (row[1].file, row[1].line - row[0])):
        numbers = [fate.line for _, fate in run]
        place = Place(file, numbers[0], numbers[-1])
        yield place, "", plain(" ".join(lines[file][place.first - 1 : place.last]))


def _sentences(text: str) -> Iterator[Said]:
    for sentence in SENTENCE_END.split(text):
        words = tuple(sorted(set(tokens(sentence))))
        if len(words) >= LEAST:
            denied = {"not"} if NEGATION.search(sentence) else set()
            yield Said(words, tuple(sorted(denied.union(word for word in words if word[0].isdigit()))))


def _alike(all_: Sequence[Said]) -> Mapping[Said, list[Said]]:
    """Return for each sentence those that are nearly the same.

    Two sentences that share so much share one of the rarest words of each: only these are looked up.
    """
    often = Counter(chain.from_iterable(said.words for said in all_))
    rank = {word: place for place, word in enumerate(sorted(often, key=lambda word: (often[word], word)))}
    by_word: dict[tuple[str, tuple[str, ...]], list[Said]] = defaultdict(list)
    out: dict[Said, list[Said]] = defaultdict(list)
    for said in all_:
        rarest = sorted(said.words, key=rank.__getitem__)
        rarest = rarest[: len(rarest) - math.ceil(SAME * len(rarest)) + 1]
        near: dict[Said, None] = {}
        for word in rarest:
            known = by_word[word, said.exact]
            near |= dict.fromkeys(known[:CROWD])
            known.append(said)
        own = frozenset(said.words)
        for other in near:
            both = len(own.intersection(other.words))
            if both >= SAME * (len(said.words) + len(other.words) - both):
                out[said].append(other)
                out[other].append(said)
    return out
