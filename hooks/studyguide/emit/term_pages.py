"""A page per term: what it is, and everywhere it stands (`term_places.py`)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from studyguide.emit.about import About, Shelf
from studyguide.emit.checked import kind, source
from studyguide.emit.long import parted
from studyguide.emit.matter import matter
from studyguide.emit.term_places import cases, compared, explained, flows, lines, mentioned, questions, related
from studyguide.markdown import document, escape, heading, inline
from studyguide.model import Fact, Term
from studyguide.pages import Made, Page
from studyguide.paths import relative
from studyguide.text.eastern import marked
from studyguide.text.inline import plain
from studyguide.text.slugs import slug
from studyguide.words import Words

FOLDS = 12  # modules that name a term and are rendered as one: an edit changes one of them


def term_pages(shelf: Shelf, say: Words, base: str, label: str) -> Iterator[Made]:
    """Yield the page of each term that has one; where many modules name it, as a long page."""
    for about in shelf.abouts.values():
        if "#" in about.url:
            continue
        folds = tuple(mentioned(shelf, say, about))
        parts = partial(_parts, shelf, say, about, base, label, folds)
        if len(folds) > 2 * FOLDS:
            yield parted(about.url, (), parts)
        else:
            yield Page(about.url, document(chain.from_iterable(parts())))


def title(term: Term) -> str:
    """Return the full name of a term, with its short one where that says more: `World Health Organization (WHO)`."""
    return term.name if not term.short or term.short in term.name else f"{term.name} ({term.short})"


def _parts(
    shelf: Shelf, say: Words, about: About, base: str, label: str, folds: Sequence[str]
) -> Iterator[Iterable[str]]:
    """Yield a page in parts: what is told of the term, then where it is mentioned, some modules each.

    All headings stand in the first part, of which the contents of a page are made.
    """
    yield _told(shelf, say, about, base, label)
    for at in range(0, len(folds), FOLDS):
        yield folds[at : at + FOLDS]


def _told(shelf: Shelf, say: Words, about: About, base: str, label: str) -> Iterator[str]:
    term, page = about.term, about.url
    yield matter(plain(term.summary) or title(term), "term")
    yield heading(1, escape(title(term)), write=str)
    yield _way(say, term, page, base, label)
    yield f'<p class="guide-lead" markdown="span">{inline(term.summary)}</p>' if term.summary else ""
    yield _card(say, term)
    yield from _facts(say, about.facts)
    if not about.mentions:
        yield f"*{escape(say('Your notes do not name it.'))}*"
    yield from explained(shelf, say, about)
    yield from compared(say, about)
    yield from lines(say("On the cheat sheets"), "sheet", about.sheet, shelf, page)
    yield from flows(say, about)
    yield from cases(say, about)
    yield from questions(say, about)
    yield from related(say, about, shelf)
    if about.mentions:
        yield heading(2, escape(say("Mentioned in")), "mentioned", write=str)


def _way(say: Words, term: Term, page: str, base: str, label: str) -> str:
    """Return where the term stands in the index: the whole, and its category."""
    steps = [f"[{escape(label)}]({relative(f'{base}/index.md', page)})"]
    if term.category:
        place = relative(f"{base}/categories.md#{slug(term.category)}", page)
        steps.append(f"[{escape(term.category)}]({place})")
    elif term.kind == "defined":
        steps.append(f"[{escape(say('Glossary'))}]({relative(f'{base}/glossary.md', page)})")
    way = " \u203a ".join(steps)
    return f'<p class="guide-meta" markdown="span">{way}</p>'


def _card(say: Words, term: Term) -> str:
    """Return the facts of the catalogue as a list."""
    others = [name for name in dict.fromkeys((term.short, *term.aliases)) if name and name != term.name]
    rows = []
    if others:
        rows.append((say("Also called"), escape(say(", ").join(others))))
    if term.former:
        former = (
            f"{name.name} ({say('until {date}', date=name.until)})" if name.until else name.name
            for name in term.former
        )
        rows.append((say("Formerly"), escape(say(", ").join(former))))
    if term.is_not:
        rows.append((say("Easily confused"), inline(term.is_not)))
    if term.link:
        rows.append((say("Documentation"), f"[{escape(_host(term.link))}](<{term.link}>)"))
    lines = "\n".join(f"- {marked(escape(name))}{value}" for name, value in rows)
    return f'<div class="guide-about" markdown="1">\n\n{lines}\n\n</div>' if rows else ""


def _host(link: str) -> str:
    """Return the address without what every address has."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", link)


def _facts(say: Words, facts: Sequence[Fact]) -> Iterator[str]:
    """Yield the checked facts, each with its mark."""
    if facts:
        yield heading(2, escape(say("Checked facts")), "facts", write=str)
        yield "\n".join(f"- {_fact(say, fact)}" for fact in facts)


def _fact(say: Words, fact: Fact) -> str:
    more = [
        inline(fact.note),
        escape(say("Older texts say: {texts}.", texts=say(", ").join(fact.former))) if fact.former else "",
        inline(fact.exam),
        f"<small>({source(fact, say('checked {date}', date=fact.checked), escape)})</small>",
    ]
    said = f"{marked(inline(_capital(fact.attribute)))}{inline(fact.value)} {kind(say, fact, escape)}"
    return f"{said}<br>{' '.join(filter(None, more))}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
