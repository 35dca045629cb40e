"""Statements to findings: yes in one place and no in another.

Two cells on one attribute of one thing disagree where one opens with yes and the other with no, and where both
say the same, but one with an exception and the other flatly.
A phrase after a negation ("not the instance level") disagrees with the same phrase said of the same thing without.
"It grows upwards but not downwards" disagrees with "it grows upwards and downwards".
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from studyguide.collect.argue.claims import stem, stems
from studyguide.collect.argue.quantities import WORDLESS
from studyguide.collect.argue.statements import Statement
from studyguide.errors import Finding, Place

YES = re.compile(r"(?:yes|ja|oui|s[ií]|sim|true|✓|✔|✅)\b|[✓✔✅]", re.IGNORECASE)
NO = re.compile(r"(?:no|nein|non|não|false|never|none)\b(?!\s+\w+\s+limit)|[✗✘❌]", re.IGNORECASE)
SKIPPED = (
    r"(?:at|in|on|to|for|the|an?|of|im|in|auf|der|die|das|ein|eine|le|la|les|un|une|à|au|el|los|las|una|en|o|os|as"
    r"|no|na)"
)
# not the instance level    not at the level of cells    nicht auf der Ebene …
NEGATED = re.compile(
    rf"\b(?:not|never|nicht|niemals|kein\w*|pas|jamais|nunca|não|non)\s+(?:{SKIPPED}\s+)*"
    rf"(?P<phrase>[\w-]+(?:\s+[\w-]+){{1,3}})(?=\s*(?:[.,;:)\]]|$))",
    re.IGNORECASE,
)
EITHER = re.compile(
    r"^(?:only|just|merely|necessarily|always|yet|nur|immer|seulement|toujours|solo|siempre)\b", re.IGNORECASE
)
NEGATION = re.compile(
    r"\b(?:not|no|never|cannot|without|neither|nor|n't|nicht|nie|kein\w*|ohne|pas|jamais|sans|nunca|sin|não|sem|non)\b|n't\b",
    re.IGNORECASE,
)
EXCEPT = re.compile(
    r"\b(?:except|unless|mostly|usually|außer|ausgenommen|es sei denn|meist|sauf|excepté|salvo|excepto|exceto)\b",
    re.IGNORECASE,
)
# up to 64 TB, but typically not down    found in plants but not in animals
PARTED = re.compile(
    rf"\b(?:but|though|aber|jedoch|mais|pero|mas|porém)\s+(?:\w+\s+)?(?:not|nicht|pas|no|não)\s+(?:{SKIPPED}\s+)*(?P<last>\w[\w-]+)",
    re.IGNORECASE,
)
BOTH = rf"(?<!\w)(?P<first>[\w-]+)\s+(?:and|as well as|und|sowie|et|y|e)\s+(?:{SKIPPED}\s+)*(?P<last>%s)(?!\w)"
WORD = re.compile(r"\w+")
SHORT = 6  # words: so short a statement gives the value of an attribute; a longer one tells more than that
BACK = 40  # characters before a phrase in which a negation would turn it


def polarity(said: Sequence[Statement]) -> Iterator[Finding]:
    """Yield the pairs of places of which one says yes and the other no."""
    yield from _cells(said)
    yield from _phrases(said)
    yield from _parted(said)


def _cells(said: Sequence[Statement]) -> Iterator[Finding]:
    answered: dict[tuple[str, frozenset[str]], list[tuple[bool, Statement]]] = defaultdict(list)
    cells = [s for s in said if s.table]
    excepted = {(s.topic, s.about, s.place) for s in cells if EXCEPT.search(s.text)}
    for cell in cells:
        yes = YES.match(cell.text)
        if cell.opens and (yes or NO.match(cell.text)):
            answered[cell.topic, stems(cell.about)].append((bool(yes), cell))
    for (topic, attribute), answers in answered.items():
        if not topic or not attribute:
            continue
        one = next((s for right, s in answers if right), None)
        other = next((s for right, s in answers if not right), None)
        if one and other and one.table != other.table:
            yield _finding(one.place, other.place, f"{one.about!r} of {one.name or topic!r}")
        elif not (one and other):
            yield from _flat([s for _, s in answers], excepted)


def _flat(answers: Sequence[Statement], excepted: Collection[tuple[str, str, Place]]) -> Iterator[Finding]:
    """Yield the first cell that answers without the exception which another names."""
    kept = {(s.topic, s.about, s.place) in excepted: s for s in reversed(answers) if len(s.text.split()) <= SHORT}
    if len(kept) == 2 and kept[True].table != kept[False].table:
        first, second = sorted((kept[True].place, kept[False].place))
        yield Finding(
            second,
            "yes-and-no",
            f"one place names an exception to {kept[True].text.strip(' .')!r}, the other none: {kept[True].about!r}",
            "Name the exception in both places",
            first,
        )


def _phrases(said: Sequence[Statement]) -> Iterator[Finding]:
    denied: dict[str, list[tuple[str, str, Place]]] = defaultdict(list)
    for statement in said:
        for match in NEGATED.finditer(statement.text):
            phrase = _key(match["phrase"])
            subject = statement.subject(match.start(), match.end())
            if subject and phrase and not EITHER.match(match["phrase"]):
                denied[phrase].append((subject, match["phrase"], statement.place))
    if not denied:
        return
    any_phrase = re.compile("|".join(sorted(map(_pattern, denied), key=len, reverse=True)), re.IGNORECASE)
    firsts = {word for phrase in denied for word in WORD.findall(phrase)[:1]}
    told: set[tuple[str, str]] = set()
    for statement in (one for one in said if len(one.text.split()) <= SHORT):
        if firsts.isdisjoint(WORD.findall(statement.text.casefold())):  # which is told sooner
            continue
        for match in any_phrase.finditer(statement.text):
            if NEGATION.search(statement.text[max(0, match.start() - BACK) : match.start()]):
                continue
            subject = statement.subject(match.start(), match.end())
            for other, phrase, place in denied.get(_key(match.group()), ()):
                same = other == subject and place != statement.place
                if same and (subject, _key(phrase)) not in told:
                    told.add((subject, _key(phrase)))
                    yield _finding(statement.place, place, repr(" ".join(match.group().split())))


def _parted(said: Sequence[Statement]) -> Iterator[Finding]:
    """Yield the places that deny the second of two things which another place joins with "and"."""
    denied: dict[tuple[str, str], list[tuple[Statement, str]]] = defaultdict(list)
    for statement in said:
        for match in PARTED.finditer(statement.text):
            subject = statement.subject(match.start(), match.end())
            denied[subject, match["last"].casefold()].append((statement, statement.text[: match.start()]))
    lasts = sorted({last for subject, last in denied if subject})
    if not lasts:
        return
    both = re.compile(BOTH % "|".join(map(re.escape, lasts)), re.IGNORECASE)
    for statement in said:
        if not any(map(statement.text.casefold().__contains__, lasts)):  # which is told sooner
            continue
        for match in both.finditer(statement.text):
            if NEGATION.search(statement.text[max(0, match.start() - BACK) : match.start()]):
                continue
            subject = statement.subject(match.start(), match.end())
            joined = {match["first"].casefold(), match["last"].casefold()}
            for other, before in denied.get((subject, match["last"].casefold()), ()):
                words = {word.casefold() for word in WORD.findall(before)}
                alike = stems(before.replace("-", " "), other.names()) & stems(statement.text, statement.names())
                if match["first"].casefold() in words and alike - set(map(stem, joined)):
                    yield _finding(statement.place, other.place, repr(" ".join(match.group().split())))


def _key(phrase: str) -> str:
    """Return a phrase of two words that carry meaning or more; empty for less."""
    words = phrase.casefold().split()
    return " ".join(words[-2:]) if len(words) >= 2 and not set(words[-2:]) & WORDLESS else ""


def _pattern(phrase: str) -> str:
    return r"\b" + r"\s+".join(map(re.escape, phrase.split())) + r"\b"


def _finding(yes: Place, no: Place, what: str) -> Finding:
    first, second = sorted((yes, no))
    return Finding(
        second,
        "yes-and-no",
        f"one place says yes to {what}, the other no",
        "Find out which holds and correct the other, or say what makes the difference",
        first,
    )
