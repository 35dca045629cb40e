"""Every kind of page in a browser: by width, zoom, color and contrast, from disk and over http."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import build_site
from kinds import IDS, KINDS, page_of
from serving import serving

pytestmark = pytest.mark.slow

WIDTHS = (320, 360, 640, 768, 1280)  # 640 is a window of 1280 at 200 %, 320 the same at 400 %
LOOKS = (("default", "none", 360), ("slate", "none", 1280), ("default", "active", 768))
LONG = ("services/index.html", "services/matrix.html", "services/glossary.html", "comparisons/index.html")
"""Pages of thousands of elements of few kinds: one look at each is enough."""
WEIGHT = 250_000  # bytes a content page loads in all, compressed
JUMP = 0.01  # share of the window that may move while a page is loaded; the eye notices a tenth
TARGET = 44  # pixels a finger needs

SCRIPTS = Path(__file__).parent / "browser"
COVERED, SMALL, SHIFT, FOCUS = (
    (SCRIPTS / f"{name}.js").read_text(encoding="utf-8").split("\n", 1)[1]
    for name in ("covered", "small", "shift", "focus")
)


class Watched:
    """A page of the browser that remembers what went wrong."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda m: self.wrong.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("requestfailed", lambda request: self.wrong.append("failed: " + request.url))
        page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))


@pytest.fixture
def watched(chromium: Any) -> Iterator[Watched]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield Watched(context.new_page())
    context.close()


