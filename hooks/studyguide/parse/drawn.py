"""Flows that the text tells: chains in sentences, steps of a workflow, hierarchies.

The text stays where it is; the flow is added to it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Definition,
    Edge,
    Flow,
    FlowKind,
    Group,
    Item,
    Paragraph,
    Speech,
    Table,
)
from studyguide.parse import words
from studyguide.parse.chains import FLOW_WORDS, Chain, chain_of, holds_arrow
from studyguide.parse.flows import Drawing
from studyguide.parse.lineage import lineage
from studyguide.parse.orderings import asks_for_order
from studyguide.parse.phases import STEP, phases
from studyguide.parse.relayed import bridging, relayed
from studyguide.parse.rows import LONGEST, MOST, bare, row, short
from studyguide.parse.source import Title
from studyguide.parse.spread import spread
from studyguide.parse.told import Told, decided, ordered, passage

Part = Block | Title

_HIERARCHY = re.compile(rf"\b{words.HIERARCHY}\b", re.IGNORECASE)
_BARE = re.compile(rf"(?:the |complete |der |la |el )*{words.BARE_FLOW}s?", re.IGNORECASE)
# **Client (customer)** → makes a request
_ACTS = re.compile(r"\*\*(?P<actor>[^*]{1,40})\*\*\s*(?:→|->|=>)\s*(?P<act>[a-zà-ÿ].*)")
# **Glue** → Clean data.
_ENTRY = re.compile(r"\*\*[^*]{1,60}\*\*\s*(?:→|->|=>)")
# 1789: The Estates General meet
_DATED = re.compile(
    rf"\**(?P<date>{words.DATED})\**\s*(?:[:–—→]|-+>?)(?!\s*\d{{2,4}}\b)\**\s*(?P<text>\S.*)", re.I | re.S
)
# 1600年 a battle
_COUNTED = re.compile(
    r"(?P<date>(?P<year>\d{3,4})[年년](?:\d{1,2}[月월])?)(?P<before>)[ \t:：]*(?P<text>\S.*)", re.DOTALL
)
_AROUND = re.compile(f"(?:{words.AROUND})?", re.IGNORECASE)
# 1600-1750 Baroque: Bach, Handel
_SPAN = re.compile(
    rf"\**(?P<date>(?P<year>\d{{3,4}})\s*[–-]\s*\d{{2,4}}(?P<before>\s+{words.ERA})?)\**\s+(?P<text>[^\W\d].*)",
    re.I | re.S,
)
# **Capturing** changes
_ACT = re.compile(r"\*\*\w+(?P<ending>\w\w)\*\*\s+[a-zà-ÿ]")
_STRONG = re.compile(r"\*\*[^*]{1,60}\*\*")
_WHOLE, _LEAST = 80, 24
"""Letters of a step with its term, and of its text at least."""


def drawn(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with the flows that their text tells, each below the part that tells it."""
    made: list[Part] = []
    title = intro = ""
    # What several parts tell stands before the first of them, so that places go on as the lines do.
    runs, ends = {**phases(parts), **spread(parts)}, lineage(parts)
    for index, part in enumerate(parts):
        if index in runs:
            made.append(runs[index])
        made.append(part)
        match part:
            case Title():
                title, intro = part.text, ""
            case Bullets():
                made += _of_list(part, title, intro)
                intro = ""
            case Table():
                made += _of_table(part)
            case Speech():
                made += _of_text(part, title)
            case Paragraph() | Definition():
                made += _of_text(part, title)
                intro = part.text if isinstance(part, Paragraph) and _introduces(part, parts, index) else ""
            case _:
                intro = ""
        if index in ends:
            made.append(ends[index])
    return made


def _introduces(part: Paragraph, parts: Sequence[Part], index: int) -> bool:
    """Return whether a paragraph announces the list below it: with a colon, or as a few words right above it."""
    if part.text.rstrip("*_ ").endswith(":"):
        return True
    below = parts[index + 1].place.first if index + 1 < len(parts) else 0
    return below == part.place.last + 1 and len(part.text) <= LONGEST and part.text[-1:] not in ".!?;,"


def _of_text(part: Paragraph | Definition | Speech, title: str) -> Iterator[Flow]:
    named = part.term if isinstance(part, Definition) else ""
    if flow := _of_sentences(part.text, part.place, named, title):
        yield flow


