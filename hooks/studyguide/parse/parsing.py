"""The parsers in the order they are tried, and the ledger of what became of each line."""

import re
from collections.abc import Callable
from dataclasses import replace

from studyguide.clean import clean
from studyguide.errors import Finding
from studyguide.model import Block, Fate, Heading, Note, Parsed, Settings
from studyguide.parse.code import fence
from studyguide.parse.flows import arrows
from studyguide.parse.headings import hashes, underlined
from studyguide.parse.lists import bullets
from studyguide.parse.modules import modules
from studyguide.parse.paragraphs import image, math, paragraph, rule
from studyguide.parse.questions import card
from studyguide.parse.quotes import admonition, quote
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import pipes, tabs

BLOCKS: tuple[Callable[[Source, int], Found | None], ...] = (
    fence,
    hashes,
    underlined,
    rule,
    card,
    pipes,
    tabs,
    admonition,
    quote,
    image,
    math,
    arrows,
    bullets,
    paragraph,
)
"""Tried in this order at each line that is not blank; the last one takes every line."""

# Exam task: 3.3
_TASK = re.compile(
    r"\*{0,2}(?:Exam task|Exam objective)\*{0,2}\s*:\*{0,2}\s*(?P<task>[\w.]+)\s*", re.IGNORECASE
)


def parse(note: Note, settings: Settings) -> Parsed:
    """Return the modules of a note, the fate of each of its lines, and what to look at."""
    cleaned = clean(note)
    source = Source(note.file, cleaned.lines)
    blocks: list[Block] = []
    fates: dict[int, Fate] = {fate.line: fate for fate in cleaned.fates}
    findings: list[Finding] = list(cleaned.findings)
    at = source.skip(0)
    while at < len(source.lines):
        task = _TASK.fullmatch(source.text(at))
        if task and blocks and isinstance(heading := blocks[-1], Heading):
            blocks[-1] = replace(heading, task=task["task"])
            _record(fates, note.file, source.lines[at].number, "merged", "exam-task")
            at = source.skip(at + 1)
            continue
        found = next(found for block in BLOCKS if (found := block(source, at)) is not None)
        blocks += found.blocks
        findings += found.findings
        for number, rule_name in found.merged:
            _record(fates, note.file, number, "merged", rule_name)
        for number, rule_name in found.dropped:
            _record(fates, note.file, number, "dropped", rule_name)
        kind = type(found.blocks[0]).__name__.lower() if found.blocks else "nothing"
        for line in source.lines[at : found.end]:
            if not line.blank:
                _record(fates, note.file, line.number, "placed", kind)
        at = source.skip(found.end)
    made = modules(note.file, tuple(blocks), len(source.lines))
    return Parsed(made, tuple(fates[number] for number in sorted(fates)), tuple(findings))


def _record(fates: dict[int, Fate], file: str, line: int, kind: str, rule_name: str) -> None:
    match kind:
        case "placed" | "merged" | "dropped":
            fates.setdefault(line, Fate(file, line, kind, rule_name))
        case _:
            raise ValueError(kind)
