"""The scheduler of the browser against the reference implementation."""

import json
import random
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "overrides/assets/guide-fsrs.js"
START = datetime(2026, 1, 1, 8, tzinfo=UTC)
REPLAY = """
(histories) => histories.map(history => {
  let memory = null;
  return history.map(([rating, now]) => {
    memory = guideFsrs.review(memory, rating, now, 0.9);
    return [memory.due - now, memory.s, memory.d];
  });
})
"""


def histories(count: int) -> tuple[list[list[list[int]]], list[list[list[float]]]]:
    """Return random histories of [rating, time] and what the reference makes of them."""
    fsrs = pytest.importorskip("fsrs")
    chance = random.Random(6)
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    asked: list[list[list[int]]] = []
    expected: list[list[list[float]]] = []
    for _ in range(count):
        card, now = fsrs.Card(), START
        history: list[list[int]] = []
        wanted: list[list[float]] = []
        for _ in range(chance.randint(1, 14)):
            rating = fsrs.Rating(chance.choices((1, 2, 3, 4), (2, 2, 6, 2))[0])
            card, _ = scheduler.review_card(card, rating, now)
            history.append([int(rating), round(now.timestamp() * 1000)])
            wanted.append([round((card.due - now).total_seconds() * 1000), card.stability, card.difficulty])
            wait = (card.due - now) * chance.choice((0.3, 1, 1, 1, 1.1, 2.5))
            now += chance.choice((wait, wait, wait, timedelta(minutes=chance.randint(0, 3000))))
            now = now.replace(microsecond=0)
        asked.append(history)
        expected.append(wanted)
    return asked, expected


def same(got: list[list[list[float]]], expected: list[list[list[float]]]) -> None:
    assert [[row[0] for row in history] for history in got] == [
        [row[0] for row in history] for history in expected
    ]
    for mine, reference in zip(got, expected, strict=True):
        for (_, s, d), (_, s2, d2) in zip(mine, reference, strict=True):
            assert s == pytest.approx(s2, rel=1e-9)
            assert d == pytest.approx(d2, rel=1e-9)


def test_a_thousand_random_histories_get_the_intervals_of_the_reference_in_node(tmp_path: Path) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("no node; the same histories run in Chromium")
    asked, expected = histories(1000)
    data = tmp_path / "histories.json"
    data.write_text(json.dumps(asked))
    program = (
        f"require({json.dumps(str(SCRIPT))});"
        f"const all = JSON.parse(require('fs').readFileSync({json.dumps(str(data))}));"
        f"console.log(JSON.stringify(({REPLAY})(all)))"
    )
    done = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    same(json.loads(done.stdout), expected)


@pytest.mark.slow
def test_a_thousand_random_histories_get_the_intervals_of_the_reference_in_chromium(chromium: Any) -> None:
    asked, expected = histories(1000)
    page = chromium.new_page()
    page.add_script_tag(path=str(SCRIPT))
    same(page.evaluate(REPLAY, asked), expected)
    page.close()
