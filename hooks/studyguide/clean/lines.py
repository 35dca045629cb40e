"""The lines that cleaning yields and parsing reads."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studyguide.model import Fate


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a note after cleaning; empty where the note has a blank or a dropped line."""

    number: int
    text: str
    code: bool = False
    """Whether it belongs to a fence, its first and last line included: then it is kept to the letter."""
    ended: bool = False
    """Whether two spaces at its end say that the line ends here."""

    @property
    def blank(self) -> bool:
        """Return whether nothing stands on it."""
        return not self.text or self.text.isspace()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """All lines of a note, as many as it has, with the fates of those that cleaning settled."""

    file: str
    lines: tuple[Line, ...]
    fates: tuple[Fate, ...]
    title: str = ""
    """The title that the YAML at the top of the note gives."""


# ```python   ~~~   ```flow title="…"
FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)")


def fenced(texts: Iterable[str]) -> Iterator[bool]:
    """Yield for each line whether it belongs to a fence that is opened and closed."""
    rows = list(texts)
    inside = [False] * len(rows)
    # The lines that could close a fence, by their mark, so that each opening line looks ahead once.
    closers: dict[str, list[int]] = {"`": [], "~": []}
    for index, text in enumerate(rows):
        found = FENCE.fullmatch(text.rstrip())
        if found and not found["info"].strip():
            closers[found["mark"][0]].append(index)
    cursor = {"`": 0, "~": 0}
    # An opening mark this long has no end below; without this memory, many of them would take quadratic time.
    endless = {"`": len(rows) + 4, "~": len(rows) + 4}
    index = 0
    while index < len(rows):
        found = FENCE.fullmatch(rows[index].rstrip())
        if found:
            mark, length = found["mark"][0], len(found["mark"])
            ends = closers[mark]
            while cursor[mark] < len(ends) and ends[cursor[mark]] <= index:
                cursor[mark] += 1
            probe = cursor[mark] if length < endless[mark] else len(ends)
            # A longer opening mark needs a closing mark at least as long.
            while probe < len(ends) and len(rows[ends[probe]].strip()) < length:
                probe += 1
            if probe == len(ends):
                endless[mark] = min(endless[mark], length)
            else:
                last = ends[probe]
                inside[index : last + 1] = [True] * (last + 1 - index)
                index = last
        index += 1
    return iter(inside)
