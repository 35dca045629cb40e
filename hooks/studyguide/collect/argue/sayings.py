"""Sentences to sayings: the words that carry meaning, the numbers, and whether it is a no."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from studyguide.collect.argue.claims import EXAMPLE, WORD, stem
from studyguide.collect.argue.opposites import predicated, side
from studyguide.collect.argue.quantities import (
    BEFORE,
    NUMBER_WORDS,
    REACH,
    WORDLESS,
    Kind,
    Quantity,
    has_quantity,
    quantities,
    value_of,
)
from studyguide.collect.argue.statements import Notes, Statement, statements

NO = re.compile(
    r"(?:no|not|never|none|cannot|\w+n['’]t|nicht|nie|niemals|kein\w*|pas|jamais|aucune?|nunca|não|non)", re.IGNORECASE
)
NE = re.compile(r"\b(?:n['’](?=\w)|ne\b)", re.IGNORECASE)  # French says no twice: n'est pas
NUMBER = re.compile(
    rf"(?<![\w.,:/=^+−–-])\d+(?:[.,]\d+)*(?![\w%/^:=–-]|[.,]\d)|(?<![\w-])(?:{'|'.join(NUMBER_WORDS)})(?![\w-])",
    re.IGNORECASE,
)
YEARS = range(1000, 2100)
WHEN = frozenset(("in", "since", "by", "from", "until", "of", "im", "ab", "seit", "bis", "um", "em", "nel", "de"))
WHEN |= {"en", "desde", "hasta", "depuis", "dès"}
"""Words before a year."""
# What happens once to a thing, so that it has one year.
ONCE = re.compile(
    r"\b(?:born|died|founded|established|signed|ended|began|started|discovered|invented|abolished|published"
    r"|geboren|starb|gestorben|gegründet|unterzeichnet|endete|begann|entdeckt|erfunden|abgeschafft|veröffentlicht"
    r"|née?|mort|mourut|fondée?|signée?|terminée?|commença|débuta|découverte?|inventée?|abolie?|publiée?"
    r"|nació|murió|fundó|fundad[oa]|firmó|firmad[oa]|terminó|acabó|empezó|comenzó|descubiert[oa]|descubrió|abolió"
    r"|abolid[oa]|publicad[oa]|publicó|nasceu|morreu|fundou|terminou|começou)\b",
    re.IGNORECASE,
)
# A number after one of these, or after a name, tells one thing from others: "step 3", "Python 3".
_NUMBERED = """
    chapter section paragraph page figure fig table slide step day week year part line lesson module unit question
    exercise example item no nr level type phase stage class grade group version layer article rule point number round
    case note lecture room exam test task kapitel abschnitt seite abbildung tabelle folie schritt tag woche jahr teil
    zeile lektion modul einheit frage aufgabe beispiel stufe typ klasse gruppe schicht artikel absatz regel punkt
    nummer runde fall raum chapitre tableau diapositive étape jour semaine année partie ligne leçon unité exercice
    exemple niveau classe groupe couche règle numéro cas capítulo sección página figura tabla paso día semana año
    parte línea lección módulo unidad pregunta ejercicio ejemplo nivel tipo fase clase grupo versión capa artículo
    regla punto número caso seção tabela passo dia linha lição nível
    """
NUMBERED = frozenset(map(stem, _NUMBERED.split()))
LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*)[\s(]*$")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence taken apart into what two of them may differ in, and all else."""

    words: frozenset[str]
    """Stems of the words that carry meaning; a term is `=slug`, a number that is a name stands for itself."""
    numbers: tuple[Quantity, ...]
    negative: bool
    statement: Statement


def sayings(notes: Notes) -> Iterator[Saying]:
    """Yield what the sentences of the notes say; questions, examples and openings of lists are left out."""
    said = [s for s in statements(notes, lambda text: True) if s.source == "text" and _states(s.text)]
    vocabulary = frozenset(stem(word) for s in said for word in WORD.findall(s.text))
    for statement in said:
        yield saying(statement, vocabulary)


def _states(text: str) -> bool:
    return not text.rstrip().endswith(("?", ":")) and not EXAMPLE.search(text)


def saying(statement: Statement, vocabulary: Collection[str]) -> Saying:
    """Return what a sentence says."""
    text = statement.text
    numbers = tuple(_numbers(text))
    gone = [(q.start, q.end) for q in numbers] + [(start, end) for start, end, _ in statement.spots]
    words = {f"={slug}" for _, _, slug in statement.spots}
    negative = False
    rest = NE.sub(lambda found: " " * len(found.group()), _blanked(text, gone))
    for match in WORD.finditer(rest):
        word = match.group().casefold()
        if NO.fullmatch(word):
            negative = not negative
        elif word not in WORDLESS:
            shared, turned = side(word, vocabulary)
            if (turned or shared != stem(word)) and not predicated(text, match.start(), match.end()):
                shared, turned = stem(word), False
            words.add(shared)
            negative ^= turned
    words |= set(re.findall(r"\d+(?:[.,]\d+)*", rest))  # of names: "Python 3", "step 2"
    words |= {stem(word) for word in WORD.findall(statement.about) if word.casefold() not in WORDLESS}
    return Saying(frozenset(words), numbers, negative, statement)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with blanks in place of some parts."""
    kept: list[str] = []
    at = 0
    for start, end in sorted(spans):
        kept += [text[at:start], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join([*kept, text[at:]])


def _numbers(text: str) -> Iterator[Quantity]:
    """Yield the numbers of a sentence, those that are part of a name aside; of what is counted, without its noun."""
    if not has_quantity(text):
        return
    found = [q for q in quantities(text) if q.dimension != "count" and not q.vague]
    rest = _blanked(text, ((q.start, q.end) for q in found))
    for match in NUMBER.finditer(rest):
        value = value_of(match.group())
        if value is not None and not _names(text, match.start(), value):
            found.append(_plain(text, match, value))
    yield from sorted(found, key=lambda q: q.start)


def _names(text: str, start: int, value: float) -> bool:
    """Return whether a number belongs to a name, or is the year of something that may happen each year."""
    before = LAST_WORD.search(text[max(0, start - REACH) : start])
    word = before[1] if before else ""
    if value in YEARS and (not word or word.casefold() in WHEN):
        return not ONCE.search(text)
    if not word or word.casefold() in WORDLESS:
        return False
    return word[0].isupper() or stem(word) in NUMBERED


def _plain(text: str, match: re.Match[str], value: float) -> Quantity:
    before = BEFORE.search(text[max(0, match.start() - REACH) : match.start()])
    assert before is not None  # everything in it may be missing
    kind: Kind = "usual" if before["usual"] else "most" if before["most"] else "least" if before["least"] else ""
    start = match.start() - len(before.group())
    counted = WORD.match(text, match.end() + 1)
    shown = text[start : counted.end() if counted else match.end()].strip()
    return Quantity("number", frozenset({(value, value)}), kind, start, match.end(), shown)
