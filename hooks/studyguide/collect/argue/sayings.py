"""Statements to sayings: the words that carry meaning, the numbers, and whether it is a no.

A cell that holds a number and nothing else says it in the words of its row and its column.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from studyguide.collect.argue.claims import EXAMPLE, WORD, stem
from studyguide.collect.argue.figures import blanked, figures
from studyguide.collect.argue.opposites import predicated, side, without_prefix
from studyguide.collect.argue.quantities import WORDLESS, Quantity
from studyguide.collect.argue.statements import Statement
from studyguide.model import Section, Table
from studyguide.text.inline import plain

NO = re.compile(
    r"(?:no|not|never|none|cannot|\w+n['’]t|nicht|nie|niemals|kein\w*|pas|jamais|aucune?|nunca|não|non)", re.IGNORECASE
)
NE = re.compile(r"\b(?:n['’](?=\w)|ne\b)", re.IGNORECASE)  # French says no twice: n'est pas
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# Where something is written, which says nothing of it: (§ 19 StGB), (see chapter 3), [4]
CITED = re.compile(
    r"\((?:§|Art\b|see\b|cf\b|vgl\b|siehe\b|voir\b|véase\b|cfr?\b|S\. ?\d|p\. ?\d)[^()]{0,60}\)|\[\d{1,3}\]"
)
LONGEST = 2_000  # characters of a sentence
OPENING = 4  # words before a colon that say what the sentence after it speaks of

Stems = tuple[str, ...]
"""A set of stems, sorted: there are many in a large pile, and as sets they would take six times the room."""


def row(stems: Iterable[str]) -> Stems:
    """Return stems sorted, each once."""
    return tuple(sorted(set(stems)))


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement taken apart into what two of them may differ in, and all else."""

    words: Stems
    """Of the words that carry meaning; a term is `=slug`, a number that is a name stands for itself."""
    written: Stems
    """The same with the words of terms as they are written."""
    numbers: tuple[Quantity, ...]
    negative: bool
    statement: Statement
    prefixed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words that a prefix may turn: the stem, and what it can be without."""


def sayings(said: Iterable[tuple[Statement, str]], sections: Iterable[Section]) -> Iterator[Saying]:
    """Yield what sentences and the tables of sections say; questions and examples are left out."""
    for statement, opening in said:
        if _states(statement.text):
            yield _saying(statement, opening)
    for section in sections:
        yield from _cells(section)


def vocabulary(said: Iterable[tuple[Statement, str]]) -> frozenset[str]:
    """Return the stems of all words in sentences."""
    return frozenset(stem(word) for statement, _ in said for word in WORD.findall(statement.text))


def turned(saying: Saying, vocabulary: Collection[str]) -> Saying:
    """Return the saying with those of its prefixed words turned that the notes also use without the prefix."""
    if not saying.prefixed:
        return saying
    bare = [next((rest for rest in rests if rest in vocabulary), "") for _, rests in saying.prefixed]
    words = {rest or own for rest, (own, _) in zip(bare, saying.prefixed, strict=True)}
    return replace(
        saying,
        words=row((*saying.words, *words)),
        written=row((*saying.written, *words)),
        negative=saying.negative ^ (sum(map(bool, bare)) % 2 == 1),
        prefixed=(),
    )


def _states(text: str) -> bool:
    """Return whether a text says one thing: it does not ask, give an example or go on for pages."""
    return len(text) <= LONGEST and not text.rstrip().endswith("?") and not EXAMPLE.search(text)


def opened(said: Iterable[Statement]) -> Iterator[tuple[Statement, str]]:
    """Yield the statements, each with the words before a colon that it goes on from: "Adults: 500 mg"."""
    opening, place = "", None
    for statement in said:
        if statement.text.rstrip().endswith(":") and len(statement.text.split()) <= OPENING:
            # What a term names is known by it, and need not be said in the same words.
            opening = blanked(statement.text, ((start, end) for start, end, _ in statement.spots))
            place = statement.place
        else:
            yield statement, opening if statement.place == place else ""
            opening = ""


def _saying(statement: Statement, opening: str) -> Saying:
    text = CITED.sub(lambda found: " " * len(found.group()), statement.text)
    numbers = figures(text)
    slugs = {f"={slug}" for _, _, slug in statement.spots}
    names = {stem(word) for start, end, _ in statement.spots for word in WORD.findall(text[start:end])}
    words: set[str] = set()
    prefixed: list[tuple[str, tuple[str, ...]]] = []
    negative = False
    gone = [(q.start, q.end) for q in numbers] + [(start, end) for start, end, _ in statement.spots]
    rest = NE.sub(lambda found: " " * len(found.group()), blanked(text, gone))
    for match in WORD.finditer(rest):
        word = match.group().casefold()
        if NO.fullmatch(word):
            negative = not negative
        elif word not in WORDLESS:
            own = stem(word)
            shared, turns = side(own)
            bare = without_prefix(own) if shared == own else ()
            if (bare or turns or shared != own) and not predicated(text, match.start(), match.end()):
                shared, turns, bare = own, False, ()
            if bare:
                prefixed.append((own, bare))
            else:
                words.add(shared)
            negative ^= turns
    words |= set(DIGITS.findall(rest))  # of names: "Python 3", "step 2"
    words |= _stems(f"{statement.about} {opening}")
    return Saying(row(words | slugs), row(words | names), numbers, negative, statement, tuple(prefixed))


def _cells(section: Section) -> Iterator[Saying]:
    """Yield what the cells of tables say that hold a number and nothing else."""
    for table in section.blocks:
        if isinstance(table, Table):
            heads = [_stems(plain(cell)) for cell in table.header]
            for line in table.rows:
                name = _stems(plain(line.cells[0]))
                for head, cell in zip(heads[1:], line.cells[1:], strict=False):
                    text = plain(cell)
                    numbers = figures(text)
                    alone = len(numbers) == 1 and not text[numbers[0].end :].strip(" .)")
                    if name and head and alone and not text[: numbers[0].start].strip(" ("):
                        words = row(name | head)
                        yield Saying(words, words, numbers, False, Statement(text, line.place, "table", ""))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text) if word.casefold() not in WORDLESS)
