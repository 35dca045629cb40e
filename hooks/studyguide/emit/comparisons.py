"""The pages of comparisons, and their index with a chooser for any two terms."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from studyguide.collect.comparisons import full_label
from studyguide.collect.drills import drills
from studyguide.collect.names import key, names_in
from studyguide.emit.matter import matter
from studyguide.emit.practice.drills import drill_path
from studyguide.emit.write import module_title
from studyguide.markdown import document, escape, heading, inline
from studyguide.model import Cell, Comparison, Fact, Guide, Section, Term
from studyguide.pages import Page
from studyguide.paths import address, comparison_page, relative
from studyguide.receipts import data_at
from studyguide.text.inline import plain
from studyguide.words import Words, words

INDEX = "comparisons/index.md"
DATA = "assets/guide-compare-data.js"
WIDE = 5  # more subjects than so many stand in rows
MOST_NEAR = 8  # links to other comparisons of the same subjects


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page of a comparison needs from the guide, gathered once."""

    guide: Guide
    say: Words
    terms: Mapping[str, Term]
    sections: Mapping[str, Section]
    modules: Mapping[tuple[str, str], str]
    facts: Mapping[str, Sequence[Fact]]
    with_term: Mapping[str, Sequence[Comparison]]


@dataclass(slots=True)
class Sources:
    """The sections that cells come from, numbered in the order in which they are met."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, cell: Cell) -> int:
        """Return the number of the source of a cell."""
        return self.numbers.setdefault((cell.section, cell.place.file), len(self.numbers) + 1)


def comparisons(guide: Guide) -> Iterator[Page]:
    """Yield the index of comparisons, a page for each, and the data of the chooser."""
    if not guide.comparisons:
        return
    desk = _desk(guide)
    yield Page(INDEX, document(_index(desk)), nav=(desk.say("Comparisons"),))
    for comparison in guide.comparisons:
        yield Page(comparison_page(comparison.slug), document(_page(desk, comparison)))
    yield Page(DATA, _data(desk))


def _desk(guide: Guide) -> Desk:
    names = names_in(guide.terms)
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in guide.facts:
        facts[names.meant(fact.about)].append(fact)
    with_term: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in guide.comparisons:
        for slug in filter(None, comparison.terms):
            with_term[slug].append(comparison)
    return Desk(
        guide,
        words(guide.settings),
        {term.slug: term for term in guide.terms},
        {section.url: section for section in guide.sections},
        {(m.course, m.slug): plain(module_title(m)) for course in guide.courses for m in course.modules},
        facts,
        with_term,
    )


# ---- a page ----------------------------------------------------------------------------------


def _page(desk: Desk, comparison: Comparison) -> Iterator[str]:
    page, say = comparison_page(comparison.slug), desk.say
    sources = Sources()
    names = ", ".join(comparison.subjects)
    wide = ("navigation", "toc") if len(comparison.subjects) > WIDE else ()
    yield matter(say("{names} side by side, from your notes", names=names), "comparison", hide=wide)
    yield heading(1, escape(comparison.title), write=str)
    rows = list(_rows(desk, comparison, sources))
    titles = [_subject(desk, comparison, index, page) for index in range(len(comparison.subjects))]
    table = [["", *titles], *([name, *cells] for name, cells in rows)]
    if len(titles) > WIDE:
        table = [list(column) for column in zip(*table, strict=True)]
    yield f'<div class="guide-compare" markdown="1">\n\n{_pipes(table)}\n\n</div>'
    if any("guide-mark" in cell for _, cells in rows for cell in cells) or any(
        "guide-mark" in n for n, _ in rows
    ):
        legend = say("= the same for all, \u2260 different")
        yield f'<small class="guide-legend">{escape(legend)}</small>'
    yield _decider(desk, comparison, page)
    if comparison.slug in drills(desk.guide):
        path = drill_path(desk.guide, comparison)
        yield f"[{escape(say('Drill: {title}', title=plain(comparison.title)))}]({relative(path, page)})"
    yield from _sources(desk, sources, page)
    yield from _near(desk, comparison, page)


def _subject(desk: Desk, comparison: Comparison, index: int, page: str) -> str:
    slug, name = comparison.terms[index], escape(comparison.subjects[index])
    return f"[{name}]({relative(desk.guide.addresses[slug], page)})" if slug else name


def _pipes(rows: Sequence[Sequence[str]]) -> str:
    head, *body = [f"| {' | '.join(cell or ' ' for cell in row)} |" for row in rows]
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])


def _rows(desk: Desk, comparison: Comparison, sources: Sources) -> Iterator[tuple[str, list[str]]]:
    """Yield each row: the sentence of the catalogue, what the notes say, checked facts, what it is not."""
    known = [desk.terms[slug] if slug else None for slug in comparison.terms]
    if all(term and term.summary for term in known):
        yield _bold(desk.say("In one sentence")), [inline(term.summary) if term else "" for term in known]
    for attribute, cells in zip(comparison.attributes, comparison.cells, strict=True):
        yield _row(desk, attribute, cells, sources)
    yield from _facts(desk, comparison)
    if sum(bool(term and term.is_not) for term in known) > 1:
        yield _bold(desk.say("Easily confused")), [inline(term.is_not) if term else "" for term in known]


def _bold(text: str) -> str:
    return f"**{escape(text)}**"


def _row(
    desk: Desk, attribute: str, cells: Sequence[Sequence[Cell]], sources: Sources
) -> tuple[str, list[str]]:
    """Return the row of an attribute, marked where its cells agree or differ."""
    say = desk.say
    shared = {sources.number(cell) for found in cells for cell in found}
    texts = [frozenset(_said(cell) for cell in found) for found in cells]
    counted = Counter(text for text in texts if text)
    most, times = counted.most_common(1)[0] if counted else (frozenset(), 0)
    agree = times == len(cells)
    odd = times > 1 and not agree
    head = inline(attribute)
    if agree:
        head += _mark(say, "=", "same")
    elif not odd and sum(counted.values()) > 1:
        head += _mark(say, "\u2260", "differs")
    if len(shared) == 1:
        head += _refs(say, shared)
    written = []
    for found, text in zip(cells, texts, strict=True):
        mark = _mark(say, "\u2260", "differs") if odd and text and text != most else ""
        written.append(_cell(desk, found, sources, alone=len(shared) == 1) + mark)
    return f"**{head}**" if "<" not in head else f"<strong>{head}</strong>", written


def _said(cell: Cell) -> str:
    return key(plain(cell.text)).strip(" .;")


def _mark(say: Words, sign: str, meaning: str) -> str:
    """Return a sign that says whether cells agree, with its meaning for a screen reader."""
    kind = "same" if sign == "=" else "differs"
    return f'\u00a0<span class="guide-mark guide-mark--{kind}" title="{escape(say(meaning))}">{sign}</span>'


def _refs(say: Words, numbers: set[int]) -> str:
    return "".join(
        f'<sup>[{n}](#source-{n}){{ .guide-ref aria-label="{escape(say("Source {n}", n=n))}" }}</sup>'
        for n in sorted(numbers)
    )


def _cell(desk: Desk, found: Sequence[Cell], sources: Sources, alone: bool) -> str:
    """Return what the notes say in a cell, each text once with its sources; or that they say nothing."""
    if not found:
        return f'<span class="guide-gap">{escape(desk.say("not in your notes"))}</span>'
    texts: dict[str, tuple[Cell, set[int]]] = {}
    for cell in found:
        texts.setdefault(_said(cell), (cell, set()))[1].add(sources.number(cell))
    parts = (_text(desk, cell) + ("" if alone else _refs(desk.say, numbers)) for cell, numbers in texts.values())
    return "<br>".join(parts)


def _text(desk: Desk, cell: Cell) -> str:
    """Return what a cell says, with where it says so."""
    text = "<br>".join(inline(line) for line in cell.text.split("\n"))
    return f"<span{data_at(cell.place, desk.sections[cell.section])}>{text}</span>"


def _facts(desk: Desk, comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield a row for each attribute that facts were checked for."""
    found: dict[str, dict[str, Fact]] = {}
    for slug in comparison.terms:
        for fact in desk.facts.get(slug, ()) if slug else ():
            found.setdefault(fact.attribute, {})[slug] = fact
    shown = {key(plain(attribute)) for attribute in comparison.attributes}
    for attribute, facts in found.items():
        if key(attribute) in shown or 2 * len(facts) < len(comparison.terms):
            continue
        cells = [inline(facts[slug].value) if slug in facts else "\u2013" for slug in comparison.terms]
        checked = max(fact.checked for fact in facts.values())
        note = f"<small>{escape(desk.say('checked {date}', date=checked))}</small>"
        yield f"<strong>{inline(attribute[:1].upper() + attribute[1:])}</strong><br>{note}", cells


