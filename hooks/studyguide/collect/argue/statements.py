"""Sections to statements: sentences and cells, each with what it speaks of.

A sentence speaks of the term nearest before the place that is asked for, else of the term that its item or
paragraph defines, else of the one term of the sentence before ("It …"), else of the one term in the title of the
section. A cell speaks of what its column or its row is headed with.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyguide.collect.names import key
from studyguide.collect.sections import Part, by_module
from studyguide.errors import Place
from studyguide.model import Comparison, Mention, Question, Section, Table, Term
from studyguide.text.inline import plain
from studyguide.text.pieces import Piece, block_pieces

# A sentence ends at a mark with a space after it, and at the end of a line.
SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\n+")
# What older sources say, or what was.
PAST = re.compile(
    r"\b(?:older|formerly|former|used to|previously|originally|earlier|in the past|früher|ältere|ehemals|ancien\w*"
    r"|autrefois|antes|antigu\w*|antig\w*|prima)\b",
    re.IGNORECASE,
)
UMBRELLA = 0.25  # a term in more than this share of the sections is an umbrella: nothing is said of it alone
Spot = tuple[int, int, str]
"""Where a term stands in a text: start, end, slug."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a cell with what it speaks of."""

    text: str
    place: Place
    source: str
    """`text`, `table` or `question`."""
    topic: str
    """What it speaks of where it names nothing itself: the slug of a term, or the key of a name."""
    spots: tuple[Spot, ...] = ()
    """Where terms stand in the text, from left to right."""
    name: str = ""
    """The name of the topic as it is written."""
    about: str = ""
    """What else says what is spoken of: the attribute of a cell, the opening of an item, the stem of a question."""
    table: str = ""
    """The section of the table it stands in; empty outside of tables."""
    opens: bool = False
    """Whether it opens its cell."""

    def subject(self, start: int, end: int) -> str:
        """Return what the part of the text between two positions is said of; empty where that is not clear."""
        if self.source != "text":
            return self.topic
        before = [term for _, stop, term in self.spots if stop <= start]
        if before:
            return before[-1]
        after = {term for first, _, term in self.spots if first >= end}
        return next(iter(after)) if len(after) == 1 else self.topic

    def named(self, subject: str) -> str:
        """Return the name under which the statement names its subject, as it is written."""
        own = self.name if subject == self.topic else ""
        return own or next((self.text[a:b] for a, b, term in self.spots if term == subject), "")

    def names(self) -> tuple[str, ...]:
        """Return all names of terms in the statement."""
        return (self.name, *(self.text[a:b] for a, b, _ in self.spots))


@dataclass(frozen=True, slots=True)
class Here:
    """The sections of a module with what can be said of in them."""

    sections: Part
    mentions: tuple[tuple[Mention, ...], ...]
    """Of each section, without those of umbrellas."""
    homes: tuple[str, ...]
    """Of each section the one term in its title or in a title above it."""


def heres(terms: Sequence[Term], sections: Sequence[Section], mentions: Sequence[Mention]) -> Iterator[Here]:
    """Yield the sections of each module with the terms of which something is said."""
    # Where a catalogue names things, what is said is said of them rather than of a general word.
    things = {term.slug for term in terms if term.kind != "defined"}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not things or mention.term in things:
            named[mention.section].append(mention)
    shares = Counter(term for group in named.values() for term in {m.term for m in group})
    umbrellas = {term for term, n in shares.items() if n > max(len(sections) * UMBRELLA, 8)}
    kept = {url: tuple(m for m in group if m.term not in umbrellas) for url, group in named.items()}
    homes = {plain(s.title): home for s in sections if (home := _home(s, kept.get(s.url, ())))}
    for part in by_module(sections):
        titles = ((section.title, *reversed(section.trail)) for section in part.value)
        yield Here(
            part,
            tuple(kept.get(section.url, ()) for section in part.value),
            tuple(next((homes[t] for title in row if (t := plain(title)) in homes), "") for row in titles),
        )


def _home(section: Section, mentions: Sequence[Mention]) -> str:
    """Return the one term in the title of a section."""
    title = plain(section.title)
    titled = {m.term for m in mentions if m.place.first == section.place.first and m.alias in title}
    return next(iter(titled)) if len(titled) == 1 else ""


def statements(here: Here) -> Iterator[Statement]:
    """Yield the statements in the sections of a module; case studies and what once was are left out."""
    return filter(_holds, _statements(here))


def compared(comparisons: Iterable[Comparison]) -> Iterator[Statement]:
    """Yield the statements in comparisons; what once was is left out, and what only rows of one name may be about."""
    sure = (comparison for comparison in comparisons if any(comparison.terms) or not _is_by_rows(comparison))
    return filter(_holds, (s for comparison in sure for s in _of_comparison(comparison)))


