"""A module to its import without compiling its regular expressions again: that takes longer than all else of it.

Python keeps the bytecode of modules beside them, but not that of the patterns in them. Here it is kept in the same
folder, under the same conditions. Where `re` is not built as this knows it, it compiles as always.
"""

import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from hashlib import blake2b
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from typing import Any

Key = tuple[str, str | bytes, int]
"""Type, text and flags of a pattern."""
Code = tuple[str | bytes, int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the engine of `re` is given: text, all flags, instructions, number of groups, groups by name, their names."""
WORD = "I"  # of an instruction
SIZE = blake2b().digest_size


class _Engine:
    """The engine of `re`, which remembers what it was last given."""

    def __init__(self, engine: ModuleType) -> None:
        self.engine = engine
        self.given: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.engine, name)

    def compile(self, *given: Any) -> Any:
        self.given = given
        return self.engine.compile(*given)


def imported(name: str) -> ModuleType:
    """Return a module, imported with its patterns as they were compiled when it was last imported."""
    compiler: Any = getattr(re, "_compiler", None)
    if name in sys.modules or not hasattr(getattr(compiler, "_sre", None), "MAGIC"):
        return import_module(name)
    engine, compile_ = _Engine(compiler._sre), compiler.compile
    file = _file(name)
    kept = _read(file, _mark(engine))
    used: dict[Key, Code] = {}

    def compiled(pattern: Any, flags: int = 0) -> Any:
        key = type(pattern).__name__, pattern, int(flags)
        if code := kept.get(key):
            used[key] = code
            text, told, words, *groups = code
            return engine.engine.compile(text, told, array(WORD, words).tolist(), *groups)
        engine.given = ()
        made = compile_(pattern, flags)
        if engine.given and isinstance(pattern, str | bytes):
            text, told, words, count, named, names = engine.given
            used[key] = text, int(told), array(WORD, words).tobytes(), count, dict(named), names
        return made

    compiler._sre, compiler.compile = engine, compiled
    try:
        return import_module(name)
    finally:
        compiler._sre, compiler.compile = engine.engine, compile_
        if used.keys() != kept.keys() and not sys.dont_write_bytecode:
            _write(file, _mark(engine), used)


def _file(name: str) -> Path:
    """Return where the patterns of a module are kept: where Python keeps the bytecode of this one."""
    return Path(cache_from_source(__file__)).with_suffix(f".{name}")


def _mark(engine: Any) -> bytes:
    """Return what the bytecode of patterns depends on besides them."""
    return f"{sys.version} {sys.byteorder} {engine.MAGIC} {engine.CODESIZE}\n".encode()


def _read(file: Path, mark: bytes) -> dict[Key, Code]:
    """Return the patterns that are kept in a file; none if another Python wrote it, or not all of it is there."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    digest, content = data[:SIZE], data[SIZE:]
    if not content.startswith(mark) or blake2b(content).digest() != digest:
        return {}
    found: dict[Key, Code] = marshal.loads(content[len(mark) :])
    return found


def _write(file: Path, mark: bytes, patterns: dict[Key, Code]) -> None:
    """Keep patterns in a file, where that can be written."""
    content = mark + marshal.dumps(patterns)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        new.write_bytes(blake2b(content).digest() + content)
        new.replace(file)
