"""Nothing leaves the reader's machine: no page asks another origin for anything, over http or from disk."""

import json
from pathlib import Path

import pytest

import kinds
from conftest import ROOT, build_site
from fuzzing.danger import wrong
from serving import serving


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a few notes with every kind of page."""
    return build_site(ROOT / "tests/golden/kubernetes/notes", tmp_path_factory.mktemp("small") / "site")


def asked(chromium, pages: list[str], base: str) -> dict[str, list[str]]:  # type: ignore[no-untyped-def]
    """Return what each page asks another origin for, as it opens and as its folds open."""
    found: dict[str, list[str]] = {}
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    now: list[str] = []
    here = ("data:", "blob:", "about:", base)
    page.on("request", lambda request: None if request.url.startswith(here) else now.append(request.url))
    for path in pages:
        now.clear()
        page.goto(base + path, wait_until="load")
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
        if now:
            found[path] = list(now)
    context.close()
    return found


def pages_of(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def test_the_ear_hears_a_request(tmp_path: Path, chromium) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.html").write_text('<img src="http://127.0.0.1:9/x.png">', encoding="utf-8")
    assert asked(chromium, ["a.html"], tmp_path.as_uri() + "/") == {"a.html": ["http://127.0.0.1:9/x.png"]}


@pytest.mark.slow
@pytest.mark.parametrize("over", ["http", "disk"])
def test_no_page_of_a_small_site_asks_another_origin(small: Path, over: str, chromium) -> None:  # type: ignore[no-untyped-def]
    paths = [path for path in pages_of(small) if path != "404.html" or over == "http"]
    assert len(paths) > 10
    if over == "disk":
        assert asked(chromium, paths, small.as_uri() + "/") == {}
    else:
        with serving(small) as base:
            assert asked(chromium, paths, base) == {}


@pytest.mark.slow
@pytest.mark.parametrize("over", ["http", "disk"])
def test_no_kind_of_page_of_the_guide_asks_another_origin(site: Path, over: str, chromium) -> None:  # type: ignore[no-untyped-def]
    paths = [kinds.page_of(site, pattern) for _, pattern in kinds.KINDS]
    paths += [path for path in pages_of(site)[::40] if path != "404.html"]
    if over == "disk":
        assert asked(chromium, paths, site.as_uri() + "/") == {}
    else:
        with serving(site) as base:
            assert asked(chromium, paths, base) == {}


@pytest.mark.slow
def test_no_page_of_the_guide_names_what_another_origin_would_send(site: Path) -> None:
    found = {path: bad for path in pages_of(site) if (bad := wrong((site / path).read_text(encoding="utf-8")))}
    assert found == {}
    assert json.loads((site / "guide.json").read_text(encoding="utf-8"))["version"]
