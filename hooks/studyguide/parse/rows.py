"""Steps one after the other: names short enough for a node, and the flow that joins them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from studyguide.errors import Place
from studyguide.model import Edge, Flow, FlowKind
from studyguide.parse.flows import Drawing
from studyguide.text.cuts import cut

LONGEST = 64
"""Letters of a node."""
MOST = 14
"""Steps of a row; more are a list to read."""
_SENTENCE = re.compile(r"(?<=[^.])[.!?](?=\s|$)|[;:]\s")


def short(text: str, room: int = LONGEST) -> str:
    """Return the first sentence or clause of a text, short enough for a node."""
    plain = bare(text.split("\n")[0])
    plain = _SENTENCE.split(plain, maxsplit=1)[0].rstrip(".:, ")
    if len(plain) > room:
        plain = re.sub(r"\s*\([^()]*\)", "", plain)
    if len(plain) > room:
        clause = plain[:room].rpartition(",")[0]
        plain = clause if len(clause) * 2 > room else cut(plain, room).rstrip(",(") + "…"
    return plain


def bare(text: str) -> str:
    """Return a text without its marks."""
    return re.sub(r"\*\*|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)", "", text).strip()


def row(names: Sequence[str], places: Sequence[Place], place: Place, kind: FlowKind, title: str) -> Flow:
    """Return the flow with an arrow from each name to the next."""
    drawing = Drawing({}, [])
    for name, at in zip(names, places, strict=True):
        drawing.node(name, at)
    unique = list(drawing.nodes)
    drawing.edges = [Edge(one, other, drawing.nodes[other]) for one, other in pairwise(unique)]
    return drawing.flow(place, kind, title.rstrip(":"), "\n".join(names))
