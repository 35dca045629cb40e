"""Cheat sheets: a page per module, and all of them on one page."""

from collections.abc import Iterator

from studyguide.emit.sheets.page import page, sheet_title
from studyguide.emit.sheets.parts import MARKS, TITLES
from studyguide.emit.sheets.together import together
from studyguide.emit.write import module_title
from studyguide.kept import once
from studyguide.model import Guide
from studyguide.pages import Made
from studyguide.sheets import sheets as sheets_of
from studyguide.sheets.sheet import Sheet
from studyguide.words import words


def sheets(guide: Guide) -> Iterator[Made]:
    """Yield the cheat sheet of each module, then the pages that bring them together."""
    titles = {(m.course, m.slug): (c.title, module_title(m)) for c in guide.courses for m in c.modules}
    found = all_sheets(guide)
    for sheet in found:
        course, title = titles[sheet.course, sheet.module]
        yield page(guide, sheet, course, title)
    yield from together(guide, found)


@once
def all_sheets(guide: Guide) -> tuple[Sheet, ...]:
    """Return the sheet of each module, its parts titled in the words of the site."""
    say = words(guide.settings)
    parts = {part: say(text) for part, text in TITLES.items()}
    marks = {kind: say(text) for kind, text in MARKS.items()}
    return sheets_of(guide, lambda module: sheet_title(say, module_title(module)), parts, marks)
