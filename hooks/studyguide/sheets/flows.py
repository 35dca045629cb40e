"""Flow to one line of text: chains of names with arrows between them."""

from collections.abc import Iterator

from studyguide.model import Edge, Flow

WORDS = 70  # of a flow written as text; a longer one is better drawn


def as_text(flow: Flow) -> str:
    """Return `A → B → C; B → D`, or nothing where that would be too long to read."""
    text = "; ".join(_chains(flow))
    return text if len(text.split()) <= WORDS else ""


def _chains(flow: Flow) -> Iterator[str]:
    """Yield runs of arrows, each arrow once, in the order of the note."""
    left = list(flow.edges)
    while left:
        run = [left.pop(0)]
        while following := next((e for e in left if e.source == run[-1].target), None):
            left.remove(following)
            run.append(following)
        yield run[0].source + "".join(f" {_arrow(edge)} {edge.target}" for edge in run)


def _arrow(edge: Edge) -> str:
    arrow = "\u2194" if edge.both else "\u2192"
    return f"\u2013 *{edge.label}* {arrow}" if edge.label else arrow


def is_whole(flow: Flow) -> bool:
    """Return whether the arrows say all of a flow: no frames, no node that stands alone."""
    named = {name for edge in flow.edges for name in (edge.source, edge.target)}
    return not flow.groups and all(node.name in named for node in flow.nodes)
