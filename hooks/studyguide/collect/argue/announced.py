"""Lists to findings: a title or a sentence says how many follow, and others follow.

announcement ::= ["the"] number noun ["of" …] ["are"] [":"]    "The three branches of government are:"

A sentence announces only at its end, before a colon; a title from its beginning to its end.
"""

import re
from collections.abc import Iterator, Sequence

from studyguide.collect.argue.quantities import BEFORE, NUMBER_WORDS, quantities, value_of
from studyguide.errors import Finding, Place
from studyguide.model import Block, Bullets, Item, Paragraph, Section
from studyguide.text.inline import plain

_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
# Its last word is a plural or, in German, has a capital: "two kinds need" is none.
_NOUN = r"(?P<noun>(?:[^\W\d_][\w'’-]*\s+){0,2}(?-i:[A-ZÄÖÜ][\w'’-]*|[^\W\d_][\w'’-]*?[sx]))"
_OF = r"(?:\s+(?:of|for|der|des|von|für|de|del|du|da|do|di|d['’]|pour|para)\b[^:,;]{1,40}?)?"
_ARE = r"(?:\s+(?:are|is|include|follow|sind|lauten|sont|son|são|sono))?"
SENTENCE = re.compile(rf"(?<![\w.,/-]){_NUMBER}\s+{_NOUN}{_OF}{_ARE}\s*:\s*$", re.IGNORECASE)
TITLE = re.compile(rf"(?:(?:the|die|les|los|las|os|as|i|le)\s+)?{_NUMBER}\s+{_NOUN}{_OF}\s*:?", re.IGNORECASE)
# Of what is announced so, a part follows.
PARTLY = re.compile(
    r"\b(?:first|last|next|top|other|another|further|any|some|one|two|most|choose|select|pick|name|besides"
    r"|ersten|letzten|nächsten|weitere|andere\w*|einige|premi\w+|derni\w+|autres|primer\w*|últim\w+|otr[oa]s"
    r"|primeir\w+|outr[oa]s)\W+(?:of\W+)?(?:the\W+|these\W+)?$",
    re.IGNORECASE,
)
# "Each gate has two inputs:" may well be followed by the gates.
EACH = re.compile(r"\b(?:each|every|both|per|je|jede\w*|beide\w*|chaque|chacun\w*|cada|ambos|ambas)\b", re.IGNORECASE)
OPEN = re.compile(r"(?:…|\.\.\.|\betc\b\.?|\band (?:more|so on)\b|\busw\b\.?)\s*$", re.IGNORECASE)


def announced(sections: Sequence[Section]) -> Iterator[Finding]:
    """Yield the lists that have more or fewer items than the words above them say."""
    for section in sections:
        above = _in_title(plain(section.title))
        place = Place(section.place.file, section.place.first, section.place.first)
        for index, block in enumerate(section.blocks):
            if isinstance(block, Bullets):
                if above:
                    yield from _compared(*above, place, _joined(section.blocks[index:]), block.place)
                for item in block.items:
                    yield from _below(item)
            above = _in_sentence(plain(block.text)) if isinstance(block, Paragraph) else None
            place = block.place


def _below(item: Item) -> Iterator[Finding]:
    """Yield the findings of the lists inside of a list."""
    if item.items and (above := _in_sentence(plain(item.text))):
        yield from _compared(*above, item.own, item.items, item.place)
    for below in item.items:
        yield from _below(below)


def _joined(blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Return the items of the list at the beginning, and of those that stand right below it."""
    items: list[Item] = []
    for block in blocks:
        if not isinstance(block, Bullets):
            break
        items.extend(block.items)
    return tuple(items)


def _in_title(text: str) -> tuple[int, str] | None:
    return _read(text, TITLE.fullmatch(text))


def _in_sentence(text: str) -> tuple[int, str] | None:
    sentence = re.split(r"(?<=[.!?])\s+|\n", text.rstrip())[-1]
    return _read(sentence, SENTENCE.search(sentence)) if sentence.endswith(":") else None


def _read(text: str, found: re.Match[str] | None) -> tuple[int, str] | None:
    """Return how many of what are announced."""
    if found is None or PARTLY.search(text[: found.start("number")]) or EACH.search(text):
        return None
    before = BEFORE.search(text[: found.start("number")])
    counts = any(q.dimension == "count" and q.start <= found.start("number") < q.end for q in quantities(text))
    if not counts or (before and (before["most"] or before["least"] or before["about"])):
        return None
    number = value_of(found["number"])
    shown = text[found.start("number") : found.end("noun")]
    return (int(number), shown) if number else None


def _compared(said: int, what: str, above: Place, items: Sequence[Item], place: Place) -> Iterator[Finding]:
    deeper = sum(len(item.items) for item in items)
    if len(items) < 2 or said in (len(items), deeper, len(items) + deeper) or OPEN.search(plain(items[-1].text)):
        return
    yield Finding(
        place,
        "list-count",
        f"{what!r} are announced, and {len(items)} are listed",
        "Add what is missing, or correct the number",
        above,
    )
