"""Where pages stand, and how one links to another."""

import posixpath
from functools import lru_cache

REPORT = "report.md"


@lru_cache(maxsize=100_000)
def relative(target: str, page: str) -> str:
    """Return the link from a page to a target `path#anchor`, both paths relative to the site."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return hash_ + anchor if anchor else posixpath.basename(page)
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor


def comparison_page(slug: str) -> str:
    """Return the path of the page of a comparison."""
    return f"comparisons/{slug}.md"


def address(path: str) -> str:
    """Return the address of a page in the built site: `page.html#anchor` for `page.md#anchor`."""
    page, hash_, anchor = path.partition("#")
    return page.removesuffix(".md") + (".html" if page.endswith(".md") else "") + hash_ + anchor
