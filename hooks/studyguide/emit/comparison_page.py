"""The page of a comparison: its table, what decides, the sections it comes from, comparisons near it."""

from collections import Counter
from collections.abc import Iterator

from studyguide.collect.drills import drills
from studyguide.emit.comparison_desk import Desk, link
from studyguide.emit.comparison_table import Sources, table
from studyguide.emit.matter import matter
from studyguide.emit.practice.drills import drill_path
from studyguide.markdown import escape, heading, inline
from studyguide.model import Comparison
from studyguide.paths import comparison_page, relative
from studyguide.text.eastern import marked
from studyguide.text.inline import plain
from studyguide.text.texts import unbroken

NARROW = 3  # subjects that have room beside the menus
MOST_NEAR = 8  # links to other comparisons of the same subjects


def comparison_parts(desk: Desk, comparison: Comparison) -> Iterator[str]:
    """Yield the parts of the page of a comparison."""
    page, say = comparison_page(comparison.slug), desk.say
    sources = Sources()
    names = comparison.subjects
    wide = ("navigation", "toc") if len(names) > NARROW else ()
    yield matter(say("{names} side by side, from your notes", names=say(", ").join(names)), "comparison", hide=wide)
    yield heading(1, escape(unbroken(comparison.title)), write=str)
    yield from table(desk, comparison, sources, page)
    yield _decider(desk, comparison)
    if comparison.slug in drills(desk.guide):
        path = drill_path(desk.guide, comparison)
        yield f"[{escape(say('Drill: {title}', title=unbroken(plain(comparison.title))))}]({relative(path, page)})"
    yield from _sources(desk, sources, page)
    yield from _near(desk, comparison, page)


def _decider(desk: Desk, comparison: Comparison) -> str:
    """Return the line that says what decides."""
    if not comparison.decider:
        return ""
    told = marked(escape(desk.say("What decides"))) + inline(comparison.decider)
    return f'<div class="guide-decider" markdown="1">\n\n{told}\n\n</div>'


def _sources(desk: Desk, sources: Sources, page: str) -> Iterator[str]:
    """Yield the list of the sections that the table comes from."""
    if not sources.numbers:
        return
    yield heading(2, escape(desk.say("From your notes")), "sources", write=str)
    lines = []
    for (url, file), number in sources.numbers.items():
        section = desk.sections[url]
        module = desk.modules[section.course, section.module]
        link = f"[{escape(plain(section.title))}]({relative(url, page)})"
        place = f'<small class="guide-source">{escape(file)}</small>'
        lines.append(f'{number}. <span id="source-{number}"></span>{link} \u00b7 {escape(module)} {place}')
    yield "\n".join(lines)


def _near(desk: Desk, comparison: Comparison, page: str) -> Iterator[str]:
    """Yield links to the other comparisons that share two subjects, the most alike first."""
    mine = set(filter(None, comparison.terms))
    shared: Counter[str] = Counter()
    known: dict[str, Comparison] = {}
    for slug in mine:
        for other in desk.with_term[slug]:
            if other.slug != comparison.slug:
                shared[other.slug] += 1
                known[other.slug] = other
    near = [known[s] for s, n in shared.items() if n > 1]
    near.sort(key=lambda c: (-shared[c.slug] / len(c.subjects), c.title))
    if near:
        yield heading(2, escape(desk.say("Related comparisons")), "related", write=str)
        yield "\n".join(link(c, page) for c in near[:MOST_NEAR])
