"""Flow to words: the arrows at one of its nodes, as `what leads to it → the node → where it leads`."""

from collections.abc import Iterable

from studyguide.model import Flow
from studyguide.text.inline import plain

MOST = 4  # names in a row; more say no more


def arrows_at(flow: Flow, node: str) -> str:
    """Return what leads to a node, by name, and where it leads; nothing where no arrow touches it."""
    one_way = [edge for edge in flow.edges if not edge.both]
    before = _row(edge.source for edge in one_way if edge.target == node)
    after = _row(edge.target for edge in one_way if edge.source == node)
    beside = _row(
        edge.target if edge.source == node else edge.source
        for edge in flow.edges
        if edge.both and node in (edge.source, edge.target)
    )
    name = plain(node)
    way = " → ".join(filter(None, (before, name, after))) if before or after else ""
    return "; ".join(filter(None, (way, f"{name} ↔ {beside}" if beside else "")))


def _row(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(map(plain, names)))
    return ", ".join(found[:MOST]) + (" …" if len(found) > MOST else "")
