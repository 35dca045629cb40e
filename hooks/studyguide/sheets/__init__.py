"""Guide to cheat sheets: what each module's sheet prints within its pages, and what it leaves out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from studyguide.model import Flow, Guide, Module, Section
from studyguide.sheets.alike import distinct
from studyguide.sheets.changes import changes, homes
from studyguide.sheets.choose import Frame, choose
from studyguide.sheets.facts import entries, has_sheet
from studyguide.sheets.figures import units_in
from studyguide.sheets.flows import is_chain
from studyguide.sheets.paper import PAPERS, SIZES
from studyguide.sheets.reading import undrawn
from studyguide.sheets.scope import Scope
from studyguide.sheets.sheet import Drawing, Entry, Part, Sheet
from studyguide.sheets.weights import asked_in, said_in, weigh

MAIN = 15.0  # more for the flow that is drawn


def sheets(
    guide: Guide, title: Callable[[Module], str], parts: Mapping[Part, str], words: Mapping[str, str]
) -> Iterator[Sheet]:
    """Yield the sheet of each module; `title` and `parts` say its titles, `words` names kinds of facts."""
    modules = [module for course in guide.courses for module in course.modules]
    sections: dict[str, list[Section]] = {f"{m.course}/{m.slug}": [] for m in modules}
    for section in guide.sections:
        sections[f"{section.course}/{section.module}"].append(section)
    said = {key: said_in(found) for key, found in sections.items()}
    asked = asked_in(guide)
    units = units_in(text for of_module in said.values() for text in of_module.plain)
    at_home = homes(guide, said)
    narrow, low = (min(sizes) for sizes in zip(*(paper.room(max(SIZES)) for paper in PAPERS), strict=True))
    em = max(SIZES) * 96 / 72
    scope = Scope(narrow, narrow * em, low * em, units, guide.pictures)
    for key, module in zip(sections, modules, strict=True):
        if not has_sheet(sections[key]):
            continue
        facts = [fact for fact in guide.facts if key in at_home[fact.id]]
        found = [*entries(sections[key], scope), *changes(facts, guide, sections[key], said[key], words)]
        weighed = one_drawing(weigh(found, said[key], asked), {s.url: s.title for s in sections[key]})
        kept, repeated = distinct(weighed)
        choice = choose(kept, Frame(guide.settings.sheet_pages, title(module), parts))
        yield Sheet(
            course=module.course,
            module=module.slug,
            budget=guide.settings.sheet_pages,
            size=choice.size,
            entries=choice.printed,
            left=choice.left,
            repeated=tuple(repeated),
            pages=round(choice.pages, 2),
        )


def one_drawing(entries: Sequence[Entry], titles: Mapping[str, str]) -> list[Entry]:
    """Return the entries with the heaviest flow that branches drawn, the others in rows."""
    main = max(
        (e for e in entries if e.part == "flow" and _branches(e)), key=lambda e: e.weight, default=None
    )
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
    return isinstance(entry.body, Drawing) and not (
        isinstance(entry.body.flow, Flow) and is_chain(entry.body.flow)
    )
