"""Layout to the things in it that stand side by side and might as well stand below each other."""

from collections.abc import Iterator
from itertools import pairwise

from studyguide.diagrams.graph import Graph
from studyguide.diagrams.layout import Laid, Rect

Pair = tuple[str, str]


def rows(graph: Graph, laid: Laid) -> tuple[Pair, ...]:
    """Return the pairs of neighbours in the widest row that arrows and wishes leave free, from left to right."""
    places = {**laid.boxes, **laid.frames}
    bound = set(graph.below) | {(arrow.source, arrow.target) for arrow in graph.arrows}
    found: list[tuple[float, tuple[Pair, ...]]] = []
    for members in _members(graph):
        for row in _rows(members, places):
            pairs = tuple(pair for pair in pairwise(row) if not {pair, pair[::-1]} & bound)
            if pairs:
                ends = places[row[0]], places[row[-1]]
                found.append((ends[1].x + ends[1].width - ends[0].x, pairs))
    return max(found, default=(0.0, ()), key=lambda one: one[0])[1]


def _members(graph: Graph) -> Iterator[list[str]]:
    """Yield what stands directly on the canvas, then what stands directly in each frame."""
    inside = {id_ for frame in graph.all_frames() for id_ in (*frame.boxes, *(f.id for f in frame.frames))}
    ids = [*(frame.id for frame in graph.all_frames()), *(box.id for box in graph.boxes)]
    yield [id_ for id_ in ids if id_ not in inside]
    for frame in graph.all_frames():
        yield [*(inner.id for inner in frame.frames), *frame.boxes]


def _rows(members: list[str], places: dict[str, Rect]) -> Iterator[list[str]]:
    """Yield the members that share a height, each row from left to right."""
    waiting = sorted(members, key=lambda id_: places[id_].x)
    while waiting:
        first, *waiting = waiting
        beside = [id_ for id_ in waiting if _beside(places[first], places[id_])]
        yield [first, *beside]


def _beside(one: Rect, other: Rect) -> bool:
    return min(one.y + one.height, other.y + other.height) > max(one.y, other.y)
