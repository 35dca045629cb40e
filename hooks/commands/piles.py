"""The guide's notes many times over, to measure how what is made of them grows."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CATALOGUE = "services.yml"
NOTES = (".md", ".txt")
SIGNS = "bcdfgklmnp"  # for the digits of the number of a copy


def multiply(notes: Path, folder: Path, times: int, own: bool = False) -> Path:
    """Write the notes that many times, each course under a name of its own; return the folder.

    With `own`, each copy also speaks of things of its own: all that the catalogue names has another name there, and
    the catalogue knows them all. Else all copies speak of the same.
    """
    folder.mkdir(parents=True)
    catalogue = notes / CATALOGUE
    known = catalogue.read_text(encoding="utf-8") if own and catalogue.is_file() else ""
    names = _names(known)
    for entry in sorted(notes.iterdir()):
        if entry.is_file():
            shutil.copy(entry, folder / entry.name)
            continue
        for number in range(times):
            copy = folder / (entry.name if number == 0 else f"{entry.name}-{number + 1}")
            shutil.copytree(entry, copy)
            if known and number:
                for file in (file for file in copy.rglob("*") if file.suffix in NOTES):
                    file.write_text(_renamed(file.read_text(encoding="utf-8"), names, number), encoding="utf-8")
    if known:
        copies = (known, *(_renamed(known, names, number) for number in range(1, times)))
        (folder / CATALOGUE).write_text("\n".join(copies), encoding="utf-8")
    return folder


def edit(folder: Path, sentence: str) -> None:
    """Add a sentence to the opening of the first note."""
    note = min(f for f in folder.rglob("*") if f.suffix in NOTES)
    head, _, rest = note.read_text(encoding="utf-8").partition("\n\n")
    note.write_text(f"{head}\n\n{sentence}\n\n{rest}", encoding="utf-8")


def _names(catalogue: str) -> re.Pattern[str]:
    """Return what matches the words with a capital of all names of a catalogue, but not in an address."""
    words = {word for name in _said(yaml.safe_load(catalogue) or ()) for word in re.findall(r"\w{2,}", name)}
    capital = sorted((word for word in words if word != word.lower()), key=len, reverse=True)
    return re.compile(rf"(?<![\w/.])(?:{'|'.join(map(re.escape, capital))})(?!\w)" if capital else r"(?!)")


def _said(entries: Any) -> Iterator[str]:
    for entry in entries:
        for key in ("name", "short", "aliases", "misspelt"):
            said = entry.get(key) or ()
            yield from map(str, [said] if isinstance(said, str) else said)


def _renamed(text: str, names: re.Pattern[str], number: int) -> str:
    mark = "o" + "".join(SIGNS[int(digit)] for digit in str(number))
    return names.sub(lambda name: name[0] + mark, text)
