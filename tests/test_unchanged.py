"""A build that would make the same site again is noticed, and any change is noticed too."""

from pathlib import Path

import pytest

from commands.unchanged import inputs, is_current, of_files, remember, standing
from standing import Standing, last, same


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


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path, Standing]:
    """Return an old site, a folder for a new one, and what stands of the old one."""
    old = tmp_path / "old"
    (old / "m").mkdir(parents=True)
    (old / "m/a.html").write_text("A", encoding="utf-8")
    of_files(old, {"m/a.html": "key", "gone.html": "key"}).write(tmp_path / "record")
    return old, tmp_path / "new", last(str(tmp_path / "record"))


def test_a_file_made_from_the_same_is_taken_over(sites: tuple[Path, Path, Standing]) -> None:
    old, new, there = sites
    assert there.take("m/a.html", "key", new / "m/a.html")
    assert (new / "m/a.html").read_text(encoding="utf-8") == "A"
    assert same(old, new, "m/a.html")


def test_what_is_made_from_other_things_is_not_taken_over(sites: tuple[Path, Path, Standing]) -> None:
    _, new, there = sites
    assert not there.take("m/a.html", "another", new / "m/a.html")
    assert not there.take("gone.html", "key", new / "gone.html")
    assert not there.take("never.html", "", new / "never.html")
    assert not new.exists()


def test_a_file_that_somebody_wrote_to_is_not_taken_over(sites: tuple[Path, Path, Standing]) -> None:
    old, new, there = sites
    (old / "m/a.html").write_text("AB", encoding="utf-8")
    assert not there.take("m/a.html", "key", new / "m/a.html")


def test_without_a_record_nothing_stands(tmp_path: Path) -> None:
    (tmp_path / "broken").write_text("[", encoding="utf-8")
    assert [last(record).files for record in (None, "", str(tmp_path / "none"), str(tmp_path / "broken"))] == [{}] * 4


@pytest.mark.parametrize("touched", [False, True])
def test_a_touched_site_gives_nothing_to_the_next_build(touched: bool, notes: Path) -> None:
    site = notes.parent / "site"
    remember(site, inputs(notes), {"index.html": "key"})
    if touched:
        (site / "more.html").write_text("", encoding="utf-8")
    assert (standing(site) is None) == touched