def _is_by_rows(comparison: Comparison) -> bool:
    """Return whether what is said of the first subject stands in one row of a table."""
    places = [cells[0].place for row in comparison.cells for cells in row[:1] if cells]
    return len(places) > 1 and len(set(places)) == 1


def _holds(statement: Statement) -> bool:
    return not PAST.search(statement.text)


def _statements(here: Here) -> Iterator[Statement]:
    for section, mentions, home in zip(here.sections.value, here.mentions, here.homes, strict=True):
        if section.role == "case-study":
            continue
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _of_table(block, mentions, section.url)
            elif isinstance(block, Question):
                yield from _of_question(block, mentions)
            else:
                for piece in block_pieces(block):
                    if piece.kind == "prose":
                        yield from _of_piece(piece, mentions, home)


def _of_comparison(comparison: Comparison) -> Iterator[Statement]:
    for attribute, row in zip(comparison.attributes, comparison.cells, strict=True):
        for subject, term, cells in zip(comparison.subjects, comparison.terms, row, strict=True):
            name = plain(subject)
            for cell in cells:
                yield from _of_cell(
                    term or key(name), name, plain(attribute), plain(cell.text), cell.place, cell.section
                )


def _of_table(table: Table, mentions: Sequence[Mention], url: str) -> Iterator[Statement]:
    """Yield what a table says of the terms in its header, or in the first cells of its rows."""
    header = [plain(cell) for cell in table.header]
    above = [m for m in mentions if m.place.first == table.place.first]
    heads = [{term for _, _, term in spots(cell, above)} for cell in header]
    across = any(heads[1:])
    for row in table.rows:
        cells = [plain(cell) for cell in row.cells]
        beside = [m for m in mentions if m.place.first == row.place.first]
        first = {term for _, _, term in spots(cells[0], beside)}
        for index, cell in enumerate(cells[1:], start=1):
            title = header[index] if index < len(header) else ""
            subjects = heads[index] if across and index < len(heads) else first
            name, attribute = (title, cells[0]) if across else (cells[0], title)
            for subject in sorted(subjects):
                yield from _of_cell(subject, name, attribute, cell, row.place, url)


def _of_cell(
    subject: str, name: str, attribute: str, cell: str, place: Place, url: str
) -> Iterator[Statement]:
    for number, sentence in enumerate(SENTENCE.split(cell)):
        yield Statement(sentence, place, "table", subject, (), name, attribute, url, not number)


def _of_piece(piece: Piece, mentions: Sequence[Mention], home: str) -> Iterator[Statement]:
    near = [m for m in mentions if m.place.first <= piece.place.last and piece.place.first <= m.place.last]
    opening = key(piece.about)
    defined = next((m.term for m in near if opening and key(m.alias) in opening), "")
    topic = defined or home
    name, about = (piece.about, "") if defined else ("", piece.about)
    at = 0
    for sentence in SENTENCE.split(piece.text):
        start = piece.text.index(sentence, at)
        at = start + len(sentence)
        found = tuple(sorted(spots(sentence, near)))
        yield Statement(sentence, piece.line(start), "text", topic, found, name, about)
        if (
            found and not defined
        ):  # "It …" in the next sentence is what this one speaks of, if that is one thing
            terms = {term for _, _, term in found}
            topic = next(iter(terms)) if len(terms) == 1 else ""


def spots(text: str, mentions: Iterable[Mention]) -> Iterator[Spot]:
    """Yield where terms stand in a text."""
    for alias, term in {(m.alias, m.term) for m in mentions}:
        start = text.find(alias)
        while start >= 0:
            end = start + len(alias)
            if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum():
                yield start, end, term
            start = text.find(alias, end)


def _of_question(question: Question, mentions: Sequence[Mention]) -> Iterator[Statement]:
    """Yield what the right options and the answer of a question say, with its stem, and its reasons."""
    near = [m for m in mentions if question.place.first <= m.place.first <= question.place.last]
    asked = plain(question.stem)
    right = [(option.text, option.place) for option in question.options if option.right]
    right += [(question.answer, question.place)] if question.answer else []
    for text, place in right:
        said = plain(text)
        found = sorted(spots(f"{asked} {said}", near))
        if len({term for _, _, term in found}) == 1:
            start, end, term = found[0]
            name = f"{asked} {said}"[start:end]
            yield Statement(said, place, "question", term, (), name, asked)
    for text in (question.explanation, *(option.reason for option in question.options if option.right)):
        if text:
            yield from _of_piece(Piece("prose", plain(text), question.place), near, "")
