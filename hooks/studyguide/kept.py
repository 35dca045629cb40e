"""What pure functions make, kept: between builds under the digest of all they are given, in one build once.

A function that is kept must be one of a module and must read nothing but what it is given. What it is
given becomes the key, with the code of this package and the versions of all, so nothing else can be met again.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial, wraps
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar

from studyguide.cores import spread
from studyguide.pickled import Known, pickled, told_alike, unpickled
from studyguide.store import Store

R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")

INSTALLED = (".dist-info", ".egg-info")  # name and version stand before it; the metadata inside are slow to read
FEW = 3  # things to make: below it a second process costs more than it saves
SOME = 32  # results held at a time by those who take them in turn
KEEPING = [Store(None)]


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
    return _kept(_Work(work, shared), list(items))


def kept_in_turn(work: Callable[[S], Callable[[T], R]], shared: S, items: Iterable[T]) -> Iterator[R]:
    """Yield what `work(shared)` makes of each item, like `kept_each`, but hold few results at a time."""
    one, rest = _Work(work, shared), iter(items)
    while some := list(islice(rest, SOME)):
        yield from _kept(one, some)


class _Work(Generic[T, R]):
    """A pure function with what it shares between all items."""

    def __init__(self, work: Callable[[S], Callable[[T], R]], shared: S) -> None:
        self.maker: Callable[[], Callable[[T], R]] = cache(partial(work, shared))
        """Returns what makes something of an item."""
        self.keys: Callable[[], Callable[[T], str]] = cache(partial(_keys, work, shared))
        """Returns what names the result of an item."""


def _kept(work: _Work[T, R], items: Sequence[T]) -> list[R]:
    store = KEEPING[0]
    if not store.keeps:
        return spread(work.maker(), items, FEW) if items else []
    known = Known()
    keys = list(map(work.keys(), items))
    out: list[Any] = []
    todo: list[int] = []
    for index, key in enumerate(keys):
        found = store.get(key)
        out.append(None if found is None else unpickled(found, known))
        if found is None:
            todo.append(index)
    if not todo:
        return out
    make = work.maker()

    def made(index: int) -> R:
        result = make(items[index])
        store.put(keys[index], pickled(result))
        return result

    for index, result in zip(todo, spread(made, todo, FEW), strict=True):
        out[index] = result
    return out


def _keys(work: Callable[[S], Callable[[T], R]], shared: S) -> Callable[[T], str]:
    """Return what names the result of an item: the work, its code, all that it is given."""
    whole = digest(shared)
    name = f"{work.__module__}.{work.__qualname__} {_surroundings()}"
    return lambda item: f"{name} {digest((whole, item)).hex()}"


def remembering(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """Let a function remember what it made of the last objects, told apart by identity: to compare them is dear."""

    def remembering_function(function: Callable[[T], R]) -> Callable[[T], R]:
        made: dict[int, tuple[T, R]] = {}

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


def digest(value: object) -> bytes:
    """Return a digest of a value made of frozen types, in which sets are sorted."""
    return blake2b(told_alike(value), digest_size=24).digest()


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

