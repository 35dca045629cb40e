"""Terms that are kinds of kinds: `Whale: a kind of mammal.` below `Mammal: a class of animals.`, as a tree.

kind    ::= TERM ":" (KIND-OF genus | GENUS-PLURAL RELATIVE …)
A term without a genus of its own that other terms are kinds of belongs to the item it stands in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from studyguide.errors import Place
from studyguide.model import Block, Bullets, Definition, Edge, Flow, Item
from studyguide.parse import told_words as words
from studyguide.parse.flows import Drawing
from studyguide.parse.rows import LONGEST, MOST, bare
from studyguide.parse.source import Title

Part = Block | Title

_KIND_OF = re.compile(rf"{words.KIND_OF}\s*(?P<genus>.+)", re.IGNORECASE | re.DOTALL)
_QUALITY = re.compile(rf"{words.QUALITY}\b", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?P<name>.+?)\s*\((?P<short>[^()]+)\)")
_LEVELS = 3
"""Levels of a tree; two are a sentence."""
_WORDS, _OPENING = 5, 80
"""Words of a term that may open a text, and letters that are looked at."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A term with its text, and the term it stands below."""

    term: str
    text: str
    place: Place
    above: str


@dataclass(slots=True)
class _Tree:
    """The terms of a module by all their names, and what each is a kind of."""

    names: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)
    genus: dict[str, str] = field(default_factory=dict)

    def add(self, said: _Said) -> bool:
        """Take in a term, and return whether its text says what it is a kind of."""
        for name in _names(said.term):
            self.names.setdefault(name, said.term)
        self.places.setdefault(said.term, said.place)
        self.above.setdefault(said.term, said.above)
        found = _KIND_OF.match(said.text)
        genus = self._opening(found["genus"] if found else said.text, kind=bool(found))
        if not genus or said.term in self.line(genus):
            return False
        self.genus.setdefault(said.term, genus)
        if genus not in self.genus and (outer := self.above[genus]) in self.genus:
            self.genus[genus] = outer
        return True

    def _opening(self, text: str, *, kind: bool) -> str:
        """Return the term that a text opens with; without words such as `a kind of`, one with its qualities behind."""
        said = re.findall(r"\w[\w-]*", text[:_OPENING])
        for count in range(min(_WORDS, len(said)), 0, -1):
            term = self.names.get(_key(" ".join(said[:count])), "")
            if term and (kind or _QUALITY.match(" ".join(said[count:]))):
                return term
        return ""

    def line(self, term: str) -> list[str]:
        """Return a term and what it is a kind of, up to the root."""
        line = [term]
        while (genus := self.genus.get(line[-1])) and genus not in line:
            line.append(genus)
        return line

    def flow(self, terms: Sequence[str], place: Place) -> Flow | None:
        """Return the tree that the terms belong to, if it is deep enough to be worth a picture."""
        line = max((self.line(term) for term in terms), key=len)
        family = [term for term in self.places if term == line[-1] or self.line(term)[-1] == line[-1]]
        if len(line) < _LEVELS or len(family) > MOST or any(len(term) > LONGEST for term in family):
            return None
        family.sort(key=lambda term: term != line[-1])
        nodes = {term: self.places[term] for term in family}
        edges = [Edge(self.genus[term], term, self.places[term]) for term in family[1:]]
        return Drawing(nodes, edges).flow(place, "hierarchy", "", "\n".join(family))


def lineage(parts: Sequence[Part]) -> Mapping[int, Flow]:
    """Return the trees that definitions tell, by the index of the part that makes them three levels deep."""
    found: dict[int, Flow] = {}
    tree = _Tree()
    drawn: set[str] = set()
    for index, part in enumerate(parts):
        if isinstance(part, Title) and part.style == "module":
            tree, drawn = _Tree(), set()
        kinds = [said.term for said in _said(part) if tree.add(said)]
        flow = tree.flow(kinds, part.place) if kinds else None
        if flow and flow.nodes[0].name not in drawn:
            found[index] = flow
            drawn.add(flow.nodes[0].name)
    return found


def _said(part: Part) -> Iterator[_Said]:
    """Yield the terms that a part explains."""
    if isinstance(part, Definition):
        yield _Said(bare(part.term), part.text, part.place, "")
    elif isinstance(part, Bullets):
        yield from _items(part.items, "")


def _items(items: Sequence[Item], above: str) -> Iterator[_Said]:
    for item in items:
        term = bare(item.term)
        if term:
            yield _Said(term, item.text, item.place, above)
        yield from _items(item.items, term)


def _names(term: str) -> Iterator[str]:
    """Yield the names of a term as they are compared: with and without what its brackets shorten it to."""
    found = _ABBREVIATED.fullmatch(term)
    yield from map(_key, (found["name"], found["short"]) if found else (term,))


def _key(name: str) -> str:
    return name.casefold().rstrip("s")
