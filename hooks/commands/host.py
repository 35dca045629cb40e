"""MkDocs in a process that ends at once: to take apart what a build has made takes longer than to check its links.

The site begins to be made before MkDocs is loaded.
"""

import os
import sys
import traceback
from importlib import import_module
from pathlib import Path

from commands.folders import ROOT, cache_folder
from making import begin, order_of

DOCS = ROOT / "docs"


def run() -> int:
    """Run MkDocs with the arguments of this process; return its exit code."""
    try:
        begin(order_of(Path(os.environ["STUDYGUIDE_NOTES"]), cache_folder(), by_hand(), serving=False))
        import_module("mkdocs.__main__").cli()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def by_hand() -> tuple[tuple[str, str], ...]:
    """Return the path and the text of each page written by hand; if MkDocs finds others, the site is made anew."""
    files = sorted(DOCS.rglob("*.md"))
    return tuple((file.relative_to(DOCS).as_posix(), file.read_text(encoding="utf-8-sig")) for file in files)


if __name__ == "__main__":
    code = run()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