def _of_sentences(text: str, place: Place, named: str, title: str) -> Flow | None:
    """Return the flow that a text draws with arrows, or tells of what its term or the title names."""
    chain = chain_of(text)
    if chain:
        return None if chain.goes_on else _chain_flow(chain, place, text, named)
    told = ordered(text) or passage(text) or relayed(text, _named(named) or title)
    return _told_flow(told, place, text, _named(named)) if told else None


def _named(term: str) -> str:
    """Return a term, if it names a thing and not what is said of it."""
    return "" if term.casefold() in words.NO_NAME_SET else term


def _told_flow(told: Told, place: Place, text: str, title: str) -> Flow:
    edges = [Edge(source, target, place, label) for source, target, label in told.edges]
    drawing = Drawing(dict.fromkeys(told.names, place), edges)
    return drawing.flow(place, None, "" if _BARE.fullmatch(title) else title, text)


def _of_table(table: Table) -> Iterator[Flow]:
    """Yield the flows of the cells below a word such as *workflow* that tell at least three steps."""
    for column, header in enumerate(table.header):
        if column and _BARE.fullmatch(header.strip("* ")):
            for line in table.rows:
                if told := decided(line.cells[column]):
                    yield _told_flow(told, line.place, line.cells[column], bare(line.cells[0]))


def _chain_flow(chain: Chain, place: Place, text: str, title: str = "") -> Flow:
    drawing = Drawing({}, [])
    drawing.join([[drawing.node(name, place)] for name in chain.names], chain.arrows, place)
    drawing.edges = [Edge(edge.source, edge.target, place) for edge in drawing.edges]
    named = title if title and not _BARE.fullmatch(title) else chain.title
    kind: FlowKind | None = "hierarchy" if _HIERARCHY.search(f"{title} {chain.title}") else None
    return drawing.flow(place, kind, "" if _BARE.fullmatch(named) else named, text)


def _of_list(part: Bullets, title: str, intro: str) -> Iterator[Flow]:
    if flow := _acts(part.items) or _levels(part) or _dated(part, title):
        yield flow
        return
    if sum(bool(_ENTRY.match(item.text)) for item in part.items) >= 3:
        # A glossary with an arrow between each word and what it means.
        return
    flows = [*_items(part.items, "", title), *_steps(part, title, intro)]
    yield from flows or _relayed(part, title, intro)


def _relayed(part: Bullets, title: str, intro: str) -> Iterator[Flow]:
    """Yield the flow that the items of a list tell together."""
    middle = bridging(intro)
    text = ("; " if middle else ". ").join(item.text.rstrip(". ") for item in part.items)
    if told := relayed(text, middle or title):
        yield _told_flow(told, part.place, text, "")


def _items(items: Sequence[Item], above: str, title: str) -> Iterator[Flow]:
    for item in items:
        named = above if _BARE.fullmatch(item.term) else item.term
        if flow := _of_sentences(item.text, item.place, named, _named(above) or title):
            yield flow
        if item.items:
            if (
                _HIERARCHY.search(item.term or item.text)
                and len(item.items) >= 2
                and all(one.term for one in item.items)
            ):
                names = [one.term for one in item.items]
                yield row(
                    names, [one.place for one in item.items], item.place, "hierarchy", item.term or item.text
                )
            elif flow := _acts(item.items) or _spelled(item):
                yield flow
            yield from _items(item.items, _name(item), title)


def _name(item: Item) -> str:
    """Return what the items below an item belong to: its term, or a text that is nothing but strong."""
    return item.term or (bare(item.text) if _STRONG.fullmatch(item.text) else "")


def _acts(items: Sequence[Item]) -> Flow | None:
    """Return the flow of a list that tells who does what, one after the other."""
    found = [_ACTS.fullmatch(item.text) for item in items]
    if len(items) < 2 or not all(found):
        return None
    names: list[str] = []
    places: list[Place] = []
    for item, match in zip(items, found, strict=True):
        if match is None:
            return None
        act = re.sub(r"\s*\([^()]*\)", "", match["act"]).rstrip(". ")
        for one in re.split(r"\s+and\s+(?=\w+s\b)", act):
            names.append(f"{match['actor'].strip()} {one.strip()}")
            places.append(item.place)
    return row(names, places, items[0].place.to(items[-1].place), "chain", "")


