r"""Flows that the note draws itself: the `flow` fence, and lines that hold nothing but names and arrows.

fence  ::= (KEY ": " TEXT | group | names | edge)*        KEY = title, direction, kind
group  ::= "group " TEXT NEWLINE, and what is indented below it
edge   ::= names (ARROW names)+ [": " TEXT]
names  ::= NAME ("," NAME)*
ARROW  ::= "->" | "→" | "=>" | "⇒" | "-->" (dashed) | "<->" | "↔" (both ways)
         | "==" TEXT "==>" | "<--" TEXT "-->" | "-- " TEXT " -->"
         | "--(" TEXT ")-->" | "-[" TEXT "]->" | "-->|" TEXT "|" (with a label)
message ::= NAME ARROW NAME ": " TEXT      two lines or more, which share a name
ladder ::= NAME (NEWLINE "↓" NEWLINE NAME)+
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, get_args

from studyguide.errors import Finding, Place
from studyguide.model import Code, Edge, Flow, FlowKind, Group, Node
from studyguide.parse.chains import ARROW, Chain, chain_of, holds_arrow, label_of
from studyguide.parse.source import DEPTH, Found, Source, indent

_KEY = re.compile(r"(?P<key>title|direction|kind)\s*:\s*(?P<value>.+)", re.IGNORECASE)
_GROUP = re.compile(r"group\s+(?P<name>.+)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>.+?):\s+(?P<label>.+)")
_COMMAS = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s*,\s+(?:and|or|und|oder|et|ou|y|o|e)\s+|\s*,\s*|\s+(?:and|und|et|y|e)\s+")
DOWN = re.compile(r"\s*(?!\|+[vV]\|)(?:[↓⬇⇓▼⭣]\ufe0f?|\|+|v|V)+(?:\s+(?P<label>[^\s|][^|]*))?\s*")
"""A line that is an arrow down, perhaps with its label."""
_MESSAGE = re.compile(rf"(?P<source>[^:]{{1,40}}?){ARROW.pattern}(?P<target>[^:]{{1,40}}?):\s+(?P<label>\S.{{0,80}})")
_SHORT = 60  # letters of a chain that its line had room for
_WORD = re.compile(r"\w+")
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

    def names(self, text: str, place: Place, parts: re.Pattern[str]) -> list[str]:
        """Add the nodes that a text lists, and return their names; a comma in brackets parts nothing."""
        plain = re.sub(r"\([^()]*\)", lambda found: "\ufdd0" * len(found[0]), text)
        cuts = [0, *(edge for found in parts.finditer(plain) for edge in found.span()), len(text)]
        names = [text[start:end].strip() for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
        return [self.node(name, place) for name in names if name]

    def join(self, sides: Sequence[list[str]], arrows: Sequence[str], place: Place, label: str = "") -> None:
        """Add the edges from each side to the next; the label is that of the last ones."""
        for index, arrow in enumerate(arrows):
            for source in sides[index]:
                for target in sides[index + 1]:
                    inside = label_of(arrow)
                    own = inside or (label if index == len(arrows) - 1 else "")
                    both = arrow.startswith(("<", "↔", "⇔"))
                    dashed = arrow.startswith("--") and not inside
                    self.edges.append(Edge(source, target, place, own, dashed, both))

    def flow(self, place: Place, kind: FlowKind | None = None, title: str = "", text: str = "") -> Flow:
        """Return what was read; without a kind, a row of nodes is a chain and anything else a graph."""
        nodes = tuple(Node(name, at) for name, at in self.nodes.items())
        edges = tuple(dict.fromkeys(self.edges))
        row = [(one.name, other.name) for one, other in pairwise(nodes)]
        chain: FlowKind = "chain" if [(edge.source, edge.target) for edge in edges] == row else "graph"
        return Flow(place, nodes, edges, kind or chain, title, text=text)


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
        line = source.text(index).strip()
        if not line:
            continue
        place = source.place(index, index + 1)
        column = indent(source.text(index))
        while len(frames) > 1 and column <= frames[-1].column:
            closed = frames.pop()
            frames[-1].groups.append(closed.group())
        has_arrow = holds_arrow(line)
        if (key := _KEY.fullmatch(line)) and not has_arrow:
            keys[key["key"].lower()] = key["value"].strip()
        elif (group := _GROUP.fullmatch(line)) and not has_arrow:
            if len(frames) > DEPTH:
                findings.append(Finding(place, "flow-depth", f"groups are nested deeper than {DEPTH}"))
            else:
                frames.append(_Frame(group["name"].strip(), column, [], []))
        elif has_arrow:
            findings += _edges(drawing, line, place)
        else:
            frames[-1].nodes += drawing.names(line, place, _COMMAS)
    while len(frames) > 1:
        closed = frames.pop()
        frames[-1].groups.append(closed.group())
    place = source.place(at, min(end + 1, len(source.lines)))
    kind, direction = _settings(keys, place, findings)
    text = "\n".join(source.text(index) for index in range(at + 1, end))
    if not drawing.nodes:
        hint = "Write a line such as `A -> B` in it"
        findings.append(Finding(place, "flow-empty", "the flow has no nodes", hint))
        return Found((Code(place, text, "flow"),), end + 1, findings=tuple(findings))
    made = drawing.flow(place, kind, keys.get("title", ""), text)
    flow = Flow(place, made.nodes, made.edges, kind, made.title, direction, tuple(frames[0].groups), text)
    return Found((flow,), end + 1, findings=tuple(findings))


def _edges(drawing: Drawing, line: str, place: Place) -> list[Finding]:
    """Add the nodes and the edges of one line of a fence."""
    pieces = ARROW.split(line)
    sides, arrows = pieces[0::2], pieces[1::2]
    label = ""
    if labelled := _LABEL.fullmatch(sides[-1]):
        sides[-1], label = labelled["name"], labelled["label"].strip()
    if not all(side.strip() for side in sides):
        return [Finding(place, "flow-arrow", "an arrow leads from or to nothing", "Write a name on both of its sides")]
    drawing.join([drawing.names(side, place, _COMMAS) for side in sides], arrows, place, label)
    return []


def _settings(
    keys: dict[str, str], place: Place, findings: list[Finding]
) -> tuple[FlowKind, Literal["", "right", "down"]]:
    kind: FlowKind = "graph"
    wanted = keys.get("kind", "graph").lower()
    for known in get_args(FlowKind):
        if known == wanted:
            kind = known
    if wanted not in get_args(FlowKind):
        hint = f"Use one of {', '.join(get_args(FlowKind))}"
        findings.append(Finding(place, "flow-kind", f"the kind {wanted!r} is not known", hint))
    direction = _DIRECTIONS.get(keys.get("direction", "").lower(), "")
    if keys.get("direction") and not direction:
        problem = f"the direction {keys['direction']!r} is not known"
        findings.append(Finding(place, "flow-direction", problem, "Use right or down"))
    return kind, "right" if direction == "right" else "down" if direction == "down" else ""


def messages(source: Source, at: int) -> Found | None:
    """Return the flow of lines that each say what goes from one to another; there and back is a sequence."""
    drawing = Drawing({}, [])
    end = at
    while not source.blank(end) and not source.opens(end):
        message = _MESSAGE.fullmatch(source.text(end).strip())
        if not message or holds_arrow(message["label"]):
            return None
        place = source.place(end, end + 1)
        sides = [[drawing.node(message[side].strip("*_` "), place)] for side in ("source", "target")]
        drawing.join(sides, [message["arrow"]], place, message["label"].strip())
        end += 1
    ways = {(edge.source, edge.target) for edge in drawing.edges}
    if len(drawing.edges) < 2 or len(drawing.nodes) == 2 * len(drawing.edges):
        return None
    drawing.edges = [replace(edge, dashed=False) for edge in drawing.edges]
    text = "\n".join(source.text(index) for index in range(at, end))
    kind: FlowKind | None = "sequence" if any(way[::-1] in ways for way in ways) else None
    return Found((drawing.flow(source.place(at, end), kind, "", text),), end)


def arrows(source: Source, at: int) -> Found | None:
    """Return the flow of lines that hold nothing but short names with arrows between them."""
    drawing = Drawing({}, [])
    end = at
    title = ""
    apart = False
    joined = longest = 0
    while not source.blank(end) and not source.opens(end):
        if end > at and follows_chain(source, end):
            break
        text = source.text(end)
        chain = None if text.lstrip()[:1] in "-*+•|>#" else chain_of(text, alone=True)
        if not chain or chain.goes_on or _says_more(text, chain):
            return None
        place = source.place(end, end + 1)
        known = len(drawing.nodes)
        drawing.join([drawing.names(name, place, _AND) for name in chain.names], chain.arrows, place)
        sides = sum(len(drawing.names(name, place, _AND)) for name in chain.names)
        joined += len(drawing.nodes) < known + sides
        longest = max(longest, len(chain.names))
        apart = apart or bool(known and len(drawing.nodes) == known + sides and (title or chain.title))
        # Of two titles one would be lost.
        apart = apart or (bool(known) and bool(chain.title) and chain.title != title)
        title = title or chain.title
        end += 1
    alone = end - at > 1 and longest == 2 and not joined
    if len(drawing.edges) < 2 or len(drawing.nodes) == 2 * len(drawing.edges) or apart or alone:
        # Lines that share no name are no flow together, or each has a title of its own.
        return None
    text = "\n".join(source.text(index) for index in range(at, end))
    # Outside of a fence a long arrow is only an arrow.
    drawing.edges = [replace(edge, dashed=False) for edge in drawing.edges]
    return Found((drawing.flow(source.place(at, end), None, title, text),), end)


def follows_chain(source: Source, index: int) -> bool:
    """Return whether a line without an arrow opens like a sentence below a short one that is a whole chain."""
    above, text = source.text(index - 1), source.text(index)
    held = len(above) > _SHORT or not holds_arrow(above) or above.lstrip()[:1] in "-*+•|>#"
    chain = None if held or holds_arrow(text) or not text[:1].isupper() else chain_of(above, alone=True)
    whole = chain is not None and not chain.goes_on and len(chain.names) > 2 and not _says_more(above, chain)
    return whole and len(text.split()) > 1


def _says_more(text: str, chain: Chain) -> bool:
    """Return whether a line has words that stand in no name and not in the title: they would be lost."""
    told = " ".join((chain.title, *chain.names))
    return len(_WORD.findall(ARROW.sub(" ", text))) > len(_WORD.findall(told))


def ladder(source: Source, at: int) -> Found | None:
    """Return the flow of names on lines of their own with an arrow down between them."""
    lines: list[tuple[int, str]] = []
    index = at
    while index < len(source.lines) and not source.lines[index].code and not source.opens(index):
        text = source.text(index).strip()
        down = bool(text) and bool(DOWN.fullmatch(text)) and not text[0].isalpha()
        name = len(lines) % 2 == 0
        if not text or name == down or len(text) > 120 or not (_is_name(text) if name else _points(text)):
            if text or index == at or not _ladder_goes_on(source, index, expects_down=len(lines) % 2 == 1):
                break
        else:
            lines.append((index, text))
        index += 1
    if len(lines) % 2 == 0:
        lines = lines[:-1]
    if len(lines) < 3:
        return None
    end = lines[-1][0] + 1
    return Found((_rungs(source, lines, source.place(at, end)),), end)


def _is_name(text: str) -> bool:
    """Return whether a line has no arrow of its own, across or down."""
    return not holds_arrow(text) and not DOWN.fullmatch(text)


def _points(text: str) -> bool:
    """Return whether the arrow of a line only leads down: those of effects say what falls and what rises."""
    return text.count("↓") <= 1 and "↑" not in text


def _ladder_goes_on(source: Source, index: int, *, expects_down: bool) -> bool:
    following = source.skip(index)
    text = source.text(following).strip()
    return (
        following - index <= 1 and bool(text) and (bool(DOWN.fullmatch(text)) and not text[0].isalpha()) == expects_down
    )


def ladder_in(source: Source, at: int, end: int) -> Flow | None:
    """Return the flow that a fence from index `at` to `end` draws with arrows down."""
    lines = [(index, source.text(index).strip()) for index in range(at, end) if source.text(index).strip()]
    if lines and not DOWN.fullmatch(lines[0][1]) and len(lines) > 1 and not DOWN.fullmatch(lines[1][1]):
        # The first line names the language.
        lines = lines[1:]
    downs = [bool(DOWN.fullmatch(text)) for _, text in lines]
    if len(lines) < 3 or downs != [bool(place % 2) for place in range(len(lines))]:
        return None
    return _rungs(source, lines, source.place(at, end))


def _rungs(source: Source, lines: list[tuple[int, str]], place: Place) -> Flow:
    drawing = Drawing({}, [])
    names: list[tuple[str, Place]] = []
    labels: list[str] = []
    for position, (index, text) in enumerate(lines):
        if position % 2:
            found = DOWN.fullmatch(text)
            labels.append((found["label"] or "") if found else "")
        else:
            # What stands behind an arrow in a fence is what the node says.
            name = ARROW.split(text)[0].strip("*_ ") or text
            names.append((name, source.place(index, index + 1)))
    for name, at in names:
        drawing.node(name, at)
    for (name, _), (other, at), label in zip(names, names[1:], labels, strict=False):
        drawing.edges.append(Edge(name, other, at, label))
    return drawing.flow(place, None, "", "\n".join(text for _, text in lines))
