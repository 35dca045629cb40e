"""Sections to claims: what a note says how much of something a thing has.

The subject of a claim is the term nearest before the quantity in its sentence, else the term that the item or
paragraph defines, else the one term in the title of the section. In a table it is the subject of the comparison.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyguide.argue.quantities import Quantity, quantities
from studyguide.errors import Place
from studyguide.inline import plain
from studyguide.model import Comparison, Mention, Question, Section, Table, Term
from studyguide.names import key
from studyguide.pieces import Piece, block_pieces

# A sentence ends at a mark with a space after it, and at the end of a line.
SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\n+")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
# What follows is one case of many.
EXAMPLE = re.compile(
    r"\b(?:e\.g\.|for example|for instance|such as|z\. ?B\.|zum Beispiel|par exemple|p\. ex\.|por ejemplo|por exemplo)",
    re.IGNORECASE,
)
UMBRELLA = 0.25  # a term in more than this share of the sections is an umbrella: nothing is said of it alone
NEAR = 9  # words on each side of a quantity that say what is measured
WORDLESS = frozenset(
    """
    a an the of to in on for and or by is are be was it its this that these those as at with from you your can has have
    had will per each any all one which when where than then them they their so such only also not no up more most less
    least about into over under using use used uses like e.g i.e etc vs via if but how what who between across within
    der die das und oder ein eine einer eines einem ist sind mit von zu im in auf für den dem des bei als auch nur pro
    le la les un une et ou est sont de du des en au aux pour par avec sur dans que qui ce cette plus
    el los las una y o es son con por para del al su se que lo como más
    il gli uno e di da per con su nel della os as um uma do da dos das com por
    """.split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a subject has a quantity of something."""

    subject: str
    """Slug of a term, or the key of a name that is none."""
    quantity: Quantity
    words: frozenset[str]
    """Stems of the words that say what is measured."""
    place: Place
    text: str
    """The sentence or the cell."""
    source: str
    """`text`, `table` or `question`."""
    names: frozenset[str] = frozenset()
    """Proper names near the quantity, the subject's aside: what it is measured against."""


def claims(
    terms: Sequence[Term],
    sections: Sequence[Section],
    mentions: Sequence[Mention],
    comparisons: Sequence[Comparison],
) -> tuple[Claim, ...]:
    """Return every claim that the notes make, each once."""
    # Where a catalogue names things, what is said is said of them rather than of a general word.
    things = {term.slug for term in terms if term.kind != "defined"}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not things or mention.term in things:
            named[mention.section].append(mention)
    umbrellas = _umbrellas(sections, named)
    kept = {url: [m for m in group if m.term not in umbrellas] for url, group in named.items()}
    homes = {plain(s.title): _home(s, kept.get(s.url, [])) for s in sections}
    found = [*_of_comparisons(comparisons)]
    for section in sections:
        if section.role != "case-study":
            titles = (section.title, *reversed(section.trail))
            home = next((homes[t] for title in titles if homes.get(t := plain(title))), "")
            found += _of_section(section, kept.get(section.url, []), home)
    return tuple(dict.fromkeys(found))


