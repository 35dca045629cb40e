"""Values of frozen types as bytes, and back."""

from dataclasses import dataclass, field

import pytest

from blocks import parsed
from studyguide.errors import Place
from studyguide.pickled import Known, pickled, told_alike, unpickled


@dataclass(frozen=True, slots=True)
class One:
    value: object


@dataclass(frozen=True, slots=True)
class None_:
    pass


@dataclass(frozen=True, slots=True)
class Counted:
    word: str
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.word))


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(Place("a.md", 1, 2), id="some_fields"),
        pytest.param(One((Place("a.md", 1, 2), None, "x")), id="one_field"),
        pytest.param(None_(), id="no_field"),
        pytest.param(Counted("word"), id="a_field_that_is_made"),
        pytest.param({One("x"): [One(One("y"))]}, id="inside_others"),
        pytest.param(One(Place), id="a_type"),
        pytest.param(parsed("# Queues\n\n- a\n- b\n\n| a | b |\n| - | - |\n| 1 | 2 |"), id="a_note"),
    ],
)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert unpickled(pickled(value), Known()) == value


def test_equal_strings_are_written_alike() -> None:
    same, other = "ab" * 10, "".join(["ab"] * 10)
    assert same is not other
    assert told_alike((One(same), One(same))) == told_alike((One(same), One(other)))
    assert told_alike(One("a")) != told_alike(One("b"))


def test_equal_texts_and_places_are_one_object_for_who_reads_them() -> None:
    text, place = "ab" * 10, Place("a.md", 1, 2)
    first = pickled((One(text), place, One("".join(["ab"] * 10)), Place("a.md", 1, 2)))
    assert first.count(text.encode()) == 1
    known = Known()
    one, here, other, there = unpickled(first, known)
    assert (one, here) == (One(text), place)
    assert one.value is other.value
    assert here is there
    assert unpickled(pickled(Place("a.md", 1, 2)), known) is here
