"""Terms of the catalogue to cards."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from studyguide.collect.cards.base import base_of
from studyguide.model import Card, Mention, Section, Term
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

BLANK = "____"


def names(
    terms: Sequence[Term], mentions: Sequence[Mention], sections: Mapping[str, Section], told: Sequence[Card]
) -> Iterator[Card]:
    """Yield two cards per term of the catalogue that the notes name: what is it, and which one is it.

    A term that a sentence of the notes defines has the first one, where no other card tells it.
    """
    first: dict[str, Mention] = {}
    for mention in mentions:
        held = first.get(mention.term)
        if held is None or (mention.explains and not held.explains):
            first[mention.term] = mention
    defined = {slug(plain(card.front)) for card in told if card.kind in ("definition", "sheet")}
    placed = {card.place for card in told}
    for term in terms:
        mention_ = first.get(term.slug)
        section = sections.get(mention_.section) if mention_ else None
        if not term.summary or not mention_ or not section:
            continue
        back = f"{term.summary}\n\n{term.is_not}" if term.is_not else term.summary
        card = Card(
            f"term/{term.slug}/what", "term", term.label, back, base_of(section), section.url,
            mention_.place, section.task, (term.slug,),
        )  # fmt: skip
        asked = {slug(name) for name in (term.name, term.short, *term.aliases) if name} & defined
        if term.kind == "defined":
            if not asked and term.place not in placed:
                yield replace(card, kind="definition", place=term.place or card.place)
            continue
        if not asked:
            yield card
        yield replace(card, id=f"term/{term.slug}/which", kind="name", front=masked(term), back=term.label)


def masked(term: Term) -> str:
    """Return the summary of a term with its own names left out."""
    names = sorted({term.name, term.short, *term.aliases} - {""}, key=len, reverse=True)
    names = [name for name in names if name in term.summary]
    if not names:
        return term.summary
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", BLANK, term.summary)
