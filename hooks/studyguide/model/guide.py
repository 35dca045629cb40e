"""What is collected from all modules: sections, courses, what is found in them, and the guide that holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from studyguide.errors import Finding, Place
from studyguide.model.blocks import Block, Diagram, Flow, Image, Role
from studyguide.model.notes import Changed, Fated, Module, Note
from studyguide.model.pictures import ImageFile, Picture
from studyguide.model.settings import Fact, Settings, Term


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
class Reference:
    """A link of a note to another place of the notes."""

    words: str
    """What the reader sees, plain."""
    url: str
    """`Section.url` of the section that it leads to."""


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
    changed: Changed = field(default_factory=Changed)
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
