"""A page per term: everything the guide says about it, each line with a link to where it stands."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain

from studyguide.ask import anchor
from studyguide.emit.about import About, Line, Shelf
from studyguide.emit.checked import kind, source
from studyguide.emit.long import parted
from studyguide.emit.matter import matter, shortened
from studyguide.markdown import document, escape, heading, indent, inline
from studyguide.model import Fact, Flow, Made, Mention, Page, Question, Section, Term
from studyguide.paths import comparison_page, relative
from studyguide.receipts import comment
from studyguide.text.arrows import arrows_of
from studyguide.text.inline import plain
from studyguide.text.slugs import slug
from studyguide.words import Words

MOST_EXPLAINED = 10  # sections shown at once; the rest stands with the mentions
OPEN_MENTIONS = 6  # so many sections are shown unfolded
OPEN_LINES = 6
TELLING = 90  # characters of a sentence that says enough
STEM_CHARS = 120
FOLDS = 12  # modules that name a term and are rendered as one: an edit changes one of them
MOST_WAYS = 3  # nodes of a flow whose arrows are told


def term_pages(shelf: Shelf, say: Words, base: str, label: str) -> Iterator[Made]:
    """Yield the page of each term that has one; where many modules name it, as a long page."""
    for about in shelf.abouts.values():
        if "#" in about.url:
            continue
        folds = tuple(_mentioned(shelf, say, about))
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
    yield from _explained(shelf, say, about)
    yield from _compared(say, about)
    yield from _lines(say, say("On the cheat sheets"), "sheet", about.sheet, shelf, page)
    yield from _flows(say, about, shelf)
    yield from _cases(say, about, shelf)
    yield from _questions(say, about, shelf)
    yield from _related(say, about, shelf)
    if about.mentions:
        yield heading(2, escape(say("Mentioned in")), "mentioned", write=str)


# ---- what it is ------------------------------------------------------------------------------


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
        rows.append((say("Also called"), escape(", ".join(others))))
    if term.former:
        former = (
            f"{name.name} ({say('until {date}', date=name.until)})" if name.until else name.name
            for name in term.former
        )
        rows.append((say("Formerly"), escape(", ".join(former))))
    if term.is_not:
        rows.append((say("Easily confused"), inline(term.is_not)))
    if term.link:
        rows.append((say("Documentation"), f"[{escape(_host(term.link))}](<{term.link}>)"))
    lines = "\n".join(f"- **{escape(name)}:** {value}" for name, value in rows)
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
        f"{escape(say('Older texts say:'))} {escape(', '.join(fact.former))}." if fact.former else "",
        inline(fact.exam),
        f"<small>({source(fact, say('checked {date}', date=fact.checked), escape)})</small>",
    ]
    said = f"**{inline(_capital(fact.attribute))}:** {inline(fact.value)} {kind(say, fact, escape)}"
    return f"{said}<br>{' '.join(filter(None, more))}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---- where it stands -------------------------------------------------------------------------


def _where(section: Section, page: str) -> str:
    """Return the link to a section, with the title above it."""
    folder = page[: page.rfind("/") + 1]
    return _link(section.url, section.title, section.trail[-1] if section.trail else "", folder)


@lru_cache(maxsize=4_000)
def _link(url: str, title: str, above: str, folder: str) -> str:
    around = plain(above)
    before = f"<small>{escape(around)} \u203a</small> " if around else ""
    return f"{before}[{escape(plain(title))}]({relative(url, folder)})"


def _quoted(shelf: Shelf, mention: Mention) -> str:
    """Return the sentence of a mention with the name marked, and its place."""
    before, name, after = mention.sentence.partition(mention.alias)
    said = f"{escape(before)}<mark>{escape(name)}</mark>{escape(after)}" if name else escape(before)
    return said + comment(mention.place, shelf.sections[mention.section])


def _explained(shelf: Shelf, say: Words, about: About) -> Iterator[str]:
    found = [(url, ms) for url, ms in about.mentions.items() if any(m.explains for m in ms)]
    found = [(url, ms) for url, ms in found if shelf.sections[url].role == ""]
    if not found:
        return
    yield heading(2, escape(say("Explained in")), "explained", write=str)
    rows = []
    for url, mentions in sorted(found, key=lambda row: -_worth(shelf.sections[row[0]], row[1]))[
        :MOST_EXPLAINED
    ]:
        section = shelf.sections[url]
        quote = _telling(section, mentions)
        module = escape(shelf.modules[section.course, section.module])
        line = f"- {_where(section, about.url)} <small>{module}</small>"
        rows.append(line + (f"<br>{_quoted(shelf, quote)}" if quote else ""))
    yield "\n".join(rows)


def _telling(section: Section, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention whose sentence says most: one that explains, no title, no bare name."""
    bare = {plain(section.title), *(mention.alias for mention in mentions)}
    quoted = [m for m in mentions if m.alias in m.sentence and m.sentence not in bare]
    return max(quoted, key=lambda m: (m.explains, min(len(m.sentence), TELLING)), default=None)


def _worth(section: Section, mentions: Sequence[Mention]) -> int:
    """Return how much of a section is about a term: title, then definitions, then mentions."""
    titled = any(m.explains and m.sentence == plain(section.title) for m in mentions)
    return 100 * titled + 10 * sum(m.explains for m in mentions) + len(mentions)


