"""The sheet that a library writes into its SVG, looked up: what counts for each element, so that the sheet can go."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

RULE = re.compile(r"(?P<selectors>[^{}@]+)\{(?P<body>[^{}]*)\}")
PART = re.compile(r"(?P<tag>[a-zA-Z]+|\*)?(?P<marks>(?:\.[\w-]+|#[\w-]+|\[[^\]]*\])*)")
MARK = re.compile(r"\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<key>[\w-]+)(?:=\"?(?P<value>[^\"\]]*)\"?)?\]")
WANTED = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "text-anchor", "dominant-baseline"}
    | {"display", "opacity"}
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector of the library's sheet: its parts, outermost first, and what it sets."""

    parts: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    weight: int
    sets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """An element with the elements around it and what they hand down."""

    element: ElementTree.Element
    around: "Spot | None"
    style: dict[str, str]


def tag_of(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace; of a comment, an empty string."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def rules_in(sheet: str) -> Iterator[Rule]:
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
                yield Rule(tuple(found), weight, sets)


def _marks(text: str) -> Iterable[tuple[str, str, str]]:
    for mark in MARK.finditer(text):
        if mark["class"]:
            yield "class", "", mark["class"]
        elif mark["id"]:
            yield "id", "", mark["id"]
        else:
            yield "attribute", mark["key"], mark["value"] or ""


def style_of(element: ElementTree.Element, around: Spot, rules: list[Rule]) -> dict[str, str]:
    """Return what counts for an element: handed down, its own attributes, the sheet, its own style."""
    style = {k: v for k, v in around.style.items() if k not in ("display", "opacity", "stroke-dasharray")}
    style |= {key: element.get(key, "") for key in WANTED if key in element.attrib}
    spot = Spot(element, around, {})
    for rule in sorted((rule for rule in rules if _matches(rule, spot)), key=lambda rule: rule.weight):
        style |= dict(rule.sets)
    for line in element.get("style", "").split(";"):
        key, _, value = line.partition(":")
        if key.strip() in WANTED and value.strip():
            style[key.strip()] = value.replace("!important", "").strip()
    return style


def _matches(rule: Rule, spot: Spot) -> bool:
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
    if tag and tag != tag_of(element):
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
