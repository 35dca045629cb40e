"""The entries of a sheet as Markdown: lines, tables, boxes, drawings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import count, groupby
from typing import assert_never

from studyguide.collect.sections import modules_of
from studyguide.diagrams.figure import NODE
from studyguide.emit.drawn import drawn
from studyguide.emit.margin import Margin, narrow
from studyguide.markdown import heading, inline, markdown, opening
from studyguide.model import Diagram, Edge, FactKind, Flow, Guide, Row, Svg, Table
from studyguide.paths import relative
from studyguide.receipts import data_at
from studyguide.sheets.flows import arrow
from studyguide.sheets.heights import inner
from studyguide.sheets.phrases import folded
from studyguide.sheets.sheet import (
    TITLE_ALONE,
    Chain,
    Drawing,
    Entry,
    Grid,
    Line,
    Part,
    Sheet,
    Stack,
    Verbatim,
    Whole,
)
from studyguide.text.direction import LEFTWARDS, along, runs_left
from studyguide.text.html import html, plain_html
from studyguide.text.inline import plain
from studyguide.words import words

TITLES: Mapping[Part, str] = {
    "own": "In short",
    "traps": "Exam traps",
    "tables": "What decides",
    "figures": "Limits and figures",
    "flow": "How it flows",
    "definitions": "Definitions",
    "changes": "Where notes grow old",
    "points": "More from the notes",
    "prose": "From the text",
}
MARKS: Mapping[FactKind | str, str] = {
    "changed": "changed",
    "wrong": "often wrong",
    "renamed": "renamed",
    "closed": "closed",
    "retired": "retired",
    "simplified": "simplified",
    "formerly": "formerly",
    "not": "often read:",
}


def on_paper(
    guide: Guide, sheet: Sheet, page: str, top: Sequence[str], prefix: str = "", level: int = 2
) -> Iterator[str]:
    """Yield the printed part of a sheet.

    `top` is its title and what stands beside it, `prefix` keeps its ids apart from those of other sheets,
    `level` is that of the titles of its parts.
    """
    leads = _explained(guide, sheet)
    say = words(guide.settings)
    size = f"{sheet.size:g}".replace(".", "-")
    yield f'<div class="guide-sheet guide-sheet-{size}" markdown="1">'
    yield from top
    for part, entries in groupby(named_once(sheet.entries), key=lambda e: e.part):
        yield f'<section class="guide-sheet-part guide-sheet-{part}" markdown="1">'
        yield heading(level, say(TITLES[part]), f"{prefix}sheet-{part}")
        yield from groups(guide, list(entries), leads, page, prefix, level + 1)
        yield "</section>"
    yield "</div>"


def named_once(entries: Iterable[Entry], named: Set[str] = frozenset()) -> Iterator[Entry]:
    """Yield the entries; of groups with one anchor all but the first lose it, and those already named elsewhere."""
    seen = set(named)
    for (_, _, anchor), inside in groupby(entries, key=lambda e: (e.part, e.group, e.anchor)):
        yield from (replace(entry, anchor="") if anchor in seen else entry for entry in inside)
        seen.add(anchor)


def groups(
    guide: Guide,
    entries: Sequence[Entry],
    leads: Mapping[str, str],
    page: str,
    prefix: str = "",
    level: int = 3,
) -> Iterator[str]:
    """Yield the entries under their titles; `leads` says which section explains a lead.

    With a prefix, also a title without an anchor has an id: another sheet of the page may have one like it.
    """
    for number, ((title, anchor), inside) in enumerate(groupby(entries, key=lambda e: (e.group, e.anchor))):
        if title:
            own = anchor or (f"sheet--{entries[0].part}-{number}" if prefix else "")
            yield heading(level, title, f"{prefix}{own}" if own else "")
        lines: list[str] = []
        for entry in inside:
            match entry.body:
                case Line() if entry.body == TITLE_ALONE:
                    continue
                case Line():
                    beside = narrow(guide, entry.section, page)
                    lines.append(_line(entry, entry.body, leads, page, beside))
                    continue
                case _:
                    if lines:
                        yield "\n".join(lines)
                    lines = []
                    yield _body(guide, entry, page)
        if lines:
            yield "\n".join(lines)


def _line(entry: Entry, line: Line, leads: Mapping[str, str], page: str, beside: Margin) -> str:
    target = leads.get(folded(line.lead), "") if entry.part == "own" else entry.section
    lead = f"**{inline(line.lead)}{':' if line.text else ''}**" if line.lead else ""
    if lead and target and not target.startswith(page) and "](" not in lead:
        lead = f"[{lead}]({relative(target, page)})"
    mark = f'<span class="guide-sheet-mark">{plain_html(line.mark)}</span>' if line.mark else ""
    text = inline(line.text)
    if lead and text:
        text = f'<span class="guide-sheet-answer">{text}</span>'
    elif not mark:
        text = opening(text)
    end = "" if entry.part == "changes" else beside.end(entry.place)  # a checked fact stands in no note
    deep = f"\n    {{: .guide-sheet-deep-{min(line.depth, 4)} }}" if line.depth else ""
    return "- " + " ".join(part for part in (mark, lead, text) if part) + end + deep


def _body(guide: Guide, entry: Entry, page: str) -> str:
    """Return what is no line: a table, code, a drawing; a block that is whole as the page shows it."""
    beside, at = narrow(guide, entry.section, page), data_at(entry.place)
    match entry.body:
        case Grid(table=table, caption=caption, shares=shares):
            columns = "".join(f'<col style="width:{share}%">' for share in shares)
            return _table(table, caption, f"<colgroup>{columns}</colgroup>", "guide-sheet-grid", beside)
        case Stack(table=table, caption=caption):
            rows = (replace(row, cells=(row.cells[0], *map(inner, row.cells[1:]))) for row in table.rows)
            return _table(replace(table, rows=tuple(rows)), caption, "", "guide-sheet-grid guide-sheet-stacked", beside)
        case Chain(lead=lead, rows=rows):
            name = f"<strong>{html(lead)}:</strong> " if lead else ""
            many = " guide-sheet-branches" if len(rows) > 1 else ""
            boxes = " ".join(f'<span class="guide-sheet-row">{_row(row)}</span>' for row in rows)
            answer = f'<span class="guide-sheet-answer">{boxes}</span>'
            return f'<p class="guide-sheet-chain{many}"{at}>{name}{answer}</p>'
        case Verbatim(text=text):
            code = plain_html(text.replace("\n", "\x00")).replace("\x00", "&#10;")
            return f'<pre class="guide-sheet-code"{at}><code>{code}</code></pre>'
        case Drawing(svg=svg, title=title, width=width):
            return drawing(svg, title, width, at)
        case Whole(block=Flow() | Diagram() as block):
            return drawn(guide, page, block)
        case Whole(block=block):
            return markdown(block, end=beside.end)
        case Line(text=text):
            return inline(text)
        case _:
            assert_never(entry.body)


def drawing(svg: Svg, title: str, width: float, mark: str = "") -> str:
    """Return a drawing under its title, at its natural size on the screen and at another on paper.

    `mark` is more attributes of the figure, ready to be written.
    """
    content = NODE.sub(lambda node: f'<g class="guide-d-node">{node["inside"]}</g>', svg.content)
    return (
        f'<figure class="guide-sheet-drawing"{mark}><figcaption>{plain_html(title)}</figcaption>'
        f'<svg class="guide-d-svg" role="img" aria-label="{plain_html(title)}" '
        f'viewBox="0 0 {svg.width} {svg.height}" width="{svg.width}" height="{svg.height}" '
        f'style="--guide-sheet-width:{width:.1f}px">{content}</svg></figure>'
    )


def _table(table: Table, caption: str, columns: str, css: str, beside: Margin) -> str:
    """Return a table whose cells know the head of their column, for where it is shown as a list of rows."""
    heads = [plain_html(plain(cell)) for cell in table.header]
    top = "".join(f'<th scope="col">{html(cell)}</th>' if cell else "<td></td>" for cell in table.header)
    rows = "".join(
        f"<tr{data_at(row.place)}>{''.join(map(_cell, _signed(row, beside), heads, count()))}</tr>"
        for row in table.rows
    )
    said = f"<caption>{html(caption)}</caption>" if caption else ""
    head = f"<thead><tr>{top}</tr></thead>" if any(table.header) else ""
    return f'<table class="{css}">{said}{columns}{head}<tbody>{rows}</tbody></table>'


def _signed(row: Row, beside: Margin) -> list[str]:
    """Return the cells of a row as HTML, with the signs of checked facts in the first."""
    cells = ["<br>".join(html(part) for part in text.split("\n")) for text in row.cells]
    return [cells[0] + beside.signs(row.place), *cells[1:]] if cells else []


def _cell(inside: str, head: str, column: int) -> str:
    """Return a cell; the first of a row is its head, if anything stands in it."""
    if not column and inside:
        return f'<th scope="row">{inside}</th>'
    named = f' data-guide-head="{head}"' if head else ""
    return f"<td{named}>{inside}</td>"


def _row(row: Sequence[Edge]) -> str:
    """Return boxes with arrows between them, which point the way the row is read."""
    out = [_box(row[0].source)]
    signs = LEFTWARDS if runs_left(row[0].source) else {}
    for edge in row:
        out += [f"<em>{html(edge.label)}</em>"] if edge.label else []
        out += [arrow(edge).translate(signs), _box(edge.target)]
    return " ".join(out)


def _box(name: str) -> str:
    return f'<span class="guide-sheet-box">{html(name)}</span>'


def _explained(guide: Guide, sheet: Sheet) -> dict[str, str]:
    """Return for each lead the section that defines it or has it for a title."""
    out: dict[str, str] = {}
    for entry in (*sheet.entries, *sheet.left, *sheet.repeated):
        if entry.part == "definitions" and isinstance(entry.body, Line):
            out.setdefault(folded(entry.body.lead), entry.section)
    for section in modules_of(guide.sections).get((sheet.course, sheet.module), ()):
        if section.role == "":
            out.setdefault(folded(section.title), section.url)
    return out


def said(entry: Entry) -> str:
    """Return in a few plain words what an entry says."""
    match entry.body:
        case Line(lead=lead, text=text):
            return plain(f"{lead}: {text}" if lead and text else lead or text)
        case Grid(table=table, caption=caption) | Stack(table=table, caption=caption):
            return plain(caption) or " | ".join(plain(cell) for cell in table.header)
        case Chain(lead=lead, rows=rows):
            return f"{plain(lead)}: " + "; ".join(_plain_row(row) for row in rows)
        case Verbatim(text=text):
            return text.split("\n")[0]
        case Drawing(title=title):
            return title
        case Whole(block=Flow(title=title) | Diagram(title=title)) if title:
            return plain(title)
        case Whole(block=block):
            return type(block).__name__
        case _:
            assert_never(entry.body)


def _plain_row(row: Sequence[Edge]) -> str:
    return along(plain(row[0].source) + "".join(f" {arrow(edge)} {plain(edge.target)}" for edge in row))
