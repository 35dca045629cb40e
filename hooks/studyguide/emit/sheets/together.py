"""All cheat sheets: the page that lists them, and the one that prints them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from studyguide.emit.long import parted
from studyguide.emit.matter import matter
from studyguide.emit.sheets.books import books, folder
from studyguide.emit.sheets.page import SCRIPTS, sheet_title, tools
from studyguide.emit.sheets.parts import on_paper
from studyguide.emit.sheets.running import page_style
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide
from studyguide.pages import Made, Page
from studyguide.paths import relative
from studyguide.sheets.sheet import Sheet
from studyguide.text.inline import plain
from studyguide.words import Words, words


def together(guide: Guide, found: Sequence[Sheet]) -> Iterator[Made]:
    """Yield the list of all sheets and the page with all of them."""
    say = words(guide.settings)
    if found:
        yield _list(guide, found, say)
        yield _all(guide, found, say)


def _list(guide: Guide, found: Sequence[Sheet], say: Words) -> Page:
    path = f"{folder(guide)}/index.md"
    sheets = {(s.course, s.module): s for s in found}
    parts = [
        matter(say("A sheet per module, within its pages on paper."), "sheets", title=say("Cheat sheets")),
        heading(1, say("Cheat sheets")),
        escape(say("A sheet per module, within its pages on paper.")),
        "\n".join(_printed(guide, path, say)),
    ]
    for course in guide.courses:
        mine = [(module, sheets[key]) for module in course.modules if (key := (course.slug, module.slug)) in sheets]
        if mine:
            parts.append(heading(2, course.title, f"course-{course.slug}"))
            parts.append(
                "\n".join(
                    f"- [{escape(plain(module_title(module)))}]({relative(sheet.page, path)})" for module, sheet in mine
                )
            )
    return Page(path, document(parts), nav=(say("Cheat sheets"),))


def _printed(guide: Guide, path: str, say: Words) -> Iterator[str]:
    """Yield the links to the pages that are printed as one."""
    yield f"- [{escape(say('All cheat sheets on one page'))}](all.md)"
    found = books(guide)
    for book in found:
        name = say("The whole guide on one page") if len(found) == 1 else book.name
        yield f"- [{escape(name)}]({relative(book.path, path)})"


def _all(guide: Guide, found: Sequence[Sheet], say: Words) -> Made:
    path = f"{folder(guide)}/all.md"
    titles = {(m.course, m.slug): module_title(m) for c in guide.courses for m in c.modules}
    name = say("All cheat sheets")
    rows = [f"- [{escape(plain(titles[s.course, s.module]))}](#{_id(s)})" for s in found]
    opening = [
        matter(kind="sheets-all", hide=("toc",), scripts=SCRIPTS, title=name),
        page_style(guide, f"{guide.settings.title}: {name}"),
        *(page_style(guide, plain(titles[s.course, s.module]), f"guide-sheet-{n}") for n, s in enumerate(found, 1)),
        heading(1, name),
        tools(say, cover=False),
        '<div class="guide-contents" markdown="1">',
        "\n".join(rows),
        "</div>",
    ]

    def parts() -> Iterator[Iterable[str]]:
        each = (_one(guide, s, titles[s.course, s.module], path, n, say) for n, s in enumerate(found, start=1))
        return chain([opening], each)

    return parted(path, (say("Cheat sheets"), name), parts)


def _one(guide: Guide, sheet: Sheet, title: str, path: str, number: int, say: Words) -> Iterator[str]:
    """Yield a sheet as it stands among the others; `title` is that of its module."""
    yield f'<div class="guide-sheet-page" style="page:guide-sheet-{number}" markdown="1">'
    top = heading(2, sheet_title(say, title), _id(sheet))
    yield from on_paper(guide, sheet, path, [top], f"{_id(sheet)}--", 3)
    yield "</div>"


def _id(sheet: Sheet) -> str:
    return f"{sheet.course}--{sheet.module}"
