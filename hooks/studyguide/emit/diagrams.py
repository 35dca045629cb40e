"""All diagrams of the guide on one page, small, by module; and the library for those left to the browser."""

from collections.abc import Iterator

from studyguide.diagrams.figure import thumbnail
from studyguide.emit.drawn import is_left, library
from studyguide.emit.write import module_title, sections_of
from studyguide.markdown import document, heading
from studyguide.model import Diagram, Flow, Guide, Module
from studyguide.pages import Page
from studyguide.paths import address, relative
from studyguide.text.html import plain_html
from studyguide.text.inline import plain
from studyguide.words import words

PAGE = "diagrams.md"
LIBRARY = "assets/guide-diagram-library.js"


def diagrams(guide: Guide) -> Iterator[Page]:
    """Yield the page of all diagrams, and Mermaid itself where a page needs it."""
    say = words(guide.settings)
    parts: list[str] = []
    for course in guide.courses:
        rows = [(module, row) for module in course.modules if (row := list(_row(guide, module)))]
        if rows:
            parts.append(heading(2, course.title))
        for module, row in rows:
            parts += [
                heading(3, module_title(module)),
                "\n".join(['<ul class="guide-gallery">', *row, "</ul>"]),
            ]
    if parts:
        title = say("Diagrams")
        opening = say("Every diagram of the guide, by module. Each one leads to the place that explains it.")
        yield Page(PAGE, document([heading(1, title), plain_html(opening), *parts]), nav=(title,))
    if any(is_left(picture) for picture in guide.pictures.values()) and (script := library()):
        yield Page(LIBRARY, script)


def _row(guide: Guide, module: Module) -> Iterator[str]:
    """Yield an entry for each diagram of a module that is drawn, once."""
    shown: set[str] = set()
    for section in sections_of(guide, module):
        for block in section.blocks:
            picture = guide.pictures.get(block) if isinstance(block, Flow | Diagram) else None
            if picture and picture.wide and not picture.same_as and picture.id not in shown:
                shown.add(picture.id)
                # A sheet draws a flow in its own way, without the id of the picture.
                on_sheet = section.role == "cheat-sheet"
                target = address(relative(section.page if on_sheet else f"{section.page}#{picture.id}", PAGE))
                yield (
                    f'<li><a href="{plain_html(target)}">{thumbnail(picture)}'
                    f"<span>{plain_html(picture.caption or plain(section.title))}</span></a></li>"
                )
