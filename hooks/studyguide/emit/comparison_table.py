"""The table of a comparison: a row per attribute, with signs for what agrees and the sources of each cell."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from studyguide.collect.names import key
from studyguide.emit.comparison_desk import Desk
from studyguide.markdown import escape, inline
from studyguide.model import Cell, Comparison, Fact
from studyguide.paths import relative
from studyguide.receipts import data_at
from studyguide.text.inline import plain
from studyguide.words import Words

WIDE = 5  # more subjects than so many stand in rows


@dataclass(slots=True)
class Sources:
    """The sections that cells come from, numbered in the order in which they are met."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, cell: Cell) -> int:
        """Return the number of the source of a cell."""
        return self.numbers.setdefault((cell.section, cell.place.file), len(self.numbers) + 1)


def is_wide(comparison: Comparison) -> bool:
    """Return whether it has so many subjects that they stand in rows."""
    return len(comparison.subjects) > WIDE


def table(desk: Desk, comparison: Comparison, sources: Sources, page: str) -> Iterator[str]:
    """Yield the table, numbering its sources, and what the signs in it mean."""
    titles = [_subject(desk, comparison, index, page) for index in range(len(comparison.subjects))]
    grid = [["", *titles], *([name, *cells] for name, cells in _rows(desk, comparison, sources))]
    if is_wide(comparison):
        grid = [list(column) for column in zip(*grid, strict=True)]
    yield f'<div class="guide-compare" markdown="1">\n\n{_pipes(grid)}\n\n</div>'
    if any("guide-mark" in cell for row in grid for cell in row):
        legend = desk.say("= the same for all, \u2260 different")
        yield f'<small class="guide-legend">{escape(legend)}</small>'


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
