"""Frames in frames without arrows to places: rows of boxes, filled from left to right."""

from studyguide.diagrams.graph import Frame, Graph
from studyguide.diagrams.layout import Laid, Rect

GAP = 12
ROOM = 640.0  # px for a row


def nest(graph: Graph, room: float = ROOM) -> Laid:
    """Return a graph without arrows with places, in the order in which it is told."""
    sizes = {box.id: box.size for box in graph.boxes}
    inside = {id_ for frame in graph.all_frames() for id_ in frame.boxes}
    outer: list[Frame | str] = [*graph.frames, *(box.id for box in graph.boxes if box.id not in inside)]
    places, width, height = _pack(outer, sizes, room)
    frames = {frame.id for frame in graph.all_frames()}
    return Laid(
        width=width,
        height=height,
        boxes={id_: rect for id_, rect in places.items() if id_ not in frames},
        frames={id_: rect for id_, rect in places.items() if id_ in frames},
        lines=(),
        labels=(),
    )


def _pack(
    things: list[Frame | str], sizes: dict[str, tuple[float, float]], room: float
) -> tuple[dict[str, Rect], float, float]:
    """Return the places of frames and boxes from (0, 0), and the size of all."""
    places: dict[str, Rect] = {}
    x = y = across = deep = 0.0
    for thing in things:
        inner, width, height = _place(thing, sizes, room - 2 * GAP)
        if x and x + width > room:
            x, y, deep = 0.0, y + deep + GAP, 0.0
        for id_, rect in inner.items():
            places[id_] = Rect(rect.x + x, rect.y + y, rect.width, rect.height)
        x += width + GAP
        across, deep = max(across, x - GAP), max(deep, height)
    return places, across, y + deep


def _place(
    thing: Frame | str, sizes: dict[str, tuple[float, float]], room: float
) -> tuple[dict[str, Rect], float, float]:
    """Return the places of one frame with what is in it, or of one box."""
    if isinstance(thing, str):
        width, height = sizes[thing]
        return {thing: Rect(0, 0, width, height)}, width, height
    inner, width, height = _pack([*thing.frames, *thing.boxes], sizes, room)
    title, head = thing.size[0], thing.size[1] + 10
    width, height = max(width + 2 * GAP, title + 8), head + height + GAP
    places = {id_: Rect(r.x + GAP, r.y + head, r.width, r.height) for id_, r in inner.items()}
    return {thing.id: Rect(0, 0, width, height), **places}, width, height
