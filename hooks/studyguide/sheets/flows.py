"""Flow to rows of arrows, each of which reads from left to right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from studyguide.model import Edge, Flow

Run = tuple[Edge, ...]
Rows = tuple[Run, ...]

WORDS = 70  # of a flow in rows; a longer one is better drawn


def rows(flow: Flow) -> Rows:
    """Return `A → B → C`, `B → D, E`: every arrow once; nothing where that would be too long to read."""
    found = tuple(_merged(_merged(_runs(flow), _from_one, _targets), _to_one, _sources))
    words = sum(len(f"{e.source} {e.label} {e.target}".split()) for run in found for e in run)
    return found if words <= WORDS else ()


def _runs(flow: Flow) -> Iterator[Run]:
    left = list(flow.edges)
    while left:
        run = [left.pop(0)]
        while following := next((e for e in left if e.source == run[-1].target), None):
            left.remove(following)
            run.append(following)
        yield tuple(run)


def _merged(
    runs: Iterable[Run], alike: Callable[[Edge], object], joined: Callable[[Edge, Sequence[Edge]], Edge]
) -> Iterator[Run]:
    """Yield neighbouring runs of one arrow as one where they are alike; longer runs as they are."""
    for key, group in groupby(runs, key=lambda run: alike(run[0]) if len(run) == 1 else None):
        found = list(group)
        if key is None:
            yield from found
        else:
            yield (joined(found[0][0], [edge for (edge,) in found]),)


def _from_one(edge: Edge) -> object:
    return edge.source, edge.label, edge.dashed, edge.both


def _to_one(edge: Edge) -> object:
    return edge.target, edge.label, edge.dashed, edge.both


def _targets(first: Edge, edges: Sequence[Edge]) -> Edge:
    return replace(first, target=", ".join(dict.fromkeys(edge.target for edge in edges)))


def _sources(first: Edge, edges: Sequence[Edge]) -> Edge:
    return replace(first, source=", ".join(dict.fromkeys(edge.source for edge in edges)))


def arrow(edge: Edge) -> str:
    """Return the sign of an arrow."""
    return "\u2194" if edge.both else "\u21e2" if edge.dashed else "\u2192"


def is_whole(flow: Flow) -> bool:
    """Return whether the arrows say all of a flow: no frames, no node that stands alone."""
    named = {name for edge in flow.edges for name in (edge.source, edge.target)}
    return not flow.groups and all(node.name in named for node in flow.nodes)


def is_chain(flow: Flow) -> bool:
    """Return whether a flow is one row without branches, which needs no drawing."""
    return len(list(_runs(flow))) == 1
