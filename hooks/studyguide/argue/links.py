"""Links of notes to findings: addresses that cannot lead anywhere, told by their form."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from studyguide.errors import Finding, Place
from studyguide.inline import Emphasis, Link, Span, Strong, spans
from studyguide.model import Block, Bullets, Definition, Item, Paragraph, Pile, Question, Quote, Section, Speech, Table
from studyguide.paths import leads_out

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# A host without a dot, or one that is nobody's: https://localhost/ and https://https://
NOWHERE = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|https?[:/]|[^./?#]*(?:[/?#:]|$))", re.IGNORECASE)


def links(pile: Pile, sections: Sequence[Section]) -> Iterator[Finding]:
    """Yield the links that are dead by their form."""
    files = {note.file for note in pile.notes} | set(pile.pictures)
    for section in sections:
        for block in section.blocks:
            for place, text in _texts(block):
                if "](" in text or "<" in text or "://" in text:
                    for url in _urls(spans(text)):
                        if problem := _dead(url, place.file, files):
                            yield Finding(
                                place, "link-dead-form", f"the link {url!r} {problem}", "Correct the address or take the link out"
                            )


def _dead(url: str, file: str, files: set[str]) -> str:
    """Return why an address leads nowhere; empty where it may lead somewhere."""
    if leads_out(url):
        return "has no host that is known to the net" if NOWHERE.match(url) else ""
    if not url or url == "#":
        return "is empty"
    if url.startswith("#"):
        return ""  # a heading of the same note; its anchor is made anew
    if scheme := SCHEME.match(url):
        if scheme.group().lower() in ("http:", "https:", "mailto:"):
            return "is not a whole address"
        return f"has the scheme {scheme.group()!r}, which no page follows"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(url.partition("#")[0])))
    return "" if target in files else "leads to no file of the notes"


def _urls(row: Sequence[Span]) -> Iterator[str]:
    for span in row:
        if isinstance(span, Link):
            yield span.url
        if isinstance(span, Link | Strong | Emphasis):
            yield from _urls(span.spans)


def _texts(block: Block) -> Iterator[tuple[Place, str]]:
    """Yield the inline texts of a block that can hold links, each with its place."""
    match block:
        case Paragraph(place=place, text=text) | Quote(place=place, text=text) | Speech(place=place, text=text):
            yield place, text
        case Definition(place=place, text=text):
            yield place, text
        case Bullets(items=items):
            for item in items:
                yield from _item(item)
        case Table(rows=rows):
            yield from ((row.place, cell) for row in rows for cell in row.cells)
        case Question(place=place, stem=stem, explanation=explanation, options=options):
            yield from ((place, stem), (place, explanation))
            yield from ((option.place, f"{option.text}\n\n{option.reason}") for option in options)
        case _:
            return


def _item(item: Item) -> Iterator[tuple[Place, str]]:
    yield item.place, f"{item.term} {item.text}"
    for below in item.items:
        yield from _item(below)
