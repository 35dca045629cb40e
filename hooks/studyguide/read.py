"""Folder to pile: the notes decoded, the data files read; the only file that reads notes from disk."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from charset_normalizer import from_bytes

from studyguide import settings
from studyguide.errors import Finding, NoteError, Place
from studyguide.formats import FORMATS
from studyguide.formats.decks import is_deck
from studyguide.model import Changed, Note, Pile
from studyguide.unread import unread

T = TypeVar("T")
NOTES = (".md", ".markdown", ".txt", *FORMATS)
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp")
PICTURE_BYTES = 20 * 1024 * 1024
LINE_CHARS = 1_000_000
"""A line longer than this is data, not notes."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format", "a database"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "mac_roman"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))


def read(folder: Path) -> Pile:
    """Return the notes of the folder in the order of their names, with what lies beside them."""
    if not folder.is_dir():
        raise NoteError(folder.as_posix(), "there is no such folder", "Name the folder that holds your notes")
    findings: list[Finding] = []
    notes: list[Note] = []
    pictures: dict[str, bytes] = {}
    data: dict[str, str] = {}
    others: list[str] = []
    changed = 0
    each: dict[str, int] = {}
    for path in _files(folder, findings):
        file = path.relative_to(folder).as_posix()
        suffix = path.suffix.lower()
        state = _read(path.stat, file)
        if suffix in PICTURES:
            if state.st_size > PICTURE_BYTES:
                problem = "the picture is larger than 20 MB"
                findings.append(Finding(Place(file, 1, 1), "picture-size", problem, "Save it smaller"))
            else:
                pictures[file] = _bytes(path, file)
        elif file in ("guide.yml", "services.yml", "facts.yml"):
            data[file] = decode(file, _bytes(path, file))
            changed = max(changed, int(state.st_mtime))
        elif suffix in NOTES:
            text = decode(file, _bytes(path, file))
            if (suffix == ".json" and not is_deck(text)) or path.name.lower().endswith(".excalidraw.md"):
                others.append(file)
            else:
                notes.append(Note(file, _checked(file, text)))
                each[file] = int(state.st_mtime)
        else:
            others.append(file)
    findings += unread(others)
    if not notes:
        raise NoteError(
            folder.as_posix(),
            "there are no notes in this folder",
            "Put a .md or .txt file into it, or one of another kind that is read",
        )
    guide, guide_findings = settings.settings("guide.yml", data.get("guide.yml", ""), _courses(notes))
    terms, term_findings = settings.catalogue("services.yml", data.get("services.yml", ""))
    facts, fact_findings = settings.facts("facts.yml", data.get("facts.yml", ""))
    findings += [*guide_findings, *term_findings, *fact_findings]
    return Pile(tuple(notes), guide, terms, facts, tuple(findings), pictures, Changed(changed, each))


def _courses(notes: Iterable[Note]) -> list[str]:
    """Return the folders and files that settings may name as courses, files with and without their endings."""
    courses = {note.file.split("/")[0] for note in notes}
    courses |= {course.rsplit(".", 1)[0] for course in courses if "." in course}
    return sorted(courses)


def _files(folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """Yield the files below the folder in natural order; hidden ones and links that lead out are left."""
    root = folder.resolve()
    found: list[Path] = []
    for here, names, files in os.walk(folder):
        for name in list(names):
            if name.startswith("."):
                names.remove(name)
            elif (Path(here) / name).is_symlink():
                names.remove(name)
                _refuse(Path(here) / name, folder, findings)
        for name in files:
            path = Path(here) / name
            if name.startswith(".") or name.lower().endswith(("~", ".tmp", ".bak")):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                _refuse(path, folder, findings)
            elif path.is_file():
                found.append(path)
    yield from sorted(found, key=lambda path: [natural(part) for part in path.relative_to(folder).parts])


def _refuse(path: Path, folder: Path, findings: list[Finding]) -> None:
    file = path.relative_to(folder).as_posix()
    findings.append(
        Finding(
            Place(file, 1, 1),
            "link-outside",
            "this link is not followed",
            "Copy the file into the notes folder",
        )
    )


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts `2-b` before `10-a`."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts if part)


def _bytes(path: Path, file: str) -> bytes:
    return _read(path.read_bytes, file)


def _read(what: Callable[[], T], file: str) -> T:
    """Return what the system tells of a file; what hinders it is said with the name of the file."""
    try:
        return what()
    except OSError as error:
        raise NoteError(
            file, f"this file cannot be read: {error.strerror}", "Check its permissions"
        ) from error


def decode(file: str, raw: bytes) -> str:
    """Return the text in the bytes, with `\\n` for every kind of line end."""
    for mark, kind in _SIGNATURES:
        if raw.startswith(mark):
            raise NoteError(
                file, f"this is {kind}, not text", "Export it as text or Markdown, or take it out"
            )
    text = _decoded(file, raw)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


def _decoded(file: str, raw: bytes) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    head = raw[:4096]
    if len(head) > 8 and head.count(0) > len(head) // 4:
        # Text in UTF-16 without a mark has its zeros on one side only.
        even, odd = head[0::2].count(0), head[1::2].count(0)
        if min(even, odd) * 20 <= max(even, odd):
            return raw.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
    sample = raw[:65536]
    if len(sample.translate(None, _CONTROLS)) < len(sample) * 0.95:
        raise NoteError(
            file, "this is not text", "Export it as text or Markdown, or take it out of the folder"
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # A handful of letters says nothing of its language; then the commonest encoding is the best guess.
    if sum(byte > 127 for byte in sample) < 24:
        return raw.decode("cp1252", errors="replace")
    best = from_bytes(raw[:200_000], cp_isolation=list(_ENCODINGS)).best()
    encoding = best.encoding if best else "cp1252"
    return raw.decode(encoding, errors="replace")


def _checked(file: str, text: str) -> str:
    """Return the text, if its lines are those of notes."""
    if len(text) > LINE_CHARS and not file.lower().endswith(".ipynb"):
        # A notebook keeps its pictures on such lines.
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > LINE_CHARS:
                raise NoteError(
                    Place(file, number, number),
                    f"the line has {len(line):,} characters, a line of notes at most {LINE_CHARS:,}",
                    "Break it into lines, or take the file out of the folder",
                )
    return text
