"""Lists of words to alternations and sets; a bar or a space parts the words."""

import re


def either(text: str) -> str:
    """Return the words between the bars as one alternation; spaces and line ends beside a bar say nothing."""
    return (
        "(?:" + "|".join(part.strip() for part in re.sub(r"\s*\n\s*", " ", text).split(" | ")).strip() + ")"
    )


def listed(text: str) -> frozenset[str]:
    """Return the words, parted by spaces, as a set."""
    return frozenset(text.split())
