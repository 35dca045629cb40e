"""Sections of a module to the entries its sheet may hold, in the order of the page, without their weights."""

from collections.abc import Iterator, Sequence

from studyguide.collect.labels import of_forms
from studyguide.collect.sections import ROLE_PAGES
from studyguide.model import Bullets, Definition, Diagram, Flow, Math, Paragraph, Quote, Section, Table
from studyguide.sheets.own import own
from studyguide.sheets.phrases import folded
from studyguide.sheets.reading import reading, traps
from studyguide.sheets.scope import Scope
from studyguide.sheets.sheet import Entry

HELD = Bullets | Definition | Diagram | Flow | Math | Paragraph | Quote | Table
"""Blocks of the text that a sheet can hold."""


def entries(sections: Sequence[Section], scope: Scope) -> Iterator[Entry]:
    """Yield the entries: the notes' own sheet, the traps, then what the text offers."""
    for section in sections:
        if ROLE_PAGES.get(section.role) == "cheat-sheet":
            yield from own(section, scope)
    for section in sections:
        if section.role == "traps":
            yield from traps(section)
    read = [section for section in sections if section.role == ""]
    # Alone, the labels of forms say nothing on a sheet.
    again = of_forms([told for section in read for told in _told(section)])
    for section in read:
        yield from reading(section, scope, again)


def _told(section: Section) -> Iterator[list[tuple[str, str]]]:
    """Yield the terms with their texts of each list of a section, and of its paragraphs."""
    yield [(folded(b.term), folded(b.text)) for b in section.blocks if isinstance(b, Definition)]
    for block in section.blocks:
        if isinstance(block, Bullets) and not block.ordered:
            yield [(folded(item.term), folded(item.text)) for item in block.items if item.term]


def has_sheet(sections: Sequence[Section]) -> bool:
    """Return whether a module says anything that a sheet can hold: one that only asks, or shows, has none."""
    own_sheet = any(s.blocks for s in sections if ROLE_PAGES.get(s.role) == "cheat-sheet")
    return own_sheet or any(isinstance(b, HELD) for s in sections if s.role in ("", "traps") for b in s.blocks)
