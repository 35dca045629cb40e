"""Lists of words to alternations; a bar parts the words."""

import re
from collections.abc import Callable, Iterable


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


def holder(pieces: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether a text without case holds one of the pieces; most texts are ASCII, few pieces are."""
    known = sorted(set(pieces), key=len)
    shortest = [one for at, one in enumerate(known) if not any(other in one for other in known[:at])]
    plain = [one for one in shortest if one.isascii()]

    def holds(text: str) -> bool:
        for piece in plain if text.isascii() else shortest:  # noqa: SIM110 - faster than any() of a generator
            if piece in text:
                return True
        return False

    return holds
