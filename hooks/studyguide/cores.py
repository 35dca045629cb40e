"""Work spread over all cores: each task in some process, the results in the order of the tasks."""

import gc
import os
import pickle
import struct
from collections.abc import Callable, Sequence
from typing import TypeVar

from studyguide.pickled import pickled

T = TypeVar("T")
R = TypeVar("R")

INDEX = struct.Struct("=I")
QUEUE = 65_536 // INDEX.size  # tasks: what a pipe holds before a writer has to wait
PATIENCE = 100_000  # objects made between two looks for cycles: a guide is of frozen types, which hold none
Report = tuple[list[tuple[int, object]], BaseException | None]


_spreading = False  # whether this process takes tasks out of a queue: what it spreads in turn finds no core free


def patiently() -> None:
    """Let this process look for cycles rarely: it would spend a fifth of its time on them and find next to none."""
    gc.set_threshold(PATIENCE)


def cores() -> int:
    """Return how many processes can run side by side here; 1 where a process cannot be forked."""
    if _spreading or not hasattr(os, "fork"):
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
    children = [_fork(work, tasks, queue) for _ in range(min(cores(), len(tasks)) - 1)]
    reports: list[Report] = [_work(work, tasks, queue)]
    for pid, pipe in children:
        with os.fdopen(pipe, "rb") as stream:
            said = stream.read()
        _, status = os.waitpid(pid, 0)
        reports.append(pickle.loads(said) if said else ([], RuntimeError(f"a process ended with {status}")))
    os.close(queue)
    gc.unfreeze()
    for _, error in reports:
        if error is not None:
            raise error
    results = dict(pair for done, _ in reports for pair in done)
    return [results[index] for index in range(len(tasks))]  # type: ignore[misc]


def _work(work: Callable[[T], R], tasks: Sequence[T], queue: int) -> Report:
    """Return the results of the tasks taken from the queue, and the error that ended the work."""
    global _spreading
    done: list[tuple[int, object]] = []
    _spreading = True
    try:
        # A pipe gives each reader whole entries: they are written at once and read by their size.
        while entry := os.read(queue, INDEX.size):
            (index,) = INDEX.unpack(entry)
            done.append((index, work(tasks[index])))
    except BaseException as error:  # the other processes are waited for all the same
        return done, error
    finally:
        _spreading = False
    return done, None


def _fork(work: Callable[[T], R], tasks: Sequence[T], queue: int) -> tuple[int, int]:
    """Start a child on the queue; return its process and the pipe that it reports to."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    code = 1
    try:
        os.close(reader)
        report = _work(work, tasks, queue)
        try:
            said = pickled(report)
        except Exception:  # an error that cannot be told as it is
            said = pickled(([], RuntimeError(repr(report[1]))))
        with os.fdopen(writer, "wb") as stream:
            stream.write(said)
        code = 0
    finally:
        os._exit(code)
