"""Timelines, layers and sequences to SVG: kinds whose places need no search."""

from collections.abc import Mapping

from studyguide.diagrams.graph import LABEL_ROOM, Arrow, Box, Frame, Graph
from studyguide.diagrams.layout import Laid, Point, Rect
from studyguide.diagrams.paint import canvas, number, paint, words
from studyguide.diagrams.widths import FONT, LINE, SMALL, width, wrap
from studyguide.model import Svg

STEP = 124  # px a moment takes across
DOT = 6.0
BAR = 300  # px a layer is wide at least
GAP = 8
SHORT = 50.0  # px for a line of the name of a lifeline on a phone
COLUMN = 150  # px between two lifelines at least


def in_order(graph: Graph) -> tuple[Box, ...] | None:
    """Return the boxes along the arrows where they make one row without branches, else None."""
    after = {arrow.source: arrow.target for arrow in graph.arrows}
    before = {arrow.target for arrow in graph.arrows}
    first = [box for box in graph.boxes if box.id not in before]
    if len(after) < len(graph.arrows) or len(first) != 1:
        return None if graph.arrows else graph.boxes
    boxes = {box.id: box for box in graph.boxes}
    row = [first[0]]
    while row[-1].id in after and len(row) <= len(boxes) and after[row[-1].id] in boxes:
        row.append(boxes[after[row[-1].id]])
    return tuple(row) if len(row) == len(boxes) else None


def timeline_across(row: tuple[Box, ...], labels: tuple[tuple[str, ...], ...]) -> Svg:
    """Return the moments from left to right along a line."""
    names = [wrap(box.name, STEP - 12) for box in row]
    above = max((len(label) for label in labels), default=0) * SMALL * LINE
    y = above + DOT + 2
    parts = [f'<path class="guide-d-rail" d="M0 {number(y)}H{number(STEP * len(row))}"/>']
    for index, (box, lines) in enumerate(zip(row, names, strict=True)):
        x = STEP * (index + 0.5)
        middle = (x, y + DOT + 8 + len(lines) * FONT * LINE / 2)
        parts.append(_moment(box, lines, (x, y), middle, "guide-d-word"))
    for index, label in enumerate(labels):
        if label:
            parts.append(words(label, (STEP * (index + 1), y - DOT - above / 2), "guide-d-label", SMALL))
    return canvas("".join(parts), STEP * len(row), y + DOT + 10 + max(map(len, names)) * FONT * LINE)


def timeline_down(row: tuple[Box, ...], labels: tuple[tuple[str, ...], ...]) -> Svg:
    """Return the moments from top to bottom along a line, their words to the right of it."""
    room = 260.0
    parts: list[str] = []
    y, places, widest = 0.0, [], 0.0
    for index, box in enumerate(row):
        lines = wrap(box.name, room)
        down = len(lines) * FONT * LINE
        middle = y + down / 2
        places.append(middle)
        parts.append(
            _moment(box, lines, (DOT + 2, middle), (DOT * 2 + 14, middle), "guide-d-word guide-d-start")
        )
        widest = max(widest, *(width(line) for line in lines))
        y += down + 16
        label = labels[index] if index < len(labels) else ()
        if label:
            deep = len(label) * SMALL * LINE
            parts.append(words(label, (DOT * 2 + 14, y - 8 + deep / 2), "guide-d-label guide-d-start", SMALL))
            widest = max(widest, *(width(line, SMALL) for line in label))
            y += deep + 8
    rail = f'<path class="guide-d-rail" d="M{number(DOT + 2)} {number(places[0])}V{number(places[-1])}"/>'
    return canvas(rail + "".join(parts), widest + DOT * 2 + 20, y - 16)


def _moment(box: Box, lines: tuple[str, ...], dot: Point, middle: Point, css: str) -> str:
    circle = f'<circle cx="{number(dot[0])}" cy="{number(dot[1])}" r="{number(DOT)}"/>'
    return f'<g class="guide-d-node" data-node="{box.id}">{circle}{words(lines, middle, css, FONT)}</g>'


def layers(graph: Graph) -> Svg:
    """Return the boxes as bars on top of each other, with a frame around those of a group."""
    across = max(BAR, *(box.size[0] for box in graph.boxes))
    framed = {id_: frame for frame in graph.frames for id_ in frame.boxes}
    rects: dict[str, Rect] = {}
    frames: dict[str, tuple[float, float]] = {}
    y = 0.0
    order = sorted(graph.boxes, key=lambda box: _rank(graph, box, framed))
    for box in order:
        frame = framed.get(box.id)
        if frame and frame.id not in frames:
            frames[frame.id] = (y, y)
            y += frame.size[1] + 12
        rects[box.id] = Rect(12 if graph.frames else 0, y, across, box.size[1])
        y += box.size[1] + GAP
        if frame:
            frames[frame.id] = (frames[frame.id][0], y)
            if box.id == [b.id for b in order if framed.get(b.id) is frame][-1]:
                y += 4 + GAP
    laid = Laid(
        width=across + (24 if graph.frames else 0),
        height=y - GAP,
        boxes=rects,
        frames={id_: Rect(0, top, across + 24, end - top + 4) for id_, (top, end) in frames.items()},
        lines=(),
        labels=(),
    )
    return paint(Graph(graph.boxes, (), graph.frames), laid)


