"""A flow or a diagram on a page: its figure, its source where Mermaid cannot read it, or the net."""

from functools import cache
from importlib.resources import files
from importlib.util import find_spec

from studyguide.diagrams.figure import figure
from studyguide.diagrams.mermaid import tame
from studyguide.markdown import fence, flow, inline
from studyguide.model import Diagram, Flow, Guide, Picture
from studyguide.paths import address, relative
from studyguide.receipts import comment, data_at
from studyguide.words import words

NET = "mermaid"
"""The fence that is drawn in the browser."""


def drawn(guide: Guide, page: str, block: Flow | Diagram) -> str:
    """Return the Markdown of a flow or a diagram: drawn, or else as a list or as its source."""
    picture = guide.pictures.get(block)
    if picture and (picture.wide or picture.same_as):
        mark = data_at(block.place)
        return figure(picture, words(guide.settings), lambda slug: term_address(guide, page, slug), mark)
    if isinstance(block, Flow):
        return flow(block, inline, comment)
    left = picture and is_left(picture) and library()
    shown = fence(tame(block.source)[0].strip("\n"), NET) if left else fence(block.source, "text")
    return f"{comment(block.place)}\n\n{shown}"


def mapped(guide: Guide, page: str, folder: str) -> str:
    """Return the map of the module in a folder, or nothing."""
    picture = guide.maps.get(folder)
    if not picture:
        return ""
    return figure(picture, words(guide.settings), lambda slug: term_address(guide, page, slug))


def term_address(guide: Guide, page: str, slug: str) -> str:
    """Return the address of a term's page in the built site, as seen from a page."""
    path = guide.addresses.get(slug, "")
    return address(relative(path, page)) if path and path != page else ""


def is_left(picture: Picture) -> bool:
    """Return whether nothing here could draw a source that may be right."""
    return not picture.wide and not picture.fault


@cache
def library() -> bytes:
    """Return Mermaid itself out of the installed package; empty where that is missing."""
    if not find_spec("mermaidx"):
        return b""
    file = files("mermaidx") / "assets" / "mermaid.js"
    return file.read_bytes() if file.is_file() else b""
