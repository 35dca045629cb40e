"""The catalogue and the notes' own definitions to terms."""

from collections.abc import Sequence

from studyguide.model import Section, Term


def terms(catalogue: Sequence[Term], sections: Sequence[Section]) -> tuple[Term, ...]:
    """Return the terms of the catalogue and those that the notes define."""
    return tuple(catalogue)
