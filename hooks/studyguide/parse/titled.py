"""Flows that titles tell, once their levels are known: the stages of a process, the kinds of one thing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from studyguide.errors import Place
from studyguide.model import Block, Bullets, Flow, Group, Heading, Node
from studyguide.parse import words
from studyguide.parse.rows import bare, row
from studyguide.text.stop_words import STOP_WORDS, stop_words
from studyguide.text.texts import block_text

_ASIDE = re.compile(r"\s*\([^()]*\)")
# The title names a process by its last words, or by its first: The pipeline. The life cycle of a star.
_OF = "(?:of|der|des|de|del|du|d'|di|da|do)"
_PROCESS = re.compile(rf".*\b{words.FLOW}\W*|(?:\w+ ){{0,2}}{words.FLOW} {_OF} .*", re.IGNORECASE)
_ACTION = re.compile(rf"{words.ACTION}\b.*|.*\b{words.ACTION}", re.IGNORECASE)
_REST = re.compile(rf"{words.REST}\s+(?P<kind>.+)", re.IGNORECASE)
_LABEL = re.compile(words.LABEL, re.IGNORECASE)
_SMALL = words.SMALL_SET.union(*map(stop_words, STOP_WORDS))
_STAGES = range(3, 9)
_LEAST, _MOST = 5, 16
"""Frames and boxes that show more than a list does, and boxes that are too many to read."""
_TERM = 48
"""Letters of a term that is a name."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading right below another one, with the terms that its lists explain."""

    name: str
    place: Place
    terms: Mapping[str, Place]

    @property
    def end(self) -> Place:
        """Return where the last of its terms stands, or the heading where there is none."""
        return [self.place, *self.terms.values()][-1]

    @property
    def nodes(self) -> Mapping[str, Place]:
        """Return the terms, or the name where there is none."""
        return self.terms or {self.name: self.place}


def titled(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """Return the blocks of a module with the flows that its titles tell, each above the first of them."""
    flows = dict(_flows(blocks, title))
    return tuple(one for index, block in enumerate(blocks) for one in (*flows.get(index, ()), block))


def _flows(blocks: Sequence[Block], title: str) -> Iterator[tuple[int, tuple[Flow, ...]]]:
    """Yield the flows by the index of the heading they stand above."""
    starts = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    for place, above in enumerate([-1, *starts]):
        level, name, role = _heading(blocks, above, title)
        inside = _inside(blocks, starts, place, level)
        end = starts[place + len(inside)] if place + len(inside) < len(starts) else len(blocks)
        if role or not inside:
            continue
        below = _heading(blocks, inside[0], title)[0]
        edges = [i for i in inside if _heading(blocks, i, title)[0] <= below]
        parts = [_part(blocks[start:stop]) for start, stop in zip(edges, [*edges[1:], end], strict=True)]
        said = "\n".join([name, *map(block_text, blocks[above + 1 : inside[0]])])
        if flow := _stages(name, parts):
            yield inside[0], (flow,)
        else:
            yield from _kinds(name, said, edges, parts)


def _inside(blocks: Sequence[Block], starts: Sequence[int], place: int, level: int) -> list[int]:
    """Return the headings from a place on up to the next one that is not below the level."""
    inside: list[int] = []
    for start in islice(starts, place, None):
        if _heading(blocks, start, "")[0] <= level:
            break
        inside.append(start)
    return inside


def _heading(blocks: Sequence[Block], index: int, title: str) -> tuple[int, str, str]:
    """Return level, text and role of the heading at the index; the module itself stands before the first."""
    block = blocks[index] if index >= 0 else None
    return (block.level, block.text, block.role) if isinstance(block, Heading) else (1, title, "")


def _part(section: Sequence[Block]) -> _Part:
    heading, *below = section
    assert isinstance(heading, Heading)
    items = [item for block in below if isinstance(block, Bullets) for item in block.items]
    terms = {bare(item.term): item.place for item in items if 0 < len(item.term) <= _TERM}
    name = "" if heading.role else _ASIDE.sub("", bare(heading.text)).strip()
    return _Part(name, heading.place, terms)


def _stages(name: str, parts: Sequence[_Part]) -> Flow | None:
    """Return the flow of the sections of a process, if each is named after something done."""
    acts = {part.name for part in parts if _ACTION.fullmatch(part.name)}
    if len(parts) not in _STAGES or len(acts) < len(parts) or not _PROCESS.fullmatch(name):
        return None
    names = [": ".join([part.name, ", ".join(islice(part.terms, 3))]).rstrip(": ") for part in parts]
    places = [part.place for part in parts]
    return row(names, places, places[0].to(parts[-1].end), "workflow", _ASIDE.sub("", name))


def _kinds(
    name: str, said: str, edges: Sequence[int], parts: Sequence[_Part]
) -> Iterator[tuple[int, tuple[Flow, ...]]]:
    """Yield the flow of each run of sections that name kinds of one thing, if the text above names it too."""
    at = 0
    while at < len(parts):
        run = _run(parts[at:])
        named = run > 1 and _kind(parts[at].name) in _stems(said)
        if named and (flow := _frames(name, parts[at : at + run])):
            yield edges[at], (flow,)
        at += run


def _run(parts: Sequence[_Part]) -> int:
    """Return how many sections from the first one on are named alike: they end with one word."""
    kind = _kind(parts[0].name)
    run = 1
    while kind and run < len(parts) and _kind(parts[run].name) == kind:
        run += 1
    rest = _REST.fullmatch(parts[run].name) if 1 < run < len(parts) else None
    return run + 1 if rest and kind in _stems(rest["kind"]) else run


def _kind(name: str) -> str:
    """Return the stem of what a name of two to four words is a kind of, its last word, or nothing."""
    said = re.findall(r"\w+", name.casefold())
    if not 2 <= len(said) <= 4 or _SMALL.intersection(said) or said[0].endswith("ing"):
        return ""
    return _stem(said[-1])


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in re.findall(r"\w+", text)}


def _stem(word: str) -> str:
    return re.sub(r"(?<=\w{3})ies$", "y", word.casefold()).rstrip("s")


def _frames(name: str, parts: Sequence[_Part]) -> Flow | None:
    """Return the frames of kinds with what belongs to them, where it is names that stand there once."""
    terms = [term for part in parts for term in part.terms]
    names = [one for part in parts for one in part.nodes]
    if not terms or len(parts) + len(terms) < _LEAST or len(names) > _MOST or len(set(names)) < len(names):
        return None
    if any(_LABEL.fullmatch(term) or term.casefold() in words.NO_NAME_SET for term in terms):
        return None
    whole = _ASIDE.sub("", bare(name)).strip()
    inner = tuple(Group(part.name, tuple(part.terms)) for part in parts if part.terms)
    lone = tuple(part.name for part in parts if not part.terms)
    return Flow(
        parts[0].place.to(parts[-1].end),
        tuple(Node(one, place) for part in parts for one, place in part.nodes.items()),
        (),
        "hierarchy",
        "" if lone else whole,
        groups=(Group(whole, lone, inner),) if lone else inner,
        text="\n".join(f"{part.name}: {', '.join(part.terms)}" for part in parts),
    )
