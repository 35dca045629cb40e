"""A text cut where a word ends; scripts that do not part words are cut between any two letters."""

NEAR = 30  # letters: a piece without a space that is longer is no word


def cut(text: str, longest: int) -> str:
    """Return the text if it is no longer than that, or its beginning up to the last word that fits."""
    if len(text) <= longest:
        return text
    space = text.rfind(" ", max(0, longest - NEAR), longest)
    return text[: space if space > 0 else longest]