def _dated(part: Bullets, title: str) -> Flow | None:
    """Return the timeline of a list whose items all open with a date, in the order of time."""
    texts = [f"{item.term}: {item.text}" if item.term else item.text for item in part.items]
    found = [_DATED.fullmatch(text) or _SPAN.fullmatch(text) or _COUNTED.fullmatch(text) for text in texts]
    years = [int(date["year"]) * (-1 if date["before"] else 1) for date in found if date]
    if not 3 <= len(found) <= MOST or len(years) < len(found) or years != sorted(years):
        return None
    leads = {date["date"][: date.start("year") - date.start("date")].strip().casefold() for date in found if date}
    if len(leads) == 1 and not all(map(_AROUND.fullmatch, leads)):
        # Section 205, Section 206: the same word before each number says that it is no year.
        return None
    names = [f"{date['date']}: {short(date['text'])}" for date in found if date]
    return row(names, [item.place for item in part.items], part.place, "timeline", title)


def _spelled(item: Item) -> Flow | None:
    """Return the flow of an abbreviation whose words are spelled out below it."""
    found = re.search(r"\((?P<words>[^()]+,[^()]+,[^()]+)\)", item.term)
    names = [name.strip() for name in found["words"].split(",")] if found else []
    if not names or len(names) != len(item.items):
        return None
    if not all(one.text.startswith(f"**{name}**") for name, one in zip(names, item.items, strict=True)):
        return None
    return row(names, [one.place for one in item.items], item.place, "chain", item.term)


def _levels(part: Bullets) -> Flow | None:
    """Return the flow of a list in which an item that opens with an arrow goes on with the one above."""
    chains = [chain_of(item.text, alone=True) if holds_arrow(item.text) else None for item in part.items]
    if len(part.items) < 3 or not any(chain and chain.goes_on for chain in chains):
        return None
    others = [item.text for item, chain in zip(part.items, chains, strict=True) if not chain]
    if any("=" in text or re.search(r"[.!?]\s", text) for text in others):
        # Sentences and equations, of which something follows.
        return None
    drawing = Drawing({}, [])
    groups: list[Group] = []
    last: str | None = None
    for item, chain in zip(part.items, chains, strict=True):
        if chain:
            names = [drawing.node(name, item.place) for name in chain.names]
            row = [last, *names] if chain.goes_on and last else names
            drawing.edges += [Edge(one, other, item.place) for one, other in pairwise(row)]
            last = names[-1]
        else:
            text = re.sub(r"\s*\([^()]*\)", "", item.text).replace("**", "").rstrip(". ")
            names = [
                drawing.node(short(name), item.place) for name in re.split(r",\s+(?:and\s+)?", text) if name
            ]
        if item.term:
            groups.append(Group(item.term, tuple(names)))
    flow = drawing.flow(part.place, "layers")
    text = "\n".join(f"{item.term}: {item.text}" for item in part.items)
    return Flow(part.place, flow.nodes, flow.edges, "layers", groups=tuple(groups), text=text)


def _steps(part: Bullets, title: str, intro: str) -> Iterator[Flow]:
    """Yield the workflow that a list tells: numbered, where words above it say so; or named Step 1, …"""
    items = part.items
    if not 3 <= len(items) <= MOST:
        return
    named = [STEP.fullmatch(item.term or item.text) for item in items]
    if all(named):
        names = [short(match["text"]) for match in named if match]
        yield row(names, [item.place for item in items], part.place, "workflow", title)
        return
    told = intro if FLOW_WORDS.search(intro) else title if FLOW_WORDS.search(title) else ""
    if not told or asks_for_order(told) or not (part.ordered or _all_act(items)):
        return
    names = [_step(item) for item in items]
    if len(set(names)) != len(names):
        return
    called = told.rstrip("*: ") if len(told) <= LONGEST else title
    yield row(names, [item.place for item in items], part.place, "workflow", called)


def _all_act(items: Sequence[Item]) -> bool:
    """Return whether each item opens with a strong word, all of one ending: collecting, storing."""
    found = [_ACT.match(item.text) for item in items if not item.term]
    return len(found) == len(items) and all(found) and len({match["ending"] for match in found if match}) == 1


def _step(item: Item) -> str:
    """Return an item as the name of a step: its term, and where there is room a clause of its text."""
    if not item.term or not item.text:
        return short(item.text) or item.term
    room = _WHOLE - len(item.term) - 2
    return f"{item.term}: {short(item.text, room)}" if room >= _LEAST else item.term
