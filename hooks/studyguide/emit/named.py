"""Where a page names terms: the first mention in each section leads to the term, and all stand at the end."""

import re
from collections.abc import Callable, Iterable, Iterator

from studyguide.collect.longest import LETTER
from studyguide.markdown import Inline, escape, indent, inline
from studyguide.model import Guide, Mention, Section
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
    # The letters around a name are looked at below: their class is costly to compile, once per section.
    wanted = re.compile("|".join(map(re.escape, sorted({*slugs, *own}, key=len, reverse=True))))
    done: set[str] = set()

    def link(found: re.Match[str]) -> str:
        words = found.group()
        if words in own:
            to, mark = own[words], ""
        else:
            to, mark = guide.addresses[slugs[words]], "{ .guide-term }"
        if to in done or _within_word(found):
            return words
        done.add(to)
        return f"[{words}]({relative(to, page)}){mark}"

    return _writing(lambda text: wanted.sub(link, escape(text)))


def telling(guide: Guide, section: Section) -> Iterator[Mention]:
    """Yield the mentions in a section of the terms that a link from there says something about."""
    mentions = guide.named.get(section.url, ())
    explained = {mention.term for mention in mentions if mention.explains}
    for mention in mentions:
        if mention.term not in guide.everywhere or mention.term in explained:
            yield mention


def _within_word(found: re.Match[str]) -> bool:
    """Return whether the match is a part of a word, or stands inside `&amp;`."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return before == "&" or bool(WORDLIKE.fullmatch(before) or WORDLIKE.fullmatch(after))


def _writing(link: Callable[[str], str]) -> Inline:
    def write(text: str) -> str:
        return inline(text, link)

    return write


def named_here(guide: Guide, say: Words, sections: Iterable[Section], page: str) -> str:
    """Return a fold with every term that the sections of a page name, or nothing."""
    labels = {term.slug: term.label for term in guide.terms}
    slugs = {mention.term for section in sections for mention in guide.named.get(section.url, ())}
    if not slugs:
        return ""
    links = (
        f"[{escape(labels[slug])}]({relative(guide.addresses[slug], page)})"
        for slug in sorted(slugs, key=lambda slug: (labels[slug].casefold(), slug))
    )
    title = escape(say("Named on this page: {n}", n=len(slugs))).replace('"', "&quot;")
    return f'??? guide-named "{title}"\n\n' + indent(" \u00b7 ".join(links))
