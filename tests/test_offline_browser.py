"""The guide without a network: from disk, and installed as an app whose updates are offered, never forced."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from conftest import build_site
from serving import serving

pytestmark = pytest.mark.slow

LEAF = """# Module 1: The leaf

The leaf turns light into sugar.

## Cells of the leaf

The palisade cell and the guard cell differ in what they are for.

| Cell | Place | Task |
| --- | --- | --- |
| Palisade cell | the upper side | catches the light |
| Guard cell | around a stoma | opens and closes the stoma |

- **Stoma:** a pore between two guard cells.
- **Cuticle:** the wax on the upper side of the leaf.

How sugar is made: light → chloroplast → sugar → phloem.

## Questions

1. What opens and closes?
A) The stoma
B) The cuticle
Answer: A
"""
ROOT = "# Module 2: The root\n\n## Hairs\n\nThe stoma has no place on a root, whose hairs take in water.\n"
NEWER = LEAF.replace("The leaf turns light into sugar.", "The leaf turns light into sugar and air.")

ICON = "assets/guide-icon-192.png"  # browsers ask for the icon of their own window past the app
Sites = tuple[Path, Path]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Return a site and the next one of the same guide."""
    folder = tmp_path_factory.mktemp("botany")
    (folder / "notes/plants").mkdir(parents=True)
    (folder / "notes/plants/02-root.md").write_text(ROOT)
    out = []
    for number, text in enumerate((LEAF, NEWER)):
        (folder / "notes/plants/01-leaf.md").write_text(text)
        out.append(build_site(folder / "notes", folder / f"site{number}"))
    return out[0], out[1]


class Reader:
    """A page of the browser that remembers what went wrong."""

    def __init__(self, page: Any, address: str) -> None:
        self.page = page
        self.address = address
        self.wrong: list[str] = []
        page.on("console", lambda m: self.wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("requestfailed", lambda request: self.failed(request.url))

    def failed(self, url: str) -> None:
        if not url.endswith(ICON):
            self.wrong.append("failed: " + url)

    def open(self, path: str) -> Any:
        self.page.goto(self.address + path)
        return self.page

    def install(self) -> None:
        """Open the guide, and wait until the app keeps all of it."""
        self.open("index.html")
        self.page.locator("html[data-guide-kept=true]").wait_for(state="attached")


@pytest.fixture
def reader_of(chromium: Any) -> Iterator[Callable[[str], Reader]]:
    contexts: list[Any] = []

    def read(address: str) -> Reader:
        contexts.append(chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce"))
        return Reader(contexts[-1].new_page(), address)

    yield read
    for context in contexts:
        context.close()


@pytest.fixture(params=["disk", "app"])
def offline(request: pytest.FixtureRequest, reader_of: Callable[[str], Reader], sites: Sites) -> Iterator[Reader]:
    """Yield a reader without a network: with the folder of the site, or with the app and no server any more."""
    with ExitStack() as running:
        if request.param == "disk":
            reader = reader_of(sites[0].as_uri() + "/")
            reader.page.context.set_offline(True)
        else:
            reader = reader_of(running.enter_context(serving(sites[0], below="/some/folder/")))
            reader.install()
            running.close()
        yield reader
    assert reader.wrong == []


def test_every_page_opens(offline: Reader, sites: Sites) -> None:
    files = sorted(sites[0].rglob("*.html"))
    paths = [file.relative_to(sites[0]).as_posix() for file in files if file.name != "404.html"]
    assert len(paths) > 20
    for path in paths:
        page = offline.open(path)
        assert page.locator("h1").first.is_visible(), path


def test_search_finds(offline: Reader) -> None:
    page = offline.open("index.html")
    page.keyboard.press("/")
    page.keyboard.type("cuticle")
    page.locator(".md-search-result__item a").first.wait_for()
    assert "Cuticle" in page.locator(".md-search-result__item").first.inner_text()


def test_a_preview_opens_and_a_diagram_is_drawn(offline: Reader) -> None:
    page = offline.open("plants/leaf/index.html")
    assert page.locator("figure svg").first.is_visible()
    page.locator("a.guide-term").first.hover()
    page.locator("#guide-preview").wait_for(state="visible")


def test_a_question_a_card_and_the_dark_work(offline: Reader) -> None:
    page = offline.open("plants/leaf/practice.html")
    page.locator("article").get_by_role("radio").first.check()
    page.get_by_role("button", name="Check").click()
    assert page.get_by_text("Right.", exact=True).is_visible()
    page = offline.open("practice/cards.html")
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="3 Good").click()
    page.locator("label[title='Switch to dark mode']").click()
    page.reload()
    assert page.locator("body[data-md-color-scheme=slate]").count() == 1
    assert "1 day in a row" in page.locator(".guide-today").inner_text()


def test_an_address_that_is_none_gets_the_page_for_it(reader_of: Callable[[str], Reader], sites: Sites) -> None:
    with ExitStack() as running:
        reader = reader_of(running.enter_context(serving(sites[0])))
        reader.install()
        running.close()
        assert "404" in reader.open("nowhere.html").locator("h1").first.inner_text()


def test_an_update_is_offered_and_never_forced(
    reader_of: Callable[[str], Reader], sites: Sites, tmp_path: Path
) -> None:
    online = tmp_path / "online"
    shutil.copytree(sites[0], online)
    with serving(online) as address:
        reader = reader_of(address)
        reader.install()
        shutil.rmtree(online)
        shutil.copytree(sites[1], online)
        page, path, offer = reader.page, "plants/leaf/index.html", reader.page.locator(".guide-update")

        def shown() -> str:
            return str(page.locator("article p").nth(1).inner_text())

        for _ in range(2):  # the old version stays, on this page and on the next, until the reader wants the new one
            reader.open(path)
            assert shown() == "The leaf turns light into sugar."
            offer.wait_for()
            assert "A newer version of the guide is ready." in offer.inner_text()
            offer.get_by_role("button", name="Later").click()
            assert offer.count() == 0
        page.wait_for_load_state("networkidle")
        page.reload()
        offer.get_by_role("button", name="Show it").click()
        page.get_by_text("sugar and air").first.wait_for()
        assert shown() == "The leaf turns light into sugar and air."
        page.wait_for_load_state("networkidle")  # a reload takes back what the page still asks for
        page.reload()
        page.wait_for_load_state("networkidle")
        assert offer.count() == 0
    assert reader.wrong == []
