"""The page of one sheet: buttons, the printed part, what did not fit, where it comes from."""

from collections.abc import Iterator

from studyguide.collect.sections import pages_of
from studyguide.emit.margin import margin
from studyguide.emit.matter import matter
from studyguide.emit.named import named_here
from studyguide.emit.sheets.parts import groups, named_once, on_paper
from studyguide.emit.sheets.running import page_style
from studyguide.emit.write import source
from studyguide.markdown import document, heading
from studyguide.model import Guide
from studyguide.pages import Page
from studyguide.sheets.sheet import Sheet
from studyguide.text.html import plain_html
from studyguide.text.inline import plain
from studyguide.words import Words, words

SCRIPTS = ("guide-sheets.js",)


def page(guide: Guide, sheet: Sheet, course: str, title: str) -> Page:
    """Return the page of a sheet; `title` is that of its module."""
    say = words(guide.settings)
    name = sheet_title(say, title)
    parts = [
        matter(kind="sheet", hide=("toc",), scripts=SCRIPTS, title=plain(name)),
        page_style(guide, plain(title)),
        '<div class="guide-sheet-page" markdown="1">',
        *on_paper(guide, sheet, sheet.page, [heading(1, name), tools(say)]),
        *_rest(guide, sheet),
        "</div>",
        *_sources(guide, sheet.page),
        named_here(guide, say, pages_of(guide.sections).get(sheet.page, ()), sheet.page),
    ]
    return Page(sheet.page, document(parts), nav=(course, title, say("Cheat sheet")))


def sheet_title(say: Words, title: str) -> str:
    """Return the title of the sheet of a module with this title."""
    return say("{title}: cheat sheet", title=title)


def tools(say: Words, cover: bool = True) -> str:
    """Return the buttons of a sheet, which the script shows, and the place of a link to its PDF."""
    print_ = f'<button class="md-button" type="button" data-guide-do="print">{plain_html(say("Print"))}</button>'
    hide = (
        '<button class="md-button" type="button" data-guide-do="cover" aria-pressed="false">'
        f"{plain_html(say('Cover the answers'))}</button>"
    )
    return (
        '<div class="guide-sheet-tools">'
        f'<span class="guide-sheet-buttons" data-guide-show="{plain_html(say("Show the answer"))}" hidden>'
        f'{print_}{hide if cover else ""}</span><span class="guide-sheet-pdf"></span>'
        '<span class="guide-sheet-count" role="status"></span></div>'
    )


def _rest(guide: Guide, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of the notes' own sheet that are not printed, in their order."""
    own = sorted((e for e in sheet.left if e.part == "own"), key=lambda e: e.place)
    if own:
        say = words(guide.settings)
        printed = {entry.anchor for entry in sheet.entries}
        yield '<div class="guide-sheet-rest" markdown="1">'
        yield heading(2, say("Not on paper"), "not-on-paper")
        yield say("These lines of the notes did not fit on the printed pages.")
        yield from groups(guide, list(named_once(own, printed)), {}, sheet.page)
        yield "</div>"


def _sources(guide: Guide, path: str) -> Iterator[str]:
    """Yield what checked facts say of the notes' own sheet, and where it stands."""
    for part in pages_of(guide.sections).get(path, ()):
        if part.blocks:
            beside = margin(guide, part)
            for block in part.blocks:
                yield from beside.notes(block)
            yield source(guide, part)
