"""When the notes were last changed, the same in every clone."""

import os
import subprocess
from pathlib import Path


def last_change(notes: Path) -> str:
    """Return seconds since 1970: what `SOURCE_DATE_EPOCH` says, or when the folder was last committed.

    Empty where neither tells: the folder is not kept in git, or not all of it is committed. Then the times of the
    files count, which are those of this copy.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdecimal():
        return told
    if _git(notes, "status", "--porcelain", "--ignored", "--", ".") != "":
        return ""
    return _git(notes, "log", "-1", "--format=%ct", "--", ".") or ""


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git says of a folder; nothing where it cannot say anything."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False
        )
    except OSError:  # there is no git here, or no such folder
        return None
    return done.stdout.strip() if done.returncode == 0 else None
