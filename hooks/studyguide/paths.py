"""Where pages stand, and how one links to another."""

import posixpath
import re
from functools import lru_cache

REPORT = "report.md"
RECORD = "changes.json"
"""What a build keeps for the next one, to tell what has changed."""
FEED = "changes.xml"
# https://example.org:8080/a?b#c
WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s<>\"'`\\]*)?", re.I)
# mailto:a@example.org
MAIL = re.compile(r"mailto:[\w.+-]+@[\w.-]+", re.I)


@lru_cache(maxsize=10_000)
def relative(target: str, page: str) -> str:
    """Return the link from a page to a target `path#anchor`, both paths relative to the site."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return hash_ + anchor if anchor else posixpath.basename(page)
    here, there = page.split("/"), path.split("/")
    shared, most = 0, min(len(here), len(there)) - 1
    while shared < most and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:]) + hash_ + anchor


def leads_out(url: str) -> bool:
    """Return whether an address of a note may become a link: one of the web, or of a mailbox."""
    return bool(WEB.fullmatch(url) or MAIL.fullmatch(url))


def comparison_page(slug: str) -> str:
    """Return the path of the page of a comparison."""
    return f"comparisons/{slug}.md"


def address(path: str) -> str:
    """Return the address of a page in the built site: `page.html#anchor` for `page.md#anchor`."""
    page, hash_, anchor = path.partition("#")
    return page.removesuffix(".md") + (".html" if page.endswith(".md") else "") + hash_ + anchor
