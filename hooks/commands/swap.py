"""A fresh site in the place of the old one: at no moment is there no site, or half of one."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if os.name == "nt":
    import msvcrt
else:
    import fcntl

OURS = ("guide.json", "report.json")
"""Files that only a site of ours has at its top."""
HERE = -100  # AT_FDCWD: paths are relative to the working folder
EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM, errno.EXDEV)
"""What a system or a disk says that cannot exchange two folders."""


def refusal(site: Path, notes: Path, root: Path) -> str:
    """Return why a site may not stand here; empty where it may."""
    if notes.is_relative_to(site) or root.is_relative_to(site):
        return f"{site} holds the notes or the project itself; name another folder with --site."
    if site.is_relative_to(notes):
        return f"{site} lies among the notes and would be read as one; name another folder with --site."
    if site.exists() and not site.is_dir():
        return f"{site} is a file; name a folder with --site."
    if site.is_dir() and any(site.iterdir()) and not all((site / name).is_file() for name in OURS):
        return f"{site} holds other things than a guide and would be emptied; name a new folder with --site."
    return ""


@contextlib.contextmanager
def alone(site: Path) -> Iterator[int]:
    """Wait until no other build makes this site; yield the lock, which the processes of this build keep open."""
    path = _beside(site, "lock")
    lock = _locked(path, site)
    try:
        _recover(site)
        yield lock
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(lock)


def _locked(path: Path, site: Path) -> int:
    told = False
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if _try(lock):
            # The build before us may have removed the file while we opened it: then another may lock a new one.
            with contextlib.suppress(OSError):
                if os.path.sameopenfile(lock, probe := os.open(path, os.O_RDWR)):
                    os.close(probe)
                    return lock
                os.close(probe)
        elif not told:
            told = True
            print(f"study: another build of {site} is under way; waiting for its end.", file=sys.stderr)
        os.close(lock)
        time.sleep(0.1)


def _try(lock: int) -> bool:
    try:
        if os.name == "nt":
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _beside(site: Path, what: str) -> Path:
    return site.parent / f".{site.name}.{what}"


def _recover(site: Path) -> None:
    """Clear what a killed build left, and bring back a site that it had put aside."""
    aside = _beside(site, "old")
    if aside.exists() and not site.exists():
        aside.rename(site)
    shutil.rmtree(aside, ignore_errors=True)
    for left in site.parent.glob(f".{site.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def tidy(site: Path) -> None:
    """Clear what a killed build left beside the site."""
    if any(site.parent.glob(f".{site.name}.*")):
        with alone(site):
            return


@contextlib.contextmanager
def scratch(site: Path) -> Iterator[Path]:
    """Yield a folder on the same disk, which is removed at the end with what is still in it."""
    folder = _beside(site, f"new-{os.getpid()}")
    try:
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(fresh: Path, site: Path) -> None:
    """Put the fresh folder in the place of the site; the old one then stands in the place of the fresh one."""
    if not site.exists():
        fresh.rename(site)
    elif not _exchange(fresh, site):
        aside = _beside(site, "old")
        site.rename(aside)
        try:
            fresh.rename(site)
        except OSError:
            aside.rename(site)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return whether this system can."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            done = library.renamex_np(os.fsencode(one), os.fsencode(other), EXCHANGE)
        else:
            done = library.renameat2(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE)
    except (AttributeError, OSError, TypeError):  # no such function, or no such library
        return False
    if done == 0:
        return True
    if ctypes.get_errno() in UNKNOWN:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
