"""Definitions, cheat-sheet lines, tables, flows and terms to flashcards."""

from collections.abc import Sequence

from studyguide.model import Card, Comparison, Mention, Section, Term


def cards(
    terms: Sequence[Term],
    sections: Sequence[Section],
    comparisons: Sequence[Comparison],
    mentions: Sequence[Mention],
) -> tuple[Card, ...]:
    """Return the flashcards that the notes make."""
    return ()
