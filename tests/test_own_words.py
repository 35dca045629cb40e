"""The guide says what other notes say in words of its own."""

from pathlib import Path

import pytest

from own_words import runs_of_folder, shared

NOTES = Path(__file__).resolve().parents[1] / "notes"
FILES = sorted(f for f in NOTES.rglob("*") if f.suffix in (".md", ".yml"))

# Runs of words that can hardly be said otherwise: lists of official names.
ALLOWED: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def others(seeds: Path) -> frozenset[tuple[str, ...]]:
    return runs_of_folder(seeds)


def test_a_copied_sentence_is_noticed() -> None:
    said = frozenset({("one", "two", "three", "four", "five", "six", "seven", "eight")})
    assert shared("Zero, one two three\nfour five six - seven eight!", said) == [
        (1, "one two three four five six seven eight")
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(NOTES).as_posix())
def test_no_eight_words_running_are_those_of_other_notes(
    file: Path, others: frozenset[tuple[str, ...]]
) -> None:
    hits = [hit for hit in shared(file.read_text(encoding="utf-8"), others) if hit[1] not in ALLOWED]
    assert hits == []
