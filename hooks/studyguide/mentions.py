"""Sections to mentions: where each term is named, under which of its names."""

from collections.abc import Sequence

from studyguide.model import Mention, Section, Term


def mentions(terms: Sequence[Term], sections: Sequence[Section]) -> tuple[Mention, ...]:
    """Return every mention of every term, in reading order."""
    return ()
