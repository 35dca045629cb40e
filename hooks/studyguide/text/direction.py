"""The direction in which a text is read, and arrows that point along it."""

from unicodedata import bidirectional

LEFTWARDS = str.maketrans("\u2192\u21e2", "\u2190\u21e0")


def runs_left(text: str) -> bool:
    """Return whether a line of the text runs from right to left: its first letter says so, as in a browser."""
    kinds = map(bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def along(row: str) -> str:
    """Return a row of names with its arrows the way it is read: no browser turns them round for Arabic or Hebrew."""
    return row.translate(LEFTWARDS) if runs_left(row) else row
