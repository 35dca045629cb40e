#!/usr/bin/env python3
"""Set up the project once, then run a command.

python3 study.py                 build the guide in notes/ and serve it
python3 study.py build           build it into site/
python3 study.py test            run the tests; --all: the long browser tests too
python3 study.py --help          list the other commands

Only the standard library is needed to start: packages go into .venv, from the hashes in requirements.lock.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "studyguide.stamp"
OLDEST = (3, 11)
MAKER = getattr(sys, "_base_executable", sys.executable)  # not that of .venv, which is removed to be made anew


def locks(command: str) -> list[Path]:
    """Return the lock files whose packages the command needs."""
    return [ROOT / "requirements.lock", *([ROOT / "requirements-test.lock"] if command == "test" else [])]


def digest(files: list[Path]) -> list[str]:
    """Return one line per lock file: its name and the hash of its bytes."""
    return [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]


def make_venv() -> None:
    """Create .venv, also where the machine's Python comes without ensurepip."""
    shutil.rmtree(VENV, ignore_errors=True)
    print("study: making .venv …", flush=True)
    if subprocess.run([MAKER, "-m", "venv", str(VENV)], capture_output=True).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    bare = subprocess.run([MAKER, "-m", "venv", "--without-pip", str(VENV)], capture_output=True)
    has_pip = subprocess.run([MAKER, "-m", "pip", "--version"], capture_output=True).returncode == 0
    if bare.returncode or not has_pip:
        sys.exit("study: this Python has no venv module; install it (Debian: apt install python3-venv) and run again.")


def installer() -> list[str]:
    """Return the pip command that installs into .venv."""
    own = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True).returncode == 0:
        return own
    return [MAKER, "-m", "pip", "--python", str(PYTHON)]


def set_up(command: str) -> None:
    """Make .venv hold what the lock files list; do nothing where it does already."""
    wanted = digest(locks(command))
    have = STAMP.read_text().splitlines() if STAMP.exists() and PYTHON.exists() else []
    if set(wanted) <= set(have):
        return
    if not PYTHON.exists() or (have and not set(have) & set(wanted)):
        make_venv()
    for lock in locks(command):
        print(f"study: installing the packages of {lock.name} (once) …", flush=True)
        pip = [*installer(), "install", "--disable-pip-version-check", "--no-input", "--quiet"]
        done = subprocess.run([*pip, "--require-hashes", "-r", str(lock)], text=True, stderr=subprocess.PIPE)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1]
            sys.exit(
                "study: the packages could not be installed; the first run needs the network, later ones do not.\n"
                f"study: pip said: {last}"
            )
    STAMP.write_text("\n".join(wanted) + "\n")


def main() -> int:
    """Set up and run the command given on the command line; return its exit code."""
    if sys.version_info < OLDEST:
        here = ".".join(map(str, sys.version_info[:3]))
        sys.exit(f"study: Python {OLDEST[0]}.{OLDEST[1]} or later is needed, this is {here}.")
    arguments = sys.argv[1:]
    set_up(next((a for a in arguments if not a.startswith("-")), "serve"))
    paths = [str(ROOT / "hooks"), os.environ.get("PYTHONPATH", "")]
    # To compile all of this project takes longer than many a build: Python keeps the bytecode, whatever else it does.
    kept = {"PYTHONDONTWRITEBYTECODE": "", "NO_MKDOCS_2_WARNING": "1"}
    environment = {**os.environ, **kept, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    try:
        return subprocess.run([str(PYTHON), "-m", "commands", *arguments], env=environment).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
