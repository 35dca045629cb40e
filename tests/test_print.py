"""Every kind of page on paper, the pages that bring all together, the PDF files; sheets on the screen."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from conftest import ROOT
from printing import bare, printed, seen

pytestmark = pytest.mark.slow

BUDGET = 2


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    page = chromium.new_page()
    yield page
    page.close()


def pages_of(site: Path) -> list[Path]:
    found = sorted(site.rglob("cheat-sheet.html"))
    assert found
    return found


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def test_all_sheets_print_as_one_document_with_an_outline(page: Any, site: Path) -> None:
    sheets = pages_of(site)
    page.goto((site / "cheat-sheets/all.html").as_uri())
    pdf = reader(printed(page, "A4"))
    assert len(pdf.pages) <= 1 + BUDGET * len(sheets)
    titles = [entry.title for entry in pdf.outline[1] if not isinstance(entry, list)]
    assert len(titles) == len(sheets)


def test_the_whole_guide_prints_with_contents_and_its_key_at_the_end(page: Any, site: Path) -> None:
    page.goto((site / "cheat-sheets/guide.html").as_uri())
    assert page.locator(".guide-contents a").count() >= len(pages_of(site))
    last = page.locator(".guide-answers li").last.text_content().strip()
    print_ = seen(printed(page, "A4"))
    assert bare(last)[:40] in print_.text(len(print_.sheets) - 1)


KINDS = {
    "module": "cloud-practitioner/networking/index.html",
    "topic": "cloud-practitioner/networking/amazon-route-53.html",
    "sheet": "cloud-practitioner/networking/cheat-sheet.html",
    "practice": "cloud-practitioner/networking/practice.html",
    "term": "services/amazon-vpc.html",
    "home": "index.html",
    "report": "report.html",
}

NOT_ON_PAPER = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-button, .headerlink, .md-search, .guide-foot, button"
DARK = """() => [...document.querySelectorAll("article *, body, html, .md-main")].filter((e) => {
  if (!e.checkVisibility()) return false;
  const [r, g, b, a] = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (a === undefined || a > 0.1) && r + g + b < 600;
}).map((e) => e.tagName + "." + e.className)"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_prints_black_on_white_though_the_reader_is_in_the_dark(kind: str, chromium: Any, site: Path) -> None:
    file = site / KINDS[kind]
    if not file.is_file():
        pytest.skip(f"the guide has no {KINDS[kind]}")
    page = chromium.new_page(color_scheme="dark")
    page.goto(file.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(DARK) == []
    shown = page.evaluate(
        f"() => [...document.querySelectorAll({NOT_ON_PAPER!r})].filter((e) => e.checkVisibility()).length"
    )
    assert shown == 0
    folded = page.evaluate(
        "() => [...document.querySelectorAll('article details:not(figure details, .guide-places)')]"
        ".filter((d) => d.checkVisibility() && ![...d.children].at(-1).checkVisibility()).length"
    )
    assert folded == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= page.viewport_size["width"]
    page.close()


def test_the_places_of_a_term_are_a_line_each_on_paper(page: Any, site: Path) -> None:
    page.goto((site / "services/amazon-s3.html").as_uri())
    page.emulate_media(media="print")
    shown = "all => all.map(one => [one.firstElementChild.checkVisibility(), one.lastElementChild.checkVisibility()])"
    opened = page.locator("details.guide-places").evaluate_all(shown)
    assert len(opened) > 5 and opened == [[True, False]] * len(opened)
    assert page.locator("li .guide-screen").first.is_hidden() and page.locator("#traps + ul").is_visible()
    assert len(reader(printed(page, "A4")).pages) <= 8


def test_doors_to_other_pages_are_not_printed(page: Any, site: Path) -> None:
    page.goto((site / KINDS["module"]).as_uri())
    doors = page.locator("#way-compare, #way-recall, .guide-tiles--doors, .guide-tiles--comparisons")
    assert doors.count() == 4
    page.emulate_media(media="print")
    assert [one.is_visible() for one in doors.all()] == [False] * 4
    assert page.locator(".guide-tiles--topics").is_visible()


def test_a_card_is_printed_in_one_piece_inside_its_frame(page: Any, site: Path) -> None:
    page.goto((site / "cloud-practitioner/networking/cards.html").as_uri())
    page.emulate_media(media="print")
    style = "one => [getComputedStyle(one).breakInside, parseFloat(getComputedStyle(one).paddingTop) > 0]"
    assert page.locator(".guide-cards-list > details").first.evaluate(style) == ["avoid", True]


def test_the_title_of_a_callout_is_printed_above_its_text(page: Any, site: Path) -> None:
    callout = next(file for file in sorted(site.rglob("*.html")) if 'class="admonition ' in file.read_text("utf-8"))
    page.goto(callout.as_uri())
    page.emulate_media(media="print")
    lefts = """(one) => [...one.querySelectorAll("p")].slice(0, 2).map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect().left;
    })"""
    title, text = page.locator(".admonition").first.evaluate(lefts)
    assert abs(title - text) < 1


def test_questions_print_without_their_answers_and_the_key_on_the_last_pages(page: Any, site: Path) -> None:
    page.goto((site / KINDS["practice"]).as_uri())
    keys = [bare(text) for text in page.locator(".guide-answers li").all_text_contents()]
    print_ = seen(printed(page, "A4"))
    texts = list(map(print_.text, range(len(print_.sheets))))
    first = next(i for i, text in enumerate(texts) if keys[0][:50] in text)
    stem = bare(page.locator(".guide-stem").last.text_content())
    assert stem[-40:] in "".join(texts[:first])
    # A key ends with its reason, which no option says.
    assert not any(key[-50:] in text for key in keys for text in texts[:first])


# ---- on screen ----


def covered(page: Any) -> int:
    return int(page.locator(".guide-sheet-covered").count())


def test_one_key_walks_through_all_answers(page: Any, site: Path) -> None:
    page.goto((site / KINDS["sheet"]).as_uri())
    page.click('[data-guide-do="cover"]')
    all_ = covered(page)
    assert all_ > 20
    for _ in range(3):  # shows the first, goes on, shows the second
        page.keyboard.press("Enter")
    assert covered(page) == all_ - 2
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    assert covered(page) == all_ - 3
    assert page.locator(".guide-sheet-count").text_content() == f"3 / {all_}"
    page.click('[data-guide-do="cover"]')
    assert covered(page) == 0


def test_a_touch_shows_an_answer_and_print_shows_all(chromium: Any, site: Path) -> None:
    context = chromium.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto((site / KINDS["sheet"]).as_uri())
    page.tap('[data-guide-do="cover"]')
    before = covered(page)
    page.locator(".guide-sheet-covered").nth(2).tap()
    assert covered(page) == before - 1
    page.emulate_media(media="print")
    color = page.locator(".guide-sheet-covered").first.evaluate("(e) => getComputedStyle(e).color")
    assert color == "rgb(0, 0, 0)"
    context.close()


def test_a_covered_answer_is_hidden_from_the_eye_and_from_a_screen_reader(page: Any, site: Path) -> None:
    page.goto((site / KINDS["sheet"]).as_uri())
    page.click('[data-guide-do="cover"]')
    first = page.locator(".guide-sheet-covered").first
    assert first.get_attribute("role") == "button"
    assert first.get_attribute("aria-label") == "Show the answer"
    assert first.evaluate("(e) => getComputedStyle(e).color") == "rgba(0, 0, 0, 0)"


# ---- files ----


def study(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "commands", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **environment},
        capture_output=True,
        text=True,
    )


