"""The catalogue and the notes' own definitions to terms.

A definition becomes a term where no term of the catalogue has its name, and where it is a term and no label:

    label ::= what stands before differing texts again and again ("Use case", "Action", "Phase 2")
            | a question or an address to the reader ("Why this is best", "Note")
    term  ::= a short name, without a full stop
              whose text opens like a definition ("the smallest …", "un tejido que …", a small letter)
              or that the notes use elsewhere; a title that nothing defines, in several sections
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from studyguide.collect.definitions import Candidate, candidates, summary
from studyguide.collect.names import Context, Names, key
from studyguide.collect.sections import Part, by_module
from studyguide.collect.titled import explained
from studyguide.kept import kept_each
from studyguide.model import Section, Term
from studyguide.text.pieces import Piece, pieces
from studyguide.text.slugs import slug, unique

LABEL_TEXTS = 4  # so many different texts in reading sections make a name a label
MODULE_TEXTS = 3  # and so many in one module
COMMON_SHARE = (
    0.2  # in more than this share of the sections, a word is everyday language if nothing speaks against it
)
FEW_USES = 6  # unless it stands there so seldom that a share says nothing
NAMED_SECTIONS = 3  # so many sections that name a title of several words make it a term; one less of a proper name
MAKER_PAIRS = 3  # so many names that stand with and without the same first word make it the name of a maker

NUMBER = re.compile(r"\d+")
STEM = 4  # letters by which words of two names are compared

PAIR = re.compile(r"\s+(?:and|or|to|und|oder|et|ou|y|o|e|vs\.?|&)\s+|,\s+|/", re.I)


def terms(catalogue: Sequence[Term], sections: Sequence[Section]) -> tuple[Term, ...]:
    """Return the terms of the catalogue and those that the notes define, by name."""
    listed = Names(catalogue)
    # Where a catalogue lists what the notes are about, a title of which nothing says what it means is no further term.
    told = (*candidates(sections), *(c for c in explained(sections) if c.text or not catalogue))
    found = [c for c in told if not any(listed.meant(name) for name in (c.name, *c.aliases))]
    chosen = _chosen(found, sections, listed)
    slugs = unique([*(term.slug for term in catalogue), *(slug(c.name, "term") for c in chosen)])[
        len(catalogue) :
    ]
    made = (
        Term(
            name=c.name,
            slug=own,
            kind="defined",
            aliases=c.aliases,
            summary=summary(c.text) if c.text else "",
            place=c.place,
        )
        for c, own in zip(chosen, slugs, strict=True)
    )
    return tuple(sorted((*catalogue, *made), key=lambda term: (term.label.casefold(), term.slug)))


def _chosen(found: Sequence[Candidate], sections: Sequence[Section], listed: Names) -> list[Candidate]:
    """Return the definitions that are terms, the best one of each name, with all aliases."""
    labels = _labels(found)
    all_keys = {key(name) for c in found for name in (c.name, *c.aliases)}
    telling = (c for c in found if not c.field and _label_key(c.name) not in labels)
    kept = [c for c in telling if not _joins(c.name, all_keys, listed)]
    makers = _makers({key(c.name) for c in kept})
    named: dict[str, list[Candidate]] = defaultdict(list)
    same: dict[str, str] = {}
    for candidate in kept:
        keys = [_plain_key(name, makers) for name in (candidate.name, *candidate.aliases)]
        root = next((same[known] for k in keys if (known := _singular(k, same)) in same), keys[0])
        if _is_another(candidate, named[root]):
            # A short form of two things belongs to the first of them.
            long = _long_names(candidate)[0]
            root, keys, candidate = key(long), [key(long)], replace(candidate, name=long, aliases=())
        for k in keys:
            same.setdefault(k, root)
        named[root].append(candidate)
    best = {root: _with_short_name(_best(group), makers) for root, group in named.items()}
    # A title that may be no term takes no use from a name inside it.
    inside, uses = _uses({root: c for root, c in best.items() if not c.titles}, sections)
    inside |= _uses({root: c for root, c in best.items() if c.titles}, sections)[0]
    often = COMMON_SHARE * max(len(sections), 1)
    return [c for root, c in best.items() if _is_term(c, uses[root], inside[root], often, named[root])]


def _joins(name: str, known: set[str], listed: Names) -> bool:
    """Return whether a name is several other names: `Query or scan`."""
    parts = PAIR.split(name)
    return len(parts) > 1 and all(key(part) in known or listed.meant(part) for part in parts)


def _is_another(candidate: Candidate, group: Sequence[Candidate]) -> bool:
    """Return whether a definition shares only its short form with others: `STP`, of a protocol and of a cable."""
    known = [long for other in group for long in _long_names(other)]
    mine = _long_names(candidate)
    return bool(mine and known) and not any(_are_alike(one, other) for one in mine for other in known)


def _long_names(candidate: Candidate) -> list[str]:
    return [name for name in (candidate.name, *candidate.aliases) if " " in name]


def _are_alike(one: str, other: str) -> bool:
    """Return whether more than half of the words of two names open alike, or one has all letters of the other."""
    words = [{word[:STEM] for word in key(name).split()} for name in (one, other)]
    letters = ["".join(filter(str.isalnum, key(name))).rstrip("s") for name in (one, other)]
    shared = len(words[0] & words[1]) * 2 > min(map(len, words))
    return shared or letters[0] in letters[1] or letters[1] in letters[0]


def _makers(keys: set[str]) -> set[str]:
    """Return the first words that several names have or leave out, such as the name of a maker."""
    pairs = Counter(name.split(" ", 1)[0] for name in keys if " " in name and name.split(" ", 1)[1] in keys)
    return {word for word, count in pairs.items() if count >= MAKER_PAIRS}


def _plain_key(name: str, makers: set[str]) -> str:
    first, _, rest = key(name).partition(" ")
    return rest if rest and first in makers else key(name)


def _with_short_name(candidate: Candidate, makers: set[str]) -> Candidate:
    """Return the candidate with its name without the maker as alias, where that cannot be a common word."""
    first, _, rest = candidate.name.partition(" ")
    distinct = any(c.isupper() or c.isdigit() for c in rest[1:]) and " " not in rest
    if not distinct or first.casefold() not in makers or rest in candidate.aliases:
        return candidate
    return replace(candidate, aliases=(rest, *candidate.aliases))


def _singular(name: str, known: dict[str, str]) -> str:
    """Return the name under which it or its other number is known already, or itself."""
    for other in (
        name,
        name[:-1] if name.endswith("s") else f"{name}s",
        f"{name[:-3]}y" if name.endswith("ies") else "",
    ):
        if other in known:
            return known[other]
    return name


def _label_key(name: str) -> str:
    return NUMBER.sub("#", key(name))


def _labels(found: Iterable[Candidate]) -> set[str]:
    """Return the names that stand before so many different texts that they are labels."""
    texts: dict[str, set[str]] = defaultdict(set)
    in_module: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for c in found:
        if c.section.role != "cheat-sheet":
            name, start = _label_key(c.name), c.text[:60].casefold()
            texts[name].add(start)
            in_module[name, c.section.course, c.section.module].add(start)
    many = {name for name, starts in texts.items() if len(starts) >= LABEL_TEXTS}
    return many | {name for (name, _, _), starts in in_module.items() if len(starts) >= MODULE_TEXTS}


def _best(group: Sequence[Candidate]) -> Candidate:
    """Return the definition to show: one that reads like one, outside cheat sheets, the first of these."""
    best = min(
        group,
        key=lambda c: (
            c.titles,
            c.spelled,
            c.sentence,
            c.section.role == "cheat-sheet",
            not c.reads,
            "?" in summary(c.text),
        ),
    )
    others = dict.fromkeys(
        name for c in (best, *group) for name in (c.name, *c.aliases) if key(name) != key(best.name)
    )
    return replace(best, aliases=tuple(others))


def _uses(best: dict[str, Candidate], sections: Sequence[Section]) -> tuple[Counter[str], Counter[str]]:
    """Return how many sections use each name, and how often it stands outside its definitions."""
    terms = tuple(Term(c.name, root, "defined", aliases=c.aliases) for root, c in best.items())
    uses: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for of_module in kept_each(_counting, terms, by_module(sections)):
        for of_section in of_module:
            uses.update(of_section)
            inside.update(of_section.keys())
    return inside, uses


def _counting(terms: tuple[Term, ...]) -> Callable[[Part], list[Counter[str]]]:
    """Return what counts for each section of a module how often it uses each of the terms."""
    names = Names(terms)

    def counts(section: Section) -> Counter[str]:
        return Counter(
            found.name.term
            for piece in pieces(section)
            for found in names.find(piece.text, Context(""))
            if not _is_label_of(piece, found.name.text)
        )

    return lambda part: list(map(counts, part.value))


def _is_label_of(piece: Piece, name: str) -> bool:
    return piece.kind == "term" or (piece.kind == "title" and key(piece.text) == key(name))


def _is_term(candidate: Candidate, uses: int, inside: int, often: float, group: Sequence[Candidate]) -> bool:
    """Return whether a definition is a term: it reads like one, or the notes use its name as one.

    Args:
        candidate: the best definition of a name.
        uses: how often the notes use it.
        inside: in how many sections.
        often: in how many everyday words stand.
        group: all its definitions.
    """
    if candidate.titles:
        spaced = " " in candidate.name
        proper = any(c.isupper() or c.isdigit() for c in candidate.name[1:])
        return (spaced or proper) and inside >= NAMED_SECTIONS - (not spaced or bool(candidate.aliases))
    if all(c.section.role == "cheat-sheet" for c in group) and not candidate.aliases:
        return uses > 1
    if candidate.aliases or any(c.reads for c in group):
        return True
    if " " in candidate.name or any(c.isupper() for c in candidate.name[1:]):
        return uses > 0
    return uses > 0 and (inside <= often or uses <= FEW_USES)
