r"""Sentences that tell what comes after what, to the steps they name.

order    ::= FIRST step (THEN step)+ [LAST step]       First, you mix. Then you knead. Finally, you bake.
passage  ::= MOVES FROM name (TO name | VIA name)+     It flows from A to B. It is then passed through C to D.
decision ::= step, IF condition "," step ["," IF-NOT "," step]
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from studyguide.parse import told_words as words
from studyguide.parse.rows import bare, short
from studyguide.parse.words.alternation import certain, holder

_SENTENCES = re.compile(
    r"(?<=[.!?؟।])\s+(?=[\wÀ-ÿ¿¡\"“*])|(?<=[。！？])\s*(?=\S)|"
    # Thai parts sentences by a space.
    rf"(?<=[\u0e00-\u0e7f])\s+(?={words.THEN_JOINED}|{words.LAST_JOINED})"
)
_LEAST, _WORDS = 3, 8
"""Steps of a text that are drawn, and words of the name of a place."""
_LONGEST = 3000
_STEP, _CLAUSE = 80, 90
"""Letters of a step, and of a sentence that is nothing else; a longer one explains."""
_FIRST = re.compile(rf"(?<!\w){words.FIRST}(?!\w)|{words.FIRST_JOINED}", re.IGNORECASE)
_may_open = holder(certain(words.FIRST) + certain(words.FIRST_JOINED))
# How it works: First, you mix.
_LED = re.compile(rf"^[^:：.!?]{{1,60}}[:：]\s*(?=(?:{words.FIRST}(?!\w)|{words.FIRST_JOINED}))", re.IGNORECASE)
_ORDER = re.compile(
    rf"(?:(?:and|so|und|y|et|e)\s+)?(?:(?P<first>{words.FIRST})|(?P<last>{words.LAST})|(?P<then>{words.THEN})|"
    rf"(?P<more>{words.MORE}(?=,)))(?!\w)[,:،]?\s+(?:{words.DOER}\s+)?(?:.{{0,40}}?\b{words.ENABLES}\s+)?(?P<step>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ORDER_JOINED = re.compile(
    rf"(?:(?P<first>{words.FIRST_JOINED})|(?P<last>{words.LAST_JOINED})|(?P<then>{words.THEN_JOINED}))"
    r"(?P<more>(?!))?[，、,]?\s*(?P<step>.+)",
    re.DOTALL,
)
_IF = re.compile(
    rf"{words.IF}\s+(?P<condition>[^,()]+?)\s*(?:\((?P<name>[^()]+)\))?,\s+(?P<step>.+)", re.IGNORECASE
)
_IF_NOT = re.compile(
    rf"(?P<condition>{words.IF_NOT})\s*(?:\((?P<name>[^()]+)\))?,?\s+(?P<step>.+)", re.IGNORECASE
)
_ASIDE = re.compile(rf",\s+{words.RELATIVE}\b.*", re.IGNORECASE | re.DOTALL)
_AND = re.compile(rf"\s+{words.AND}\s+(?=\S+\s+\S)")


def holds_first(text: str) -> bool:
    """Return whether a text has a word that opens the first of several steps."""
    return _may_open(text.casefold()) and bool(_FIRST.search(text))


@dataclass(slots=True)
class Told:
    """Names in the order they are told, and the arrows between them with their labels."""

    names: list[str] = field(default_factory=list)
    edges: list[tuple[str, str, str]] = field(default_factory=list)

    def to(self, name: str, sources: Sequence[str], label: str = "") -> None:
        """Add a name unless it is there, and an arrow to it from each source."""
        if name not in self.names:
            self.names.append(name)
        self.edges += [(source, name, label) for source in sources if source != name]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without marks; none of a text too long to be a paragraph."""
    return [] if len(text) > _LONGEST else _SENTENCES.split(bare(" ".join(text.split())))


def ordered(text: str) -> Told | None:
    """Return the steps of a text whose sentences open with first, then, finally."""
    told = Told()
    for sentence in sentences(_LED.sub("", text)) if holds_first(text) else ():
        rank, step = opening(sentence)
        if rank in ("", "more") or (not told.names and rank != "first"):
            continue
        if told.names and rank == "first":
            return None
        told.to(step, told.names[-1:])
    return told if len(told.names) >= _LEAST else None


