"""Work in other processes: spread over all cores, begun beside other work, or apart, so that its memory goes back."""

import gc
import os
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any, TypeVar

from studyguide.pickled import Known, pickled, read_pickled, unpickled, write_pickled

T = TypeVar("T")
R = TypeVar("R")

INDEX = struct.Struct("=I")
FAILED = -1  # stands for the index of a task before the error that ended the work
QUEUE = 65_536 // INDEX.size  # tasks: what a pipe holds before a writer has to wait
FORKS = hasattr(os, "fork")
PATIENCE = 100_000  # objects made between two looks for cycles: a guide is of frozen types, which hold none


_spreading = False  # whether this process takes tasks out of a queue: what it spreads in turn finds no core free


def patiently() -> None:
    """Let this process look for cycles rarely: it would spend a fifth of its time on them and find next to none."""
    gc.set_threshold(PATIENCE)


def cores() -> int:
    """Return how many processes can run side by side here; 1 where a process cannot be forked."""
    if _spreading or not FORKS:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[T], R], tasks: Sequence[T], few: int = 2) -> list[R]:
    """Return what the work makes of each task, done on all cores; fewer tasks than `few` are done here.

    Whoever is free takes the next task, so costly ones belong first. The work must not change what others
    read: in another process nobody sees it. An error of a task is raised here.
    """
    if len(tasks) < max(few, 2) or len(tasks) > QUEUE or cores() < 2:
        return [work(task) for task in tasks]
    gc.freeze()  # so that a child does not touch, and thereby copy, the memory it inherits
    queue, fill = os.pipe()
    os.write(fill, b"".join(map(INDEX.pack, range(len(tasks)))))
    os.close(fill)
    results: dict[int, R] = {}
    with ExitStack() as open_:
        files = [open_.enter_context(TemporaryFile()) for _ in range(min(cores(), len(tasks)) - 1)]
        children = [(_forked(lambda out: _report(work, tasks, queue, out), file), file) for file in files]
        errors = [_work(work, tasks, queue, results.__setitem__)]
        known = Known()
        for pid, told in children:
            errors.append(_heard(_told(pid, told, known), results))
    os.close(queue)
    gc.unfreeze()
    for error in filter(None, errors):
        raise error
    return [results[index] for index in range(len(tasks))]


def apart(work: Callable[[], R]) -> R:
    """Return what the work makes in a process of its own, so that only the result takes room in this one.

    Much of what a long work uses on its way cannot be given back: it lies between that which is still needed.
    The work may be spread; what it changes besides its result is not seen here. Its error is raised here.
    """
    if not FORKS:
        return work()
    return _begun(work)()


def begun(work: Callable[[], R]) -> Callable[[], R]:
    """Begin a work in a process of its own; return what waits for its result.

    What it changes besides its result is not seen here. Its error is raised where its result is asked for, which
    is once. Where no core is free the work is done then.
    """
    return work if cores() < 2 else _begun(work)


def alone(work: Callable[[], R]) -> R:
    """Return what the work makes on one core, whatever it spreads: others are at work beside it."""
    global _spreading
    before, _spreading = _spreading, True
    try:
        return work()
    finally:
        _spreading = before


def _begun(work: Callable[[], R]) -> Callable[[], R]:
    gc.freeze()
    told = TemporaryFile()  # noqa: SIM115 - closed where the result is read
    pid = _forked(lambda out: _tell(out, 0, work()), told)
    gc.unfreeze()

    def result() -> R:
        made: dict[int, R] = {}
        with told:
            error = _heard(_told(pid, told, Known()), made)
        if error is not None:
            raise error
        return made[0]

    return result


def _work(
    work: Callable[[T], R], tasks: Sequence[T], queue: int, done: Callable[[int, R], None]
) -> BaseException | None:
    """Do the tasks taken from the queue; return the error that ended the work."""
    global _spreading
    _spreading = True
    try:
        # A pipe gives each reader whole entries: they are written at once and read by their size.
        while entry := os.read(queue, INDEX.size):
            (index,) = INDEX.unpack(entry)
            done(index, work(tasks[index]))
    except BaseException as error:  # the other processes are waited for all the same
        return error
    finally:
        _spreading = False
    return None


def _report(work: Callable[[T], R], tasks: Sequence[T], queue: int, out: IO[bytes]) -> None:
    """Tell of each task that is done at once, so that no result waits in memory."""
    error = _work(work, tasks, queue, lambda index, result: _tell(out, index, result))
    if error is not None:
        raise error


def _tell(out: IO[bytes], index: int, result: object) -> None:
    start = out.tell()
    try:
        write_pickled(out, (index, result))
    except BaseException:
        out.seek(start)  # half a result would hide what comes after it
        out.truncate()
        raise


def _forked(work: Callable[[IO[bytes]], None], out: IO[bytes]) -> int:
    """Start a process; it tells of its work in a file, and at the end of its error.

    A pipe would not do: it has to be read before it is full, and who reads it works too.
    """
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        try:
            work(out)
        except BaseException as error:
            _tell_error(out, error)
        out.flush()
        code = 0
    finally:
        os._exit(code)


def _tell_error(out: IO[bytes], error: BaseException) -> None:
    try:
        unpickled(pickled(error), Known())
    except Exception:  # an error that cannot be told as it is
        error = RuntimeError(repr(error))
    _tell(out, FAILED, error)


def _told(pid: int, told: IO[bytes], known: Known) -> Iterator[tuple[int, Any]]:
    """Wait for a process; yield what it told."""
    _, status = os.waitpid(pid, 0)
    if status:
        yield FAILED, RuntimeError(f"a process ended with {status}")
        return
    end = told.seek(0, os.SEEK_END)
    told.seek(0)
    while told.tell() < end:
        yield read_pickled(told, known)


def _heard(told: Iterator[tuple[int, Any]], results: dict[int, R]) -> BaseException | None:
    """Add the results that a process told; return its error."""
    for index, result in told:
        if index == FAILED:
            assert isinstance(result, BaseException)
            return result
        results[index] = result
    return None
