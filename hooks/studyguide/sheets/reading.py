"""A section of the text to the entries it offers to a sheet.

table       a table of two columns or more, with the sentence beside it that says what decides
figures     a sentence that names a figure with its unit
            or a formula that stands by itself
flow        a flow, drawn or as text
definition  a term with its text; a short numbered list under its title
points      any other item of a list, or row of a table
prose       running text: a short paragraph, or a sentence of a long one
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from studyguide.collect.leads import lead_of
from studyguide.errors import Place
from studyguide.model import Block, Bullets, Definition, Diagram, Flow, Item, Math, Paragraph, Quote, Section, Table
from studyguide.sheets.figures import has_figure
from studyguide.sheets.flows import rows
from studyguide.sheets.heights import small, stacked
from studyguide.sheets.phrases import folded
from studyguide.sheets.scope import Scope, drawing, entry, flat, with_below
from studyguide.sheets.sheet import Body, Chain, Drawing, Entry, Line, Part, Whole
from studyguide.sheets.weights import INSIDE
from studyguide.text import inline
from studyguide.text.eastern import together
from studyguide.text.formulas import mathml
from studyguide.text.inline import plain, spans
from studyguide.text.stops import ABBREVIATED

CAPTION = 34  # words: a sentence this short beside a table says what decides
JOINED = 45  # words: a paragraph, or an item with the items below it, may be one entry up to this length
STEPS = 60  # words: a numbered list may be one entry up to this length
ROWS = (2, 16)  # of a table in compact form
# A full stop, then a space and something that can open a sentence.
SENTENCE = re.compile(rf"(?<=[.!?]){ABBREVIATED}[\"'”’)]*\s+(?=[^\Wa-z]|[*\"“«¿¡])|(?<=[。！？])")


def reading(section: Section, scope: Scope, again: Set[str] = frozenset()) -> Iterator[Entry]:
    """Yield what a section of the text offers, in its order.

    A term of `again` stands before other texts of the module too: it is told with what it belongs to.
    """
    captions = _captions(section.blocks)
    told = {block.place: block for block in section.blocks if isinstance(block, Flow) and rows(block)}
    for index, block in enumerate(section.blocks):
        around = (lead_of(section.blocks[index - 1]) if index and again else "") or section.title
        match block:
            case Table():
                beside = section.blocks[captions[index]] if index in captions else None
                above = lead_of(section.blocks[index - 1]) if index else ""
                yield from _table(block, beside if isinstance(beside, Paragraph) else None, above, section, scope)
            case Definition(term=term, text=text, place=place):
                own = _of(around, term, again)
                yield entry("definitions", Line(own, flat(text)), section, place)
            case Bullets(items=items, ordered=True) if _words(items) <= STEPS:
                if block.place not in told:
                    yield entry("definitions", _steps(block, section.title), section, block.place)
            case Bullets(items=items) if not _is_drawn(items, told.get(block.place)):
                if lead := _lead(section.blocks, index):
                    whole = f"{flat(lead.text)} {'; '.join(flat(item.text).rstrip('.;,') for item in items)}"
                    yield _fact("points", whole, section, lead.place.to(block.place), scope)
                    continue
                for item in items:
                    named = _of(around, item.term, again)
                    yield from _item(replace(item, term=named), section, scope)
            case Flow() | Diagram():
                yield entry("flow", _flow(block, section, scope), section, block.place)
            case Paragraph(text=text, place=place) | Quote(text=text, place=place):
                if index not in captions.values() and not _names(block, section.blocks[index + 1 : index + 2], again):
                    for part in text.split("\n\n"):
                        yield from _paragraph(part, section, place, scope)
            case Math(text=text, place=place) if line := formula(text):
                yield entry("figures", Line(section.title, line), section, place)
            case _:
                pass


def _names(block: Block, below: Sequence[Block], again: Set[str]) -> bool:
    """Return whether a block is told with each term of the list below it."""
    listed = (item for one in below if isinstance(one, Bullets) and not one.ordered for item in one.items)
    return bool(lead_of(block)) and any(folded(item.term) in again for item in listed)


def _of(around: str, term: str, again: Set[str]) -> str:
    """Return a term with what it belongs to, where it stands before other texts too."""
    alone = folded(term) not in again or folded(term) in folded(around)
    return term if alone else f"{around}: {term}"


def traps(section: Section) -> Iterator[Entry]:
    """Yield the items of a section on exam traps."""
    for block in section.blocks:
        match block:
            case Bullets(items=items):
                for item in items:
                    yield entry("traps", Line(item.term, with_below(item)), section, item.place)
            case Definition(term=term, text=text, place=place):
                yield entry("traps", Line(term, flat(text)), section, place)
            case Paragraph(text=text, place=place) | Quote(text=text, place=place):
                yield entry("traps", Line("", flat(text)), section, place)
            case _:
                pass


def formula(latex: str) -> str:
    """Return a formula that stands by itself as inline text; empty where it is none that can be shown in a line."""
    text = f"${' '.join(latex.split())}$"
    return text if mathml(text[1:-1]) and isinstance(spans(text)[0], inline.Math) else ""


def _is_drawn(items: Sequence[Item], flow: Flow | None) -> bool:
    """Return whether a flow says all that a list does, such as one of dates in their order."""
    if flow is None or len(flow.nodes) != len(items):
        return False
    return all(
        not item.items and plain(item.text).rstrip(".") in plain(node.name)
        for item, node in zip(items, flow.nodes, strict=True)
    )


def _words(items: Sequence[Item]) -> int:
    return sum(len(f"{item.term} {with_below(item)}".split()) for item in items)


def _steps(block: Bullets, title: str) -> Line:
    """Return a numbered list as one line; its lead is the title it stands under."""
    parts = [
        f"{number}. {f'**{item.term}:** ' if item.term else ''}{with_below(item)}".strip().rstrip(".;")
        for number, item in enumerate(block.items, start=block.start)
    ]
    return Line(title, "; ".join(parts))


def _flow(block: Flow | Diagram, section: Section, scope: Scope) -> Body:
    return drawing(block, scope, section.title) or _undrawn(block, section.title)


def _undrawn(block: Flow | Diagram, title: str) -> Body:
    found = rows(block) if isinstance(block, Flow) else ()
    return Chain(block.title or title, found) if found else Whole(block)


def undrawn(drawn: Entry, title: str) -> Entry:
    """Return the entry of a drawn flow as rows of boxes, or as a block that paper cannot show."""
    return replace(drawn, body=_undrawn(drawn.body.flow, title)) if isinstance(drawn.body, Drawing) else drawn


def _table(block: Table, caption: Paragraph | None, lead: str, section: Section, scope: Scope) -> Iterator[Entry]:
    """Yield a table, or its rows under what names it: the words right above it, or else the title."""
    said = flat(caption.text) if caption else ""
    whole = len(block.header) > 1 and any(map(str.strip, block.header)) and ROWS[0] <= len(block.rows) <= ROWS[1]
    if whole and (body := small(block, said, scope.width)):
        yield entry("tables", body, section, block.place)
        return
    if said and caption:
        yield from _paragraph(said, section, caption.place, scope)
    for line, row in zip(stacked(block), block.rows, strict=True):
        yield entry("points", line, section, row.place, lead if lead and not caption else section.title)


def _captions(blocks: Sequence[Block]) -> dict[int, int]:
    """Return for each table the one sentence right before it, or right after it; both by index."""
    out: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            for near in (index - 1, index + 1):
                if 0 <= near < len(blocks) and near not in out.values() and _is_caption(blocks[near]):
                    out[index] = near
                    break
    return out


def _is_caption(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = block.text.rstrip()
    return len(text.split()) <= CAPTION and len(sentences(text)) == 1 and not text.endswith(":")


def _lead(blocks: Sequence[Block], index: int) -> Paragraph | None:
    """Return the sentence that the items of a list go on with, none in a capital; nothing where both are long."""
    block, lead = blocks[index], blocks[index - 1] if index else None
    if not isinstance(block, Bullets) or not isinstance(lead, Paragraph):
        return None
    if not lead.text.rstrip().endswith((":", "：")):
        return None
    bare = all(not item.term and not item.items and not plain(item.text)[:1].isupper() for item in block.items)
    return lead if bare and len(flat(lead.text).split()) + _words(block.items) <= JOINED else None


def _item(item: Item, section: Section, scope: Scope) -> Iterator[Entry]:
    """Yield an item with what stands below it, or each of them where that would be long."""
    whole = with_below(item)
    if not item.items or len(whole.split()) <= JOINED:
        yield _item_entry(replace(item, text=whole, items=()), section, scope)
        return
    if item.text or item.term:
        yield _item_entry(replace(item, items=()), section, scope)
    for below in item.items:
        yield from _item(below, section, scope)


def _item_entry(item: Item, section: Section, scope: Scope) -> Entry:
    if item.term and item.text:
        return entry("definitions", Line(item.term, flat(item.text)), section, item.place)
    return _fact("points", flat(item.text or item.term), section, item.place, scope)


def _paragraph(text: str, section: Section, place: Place, scope: Scope) -> Iterator[Entry]:
    """Yield a short paragraph as one entry, of a long one each sentence; what only leads to a list is none."""
    found = [part for part in sentences(text) if not part.endswith((":", "\uff1a"))]
    if len(flat(text).split()) <= JOINED:
        found = [together(found)] if found else []
    for index, part in enumerate(found):
        yield _fact("prose", part, section, place, scope, INSIDE if index else 0)


def _fact(part: Part, text: str, section: Section, place: Place, scope: Scope, less: float = 0) -> Entry:
    """Return a figure under the title of its section, or a line of this part."""
    if has_figure(plain(text), scope.units):
        return entry("figures", Line(section.title, text), section, place)
    found = entry(part, Line("", text), section, place, section.title)
    return replace(found, weight=-less, why=(f"needs the sentence before it {-less:+g}",)) if less else found


def sentences(text: str) -> list[str]:
    """Return the sentences of inline Markdown; a text whose marks would be torn stays whole."""
    found = [part.strip() for part in SENTENCE.split(flat(text)) if part.strip()]
    return [flat(text)] if any(map(_is_torn, found)) else found


def _is_torn(part: str) -> bool:
    return bool(part.count("**") % 2 or part.count("`") % 2 or part.count("[") != part.count("]"))
