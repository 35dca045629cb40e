"""What reading a module's sections needs beside them, and how its parts become entries."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyguide.errors import Place
from studyguide.model import Diagram, Flow, Item, Picture, Section, Svg
from studyguide.sheets.sheet import Body, Drawing, Entry, Part

SMALLEST = 8 * 96 / 72  # px: no letter of a drawing may be smaller on paper
NODE_FONT, LABEL_FONT = 14, 12  # px, as drawn; see diagrams/widths.py
LABELS = ('class="guide-d-label"', 'class="guide-d-title"')
HIGHEST = 0.65  # of a column: a drawing higher than this would push out too much


@dataclass(frozen=True, slots=True)
class Scope:
    """The narrowest column in em and in px, the units of figures in the notes, and the pictures of flows."""

    width: float
    column: float
    height: float
    units: frozenset[str]
    pictures: Mapping[Flow | Diagram, Picture]


def drawing(block: Flow | Diagram, scope: Scope, around: str = "") -> Drawing | None:
    """Return the flow drawn as small as its letters allow, or None if it is too large for a column.

    A diagram that its note gives no title, and of which nothing but words is known, has that of its section, `around`.
    """
    picture = scope.pictures.get(block)
    fitting: list[tuple[float, Svg]] = []
    for svg in (picture.wide, picture.narrow) if picture else ():
        if svg is not None:
            scale = SMALLEST / (LABEL_FONT if any(label in svg.content for label in LABELS) else NODE_FONT)
            if svg.width * scale <= scope.column and svg.height * scale <= scope.height * HIGHEST:
                fitting.append((scale, svg))
    if not fitting or picture is None:
        return None
    scale, svg = min(fitting, key=lambda found: found[0] * found[1].height)
    unnamed = isinstance(block, Diagram) and not picture.caption and not picture.names
    title = (around if unnamed else "") or picture.title
    return Drawing(block, title, svg, svg.width * scale, svg.height * scale)


def entry(part: Part, body: Body, section: Section, place: Place, group: str = "") -> Entry:
    """Return an entry that leads to its section."""
    return Entry(part, body, section.url, group, "", place)


def flat(text: str) -> str:
    """Return inline text on one line."""
    return " ".join(text.split())


def with_below(item: Item) -> str:
    """Return the text of an item and of the lists below it on one line."""
    below = [f"*{i.term}:* {with_below(i)}" if i.term else with_below(i) for i in item.items]
    if not below:
        return flat(item.text)
    parts = [flat(item.text).rstrip(":;"), "; ".join(part.rstrip(".;") for part in below if part)]
    return ": ".join(part for part in parts if part)
