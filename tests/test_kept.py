"""What is kept is met again only where all is the same that it was made from."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studyguide.kept import KEEPING, Sealed, digest, keep_in, kept_each, kept_in_turn, once, remembering
from studyguide.store import Store

made: list[int] = []


def adding(more: int) -> Callable[[int], int]:
    def add(number: int) -> int:
        made.append(number)
        return number + more

    return add


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path) -> Iterator[None]:
    before = KEEPING[0]
    keep_in(Store(tmp_path / "kept"))
    made.clear()
    yield
    keep_in(before)


def test_only_what_is_new_is_made() -> None:
    assert kept_each(adding, 1, [1, 2]) == [2, 3]
    assert kept_each(adding, 1, [2, 3, 1]) == [3, 4, 2]
    assert made == [1, 2, 3]


def test_in_turn_little_is_made_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyguide.kept.SOME", 1)
    turn = kept_in_turn(adding, 1, [1, 2])
    assert next(turn) == 2
    assert made == [1]
    assert list(turn) == [3]
    assert kept_each(adding, 1, [2, 1]) == [3, 2]  # what one has kept, the other finds
    assert list(kept_in_turn(adding, 2, [1])) == [3]
    assert made == [1, 2, 1]


def test_what_is_shared_is_part_of_the_key() -> None:
    assert kept_each(adding, 1, [1]) == [2]
    assert kept_each(adding, 2, [1]) == [3]


def test_without_a_store_everything_is_made() -> None:
    keep_in(Store(None))
    assert kept_each(adding, 1, [1]) == kept_each(adding, 1, [1]) == [2]
    assert made == [1, 1]


def test_what_is_made_of_an_object_is_remembered_with_it() -> None:
    asked: list[str] = []

    @remembering(2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    words = ["".join("ab"), "".join("ab"), "".join("abc")]  # two of them are equal, none is another
    assert [length(word) for word in words[:2] * 2] == [2, 2, 2, 2]
    assert len(asked) == 2
    assert length(words[2]) == 3  # the memory is full and begins anew
    assert length(words[0]) == 2
    assert len(asked) == 4


def test_a_digest_does_not_depend_on_which_object_a_string_is() -> None:
    word = "".join(random.choices("abcdef", k=300))
    again = word[:150] + word[150:]
    assert digest((word, word)) == digest((word, again))
    assert digest((word, "a")) != digest((word, "b"))


def test_a_seal_stands_for_its_value() -> None:
    assert digest(Sealed(("a", 1))) == digest(Sealed(("a", 1))) != digest(Sealed(("a", 2)))


def test_once_remembers_the_last_object() -> None:
    asked: list[tuple[int, ...]] = []

    @once
    def total(numbers: tuple[int, ...]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, two = (1, 2), (3, 4)
    assert [total(one), total(one), total(two), total(one)] == [3, 3, 7, 3]
    assert len(asked) == 3
