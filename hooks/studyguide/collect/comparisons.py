"""Tables of the notes and sets of the catalogue to comparisons.

A table compares where its header names two subjects or more, or its first column does, and is no list of words with
their meanings; it is turned so that subjects are columns. All tables that have two subjects in common with a
comparison add what they say to it.
A set of the catalogue is the largest group of terms of which each is compared with each.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyguide.collect.deciders import Line, decider, sentences, told
from studyguide.collect.headed import is_across
from studyguide.collect.names import Names, key, names_in
from studyguide.collect.pairs import is_pairs
from studyguide.model import Cell, Comparison, Mention, Paragraph, Section, Table, Term
from studyguide.text.eastern import marked
from studyguide.text.inline import plain
from studyguide.text.slugs import slug, unique

MOST_SUBJECTS = 16  # a longer table is a list
LIST_SUBJECTS = 6  # and so is one that says but one thing of more than so many
FEW_SUBJECTS = 3  # where more are compared, what is known of less than half of them is left to smaller tables
TITLE_SUBJECTS = 4  # so many names make a title
FEW_ROWS, NAME_CHARS = 6, 32  # of a table that compares what its rows name, whatever that is
NAMED = re.compile(r"(?=.*[^\W\d_])\w.*\w.?")
FEW_CHARS = 80  # of a cell that a line can quote

BRACKET = re.compile(r"\s*[(\uff08\[].*$", re.S)
IN_CODE = re.compile(r"`[^`]+`")
# Disk (Type 2)
COUNTED = re.compile(r"\([^\W\d_]+[ ]?\d{1,2}\)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared."""

    id: str
    """Slug of its term, or the key of its name where it has none."""
    name: str
    term: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the notes, turned so that subjects are columns."""

    subjects: tuple[Subject, ...]
    attributes: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[Cell, ...]]
    """By key of the attribute and id of the subject."""
    section: Section
    around: str
    """The paragraphs before and after the table, parted by a blank line."""
    title: str
    """What the section is called; where that is one word, behind what it stands in: `Routing: Comparison`."""


def comparisons(
    terms: Sequence[Term], sections: Sequence[Section], mentions: Sequence[Mention]
) -> tuple[Comparison, ...]:
    """Return the comparisons that the notes and the catalogue make, those of the notes first."""
    names = names_in(terms)
    labels = {term.slug: term for term in terms}
    tables = list(grids(sections, names))
    sets = _sets(tables, terms, names)
    lines = told(sections, mentions)
    by_subject: dict[str, list[int]] = defaultdict(list)
    for index, grid in enumerate(tables):
        for subject in grid.subjects:
            by_subject[subject.id].append(index)
    made = []
    for subjects, own in sets:
        ids = {subject.id for subject in subjects}
        shared = sorted({i for s in ids for i in by_subject[s]}, key=lambda i: (i not in own, i))
        near = [tables[i] for i in shared if len(ids & {s.id for s in tables[i].subjects}) > 1]
        made.append(_comparison(subjects, near, own, labels, lines))
    slugs = unique(c.slug for c in made)
    return tuple(
        Comparison(own, c.title, c.subjects, c.terms, c.attributes, c.cells, c.decider)
        for c, own in zip(made, slugs, strict=True)
    )


def grids(sections: Iterable[Section], names: Names) -> Iterator[Grid]:
    """Yield every table of the notes that compares."""
    module = ""
    for section in sections:
        module = plain(section.title) if section.level == 1 else module
        title = _titled(section, module)
        for index, block in enumerate(section.blocks):
            if isinstance(block, Table) and block.rows and not is_pairs(block):
                beside = section.blocks[max(0, index - 1) : index + 2]
                around = "\n\n".join(b.text for b in reversed(beside) if isinstance(b, Paragraph))
                grid = _grid(block, section, names, around, title)
                if grid and grid.attributes and 1 < len(grid.subjects) <= _most(grid):
                    yield grid


def _titled(section: Section, module: str) -> str:
    title = plain(section.title)
    within = plain(section.trail[-1]) if section.trail else module
    return title if " " in title or title == within or not within else f"{within}: {title}"


def _most(grid: Grid) -> int:
    return MOST_SUBJECTS if len(grid.attributes) > 1 else LIST_SUBJECTS


def _grid(table: Table, section: Section, names: Names, around: str, title: str) -> Grid | None:
    """Return the table with subjects as columns, or None where it compares nothing."""
    across = [_subject(cell, names) for cell in table.header[1:]]
    down = [_subject(row.cells[0], names) for row in table.rows]
    named_across = sum(bool(s.term) for s in across)
    named_down = sum(bool(s.term) for s in down)
    filled = sum(bool(s.name) for s in across)
    rows = named_down > 1 and 2 * named_down >= len(down) and any(map(str.strip, table.header[1:]))
    opens = is_across(table.header) and (any(map(str.isalnum, table.header[0])) or not rows or named_across > 0)
    columns = filled > 1 and (opens or (named_across > 1 and 2 * named_across >= filled))
    cells: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    if columns:
        subjects, attributes = across, [row.cells[0] for row in table.rows]
        for row, attribute in zip(table.rows, attributes, strict=True):
            for subject, text in zip(subjects, row.cells[1:], strict=False):
                cells[key(plain(attribute)), subject.id].append(Cell(text, row.place, section.url))
    elif rows or _likens(table):
        subjects, attributes = down, list(table.header[1:])
        for row, subject in zip(table.rows, subjects, strict=True):
            for attribute, text in zip(attributes, row.cells[1:], strict=False):
                cells[key(plain(attribute)), subject.id].append(Cell(text, row.place, section.url))
    else:
        return None
    kept = {where: tuple(c for c in found if c.text.strip()) for where, found in cells.items()}
    return Grid(
        tuple({s.id: s for s in subjects if s.name}.values()),
        tuple({key(plain(a)): a for a in reversed(attributes) if plain(a).strip()}.values())[::-1],
        {where: found for where, found in kept.items() if found},
        section,
        around,
        title,
    )


def _likens(table: Table) -> bool:
    """Return whether a table says several things of a few that its rows name, and hardly leaves one out."""
    names = [plain(row.cells[0]).strip() for row in table.rows]
    cells = [cell.strip() for row in table.rows for cell in row.cells[1:]]
    if table.header[0][:1].islower() and all(name[:1].islower() for name in names):
        return False  # the first row of a list of words, perhaps
    if any(len(row.cells) > 2 and all(IN_CODE.fullmatch(cell.strip()) for cell in row.cells) for row in table.rows):
        return False  # what stands side by side is of one kind: no cell says something of the first
    few = 1 < len(names) <= FEW_ROWS and len({key(name) for name in names}) == len(names)
    short = all(0 < len(name) <= NAME_CHARS and NAMED.match(name) for name in names)
    told = sum(bool(cell) for cell in cells) * 5 >= len(cells) * 4 and max(map(len, cells), default=0) <= 2 * FEW_CHARS
    return few and short and told and len(table.header) > 2 and all(cell.strip() for cell in table.header)


def _subject(cell: str, names: Names) -> Subject:
    """Return what a cell names: a term, with or without a bracket behind it, or something else.

    A number in the bracket tells one of several from the others: `PoE (Type 1)`.
    """
    name = " ".join(plain(cell).split())
    term = names.meant(name) or ("" if COUNTED.search(name) else names.meant(BRACKET.sub("", name)))
    return Subject(term or key(name), name, term)


def _sets(
    tables: Sequence[Grid], terms: Sequence[Term], names: Names
) -> list[tuple[tuple[Subject, ...], tuple[int, ...]]]:
    """Return what is compared with what, each set once, with the tables that compare just that."""
    groups: dict[frozenset[str], tuple[tuple[Subject, ...], list[int]]] = {}
    for index, grid in enumerate(tables):
        ids = frozenset(subject.id for subject in grid.subjects)
        groups.setdefault(ids, (grid.subjects, []))[1].append(index)
    labels = {term.slug: term.label for term in terms}
    for group in cliques(_confusable(terms, names)):
        subjects = tuple(Subject(s, labels[s], s) for s in sorted(group, key=lambda s: labels[s].casefold()))
        groups.setdefault(frozenset(group), (subjects, []))
    return [(subjects, tuple(own)) for subjects, own in groups.values()]


def _confusable(terms: Sequence[Term], names: Names) -> dict[str, set[str]]:
    """Return which terms the catalogue compares, both ways."""
    known = {term.slug for term in terms}
    pairs: dict[str, set[str]] = {}
    for term in terms:
        for name in term.compared_with:
            other = names.meant(name)
            if other in known and other != term.slug:
                pairs.setdefault(term.slug, set()).add(other)
                pairs.setdefault(other, set()).add(term.slug)
    return pairs


def cliques(pairs: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    """Return the largest groups in which each is paired with each, in a fixed order (Bron-Kerbosch)."""
    found: list[tuple[str, ...]] = []

    def grow(group: tuple[str, ...], open_: set[str], done: set[str]) -> None:
        if not open_ and not done:
            found.append(tuple(sorted(group)))
            return
        pivot = max(sorted(open_ | done), key=lambda v: len(pairs[v] & open_))
        for one in sorted(open_ - pairs[pivot]):
            grow((*group, one), open_ & pairs[one], done & pairs[one])
            open_ = open_ - {one}
            done = done | {one}

    if pairs:
        grow((), set(pairs), set())
    return sorted(found)


def _comparison(
    subjects: tuple[Subject, ...],
    near: Sequence[Grid],
    own: tuple[int, ...],
    terms: Mapping[str, Term],
    lines: Sequence[Line],
) -> Comparison:
    """Return the comparison of the subjects out of the tables that share them."""
    attributes: dict[str, str] = {}
    cells: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for grid in near:
        for attribute in grid.attributes:
            where = key(plain(attribute))
            said = [(s.id, grid.cells.get((where, s.id), ())) for s in subjects]
            if _worth(sum(bool(found) for _, found in said), len(subjects)):
                attributes.setdefault(where, attribute)
            for id_, found in said:
                cells[where, id_] += [c for c in found if c not in cells[where, id_]]
    shown = tuple(full_label(terms[s.term]) if s.term else s.name for s in subjects)
    mine = near[0] if own and near else None
    if len(subjects) <= TITLE_SUBJECTS:
        title = " · ".join(shown)
    elif mine:
        title = mine.title
    else:
        title = f"{shown[0]}, {shown[1]} … ({len(shown)})"
    return Comparison(
        slug="-or-".join(slug(terms[s.term].label if s.term else s.name) for s in subjects[:3])
        + ("" if len(subjects) <= 3 else f"-or-{len(subjects) - 3}-more"),
        title=title,
        subjects=shown,
        terms=tuple(s.term for s in subjects),
        attributes=tuple(attributes.values()),
        cells=tuple(tuple(tuple(cells[where, s.id]) for s in subjects) for where in attributes),
        decider=decider([s.id for s in subjects], terms, mine.around if mine else "", lines)
        or _first_difference(subjects, shown, attributes, cells)
        or (sentences([terms[s.term] for s in subjects]) if all(s.term for s in subjects) else ""),
    )


def _worth(said: int, subjects: int) -> bool:
    """Return whether an attribute that is known of so many subjects belongs to their comparison."""
    return said > 0 and (subjects <= FEW_SUBJECTS or 2 * said >= subjects)


def full_label(term: Term) -> str:
    """Return the label of a term, an abbreviation with what it stands for: `Network Load Balancer (NLB)`."""
    if any(c.islower() for c in term.label) or " " in term.label:
        return term.label
    return term.name if term.label in term.name else f"{term.name} ({term.label})"


def _first_difference(
    subjects: Sequence[Subject],
    shown: Sequence[str],
    attributes: Mapping[str, str],
    cells: Mapping[tuple[str, str], Sequence[Cell]],
) -> str:
    """Return the first row that tells all subjects apart in a few words, as one line; or nothing."""
    for where, attribute in attributes.items() if len(subjects) <= TITLE_SUBJECTS else ():
        texts = [cells[where, s.id][0].text if cells.get((where, s.id)) else "" for s in subjects]
        if all(texts) and len(set(map(key, texts))) == len(texts) and max(map(len, texts)) <= FEW_CHARS:
            line = "; ".join(f"{name}: {text}" for name, text in zip(shown, texts, strict=True))
            return marked(attribute) + line
    return ""
