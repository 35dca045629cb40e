"""What pure functions make, kept: between builds under the digest of all they are given, in one build once.

A function that is kept must be one of a module and must read nothing but what it is given. What it is
given becomes the key, with the code of this package and the versions of all, so nothing else can be met again.
"""

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar

from studyguide.cores import spread
from studyguide.pickled import pickled
from studyguide.store import Store

R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")

INSTALLED = (".dist-info", ".egg-info")  # name and version stand before it; the metadata inside are slow to read
FEW = 3  # things to make: below it a second process costs more than it saves
KEEPING = [Store(None)]
REMEMBERED: list[dict[int, Any]] = []
"""What each function remembers in this process."""


def keep_in(store: Store) -> None:
    """Keep from now on in this store what is made."""
    KEEPING[:] = [store]


class Sealed(Generic[T]):
    """A value whose digest is made once, however many keys it is part of."""

    __slots__ = ("_counts", "_digest", "value")

    def __init__(self, value: T, counts: object = None) -> None:
        """Hold the value, and that in it which counts for what is made of it, where that is not all."""
        self.value = value
        self._counts = value if counts is None else counts
        self._digest = b""

    @property
    def digest(self) -> bytes:
        """Return the digest of what counts, which is made when it is first asked for."""
        self._digest = self._digest or digest(self._counts)
        return self._digest

    def __reduce__(self) -> tuple[Any, ...]:
        """Stand for itself in a key by the digest."""
        return (bytes, (self.digest,))


def kept_each(work: Callable[[S], Callable[[T], R]], shared: S, items: Iterable[T]) -> list[R]:
    """Return what `work(shared)` makes of each item.

    `work(shared)` is called once, and only where something is missing; what is missing is made on all cores.
    """
    store = KEEPING[0]
    if not store.keeps:
        row = list(items)
        return spread(work(shared), row, FEW) if row else []
    key_of = _keys(work, shared)
    todo: list[tuple[int, T, str]] = []
    out: list[Any] = []
    for index, item in enumerate(items):
        key = key_of(item)
        found = store.get(key)
        out.append(found and pickle.loads(found))
        if found is None:
            todo.append((index, item, key))
    if not todo:
        return out
    make = work(shared)

    def made(task: tuple[int, T, str]) -> R:
        _, item, key = task
        result = make(item)
        store.put(key, pickled(result))
        return result

    for (index, _, _), result in zip(todo, spread(made, todo, FEW), strict=True):
        out[index] = result
    return out


def kept_in_turn(work: Callable[[S], Callable[[T], R]], shared: S, items: Iterable[T]) -> Iterator[R]:
    """Yield what `work(shared)` makes of each item, like `kept_each`, but hold one result at a time."""
    store = KEEPING[0]
    if not store.keeps:
        yield from map(work(shared), items)
        return
    key_of = _keys(work, shared)
    make = work(shared)
    for item in items:
        key = key_of(item)
        if found := store.get(key):
            yield pickle.loads(found)
            continue
        result = make(item)
        store.put(key, pickled(result))
        yield result


def _keys(work: Callable[[S], Callable[[T], R]], shared: S) -> Callable[[T], str]:
    """Return what names the result of an item: the work, its code, all that it is given."""
    whole = digest(shared)
    name = f"{work.__module__}.{work.__qualname__} {_surroundings()}"
    return lambda item: f"{name} {digest((whole, item)).hex()}"


def remembering(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """Let a function remember what it made of the last objects, told apart by identity: to compare them is dear."""

    def remembering_function(function: Callable[[T], R]) -> Callable[[T], R]:
        made: dict[int, tuple[T, R]] = {}
        REMEMBERED.append(made)

        @wraps(function)
        def remembered(value: T) -> R:
            found = made.get(id(value))  # the object is held, so no other has its id
            if found is None:
                if len(made) >= most:
                    made.clear()
                found = made[id(value)] = (value, function(value))
            return found[1]

        return remembered

    return remembering_function


def once(function: Callable[[T], R]) -> Callable[[T], R]:
    """Let a function remember its last result, as long as it is asked about the same object."""
    return remembering(1)(function)


def forget() -> None:
    """Let go of all that is remembered of objects, and thereby of these: a guide that has been written."""
    for made in REMEMBERED:
        made.clear()


def digest(value: object) -> bytes:
    """Return a digest of a value made of frozen types, in which sets are sorted."""
    return blake2b(pickled(value, alike=True), digest_size=24).digest()


@cache
def versions() -> tuple[str, ...]:
    """Return the versions of Python and of all packages, as the folders say that tell what is installed."""
    installed = (entry.name for folder in sys.path if Path(folder).is_dir() for entry in os.scandir(folder))
    return (sys.version, *sorted(name for name in installed if name.endswith(INSTALLED)))


@cache
def _surroundings() -> str:
    """Return a digest of the code of this package and of the versions of others."""
    folder = Path(__file__).parent
    whole = blake2b(repr(versions()).encode(), digest_size=24)
    for file in sorted(folder.rglob("*.py")):
        whole.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()

