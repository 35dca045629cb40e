"""A library's SVG to ours: known elements and attributes only, words as text, colors as classes of the page.

What the library styles by a sheet of its own is looked up element by element (`styles.py`, `colors.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from studyguide.diagrams.colors import fill_class
from studyguide.diagrams.heads import ends
from studyguide.diagrams.styles import Rule, Spot, rules_in, style_of, tag_of
from studyguide.diagrams.widths import width
from studyguide.model import Svg
from studyguide.text.html import plain_html

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GEOMETRY = frozenset(
    {"d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy"}
    | {"width", "height", "points"}
)
NUMBERS = re.compile(r"[-+0-9eE.,\s%MmLlHhVvCcSsQqTtAaZz]*|[-+0-9.]+(?:em|px)")
TRANSFORM = re.compile(r"(?:(?:translate|scale|rotate|matrix)\([-+0-9eE.,\s]*\)\s*)*")
VIEWBOX = re.compile(r"\s*([-0-9.e]+)[\s,]+([-0-9.e]+)[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)\s*")
TICK = re.compile(r"translate\((?P<x>-?[0-9.]+)[\s,]+0\)")  # of an axis that lies
GAP = 6  # px between two labels of an axis
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
BAR = 14  # px: what is thinner is a bar or a dot
BAND = 5  # px: what is broader shows a quantity


class DressError(Exception):
    """The picture of the library cannot be shown safely."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was met on the way: the words in reading order, and each color with its class."""

    words: list[str]
    hues: dict[str, str]


def dress(svg: str) -> tuple[Svg, tuple[str, ...]]:
    """Return the picture of a library in our own form, and the words in it."""
    if "<!" in svg:
        raise DressError("it holds a declaration")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise DressError(str(error)) from error
    box = VIEWBOX.fullmatch(root.get("viewBox", ""))
    if not box:
        raise DressError("it has no size")
    x, y, wide, high = map(float, box.groups())
    for axis in root.iter():
        _thin_out(axis)
    rules = [rule for style in root.iter() if tag_of(style) == "style" for rule in rules_in(style.text or "")]
    seen = _Seen([], {})
    body = "".join(_write(Spot(root, None, {"font-size": "16"}), rules, seen))
    moved = f'<g transform="translate({-x:g} {-y:g})">{body}</g>'
    return Svg(moved, round(wide + 0.5), round(high + 0.5)), tuple(dict.fromkeys(seen.words))


def _thin_out(axis: ElementTree.Element) -> None:
    """Take away the labels of an axis that would stand in the one before: of days, a library names every one."""
    end = float("-inf")
    for tick in axis:
        place, text = TICK.fullmatch(tick.get("transform", "")), next(iter(tick.findall("{*}text")), None)
        if "tick" not in tick.get("class", "").split() or not place or text is None:
            continue
        half = width(" ".join("".join(text.itertext()).split()), _size(dict(text.attrib))) / 2
        if float(place["x"]) - half < end + GAP:
            tick.remove(text)
        else:
            end = float(place["x"]) + half


def _write(spot: Spot, rules: list[Rule], seen: _Seen) -> Iterator[str]:
    """Yield the children of an element in our form."""
    for child in spot.element:
        tag = tag_of(child)
        style = style_of(child, spot, rules)
        if style.get("display") == "none":
            continue
        inner = Spot(child, spot, style)
        if tag in ("g", "a"):
            content = "".join(_write(inner, rules, seen))
            if content:
                yield f"<g{_transform(child)}>{content}</g>"
        elif tag == "switch":
            # The first child that is understood counts; the others say the same for older readers.
            first = ElementTree.Element("g")
            first.extend(child[:1])
            yield from _write(Spot(first, inner, style), rules, seen)
        elif tag == "svg":
            yield f'<rect class="guide-d-paper guide-d-edge" rx="8"{_geometry(child)}/>'
        elif tag in SHAPES:
            yield _shape(tag, child, style, seen)
        elif tag == "text":
            yield from _text(child, _look(inner), seen)
        elif tag == "foreignObject":
            yield from _foreign(child, _look(inner), style, seen)


def _transform(element: ElementTree.Element) -> str:
    value = element.get("transform", "")
    return f' transform="{value}"' if value and TRANSFORM.fullmatch(value) else ""


def _geometry(element: ElementTree.Element) -> str:
    return "".join(
        f' {key}="{" ".join(value.split())}"'
        for key, value in element.attrib.items()
        if key in GEOMETRY and NUMBERS.fullmatch(value)
    )


