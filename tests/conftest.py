"""Fixtures: golden files, the seeds, one built site, a browser."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the long browser tests and attacks too")
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


# Each of these opens hundreds of pages or kills dozens of builds: together they take longer than a change should wait.
LONG = (
    "test_diagrams_browser.py",
    "test_offline_browser.py",
    "test_pathological.py",
    "test_pages_browser.py",
    "test_practice_browser.py",
    "test_print.py",
    "test_search_browser.py",
    "test_reproducible.py",
    "test_requests.py",
    "test_sturdy.py",
    "test_term_pages.py",
    "test_terms_browser.py",
    "test_xss.py",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests of the long files, unless all are asked for or the file is named."""
    named = {Path(argument.partition("::")[0]).name for argument in config.args}
    if config.getoption("--all"):
        return
    left = [
        item
        for item in items
        if item.path.name in LONG and item.path.name not in named and item.get_closest_marker("slow")
    ]
    if left:
        config.hook.pytest_deselected(items=left)
        gone = set(map(id, left))
        items[:] = [item for item in items if id(item) not in gone]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare text with a golden file, or rewrite the file under --update-golden."""

    def check(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return check


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of the real notes that tests measure against."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the real notes are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def labels() -> Path:
    """Return the folder of what a correct reading of the real notes yields."""
    folder = SHARED / "labels"
    if not folder.is_dir():
        pytest.skip("the labels of the real notes are not beside this checkout")
    return folder


def build_site(notes: Path, site: Path) -> Path:
    """Build notes into a folder with the command that users run."""
    command = [sys.executable, "-m", "commands", "build", "--notes", str(notes), "--site", str(site)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the guide's own notes, built once; `STUDYGUIDE_SITE` names one that is there already."""
    if built := os.environ.get("STUDYGUIDE_SITE"):
        return Path(built).resolve()
    return build_site(ROOT / "notes", tmp_path_factory.mktemp("guide") / "site")


@pytest.fixture(scope="session")
def seeds_site(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the real notes, without catalogue or settings; `STUDYGUIDE_SEEDS_SITE` names one too."""
    if built := os.environ.get("STUDYGUIDE_SEEDS_SITE"):
        return Path(built).resolve()
    return build_site(seeds, tmp_path_factory.mktemp("seeds") / "site")


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Return a running headless Chromium; on CI a missing one is a failure."""
    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    if not Path(path).exists():
        if os.environ.get("CI"):
            pytest.fail("no Chromium found; name one in CHROMIUM")
        pytest.skip("no Chromium found; name one in CHROMIUM to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()
