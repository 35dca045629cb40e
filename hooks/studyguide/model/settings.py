"""What the data files beside the notes say: settings, the catalogue of terms, checked facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from studyguide.errors import Place


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
