"""PDF files of the cheat sheets, printed by the Chromium of this machine and linked from their pages."""

import argparse
import json
import os
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from commands import build
from commands.chromium import PrintError, browser, print_page
from commands.swap import alone, scratch
from commands.unchanged import inputs, remember

FOLDER = "pdf"
PAPERS = {"a4": "A4", "letter": "letter"}
PLACE = re.compile(r'(<span class="guide-sheet-pdf">).*?(</span>)', re.S)
LANDSCAPE = "size:landscape"
NONE = (
    "study: no Chromium, Chrome or Edge found to print with; install one, or name it in CHROMIUM. "
    "Any browser prints the pages too."
)


@dataclass(frozen=True, slots=True)
class Job:
    """A page of the site, and the name of its PDF."""

    page: str
    name: str


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `pdf`: those of `build`, the paper, the whole guide."""
    build.options(parser)
    parser.add_argument("--paper", choices=PAPERS, default="a4", help="the paper to print on (a4)")
    parser.add_argument("--whole", action="store_true", help="print the whole guide too")


def run(arguments: argparse.Namespace) -> int:
    """Build what is not built, print every sheet and all of them, link the files; return the exit code."""
    chromium = browser()
    if not chromium:
        print(NONE, file=sys.stderr)
        return 1
    if code := build.built(arguments):
        return code
    started = time.monotonic()
    site: Path = arguments.site.absolute().resolve()
    jobs = list(wanted(site, arguments.whole))
    try:
        with alone(site), scratch(site) as folder:
            printed(chromium, site, jobs, PAPERS[arguments.paper], folder)
            publish(site, jobs, folder)
    except PrintError as error:
        print(f"study: {error}; the site is as it was.", file=sys.stderr)
        return 1
    remember(site, inputs(arguments.notes))  # so that the next build leaves a site of the same notes alone
    seconds = time.monotonic() - started
    print(f"study: printed {len(jobs)} files into {site / FOLDER} in {seconds:.1f} s")
    return 0


def wanted(site: Path, whole: bool) -> list[Job]:
    """Return what is to be printed: each sheet, all sheets, and the whole guide where it is asked for."""
    report = json.loads((site / "report.json").read_text(encoding="utf-8"))
    pages = [sheet["page"].removesuffix(".md") + ".html" for sheet in report["sheets"]]
    jobs = [Job(page, page.removesuffix("/cheat-sheet.html").replace("/", "_")) for page in pages]
    together = sorted(site.glob("cheat-sheets*/all.html"))[:1]
    jobs += [Job(file.relative_to(site).as_posix(), "cheat-sheets") for file in together]
    if whole:
        books = [book for file in together for book in sorted(file.parent.glob("guide*.html"))]
        jobs += [Job(book.relative_to(site).as_posix(), book.stem) for book in books]
    return jobs


def printed(chromium: str, site: Path, jobs: list[Job], paper: str, folder: Path) -> None:
    """Print the jobs into a folder, some at a time."""
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        done = [
            pool.submit(_print, chromium, site / job.page, paper, folder / f"{job.name}.pdf") for job in jobs
        ]
        for one in done:
            one.result()


def _print(chromium: str, page: Path, paper: str, pdf: Path) -> None:
    """Print a copy of the page that names its paper; beside it, so that what it links to is found."""
    text = PLACE.sub(
        r"\1\2", page.read_text(encoding="utf-8")
    )  # the same whether it was printed before or not
    sized = text.replace(LANDSCAPE, f"size:{paper} landscape")
    if sized == text:
        sized = text.replace("</head>", f"<style>@page{{size:{paper}}}</style></head>", 1)
    copy = page.with_name(f".print-{pdf.stem}.html")
    try:
        copy.write_text(sized, encoding="utf-8")
        print_page(chromium, copy, pdf)
    finally:
        copy.unlink(missing_ok=True)


def publish(site: Path, jobs: list[Job], folder: Path) -> None:
    """Move the files into the site and link each from its page."""
    (site / FOLDER).mkdir(exist_ok=True)
    for job in jobs:
        (folder / f"{job.name}.pdf").replace(site / FOLDER / f"{job.name}.pdf")
        page = site / job.page
        link = "../" * job.page.count("/") + f"{FOLDER}/{quote(job.name)}.pdf"
        place = rf'\1<a class="md-button" href="{link}">PDF</a>\2'
        text = PLACE.sub(place, page.read_text(encoding="utf-8"), count=1)
        fresh = page.with_suffix(".fresh")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(page)
