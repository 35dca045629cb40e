"""Measure builds: the same pages by plain MkDocs, and by us cold, warm and after one edit.

Each size is the guide's notes that many times over, as courses of their own. All figures of a table come from one
run on one machine; read the ratios, not the seconds.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gzip import compress
from pathlib import Path

from commands.folders import ROOT, mkdocs_environment, notes_option

PLAIN = """\
site_name: Plain
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme: {{name: material, font: false, features: [navigation.tabs, navigation.indexes]}}
plugins: [search]
markdown_extensions:
  [abbr, admonition, attr_list, md_in_html, tables, pymdownx.details, pymdownx.superfences, pymdownx.highlight,
   pymdownx.tasklist, toc]
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured build."""

    seconds: float
    peak: int
    """Mebibytes of the largest process."""


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `bench`."""
    notes_option(parser)
    parser.add_argument(
        "--times", type=int, nargs="+", default=[1, 4, 16], help="sizes: how often the notes (1 4 16)"
    )
    parser.add_argument("--runs", type=int, default=1, help="runs of each, of which the median is told (1)")
    parser.add_argument("--no-plain", action="store_true", help="leave out plain MkDocs")


def run(arguments: argparse.Namespace) -> int:
    """Print a table per size, and the ratios between sizes."""
    with tempfile.TemporaryDirectory(prefix="studyguide-bench-") as scratch:
        cold: dict[int, float] = {}
        for times in arguments.times:
            folder = Path(scratch) / f"x{times}"
            print(f"\nnotes ×{times}", flush=True)
            cold[times] = measure(arguments.notes, folder, times, arguments.runs, not arguments.no_plain)
            shutil.rmtree(folder)
    first, last = min(cold), max(cold)
    if first != last:
        print(f"\ncold ×{last} / cold ×{first}: {cold[last] / cold[first]:.1f}")
    return 0


def measure(notes: Path, folder: Path, times: int, runs: int, plain: bool) -> float:
    """Print the rows of one size; return the seconds of the cold build."""
    pile = multiply(notes, folder / "notes", times)
    cache, site = folder / "cache", folder / "site"
    environment = {**mkdocs_environment(pile), "STUDYGUIDE_CACHE": str(cache)}
    ours = [sys.executable, "-m", "commands", "build", "--notes", str(pile), "--site", str(site)]
    rows: dict[str, list[Run]] = {}
    for number in range(runs):
        shutil.rmtree(cache, ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        rows.setdefault("pages only", []).append(
            timed([sys.executable, "-m", "studyguide", str(pile), str(folder / "docs")], environment)
        )
        rows.setdefault("cold", []).append(timed(ours, environment))
        rows.setdefault("no change", []).append(timed(ours, environment))
        edit(pile, f"Edited for the {number + 1}. time.")
        rows.setdefault("one edit", []).append(timed(ours, environment))
        if plain:
            config = folder / "plain.yml"
            config.write_text(PLAIN.format(docs=folder / "docs", site=folder / "plain"), encoding="utf-8")
            command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
            rows.setdefault("plain MkDocs", []).append(timed(command, environment))
    medians = {name: statistics.median(r.seconds for r in all_) for name, all_ in rows.items()}
    for name, all_ in rows.items():
        base = f"  ÷ cold {medians[name] / medians['cold']:.3f}"
        print(f"  {name:13} {medians[name]:8.2f} s  {max(r.peak for r in all_):6d} MiB{base}", flush=True)
    if plain:
        print(f"  cold ÷ plain MkDocs: {medians['cold'] / medians['plain MkDocs']:.2f}")
    sizes(site)
    return medians["cold"]


def multiply(notes: Path, folder: Path, times: int) -> Path:
    """Write the notes that many times, each course under a name of its own; return the folder."""
    folder.mkdir(parents=True)
    for entry in sorted(notes.iterdir()):
        if entry.is_file():
            shutil.copy(entry, folder / entry.name)
        else:
            for number in range(times):
                shutil.copytree(entry, folder / (entry.name if number == 0 else f"{entry.name}-{number + 1}"))
    return folder


def edit(folder: Path, sentence: str) -> None:
    """Add a sentence to the opening of the first note."""
    note = min(f for f in folder.rglob("*") if f.suffix in (".md", ".txt"))
    head, _, rest = note.read_text(encoding="utf-8").partition("\n\n")
    note.write_text(f"{head}\n\n{sentence}\n\n{rest}", encoding="utf-8")


def timed(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command and return how long it took and its peak memory; stop the bench if it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said, _ = process.communicate()
    seconds = time.perf_counter() - started
    if process.returncode:
        sys.exit(said.decode(errors="replace")[-3000:])
    # The peak of all children so far: exact for the largest, and what the bounds are about.
    return Run(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)


def sizes(site: Path) -> None:
    """Print how large the site, its pages and its search index are."""
    pages = sorted(site.rglob("*.html"))
    raw = sum(f.stat().st_size for f in pages)
    packed = statistics.median(len(compress(f.read_bytes(), 6)) for f in pages[:: max(1, len(pages) // 200)])
    whole = sum(f.stat().st_size for f in site.rglob("*") if f.is_file())
    index = (
        sum(f.stat().st_size for f in (site / "search").rglob("*") if f.is_file())
        if (site / "search").is_dir()
        else 0
    )
    print(
        f"  {len(pages)} pages, site {whole / 1e6:.1f} MB, pages {raw / len(pages) / 1e3:.1f} kB each"
        f" (median {packed / 1e3:.1f} kB gzip), search {index / 1e6:.1f} MB",
        flush=True,
    )
