"""Entry to its weight: what decides who stands on a sheet when room is short."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from studyguide.model import Flow, Section
from studyguide.sheets.phrases import folded
from studyguide.sheets.sheet import Chain, Drawing, Entry, Grid, Line, Part, Stack, Verbatim, Whole
from studyguide.text.texts import section_text

BASE: Mapping[Part, float] = {
    "own": 200,  # what the note-taker chose comes before what we choose
    "traps": 75,
    "tables": 60,
    "flow": 50,
    "definitions": 45,
    "changes": 42,
    "figures": 40,
    "points": 20,
    "prose": 10,
}
SAID = 4.0  # for each doubling of the sections that name it
SAID_MOST = 16.0
ASKED = 12.0  # a question names it
RIGHT = 6.0  # and so does its right answer
BLUEPRINT = 10.0  # in the heaviest domain of the exam
FURTHER_TABLE = 6.0  # less for each table before it: the first decides most
LONG = 24  # words beyond which a line grows lighter
LONG_EACH = 0.4
HEADED = 8.0  # its lead is a title of the module
NAMES = 6.0  # more for a line without a lead that names a term
OPENING = 12.0  # less for what a module says to open
KNOWN = 45.0  # less where an entry of more weight has the same lead
INSIDE = 8.0  # less for a sentence that needs the one before it
ORDINARY = 0.3  # share of what is said and asked that counts for a lead that is one common word


@dataclass(frozen=True, slots=True)
class Asked:
    """What the whole guide asks about the entries of a sheet; phrases folded by `folded`."""

    stems: tuple[str, ...]
    """The leads of its entries that a question names in its stem or in an option."""
    right: tuple[str, ...]
    """Those that a right answer names."""
    domains: Mapping[str, float]
    """Share of the exam by task statement, that of the heaviest domain as 1."""
    names: Mapping[str, str]
    """Slug of a term by each of its names that an entry holds."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a module says, folded."""

    texts: Mapping[str, str]
    """Of each section by its url."""
    whole: str
    """The same texts, one after the other."""
    plain: tuple[str, ...]
    """The same texts as written."""
    titles: str
    tasks: Mapping[str, str]
    """Task statement of each section by its url."""
    openings: frozenset[str]
    """Addresses of the sections before the first heading."""


def said_in(sections: Sequence[Section]) -> Said:
    """Return what the sections of a module say."""
    plain = tuple(map(section_text, sections))
    texts = {s.url: folded(text) for s, text in zip(sections, plain, strict=True)}
    return Said(
        texts=texts,
        whole="\n".join(texts.values()),
        plain=plain,
        titles="".join(folded(s.title) for s in sections),
        tasks={s.url: s.task for s in sections},
        openings=frozenset(s.url for s in sections if s.level == 1),
    )


def weigh(entries: Sequence[Entry], said: Said, asked: Asked) -> list[Entry]:
    """Return the entries with their weights and what makes them."""
    tables = 0
    out: list[Entry] = []
    for entry in entries:
        parts = dict(_parts(entry, said, asked))
        if entry.part == "tables":
            parts["further table"] = -FURTHER_TABLE * tables
            tables += 1
        parts = {name: round(value, 1) for name, value in parts.items() if round(value, 1)}
        why = tuple(f"{name} {value:+g}" for name, value in parts.items())
        weight = round(entry.weight + sum(parts.values()), 1)
        out.append(replace(entry, weight=weight, why=(*entry.why, *why)))
    return _known(out, asked.names)


def _parts(entry: Entry, said: Said, asked: Asked) -> list[tuple[str, float]]:
    out: list[tuple[str, float]] = [(entry.part, BASE[entry.part])]
    names = leads_of(entry)
    if names:
        often = max(sum(name in text for text in said.texts.values()) for name in names)
        share = ORDINARY if all(map(_is_ordinary, leads(entry))) else 1
        out.append(("said", share * min(SAID_MOST, SAID * log2(often)) if often else 0))
        out.append(("asked", share * ASKED if any(name in asked.stems for name in names) else 0))
        out.append(("answer", share * RIGHT if any(name in asked.right for name in names) else 0))
        out.append(("titled", HEADED if any(name in said.titles for name in names) else 0))
    if entry.part in ("points", "prose") and isinstance(entry.body, Line):
        text = folded(entry.body.text)
        out.append(("names", NAMES if any(name in text for name in asked.names) else 0))
        out.append(("opening", -OPENING if entry.section in said.openings else 0))
    out.append(("exam", BLUEPRINT * asked.domains.get(said.tasks.get(entry.section, ""), 0)))
    if isinstance(entry.body, Line):
        length = len(entry.body.text.split())
        out.append(("long", -LONG_EACH * max(0, length - LONG)))
    return out


def leads(entry: Entry) -> tuple[str, ...]:
    """Return what an entry is about: its term, or the subjects of its table."""
    body = entry.body
    match body:
        case Line(lead=lead):
            return (lead,) if lead else ()
        case Grid(table=table) | Stack(table=table):
            return tuple(cell for cell in (*table.header[1:], *(row.cells[0] for row in table.rows)) if cell)
        case Chain(rows=rows):
            return tuple(name for row in rows for edge in row for name in (edge.source, edge.target))
        case Drawing(flow=flow):
            return tuple(node.name for node in flow.nodes) if isinstance(flow, Flow) else ()
        case Verbatim() | Whole():
            return ()


def leads_of(entry: Entry) -> list[str]:
    """Return the leads of an entry as they are looked for: folded, and of more than one letter."""
    return [name for name in map(folded, leads(entry)) if len(name) > 3]


def _is_ordinary(lead: str) -> bool:
    """Return whether a lead is one word without a capital inside it, which texts use without meaning it."""
    return " " not in lead.strip() and lead[1:].lower() == lead[1:]


def _known(entries: Sequence[Entry], names: Mapping[str, str]) -> list[Entry]:
    """Return the entries, those lighter whose lead a heavier one has under the same or another name."""

    def about(entry: Entry) -> str:
        if not isinstance(entry.body, Line) or entry.part in ("figures", "changes"):
            return ""
        lead = folded(entry.body.lead)
        return names.get(lead, lead)

    heaviest: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda e: -e.weight):
        heaviest.setdefault(about(entry), entry)
    return [
        replace(entry, weight=round(entry.weight - KNOWN, 1), why=(*entry.why, f"known {-KNOWN:+g}"))
        if about(entry).strip() and heaviest[about(entry)] is not entry and entry.part != "own"
        else entry
        for entry in entries
    ]