def _decider(desk: Desk, comparison: Comparison, page: str) -> str:
    """Return the line that says what decides."""
    if not comparison.decider:
        return ""
    lead = f"**{escape(desk.say('What decides'))}:**"
    return f'<div class="guide-decider" markdown="1">\n\n{lead} {inline(comparison.decider)}\n\n</div>'


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
        yield "\n".join(_link(c, page) for c in near[:MOST_NEAR])


def _link(comparison: Comparison, page: str) -> str:
    line = f"- [{escape(comparison.title)}]({relative(comparison_page(comparison.slug), page)})"
    return f"{line}: {inline(comparison.decider)}" if comparison.decider else line


# ---- the index -------------------------------------------------------------------------------


def _index(desk: Desk) -> Iterator[str]:
    say = desk.say
    yield matter(say("All comparisons of the guide"), "comparisons")
    yield heading(1, escape(say("Comparisons")), write=str)
    yield escape(
        say("Things that are easily confused, side by side, with the line that decides between them.")
    )
    yield (
        f'<section class="guide-chooser" data-guide="compare" data-guide-data="{DATA}" '
        f'aria-label="{escape(say("Compare any two"))}" hidden></section>'
    )
    groups: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in desk.guide.comparisons:
        groups[_category(desk, comparison)].append(comparison)
    yield f'<div data-guide="filter" data-guide-label="{escape(say("Filter the comparisons"))}" markdown="1">'
    for category in sorted(groups, key=lambda c: (not c, c.casefold())):
        yield heading(2, escape(category or say("Other")), write=str)
        yield "\n".join(_link(c, INDEX) for c in sorted(groups[category], key=lambda c: c.title.casefold()))
    yield "</div>"


