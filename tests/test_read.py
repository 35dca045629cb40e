"""Reading: files of every encoding, the data files, and bad input."""

from pathlib import Path

import pytest

import studyguide.read as reading
from studyguide.errors import NoteError
from studyguide.read import decode, read

TEXT = "# Título\n\nEl niño, “citas” y 5 €.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_note_in_any_encoding_reads_the_same(encoding: str) -> None:
    assert decode("a.txt", TEXT.encode(encoding)) == TEXT


def test_a_folder_without_notes_is_an_error_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(NoteError, match=r"there are no notes in this folder\. Put a"):
        read(tmp_path)


def test_files_that_are_not_read_are_findings_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Cells\n\nText.\n", encoding="utf-8")
    for name in ("book.pdf", "1.docx", "2.docx", "3.docx", "4.docx", "page.css", "what.xyz"):
        (tmp_path / name).write_bytes(b"x")
    found = [str(finding) for finding in read(tmp_path).findings]
    assert found == [
        'book.pdf:1: this file is not read. Take its text out: `pdftotext -layout "book.pdf" book.txt`.',
        "what.xyz:1: this file is not read. If it holds notes, save it as .md or .txt; else move it out of the notes "
        "folder.",
        '1.docx:1: this file is not read, nor are 3 others of its kind in this folder. Save it as Markdown, web page or '
        'plain text, or convert it: `pandoc "1.docx" -t gfm -o 1.md`.',
    ]


def test_a_note_that_is_gone_when_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here.md").write_text("# Here\n", encoding="utf-8")
    monkeypatch.setattr(reading, "_files", lambda folder, findings: [folder / "here.md", folder / "gone.md"])
    with pytest.raises(NoteError, match=r"^gone\.md: this file cannot be read: No such file"):
        read(tmp_path)


def test_data_that_holds_no_cards_is_said_with_its_cure(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nText.\n", encoding="utf-8")
    (tmp_path / "settings.json").write_text('{"theme": ["dark"]}', encoding="utf-8")
    (tmp_path / "cards.json").write_text('[{"front": "a mole", "back": "many"}]', encoding="utf-8")
    (tmp_path / "bank.xml").write_text("<quiz></quiz>", encoding="utf-8")
    pile = read(tmp_path)
    assert [note.file for note in pile.notes] == ["a.md", "cards.json"]
    assert list(map(str, pile.findings)) == [
        "bank.xml:1: this file is not read. Export the questions in GIFT format.",
        "settings.json:1: this file is not read. If it holds cards, name their sides `question` and `answer`; or save "
        "them as .csv.",
    ]


def test_drawings_and_boards_of_a_vault_are_said_with_their_cures(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nText.\n", encoding="utf-8")
    (tmp_path / "heart.excalidraw.md").write_text("---\nexcalidraw-plugin: parsed\n---\n# Text\n", encoding="utf-8")
    (tmp_path / "board.canvas").write_text("{}", encoding="utf-8")
    pile = read(tmp_path)
    assert [note.file for note in pile.notes] == ["a.md"]
    assert list(map(str, pile.findings)) == [
        "board.canvas:1: this file is not read. Copy the words of its cards into a note.",
        "heart.excalidraw.md:1: this file is not read. Export the drawing as .svg or .png.",
    ]
