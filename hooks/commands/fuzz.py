"""Send strange notes through the whole line, and make small what goes wrong."""

import argparse
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from commands.folders import ROOT, cache_folder, notes_option
from fuzzing import pathological
from fuzzing.cases import LINES, NOTES, Files, pile, sources, written
from fuzzing.line import Fault, Outcome, judged
from fuzzing.line import run as through
from fuzzing.shrink import shrunk
from studyguide.cores import patiently, spread

GOLDEN = ROOT / "tests/golden"
BATCH = 64  # piles between two words of progress
SLICE = 20  # of so many piles, one goes further: to HTML
MANY = 10  # faults after which a run ends: more of them say no more


@dataclass(frozen=True, slots=True)
class Failure:
    """A pile that went wrong."""

    number: int
    fault: Fault


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `fuzz`."""
    notes_option(parser)
    parser.add_argument("--cases", type=int, default=2_000, metavar="N", help="how many notes (2000)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="where chance begins (1)")
    parser.add_argument("--minutes", type=float, metavar="M", help="end after so many minutes")
    parser.add_argument(
        "--replay", type=Path, metavar="DIR", help="send this folder of notes through the line"
    )
    parser.add_argument(
        "--pathological",
        action="store_true",
        help="measure shapes that are slow to read, at one size and twice it",
    )
    parser.add_argument(
        "--runs", type=int, default=3, metavar="R", help="runs of each shape (3), of which the median is told"
    )


def run(arguments: argparse.Namespace) -> int:
    """Fuzz, and return 1 if something went wrong."""
    patiently()  # as every build does
    if arguments.pathological:
        return pathological.report(arguments.runs)
    if arguments.replay:
        return replay(arguments.replay)
    until = time.monotonic() + 60 * arguments.minutes if arguments.minutes else float("inf")
    real = sources((arguments.notes, GOLDEN))
    done: Counter[str] = Counter()
    slowest = 0.0
    failures: list[Failure] = []
    total = -(-arguments.cases // NOTES)
    for first in range(0, total, BATCH):
        if time.monotonic() > until or len(failures) >= MANY:
            break
        numbers = range(first, min(first + BATCH, total))
        for number, outcome in zip(
            numbers, spread(partial(tried, arguments.seed, real), numbers), strict=True
        ):
            done.update(
                cases=NOTES, refused=outcome.refused, lines=outcome.lines, html=NOTES * further(number)
            )
            slowest = max(slowest, outcome.seconds)
            failures += [Failure(number, fault) for fault in outcome.faults[:1]]
        print(f"study: {told(done, slowest, len(failures))}", flush=True)
    for failure in kinds(failures):
        keep(arguments.seed, failure, real)
    return int(bool(failures))


def tried(seed: int, real: Sequence[LINES], number: int) -> Outcome:
    """Return what became of a pile."""
    return judged(pile(seed, number, real), further(number))


def further(number: int) -> bool:
    """Return whether a pile goes as far as HTML."""
    return number % SLICE == 0


def told(done: Counter[str], slowest: float, failed: int) -> str:
    """Return how far it is, in one line."""
    return (
        f"{done['cases']:,} notes ({done['html']:,} to HTML, {done['refused']:,} refused with one clear error), "
        f"{done['lines']:,} lines with a fate; the slowest {NOTES} took {slowest:.2f} s; {failed} piles failed"
    )


def kinds(failures: Sequence[Failure]) -> Iterator[Failure]:
    """Yield the first failure of each kind."""
    met: set[tuple[str, str]] = set()
    for failure in failures:
        kind = signature(failure.fault)
        if kind not in met:
            met.add(kind)
            yield failure


def signature(fault: Fault) -> tuple[str, str]:
    """Return what faults of one kind share: of an exception, where it was raised."""
    return fault.kind, fault.what.split(": ")[0] if fault.kind == "exception" else ""


def keep(seed: int, failure: Failure, real: Sequence[LINES]) -> None:
    """Write the smallest pile found that fails in the same way, and say how to send it through the line again."""
    wanted = signature(failure.fault)
    look = judged if failure.fault.kind == "slow" else through

    def fails(files: Files) -> bool:
        return any(signature(fault) == wanted for fault in look(files, further(failure.number)).faults)

    small = shrunk(pile(seed, failure.number, real), fails)
    folder = cache_folder() / "fuzz" / f"{seed}-{failure.number}"
    shutil.rmtree(folder, ignore_errors=True)
    size = sum(path.stat().st_size for path in written(small, folder))
    print(f"study: {failure.fault.kind}: {failure.fault.what}")
    print(
        f"study:   {size} bytes that do the same; again with: python3 study.py fuzz --replay {folder}",
        flush=True,
    )


def replay(folder: Path) -> int:
    """Send a folder through the line, as far as HTML; return 1 if something goes wrong."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    faults = [*judged(files).faults, *judged(files, True).faults]
    for fault in faults:
        print(f"study: {fault.kind}: {fault.what}")
    print(f"study: {len(faults)} faults of {len(files)} files")
    return int(bool(faults))
