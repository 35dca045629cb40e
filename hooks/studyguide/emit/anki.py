"""Cards and questions as Anki decks, `guide.apkg` and one per module, and as text.

A note is known by its GUID, which is made of the id of the card alone: a newer deck changes its text and
leaves its history. Anki takes a text over its own only where it was changed later, so each carries the time at which
the file it comes from was last changed, or where git tells it the folder: the same in every clone, no clock is read.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from io import StringIO
from tempfile import TemporaryFile
from typing import IO

import genanki

from studyguide.ask import key_html, stem_html
from studyguide.diagrams.figure import svg
from studyguide.emit.apkg import CARD_MODEL, QUESTION_MODEL, Deck, Noted, Package, package
from studyguide.emit.practice.asked import Asked, asked, asked_by_module, cards_by_module, domain_of
from studyguide.emit.practice.frame import text_html
from studyguide.errors import Place
from studyguide.kept import kept_in_turn
from studyguide.model import Card, Course, Flow, Guide, Module, Picture, Section
from studyguide.pages import Long, Made, Page
from studyguide.paths import address
from studyguide.text.html import html, html_paragraphs, plain_html
from studyguide.text.inline import plain
from studyguide.text.slugs import slug
from studyguide.words import Words, words
from studyguide.words.scripts import SCRIPTS

HEADER = "#separator:tab\n#html:true\n#guid column:3\n#deck column:4\n#tags column:5\n"
"""What tells Anki how to read `cards.txt`."""
SVG_STYLE = """
text{font-family:Arial,Helvetica,sans-serif;fill:#222}.guide-d-word,.guide-d-label{text-anchor:middle}
.guide-d-title,.guide-d-start{text-anchor:start}.guide-d-word{font-size:14px}.guide-d-label,.guide-d-title{font-size:12px}
.guide-d-title{font-weight:700}
.guide-d-node rect,.guide-d-node path,.guide-d-node circle{fill:#fff;stroke:#555;stroke-width:1.2}
.guide-d-frame{fill:#000;fill-opacity:.035;stroke:#bbb}.guide-d-back{fill:#fff;fill-opacity:.86}
.guide-d-arrow,.guide-d-rail,.guide-d-life{fill:none;stroke:#555;stroke-width:1.4}
.guide-d-dashed{stroke-dasharray:5 4}
.guide-d-life{stroke-width:1;stroke-dasharray:2 3}.guide-d-head{fill:#555}
"""


def anki(guide: Guide) -> Iterator[Made]:
    """Yield `guide.apkg`, a deck per module, and `cards.txt`."""
    found = asked(guide)
    if not found and not guide.cards:
        return
    writer = _Writer(guide, words(guide.settings))
    whole = Package(writer.changed(found))
    paths: list[str] = []
    rows = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115 - closed when nobody has the page any more
    rows.write(HEADER)

    def decks() -> Iterator[tuple[Deck, ...]]:
        """Yield the decks of each module, which go into the whole too: all at once would fill the memory."""
        for course in guide.courses:
            for module in course.modules:
                base = f"{course.slug}/{module.slug}"
                cards = cards_by_module(guide.cards).get(base, ())
                questions = asked_by_module(found).get(base, ())
                if mine := writer.decks(course, module, cards, questions):
                    paths.append(f"{base}/{module.slug}.apkg")
                    whole.add(mine)
                    rows.writelines(map(text, mine))
                    yield mine

    for number, data in enumerate(kept_in_turn(_packaging, None, decks())):
        yield Page(paths[number], data)
    yield Page("guide.apkg", whole.packed())
    yield Long("cards.txt", (), partial(_again, rows))


def _again(file: IO[str]) -> Iterator[str]:
    """Yield the lines of a file from its beginning."""
    file.seek(0)
    yield from file


def _packaging(_: None) -> Callable[[tuple[Deck, ...]], bytes]:
    """Return what makes the package of a module."""
    return package


class _Writer:
    """Writes the notes of one guide."""

    def __init__(self, guide: Guide, say: Words) -> None:
        self.guide = guide
        self.say = say
        self.key = slug(plain(guide.settings.title), "guide")
        self.sources = {section.url: self.source(section) for section in guide.sections}
        self.pictures: Mapping[Place, Picture] = {
            block.place: picture for block, picture in guide.pictures.items() if isinstance(block, Flow)
        }

    def changed(self, found: Iterable[Asked]) -> int:
        """Return when a note was last changed; 0: not known."""
        files = {card.place.file for card in self.guide.cards}
        files |= {section.place.file for one in found for section in (one.stands_in, one.answered_in) if section}
        return self.guide.changed.at(*files)

    def decks(
        self, course: Course, module: Module, cards: Sequence[Card], questions: Sequence[Asked]
    ) -> tuple[Deck, ...]:
        """Return the decks of a module, so that one can take its cards without the rest."""
        titles = (self.guide.settings.title, course.title, _sorted_title(module))
        name = "::".join(" ".join(plain(title).split()).replace("::", ": ") for title in titles)
        base = f"{self.key}/{course.slug}/{module.slug}"
        rows = (
            ("Cards", tuple(self.card(card) for card in cards if card.kind != "comparison")),
            ("Comparisons", tuple(self.card(card) for card in cards if card.kind == "comparison")),
            ("Questions", tuple(map(self.question, questions))),
        )
        return tuple(
            Deck(number(f"{base}/{title}"), f"{name}::{self.say(title)}", notes)
            for title, notes in rows
            if notes
        )

    def card(self, card: Card) -> Noted:
        """Return a card as a note."""
        picture = self.pictures.get(card.place) if card.kind == "flow" else None
        file = drawing(picture) if picture and picture.wide else None
        image = f'<img src="{file[0]}" alt="">' if file else ""
        kind = plain_html(self.say(SCRIPTS[f"kind.{card.kind}"]))
        fields = (
            html_paragraphs(card.front),
            html_paragraphs(card.back),
            kind,
            image,
            self.sources[card.section],
        )
        tags = (f"kind::{card.kind}", *(f"term::{term}" for term in card.terms))
        tags = (*self.tags(card.module, card.task), *tags)
        return Noted(
            self.guid(card.id), CARD_MODEL, fields, tags, self.guide.changed.at(card.place.file), file
        )

    def question(self, one: Asked) -> Noted:
        """Return a question as a note."""
        block = one.question
        options = "".join(f"<li><b>{plain_html(o.letter)}</b> {html(o.text)}</li>" for o in block.options)
        reasons = "".join(
            f"<li><b>{plain_html(o.letter)}</b> {html_paragraphs(o.reason)}</li>"
            for o in block.options
            if o.reason
        )
        where = one.answered_in or one.stands_in
        fields = (
            stem_html(block),
            f'<ul class="options">{options}</ul>' if options else "",
            key_html(block, self.say),
            (f'<ul class="options">{reasons}</ul>' if reasons else "") + html_paragraphs(block.explanation),
            self.sources[where.url],
        )
        tags = (*self.tags(one.module, block.task or one.stands_in.task or where.task), "kind::question")
        changed = self.guide.changed.at(block.place.file, where.place.file)
        return Noted(self.guid(block.id), QUESTION_MODEL, fields, tags, changed)

    def guid(self, card_id: str) -> str:
        """Return what Anki knows a note by, whatever its text."""
        return str(genanki.guid_for(self.key, card_id))

    def tags(self, module: str, task: str) -> tuple[str, ...]:
        """Return the tags of what stands in a module and serves a task of the exam."""
        exam = self.guide.settings.exam
        domain = domain_of(exam, task)
        of = (f"domain::{_tag(exam.domains[domain].id)}",) if exam and domain >= 0 else ()
        return (f"module::{module.replace('/', '::')}", *of, *((f"task::{_tag(task)}",) if task else ()))

    def source(self, section: Section) -> str:
        """Return the way back to a section: a link where the guide says where it is published."""
        titles = " › ".join(text_html(title) for title in _titles(section))
        site = self.guide.settings.site_url.rstrip("/")
        if not site.startswith(("https://", "http://")):
            return f"{titles} ({plain_html(str(section.place))})"
        return f'<a href="{plain_html(f"{site}/{address(section.url)}")}">{titles}</a>'


def _tag(text: str) -> str:
    """Return text as a part of a tag, which holds no spaces."""
    return "-".join(text.replace("::", "-").split())


def _sorted_title(module: Module) -> str:
    """Return the title of a module with its number, so that 2 stands before 10 where names are sorted."""
    return f"{module.number:02}. {module.title}" if module.number is not None else module.title


def _titles(section: Section) -> tuple[str, ...]:
    return (*section.trail, section.title)


def number(name: str) -> int:
    """Return a number that a name always has, in the range that Anki gives to decks."""
    return (1 << 30) + int.from_bytes(sha256(name.encode()).digest()[:4], "big") % (1 << 30)


def drawing(picture: Picture) -> tuple[str, bytes]:
    """Return a diagram as a file that needs no page around it, named by its content."""
    assert picture.wide is not None
    content = svg(picture, picture.wide, {}, "guide-d-svg").replace(
        "<desc", f"<style>{SVG_STYLE}</style><desc", 1
    )
    data = content.encode()
    return f"guide-{sha256(data).hexdigest()[:16]}.svg", data


def text(deck: Deck) -> str:
    """Return the notes of a deck as a table of tabs: front, back, GUID, deck, tags.

    Mochi and RemNote take the first two columns.
    """
    out = StringIO()
    rows = csv.writer(out, delimiter="\t", lineterminator="\n")
    for note in deck.notes:
        front, back = _faces(note)
        cells = (front, back, note.guid, deck.name, " ".join(note.tags))
        rows.writerow([" ".join(cell.split()) for cell in cells])
    return out.getvalue()


def _faces(note: Noted) -> tuple[str, str]:
    if note.model == QUESTION_MODEL:
        stem, options, key, reasons, source = note.fields
        return stem + options, f"<p>{key}</p>{reasons}<p>{source}</p>"
    front, back, _, _, source = note.fields
    return front, f"<p>{back}</p><p>{source}</p>"
