"""The Chromium of this machine: where it is, and a page printed by it."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"),
    *("microsoft-edge", "microsoft-edge-stable", "brave-browser"),
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
LONGEST = 300  # seconds for one page
# Chromium writes the time of printing into a PDF; a date of the same length keeps its offsets.
DATE = re.compile(rb"\(D:\d{14}")
NO_DATE = b"(D:20200101000000"


class PrintError(Exception):
    """Chromium printed nothing; says why."""


def browser() -> str:
    """Return the Chromium to drive: `CHROMIUM` or the first usual one found; empty if there is none."""
    if named := os.environ.get("CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, NAMES)), "") or next(filter(os.path.isfile, PLACES), "")


def print_page(chromium: str, page: Path, pdf: Path) -> None:
    """Print a page of a site into a PDF with tags, title, language and outline, the same bytes each time."""
    with tempfile.TemporaryDirectory(prefix="guide-print-") as profile:
        command = [
            *(chromium, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
            *(f"--user-data-dir={profile}", "--no-pdf-header-footer", "--generate-pdf-document-outline"),
            *(f"--print-to-pdf={pdf}", page.resolve().as_uri()),
        ]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, errors="replace")
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PrintError(f"{chromium} could not print {pdf.name}: {error}") from error
    if done.returncode or not pdf.is_file() or not pdf.stat().st_size:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise PrintError(f"{chromium} could not print {pdf.name}: {last}")
    pdf.write_bytes(DATE.sub(NO_DATE, pdf.read_bytes()))
