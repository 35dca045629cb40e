"""From notes to modules: the pile that is read, what its lines become, the parts it is cut into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from studyguide.errors import Finding, Place
from studyguide.model.blocks import Block
from studyguide.model.settings import Fact, Settings, Term


@dataclass(frozen=True, slots=True)
class Note:
    """A file of the pile, decoded, with line ends as `\\n`."""

    file: str
    """Path relative to the notes folder, with `/`."""
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """When the files of a pile were last changed, in seconds since 1970; 0: not known."""

    all: int = 0
    """When what concerns all notes was changed, such as the settings, or all of them at once."""
    each: Mapping[str, int] = field(default_factory=dict)
    """When each note was changed by itself, by file."""

    def at(self, *files: str) -> int:
        """Return when what these notes say was last changed."""
        return max((self.all, *(self.each.get(file, 0) for file in files)))


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
    changed: Changed = Changed()


FateKind = Literal["placed", "merged", "dropped"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one non-blank line of a note."""

    file: str
    line: int
    kind: FateKind
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
    within: str = ""
    """What its note calls the course, in a title above several modules."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What parsing one note yields."""

    modules: tuple[Module, ...]
    fates: tuple[Fate, ...]
    findings: tuple[Finding, ...]
