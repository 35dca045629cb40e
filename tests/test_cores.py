"""Work on all cores gives what work on one gives."""

import os
from collections.abc import Callable

import pytest

from studyguide import cores
from studyguide.cores import apart, spread
from studyguide.errors import LostLineError, Place


@pytest.fixture(autouse=True)
def _three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "cores", lambda: 3)


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert spread(lambda n: n * n, range(2_000)) == [n * n for n in range(2_000)]


def test_more_than_one_process_works() -> None:
    assert len(set(spread(lambda n: (sum(range(20_000)), os.getpid())[1], range(300)))) > 1


def test_the_error_of_a_task_is_raised_here() -> None:
    def work(number: int) -> int:
        if number == 7:
            raise ValueError("seven")
        return number

    with pytest.raises(ValueError, match="seven"):
        spread(work, range(20))


def test_a_process_that_dies_is_an_error() -> None:
    parent = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != parent:
            os._exit(3)
        return number + sum(range(20_000))

    with pytest.raises((RuntimeError, KeyError)):
        spread(work, range(500))


class Told(Exception):
    """An error whose text is not what it is made from."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(f"{number}: {why}")


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        pytest.param(lambda: ValueError("seven"), ValueError, "^seven$", id="plain"),
        pytest.param(lambda: Told(7, "lost"), RuntimeError, "7: lost", id="one_that_cannot_be_told"),
        pytest.param(
            lambda: LostLineError(Place("a.md", 3, 3), "it has no fate", "Tell us"),
            LostLineError,
            "^a.md:3: it has no fate. Tell us.$",
            id="ours",
        ),
    ],
)
def test_the_error_of_work_apart_is_raised_here(
    error: Callable[[], Exception], kind: type[Exception], said: str
) -> None:
    def work() -> int:
        raise error()

    with pytest.raises(kind, match=said):
        apart(work)


def test_work_apart_is_done_in_a_process_of_its_own_and_can_be_spread() -> None:
    here = os.getpid()
    there, all_ = apart(lambda: (os.getpid(), spread(lambda n: n * n, range(100))))
    assert there != here
    assert all_ == [n * n for n in range(100)]


@pytest.mark.parametrize("do", [lambda work: apart(work), lambda work: spread(lambda _: work(), range(500))])
def test_a_result_that_cannot_be_told_is_an_error(do: Callable[[Callable[[], object]], object]) -> None:
    def work() -> object:
        sum(range(20_000))
        return ["x" * 100_000, lambda: None]

    with pytest.raises(Exception, match="pickle"):
        do(work)
