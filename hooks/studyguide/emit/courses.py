"""A page per course: its modules in order."""

from collections.abc import Iterator

from studyguide.markdown import document, escape, heading
from studyguide.model import Guide, Page
from studyguide.paths import relative


def courses(guide: Guide) -> Iterator[Page]:
    """Yield a page for each course."""
    for course in guide.courses:
        path = f"{course.slug}/index.md"
        modules = "\n".join(
            f"1. [{escape(m.title)}]({relative(f'{course.slug}/{m.slug}/index.md', path)})" for m in course.modules
        )
        yield Page(path, document([heading(1, course.title), escape(course.summary), modules]), nav=(course.title,))
