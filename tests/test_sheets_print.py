"""Sheets as a browser prints them: within their pages, nothing split, nothing small, every word there.

By default some sheets of the guide and of the real notes are printed, and all of the extreme ones; `--all` prints all.
"""

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, build_site
from printing import PAPERS, PIECES, Print, bare, printed, seen
from studyguide.build import drawn
from studyguide.emit.sheets import all_sheets
from studyguide.emit.sheets.left import NO_FORM
from studyguide.read import read
from studyguide.sheets.heights import units
from studyguide.sheets.paper import COLUMNS, GAP, MARGIN, POINT, Paper
from studyguide.sheets.paper import PAPERS as SHEETS
from studyguide.sheets.sheet import Line, Sheet
from studyguide.store import Store
from studyguide.text.inline import plain

pytestmark = pytest.mark.slow

BUDGET = 2
SOME = 6  # sheets of a site that are printed by default
MM = 72 / 25.4
SMALLEST = 7.99  # pt: eight, less what rounding takes
SLACK = 1.5  # pt: letters lean over the box they are set in
LEAN = 3 / 16  # of the type size: the same, for letters of any size
# Scripts whose letters a PDF keeps in the order they are seen, or for which a machine may have no font.
UNSURE = re.compile("[\u0590-\u08ff\u2e80-\uffff\U0001f000-\U0001faff]")
FULL = 0.8  # of its pages: a sheet that had to leave a fact out fills so much at least
LONG = "# Everything\n\n" + "\n".join(
    f"## About wood number {t}\n\n"
    + "\n".join(f"- **Kind {t}-{i} of wood:** grows {i} cm a year where {t + i} others do not." for i in range(25))
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
- **Emoji:** 🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍🙂🚀🌍
- [A page of the law](https://example.org/a/rather/long/address/of/a/page/that/nobody/types/from/paper.html)

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
    rows = (f"| aspect {r} of {number} | {'words ' * (r + 1)} | {'more ' * (number % 7 + 1)} | x |" for r in range(20))
    head = f"## Table {number}\n\nWhat decides is the number {number}.\n\n"
    head += "| Aspect | This | That | Other |\n| --- | --- | --- | --- |\n"
    return head + "\n".join(list(rows)[: 3 + number % 9]) + "\n"


def flows(number: int) -> str:
    """Return a section with a flow that branches."""
    arrows = "\n".join(f"Source {number} -> Step {n} -> Target {n} of {number}" for n in range(2 + number % 3))
    return f"## Flow {number}\n\n```flow\n{arrows}\n```\n"


@pytest.fixture(scope="session")
def extremes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return notes of three lines, of 20,000 words, in many scripts, with a sheet too long, all tables, on law."""
    folder = tmp_path_factory.mktemp("extremes")
    texts = {
        "01-short.md": "# Short\n\nOne line.\nAnother line.\n",
        "02-long.md": LONG,
        "03-odd.md": ODD + "\n".join(f"- **Wort {n}:** Text mit {n} Wörtern." for n in range(30)),
        "04-own.md": "# Own\n\n## Cheat sheet\n\n"
        + "\n".join(f"- **Line {n}:** says what line {n} of the sheet has to say." for n in range(700)),
        "05-tables.md": "# Tables\n\n" + "\n".join(map(table, range(30))),
        "06-flows.md": "# Flows\n\n" + "\n".join(map(flows, range(40))),
    }
    (folder / "course").mkdir()
    for name, text in texts.items():
        (folder / "course" / name).write_text(text, encoding="utf-8")
    for subject in ("law", "biology_in_spanish"):
        shutil.copytree(ROOT / "tests/golden" / subject / "notes", folder / subject)
    return folder


@pytest.fixture(scope="session")
def extremes_site(extremes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(extremes, tmp_path_factory.mktemp("extremes-site") / "site")


@pytest.fixture(scope="session")
def one_page_site(extremes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the same notes with a budget of one page."""
    notes = tmp_path_factory.mktemp("one-page") / "notes"
    shutil.copytree(extremes, notes)
    (notes / "guide.yml").write_text("sheet_pages: 1\n", encoding="utf-8")
    return build_site(notes, notes.parent / "site")


@pytest.fixture(scope="module")
def page(chromium: Any) -> Iterator[Any]:
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture
def chosen(request: pytest.FixtureRequest) -> Any:
    """Return what chooses among the sheets of a site: all with `--all`, else some."""
    every = request.config.getoption("--all")
    return lambda found: found if every else found[:: max(1, len(found) // SOME)]


def pages_of(site: Path) -> list[Path]:
    found = sorted(site.rglob("cheat-sheet.html"))
    assert found
    return found


def column(x: float, paper: Paper) -> int:
    """Return the column in which a letter at x, in pt from the left, begins."""
    step = (paper.column + GAP) * MM
    return int((x - MARGIN[3] * MM + SLACK) // step)


def body(print_: Print) -> list[Any]:
    """Return the letters below the running title."""
    return [glyph for glyph in print_.glyphs if glyph.top > (MARGIN[0] - 1) * MM]


def faults(pieces: Sequence[Any], print_: Print, paper: Paper, budget: int) -> Iterator[str]:
    """Yield what is wrong with a printed sheet."""
    if len(print_.sheets) > budget:
        yield f"{len(print_.sheets)} pages"
    if any(abs(wide - paper.width * MM) > 1 for wide, _ in print_.sheets):
        yield f"paper of {print_.sheets}"
    if print_.bitmaps:
        yield f"{print_.bitmaps} pictures that are no vectors"
    if small := {f"{glyph.size:.2f}" for glyph in print_.glyphs if glyph.size < SMALLEST}:
        yield f"letters of {sorted(small)} pt"
    yield from outside(print_, paper)
    yield from split(pieces, print_, paper)


def outside(print_: Print, paper: Paper) -> Iterator[str]:
    """Yield the letters beyond an edge of their column or of the room on the page."""
    step = (paper.column + GAP) * MM
    for glyph in body(print_):
        left = MARGIN[3] * MM + column(glyph.left, paper) * step
        if glyph.right > left + paper.column * MM + LEAN * glyph.size or column(glyph.left, paper) >= COLUMNS:
            yield f"page {glyph.page + 1}: {glyph.text!r} crosses the edge of its column at {glyph.right:.0f} pt"
        if glyph.bottom > (paper.height - MARGIN[2]) * MM + SLACK:
            yield f"page {glyph.page + 1}: {glyph.text!r} stands below the page's room"


def split(pieces: Sequence[Any], print_: Print, paper: Paper) -> Iterator[str]:
    """Yield the pieces that are not in the text of the print, or not in one column."""
    letters, at = print_.letters, 0
    for kind, texts in pieces:
        if any(UNSURE.search(text) for text in texts):
            continue
        stands: set[tuple[int, int]] = set()
        after = at
        for index, text in enumerate(map(bare, texts)):
            # The labels of a drawing are read line by line, whatever arrow they belong to.
            found = letters.find(text, after if kind == "figure" and index else at)
            if found < 0:
                yield f"{kind} is not in the text of the print: {text[:60]!r}"
                break
            stands |= {(g.page, column(g.left, paper)) for g in print_.glyphs[found : found + len(text)]}
            at = max(at, found + len(text))
            after = after if index else at
        if len(stands) > 1:
            yield f"{kind} is split over {sorted(stands)}: {texts[0][:60]!r}"


@pytest.mark.parametrize("which", ["site", "seeds_site", "extremes_site", "one_page_site"])
def test_every_sheet_prints_whole_within_its_pages(
    which: str, page: Any, chosen: Any, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(which)
    report = json.loads((site / "report.json").read_text(encoding="utf-8"))
    left = {row["page"]: [e for e in row["left"] if is_fact(e)] for row in report["sheets"]}
    budget = 1 if which == "one_page_site" else BUDGET
    files = pages_of(site)
    wrong = {}
    for file in chosen(files) if which in ("site", "seeds_site") else files:
        name = file.relative_to(site).as_posix()
        page.goto(file.as_uri())
        pieces = page.evaluate(PIECES)
        for paper in SHEETS:
            print_ = seen(printed(page, paper.name))
            found = list(faults(pieces, print_, paper, budget))
            if left[name.replace(".html", ".md")] and filled(print_, paper) < FULL * budget:
                found.append(f"only {filled(print_, paper):.2f} of {budget} pages filled")
            if found:
                wrong[name, paper.name] = found
    assert wrong == {}


def is_fact(left: dict[str, str]) -> bool:
    """Return whether an entry of the report could have filled the room that is left."""
    return left["part"] != "prose" and NO_FORM not in left["why"]


def filled(print_: Print, paper: Paper) -> float:
    """Return how many pages the text fills, column by column."""
    low: dict[tuple[int, int], float] = {}
    for glyph in body(print_):
        key = (glyph.page, column(glyph.left, paper))
        low[key] = max(low.get(key, 0), glyph.bottom)
    room = (paper.height - MARGIN[0] - MARGIN[2]) * MM
    return sum((bottom - MARGIN[0] * MM) / room for bottom in low.values()) / COLUMNS


def test_a_column_that_is_too_narrow_and_a_letter_that_is_too_small_are_seen(page: Any, extremes_site: Path) -> None:
    page.goto((extremes_site / "course/own/cheat-sheet.html").as_uri())
    pieces = page.evaluate(PIECES)
    page.add_style_tag(
        content="@media print { .md-typeset .guide-sheet ul > li"
        " { font-size: 7pt; white-space: nowrap; padding-left: 50mm } }"
    )
    found = " ".join(faults(pieces, seen(printed(page, "A4")), SHEETS[0], 1))
    for fault in ("2 pages", "letters of [", "crosses the edge of its column"):
        assert fault in found


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
  return found.map((e) => [high(e), e.textContent]);
}"""


@pytest.mark.parametrize("which", ["site", "extremes_site"])
def test_no_entry_is_higher_in_the_browser_than_estimated_and_none_lacks_a_word(
    which: str, chromium: Any, request: pytest.FixtureRequest
) -> None:
    if which == "site" and not request.config.getoption("--all"):
        pytest.skip("the guide's own sheets are measured with --all")
    site: Path = request.getfixturevalue(which)
    notes = ROOT / "notes" if which == "site" else request.getfixturevalue("extremes")
    page = chromium.new_page()
    page.emulate_media(media="print")
    wrong = []
    for sheet in all_sheets(drawn(read(notes), Store(None))):
        page.goto((site / sheet.page.replace(".md", ".html")).as_uri())
        em = sheet.size * 96 / 72
        for paper in SHEETS:
            real = page.evaluate(HEIGHTS, paper.column)
            estimates = list(heights(sheet, paper))
            assert len(real) == len(estimates), sheet.page
            for entry, (high, text), estimate in zip(sheet.entries, real, estimates, strict=True):
                if high / em > estimate + 0.02:
                    wrong.append((sheet.page, text[:50], round(high / em, 2), round(estimate, 2)))
                if isinstance(entry.body, Line):
                    said = bare(plain(entry.body.lead)), bare(plain(entry.body.text))
                    wrong += [(sheet.page, "lacks", part) for part in said if part not in bare(text)]
    page.close()
    assert wrong == []


def heights(sheet: Sheet, paper: Paper) -> Iterator[float]:
    """Yield the estimated height of each entry of a sheet in a column, in em."""
    width, _ = paper.room(sheet.size)
    for entry in sheet.entries:
        yield sum(unit.height for unit in units(entry, width, 10_000, sheet.size))


def test_point_is_a_seventy_second_of_an_inch() -> None:
    assert abs(POINT * 72 - 25.4) < 1e-3
