"""The diagrams of the guide in a browser: nothing clipped or covered, at each width, in each scheme."""

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from searching import Box, served

pytestmark = pytest.mark.slow

PHONE, DESK, SHEET = 360, 1280, 703  # px; a sheet is A4 within its margins
SHEET_HEIGHT = 23 / 2.54 * 96 + 1

# In the units of each drawing: words that leave their box or the picture, words on words, labels on boxes.
FAULTS = """() => {
  const faults = [];
  const meets = (a, b, by) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > by
    && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > by;
  const holds = (a, b, by) => b.x >= a.x - by && b.y >= a.y - by
    && b.x + b.width <= a.x + a.width + by && b.y + b.height <= a.y + a.height + by;
  for (const svg of document.querySelectorAll(".guide-diagram svg.guide-d-svg")) {
    if (!svg.getClientRects().length) continue;
    const where = svg.closest("figure").id, view = svg.viewBox.baseVal;
    const box = (e) => {
      const b = e.getBBox();
      return { x: b.x + 3, y: b.y + 3, width: b.width, height: b.height };
    };
    const texts = [...svg.querySelectorAll("text")].map((e) => [e, box(e)]);
    for (const [e, b] of texts) {
      if (!holds(view, b, 1)) faults.push([where, "leaves the picture", e.textContent]);
    }
    texts.forEach(([e, b], i) => texts.slice(i + 1).forEach(([f, c]) => {
      if (meets(b, c, 2)) faults.push([where, "words on words", e.textContent, f.textContent]);
    }));
    for (const node of svg.querySelectorAll(".guide-d-node")) {
      const shape = node.querySelector("rect, path"), text = node.querySelector("text");
      if (!shape) continue;
      if (!holds(box(shape), box(text), 0.5)) faults.push([where, "leaves its box", text.textContent]);
      for (const [e, b] of texts) {
        if (e !== text && meets(box(shape), b, 1)) faults.push([where, "lies on a box", e.textContent]);
      }
    }
    const frame = svg.parentElement.getBoundingClientRect(), size = svg.getBoundingClientRect();
    if (size.height > frame.height + 2) faults.push([where, "cut at the foot"]);
    if (size.width > frame.width + 2 && svg.parentElement.scrollWidth < size.width) {
      faults.push([where, "cut at the side"]);
    }
  }
  return faults;
}"""


SCROLLED = """() => [...document.querySelectorAll(".guide-diagram-view")]
  .filter((view) => view.scrollWidth > view.clientWidth + 1).map((view) => view.getAttribute("aria-label"))"""


@cache
def pages_of(site: Path) -> tuple[Path, ...]:
    """Return the pages with diagrams, the smallest first."""
    pages = (page for page in site.rglob("*.html") if 'class="guide-diagram"' in page.read_text(encoding="utf-8"))
    return tuple(sorted(pages, key=lambda page: (page.stat().st_size, page)))


def opened(page: Any, file: Path) -> Any:
    """Return the page once its text is there; the sheet of the whole guide takes long where much else runs."""
    page.goto(file.as_uri(), wait_until="domcontentloaded", timeout=120_000)
    return page


@pytest.mark.parametrize("width", [PHONE, DESK, SHEET], ids=["phone", "desk", "sheet"])
def test_no_word_of_a_diagram_is_clipped_or_covered(site: Path, chromium: Any, width: int) -> None:
    # Nothing here needs the scripts of the page, and a hundred pages load faster without them.
    page = chromium.new_page(viewport={"width": width, "height": 900}, java_script_enabled=False)
    if width == SHEET:
        page.emulate_media(media="print")
    faults, seen, inks = [], 0, set()
    for file in pages_of(site):
        opened(page, file)
        seen += page.locator("svg.guide-d-svg:visible").count()
        for scheme in ("default", "slate"):
            page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
            inks.add(page.evaluate("getComputedStyle(document.querySelector('.guide-d-svg text')).fill"))
            faults += [[file.name, scheme, *fault] for fault in page.evaluate(FAULTS)]
        right, height = page.eval_on_selector_all(
            ".guide-diagram, svg.guide-d-svg",
            """all => all.map(one => one.getBoundingClientRect())
              .reduce(([right, height], box) => [Math.max(right, box.right), Math.max(height, box.height)], [0, 0])""",
        )
        if right > width:
            faults.append([file.name, "the figure is wider than the page", right])
        if width == SHEET and height > SHEET_HEIGHT:
            faults.append([file.name, "the figure is higher than the sheet", height])
        faults += [[file.name, "needs scrolling", label] for label in page.evaluate(SCROLLED)]
    page.close()
    assert seen > 60
    assert faults == []
    assert len(inks) == (1 if width == SHEET else 2)  # a sheet of paper is light whatever the screen is


def test_the_measure_finds_words_that_do_not_fit(site: Path, chromium: Any) -> None:
    page = chromium.new_page(viewport={"width": DESK, "height": 900})
    opened(page, min(pages_of(site)))
    page.add_style_tag(content=".guide-d-svg .guide-d-word { font-size: 24px }")
    found = {fault[1] for fault in page.evaluate(FAULTS)}
    page.close()
    assert "leaves its box" in found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(site: Path, chromium: Any, scheme: str) -> None:
    page = chromium.new_page(viewport={"width": DESK, "height": 900}, color_scheme=scheme)
    opened(page, min(pages_of(site)))
    colors = page.evaluate(
        """() => {
          const style = (e) => getComputedStyle(document.querySelector(e));
          return [style(".guide-d-svg text").fill, style(".guide-d-node rect").fill,
                  style("body").backgroundColor, style(".guide-d-head").fill];
        }"""
    )
    page.close()
    ink, box, paper, line = (luminance(color) for color in colors)
    assert contrast(ink, box) >= 4.5 and contrast(ink, paper) >= 4.5
    assert contrast(line, paper) >= 3


