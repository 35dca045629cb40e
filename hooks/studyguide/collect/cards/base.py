"""What all kinds of card are made with."""

from studyguide.model import Section


def base_of(section: Section) -> str:
    """Return `course/module` of a section."""
    return f"{section.course}/{section.module}"
