"""Weighed entries to those that fit on the pages of a sheet, in the order of the page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from studyguide.sheets.heights import group_title, part_title, title, units
from studyguide.sheets.paper import COLUMNS, PAPERS, SIZES, Paper, Unit, fill
from studyguide.sheets.sheet import PARTS, Entry, Part, Whole

SHORTENED = (9.0, 8.5, 8.0)  # sizes of a sheet that leaves something out
PATIENCE = 60  # entries tried in the room that is left, one after another without luck


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the entries: the budget in pages, the title of the sheet and of each part."""

    budget: int
    title: str
    parts: Mapping[Part, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed in the order of the page, what is left out by weight, type size, pages filled."""

    printed: tuple[Entry, ...]
    left: tuple[Entry, ...]
    size: float
    pages: float


def choose(entries: Sequence[Entry], frame: Frame) -> Choice:
    """Return the largest type in which all entries fit, or else the heaviest entries that do."""
    ordered = in_order([e for e in entries if not isinstance(e.body, Whole)])
    whole = [e for e in entries if isinstance(e.body, Whole)]
    everything = range(len(ordered))
    smallest = _measure(ordered, frame, SIZES[-1])
    if fits(smallest(everything), frame.budget):
        for size in SIZES:
            pages = _measure(ordered, frame, size)(everything)
            if fits(pages, frame.budget):
                return Choice(tuple(ordered), tuple(by_weight(whole)), size, pages)
    core = [i for i in everything if ordered[i].part != "points"]
    size, measure = SIZES[-1], smallest
    if fits(smallest(core), frame.budget):
        for size in SHORTENED:
            measure = _measure(ordered, frame, size)
            if fits(measure(core), frame.budget):
                break
    taken = _heaviest(ordered, measure, frame.budget)
    left = [e for i, e in enumerate(ordered) if i not in taken]
    return Choice(
        tuple(ordered[i] for i in sorted(taken)),
        tuple(by_weight([*left, *whole])),
        size,
        measure(sorted(taken)),
    )


def _heaviest(ordered: Sequence[Entry], measure: Callable[[Iterable[int]], float], budget: int) -> set[int]:
    """Return the heaviest entries that fit, by index: the longest run of them, then what still fits."""
    heavy = sorted(range(len(ordered)), key=lambda i: (-ordered[i].weight, i))
    low, high = 0, len(heavy)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(measure(sorted(heavy[:middle])), budget) else (low, middle - 1)
    taken, misses = set(heavy[:low]), 0
    for index in heavy[low:]:
        if misses > PATIENCE:
            break
        if fits(measure(sorted({*taken, index})), budget):
            taken.add(index)
        else:
            misses += 1
    return taken


def fits(pages: float, budget: int) -> bool:
    """Return whether so many pages are within the budget."""
    return pages <= budget


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries part by part; inside a part as they came."""
    return sorted(entries, key=lambda e: PARTS.index(e.part))


def by_weight(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, the heaviest first."""
    return sorted(entries, key=lambda e: (-e.weight, PARTS.index(e.part), e.place))


def _measure(ordered: Sequence[Entry], frame: Frame, size: float) -> Callable[[Iterable[int]], float]:
    """Return what tells how many pages entries fill, given by index in the order of the page."""
    papers = [_on_paper(ordered, frame, size, paper) for paper in PAPERS]

    def pages(indexes: Iterable[int]) -> float:
        chosen = list(indexes)
        return max(on_paper(chosen) for on_paper in papers)

    return pages


def _on_paper(
    ordered: Sequence[Entry], frame: Frame, size: float, paper: Paper
) -> Callable[[Sequence[int]], float]:
    width, high = paper.room(size)
    known = [tuple(units(entry, width, high, size)) for entry in ordered]
    part_titles = {part: part_title(text, width) for part, text in frame.parts.items()}
    group_titles = {
        text: group_title(text, width) for text in {entry.group for entry in ordered if entry.group}
    }

    def stack(indexes: Sequence[int]) -> Iterator[Unit]:
        """Yield the units in order; a title stays with what follows it."""
        above = title(frame.title, width)
        for part, of_part in groupby(indexes, key=lambda i: ordered[i].part):
            above += part_titles[part]
            for group, of_group in groupby(of_part, key=lambda i: ordered[i].group):
                above += group_titles[group] if group else 0
                for index in of_group:
                    for unit in known[index]:
                        yield Unit(unit.height + above, unit.head) if above else unit
                        above = 0.0

    return lambda indexes: fill(stack(indexes), high) / COLUMNS
