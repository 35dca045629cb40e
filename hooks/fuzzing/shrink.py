"""A pile that fails to a smaller one that fails in the same way."""

from collections.abc import Callable
from typing import TypeVar

from fuzzing.cases import Files

T = TypeVar("T")

TRIES = 600
"""How often a smaller pile is tried."""
Fails = Callable[[Files], bool]


def shrunk(files: Files, fails: Fails, tries: int = TRIES) -> Files:
    """Return as small a part of the files as is found in so many tries: fewer files, then lines, then bytes."""
    left = [tries]

    def still(some: Files) -> bool:
        left[0] -= 1
        return left[0] >= 0 and bool(some) and fails(some)

    names = _fewer(list(files), lambda kept: still({name: files[name] for name in kept}))
    small = {name: files[name] for name in names}
    for cut in (_lines, _bytes):
        for name in names:
            small[name] = _shorter(cut(small[name]), lambda raw, name=name: still({**small, name: raw}))  # type: ignore[misc]
    return small


def _shorter(parts: list[bytes], fails: Callable[[bytes], bool]) -> bytes:
    """Return fewer of the parts in a row that still fail."""
    kept: list[bytes] = _fewer(parts, lambda some: fails(b"".join(some)))
    return b"".join(kept)


def _fewer(parts: list[T], fails: Callable[[list[T]], bool]) -> list[T]:
    """Return fewer parts that still fail: runs of them are left out, half of all first, in the end one by one."""
    size = len(parts) // 2
    while size:
        start = 0
        while start < len(parts):
            kept = parts[:start] + parts[start + size :]
            if fails(kept):
                parts = kept
            else:
                start += size
        size //= 2
    return parts


def _lines(raw: bytes) -> list[bytes]:
    return raw.splitlines(keepends=True)


def _bytes(raw: bytes) -> list[bytes]:
    """Return the characters, or the bytes of what is no UTF-8."""
    try:
        return [char.encode() for char in raw.decode()]
    except UnicodeDecodeError:
        return [raw[at : at + 1] for at in range(len(raw))]
