"""Values of frozen types as bytes: pickled by their fields in order, which `pickle` alone looks up for each of them."""

import pickle
from copyreg import dispatch_table
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import IO, Any

from studyguide.errors import Place

AGAIN = frozenset({str, Place})  # types of which a guide holds many values that are equal


class _Reducers(dict[Any, Any]):
    """Tells how a frozen type is written: as its class and the values to make it from."""

    def __missing__(self, kind: Any) -> Any:
        """Find out about a type; a KeyError leaves it to `pickle`."""
        if kind in dispatch_table or not is_dataclass(kind):
            return dispatch_table[kind]
        if not all(field.init and not field.kw_only for field in fields(kind)):
            raise KeyError(kind)
        names = [field.name for field in fields(kind)]
        several = attrgetter(*names) if len(names) > 1 else None

        def reduced(value: object) -> tuple[Any, ...]:
            return kind, several(value) if several else tuple(getattr(value, name) for name in names)

        self[kind] = reduced
        return reduced


REDUCERS = _Reducers()


class Known(dict[Any, Any]):
    """The texts and places that have been read, each by itself: the first of all that are equal."""

    def __missing__(self, value: Any) -> Any:
        """Keep a value that was not read before."""
        self[value] = value
        return value


def write_pickled(stream: IO[bytes], value: object) -> None:
    """Write a value in which equal texts and places take their room once, there and where it is read."""
    known: dict[object, object] = {}
    pickler = _pickler(stream)
    pickler.persistent_id = lambda one: known.setdefault(one, one) if type(one) in AGAIN else None  # type: ignore[method-assign]
    pickler.dump(value)


def read_pickled(stream: IO[bytes], known: Known) -> Any:
    """Return the next value that was written; it shares its texts and places with all that are read so."""
    unpickler = pickle.Unpickler(stream)
    unpickler.persistent_load = known.__getitem__  # type: ignore[method-assign]  # a function in C: it is called often
    return unpickler.load()


def pickled(value: object) -> bytes:
    """Return the bytes that `write_pickled` writes."""
    stream = BytesIO()
    write_pickled(stream, value)
    return stream.getvalue()


def unpickled(data: bytes, known: Known) -> Any:
    """Return the value of such bytes, as `read_pickled` does."""
    return read_pickled(BytesIO(data), known)


def told_alike(value: object) -> bytes:
    """Return bytes that are the same for equal values, whichever of their strings are one object."""
    stream = BytesIO()
    pickler = _pickler(stream)
    pickler.fast = True
    pickler.dump(value)
    return stream.getvalue()


def _pickler(stream: IO[bytes]) -> pickle.Pickler:
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = REDUCERS
    return pickler
