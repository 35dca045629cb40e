"""Cells of comparisons to cards."""

from collections.abc import Iterator, Mapping, Sequence

from studyguide.collect.cards.base import base_of
from studyguide.model import Card, Comparison, Section
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

LONGEST = 140  # characters: more is a text to read, not an answer to recall


def cell_id(comparison: Comparison, attribute: int, subject: int) -> str:
    """Return the id of the card, and of the drill's question, that asks one cell."""
    one, other = comparison.attributes[attribute], comparison.subjects[subject]
    return f"comparison/{comparison.slug}/{slug(plain(one))}/{slug(plain(other))}"


def cell_text(comparison: Comparison, attribute: int, subject: int) -> str:
    """Return what the notes say in one cell, each thing once."""
    told = (cell.text.strip() for cell in comparison.cells[attribute][subject])
    return "; ".join(dict.fromkeys(text for text in told if text))


def cells(comparisons: Sequence[Comparison], sections: Mapping[str, Section]) -> Iterator[Card]:
    """Yield a card per cell of the rows in which subjects differ."""
    for comparison in comparisons:
        for a, attribute in enumerate(comparison.attributes):
            texts = [cell_text(comparison, a, s) for s in range(len(comparison.subjects))]
            if len({plain(t).casefold() for t in texts if t}) < 2:
                continue
            for s, subject in enumerate(comparison.subjects):
                cell = next((c for c in comparison.cells[a][s] if c.section in sections), None)
                if cell and texts[s].strip("-–— ") and len(texts[s]) <= LONGEST:
                    section = sections[cell.section]
                    yield Card(
                        cell_id(comparison, a, s),
                        "comparison",
                        f"{subject}: {attribute}",
                        texts[s],
                        base_of(section),
                        section.url,
                        cell.place,
                        section.task,
                        tuple(term for term in comparison.terms[s : s + 1] if term),
                    )
