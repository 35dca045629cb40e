"""What is drawn: boxes, arrows and frames with their words broken into lines, before they have a place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from studyguide.diagrams.widths import FONT, LINE, SMALL, whole, width, wrap
from studyguide.model import Flow, Group, Node
from studyguide.text.html import apart

Shape = Literal["box", "round", "pill", "cylinder", "choice"]
Heads = Literal["end", "both", "none"]
Direction = Literal["right", "down"]

NODE_ROOM = 150  # px for a line of a name
LABEL_ROOM = 130
TITLE_ROOM = 260
TIGHT, TIGHTEST = 84, 64  # px for a line of a name or a label on a phone, and where that is too wide
SHORT = 4  # nodes of a chain that runs to the right
PADDING = (14, 10)  # between the words and the border of a box: room for a wider font than the one measured

# Who uses a system is drawn as a pill, what keeps things as a drum, in the languages of the interface.
PERSON = re.compile(
    r"(?:[\w-]+ )?(?:users?|clients?|customers?|visitors?|people|person|developers?|employees?|artists?"
    r"|attackers?|browsers?|benutzer|nutzer|kunden?|anwender|usuarios?|clientes?|utilisateurs?)"
    r"(?: (?:in|of|from|at|on|en|de|aus|von) [^,]+| \w| \(.*\))?",
    re.IGNORECASE,
)
STORE = re.compile(
    r"(?:[^ ]+ ){0,3}(?:databases?|data (?:lake|warehouse)s?|storage|buckets?|volumes?"
    r"|datenbank(?:en)?|speicher|bases? de (?:dados|datos|données)|almacenamiento"
    r"|stockage|armazenamento)(?: \w| \(.*\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its id in the drawing, its name, whole and in lines, its outline."""

    id: str
    name: str
    lines: tuple[str, ...]
    shape: Shape = "box"

    @property
    def size(self) -> tuple[float, float]:
        """Return the room the box needs: its words and what its outline adds."""
        across = max(width(line) for line in self.lines) + 2 * PADDING[0]
        down = len(self.lines) * FONT * LINE + 2 * PADDING[1]
        match self.shape:
            case "box" | "round":
                return max(across, 56), down
            case "pill":
                return max(across + 8, 64), down
            case "cylinder":
                return max(across, 64), down + 14
            case "choice":
                return across + down * 0.6, down


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge between two boxes or frames, by id."""

    source: str
    target: str
    label: str = ""
    lines: tuple[str, ...] = ()
    dashed: bool = False
    heads: Heads = "end"

    @property
    def size(self) -> tuple[float, float]:
        """Return the room its label needs."""
        if not self.lines:
            return 0, 0
        return max(width(line, SMALL) for line in self.lines) + 10, len(self.lines) * SMALL * LINE + 4


@dataclass(frozen=True, slots=True)
class Frame:
    """A group with the ids of the boxes and the frames in it."""

    id: str
    name: str
    title: tuple[str, ...]
    boxes: tuple[str, ...]
    frames: tuple["Frame", ...] = ()

    @property
    def size(self) -> tuple[float, float]:
        """Return the room its title needs."""
        across = max(width(line, SMALL, bold=True) for line in self.title)
        return across + 20, len(self.title) * SMALL * LINE


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything of one drawing."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    frames: tuple[Frame, ...] = ()
    direction: Direction = "down"
    tight: bool = False
    """Whether it is for a phone: short lines, little room between things."""
    below: tuple[tuple[str, str], ...] = ()
    """Boxes and frames that shall stand one below the other though no arrow says so."""

    def all_frames(self) -> tuple[Frame, ...]:
        """Return the frames with those inside them, each after the one around it."""
        return tuple(_inside(self.frames))


def tightened(graph: Graph, room: float = TIGHT) -> Graph:
    """Return the graph for a phone, its lines no longer than the room unless a word is."""
    return replace(
        graph,
        boxes=tuple(replace(box, lines=wrap(box.name, whole(box.name, room))) for box in graph.boxes),
        arrows=tuple(
            replace(arrow, lines=wrap(arrow.label, whole(arrow.label, room, SMALL), SMALL))
            if arrow.lines
            else arrow
            for arrow in graph.arrows
        ),
        tight=True,
    )


def _lines(name: str) -> tuple[str, ...]:
    return wrap(name, whole(name, NODE_ROOM))


def _inside(frames: tuple[Frame, ...]) -> Iterator[Frame]:
    for frame in frames:
        yield frame
        yield from _inside(frame.frames)


def shape_of(name: str, category: str = "") -> Shape:
    """Return the outline of a node by its name and by the category of its term."""
    if name.rstrip().endswith("?"):
        return "choice"
    if PERSON.fullmatch(name):
        return "pill"
    if STORE.fullmatch(category or name):
        return "cylinder"
    return "box"


def _shape(name: str, flow: Flow, category: str, framed: bool) -> Shape:
    """Return the outline of a node in its flow: what a row leads through or a frame only holds is nobody."""
    shape = shape_of(name, category)
    if shape != "pill":
        return shape
    to = {edge.target for edge in flow.edges if edge.source == name}
    of = {edge.source for edge in flow.edges if edge.target == name}
    through = bool(to - of) and bool(of - to)
    return "box" if through or (framed and not to) else shape


def worded(flow: Flow) -> Flow:
    """Return the flow with plain words for inline Markdown, of which a drawing shows no marks."""
    ends = [replace(edge, source=said(edge.source), target=said(edge.target)) for edge in flow.edges]
    nodes: dict[str, Node] = {}
    for node in flow.nodes:
        nodes.setdefault(said(node.name), replace(node, name=said(node.name)))
    return replace(
        flow,
        nodes=tuple(nodes.values()),
        edges=tuple(dict.fromkeys(replace(edge, label=said(edge.label)) for edge in ends)),
        title=said(flow.title),
        groups=tuple(map(_worded, flow.groups)),
    )


def _worded(group: Group) -> Group:
    return Group(said(group.name), tuple(dict.fromkeys(map(said, group.nodes))), tuple(map(_worded, group.groups)))


def said(text: str) -> str:
    """Return the words of inline Markdown in one line, or the text as it is where they are none."""
    return " ".join(apart(text).split()) or text


def graph_of(flow: Flow, categories: Mapping[str, str]) -> Graph:
    """Return the graph of a flow; `categories` gives the category of the nodes that are terms."""
    groups = list(_groups(flow.groups))
    placed = {name for group in groups for name in group.nodes}
    joined = {end for edge in flow.edges for end in (edge.source, edge.target)}
    # An arrow may end at a group: then its name is no node of its own.
    frames = {g.name: f"g{i}" for i, g in enumerate(groups) if g.name in joined and g.name not in placed}
    ids = {node.name: f"n{i}" for i, node in enumerate(flow.nodes) if node.name not in frames}
    ends = ids | frames
    return Graph(
        boxes=tuple(
            Box(id_, name, _lines(name), _shape(name, flow, categories.get(name, ""), name in placed))
            for name, id_ in ids.items()
        ),
        arrows=tuple(
            Arrow(
                ends[edge.source],
                ends[edge.target],
                edge.label,
                wrap(edge.label, LABEL_ROOM, SMALL) if edge.label else (),
                edge.dashed,
                "both" if edge.both else "end",
            )
            for edge in flow.edges
        ),
        frames=tuple(_frame(group, ids, groups) for group in flow.groups),
        direction=flow.direction or ("right" if _is_row(flow) else "down"),
    )


def _is_row(flow: Flow) -> bool:
    """Return whether a flow is a short chain, which fits a line."""
    steps = [(edge.source, edge.target) for edge in flow.edges]
    return (
        not flow.groups and len(steps) < SHORT and steps == list(pairwise(node.name for node in flow.nodes))
    )


def _groups(groups: tuple[Group, ...]) -> list[Group]:
    return [found for group in groups for found in (group, *_groups(group.groups))]


def _frame(group: Group, ids: Mapping[str, str], order: list[Group]) -> Frame:
    return Frame(
        id=f"g{next(i for i, other in enumerate(order) if other is group)}",
        name=group.name,
        title=wrap(group.name, TITLE_ROOM, SMALL),
        boxes=tuple(ids[name] for name in group.nodes if name in ids),
        frames=tuple(_frame(inner, ids, order) for inner in group.groups),
    )
