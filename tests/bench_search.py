"""Measure the search: its index, what a reader downloads, and the time from the last key to the results.

Run it with `PYTHONPATH=hooks:tests python tests/bench_search.py [--notes DIR] [--times 1 4 16]`.
The notes stand that many times over, as courses of their own. Queries are typed key by key into the theme's
box in a real Chromium; times are from the last key.
"""

import argparse
import gzip
import os
import re
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from typing import Any

import yaml
from playwright.sync_api import sync_playwright

from commands.piles import multiply
from conftest import build_site
from searching import ASK, Box, served
from studyguide.build import guide as guide_of
from studyguide.emit.search import own, search
from studyguide.model import Guide
from studyguide.read import read

ROOT = Path(__file__).resolve().parents[1]
NAMES = 12  # queries that are names of terms, beside those of learners
KEYS = 6  # the last keys of a query, typed one by one


@dataclass(slots=True)
class Load:
    """What the browser fetched for the search."""

    files: int = 0
    raw: int = 0
    packed: int = 0
    seen: set[str] = field(default_factory=set)

    def add(self, site: Path, base: str, url: str) -> None:
        """Count a file of the search that was not fetched before."""
        name = re.sub(r"[?#].*", "", url).removeprefix(base)
        if url in self.seen or not re.match(r"search/|assets/guide-search", name):
            return
        self.seen.add(url)
        data = (site / name).read_bytes()
        self.files += 1
        self.raw += len(data)
        self.packed += len(gzip.compress(data))


def piled(notes: Path, folder: Path, times: int) -> Path:
    """Return a folder with the notes that many times; loose files stand in a folder per copy."""
    if any(entry.is_dir() for entry in notes.iterdir()):
        return multiply(notes, folder, times)
    for number in range(times):
        copytree(notes, folder / f"copy-{number + 1}")
    return folder


def shell(folder: Path) -> Path:
    """Return a site of one page, to search from."""
    notes = folder / "shell-notes"
    notes.mkdir()
    (notes / "note.md").write_text("# Start\n\nA page to search from.\n", encoding="utf-8")
    return build_site(notes, folder / "site")


def written(guide: Guide, site: Path) -> tuple[float, int, int, int]:
    """Write the index into the site; return seconds, files, bytes and bytes packed."""
    started = time.perf_counter()
    pages = list(search(guide, own(guide)))
    seconds = time.perf_counter() - started
    for old in (site / "search").iterdir():
        old.unlink()
    data = {page.path: str(page.text).encode() for page in pages}
    for path, text in data.items():
        (site / path).write_bytes(text)
    return seconds, len(data), sum(map(len, data.values())), sum(len(gzip.compress(d)) for d in data.values())


def queries(guide: Guide) -> list[str]:
    """Return what is typed: names spread over the terms, and learners' questions."""
    terms = [term for term in guide.terms if len(term.name) > 3]
    names = [term.name for term in terms[:: max(1, len(terms) // NAMES)]][:NAMES]
    asked = yaml.safe_load((ROOT / "tests/data/queries.yml").read_text(encoding="utf-8"))["learner"]
    return names + [entry["query"] for entry in asked]


def typed(query: str) -> Iterator[str]:
    """Yield the query as it grows under the last keys."""
    for length in range(max(1, len(query) - KEYS), len(query) + 1):
        yield query[:length]


def timed(browser: Any, base: str, site: Path, asked: Sequence[str]) -> None:
    """Print times and bytes for queries asked on a fresh page each, and one after the other on one page."""
    cold: list[float] = []
    pasted: list[float] = []
    first: list[Load] = []
    for query in asked[::3]:
        page = browser.new_context().new_page()
        load = Load()
        page.on("request", lambda request, load=load: load.add(site, base, request.url))
        pasted.append(Box(page, base).ask(query).took)
        first.append(load)
        page.context.close()
        page = browser.new_context().new_page()
        box = Box(page, base)
        for part in typed(query):
            took = box.ask(part).took
        cold.append(took)
        page.context.close()
    warm: list[float] = []
    page = browser.new_context().new_page()
    box = Box(page, base)
    for query in asked:
        for part in typed(query):
            took = page.evaluate(ASK, part)["took"]
        warm.append(took)
    page.context.close()
    kind = base.split(":")[0]
    print(f"  {kind}: from the last key to the results, median (longest) in ms", flush=True)
    rows = {"typed": warm, "typed, first of a page": cold, "pasted into a fresh page": pasted}
    for name, times in rows.items():
        print(f"    {name:26} {statistics.median(times):5.0f} ({max(times):.0f})")
    if kind == "http":
        raw = statistics.median(load.raw for load in first)
        packed = statistics.median(load.packed for load in first)
        files = statistics.median(load.files for load in first)
        print(f"    fetched before the first results: {raw:,.0f} B in {files:.0f} files, gzip {packed:,.0f} B")


def main() -> None:
    """Print a table per size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--notes", type=Path, default=ROOT / "notes")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 4, 16])
    arguments = parser.parse_args()
    path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        site = shell(Path(scratch))
        for times in arguments.times:
            guide = guide_of(read(piled(arguments.notes, Path(scratch) / f"x{times}", times)))
            seconds, files, raw, packed = written(guide, site)
            head = (site / "search/head.js").read_bytes()
            print(f"notes ×{times}: {len(guide.sections)} sections, {len(guide.terms)} terms")
            print(f"  index made in {seconds:.2f} s: {files} files, {raw:,} B, gzip {packed:,} B")
            print(f"  head {len(head):,} B, gzip {len(gzip.compress(head)):,} B", flush=True)
            asked = queries(guide)
            with served(site) as address:
                timed(browser, address, site, asked)
            timed(browser, f"file://{site}/", site, asked)
        browser.close()


if __name__ == "__main__":
    main()
