"""What the guide has on each task statement of the exam, by module; what is missing comes first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyguide.emit.matter import matter
from studyguide.emit.practice.asked import asked, domain_of
from studyguide.emit.practice.frame import coverage_page
from studyguide.emit.term_places import fold
from studyguide.emit.tiles import DOT
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading
from studyguide.model import Domain, Exam, Guide, Section, Task
from studyguide.pages import Page
from studyguide.paths import relative
from studyguide.text.inline import plain
from studyguide.words import Words, words

KINDS = ("sections", "questions", "cards")
"""What is counted, in the order of every row."""
TITLE = "Exam coverage"
NOWHERE = frozenset({-1})
COUNTED = {
    "sections": "{n} section|{n} sections",
    "questions": "{n} question|{n} questions",
    "cards": "{n} card|{n} cards",
}
NONE = {"sections": "no section", "questions": "no question", "cards": "no card"}


@dataclass(frozen=True, slots=True)
class Covered:
    """A section, a question or a card of a module, with the task statements it belongs to."""

    kind: str
    module: str
    """`course/module`."""
    tasks: frozenset[str]
    """Ids of task statements, or of a domain where no task is named."""
    domains: frozenset[int]
    """Indexes of the domains of the exam; -1 for none of them."""


def coverage(guide: Guide) -> Iterator[Page]:
    """Yield the page that says what the guide has on each task statement, if it knows the exam."""
    exam, path = guide.settings.exam, coverage_page(guide)
    if exam is None or not path:
        return
    say = words(guide.settings)
    found = list(covered(guide))
    intro = say("What the guide has on each task statement of the exam, and what it lacks.")
    parts = [
        matter(intro, "coverage", title=say(TITLE)),
        heading(1, say("{name}: {told}", name=say(TITLE), told=exam.name) if exam.name else say(TITLE)),
        escape(intro),
        heading(2, escape(say("Gaps")), "gaps", write=str),
        _gaps(exam, found, say),
        heading(2, escape(say("By module")), "modules", write=str),
        escape(say("Sections, questions and cards on each domain. A text on two domains counts for both.")),
        _modules(guide, exam, found, path, say),
    ]
    for index, domain in enumerate(exam.domains):
        whole = total(of_domain(found, index))
        title = heading(2, f"{domain.id} {domain.title}", f"domain-{index + 1}", write=escape)
        parts += [title, *_domain(guide, domain, whole, found, path, say)]
    yield Page(path, document(parts), nav=(say("Practice"), say(TITLE)))


def covered(guide: Guide) -> Iterator[Covered]:
    """Yield all sections that are read, all questions and all cards, with their task statements."""
    exam = guide.settings.exam
    task_of = {section.url: section.task for section in guide.sections}
    rows = [("sections", f"{s.course}/{s.module}", s.task) for s in guide.sections if is_read(s)]
    rows += [("questions", one.module, one.task) for one in asked(guide)]
    rows += [("cards", card.module, card.task or task_of.get(card.section, "")) for card in guide.cards]
    for kind, module, text in rows:
        tasks = tasks_in(text)
        yield Covered(kind, module, tasks, frozenset(domain_of(exam, task) for task in tasks) or NOWHERE)


def is_read(section: Section) -> bool:
    """Return whether a section is there to be read: it says something, and does not only ask."""
    return bool(section.blocks) and section.role != "questions"


def tasks_in(text: str) -> frozenset[str]:
    """Return the ids in `1.1, 3.4`."""
    return frozenset(text.replace(",", " ").split())


def by_module(found: Iterable[Covered]) -> Mapping[str, Counter[str]]:
    """Return how much of each kind each module has."""
    out: dict[str, Counter[str]] = {}
    for one in found:
        out.setdefault(one.module, Counter())[one.kind] += 1
    return out


def of_domain(found: Iterable[Covered], index: int) -> Mapping[str, Counter[str]]:
    """Return how much of each kind each module has on a domain."""
    return by_module(one for one in found if index in one.domains)


def of_task(found: Iterable[Covered], id_: str) -> Mapping[str, Counter[str]]:
    """Return how much of each kind each module has on a task statement."""
    return by_module(one for one in found if id_ in one.tasks)


def total(rows: Mapping[str, Counter[str]]) -> Counter[str]:
    """Return the sum over the modules."""
    return sum(rows.values(), Counter())


def emptiest(tasks: Sequence[Task], found: Sequence[Covered]) -> list[tuple[Task, Counter[str]]]:
    """Return the task statements with what there is on each, those without sections first."""
    rows = [(task, total(of_task(found, task.id))) for task in tasks]
    return sorted(rows, key=lambda row: [row[1][kind] > 0 for kind in KINDS])


def _gaps(exam: Exam, found: Sequence[Covered], say: Words) -> str:
    """Return the task statements that lack something, those without sections first."""
    rows = emptiest([task for domain in exam.domains for task in domain.tasks], found)
    lines = [
        "- "
        + say(
            "{name}: {told}",
            name=f"**{escape(task.id)}** {escape(task.title)}",
            told=say(", ").join(say(NONE[kind]) for kind in KINDS if not has[kind]),
        )
        for task, has in rows
        if not all(has[kind] for kind in KINDS)
    ]
    return "\n".join(lines) or escape(say("Every task statement has sections, questions and cards."))


def _modules(guide: Guide, exam: Exam, found: Sequence[Covered], page: str, say: Words) -> str:
    """Return the table of modules and domains."""
    columns = [of_domain(found, index) for index in range(len(exam.domains))]
    heads = [f"{escape(d.title)} <small>{d.weight:g}\u202f%</small>" for d in exam.domains]
    if other := of_domain(found, -1):
        columns.append(other)
        heads.append(say("No domain"))
    rows = [[say("Module"), *heads]]
    for course in guide.courses:
        for module in course.modules:
            base = f"{course.slug}/{module.slug}"
            title = f"[{escape(plain(module_title(module)))}]({relative(f'{base}/index.md', page)})"
            rows.append([title, *(_cell(column.get(base, Counter()), say) for column in columns)])
    rows.append([say("All modules"), *(_cell(total(column), say) for column in columns)])
    return _table(rows)


def _cell(has: Counter[str], say: Words) -> str:
    """Return the numbers of a cell, with their meaning under the pointer; a dash for nothing."""
    if not has.total():
        return "\u2013"
    return f'<span title="{escape(_told(has, say))}">{DOT.join(str(has[kind]) for kind in KINDS)}</span>'


def _told(has: Counter[str], say: Words) -> str:
    return say(", ").join(say.count(has[kind], COUNTED[kind]) for kind in KINDS)


def _domain(
    guide: Guide, domain: Domain, whole: Counter[str], found: Sequence[Covered], page: str, say: Words
) -> Iterator[str]:
    """Yield what stands below a domain: its task statements in a table, then the sections on each."""
    heads = [say("Sections"), say("Questions"), say("Cards")]
    rows = [[say("Task statement"), *heads]]
    tasks = emptiest(domain.tasks, found)
    for task, has in tasks:
        rows.append([f"{escape(task.id)} {escape(task.title)}", *(str(has[kind]) for kind in KINDS)])
    rows.append(
        [f"**{escape(say('The domain, each text once'))}**", *(f"**{whole[kind]}**" for kind in KINDS)]
    )
    yield _table(rows, " ---: |")
    for task, has in tasks:
        if has["sections"]:
            name = f"{task.id} {task.title} \u00b7 " + say.count(has["sections"], COUNTED["sections"])
            yield fold(name, "\n".join(_sections(guide, task.id, page)))


def _sections(guide: Guide, task: str, page: str) -> Iterator[str]:
    """Yield a list of the sections on a task statement, by module."""
    mine: dict[tuple[str, str], list[Section]] = {}
    for section in guide.sections:
        if is_read(section) and task in tasks_in(section.task):
            mine.setdefault((section.course, section.module), []).append(section)
    for course in guide.courses:
        for module in course.modules:
            if here := mine.get((course.slug, module.slug)):
                links = (f"[{escape(plain(s.title))}]({relative(s.url, page)})" for s in here)
                yield f"- {escape(plain(module_title(module)))}: " + " \u00b7 ".join(links)


def _table(rows: Sequence[Sequence[str]], column: str = " --- |") -> str:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([head, "| --- |" + column * (len(rows[0]) - 1), *body])
