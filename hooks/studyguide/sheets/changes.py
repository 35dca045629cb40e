"""Checked facts to entries of the modules that explain what they are about."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from studyguide.model import Fact, Section, Term
from studyguide.sheets.phrases import folded
from studyguide.sheets.sheet import Entry, Line
from studyguide.sheets.weights import Said

ENOUGH = 2  # sections that name its subject, before a fact belongs to a module
TITLED = 3  # a section that has it for a title counts as so many more
CORRECTS = 40.0  # more for a fact that a note of the module tells otherwise
NEAR = 0.6  # of the sections of the module that names it most
SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>$"})


def about(facts: Sequence[Fact], terms: Sequence[Term]) -> tuple[tuple[Fact, Term | None], ...]:
    """Return the checked facts, each with the term that it is about."""
    names = {folded(term.name): term for term in terms}
    return tuple((fact, names.get(folded(fact.about))) for fact in facts)


def spoken(said: Said, names: Sequence[str]) -> int:
    """Return how much a module speaks of what has these names: in how many sections, a title counts more."""
    titled = TITLED * any(name in said.titles for name in names)
    if not any(name in said.whole for name in names):
        return titled
    return sum(any(name in text for name in names) for text in said.texts.values()) + titled


def homes(
    facts: Sequence[Fact], often: Mapping[tuple[str, str], Mapping[str, int]]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return for each checked fact by its id the modules that speak of its subject most.

    `often` says by module how much it speaks of each.
    """
    out: dict[str, tuple[tuple[str, str], ...]] = {}
    for fact in facts:
        most = max((counts[fact.id] for counts in often.values()), default=0)
        out[fact.id] = tuple(m for m, counts in often.items() if counts[fact.id] >= max(ENOUGH, most * NEAR))
    return out


def changes(
    facts: Sequence[tuple[Fact, Term | None]],
    sections: Sequence[Section],
    said: Said,
    words: Mapping[str, str],
    corrected: Collection[str],
) -> Iterator[Entry]:
    """Yield the checked facts of a module as entries.

    `words` names each kind of fact, `corrected` the facts that the notes of the module tell otherwise.
    """
    reading = [s for s in sections if s.role == ""] or list(sections)
    for fact, term in facts:
        names = names_of(fact, term)
        home = max(reading, key=lambda s: sum(said.texts[s.url].count(name) for name in names))
        often = sum(any(name in said.texts[s.url] for name in names) for s in reading)
        found = _entry(fact, term, home, often, words)
        if fact.id in corrected:
            found = replace(found, weight=found.weight + CORRECTS, why=(*found.why, f"corrects {CORRECTS:+g}"))
        yield found


def names_of(fact: Fact, term: Term | None) -> tuple[str, ...]:
    """Return the names under which a module may speak of the subject, those that need no context; folded."""
    if term is None:
        return (folded(fact.about),)
    return tuple(dict.fromkeys(folded(n) for n in (fact.about, term.name, term.short) if n and n not in term.ambiguous))


def _entry(fact: Fact, term: Term | None, section: Section, said: int, words: Mapping[str, str]) -> Entry:
    lead = f"{term.label if term else fact.about}, {fact.attribute}".translate(SPECIAL)
    value = fact.value.translate(SPECIAL)
    if fact.former:
        often = words["not"] if fact.kind in ("wrong", "simplified") else words["formerly"]
        value += f" ({often} {fact.former[0]})".translate(SPECIAL)
    mark = f"[{words[fact.kind]}{f' {fact.since}' if fact.since else ''}]"
    return Entry(
        "changes",
        Line(lead, value, mark),
        section.url,
        "",
        "",
        section.place,
        min(said, 6),
        (f"sections +{min(said, 6)}",),
    )
