"""A site built with all that is kept is, byte by byte, the one that is built with nothing.

One series of edits is made here; `python3 study.py bench --edits 200` makes as many as asked for.
"""

from pathlib import Path

import pytest

from commands.edits import EDITS, differences, unlike


@pytest.mark.slow
@pytest.mark.parametrize("series", [1001])
def test_a_warm_site_is_the_cold_one(series: int) -> None:
    assert differences(series) == []


def test_a_difference_is_seen(tmp_path: Path) -> None:
    for name, text in (("one", "a"), ("two", "b")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same").write_text("", encoding="utf-8")
        (tmp_path / name / "page").write_text(text, encoding="utf-8")
    (tmp_path / "two/more").write_text("", encoding="utf-8")
    assert unlike(tmp_path / "one", tmp_path / "two") == ["more", "page"]
    assert unlike(tmp_path / "one", tmp_path / "one") == []


def test_edits_have_names_of_their_own() -> None:
    assert len({edit.__name__ for edit in EDITS}) == len(EDITS)