def _category(desk: Desk, comparison: Comparison) -> str:
    """Return the category that most subjects belong to."""
    counted = Counter(desk.terms[slug].category for slug in comparison.terms if slug)
    return counted.most_common(1)[0][0] if counted else ""


def _data(desk: Desk) -> str:
    """Return what the chooser needs, as a script that works from disk."""
    rows: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    names: dict[str, str] = {}
    for comparison in desk.guide.comparisons:
        for attribute, cells in zip(comparison.attributes, comparison.cells, strict=True):
            where = key(plain(attribute))
            names.setdefault(where, plain(attribute))
            for slug, found in zip(comparison.terms, cells, strict=True):
                for cell in found if slug else ():
                    title = plain(desk.sections[cell.section].title)
                    said = rows.setdefault(slug, {}).setdefault(where, [])
                    entry = (plain(cell.text), address(cell.section), title)
                    if entry not in said:
                        said.append(entry)
    numbers = {where: index for index, where in enumerate(names)}
    listed = [t for t in desk.guide.terms if t.slug in rows or (t.kind != "defined" and t.summary)]
    terms = [
        {
            "name": full_label(term),
            "address": address(desk.guide.addresses[term.slug]),
            "summary": plain(term.summary),
            "not": plain(term.is_not),
            "cells": {str(numbers[where]): cells for where, cells in rows.get(term.slug, {}).items()},
        }
        for term in listed
    ]
    spoken = {
        word: desk.say(word)
        for word in (
            "Compare any two",
            "First",
            "Second",
            "In one sentence",
            "Easily confused",
            "not in your notes",
            "same",
            "differs",
            "Nothing is known of both.",
            "Source",
        )
    }
    data = {"attributes": list(names.values()), "terms": terms, "say": spoken}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.guideCompare={text};\n"
