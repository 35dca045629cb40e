"""Measure the drawing of diagrams: the first time, and when nothing changed.

Run it with `PYTHONPATH=hooks:tests python tests/bench_diagrams.py [--notes DIR] [--count 200]`.
The diagrams are those of the notes; where they are fewer, they are told again with other names.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from studyguide.collect import collect
from studyguide.diagrams import draw
from studyguide.model import Diagram, Flow, Group, Guide
from studyguide.parse import parse
from studyguide.read import read
from studyguide.store import Store

ROOT = Path(__file__).resolve().parents[1]


def told_again(flow: Flow, time_: int) -> Flow:
    """Return the flow with a number behind each of its names."""

    def named(name: str) -> str:
        return f"{name} {time_}"

    def grouped(groups: tuple[Group, ...]) -> tuple[Group, ...]:
        return tuple(Group(named(g.name), tuple(map(named, g.nodes)), grouped(g.groups)) for g in groups)

    return replace(
        flow,
        nodes=tuple(replace(node, name=named(node.name)) for node in flow.nodes),
        edges=tuple(replace(e, source=named(e.source), target=named(e.target)) for e in flow.edges),
        groups=grouped(flow.groups),
    )


def diagrams(guide: Guide) -> Iterator[Flow | Diagram]:
    """Yield the diagrams of the guide, then its flows with other names, without end."""
    own = [block for section in guide.sections for block in section.blocks if isinstance(block, Flow | Diagram)]
    flows = [block for block in own if isinstance(block, Flow)]
    yield from own
    for time_ in count(2) if flows else ():
        yield from (told_again(flow, time_) for flow in flows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw the diagrams of the notes twice and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=Path, default=ROOT / "notes")
    parser.add_argument("--count", type=int, default=200)
    asked = parser.parse_args(arguments)
    pile = read(asked.notes)
    guide, _ = collect(pile, [parse(note) for note in pile.notes])
    blocks = tuple(islice(diagrams(guide), asked.count))
    if not blocks:
        parser.error(f"there is no diagram in {asked.notes}")
    # Without modules there are no maps, which no note holds.
    guide = replace(guide, courses=(), sections=(replace(guide.sections[0], blocks=blocks),))
    with tempfile.TemporaryDirectory() as folder:
        for called in ("first", "unchanged"):
            wall, own = time.perf_counter(), time.process_time()
            drawn = draw(guide, Store(Path(folder)))
            took = f"{time.perf_counter() - wall:.2f} s, {time.process_time() - own:.2f} s of them its own"
            whole = sum(1 for picture in drawn.pictures.values() if picture.wide)
            print(f"{called}: {len(blocks)} diagrams, {whole} drawn, {took}")


if __name__ == "__main__":
    main()
