"""A build that would make the same site again is noticed, and any change is noticed too."""

from pathlib import Path

import pytest

from commands.unchanged import inputs, is_current, remember


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STUDYGUIDE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# A\n", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("A", encoding="utf-8")
    return folder


def test_a_site_nobody_touched_is_current(notes: Path) -> None:
    site = notes.parent / "site"
    assert not is_current(site, inputs(notes))
    remember(site, inputs(notes))
    assert is_current(site, inputs(notes))


@pytest.mark.parametrize("change", ["note_edited", "note_renamed", "note_added", "page_edited", "page_gone"])
def test_a_change_is_noticed(notes: Path, change: str) -> None:
    site = notes.parent / "site"
    remember(site, inputs(notes))
    match change:
        case "note_edited":
            (notes / "a.md").write_text("# B\n", encoding="utf-8")
        case "note_renamed":
            (notes / "a.md").rename(notes / "b.md")
        case "note_added":
            (notes / "b.md").write_text("# B\n", encoding="utf-8")
        case "page_edited":
            (site / "index.html").write_text("AB", encoding="utf-8")
        case "page_gone":
            (site / "index.html").unlink()
    assert not is_current(site, inputs(notes))
