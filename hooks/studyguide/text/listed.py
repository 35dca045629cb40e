"""Lists of words as sets."""


def listed(text: str) -> frozenset[str]:
    """Return the words, parted by spaces, as a set."""
    return frozenset(text.split())
