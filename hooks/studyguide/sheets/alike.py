"""Entries to those that say something new."""

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from studyguide.sheets.phrases import folded
from studyguide.sheets.sheet import Entry, Line

ALIKE = 0.8  # share of the words of the shorter text that the other has too
FEW = 3  # words, below which a text is too short to be told from another by its words

MANY = 300  # entries compared with one: more are near each other only where a text repeats a pattern


def distinct(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Return the entries without those a heavier one says already, and those; both in the order given."""
    kept: list[int] = []
    bags: dict[int, frozenset[str]] = {}
    holding: dict[str, set[int]] = defaultdict(set)
    subjects = list(map(_subject, entries))
    for index in sorted(range(len(entries)), key=lambda i: (-entries[i].weight, i)):
        words = _words(entries[index])
        near = () if entries[index].part == "own" or len(words) < FEW else _near(words, bags, holding)
        if any(subjects[index] in subjects[other] or subjects[other] in subjects[index] for other in near):
            continue
        kept.append(index)
        bags[index] = words
        for word in words:
            holding[word].add(index)
    said = set(range(len(entries))) - set(kept)
    return [entries[i] for i in sorted(kept)], [entries[i] for i in sorted(said)]


def _near(words: frozenset[str], bags: dict[int, frozenset[str]], holding: dict[str, set[int]]) -> list[int]:
    """Return the kept entries that have nearly all of the words."""
    rarest = sorted(words, key=lambda w: (len(holding.get(w, ())), w))
    # An entry that has the share asked for misses few words, so it holds one of the rarest.
    some: set[int] = set()
    for word in rarest[: len(words) - ceil(ALIKE * len(words)) + 1]:
        some |= holding.get(word, set())
    return [index for index in sorted(some)[:MANY] if len(words & bags[index]) >= ALIKE * len(words)]


def _subject(entry: Entry) -> str:
    """Return the words of the term, which two entries that say the same must share.

    Nothing where an entry has none: the lead of a figure is only the title it stands under.
    """
    if not isinstance(entry.body, Line) or entry.part == "figures":
        return ""
    return folded(entry.body.lead) if entry.body.lead else ""


def _words(entry: Entry) -> frozenset[str]:
    body = entry.body
    if not isinstance(body, Line):
        return frozenset()
    return frozenset(folded(body.text if entry.part == "figures" else f"{body.lead} {body.text}").split())
