"""Checked facts and sections to hits: where a note says what does not hold any more, and where it says what does.

A former value counts where its subject is spoken of, unless the current value stands beside it or the text says
itself that it speaks of the past. A name that is none any more counts wherever it stands.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from studyguide.collect.argue.claims import stems
from studyguide.collect.argue.quantities import quantities
from studyguide.collect.names import ByNames, by_names, key
from studyguide.collect.sections import Part, by_module
from studyguide.errors import Place
from studyguide.kept import kept_each
from studyguide.model import Block, Fact, Hit, Mention, Note, Question, Section, Term
from studyguide.text.inline import plain
from studyguide.text.pieces import Piece, block_pieces
from studyguide.text.stops import SENTENCE_END

GONE = frozenset({"closed", "retired"})
NAME = re.compile(r"(?=.*[A-Z0-9])(?:.*\s.*|.{6,})", re.S)
"""A former value that tells by itself what it is about: of two words or long, and with a capital."""
# A text that says itself that something is over, or was otherwise.
TELLS = re.compile(
    r"\b(?:former|formerly|previous|previously|old|older|originally|once|until|since|renamed|successor|replaces|replaced"
    r"|was called|first called|no longer|not any more|retire[ds]?|retirement|discontinued|deprecated|end|ended|ends"
    r"|gone|end of (?:life|support)|closed|existing customers|new customers|shut down|sunset|legacy|today|nowadays"
    r"|not sold|früher|ehemals|ehemalige\w*|nicht mehr|seit|anciennement|ancien\w*|ne .{0,20}plus|antes|antigu\w*|ya no"
    r"|desde|antigamente|não .{0,20}mais)\b",
    re.IGNORECASE,
)
BELOW = 2  # lines below a name that can say that it is gone
MOST_WORDS = 0.6  # share of the words of a value that stand in a text which says it


TOKEN = re.compile(r"\d+|[^\W\d]+")
# A sentence ends at a full stop; what stands after a colon belongs to it.


@dataclass(frozen=True, slots=True)
class _Known:
    """A fact with its subject, if that is a term, and what finds its former values."""

    fact: Fact
    subject: str
    """Slug of the term."""
    names: tuple[str, ...]
    """Keys of the names that the subject has today."""
    formers: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class _Facts:
    """All facts, by what they are found with."""

    by_token: Mapping[str, Sequence[tuple[_Known, str, re.Pattern[str]]]]
    """By the longest token of a former value."""
    by_subject: Mapping[str, Sequence[_Known]]


def hits(
    facts: Sequence[Fact],
    terms: Sequence[Term],
    sections: Sequence[Section],
    mentions: Sequence[Mention],
    notes: Sequence[Note],
) -> tuple[Hit, ...]:
    """Return where the notes say a former value, name what is gone, or say the value that holds."""
    known = _facts(facts, terms)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.term in known.by_subject:
            named[mention.section].append(mention)
    lines = {note.file: note.text.split("\n") for note in notes}
    of_modules = [
        (of_module, tuple(tuple(named.get(section.url, ())) for section in of_module.value))
        for of_module in by_module(sections)
    ]
    found = list(chain.from_iterable(kept_each(_meeting, (tuple(facts), by_names(terms)), of_modules)))
    found += _gone(known, sections, named, lines)
    return tuple(dict.fromkeys(replace(hit, place=_line(hit, lines)) for hit in found))


Here = tuple[Part, tuple[tuple[Mention, ...], ...]]
"""The sections of a module, and what each mentions of the subjects of facts."""


def _meeting(shared: tuple[tuple[Fact, ...], ByNames]) -> Callable[[Here], list[Hit]]:
    """Return what finds where facts meet the sections of a module."""
    facts, terms = shared
    known = _facts(facts, terms.value)

    def met(here: Here) -> Iterator[Hit]:
        for section, mentions in zip(here[0].value, here[1], strict=True):
            titles = " ".join(map(plain, (*section.trail, section.title)))
            named: dict[str, list[Mention]] = defaultdict(list)
            for mention in mentions:
                named[mention.term].append(mention)
            for piece in (piece for block in section.blocks for piece in _pieces(block)):
                yield from _former(known, section.url, piece, titles, named)
            yield from _current(known, section, mentions)

    return lambda here: list(met(here))


def _facts(facts: Sequence[Fact], terms: Sequence[Term]) -> _Facts:
    slugs = {key(name): t.slug for t in reversed(terms) for name in (*t.aliases, t.short, t.name) if name}
    names = {t.slug: tuple(key(name) for name in (t.name, t.short, *t.aliases) if name) for t in terms}
    by_token: dict[str, list[tuple[_Known, str, re.Pattern[str]]]] = defaultdict(list)
    by_subject: dict[str, list[_Known]] = defaultdict(list)
    for fact in facts:
        subject = slugs.get(key(fact.about), "")
        formers = tuple((former, _pattern(former)) for former in sorted(fact.former, key=len, reverse=True))
        known = _Known(fact, subject, names.get(subject, (key(fact.about),)), formers)
        by_subject[subject].append(known)
        for former, pattern in formers:
            if tokens := TOKEN.findall(former.casefold()):
                by_token[max(tokens, key=len)].append((known, former, pattern))
    return _Facts(by_token, by_subject)


def _line(hit: Hit, lines: Mapping[str, Sequence[str]]) -> Place:
    """Return the line of a place on which the words stand, if that can be told."""
    place = hit.place
    for number in range(place.first, place.last + 1) if hit.said else ():
        if hit.said in lines[place.file][number - 1]:
            return Place(place.file, number, number)
    return place


def _pieces(block: Block) -> Iterator[Piece]:
    """Yield the texts by which a block states something: of a question what is right, and why."""
    if not isinstance(block, Question):
        yield from (piece for piece in block_pieces(block) if piece.kind in ("prose", "cell", "term"))
        return
    asked = plain(block.stem)
    yield Piece("prose", asked, block.place)
    for option in block.options:
        if option.right:
            yield Piece("prose", plain(option.text), option.place, f"{asked} {plain(option.reason)}")
            yield Piece("prose", plain(option.reason), option.place, f"{asked} {plain(option.text)}")
    yield Piece("prose", plain(block.answer), block.place, asked)
    yield Piece("prose", plain(block.explanation), block.place, asked)


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return what finds a phrase whatever its spaces, its hyphens and its sign for percent."""
    words = re.findall(r"\d[\d.,]*\d|\d|[^\W\d]+|[^\w\s]", phrase)
    parts = [r"(?:%|percent|per cent)" if w.casefold() in ("%", "percent") else re.escape(w) for w in words]
    body = r"[\s\-\u00a0]*".join(parts)
    left = r"(?<![\w.,])" if words and words[0][0].isalnum() else ""
    right = r"(?!\w)" if words and words[-1][-1].isalnum() else ""
    return re.compile(left + body + right, re.IGNORECASE)


