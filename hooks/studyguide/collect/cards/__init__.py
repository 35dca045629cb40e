"""Definitions, cheat-sheet lines, comparisons, flows and terms to flashcards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from studyguide.collect.cards.cells import cells
from studyguide.collect.cards.flows import ways
from studyguide.collect.cards.lines import lines
from studyguide.collect.cards.names import names
from studyguide.model import Card, Comparison, Mention, Section, Term
from studyguide.text.inline import plain
from studyguide.text.slugs import slug


def cards(
    terms: Sequence[Term],
    sections: Sequence[Section],
    comparisons: Sequence[Comparison],
    mentions: Sequence[Mention],
) -> tuple[Card, ...]:
    """Return the flashcards that the notes make, in reading order, each with an id of its own."""
    of_section = {section.url: section for section in sections}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.section].append(mention)
    made = [*lines(sections), *ways(sections)]
    made += [*cells(comparisons, of_section), *names(terms, mentions, of_section, made)]
    order = {section.url: index for index, section in enumerate(sections)}
    made.sort(key=lambda card: order[card.section])
    called = _called(terms)
    return tuple(replace(card, terms=_about(card, named[card.section], called)) for card in _distinct(made))


def _distinct(cards: Iterable[Card]) -> Iterator[Card]:
    """Yield the cards with `-2`, `-3`, … after an id that stood before; the same card twice only once."""
    taken: set[str] = set()
    shown: set[tuple[str, str, str]] = set()
    for card in cards:
        face = (card.module, card.front, card.back)
        if face in shown:
            continue
        shown.add(face)
        free, number = card.id, 2
        while free in taken:
            free, number = f"{card.id}-{number}", number + 1
        taken.add(free)
        yield card if free == card.id else replace(card, id=free)


def _called(terms: Iterable[Term]) -> dict[str, str]:
    """Return the slug of a term by each of its names."""
    return {slug(n): t.slug for t in terms for n in (t.name, t.short, *t.aliases) if n}


def _about(card: Card, mentions: Iterable[Mention], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the slugs of the terms that a card names."""
    here = [m.term for m in mentions if card.place.first <= m.place.first <= card.place.last]
    own = names.get(slug(plain(card.front)))
    return tuple(dict.fromkeys([*card.terms, *([own] if own else []), *here]))
