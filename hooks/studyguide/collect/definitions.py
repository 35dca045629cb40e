"""Sections to definitions: what the notes say that something is.

    definition ::= name [ "(" name ")" | " / " name ] ":" text

The name is short and is neither a question nor a word that speaks to the reader ("Note", "Example").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from studyguide.collect.names import key
from studyguide.errors import Place
from studyguide.model import Bullets, Definition, Item, Section, Table
from studyguide.text.inline import plain
from studyguide.text.listed import listed
from studyguide.text.stops import ABBREVIATED

NAME_WORDS = 6
NAME_CHARS = 60
SUMMARY_CHARS = 220
SUMMARY_LEAST = 40  # characters: "CDN." alone says too little
NOT_DEFINING = frozenset({"traps", "questions", "reading", "case-study"})
"""Roles of sections whose bold openings are no terms."""

ENUMERATION = re.compile(r"^(?:\(?\d{1,2}[.)]|[a-zA-Z][.)])\s+")
IN_BRACKETS = re.compile(r"^(.{2,}?)\s*[(\uff08]\s*([^()\uff08\uff09]{1,60}?)\s*[)\uff09]$")
SLASH = re.compile(r"\s+/\s+")
FIGURE = re.compile(r"[~≈<>≤≥±$€£]?\s?\d[\d.,]*(?:\s|$)")  # "Price: 0.023 USD" tells a value, not what a price is
# A stop ends a sentence where no small letter follows: "minutes vs. weeks" goes on.
STOPS = ".!?\u3002\uff01\uff1f\u061f\u0964\u06d4"
SENTENCE = re.compile(
    rf".+?(?:[\u3002\uff01\uff1f\u0964\u06d4]|[.!?]{ABBREVIATED}[\"'\u201d\u2019)\]]*(?=\s+[^a-z\s]|\s*$))\s*"
)
# A grade or a place in a row says nothing by itself: III, IIb, 2a
COUNTING = re.compile(r"(?:[IVX]{1,5}|\d{1,3})[a-d]?\.?")
# 14 July    Aug 4    Sept 2-6: a day of a list of events
DATE = re.compile(
    r"(?:\d{1,2}(?:[-–]\d{1,2})?(?:st|nd|rd|th|\.)?[ ](?:of[ ])?)?"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?(?:[ ]\d{1,2}(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?\d{1,2})?)?",
    re.IGNORECASE,
)
# A script of which a character says as much as a word.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


# Words of the languages that are read with them: English, German, French, Spanish, Portuguese, Italian.
ASKING = listed(
    """
    why how when what which where who whom whose if wann warum weshalb wer wie wo was welche welcher
    pourquoi comment quand quoi quel quelle que qui cómo como cuándo cuando dónde donde qué quién quién
    por perché perchè quando quem onde porque chi dove cosa
    """
)
ADDRESSING = listed(
    """
    facts holding held reasoning judgment procedural dissent
    theorem lemma corollary proposition proof satz beweis
    aim aims method methods procedure procedures findings evaluation eval indications contraindications moa
    action actions advantage advantages after analogy answer assumption aufgabe ausnahme avantages aviso
    background before beispiel beispiele bemerkung benefit benefits best caution caveat challenge
    conclusion conclusión cons consejo consigne context definition definición definizione définition
    description desventajas detail details disadvantages do don't ejemplo ejemplos esempio example
    examples exception exemple exemples exemplo exercise explanation fazit feature features fecha focus
    frage function goal here hinweis idea important importante inconvénients input issue key keyword
    keywords lab lesson limitation limitations limits merke merksatz nachteile name next nota note notes
    objective objectives option otherwise output overview point points problem problema problème pros
    purpose question questions recap reference references remark remarque remember requirement
    requirements result résultat resumen risk role rule scenario services so solution solución source
    sources step steps summary task technical tip tipp tips title todo topic type types usage use verb
    vorteile warning wichtig yes no zusammenfassung
    """
)
DANGLING = listed(
    """
    and at by for from in is of on or out per than the to via vs with und oder mit von zu de des du et
    ou con por para y
    """
)
LEADING = listed(
    """
    the la el los las le les der die das il lo gli un una une ein eine
    """
)
ARTICLES = listed(
    """
    a an the any un una uno unos unas el la los las lo le les l' der die das ein eine einen um uma o os
    as il gli i each one
    """
)

TERM_COLUMNS = listed(
    """
    name term terms word concept cue cues keyword front key expression abbreviation begriff wort término
    termino concepto palabra terme mot concept termine concetto parola termo conceito palavra begrip woord
    term pojęcie hasło термин понятие слово terim kavram kelime όρος έννοια 术语 概念 用語 単語 용어 개념 المصطلح
    المفهوم
    מושג מונח शब्द पद
    """
)
MEANING_COLUMNS = listed(
    """
    definition meaning description explanation note notes back bedeutung erklärung beschreibung
    definición definicion significado descripción signification sens definizione significato descrizione
    definição betekenis definitie omschrijving definicja znaczenie opis определение значение описание
    tanım anlam açıklama ορισμός σημασία 定义 含义 解释 意味 定義 説明 정의 뜻 설명 التعريف المعنى הגדרה משמעות פירוש
    अर्थ परिभाषा
    """
)
"""Heads of columns, in small letters, of a table of words and what they mean."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A definition of the notes."""

    name: str
    aliases: tuple[str, ...]
    text: str
    place: Place
    section: Section
    reads: bool = False
    """Whether its name or its text opens as in a definition: with an article or a small letter."""


def _stop(text: str) -> str:
    """Return the sign that ends a sentence in the script in which a text ends."""
    last = text[-1:]
    return "\u3002" if "\u3040" <= last <= "\u9fff" else "\u0964" if "\u0900" <= last <= "\u09ff" else "."


