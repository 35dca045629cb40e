"""The command line:  python -m commands COMMAND …"""

import argparse
import sys
from collections.abc import Callable

from commands import bench, build, check, pages, pdf, serve, test

COMMANDS: tuple[
    tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int], str], ...
] = (
    (
        "serve",
        serve.options,
        serve.run,
        "build the guide, serve it and rebuild when a note changes (the default)",
    ),
    (
        "build",
        build.options,
        build.run,
        "build the site strictly; the old one stays until the new one is whole",
    ),
    ("test", test.options, test.run, "run every test"),
    ("pdf", pdf.options, pdf.run, "print the cheat sheets into PDF files and link them"),
    ("pages", pages.options, pages.run, "write the same pages as plain Markdown files"),
    ("bench", bench.options, bench.run, "measure builds beside plain MkDocs"),
    ("check", check.options, check.run, "print what is wrong in the notes, a line per finding"),
)


def main() -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="study.py", description="Notes in, guide out.")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, options, run, text in COMMANDS:
        child = subparsers.add_parser(name, help=text, description=text)
        options(child)
        child.set_defaults(run=run)
    words = sys.argv[1:]
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words = ["serve", *words]
    if words[0] == "test":  # everything after it belongs to pytest
        return test.run(argparse.Namespace(rest=words[1:]))
    arguments = parser.parse_args(words)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        print("study: stopped; nothing was replaced.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
