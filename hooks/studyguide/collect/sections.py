"""Module to sections: which page each heading stands on, and under which anchor."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import TypeVar

from studyguide.errors import Place
from studyguide.kept import Sealed, once
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Heading,
    Item,
    Module,
    Paragraph,
    Question,
    Quote,
    Role,
    Section,
    Speech,
    Table,
)
from studyguide.text.slugs import slug, unique

PAGE_WORDS = 2200  # a module up to this length is one page: about ten minutes of reading
TOPIC_WORDS = 3500  # a topic beyond this is split once more, at its own headings

ROLE_PAGES: dict[Role, str] = {"cheat-sheet": "cheat-sheet", "questions": "practice"}
"""Sections of these roles stand on a page of their own kind, whatever the length of the module."""
RESERVED = frozenset({"index", "cheat-sheet", "practice", "cards"})


K = TypeVar("K")
Part = Sealed[tuple[Section, ...]]
"""The sections of a module."""


@once
def by_module(sections: Sequence[Section]) -> tuple[Part, ...]:
    """Return the sections of each module, in their order."""
    groups = groupby(sections, key=lambda section: (section.course, section.module))
    return tuple(Sealed(tuple(group)) for _, group in groups)


@once
def modules_of(sections: Sequence[Section]) -> Mapping[tuple[str, str], tuple[Section, ...]]:
    """Return the sections by course and module."""
    return _grouped(sections, lambda section: (section.course, section.module))


@once
def pages_of(sections: Sequence[Section]) -> Mapping[str, tuple[Section, ...]]:
    """Return the sections by the page they stand on."""
    return _grouped(sections, lambda section: section.page)


def _grouped(sections: Sequence[Section], key: Callable[[Section], K]) -> dict[K, tuple[Section, ...]]:
    found: dict[K, list[Section]] = {}
    for section in sections:
        found.setdefault(key(section), []).append(section)
    return {name: tuple(group) for name, group in found.items()}


def words(block: Block) -> int:
    """Return about how many words a block has."""
    match block:
        case Heading(text=text) | Paragraph(text=text) | Quote(text=text) | Speech(text=text) | Code(text=text):
            return text.count(" ") + 1
        case Definition(term=term, text=text):
            return (term + text).count(" ") + 2
        case Bullets(items=items):
            return sum(map(item_words, items))
        case Table(header=header, rows=rows):
            return sum(cell.count(" ") + 1 for cells in (header, *(row.cells for row in rows)) for cell in cells)
        case Question(stem=stem, options=options):
            return stem.count(" ") + sum(o.text.count(" ") + o.reason.count(" ") + 2 for o in options)
        case _:
            return 10


def item_words(item: Item) -> int:
    """Return about how many words an item has, with the lists below it."""
    return (item.term + item.text).count(" ") + 1 + sum(map(item_words, item.items))


def parts(blocks: Sequence[Block]) -> Iterator[tuple[Heading | None, tuple[Block, ...]]]:
    """Yield each heading with the blocks up to the next; None for what stands before the first."""
    heading: Heading | None = None
    body: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if heading or body:
                yield heading, tuple(body)
            heading, body = block, []
        else:
            body.append(block)
    if heading or body:
        yield heading, tuple(body)


def sections(module: Module) -> tuple[Section, ...]:
    """Return the sections of a module in reading order, the opening first."""
    found = list(parts(module.blocks))
    if not found or found[0][0] is not None:
        found.insert(0, (None, ()))
    trails = _trails([heading for heading, _ in found])
    roles = _roles(trails, [body for _, body in found])
    pages = _pages(found, roles)
    anchors = _anchors(found, pages)
    base = f"{module.course}/{module.slug}/"
    out: list[Section] = []
    for (heading, body), trail, role, page, anchor in zip(found, trails, roles, pages, anchors, strict=True):
        out.append(
            Section(
                page=f"{base}{page}.md",
                anchor=anchor,
                course=module.course,
                module=module.slug,
                level=heading.level if heading else 1,
                title=heading.text if heading else module.title,
                role=role,
                task=next((h.task for h in reversed(trail) if h.task), ""),
                place=_place(heading, body, module),
                blocks=body,
                trail=tuple(h.text for h in trail[:-1]),
            )
        )
    return tuple(out)


def _place(heading: Heading | None, body: Sequence[Block], module: Module) -> Place:
    """Return the lines of a section; those of the opening begin with the title of the module."""
    title = Place(module.place.file, module.place.first, module.place.first)
    places = [heading.place if heading else title, *(block.place for block in body)]
    return places[0].to(places[-1]) if places[0].file == places[-1].file else places[0]


def _trails(headings: Sequence[Heading | None]) -> list[tuple[Heading, ...]]:
    """Return for each heading those around it, outermost first, and itself."""

    def step(trail: tuple[Heading, ...], heading: Heading | None) -> tuple[Heading, ...]:
        if heading is None:
            return ()
        return (*(h for h in trail if h.level < heading.level), heading)

    outside: tuple[Heading, ...] = ()
    return list(accumulate(headings, step, initial=outside))[1:]


def _roles(trails: Sequence[tuple[Heading, ...]], bodies: Sequence[Sequence[Block]]) -> list[Role]:
    """Return the role of each section: its own or the one it stands in; none where all of the role is empty.

    What is called practice and asks nothing is read where it stands.
    """
    roles: list[Role] = [next((h.role for h in reversed(trail) if h.role), "") for trail in trails]
    filled = {
        role
        for role, body in zip(roles, bodies, strict=True)
        if any(role != "questions" or isinstance(block, Question) for block in body)
    }
    return [role if role in filled else "" for role in roles]


def _pages(found: Sequence[tuple[Heading | None, tuple[Block, ...]]], roles: Sequence[Role]) -> list[str]:
    """Return the name of the page of each section, relative to its module."""
    sizes = [sum(map(words, body)) + 3 for _, body in found]
    reading = [not ROLE_PAGES.get(role) for role in roles]
    whole = sum(size for size, read in zip(sizes, reading, strict=True) if read)
    topics = [heading for heading, _ in found if heading and heading.level <= 2]
    split = whole > PAGE_WORDS and len(topics) > 1
    levels = _split_levels(found, sizes) if split else [1] * len(found)
    opens = [
        read and heading is not None and heading.level <= level
        for (heading, _), level, read in zip(found, levels, reading, strict=True)
    ]
    filled = _filled([read and bool(body) for (_, body), read in zip(found, reading, strict=True)], opens)
    names: list[str] = []
    taken: Counter[str] = Counter()
    page, said = "index", True
    for (heading, _), role, opened, fills in zip(found, roles, opens, filled, strict=True):
        if opened and heading and (fills or said):  # titles that follow each other without text share a page
            page, said = _free(slug(heading.text), taken), fills
        names.append(ROLE_PAGES.get(role, page))
    return names


def _filled(bodies: Sequence[bool], opens: Sequence[bool]) -> list[bool]:
    """Return for each section whether there is a body in it or below it, up to the next that opens a page."""
    out: list[bool] = []
    filled = False
    for body, opened in zip(reversed(bodies), reversed(opens), strict=True):
        filled = filled or body
        out.append(filled)
        filled = filled and not opened
    return out[::-1]


def _free(page: str, taken: Counter[str]) -> str:
    """Return the name with a number where it is taken or reserved, and take it."""
    taken[page] += 1
    number = taken[page] + (page in RESERVED)
    return page if number == 1 else f"{page}-{number}"


def _split_levels(found: Sequence[tuple[Heading | None, tuple[Block, ...]]], sizes: Sequence[int]) -> list[int]:
    """Return for each section the heading level that opens a page: 2, or 3 inside a topic that is too long."""
    levels = [2] * len(found)
    starts = [i for i, (heading, _) in enumerate(found) if heading and heading.level <= 2] + [len(found)]
    for start, end in pairwise(starts):
        if sum(sizes[start:end]) > TOPIC_WORDS:
            levels[start:end] = [3] * (end - start)
    return levels


def _anchors(found: Sequence[tuple[Heading | None, tuple[Block, ...]]], pages: Sequence[str]) -> list[str]:
    """Return an anchor for each section, unique on its page; the heading that opens a page has none."""
    out: list[str] = []
    on_page: dict[str, list[int]] = {}
    for index, ((heading, _), page) in enumerate(zip(found, pages, strict=True)):
        opens = heading is None or (page != "index" and page not in on_page)
        out.append("" if opens else slug(heading.text) if heading else "")
        on_page.setdefault(page, []).append(index)
    for indexes in on_page.values():
        mine = [i for i in indexes if out[i]]
        for i, anchor in zip(mine, unique(out[i] for i in mine), strict=True):
            out[i] = anchor
    return out
