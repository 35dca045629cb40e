"""Where a term stands in the guide: a list per kind of place, each line with a link to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from studyguide.ask import anchor
from studyguide.emit.about import About, Line, Shelf
from studyguide.emit.matter import shortened
from studyguide.markdown import escape, heading, indent, inline
from studyguide.model import Flow, Mention, Question, Section
from studyguide.paths import comparison_page, relative
from studyguide.receipts import comment
from studyguide.text.arrows import arrows_of
from studyguide.text.inline import plain
from studyguide.words import Words

MOST_EXPLAINED = 10  # sections shown at once; the rest stands with the mentions
OPEN_MENTIONS = 6  # so many sections are shown unfolded
OPEN_LINES = 6
TELLING = 90  # characters of a sentence that says enough
STEM_CHARS = 120
PLACES = "guide-places"
"""Folds that only lead to places in the guide, and stay shut on paper."""
MOST_WAYS = 3  # nodes of a flow whose arrows are told


def _where(section: Section, page: str) -> str:
    """Return the link to a section, with the title above it."""
    folder = page[: page.rfind("/") + 1]
    return _link(section.url, section.title, section.trail[-1] if section.trail else "", folder)


@lru_cache(maxsize=20_000)
def _link(url: str, title: str, above: str, folder: str) -> str:
    around = plain(above)
    before = f"<small>{escape(around)} \u203a</small> " if around else ""
    return f"{before}[{escape(plain(title))}]({relative(url, folder)})"


def _quoted(shelf: Shelf, mention: Mention) -> str:
    """Return the sentence of a mention with the name marked, and its place."""
    before, name, after = mention.sentence.partition(mention.alias)
    said = f"{escape(before)}<mark>{escape(name)}</mark>{escape(after)}" if name else escape(before)
    return said + comment(mention.place, shelf.sections[mention.section])


def explained(shelf: Shelf, say: Words, about: About) -> Iterator[str]:
    """Yield the sections that explain the term, those first that say most of it."""
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


def compared(say: Words, about: About) -> Iterator[str]:
    """Yield the comparisons of the term, and the traps that name it."""
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
    return f'<small class="guide-screen">[{escape(say("in the notes"))}]({relative(url, page)})</small>'


def lines(
    name: str, anchor: str, lines: Sequence[Line], shelf: Shelf, page: str
) -> Iterator[str]:
    """Yield the lines of other sheets of the guide that name the term, by module, under a name."""
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


def flows(say: Words, about: About) -> Iterator[str]:
    """Yield the diagrams that show the term, with the arrows at it."""
    if not about.flows:
        return
    yield heading(2, escape(say("In diagrams")), "diagrams", write=str)
    rows = []
    for section, flow in about.flows:
        ways = _ways(about, section, flow) if isinstance(flow, Flow) else []
        name = plain(flow.title) or next(iter(ways), "") or plain(section.title)
        line = f"- [{escape(name)}]({relative(section.url, about.url)})"
        rows.append(line + "".join(f"<br>{escape(way)}" for way in ways if way != name))
    yield from _shortened(say, list(dict.fromkeys(rows)), PLACES)


def _ways(about: About, section: Section, flow: Flow) -> list[str]:
    """Return the arrows at the nodes of a flow that name the term."""
    aliases = {mention.alias for mention in about.mentions.get(section.url, ())}
    nodes = [node.name for node in flow.nodes if any(alias in plain(node.name) for alias in aliases)]
    return list(filter(None, map(arrows_of(flow), nodes[:MOST_WAYS])))


def cases(say: Words, about: About) -> Iterator[str]:
    """Yield the case studies that name the term."""
    if about.cases:
        yield heading(2, escape(say("Case studies")), "cases", write=str)
        yield "\n".join(f"- {_where(case, about.url)}" for case in about.cases)


def questions(say: Words, about: About) -> Iterator[str]:
    """Yield the questions about the term, behind a fold."""
    if not about.questions:
        return
    yield heading(2, escape(say("Questions")), "questions", write=str)
    rows = []
    for section, question in about.questions:
        stem = shortened(plain(question.stem), STEM_CHARS)
        rows.append(f"- [{escape(stem)}]({relative(question_url(section, question), about.url)})")
    yield fold(say.count(len(rows), "{n} question|{n} questions"), "\n".join(rows), PLACES)


def question_url(section: Section, question: Question) -> str:
    """Return where a question is asked: on the practice page of its module, wherever it stands."""
    return f"{section.course}/{section.module}/practice.md#{anchor(question)}"


def mentioned(shelf: Shelf, say: Words, about: About) -> Iterator[str]:
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
        many = say.count(len(rows), "{n} section|{n} sections")
        name = f"{shelf.modules[module]} \u00b7 {many}"
        if len(shelf.courses) > 1:
            name = f"{shelf.courses[module[0]]} \u203a {name}"
        few = len(found) <= OPEN_MENTIONS
        yield fold(name, "\n".join(rows), "" if few else PLACES, open_=few)


def related(say: Words, about: About, shelf: Shelf) -> Iterator[str]:
    """Yield the terms that often stand together with it."""
    if about.related:
        yield heading(2, escape(say("Often named together")), "related", write=str)
        links = (
            f"[{escape(shelf.abouts[other].term.label)}]({relative(shelf.abouts[other].url, about.url)})"
            for other in about.related
        )
        yield " \u00b7 ".join(links)


def _shortened(say: Words, rows: Sequence[str], kind: str = "") -> Iterator[str]:
    """Yield the first rows as a list, and the others behind a fold."""
    more = rows[OPEN_LINES:] if len(rows) > OPEN_LINES + 2 else ()
    yield "\n".join(rows[: len(rows) - len(more)])
    if more:
        yield fold(say("{n} more", n=len(more)), "\n".join(more), kind)


def fold(name: str, text: str, kind: str = "", *, open_: bool = False) -> str:
    """Return Markdown behind a line that opens it; of what kind it is, its style tells."""
    quoted = escape(name).replace('"', "&quot;")
    return f'???{"+" if open_ else ""} guide-fold{kind and f" {kind}"} "{quoted}"\n\n{indent(text)}'