def summary(text: str) -> str:
    """Return the first sentence of a definition or as many as say something, cut where it is long."""
    words = " ".join(text.split())
    first = ""
    for match in SENTENCE.finditer(words if words[-1:] in STOPS else f"{words}{_stop(words)}"):
        first += match.group()
        if len(first) >= SUMMARY_LEAST:
            break
    first = first.strip()
    if len(first) > SUMMARY_CHARS:
        first = first[:SUMMARY_CHARS].rsplit(" ", 1)[0].rstrip(",;:\u2013- ") + " \u2026"
    opening = first.split(" ", 1)[0]
    return first[:1].upper() + first[1:] if opening.isalpha() and opening.islower() else first


def candidates(sections: Iterable[Section]) -> Iterator[Candidate]:
    """Yield every definition that could be a term, in reading order."""
    for section in sections:
        if section.role not in NOT_DEFINING:
            for term, text, place in _definitions(section):
                name, aliases = split(plain(term))
                words = plain(text)
                least = 3 if UNSPACED.search(words) else 8
                if _name_like(name) and len(words) > least and not FIGURE.match(words):
                    reads = opens_like_definition(words) or plain(term).split(" ", 1)[0].casefold() in LEADING
                    yield Candidate(name, aliases, words, place, section, reads)


def _definitions(section: Section) -> Iterator[tuple[str, str, Place]]:
    for block in section.blocks:
        if isinstance(block, Definition):
            yield block.term, block.text, block.place
        elif isinstance(block, Table):
            yield from _rows(block)
        elif isinstance(block, Bullets):
            yield from chain.from_iterable(map(_items, block.items))


def _rows(table: Table) -> Iterator[tuple[str, str, Place]]:
    """Yield the rows of a table of words and what they mean: its header says so, or it has none and two columns."""
    first, second = (key(cell) for cell in (*table.header, "", "")[:2])
    rows = [row for row in table.rows if row.cells[0] and len(row.cells) > 1 and row.cells[1]]
    long = sum(len(row.cells[1]) for row in rows) >= 2 * sum(len(row.cells[0]) for row in rows)
    bare = not any(table.header) and len(table.header) == 2 and len(rows) >= 3 and long
    if bare or (first in TERM_COLUMNS and second in MEANING_COLUMNS):
        yield from ((row.cells[0], row.cells[1], row.place) for row in rows)


def _items(item: Item) -> Iterator[tuple[str, str, Place]]:
    if item.term:
        yield item.term, item.text, item.place
    for below in item.items:
        yield from _items(below)


# Theorem 2.2 (Rank–nullity)
STATED = re.compile(r"[^\W\d_]+ [\d.]+ \((?P<name>[^()]{3,60})\)")


def split(term: str) -> tuple[str, tuple[str, ...]]:
    """Return the name and its other names: `Network ACL (NACL)`, `SLA / service level agreement`."""
    if stated := STATED.fullmatch(term.strip(" .")):
        return stated["name"], ()
    term = ENUMERATION.sub("", " ".join(term.split())).strip(" :.\u2013-")
    words = term.split()
    if len(words) > 1 and words[0].casefold() in LEADING:
        term = " ".join([words[1][:1].upper() + words[1][1:], *words[2:]])
    match = IN_BRACKETS.match(term)
    if match:
        outside, inside = match.groups()
        if _abbreviates(inside, outside):
            return outside, (inside,)
        if _abbreviates(outside, inside):
            return inside, (outside,)
        return outside, ()
    parts = [part for part in SLASH.split(term) if len(part) > 1]
    return (term, tuple(parts)) if len(parts) > 1 else (term, ())


def _abbreviates(short: str, long: str) -> bool:
    """Return whether the letters of a short name open words of the long one, in order."""
    letters = [c.casefold() for c in short if c.isupper() or c.isdigit()]
    if " " in short.strip() and key(long) not in key(short) and not short.replace(" ", "").isupper():
        # `Acme VPN` beside `Acme Virtual Private Network`
        shared = short.split()[0].casefold() == long.split()[0].casefold()
        return shared and _abbreviates(short.split()[-1], long)
    if len(letters) < 2 or len(short) >= len(long):
        return False
    initials = "".join(word[:1] if word[:1].islower() else word for word in re.split(r"[\s-]+", long))
    if short.isupper() and len(re.split(r"[\s-]+", long)) > 1 and folded(long)[:1] == letters[0]:
        initials = long  # letters inside words count too: `ácido desoxirribonucleico (ADN)`
    rest = iter(folded(initials))
    return all(letter in rest for letter in letters)


def folded(text: str) -> str:
    """Return the text in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def _name_like(name: str) -> bool:
    words = name.split()
    if not 2 <= len(name) <= NAME_CHARS or not words or len(words) > NAME_WORDS or not any(map(str.isalpha, name)):
        return False
    if re.search(r"[?!=:;|<>{}\u2192]|\. |->|\d{4}", name) or name[0] in "~*#$%&-\u2013" or name.isdigit():
        return False
    if COUNTING.fullmatch(name) or DATE.fullmatch(name):
        return False
    first = words[0].casefold().rstrip(",")
    last = words[-1].casefold()
    return not (first in ASKING or first in ADDRESSING or last in DANGLING or last in ("case", "cases", "meaning"))


def opens_like_definition(text: str) -> bool:
    """Return whether a text opens with an article or a small letter, or in a script without capitals."""
    first = text.lstrip("\"'\u201c\u00ab(")[:1]
    word = re.match(r"\w+'?", text)
    return (not first.isupper() and first.isalpha()) or bool(word and word.group().casefold() in ARTICLES)
