"""A practice page per module."""

from collections.abc import Iterator

from studyguide.emit.write import module_title, write_section
from studyguide.markdown import document, heading
from studyguide.model import Guide, Page


def practice(guide: Guide) -> Iterator[Page]:
    """Yield the practice page of each module that asks questions."""
    for course in guide.courses:
        for module in course.modules:
            path = f"{course.slug}/{module.slug}/practice.md"
            mine = [s for s in guide.sections if s.page == path]
            if mine:
                title = module_title(module)
                parts = [heading(1, f"{title}: practice")]
                parts += [text for s in mine for text in write_section(guide, s, own_heading=bool(s.anchor))]
                yield Page(path, document(parts), nav=(course.title, title, "Practice"))
