"""Pictures that a note names: on a line of their own, or inside a text, below which they stand then.

    picture ::= "![" ALT "](" SOURCE ")" | "[" ("Image" | "Figure" | …) [" of"] ":" ALT "]" | NAME "." ENDING
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from studyguide.errors import Place
from studyguide.model import Block, Bullets, Definition, Image, Item, Paragraph, Question, Quote, Table
from studyguide.parse.source import Found, Source, indent
from studyguide.text import inline
from studyguide.text.inline import Emphasis, Link, Span, Strong, Struck, spans

_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<source><[^<>\n]+>|[^\s)]+)(?:\s+[\"'][^)]*)?\)|"
    r"\[(?:Image|Picture|Figure|Photo|Screenshot|Diagram|Bild|Imagen|Figura)(?: of)?:? (?P<about>[^\[\]]+)\]"
)
_FILE = re.compile(r"[\w-]+(?: [\w-]+)*\.(?:png|jpe?g|gif|svg|webp)", re.IGNORECASE)
# cell_membrane_diagram, the name that an export leaves of a picture
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")


def image(source: Source, at: int) -> Found | None:
    """Return the picture that stands on a line of its own."""
    text = source.text(at).strip()
    place = source.place(at, at + 1)
    if found := _IMAGE.fullmatch(text):
        named = (found["source"] or "").strip("<>")
        return Found((Image(place, named, found["alt"] or found["about"] or ""),), at + 1)
    alone = source.blank(at - 1) and source.blank(at + 1)
    if _FILE.fullmatch(text) or (alone and _NAME.fullmatch(text)):
        return Found((Image(place, text),), at + 1)
    return None


def pictures(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the pictures on lines of their own that a paragraph or a list might swallow."""
    return {
        at: found
        for at, line in enumerate(source.lines)
        if not line.code and at not in taken and source.text(at).startswith("![") and not indent(source.text(at))
        if (found := image(source, at))
    }


def lifted(block: Block) -> Iterator[Image]:
    """Yield the pictures inside the text of a block."""
    for text, place in _texts(block):
        if "![" in text:
            for span in _images(spans(text)):
                yield Image(place, span.url, span.alt)


def bare(block: Block) -> Block:
    """Return a block without the items of its list that hold nothing but a picture: it stands below the list."""
    if not isinstance(block, Bullets):
        return block
    items = _with_words(block.items)
    return replace(block, items=items) if items else block


def _with_words(items: tuple[Item, ...]) -> tuple[Item, ...]:
    said = (replace(item, items=_with_words(item.items)) if item.items else item for item in items)
    return tuple(item for item in said if item.items or item.term or item.checked is not None or not _is_picture(item))


def _is_picture(item: Item) -> bool:
    shown = spans(item.text) if item.text.lstrip().startswith("![") else ()
    return bool(shown) and all(
        isinstance(span, inline.Image) or (isinstance(span, inline.Text) and not span.text.strip()) for span in shown
    )


def _texts(block: Block) -> Iterator[tuple[str, Place]]:
    match block:
        case Paragraph(text=text, place=place) | Quote(text=text, place=place) | Definition(text=text, place=place):
            yield text, place
        case Bullets(items=items):
            for item in items:
                yield from _item(item)
        case Question(stem=stem, options=options, explanation=explanation, place=place):
            yield f"{stem}\n{explanation}", place
            for option in options:
                yield option.text, option.place
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield cell, row.place


def _item(item: Item) -> Iterator[tuple[str, Place]]:
    yield item.text, item.own
    for below in item.items:
        yield from _item(below)


def _images(inner: tuple[Span, ...]) -> Iterator[inline.Image]:
    for span in inner:
        match span:
            case inline.Image():
                yield span
            case Strong(spans=below) | Emphasis(spans=below) | Struck(spans=below) | Link(spans=below):
                yield from _images(below)
