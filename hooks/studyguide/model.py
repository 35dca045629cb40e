"""The types that flow through the line, all frozen: notes, blocks, modules, the guide, pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from studyguide.errors import Finding, Place

# ---- from disk -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Note:
    """A file of the pile, decoded, with line ends as `\\n`."""

    file: str
    """Path relative to the notes folder, with `/`."""
    text: str


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one non-blank line of a note."""

    file: str
    line: int
    kind: Literal["placed", "merged", "dropped"]
    rule: str
    """The block kind it was placed in, or the rule that merged or dropped it."""


@dataclass(frozen=True, slots=True)
class Fated:
    """What became of the lines of a note: of those that were placed, which are most, only how many."""

    file: str
    placed: tuple[tuple[str, int], ...]
    """Rules by which lines were placed, in order, and how many by each."""
    others: tuple[Fate, ...]
    """The lines that were merged or dropped."""


# ---- blocks: what a note is made of ----------------------------------------------------------
# Inline text is Markdown: `**strong**`, `*emphasis*`, `code`, [links](https://…), $math$.
# Everything else in it is plain text; emitters escape it.

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


@dataclass(frozen=True, slots=True)
class Module:
    """A unit of study: a title and its blocks, the level-1 heading left out."""

    course: str
    """Slug of the course it belongs to."""
    number: int | None
    title: str
    """Without `Module N`."""
    slug: str
    place: Place
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What parsing one note yields."""

    modules: tuple[Module, ...]
    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]


# ---- settings beside the notes ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CourseSetting:
    """A course as `guide.yml` names it."""

    folder: str
    title: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task statement of an exam blueprint."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain of an exam blueprint with its share of the exam in percent."""

    id: str
    title: str
    weight: float
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam: its length and what it asks about."""

    name: str
    code: str = ""
    questions: int = 65
    minutes: int = 90
    domains: tuple[Domain, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the note-taker has seen and lets stand, with the reason."""

    rule: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What `guide.yml` says, or its defaults."""

    title: str = ""
    """Name of the guide; empty: found from the notes."""
    summary: str = ""
    language: str = ""
    """Code of the language of the notes (`en`); empty: found from the notes."""
    labels: Mapping[str, str] = field(default_factory=dict)
    courses: tuple[CourseSetting, ...] = ()
    exam: Exam | None = None
    accepted: tuple[Accepted, ...] = ()
    sheet_pages: int = 2
    """Page budget of a cheat sheet."""
    repo_url: str = ""
    site_url: str = ""
    """Address the site is published at, where it is known."""
    date: str = ""
    """Date of the notes, as sheets print it."""


@dataclass(frozen=True, slots=True)
class Former:
    """A name that a term had before."""

    name: str
    until: str = ""
    """Year and month, `2022-07`, as far as known."""
    place: Place | None = None
    """Where it stands in the catalogue."""


@dataclass(frozen=True, slots=True)
class Term:
    """A service, a feature, or a word that the notes define."""

    name: str
    slug: str
    kind: str
    """`service`, `feature` or `concept` from the catalogue; `defined` where the notes define it."""
    short: str = ""
    category: str = ""
    aliases: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    misspelt: tuple[str, ...] = ()
    ambiguous: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """An alias that is also a common word → words one of which must stand in the same section."""
    summary: str = ""
    is_not: str = ""
    link: str = ""
    compared_with: tuple[str, ...] = ()
    place: Place | None = None
    """Where the notes define it, if no catalogue does."""

    @property
    def label(self) -> str:
        """Return the name shown where room is short."""
        return self.short or self.name


FactKind = Literal["changed", "wrong", "renamed", "closed", "retired", "simplified"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A checked fact: what holds where notes disagree or grow old."""

    id: str
    about: str
    attribute: str
    value: str
    former: tuple[str, ...]
    kind: FactKind
    checked: str
    since: str = ""
    sure: str = "certain"
    exam: str = ""
    note: str = ""
    link: str = ""
    place: Place | None = None
    """Where it stands in the file of facts."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A checked fact that meets a place of the notes."""

    fact: Fact
    place: Place
    section: str
    """Url of the section."""
    said: str
    """What the note says that does not hold; empty where it says what holds."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A place of the notes that says the same as another."""

    place: Place
    section: str
    """Url of the section it stands in; empty: it was left out as a duplicate."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding that the note-taker lets stand, with the reason."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Pile:
    """A folder of notes with the data files beside them."""

    notes: tuple[Note, ...]
    settings: Settings
    catalogue: tuple[Term, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Image files that lie beside the notes, by path."""
    changed: int = 0
    """When a file of the folder was last changed, in seconds since 1970; 0: not known."""