def test_pdf_files_have_tags_a_language_a_title_and_an_outline_and_are_linked(chromium: Any, tmp_path: Path) -> None:
    notes, site = tmp_path / "notes", tmp_path / "site"
    (notes / "course").mkdir(parents=True)
    for name in ("short", "odd"):
        text = f"# {name.title()}\n\n- **Term:** what it means.\n\n| A | B |\n| --- | --- |\n| c | d |\n"
        (notes / "course" / f"{name}.md").write_text(text, encoding="utf-8")
    done = study("pdf", "--notes", str(notes), "--site", str(site), "--paper", "letter")
    assert done.returncode == 0, done.stderr
    names = {file.name for file in (site / "pdf").iterdir()}
    assert names == {"course_short.pdf", "course_odd.pdf", "cheat-sheets.pdf"}
    for file in (site / "pdf").iterdir():
        pdf = pypdf.PdfReader(file)
        root = pdf.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"]
        assert pdf.metadata.title
        assert pdf.outline
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [792, 612]
    sheet = pages_of(site)[0].read_text(encoding="utf-8")
    assert f'href="../../pdf/course_{pages_of(site)[0].parent.name}.pdf"' in sheet
    before = {file.name: file.read_bytes() for file in (site / "pdf").iterdir()}
    assert study("pdf", "--notes", str(notes), "--site", str(site), "--paper", "letter").returncode == 0
    assert {file.name: file.read_bytes() for file in (site / "pdf").iterdir()} == before
    assert not list(site.rglob(".print-*")) and not list(site.rglob("*.fresh"))


def test_without_a_browser_one_sentence_says_so(tmp_path: Path) -> None:
    done = study("pdf", "--site", str(tmp_path / "site"), CHROMIUM="", PATH=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no Chromium" in done.stderr
