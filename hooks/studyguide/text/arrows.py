"""Flow to words: the arrows at one of its nodes, as `what leads to it → the node → where it leads`."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from studyguide.model import Flow
from studyguide.text.direction import along
from studyguide.text.inline import plain

MOST = 4  # names in a row; more say no more


def arrows_of(flow: Flow) -> Callable[[str], str]:
    """Return what says of a node by name what leads to it and where it leads; nothing where no arrow touches it."""
    before, after, beside = (defaultdict[str, list[str]](list) for _ in range(3))
    for edge in flow.edges:
        if edge.both:
            beside[edge.source].append(edge.target)
            if edge.source != edge.target:
                beside[edge.target].append(edge.source)
        else:
            before[edge.target].append(edge.source)
            after[edge.source].append(edge.target)

    def told(node: str) -> str:
        name = plain(node)
        to, out, both = (_row(names.get(node, ())) for names in (before, after, beside))
        way = along(" → ".join(filter(None, (to, name, out)))) if to or out else ""
        return "; ".join(filter(None, (way, f"{name} ↔ {both}" if both else "")))

    return told


def _row(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(map(plain, names)))
    return ", ".join(found[:MOST]) + (" …" if len(found) > MOST else "")
