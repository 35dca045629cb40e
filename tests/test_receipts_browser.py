"""Receipts in a browser, from disk: opened by key, by touch and by pointer, and closed again."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import build_site

pytestmark = pytest.mark.slow

NOTES = {
    "cells.md": """# Module 1: Cells

## Parts

The cell is the smallest unit of life that can grow and divide on its own.

- **Nucleus:** keeps the DNA.
- **Membrane:** the layer around the cell.

## Work

Other words, which only lengthen the page.
""",
    "again.md": """# Module 2: Again

## What was said

The cell is the smallest unit of life that can grow and divide on its own.
""",
    "guide.yml": "title: Cells\nlanguage: en\nrepo_url: https://github.com/me/cells\n",
}
PAGE = "notes/cells/index.html"


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of two small notes."""
    folder = tmp_path_factory.mktemp("cells")
    for file, text in NOTES.items():
        (folder / "notes").mkdir(exist_ok=True)
        (folder / "notes" / file).write_text(text, encoding="utf-8")
    return build_site(folder / "notes", folder / "site")


@pytest.fixture
def page(chromium: Any, cells: Path) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto((cells / PAGE).as_uri() + "#parts")
    yield page
    context.close()


def lines(page: Any) -> list[str]:
    """Return the lines that the panel shows, once it shows some."""
    page.locator(".guide-receipt ol > li").first.wait_for()
    return page.locator(".guide-receipt ol > li").all_inner_texts()


def test_a_key_shows_the_lines_of_what_one_reads_and_asks_nothing_of_the_network(page: Any) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("o")
    assert lines(page) == ["The cell is the smallest unit of life that can grow and divide on its own."]
    link = page.locator(".guide-receipt__place a")
    assert link.inner_text() == "cells.md:5"
    assert link.get_attribute("href") == "https://github.com/me/cells/blob/HEAD/notes/cells.md?plain=1#L5"
    also = page.locator(".guide-receipt ul a")
    assert also.inner_text() == "What was said"
    assert asked
    assert [url for url in asked if not url.startswith("file://")] == []
    also.click()
    page.wait_for_url("**/notes/again/index.html#what-was-said")


def test_the_panel_goes_on_to_the_next_block_and_gives_the_focus_back(page: Any) -> None:
    link = page.locator("article .guide-term").first
    link.focus()
    page.keyboard.press("o")
    assert lines(page) == ["- **Nucleus:** keeps the DNA."]
    assert page.evaluate("document.activeElement.matches('dialog.guide-receipt')")
    page.get_by_role("button", name="The next block").click()
    page.get_by_text("- **Membrane:**").wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".guide-receipt").is_hidden()
    assert page.locator(".guide-receipted").count() == 0
    assert link.evaluate("link => link === document.activeElement")


def test_a_finger_reaches_the_lines_of_a_section_and_then_of_any_block(page: Any) -> None:
    page.get_by_role("button", name="cells.md:3-8").tap()
    assert lines(page)[0] == "## Parts"
    assert len(lines(page)) == 6
    page.get_by_text("the layer around the cell.").first.tap()
    page.get_by_text("- **Membrane:**").wait_for()
    page.keyboard.press("o")
    assert page.locator(".guide-receipt").is_hidden()


def test_a_key_that_is_typed_into_a_field_opens_nothing(page: Any) -> None:
    page.keyboard.press("/")
    page.locator("[data-md-component=search-query]").wait_for()
    page.keyboard.type("oo")
    assert page.locator(".guide-receipt").count() == 0


def test_the_help_names_the_key_where_there_is_something_to_show(page: Any, cells: Path) -> None:
    page.keyboard.press("?")
    assert page.locator(".guide-keys").get_by_text("Where this comes from").is_visible()
    page.goto((cells / "design.html").as_uri())
    page.keyboard.press("?")
    assert page.locator(".guide-keys").get_by_text("Where this comes from").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel_and_the_page_is_no_wider(chromium: Any, cells: Path, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page = context.new_page()
    page.goto((cells / PAGE).as_uri() + "#parts")
    page.keyboard.press("o")
    lines(page)
    found = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found] == []
    assert wide <= 360


def test_nothing_of_it_is_printed(page: Any) -> None:
    page.keyboard.press("o")
    lines(page)
    page.emulate_media(media="print")
    assert page.locator(".guide-receipt").is_hidden()
    outline = page.locator(".guide-receipted").first.evaluate("block => getComputedStyle(block).outlineStyle")
    assert outline == "none"


def test_lines_that_cannot_be_loaded_are_said_to_be_so(page: Any, cells: Path, tmp_path: Path) -> None:
    shutil.copytree(cells, tmp_path / "site", ignore=shutil.ignore_patterns("receipts"))
    page.goto((tmp_path / "site" / PAGE).as_uri())
    page.keyboard.press("o")
    page.get_by_text("The original text could not be loaded.").wait_for()


def test_without_a_script_the_page_names_the_lines_of_each_section(chromium: Any, cells: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((cells / PAGE).as_uri())
    assert page.locator(".guide-source").first.inner_text().startswith("cells.md:")
    context.close()
