"""Flow to Mermaid and back: the source that any Mermaid draws, and what a Mermaid flowchart says."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from studyguide.diagrams.graph import (
    LABEL_ROOM,
    NODE_ROOM,
    TITLE_ROOM,
    Arrow,
    Box,
    Frame,
    Graph,
    Shape,
    graph_of,
)
from studyguide.diagrams.widths import SMALL, whole, wrap
from studyguide.model import Flow

OUTLINES: Mapping[Shape, tuple[str, str]] = {
    "box": ("[", "]"),
    "round": ("(", ")"),
    "pill": ("([", "])"),
    "cylinder": ("[(", ")]"),
    "choice": ("{{", "}}"),
}
# What Mermaid would read as markup inside quotes, as its own entities.
SPECIAL = re.compile(r"[\"#<>&`\\;%{}]")
FRONT = re.compile(r"\A\s*---[^\S\n]*\n(?P<yaml>.*?)\n---[^\S\n]*(?:\n|\Z)", re.DOTALL)
DIRECTIVE = re.compile(r"%%\{.*?\}%%", re.DOTALL)
FRONT_TITLE = re.compile(r"^title:\s*[\"']?(?P<title>.+?)[\"']?\s*$", re.MULTILINE)
TITLE = re.compile(r"^\s*accTitle\s*:\s*(?P<title>.+?)\s*$", re.MULTILINE)
BREAK = re.compile(r"<br\s*/?>|\\n|\n", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:b|i|u|em|strong|small|big|sub|sup|span|div|p|code|center|font|a)\b[^<>]*>", re.IGNORECASE
)
EMPHASIS = re.compile(r"\*\*|__|`")
GAP = re.compile(r"\s+")
FLOWCHART = re.compile(r"\A(?:\s*%%[^\n]*\n|\s+)*(?:flowchart|graph)\b")


def source(flow: Flow, categories: Mapping[str, str]) -> str:
    """Return the flow as Mermaid: a sequence diagram, or a flowchart with its groups."""
    graph = graph_of(flow, categories)
    if flow.kind == "sequence":
        return "\n".join(_sequence(flow, graph))
    lines = [f"flowchart {'LR' if graph.direction == 'right' else 'TD'}"]
    if flow.title:
        lines.append(f"  accTitle: {GAP.sub(' ', flow.title)}")
    for frame in graph.frames:
        lines += _subgraph(frame, "  ")
    for box in graph.boxes:
        left, right = OUTLINES[box.shape]
        lines.append(f"  {box.id}{left}{quoted(box.name)}{right}")
    for arrow in graph.arrows:
        line = "-.-" if arrow.dashed else "--"
        middle = f"{'<' if arrow.heads == 'both' else ''}{line}>"
        label = f"|{quoted(arrow.label)}|" if arrow.label else ""
        lines.append(f"  {arrow.source} {middle}{label} {arrow.target}")
    return "\n".join(lines)


def quoted(words: str) -> str:
    """Return words in quotes that Mermaid shows to the letter."""
    return f'"{entities(words)}"'


def entities(text: str) -> str:
    """Return text with what Mermaid reads as markup written as its entities."""
    return SPECIAL.sub(lambda match: f"#{ord(match[0])};", text)


def _subgraph(frame: Frame, indent: str) -> Iterator[str]:
    yield f"{indent}subgraph {frame.id}[{quoted(frame.name)}]"
    for id_ in frame.boxes:
        yield f"{indent}  {id_}"
    for inner in frame.frames:
        yield from _subgraph(inner, indent + "  ")
    yield f"{indent}end"


def _sequence(flow: Flow, graph: Graph) -> Iterator[str]:
    yield "sequenceDiagram"
    if flow.title:
        yield f"  accTitle: {GAP.sub(' ', flow.title)}"
    for box in graph.boxes:
        yield f"  participant {box.id} as {entities(box.name)}"
    for arrow in graph.arrows:
        middle = "-->>" if arrow.dashed else "->>"
        yield f"  {arrow.source}{middle}{arrow.target}: {entities(arrow.label) or '#32;'}"


def tame(text: str) -> tuple[str, str]:
    """Return the source of a note with blank lines for its directives and front matter, and its title."""
    front = FRONT.match(text)
    title = FRONT_TITLE.search(front["yaml"]) if front else TITLE.search(text)
    for pattern in (FRONT, DIRECTIVE):
        text = pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
    return text.rstrip(), plain(title["title"]) if title else ""


def is_flowchart(text: str) -> bool:
    """Return whether a tame source is a flowchart."""
    return bool(FLOWCHART.match(text))


def plain(label: str) -> str:
    """Return the words of a label without markup, on one line."""
    text = unescape(TAG.sub("", BREAK.sub(" ", unescape(label.replace("#quot;", '"')))))
    return GAP.sub(" ", EMPHASIS.sub("", text)).strip()


# Shapes by the names that Mermaid gives them; every other one is a box.
SHAPES: Mapping[str, Shape] = {
    "round": "round",
    "rounded": "round",
    "roundedRect": "round",
    "stadium": "pill",
    "circle": "pill",
    "doublecircle": "pill",
    "ellipse": "pill",
    "cylinder": "cylinder",
    "cyl": "cylinder",
    "diamond": "choice",
    "question": "choice",
    "hexagon": "choice",
}


def graph_of_flowchart(found: Mapping[str, Any]) -> Graph:
    """Return the graph of a flowchart as the library has parsed it, without styles, classes and clicks."""
    inner = {group["id"]: group for group in found.get("subgraphs", ())}
    nodes = {node["id"]: node for node in found["nodes"] if node["id"] not in inner}
    ids = {name: f"n{index}" for index, name in enumerate(nodes)}
    ids |= {name: f"g{index}" for index, name in enumerate(inner)}
    children = {child for group in inner.values() for child in group["nodes"] if child in inner}

    def frame(group: Mapping[str, Any]) -> Frame:
        return Frame(
            id=ids[group["id"]],
            name=plain(group["title"] or group["id"]),
            title=wrap(plain(group["title"] or group["id"]), TITLE_ROOM, SMALL),
            boxes=tuple(ids[child] for child in group["nodes"] if child in nodes),
            frames=tuple(frame(inner[child]) for child in group["nodes"] if child in inner),
        )

    return Graph(
        boxes=tuple(
            Box(
                ids[name],
                plain(node["label"] or name),
                wrap(plain(node["label"] or name), whole(plain(node["label"] or name), NODE_ROOM)),
                SHAPES.get(node["shape"] or "", SHAPES.get(node["layoutShape"] or "", "box")),
            )
            for name, node in nodes.items()
        ),
        arrows=tuple(
            Arrow(
                ids[edge["from"]],
                ids[edge["to"]],
                plain(edge["label"] or ""),
                wrap(plain(edge["label"]), LABEL_ROOM, SMALL) if edge["label"] else (),
                dashed=edge["stroke"] == "dotted",
                heads=(
                    "none"
                    if edge["type"] == "arrow_open"
                    else "both"
                    if str(edge["type"]).startswith("double")
                    else "end"
                ),
            )
            for edge in found["edges"]
            if edge["from"] in ids and edge["to"] in ids and edge["stroke"] != "invisible"
        ),
        frames=tuple(frame(group) for name, group in inner.items() if name not in children),
        direction="right" if found.get("direction") in ("LR", "RL") else "down",
    )
