"""What still stands of the last site: a file that would be written again as it is comes by a hard link instead.

The host tells what each file was made from; the command that builds keeps that with the size and the time of each
file (`Standing.write`). Who builds next takes over only files that are as they were left, so a file may be changed
by hand in a built site. Where a disk knows no hard links, files are written as if there were no last site.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

LAST = "STUDYGUIDE_LAST"
"""Variable of the environment that names the record of the last site."""
NEXT = "STUDYGUIDE_NEXT"
"""Variable of the environment that names the file where the host tells what it made each file from."""


class Standing:
    """The files of the last site, each by what it was made from."""

    def __init__(self, site: Path | None, files: Mapping[str, tuple[str, int, int]]) -> None:
        """Keep the folder, if there is one, and by path what each file was made from, its size and time in ns."""
        self.site = site
        self.files = files

    def take(self, path: str, key: str, to: Path) -> bool:
        """Take over the file at a path if it was made from this; return whether it now stands in the new site."""
        made_from, *facts = self.files.get(path, ("",))
        if made_from != key:
            return False
        file = f"{self.site}/{path}"
        try:
            state = os.lstat(file)
            if [state.st_size, state.st_mtime_ns] != facts:
                return False
            to.parent.mkdir(parents=True, exist_ok=True)
            os.link(file, to)
        except OSError:
            return False
        return True

    def write(self, record: Path) -> None:
        """Write the record that `last` reads."""
        record.write_text(json.dumps([str(self.site), self.files]), encoding="utf-8")


def last(record: str | None) -> Standing:
    """Return what a record says of the last site; nothing stands where there is no record."""
    try:
        site, files = json.loads(Path(record or os.devnull).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Standing(None, {})
    return Standing(Path(site), {path: tuple(row) for path, row in files.items()})


def same(one: Path, other: Path, path: str) -> bool:
    """Return whether what stands at a path in two sites is one file, as it is when it was taken over."""
    try:
        return os.path.samestat(os.lstat(f"{one}/{path}"), os.lstat(f"{other}/{path}"))
    except OSError:
        return False
