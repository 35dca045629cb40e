"""Module to its map: how the terms of a module relate, as far as its flows, comparisons and sentences say."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import combinations

from studyguide.collect.sections import modules_of
from studyguide.diagrams.graph import NODE_ROOM, Arrow, Box, Graph, Heads, shape_of
from studyguide.diagrams.widths import whole, wrap
from studyguide.kept import once
from studyguide.model import Comparison, Flow, Guide, Module, Section, Term

MOST, LEAST = 12, 4  # nodes of a map: more is a wall, fewer say nothing
LINES = 14  # arrows
NEIGHBOURS = 4  # arrows of one node
DRAWN, COMPARED, SAID = 4, 3, 1  # what each kind of relation weighs
OFTEN = 2  # sentences that name two terms together before that counts
MANY = 4  # terms: a sentence or a comparison with more of them lists rather than relates

Pair = tuple[str, str]


TermsOf = Callable[[Flow], Callable[[str], str]]
"""Flow to what names the term of each of its nodes."""


def module_map(guide: Guide, module: Module, terms_of: TermsOf) -> Graph | None:
    """Return the map of a module, or None where too little relates."""
    mine = modules_of(guide.sections).get((module.course, module.slug), ())
    listed = {term.slug: term for term in guide.terms if term.kind != "defined"}
    known = listed or {term.slug: term for term in guide.terms}
    drawn = Counter(_drawn(mine, known, terms_of))
    compared = Counter(pair for pair in _compared(guide, mine) if set(pair) <= known.keys())
    # Common words that the notes define share many sentences without having to do with each other.
    said = Counter(pair for pair in _said(guide, mine) if set(pair) <= listed.keys())
    weights: Counter[frozenset[str]] = Counter()
    for pairs, weight in ((drawn, DRAWN), (compared, COMPARED)):
        for pair in pairs:
            weights[frozenset(pair)] += weight
    for pair, times in said.items():
        if times >= OFTEN:
            weights[frozenset(pair)] += SAID * min(times, DRAWN)
    chosen = _chosen(weights)
    if len({slug for pair in chosen for slug in pair}) < LEAST:
        return None
    return _graph(chosen, {*drawn}, known)


def _drawn(sections: Iterable[Section], known: Container[str], terms_of: TermsOf) -> Iterator[Pair]:
    """Yield the terms at the two ends of each arrow."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Flow):
                term_of = terms_of(block)
                for edge in block.edges:
                    pair = term_of(edge.source), term_of(edge.target)
                    if all(slug in known for slug in pair) and pair[0] != pair[1]:
                        yield pair


def _compared(guide: Guide, sections: Iterable[Section]) -> Iterator[Pair]:
    """Yield each two terms of the comparisons that the module takes part in, unless one lines up many."""
    beside = _beside(guide.comparisons)
    mine = {slug: terms for section in sections for slug, terms in beside.get(section.url, ())}
    for terms in mine.values():
        yield from combinations(terms, 2)


@once
def _beside(comparisons: Sequence[Comparison]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the comparisons that each section takes part in, by slug, with their terms."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for comparison in comparisons:
        terms = tuple(sorted({*filter(None, comparison.terms)}))
        if 1 < len(terms) <= MANY:
            cells = (cell for row in comparison.cells for column in row for cell in column)
            for url in {cell.section for cell in cells}:
                found[url].append((comparison.slug, terms))
    return found


def _said(guide: Guide, sections: Iterable[Section]) -> Iterator[Pair]:
    """Yield the terms that a sentence names together, unless it lists many."""
    for section in sections:
        if section.role:
            continue
        together: dict[str, set[str]] = {}
        for mention in guide.named.get(section.url, ()):
            together.setdefault(mention.sentence, set()).add(mention.term)
        for terms in together.values():
            if len(terms) <= MANY:
                yield from combinations(sorted(terms), 2)


def _chosen(weights: Counter[frozenset[str]]) -> list[frozenset[str]]:
    """Return the strongest relations that a map has room for, as far as they hang together."""
    chosen: list[frozenset[str]] = []
    degree: Counter[str] = Counter()
    for pair in sorted(weights, key=lambda pair: (-weights[pair], sorted(pair))):
        new = [slug for slug in pair if not degree[slug]]
        if len(chosen) >= LINES or weights[pair] < OFTEN or max(degree[slug] for slug in pair) >= NEIGHBOURS:
            continue
        if len(degree) + len(new) > MOST:
            continue
        chosen.append(pair)
        degree.update(pair)
    return chosen


def _graph(chosen: list[frozenset[str]], drawn: set[Pair], known: dict[str, Term]) -> Graph:
    """Return the relations as a graph: arrows where one is drawn, dashed lines between the others."""
    slugs = list(dict.fromkeys(slug for pair in chosen for slug in sorted(pair)))
    ids = {slug: f"n{index}" for index, slug in enumerate(slugs)}
    arrows: list[Arrow] = []
    for pair in chosen:
        one, other = sorted(pair)
        if (one, other) not in drawn:
            one, other = other, one
        there, back = (one, other) in drawn, (other, one) in drawn
        heads: Heads = "both" if there and back else "end" if there else "none"
        arrows.append(Arrow(ids[one], ids[other], dashed=heads == "none", heads=heads))
    boxes = (
        Box(
            ids[slug],
            known[slug].label,
            wrap(known[slug].label, whole(known[slug].label, NODE_ROOM)),
            shape_of("", known[slug].category),
        )
        for slug in slugs
    )
    return Graph(tuple(boxes), tuple(arrows))
