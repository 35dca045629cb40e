"""Values of frozen types as bytes: pickled by their fields in order, which `pickle` alone looks up for each of them."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any


class _Pickler(pickle.Pickler):
    """Writes a frozen type as its class and the values to make it from."""

    def reducer_override(self, value: object) -> Any:
        """Return what a value is made again from; NotImplemented leaves it to `pickle`."""
        kind: Any = type(value)
        values = _values(kind)
        return NotImplemented if values is None else (kind, values(value))


def pickled(value: object, alike: bool = False) -> bytes:
    """Return the bytes of a value; `alike` writes equal strings alike, whether or not they are one object."""
    stream = BytesIO()
    pickler = _Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.fast = alike
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
