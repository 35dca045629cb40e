"""A saved note is shown by the pages of its modules as the whole build would write them."""

from dataclasses import replace
from pathlib import Path

import pytest

from commands.edits import NOTES
from studyguide.build import drawn
from studyguide.draft import draft
from studyguide.emit import emit
from studyguide.model import Pile
from studyguide.read import read
from studyguide.store import Store

NOTE = "two/01-limits.md"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    for path, text in NOTES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def after(notes: Path, before: str, now: str) -> Pile:
    file = notes / NOTE
    file.write_text(file.read_text(encoding="utf-8").replace(before, now), encoding="utf-8")
    return read(notes)


def test_the_draft_is_what_the_whole_build_writes(notes: Path) -> None:
    store, before = Store(None), read(notes)
    guide = drawn(before, store)
    now = after(notes, "- **Size:**", "A Blue Topic sends to the Red Queue.\n\n- **Size:**")
    whole = {page.path: page.text for page in emit(drawn(now, store))}
    made = draft(guide, before, now, store)
    assert [page.path for page in made] == ["two/limits/index.md"]
    assert all(page.text == whole[page.path] for page in made)
    assert "sends to the" in str(made[0].text)


def test_a_draft_needs_the_same_modules_and_data(notes: Path) -> None:
    store, before = Store(None), read(notes)
    guide = drawn(before, store)
    assert draft(guide, before, before, store) == ()
    assert draft(guide, before, replace(before, catalogue=()), store) == ()
    assert draft(guide, before, replace(before, notes=before.notes[1:]), store) == ()
    assert draft(guide, before, after(notes, "# Limits", "# Bounds"), store) == ()
