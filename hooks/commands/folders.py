"""Where the project stands, and the options that several commands share."""

import argparse
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from commands.age import last_change

ROOT = Path(__file__).resolve().parents[2]
RETURNED = {"MALLOC_MMAP_THRESHOLD_": "262144", "MALLOC_TRIM_THRESHOLD_": "1048576"}
"""Lets glibc give back what a long page took: by itself it learns to keep what was once asked for (mallopt(3))."""


def notes_option(parser: argparse.ArgumentParser) -> None:
    """Add `--notes DIR`."""
    parser.add_argument(
        "--notes", type=Path, default=ROOT / "notes", metavar="DIR", help="the folder of notes"
    )


def cache_folder() -> Path:
    """Return the folder of what is kept between builds; it may be deleted at any time."""
    return Path(os.environ.get("STUDYGUIDE_CACHE") or ROOT / ".cache")


def entries(folder: Path, inside: str = "") -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield the files below a folder by their paths in it, as links write them, with their sizes and times."""
    with os.scandir(folder / inside) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from entries(folder, f"{inside}{entry.name}/")
            else:
                yield f"{inside}{entry.name}", entry


def mkdocs_environment(notes: Path, before: Path | None = None) -> dict[str, str]:
    """Return the environment in which MkDocs builds these notes, the same whatever the clock.

    `before` is the record that the last build left for this one; `STUDYGUIDE_BEFORE` names another.
    """
    return {
        **RETURNED,
        **os.environ,
        "STUDYGUIDE_NOTES": str(notes.resolve()),
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1577836800"),
        "STUDYGUIDE_BEFORE": os.environ.get("STUDYGUIDE_BEFORE", str(before or "")),
        "STUDYGUIDE_DATE": today(),
        "STUDYGUIDE_CHANGED": last_change(notes),
        "PYTHONPATH": str(ROOT / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
    }


def today() -> str:
    """Return the day that `SOURCE_DATE_EPOCH` names, empty without it: no build asks the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdecimal() else ""
