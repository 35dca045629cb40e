"""Work on all cores gives what work on one gives."""

import os

import pytest

from studyguide import cores
from studyguide.cores import spread


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
