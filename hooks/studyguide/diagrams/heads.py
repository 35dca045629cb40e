"""The ends of a library's lines: heads, triangles, diamonds and crow's feet in place of its markers."""

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

Point = tuple[float, float]
Pair = tuple[Point, Point]

At = Callable[[float, float], str]
"""How far before the tip along the line, and how far beside it → the point, as a path writes it."""


def ends(tag: str, element: ElementTree.Element, placed: str) -> str:
    """Return what stands at the ends of a line; `placed` is its transform as an attribute."""
    pairs = _stretches(tag, element)
    return "".join(
        _end(element.get(key, ""), pair, placed)
        for key, pair in zip(("marker-start", "marker-end"), pairs, strict=True)
        if element.get(key) and pair
    )


def _end(marker: str, pair: Pair, placed: str) -> str:
    (ax, ay), (bx, by) = pair
    far = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    if not far:
        return ""
    dx, dy = (bx - ax) / far, (by - ay) / far

    def at(along: float, beside: float) -> str:
        return f"{bx - dx * along - dy * beside:.1f} {by - dy * along + dx * beside:.1f}"

    kind = marker.casefold()
    shapes = next((draw for word, draw in KINDS if word in kind), _arrow)
    return "".join(f'<path class="{css}" d="{d}"{placed}/>' for css, d in shapes(at))


def _arrow(at: At) -> Iterator[tuple[str, str]]:
    # The library stops its line where its own head begins.
    yield "guide-d-head", f"M{at(-3, 0)}L{at(6, 4)}L{at(6, -4)}z"


def _triangle(at: At) -> Iterator[tuple[str, str]]:
    yield "guide-d-paper guide-d-edge", f"M{at(-16, 0)}L{at(0, 8)}L{at(0, -8)}z"


def _diamond(css: str) -> Callable[[At], Iterator[tuple[str, str]]]:
    def draw(at: At) -> Iterator[tuple[str, str]]:
        yield css, f"M{at(-17, 0)}L{at(-8, 6)}L{at(1, 0)}L{at(-8, -6)}z"

    return draw


def _circle(along: float, at: At) -> tuple[str, str]:
    arc = "a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    x, y = map(float, at(along, 0).split())
    return "guide-d-paper guide-d-edge", f"M{x - 5:.1f} {y:.1f}{arc}"


def _lollipop(at: At) -> Iterator[tuple[str, str]]:
    yield _circle(-5, at)


def _feet(*, many: bool, none: bool) -> Callable[[At], Iterator[tuple[str, str]]]:
    """Return how an end of a relation is drawn: one or many of them, or possibly none."""

    def draw(at: At) -> Iterator[tuple[str, str]]:
        line = "guide-d-hollow guide-d-edge"
        if many:
            yield line, f"M{at(0, 7)}L{at(12, 0)}L{at(0, -7)}"
        else:
            yield line, f"M{at(7, 6)}L{at(7, -6)}"
        if none:
            yield _circle(18, at)
        else:
            yield line, f"M{at(15, 6)}L{at(15, -6)}"

    return draw


KINDS: tuple[tuple[str, Callable[[At], Iterator[tuple[str, str]]]], ...] = (
    ("onlyone", _feet(many=False, none=False)),
    ("zeroorone", _feet(many=False, none=True)),
    ("oneormore", _feet(many=True, none=False)),
    ("zeroormore", _feet(many=True, none=True)),
    ("extension", _triangle),
    ("composition", _diamond("guide-d-head")),
    ("aggregation", _diamond("guide-d-paper guide-d-edge")),
    ("lollipop", _lollipop),
)
"""Words in the name of a marker, and what is drawn for it; an arrow for any other."""


def _stretches(tag: str, element: ElementTree.Element) -> tuple[Pair | None, Pair | None]:
    """Return the last stretch towards the start of a line and the one towards its end."""
    try:
        if tag == "line":
            a = (float(element.get("x1", "0")), float(element.get("y1", "0")))
            b = (float(element.get("x2", "0")), float(element.get("y2", "0")))
            return (b, a), (a, b)
        path = element.get("d", "") or element.get("points", "")
        numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", path)]
    except ValueError:
        return None, None
    commands = re.findall(r"[A-Za-z]", element.get("d", ""))
    if set(commands) - set("MLCQ") or len(numbers) < 4 or len(numbers) % 2:
        return None, None
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    forward = next(((p, points[-1]) for p in reversed(points[:-1]) if p != points[-1]), None)
    backward = next(((p, points[0]) for p in points[1:] if p != points[0]), None)
    return backward, forward
