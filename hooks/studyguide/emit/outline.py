"""Guide to outlines: what a module holds and how long it takes, for the pages that lead to it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from studyguide.collect.definitions import SENTENCE
from studyguide.collect.sections import ROLE_PAGES, words
from studyguide.emit.matter import first_words, shortened
from studyguide.emit.write import module_title
from studyguide.kept import once
from studyguide.model import Block, Comparison, Course, Diagram, Flow, Guide, Module, Question, Section
from studyguide.paths import comparison_page
from studyguide.sheets.facts import has_sheet
from studyguide.text.inline import plain

PACE = 200  # words a minute, of text that is studied
LEAST = 3  # words, where a language parts them: "Welcome back." says nothing of a module
LEAD = 140  # characters of a first sentence shown on a tile
LONGEST = 1000  # letters of a sentence: where it has no end, each of them may begin one
COUNTED = re.compile(r"(?:^|\s)[IVX]{1,5}\.\s*$")  # I. Facts; II. Law


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of a module that is read."""

    page: str
    title: str
    lead: str
    minutes: int
    tasks: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A module seen from outside."""

    course: Course
    module: Module
    title: str
    page: str
    lead: str
    opening: tuple[Section, ...]
    """The sections that stand on the first page."""
    topics: tuple[Topic, ...]
    minutes: int
    questions: int
    diagrams: int
    tasks: tuple[str, ...]
    sheet: str
    """Path of the cheat sheet; empty: there is none."""
    practice: str
    comparisons: tuple[Comparison, ...]

    @property
    def folder(self) -> str:
        """Return `course/module/`."""
        return f"{self.course.slug}/{self.module.slug}/"


@once
def outlines(guide: Guide) -> tuple[Outline, ...]:
    """Return the outline of each module, in the order of the courses."""
    mine: dict[tuple[str, str], list[Section]] = {}
    for section in guide.sections:
        mine.setdefault((section.course, section.module), []).append(section)
    compared = _compared(guide.comparisons)
    return tuple(
        _outline(course, module, mine.get((course.slug, module.slug), []), compared)
        for course in guide.courses
        for module in course.modules
    )


def _compared(comparisons: Iterable[Comparison]) -> dict[str, list[Comparison]]:
    """Return for each module the comparisons that it speaks of, those that are most its own first."""
    ranked: dict[str, list[tuple[float, int, Comparison]]] = {}
    for order, comparison in enumerate(comparisons):
        folders = Counter(map(_folder, _sections_of(comparison)))
        for folder, cells in folders.items():
            ranked.setdefault(folder, []).append((-cells / folders.total(), order, comparison))
    return {folder: [row[2] for row in sorted(rows, key=lambda row: row[:2])] for folder, rows in ranked.items()}


def _outline(
    course: Course, module: Module, sections: Sequence[Section], compared: Mapping[str, Sequence[Comparison]]
) -> Outline:
    folder = f"{course.slug}/{module.slug}/"
    reading = [s for s in sections if s.role not in ROLE_PAGES]
    pages = [(page, tuple(group)) for page, group in groupby(reading, key=lambda s: s.page)]
    opening = next((group for page, group in pages if page == f"{folder}index.md"), ())
    topics = tuple(_topic(page, group) for page, group in pages if page != f"{folder}index.md")
    blocks = [block for section in sections for block in section.blocks]
    named = {section.page for section in sections}
    asks = any(isinstance(block, Question) for block in blocks)
    return Outline(
        course=course,
        module=module,
        title=plain(module_title(module)),
        page=f"{folder}index.md",
        lead=_lead(opening) or _lead(reading),
        opening=opening,
        topics=topics,
        minutes=minutes(opening) + sum(topic.minutes for topic in topics),
        questions=sum(isinstance(block, Question) for block in blocks),
        diagrams=sum(isinstance(block, Flow | Diagram) for block in blocks),
        tasks=_tasks(sections),
        sheet=f"{folder}cheat-sheet.md" if has_sheet(sections) else "",
        practice=f"{folder}practice.md" if asks or f"{folder}practice.md" in named else "",
        comparisons=tuple(compared.get(folder, ())),
    )


def _topic(page: str, sections: tuple[Section, ...]) -> Topic:
    least = max(1, minutes(sections))
    return Topic(page, plain(sections[0].title), _lead(sections), least, _tasks(sections), sections)


def _lead(sections: Iterable[Section]) -> str:
    """Return the first sentence of the sections, or as many as say something, as far as a tile holds them."""
    text = " ".join(first_words(sections).split())
    first = ""
    for match in SENTENCE.finditer(text[:LONGEST]):
        first += match.group()
        whole = len(first.split()) >= LEAST or not first.rstrip().endswith((".", "!", "?"))
        if whole and not COUNTED.search(first) and first.count("(") <= first.count(")"):
            return shortened(first.rstrip(), LEAD)
    return shortened(text, LEAD)


def _tasks(sections: Iterable[Section]) -> tuple[str, ...]:
    return tuple(sorted({task for s in sections for task in s.task.replace(",", " ").split()}))


def _sections_of(comparison: Comparison) -> Iterable[str]:
    return (cell.section for row in comparison.cells for cells in row for cell in cells)


def _folder(url: str) -> str:
    return url.split("#")[0].rpartition("/")[0] + "/"


def minutes(sections: Iterable[Section]) -> int:
    """Return about how many minutes the sections take to read: at least one, none where there is nothing to read."""
    blocks = [block for section in sections for block in _read(section.blocks)]
    return max(1, round(sum(map(words, blocks)) / PACE)) if blocks else 0


def _read(blocks: Iterable[Block]) -> Iterable[Block]:
    return (block for block in blocks if not isinstance(block, Question))


def comparison_path(comparison: Comparison) -> str:
    """Return the path of the page of a comparison."""
    return comparison_page(comparison.slug)
