"""A page to the same page whose text waits in a file without a name: the pages of a large pile would fill the memory.

The file is that of one build and is shared by all processes which are forked after it was opened, so that pages go
from one to the other without their texts.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, count
from tempfile import TemporaryFile
from weakref import WeakValueDictionary

from studyguide.model import Note
from studyguide.pages import Long, Made

if os.name != "nt":  # where no process is forked that could write too
    import fcntl

LARGE = 3_000_000  # characters of notes: beyond it room counts more than time
PIECE = 1024 * 1024  # bytes that are written at once
NUMBERS = count()
OPEN: "WeakValueDictionary[int, Spool]" = WeakValueDictionary()
"""By number: a spool is known by it in all processes that are forked after it was opened."""
TITLE = re.compile(r"^title: (\".*\")$", re.M)  # of front matter


def is_large(notes: Iterable[Note]) -> bool:
    """Return whether there is so much in the notes that what is made of them has to take little room."""
    return sum(len(note.text) for note in notes) > LARGE


class Spool:
    """A file without a name in which texts wait."""

    def __init__(self) -> None:
        """Open the file."""
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 - closed when nobody has the spool any more
        self._number = next(NUMBERS)
        OPEN[self._number] = self

    def __reduce__(self) -> tuple[object, tuple[int]]:
        """Be in another process what it is in this one."""
        return _opened, (self._number,)

    def put(self, data: bytes) -> tuple[int, int]:
        """Keep the data; return where it begins and how long it is."""
        file = self._file.fileno()
        with _alone(file):
            start = os.lseek(file, 0, os.SEEK_END)
            left = memoryview(data)
            while left:
                left = left[os.write(file, left) :]
        return start, len(data)

    def get(self, start: int, length: int) -> bytes:
        """Return the data that begin there."""
        file = self._file.fileno()
        if hasattr(os, "pread"):  # which moves nothing that another process shares
            return os.pread(file, length, start)
        os.lseek(file, start, os.SEEK_SET)
        return os.read(file, length)


def _opened(number: int) -> Spool:
    return OPEN[number]


@contextmanager
def _alone(file: int) -> Iterator[None]:
    """Keep other processes from writing."""
    if os.name == "nt":
        yield
        return
    fcntl.lockf(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.lockf(file, fcntl.LOCK_UN)


@dataclass(frozen=True, slots=True)
class Spooled:
    """A page whose text is read each time it is asked for."""

    path: str
    nav: tuple[str, ...]
    parts: tuple[int, ...]
    title: str
    """What a page calls itself: in its front matter, or in its first heading."""
    digest: bytes
    """Of the text."""
    length: int
    """Of the text in bytes."""
    pieces: tuple[tuple[int, int], ...]
    """Where the text waits, piece by piece."""
    spool: Spool

    @property
    def data(self) -> Iterator[bytes]:
        """Yield the text piece by piece."""
        return (self.spool.get(start, length) for start, length in self.pieces)

    @property
    def text(self) -> str | bytes:
        """Return the text of the page; an asset is returned as bytes."""
        data = b"".join(self.data)
        return data.decode() if self.path.endswith(".md") else data


def spooled(page: Made, spool: Spool) -> Spooled:
    """Return the page with its text in the spool; that of a long page is never there as a whole."""
    if isinstance(page, Spooled):
        return page
    digest = blake2b(digest_size=24)
    pieces: list[tuple[int, int]] = []
    lengths: list[int] = []
    title = ""
    for data in _gathered(_encoded(page, lengths)):
        if not pieces and page.path.endswith(".md"):
            title = title_of(data.decode())
        digest.update(data)
        pieces.append(spool.put(data))
    length = sum(length for _, length in pieces)
    parts = begins(lengths) if isinstance(page, Long) and page.path.endswith(".md") else ()
    return Spooled(page.path, page.nav, parts, title, digest.digest(), length, tuple(pieces), spool)


def begins(lengths: Sequence[int]) -> tuple[int, ...]:
    """Return where each text after the first begins, in characters before the end of all."""
    return tuple(reversed([*accumulate(reversed(lengths[1:]))]))


def _encoded(page: Made, lengths: list[int]) -> Iterator[bytes]:
    """Yield the texts of a page as bytes; of a long one, add to the lengths that of each."""
    if isinstance(page, Long):
        for text in page.texts():
            lengths.append(len(text))
            yield text.encode()
    else:
        yield page.text if isinstance(page.text, bytes) else page.text.encode()


def _gathered(texts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in pieces that are worth writing."""
    gathered: list[bytes] = []
    size = 0
    for text in texts:
        gathered.append(text)
        size += len(text)
        if size >= PIECE:
            yield b"".join(gathered)
            gathered, size = [], 0
    if gathered:
        yield b"".join(gathered)


def title_of(markdown: str) -> str:
    """Return what a page calls itself in its front matter, or in its first heading, as the navigation shows it."""
    if markdown.startswith("---\n") and (found := TITLE.search(markdown, 0, max(markdown.find("\n---", 3), 0))):
        return str(json.loads(found[1]))
    at = f"\n{markdown}".find("\n# ")
    if at < 0:
        return ""
    end = markdown.find("\n", at)
    return markdown[at + 2 : end if end > 0 else None].split(" {:")[0].replace("\\", "").strip()
