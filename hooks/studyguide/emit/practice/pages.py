"""The practice page of a module: all its questions, and their key for print."""

from collections.abc import Iterator, Sequence

from studyguide.ask import key_html
from studyguide.collect.sections import pages_of
from studyguide.emit.matter import matter
from studyguide.emit.named import named_here
from studyguide.emit.practice.asked import Asked, asked_by_module
from studyguide.emit.practice.frame import QUESTIONS, mount
from studyguide.emit.write import module_title, sections_of, write_question, write_section
from studyguide.markdown import document, escape, heading
from studyguide.model import Course, Guide, Module, Question
from studyguide.pages import Page
from studyguide.text.html import html_paragraphs
from studyguide.text.inline import plain
from studyguide.words import Words


def practice_path(course: str, module: str) -> str:
    """Return the path of the practice page of a module."""
    return f"{course}/{module}/practice.md"


def pages(guide: Guide, found: Sequence[Asked], say: Words) -> Iterator[Page]:
    """Yield the practice page of each module that asks something."""
    of_module = asked_by_module(found)
    for course in guide.courses:
        for module in course.modules:
            mine = of_module.get(f"{course.slug}/{module.slug}", ())
            path = practice_path(course.slug, module.slug)
            if mine or path in pages_of(guide.sections):
                yield _page(guide, course, module, mine, say)


def _page(guide: Guide, course: Course, module: Module, mine: Sequence[Asked], say: Words) -> Page:
    path = practice_path(course.slug, module.slug)
    title = module_title(module)
    here = [section for section in sections_of(guide, module) if section.page == path]
    row = [one for one in mine if one.stands_in.page == path] + [
        one for one in mine if one.stands_in.page != path
    ]
    places = {one.question.id: (number, one) for number, one in enumerate(row, 1)}

    def write(block: Question) -> str:
        number, one = places[block.id]
        return write_question(guide, one.stands_in, block, one.source(path, say), str(number))

    # The page has a section of its own only where the notes do: the words of its heading are theirs.
    parts = [
        matter(
            say("{name}: {told}", name=plain(title), told=say("Practice")),
            "practice",
            scripts=QUESTIONS if row else (),
        ),
        heading(1, say("{title}: practice", title=title)),
        escape(say("Choose an answer, then see why each option is right or wrong.")),
        mount("practice-score"),
    ]
    for section in here:
        parts += write_section(guide, section, own_heading=bool(section.anchor), question=write)
    elsewhere = [one for one in row if one.stands_in.page != path]
    if elsewhere and here:
        parts.append(heading(2, say("Questions from the text"), "questions-from-the-text"))
    parts += [write(one.question) for one in elsewhere]
    parts.append(key([one.question for one in row], say))
    parts.append(named_here(guide, say, here, path))
    return Page(path, document(parts), nav=(course.title, title, say("Practice")))


def key(questions: Sequence[Question], say: Words) -> str:
    """Return the answers, numbered like the questions: the last page of a print."""
    if not questions:
        return ""
    lines = []
    for block in questions:
        why = block.explanation or next((o.reason for o in block.options if o.right and o.reason), "")
        told = f'<div class="guide-explanation">{html_paragraphs(why)}</div>' if why else ""
        lines.append(f"<li>{key_html(block, say)}{told}</li>")
    return "\n".join(
        [
            f'<div class="guide-answers">\n<p class="guide-answers-title">{escape(say("Answers"))}</p>\n<ol>',
            *lines,
            "</ol>\n</div>",
        ]
    )
