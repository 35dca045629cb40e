"""Graph to the parts of it that no arrow joins, and their layouts side by side and below each other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from studyguide.diagrams.graph import Frame, Graph
from studyguide.diagrams.layout import Laid, Point, Rect

GAP = 24


def parts(graph: Graph) -> Iterator[Graph]:
    """Yield the graphs that the graph falls into, in the order in which they are told."""
    inside = {id_: frame.id for frame in graph.frames for id_ in _ids(frame)}
    outer = [*(f.id for f in graph.frames), *(box.id for box in graph.boxes if box.id not in inside)]
    group = {id_: id_ for id_ in outer}

    def root(id_: str) -> str:
        id_ = inside.get(id_, id_)
        while group[id_] != id_:
            id_ = group[id_]
        return id_

    for arrow in graph.arrows:
        group[root(arrow.target)] = root(arrow.source)
    told = {box.id: index for index, box in enumerate(graph.boxes)}
    first = {
        id_: min((told[i] for i in (id_, *_within(graph, id_)) if i in told), default=0) for id_ in outer
    }
    for one in dict.fromkeys(root(id_) for id_ in sorted(outer, key=lambda id_: first[id_])):
        yield replace(
            graph,
            boxes=tuple(box for box in graph.boxes if root(box.id) == one),
            arrows=tuple(arrow for arrow in graph.arrows if root(arrow.source) == one),
            frames=tuple(frame for frame in graph.frames if root(frame.id) == one),
        )


def _ids(frame: Frame) -> Iterator[str]:
    """Yield the ids of all that is in a frame, and its own."""
    yield frame.id
    yield from frame.boxes
    for inner in frame.frames:
        yield from _ids(inner)


def _within(graph: Graph, id_: str) -> Iterator[str]:
    return (i for frame in graph.frames if frame.id == id_ for i in _ids(frame))


def joined(graph: Graph, placed: Iterable[tuple[Graph, Laid]], room: float) -> tuple[Graph, Laid]:
    """Return the layouts of the parts as one, in rows no wider than the room where they fit it."""
    boxes: dict[str, Rect] = {}
    frames: dict[str, Rect] = {}
    titled: dict[str, Frame] = {}
    lines: dict[int, tuple[Point, ...]] = {}
    labels: dict[int, Rect | None] = {}
    order = {id(arrow): index for index, arrow in enumerate(graph.arrows)}
    x = y = deep = across = 0.0
    for part, laid in placed:
        if x and x + laid.width > room:
            x, y, deep = 0.0, y + deep + GAP, 0.0
        boxes |= {id_: _moved(rect, x, y) for id_, rect in laid.boxes.items()}
        frames |= {id_: _moved(rect, x, y) for id_, rect in laid.frames.items()}
        titled |= {frame.id: frame for frame in part.frames}
        for arrow, line, label in zip(part.arrows, laid.lines, laid.labels, strict=True):
            lines[order[id(arrow)]] = tuple((px + x, py + y) for px, py in line)
            labels[order[id(arrow)]] = _moved(label, x, y) if label else None
        across, deep = max(across, x + laid.width), max(deep, laid.height)
        x += laid.width + GAP
    own = replace(graph, frames=tuple(titled[frame.id] for frame in graph.frames))
    count = range(len(graph.arrows))
    return own, Laid(
        across, y + deep, boxes, frames, tuple(lines[i] for i in count), tuple(labels[i] for i in count)
    )


def _moved(rect: Rect, x: float, y: float) -> Rect:
    return replace(rect, x=rect.x + x, y=rect.y + y)