def _umbrellas(sections: Sequence[Section], named: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """Return the terms that stand in so many sections that nothing is said of them alone."""
    shares = Counter(term for group in named.values() for term in {m.term for m in group})
    return frozenset(term for term, n in shares.items() if n > max(len(sections) * UMBRELLA, 8))


def _home(section: Section, mentions: Sequence[Mention]) -> str:
    """Return the one term in the title of a section."""
    title = plain(section.title)
    titled = {m.term for m in mentions if m.place.first == section.place.first and m.alias in title}
    return next(iter(titled)) if len(titled) == 1 else ""


def stem(word: str) -> str:
    """Return what the forms of a word have in common."""
    word = word.casefold().strip("'’-")
    for ending in ("ations", "ation", "ages", "age", "ings", "ing", "ies", "ied", "ers", "als", "er", "al", "ed", "es", "en", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def stems(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    left = {part for name in without for part in WORD.findall(name.casefold())}
    return frozenset(
        stem(word) for word in WORD.findall(text) if word.casefold() not in WORDLESS and word.casefold() not in left
    )


def _of_comparisons(comparisons: Sequence[Comparison]) -> Iterator[Claim]:
    for comparison in comparisons:
        for attribute, row in zip(comparison.attributes, comparison.cells, strict=True):
            for subject, term, cells in zip(comparison.subjects, comparison.terms, row, strict=True):
                name = plain(subject)
                for cell in cells:
                    yield from _of_cell(term or key(name), name, plain(attribute), plain(cell.text), cell.place)


def _of_table(table: Table, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """Yield what a table says of the terms in its header, or in the first cells of its rows."""
    header = [plain(cell) for cell in table.header]
    heads = [_inside(cell, [m for m in mentions if m.place.first == table.place.first]) for cell in header]
    across = sum(map(bool, heads[1:])) > 0
    for row in table.rows:
        cells = [plain(cell) for cell in row.cells]
        first = _inside(cells[0], [m for m in mentions if m.place.first == row.place.first]) if cells else set()
        for index, cell in enumerate(cells[1:], start=1):
            title = header[index] if index < len(header) else ""
            subjects, attribute = (heads[index], cells[0]) if across and index < len(heads) else (first, title)
            for subject in sorted(subjects):
                yield from _of_cell(subject, title if across else cells[0], attribute, cell, row.place)


def _inside(text: str, mentions: Iterable[Mention]) -> set[str]:
    return {term for _, _, term in _spots(text, mentions)}


def _of_cell(subject: str, name: str, attribute: str, cell: str, place: Place) -> Iterator[Claim]:
    label = stems(attribute)
    for sentence in SENTENCE.split(cell):
        for quantity in _stated(sentence, attribute):
            words = label | _around(sentence, quantity, (name,))
            yield Claim(subject, quantity, words, place, cell, "table", _names(sentence, quantity, name))


def _stated(text: str, counted: str = "") -> Iterator[Quantity]:
    """Yield the quantities of a text that are not examples; `counted` is what a bare number counts."""
    example = EXAMPLE.search(text)
    for quantity in quantities(text, counted):
        if not example or quantity.start < example.start():
            yield quantity


def _of_section(section: Section, mentions: Sequence[Mention], home: str) -> Iterator[Claim]:
    for block in section.blocks:
        if isinstance(block, Table):
            yield from _of_table(block, mentions)
            continue
        if isinstance(block, Question):
            yield from _of_question(block, mentions)
            continue
        for piece in block_pieces(block):
            if piece.kind == "prose":
                yield from _of_piece(piece, mentions, home)


def _of_piece(piece: Piece, mentions: Sequence[Mention], home: str) -> Iterator[Claim]:
    if not quantities(piece.text):
        return
    near = [m for m in mentions if m.place.first <= piece.place.last and piece.place.first <= m.place.last]
    defined = next((m.term for m in near if piece.about and key(m.alias) in key(piece.about)), "")
    topic, named = defined, bool(defined)
    at = 0
    for sentence in SENTENCE.split(piece.text):
        start = piece.text.index(sentence, at)
        at = start + len(sentence)
        spots = sorted(_spots(sentence, near))
        for quantity in _stated(sentence):
            subject = _subject(spots, quantity) or (topic if named else topic or home)
            if subject:
                names = [sentence[a:b] for a, b, term in spots]
                words = _around(sentence, quantity, names) | (frozenset() if defined else stems(piece.about, names))
                yield Claim(subject, quantity, words, piece.line(start), sentence, "text", _names(sentence, quantity, " ".join(names)))
        if spots and not defined:  # "It …" in the next sentence is what this one speaks of, if that is one thing
            terms = {term for _, _, term in spots}
            topic, named = next(iter(terms)) if len(terms) == 1 else "", True


def _spots(sentence: str, mentions: Iterable[Mention]) -> Iterator[tuple[int, int, str]]:
    """Yield where the terms stand in a sentence."""
    for alias, term in {(m.alias, m.term) for m in mentions}:
        for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", sentence):
            yield match.start(), match.end(), term


def _subject(spots: Sequence[tuple[int, int, str]], quantity: Quantity) -> str:
    """Return the term that a quantity is said of: the nearest before it, else the only one after it."""
    before = [term for start, end, term in spots if end <= quantity.start]
    if before:
        return before[-1]
    after = {term for start, end, term in spots if start >= quantity.end}
    return next(iter(after)) if len(after) == 1 else ""


def _around(text: str, quantity: Quantity, names: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words near a quantity, and of the noun that it counts."""
    before = " ".join(text[: quantity.start].split()[-NEAR:])
    after = " ".join(text[quantity.end :].split()[:NEAR])
    return stems(f"{before} {quantity.noun} {after}", names)


def _names(text: str, quantity: Quantity, without: str) -> frozenset[str]:
    """Return the words with a capital near a quantity, the first of the sentence aside."""
    near = text[: quantity.start].split()[1:][-NEAR:] + text[quantity.end :].split()[:NEAR]
    words = {word.strip(".,;:()\"'") for word in near}
    return frozenset(w for w in words if w[:1].isupper() and w not in without)


def _of_question(question: Question, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """Yield what the right options and the answer of a question say, in the words of its stem."""
    near = [m for m in mentions if question.place.first <= m.place.first <= question.place.last]
    asked = plain(question.stem)
    right = [(option.text, option.place) for option in question.options if option.right]
    right += [(question.answer, question.place)] if question.answer else []
    for text, place in right:
        said = plain(text)
        spots = sorted(_spots(f"{asked} {said}", near))
        terms = {term for _, _, term in spots}
        for quantity in quantities(said):
            if len(terms) == 1:
                names = [f"{asked} {said}"[a:b] for a, b, _ in spots]
                yield Claim(next(iter(terms)), quantity, stems(f"{asked} {said}", names), place, said, "question")
    for text in (question.explanation, *(option.reason for option in question.options if option.right)):
        if text:
            yield from _of_piece(Piece("prose", plain(text), question.place), near, "")
