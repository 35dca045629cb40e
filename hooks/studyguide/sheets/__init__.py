"""Guide to cheat sheets: what each module's sheet prints within its pages, and what it leaves out."""

from collections.abc import Iterator, Mapping

from studyguide.model import Guide, Section
from studyguide.sheets.alike import distinct
from studyguide.sheets.changes import changes, homes
from studyguide.sheets.choose import Frame, choose
from studyguide.sheets.facts import entries
from studyguide.sheets.figures import units_in
from studyguide.sheets.paper import PAPERS, SIZES
from studyguide.sheets.sheet import Part, Sheet
from studyguide.sheets.weights import asked_in, said_in, weigh


def sheets(guide: Guide, parts: Mapping[Part, str], words: Mapping[str, str]) -> Iterator[Sheet]:
    """Yield the sheet of each module; `parts` titles its parts, `words` names kinds of facts."""
    modules = [module for course in guide.courses for module in course.modules]
    sections: dict[str, list[Section]] = {f"{m.course}/{m.slug}": [] for m in modules}
    for section in guide.sections:
        sections[f"{section.course}/{section.module}"].append(section)
    said = {key: said_in(found) for key, found in sections.items()}
    asked = asked_in(guide)
    units = units_in(text for of_module in said.values() for text in of_module.plain)
    at_home = homes(guide, said)
    narrowest = min(paper.room(max(SIZES))[0] for paper in PAPERS)
    for key, module in zip(sections, modules, strict=True):
        facts = [fact for fact in guide.facts if key in at_home[fact.id]]
        found = [
            *entries(sections[key], narrowest, units),
            *changes(facts, guide, sections[key], said[key], words),
        ]
        kept, repeated = distinct(weigh(found, said[key], asked))
        choice = choose(kept, Frame(guide.settings.sheet_pages, parts))
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
