"""A page per drill, and the page that lists them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from studyguide.ask import ask
from studyguide.collect.drills import Drill, Drilled
from studyguide.collect.drills import drills as questions_of
from studyguide.emit.matter import matter
from studyguide.emit.practice.asked import answered_in
from studyguide.emit.practice.frame import QUESTIONS, folder, mount
from studyguide.emit.practice.pages import key
from studyguide.emit.write import filtered, module_title
from studyguide.kept import kept_each
from studyguide.markdown import document, escape, heading
from studyguide.model import Comparison, Guide, Section
from studyguide.pages import Page
from studyguide.paths import comparison_page, relative
from studyguide.text.html import html, plain_html
from studyguide.text.inline import plain
from studyguide.text.texts import unbroken
from studyguide.words import Words


def drill_path(guide: Guide, comparison: Comparison) -> str:
    """Return the path of the drill of a comparison."""
    return f"{folder(guide.courses)}/drills/{comparison.slug}.md"


def drills(guide: Guide, say: Words) -> Iterator[Page]:
    """Yield the list of drills and a page for each comparison that tells its subjects apart."""
    path = f"{folder(guide.courses)}/drills.md"
    sections = {section.url: section for section in guide.sections}
    drilled = questions_of(guide).values()
    held = [(drill, _sources(drill.value[1], sections)) for drill in drilled]
    pages = kept_each(_writing, (folder(guide.courses), say), held)
    if not pages:
        return
    intro = say("Each drill mixes what is easily confused, with questions made from the cells of a table.")
    listed = list(_listed(guide, [drill.value for drill in drilled], sections, path))
    parts = [matter(intro, "drills"), heading(1, say("Drills")), escape(intro), *filtered(say, listed)]
    yield Page(path, document(parts), nav=(say("Practice"), say("Drills")))
    yield from pages


def _listed(
    guide: Guide,
    drilled: Sequence[tuple[Comparison, Sequence[Drilled]]],
    sections: Mapping[str, Section],
    path: str,
) -> Iterator[str]:
    """Yield links to the drills below the module that the first question of each comes from."""
    homes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for comparison, questions in drilled:
        home = sections.get(questions[0].section)
        line = f"- [{escape(unbroken(plain(comparison.title)))}]({relative(drill_path(guide, comparison), path)})"
        homes[(home.course, home.module) if home else ("", "")].append(f"{line} ({len(questions)})")
    yield "\n".join(homes[("", "")])
    for course in guide.courses:
        mine = [module for module in course.modules if (course.slug, module.slug) in homes]
        if mine and len(guide.courses) > 1:
            yield heading(2, course.title)
        for module in mine:
            yield heading(3 if len(guide.courses) > 1 else 2, module_title(module))
            yield "\n".join(homes[course.slug, module.slug])


Held = tuple[Drill, tuple[tuple[str, str], ...]]
"""What the page of a drill is made of: the sections that answer it by their title and url."""


def _sources(questions: Sequence[Drilled], sections: Mapping[str, Section]) -> tuple[tuple[str, str], ...]:
    found = (sections[one.section] for one in questions if one.section in sections)
    return tuple(dict.fromkeys((section.url, section.title) for section in found))


def _writing(shared: tuple[str, Words]) -> Callable[[Held], Page]:
    return lambda held: _page(*held[0].value, held[1], *shared)


def _page(
    comparison: Comparison,
    questions: Sequence[Drilled],
    sources: Sequence[tuple[str, str]],
    room: str,
    say: Words,
) -> Page:
    path = f"{room}/drills/{comparison.slug}.md"
    titles = dict(sources)
    asked = []
    for number, one in enumerate(questions, 1):
        link = answered_in(titles[one.section], one.section, path, say) if one.section in titles else ""
        mark = f' data-subject="{plain_html(plain(one.subject))}"'
        asked.append(ask(one.question, link, str(number), say, mark))
    shuffled = mount("practice-score").replace(" hidden>", " data-shuffle hidden>")
    parts = [
        matter(say("Drill: {title}", title=plain(comparison.title)), "drill", scripts=QUESTIONS),
        heading(1, say("Drill: {title}", title=unbroken(comparison.title))),
        escape(say("Every question comes from the table of the notes.")),
        f"[{escape(say('The table'))}]({relative(comparison_page(comparison.slug), path)})",
        shuffled,
    ]
    parts.append('<div class="guide-drill" markdown="1">\n\n' + "\n\n".join(asked) + "\n\n</div>")
    if comparison.decider:
        title = f"<summary>{plain_html(say('What decides'))}</summary>"
        parts.append(f'<details class="guide-unfold">{title}<p>{html(comparison.decider)}</p></details>')
    parts.append(key([one.question for one in questions], say))
    return Page(path, document(parts))
