"""What leads to a node of a flow, and where it leads."""

import pytest

from studyguide.errors import Place
from studyguide.model import Edge, Flow, Node
from studyguide.text.arrows import arrows_of

HERE = Place("note.md", 1, 9)


def flow(*arrows: str) -> Flow:
    ends = [arrow.split() for arrow in arrows]
    edges = tuple(Edge(one, other, HERE, both=sign == "<->") for one, sign, other in ends)
    names = dict.fromkeys(name for one, _, other in ends for name in (one, other))
    return Flow(HERE, tuple(Node(name, HERE) for name in (*names, "alone")), edges)


@pytest.mark.parametrize(
    ("arrows", "node", "expected"),
    [
        (("a -> b", "b -> c"), "b", "a → b → c"),
        (("a -> b", "b -> c"), "a", "a → b"),
        (("topic -> q1", "topic -> q2", "topic -> q3"), "q2", "topic → q2"),
        (("topic -> q1", "topic -> q2"), "topic", "topic → q1, q2"),
        (("a -> b", "b <-> c", "d <-> b"), "b", "a → b; b ↔ c, d"),
        (tuple(f"{name} -> hub" for name in "abcdef"), "hub", "a, b, c, d … → hub"),
        (("a -> `b`",), "`b`", "a → b"),
        (("a -> b",), "alone", ""),
    ],
)
def test_the_arrows_at_a_node(arrows: tuple[str, ...], node: str, expected: str) -> None:
    assert arrows_of(flow(*arrows))(node) == expected
