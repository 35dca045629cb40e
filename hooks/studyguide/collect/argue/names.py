"""Mentions to findings: a former name used as the current one, and a name that is misspelt."""

from collections.abc import Iterator, Mapping, Sequence

from studyguide.collect.argue.superseded import TELLS
from studyguide.collect.names import key
from studyguide.errors import Finding
from studyguide.model import Fact, Mention, Term


def names(terms: Sequence[Term], mentions: Sequence[Mention], facts: Sequence[Fact]) -> Iterator[Finding]:
    """Yield the places that call a term by a name it has no longer, or never had; a checked fact goes before."""
    checked = {key(fact.about) for fact in facts if fact.kind == "renamed"}
    by_slug: Mapping[str, Term] = {term.slug: term for term in terms}
    current = {t.slug: {key(n) for n in (t.name, t.short, *t.aliases) if n} for t in terms}
    former = {t.slug: {key(f.name): f for f in t.former} for t in terms}
    wrong = {t.slug: set(t.misspelt) for t in terms}
    for mention in mentions:
        called = key(mention.alias)
        if called in current[mention.term]:
            continue
        term = by_slug[mention.term]
        if _explained(mention, current[mention.term]):
            continue
        if called in former[mention.term] and not current[mention.term] & checked:
            name = former[mention.term][called]
            yield Finding(
                mention.place,
                "former-name",
                f"{mention.alias!r} is a former name of {term.label!r}"
                + (f", until {name.until}" if name.until else ""),
                "Use the name of today, or say that this one is older",
                name.place,
            )
        elif mention.alias in wrong[mention.term]:
            yield Finding(
                mention.place,
                "misspelt-name",
                f"{mention.alias!r} is meant to be {term.label!r}",
                "Correct the name",
            )


def _explained(mention: Mention, current: set[str]) -> bool:
    """Return whether the sentence says that the name is old, or has the current one too."""
    around = key(mention.sentence).replace(key(mention.alias), " ")
    return bool(TELLS.search(mention.sentence)) or any(name in around for name in current)
