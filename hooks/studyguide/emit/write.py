"""What several kinds of page write alike: a section with its heading, source and blocks."""

from collections.abc import Callable, Iterator

from studyguide.ask import ask
from studyguide.emit.drawn import drawn
from studyguide.emit.mending import mending
from studyguide.emit.named import linking
from studyguide.markdown import escape, heading, markdown
from studyguide.model import Diagram, Flow, Guide, Module, Question, Section
from studyguide.words import words


def module_title(module: Module) -> str:
    """Return `2. Compute in the cloud`, or the title alone where the module has no number."""
    return f"{module.number}. {module.title}" if module.number is not None else module.title


def sections_of(guide: Guide, module: Module) -> list[Section]:
    """Return the sections of a module in reading order."""
    return [s for s in guide.sections if (s.course, s.module) == (module.course, module.slug)]


def write_section(
    guide: Guide,
    part: Section,
    own_heading: bool = True,
    opened_at: int = 1,
    write_question: Callable[[Question], str] = ask,
) -> Iterator[str]:
    """Yield the Markdown of a section: its heading, where it comes from, its blocks.

    `opened_at` is the level of the heading that is the title of the page: the one below it is `##` there.
    """
    if own_heading:
        yield heading(max(part.level - opened_at + 1, 2), part.title, part.anchor)
    write = linking(guide, part, part.page)
    for block in part.blocks:
        match block:
            case Flow() | Diagram():
                yield drawn(guide, part.page, block)
            case Question():  # a link would give a hint
                yield write_question(block)
            case _:
                yield markdown(block, write)
    if part.blocks:
        links = mending(guide.settings, words(guide.settings), part)
        yield f'<small class="guide-source">{escape(str(part.place))}{links}</small>'
