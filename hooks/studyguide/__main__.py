"""The same pages on disk:  python -m studyguide NOTES OUT."""

import sys
from pathlib import Path

from studyguide.build import build
from studyguide.cores import patiently
from studyguide.errors import NoteError
from studyguide.read import read
from studyguide.store import Store


def main(notes: str, out: str) -> int:
    """Write the pages of the notes below the folder `out`; return the exit code."""
    patiently()
    try:
        for page in build(read(Path(notes)), Store(None)):
            file = Path(out) / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.text if isinstance(page.text, bytes) else page.text.encode())
    except NoteError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