def _former(
    facts: _Facts, section: str, piece: Piece, titles: str, named: Mapping[str, Sequence[Mention]]
) -> Iterator[Hit]:
    """Yield the former values in a piece, the longest of each fact only."""
    met: set[str] = set()
    for token in dict.fromkeys(TOKEN.findall(piece.text.casefold())):
        for known, former, pattern in facts.by_token.get(token, ()):
            match = None if known.fact.id in met else pattern.search(piece.text)
            if match and _is_about(known, former, piece, titles, named.get(known.subject, ())):
                met.add(known.fact.id)
                if not _explained(known, piece, match):
                    yield Hit(known.fact, piece.line(match.start()), section, match.group())


def _is_about(one: _Known, former: str, piece: Piece, titles: str, mentions: Sequence[Mention]) -> bool:
    """Return whether a piece speaks of the subject of a fact; `mentions` are those of it in this section."""
    if (
        NAME.fullmatch(former)
        and not quantities(former)
        and (one.fact.kind == "renamed" or _is_name(one.fact))
    ):
        return True
    if one.subject:
        first, last = piece.place.first, piece.place.last
        around = f"{piece.about} {titles}"
        return any(first <= m.place.first <= last or m.alias in around for m in mentions)
    subject = stems(one.fact.about)
    return bool(subject) and subject <= stems(f"{piece.text} {piece.about} {titles}")


