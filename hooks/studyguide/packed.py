"""A page to the same page whose text waits compressed: those of a large pile would not fit into memory as they are."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from studyguide.model import Made, Note

PART = 1024 * 1024  # bytes that are unpacked at once
LARGE = 3_000_000  # characters of notes: beyond it room counts more than time
NOT, FAST = 0, 1  # of nine levels: pages repeat themselves so much that more effort gains little


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


def packed(page: Made, level: int = FAST) -> Packed:
    """Return the page with its text compressed."""
    return page if isinstance(page, Packed) else Packed(page.path, page.nav, page.parts, pack(page.text, level))


def is_large(notes: Iterable[Note]) -> bool:
    """Return whether there is so much in the notes that what is made of them has to be small."""
    return sum(len(note.text) for note in notes) > LARGE


def level_for(notes: Iterable[Note]) -> int:
    """Return how hard the pages of notes are pressed: those of a small pile not at all."""
    return FAST if is_large(notes) else NOT


def packed_parts(path: str, parts: Iterable[str], level: int = FAST) -> Packed:
    """Return an asset that is made part by part: as one text, the longest of a large pile would not fit."""
    press = zlib.compressobj(level)
    data = [press.compress(part.encode()) for part in parts]
    return Packed(path, (), (), b"".join((*data, press.flush())))


def packed_page(path: str, nav: tuple[str, ...], parts: Iterable[str], level: int = FAST) -> Packed:
    """Return a page that is made part by part, each a document by itself; it says where they begin."""
    press = zlib.compressobj(level)
    data: list[bytes] = []
    lengths: list[int] = []
    for part in parts:
        data.append(press.compress(f"{chr(10) if lengths else ''}{part}".encode()))
        lengths.append(len(part))
    from_end = accumulate(length + 1 for length in reversed(lengths[1:]))
    begin = tuple(length - 1 for length in reversed([*from_end]))
    return Packed(path, nav, begin, b"".join((*data, press.flush())))


def unpacked(data: bytes) -> Iterator[bytes]:
    """Yield a text part by part."""
    release = zlib.decompressobj()
    while data:
        yield release.decompress(data, PART)
        data = release.unconsumed_tail


def pack(text: str | bytes, level: int = FAST) -> bytes:
    """Return a text compressed."""
    return zlib.compress(text.encode() if isinstance(text, str) else text, level)
