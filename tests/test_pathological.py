"""Shapes that readers of Markdown are slow at: each becomes a page, with work that grows as its length does.

The time they take is told by `python3 study.py fuzz --pathological`; here calls are counted, which are the same on
every machine.
"""

import sys
from functools import partial
from pathlib import Path

import pytest

from conftest import build_site
from fuzzing.line import run
from fuzzing.pathological import GROWTH, SHAPES, files
from studyguide.cores import alone, apart

SIZE = 12 * 1024  # bytes: more than one part that is read in one go
SMALL = 512


def calls(name: str, size: int) -> int:
    """Return how many calls the way of a shape to HTML takes."""
    return apart(partial(_counted, name, size))  # so that nothing is remembered of a text that opens alike


def _counted(name: str, size: int) -> int:
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    run(files(name, SMALL), True)  # what the shape lets be loaded once is no work of its length
    sys.setprofile(count)
    try:
        # On one core: what another process does is not counted, and how much that is changes from run to run.
        assert alone(lambda: run(files(name, size), True)).faults == ()
    finally:
        sys.setprofile(None)
    return counted


def test_there_are_those_of_commonmark_and_more() -> None:
    assert len(SHAPES) >= 40
    assert all(len(text(SIZE).encode()) > SIZE * 0.7 for text in SHAPES.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_length_is_less_than_three_times_the_work(name: str) -> None:
    assert calls(name, 2 * SIZE) < GROWTH * calls(name, SIZE)


@pytest.mark.slow
def test_a_site_of_all_shapes_is_built_strictly(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    for number, name in enumerate(SHAPES):
        if name != "zero bytes":  # which are no text, and end a build with a clear error
            (tmp_path / f"notes/{number}.md").write_bytes(files(name)["note.md"])
    assert (build_site(tmp_path / "notes", tmp_path / "site") / "index.html").is_file()
