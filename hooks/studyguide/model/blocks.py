"""What a note says: the blocks it is made of.

Inline text is Markdown: `**strong**`, `*emphasis*`, `code`, [links](https://…), $math$.
Everything else in it is plain text; emitters escape it.
"""

from dataclasses import dataclass
from typing import Literal

from studyguide.errors import Place

Role = Literal["", "cheat-sheet", "traps", "questions", "reading", "case-study"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title that opens a section; level 1 is the module itself, 2 a topic."""

    place: Place
    level: int
    text: str
    role: Role = ""
    """What the section is for, where its title says so."""
    task: str = ""
    """Task statement of the exam blueprint, as in `Exam task: 3.3`."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A paragraph that opens with its term: `**Term:** text`."""

    place: Place
    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with the lists below it."""

    place: Place
    text: str
    """The text after the term, if there is one; paragraphs in it are parted by a blank line."""
    term: str = ""
    """The bold term it opens with, without its colon: then the item is a definition."""
    items: tuple["Item", ...] = ()
    checked: bool | None = None
    """Of a task list: ticked or not; None elsewhere."""
    ordered: bool = False
    """Whether the items below it are numbered."""

    @property
    def own(self) -> Place:
        """Return the lines of its own text, without those of the items below it."""
        if not self.items:
            return self.place
        below = min(item.place.first for item in self.items)
        return Place(self.place.file, self.place.first, max(self.place.first, below - 1))


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered or not."""

    place: Place
    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; as many cells as the table has columns."""

    place: Place
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a header of empty cells means that the note gives none."""

    place: Place
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    pointed: bool = False
    """Whether its rows are pairs with an arrow between them: only its title says what the right one is to the left."""

    @property
    def head(self) -> Place:
        """Return the lines above the first row."""
        below = self.rows[0].place.first if self.rows else self.place.last + 1
        return Place(self.place.file, self.place.first, max(self.place.first, below - 1))


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a flow; its name is unique in the flow."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow between two nodes of a flow, by name."""

    source: str
    target: str
    place: Place
    label: str = ""
    dashed: bool = False
    both: bool = False
    """Whether the arrow points both ways."""


@dataclass(frozen=True, slots=True)
class Group:
    """A frame around nodes and other groups: a Region, a layer."""

    name: str
    nodes: tuple[str, ...]
    groups: tuple["Group", ...] = ()


FlowKind = Literal["chain", "hierarchy", "workflow", "layers", "sequence", "timeline", "graph"]


@dataclass(frozen=True, slots=True)
class Flow:
    """Nodes and arrows, to be drawn."""

    place: Place
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    kind: FlowKind = "chain"
    title: str = ""
    direction: Literal["", "right", "down"] = ""
    groups: tuple[Group, ...] = ()
    text: str = ""
    """The lines of the note, as they stand, for a reader without pictures."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A Mermaid fence, drawn as it stands."""

    place: Place
    source: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer of a question."""

    place: Place
    letter: str
    text: str
    right: bool
    reason: str = ""
    """Why it is right or wrong, where the note says so."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with options, or with a free answer where it has none."""

    place: Place
    id: str
    """Unique in the guide and kept when the wording changes: `course/module/…`."""
    stem: str
    options: tuple[Option, ...] = ()
    answer: str = ""
    """The answer of a question without options; else what its key names and no option is."""
    explanation: str = ""
    answered_in: str = ""
    """Title of the section that answers it, as written in the note."""
    task: str = ""
    number: str = ""
    """What the note calls it: `1`, `Q7`, `H12`."""


@dataclass(frozen=True, slots=True)
class Code:
    """Code, output or configuration, kept to the letter."""

    place: Place
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, or a callout where it has a kind (`note`, `tip`, `warning`, …)."""

    place: Place
    text: str
    """Paragraphs are parted by a blank line."""
    kind: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says in a dialogue."""

    place: Place
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that the note names; it is shown only if the file is there."""

    place: Place
    source: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Math:
    """A formula that stands by itself, in LaTeX."""

    place: Place
    text: str


Block = (
    Heading
    | Paragraph
    | Definition
    | Bullets
    | Table
    | Flow
    | Diagram
    | Question
    | Code
    | Quote
    | Speech
    | Image
    | Math
)
