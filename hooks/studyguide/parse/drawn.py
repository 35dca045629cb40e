"""Flows that the text tells: chains in sentences, steps of a workflow, hierarchies.

The text stays where it is; the flow is added to it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyguide.errors import Place
from studyguide.model import Block, Bullets, Definition, Edge, Flow, FlowKind, Group, Item, Paragraph
from studyguide.parse import words
from studyguide.parse.chains import ARROW, FLOW_WORDS, Chain, chain_of
from studyguide.parse.flows import Drawing
from studyguide.parse.source import Title

Part = Block | Title

_STEP = re.compile(
    rf"\**(?P<word>{words.STEP})\s+(?P<number>\d{{1,2}})\s*(?:[:.)–—-]\s*)(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_HIERARCHY = re.compile(rf"\b{words.HIERARCHY}\b", re.IGNORECASE)
_BARE = re.compile(rf"(?:the |complete |der |la |el )*{words.BARE_FLOW}s?", re.IGNORECASE)
# **Client (customer)** → makes a request
_ACTS = re.compile(r"\*\*(?P<actor>[^*]{1,40})\*\*\s*(?:→|->|=>)\s*(?P<act>[a-zà-ÿ].*)")
# **Glue** → Clean data.
_ENTRY = re.compile(r"\*\*[^*]{1,60}\*\*\s*(?:→|->|=>)")
_LONGEST = 64
_MOST = 14


def drawn(parts: Sequence[Part]) -> list[Part]:
    """Return the parts with the flows that their text tells, each below the part that tells it."""
    made: list[Part] = []
    title = intro = ""
    runs = _runs(parts)
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
            case Paragraph() | Definition():
                made += _of_text(part)
                intro = (
                    part.text if isinstance(part, Paragraph) and part.text.rstrip("*_ ").endswith(":") else ""
                )
            case _:
                intro = ""
    return made


def _of_text(part: Paragraph | Definition) -> Iterator[Flow]:
    chain = chain_of(part.text)
    if chain and not chain.goes_on:
        named = part.term if isinstance(part, Definition) else ""
        yield _chain_flow(chain, part.place, part.text, named)


def _chain_flow(chain: Chain, place: Place, text: str, title: str = "") -> Flow:
    drawing = Drawing({}, [])
    drawing.join([[drawing.node(name, place)] for name in chain.names], chain.arrows, place)
    drawing.edges = [Edge(edge.source, edge.target, place) for edge in drawing.edges]
    named = title if title and not _BARE.fullmatch(title) else chain.title
    kind: FlowKind | None = "hierarchy" if _HIERARCHY.search(f"{title} {chain.title}") else None
    return drawing.flow(place, kind, "" if _BARE.fullmatch(named) else named, text)


def _of_list(part: Bullets, title: str, intro: str) -> Iterator[Flow]:
    if flow := _acts(part.items) or _levels(part):
        yield flow
        return
    if sum(bool(_ENTRY.match(item.text)) for item in part.items) >= 3:
        # A glossary with an arrow between each word and what it means.
        return
    yield from _items(part.items, "")
    if flow := _steps(part, title, intro):
        yield flow


def _items(items: Sequence[Item], above: str) -> Iterator[Flow]:
    for item in items:
        chain = chain_of(item.text)
        if chain and not chain.goes_on:
            named = above if _BARE.fullmatch(item.term) or not item.term else item.term
            yield _chain_flow(chain, item.place, item.text, named if item.term else "")
        if item.items:
            if (
                _HIERARCHY.search(item.term or item.text)
                and len(item.items) >= 2
                and all(one.term for one in item.items)
            ):
                names = [one.term for one in item.items]
                yield _row(
                    names, [one.place for one in item.items], item.place, "hierarchy", item.term or item.text
                )
            elif flow := _acts(item.items) or _spelled(item):
                yield flow
            yield from _items(item.items, item.term)


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
    return _row(names, places, items[0].place.to(items[-1].place), "chain", "")


def _spelled(item: Item) -> Flow | None:
    """Return the flow of an abbreviation whose words are spelled out below it."""
    found = re.search(r"\((?P<words>[^()]+,[^()]+,[^()]+)\)", item.term)
    names = [name.strip() for name in found["words"].split(",")] if found else []
    if not names or len(names) != len(item.items):
        return None
    if not all(one.text.startswith(f"**{name}**") for name, one in zip(names, item.items, strict=True)):
        return None
    return _row(names, [one.place for one in item.items], item.place, "chain", item.term)


def _levels(part: Bullets) -> Flow | None:
    """Return the flow of a list in which an item that opens with an arrow goes on with the one above."""
    chains = [chain_of(item.text, alone=True) if ARROW.search(item.text) else None for item in part.items]
    if len(part.items) < 3 or not any(chain and chain.goes_on for chain in chains):
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
                drawing.node(_short(name), item.place) for name in re.split(r",\s+(?:and\s+)?", text) if name
            ]
        if item.term:
            groups.append(Group(item.term, tuple(names)))
    flow = drawing.flow(part.place, "layers")
    text = "\n".join(f"{item.term}: {item.text}" for item in part.items)
    return Flow(part.place, flow.nodes, flow.edges, "layers", groups=tuple(groups), text=text)


def _steps(part: Bullets, title: str, intro: str) -> Flow | None:
    """Return the workflow that a list tells: numbered, where words above it say so; or named Step 1, …"""
    items = part.items
    if not 3 <= len(items) <= _MOST:
        return None
    named = [_STEP.fullmatch(item.term or item.text) for item in items]
    if all(named):
        names = [_short(match["text"]) for match in named if match]
        return _row(names, [item.place for item in items], part.place, "workflow", title)
    told = intro if FLOW_WORDS.search(intro) else title if FLOW_WORDS.search(title) else ""
    if not part.ordered or not told:
        return None
    names = [_step(item) for item in items]
    if len(set(names)) != len(names):
        return None
    called = told.rstrip("*: ") if len(told) <= _LONGEST else title
    return _row(names, [item.place for item in items], part.place, "workflow", called)


def _step(item: Item) -> str:
    """Return an item as the name of a step: its term, with its text if both are short."""
    text = _short(item.text) if item.text else ""
    if not item.term:
        return text
    whole = f"{item.term}: {text}"
    return whole if text and len(whole) <= _LONGEST else item.term


def _short(text: str) -> str:
    """Return the first sentence or clause of a text, short enough for a node."""
    plain = text.replace("**", "").replace("`", "").split("\n")[0].strip()
    plain = re.split(r"(?<=[^.])\.\s|[;:]\s", plain, maxsplit=1)[0].rstrip(".:, ")
    if len(plain) > _LONGEST:
        plain = re.sub(r"\s*\([^()]*\)", "", plain)
    if len(plain) > _LONGEST:
        plain = plain[:_LONGEST].rsplit(" ", 1)[0].rstrip(",(") + "…"
    return plain


def _row(names: Sequence[str], places: Sequence[Place], place: Place, kind: FlowKind, title: str) -> Flow:
    drawing = Drawing({}, [])
    for name, at in zip(names, places, strict=True):
        drawing.node(name, at)
    unique = list(drawing.nodes)
    drawing.edges = [
        Edge(one, other, drawing.nodes[other]) for one, other in pairwise(unique)
    ]
    return drawing.flow(place, kind, title.rstrip(":"), "\n".join(names))


def _runs(parts: Sequence[Part]) -> dict[int, Flow]:
    """Return the flows of titles or paragraphs that count their steps, by the index of the first of them."""
    found: dict[int, Flow] = {}
    run: list[tuple[int, str, str]] = []
    for index, part in enumerate(parts):
        step = _counted(part)
        if step and run and step[2] == run[-1][2] and step[0] == len(run) + 1:
            run.append((index, step[1], step[2]))
            continue
        if step or (isinstance(part, Title) and run and _higher(parts[run[0][0]], part)):
            found |= _run_flow(parts, run)
            intro = parts[index - 1] if index else part
            told = isinstance(intro, Paragraph) and FLOW_WORDS.search(intro.text)
            run = [(index, step[1], step[2])] if step and step[0] == 1 and (step[2] or told) else []
    return found | _run_flow(parts, run)


def _counted(part: Part) -> tuple[int, str, str] | None:
    """Return the number, the name and the word of a part that counts; no word for a bare number."""
    text = part.text if isinstance(part, Title | Paragraph) else ""
    if isinstance(part, Title) and part.style == "numbered" and part.number is not None:
        return part.number, _short(text), ""
    step = _STEP.fullmatch(text) if text else None
    if not step:
        return None
    name = f"{step['word'].capitalize()} {step['number']}: {_short(step['text'])}"
    return int(step["number"]), name, step["word"].lower()


def _higher(step: Part, title: Title) -> bool:
    """Return whether the title ends a run of steps: it is a module's, or of the kind of the steps."""
    return title.style == "module" or (
        isinstance(step, Title) and (step.style, step.depth) == (title.style, title.depth)
    )


def _run_flow(parts: Sequence[Part], run: Sequence[tuple[int, str, str]]) -> dict[int, Flow]:
    if not 3 <= len(run) <= _MOST:
        return {}
    names = [name for _, name, _ in run]
    places = [parts[index].place for index, _, _ in run]
    kind: FlowKind = "layers" if run[0][2] in words.LAYER_SET else "workflow"
    return {run[0][0]: _row(names, places, places[0].to(places[-1]), kind, "")}
