"""The whole guide to print, as one page or a long one by courses: contents, modules with questions, their key."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from studyguide.ask import ask
from studyguide.diagrams.figure import figure
from studyguide.emit.drawn import drawn
from studyguide.emit.long import parted
from studyguide.emit.margin import margin
from studyguide.emit.matter import matter
from studyguide.emit.practice.pages import key
from studyguide.emit.sheets.books import Book, books
from studyguide.emit.sheets.page import SCRIPTS, tools
from studyguide.emit.write import module_title, sections_of
from studyguide.markdown import document, escape, heading, markdown
from studyguide.model import Diagram, Flow, Guide, Module, Question, Section
from studyguide.pages import Made
from studyguide.text.inline import plain
from studyguide.words import Words, words


def whole(guide: Guide) -> Iterator[Made]:
    """Yield the pages that together hold all that the notes say."""
    if guide.sections:
        yield from (_book(guide, book) for book in books(guide))


def _book(guide: Guide, book: Book) -> Made:
    say = words(guide.settings)
    slugs = {course.slug for course in book.courses}
    mine = (section for section in guide.sections if section.course in slugs)
    questions = [block for section in mine for block in section.blocks if isinstance(block, Question)]
    numbers = {block.id: number for number, block in enumerate(questions, start=1)}
    opening = [
        matter(kind="whole", hide=("toc",), scripts=SCRIPTS, title=book.name),
        heading(1, book.title),
        escape(book.summary),
        tools(say, cover=False),
        '<div class="guide-contents" markdown="1">',
        _contents(book),
        "</div>",
    ]

    def parts() -> Iterator[Iterable[str]]:
        yield opening
        for course in book.courses:
            above = heading(2, course.title, f"course-{course.slug}")
            for module in course.modules:
                yield _module(guide, above, module, book.path, numbers, say)
                above = ""
        yield [key(questions, say)]

    return parted(book.path, (say("Cheat sheets"), book.name), parts)


def _contents(book: Book) -> str:
    """Return the table of contents: courses and their modules."""
    lines: list[str] = []
    for course in book.courses:
        lines.append(f"- [{escape(plain(course.title))}](#course-{course.slug})")
        lines += [f"    - [{escape(plain(module_title(m)))}](#{_id(m)})" for m in course.modules]
    return "\n".join(lines)


def _module(
    guide: Guide, opening: str, module: Module, path: str, numbers: dict[str, int], say: Words
) -> Iterator[str]:
    """Yield a module; `opening` is the title of its course where it is the first."""
    yield '<div class="guide-module" markdown="1">'
    yield opening
    yield heading(3, module_title(module), _id(module))
    yield "</div>"
    for index, section in enumerate(sections_of(guide, module)):
        if section.level > 1:
            yield heading(section.level + 2, section.title, f"{_id(module)}--{index}")
        yield from _blocks(guide, section, path, f"{_id(module)}--{index}", numbers, say)


def _blocks(
    guide: Guide, section: Section, path: str, id_: str, numbers: dict[str, int], say: Words
) -> Iterator[str]:
    beside = margin(guide, section, path)
    for index, block in enumerate(section.blocks):
        match block:
            case Flow() | Diagram():
                picture = guide.pictures.get(block)
                if picture and picture.wide:
                    # The same flow may stand in two modules: each figure of the page has an id of its own.
                    again = replace(picture, id=f"{id_}--{index}", same_as="", terms={})
                    yield figure(again, say)
                else:
                    yield drawn(guide, path, block)
            case Question():
                told = document(beside.notes(block)).strip("\n")
                yield ask(block, told, str(numbers[block.id]), say)
                continue
            case _:
                yield markdown(block, end=beside.signs)
        yield from beside.notes(block)


def _id(module: Module) -> str:
    return f"{module.course}--{module.slug}"
