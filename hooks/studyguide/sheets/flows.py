"""Flow to rows of arrows, each of which reads from left to right."""

from collections.abc import Iterator

from studyguide.model import Edge, Flow

Rows = tuple[tuple[Edge, ...], ...]

WORDS = 70  # of a flow in rows; a longer one is better drawn


def rows(flow: Flow) -> Rows:
    """Return `A → B → C`, `B → D`: every arrow once; nothing where that would be too long to read."""
    found = tuple(_runs(flow))
    words = sum(len(f"{e.source} {e.label} {e.target}".split()) for run in found for e in run)
    return found if words <= WORDS else ()


def _runs(flow: Flow) -> Iterator[tuple[Edge, ...]]:
    left = list(flow.edges)
    while left:
        run = [left.pop(0)]
        while following := next((e for e in left if e.source == run[-1].target), None):
            left.remove(following)
            run.append(following)
        yield tuple(run)


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
