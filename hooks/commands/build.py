"""Build the site: into a temporary folder, checked, then swapped with the old one."""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from commands.folders import ROOT, mkdocs_environment, notes_option
from commands.links import problems
from commands.unchanged import inputs, is_current, remember
from commands.words import missing


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `build`."""
    notes_option(parser)
    parser.add_argument("--site", type=Path, default=ROOT / "site", metavar="DIR", help="where the site goes")


def run(arguments: argparse.Namespace) -> int:
    """Build strictly; return 0 only if the site is whole."""
    started = time.monotonic()
    notes: Path = arguments.notes
    site: Path = arguments.site.absolute()
    if not notes.is_dir():
        print(f"study: {notes} is not a folder; give the folder of notes with --notes.", file=sys.stderr)
        return 2
    made_from = inputs(notes)
    if is_current(site, made_from):
        print(f"study: nothing has changed; {site} is as the last build left it.")
        return 0
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as scratch:
        fresh = Path(scratch) / "site"
        if not make(notes, fresh):
            return 1
        found = [*problems(fresh), *missing(fresh)]
        for problem in found[:50]:
            print(f"study: {problem}", file=sys.stderr)
        if found:
            print(
                f"study: {len(found)} broken links, repeated ids or lost words; the old site stays.",
                file=sys.stderr,
            )
            return 1
        swap(fresh, site, Path(scratch) / "old")
    remember(site, made_from)
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"study: built {pages} pages from {notes} into {site} in {time.monotonic() - started:.1f} s")
    return 0


def make(notes: Path, site: Path) -> bool:
    """Let MkDocs build the notes into a folder; return whether it did."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=ROOT, env=mkdocs_environment(notes))
    return done.returncode == 0


def swap(fresh: Path, site: Path, old: Path) -> None:
    """Put the fresh folder in the place of the site."""
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
