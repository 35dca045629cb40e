"""Where the project stands, and the options that several commands share."""

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("STUDYGUIDE_CACHE") or ROOT / ".cache")
"""What is kept between builds."""


def notes_option(parser: argparse.ArgumentParser) -> None:
    """Add `--notes DIR`."""
    parser.add_argument(
        "--notes", type=Path, default=ROOT / "notes", metavar="DIR", help="the folder of notes"
    )


def cache_folder() -> Path:
    """Return the folder of what is kept between builds; it may be deleted at any time."""
    return Path(os.environ.get("STUDYGUIDE_CACHE") or ROOT / ".cache")


def mkdocs_environment(notes: Path) -> dict[str, str]:
    """Return the environment in which MkDocs builds these notes, the same whatever the clock."""
    return {
        **os.environ,
        "STUDYGUIDE_NOTES": str(notes.resolve()),
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1577836800"),
        "PYTHONPATH": str(ROOT / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
    }
