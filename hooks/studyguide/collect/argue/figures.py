"""Sentences to figures: the numbers they state, with or without a unit, and not those that are part of a name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from studyguide.collect.argue.claims import WORD, stem
from studyguide.collect.argue.quantities import (
    BEFORE,
    NUMBER_WORDS,
    ONE_UNIT,
    REACH,
    WORDLESS,
    Kind,
    Quantity,
    has_quantity,
    quantities,
    value_of,
)

NUMBER = re.compile(
    rf"(?<![\w.,:/=^+−–-])\d+(?:[.,]\d+)*(?![\w%/^:=–-]|[.,]\d)|(?<![\w-])(?:{'|'.join(NUMBER_WORDS)})(?![\w-])"
    r"|\bone\b(?=\s+[^\W\d_])(?!\s+(?:of|another|can|could|may|must|should|is|has|or|and)\b)",
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


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with blanks in place of some parts."""
    kept: list[str] = []
    at = 0
    for start, end in sorted(spans):
        kept += [text[at:start], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join([*kept, text[at:]])


def figures(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence in their order, those of names aside; of what is counted, without its noun."""
    if not has_quantity(text):
        return ()
    found = [q for q in quantities(text) if q.dimension != "count" and not q.vague]
    rest = blanked(text, ((q.start, q.end) for q in found))
    for match in ONE_UNIT.finditer(rest):  # "an hour" in one sentence is what "three hours" is in the other
        for one in quantities(f"1 {match['unit']}"):
            found.append(replace(one, start=match.start(), end=match.end(), text=match.group()))
    rest = blanked(rest, ((q.start, q.end) for q in found))
    dated = bool(ONCE.search(text))
    for match in NUMBER.finditer(rest):
        value = value_of(match.group())
        if value is not None and not _names(text, match.start(), value, dated):
            found.append(_plain(text, match, value))
    return tuple(sorted(found, key=lambda q: q.start))


def _names(text: str, start: int, value: float, dated: bool) -> bool:
    """Return whether a number belongs to a name, or is the year of something that may happen each year."""
    before = LAST_WORD.search(text[max(0, start - REACH) : start])
    word = before[1] if before else ""
    if value in YEARS and (not word or word.casefold() in WHEN):
        return not dated
    if not word or word.casefold() in WORDLESS:
        return False
    return word[0].isupper() or stem(word) in NUMBERED


def _plain(text: str, match: re.Match[str], value: float) -> Quantity:
    before = BEFORE.search(text[max(0, match.start() - REACH) : match.start()])
    assert before is not None  # everything in it may be missing
    kind: Kind = "usual" if before["usual"] else "most" if before["most"] else "least" if before["least"] else ""
    start = match.start() - len(before.group())
    noun = WORD.match(text, match.end() + 1)
    shown = text[start : noun.end() if noun and noun.group().casefold() not in WORDLESS else match.end()].strip()
    return Quantity("number", frozenset({(value, value)}), kind, start, match.end(), shown)
