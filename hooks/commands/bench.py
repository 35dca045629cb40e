"""Measure builds: the same pages by plain MkDocs, and by us cold, warm and after one edit.

Each size is the guide's notes that many times over, as courses of their own: all of the same services, so that what
is said of each grows, or each of its own, so that their number does. All figures come from one run on one machine:
read the ratios, not the seconds. The end lists what is asked beside what was measured.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from commands.edits import edits
from commands.folders import mkdocs_environment, notes_option
from commands.measured import MIB, Failed, Run, measured
from commands.piles import edit, multiply
from commands.saving import NoBrowser, saved_to_seen
from commands.weighed import Site, site_weight

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
MARGIN = 1.25  # of the time after which plain MkDocs is slow enough: a later run of ours may be a fifth slower


@dataclass(slots=True)
class Size:
    """What was measured of the notes so many times over."""

    rows: dict[str, list[Run]] = field(default_factory=dict)
    site: Site | None = None
    saved: float | None = None
    """Seconds from saving a note to its text in the browser."""

    def seconds(self, name: str) -> float:
        """Return the median of the seconds of one kind of build."""
        return statistics.median(run.seconds for run in self.rows[name])

    def ratio(self, name: str, to: str = "cold") -> float | None:
        """Return how long one kind of build takes, set against another; None where one was not measured."""
        return self.seconds(name) / self.seconds(to) if name in self.rows and to in self.rows else None


BY_SIZE: tuple[tuple[str, str, str, dict[int, float]], ...] = (
    ("notes to Markdown ÷ cold", "pages only", "cold", {1: 0.25, 4: 0.25, 16: 0.25}),
    ("cold ÷ plain MkDocs", "cold", "plain MkDocs", {1: 0.8, 4: 0.5, 16: 0.4}),
    ("no change ÷ cold", "no change", "cold", {1: 0.2, 4: 0.1, 16: 0.06}),
    ("one edit ÷ cold", "one edit", "cold", {1: 0.25, 4: 0.15, 16: 0.08}),
)
"""What is asked of two kinds of build, by size."""
SEEN = {1: 0.7, 16: 2.0}  # seconds from saving a note to its text in the browser
COLD_GROWTH = 18.0  # of a cold build, from x1 to x16
PEAK = 600.0  # MiB at x16
PAGE_GROWTH = 1.1  # of the bytes of site per page, from x1 to x16
READING = 250e3  # bytes, compressed, of a page that is read with all it loads


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `bench`."""
    notes_option(parser)
    parser.add_argument(
        "--times", type=int, nargs="+", default=[1, 4, 16], help="sizes: how often the notes (1 4 16)"
    )
    parser.add_argument(
        "--own-names", action="store_true", help="let each copy speak of things of its own, so that pages grow as notes"
    )
    parser.add_argument("--runs", type=int, default=1, help="runs of each, of which the median is told (1)")
    parser.add_argument("--no-plain", action="store_true", help="leave out plain MkDocs")
    parser.add_argument("--no-serve", action="store_true", help="leave out saving while the guide is served")
    parser.add_argument("--saves", type=int, default=10, help="notes saved while it is served (10)")
    parser.add_argument(
        "--edits", type=int, metavar="N", help="instead: N series of random edits, warm against cold, bytewise"
    )
    parser.add_argument("--seed", type=int, default=1, help="what the first series of edits comes from (1)")


def run(arguments: argparse.Namespace) -> int:
    """Print a table per size, the ratios between sizes, and what is asked beside what was measured."""
    if arguments.edits:
        return edits(arguments.edits, arguments.seed)
    sizes: dict[int, Size] = {}
    try:
        for times in sorted(arguments.times):
            with tempfile.TemporaryDirectory(prefix="studyguide-bench-") as folder:
                print(f"\nnotes x{times}", flush=True)
                sizes[times] = measure(arguments, Path(folder), times)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    print("\nasked and measured")
    for line in verdicts(sizes):
        print(f"  {line}")
    return 0


