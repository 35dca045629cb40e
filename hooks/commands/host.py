"""MkDocs in a process that ends at once: to take apart what a build has made takes longer than to check its links."""

import os
import sys
import traceback

from mkdocs.__main__ import cli


def run() -> int:
    """Run MkDocs with the arguments of this process; return its exit code."""
    try:
        cli()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    code = run()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
