"""Previews, filters and the chooser in a browser, from disk; and every kind of page against axe."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

TOPIC = "cloud-practitioner/networking/virtual-private-clouds-and-subnets.html"
KINDS = {
    "topic": TOPIC,
    "term": "services/amazon-sqs.html",
    "defined_term": "services/dead-letter-queue.html",
    "a_to_z": "services/index.html",
    "categories": "services/categories.html",
    "modules": "services/modules.html",
    "matrix": "services/matrix.html",
    "glossary": "services/glossary.html",
    "cases": "services/cases.html",
    "comparison": "comparisons/amazon-sqs-or-amazon-sns-or-eventbridge.html",
    "comparisons": "comparisons/index.html#compare=amazon-ecs+amazon-eks",
}


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def visit(page: Any, site: Path, path: str) -> None:
    file, hash_, anchor = path.partition("#")
    page.goto((site / file).as_uri() + hash_ + anchor)


# ---- previews --------------------------------------------------------------------------------


def test_a_preview_opens_on_hover_stays_under_the_pointer_and_closes_when_it_leaves(
    page: Any, site: Path
) -> None:
    visit(page, site, TOPIC)
    link = page.locator("a.guide-term").first
    link.hover()
    tip = page.locator("#guide-preview")
    tip.wait_for(state="visible")
    assert "Amazon Virtual Private Cloud" in tip.inner_text()
    assert link.get_attribute("aria-describedby") == "guide-preview"
    tip.hover()
    page.wait_for_timeout(500)
    assert tip.is_visible()
    page.mouse.move(5, 5)
    tip.wait_for(state="hidden")
    assert link.get_attribute("aria-describedby") is None


def test_a_preview_opens_on_focus_and_closes_with_escape(page: Any, site: Path) -> None:
    visit(page, site, TOPIC)
    link = page.locator("a.guide-term").first
    page.keyboard.press("Tab")
    link.focus()
    tip = page.locator("#guide-preview")
    tip.wait_for(state="visible")
    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    page.wait_for_timeout(400)
    assert tip.is_hidden() and page.evaluate("document.activeElement.classList.contains('guide-term')")


def test_the_first_tap_shows_the_preview_and_the_second_follows_the_link(phone: Any, site: Path) -> None:
    visit(phone, site, TOPIC)
    link = phone.locator("a.guide-term").first
    link.tap()
    phone.locator("#guide-preview").wait_for(state="visible")
    assert phone.url.endswith("virtual-private-clouds-and-subnets.html")
    box = phone.locator("#guide-preview").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    link.tap()
    phone.wait_for_url("**/services/amazon-vpc.html")


def test_a_preview_asks_nothing_of_the_network(page: Any, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, site, TOPIC)
    page.locator("a.guide-term").first.hover()
    page.locator("#guide-preview").wait_for(state="visible")
    assert [url for url in asked if not url.startswith(("file://", "data:", "blob:"))] == []


# ---- filters and the chooser -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "typed", "first"),
    [
        pytest.param("services/index.html", "sso", "IAM Identity Center", id="other_name"),
        pytest.param("services/index.html", "single sign-on", "AWS Single Sign-On", id="former_name"),
        pytest.param("services/matrix.html", "macie", "Macie", id="row_of_a_table"),
        pytest.param("comparisons/index.html", "kinesis firehose", "Kinesis Data Streams", id="comparison"),
    ],
)
def test_a_list_is_filtered_as_one_types(page: Any, site: Path, path: str, typed: str, first: str) -> None:
    visit(page, site, path)
    page.locator(".guide-filter input").fill(typed)
    shown = page.locator('[data-guide="filter"] :is(li, tbody tr):visible')
    assert first in shown.first.inner_text()
    assert 0 < shown.count() < 40
    assert page.locator('[data-guide="filter"] h2:visible').count() <= shown.count()
    page.keyboard.press("Escape")
    assert page.locator('[data-guide="filter"] :is(li, tbody tr):visible').count() > 40


def test_any_two_terms_can_be_put_side_by_side_and_the_address_keeps_them(page: Any, site: Path) -> None:
    visit(page, site, "comparisons/index.html")
    one, two = page.locator(".guide-chooser select").all()
    assert two.is_disabled()
    one.select_option("amazon-ecs")
    two.select_option("amazon-eks")
    table = page.locator(".guide-chooser table")
    assert [cell.inner_text() for cell in table.locator("thead a").all()] == ["Amazon ECS", "Amazon EKS"]
    assert table.locator("tbody tr").count() > 4
    assert table.locator("tbody a").first.get_attribute("href").startswith("file://")
    address = page.url
    assert address.endswith("#compare=amazon-ecs+amazon-eks")
    page.goto("about:blank")
    page.goto(address)
    page.locator(".guide-chooser table").wait_for()


def test_without_a_script_the_pages_are_whole(chromium: Any, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("services/index.html", "comparisons/index.html", "services/matrix.html"):
        visit(page, site, path)
        assert page.locator('[data-guide="filter"] :is(li, tbody tr):visible').count() > 100
        assert page.locator(".guide-filter, .guide-chooser:visible").count() == 0
    context.close()


# ---- axe -------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing(chromium: Any, site: Path, path: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    visit(page, site, path)
    page.wait_for_timeout(300)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found] == []


@pytest.mark.parametrize("width", [360, 720, 1440])
def test_no_name_is_broken_within_a_word(chromium: Any, site: Path, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    names = ".guide-table :is(th, tr > :first-child) a, .guide-doors a"
    for file in [site / "index.html", *sorted((site / "comparisons").glob("amazon-*.html"))[:12]]:
        page.goto(file.as_uri())
        lines = page.locator(names).evaluate_all("""all => all.map(one => {
          const tops = new Set([...one.getClientRects()].map(box => Math.round(box.top)));
          return [one.textContent, tops.size];
        })""")
        assert lines and [text for text, count in lines if count > len(text.split())] == [], file.name
    page.close()


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_no_page_is_wider_than_a_phone(chromium: Any, site: Path, path: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    visit(page, site, path)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= 360
