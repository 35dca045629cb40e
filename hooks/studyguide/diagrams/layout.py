"""Graph to places: where each box, frame, label and corner of an arrow stands.

The layered layout is merman's. It is given ids and sizes only, never words, so no word can be read as markup.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from studyguide.diagrams.graph import Direction, Frame, Graph
from studyguide.diagrams.library import LayoutError, TooLargeError, engine, refused
from studyguide.diagrams.widths import SMALL, wrap

GAP = 20  # px that may stay empty between two things in a row
LEAST = 4  # px between two lines, so that an arrow is not taken for the border of a frame

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A box on the canvas, by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """Return its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def touches(self, a: Point, b: Point) -> bool:
        """Return whether a line along an axis from `a` to `b` runs through it."""
        (ax, ay), (bx, by) = a, b
        return (
            max(min(ax, bx), self.x) < min(max(ax, bx), self.x + self.width) + 0.01
            and max(min(ay, by), self.y) < min(max(ay, by), self.y + self.height) + 0.01
        )


@dataclass(frozen=True, slots=True)
class Laid:
    """A graph with places: of boxes and frames by id, of arrows and labels in the order of its arrows."""

    width: float
    height: float
    boxes: Mapping[str, Rect]
    frames: Mapping[str, Rect]
    lines: tuple[tuple[Point, ...], ...]
    labels: tuple[Rect | None, ...]


MOST = 600  # arrows: with more, no graph is within the limit below, and to be told so takes a second
DECODER = json.JSONDecoder()
PLACES = '"layout":{"FlowchartV2":'  # what stands before it in the answer is five times as long: the configuration
TIGHT = '%%{init: {"flowchart": {"nodeSpacing": 12, "rankSpacing": 26}}}%%'


def skeleton(graph: Graph, direction: Direction) -> str:
    """Return a Mermaid flowchart whose labels are the sizes of what is drawn."""
    lines = [TIGHT] if graph.tight else []
    lines.append(f"flowchart {'LR' if direction == 'right' else 'TD'}")
    lines += [f'{box.id}["{_size(box.size)}"]' for box in graph.boxes]
    for frame in graph.frames:
        lines += _subgraph(frame)
    for arrow in graph.arrows:
        label = f'|"{_size(arrow.size)}"|' if arrow.lines else ""
        lines.append(f"{arrow.source} -->{label} {arrow.target}")
    known = {box.id for box in graph.boxes} | {frame.id for frame in graph.all_frames()}
    lines += [f"{upper} ~~~ {lower}" for upper, lower in graph.below if {upper, lower} <= known]
    return "\n".join(lines)


def _size(size: tuple[float, float]) -> str:
    return f"{round(size[0])}x{round(size[1])}"


def _subgraph(frame: Frame) -> Iterator[str]:
    yield f'subgraph {frame.id}["{_size(frame.size)}"]'
    yield from frame.boxes
    for inner in frame.frames:
        yield from _subgraph(inner)
    yield "end"


def layout(graph: Graph, direction: Direction) -> tuple[Graph, Laid]:
    """Return the graph with places, its arrows mostly in the direction, its titles no wider than frames."""
    laid = _layout(graph, direction)
    frames = _fitted(graph.frames, laid)
    if frames == graph.frames:
        return graph, laid
    graph = replace(graph, frames=frames)
    return graph, _layout(graph, direction)


def _fitted(frames: tuple[Frame, ...], laid: Laid) -> tuple[Frame, ...]:
    """Return the frames, the titles of those that are too narrow in more lines."""
    fitted = []
    for frame in frames:
        room = laid.frames[frame.id].width - 12
        title = frame.title if frame.size[0] - 8 <= room else wrap(frame.name, room - 12, SMALL)
        fitted.append(replace(frame, title=title, frames=_fitted(frame.frames, laid)))
    return tuple(fitted)


