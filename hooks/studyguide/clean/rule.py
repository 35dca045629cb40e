"""What a rule that drops lines is, and what such rules share."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Finder = Callable[[Sequence[str]], frozenset[int]]
"""All lines of a note → the indexes of those that carry nothing."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A rule that names the lines to leave out, by index."""

    name: str
    why: str
    find: Finder


def each(pattern: re.Pattern[str]) -> Finder:
    """Return a finder of the lines that the pattern matches in full."""

    def find(texts: Sequence[str]) -> frozenset[int]:
        matched = (index for index, text in enumerate(texts) if text and pattern.fullmatch(text.strip()))
        return frozenset(matched)

    return find


def alone(texts: Sequence[str], index: int) -> bool:
    """Return whether the line stands between empty lines."""
    above = index == 0 or not texts[index - 1].strip()
    return above and (index + 1 == len(texts) or not texts[index + 1].strip())
