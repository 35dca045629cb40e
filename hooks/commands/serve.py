"""Serve the guide and rebuild it when a note changes."""

import argparse
import socket
import subprocess
import sys

from commands.folders import ROOT, mkdocs_environment, notes_option


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `serve`."""
    notes_option(parser)
    parser.add_argument("--port", type=int, default=8000, help="the port to listen at (8000)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", arguments.port))
        except OSError:
            print(f"study: port {arguments.port} is in use; choose another with --port.", file=sys.stderr)
            return 1
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{arguments.port}"]
    command += ["--watch", str(arguments.notes.resolve())]
    return subprocess.run(command, cwd=ROOT, env=mkdocs_environment(arguments.notes)).returncode
