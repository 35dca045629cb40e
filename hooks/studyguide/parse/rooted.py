"""A note that is one outline from top to bottom, such as a mind map: its upper items are titles."""

from collections.abc import Iterator, Sequence

from studyguide.model import Block, Bullets, Item
from studyguide.parse.headings import plain_title, role_of
from studyguide.parse.source import Title

Part = Block | Title
_LONGEST = 60  # characters of a title


def rooted(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, of a note that is one outline with titles for the items that hold others.

    One root names the note, and what stands right below it are the topics; several roots are topics themselves.
    """
    outline = next((part for part in parts if isinstance(part, Bullets)), None)
    if outline is None or any(isinstance(part, Title) for part in parts) or parts[0] is not outline:
        return list(parts)
    rest = [part for part in parts if part is not outline]
    if any(not _is_within(part, outline) for part in rest):
        return list(parts)
    (*_, root) = outline.items
    alone = len(outline.items) == 1
    topics = root.items if alone else outline.items
    if len(topics) < 2 or sum(_is_topic(item) for item in topics) * 3 < len(topics) * 2 or (alone and not _names(root)):
        return list(parts)
    made: list[Part] = [_title(root, 1)] if alone else []
    for topic in topics:
        made += _topic(topic)
    return [*made, *rest]


def _is_within(part: Part, outline: Bullets) -> bool:
    """Return whether a part was lifted out of the outline: a flow, a picture in one of its items."""
    return outline.place.first <= part.place.first and part.place.last <= outline.place.last


def _names(item: Item) -> bool:
    """Return whether an item may be a title."""
    plain = not item.term and item.checked is None
    return plain and len(item.text) <= _LONGEST and not item.text.endswith((".", "!", ";"))


def _is_topic(item: Item) -> bool:
    return bool(item.items) and _names(item)


def _topic(item: Item) -> Iterator[Part]:
    if not _is_topic(item):
        yield Bullets(item.place, (item,))
        return
    yield _title(item, 2)
    yield Bullets(item.items[0].place.to(item.items[-1].place), item.items, item.ordered)


def _title(item: Item, depth: int) -> Title:
    title = plain_title(item.text)
    return Title(item.place, title, "hash", depth, None, role_of(title))
