"""Tables of the notes and sets of the catalogue to comparisons."""

from collections.abc import Sequence

from studyguide.model import Comparison, Mention, Section, Term


def comparisons(
    terms: Sequence[Term], sections: Sequence[Section], mentions: Sequence[Mention]
) -> tuple[Comparison, ...]:
    """Return the comparisons that the notes make."""
    return ()
