"""What the small parsers share: the lines they read and what they return."""

from dataclasses import dataclass

from studyguide.clean import Line
from studyguide.errors import Finding, Place
from studyguide.model import Block

DEPTH = 20
"""Deepest level of a list or of a group; deeper ones are flattened."""


@dataclass(frozen=True, slots=True)
class Source:
    """The cleaned lines of one note."""

    file: str
    lines: tuple[Line, ...]

    def place(self, start: int, end: int) -> Place:
        """Return the place of the lines from index `start` to before `end`, without blank ones at its ends."""
        while end - 1 > start and self.lines[end - 1].blank:
            end -= 1
        return Place(self.file, self.lines[start].number, self.lines[end - 1].number)

    def text(self, index: int) -> str:
        """Return the text at the index, empty past the end."""
        return self.lines[index].text if 0 <= index < len(self.lines) else ""

    def blank(self, index: int) -> bool:
        """Return whether the line is blank or past the end."""
        return not 0 <= index < len(self.lines) or self.lines[index].blank

    def skip(self, index: int) -> int:
        """Return the index of the next line that is not blank, or the end."""
        while index < len(self.lines) and self.lines[index].blank:
            index += 1
        return index


@dataclass(frozen=True, slots=True)
class Found:
    """What a parser found at an index: blocks, and the index after them."""

    blocks: tuple[Block, ...]
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
