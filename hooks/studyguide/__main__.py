"""The same pages on disk:  python -m studyguide NOTES OUT."""

import sys
from collections.abc import Iterable
from pathlib import Path

from studyguide.compiled import imported
from studyguide.cores import patiently, spread
from studyguide.errors import NoteError
from studyguide.pages import Made
from studyguide.store import Store

SHARES = 16  # of the pages, each written by some process


def main(notes: str, out: str) -> int:
    """Write the pages of the notes below the folder `out`; return the exit code."""
    patiently()
    build, read = imported("studyguide.build").build, imported("studyguide.read").read
    try:
        pages = list(build(read(Path(notes)), Store(None)))
    except NoteError as error:
        print(error, file=sys.stderr)
        return 1
    spread(lambda some: write(some, Path(out)), [pages[at::SHARES] for at in range(SHARES)])
    return 0


def write(pages: Iterable[Made], folder: Path) -> None:
    """Write pages where they go in the folder."""
    for page in pages:
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page.text if isinstance(page.text, bytes) else page.text.encode())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
