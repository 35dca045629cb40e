"""The command line:  python -m commands COMMAND …"""

import argparse
import sys
from collections.abc import Mapping
from importlib import import_module

COMMANDS: Mapping[str, str] = {
    "serve": "build the guide, serve it and rebuild when a note changes (the default)",
    "build": "build the site strictly; the old one stays until the new one is whole",
    "test": "run every test",
    "pdf": "print the cheat sheets into PDF files and link them",
    "pages": "write the same pages as plain Markdown files",
    "bench": "measure builds beside plain MkDocs",
    "check": "print what is wrong in the notes, a line per finding",
    "fuzz": "send strange notes through the whole line",
}
"""What each command does; the file of its name runs it."""


def main() -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="study.py", description="Notes in, guide out.")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    words = sys.argv[1:]
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words = ["serve", *words]
    children = {
        name: subparsers.add_parser(name, help=text, description=text) for name, text in COMMANDS.items()
    }
    # Only the command that is asked for is imported: each brings much along.
    command = import_module(f"commands.{words[0]}") if words[0] in COMMANDS else None
    if command is None:
        parser.parse_args(words)  # which says what there is
        return 2
    if words[0] == "test":  # everything after it belongs to pytest
        return int(command.run(argparse.Namespace(rest=words[1:])))
    command.options(children[words[0]])
    arguments = parser.parse_args(words)
    try:
        return int(command.run(arguments))
    except KeyboardInterrupt:
        print("study: stopped; nothing was replaced.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