def _layout(graph: Graph, direction: Direction) -> Laid:
    if len(graph.arrows) > MOST:
        raise TooLargeError(f"there are {len(graph.arrows):,} arrows, and {MOST} can be drawn")
    try:
        told = engine().layout_json(skeleton(graph, direction), None)
        found, _ = DECODER.raw_decode(told, told.rindex(PLACES) + len(PLACES))
    except ImportError as error:
        raise LayoutError("merman is not installed") from error
    except Exception as error:
        raise refused(error) from error
    rects = {node["id"]: _rect(node) for node in found["nodes"]}
    edges = _edges(graph, found["edges"])
    labels = tuple(_rect(edge["label"]) if edge["label"] else None for edge in edges)
    lines = tuple(tuple((point["x"], point["y"]) for point in edge["points"]) for edge in edges)
    return compact(
        graph,
        {box.id: rects[box.id] for box in graph.boxes},
        {frame.id: rects[frame.id] for frame in graph.all_frames()},
        lines,
        labels,
    )


def _rect(found: dict[str, Any]) -> Rect:
    """Return a rectangle that the library gives by its middle."""
    across, down = found["width"], found["height"]
    return Rect(found["x"] - across / 2, found["y"] - down / 2, across, down)


def _edges(graph: Graph, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the edges found in the order of the arrows; those between the same two ends keep their order."""
    waiting: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for edge in found:
        waiting.setdefault((edge["from"], edge["to"]), []).append(edge)
    try:
        return [waiting[arrow.source, arrow.target].pop(0) for arrow in graph.arrows]
    except (KeyError, IndexError) as error:
        raise LayoutError("an arrow is missing from the layout") from error


def title_room(frame: Frame, rect: Rect) -> Rect:
    """Return where the title of a frame stands: in its left upper corner."""
    across, down = frame.size
    return Rect(rect.x + 6, rect.y + 4, across - 8, down)


def compact(
    graph: Graph,
    boxes: Mapping[str, Rect],
    frames: Mapping[str, Rect],
    lines: tuple[tuple[Point, ...], ...],
    labels: tuple[Rect | None, ...],
) -> Laid:
    """Return the same places with the slack between them taken out, and the corner of all at (0, 0).

    Lines run along the axes, so moving everything beyond an empty strip keeps what crosses and what does not.
    """
    titles = [title_room(frame, frames[frame.id]) for frame in graph.all_frames()]
    solid = [*boxes.values(), *(label for label in labels if label), *titles]
    loose = [*frames.values()]
    gap = GAP * 0.6 if graph.tight else GAP
    across = _squeeze(
        gap,
        [(r.x, r.x + r.width) for r in solid],
        [*(x for r in loose for x in (r.x, r.x + r.width)), *(x for line in lines for x, _ in line)],
    )
    down = _squeeze(
        gap,
        [(r.y, r.y + r.height) for r in solid],
        [*(y for r in loose for y in (r.y, r.y + r.height)), *(y for line in lines for _, y in line)],
    )

    def move(r: Rect) -> Rect:
        x, y = across(r.x), down(r.y)
        return Rect(x, y, across(r.x + r.width) - x, down(r.y + r.height) - y)

    moved = tuple(tuple((across(x), down(y)) for x, y in line) for line in lines)
    kept = tuple(move(r) if r else None for r in labels)
    placed = {id_: move(r) for id_, r in boxes.items()}
    framed = {id_: move(r) for id_, r in frames.items()}
    rects = [*placed.values(), *framed.values(), *(r for r in kept if r)]
    return Laid(
        width=max([r.x + r.width for r in rects] + [x for line in moved for x, _ in line], default=0),
        height=max([r.y + r.height for r in rects] + [y for line in moved for _, y in line], default=0),
        boxes=placed,
        frames=framed,
        lines=moved,
        labels=kept,
    )


def _squeeze(gap: float, solid: list[tuple[float, float]], marks: list[float]) -> Callable[[float], float]:
    """Return the map of one axis that shortens what lies between marks and is not solid."""
    points = sorted({round(p, 2) for pair in solid for p in pair} | {round(p, 2) for p in marks})
    if not points:
        return lambda value: value
    places = [0.0]
    for low, high in pairwise(points):
        middle = (low + high) / 2
        filled = any(start < middle < end for start, end in solid)
        places.append(places[-1] + (high - low if filled else min(max(high - low, LEAST), gap)))

    def move(value: float) -> float:
        value = round(value, 2)
        index = min(bisect_right(points, value), len(points)) - 1
        return places[index] + (value - points[index]) if index >= 0 else value - points[0]

    return move
