"""The pages of a module: its opening, and a page per topic where it is long."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from studyguide.emit.write import module_title, sections_of, write_section
from studyguide.markdown import document, escape, heading
from studyguide.model import Course, Guide, Module, Page, Section
from studyguide.paths import relative
from studyguide.sections import ROLE_PAGES


def modules(guide: Guide) -> Iterator[Page]:
    """Yield the index page of each module and its topic pages."""
    for course in guide.courses:
        for module in course.modules:
            yield from _pages(guide, course, module)


def _pages(guide: Guide, course: Course, module: Module) -> Iterator[Page]:
    reading = [s for s in sections_of(guide, module) if s.role not in ROLE_PAGES]
    pages = [(path, list(group)) for path, group in groupby(reading, key=lambda s: s.page)]
    title = module_title(module)
    for path, group in pages:
        overview = path.endswith("/index.md")
        parts = [heading(1, title if overview else group[0].title)]
        for index, part in enumerate(group):
            parts += write_section(guide, part, own_heading=index > 0, opened_at=group[0].level)
        if overview:
            parts.append(_contents(pages[1:], path))
            yield Page(path, document(parts), nav=(course.title, title))
        else:
            yield Page(path, document(parts), nav=(course.title, title, group[0].title))


def _contents(pages: Sequence[tuple[str, Sequence[Section]]], page: str) -> str:
    """Return the list of topic pages."""
    return "\n".join(f"- [{escape(group[0].title)}]({relative(path, page)})" for path, group in pages)
