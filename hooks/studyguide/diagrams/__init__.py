"""Guide to guide with its pictures: every flow and Mermaid fence drawn once, and kept between builds."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import asdict, replace
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from studyguide.collect.names import Context, Names, names_in
from studyguide.cores import spread
from studyguide.diagrams.graph import said
from studyguide.diagrams.maps import module_map
from studyguide.diagrams.picture import DiagramError, Unavailable, draw_diagram, draw_flow, draw_graph
from studyguide.errors import Finding, Place
from studyguide.model import Diagram, Flow, Guide, Picture, Svg
from studyguide.store import Store
from studyguide.words import Words, words

DRAWN = "17"  # raised whenever the same flow is drawn in another way
MAP = (
    "How the terms of this module relate: an arrow as in its diagrams, "
    "a dashed line between what is compared or often named together"
)
LINE = re.compile(r"\bline (?P<line>\d+)")
Drawing = Callable[[], Picture]
SHARE = 0.4  # of the letters of a name: what a term must make up at least


def draw(guide: Guide, store: Store) -> Guide:
    """Return the guide with a picture of each flow and diagram, and what was wrong with their sources."""
    say = words(guide.settings)
    salt = f"{DRAWN} {_version('merman')} {_version('mermaidx')} {say.language}"
    names = names_in(guide.terms)
    categories = {term.slug: term.category for term in guide.terms}
    pictures: dict[Flow | Diagram, Picture] = {}
    findings: list[Finding] = []
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    drawings: dict[str, Drawing] = {}
    blocks: list[tuple[str, Flow | Diagram, Context, dict[str, str], str]] = []
    for page, block in _blocks(guide):
        context = _context(block)
        terms = {name: slug for name in _names(block) if (slug := term_of(name, names, context))}
        key, drawing = _drawing(block, {name: categories[slug] for name, slug in terms.items()}, say, salt)
        drawings[key] = drawing
        blocks.append((page, block, context, terms, key))
    graphs = dict(_maps(guide, names, say, salt))
    drawings |= dict(graphs.values())
    made = _pictures(drawings, {key for *_, block, _, _, key in blocks if isinstance(block, Diagram)}, store)
    for page, block, context, terms, key in blocks:
        picture = made[key]
        if picture.fault:
            findings.append(_finding(block.place, picture.fault))
        told = (page, tuple(line.casefold() for line in picture.story))
        linked = {
            id_: slug
            for id_, name in picture.names
            if (slug := terms.get(name) or term_of(name, names, context))
        }
        pictures[block] = replace(picture, terms=linked, same_as=seen.get(told, "") if picture.wide else "")
        if picture.wide:
            seen.setdefault(told, picture.id)
    labels = {term.label: term.slug for term in guide.terms}
    maps = {
        module: replace(made[key], terms={i: labels[name] for i, name in made[key].names if name in labels})
        for module, (key, _) in graphs.items()
        if made[key].wide
    }
    return replace(guide, pictures=pictures, maps=maps, findings=(*guide.findings, *findings))


def _maps(guide: Guide, names: Names, say: Words, salt: str) -> Iterator[tuple[str, tuple[str, Drawing]]]:
    """Yield what draws the map of each module that has one, and its key."""

    def slugs_of(flow: Flow) -> Callable[[str], str]:
        return cache(partial(term_of, names=names, context=_context(flow)))

    called = say(MAP)
    for course in guide.courses:
        for module in course.modules:
            graph = module_map(guide, module, slugs_of)
            if graph:
                drawing = partial(draw_graph, graph, called, say)
                yield f"{course.slug}/{module.slug}", (repr((salt, graph)), drawing)


def _blocks(guide: Guide) -> Iterator[tuple[str, Flow | Diagram]]:
    for section in guide.sections:
        for block in section.blocks:
            if isinstance(block, Flow | Diagram):
                yield section.page, block


def _names(block: Flow | Diagram) -> tuple[str, ...]:
    """Return the names of the nodes as they are drawn."""
    return tuple(said(node.name) for node in block.nodes) if isinstance(block, Flow) else ()


def _context(block: Flow | Diagram) -> Context:
    """Return the words among which the names of a drawing stand."""
    return Context(" ".join((block.title, *_names(block))))


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _drawing(
    block: Flow | Diagram, categories: Mapping[str, str], say: Words, salt: str
) -> tuple[str, Drawing]:
    """Return what draws a block, and the key of what it depends on."""
    bare = replace(block, place=_NOWHERE) if isinstance(block, Diagram) else _bare(block)

    def drawn() -> Picture:
        match block:
            case Flow():
                return draw_flow(block, categories, say)
            case Diagram():
                return draw_diagram(block, say)

    return repr((salt, bare, sorted(categories.items()))), drawn


def _pictures(drawings: Mapping[str, Drawing], foreign: Set[str], store: Store) -> dict[str, Picture]:
    """Return the picture of each key: those that are kept, and the others drawn on all cores.

    The library for foreign diagrams works in a thread, which another process would wait for in vain.
    """
    kept = {key: store.get(key) for key in drawings}
    missing = [key for key, found in kept.items() if not found]
    ours = [key for key in missing if key not in foreign]
    read = {key: _read(found) for key, found in kept.items() if found}
    drawn = spread(lambda key: _drawn(key, drawings[key], store), ours)
    read |= dict(zip(ours, drawn, strict=True))
    return read | {key: _drawn(key, drawings[key], store) for key in missing if key in foreign}


def _drawn(key: str, drawn: Drawing, store: Store) -> Picture:
    """Return the picture as it is drawn now, and keep it."""
    try:
        picture = drawn()
    except DiagramError as error:
        picture = Picture("", "", fault=str(error))
    except Unavailable:
        return Picture("", "")
    picture = replace(picture, id=f"diagram-{sha256(key.encode('utf-8', 'replace')).hexdigest()[:8]}")
    store.put(key, json.dumps(asdict(picture), ensure_ascii=False).encode("utf-8", "replace"))
    return picture


_NOWHERE = Place("", 0, 0)


def _bare(flow: Flow) -> Flow:
    """Return the flow without its places, which do not change how it looks."""
    return replace(
        flow,
        place=_NOWHERE,
        text="",
        nodes=tuple(replace(node, place=_NOWHERE) for node in flow.nodes),
        edges=tuple(replace(edge, place=_NOWHERE) for edge in flow.edges),
    )


def _read(kept: bytes) -> Picture:
    found = json.loads(kept)
    for key in ("wide", "narrow"):
        found[key] = Svg(**found[key]) if found[key] else None
    found["story"] = tuple(found["story"])
    found["names"] = tuple((id_, name) for id_, name in found["names"])
    return Picture(**found)


def _finding(place: Place, fault: str) -> Finding:
    line = LINE.search(fault)
    if line:
        at = min(place.first + int(line["line"]), max(place.last - 1, place.first))
        place = Place(place.file, at, at)
    return Finding(
        place,
        "diagram-wrong",
        f"Mermaid cannot read this diagram: {fault}",
        "It is shown as text until it is mended",
    )


def term_of(label: str, names: Names, context: Context) -> str:
    """Return the slug of the one term that a node is about, or nothing: `SQS queue` is about SQS."""
    if slug := names.meant(label):
        return slug
    found = list(names.find(label, context))
    about = {one.name.term for one in found}
    said = sum(one.end - one.start for one in found)
    return about.pop() if len(about) == 1 and said >= SHARE * len(label) else ""