def measure(arguments: argparse.Namespace, folder: Path, times: int) -> Size:
    """Print the rows of one size, each as soon as it is known; return them."""
    pile = multiply(arguments.notes, folder / "notes", times, arguments.own_names)
    cache, site = folder / "cache", folder / "site"
    # Python keeps what it compiled, as it does by itself: else each run would compile all of ours, and nothing else.
    kept = {"STUDYGUIDE_CACHE": str(cache), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**mkdocs_environment(pile), **kept}
    ours = [sys.executable, "-m", "commands", "build", "--notes", str(pile), "--site", str(site)]
    size = Size()

    def row(name: str, command: Sequence[str], most: float | None = None) -> None:
        run = measured(command, environment, most)
        size.rows.setdefault(name, []).append(run)
        share = size.ratio(name)
        print(
            f"  {name:13} {'' if run.finished else 'over '}{run.seconds:8.2f} s {run.worked:8.2f} s CPU"
            f" {run.peak / MIB:7.0f} MiB" + (f"  ÷ cold {share:.3f}" if share else ""),
            flush=True,
        )

    for number in range(arguments.runs):
        shutil.rmtree(cache, ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        row("cold", ours)
        row("no change", ours)
        edit(pile, f"Edited for the {number + 1}. time.")
        row("one edit", ours)
        row("pages only", [sys.executable, "-m", "studyguide", str(pile), str(folder / "docs")])
        if not arguments.no_plain:
            row("plain MkDocs", plain(folder), MARGIN * size.seconds("cold") / BY_SIZE[1][3].get(times, 0.4))
    size.site = site_weight(site)
    print(described(size.site), flush=True)
    if not arguments.no_serve:
        try:
            size.saved = saved_to_seen(pile, environment, arguments.saves)
            print(f"  save to new text in the browser: {size.saved:.2f} s, median of {arguments.saves}", flush=True)
        except NoBrowser as error:
            print(f"  save to new text in the browser: not measured, {error}", flush=True)
    return size


def plain(folder: Path) -> list[str]:
    """Return the command that lets plain MkDocs build the pages written out as Markdown."""
    config = folder / "plain.yml"
    config.write_text(PLAIN.format(docs=folder / "docs", site=folder / "plain"), encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]


def described(site: Site) -> str:
    """Return the lines that say what a site weighs."""
    return "\n".join(
        (
            f"  {site.pages} pages, site {site.whole / 1e6:.1f} MB, {site.each / 1e3:.1f} kB of site per page",
            f"  median page: {site.page}; search index {site.index / 1e6:.1f} MB",
            f"  before the first result: {site.first_result}",
            f"  heaviest page to read with all it loads: {site.reading}",
        )
    )


def verdicts(sizes: dict[int, Size]) -> list[str]:
    """Return a line for each thing that is asked and was measured."""
    lines: list[str] = []
    for name, one, other, bounds in BY_SIZE:
        for times, bound in bounds.items():
            if times in sizes and (ratio := sizes[times].ratio(one, other)) is not None:
                under = not all(run.finished for run in sizes[times].rows[other])
                lines.append(_verdict(f"{name}, x{times}", ratio, bound, under=under))
    for times, bound in SEEN.items():
        if times in sizes and (saved := sizes[times].saved) is not None:
            lines.append(_verdict(f"save to new text, seconds, x{times}", saved, bound))
    if 1 in sizes and (site := sizes[1].site):
        lines.append(_verdict("page to read with all it loads, kB gzip, x1", site.reading.packed / 1e3, READING / 1e3))
    if 1 in sizes and 16 in sizes:
        growth = sizes[16].seconds("cold") / sizes[1].seconds("cold")
        lines.append(_verdict("cold x16 ÷ cold x1", growth, COLD_GROWTH))
        small, large = sizes[1].site, sizes[16].site
        if small and large:
            lines.append(_verdict("bytes of site per page, x16 ÷ x1", large.each / small.each, PAGE_GROWTH))
    if 16 in sizes:
        peak = max(run.peak for name in ("cold", "one edit") for run in sizes[16].rows[name]) / MIB
        lines.append(_verdict("peak memory of a build, MiB, x16", peak, PEAK))
    return lines


def _verdict(name: str, found: float, bound: float, under: bool = False) -> str:
    mark = "holds" if found <= bound else "FAILS"
    return f"{mark}  {name}: {'under ' if under else ''}{found:.3g}, asked {bound:g}"
