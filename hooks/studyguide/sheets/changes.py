"""Checked facts to entries of the modules that explain what they are about."""

from collections.abc import Iterator, Mapping, Sequence

from studyguide.model import Fact, Guide, Section, Term
from studyguide.sheets.sheet import Entry, Line
from studyguide.sheets.weights import Said, folded

ENOUGH = 2  # sections that name its subject, before a fact belongs to a module
TITLED = 3  # a section that has it for a title counts as so many more
NEAR = 0.6  # of the sections of the module that names it most
SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>$"})


def homes(guide: Guide, said: Mapping[str, Said]) -> dict[str, tuple[str, ...]]:
    """Return for each checked fact by its id the modules that speak of its subject most; `said` by module."""
    names = {folded(term.name): term for term in guide.terms}
    out: dict[str, tuple[str, ...]] = {}
    for fact in guide.facts:
        about = _names(fact, names.get(folded(fact.about)))
        counts = {
            module: sum(any(name in text for name in about) for text in words.texts.values())
            + TITLED * any(name in words.titles for name in about)
            for module, words in said.items()
        }
        most = max(counts.values(), default=0)
        out[fact.id] = tuple(m for m, count in counts.items() if count >= max(ENOUGH, most * NEAR))
    return out


def changes(
    facts: Sequence[Fact], guide: Guide, sections: Sequence[Section], said: Said, words: Mapping[str, str]
) -> Iterator[Entry]:
    """Yield the checked facts of a module as entries; `words` names each kind of fact."""
    reading = [s for s in sections if s.role == ""] or list(sections)
    names = {folded(term.name): term for term in guide.terms}
    for fact in facts:
        term = names.get(folded(fact.about))
        about = _names(fact, term)
        home = max(reading, key=lambda s: sum(said.texts[s.url].count(name) for name in about))
        often = sum(any(name in said.texts[s.url] for name in about) for s in reading)
        yield _entry(fact, term, home, often, words)


def _names(fact: Fact, term: Term | None) -> tuple[str, ...]:
    """Return the names under which a module may speak of the subject, those that need no context; folded."""
    if term is None:
        return (folded(fact.about),)
    return tuple(
        dict.fromkeys(folded(n) for n in (fact.about, term.name, term.short) if n and n not in term.ambiguous)
    )


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
