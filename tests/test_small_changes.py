"""A change makes only those pages again that show it."""

from pathlib import Path

import pytest

from conftest import build_site


def pile(folder: Path) -> Path:
    """Write two courses that have nothing to do with each other."""
    for course, name in (("rivers", "Delta"), ("stars", "Nova")):
        for number in (1, 2):
            file = folder / course / f"{number:02}-{name}-{number}.md".lower()
            file.parent.mkdir(parents=True, exist_ok=True)
            text = f"# {name} {number}\n\n**{name} {number} mouth:** where it opens.\n\n## How\n\nA {name} grows.\n"
            file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STUDYGUIDE_CACHE", str(tmp_path / "cache"))
    build_site(pile(tmp_path / "notes"), tmp_path / "site")
    return tmp_path


def test_a_new_title_of_a_module_changes_no_page_of_another_course(built: Path) -> None:
    notes, site = built / "notes", built / "site"
    before = {page: page.stat().st_ino for page in site.glob("*/*/index.html")}
    note = notes / "rivers/01-delta-1.md"
    note.write_text(note.read_text(encoding="utf-8").replace("# Delta 1", "# Wide delta"), encoding="utf-8")
    build_site(notes, site)
    again = {page.parent.name: page.stat().st_ino != inode for page, inode in before.items() if page.exists()}
    assert {name for name, changed in again.items() if not changed} >= {"nova-1", "nova-2"}
    assert again["delta-2"], "its menu names the module"