def opening(sentence: str) -> tuple[str, str]:
    """Return as what a sentence opens a step (first, then, more, last), and the step; empty words for none."""
    found = _ORDER.match(sentence) or _ORDER_JOINED.match(sentence)
    rank = next((name for name in ("first", "last", "then", "more") if found and found[name]), "")
    return (rank, _step(found["step"])) if found else ("", "")


def decided(text: str) -> Told | None:
    """Return the steps of a text that is nothing but short steps, one a sentence, some on a condition."""
    told = Told()
    ends: list[str] = []
    fork: list[str] = []
    for sentence in sentences(text):
        if len(sentence) > _CLAUSE:
            return None
        other = _IF_NOT.match(sentence)
        found = other or _IF.match(sentence)
        if found and not (other and fork):
            fork = ends
        label = (found["name"] or found["condition"]) if found else ""
        before, sources = ends, fork if found else ends
        for act in _acts(found["step"]) if found else [sentence]:
            told.to(_step(act), sources, label)
            sources, label = told.names[-1:], ""
        ends = [*before, *sources] if other else list(sources)
    return told if len(told.names) >= _LEAST else None


def _acts(text: str) -> list[str]:
    """Return the two acts that `and` joins, or the one: it may as well join two things."""
    halves = _AND.split(text, maxsplit=1)
    return halves if all(" " in half for half in halves) else [text]


def _step(text: str) -> str:
    """Return what a sentence says as the name of a step."""
    name = short(_ASIDE.sub("", text), _STEP)
    return name[:1].upper() + name[1:]


def passage(text: str) -> Told | None:
    """Return the places that something passes, one after the other, as a text tells it."""
    for language in _LANGUAGES:
        told = Told()
        for sentence in sentences(text) if language.moves.search(text) else ():
            places = list(language.places(sentence, begun=bool(told.names)))
            if not places and len(told.names) >= _LEAST:
                break
            told = told if places else Told()
            for place in places:
                told.to(place, told.names[-1:])
        if len(told.names) >= _LEAST and all(len(name.split()) <= _WORDS for name in told.names):
            return told
    return None


@dataclass(frozen=True, slots=True)
class _Passage:
    """How a language tells that something moves: patterns for its verbs and for what stands around places."""

    moves: re.Pattern[str]
    fetches: re.Pattern[str]
    starts: re.Pattern[str]
    further: re.Pattern[str]
    place: re.Pattern[str]

    def places(self, sentence: str, *, begun: bool) -> Iterator[str]:
        """Yield the places in a sentence as they are passed; the first sentence says from where."""
        if begun and not self.further.search(sentence):
            return
        if begun and (fetches := self.fetches.search(sentence)):
            found = self.place.finditer(sentence, fetches.end())
            yield from (_named(place) for place in found if place["from"])
            return
        moves = self.moves.search(sentence)
        start = self.starts.search(sentence)
        places = list(self.place.finditer(sentence, moves.end())) if moves else []
        if not places or not (begun or start or places[0]["from"]):
            return
        if start and not begun:
            yield _named(start)
        yield from self._passed(sentence, places)

    def _passed(self, sentence: str, found: Sequence[re.Match[str]]) -> Iterator[str]:
        """Yield the names of places; where something comes to B through A, A comes first."""
        aim: re.Match[str] | None = None
        for place, following in zip_longest(found, found[1:]):
            turned = aim and place["via"] and not sentence[aim.end() : place.start()].strip()
            if aim and turned and not (following and following["to"]):
                yield _named(place)
                yield _named(aim)
                aim = None
                continue
            if aim:
                yield _named(aim)
            aim = place if place["to"] else None
            if not aim:
                yield _named(place)
        if aim:
            yield _named(aim)


def _named(place: re.Match[str]) -> str:
    return place["name"].strip()


def _passages() -> Iterator[_Passage]:
    for said in words.MOVEMENTS:
        name = rf"(?:{said.article}\s+)?(?P<name>[\wÀ-ÿ][^,.;:()]*?)(?=[,.;:()!?]|\s+{said.stop}\b|$)"
        preposition = rf"(?:(?P<from>{said.origin})|(?P<via>{said.via})|(?P<to>{said.aim}))"
        place = rf"\b{preposition}\s+(?!(?:{said.article}\s+)?\d){name}"
        opening = rf"\b{said.opening}\s+{name}"
        patterns = (rf"\b{said.fetches}\b", opening, said.further, place)
        # A verb with a capital is a name: Route 53.
        moves = re.compile(rf"\b{said.moves}\b")
        yield _Passage(moves, *(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


_LANGUAGES = tuple(_passages())
