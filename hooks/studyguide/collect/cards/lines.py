"""Definitions and the lines of cheat sheets to cards."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from studyguide.collect.cards.base import base_of
from studyguide.collect.headed import is_across
from studyguide.collect.pairs import is_pairs, row_text
from studyguide.errors import Place
from studyguide.model import Block, Bullets, Card, Definition, Item, Paragraph, Role, Section, Table
from studyguide.parse.remarks import is_field, is_remark
from studyguide.text.inline import Strong, plain, spans, words
from studyguide.text.slugs import slug
from studyguide.text.texts import section_text

BLANK = "____"
LEAD, LEAD_WORDS = 60, 10  # characters and words of a name
SILENT: tuple[Role, ...] = ("questions", "reading", "case-study")
"""Roles of sections whose lists define nothing worth asking."""
# CloudFront with S3 → static site close to its readers
ARROW = re.compile(r"^(?P<front>[^\n]{2,80}?)\s*(?:→|->|=>|⇒)\s*(?P<back>\S.*)$", re.S)


@dataclass(frozen=True, slots=True)
class _Line:
    """A term of a list or paragraph and what is said of it."""

    term: str
    text: str
    section: Section
    place: Place
    lead: str = ""
    """What stands right above the list as its name."""
    pointed: bool = False
    """Whether an arrow leads from the term to the text."""

    @property
    def around(self) -> str:
        """Return what the term belongs to."""
        return self.lead or self.section.title

    @property
    def front(self) -> str:
        """Return what asks for the text: an arrow and a letter of a word to remember say nothing without a title."""
        if self.pointed:
            return f"{self.around}: {self.term} → ?"
        return f"{self.around}: {self.term}" if len(plain(self.term)) == 1 else self.term


def lines(sections: Sequence[Section]) -> Iterator[Card]:
    """Yield a card per term and module: with the cheat sheet's text, where it has the term."""
    modules: dict[str, list[Section]] = defaultdict(list)
    for section in sections:
        if section.role not in SILENT:
            modules[base_of(section)].append(section)
    for base, mine in modules.items():
        yield from _module(base, mine)
        for section in mine:
            if section.role == "cheat-sheet":
                yield from _sheet(base, section)


def _module(base: str, sections: Sequence[Section]) -> Iterator[Card]:
    bodies: dict[str, list[_Line]] = defaultdict(list)
    sheets: dict[str, _Line] = {}
    for section in sections:
        for line in _lines(section):
            if section.role == "traps":
                yield _card(f"{base}/trap/{slug(plain(line.term))}", "sheet", f"{line.term}?", line)
            elif section.role == "cheat-sheet":
                sheets.setdefault(slug(plain(line.term)), line)
            else:
                bodies[slug(plain(line.term))].append(line)
    told = [(section, section_text(section).casefold()) for section in sections if not section.role]
    for key in dict.fromkeys([*bodies, *sheets]):
        yield from _term(f"{base}/term/{key}", bodies[key], sheets.get(key), told)


def _term(
    card_id: str, bodies: Sequence[_Line], sheet: _Line | None, told: Sequence[tuple[Section, str]]
) -> Iterator[Card]:
    """Yield the card of a term.

    What stands in bold below several titles is not a term but a label, such as `Use case`:
    it means something with its title only. What says something of the note itself, such as `Page`, is asked
    where several titles have it, such as those of books.
    """
    if len(bodies) > 1:
        for index, line in enumerate(bodies):
            own = f"{card_id}/{slug(plain(line.around))}" if index else card_id
            yield _card(own, "definition", line.front if line.pointed else f"{line.around}: {line.term}", line)
    elif sheet:
        where = bodies[0].section if bodies else _explains(sheet, told)
        card = _card(card_id, "sheet", sheet.term, sheet)
        yield replace(card, section=where.url, task=where.task or card.task)
    elif not is_field(plain(bodies[0].term), plain(bodies[0].text)):
        yield _card(card_id, "definition", bodies[0].front, bodies[0])


def _explains(line: _Line, told: Sequence[tuple[Section, str]]) -> Section:
    """Return where to read on from a line of a cheat sheet: titled by its term, or the first to name it."""
    term = plain(line.term).casefold()
    naming = [section for section, text in told if term in text]
    titled = (section for section in naming if term in plain(section.title).casefold())
    return next(titled, naming[0] if naming else line.section)


def _card(card_id: str, kind: Literal["sheet", "definition"], front: str, line: _Line) -> Card:
    where = line.section
    return Card(card_id, kind, front, line.text, base_of(where), where.url, line.place, where.task)


def _lines(section: Section) -> Iterator[_Line]:
    lead = ""
    for block in section.blocks:
        if isinstance(block, Definition) and block.text.strip():
            yield _Line(block.term, block.text, section, block.place)
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from (replace(line, lead=lead) for line in _item(item, section))
        elif isinstance(block, Table) and section.role != "cheat-sheet" and is_pairs(block):
            for row in block.rows:
                if text := row_text(block.header, row):
                    yield _Line(row.cells[0], text, section, row.place, lead, block.pointed)
        lead = _lead(block)


def _lead(block: Block) -> str:
    """Return the words of a block that only names the list below it, such as the name of a case; else nothing."""
    text = block.text.strip() if isinstance(block, Paragraph) else ""
    named = 0 < len(text) <= LEAD and len(text.split()) <= LEAD_WORDS and not text.endswith((".", "!", "?"))
    return text.rstrip(" :") if named and not plain(text)[:1].islower() else ""


def _item(item: Item, section: Section) -> Iterator[_Line]:
    below = [f"{i.term}: {i.text}" if i.term else i.text for i in item.items]
    text = "\n\n".join(part for part in [item.text, *below] if part.strip())
    if item.term and text:
        yield _Line(item.term, text, section, item.place)
    else:
        for inner in item.items:
            yield from _item(inner, section)


def _sheet(base: str, section: Section) -> Iterator[Card]:
    """Yield cards from the lines of a cheat sheet that define no term: arrows, words in bold, tables."""
    for block in section.blocks:
        if isinstance(block, Bullets):
            for item in block.items:
                if not item.term and (faces := _faces(item.text)):
                    front, back = faces
                    line = _Line(front, back, section, item.place)
                    yield _card(f"{base}/line/{slug(plain(back))}", "sheet", front, line)
        elif isinstance(block, Table):
            # A row that compares the columns is asked of all of them.
            of = ", ".join(filter(None, map(str.strip, block.header[1:]))) if is_across(block.header) else ""
            for row in block.rows:
                if back := row_text(block.header, row):
                    line = _Line(row.cells[0], back, section, row.place)
                    front = f"{row.cells[0]}: {of}" if of else row.cells[0]
                    yield _card(f"{base}/row/{slug(plain(row.cells[0]))}", "sheet", front, line)


def _faces(text: str) -> tuple[str, str] | None:
    """Return front and back of a line: the sides of its arrow, or the line without its words in bold."""
    if split := ARROW.match(text):
        return split["front"], split["back"]
    bold = next((words(span) for span in spans(text) if isinstance(span, Strong)), "").strip()
    whole = plain(text).strip()
    asked = bold and bold != whole and not is_remark(bold)
    return (whole.replace(bold, BLANK), bold) if asked else None
