"""Weighed entries to those that fit on the pages of a sheet, in the order of the page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from math import ceil

from studyguide.sheets.heights import group_title, part_title, reshaped, title, units
from studyguide.sheets.paper import COLUMNS, PAPERS, SIZES, Paper, Unit, fill
from studyguide.sheets.sheet import PARTS, Drawing, Entry, Part, Whole

SHORTENED = (9.0, 8.5, 8.0)  # sizes of a sheet that leaves something out
PATIENCE = 60  # entries tried in the room that is left, one after another without luck
SCANT = 0.3  # of a page: a last page with less on it is better spared, one with less left needs no filling

Measure = Callable[[Iterable[int]], float]
"""Entries, given by index in the order of the page, to the pages they fill."""


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
    """Return the largest type in which all entries fit, or else the heaviest entries that do.

    Running text is no fact of a sheet: it only fills the last page, when all facts are printed.
    """
    ordered = in_order([e for e in entries if not isinstance(e.body, Whole)])
    facts = [i for i, e in enumerate(ordered) if e.part != "prose"]
    measures = {size: _measure(ordered, frame, size) for size in SIZES}
    size = _largest(facts, SIZES, measures, frame.budget)
    given: list[int] = []
    among, room = facts, frame.budget
    if size is None:
        main = [i for i in facts if ordered[i].part != "points"]
        size = _largest(main, SHORTENED, measures, frame.budget) or SIZES[-1]
    else:
        pages = measures[size](facts)
        given, room = facts, max(1, ceil(pages))
        among = [i for i, e in enumerate(ordered) if e.part == "prose" and room - pages > SCANT]
    measure = measures[size]
    taken = _heaviest(among, ordered, measure, room, given)
    ranks = _ranks(sorted(taken), ordered, measure)
    if ranks:  # with the drawing where it leaves no hole, more may fit
        measure = _ranked(measure, ranks)
        taken = _heaviest(among, ordered, measure, room, given)
    left = [e for i, e in enumerate(ordered) if i not in taken]
    whole = [e for e in entries if isinstance(e.body, Whole)]
    printed = sorted(taken, key=lambda i: ranks.get(i, i))
    return Choice(
        tuple(reshaped(ordered[i], narrowest(size)) for i in printed),
        tuple(by_weight([*left, *whole])),
        size,
        measure(printed),
    )


def _ranks(order: Sequence[int], ordered: Sequence[Entry], measure: Measure) -> dict[int, float]:
    """Return the rank of the drawing inside its part at which it leaves the smallest hole in a column."""
    drawing = next((i for i in order if isinstance(ordered[i].body, Drawing)), None)
    if drawing is None:
        return {}
    beside = [i for i in order if ordered[i].part == ordered[drawing].part and i != drawing]
    ranks = [{drawing: rank} for i in beside for rank in (i - 0.5, i + 0.5)]
    return min([{drawing: float(drawing)}, *ranks], key=lambda rank: _ranked(measure, rank)(order))


def _ranked(measure: Measure, ranks: Mapping[int, float]) -> Measure:
    """Return the measure of entries some of which stand elsewhere than in their order."""
    return lambda indexes: measure(sorted(indexes, key=lambda i: ranks.get(i, i)))


def _largest(
    chosen: Sequence[int], sizes: Sequence[float], measures: Mapping[float, Measure], budget: int
) -> float | None:
    """Return the largest type in which the entries fit, smaller where that spares a page with little on it."""
    if not fits(measures[sizes[-1]](chosen), budget):
        return None
    fitting = [(size, pages) for size in sizes if fits(pages := measures[size](chosen), budget)]
    largest, pages = fitting[0]
    if int(pages) and 0 < pages % 1 < SCANT:
        return next((size for size, fewer in fitting if fits(fewer, int(pages))), largest)
    return largest


def _heaviest(
    among: Sequence[int], ordered: Sequence[Entry], measure: Measure, room: float, with_: Sequence[int] = ()
) -> set[int]:
    """Return what is there already and the heaviest entries that fit: the longest run, then what still fits."""
    heavy = sorted(among, key=lambda i: (-ordered[i].weight, i))
    low, high = 0, len(heavy)
    while low < high:
        middle = (low + high + 1) // 2
        fitting = fits(measure(sorted([*with_, *heavy[:middle]])), room)
        low, high = (middle, high) if fitting else (low, middle - 1)
    taken, misses = {*with_, *heavy[:low]}, 0
    for index in heavy[low:]:
        if misses > PATIENCE:
            break
        if fits(measure(sorted({*taken, index})), room):
            taken.add(index)
        else:
            misses += 1
    return taken


def fits(pages: float, room: float) -> bool:
    """Return whether so many pages are within the room."""
    return pages <= room


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries part by part; inside a part as they came."""
    return sorted(entries, key=lambda e: PARTS.index(e.part))


def by_weight(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, the heaviest first."""
    return sorted(entries, key=lambda e: (-e.weight, PARTS.index(e.part), e.place))


def _measure(ordered: Sequence[Entry], frame: Frame, size: float) -> Measure:
    """Return what tells how many pages entries fill in this type on the smaller of the papers."""
    papers: list[Callable[[Sequence[int]], float]] = []

    def pages(indexes: Iterable[int]) -> float:
        if not papers:  # most sizes are never asked for
            papers.extend(_on_paper(ordered, frame, size, paper) for paper in PAPERS)
        chosen = list(indexes)
        return max(on_paper(chosen) for on_paper in papers)

    return pages


def narrowest(size: float) -> float:
    """Return the width of a column in em on the narrower of the papers."""
    return min(paper.room(size)[0] for paper in PAPERS)


def _on_paper(ordered: Sequence[Entry], frame: Frame, size: float, paper: Paper) -> Callable[[Sequence[int]], float]:
    width, high = paper.room(size)
    most = (frame.budget + 1) * COLUMNS  # what fills more is left out, however much more it fills

    @cache
    def known(index: int) -> tuple[Unit, ...]:
        """Return the units of an entry, which are measured if it comes to that."""
        return tuple(units(reshaped(ordered[index], narrowest(size)), width, high, size))

    part_titles = {part: part_title(text, width) for part, text in frame.parts.items()}
    group_titles = {text: group_title(text, width) for text in {entry.group for entry in ordered if entry.group}}

    def stack(indexes: Sequence[int]) -> Iterator[Unit]:
        """Yield the units in order; a title stays with what follows it."""
        above = title(frame.title, width)
        for part, of_part in groupby(indexes, key=lambda i: ordered[i].part):
            above += part_titles[part]
            for group, of_group in groupby(of_part, key=lambda i: ordered[i].group):
                above += group_titles[group] if group else 0
                for index in of_group:
                    for unit in known(index):
                        yield Unit(unit.height + above, unit.head) if above else unit
                        above = 0.0

    return lambda indexes: fill(stack(indexes), high, most) / COLUMNS
