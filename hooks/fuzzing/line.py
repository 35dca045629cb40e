"""Files to what goes wrong with them on their way through the whole line: read, parsed, drawn, written as pages."""

import json
import os
import posixpath
import re
import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from commands.scan import INLINE, scan
from commands.words import unshown
from fuzzing.cases import Files, written
from fuzzing.danger import alive, wrong
from fuzzing.reading import lost
from fuzzing.rendering import article_of, body
from studyguide.build import KEEP_NOTHING, build
from studyguide.errors import LostLineError, NoteError, Place
from studyguide.model import Pile
from studyguide.pages import Made
from studyguide.read import read

SECOND = 1.0  # of one core: what a note may take
ADDRESS = re.compile(r"(?<!\\)(?:\\\\)*\]\(<?[^)>\s]*>?\)(?:\{[^{}\n]*\})?")
TARGET = re.compile(
    r"(?<!\\)(?:\\\\)*\]\(<?(?P<markdown>[^()<>\s#?:]+\.md)(?=[#?>)])|\bhref=[\"'](?P<html>[^\"'#?:]+\.html)(?=[\"'#?])"
)
FENCED = re.compile(r"^( *)(`{3,})[^`\n]*\n.*?^\1\2$", re.M | re.S)
GAP = re.compile(r"\W+")
DOCS = Path(__file__).resolve().parents[2] / "docs"
AGAIN = 2  # times that a slow case is run once more: the machine may have been busy


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong: its kind, and in one line what."""

    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the files of one pile."""

    faults: tuple[Fault, ...]
    refused: int = 0
    """Files that were refused with one clear error."""
    lines: int = 0
    """Lines that went through, each with its fate."""
    seconds: float = 0.0
    """What reading, building and rendering took of one core, without the judging of what came out.

    Mermaid itself is left out too: it works in a thread of its own and is slow to start.
    """


def run(files: Files, to_html: bool = False) -> Outcome:
    """Return what goes wrong with the files on their way to Markdown, or further to HTML, and the time it took."""
    began = _spent()
    pile, refused = _pile(files)
    if pile is None:
        return Outcome((), refused)
    try:
        pages = {page.path: page for page in build(pile, KEEP_NOTHING)}
        texts = {path: body(str(page.text)) for path, page in pages.items() if path.endswith(".md")}
        if to_html:
            texts = {path: article_of(text) for path, text in texts.items()}
    except LostLineError as error:
        return Outcome((Fault("line without a fate", str(error)),), refused)
    except NoteError:
        return Outcome((), refused + 1)
    except Exception as error:
        return Outcome((Fault("exception", _told(error)),), refused, 0, _spent() - began)
    seconds = _spent() - began
    judge, show = (wrong, shown) if to_html else (alive, squeezed)
    faults = [
        Fault("words lost in reading", f"{note.file}:{line}: {', '.join(gone[:6])}")
        for note in pile.notes
        for line, gone in lost(note)
    ]
    faults += [Fault("danger", f"{path}: {bad}") for path, text in texts.items() for bad in judge(text)]
    for path, sections in _sections(pages).items():
        faults += [Fault("words lost", row) for row in unshown(sections, show(texts.get(path, "")))]
    faults += [Fault("link to nowhere", row) for row in astray(pages)]
    lines = sum(bool(line.strip()) for note in pile.notes for line in note.text.split("\n"))
    return Outcome(tuple(faults), refused, lines, seconds)


def judged(files: Files, to_html: bool = False) -> Outcome:
    """Return what goes wrong with the files, a note that takes too long among it."""
    outcome = run(files, to_html)
    if outcome.faults or outcome.seconds <= SECOND:
        return outcome
    notes = {name: {name: raw} for name, raw in files.items() if not name.endswith(".yml")}
    for alone in notes.values() if len(notes) > 1 else (files,):
        times = (run(alone, to_html).seconds for _ in range(1 + AGAIN))
        slow = list(takewhile(lambda seconds: seconds > SECOND, times))
        if len(slow) > AGAIN:
            return replace(outcome, faults=(Fault("slow", f"{min(slow):.1f} s"),))
    return outcome


def _spent() -> float:
    """Return the seconds that this thread and the processes it started have had of a core."""
    spent = os.times()
    return time.thread_time() + spent.children_user + spent.children_system


def _pile(files: Files) -> tuple[Pile | None, int]:
    """Return the files as they are read, without those that are refused, and how many these are."""
    with tempfile.TemporaryDirectory(prefix="studyguide-fuzz-") as name:
        folder = Path(name)
        at = {path.relative_to(folder).as_posix(): path for path in written(files, folder)}
        refused = 0
        while True:
            try:
                return read(folder), refused
            except NoteError as error:
                file = error.place.file if isinstance(error.place, Place) else error.place
                if file not in at:  # nothing is left
                    return None, refused
                at.pop(file).unlink()
                refused += 1


def _told(error: BaseException) -> str:
    """Return the error in one line with the last place in our own code."""
    ours = [f for f in traceback.extract_tb(error.__traceback__) if "studyguide" in f.filename or "hooks" in f.filename]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno} in {ours[-1].name}" if ours else "?"
    return f"{type(error).__name__} at {where}: {' '.join(str(error).split())[:120]}"


def _sections(pages: Mapping[str, Made]) -> Mapping[str, Sequence[Any]]:
    """Return the sections on each page, as the data of the guide tell them."""
    guide = json.loads(pages["guide.json"].text)
    rows: dict[str, list[Any]] = defaultdict(list)
    for section in (s for c in guide["courses"] for m in c["modules"] for s in m["sections"]):
        rows[section["page"]].append(section)
    return rows


def astray(pages: Mapping[str, Made]) -> Iterator[str]:
    """Yield the links from page to page that lead to none: MkDocs would refuse the whole site."""
    by_hand = {file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md")}
    for path, page in pages.items():
        text = FENCED.sub("", body(str(page.text))) if path.endswith(".md") else ""
        for found in TARGET.finditer(text):
            target = unquote(unescape(found["markdown"] or found["html"])).removesuffix(".html").removesuffix(".md")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), f"{target}.md"))
            if there not in pages and there not in by_hand:
                yield f"{path}: {found.group()!r}"


def shown(html: str) -> frozenset[str]:
    """Return the words that HTML shows."""
    return frozenset(scan(html).words.casefold().split())


def squeezed(markdown: str) -> str:
    """Return about what Markdown of ours shows, without gaps: each word of it is a part of that."""
    bare = unescape(INLINE.sub("", ADDRESS.sub("", markdown)))
    return f"{GAP.sub('', bare)} {GAP.sub('', markdown)}".casefold()  # code is shown as it is written
