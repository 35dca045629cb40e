"""Sections to definitions: what the text below a title says that the title means.

    told    ::= a sentence that says what the title is, see `sentences.py`: "A SAN is a network for storage."
    subject ::= [ARTICLE] name [ "(" name ")" ] TEXT                    "Patch panels organize cables."
    noun    ::= NOUN RELATIVE TEXT | KIND "of" TEXT                     "A program that …", "This type of …"
    family  ::= three titles beside each other or more, half of which are explained in one of these ways

A noun alone explains its title in a family only, or where the title has a short form.
A title that stands in several places, such as *Pricing*, means nothing by itself.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from studyguide.collect.definitions import NOT_DEFINING, SENTENCE, Candidate, name_like, split, titled
from studyguide.collect.sentences import told
from studyguide.errors import Place
from studyguide.model import Block, Bullets, Image, Item, Paragraph, Quote, Section
from studyguide.parse import words
from studyguide.text.inline import plain

FAMILY, TITLE_WORDS = 3, 5
OPENING = 3  # blocks in which what opens a section stands
LEAST = 3  # words that say what a title means
LONGEST = 1000  # letters of a sentence: where it has no end, each of them may begin one
UNSPACED_LEAST = 8  # signs of a script without spaces
NEAR = 4  # words before the one that explains a noun
HALF = 1 / 2
LABEL_MODULES = 3
# 🟢 Ransomware     5.2.10 Power over Ethernet
_BEFORE = re.compile(r"(?:[^\w(\"“«]+|\d+(?:\.\d+)+[.)]?\s+)+")
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(words.ARTICLE_SET | words.LEADING_SET))})\s+", re.IGNORECASE)
_GOES_ON = r"(?:(?!\w)|(?=是|指|为|為|とは|は|이?란|은|는))"
_NOT_ON = re.compile(rf"\s+(?:{'|'.join(sorted(words.DANGLING_SET - {'is'}))})\b|\s*[:：,;/–—(=-]|\s*$", re.IGNORECASE)
# Related: …     --> Storage
_NAMES = re.compile(r"[^\W\d]\w{0,20}(?: \w{1,20})?[:：]\s|[^\w(\"“«'‘*_`¿¡]")
# Choosing a Region
_AMONG = re.compile(r"\s(?:an?|the|eine?[mnr]?|une?|uno|una|um|uma|een)\s", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{2,40})\)")
_NOUN = re.compile(
    # A type of …     This type of …     These are a form of …     Refers to …
    rf"(?:{words.THIS}\s+(?:\w+\s+)?)?(?:{_ARTICLE.pattern})?{words.KIND}\s|(?:{words.THIS}\s+)?{words.MEANS}\s|"
    # Software that …     A toolkit designed to …
    rf"(?!{words.THIS}\s|{words.THE}\s)(?:\S+\s+){{1,{NEAR}}}?(?<![.!?:] ){words.RELATIVE}[\s,]",
    re.IGNORECASE,
)

Kind = Literal["told", "subject", "noun", ""]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a title means."""

    section: Section
    name: str
    aliases: tuple[str, ...]
    text: str
    """The sentence, or what it says that the title is."""
    place: Place
    kind: Kind
    listed: bool
    """Whether the sentence is an item of a list."""
    reads: bool = False
    """Whether it reads like a definition: it is told, or stands in a family."""


def explained(sections: Sequence[Section]) -> Iterator[Candidate]:
    """Yield what titles are said to be."""
    for one in meanings(sections):
        told = one.kind == "told"
        yield Candidate(
            one.name, one.aliases, one.text, one.place, one.section, one.reads, told, titles=not one.reads
        )


def meanings(sections: Sequence[Section]) -> list[Meaning]:
    """Return the meanings of the titles that have one, in reading order."""
    places: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for section in sections:
        places[_name(section.title)[0].casefold()][section.course, section.module] += 1
    read = [one for section in sections if section.role not in NOT_DEFINING for one in _meaning(section)]
    once = [one for one in read if one.kind == "told" or not _is_label(places[one.name.casefold()])]
    beside: dict[tuple[object, ...], list[Meaning]] = defaultdict(list)
    for one in once:
        beside[_beside(one.section)].append(one)
    shares = {key: sum(bool(one.kind) for one in group) / len(group) for key, group in beside.items()}
    families = {key: shares[key] for key, group in beside.items() if len(group) >= FAMILY and shares[key] >= HALF}
    return [made for one in once if (made := _within(one, families.get(_beside(one.section), 0.0)))]


