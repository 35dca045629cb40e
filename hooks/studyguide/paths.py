"""Where pages stand, and how one links to another."""

import posixpath

REPORT = "report.md"


def relative(target: str, page: str) -> str:
    """Return the link from a page to a target `path#anchor`, both paths relative to the site."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return hash_ + anchor if anchor else posixpath.basename(page)
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor
