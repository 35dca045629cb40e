"""Build the site: into a temporary folder, checked, then swapped with the old one."""

import argparse
import json
import os
import subprocess
import sys
import time
from functools import partial
from itertools import chain
from pathlib import Path

from commands.folders import ROOT, cache_folder, entries, mkdocs_environment, notes_option
from commands.links import is_less, problems
from commands.pack import pack, zip_option
from commands.scan import Scans
from commands.swap import alone, refusal, scratch, swap, tidy
from commands.unchanged import inputs, is_current, remember, standing
from commands.words import missing
from standing import LAST, NEXT, same
from studyguide.cores import spread
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
        new, made = folder / "site", folder / "made.json"
        record = standing(site)
        if not make(notes, new, site / RECORD, lock, record, made):
            print("study: the site could not be built and is as it was.", file=sys.stderr)
            return 1
        found = faults(new, site if record else None)
        for problem in found[:50]:
            print(f"study: {problem}", file=sys.stderr)
        if found:
            print(
                f"study: {len(found)} broken links, repeated ids or lost words; the old site stays.",
                file=sys.stderr,
            )
            return 1
        files = json.loads(made.read_text(encoding="utf-8")) if made.exists() else {}
        swap(new, site)
    remember(site, made_from, files)
    pages = sum(1 for path, _ in entries(site) if path.endswith(".html"))
    print(f"study: built {pages} pages from {notes} into {site} in {time.monotonic() - started:.1f} s")
    return 0


def faults(site: Path, old: Path | None) -> list[str]:
    """Return what the checks find in a built site; what it took over of an old one was checked when that was built."""
    store = Store(cache_folder() / "checks")
    pages = Scans(site, store)
    suspects = [path for path in pages if old is None or not same(site, old, path)]
    pages.prepare(suspects)
    if old:
        before = Scans(old, store)
        before.prepare([path for path in suspects if path in before])
        if is_less(pages, before, suspects):
            suspects = list(pages)
            pages.prepare(suspects)
    checks = (partial(problems, site, pages, suspects), partial(missing, site, pages, store, old))
    found = chain.from_iterable(spread(lambda check: check(), checks))
    store.trim()
    return list(found)


def make(notes: Path, site: Path, before: Path, lock: int, record: Path | None, made: Path) -> bool:
    """Let MkDocs build the notes into a folder; return whether it did.

    `before` is the record of the last build, for the page of changes; `record` that of the files of the last site,
    and in `made` the host tells what it made those of this one from.
    MkDocs keeps the lock open too: should this process be killed, the next build waits until MkDocs has ended.
    """
    command = [sys.executable, "-m", "commands.host", "build", "--strict", "--site-dir", str(site)]
    kept = () if os.name == "nt" else (lock,)
    environment = {**mkdocs_environment(notes, before), LAST: str(record or ""), NEXT: str(made)}
    done = subprocess.run(command, cwd=ROOT, env=environment, pass_fds=kept)
    return done.returncode == 0
