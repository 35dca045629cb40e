"""Modules whose patterns are kept compiled."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide import compiled
from studyguide.compiled import imported

MODULE = '''
import re
ONE = re.compile(r"(?P<day>\\d+)\\.(?P<month>\\d+)")
TWO = re.compile("straße", re.IGNORECASE)
BYTES = re.compile(rb"[a-f]+$")
LONG = re.compile("|".join(f"word{i}" for i in range(300)))
'''


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the file in which the patterns of the module `dates` are kept."""
    (tmp_path / "dates.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(compiled, "__file__", str(tmp_path / "compiled.py"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield compiled._file("dates")
    sys.modules.pop("dates", None)


def again() -> list[str]:
    """Return the patterns that were compiled while the module was imported once more."""
    sys.modules.pop("dates", None)
    re.purge()
    seen: list[str] = []
    parser = re._parser  # type: ignore[attr-defined]  # what only compiling calls
    parse = parser.parse
    parser.parse = lambda text, *rest: seen.append(text) or parse(text, *rest)
    try:
        check(imported("dates"))
    finally:
        parser.parse = parse
    return seen


def check(dates: object) -> None:
    one, two = dates.ONE, dates.TWO  # type: ignore[attr-defined]
    assert one.fullmatch("24.12").groupdict() == {"day": "24", "month": "12"}
    assert one.groupindex == {"day": 1, "month": 2}
    assert two.search("STRAßE") and two.flags == re.IGNORECASE | re.UNICODE
    assert dates.BYTES.search(b"xxbad") and dates.LONG.fullmatch("word299")  # type: ignore[attr-defined]
    assert repr(one) == repr(re.compile(one.pattern)) and one == re.compile(one.pattern)


def test_patterns_are_compiled_once(kept: Path) -> None:
    assert len(again()) == 4
    assert kept.is_file()
    assert again() == []


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:200] + b"!" + data[201:], lambda _: b""])
def test_a_damaged_file_is_written_anew(kept: Path, damage: object) -> None:
    again()
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))  # type: ignore[operator]
    assert len(again()) == 4
    assert kept.read_bytes() == whole


def test_another_python_compiles_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again()
    monkeypatch.setattr(sys, "version", "another")
    assert len(again()) == 4


def test_what_a_module_no_longer_has_is_forgotten(kept: Path) -> None:
    again()
    long = kept.stat().st_size
    source = Path(sys.path[0]) / "dates.py"
    source.write_text(MODULE.replace('"|".join(f"word{i}" for i in range(300))', '"word299"'), encoding="utf-8")
    again()
    assert kept.stat().st_size < long / 3


def test_nothing_is_written_where_python_keeps_no_bytecode(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    again()
    assert not kept.exists()


def test_a_fault_in_a_module_leaves_re_as_it_was(kept: Path) -> None:
    (Path(sys.path[0]) / "dates.py").write_text("import re\nre.compile('(')\n", encoding="utf-8")
    before = re._compiler.compile, re._compiler._sre  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        imported("dates")
    assert (re._compiler.compile, re._compiler._sre) == before  # type: ignore[attr-defined]


class Unknown:
    """An engine that does not say which one it is."""

    def __init__(self, engine: object) -> None:
        self.engine = engine

    def __getattr__(self, name: str) -> object:
        if name == "MAGIC":
            raise AttributeError(name)
        return getattr(self.engine, name)


def test_an_unknown_engine_compiles_as_always(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again()
    compiler = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "_sre", Unknown(compiler._sre))
    assert len(again()) == 4
