"""Modules as text that a person can read: what the golden files of parsing hold."""

from collections.abc import Iterator, Sequence

from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Diagram,
    Flow,
    Group,
    Heading,
    Image,
    Item,
    Math,
    Paragraph,
    Parsed,
    Question,
    Quote,
    Speech,
    Table,
)


def outline(parsed: Parsed) -> str:
    """Return all modules, then the lines that were dropped or merged, then the findings."""
    lines: list[str] = []
    for module in parsed.modules:
        number = f" {module.number}." if module.number is not None else ""
        lines += [f"=== {module.course}/{module.slug}:{number} {module.title} ({span(module.place)})", ""]
        for block in module.blocks:
            lines += [*written(block), ""]
    settled = [fate for fate in parsed.fates if fate.kind != "placed"]
    if settled:
        lines.append("=== fates")
        lines += [f"{fate.line}: {fate.kind}, {fate.rule}" for fate in settled]
    if parsed.findings:
        lines += ["", "=== findings", *map(str, parsed.findings)]
    return "\n".join(lines).rstrip() + "\n"


def span(place: Place) -> str:
    return f"{place.first}" if place.first == place.last else f"{place.first}-{place.last}"


def written(block: Block) -> Iterator[str]:
    at = span(block.place)
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.text} ({at}){mark('role', block.role)}{mark('task', block.task)}"
        case Paragraph():
            yield f"paragraph ({at})"
            yield from indented(block.text)
        case Definition():
            yield f"definition ({at}): {block.term}"
            yield from indented(block.text)
        case Bullets():
            yield f"{'numbers' if block.ordered else 'bullets'} ({at})"
            yield from items(block.items, 1, block.ordered, block.start)
        case Table():
            yield f"table ({at})"
            yield "  | " + " | ".join(block.header)
            for row in block.rows:
                yield f"  {row.place.first}: " + " | ".join(row.cells)
        case Flow():
            yield f"flow ({at}), {block.kind}{mark('title', block.title)}{mark('direction', block.direction)}"
            for edge in block.edges:
                arrow = "<->" if edge.both else "-->" if edge.dashed else "->"
                yield f"  {edge.source} {arrow} {edge.target}{f': {edge.label}' if edge.label else ''}"
            joined = {name for edge in block.edges for name in (edge.source, edge.target)}
            yield from (f"  {node.name}" for node in block.nodes if node.name not in joined)
            yield from groups(block.groups, 1)
        case Diagram():
            yield f"diagram ({at}){mark('title', block.title)}"
            yield from indented(block.source)
        case Question():
            yield f"question ({at}) {block.id}{mark('number', block.number)}{mark('task', block.task)}"
            yield from indented(block.stem)
            for option in block.options:
                yield f"  {'*' if option.right else ' '} {option.letter} ({span(option.place)}) {option.text}"
                if option.reason:
                    yield from (f"      {line}" for line in option.reason.split("\n"))
            for name in ("answer", "explanation", "answered_in"):
                if value := getattr(block, name):
                    yield f"  {name}: {value}"
        case Code():
            yield f"code ({at}){mark('language', block.language)}"
            yield from indented(block.text)
        case Quote():
            yield f"quote ({at}){mark('kind', block.kind)}{mark('title', block.title)}"
            yield from indented(block.text)
        case Speech():
            yield f"speech ({at}): {block.speaker}"
            yield from indented(block.text)
        case Image():
            yield f"image ({at}): {block.source}{mark('alt', block.alt)}"
        case Math():
            yield f"math ({at}): {block.text}"


def mark(name: str, value: str) -> str:
    return f" [{name}: {value}]" if value else ""


def indented(text: str) -> Iterator[str]:
    yield from (f"  {line}".rstrip() for line in text.split("\n"))


def items(found: Sequence[Item], depth: int, ordered: bool, start: int = 1) -> Iterator[str]:
    for index, item in enumerate(found):
        sign = f"{start + index}." if ordered else "-"
        check = {True: "[x] ", False: "[ ] ", None: ""}[item.checked]
        term = f"**{item.term}:** " if item.term else ""
        yield f"{'  ' * depth}{sign} {check}{term}{item.text}".rstrip().replace("\n", " ¶ ")
        yield from items(item.items, depth + 1, item.ordered)


def groups(found: Sequence[Group], depth: int) -> Iterator[str]:
    for group in found:
        yield f"{'  ' * depth}[{group.name}] {', '.join(group.nodes)}".rstrip()
        yield from groups(group.groups, depth + 1)