def _is_name(fact: Fact) -> bool:
    """Return whether a fact is about what its subject is called: its value is that name."""
    return key(fact.value) == key(fact.about)


def _explained(one: _Known, piece: Piece, match: re.Match[str]) -> bool:
    """Return whether the text knows better itself."""
    sentence = next((s for s in SENTENCE_END.split(piece.text) if match.group() in s), piece.text)
    if TELLS.search(sentence) or (piece.kind == "term" and TELLS.search(piece.about)):
        return True
    if one.fact.kind == "renamed" or _is_name(one.fact):
        around = key(f"{piece.text} {piece.about}").replace(key(match.group()), " ")
        return any(name in around for name in one.names)
    return _says(one.fact.value, piece.text)


@lru_cache(maxsize=50_000)
def _says(value: str, text: str) -> bool:
    """Return whether a text says a value: one of its quantities, or most of its words."""
    wanted = quantities(value)
    if wanted:
        return any(w.dimension == q.dimension and w.agrees(q) for w in wanted for q in quantities(text))
    words = stems(value)
    return bool(words) and len(words & stems(text)) >= MOST_WORDS * len(words)


def _current(facts: _Facts, section: Section, mentions: Sequence[Mention]) -> Iterator[Hit]:
    """Yield where a section says the numbers of a fact that holds, each fact once."""
    wanted = {
        known.fact.id: (known, {(q.dimension, q.values) for q in quantities(known.fact.value)})
        for subject in dict.fromkeys(m.term for m in mentions)
        for known in facts.by_subject[subject]
    }
    open_ = {id_: row for id_, row in wanted.items() if row[1]}
    for piece in (p for block in section.blocks for p in _pieces(block)) if open_ else ():
        said = {(q.dimension, q.values) for q in quantities(piece.text)}
        if not said:
            continue
        first, last = piece.place.first, piece.place.last
        near = {m.term for m in mentions if m.place.first <= last and first <= m.place.last}
        for id_, (known, values) in list(open_.items()):
            about = f"{piece.text} {piece.about} {plain(section.title)}"
            if known.subject in near and values <= said and stems(known.fact.attribute) & stems(about):
                del open_[id_]
                yield Hit(known.fact, piece.place, section.url, "")


def _gone(
    facts: _Facts,
    sections: Sequence[Section],
    named: Mapping[str, Sequence[Mention]],
    lines: Mapping[str, Sequence[str]],
) -> Iterator[Hit]:
    """Yield the first place of each module that names what is closed or retired, if the module does not say so."""
    gone = {
        subject: kept
        for subject, all_ in facts.by_subject.items()
        if (kept := [known for known in all_ if known.fact.kind in GONE and not known.fact.former])
    }
    modules: dict[tuple[str, str], list[Section]] = defaultdict(list)
    for section in sections:
        modules[section.course, section.module].append(section)
    for group in modules.values():
        first: dict[str, Mention] = {}
        told: set[str] = set()
        for section in group:
            wrong = _wrong_lines(section)
            for mention in named.get(section.url, ()):
                place = mention.place
                if place.first in wrong or mention.term not in gone:
                    continue
                first.setdefault(mention.term, mention)
                if mention.term not in told and TELLS.search(
                    "\n".join(lines[place.file][place.first - 1 : place.last + BELOW])
                ):
                    told.add(mention.term)
        for subject, mention in first.items():
            for known in gone[subject] if subject not in told else ():
                if _whole(known.fact, mention):
                    yield Hit(known.fact, mention.place, mention.section, mention.alias)


def _wrong_lines(section: Section) -> frozenset[int]:
    """Return the lines of wrong options: what stands there is not taught."""
    options = (
        o for block in section.blocks if isinstance(block, Question) for o in block.options if not o.right
    )
    return frozenset(line for option in options for line in range(option.place.first, option.place.last + 1))


def _whole(fact: Fact, mention: Mention) -> bool:
    """Return whether a fact is about its whole subject, or about the part of it that the sentence names."""
    words = fact.attribute.split()
    return len(words) < 2 or key(words[-1]) in key(mention.sentence)