# ---- the guide -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it up to the next heading; the unit of links and mentions."""

    page: str
    """Path of the page it stands on: `cloud-practitioner/compute/pricing.md`."""
    anchor: str
    """Its id on the page; empty: the top of the page."""
    course: str
    module: str
    """Slug of the module."""
    level: int
    """1 is the module's opening, 2 a topic, 3 and more inside it."""
    title: str
    role: Role
    task: str
    """Own task statement or the one of the section around it."""
    place: Place
    blocks: tuple[Block, ...]
    """Without its heading."""
    trail: tuple[str, ...] = ()
    """Titles of the sections around it, outermost first."""

    @property
    def url(self) -> str:
        """Return `page#anchor`."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


@dataclass(frozen=True, slots=True)
class Course:
    """A row of modules."""

    slug: str
    title: str
    summary: str
    modules: tuple[Module, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A term named in a section."""

    term: str
    """Slug of the term."""
    alias: str
    """The words used."""
    section: str
    """`Section.url`."""
    place: Place
    sentence: str
    """The sentence around it, plain text."""
    explains: bool = False
    """Whether the section explains the term rather than names it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one attribute of one subject."""

    text: str
    place: Place
    section: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Subjects side by side: one row per attribute, one column per subject."""

    slug: str
    title: str
    subjects: tuple[str, ...]
    """Shown names; the slug of a term where `terms` has one at the same index."""
    terms: tuple[str, ...]
    """Slug of the term of each subject, or an empty string."""
    attributes: tuple[str, ...]
    cells: tuple[tuple[tuple[Cell, ...], ...], ...]
    """`cells[attribute][subject]`: everything the notes say, empty where they say nothing."""
    decider: str = ""
    """One line that says what decides, from the notes or the catalogue."""


@dataclass(frozen=True, slots=True)
class Card:
    """A flashcard: front and back, Markdown."""

    id: str
    """Stable: made of where it stands and what it is about, not of its wording."""
    kind: Literal["definition", "sheet", "comparison", "flow", "term", "name"]
    """`term` asks what a term is, `name` which term is described."""
    front: str
    back: str
    module: str
    """`course/module`."""
    section: str
    """`Section.url` of the section that answers it."""
    place: Place
    task: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Svg:
    """What stands inside an `<svg>` element, without its title, and its size in px."""

    content: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A flow or a diagram as drawn, or why it was not."""

    id: str
    """The id of its figure: the same wherever the same is drawn."""
    title: str
    """What a reader hears first; made of the first and the last node where the author gave none."""
    caption: str = ""
    """The author's title, shown below the drawing."""
    description: str = ""
    """Its arrows as a sentence."""
    story: tuple[str, ...] = ()
    """The same as a list of lines."""
    wide: Svg | None = None
    narrow: Svg | None = None
    """Another layout for phones, where the wide one is too wide for them."""
    names: tuple[tuple[str, str], ...] = ()
    """The id of each node in the drawing, and its name."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """The id of each node that names a term, and the slug of the term."""
    same_as: str = ""
    """The id of a figure further up the same page that shows the same."""
    fault: str = ""
    """What Mermaid says of a source that is wrong; without it, what is not drawn is left to the browser."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link of a note to another place of the notes."""

    words: str
    """What the reader sees, plain."""
    url: str
    """`Section.url` of the section that it leads to."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture of the notes as the site holds it."""

    path: str
    """Relative to the site: `pictures/…`."""
    content: bytes
    width: int
    height: int
    """In px; 0 where the file does not say."""


@dataclass(frozen=True, slots=True)
class Guide:
    """All modules brought together: what the emitters read."""

    settings: Settings
    courses: tuple[Course, ...]
    sections: tuple[Section, ...]
    """All sections in reading order."""
    terms: tuple[Term, ...]
    """Catalogue terms that the notes mention or the catalogue lists, then defined ones; by name."""
    mentions: tuple[Mention, ...]
    comparisons: tuple[Comparison, ...]
    cards: tuple[Card, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    fates: tuple[Fated, ...]
    """Of each note that has lines."""
    notes: tuple[Note, ...]
    named: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """The mentions of each section, by `Section.url`."""
    everywhere: frozenset[str] = frozenset()
    """Slugs of the terms that so many sections name that a link to them says nothing."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where the index explains each term, by slug: `terms/quorum.md`, `terms/glossary.md#lease`."""
    pictures: Mapping[Flow | Diagram, Picture] = field(default_factory=dict)
    """Every flow and diagram as drawn."""
    images: Mapping[Image, ImageFile] = field(default_factory=dict)
    """The file of each picture that the notes name."""
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    """The links of each section to others, by `Section.url`."""
    changed: int = 0
    """`Pile.changed`."""
    maps: Mapping[str, Picture] = field(default_factory=dict)
    """How the terms of a module relate, by `course/module`."""
    hits: tuple[Hit, ...] = ()
    """Where checked facts meet the notes."""
    marks: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)
    """The hits that pages mark, by `Section.url`."""
    echoes: Mapping[Place, tuple[Echo, ...]] = field(default_factory=dict)
    """The other places that say the same as the text at a place."""
    settled: tuple[Settled, ...] = ()
    """The findings that the note-taker lets stand."""
