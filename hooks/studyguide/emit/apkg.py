"""Notes of Anki to its packages, `.apkg`: a database and the pictures in a zip, the same bytes for the same notes."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZipFile, ZipInfo

import genanki

LONG_AGO = 1577836800  # for notes of which nobody knows when they were changed
FAST = 1  # of nine levels: packages repeat themselves so much that more effort gains little
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
CARD_MODEL, QUESTION_MODEL = 1571428571, 1571428572
"""Anki knows a note type by its number; these must never change."""
STYLE = """
.card { font: 20px/1.45 system-ui, sans-serif; text-align: left; }
.kind, .source { font-size: 14px; opacity: .75; } .options { list-style: none; padding: 0; }
.options li { margin: .4em 0; } img { max-width: 100%; background: #fff; }
"""


@dataclass(frozen=True, slots=True)
class Noted:
    """A card or a question as a note of Anki."""

    guid: str
    model: int
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    changed: int
    """When its text was last changed, in seconds since 1970; 0: not known."""
    picture: tuple[str, bytes] | None = None
    """Name and content of the picture that its fields show."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Notes of a module."""

    id: int
    name: str
    notes: tuple[Noted, ...]


def _models() -> dict[int, genanki.Model]:
    source = '<p class="source">{{Source}}</p>'
    card = genanki.Model(
        CARD_MODEL,
        "Study guide card",
        fields=[{"name": name} for name in ("Front", "Back", "Kind", "Picture", "Source")],
        templates=[
            {
                "name": "Card",
                "qfmt": '<p class="kind">{{Kind}}</p>{{Front}}',
                "afmt": "{{FrontSide}}<hr id=answer>{{Back}}{{Picture}}" + source,
            }
        ],
        css=STYLE,
    )
    question = genanki.Model(
        QUESTION_MODEL,
        "Study guide question",
        fields=[{"name": name} for name in ("Question", "Options", "Answer", "Reasons", "Source")],
        templates=[
            {
                "name": "Question",
                "qfmt": "{{Question}}{{Options}}",
                "afmt": "{{FrontSide}}<hr id=answer><p>{{Answer}}</p>{{Reasons}}" + source,
            }
        ],
        css=STYLE,
    )
    return {CARD_MODEL: card, QUESTION_MODEL: question}


def package(decks: Sequence[Deck]) -> bytes:
    """Return the `.apkg` of decks, the same bytes for the same notes."""
    whole = Package(max(note.changed for deck in decks for note in deck.notes))
    whole.add(decks)
    return whole.packed()


class Package:
    """An `.apkg` to which decks are added, a few at a time: those of all modules together are as long as the guide."""

    def __init__(self, changed: int) -> None:
        """Begin a package whose notes were last changed then."""
        self._changed = changed or LONG_AGO
        self._ids = count(self._changed * 1000)
        self._base = sqlite3.connect("")  # a file without a name, which nobody waits for
        genanki.Package([]).write_to_db(self._base.cursor(), float(self._changed), self._ids)
        self._models = _models()
        self._decks: dict[str, Any] = {}
        self._last: dict[int, int] = {}
        """The last deck with notes of each type, which Anki wants to know."""
        self._pictures: dict[str, bytes] = {}

    def add(self, decks: Sequence[Deck]) -> None:
        """Add decks with their notes."""
        cursor = self._base.cursor()
        for deck in decks:
            self._decks[str(deck.id)] = genanki.Deck(deck.id, deck.name).to_json()
            for due, note in enumerate(deck.notes):
                model = self._models[note.model]
                one = genanki.Note(model, list(note.fields), guid=note.guid, tags=list(note.tags), due=due)
                one.write_to_db(cursor, float(note.changed or LONG_AGO), deck.id, self._ids)
                self._last[note.model] = deck.id
            self._pictures |= dict(note.picture for note in deck.notes if note.picture)

    def packed(self) -> bytes:
        """Return the package, to which nothing can be added any more."""
        cursor = self._base.cursor()
        models = {kind: self._models[kind].to_json(float(self._changed), deck) for kind, deck in self._last.items()}
        self._know(cursor, "decks", self._decks)
        self._know(cursor, "models", models)
        self._base.commit()
        with closing(self._base):
            files = {"collection.anki2": self._base.serialize()}
        files["media"] = json.dumps(dict(enumerate(self._pictures))).encode()
        return _zip({**files, **{str(index): data for index, data in enumerate(self._pictures.values())}})

    @staticmethod
    def _know(cursor: sqlite3.Cursor, column: str, more: Mapping[Any, Any]) -> None:
        """Add to what the collection knows of all decks, or of all note types."""
        (text,) = cursor.execute(f"SELECT {column} FROM col").fetchone()
        cursor.execute(f"UPDATE col SET {column} = ?", (json.dumps({**json.loads(text), **more}),))


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Return a zip whose members all have the same date."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in files.items():
            member = ZipInfo(name, ZIP_DATE)
            member.compress_type = 8  # deflate
            archive.writestr(member, data, compresslevel=FAST)
    return out.getvalue()
