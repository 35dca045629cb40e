"""A library's SVG to ours: known elements and attributes only, words as text, colors as classes of the page.

What the library styles by a sheet of its own is looked up here, element by element, so that the sheet can go.
"""

import re
from collections.abc import Iterable, Iterator
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass
from xml.etree import ElementTree

from studyguide.diagrams.heads import ends
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
RULE = re.compile(r"(?P<selectors>[^{}@]+)\{(?P<body>[^{}]*)\}")
PART = re.compile(r"(?P<tag>[a-zA-Z]+|\*)?(?P<marks>(?:\.[\w-]+|#[\w-]+|\[[^\]]*\])*)")
MARK = re.compile(r"\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<key>[\w-]+)(?:=\"?(?P<value>[^\"\]]*)\"?)?\]")
COLOR = re.compile(
    r"#(?P<hex>[0-9a-fA-F]{3,8})|rgba?\((?P<rgb>[^)]*)\)|hsla?\((?P<hsl>[^)]*)\)|(?P<name>[a-zA-Z]+)"
)
NAMES = {"black": (0, 0, 0), "white": (255, 255, 255), "grey": (128, 128, 128), "gray": (128, 128, 128),
         "lightgrey": (211, 211, 211), "red": (255, 0, 0), "navy": (0, 0, 128)}  # fmt: skip
VIEWBOX = re.compile(r"\s*([-0-9.e]+)[\s,]+([-0-9.e]+)[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)\s*")
WANTED = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "text-anchor", "dominant-baseline"}
    | {"display", "opacity"}
)
TICK = re.compile(r"translate\((?P<x>-?[0-9.]+)[\s,]+0\)")  # of an axis that lies
GAP = 6  # px between two labels of an axis
HUES = 6
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
BAR = 14  # px: what is thinner is a bar or a dot
BAND = 5  # px: what is broader shows a quantity


class DressError(Exception):
    """The picture of the library cannot be shown safely."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One selector of the library's sheet: its parts, outermost first, and what it sets."""

    parts: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    weight: int
    sets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Spot:
    """An element with the elements around it and what they hand down."""

    element: ElementTree.Element
    around: "_Spot | None"
    style: dict[str, str]


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
    rules = [rule for style in root.iter() if _tag(style) == "style" for rule in _rules(style.text or "")]
    seen = _Seen([], {})
    body = "".join(_write(_Spot(root, None, {"font-size": "16"}), rules, seen))
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


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _write(spot: _Spot, rules: list[_Rule], seen: _Seen) -> Iterator[str]:
    """Yield the children of an element in our form."""
    for child in spot.element:
        tag = _tag(child)
        style = _style(child, spot, rules)
        if style.get("display") == "none":
            continue
        inner = _Spot(child, spot, style)
        if tag in ("g", "a"):
            content = "".join(_write(inner, rules, seen))
            if content:
                yield f"<g{_transform(child)}>{content}</g>"
        elif tag == "switch":
            # The first child that is understood counts; the others say the same for older readers.
            first = ElementTree.Element("g")
            first.extend(child[:1])
            yield from _write(_Spot(first, inner, style), rules, seen)
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
    names = [_fill_class(fill, seen)]
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


def _fill_class(value: str, seen: _Seen) -> str:
    """Return the class that stands for a color: none, the page's paper, its ink, or the next of the hues."""
    if value in ("none", "transparent"):
        return "guide-d-hollow"
    red, green, blue = _rgb(value)
    _, light, strength = rgb_to_hls(red / 255, green / 255, blue / 255)
    if strength < 0.12 or light > 0.985:
        return "guide-d-paper" if light > 0.5 else "guide-d-solid"
    if light < 0.12:
        return "guide-d-solid"
    # One color has several spellings.
    color = f"{red:.0f} {green:.0f} {blue:.0f}"
    return seen.hues.setdefault(color, f"guide-d-hue-{len(seen.hues) % HUES}")


def _rgb(value: str) -> tuple[float, float, float]:
    match = COLOR.fullmatch(value.strip())
    if not match:
        return 0, 0, 0
    if code := match["hex"]:
        code = "".join(c * 2 for c in code[:3]) if len(code) < 6 else code[:6]
        return int(code[:2], 16), int(code[2:4], 16), int(code[4:6], 16)
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", match["rgb"] or match["hsl"] or "")]
    if match["rgb"] and len(numbers) >= 3:
        return numbers[0], numbers[1], numbers[2]
    if match["hsl"] and len(numbers) >= 3:
        red, green, blue = hls_to_rgb(numbers[0] % 360 / 360, numbers[2] / 100, numbers[1] / 100)
        return red * 255, green * 255, blue * 255
    return NAMES.get((match["name"] or "").lower(), (0, 0, 0))


