"""Sheets as a browser prints them: within their pages, nothing split, every word there; other pages too."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest

from conftest import ROOT, build_site
from printing import PAPERS, PIECES, bare, glyphs, places, printed, reader
from studyguide.build import drawn
from studyguide.emit.sheets import all_sheets
from studyguide.read import read
from studyguide.sheets.heights import units
from studyguide.sheets.paper import COLUMNS, GAP, MARGIN, POINT, Paper
from studyguide.sheets.paper import PAPERS as SHEETS
from studyguide.sheets.sheet import Sheet
from studyguide.store import Store

pytestmark = pytest.mark.slow

BUDGET = 2
MM = 72 / 25.4
SMALLEST = 7.99  # pt: eight, less what rounding takes
# Scripts whose letters a PDF keeps in the order they are seen, or for which a machine may have no font.
UNSURE = re.compile("[\u0590-\u08ff\u2e80-\uffff\U0001f000-\U0001faff]")
FULL = 0.8  # of its pages: a sheet that had to leave something out fills so much at least
LONG = "# Everything\n\n" + "\n".join(
    f"## About wood number {t}\n\n"
    + "\n".join(
        f"- **Kind {t}-{i} of wood:** grows {i} cm a year where {t + i} others do not." for i in range(25)
    )
    + "\n\nIt is said that what grows slowly burns slowly. Nobody has measured it for all kinds.\n\n"
    + "| Wood | Weight | Use |\n| --- | --- | --- |\n"
    + "\n".join(f"| Kind {t}-{i} | {i * 10} kg | boats, masts and the handles of tools |" for i in range(6))
    + "\n"
    for t in range(80)
)
ODD = """# Seltsame Dinge

## Cheat sheet

- **Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen:** Hauptversammlungsbeschlussfähigkeit.
- **日本語:** これは長い文章で、どこでも改行できるので、行の数は文字の数で決まります。これは長い文章です。
- **Nested:** one
    - **Deeper:** two, with `code_that_is_rather_long --and=options` and *words*
        - deepest three <b>not bold</b> & more
- **Русский:** широкие буквы щ, ш, ж, ю стоят рядом с другими буквами в этой длинной строке текста.
- **العربية:** نص من اليمين إلى اليسار مع كلمات كثيرة حتى يحتاج إلى أكثر من سطر واحد في العمود.
- **Emoji:** 🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍

1. first
2. second

```
a line of code that is longer than a column of the sheet is wide, so that it has to go on in the next line
short
```

| One | Two | Three | Four | Five | Six | Seven | Eight |
| --- | --- | --- | --- | --- | --- | --- | --- |
| subscription | administration | configuration | authorization | documentation | b | c | d |
| e | f | g | h | i | j | k | l |

### A title inside it

User -> Balancer -> Server -> Database

