"""The types of a cheat sheet: entries of several parts, the lines and tables they show, what was left out."""

from dataclasses import dataclass
from typing import Literal

from studyguide.errors import Place
from studyguide.model import Block, Diagram, Edge, Flow, Svg, Table

Part = Literal["own", "traps", "tables", "figures", "flow", "definitions", "changes", "points", "prose"]

PARTS: tuple[Part, ...] = (*("own", "traps", "tables", "figures", "flow", "definitions", "changes", "points", "prose"),)
"""The parts of a sheet in the order of the page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet: what is asked for, and the answer. Both are inline Markdown."""

    lead: str
    text: str
    mark: str = ""
    """A number of a list, or the kind of a checked fact; plain text."""
    depth: int = 0
    """How deep it stands in a nested list."""


TITLE_ALONE = Line("", "")
"""What stands below a title of the notes' own sheet that has nothing below it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in compact form: every column wide enough for its longest word."""

    table: Table
    caption: str = ""
    """The sentence beside the table in the notes that says what decides; inline Markdown."""
    shares: tuple[int, ...] = ()
    """Width of each column in percent."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A table too wide for a column, a line per row: its first cell, then each cell with its header."""

    table: Table
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A flow as rows of boxes; every arrow of a row begins where the last one ended."""

    lead: str
    rows: tuple[tuple[Edge, ...], ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Code, to the letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A flow drawn in a column, with its size on paper in px, at which no letter is smaller than allowed."""

    flow: Flow | Diagram
    title: str
    """What it shows, plain text."""
    svg: Svg
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Whole:
    """A block that cannot stand on paper in small; it is shown on the screen alone."""

    block: Block


Body = Line | Grid | Stack | Chain | Verbatim | Drawing | Whole


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact of a sheet, with what it weighs."""

    part: Part
    body: Body
    section: str
    """`Section.url` of the section that it comes from or that explains it."""
    group: str
    """Title it stands under inside its part; empty: none. Inline Markdown."""
    anchor: str
    """Id of that title, where links may lead to it."""
    place: Place
    weight: float = 0
    why: tuple[str, ...] = ()
    """What makes the weight, as words and figures."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cheat sheet of a module: what stands on paper, what does not."""

    course: str
    module: str
    budget: int
    """Pages it may take."""
    size: float
    """Type size in points."""
    entries: tuple[Entry, ...]
    """What is printed, in the order of the page."""
    left: tuple[Entry, ...]
    """What did not fit, heaviest first."""
    repeated: tuple[Entry, ...]
    """What another entry says already."""
    pages: float
    """Pages filled on the smaller of the papers, as estimated."""

    @property
    def page(self) -> str:
        """Return the path of its page."""
        return f"{self.course}/{self.module}/cheat-sheet.md"
