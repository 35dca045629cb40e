"""Definitions and the lines of cheat sheets to cards."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from studyguide.collect.cards.base import base_of
from studyguide.collect.headed import is_across
from studyguide.collect.labels import asks, fields, is_label, of_forms
from studyguide.collect.leads import lead_of, naming
from studyguide.collect.pairs import is_pairs, row_text
from studyguide.errors import Place
from studyguide.model import Bullets, Card, Definition, Item, Role, Section, Table
from studyguide.parse.remarks import is_field, is_remark
from studyguide.text.inline import Strong, plain, spans, words
from studyguide.text.slugs import slug
from studyguide.text.texts import section_text

BLANK = "____"
SILENT: tuple[Role, ...] = ("questions", "reading", "case-study")
"""Roles of sections whose lists define nothing worth asking."""
ALIKE = 3  # sections of one line each
MEANINGS, MEANING = 3, 80  # of one word, and characters of each
FIGURE = re.compile(r"[<>~≈≤≥]?[ ]?\d[\d.,]*(?:[ ]?[-–][ ]?\d[\d.,]*)?(?:[ ]?[^\W\d]{1,4}\.?|[ ]?[%°]C?)?")
"""20 min, 6-8 h, 75 °C"""
ROMAN = re.compile(r"(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3})")
"""A class or a stage, of something that the lines above it name."""
SAYS = re.compile(r"[^\s.…?¿!¡_–—-]")
"""What a text has that is more than a sign of something still to be found."""
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
    label: bool = False
    """Whether the term only says what is told of what it belongs to."""

    @property
    def around(self) -> str:
        """Return what the term belongs to."""
        return self.lead or self.section.title

    @property
    def front(self) -> str:
        """Return what asks for the text: an arrow, a label, a letter, a Roman number say nothing alone."""
        if self.pointed:
            return f"{self.around}: {self.term} → ?"
        said = plain(self.term)
        alone = not (self.label or len(said) == 1 or ROMAN.fullmatch(said) or is_label(said) or asks(said))
        # A figure alone does not say of what it is one.
        return self.within if not alone or (self.lead and FIGURE.fullmatch(self.text)) else self.term

    @property
    def within(self) -> str:
        """Return the term with what it belongs to."""
        return f"{self.around}: {self.term}"


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
    told_of = {section: [line for line in _lines(section) if SAYS.search(line.text)] for section in sections}
    lone = [found[0] for section, found in told_of.items() if len(found) == 1 and not section.role]
    names = [slug(plain(line.term)) for line in lone]
    # Where each section has one line and some of them are named alike, all say what is told of the title.
    labelled = len(lone) >= ALIKE and len(set(names)) < len(names)
    read = (found for section, found in told_of.items() if not section.role)
    forms = of_forms([[(slug(plain(line.term)), line.text) for line in found] for found in read])
    for section, found in told_of.items():
        for line in found:
            if section.role == "traps":
                yield _card(f"{base}/trap/{slug(plain(line.term))}", "sheet", f"{line.term}?", line)
            elif section.role == "cheat-sheet":
                sheets.setdefault(slug(plain(line.term)), line)
            else:
                label = line.label or (labelled and len(found) == 1)
                bodies[slug(plain(line.term))].append(replace(line, label=label))
    for key in forms & bodies.keys():
        if len(bodies[key]) == 1:  # in the form of one subject only
            bodies[key] = [replace(bodies[key][0], label=True)]
    told = [(section, section_text(section).casefold()) for section in sections if not section.role]
    for key in dict.fromkeys([*bodies, *sheets]):
        yield from _term(f"{base}/term/{key}", bodies[key], sheets.get(key), told)


def _term(
    card_id: str, bodies: Sequence[_Line], sheet: _Line | None, told: Sequence[tuple[Section, str]]
) -> Iterator[Card]:
    """Yield the card of a term.

    What stands in bold below several titles is not a term but a label, such as `Use case`:
    it means something with its title only, and nothing where it stands below one title again.
    What says something of the note itself, such as `Page`, is asked where several titles have it, such as those
    of books.
    """
    if len(bodies) > 1:
        groups: dict[str, list[_Line]] = defaultdict(list)
        for line in bodies:
            groups[line.front if line.pointed else line.within].append(line)
        for index, (front, group) in enumerate(groups.items()):
            own = f"{card_id}/{slug(plain(group[0].around))}" if index else card_id
            if whole := _together(group):
                yield _card(own, "definition", front, whole)
    elif sheet:
        where = bodies[0].section if bodies else _explains(sheet, told)
        card = _card(card_id, "sheet", sheet.term, sheet)
        yield replace(card, section=where.url, task=where.task or card.task)
    elif not is_field(plain(bodies[0].term), plain(bodies[0].text)):
        yield _card(card_id, "definition", bodies[0].front, bodies[0])


def _together(group: Sequence[_Line]) -> _Line | None:
    """Return one line of those with one front: several short meanings of a word, but nothing of labels."""
    if len(group) == 1 or group[0].pointed:
        return group[0]
    short = len(group) <= MEANINGS and all(len(line.text) <= MEANING and not line.label for line in group)
    return replace(group[0], text="\n\n".join(dict.fromkeys(line.text for line in group))) if short else None


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
            forms = frozenset(fields(block.items))
            for item in block.items:
                yield from _item(item, section, lead, forms)
        elif isinstance(block, Table) and section.role != "cheat-sheet" and is_pairs(block):
            for row in block.rows:
                if text := row_text(block.header, row):
                    yield _Line(row.cells[0], text, section, row.place, lead, block.pointed)
        lead = lead_of(block)


def _item(item: Item, section: Section, lead: str, forms: frozenset[Place]) -> Iterator[_Line]:
    """Yield the line of an item that defines, and those of the items below it."""
    below = [plain(one.term) if one.term and one.text else one.text for one in item.items]
    text = "\n\n".join(part for part in [item.text, *below] if part.strip())
    label = item.place in forms
    if item.term and text:
        yield _Line(item.term, text, section, item.place, lead, label=label)
    name = item.term if not label else naming(f"{item.term}: {item.text}")
    for inner in item.items:
        yield from _item(inner, section, name or naming(item.text) or lead, forms)


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
