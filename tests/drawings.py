"""Flows as drawn against flows as labelled.

A labelled node is drawn where what a box shows says at least three in five of its words; little words, the ending of a
word and what the label has in brackets do not count. A frame without arrows inside is one node with what it holds.
The arrows must be those of the label, which are one after the other unless it lists them; frames inside one another
need none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from studyguide.clean.repairs import repaired
from studyguide.model import Flow, Group

LITTLE = frozenset(["a", "an", "the", "and", "or", "of", "to", "in", "on", "with", "from", "per", "for", "by", "s"])
LEAST = 0.6

# The label lists these arrows between services, here they are between its nodes: a check, then a hit or a miss.
BRANCHES = {"W15": {(0, 1), (0, 2), (2, 3)}}


def plain(text: str) -> str:
    """Return the words of a text, without marks and residue."""
    return re.sub(r"\W+", " ", repaired(text).replace(" new tab)", "")).strip().casefold()


def tokens(text: str) -> set[str]:
    """Return the first letters of the words of weight."""
    return {word.removesuffix("s")[:5] for word in plain(text).split() if word not in LITTLE}


def wanted(node: str) -> set[str]:
    """Return what must be read in the box of a labelled node."""
    return tokens(re.sub(r"\([^()]*\)|\[[^]]*\]", " ", node)) or tokens(node)


def units(flow: Flow) -> list[tuple[str, ...]]:
    """Return the names of boxes and frames that stand for one node, in the order of the note."""
    ends = {name for edge in flow.edges for name in (edge.source, edge.target)}
    groups = list(flow.groups)
    if len(groups) == 1 and groups[0].groups and not ends:
        groups = list(groups[0].groups)  # the frame around all is the whole
    found: dict[str, tuple[str, ...]] = {}
    for node in flow.nodes:
        group = next((group for group in groups if node.name in group.nodes), None)
        if group and node.name not in ends:
            found.setdefault(group.name, (group.name, *inside(group)))
        else:
            found[node.name] = (node.name, *([group.name] if group else []))
    return list(found.values())


def inside(group: Group) -> Iterator[str]:
    """Yield the names of all boxes and frames in a frame."""
    yield from group.nodes
    for inner in group.groups:
        yield inner.name
        yield from inside(inner)


def as_labelled(flow: Flow, label: dict[str, Any]) -> bool:
    """Return whether a flow has the nodes of a label in their order, and its arrows."""
    found = units(flow)
    if len(found) != len(label["nodes"]):
        return False
    # What stands on an arrow is read with the box it leads to.
    texts = [
        tokens(" ".join([*names, *(edge.label for edge in flow.edges if edge.target == names[0])])) for names in found
    ]
    if any(len(want & text) < LEAST * len(want) for want, text in zip(map(wanted, label["nodes"]), texts, strict=True)):
        return False
    places = {name: place for place, names in enumerate(found) for name in names}
    edges = {(places[edge.source], places[edge.target]) for edge in flow.edges}
    if not edges:
        return label["kind"] in ("hierarchy", "layers") and bool(flow.groups)
    row = list(pairwise(range(len(found))))
    return edges == BRANCHES.get(label["id"], set(row[: len(label.get("edges", row))]))