"""


def table(number: int) -> str:
    """Return a section with a table of more and longer rows than the last."""
    rows = (
        f"| aspect {r} of {number} | {'words ' * (r + 1)} | {'more ' * (number % 7 + 1)} | x |"
        for r in range(20)
    )
    head = f"## Table {number}\n\nWhat decides is the number {number}.\n\n"
    head += "| Aspect | This | That | Other |\n| --- | --- | --- | --- |\n"
    return head + "\n".join(list(rows)[: 3 + number % 9]) + "\n"


@pytest.fixture(scope="session")
def extremes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return notes of three lines, of 20,000 words, in many scripts, with a sheet too long, all tables."""
    folder = tmp_path_factory.mktemp("extremes")
    texts = {
        "01-short.md": "# Short\n\nOne line.\nAnother line.\n",
        "02-long.md": LONG,
        "03-odd.md": ODD + "\n".join(f"- **Wort {n}:** Text mit {n} Wörtern." for n in range(30)),
        "04-own.md": "# Own\n\n## Cheat sheet\n\n"
        + "\n".join(f"- **Line {n}:** says what line {n} of the sheet has to say." for n in range(700)),
        "05-tables.md": "# Tables\n\n" + "\n".join(map(table, range(30))),
    }
    for name, text in texts.items():
        (folder / "course").mkdir(exist_ok=True)
        (folder / "course" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def extremes_site(extremes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(extremes, tmp_path_factory.mktemp("extremes-site") / "site")


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    page = chromium.new_page()
    yield page
    page.close()


def pages_of(site: Path) -> list[Path]:
    found = sorted(site.rglob("cheat-sheet.html"))
    assert found
    return found


def column(x: float, paper: Paper) -> int:
    """Return the column in which a word at x, in pt from the left, begins."""
    step = (paper.column + GAP) * MM
    return int((x - MARGIN[3] * MM + 1) // step)


def faults(page: Any, file: Path, paper: Paper) -> Iterator[str]:
    """Yield what is wrong with a sheet on a paper."""
    page.goto(file.as_uri())
    pieces = page.evaluate(PIECES)
    pdf = reader(printed(page, paper.name))
    if len(pdf.pages) > BUDGET:
        yield f"{len(pdf.pages)} pages"
    runs = glyphs(pdf)
    yield from {f"letters of {run.size:.2f} pt: {run.text!r}" for run in runs if run.size < SMALLEST}
    letters, owners = places(runs)
    at = 0
    for kind, texts in pieces:
        if any(UNSURE.search(text) for text in texts):
            continue
        stands: set[tuple[int, int]] = set()
        for text in map(bare, texts):
            found = letters.find(text, at)
            if found < 0:
                yield f"{kind} is not in the text of the print: {text[:60]!r}"
                break
            stands |= {(run.page, column(run.x, paper)) for run in owners[found : found + len(text)]}
            at = found + len(text)
        if len(stands) > 1:
            yield f"{kind} is split over {sorted(stands)}: {texts[0][:60]!r}"
    for number, sheet in enumerate(pdf.pages):
        if any(True for _ in sheet.images):
            yield f"page {number + 1} holds a picture that is no vector"


@pytest.mark.parametrize("paper", SHEETS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("which", ["site", "seeds_site", "extremes_site"])
def test_every_sheet_prints_whole_within_its_pages(
    which: str, paper: Paper, page: Any, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(which)
    found = {
        file.relative_to(site).as_posix(): wrong
        for file in pages_of(site)
        if (wrong := list(faults(page, file, paper)))
    }
    assert found == {}


def test_the_papers_of_the_estimate_are_those_of_the_browser() -> None:
    assert {p.name: (round(p.height), round(p.width)) for p in SHEETS} == {
        name: (round(width * 25.4), round(height * 25.4)) for name, (width, height) in PAPERS.items()
    }


HEIGHTS = """(width) => {
  const sheet = document.querySelector(".guide-sheet");
  sheet.style.columns = "auto";
  sheet.style.width = width + "mm";
  const found = [...sheet.querySelectorAll("ul > li, table, .guide-sheet-chain, .guide-sheet-drawing, pre")];
  const high = (e) => e.getBoundingClientRect().height + parseFloat(getComputedStyle(e).marginBottom);
  return found.map((e) => [high(e), e.textContent.trim().slice(0, 50)]);
}"""


@pytest.mark.parametrize("paper", SHEETS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("which", ["site", "extremes_site"])
def test_no_entry_is_higher_in_the_browser_than_estimated(
    which: str, paper: Paper, page: Any, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    site: Path = request.getfixturevalue(which)
    notes = ROOT / "notes" if which == "site" else request.getfixturevalue("extremes")
    page.emulate_media(media="print")
    wrong = []
    for sheet in all_sheets(drawn(read(notes), Store(None))):
        page.goto((site / sheet.page.replace(".md", ".html")).as_uri())
        real = page.evaluate(HEIGHTS, paper.column)
        estimates = list(heights(sheet, paper))
        assert len(real) == len(estimates), sheet.page
        em = sheet.size * 96 / 72
        wrong += [
            (sheet.page, text, round(high / em, 2), round(estimate, 2))
            for (high, text), estimate in zip(real, estimates, strict=True)
            if high / em > estimate + 0.02
        ]
    assert wrong == []


def heights(sheet: Sheet, paper: Paper) -> Iterator[float]:
    """Yield the estimated height of each entry of a sheet in a column, in em."""
    width, _ = paper.room(sheet.size)
    for entry in sheet.entries:
        yield sum(unit.height for unit in units(entry, width, 10_000, sheet.size))


@pytest.mark.parametrize("paper", SHEETS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("which", ["site", "seeds_site", "extremes_site"])
def test_a_sheet_that_leaves_something_out_is_full(
    which: str, paper: Paper, page: Any, request: pytest.FixtureRequest, seeds: Path
) -> None:
    site: Path = request.getfixturevalue(which)
    notes = {"site": ROOT / "notes", "seeds_site": seeds}.get(which) or request.getfixturevalue("extremes")
    left = {s.page.replace(".md", ".html") for s in all_sheets(drawn(read(notes), Store(None))) if s.left}
    shares = {}
    for file in pages_of(site):
        name = file.relative_to(site).as_posix()
        if name in left:
            page.goto(file.as_uri())
            share = filled(reader(printed(page, paper.name)), paper)
            if share < FULL:
                shares[name] = round(share, 2)
    assert shares == {}


def filled(pdf: pypdf.PdfReader, paper: Paper) -> float:
    """Return the share of the columns of two pages that holds text."""
    low: dict[tuple[int, int], float] = {}
    for run in glyphs(pdf):
        if run.y > MARGIN[0] * MM:
            key = (run.page, column(run.x, paper))
            low[key] = max(low.get(key, 0), run.y)
    room = (paper.height - MARGIN[0] - MARGIN[2]) * MM
    return sum((y - MARGIN[0] * MM) / room for y in low.values()) / (COLUMNS * BUDGET)


def test_a_sheet_of_one_page_prints_on_one(page: Any, extremes: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    shutil.copytree(extremes, notes)
    (notes / "guide.yml").write_text("sheet_pages: 1\n", encoding="utf-8")
    site = build_site(notes, tmp_path / "site")
    counts = {}
    for file in pages_of(site):
        for paper in PAPERS:
            page.goto(file.as_uri())
            counts[file.parent.name, paper] = len(reader(printed(page, paper)).pages)
    assert set(counts.values()) == {1}


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
    pdf = reader(printed(page, "A4"))
    texts = [bare(sheet.extract_text()) for sheet in pdf.pages]
    assert bare(last)[:40] in texts[-1]


KINDS = {
    "module": "cloud-practitioner/networking/index.html",
    "topic": "cloud-practitioner/networking/amazon-route-53.html",
    "sheet": "cloud-practitioner/networking/cheat-sheet.html",
    "practice": "cloud-practitioner/networking/practice.html",
    "term": "services/amazon-vpc.html",
    "home": "index.html",
    "report": "report.html",
}

NOT_ON_PAPER = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-button, .headerlink, .md-search, .guide-foot, button"
)
DARK = """() => [...document.querySelectorAll("article *, body, html, .md-main")].filter((e) => {
  if (!e.checkVisibility()) return false;
  const [r, g, b, a] = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (a === undefined || a > 0.1) && r + g + b < 600;
}).map((e) => e.tagName + "." + e.className)"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_prints_black_on_white_though_the_reader_is_in_the_dark(
    kind: str, chromium: Any, site: Path
) -> None:
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
        "() => [...document.querySelectorAll('article details:not(figure details)')]"
        ".filter((d) => d.checkVisibility() && ![...d.children].at(-1).checkVisibility()).length"
    )
    assert folded == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= page.viewport_size["width"]
    page.close()


def test_questions_print_without_their_answers_and_the_key_on_the_last_pages(page: Any, site: Path) -> None:
    page.goto((site / KINDS["practice"]).as_uri())
    keys = [bare(text) for text in page.locator(".guide-answers li").all_text_contents()]
    pdf = reader(printed(page, "A4"))
    texts = [bare(sheet.extract_text()) for sheet in pdf.pages]
    first = next(i for i, text in enumerate(texts) if keys[0][:50] in text)
    stem = bare(page.locator(".guide-stem").last.text_content())
    assert stem[-40:] in "".join(texts[:first])
    assert not any(key[:50] in text for key in keys for text in texts[:first])


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


def test_pdf_files_have_tags_a_language_a_title_and_an_outline_and_are_linked(
    chromium: Any, extremes: Path, tmp_path: Path
) -> None:
    notes, site = tmp_path / "notes", tmp_path / "site"
    (notes / "course").mkdir(parents=True)
    for name in ("01-short.md", "03-odd.md"):
        shutil.copy(extremes / "course" / name, notes / "course" / name)
    done = study("pdf", "--notes", str(notes), "--site", str(site), "--paper", "letter")
    assert done.returncode == 0, done.stderr
    names = {file.name for file in (site / "pdf").iterdir()}
    assert names == {"course_short.pdf", "course_odd.pdf", "cheat-sheets.pdf"} or len(names) == 3
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


def test_point_is_a_seventy_second_of_an_inch() -> None:
    assert abs(POINT * 72 - 25.4) < 1e-3
