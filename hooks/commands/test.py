"""Run the tests."""

import argparse
import os
import shutil
import subprocess
import sys

from commands.folders import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def options(parser: argparse.ArgumentParser) -> None:
    """Take everything after `test` for pytest."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="options of pytest")


def browser() -> str:
    """Return the Chromium to drive: `CHROMIUM` or the first usual name found; empty if there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")


def run(arguments: argparse.Namespace) -> int:
    """Run pytest and return its exit code."""
    environment = {**os.environ, "CHROMIUM": browser()}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments.rest], cwd=ROOT, env=environment
    ).returncode