def _rank(graph: Graph, box: Box, framed: Mapping[str, Frame]) -> int:
    """Return where a box stands: with the first one of its frame."""
    frame = framed.get(box.id)
    mates = (other is box or (frame and framed.get(other.id) is frame) for other in graph.boxes)
    return list(map(bool, mates)).index(True)


def sequence(graph: Graph) -> Svg:
    """Return lifelines side by side and the messages between them from top to bottom."""
    joined = [end for arrow in graph.arrows for end in (arrow.source, arrow.target)]
    order = {id_: i for i, id_ in enumerate(dict.fromkeys([*joined, *(box.id for box in graph.boxes)]))}
    boxes = sorted((box for box in graph.boxes if box.id in order), key=lambda box: order[box.id])
    place = {box.id: i for i, box in enumerate(boxes)}
    arrows = [arrow for arrow in graph.arrows if arrow.source in place and arrow.target in place]
    middles = _columns(boxes, arrows, place, tight=graph.tight)
    top = max(box.size[1] for box in boxes)
    y = top + 14
    parts: list[str] = []
    for arrow in arrows:
        label = _message(arrow, middles, place)
        down = len(label) * SMALL * LINE
        a, b = middles[place[arrow.source]], middles[place[arrow.target]]
        if label:
            y += down
            at = (a + b) / 2 if a != b else a + 22 + max(width(line, SMALL) for line in label) / 2
            parts.append(words(label, (at, y - down / 2 - 1), "guide-d-label", SMALL))
        y += 6
        parts.append(_arrow(arrow, a, b, y))
        y += 18 if a != b else 34
    lines = "".join(
        f'<path class="guide-d-life" d="M{number(x)} {number(top)}V{number(y)}"/>' for x in middles
    )
    heads = Laid(
        width=0, height=0, frames={}, lines=(), labels=(),
        boxes={
            box.id: Rect(x - box.size[0] / 2, 0, box.size[0], top)
            for box, x in zip(boxes, middles, strict=True)
        },
    )  # fmt: skip
    drawn = paint(Graph(tuple(boxes), ()), heads).content
    shifted = f'<g transform="translate(3 3)">{lines}{"".join(parts)}</g>{drawn}'
    across = middles[-1] + boxes[-1].size[0] / 2
    own = [m for m in arrows if m.source == m.target and m.source == boxes[-1].id]
    if own:
        across = max(across, *(middles[-1] + 30 + m.size[0] for m in own))
    return Svg(shifted, round(across + 7), round(y + 6.5))


def _message(arrow: Arrow, middles: list[float], place: dict[str, int]) -> tuple[str, ...]:
    """Return the label in lines as long as the arrow, for it stands above it."""
    if not arrow.lines:
        return ()
    room = abs(middles[place[arrow.source]] - middles[place[arrow.target]]) - 16
    return wrap(arrow.label, room if room > 0 else LABEL_ROOM, SMALL)


def _columns(
    boxes: list[Box], arrows: list[Arrow], place: dict[str, int], *, tight: bool
) -> list[float]:
    """Return the middle of each lifeline, far enough from the one before for names and messages."""
    middles = [boxes[0].size[0] / 2]
    for index in range(1, len(boxes)):
        room = (boxes[index - 1].size[0] + boxes[index].size[0]) / 2 + (10 if tight else 24)
        for arrow in () if tight else arrows:
            if {place[arrow.source], place[arrow.target]} == {index - 1, index}:
                room = max(room, arrow.size[0] + 20)
        middles.append(middles[-1] + (room if tight else max(room, COLUMN)))
    return middles


def _arrow(arrow: Arrow, a: float, b: float, y: float) -> str:
    dashed = " guide-d-dashed" if arrow.dashed else ""
    if a == b:
        path = f"M{number(a)} {number(y)}h22q6 0 6 6v6q0 6 -6 6h-14"
        head = _head(a, y + 18, -1)
        return f'<path class="guide-d-arrow{dashed}" d="{path}"/>{head}'
    way = 1 if b > a else -1
    back = _head(a, y, -way) if arrow.heads == "both" else ""
    start = a + way * 8 if back else a
    line = f'<path class="guide-d-arrow{dashed}" d="M{number(start)} {number(y)}H{number(b - way * 8)}"/>'
    return line + (_head(b, y, way) if arrow.heads != "none" else "") + back


def _head(x: float, y: float, way: int) -> str:
    return f'<path class="guide-d-head" d="M{number(x)} {number(y)}l{-8 * way} 4v-8z"/>'
