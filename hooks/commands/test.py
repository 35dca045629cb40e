"""Run the tests."""

import argparse
import os
import subprocess
import sys

from commands.chromium import browser
from commands.folders import ROOT


def options(parser: argparse.ArgumentParser) -> None:
    """Take everything after `test` for pytest."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="options of pytest")


def run(arguments: argparse.Namespace) -> int:
    """Run pytest and return its exit code."""
    environment = {**os.environ, "CHROMIUM": browser()}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments.rest], cwd=ROOT, env=environment
    ).returncode
