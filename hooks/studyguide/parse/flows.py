r"""Arrows to flows: the `flow` fence, and lines of names with arrows between them.

fence ::= (KEY ": " TEXT | group | names | edge)*        KEY = title, direction, kind
group ::= "group " TEXT NEWLINE, and what is indented below it
edge  ::= names (ARROW names)+ [": " TEXT]
names ::= NAME ("," NAME)*
ARROW ::= "->" | "→" | "=>" | "⇒" | "-->" (dashed) | "<->" | "↔" (both ways)
"""

import re
from dataclasses import dataclass
from typing import get_args

from studyguide.errors import Finding, Place
from studyguide.model import Edge, Flow, FlowKind, Group, Node
from studyguide.parse.source import DEPTH, Found, Source, indent

ARROW = re.compile(r"\s*(?P<arrow><-{1,2}>|<=>|↔|⇔|--+>|-+→|->|=+>|→|⇒|➜|➔|➡️?|⟶|▶️?|\\rightarrow)\s*")
_KEY = re.compile(r"(?P<key>title|direction|kind)\s*:\s*(?P<value>.+)", re.IGNORECASE)
_GROUP = re.compile(r"group\s+(?P<name>.+)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>.+?):\s+(?P<label>.+)")
_COMMAS = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s*,\s+(?:and|or|und|oder|et|ou|y|o|e)\s+|\s*,\s*|\s+(?:and|und|et|y|e|&)\s+")

_DIRECTIONS = {"right": "right", "lr": "right", "down": "down", "td": "down", "tb": "down"}


@dataclass(slots=True)
class Drawing:
    """Nodes and edges while a flow is read, in the order of their first appearance."""

    nodes: dict[str, Place]
    edges: list[Edge]

    def node(self, name: str, place: Place) -> str:
        """Add a node unless it is there, and return its name."""
        self.nodes.setdefault(name, place)
        return name

    def row(self, text: str, place: Place, parts: "re.Pattern[str]", *, dashes: bool) -> None:
        """Add the nodes and the edges of one line with arrows."""
        pieces = ARROW.split(text)
        names, arrows = pieces[0::2], pieces[1::2]
        label = ""
        labelled = _LABEL.fullmatch(names[-1])
        if labelled and arrows:
            names[-1], label = labelled["name"], labelled["label"].strip()
        groups = [[self.node(name, place) for name in parts.split(side.strip()) if name] for side in names]
        for index, arrow in enumerate(arrows):
            for source in groups[index]:
                for target in groups[index + 1]:
                    self.edges.append(
                        Edge(
                            source,
                            target,
                            place,
                            label if index == len(arrows) - 1 else "",
                            dashes and arrow.startswith("--"),
                            arrow.startswith(("<", "↔", "⇔")),
                        )
                    )

    def tuples(self) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
        """Return what was read."""
        return tuple(Node(name, place) for name, place in self.nodes.items()), tuple(
            dict.fromkeys(self.edges)
        )


@dataclass(slots=True)
class _Frame:
    name: str
    column: int
    nodes: list[str]
    groups: list[Group]

    def group(self) -> Group:
        return Group(self.name, tuple(dict.fromkeys(self.nodes)), tuple(self.groups))


def flow_fence(source: Source, at: int, end: int) -> Found:
    """Return the flow in the fence from index `at` to `end`."""
    drawing = Drawing({}, [])
    keys: dict[str, str] = {}
    findings: list[Finding] = []
    frames = [_Frame("", -1, [], [])]
    for index in range(at + 1, end):
        text = source.text(index)
        if not text.strip():
            continue
        place = source.place(index, index + 1)
        column = indent(text)
        while len(frames) > 1 and column <= frames[-1].column:
            closed = frames.pop()
            frames[-1].groups.append(closed.group())
        line = text.strip()
        if (key := _KEY.fullmatch(line)) and not ARROW.search(line):
            keys[key["key"].lower()] = key["value"].strip()
        elif (group := _GROUP.fullmatch(line)) and not ARROW.search(line):
            if len(frames) > DEPTH:
                findings.append(Finding(place, "flow-depth", f"groups are nested deeper than {DEPTH}"))
            else:
                frames.append(_Frame(group["name"].strip(), column, [], []))
        elif ARROW.search(line):
            drawing.row(line, place, _COMMAS, dashes=True)
        else:
            frames[-1].nodes += [drawing.node(name, place) for name in _COMMAS.split(line) if name]
    while len(frames) > 1:
        closed = frames.pop()
        frames[-1].groups.append(closed.group())
    place = source.place(at, min(end + 1, len(source.lines)))
    nodes, edges = drawing.tuples()
    kind, wrong_kind = _kind(keys.get("kind", ""))
    direction = _DIRECTIONS.get(keys.get("direction", "").lower(), "")
    if wrong_kind:
        findings.append(
            Finding(
                place,
                "flow-kind",
                f"kind {wrong_kind!r} is not known",
                f"Use one of {', '.join(get_args(FlowKind))}",
            )
        )
    if keys.get("direction") and not direction:
        findings.append(
            Finding(
                place, "flow-direction", f"direction {keys['direction']!r} is not known", "Use right or down"
            )
        )
    text = "\n".join(source.text(index) for index in range(at + 1, end))
    flow = Flow(
        place,
        nodes,
        edges,
        kind,
        keys.get("title", ""),
        "right" if direction == "right" else "down" if direction == "down" else "",
        tuple(frames[0].groups),
        text,
    )
    if not nodes:
        findings.append(
            Finding(place, "flow-empty", "the flow has no nodes", "Write a line such as `A -> B` in it")
        )
    return Found((flow,), end + 1, findings=tuple(findings))


def _kind(word: str) -> tuple[FlowKind, str]:
    for kind in get_args(FlowKind):
        if kind == word.lower():
            return kind, ""
    return "graph", word


def arrows(source: Source, at: int) -> Found | None:
    """Return the flow of lines that hold nothing but short names with arrows between them."""
    end = at
    while not source.blank(end) and _is_row(source.text(end)):
        end += 1
    if end == at or not source.blank(end):
        return None
    drawing = Drawing({}, [])
    for index in range(at, end):
        drawing.row(
            source.text(index).strip().rstrip("."), source.place(index, index + 1), _AND, dashes=False
        )
    nodes, edges = drawing.tuples()
    text = "\n".join(source.text(index) for index in range(at, end))
    kind: FlowKind = "chain" if len(edges) == len(nodes) - 1 else "graph"
    return Found((Flow(source.place(at, end), nodes, edges, kind, text=text),), end)


def _is_row(text: str) -> bool:
    if len(text) > 300 or not ARROW.search(text) or text.lstrip()[:1] in "-*+•|>#":
        return False
    names = ARROW.split(text.strip())[0::2]
    return all(names) and all(len(name) <= 60 and len(name.split()) <= 7 for name in names)
