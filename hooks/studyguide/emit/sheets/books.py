"""What is printed as one, and where: the whole guide, or where that would be too long each course."""

from dataclasses import dataclass

from studyguide.model import Course, Guide
from studyguide.text.inline import plain
from studyguide.words import words

FOLDER = "cheat-sheets"
MOST = 100  # modules on one page: more of them no phone opens, and no build holds in memory several times


@dataclass(frozen=True, slots=True)
class Book:
    """What is printed as one: the whole guide, or a course of it."""

    path: str
    title: str
    summary: str
    name: str
    """How the navigation calls it."""
    courses: tuple[Course, ...]


def folder(guide: Guide) -> str:
    """Return the folder of the pages for all sheets, which is none of a course."""
    return f"{FOLDER}-all" if FOLDER in {course.slug for course in guide.courses} else FOLDER


def books(guide: Guide) -> tuple[Book, ...]:
    """Return the whole guide as one book; where that would be too long, one per course."""
    name = words(guide.settings)("The whole guide")
    base = f"{folder(guide)}/guide"
    if sum(len(course.modules) for course in guide.courses) <= MOST:
        return (Book(f"{base}.md", guide.settings.title, guide.settings.summary, name, guide.courses),)
    titles = (f"{name}: {course.title}" for course in guide.courses)
    return tuple(
        Book(f"{base}-{course.slug}.md", title, course.summary, plain(title), (course,))
        for course, title in zip(guide.courses, titles, strict=True)
    )
