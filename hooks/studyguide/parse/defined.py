"""Paragraphs that define: several in a row that each open with a plain term, or a note of one such line."""

from collections.abc import Sequence

from studyguide.model import Block, Definition, Paragraph
from studyguide.parse.source import Title
from studyguide.parse.term_words import PLAIN_TERM, opens_with_term

_LEAST = 3


def defined(parts: Sequence[Block | Title]) -> list[Block | Title]:
    """Return the parts with such paragraphs as definitions."""
    made = list(parts)
    run: list[int] = []
    for index, part in enumerate([*parts, None]):
        if isinstance(part, Paragraph) and part.place.first == part.place.last and opens_with_term(part.text):
            run.append(index)
            continue
        if len(run) >= _LEAST or (run and len(parts) == 1):
            for at in run:
                made[at] = _definition(parts[at])
        run = []
    return made


def _definition(part: Block | Title) -> Block | Title:
    found = PLAIN_TERM.fullmatch(part.text) if isinstance(part, Paragraph) else None
    return Definition(part.place, found["term"].strip(), found["text"].strip()) if found else part
