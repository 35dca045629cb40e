"""Write the pages as plain Markdown files that any generator builds."""

import argparse
from pathlib import Path

from commands.folders import notes_option
from studyguide.__main__ import main


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `pages`."""
    notes_option(parser)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pages go")


def run(arguments: argparse.Namespace) -> int:
    """Write the pages; return the exit code."""
    code = main(str(arguments.notes), str(arguments.folder))
    if code == 0:
        print(f"study: wrote {sum(1 for f in arguments.folder.rglob('*.md'))} pages into {arguments.folder}")
    return code
