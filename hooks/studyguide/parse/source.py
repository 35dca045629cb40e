"""What the small parsers share: the lines they read and what they return."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from studyguide.clean import Line
from studyguide.errors import Finding, Place
from studyguide.model import Block, Role

DEPTH = 20
"""Deepest level of a list or of a group; deeper ones are flattened."""


SEPARATOR = re.compile(r"[ \t]*(?:(?:[-_*=~—–─═━⸻·•#.][ \t]*){3,}|⸻)")
"""A line that only parts what stands above from what stands below."""
Style = Literal["hash", "module", "toggle", "part", "numbered", "outline", "caps", "plain", "bold"]
"""How a note shows that a line is a title."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as the note writes it, before its level is known."""

    place: Place
    text: str
    style: Style
    depth: int = 0
    """Within its style: the number of `#`, or of dots in `1.2.3`."""
    number: int | None = None
    """The number it gives its module or part."""
    role: Role = ""
    task: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The cleaned lines of one note."""

    file: str
    lines: tuple[Line, ...]
    starts: Mapping[int, "Found"] = field(default_factory=dict)
    """What was found by looking at all lines together, by the index at which it starts."""
    marked: bool = False
    """Whether the note marks its titles with `#`: then a short line is no title by itself."""
    ragged: bool = False
    """Whether the note was written line by line: then a line ends where its author ended it."""
    stopless: bool = False
    """Whether its author puts no stop behind what he says: then no blank line stands in the middle of a sentence."""
    texts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The texts of the lines, which the parsers ask for a hundred times each."""
    blanks: tuple[bool, ...] = field(init=False, repr=False, compare=False)
    """Whether each line is blank, which they ask for as often."""

    def __post_init__(self) -> None:
        """Read the texts out of the lines once."""
        object.__setattr__(self, "texts", tuple(line.text for line in self.lines))
        object.__setattr__(self, "blanks", tuple(not text or text.isspace() for text in self.texts))

    def place(self, start: int, end: int) -> Place:
        """Return the place of the lines from index `start` to before `end`, less blank ones at its end."""
        while end - 1 > start and self.lines[end - 1].blank:
            end -= 1
        return Place(self.file, self.lines[start].number, self.lines[end - 1].number)

    def text(self, index: int) -> str:
        """Return the text at the index, empty past the end."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def blank(self, index: int) -> bool:
        """Return whether the line is blank or past the end."""
        return self.blanks[index] if 0 <= index < len(self.blanks) else True

    def opens(self, index: int) -> bool:
        """Return whether something else starts here, so that a paragraph or a list ends before it."""
        return index in self.starts

    def without(self, taken: frozenset[int]) -> "Source":
        """Return the source with the lines at these indexes blank: they belong to something already."""
        lines = (replace(line, text="") if at in taken else line for at, line in enumerate(self.lines))
        return replace(self, lines=tuple(lines)) if taken else self

    def before(self, index: int) -> int:
        """Return the index of the last line above the index that is not blank; -1 where there is none."""
        above = index - 1
        while above >= 0 and self.blank(above):
            above -= 1
        return above

    def runs(self, taken: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Yield where each run of lines starts that belong to nothing yet, and the index after it."""
        at = self.skip(0)
        while at < len(self.lines):
            end = at
            while not self.blank(end) and end not in taken and not self.lines[end].code:
                end += 1
            if end > at:
                yield at, end
            at = self.skip(max(end, at + 1))

    def skip(self, index: int) -> int:
        """Return the index of the next line that is not blank, or the end."""
        blanks = self.blanks
        while index < len(blanks) and blanks[index]:
            index += 1
        return index


@dataclass(frozen=True, slots=True)
class Found:
    """What a parser found at an index: blocks, and the index after them."""

    blocks: tuple[Block | Title, ...]
    end: int
    merged: tuple[tuple[int, str], ...] = ()
    """Numbers of lines that became part of another line's block, each with the rule."""
    dropped: tuple[tuple[int, str], ...] = ()
    """Numbers of lines that carry nothing, each with the rule."""
    findings: tuple[Finding, ...] = ()


def indent(text: str) -> int:
    """Return the column at which the text starts, tabs counted to the next multiple of four."""
    column = 0
    for char in text:
        if char == " ":
            column += 1
        elif char == "\t":
            column += 4 - column % 4
        else:
            break
    return column
