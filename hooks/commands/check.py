"""Print the findings, in the form that editors and CI understand."""

import argparse
import json
import sys

from commands.folders import CACHE, notes_option
from studyguide.build import drawn
from studyguide.errors import NoteError
from studyguide.read import read
from studyguide.store import Store


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    notes_option(parser)
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")


def run(arguments: argparse.Namespace) -> int:
    """Print each finding; return 1 if there is one."""
    try:
        findings = drawn(read(arguments.notes), Store(CACHE / "diagrams")).findings
    except NoteError as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.json:
        rows = [
            {
                "file": f.place.file,
                "line": f.place.first,
                "rule": f.rule,
                "problem": f.problem,
                "hint": f.hint,
            }
            for f in findings
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for f in findings:
            print(f"{f.place.file}:{f.place.first}: {f.rule}: {f.problem}")
    return int(bool(findings))
