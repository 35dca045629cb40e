"""The decks: the same bytes for the same notes, and notes that a newer deck changes in place."""

import csv
import json
import sqlite3
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from studyguide.build import drawn
from studyguide.emit.anki import anki
from studyguide.model import Changed, Note, Pile, Settings
from studyguide.pages import Page
from studyguide.store import Store

NOTE = """# Module 1: Messages

## Queues

Exam task: 3.8

**Queue:** keeps messages until one consumer has them.

Client -> API Gateway -> Lambda -> DynamoDB

## Practice questions

Q: An order must wait. What keeps it?

- [x] a queue
    - It keeps the message.
- [ ] a <topic>
    - Nobody may be listening.

Id: order
Answered in: Queues
"""
SETTINGS = Settings(title="Mail", site_url="https://example.org/guide/")


def pages(text: str = NOTE, changed: int = 1_700_000_000, settings: Settings = SETTINGS) -> dict[str, Page]:
    pile = Pile((Note("course/messages.md", text),), settings, (), (), changed=Changed(changed))
    return {page.path: page for page in anki(drawn(pile, Store(None)))}


def opened(package: str | bytes) -> sqlite3.Connection:
    """Return the database of a package."""
    assert isinstance(package, bytes)
    with ZipFile(BytesIO(package)) as archive:
        collection = archive.read("collection.anki2")
    base = sqlite3.connect(":memory:")
    base.deserialize(collection)
    return base


def rows(page: Page) -> list[tuple[str, str, str]]:
    """Return GUID, fields and tags of the notes in a deck."""
    return list(opened(page.text).execute("select guid, flds, tags from notes order by id"))


def test_there_is_a_deck_of_the_guide_one_per_module_and_a_text() -> None:
    assert list(pages()) == ["course/messages/messages.apkg", "guide.apkg", "cards.txt"]


def test_the_same_notes_make_the_same_bytes() -> None:
    assert pages()["guide.apkg"].text == pages()["guide.apkg"].text


def test_notes_keep_their_guids_when_their_wording_changes() -> None:
    old, new = (
        rows(pages()["guide.apkg"]),
        rows(pages(NOTE.replace("keeps messages", "holds them"))["guide.apkg"]),
    )
    assert [row[0] for row in old] == [row[0] for row in new]
    assert old[0][1] != new[0][1]
    assert [row[0] for row in old] == [row[0] for row in rows(pages()["course/messages/messages.apkg"])]


def test_a_card_was_changed_when_its_own_note_was() -> None:
    notes = tuple(Note(f"course/{n}.md", f"# Part {n}\n\nQ: What does part {n} say?\n\nA: It counts.\n") for n in (1, 2))

    def made(times: dict[str, int], all_: int = 0) -> tuple[bytes, list[int]]:
        pile = Pile(notes, SETTINGS, (), (), changed=Changed(all_, times))
        found = {page.path: page.text for page in anki(drawn(pile, Store(None)))}
        mods = opened(found["guide.apkg"]).execute("select mod from notes order by id")
        return bytes(found["course/part-1/part-1.apkg"]), [mod for (mod,) in mods]  # type: ignore[arg-type]

    first, times = made({"course/1.md": 1_700_000_000, "course/2.md": 1_700_000_005})
    assert times == [1_700_000_000, 1_700_000_005]
    again, times = made({"course/1.md": 1_700_000_000, "course/2.md": 1_700_009_000})
    assert times == [1_700_000_000, 1_700_009_000]
    assert again == first, "a change of one note leaves the package of another as it was"
    assert made({"course/1.md": 1_700_000_000}, 1_700_009_000)[1] == [1_700_009_000] * 2, "settings concern all"


def test_a_note_has_its_tags_its_escaped_text_and_the_way_back() -> None:
    found = rows(pages()["guide.apkg"])
    term, question = found[0], found[-1]
    assert term[2].split() == ["module::course::messages", "task::3.8", "kind::definition", "term::queue"]
    assert '<a href="https://example.org/guide/course/messages/index.html#queues">Queues</a>' in term[1]
    assert "a &lt;topic&gt;" in question[1]
    plain = rows(pages(settings=Settings(title="Mail"))["guide.apkg"])[0]
    assert "Queues (course/messages.md:3" in plain[1], "without an address, the place in the notes"
    evil = rows(pages(settings=Settings(site_url="javascript:alert(1)//"))["guide.apkg"])[0]
    assert "javascript" not in evil[1]


def test_a_card_of_a_flow_shows_its_drawing() -> None:
    deck = pages()["guide.apkg"].text
    assert isinstance(deck, bytes)
    with ZipFile(BytesIO(deck)) as archive:
        named = json.loads(archive.read("media"))
        drawing = archive.read("0").decode()
    assert len(named) == 1, "the cards of one flow share one drawing"
    assert named["0"].endswith(".svg")
    assert any(f'<img src="{named["0"]}"' in row[1] for row in rows(pages()["guide.apkg"]))
    assert drawing.startswith("<svg") and "var(" not in drawing and "Lambda" in drawing


def test_the_text_has_a_row_per_note_with_the_guid_of_the_deck() -> None:
    made = pages()
    text = made["cards.txt"].text
    assert isinstance(text, str)
    lines = text.split("\n")
    assert lines[:5] == ["#separator:tab", "#html:true", "#guid column:3", "#deck column:4", "#tags column:5"]
    table = list(csv.reader(StringIO("\n".join(lines[5:])), delimiter="\t"))
    assert [row[2] for row in table] == [row[0] for row in rows(made["guide.apkg"])]
    assert {len(row) for row in table} == {5}


@pytest.mark.slow
def test_the_real_anki_takes_a_deck_twice_and_keeps_the_history(tmp_path: Path) -> None:
    pytest.importorskip("anki", reason="install anki from PyPI to import the decks into it")
    from anki.collection import Collection, ImportAnkiPackageRequest

    def take(collection: Any, text: str, changed: int) -> None:
        file = tmp_path / "guide.apkg"
        file.write_bytes(bytes(pages(text, changed)["guide.apkg"].text))  # type: ignore[arg-type]
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(file)))

    collection = Collection(str(tmp_path / "collection.anki2"))
    take(collection, NOTE, 1_700_000_000)
    count = collection.note_count()
    assert count == len(rows(pages()["guide.apkg"]))
    (known,) = collection.find_notes("keeps messages until")
    collection.decks.set_current(collection.get_note(known).cards()[0].did)
    card = collection.sched.getCard()
    assert card.nid == known, "new cards come in the order of the notes"
    card.start_timer()
    collection.sched.answerCard(card, 3)
    history = collection.db.scalar("select count() from revlog")
    assert history == 1

    take(collection, NOTE.replace("keeps messages until", "holds every message until"), 1_700_009_000)
    assert collection.note_count() == count
    assert collection.find_notes("keeps messages until") == []
    assert list(collection.find_notes("holds every message until")) == [known]
    assert collection.db.scalar("select count() from revlog") == history
    assert len(collection.find_notes("tag:module::course::messages")) == count
    assert collection.decks.by_name("Mail::Course::01. Messages::Cards") is not None
    collection.close()
