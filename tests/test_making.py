"""The site that begins to be made before MkDocs is loaded is the one that MkDocs is given."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

import making
from commands.host import by_hand
from conftest import ROOT
from making import UNDER_WAY, begin, order_of, site
from studyguide.errors import NoteError
from studyguide.host import Order, Site


@pytest.fixture(autouse=True)
def _nothing_under_way() -> Iterator[None]:
    yield
    UNDER_WAY.clear()


def order(folder: Path, title: str) -> Order:
    notes = folder / title
    notes.mkdir()
    (notes / "1.md").write_text(f"# Module 1: {title}\n\n**Rook:** a piece of {title}.\n", encoding="utf-8")
    return order_of(notes, folder / "kept", (("help.md", "# Help\n"),), serving=False)


def texts(made: Site) -> str:
    return "\n".join(str(page.text) for page in made.pages if page.path.endswith(".md"))


def test_what_is_begun_is_what_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = order(tmp_path, "Chess")
    begin(wanted)
    monkeypatch.setattr(making, "apart", lambda work: pytest.fail("it is made twice"))
    made = site(wanted) if UNDER_WAY else None
    if made is None:
        pytest.skip("there is one core here: nothing is begun")
    assert "a piece of Chess" in texts(made)
    assert made.by_hand == {"help.md": ("Help", "Help")}


def test_another_order_is_made_by_itself(tmp_path: Path) -> None:
    begin(order(tmp_path, "Chess"))
    made = texts(site(order(tmp_path, "Checkers")))
    assert "a piece of Checkers" in made and "Chess" not in made


def test_what_is_wrong_is_raised_where_the_site_is_asked_for(tmp_path: Path) -> None:
    wanted = order(tmp_path, "Chess")
    (wanted.notes / "guide.yml").write_text("title: [\n", encoding="utf-8")
    begin(wanted)
    with pytest.raises(NoteError, match=r"guide\.yml:"):
        site(wanted)


def test_the_pages_written_by_hand_are_those_that_mkdocs_finds() -> None:
    files = get_files(load_config(str(ROOT / "mkdocs.yml")))
    assert by_hand() == tuple(sorted((file.src_uri, file.content_string) for file in files.documentation_pages()))
