"""A script per note with its lines, for the panel that shows where a block comes from."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from studyguide.emit.mending import Repository, repository
from studyguide.errors import Place
from studyguide.model import Echo, Guide, Note
from studyguide.pages import Page
from studyguide.paths import address
from studyguide.receipts import key
from studyguide.text.inline import plain

FOLDER = "receipts"


def receipts(guide: Guide) -> Iterator[Page]:
    """Yield the lines of each note that stands in the guide."""
    shown = {s.url: [address(s.url), plain(s.title)] for s in guide.sections}
    first: dict[str, dict[str, int]] = {}
    for section in guide.sections:
        first.setdefault(section.place.file, {})[key(section.url)] = section.place.first
    echoes: dict[str, list[Place]] = {}
    for place in guide.echoes:
        echoes.setdefault(place.file, []).append(place)
    kept = repository(guide.settings)
    for note in guide.notes:
        if note.file in first:
            also, elsewhere = _also({place: guide.echoes[place] for place in echoes.get(note.file, ())}, shown)
            told = {"sections": first[note.file], "also": also, "elsewhere": elsewhere}
            yield Page(f"{FOLDER}/{key(note.file)}.js", _script(note, told, kept))


def _script(note: Note, told: Mapping[str, Any], kept: Repository | None) -> str:
    """Return the script: `sections` has the first line of each, `also` what is said elsewhere, by lines.

    An entry of `also` is the number of an entry of `elsewhere` (file, address and title of a section) and lines.
    """
    whole = {"file": note.file, "lines": note.text, **told}
    if kept:
        whole["link"] = kept.lines(note.file)
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'guideReceipt("{key(note.file)}",{text});\n'


def _run(place: Place) -> str:
    return f"{place.first}-{place.last}" if place.last > place.first else str(place.first)


def _also(
    echoes: Mapping[Place, Sequence[Echo]], shown: Mapping[str, Sequence[str]]
) -> tuple[dict[str, list[list[int | str]]], list[list[str]]]:
    """Return the echoes of each place by lines, and what they name: files, with the section if it stands in one."""
    numbers: dict[tuple[str, str], int] = {}
    also: dict[str, list[list[int | str]]] = {
        _run(place): [
            [numbers.setdefault((echo.place.file, echo.section), len(numbers)), _run(echo.place)] for echo in found
        ]
        for place, found in echoes.items()
    }
    return also, [[file, *shown.get(section, ())] for file, section in numbers]
