"""Guide to cheat sheets: what each module's sheet prints within its pages, and what it leaves out."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studyguide.collect.sections import Part as OfModule
from studyguide.collect.sections import by_module
from studyguide.kept import Sealed, kept_each
from studyguide.model import Diagram, Exam, Fact, Flow, Guide, Module, Picture, Term
from studyguide.sheets.alike import distinct
from studyguide.sheets.asking import Subjects, asked, subjects
from studyguide.sheets.changes import about, changes, homes, names_of, spoken
from studyguide.sheets.choose import Frame, choose
from studyguide.sheets.facts import entries, has_sheet
from studyguide.sheets.figures import SYMBOLS, Figures, figures, units_in
from studyguide.sheets.flows import is_chain
from studyguide.sheets.paper import PAPERS, SIZES
from studyguide.sheets.phrases import by_first_word, folded
from studyguide.sheets.reading import undrawn
from studyguide.sheets.scope import Scope
from studyguide.sheets.sheet import Drawing, Entry, Part, Sheet
from studyguide.sheets.weights import Asked, Said, said_in, weigh

MAIN = 15.0  # more for the flow that is drawn


@dataclass(frozen=True, slots=True)
class Rules:
    """What all sheets share."""

    parts: Mapping[Part, str]
    words: Mapping[str, str]
    budget: int


@dataclass(frozen=True, slots=True)
class Task:
    """What one sheet is made of."""

    title: str
    sections: OfModule
    facts: tuple[tuple[Fact, Term | None], ...]
    """Those at home in the module, with the terms they are about."""
    corrected: tuple[str, ...]
    """The ids of those that its notes tell otherwise."""
    pictures: tuple[tuple[Flow | Diagram, Picture], ...]
    units: tuple[str, ...]
    """Those of the figures in its notes."""


def sheets(
    guide: Guide, title: Callable[[Module], str], parts: Mapping[Part, str], words: Mapping[str, str]
) -> tuple[Sheet, ...]:
    """Return the sheet of each module; `title` and `parts` say its titles, `words` names kinds of facts."""
    modules = [module for course in guide.courses for module in course.modules]
    sealed = {(part.value[0].course, part.value[0].module): part for part in by_module(guide.sections)}
    known = about(guide.facts, guide.terms)
    names = {fact.id: names_of(fact, term) for fact, term in known}
    read = dict(zip(sealed, kept_each(_reading, names, sealed.values()), strict=True))
    units = units_in(figures for figures, _ in read.values())
    at_home = homes(guide.facts, {key: often for key, (_, often) in read.items()})
    otherwise: dict[str, set[str]] = defaultdict(set)
    for hit in guide.hits:
        if hit.said:
            otherwise[hit.section].add(hit.fact.id)
    rules = Rules(parts, words, guide.settings.sheet_pages)
    tasks = [
        Task(
            title(module),
            part,
            tuple((f, t) for f, t in known if (module.course, module.slug) in at_home[f.id]),
            tuple(sorted({id_ for section in part.value for id_ in otherwise.get(section.url, ())})),
            tuple(
                (block, guide.pictures[block])
                for section in part.value
                for block in section.blocks
                if isinstance(block, Flow | Diagram) and block in guide.pictures
            ),
            tuple(sorted(units.intersection(unit for unit, _ in read[module.course, module.slug][0]))),
        )
        for module in modules
        if (part := sealed.get((module.course, module.slug))) and has_sheet(part.value)
    ]
    slugs = {folded(name): t.slug for t in guide.terms for name in (*t.aliases, t.short, t.name) if name}
    found = kept_each(_subjects, (words, Sealed(tuple(slugs))), tasks)
    told = asked(found, tuple(sealed.values()), shares(guide.settings.exam), slugs)
    return tuple(kept_each(_sheets, rules, zip(tasks, told, strict=True)))


def shares(exam: Exam | None) -> dict[str, float]:
    """Return the share of the exam by task statement, that of the heaviest domain as 1."""
    domains = exam.domains if exam else ()
    heaviest = max((domain.weight for domain in domains), default=0) or 1
    return {task.id: domain.weight / heaviest for domain in domains for task in domain.tasks}


def _reading(
    names: dict[str, tuple[str, ...]],
) -> Callable[[OfModule], tuple[Figures, dict[str, int]]]:
    """Return what reads in a module its figures, and how often it speaks of the subject of each fact."""

    def read(part: OfModule) -> tuple[Figures, dict[str, int]]:
        said = said_in(part.value)
        return figures(said.plain), {id_: spoken(said, about) for id_, about in names.items()}

    return read


def _subjects(shared: tuple[Mapping[str, str], Sealed[tuple[str, ...]]]) -> Callable[[Task], Subjects]:
    """Return what finds what the sheet of a module is about."""
    words, names = shared
    phrases = by_first_word(names.value)
    return lambda task: subjects(_found(task, said_in(task.sections.value), words), phrases)


def _found(task: Task, said: Said, words: Mapping[str, str]) -> list[Entry]:
    """Return the entries a sheet may hold, without their weights.

    A cold build makes them twice, for what a sheet is about and for the sheet: kept, they would be read in every build.
    """
    sections = task.sections.value
    narrow, low = (min(sizes) for sizes in zip(*(paper.room(max(SIZES)) for paper in PAPERS), strict=True))
    em = max(SIZES) * 96 / 72
    scope = Scope(narrow, narrow * em, low * em, SYMBOLS.union(task.units), dict(task.pictures))
    return [*entries(sections, scope), *changes(task.facts, sections, said, words, task.corrected)]


def _sheets(rules: Rules) -> Callable[[tuple[Task, Asked]], Sheet]:
    """Return what makes the sheet of a module."""

    def sheet(given: tuple[Task, Asked]) -> Sheet:
        task, asked = given
        sections = task.sections.value
        said = said_in(sections)
        weighed = one_drawing(
            weigh(_found(task, said, rules.words), said, asked), {s.url: s.title for s in sections}
        )
        kept, repeated = distinct(weighed)
        choice = choose(kept, Frame(rules.budget, task.title, rules.parts))
        return Sheet(
            course=sections[0].course,
            module=sections[0].module,
            budget=rules.budget,
            size=choice.size,
            entries=choice.printed,
            left=choice.left,
            repeated=tuple(repeated),
            pages=round(choice.pages, 2),
        )

    return sheet


def one_drawing(entries: Sequence[Entry], titles: Mapping[str, str]) -> list[Entry]:
    """Return the entries with the heaviest flow that branches drawn, the others in rows."""
    main = max((e for e in entries if e.part == "flow" and _branches(e)), key=lambda e: e.weight, default=None)
    return [
        replace(e, weight=round(e.weight + MAIN, 1), why=(*e.why, f"main flow {MAIN:+g}"))
        if e is main
        else undrawn(e, titles.get(e.section, ""))
        if e.part == "flow"
        else e
        for e in entries
    ]


def _branches(entry: Entry) -> bool:
    """Return whether an entry is the drawing of more than one row of boxes."""
    return isinstance(entry.body, Drawing) and not (isinstance(entry.body.flow, Flow) and is_chain(entry.body.flow))
