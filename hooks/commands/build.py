"""Build the site: into a temporary folder, checked, then swapped with the old one."""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from commands.folders import ROOT, cache_folder, mkdocs_environment, notes_option
from commands.links import problems
from commands.pack import pack, zip_option
from commands.scan import scans
from commands.swap import alone, refusal, scratch, swap, tidy
from commands.unchanged import inputs, is_current, remember
from commands.words import missing
from studyguide.paths import RECORD
from studyguide.store import Store


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `build`."""
    notes_option(parser)
    parser.add_argument("--site", type=Path, default=ROOT / "site", metavar="DIR", help="where the site goes")
    zip_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build strictly, and pack the site if asked to; return 0 only if the site is whole."""
    code = built(arguments)
    if code == 0 and arguments.zip:
        print(f"study: packed it into {pack(arguments.site.absolute())}")
    return code


def built(arguments: argparse.Namespace) -> int:
    """Build strictly; return 0 only if the site is whole."""
    notes: Path = arguments.notes
    site: Path = arguments.site.absolute()
    if not notes.is_dir():
        print(f"study: {notes} is not a folder; give the folder of notes with --notes.", file=sys.stderr)
        return 2
    try:
        site = site.resolve()
        if reason := refusal(site, notes.resolve(), ROOT):
            print(f"study: {reason}", file=sys.stderr)
            return 2
        return build(notes, site)
    except OSError as error:
        where = error.filename or site
        print(f"study: {where}: {error.strerror}; the site is as it was.", file=sys.stderr)
        return 1


def build(notes: Path, site: Path) -> int:
    """Build the site where it has to be built; return the exit code."""
    started = time.monotonic()
    made_from = inputs(notes)
    if is_current(site, made_from):
        tidy(site)
        print(f"study: nothing has changed; {site} is as the last build left it.")
        return 0
    site.parent.mkdir(parents=True, exist_ok=True)
    with alone(site) as lock, scratch(site) as folder:
        fresh = folder / "site"
        if not make(notes, fresh, site / RECORD, lock):
            print("study: the site could not be built and is as it was.", file=sys.stderr)
            return 1
        found = faults(fresh)
        for problem in found[:50]:
            print(f"study: {problem}", file=sys.stderr)
        if found:
            print(
                f"study: {len(found)} broken links, repeated ids or lost words; the old site stays.",
                file=sys.stderr,
            )
            return 1
        swap(fresh, site)
    remember(site, made_from)
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"study: built {pages} pages from {notes} into {site} in {time.monotonic() - started:.1f} s")
    return 0


def faults(site: Path) -> list[str]:
    """Return what the checks find in a built site."""
    store = Store(cache_folder() / "checks")
    pages = scans(site, store)
    found = [*problems(site, pages), *missing(site, pages, store)]
    store.trim()
    return found


def make(notes: Path, site: Path, before: Path, lock: int) -> bool:
    """Let MkDocs build the notes into a folder; return whether it did.

    `before` is the record of the last build, for the page of changes.
    MkDocs keeps the lock open too: should this process be killed, the next build waits until MkDocs has ended.
    """
    command = [sys.executable, "-m", "commands.host", "build", "--strict", "--site-dir", str(site)]
    kept = () if os.name == "nt" else (lock,)
    done = subprocess.run(command, cwd=ROOT, env=mkdocs_environment(notes, before), pass_fds=kept)
    return done.returncode == 0