def _size(style: dict[str, str]) -> float:
    found = re.match(r"(\d+(?:\.\d+)?)(ex|r?em)?", style.get("font-size", ""))
    if not found:
        return 16
    return min(max(float(found[1]) * {"ex": 7.2, "em": 16, "rem": 16}.get(found[2] or "", 1), 8), 28)


def _text(element: ElementTree.Element, look: str, seen: _Seen) -> Iterator[str]:
    """Yield a text with its lines, each where the library put it."""
    lines = [span for span in element if _tag(span) == "tspan"]
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


def _look(spot: _Spot) -> str:
    """Return the class and the attributes of a text; one that stands on a line keeps clear of it."""
    anchor = spot.style.get("text-anchor", "start")
    base = spot.style.get("dominant-baseline", "")
    line = any("edgeLabel" in name or "messageText" in name for name in _classes(spot))
    look = f' class="guide-d-said{" guide-d-clear" if line else ""}" font-size="{_size(spot.style):g}"'
    look += f' text-anchor="{anchor}"' if anchor in ("middle", "end") else ""
    return look + (f' dominant-baseline="{base}"' if base in ("central", "middle", "hanging") else "")


def _classes(spot: _Spot | None) -> Iterator[str]:
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
        if _tag(node) == "br" or (_tag(node) in ("p", "div") and lines[-1].strip()):
            lines.append("")
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)

    walk(element)
    return [" ".join(line.split()) for line in lines]


def _rules(sheet: str) -> Iterator[_Rule]:
    """Yield the rules of a sheet that are simple enough to be looked up."""
    for match in RULE.finditer(sheet):
        sets = tuple(
            (key.strip(), value.replace("!important", "").strip())
            for key, _, value in (line.partition(":") for line in match["body"].split(";"))
            if key.strip() in WANTED
        )
        for selector in match["selectors"].split(",") if sets else ():
            parts = [PART.fullmatch(part) for part in selector.replace(">", " ").split()]
            if parts and all(parts):
                found = [
                    ((part["tag"] or "").replace("*", ""), tuple(_marks(part["marks"])))
                    for part in parts
                    if part is not None
                ]
                weight = sum(bool(tag) + 10 * len(marks) for tag, marks in found)
                yield _Rule(tuple(found), weight, sets)


def _marks(text: str) -> Iterable[tuple[str, str, str]]:
    for mark in MARK.finditer(text):
        if mark["class"]:
            yield "class", "", mark["class"]
        elif mark["id"]:
            yield "id", "", mark["id"]
        else:
            yield "attribute", mark["key"], mark["value"] or ""


def _style(element: ElementTree.Element, around: _Spot, rules: list[_Rule]) -> dict[str, str]:
    """Return what counts for an element: handed down, its own attributes, the sheet, its own style."""
    style = {k: v for k, v in around.style.items() if k not in ("display", "opacity", "stroke-dasharray")}
    style |= {key: element.get(key, "") for key in WANTED if key in element.attrib}
    spot = _Spot(element, around, {})
    for rule in sorted((rule for rule in rules if _matches(rule, spot)), key=lambda rule: rule.weight):
        style |= dict(rule.sets)
    for line in element.get("style", "").split(";"):
        key, _, value = line.partition(":")
        if key.strip() in WANTED and value.strip():
            style[key.strip()] = value.replace("!important", "").strip()
    return style


def _matches(rule: _Rule, spot: _Spot) -> bool:
    if not _fits(rule.parts[-1], spot.element):
        return False
    wanted = list(rule.parts[:-1])
    around = spot.around
    while wanted and around:
        if _fits(wanted[-1], around.element):
            wanted.pop()
        around = around.around
    return not wanted


def _fits(part: tuple[str, tuple[tuple[str, str, str], ...]], element: ElementTree.Element) -> bool:
    tag, marks = part
    if tag and tag != _tag(element):
        return False
    classes = element.get("class", "").split()
    for kind, key, value in marks:
        if kind == "class" and value not in classes:
            return False
        if kind == "id" and value != element.get("id"):
            return False
        if kind == "attribute" and (element.get(key) is None or (value and element.get(key) != value)):
            return False
    return True
