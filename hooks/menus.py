"""What of the navigation stands around a page: never so much that a page would grow with the pile."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from studyguide.kept import remembering

NEAR = 20  # entries of a branch on each side of where the reader is


def is_index(entry: Any) -> bool:
    """Return whether an entry of the navigation is the page that opens the section in which it stands."""
    return bool(getattr(entry, "is_index", False))


@remembering(4096)  # all pages ask of the same entries
def first(entry: Any) -> str:
    """Return the address that an entry leads to: its own, that of its index, or the first below it."""
    while children := getattr(entry, "children", None):
        entry = next(filter(is_index, children), children[0])
    return str(getattr(entry, "url", ""))


def is_around(entry: Any, page: Any) -> bool:
    """Return whether an entry is the page, stands above it, or has it in its folder while it stands in no menu."""
    if not page:
        return False
    if page.ancestors or entry is page:
        return entry is page or entry in page.ancestors
    if not entry.children:
        folder = first(entry).removesuffix(".html")  # a list names its pages: "drills.html", "drills/first.html"
    elif any(map(is_index, entry.children)):
        folder, _, _ = first(entry).rpartition("/")
    else:
        return False
    return str(page.url).startswith(f"{folder}/")


def sections(entries: Iterable[Any], page: Any) -> Iterator[Any]:
    """Yield the sections around a page, each before those in it."""
    for entry in entries:
        if entry.children and is_around(entry, page):
            yield entry
            yield from sections(entry.children, page)


def tabs(entries: Sequence[Any], page: Any, folded: Collection[str]) -> list[Any]:
    """Return the entries that every page shows, and of those with folded addresses the one around this page."""
    return [entry for entry in entries if first(entry) not in folded or is_around(entry, page)]


def near(section: Any, page: Any) -> list[Any]:
    """Return the entries below the index of a section; of very many only those near the one around the page."""
    entries = [entry for entry in section.children if not is_index(entry)]
    at = next((place for place, entry in enumerate(entries) if is_around(entry, page)), 0)
    start = max(0, min(at - NEAR, len(entries) - 2 * NEAR - 1))
    return entries[start : start + 2 * NEAR + 1]


def beyond(section: Any) -> int:
    """Return how many entries of a section are not near, wherever the page stands in it."""
    return max(0, sum(not is_index(entry) for entry in section.children) - 2 * NEAR - 1)


def home(neighbor: Any, page: Any) -> Any:
    """Return the section that a neighbor of a page is named with: another than the page's, which it does not open."""
    section = neighbor.parent
    return section if section and section != page.parent and section.children[0] != neighbor else None
