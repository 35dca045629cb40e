"""Lists of words to alternations; a bar parts the words."""

import re


def either(text: str) -> str:
    """Return the words between the bars as one alternation; spaces and line ends beside a bar say nothing."""
    return f"(?:{'|'.join(between_bars(text))})"


def between_bars(text: str) -> list[str]:
    """Return the words between the bars in their order."""
    return [part.strip() for part in re.sub(r"\s*\n\s*", " ", text).split(" | ")]
