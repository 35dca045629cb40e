"""What a module says twice, word for word, is kept once; different words are never merged."""

from collections.abc import Sequence
from dataclasses import replace

from studyguide.errors import Place
from studyguide.model import Block, Flow, Paragraph
from studyguide.parse.source import Title

Part = Block | Title

_LEAST = 40
"""A shorter paragraph may well stand there twice on purpose."""


def without_duplicates(parts: Sequence[Part]) -> tuple[list[Part], list[Place]]:
    """Return the parts without what stands above already, and the places of the paragraphs and titles left out."""
    kept: list[Part] = []
    places: list[Place] = []
    seen: set[object] = set()
    above: Part | None = None
    for part in parts:
        match part:
            case Paragraph(text=text) if len(text) >= _LEAST:
                words: object = " ".join(text.split()).casefold()
                if words in seen:
                    places.append(part.place)
                    continue
                seen.add(words)
            case Title() if kept and _same(part, kept[-1]):
                places.append(part.place)
                continue
            case Flow() if above is not None and _told(part, above):
                drawing = tuple((edge.source.casefold(), edge.target.casefold()) for edge in part.edges)
                if drawing in seen:
                    continue
                seen.add(drawing)
            case Flow():
                seen.add(tuple((edge.source.casefold(), edge.target.casefold()) for edge in part.edges))
        kept.append(part)
        if not isinstance(part, Flow):
            above = part
    return kept, places


def _same(title: Title, above: Part) -> bool:
    """Return whether the title stands again right below itself, as the running heads of slides do."""
    return isinstance(above, Title) and replace(title, place=above.place) == above


def _told(flow: Flow, above: Part) -> bool:
    """Return whether the flow is drawn from the text of the part above, which shows its lines."""
    return above.place.first <= flow.place.first <= above.place.last
