"""Values of frozen types as bytes: pickled by their fields in order, which `pickle` alone looks up for each of them."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import IO, Any

from studyguide.errors import Place

AGAIN = frozenset({str, Place})  # types of which a guide holds many values that are equal


class _Pickler(pickle.Pickler):
    """Writes a frozen type as its class and the values to make it from."""

    def reducer_override(self, value: object) -> Any:
        """Return what a value is made again from; NotImplemented leaves it to `pickle`."""
        kind: Any = type(value)
        values = _values(kind)
        return NotImplemented if values is None else (kind, values(value))


class _Once(_Pickler):
    """Writes equal texts and places as one object, which they then are for who reads them."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self.known: dict[object, object] = {}

    def persistent_id(self, value: object) -> object:
        """Return the first value that is equal, which is written once; None leaves a value as it is."""
        return self.known.setdefault(value, value) if type(value) in AGAIN else None


class _Unpickler(pickle.Unpickler):
    """Reads what `_Once` wrote; `known` are the texts and places that are there already."""

    def __init__(self, stream: IO[bytes], known: dict[Any, Any]) -> None:
        super().__init__(stream)
        self.known = known

    def persistent_load(self, value: Any) -> Any:
        """Return the first value that is equal."""
        return self.known.setdefault(value, value)


def write_pickled(stream: IO[bytes], value: object) -> None:
    """Write a value in which equal texts and places take their room once, there and where it is read."""
    _Once(stream).dump(value)


def read_pickled(stream: IO[bytes], known: dict[Any, Any]) -> Any:
    """Return the next value that was written; it shares its texts and places with all that are read so."""
    return _Unpickler(stream, known).load()


def pickled(value: object) -> bytes:
    """Return the bytes that `write_pickled` writes."""
    stream = BytesIO()
    write_pickled(stream, value)
    return stream.getvalue()


def unpickled(data: bytes, known: dict[Any, Any]) -> Any:
    """Return the value of such bytes, as `read_pickled` does."""
    return read_pickled(BytesIO(data), known)


def told_alike(value: object) -> bytes:
    """Return bytes that are the same for equal values, whichever of their strings are one object."""
    stream = BytesIO()
    pickler = _Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(value)
    return stream.getvalue()


@cache
def _values(kind: type) -> Callable[[object], tuple[Any, ...]] | None:
    """Return what reads the values that an object of a type is made from; None where it is not made from its fields."""
    if not is_dataclass(kind) or not all(field.init and not field.kw_only for field in fields(kind)):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
