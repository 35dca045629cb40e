"""The parsers in the order they are tried, and the ledger of what became of each line."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from studyguide.clean import clean
from studyguide.errors import Finding
from studyguide.model import Block, Fate, Note, Paragraph, Parsed, Question, Settings, Table
from studyguide.parse.abbreviations import abbreviations
from studyguide.parse.answer_keys import Key, joined_to, keys
from studyguide.parse.asked import asked, is_question
from studyguide.parse.callouts import callouts
from studyguide.parse.choices import quizzes
from studyguide.parse.code import fence, labelled
from studyguide.parse.columns import columns
from studyguide.parse.commas import commas
from studyguide.parse.defined import defined
from studyguide.parse.dialogue import speeches
from studyguide.parse.drawings import drawings
from studyguide.parse.drawn import drawn
from studyguide.parse.flashcards import flashcards, is_deck
from studyguide.parse.flows import arrows, ladder, messages
from studyguide.parse.gaps import without_gaps
from studyguide.parse.glossaries import glossaries
from studyguide.parse.html import aside, html_image, html_table, lone_tag
from studyguide.parse.lists import bullets
from studyguide.parse.loose import indented, loose, prompts
from studyguide.parse.matches import matches
from studyguide.parse.modules import modules
from studyguide.parse.outlines import outlined, spaced
from studyguide.parse.paragraphs import math, pair, paragraph, rule, terms
from studyguide.parse.pictures import image, lifted, pictures
from studyguide.parse.pointed import pointed
from studyguide.parse.questions import card
from studyguide.parse.quotes import admonition, directive, quote
from studyguide.parse.ragged import is_ragged
from studyguide.parse.records import records
from studyguide.parse.replied import replied
from studyguide.parse.rooted import rooted
from studyguide.parse.source import Found, Source, Title
from studyguide.parse.statements import statements
from studyguide.parse.tables import grid, pipes
from studyguide.parse.tabs import tab_tables
from studyguide.parse.title_marks import is_marked
from studyguide.parse.titles import titles
from studyguide.parse.vocabulary import vocabulary
from studyguide.parse.yaml import yaml

BLOCKS: tuple[Callable[[Source, int], Found | None], ...] = (
    fence,
    grid,
    rule,
    card,
    html_table,
    aside,
    html_image,
    lone_tag,
    pipes,
    commas,
    admonition,
    directive,
    quote,
    image,
    math,
    prompts,
    indented,
    terms,
    pair,
    abbreviations,
    messages,
    pointed,
    arrows,
    ladder,
    bullets,
    loose,
    paragraph,
)
"""Tried in this order at each line where nothing of WHOLE starts; the last one takes every line."""

WHOLE: tuple[Callable[[Source, frozenset[int]], Mapping[int, Found]], ...] = (
    labelled,
    drawings,
    yaml,
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

# Exam task: 3.3
_TASK = re.compile(r"\*{0,2}(?:Exam task|Exam objective)\*{0,2}\s*:\*{0,2}\s*(?P<task>[\w.]+)\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Ledger:
    """What became of each line; the first record of a line stands."""

    file: str
    fates: dict[int, Fate] = field(default_factory=dict)

    def merged(self, lines: Iterable[tuple[int, str]]) -> None:
        for line, why in lines:
            self.fates.setdefault(line, Fate(self.file, line, "merged", why))

    def dropped(self, lines: Iterable[tuple[int, str]]) -> None:
        for line, why in lines:
            self.fates.setdefault(line, Fate(self.file, line, "dropped", why))

    def placed(self, lines: Iterable[int], kind: str) -> None:
        for line in lines:
            self.fates.setdefault(line, Fate(self.file, line, "placed", kind))


def parse(note: Note, settings: Settings) -> Parsed:
    """Return the modules of a note, the fate of each of its lines, and what to look at."""
    cleaned = clean(note)
    source = Source(note.file, cleaned.lines)
    source = replace(source, marked=is_marked(source), ragged=is_ragged(source))
    ledger = _Ledger(note.file, {fate.line: fate for fate in cleaned.fates})
    findings: list[Finding] = []
    deck = is_deck(note.text)
    cards = flashcards(source, deck=deck)
    source = without_gaps(source)
    held = _lines_of(cards)
    found_keys = keys(source.without(held))
    # One that reaches over a card is none: the card would be lost.
    answer_keys = {at: (key, end) for at, (key, end) in found_keys.items() if held.isdisjoint(range(at, end))}
    entries = [entry for key, _ in answer_keys.values() for entry in key.entries]
    keyed = Counter(entry.number for entry in entries)
    worded = frozenset(entry.number for entry in entries if all(len(letter) > 1 for letter in entry.letters))
    known: dict[int, Found] = {**cards, **{at: Found((), end) for at, (_, end) in answer_keys.items()}}
    known |= _beside(known, statements(source, _lines_of(known), keyed))
    rows = [(at, key.entries) for at, (key, _) in sorted(answer_keys.items())]
    known |= _beside(known, matches(source, _lines_of(known), rows))
    rest = source.without(_lines_of(known))
    known |= _beside(known, {**tab_tables(rest), **quizzes(rest, keyed, worded)})
    known |= _beside(known, replied(source, _lines_of(known)))
    source = outlined(spaced(source, _lines_of(known)), _lines_of(known))
    for finder in WHOLE:
        known |= _beside(known, finder(source, _lines_of(known)))
    source = replace(source, starts=known)
    parts: list[Block | Title | Key] = []
    # A line of a file may have become several: it is placed if one of them is.
    shared = {one.number for one, other in pairwise(source.lines) if one.number == other.number}
    at = source.skip(0)
    while at < len(source.lines):
        if at in answer_keys:
            key, end = answer_keys[at]
            parts.append(key)
            ledger.merged((line.number, "answer-key") for line in source.lines[at:end] if not line.blank)
            at = source.skip(end)
            continue
        task = _TASK.fullmatch(source.text(at))
        if task and parts and isinstance(title := parts[-1], Title):
            parts[-1] = replace(title, task=task["task"])
            ledger.merged([(source.lines[at].number, "exam-task")])
            at = source.skip(at + 1)
            continue
        found = source.starts.get(at) or next(found for block in BLOCKS if (found := block(source, at)) is not None)
        for block in found.blocks:
            parts.append(block)
            parts += lifted(block) if not isinstance(block, Title) else ()
        findings += found.findings
        ledger.merged((line, why) for line, why in found.merged if line not in shared)
        ledger.dropped(found.dropped)
        kind = _kind(found.blocks[0]) if found.blocks else "nothing"
        ledger.placed((line.number for line in source.lines[at : found.end] if not line.blank), kind)
        at = source.skip(found.end)
    joined = joined_to(
        {index: part for index, part in enumerate(parts) if isinstance(part, Question)},
        {index: part for index, part in enumerate(parts) if isinstance(part, Key)},
    )
    findings += joined.findings
    whole: list[Block | Title] = []
    for index, part in enumerate(parts):
        if not isinstance(part, Key):
            whole.append(joined.questions.get(index, part))
        elif index not in joined.used:
            whole.append(Paragraph(part.place, part.text))
            for line in range(part.place.first, part.place.last + 1):
                if line in ledger.fates:
                    ledger.fates[line] = Fate(note.file, line, "placed", "paragraph")
    questioned = asked(whole)
    tables = {part.place for part in questioned if isinstance(part, Table)}
    for part in whole:
        heads = isinstance(part, Table) and any(part.header) and part.place not in tables
        if isinstance(part, Table) and heads and not is_question(part.header[0]):
            # The names of its columns say what is asked and what answers.
            line = part.place.first
            ledger.fates[line] = Fate(note.file, line, "merged", "question-head")
    split = modules(
        note.file,
        drawn(defined(rooted(questioned))),
        note.text.count("\n") + 1,
        cleaned.title,
    )
    for place, fate, why in split.settled:
        for line in range(place.first, place.last + 1):
            if line in ledger.fates:
                ledger.fates[line] = Fate(note.file, line, fate, why)
    return Parsed(split.modules, tuple(ledger.fates[line] for line in sorted(ledger.fates)), tuple(findings))


def _lines_of(known: Mapping[int, Found]) -> frozenset[int]:
    """Return the indexes of all lines of what was found."""
    return frozenset(index for at, found in known.items() for index in range(at, found.end))


def _beside(known: Mapping[int, Found], found: Mapping[int, Found]) -> Mapping[int, Found]:
    """Return what was found, without what reaches over lines known to be something else: these would be lost."""
    taken = _lines_of(known)
    return {at: one for at, one in found.items() if taken.isdisjoint(range(at, one.end))}


def _kind(block: Block | Title) -> str:
    return "heading" if isinstance(block, Title) else type(block).__name__.lower()
