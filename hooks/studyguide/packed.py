"""A page to the same page whose text waits compressed: those of a large pile would not fit into memory as they are."""

import zlib
from dataclasses import dataclass

from studyguide.model import Page

FAST = 1  # of nine levels: pages repeat themselves so much that more effort gains little


@dataclass(frozen=True, slots=True)
class Packed:
    """A page whose text is unpacked each time it is asked for."""

    path: str
    nav: tuple[str, ...]
    parts: tuple[int, ...]
    data: bytes

    @property
    def text(self) -> str | bytes:
        """Return the text of the page; an asset is returned as bytes."""
        data = zlib.decompress(self.data)
        return data.decode() if self.path.endswith(".md") else data


def packed(page: Page) -> Packed:
    """Return the page with its text compressed."""
    return Packed(page.path, page.nav, page.parts, pack(page.text))


def pack(text: str | bytes) -> bytes:
    """Return a text compressed."""
    return zlib.compress(text.encode() if isinstance(text, str) else text, FAST)
