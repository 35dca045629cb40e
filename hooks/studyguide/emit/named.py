"""Where a page names terms: the first mention in each section leads to the term, and all stand at the end."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from studyguide.collect.longest import LETTER
from studyguide.kept import once
from studyguide.markdown import Inline, escape, indent, inline
from studyguide.model import Guide, Mention, Section, Term
from studyguide.paths import relative
from studyguide.words import Words

WORDLIKE = re.compile(LETTER)


def linking(guide: Guide, section: Section, page: str) -> Inline:
    """Return how the inline text of a section is written on a page: the first mention of a term leads to it.

    The words of a link between notes lead where the note says.
    Nothing is linked in links, code and formulas: their words are no plain words.
    A term that stands everywhere is linked where it is explained.
    """
    own = {escape(found.words): found.url for found in guide.references.get(section.url, ())}
    slugs: dict[str, str] = {}
    for mention in telling(guide, section):
        slugs.setdefault(escape(mention.alias), mention.term)
    if not slugs and not own:
        return inline
    names = (*own, *(name for name in slugs if name not in own))
    done: set[str] = set()

    def linked(text: str) -> Iterator[str]:
        rest = 0
        for start, end in _places(names, text):
            words = text[start:end]
            if words in own:
                to, mark = own[words], ""
            else:
                to, mark = guide.addresses[slugs[words]], "{ .guide-term }"
            if to not in done and not _within_word(text, start, end):
                done.add(to)
                yield f"{text[rest:start]}[{words}]({relative(to, page)}){mark}"
                rest = end
        yield text[rest:]

    def link(text: str) -> str:
        return "".join(linked(escape(text)))

    return lambda text: inline(text, link)


def telling(guide: Guide, section: Section) -> Iterator[Mention]:
    """Yield the mentions in a section of the terms that a link from there says something about."""
    mentions = guide.named.get(section.url, ())
    explained = {mention.term for mention in mentions if mention.explains}
    for mention in mentions:
        if mention.term not in guide.everywhere or mention.term in explained:
            yield mention


def _places(names: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand in a text, from left to right, the longest of those that begin at one place.

    A regular expression of the names would be compiled for each section, which takes longer than to read it.
    """
    last = 0
    for start, minus in sorted((at, -len(name)) for name in names if name in text for at in _starts(name, text)):
        if start >= last:
            last = start - minus
            yield start, last


def _starts(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _within_word(text: str, start: int, end: int) -> bool:
    """Return whether a place is a part of a word, or stands inside `&amp;`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before == "&" or bool(WORDLIKE.fullmatch(before) or WORDLIKE.fullmatch(after))


def named_here(guide: Guide, say: Words, sections: Iterable[Section], page: str) -> str:
    """Return a fold with every term that the sections of a page name, or nothing."""
    labels = _labels(guide.terms)
    slugs = {mention.term for section in sections for mention in guide.named.get(section.url, ())}
    if not slugs:
        return ""
    links = (
        f"[{escape(labels[slug])}]({relative(guide.addresses[slug], page)})"
        for slug in sorted(slugs, key=lambda slug: (labels[slug].casefold(), slug))
    )
    title = escape(say("Named on this page: {n}", n=len(slugs))).replace('"', "&quot;")
    return f'??? guide-named "{title}"\n\n' + indent(" \u00b7 ".join(links))


@once
def _labels(terms: Sequence[Term]) -> Mapping[str, str]:
    """Return what each term is called, by its slug."""
    return {term.slug: term.label for term in terms}
