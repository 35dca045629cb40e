"""A change makes only those pages again that show it."""

from pathlib import Path

import pytest

from conftest import build_site
from studyguide.build import KEEP_NOTHING, guide
from studyguide.emit.sheets import all_sheets
from studyguide.kept import keep_in
from studyguide.model import Note, Pile, Settings
from studyguide.sheets.choose import Choice, Frame, choose
from studyguide.sheets.phrases import by_first_word, folded, held
from studyguide.sheets.sheet import Entry
from studyguide.store import Store

DELTA = "# Delta\n\n**Delta mouth:** where a river opens.\n\n## How\n\nA delta grows by 3 metres, later 4 metres.\n"
NOVA = "# Nova\n\n**Nova flash:** the light of a star.\n\n## How\n\nA nova glows for 3 weeks, later 4 weeks.\n"


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


@pytest.mark.parametrize(
    ("change", "made"),
    [
        ("", 0),
        ("\n1. Which star is young?\n   A) A dwarf\n   B) A giant\n\nAnswer: A\n", 1),
        ("\n1. Which one is a Delta mouth?\n   A) A dwarf\n   B) A giant\n\nAnswer: A\n", 2),
        ("\n**Nebula cloud:** what is left of a star.\n", 1),
        ("\nIt weighs 30 flurries, later 40 flurries.\n", 1),
    ],
    ids=["nothing", "a question", "a question about another module", "a term", "a unit"],
)
def test_a_sheet_is_chosen_again_where_the_change_concerns_it(
    change: str, made: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []

    def chosen(entries: list[Entry], frame: Frame) -> Choice:
        titles.append(frame.title)
        return choose(entries, frame)

    monkeypatch.setattr("studyguide.sheets.choose", chosen)
    store = Store(tmp_path / "kept")
    try:
        for text in (NOVA, NOVA + change):
            titles.clear()
            notes = Note("a/01-delta.md", DELTA), Note("a/02-nova.md", text)
            all_sheets(guide(Pile(notes, Settings(), (), ()), store))
    finally:
        keep_in(KEEP_NOTHING)
    assert len(titles) == made


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("A **delta mouth** of a delta", ["delta mouth", "delta", "delta"]),
        ("deltas, mouth: delta-mouth", ["delta mouth", "delta"]),
        ("none", []),
        ("", []),
    ],
)
def test_a_text_holds_phrases_of_whole_words(text: str, phrases: list[str]) -> None:
    known = by_first_word(map(folded, ("Delta", "Delta mouth", "mouth of the river")))
    assert sorted(phrase.strip() for phrase in held(known, folded(text))) == sorted(phrases)