def violations(page: Any) -> list[str]:
    found = Axe().run(page, options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
    return [f"{v['id']}: {n['html'][:160]} {n['failureSummary'][:200]}" for v in found for n in v["nodes"]]


STRANGE = """# Modul 1: Rechnernetze

- **Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft:** passt in keine Spalte

| Schicht | Anwendung | Einheit | Protokolle | Geräte | Adressen | Aufgabe | Beispiel | Anmerkung |
|---|---|---|---|---|---|---|---|---|
| 7 | Darstellung | Daten | HTTP, SMTP, DNS | Gateway | URL | Dienste bereitstellen | Browser | eine längere Anmerkung |
| 4 | Vermittlung | Segment | TCP, UDP | Router | IP-Adresse | Ende zu Ende | 192.168.0.1 | eine noch längere Anmerkung |

| | TCP | UDP |
|---|---|---|
| Reihenfolge | garantiert | nicht garantiert |
| Verbindung | ja | nein |

```python
print("eine Zeile, die so lang ist, dass sie auf keinem Telefon in die Breite passt, und noch länger")
```

```
ip addr add 192.168.0.10/24 dev eth0
```
"""


@pytest.fixture(scope="module")
def strange_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a note with wide tables, heads without words, long words and much code."""
    folder = tmp_path_factory.mktemp("strange")
    (folder / "notes").mkdir()
    (folder / "notes/01-netze.md").write_text(STRANGE, encoding="utf-8")
    return build_site(folder / "notes", folder / "site")


def test_the_pages_of_a_strange_note_fit_every_window_and_every_eye(watched: Watched, strange_site: Path) -> None:
    page = watched.page
    found: list[str] = []
    modules = sorted(file.parent for file in strange_site.rglob("cheat-sheet.html"))
    for file in (modules[0] / "index.html", modules[0] / "cheat-sheet.html", strange_site / "cheat-sheets/guide.html"):
        page.goto(file.as_uri())
        page.wait_for_timeout(300)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(60)
            scrolls = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{file.name} scrolls sideways by {scrolls} at {width}"] if scrolls > 0 else []
        found += [f"{file.name}: {text}" for text in violations(page)]
    assert found == []


@pytest.mark.parametrize("pattern", [pattern for _, pattern in KINDS], ids=IDS)
def test_a_page_fits_every_window_and_every_eye(watched: Watched, site: Path, pattern: str) -> None:
    page = watched.page
    page.goto((site / page_of(site, pattern)).as_uri())
    page.wait_for_timeout(300)
    found: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(60)
        scrolls = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"the page scrolls sideways by {scrolls} at {width}"] if scrolls > 0 else []
        found += [f"at {width}: {text}" for text in page.evaluate(COVERED)]
    page.set_viewport_size({"width": 360, "height": 900})
    found += [f"small: {text}" for text in page.evaluate(SMALL, TARGET)]
    assert watched.wrong == []
    assert watched.hosts <= {""}
    for scheme, forced, width in LOOKS[1:2] if pattern in LONG else LOOKS:
        page.emulate_media(forced_colors=forced)
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        page.wait_for_timeout(200)
        found += [f"{scheme}, forced colors {forced}, {width}: {text}" for text in violations(page)]
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_is_loaded(watched: Watched, site: Path, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 800})

    def jump(pattern: str) -> float:
        page.goto((site / page_of(site, pattern)).as_uri())
        page.wait_for_timeout(300)
        return float(page.evaluate(SHIFT))

    jumps = {kind: jump(pattern) for kind, pattern in KINDS}
    jumps["desk"] = jump("index.html")  # now there is something to go on with
    page.goto((site / "practice/exam.html").as_uri())
    page.get_by_role("button", name="Begin the exam").click()
    jumps["exam that goes on"] = jump("practice/exam.html")
    assert {kind: size for kind, size in jumps.items() if size > JUMP} == {}


@pytest.mark.parametrize("pattern", [pattern for _, pattern in KINDS], ids=IDS)
def test_a_page_over_http_loads_all_it_asks_for_and_asks_nobody_else(
    watched: Watched, site: Path, pattern: str
) -> None:
    with serving(site, below="/some/folder/") as address:
        watched.page.goto(address + page_of(site, pattern))
        watched.page.wait_for_timeout(300)
    assert [text for text in watched.wrong if "guide-worker" not in text] == []
    assert watched.hosts == {address.split("/")[2]}


@pytest.mark.parametrize("kind", ["home", "module", "topic", "sheet", "term", "comparison", "help"])
def test_a_content_page_is_light(chromium: Any, site: Path, kind: str) -> None:
    sizes: dict[str, int] = {}
    with serving(site) as address:
        context = chromium.new_context(service_workers="block")
        page = context.new_page()
        page.on("response", lambda r: sizes.update({r.url: len(gzip.compress(r.body(), 6))}))
        page.goto(address + page_of(site, dict(KINDS)[kind]), wait_until="networkidle")
        context.close()
    assert sum(sizes.values()) <= WEIGHT, sorted(sizes.items(), key=lambda row: -row[1])[:8]


@pytest.mark.parametrize("kind", ["home", "module", "topic", "questions", "term", "comparison"])
def test_a_page_is_whole_without_javascript(chromium: Any, site: Path, kind: str) -> None:
    path = page_of(site, dict(KINDS)[kind])
    texts = []
    for scripts in (True, False):
        context = chromium.new_context(java_script_enabled=scripts, viewport={"width": 360, "height": 800})
        page = context.new_page()
        page.goto((site / path).as_uri())
        page.wait_for_timeout(200)
        texts.append(page.locator("article").inner_text())
        wide = page.screenshot(full_page=True)
        assert int.from_bytes(wide[16:20]) == 360, "the page is wider than the window"
        context.close()
    plain = set(texts[1].split())
    assert len(plain) > 30
    if kind not in ("questions", "home"):  # there scripts put something else in its place
        lost = set(texts[0].split()) - plain - {"Mark", "as", "read"}
        assert len(lost) < 25, lost


def test_the_reader_is_led_by_keyboard_alone(watched: Watched, site: Path) -> None:
    page = watched.page
    page.goto((site / "cloud-practitioner/compute/index.html").as_uri())
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keyboard").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog", name="Keyboard").count() == 0
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/comparisons/index.html")
    page.go_back()
    page.keyboard.press("n")
    page.wait_for_url("**/compute/amazon-ec2-and-virtual-machines.html")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/compute/index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query"


def test_focus_is_seen_wherever_it_goes(watched: Watched, site: Path) -> None:
    page = watched.page
    page.goto((site / "cloud-practitioner/compute/purchase-options-for-ec2.html").as_uri())
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(FOCUS)
        assert seen is True, seen


@pytest.mark.parametrize("width", [360, 900])
def test_the_keyboard_reaches_nothing_beside_a_narrow_window(watched: Watched, site: Path, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 700})
    page.goto((site / "cloud-practitioner/compute/practice.html").as_uri())
    for _ in range(14):
        page.keyboard.press("Tab")
        box = page.evaluate("(({ x, right }) => ({ x, right }))(document.activeElement.getBoundingClientRect())")
        assert box["x"] >= 0 and box["right"] <= width, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        assert not page.locator("#__search").is_checked()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query" and page.locator("#__search").is_checked()


def test_one_tab_is_marked_in_forced_colors(watched: Watched, site: Path) -> None:
    page = watched.page
    page.emulate_media(forced_colors="active")
    page.goto((site / "practice/exam.html").as_uri())
    marks = page.locator(".guide-tabs__link").evaluate_all("all => all.map(one => getComputedStyle(one).borderBottomColor)")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert len([mark for mark in marks if mark != ground]) == 1


def test_a_drill_leads_back_to_the_list_of_drills(watched: Watched, site: Path) -> None:
    drill = min((site / "practice/drills").glob("*.html"))
    page = watched.page
    page.goto(drill.as_uri())
    assert page.locator(".guide-path li").all_inner_texts() == ["Home", "Practice", "Drills"]
    assert page.locator(".guide-nav__list .guide-nav__link--active").first.inner_text() == "Drills"
    page.get_by_label("Path").get_by_role("link", name="Drills").click()
    assert page.locator("h1").inner_text().startswith("Drills")


def test_the_drawer_opens_by_keyboard_on_a_narrow_window(watched: Watched, site: Path) -> None:
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto((site / "cloud-practitioner/compute/index.html").as_uri())
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    page.wait_for_timeout(400)
    assert page.evaluate("document.activeElement.closest('.guide-nav') !== null")
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"


def test_what_was_read_is_remembered(watched: Watched, site: Path) -> None:
    page = watched.page
    page.goto((site / "cloud-practitioner/compute/purchase-options-for-ec2.html").as_uri())
    page.get_by_role("button", name="Mark as read").click()
    assert page.get_by_role("button", name="Marked as read").get_attribute("aria-pressed") == "true"
    page.goto((site / "cloud-practitioner/compute/index.html").as_uri())
    assert page.locator(".guide-tiles--topics li.guide-read").count() == 1
    page.goto((site / "index.html").as_uri())
    assert page.locator(".guide-desk a").first.inner_text().startswith("Continue where you were")
    assert page.locator('[data-guide-folder="cloud-practitioner/compute/"] span').count() == 1
    assert page.locator("[data-guide=first]").is_hidden()


@pytest.mark.parametrize("kept", ["nonsense", "[]", '{"read": 3, "last": {"path": 7}}', '{"last": {"path": "<b>"}}'])
def test_a_kept_state_that_is_not_ours_does_no_harm(watched: Watched, site: Path, kept: str) -> None:
    page = watched.page
    scope = (site.as_uri() + "/").removeprefix("file://")
    page.add_init_script(f"localStorage.setItem({scope + '.guide-reading'!r}, {kept!r})")
    # The icon comes last: who leaves before it has come breaks off a request.
    page.goto((site / "index.html").as_uri(), wait_until="networkidle")
    page.goto((site / "cloud-practitioner/compute/index.html").as_uri())
    assert watched.wrong == []
