"""What a page shows of the navigation: by it, with its own text, the page is known again."""

from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def surroundings(page: Page, nav: Navigation) -> Iterator[Any]:
    """Yield what the templates show of the navigation on a page: tabs, its own branch, its neighbors."""
    for neighbor in (page.previous_page, page.next_page):
        yield neighbor and (str(neighbor.title), neighbor.url)
    yield [(item.title, first(item)) for item in nav.items]
    for around in page.ancestors:
        children = around.children if isinstance(around, Section) else []
        yield [(item.title, first(item)) for item in children]


def tree(items: Sequence[Any]) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield each entry of the navigation with what stands below it."""
    for item in items:
        yield (
            str(item.title),
            str(getattr(item, "url", "")),
            list(tree(getattr(item, "children", None) or ())),
        )


def first(item: Any) -> str:
    """Return the address that an entry of the navigation leads to."""
    while getattr(item, "children", None):
        item = item.children[0]
    return str(getattr(item, "url", ""))
