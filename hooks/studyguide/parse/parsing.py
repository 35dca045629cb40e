"""The parsers in the order they are tried, and the ledger of what became of each line."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from studyguide.clean import clean
from studyguide.errors import Finding, Place
from studyguide.model import Block, Fate, FateKind, Note, Paragraph, Parsed, Question, Table
from studyguide.parse.abbreviations import abbreviations
from studyguide.parse.answer_keys import Key
from studyguide.parse.asked import asked, is_question
from studyguide.parse.code import fence
from studyguide.parse.commas import commas
from studyguide.parse.defined import defined
from studyguide.parse.drawn import drawn
from studyguide.parse.flashcards import is_deck
from studyguide.parse.flows import arrows, ladder, messages
from studyguide.parse.html import aside, html_image, html_table, lone_tag
from studyguide.parse.joining import Joined, joined_to
from studyguide.parse.lists import bullets
from studyguide.parse.loose import indented, loose, prompts
from studyguide.parse.modules import modules
from studyguide.parse.overview import Overview, overview
from studyguide.parse.paragraphs import math, pair, paragraph, rule, terms
from studyguide.parse.pictures import bare, image, lifted
from studyguide.parse.pointed import pointed
from studyguide.parse.questions import card
from studyguide.parse.quotes import admonition, directive, quote
from studyguide.parse.remarks import remarked
from studyguide.parse.rooted import rooted
from studyguide.parse.source import Found, Source, Title
from studyguide.parse.tables import grid, pipes

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

# Exam task: 3.3
_TASK = re.compile(r"\*{0,2}(?:Exam task|Exam objective)\*{0,2}\s*:\*{0,2}\s*(?P<task>[\w.]+)\s*", re.IGNORECASE)

Part = Block | Title | Key


@dataclass(slots=True)
class _Ledger:
    """What became of each line; the first record of a line stands until it is settled otherwise."""

    file: str
    fates: dict[int, Fate] = field(default_factory=dict)

    def record(self, kind: FateKind, lines: Iterable[tuple[int, str]]) -> None:
        for line, why in lines:
            self.fates.setdefault(line, Fate(self.file, line, kind, why))

    def settle(self, kind: FateKind, lines: Iterable[int], why: str) -> None:
        for line in lines:
            if line in self.fates:
                self.fates[line] = Fate(self.file, line, kind, why)


def parse(note: Note) -> Parsed:
    """Return the modules of a note, the fate of each of its lines, and what to look at."""
    cleaned = clean(note)
    ledger = _Ledger(note.file, {fate.line: fate for fate in cleaned.fates})
    parts, findings = _in_turn(overview(Source(note.file, cleaned.lines), deck=is_deck(note.text)), ledger)
    joined = joined_to(
        {index: part for index, part in enumerate(parts) if isinstance(part, Question)},
        {index: part for index, part in enumerate(parts) if isinstance(part, Key)},
    )
    whole = list(_answered(parts, joined, ledger))
    questioned = asked(whole)
    tables = {part.place for part in questioned if isinstance(part, Table)}
    gone = (part for part in whole if isinstance(part, Table) and part.place not in tables)
    for table in gone:
        if any(table.header) and not is_question(table.header[0]):
            # The names of its columns say what is asked and what answers.
            ledger.settle("merged", [table.place.first], "question-head")
    split = modules(note.file, drawn(remarked(defined(rooted(questioned)))), note.text.count("\n") + 1, cleaned.title)
    for place, kind, why in split.settled:
        ledger.settle(kind, _lines(place), why)
    fates = tuple(ledger.fates[line] for line in sorted(ledger.fates))
    return Parsed(split.modules, fates, (*findings, *joined.findings))


def _in_turn(seen: Overview, ledger: _Ledger) -> tuple[list[Part], list[Finding]]:
    """Return what the lines say, read one after the other, and what to look at."""
    source = seen.source
    parts: list[Part] = []
    findings: list[Finding] = []
    # A line of a file may have become several: it is placed if one of them is.
    shared = {one.number for one, other in pairwise(source.lines) if one.number == other.number}
    at = source.skip(0)
    while at < len(source.lines):
        if at in seen.answer_keys:
            key, end = seen.answer_keys[at]
            parts.append(key)
            ledger.record("merged", ((line.number, "answer-key") for line in source.lines[at:end] if not line.blank))
            at = source.skip(end)
            continue
        task = _TASK.fullmatch(source.text(at))
        if task and parts and isinstance(title := parts[-1], Title):
            parts[-1] = replace(title, task=task["task"])
            ledger.record("merged", [(source.lines[at].number, "exam-task")])
            at = source.skip(at + 1)
            continue
        found = source.starts.get(at) or next(found for block in BLOCKS if (found := block(source, at)) is not None)
        for block in found.blocks:
            parts.append(bare(block) if not isinstance(block, Title) else block)
            parts += lifted(block) if not isinstance(block, Title) else ()
        findings += found.findings
        ledger.record("merged", ((line, why) for line, why in found.merged if line not in shared))
        ledger.record("dropped", found.dropped)
        kind = _kind(found.blocks[0]) if found.blocks else "nothing"
        ledger.record("placed", ((line.number, kind) for line in source.lines[at : found.end] if not line.blank))
        at = source.skip(found.end)
    return parts, findings


def _answered(parts: Iterable[Part], joined: Joined, ledger: _Ledger) -> Iterator[Block | Title]:
    """Yield the parts with the answers of keys in their questions; a key that none needs is text."""
    for index, part in enumerate(parts):
        if not isinstance(part, Key):
            yield joined.questions.get(index, part)
        elif index not in joined.used:
            yield Paragraph(part.place, part.text)
            ledger.settle("placed", _lines(part.place), "paragraph")


def _lines(place: Place) -> range:
    return range(place.first, place.last + 1)


def _kind(block: Block | Title) -> str:
    return "heading" if isinstance(block, Title) else type(block).__name__.lower()
