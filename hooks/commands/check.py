"""Print the findings, in the form that editors and CI understand."""

import argparse
import json
import os
import sys
from pathlib import Path

from commands.folders import cache_folder, notes_option
from studyguide.build import drawn
from studyguide.errors import Finding, NoteError, Place
from studyguide.read import read
from studyguide.store import Store


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    notes_option(parser)
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")


def run(arguments: argparse.Namespace) -> int:
    """Print each open finding; return 1 if there is one."""
    notes: Path = arguments.notes
    try:
        guide = drawn(read(notes), Store(cache_folder() / "diagrams"))
    except NoteError as error:
        print(named(error, notes), file=sys.stderr)
        return 2
    if arguments.json:
        rows = [row(finding, notes) for finding in guide.findings]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for finding in guide.findings:
            print(line(finding, notes))
    return int(bool(guide.findings))


def file_of(place: Place, notes: Path) -> str:
    """Return the file of a place as an editor opens it from here."""
    file = notes / place.file
    try:
        near = os.path.relpath(file)
    except ValueError:  # on another drive
        return str(file)
    return str(file) if near.startswith(os.pardir) and notes.is_absolute() else near


def line(finding: Finding, notes: Path) -> str:
    """Return `file:line: rule: problem (also other:line). hint.`"""
    place, other = finding.place, finding.other
    also = f" (see {file_of(other, notes)}:{other.first})" if other else ""
    cure = f" {finding.hint}." if finding.hint else ""
    return f"{file_of(place, notes)}:{place.first}: {finding.rule}: {finding.problem}{also}.{cure}"


def row(finding: Finding, notes: Path) -> dict[str, object]:
    """Return a finding as data."""
    other = finding.other
    return {
        "file": file_of(finding.place, notes),
        "line": finding.place.first,
        "last": finding.place.last,
        "rule": finding.rule,
        "problem": finding.problem,
        "hint": finding.hint,
        "other": {"file": file_of(other, notes), "line": other.first, "last": other.last} if other else None,
        "explained": f"docs/findings.md#{finding.rule}",
    }


def named(error: NoteError, notes: Path) -> str:
    """Return the error with its file as an editor opens it from here."""
    if isinstance(error.place, Place):
        return str(error).replace(error.place.file, file_of(error.place, notes), 1)
    return str(error)
