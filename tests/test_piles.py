"""A pile made larger: copies that speak of the same, or each of things of its own."""

from pathlib import Path

import yaml

from commands.piles import edit, multiply

NOTE = "# Boxes\n\nThe Green Box keeps green boxes, see https://example.org/Green.\n"


def pile(folder: Path) -> Path:
    (folder / "course").mkdir(parents=True)
    (folder / "course" / "01.md").write_text(NOTE, encoding="utf-8")
    (folder / "services.yml").write_text("- name: Green Box\n  aliases: [GB]\n", encoding="utf-8")
    return folder


def test_copies_speak_of_the_same(tmp_path: Path) -> None:
    made = multiply(pile(tmp_path / "notes"), tmp_path / "made", 3)
    assert [file.read_text(encoding="utf-8") for file in sorted(made.rglob("*.md"))] == [NOTE] * 3
    assert len(yaml.safe_load((made / "services.yml").read_text(encoding="utf-8"))) == 1


def test_copies_speak_of_things_of_their_own_that_the_catalogue_knows(tmp_path: Path) -> None:
    made = multiply(pile(tmp_path / "notes"), tmp_path / "made", 2, own=True)
    assert (made / "course" / "01.md").read_text(encoding="utf-8") == NOTE
    copy = (made / "course-2" / "01.md").read_text(encoding="utf-8")
    assert "Green Box" not in copy
    assert "green boxes" in copy
    assert "/Green." in copy
    names = [entry["name"] for entry in yaml.safe_load((made / "services.yml").read_text(encoding="utf-8"))]
    assert names[0] == "Green Box"
    assert f"The {names[1]} keeps" in copy


def test_an_edit_adds_a_sentence_to_the_opening_of_the_first_note(tmp_path: Path) -> None:
    edit(pile(tmp_path), "It is new.")
    assert "# Boxes\n\nIt is new.\n\nThe Green" in (tmp_path / "course" / "01.md").read_text(encoding="utf-8")
