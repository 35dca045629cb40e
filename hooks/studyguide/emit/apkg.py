"""Notes of Anki to its packages, `.apkg`: a database and the pictures in a zip, the same bytes for the same notes."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
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
    pictures = dict(note.picture for deck in decks for note in deck.notes if note.picture)
    files = {
        "collection.anki2": _collection(decks),
        "media": json.dumps(dict(enumerate(pictures))).encode(),
    }
    return _zip({**files, **{str(index): data for index, data in enumerate(pictures.values())}})


class _Decks:
    """All decks for genanki as one: of each by itself it would read and write again what it knows of all."""

    def __init__(self, decks: Sequence[Deck]) -> None:
        self.decks = decks

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, ids: Iterator[int]) -> None:
        """Write the decks, the note types in use, and the notes."""
        models = _models()
        known = self._known(cursor, "decks")
        known |= {str(deck.id): genanki.Deck(deck.id, deck.name).to_json() for deck in self.decks}
        cursor.execute("UPDATE col SET decks = ?", (json.dumps(known),))
        deck_of = {note.model: deck.id for deck in self.decks for note in deck.notes}
        known = self._known(cursor, "models")
        known |= {model: models[model].to_json(timestamp, deck) for model, deck in deck_of.items()}
        cursor.execute("UPDATE col SET models = ?", (json.dumps(known),))
        for deck in self.decks:
            for due, note in enumerate(deck.notes):
                one = genanki.Note(
                    models[note.model], list(note.fields), guid=note.guid, tags=list(note.tags), due=due
                )
                one.write_to_db(cursor, float(note.changed or LONG_AGO), deck.id, ids)

    @staticmethod
    def _known(cursor: sqlite3.Cursor, column: str) -> dict[Any, Any]:
        (text,) = cursor.execute(f"SELECT {column} FROM col").fetchone()
        return dict(json.loads(text))


def _collection(decks: Sequence[Deck]) -> bytes:
    """Return the database of decks, made in memory: on disk each table would wait for the disk."""
    changed = max(note.changed for deck in decks for note in deck.notes) or LONG_AGO
    with closing(sqlite3.connect(":memory:")) as base:
        genanki.Package([_Decks(decks)]).write_to_db(base.cursor(), float(changed), count(changed * 1000))
        base.commit()
        return base.serialize()


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Return a zip whose members all have the same date."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in files.items():
            member = ZipInfo(name, ZIP_DATE)
            member.compress_type = 8  # deflate
            archive.writestr(member, data, compresslevel=FAST)
    return out.getvalue()
