"""Layouts of one graph to the one that reads best.

The library orders what stands side by side as it likes. So it is asked several times, with the same things
told in another order, each answer is also seen in a mirror, and what counts against an answer is summed up.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from math import inf

from studyguide.diagrams.graph import TIGHTEST, Direction, Frame, Graph, tightened
from studyguide.diagrams.layout import Laid, Point, Rect, layout, title_room
from studyguide.diagrams.library import LayoutError
from studyguide.diagrams.nest import nest
from studyguide.diagrams.parts import joined, parts
from studyguide.diagrams.stack import rows

WIDE = 690  # px: the text column of a page, and about the width of a sheet of paper
NARROW = 426  # px: a phone, with letters at three quarters of their size
WORTH = 0.85  # of the width: what a layout for phones must save to be worth a second drawing
TALL = 900  # px: what fits a sheet of paper

CROSSING, ORDER, COVERED, CORNER = 60, 40, 14, 1  # px of misfit that each fault weighs as much as
STACKS = 8  # rows that are put below each other for a phone
MANY = 40  # arrows: beyond it one answer has to do


Placed = tuple[Graph, Laid]


def best(graph: Graph) -> tuple[Placed, Placed | None]:
    """Return the layout that fits a page best, and another one where only it fits a phone."""
    if not graph.arrows:
        wide, narrow = nest(graph), nest(graph, NARROW - 60)
        return (graph, wide), (graph, narrow) if wide.width > NARROW else None
    other: Direction = "down" if graph.direction == "right" else "right"
    wished = in_direction(graph, graph.direction)
    if not misfit(wished[1]) and wished[1].width <= NARROW:
        return wished, None
    turned = in_direction(graph, other)
    first, second = wished, turned
    if misfit(wished[1]) > misfit(turned[1]) + 150:
        first, second = turned, wished
    if first[1].width <= NARROW:
        return first, None
    if second[1].width <= NARROW:
        return first, second
    slim = stacked(tightened(graph))
    if slim[1].width > NARROW:
        slim = min(slim, stacked(tightened(graph, TIGHTEST)), key=lambda placed: placed[1].width)
    return first, slim if slim[1].width < max(WORTH * first[1].width, NARROW + 1) else None


def stacked(graph: Graph) -> Placed:
    """Return the layout from top to bottom, what stands side by side put below each other until it fits."""
    placed = least = in_direction(graph, "down")
    for _ in range(STACKS):
        below = rows(graph, placed[1]) if least[1].width > NARROW else ()
        if not below:
            break
        graph = replace(graph, below=graph.below + below)
        try:
            placed = in_direction(graph, "down")
        except LayoutError:
            break
        if placed[1].width < least[1].width:
            least = placed
    return least


def misfit(laid: Laid) -> float:
    """Return by how much a layout is too large for a page, in px; width weighs more than height."""
    return 3 * max(laid.width - WIDE, 0) + max(laid.height - TALL, 0)


def in_direction(graph: Graph, direction: Direction) -> Placed:
    """Return the layout with the fewest faults of one direction, parts that nothing joins in rows."""
    found = list(parts(graph))
    room = NARROW if graph.tight else WIDE
    if len(found) == 1:
        return _in_direction(graph, direction)
    return joined(graph, [_in_direction(part, direction) for part in found], room)


def _in_direction(graph: Graph, direction: Direction) -> Placed:
    """Return the layout with the fewest faults among the answers for a graph that hangs together."""
    # From left to right the mirror lies flat: frames then have their room for the title at the bottom.
    upside_down = 30.0 if direction == "right" and graph.frames else 0.0
    chosen: Placed | None = None
    least, calm = float("inf"), False
    for told, turned in _told(graph):
        fitted, laid = layout(told, direction)
        if turned:
            laid = replace(laid, lines=laid.lines[::-1], labels=laid.labels[::-1])
        # The order of frames and arrows in the page stays the author's.
        titles = {frame.id: frame.title for frame in fitted.all_frames()}
        own = replace(graph, frames=_titled(graph.frames, titles))
        for answer, price in ((laid, 0.0), (mirrored(laid, direction), upside_down)):
            price += disturbance(own, answer)
            total = price + misfit(answer) + size(answer)
            if total < least:
                chosen, least, calm = (own, answer), total, not price
        if chosen and calm and not misfit(chosen[1]):
            break  # nothing crosses and all is in order: asking again would not help
    assert chosen is not None
    return chosen


def _titled(frames: tuple[Frame, ...], titles: dict[str, tuple[str, ...]]) -> tuple[Frame, ...]:
    return tuple(replace(f, title=titles[f.id], frames=_titled(f.frames, titles)) for f in frames)


def _told(graph: Graph) -> Iterator[tuple[Graph, bool]]:
    """Yield the graph, and the same graph told in other orders, each with whether its arrows are reversed."""
    yield graph, False
    if len(graph.arrows) > MANY or (len(graph.arrows) < 2 and not graph.frames):
        return
    back = replace(graph, boxes=graph.boxes[::-1], frames=_reversed(graph.frames))
    yield back, False
    if len(graph.arrows) > 2:
        yield replace(graph, arrows=graph.arrows[::-1]), True
        yield replace(back, arrows=graph.arrows[::-1]), True


def _reversed(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    return tuple(replace(f, boxes=f.boxes[::-1], frames=_reversed(f.frames)) for f in frames[::-1])


def mirrored(laid: Laid, direction: Direction) -> Laid:
    """Return a layout as in a mirror that stands along its direction."""

    def point(at: Point) -> Point:
        x, y = at
        return (laid.width - x, y) if direction == "down" else (x, laid.height - y)

    def rect(r: Rect) -> Rect:
        if direction == "down":
            return replace(r, x=laid.width - r.x - r.width)
        return replace(r, y=laid.height - r.y - r.height)

    return replace(
        laid,
        boxes={id_: rect(r) for id_, r in laid.boxes.items()},
        frames={id_: rect(r) for id_, r in laid.frames.items()},
        lines=tuple(tuple(map(point, line)) for line in laid.lines),
        labels=tuple(rect(label) if label else None for label in laid.labels),
    )


def size(laid: Laid) -> float:
    """Return the smaller faults of a layout: its corners and its extent, for choosing between good ones."""
    return CORNER * sum(map(len, laid.lines)) + 0.1 * (laid.width + laid.height)


def disturbance(graph: Graph, laid: Laid) -> float:
    """Return what disturbs a reader: arrows that cross, things out of order, titles run over."""
    titles = [title_room(frame, laid.frames[frame.id]) for frame in graph.all_frames()]
    covered = sum(title.touches(*part) for title in titles for line in laid.lines for part in pairwise(line))
    return CROSSING * crossings(laid) + ORDER * disorder(graph, laid) + COVERED * covered


def crossings(laid: Laid) -> int:
    """Return how often two lines along the axes, one across and one down, cross in their middles."""
    across: list[tuple[float, float, float, int]] = []
    down: list[tuple[float, float, float, int]] = []
    for number, line in enumerate(laid.lines):
        for (x1, y1), (x2, y2) in pairwise(line):
            if abs(y1 - y2) < 0.5:
                across.append((y1, min(x1, x2) + 1, max(x1, x2) - 1, number))
            elif abs(x1 - x2) < 0.5:
                down.append((x1, min(y1, y2) + 1, max(y1, y2) - 1, number))
    down.sort()
    count = 0
    for y, left, right, number in across:
        for x, top, bottom, other in down[bisect_right(down, (left, inf)) :]:
            if x >= right:
                break
            count += top < y < bottom and number != other
    return count


def disorder(graph: Graph, laid: Laid) -> int:
    """Return how many pairs of neighbours stand the other way round than they were told."""
    inside = {id_ for frame in graph.all_frames() for id_ in (*frame.boxes, *(f.id for f in frame.frames))}
    rows = [[box.id for box in graph.boxes if box.id not in inside], [f.id for f in graph.frames]]
    rows += [list(frame.boxes) for frame in graph.all_frames()]
    rows += [[inner.id for inner in frame.frames] for frame in graph.all_frames()]
    places = {**laid.boxes, **laid.frames}
    return sum(_swapped(places[one], places[two]) for row in rows for one, two in combinations(row, 2))


def _swapped(one: Rect, two: Rect) -> bool:
    """Return whether the second stands before the first in the same row or column."""
    beside = min(one.y + one.height, two.y + two.height) > max(one.y, two.y)
    above = min(one.x + one.width, two.x + two.width) > max(one.x, two.x)
    return (beside and two.x + two.width <= one.x) or (above and not beside and two.y + two.height <= one.y)
