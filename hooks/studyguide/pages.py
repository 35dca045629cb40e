"""What the guide becomes: files of the site, each a Markdown page or an asset."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site: a Markdown page, or an asset where the path says so."""

    path: str
    """Relative to the site, with `/`; ends in `.md` for a page."""
    text: str | bytes
    nav: tuple[str, ...] = ()
    """Titles that lead to it in the navigation, outermost first; empty: not in the navigation."""


@dataclass(frozen=True, slots=True)
class Long:
    """A file of the site that is as long as the guide: made text by text, each a document where the file is a page."""

    path: str
    nav: tuple[str, ...]
    texts: Callable[[], Iterable[str]]
    """Makes the texts anew each time."""

    @property
    def text(self) -> str:
        """Return all of it."""
        return "".join(self.texts())


class Made(Protocol):
    """A page that is made, wherever its text is kept: what those need who bring pages together."""

    @property
    def path(self) -> str: ...  # noqa: D102

    @property
    def text(self) -> str | bytes: ...  # noqa: D102

    @property
    def nav(self) -> tuple[str, ...]: ...  # noqa: D102
