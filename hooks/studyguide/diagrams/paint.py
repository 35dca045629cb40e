"""Places to SVG: text as text, every color left to the style sheet of the page."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from studyguide.diagrams.graph import Arrow, Box, Frame, Graph
from studyguide.diagrams.layout import Laid, Point, Rect, title_room
from studyguide.diagrams.widths import FONT, LINE, SMALL
from studyguide.model import Svg
from studyguide.text.html import plain_html

MARGIN = 3  # px around the drawing, for the width of its lines
HEAD = (8.0, 4.0)  # length of an arrow's head and half its width
ROUND = 6.0  # radius of a corner of an arrow


def paint(graph: Graph, laid: Laid) -> Svg:
    """Return the drawing of a graph with places."""
    frames = [(frame, laid.frames[frame.id]) for frame in graph.all_frames() if frame.id in laid.frames]
    parts = [_rect(rect, 6, "guide-d-frame") for _, rect in frames]
    parts += [_line(arrow, line) for arrow, line in zip(graph.arrows, laid.lines, strict=True)]
    parts += [_title(frame, rect, laid) for frame, rect in frames]
    parts += [
        _label(arrow.lines, rect) for arrow, rect in zip(graph.arrows, laid.labels, strict=True) if rect
    ]
    parts += [_box(box, laid.boxes[box.id]) for box in graph.boxes if box.id in laid.boxes]
    return canvas("".join(parts), laid.width, laid.height)


def canvas(content: str, width: float, height: float) -> Svg:
    """Return the content moved inside a margin, and the size of the whole."""
    moved = f'<g transform="translate({MARGIN} {MARGIN})">{content}</g>'
    return Svg(moved, round(width + 2 * MARGIN + 0.5), round(height + 2 * MARGIN + 0.5))


def number(value: float) -> str:
    """Return a coordinate with at most one digit after the point."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def words(lines: tuple[str, ...], middle: Point, css: str, size: float) -> str:
    """Return lines of text around a point; the style sheet says on which side of it they stand."""
    step = size * LINE
    # Letters stand on the base line, which is about a third of their size below their middle.
    first = middle[1] - step * (len(lines) - 1) / 2 + size * 0.35
    if len(lines) == 1:
        return f'<text class="{css}" x="{number(middle[0])}" y="{number(first)}">{plain_html(lines[0])}</text>'
    spans = " ".join(
        f'<tspan x="{number(middle[0])}" y="{number(first + index * step)}">{plain_html(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text class="{css}">{spans}</text>'


def _box(box: Box, rect: Rect) -> str:
    x, y = rect.middle
    # The lid of a drum takes room above the words.
    down = 5 if box.shape == "cylinder" else 0
    text = words(box.lines, (x, y + down), "guide-d-word", FONT)
    return f'<g class="guide-d-node" data-node="{box.id}">{_outline(box, rect)}{text}</g>'


def _outline(box: Box, rect: Rect) -> str:
    x, y, w, h = rect.x, rect.y, rect.width, rect.height
    match box.shape:
        case "box":
            return _rect(rect, 4)
        case "round":
            return _rect(rect, 10)
        case "pill":
            return _rect(rect, h / 2)
        case "cylinder":
            lid = 6.0
            path = (
                f"M{number(x)} {number(y + lid)}a{number(w / 2)} {number(lid)} 0 0 1 {number(w)} 0"
                f"v{number(h - 2 * lid)}a{number(w / 2)} {number(lid)} 0 0 1 {number(-w)} 0z"
                f"m{number(w)} 0a{number(w / 2)} {number(lid)} 0 0 1 {number(-w)} 0"
            )
            return f'<path d="{path}"/>'
        case "choice":
            side = min(h * 0.3, w / 4)
            corners = ((x, y + h / 2), (x + side, y), (x + w - side, y), (x + w, y + h / 2),
                       (x + w - side, y + h), (x + side, y + h))  # fmt: skip
            return f'<path d="M{"L".join(f"{number(a)} {number(b)}" for a, b in corners)}z"/>'


def _rect(rect: Rect, radius: float, css: str = "") -> str:
    name = f' class="{css}"' if css else ""
    return (
        f'<rect{name} x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" '
        f'height="{number(rect.height)}" rx="{number(radius)}"/>'
    )


def _title(frame: Frame, rect: Rect, laid: Laid) -> str:
    room = title_room(frame, rect)
    text = words(frame.title, (room.x + 4, room.y + room.height / 2), "guide-d-title", SMALL)
    # A title stands free, or on a patch of paper where an arrow runs under it.
    crossed = any(room.touches(a, b) for line in laid.lines for a, b in pairwise(line))
    return (_rect(room, 2, "guide-d-back") if crossed else "") + text


def _label(lines: tuple[str, ...], rect: Rect) -> str:
    return _rect(rect, 3, "guide-d-back") + words(lines, rect.middle, "guide-d-label", SMALL)


def _line(arrow: Arrow, points: tuple[Point, ...]) -> str:
    points = tuple(straight(points))
    if len(points) < 2:
        return ""
    heads = ""
    if arrow.heads != "none":
        points, head = _headed(points)
        heads += head
    if arrow.heads == "both":
        backward, head = _headed(points[::-1])
        points = backward[::-1]
        heads += head
    dashed = " guide-d-dashed" if arrow.dashed else ""
    return f'<path class="guide-d-arrow{dashed}" d="{_rounded(points)}"/>{heads}'


def straight(points: tuple[Point, ...]) -> Iterator[Point]:
    """Yield the points without those that lie on the way from the one before to the next."""
    kept: list[Point] = []
    for point in points:
        if kept and hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) < 0.5:
            continue
        if len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            if abs((bx - ax) * (point[1] - by) - (by - ay) * (point[0] - bx)) < 0.5:
                kept.pop()
        kept.append(point)
    yield from kept


def _headed(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], str]:
    """Return the line cut short at its end, and the head that stands there."""
    (ax, ay), (bx, by) = points[-2], points[-1]
    far = hypot(bx - ax, by - ay) or 1
    dx, dy = (bx - ax) / far, (by - ay) / far
    long, half = min(HEAD[0], far), HEAD[1]
    cx, cy = bx - dx * long, by - dy * long
    corners = ((bx, by), (cx - dy * half, cy + dx * half), (cx + dy * half, cy - dx * half))
    head = f'<path class="guide-d-head" d="M{"L".join(f"{number(x)} {number(y)}" for x, y in corners)}z"/>'
    return (*points[:-1], (cx, cy)), head


def _rounded(points: tuple[Point, ...]) -> str:
    """Return the path through the points, its corners rounded as far as their sides allow."""
    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for (ax, ay), (bx, by), (cx, cy) in zip(points, points[1:], points[2:], strict=False):
        before, after = hypot(bx - ax, by - ay), hypot(cx - bx, cy - by)
        r = min(ROUND, before / 2, after / 2)
        sx, sy = bx - (bx - ax) / before * r, by - (by - ay) / before * r
        ex, ey = bx + (cx - bx) / after * r, by + (cy - by) / after * r
        parts.append(f"L{number(sx)} {number(sy)}Q{number(bx)} {number(by)} {number(ex)} {number(ey)}")
    parts.append(f"L{number(points[-1][0])} {number(points[-1][1])}")
    return "".join(parts)
