"""A page per course: its modules in order."""

from collections.abc import Iterator, Sequence

from studyguide.emit.matter import matter
from studyguide.emit.outline import Outline, outlines
from studyguide.emit.tiles import meta, module_tile, tiles
from studyguide.markdown import document, escape, heading
from studyguide.model import Course, Guide
from studyguide.pages import Page
from studyguide.words import Words, words

MOST = 6  # courses that stand open: with the doors, their names fill a line


def courses(guide: Guide) -> Iterator[Page]:
    """Yield a page for each course."""
    say = words(guide.settings)
    modules = outlines(guide)
    for course in guide.courses:
        path = f"{course.slug}/index.md"
        mine = [m for m in modules if m.course is course]
        parts = [
            matter(course.summary or f"{course.title}: {guide.settings.title}", "course"),
            heading(1, course.title),
            meta(sizes(say, mine)),
            escape(course.summary),
            tiles((module_tile(say, m, path) for m in mine), "modules"),
        ]
        yield Page(path, document(parts), nav=(course.title,))


def sizes(say: Words, modules: Sequence[Outline]) -> list[str]:
    """Return what is in a course of these modules, in numbers."""
    questions = sum(m.questions for m in modules)
    hours = sum(m.minutes for m in modules) / 60
    return [
        say.count(len(modules), "{n} module|{n} modules"),
        *([say.count(round(hours), "{n} hour of reading|{n} hours of reading")] if hours >= 1.5 else []),
        *([say.count(questions, "{n} question|{n} questions")] if questions else []),
    ]


def are_many(courses: Sequence[Course]) -> bool:
    """Return whether the courses are too many to stand on every page, and their modules to stand open on one."""
    return len(courses) > MOST