def _compared(say: Words, about: About) -> Iterator[str]:
    if not about.comparisons and not about.traps:
        return
    yield heading(2, escape(say("Compared with")), "compared", write=str)
    rows = []
    for comparison in sorted(about.comparisons, key=lambda c: (len(c.subjects), c.title.casefold())):
        link = f"[{escape(comparison.title)}]({relative(comparison_page(comparison.slug), about.url)})"
        rows.append(f"- {link}" + (f": {inline(comparison.decider)}" if comparison.decider else ""))
    yield from _shortened(say, rows)
    told = [line.text for line in about.traps]
    if told:
        yield heading(3, escape(say("Exam traps")), "traps", write=str)
        traps: dict[tuple[str, str], Line] = {}
        for line in about.traps:
            traps.setdefault((line.text, line.section.url), line)
        yield "\n".join(
            f"- {inline(text)} {_more(say, url, about.url)}{comment(line.place, line.section)}"
            for (text, url), line in traps.items()
        )


def _more(say: Words, url: str, page: str) -> str:
    return f"<small>[{escape(say('in the notes'))}]({relative(url, page)})</small>"


def _lines(
    say: Words, name: str, anchor: str, lines: Sequence[Line], shelf: Shelf, page: str
) -> Iterator[str]:
    if not lines:
        return
    yield heading(2, escape(name), anchor, write=str)
    groups: dict[str, dict[str, Line]] = defaultdict(dict)
    for line in lines:
        groups[line.section.url].setdefault(inline(line.text.split("\n\n")[0]), line)
    rows = []
    for url, texts in groups.items():
        section = shelf.sections[url]
        module = escape(shelf.modules[section.course, section.module])
        told = "\n".join(f"    - {text}{comment(line.place, line.section)}" for text, line in texts.items())
        rows.append(f"- [{module}]({relative(url, page)})\n{told}")
    yield "\n".join(rows)


def _flows(say: Words, about: About, shelf: Shelf) -> Iterator[str]:
    if not about.flows:
        return
    yield heading(2, escape(say("In diagrams")), "diagrams", write=str)
    rows = []
    for section, flow in about.flows:
        ways = _ways(about, section, flow) if isinstance(flow, Flow) else []
        name = plain(flow.title) or next(iter(ways), "") or plain(section.title)
        line = f"- [{escape(name)}]({relative(section.url, about.url)})"
        rows.append(line + "".join(f"<br>{escape(way)}" for way in ways if way != name))
    yield from _shortened(say, list(dict.fromkeys(rows)))


def _ways(about: About, section: Section, flow: Flow) -> list[str]:
    """Return the arrows at the nodes of a flow that name the term."""
    aliases = {mention.alias for mention in about.mentions.get(section.url, ())}
    nodes = [node.name for node in flow.nodes if any(alias in plain(node.name) for alias in aliases)]
    return list(filter(None, map(arrows_of(flow), nodes[:MOST_WAYS])))


def _cases(say: Words, about: About, shelf: Shelf) -> Iterator[str]:
    if about.cases:
        yield heading(2, escape(say("Case studies")), "cases", write=str)
        yield "\n".join(f"- {_where(case, about.url)}" for case in about.cases)


def _questions(say: Words, about: About, shelf: Shelf) -> Iterator[str]:
    if not about.questions:
        return
    yield heading(2, escape(say("Questions")), "questions", write=str)
    rows = []
    for section, question in about.questions:
        stem = shortened(plain(question.stem), STEM_CHARS)
        rows.append(f"- [{escape(stem)}]({relative(question_url(section, question), about.url)})")
    yield fold(say.count(len(rows), "{n} question", "{n} questions"), "\n".join(rows))


def question_url(section: Section, question: Question) -> str:
    """Return where a question is asked: on the practice page of its module, wherever it stands."""
    return f"{section.course}/{section.module}/practice.md#{anchor(question)}"


def _mentioned(shelf: Shelf, say: Words, about: About) -> Iterator[str]:
    """Yield every section that names the term, a fold per module, with the sentence around the name."""
    found = about.mentions
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for url, mentions in found.items():
        section = shelf.sections[url]
        shown = _telling(section, mentions)
        often = f" <small>\u00d7\u202f{len(mentions)}</small>" if len(mentions) > 1 else ""
        line = f"- {_where(section, about.url)}{often}"
        groups[section.course, section.module].append(line + (f"<br>{_quoted(shelf, shown)}" if shown else ""))
    for module, rows in groups.items():
        many = say.count(len(rows), "{n} section", "{n} sections")
        name = f"{shelf.modules[module]} \u00b7 {many}"
        if len(shelf.courses) > 1:
            name = f"{shelf.courses[module[0]]} \u203a {name}"
        yield fold(name, "\n".join(rows), open_=len(found) <= OPEN_MENTIONS)


def _related(say: Words, about: About, shelf: Shelf) -> Iterator[str]:
    if about.related:
        yield heading(2, escape(say("Often named together")), "related", write=str)
        links = (
            f"[{escape(shelf.abouts[other].term.label)}]({relative(shelf.abouts[other].url, about.url)})"
            for other in about.related
        )
        yield " \u00b7 ".join(links)


def _shortened(say: Words, rows: Sequence[str]) -> Iterator[str]:
    """Yield the first rows as a list, and the others behind a fold."""
    more = rows[OPEN_LINES:] if len(rows) > OPEN_LINES + 2 else ()
    yield "\n".join(rows[: len(rows) - len(more)])
    if more:
        yield fold(say("{n} more", n=len(more)), "\n".join(more))


def fold(name: str, text: str, open_: bool = False) -> str:
    """Return Markdown behind a line that opens it."""
    quoted = escape(name).replace('"', "&quot;")
    return f'???{"+" if open_ else ""} guide-fold "{quoted}"\n\n{indent(text)}'
