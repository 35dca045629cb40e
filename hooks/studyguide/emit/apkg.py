"""Notes of Anki to its packages, `.apkg`: a database and the pictures in a zip, the same bytes for the same notes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import count
from zipfile import ZipFile, ZipInfo

import genanki

LONG_AGO = 1577836800  # for notes of which nobody knows when they were changed
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
CARD_MODEL, QUESTION_MODEL = 1571428571, 1571428572
"""Anki knows a note type by its number; these must never change."""
STYLE = """
.card { font: 20px/1.45 system-ui, sans-serif; text-align: left; }
.kind, .source { font-size: 14px; opacity: .75; } .options { list-style: none; padding: 0; }
.options li { margin: .4em 0; } img { max-width: 100%; background: #fff; }
"""
# id, guid, model, time, usn, tags, fields, what it is sorted by, checksum, flags, data
NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
# id, note, deck, template, time, usn, type, queue, due; no answer yet
CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"


@dataclass(frozen=True, slots=True)
class Noted:
    """A card or a question as a note of Anki."""

    guid: str
    model: int
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    picture: tuple[str, bytes] | None = None
    """Name and content of the picture that its fields show."""


@dataclass(frozen=True, slots=True)
class Deck:
    """Notes of a module."""

    id: int
    name: str
    notes: tuple[Noted, ...]


@cache
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


def package(decks: Iterable[Deck], changed: int) -> bytes:
    """Return the `.apkg` of decks, the same bytes for the same notes."""
    pictures: dict[str, bytes] = {}
    files = {"collection.anki2": _collection(_seen(decks, pictures), changed or LONG_AGO)}
    files["media"] = json.dumps(dict(enumerate(pictures))).encode()
    return _zip({**files, **{str(index): data for index, data in enumerate(pictures.values())}})


def _seen(decks: Iterable[Deck], pictures: dict[str, bytes]) -> Iterator[Deck]:
    """Yield the decks as they are, and collect their pictures on the way."""
    for deck in decks:
        for note in deck.notes:
            if note.picture:
                pictures.setdefault(*note.picture)
        yield deck


def _collection(decks: Iterable[Deck], changed: int) -> bytes:
    """Return the database of decks, made in memory: on disk each table would wait for the disk."""
    ids = count(changed * 1000)
    with closing(sqlite3.connect(":memory:")) as base:
        cursor = base.cursor()
        genanki.Package(()).write_to_db(cursor, changed, ids)
        for deck in decks:
            one = genanki.Deck(deck.id, deck.name)
            for model in dict.fromkeys(note.model for note in deck.notes):
                one.add_model(_models()[model])
            one.write_to_db(cursor, changed, ids)
            _write_notes(cursor, deck, changed, ids)
        base.commit()
        return base.serialize()


def _write_notes(cursor: sqlite3.Cursor, deck: Deck, changed: int, ids: Iterator[int]) -> None:
    """Write the notes of a deck, each with its card: `genanki` would search every field for what ours never hold."""
    for due, note in enumerate(deck.notes):
        own, tags, fields = next(ids), f" {' '.join(note.tags)} ", "\x1f".join(note.fields)
        cursor.execute(NOTE, (own, note.guid, note.model, changed, tags, fields, note.fields[0]))
        cursor.execute(CARD, (next(ids), own, deck.id, changed, due))


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Return a zip whose members all have the same date."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in files.items():
            member = ZipInfo(name, ZIP_DATE)
            member.compress_type = 8  # deflate
            archive.writestr(member, data)
    return out.getvalue()
