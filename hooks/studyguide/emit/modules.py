"""The pages of a module: its opening, and a page per topic where it is long."""

from collections.abc import Iterator, Mapping, Sequence

from studyguide.emit.drawn import mapped
from studyguide.emit.matter import first_words, matter
from studyguide.emit.named import named_here
from studyguide.emit.outline import Outline, Topic, comparison_path, outlines
from studyguide.emit.practice.asked import Asked, asked, cards_by_module, check_yourself, checks
from studyguide.emit.practice.cards import cards_path
from studyguide.emit.practice.frame import QUESTIONS
from studyguide.emit.tiles import meta, sizes, tasks, tile, tiles, topic_tile
from studyguide.emit.write import module_title, write_section
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide, Question, Section
from studyguide.pages import Page
from studyguide.paths import relative
from studyguide.text.texts import unbroken
from studyguide.words import Words, words

MOST = 8  # comparisons shown on the page of a module; all are on their own page


def modules(guide: Guide) -> Iterator[Page]:
    """Yield the index page of each module and its topic pages."""
    say = words(guide.settings)
    found = checks(asked(guide))
    for outline in outlines(guide):
        yield _overview(guide, say, outline, found)
        for number, topic in enumerate(outline.topics, start=1):
            yield _topic(guide, say, outline, topic, number, found)


Checks = Mapping[str, Sequence[Asked]]
"""The questions that each section answers, by `Section.url`."""


def _read(guide: Guide, say: Words, sections: Sequence[Section], found: Checks) -> Iterator[str]:
    """Yield the sections of a page, each with the questions that it answers."""
    for index, section in enumerate(sections):
        yield from write_section(guide, section, own_heading=index > 0, opened_at=sections[0].level)
        if section.url in found:
            yield check_yourself(guide, found[section.url], say)


def _scripts(sections: Sequence[Section], found: Checks) -> Sequence[str]:
    """Return the scripts that a page of these sections needs: those of questions, if it asks one."""
    asks = any(s.url in found or any(isinstance(b, Question) for b in s.blocks) for s in sections)
    return QUESTIONS if asks else ()


def _overview(guide: Guide, say: Words, outline: Outline, found: Checks) -> Page:
    """Return the page that opens a module: what it says itself, then the way through it."""
    about = first_words(outline.opening) or f"{outline.title}: {outline.course.title}"
    parts = [
        matter(about, "module", scripts=_scripts(outline.opening, found), folder=outline.folder),
        heading(1, module_title(outline.module)),
        meta([*sizes(say, outline), *tasks(say, outline.tasks)]),
    ]
    parts += _read(guide, say, outline.opening, found)
    parts.append(named_here(guide, say, outline.opening, outline.page))
    parts += _way(say, outline, len(cards_by_module(guide.cards).get(outline.folder.rstrip("/"), ())))
    if drawn := mapped(guide, outline.page, f"{outline.course.slug}/{outline.module.slug}"):
        parts += [_step(say("Map"), "map"), drawn]
    return Page(outline.page, document(parts), nav=(outline.course.title, outline.title))


def _way(say: Words, outline: Outline, cards: int) -> list[str]:
    """Return the steps of a module: read its topics, compare, recall, practise."""
    steps: list[str] = []
    if outline.topics:
        topics = (topic_tile(say, topic, outline.page) for topic in outline.topics)
        steps += [_step(say("Read"), "read"), tiles(topics, "topics", ordered=True)]
    if outline.comparisons:
        compared = (
            tile(f"[{escape(unbroken(c.title))}]({relative(comparison_path(c), outline.page)})")
            for c in outline.comparisons[:MOST]
        )
        steps += [_step(say("Compare"), "compare"), tiles(compared, "comparisons")]
    asked = say.count(outline.questions, "{n} question|{n} questions") if outline.questions else ""
    glance = say("The module at a glance, ready to print.")
    last = [
        _door("sheets", say("Cheat sheet"), outline.sheet, outline.page, glance, ""),
        _door(
            "practice", say("Practice"), outline.practice, outline.page, say("Be asked, and see why."), asked
        ),
        _door(
            "cards",
            say("Cards"),
            cards_path(outline.course.slug, outline.module.slug) if cards else "",
            outline.page,
            say("Say the answer, then open the card."),
            say.count(cards, "{n} card|{n} cards"),
        ),
    ]
    if any(last):
        steps += [_step(say("Recall and practise"), "recall"), tiles(last, "doors")]
    return steps


def _step(title: str, anchor: str) -> str:
    return heading(2, escape(title), f"way-{anchor}", write=str)


def _door(icon: str, title: str, path: str, page: str, lead: str, held: str) -> str:
    if not path:
        return ""
    mark = f'<span class="guide-icon guide-icon--{icon}"></span>'
    return tile(f"{mark} [{escape(title)}]({relative(path, page)})", escape(lead), escape(held))


def _topic(
    guide: Guide, say: Words, outline: Outline, topic: Topic, number: int, found: Checks
) -> Page:
    """Return the page of a topic."""
    of = say("Topic {n} of {all}", n=number, all=len(outline.topics))
    about = first_words(topic.sections) or f"{topic.title}: {outline.title}"
    parts = [
        matter(
            about,
            "topic",
            scripts=_scripts(topic.sections, found),
            folder=outline.folder,
            minutes=str(topic.minutes),
        ),
        heading(1, topic.sections[0].title),
        meta([of, say("{n} min", n=topic.minutes), *tasks(say, topic.tasks)]),
    ]
    parts += _read(guide, say, topic.sections, found)
    parts.append(named_here(guide, say, topic.sections, topic.page))
    return Page(topic.page, document(parts), nav=(outline.course.title, outline.title, topic.title))
