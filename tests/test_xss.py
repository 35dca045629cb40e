"""Notes come from strangers: nothing in them runs, loads or looks like the guide's own."""

import json
import os
import re
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

import safe
import xss_notes
from conftest import build_site
from fuzzing.danger import SHELL
from rendering import html_of
from studyguide.build import guide
from studyguide.emit import emit
from studyguide.model import Note, Pile, Settings
from studyguide.pages import Page
from studyguide.read import read

ATTACKS = xss_notes.payloads()


def rendered(page: Page) -> str:
    assert isinstance(page.text, str)
    body, _ = get_data(page.text)
    return f"<article>{html_of(body)}</article>"


def test_there_are_many_attacks() -> None:
    assert len(set(ATTACKS)) >= 250


@pytest.mark.parametrize(
    "attack", ["<script>pwn()</script>", "<img src=x onerror=pwn()>", "[x](https://a.example){onclick=pwn()}"]
)
def test_the_judge_sees_an_attack_that_is_not_escaped(attack: str) -> None:
    page = f"<article>{html_of(attack)}</article>"
    assert safe.wrong(page) or safe.taken_out(page)


def test_the_judge_lets_pass_the_scripts_of_the_template_alone() -> None:
    scripts = re.findall(r"<script>.*?</script>", SHELL.read_text(encoding="utf-8"), re.DOTALL)
    filled = [script for script in scripts if "{{ guide.practice }}" in script]
    assert filled
    for script in scripts:
        assert safe.wrong(re.sub(r"\{\{.*?\}\}", "guide-practice:a-b", script)) == []
        assert safe.wrong(script.replace("</script>", "; pwn()</script>"))
    for script in filled:
        assert safe.wrong(script.replace("{{ guide.practice }}", '"); pwn(); ("'))


@pytest.mark.parametrize("place", xss_notes.PLACES)
def test_no_attack_survives_in(place: str) -> None:
    """The Markdown of the guide's pages, without the site around them; every so many attacks, others at each place."""
    shift = list(xss_notes.PLACES).index(place) % 17
    text = "\n\n".join(xss_notes.filled(xss_notes.PLACES[place], attack) for attack in ATTACKS[shift::17])
    pile = Pile((Note("a/note.md", text),), Settings(), (), ())
    for page in emit(guide(pile)):
        if page.path.endswith(".md"):
            assert safe.wrong(rendered(page)) == [], page.path
            assert safe.taken_out(rendered(page)) == [], page.path


def test_no_attack_survives_in_data_files(tmp_path: Path) -> None:
    """Titles, labels, task statements, terms and facts that are attacks, each so many, and a note that names them."""
    some = ATTACKS[::9]
    (tmp_path / "a").mkdir()
    (tmp_path / "a/note.md").write_text("# Note\n\nWords.\n\n" + "\n\n".join(f"Term {n} is." for n, _ in enumerate(some)))
    xss_notes.data(tmp_path, some)
    pages = [page for page in emit(guide(read(tmp_path))) if page.path.endswith(".md")]
    assert len(pages) > len(some)
    for page in pages:
        assert safe.wrong(rendered(page)) == [], page.path
        assert safe.taken_out(rendered(page)) == [], page.path


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of notes that are nothing but attacks; `STUDYGUIDE_ATTACKED` names one that is there already."""
    if built := os.environ.get("STUDYGUIDE_ATTACKED"):
        return Path(built).resolve()
    folder = tmp_path_factory.mktemp("attacks")
    (folder / "notes").mkdir()
    xss_notes.write(folder / "notes")
    return build_site(folder / "notes", folder / "public" / "site")


@pytest.mark.slow
def test_no_attack_survives_on_a_page_of_the_site(attacked: Path) -> None:
    found: dict[str, list[str]] = {}
    for file in safe.pages(attacked):
        html = file.read_text(encoding="utf-8")
        if bad := [*safe.wrong(html), *safe.taken_out(html)]:
            found[file.name] = bad
    assert len(safe.pages(attacked)) > 500
    assert found == {}


@pytest.mark.slow
def test_no_file_is_written_outside_of_the_site(attacked: Path) -> None:
    assert [path.name for path in attacked.parent.iterdir()] == ["site"]
    top = {path.name for path in attacked.parent.parent.iterdir()}
    assert top == {"notes", "public"}


@pytest.mark.slow
def test_data_files_hold_attacks_as_data_only(attacked: Path) -> None:
    for file in attacked.rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_no_attack_runs_in_a_browser_even_without_the_policy(attacked: Path, chromium) -> None:  # type: ignore[no-untyped-def]
    context = chromium.new_context(bypass_csp=True)
    context.add_init_script("window.pwned = 0; window.pwn = () => { window.pwned += 1; };")
    page = context.new_page()
    page.set_default_timeout(300_000)  # ms: a page of megabytes on a busy machine
    away: list[str] = []
    alerts: list[str] = []
    page.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else away.append(r.url)
    )
    page.on("dialog", lambda d: (alerts.append(d.message), d.dismiss()))
    ran: list[str] = []
    for file in safe.pages(attacked):
        page.goto(file.as_uri(), wait_until="load")
        page.evaluate(POKE)
        if page.evaluate("window.pwned") != 0:
            ran.append(file.name)
    context.close()
    assert ran == []
    assert away == []
    assert alerts == []


# What a reader could do to a page: open folds, point at things, focus them.
POKE = """() => {
  document.querySelectorAll("details").forEach(d => { d.open = true; });
  for (const e of document.querySelectorAll("article *")) {
    for (const kind of ["mouseover", "mouseenter", "pointerover", "click", "focus", "error", "load", "toggle"]) {
      if (kind === "click" && e.closest("a, button, label, input, summary")) continue;
      e.dispatchEvent(new Event(kind, {bubbles: false, cancelable: true}));
    }
  }
  for (const a of document.querySelectorAll("a[href]")) {
    const to = a instanceof SVGElement ? new URL(a.href.baseVal, document.baseURI).href : a.href;
    if (!/^(https?|mailto|file):/.test(to) && !a.classList.contains("md-search__icon")) window.pwned += 1;
  }
}"""
