"""What in the notes contradicts itself, the checked facts, or good form."""

from collections.abc import Sequence

from studyguide.errors import Finding
from studyguide.model import Comparison, Mention, Pile, Section, Term


def argue(
    pile: Pile,
    sections: Sequence[Section],
    terms: Sequence[Term],
    mentions: Sequence[Mention],
    comparisons: Sequence[Comparison],
) -> tuple[Finding, ...]:
    """Return the findings that only the whole pile shows."""
    return ()
