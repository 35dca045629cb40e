"""Sections to definitions: what the notes say that something is.

    definition ::= name [ "(" name ")" | " / " name ] ":" text

The name is short and is neither a question nor a word that speaks to the reader ("Note", "Example").
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from studyguide.collect.labels import COUNTING, fields, is_label
from studyguide.collect.names import key
from studyguide.collect.openings import opens_like_definition
from studyguide.collect.sentences import sentences
from studyguide.errors import Place
from studyguide.model import Bullets, Definition, Item, Paragraph, Section, Table
from studyguide.parse import words
from studyguide.parse.remarks import is_field, is_remark
from studyguide.text.cuts import cut
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
IN_BRACKETS = re.compile(r"^(\S.*?)\s*[(\[\uff08]\s*([^()\[\]\uff08\uff09]{1,60}?)\s*[)\]\uff09]$")
SLASH = re.compile(r"\s+/\s+")
# "Price: 0.023 USD" tells a value, not what a price is
FIGURE = re.compile(r"[~≈<>≤≥±$€£]?\s?\d[\d.,]*(?:[-–]\d[\d.,]*)?(?:\s|$)")
# A stop ends a sentence where no small letter follows: "minutes vs. weeks" goes on.
STOPS = ".!?\u3002\uff01\uff1f\u061f\u0964\u06d4"
SENTENCE = re.compile(
    rf".+?(?:[\u3002\uff01\uff1f\u0964\u06d4]|[.!?]{ABBREVIATED}[\"'\u201d\u2019)\]]*(?=\s+[^a-z\s]|\s*$))\s*"
)
# h.M.    i.e.: an abbreviation of everyday words
SHORTENED = re.compile(r"[^\W\d_A-Z]{1,2}\.[ ]?[^\W\d_]{1,2}\.?")
# 14 July    Aug 4    Sept 2-6: a day of a list of events
DATE = re.compile(
    r"(?:\d{1,2}(?:[-–]\d{1,2})?(?:st|nd|rd|th|\.)?[ ](?:of[ ])?)?"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?(?:[ ]\d{1,2}(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?\d{1,2})?)?",
    re.IGNORECASE,
)
# A script of which a character says as much as a word.
LONGEST_SHORT = 5  # letters of what may be an abbreviation
ROW, OPENING, SAYING = 3, 2, 4
"""Names alike but for their last word, blocks of a section that may say what its title is, and words behind a full stop
that say it."""
# Definition: an offer is ...    Def: "some right"
DEFINES = re.compile(rf"{words.DEFINITION}[ ]?(?P<sign>[:.])[ ]+(?P<text>\S.*)", re.IGNORECASE | re.DOTALL)
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


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
    sentence: bool = False
    """Whether a sentence of a text says it."""
    spelled: bool = False
    """Whether its text only says what its letters stand for."""
    field: bool = False
    """Whether it stands among the fields of a form, such as those of a case: then it is a label."""
    titles: bool = False
    """Whether it is a title of which nothing says what it means: then it is a term where many sections name it."""


def _stop(text: str) -> str:
    """Return the sign that ends a sentence in the script in which a text ends."""
    last = text[-1:]
    return "\u3002" if "\u3040" <= last <= "\u9fff" else "\u0964" if "\u0900" <= last <= "\u09ff" else "."


def summary(text: str) -> str:
    """Return the first sentence of a definition or as many as say something, cut where it is long."""
    said = " ".join(text.split())
    first = ""
    for match in SENTENCE.finditer(said if said[-1:] in STOPS else f"{said}{_stop(said)}"):
        first += match.group()
        if len(first) >= SUMMARY_LEAST:
            break
    first = first.strip()
    if len(first) > SUMMARY_CHARS:
        first = cut(first, SUMMARY_CHARS).rstrip(",;:\u2013- ") + " \u2026"
    opening = first.split(" ", 1)[0]
    return first[:1].upper() + first[1:] if opening.isalpha() and opening.islower() else first


def candidates(sections: Iterable[Section]) -> Iterator[Candidate]:
    """Yield every definition that could be a term, in reading order."""
    for section in sections:
        if section.role not in NOT_DEFINING:
            yield from _of_section(section)


def _of_section(section: Section) -> Iterator[Candidate]:
    sure = {place for _, _, place in _announced(section)}
    forms = {place for block in section.blocks if isinstance(block, Bullets) for place in fields(block.items)}
    lines = list(_definitions(section))
    told = [*lines, *sentences(split(plain(section.title))[0], section.blocks)]
    found = [(*split(plain(term)), plain(term), plain(text), place, term[:1] == "`") for term, text, place in told]
    rows = Counter(_row(name) for name, *_ in found)
    for at, (name, aliases, term, said, place, coded) in enumerate(found):
        sentence = at >= len(lines)
        least = 0 if _translates(name, said) else 3 if UNSPACED.search(said) else 8
        # What is one of a row, such as Class A to Class G, is told of as its neighbors are.
        ranked = bool(_row(name)) and rows[_row(name)] >= ROW
        figure = FIGURE.match(said) and not ranked
        field = is_field(name, "" if sentence else said) or (sentence and is_remark(name))
        if name_like(name) and term[:1] != "-" and len(said) > least and not figure and not field:
            article = term.split(" ", 1)[0].casefold() in words.LEADING_SET
            # A name of code, such as `name`, is often an everyday word too.
            opens = not coded and (article or opens_like_definition(said))
            reads = ranked or sentence or opens or place in sure
            if spelled := _spells_out(said, name):
                # LAN: Local Area Network
                aliases = (*aliases, said.strip(" ."))
            yield Candidate(name, aliases, said, place, section, reads, sentence, spelled, place in forms)


def _translates(name: str, said: str) -> bool:
    """Return whether one of both is written in Latin letters and the other is not: a word with what it means."""
    return any(map(str.isalpha, said)) and bool(LATIN.search(name)) != bool(LATIN.search(said))


def _row(name: str) -> str:
    """Return what a name has in common with the others of its row, where a letter or a numeral tells them apart."""
    common, _, last = name.rpartition(" ")
    return common if last.isupper() and (len(last) == 1 or COUNTING.fullmatch(last)) else ""


def _definitions(section: Section) -> Iterator[tuple[str, str, Place]]:
    announced = list(_announced(section))
    yield from announced
    for block in section.blocks:
        if isinstance(block, Definition) and block.place not in {place for _, _, place in announced}:
            yield block.term, block.text, block.place
        elif isinstance(block, Table):
            yield from _rows(block)
        elif isinstance(block, Bullets):
            yield from chain.from_iterable(map(_items, block.items))


def _announced(section: Section) -> Iterator[tuple[str, str, Place]]:
    """Yield what a line right below a title says that the title means."""
    for block in section.blocks[:OPENING]:
        said = block.text if isinstance(block, Paragraph) else ""
        if isinstance(block, Definition):
            said = f"{block.term}: {block.text}"
        if (told := DEFINES.fullmatch(said)) and (told["sign"] == ":" or len(told["text"].split()) >= SAYING):
            yield titled(section.title), told["text"], block.place


def titled(title: str) -> str:
    """Return the term that a title is, of which the line below it says that it defines: in capitals, like a word."""
    name = plain(title)
    return name.capitalize() if name.isupper() and len(name) > LONGEST_SHORT else name


def _rows(table: Table) -> Iterator[tuple[str, str, Place]]:
    """Yield the rows of a table of words and what they mean: its header says so, or it has none and two columns.

    What an arrow leads to is in some relation to the word, and hardly ever what it means.
    """
    first, second = (key(cell) for cell in (*table.header, "", "")[:2])
    rows = [row for row in table.rows if row.cells[0] and len(row.cells) > 1 and row.cells[1]]
    long = sum(len(row.cells[1]) for row in rows) >= 2 * sum(len(row.cells[0]) for row in rows)
    bare = not any(table.header) and len(table.header) == 2 and len(rows) >= 3 and long and not table.pointed
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
    first, *rest = term.split() or [""]
    if rest and first.casefold() in words.LEADING_SET:
        term = " ".join([rest[0][:1].upper() + rest[0][1:], *rest[1:]])
    match = IN_BRACKETS.match(term)
    if match:
        outside, inside = match.groups()
        if _abbreviates(inside, outside):
            return outside, (inside,)
        if _abbreviates(outside, inside):
            return inside, (outside,)
        last = outside.rsplit(" ", 1)[-1]
        if last != outside and _abbreviates(last, inside):
            # Acme RSS (Remote Storage Service)
            return outside, (last, inside)
        return outside, ()
    parts = [part for part in SLASH.split(term) if len(part) > 1]
    return (term, tuple(parts)) if len(parts) > 1 else (term, ())


def _spells_out(said: str, name: str) -> bool:
    return len(said.split()) <= NAME_WORDS and _abbreviates(name, said.strip(" ."))


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
    if all(letter in rest for letter in letters):
        return True
    # W3C of a World Wide Web Consortium
    spelled = _COUNTED_LETTER.sub(lambda found: found[1] * int(found[2]), folded(short))
    return spelled != folded(short) and spelled == "".join(word[:1] for word in re.split(r"[\s-]+", folded(long)))


_COUNTED_LETTER = re.compile(r"([^\W\d_])([2-4])")


def folded(text: str) -> str:
    """Return the text in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def name_like(name: str) -> bool:
    """Return whether a name may be that of a term: it is short, and neither asks nor speaks to the reader."""
    said = name.split()
    if not 2 <= len(name) <= NAME_CHARS or not said or len(said) > NAME_WORDS or not any(map(str.isalpha, name)):
        return False
    if re.search(r"[?!=:;|<>{}\u2192]|\. |->|\d{4}", name) or name[0] in "~*#$%&-\u2013" or name.isdigit():
        return False
    if COUNTING.fullmatch(name) or DATE.fullmatch(name) or SHORTENED.fullmatch(name):
        return False
    asks = said[0].casefold().rstrip(",") in words.ASKING_SET
    # In capitals the last word is a symbol: `Admittance Y`.
    dangles = said[-1] in words.DANGLING_SET or said[-1].casefold() in ("case", "cases", "meaning")
    return not (asks or is_label(name) or dangles)
