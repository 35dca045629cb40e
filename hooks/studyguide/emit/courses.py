"""A page per course: its modules in order."""

from collections.abc import Iterator

from studyguide.emit.matter import matter
from studyguide.emit.outline import outlines
from studyguide.emit.tiles import meta, module_tile, tiles
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide
from studyguide.pages import Page
from studyguide.words import words


def courses(guide: Guide) -> Iterator[Page]:
    """Yield a page for each course."""
    say = words(guide.settings)
    modules = outlines(guide)
    for course in guide.courses:
        path = f"{course.slug}/index.md"
        mine = [m for m in modules if m.course is course]
        questions = sum(m.questions for m in mine)
        hours = sum(m.minutes for m in mine) / 60
        sizes = [
            say.count(len(mine), "{n} module", "{n} modules"),
            say("{n} hours of reading", n=f"{hours:.0f}") if hours >= 1.5 else "",
            say.count(questions, "{n} question", "{n} questions") if questions else "",
        ]
        parts = [
            matter(course.summary or f"{course.title}: {guide.settings.title}", "course"),
            heading(1, course.title),
            meta(sizes),
            escape(course.summary),
            tiles((module_tile(say, m, path) for m in mine), "modules"),
        ]
        yield Page(path, document(parts), nav=(course.title,))
