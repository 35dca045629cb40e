"""What a deck in JSON says beside its questions and answers: what it is called, and the further fields of a card."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyguide.text.listed import listed

_STEERS = listed(
    """
    id uuid guid key num no type questiontype kind points score weight marks time timelimit timer seconds
    index number order
    position version lang language locale schema created createdat updated updatedat modified noteid deckid model
    modelname interval ease due reps lapses correctletter answerletter letter url slug active enabled label
    """
)
"""Names of what steers a program and tells a reader nothing, without case and strokes."""
_CALLED = listed("title name deck deckname topic chapter section quiz quiztitle titel thema titre titulo título")
"""Names of what a list of cards is called."""
# "title": "Chemistry"
_FIELD = re.compile(r'"(?P<name>[^"\\\n]{1,40})"\s*:\s*(?P<value>"(?:[^"\\\n]|\\.)*")')
_PICTURE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|avif|bmp)(?:\?\S*)?", re.IGNORECASE)
# lastSeen    last_seen
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\s-]+")
_DEEPEST = 3  # objects in objects


@dataclass(frozen=True, slots=True)
class Around:
    """A field that stands outside of all cards."""

    at: int
    """Where it stands in the text."""
    text: str
    title: bool


def around(text: str, cards: Sequence[tuple[int, int]]) -> Iterator[Around]:
    """Yield the fields outside of the cards, which are given by where they start and end in the text."""
    for start, end in zip([0, *(end for _, end in cards)], [*(start for start, _ in cards), len(text)], strict=True):
        for found in _FIELD.finditer(text, start, end):
            name, said = plain_name(found["name"]), _read(found["value"])
            if said and name not in _STEERS:
                title = name in _CALLED
                yield Around(found.start(), said if title else f"{label(found['name'])}: {said}", title)


def common(cards: Sequence[Mapping[str, object]]) -> Mapping[str, str]:
    """Return the fields by which all of several cards call their list the same."""
    first = cards[0] if len(cards) > 1 else {}
    called = {name: plain(value) for name, value in first.items() if plain_name(name) in _CALLED}
    return {name: said for name, said in called.items() if all(plain(card.get(name)) == said for card in cards)}


def _read(value: str) -> str:
    try:
        return plain(json.loads(value))
    except ValueError:
        return ""


def plain_name(name: object) -> str:
    """Return a name without case and strokes."""
    return re.sub(r"[_\s-]", "", str(name)).casefold()


def plain(value: object) -> str:
    """Return a value on one line."""
    return " ".join(str(value).split())


def label(name: str) -> str:
    """Return a name as a reader writes it: `bloomLevel` is *Bloom level*."""
    said = " ".join(part if part.isupper() else part.lower() for part in _HUMP.split(name) if part)
    return said[:1].upper() + said[1:]


def asides(values: Mapping[str, object], used: Collection[str]) -> tuple[str, str]:
    """Return what the fields say that no question has a place for, and the pictures among them, as Markdown."""
    told: list[str] = []
    pictures: list[str] = []
    for name, value in values.items():
        if name in used or plain_name(name) in _STEERS:
            continue
        said = _said(value, 0)
        if _PICTURE.fullmatch(said):
            pictures.append(f"![]({said})")
        elif said:
            told.append(f"{label(name)}: {said}")
    return "; ".join(told), " ".join(pictures)


def _said(value: object, deep: int) -> str:
    """Return the words of a value, of a list or of an object with its names."""
    if isinstance(value, bool) or value is None or deep > _DEEPEST:
        return ""
    if isinstance(value, Mapping):
        named = ((str(name), _said(one, deep + 1)) for name, one in value.items() if plain_name(name) not in _STEERS)
        return ", ".join(f"{label(name)}: {said}" for name, said in named if said)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(filter(None, (_said(one, deep + 1) for one in value)))
    return plain(value)
