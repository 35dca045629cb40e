"""A note saved while the guide is served, to its new text in a browser: how long that takes."""

import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

from commands.chromium import browser
from commands.folders import ROOT

FIRST = 1800  # seconds until the first build must be there
LONGEST = 120  # seconds for a saved note to be seen
LOOK = 0.1  # seconds between two looks at whether the server is done
BEGINS, ENDS = "Detected file changes", "Reloading browsers"  # what MkDocs says around a build


class NoBrowser(Exception):
    """There is nothing to look with."""


@dataclass(slots=True)
class Server:
    """A guide that is served."""

    address: str
    builds: bool = False
    """Whether a build is under way, from the first word of a saved note to the last page."""

    def listen(self, said: Iterable[str]) -> None:
        """Follow what the server says until it ends."""
        for line in said:
            if BEGINS in line or ENDS in line:
                self.builds = BEGINS in line


def saved_to_seen(notes: Path, environment: Mapping[str, str], saves: int) -> float:
    """Return the median of the seconds from saving a note to its new text in the page of a browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise NoBrowser("playwright is not installed; `study.py test` installs it") from error
    if not browser():
        raise NoBrowser("no Chromium was found; name one in CHROMIUM")
    with served(environment) as server, sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        note, where = first_module(notes, server.address)
        page.goto(where)
        times = [save(page, server, note, number) for number in range(saves)]
        chromium.close()
    return statistics.median(times)


def first_module(notes: Path, address: str) -> tuple[Path, str]:
    """Return the first note, and where its module is read."""
    note = min(f for f in notes.rglob("*") if f.suffix in (".md", ".txt"))
    guide = urllib.request.urlopen(f"{address}guide.json").read().decode()
    file = re.escape(note.relative_to(notes).as_posix())
    found = re.search(rf'"page": ?"([^"]+)\.md"[^{{}}]*?"place": ?"{file}', guide)
    if not found:
        raise NoBrowser(f"no page shows {note}")
    return note, f"{address}{found[1]}.html"


def save(page: Any, server: Server, note: Path, number: int) -> float:
    """Save a note with a new sentence; return the seconds until the page shows it, once all is quiet again."""
    text = f"Saved for the {number + 1}. time at {time.monotonic_ns()}."
    head, _, rest = note.read_text(encoding="utf-8").partition("\n\n")
    started = time.perf_counter()
    note.write_text(f"{head}\n\n{text}\n\n{rest}", encoding="utf-8")
    page.wait_for_function("text => document.body?.innerText.includes(text)", arg=text, timeout=LONGEST * 1000)
    seconds = time.perf_counter() - started
    until = time.monotonic() + FIRST
    while server.builds and time.monotonic() < until:  # the whole guide, behind the draft that the page shows
        time.sleep(LOOK)
    page.wait_for_load_state("load")
    return seconds


@contextmanager
def served(environment: Mapping[str, str]) -> Iterator[Server]:
    """Serve the notes of the environment; yield the server, once the guide is there."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    # What is served is watched: the notes of the environment, not those of the project.
    command += ["--watch", environment["STUDYGUIDE_NOTES"]]
    process = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    server = Server(address)
    threading.Thread(target=server.listen, args=(process.stderr,), daemon=True).start()
    try:
        for _ in range(FIRST * 2):
            try:
                urllib.request.urlopen(address).close()
                break
            except OSError:
                time.sleep(0.5)
                if process.poll() is not None:
                    raise NoBrowser("the server ended") from None
        yield server
    finally:
        process.terminate()
        process.wait()
