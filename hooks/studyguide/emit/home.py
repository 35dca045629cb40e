"""The home page."""

from collections.abc import Iterator

from studyguide.markdown import document, escape, heading
from studyguide.model import Guide, Page
from studyguide.paths import relative


def home(guide: Guide) -> Iterator[Page]:
    """Yield the page that opens the guide: what it is and where each module begins."""
    parts = [heading(1, guide.settings.title), escape(guide.settings.summary)]
    for course in guide.courses:
        parts.append(heading(2, course.title, f"course-{course.slug}"))
        parts.append(escape(course.summary))
        parts.append(
            "\n".join(
                f"- [{escape(m.title)}]({relative(f'{course.slug}/{m.slug}/index.md', 'index.md')})"
                for m in course.modules
            )
        )
    yield Page("index.md", document(parts), nav=("Home",))
