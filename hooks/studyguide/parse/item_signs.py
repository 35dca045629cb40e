"""The marks of items that say something: where an item stands, or whether it speaks for or against."""

from collections.abc import Sequence
from itertools import pairwise

from studyguide.parse.nesting import Draft

SOLID = frozenset("•●")
_HOLLOW, _SQUARE = frozenset("◦○"), frozenset("▪■▫□")
_TICKS, _CROSSES, _PROS_AND_CONS = frozenset("✓✔"), frozenset("✗✘"), frozenset("+-")


def nest_signs(drafts: Sequence[Draft], marks: Sequence[str]) -> None:
    """Move items below others where all stand at one column and their marks tell: hollow below solid, plus below minus.

    Those with a plus stand below the item with a minus that announces them.
    """
    if len({draft.column for draft in drafts}) == 1 and marks[0] in SOLID:
        # Bullets of a print that lost where they stood: round ones, then hollow or square ones below them.
        for draft, mark in zip(drafts, marks, strict=True):
            draft.column += 2 * (mark in _HOLLOW) + 4 * (mark in _SQUARE)
    pairs = pairwise(zip(drafts, marks, strict=True))
    announced = any(above.colon and (mark, sign) == ("-", "+") for (above, mark), (_, sign) in pairs)
    if announced and set(marks) == _PROS_AND_CONS and marks[0] == "-" and len({draft.column for draft in drafts}) == 1:
        for draft, mark in zip(drafts, marks, strict=True):
            draft.column += 2 * (mark == "+")


def keep_signs(drafts: Sequence[Draft], marks: Sequence[str]) -> None:
    """Put marks back that say something: ticks beside crosses, and pluses beside minuses in one row."""
    met = set(marks)
    weighed = met == _PROS_AND_CONS and len({draft.column for draft in drafts}) == 1
    telling = _TICKS | _CROSSES if met & _CROSSES else met if weighed else ()
    for draft, mark in zip(drafts, marks, strict=True):
        if mark in telling:
            draft.text[0] = f"{mark} {draft.text[0]}"
