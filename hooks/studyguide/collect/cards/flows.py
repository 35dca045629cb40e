"""Flows to cards that leave out one node."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from studyguide.collect.cards.base import base_of
from studyguide.model import Card, Edge, Flow, Section
from studyguide.text.direction import along
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

SHORTEST = 3  # nodes: a single arrow leaves nothing to deduce
LONGEST = 9  # nodes
ASKED = 3  # nodes per flow
STEPS = 2000  # a tangle of arrows has more ways than anyone would follow


def ways(sections: Sequence[Section]) -> Iterator[Card]:
    """Yield the cards of all flows."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Flow):
                yield from _flow(block, section)


def _flow(flow: Flow, section: Section) -> Iterator[Card]:
    """Yield cards that leave out one node of the longest way through a flow."""
    path = longest_path(flow.edges)
    if len(path) < SHORTEST:
        return
    name = slug(plain(flow.title or f"{path[0]} {path[-1]}"))
    for node in path[1:][:ASKED]:
        way = along(" → ".join("**?**" if n == node else n for n in path))
        title = flow.title if slug(plain(node)) not in slug(plain(flow.title)) else ""
        yield Card(
            f"{base_of(section)}/flow/{name}/{slug(plain(node))}",
            "flow",
            f"{title}\n\n{way}" if title else way,
            node,
            base_of(section),
            section.url,
            flow.place,
            section.task,
        )


def longest_path(edges: Sequence[Edge]) -> tuple[str, ...]:
    """Return the longest way along solid arrows that visits no node twice; of equals the first."""
    following: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if not edge.dashed and edge.target not in following[edge.source]:
            following[edge.source].append(edge.target)
    targets = {edge.target for edge in edges}
    starts = [n for n in following if n not in targets] or list(following)[:1]
    best: tuple[str, ...] = ()
    stack: list[tuple[str, ...]] = [(start,) for start in reversed(starts)]
    steps = 0
    while stack and steps < STEPS:
        steps += 1
        way = stack.pop()
        if len(way) > len(best):
            best = way
        if len(way) < LONGEST:
            stack += [(*way, n) for n in reversed(following.get(way[-1], [])) if n not in way]
    return best