def _is_label(modules: Counter[tuple[str, str]]) -> bool:
    """Return whether a title stands in so many places that it means nothing by itself: several of a module."""
    return max(modules.values()) > 1 or len(modules) >= LABEL_MODULES


def _beside(section: Section) -> tuple[object, ...]:
    return section.course, section.module, section.level, section.trail


def _within(one: Meaning, share: float) -> Meaning:
    """Return a meaning as what stands beside it shows it; without a kind, nothing says what its title means."""
    if one.kind == "told" or (one.kind and (share or (one.kind == "noun" and one.aliases))):
        return replace(one, reads=True)
    # The first item below a name speaks of it.
    named = one.aliases or " " not in one.name
    return one if one.kind or (one.listed and named) else replace(one, text="")


def _meaning(section: Section) -> Iterator[Meaning]:
    name, aliases = _name(section.title)
    found, place = opening(section) or ("", section.place)
    text = plain(found)
    sentence = next((match.group().strip() for match in SENTENCE.finditer(text[:LONGEST])), text)
    if len(name.split()) > TITLE_WORDS or not name_like(name) or _AMONG.search(name) or not _says(sentence):
        return
    rest = _behind(sentence, (name, *aliases))
    bracket = _BRACKETS.match(rest or "")
    if bracket and not aliases:
        aliases = split(f"{name} ({bracket['inside']})")[1]
    said = told(f"{name}{rest}", 0, name) if rest else None
    kind: Kind = "told" if said else "subject" if rest else "noun" if _NOUN.match(sentence) else ""
    listed = any(isinstance(block, Bullets) and block.place.first == place.first for block in section.blocks[:OPENING])
    yield Meaning(section, name, aliases, said[1] if said else sentence, place, kind, listed)


def _says(sentence: str) -> bool:
    """Return whether a sentence says something: more than the name of a list, and it asks nothing."""
    spaced = len(sentence.split()) >= LEAST or (sentence and not sentence.isascii() and len(sentence) > UNSPACED_LEAST)
    return bool(spaced) and not sentence.endswith(("?", "？"))


def _name(title: str) -> tuple[str, tuple[str, ...]]:
    said = titled(title)
    before = _BEFORE.match(said)
    return split(said[before.end() :] if before else said)


def opening(section: Section) -> tuple[str, Place] | None:
    """Return the text that stands first below a title, with the list that it opens: a paragraph, a quotation, an item.

    Pictures, and lines that only name or link something, may stand before it.
    """
    for index, block in enumerate(section.blocks[:OPENING]):
        match block:
            case Paragraph(text=text, place=place) | Quote(text=text, place=place):
                below = section.blocks[index + 1] if index + 1 < len(section.blocks) else None
                text = _with_list(text.strip(), below)
            case Bullets(items=(Item(term="", text=text, own=place), *_)):
                text = text.strip()
            case Image():
                continue
            case _:
                return None
        if text and not _NAMES.match(plain(text)):
            return text, place
    return None


def _with_list(text: str, below: Block | None) -> str:
    """Return a text that ends with a colon with the items below it."""
    if not text.endswith((":", "：")) or not isinstance(below, Bullets):
        return text
    return f"{text} {'; '.join(item.text.rstrip('.;,') for item in below.items if not item.term)}"


def _behind(text: str, names: Sequence[str]) -> str | None:
    """Return what stands behind the name with which a text opens, perhaps with its article or its other name."""
    article = _ARTICLE.match(text)
    bare = text[article.end() :] if article else text
    for name in sorted(names, key=len, reverse=True):
        stem = re.escape(name[:-1] if name.endswith("s") and len(name) > LEAST else name)
        found = re.match(rf"{stem}(?:e?s)?{_GOES_ON}", bare, re.IGNORECASE)
        found = found or re.match(rf"[^().,;:]{{2,60}}? \({stem}s?\)(?=\s)", bare, re.IGNORECASE)
        if found:
            rest = bare[found.end() :]
            behind = _BRACKETS.match(rest)
            on = not _NOT_ON.match(rest[behind.end() :] if behind else rest)
            return rest if on or told(f"{name}{rest}", 0, name) else None
    return None
