"""Results are kept whole, by key, within bounds."""

import os
from pathlib import Path

from studyguide.store import SUM, Store


def test_what_was_put_is_got_and_nothing_else(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    store.put("a", b"one")
    store.put("b", b"two")
    store.put("a", b"three")
    assert store.get("a") == b"three"
    assert store.get("b") == b"two"
    assert store.get("c") is None


def test_without_a_folder_nothing_is_kept() -> None:
    store = Store(None)
    store.put("a", b"one")
    store.trim()
    assert store.get("a") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache")
    store.put("a", b"one")
    assert store.get("a") is None


def test_trimming_deletes_what_was_of_no_use_for_longest(tmp_path: Path) -> None:
    store = Store(tmp_path, largest=2 * (10 + SUM))
    for age, key in enumerate(("new", "middle", "old")):
        store.put(key, b"0123456789")
        newest = max(tmp_path.glob("*/*"), key=lambda file: file.stat().st_mtime)
        os.utime(newest, (1_000_000_000 - age, 1_000_000_000 - age))
    store.trim()
    assert store.get("old") is None
    assert store.get("middle") == store.get("new") == b"0123456789"


def test_a_damaged_file_is_not_met_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("a", b"0123456789")
    (file,) = tmp_path.glob("*/*")
    file.write_bytes(file.read_bytes()[:-1])
    assert store.get("a") is None
