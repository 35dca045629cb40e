"""The doors of the guide: the pages that lead to everything of one kind."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from studyguide.collect.addresses import folder
from studyguide.model import Course
from studyguide.words import Words


@dataclass(frozen=True, slots=True)
class Door:
    """A page that leads to everything of one kind."""

    key: str
    """The letter that opens it after `g`."""
    name: str
    """Names its icon."""
    title: str
    path: str


# Key, name, title in English, and the paths where the page may stand.
DOORS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("h", "home", "Home", ("index.md",)),
    ("s", "terms", "Terms", ("{terms}/index.md",)),
    ("c", "comparisons", "Comparisons", ("comparisons/index.md",)),
    ("a", "sheets", "Cheat sheets", ("cheat-sheets/index.md", "cheat-sheets.md")),
    ("p", "practice", "Practice", ("practice-pages/index.md", "practice/index.md", "practice.md")),
    ("e", "coverage", "Exam coverage", ("practice-pages/coverage.md", "practice/coverage.md")),
    ("d", "diagrams", "Diagrams", ("diagrams/index.md", "diagrams.md")),
    ("w", "changes", "What is new", ("changes.md",)),
    ("r", "report", "Report", ("report.md",)),
)


def doors(say: Words, courses: Iterable[Course], paths: Collection[str]) -> tuple[Door, ...]:
    """Return the doors that lead to one of the pages; a course of the same name is none."""
    known = tuple(courses)
    taken = {f"{course.slug}/index.md" for course in known}
    terms = folder(say.labels, known)
    found = []
    for key, name, title, places in DOORS:
        standing = (place.format(terms=terms) for place in places)
        found.append((key, name, title, next((p for p in standing if p in paths and p not in taken), "")))
    return tuple(Door(key, name, say(title), path) for key, name, title, path in found if path)
