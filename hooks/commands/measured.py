"""A command to what it cost: seconds by the wall and by the processors, memory of all its processes."""

import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commands.folders import ROOT

EACH = 0.2  # seconds between two looks at the memory
TAIL = 3000  # characters shown of what a failed command said
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One measured command."""

    seconds: float
    worked: float
    """Seconds of all processors, own and for the system."""
    peak: int
    """Bytes of all its processes together at the worst moment, what they share counted once."""
    finished: bool = True
    """Whether it ended by itself: else it was stopped after its time."""


class Failed(Exception):
    """A command that should have worked did not; says its last words."""


def measured(command: Sequence[str], environment: Mapping[str, str], most: float | None = None) -> Run:
    """Run a command, for `most` seconds at the longest, and return what it cost."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    peaks = [0]
    watcher = threading.Thread(target=_watch, args=(process, peaks), daemon=True)
    watcher.start()
    finished = True
    try:
        said, _ = process.communicate(timeout=most)
    except subprocess.TimeoutExpired:
        finished = False
        os.killpg(process.pid, signal.SIGKILL)
        said, _ = process.communicate()
    seconds = time.perf_counter() - started
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if finished and process.returncode:
        raise Failed(said.decode(errors="replace")[-TAIL:])
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, worked, peaks[0] or after.ru_maxrss * 1024, finished)


def _watch(process: "subprocess.Popen[bytes]", peaks: list[int]) -> None:
    while process.poll() is None:
        peaks[0] = max(peaks[0], sum(map(_bytes, tree(process.pid))))
        time.sleep(EACH)


def tree(pid: int) -> list[int]:
    """Return a process and all below it; itself alone on a system without /proc."""
    found = [pid]
    for one in found:
        for file in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, file.read_text().split())
            except OSError:  # it has ended
                continue
    return found


def _bytes(pid: int) -> int:
    """Return the memory of a process, its share of what it has in common with others; 0: not known."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))