def _shape(tag: str, element: ElementTree.Element, style: dict[str, str], seen: _Seen) -> str:
    fill, stroke = style.get("fill", "#000"), style.get("stroke", "none")
    names = [fill_class(fill, seen.hues)]
    if names == ["guide-d-solid"] and _large(element):
        names = ["guide-d-paper"]
    if stroke not in ("none", "transparent"):
        names.append("guide-d-edge")
    if tag == "line" or element.get("marker-end") or (fill == "none" and "marker-start" in element.attrib):
        names = ["guide-d-hollow", "guide-d-edge"]
    dash = style.get("stroke-dasharray", "none")
    if stroke != "none" and dash not in ("none", "0", "") and re.match(r"[1-9]", dash):
        names.append("guide-d-dashed")
    opacity = style.get("opacity", "")
    if opacity == "0" or names == ["guide-d-hollow"]:
        return ""
    placed = _transform(element)
    if fill == "none" and (broad := _band(style)):
        return f'<{tag} class="guide-d-band"{_geometry(element)}{placed} stroke-width="{broad:g}"/>'
    return f'<{tag} class="{" ".join(names)}"{_geometry(element)}{placed}/>{ends(tag, element, placed)}'


def _large(element: ElementTree.Element) -> bool:
    """Return whether words may stand on a shape: it is no bar and no dot."""
    if "width" in element.attrib:
        sides = [element.get("width", ""), element.get("height", "")]
        return all(NUMBER.fullmatch(side) and float(side) > BAR for side in sides)
    numbers = [float(n) for n in NUMBER.findall(element.get("d", "") or element.get("points", ""))]
    spans = [max(axis) - min(axis) for axis in (numbers[::2], numbers[1::2]) if axis]
    return len(spans) == 2 and min(spans) > 2 * BAR


def _band(style: dict[str, str]) -> float:
    """Return the width of a line that is so broad that its width says something, else 0."""
    broad = style.get("stroke-width", "").removesuffix("px")
    return float(broad) if NUMBER.fullmatch(broad) and float(broad) >= BAND else 0


def _size(style: dict[str, str]) -> float:
    found = re.match(r"(\d+(?:\.\d+)?)(ex|r?em)?", style.get("font-size", ""))
    if not found:
        return 16
    return min(max(float(found[1]) * {"ex": 7.2, "em": 16, "rem": 16}.get(found[2] or "", 1), 8), 28)


def _text(element: ElementTree.Element, look: str, seen: _Seen) -> Iterator[str]:
    """Yield a text with its lines, each where the library put it."""
    lines = [span for span in element if tag_of(span) == "tspan"]
    said = " ".join(" ".join("".join(element.itertext()).split()).split())
    if not said:
        return
    seen.words.append(said)
    if lines and not (element.text or "").strip():
        content = " ".join(
            f"<tspan{_geometry(line)}>{plain_html(' '.join(' '.join(line.itertext()).split()))}</tspan>"
            for line in lines
        )
    else:
        content = plain_html(said)
    yield f"<text{look}{_geometry(element)}{_transform(element)}>{content}</text>"


def _look(spot: Spot) -> str:
    """Return the class and the attributes of a text; one that stands on a line keeps clear of it."""
    anchor = spot.style.get("text-anchor", "start")
    base = spot.style.get("dominant-baseline", "")
    line = any("edgeLabel" in name or "messageText" in name for name in _classes(spot))
    look = f' class="guide-d-said{" guide-d-clear" if line else ""}" font-size="{_size(spot.style):g}"'
    look += f' text-anchor="{anchor}"' if anchor in ("middle", "end") else ""
    return look + (f' dominant-baseline="{base}"' if base in ("central", "middle", "hanging") else "")


def _classes(spot: Spot | None) -> Iterator[str]:
    while spot is not None:
        yield from spot.element.get("class", "").split()
        spot = spot.around


def _foreign(element: ElementTree.Element, look: str, style: dict[str, str], seen: _Seen) -> Iterator[str]:
    """Yield the words of an HTML label as lines of text in its middle."""
    lines = [line for line in _lines(element) if line]
    if not lines:
        return
    seen.words.append(" ".join(lines))
    number = {key: float(element.get(key, "0") or 0) for key in ("x", "y", "width", "height")}
    size = _size(style)
    step = size * 1.3
    middle = number["x"] + number["width"] / 2
    first = number["y"] + number["height"] / 2 - step * (len(lines) - 1) / 2 + size * 0.35
    spans = " ".join(
        f'<tspan x="{middle:g}" y="{first + index * step:.1f}">{plain_html(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    look = look.partition(" text-anchor")[0].partition(" dominant")[0]
    yield f'<text{look} text-anchor="middle"{_transform(element)}>{spans}</text>'


def _lines(element: ElementTree.Element) -> list[str]:
    lines = [""]

    def add(text: str | None) -> None:
        lines[-1] += text or ""

    def walk(node: ElementTree.Element) -> None:
        if tag_of(node) == "br" or (tag_of(node) in ("p", "div") and lines[-1].strip()):
            lines.append("")
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)

    walk(element)
    return [" ".join(line.split()) for line in lines]