def luminance(color: str) -> float:
    red, green, blue = (int(n) / 255 for n in re.findall(r"\d+", color)[:3])
    parts = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (red, green, blue))
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize(
    ("scheme", "width"), [*product(["light", "dark"], [PHONE, DESK])], ids=lambda value: str(value)
)
def test_the_accessibility_rules_find_nothing_in_diagrams(
    site: Path, chromium: Any, scheme: str, width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = []
    richest = sorted(pages_of(site), key=lambda file: -file.read_text("utf-8").count("<figure"))[:2]
    for file in richest:
        opened(page, file)
        page.eval_on_selector_all(".guide-diagram-list", "all => all.forEach(one => one.open = true)")
        result = Axe().run(page, context=".guide-diagram")
        found += [(file.name, violation["id"]) for violation in result.response["violations"]]
    page.close()
    assert found == []


def test_the_accessibility_rules_find_nothing_on_the_page_of_all_diagrams(site: Path, chromium: Any) -> None:
    page = chromium.new_page(viewport={"width": DESK, "height": 900}, color_scheme="dark")
    opened(page, site / "diagrams.html")
    result = Axe().run(page, context=".guide-gallery")
    page.close()
    assert result.response["violations"] == []


def test_a_page_whose_diagrams_are_drawn_loads_no_library_and_names_none(site: Path) -> None:
    for file in pages_of(site):
        text = file.read_text(encoding="utf-8")
        assert "guide-diagram-net" not in text and "guide-diagram-library" not in text
        drawings = re.findall(r'<figure class="guide-diagram".*?</figure>', text, re.DOTALL)
        assert not any("mermaid" in drawing.lower() for drawing in drawings)
    assert not (site / "assets/guide-diagram-library.js").exists()


def test_a_diagram_is_zoomed_panned_and_shown_full_screen_by_keyboard_and_mouse(
    site: Path, chromium: Any
) -> None:
    page = chromium.new_page(viewport={"width": DESK, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    opened(page, next(f for f in pages_of(site) if "guide-d-svg guide-d-wide" in f.read_text("utf-8")))
    view = page.locator(".guide-diagram-view:has(.guide-d-wide)").first
    view.scroll_into_view_if_needed()

    def width() -> float:
        shown = "all => all.filter(s => s.getClientRects().length)[0].getBoundingClientRect().width"
        return float(view.locator("svg").evaluate_all(shown))

    before = width()
    view.focus()
    for _ in range(4):
        page.keyboard.press("+")
    assert width() > before * 2
    box = view.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + min(box["height"], 300) / 2)
    start = view.evaluate("view => view.scrollLeft")
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 80, middle[1], steps=4)
    page.mouse.up()
    assert view.evaluate("view => view.scrollLeft") == pytest.approx(start + 80, abs=25)
    page.keyboard.press("0")
    assert width() == pytest.approx(before, abs=1)
    page.keyboard.press("f")
    dialog = page.locator("dialog.guide-diagram-dialog")
    assert dialog.count() == 1 and dialog.locator("svg.guide-d-svg").count() >= 1
    toggle = page.locator("[data-guide-do=large][aria-pressed=true]")
    assert toggle.evaluate("one => getComputedStyle(one, '::after').content") == '"✕"'
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert toggle.count() == 0
    assert width() == pytest.approx(before, abs=1)
    assert page.evaluate("document.activeElement.className").startswith("guide-diagram-view")
    page.close()
    assert [error for error in errors if "search" not in error] == []


def test_two_fingers_zoom(site: Path, chromium: Any) -> None:
    context = chromium.new_context(viewport={"width": PHONE, "height": 700}, has_touch=True, is_mobile=True)
    page = context.new_page()
    opened(page, pages_of(site)[0])
    scale = page.evaluate(
        """() => {
          const view = document.querySelector(".guide-diagram-view");
          const send = (name, id, x) => view.dispatchEvent(new PointerEvent(name, {
            pointerId: id, pointerType: "touch", clientX: x, clientY: 300, bubbles: true }));
          send("pointerdown", 1, 100); send("pointerdown", 2, 200);
          send("pointermove", 2, 300);
          send("pointerup", 1, 100); send("pointerup", 2, 300);
          return Number(view.dataset.scale);
        }"""
    )
    context.close()
    assert scale == pytest.approx(2, abs=0.1)


def sections_with_diagrams(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the address of the section of each diagram of the notes, with the words in its boxes."""
    for file in pages_of(site):
        path, text = file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")
        if path.startswith("cheat-sheets/"):
            continue  # a sheet repeats what a section says
        for figure in re.finditer(r'<figure class="guide-diagram".*?</figure>', text, re.DOTALL):
            level, anchor = re.findall(r'<h([1-6])[^>]* id="([^"]+)"', text[: figure.start()])[-1]
            if anchor == "way-map":
                continue  # the map of a module is made of all its sections
            nodes = re.findall(r'class="guide-d-node.*?<text[^>]*>(.*?)</text>', figure[0], re.DOTALL)
            words = [html.unescape(" ".join(re.sub("<[^>]+>", " ", node).split())) for node in nodes]
            yield path + (f"#{anchor}" if level != "1" else ""), list(dict.fromkeys(words))


def test_the_words_of_a_diagram_lead_to_its_section(site: Path, chromium: Any) -> None:
    page = chromium.new_page()
    with served(site) as base:
        box = Box(page, base)
        wanted = [(section, " ".join(words[:6])) for section, words in sections_with_diagrams(site)]
        lost = [(section, words) for section, words in wanted if section not in box.ask(words).urls()]
    page.close()
    assert len(wanted) > 100
    assert lost == []
