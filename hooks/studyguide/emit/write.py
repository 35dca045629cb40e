"""What several kinds of page write alike: a section with its heading, source and blocks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from studyguide.ask import ask
from studyguide.collect.sections import modules_of
from studyguide.emit.drawn import drawn
from studyguide.emit.images import image
from studyguide.emit.margin import margin
from studyguide.emit.mending import mending
from studyguide.emit.named import linking
from studyguide.markdown import document, escape, heading, markdown
from studyguide.model import Diagram, Flow, Guide, Image, Module, Question, Quote, Section
from studyguide.receipts import data_at
from studyguide.words import Words, words


def module_title(module: Module) -> str:
    """Return `2. Compute in the cloud`, or the title alone where the module has no number."""
    return f"{module.number}. {module.title}" if module.number is not None else module.title


def sections_of(guide: Guide, module: Module) -> Sequence[Section]:
    """Return the sections of a module in reading order."""
    return modules_of(guide.sections).get((module.course, module.slug), ())


def write_question(
    guide: Guide, part: Section, block: Question, source: str = "", number: str = ""
) -> str:
    """Return a question of a section, with where it comes from and what checked facts say of it."""
    told = document((*margin(guide, part).notes(block), source)).strip("\n")
    return ask(block, told, number, words(guide.settings), data_at(block.place))


def write_section(
    guide: Guide,
    part: Section,
    own_heading: bool = True,
    opened_at: int = 1,
    question: Callable[[Question], str] | None = None,
) -> Iterator[str]:
    """Yield the Markdown of a section: its heading, its blocks with their margin, where it comes from.

    `opened_at` is the level of the heading that is the title of the page: the one below it is `##` there.
    `question` writes a question in another way than `write_question`.
    """
    if own_heading:
        yield heading(max(part.level - opened_at + 1, 2), part.title, part.anchor)
    write = linking(guide, part, part.page)
    beside = margin(guide, part)
    for block in part.blocks:
        match block:
            case Flow() | Diagram():
                yield drawn(guide, part.page, block)
            case Image():
                yield image(guide, part.page, block)
            case Question():  # a link would give a hint
                yield question(block) if question else write_question(guide, part, block)
                continue
            case Quote() if block.kind and not block.title:
                title = words(guide.settings)(block.kind.capitalize())
                yield markdown(replace(block, title=title), write, beside.end)
            case _:
                yield markdown(block, write, beside.end)
        yield from beside.notes(block)
    if part.blocks:
        yield source(guide, part)


def filtered(say: Words, parts: Sequence[str], kind: str = "filtered") -> list[str]:
    """Return the parts in a frame in which a script offers to filter as one types."""
    label = escape(say("Filter by name"))
    head = f'<div class="guide-{kind}" data-guide="filter" data-guide-label="{label}" markdown="1">'
    return [head, *parts, "</div>"]


def source(guide: Guide, part: Section) -> str:
    """Return the line that says where a section comes from."""
    links = mending(guide.settings, words(guide.settings), part)
    place = f"<span{data_at(part.place)}>{escape(str(part.place))}</span>"
    return f'<small class="guide-source">{place}{links}</small>'
