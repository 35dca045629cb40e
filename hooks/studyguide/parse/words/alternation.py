"""Lists of words to alternations; a bar parts the words."""

import re


def either(text: str) -> str:
    """Return the words between the bars as one alternation; spaces and line ends beside a bar say nothing."""
    return f"(?:{'|'.join(between_bars(text))})"


def between_bars(text: str) -> list[str]:
    """Return the words between the bars in their order."""
    return [part.strip() for part in re.sub(r"\s*\n\s*", " ", text).split(" | ")]


# (?:…)?   […]   \w*   x?   \b
_VARIES = re.compile(r"\((?:[^()]|\([^()]*\))*\)[?*+]?|\[[^\]]*\][?*+]?|\\?\w[?*+]|\\[a-z]")


def certain(alternation: str) -> tuple[str, ...]:
    """Return for each word of an alternation a piece that all its forms have: a text without any holds none of them."""
    words = alternation.removeprefix("(?:").removesuffix(")")
    alternatives = re.split(r"\|(?![^()]*\))", words)
    return tuple(sorted({max(_VARIES.split(one), key=len).strip().casefold() for one in alternatives}))
