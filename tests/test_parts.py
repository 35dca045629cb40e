"""A long page is rendered part by part, and shows what it would show as one."""

from pathlib import Path

import markdown as library
import pytest

from studyguide.build import drawn
from studyguide.emit.long import parted
from studyguide.emit.sheets import books, sheets
from studyguide.emit.term_pages import FOLDS
from studyguide.emit.terms import terms
from studyguide.emit.whole import whole
from studyguide.read import read
from studyguide.spool import Spool, spooled
from studyguide.store import Store
from waiting import parts_of

NOTES = Path(__file__).resolve().parents[1] / "notes"
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc", "pymdownx.superfences", "pymdownx.details"]


def test_parts_begin_where_they_were_joined() -> None:
    long = parted("a.md", ("A",), lambda: [["# One", "text"], [""], ["## Two"], ["```\n\n```", "end"]])
    page = spooled(long, Spool())
    assert page.text == "# One\n\ntext\n\n## Two\n\n```\n\n```\n\nend\n"
    parts = parts_of(str(page.text), page.parts)
    assert parts == ["# One\n\ntext", "## Two", "```\n\n```\n\nend"]


def test_a_page_without_parts_is_one() -> None:
    assert parts_of("# One\n\n## Two\n", ()) == ["# One\n\n## Two\n"]


def test_parts_show_what_the_page_shows(tmp_path: Path) -> None:
    # Two courses that say the same: what is called alike in both must not have the same id.
    for course in ("one", "two"):
        (tmp_path / course).mkdir()
        for note in sorted((NOTES / "solutions-architecture").glob("*.md"))[:2]:
            (tmp_path / course / note.name).write_text(note.read_text(encoding="utf-8"), encoding="utf-8")
    guide = drawn(read(tmp_path), Store(None))
    pages = [spooled(page, Spool()) for page in whole(guide)]
    assert any(page.parts for page in pages)
    for page in pages:
        text = str(page.text).partition("\n---\n")[2] or str(page.text)
        apart = "\n".join(library.markdown(part, extensions=EXTENSIONS) for part in parts_of(text, page.parts))
        assert apart == library.markdown(text, extensions=EXTENSIONS)


def test_a_guide_too_long_for_one_page_has_one_per_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for course in ("one", "two"):
        (tmp_path / course).mkdir()
        (tmp_path / course / "1.md").write_text(
            f"# Module 1: Of {course}\n\n## Queues\n\n**Queue:** keeps the order of {course}.\n\n"
            "Q1. What does a queue keep?\nA. Order\nB. Nothing\nAnswer: A\n"
        )
    guide = drawn(read(tmp_path), Store(None))
    assert [page.path for page in whole(guide)] == ["cheat-sheets/guide.md"]
    monkeypatch.setattr(books, "MOST", 1)
    pages = {page.path: str(page.text) for page in whole(guide)}
    assert list(pages) == ["cheat-sheets/guide-one.md", "cheat-sheets/guide-two.md"]
    assert "# The whole guide: Two\n" in pages["cheat-sheets/guide-two.md"]
    assert "order of two" in pages["cheat-sheets/guide-two.md"]
    assert "order of one" not in pages["cheat-sheets/guide-two.md"]
    listed = next(str(page.text) for page in sheets(guide) if page.path == "cheat-sheets/index.md")
    assert "(guide-one.md)" in listed and "(guide-two.md)" in listed and "(guide.md)" not in listed


def test_a_term_that_many_modules_name_has_a_long_page_whose_first_part_holds_all_headings(tmp_path: Path) -> None:
    (tmp_path / "services.yml").write_text(
        "- {name: Red Queue, kind: service, category: Messages, summary: Holds work.}\n"
        "- {name: Blue Topic, kind: service, category: Messages, summary: Tells all.}\n",
        encoding="utf-8",
    )
    for number in range(1, 2 * FOLDS + 3):
        text = f"# Module {number}: Part {number}\n\nThe Red Queue feeds the Blue Topic in step {number}.\n"
        (tmp_path / f"{number:02}.md").write_text(text, encoding="utf-8")
    guide = drawn(read(tmp_path), Store(None))
    page = next(spooled(page, Spool()) for page in terms(guide) if page.path.endswith("/red-queue.md"))
    first, *others = parts_of(str(page.text), page.parts)
    assert "{: #related }" in first and "{: #mentioned }" in first
    assert len(others) == 3
    assert not any(line.startswith("#") for part in others for line in part.split("\n"))
    assert sum(part.count("??? guide-fold") for part in others) == 2 * FOLDS + 2
