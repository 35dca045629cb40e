"""A cheat sheet per module: on screen a page to study from, on paper within its page budget."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import assert_never

from studyguide.diagrams.figure import NODE
from studyguide.emit.drawn import drawn
from studyguide.emit.matter import matter
from studyguide.emit.write import module_title
from studyguide.html import html, plain_html
from studyguide.inline import plain
from studyguide.markdown import document, escape, heading, inline, markdown, opening
from studyguide.model import Diagram, Edge, FactKind, Flow, Guide, Page, Section, Svg, Table
from studyguide.paths import relative
from studyguide.sheets import sheets as sheets_of
from studyguide.sheets.flows import arrow
from studyguide.sheets.paper import MARGIN
from studyguide.sheets.sheet import Chain, Drawing, Entry, Grid, Line, Part, Sheet, Stack, Verbatim, Whole
from studyguide.sheets.weights import folded
from studyguide.words import Words, words

TITLES: Mapping[Part, str] = {
    "own": "In short",
    "traps": "Exam traps",
    "tables": "What decides",
    "figures": "Limits and figures",
    "flow": "How it flows",
    "definitions": "Definitions",
    "changes": "Where notes grow old",
    "points": "More from the notes",
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
FONT = "8pt Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
RUNNING = f"font:{FONT};color:#000;vertical-align:bottom;padding-bottom:1.5mm"
SCRIPT = "assets/guide-sheets.js"


def sheets(guide: Guide) -> Iterator[Page]:
    """Yield the cheat sheet of each module."""
    say = words(guide.settings)
    titles = {(m.course, m.slug): (c.title, module_title(m)) for c in guide.courses for m in c.modules}
    for sheet in all_sheets(guide):
        course, title = titles[sheet.course, sheet.module]
        path = sheet.page
        name = say("{title}: cheat sheet", title=title)
        parts = [
            matter(kind="sheet", hide=("toc",), title=name),
            page_style(guide, title),
            '<div class="guide-sheet-page" markdown="1">',
            heading(1, name),
            tools(say, path),
            *on_paper(guide, sheet, path),
            *_not_on_paper(guide, sheet),
            "</div>",
            *_sources(guide, path),
        ]
        yield Page(path, document(parts), nav=(course, title, say("Cheat sheet")))


def all_sheets(guide: Guide) -> Iterator[Sheet]:
    """Yield the sheet of each module, its parts titled in the words of the site."""
    say = words(guide.settings)
    titles = {part: say(text) for part, text in TITLES.items()}
    return sheets_of(guide, titles, {kind: say(text) for kind, text in MARKS.items()})


def page_style(guide: Guide, title: str, name: str = "") -> str:
    """Return the running title and the page format of a sheet as a style element; a page may have a name."""
    checked = max((fact.checked for fact in guide.facts), default="")
    dated = words(guide.settings)("Notes of {date}", date=checked) if checked else ""
    about = "".join(f"{fact} \u00b7 " for fact in (guide.settings.site_url, dated) if fact)
    margin = " ".join(f"{side:g}mm" for side in MARGIN)
    boxes = (
        f"@top-left{{content:{css_string(title)};{RUNNING};font-weight:700;font-size:11pt}}"
        f"@top-right{{content:{css_string(about)} counter(page) ' / ' counter(pages);{RUNNING}}}"
        "@bottom-right{content:none}"
    )
    return f"<style>@page{f' {name}' if name else ''}{{size:landscape;margin:{margin};{boxes}}}</style>"


def css_string(text: str) -> str:
    """Return text as a string of CSS in which nothing but letters, digits and spaces stands as it is."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def tools(say: Words, page: str) -> str:
    """Return the buttons of a sheet, which the script shows, and the place of a link to its PDF."""
    buttons = (
        f'<button class="md-button" type="button" data-guide-do="print">{plain_html(say("Print"))}</button>'
        '<button class="md-button" type="button" data-guide-do="cover" aria-pressed="false">'
        f"{plain_html(say('Cover the answers'))}</button>"
    )
    script = f'<script src="{relative(SCRIPT, page)}" defer></script>'
    return (
        '<div class="guide-sheet-tools">'
        f'<span class="guide-sheet-buttons" data-guide-show="{plain_html(say("Show the answer"))}" hidden>'
        f'{buttons}</span><span class="guide-sheet-pdf"></span>'
        f'<span class="guide-sheet-count" role="status"></span>{script}</div>'
    )


def on_paper(guide: Guide, sheet: Sheet, page: str, prefix: str = "") -> Iterator[str]:
    """Yield the printed part of a sheet; `prefix` keeps its ids apart from those of other sheets."""
    leads = _explained(guide, sheet)
    say = words(guide.settings)
    size = f"{sheet.size:g}".replace(".", "-")
    yield f'<div class="guide-sheet guide-sheet-{size}" markdown="1">'
    for part, entries in groupby(sheet.entries, key=lambda e: e.part):
        yield f'<section class="guide-sheet-part guide-sheet-{part}" markdown="1">'
        yield heading(2, say(TITLES[part]), f"{prefix}sheet-{part}")
        yield from _groups(guide, list(entries), leads, page, prefix)
        yield "</section>"
    yield "</div>"


def _groups(
    guide: Guide, entries: Sequence[Entry], leads: Mapping[str, str], page: str, prefix: str
) -> Iterator[str]:
    for group, inside in groupby(entries, key=lambda e: (e.group, e.anchor)):
        title, anchor = group
        if title:
            yield heading(3, title, f"{prefix}{anchor}" if anchor else "")
        lines: list[str] = []
        for entry in inside:
            match entry.body:
                case Line():
                    lines.append(_line(entry, entry.body, leads, page))
                    continue
                case _:
                    if lines:
                        yield "\n".join(lines)
                    lines = []
                    yield _body(guide, entry, page)
        if lines:
            yield "\n".join(lines)


def _line(entry: Entry, line: Line, leads: Mapping[str, str], page: str) -> str:
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
    deep = f" {{: .guide-sheet-deep-{min(line.depth, 4)} }}" if line.depth else ""
    return "- " + " ".join(part for part in (mark, lead, text) if part) + deep


def _body(guide: Guide, entry: Entry, page: str) -> str:
    """Return what is no line: a table, code, a drawing; a block that is whole as the page shows it."""
    match entry.body:
        case Grid(table=table, caption=caption, shares=shares):
            columns = "".join(f'<col style="width:{share}%">' for share in shares)
            return _table(table, caption, f"<colgroup>{columns}</colgroup>", "guide-sheet-grid")
        case Stack(table=table, caption=caption):
            return _table(table, caption, "", "guide-sheet-grid guide-sheet-stacked")
        case Chain(lead=lead, rows=rows):
            boxes = " ".join(map(_row, rows))
            name = f"<strong>{html(lead)}:</strong> " if lead else ""
            return f'<p class="guide-sheet-chain">{name}<span class="guide-sheet-answer">{boxes}</span></p>'
        case Verbatim(text=text):
            code = plain_html(text.replace("\n", "\x00")).replace("\x00", "&#10;")
            return f'<pre class="guide-sheet-code"><code>{code}</code></pre>'
        case Drawing(svg=svg, title=title, width=width):
            return drawing(svg, title, width)
        case Whole(block=Flow() | Diagram() as block):
            return drawn(guide, page, block)
        case Whole(block=block):
            return markdown(block)
        case Line(text=text):
            return inline(text)
        case _:
            assert_never(entry.body)


def drawing(svg: Svg, title: str, width: float) -> str:
    """Return a drawing under its title, at its natural size on the screen and at another on paper."""
    content = NODE.sub(lambda node: f'<g class="guide-d-node">{node["inside"]}</g>', svg.content)
    return (
        f'<figure class="guide-sheet-drawing"><figcaption>{plain_html(title)}</figcaption>'
        f'<svg class="guide-d-svg" role="img" aria-label="{plain_html(title)}" '
        f'viewBox="0 0 {svg.width} {svg.height}" width="{svg.width}" height="{svg.height}" '
        f'style="--guide-sheet-width:{width:.1f}px">{content}</svg></figure>'
    )


def _table(table: Table, caption: str, columns: str, css: str) -> str:
    """Return a table whose cells know the head of their column, for where it is shown as a list of rows."""
    heads = [plain_html(plain(cell)) for cell in table.header]
    top = "".join(f'<th scope="col">{html(cell)}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(map(_cell, row.cells, heads, count()))}</tr>" for row in table.rows)
    said = f"<caption>{html(caption)}</caption>" if caption else ""
    head = f"<thead><tr>{top}</tr></thead>" if any(table.header) else ""
    return f'<table class="{css}">{said}{columns}{head}<tbody>{rows}</tbody></table>'


def _cell(text: str, head: str, column: int) -> str:
    """Return a cell; the first of a row is its head."""
    inside = "<br>".join(html(part) for part in text.split("\n"))
    if not column:
        return f'<th scope="row">{inside}</th>'
    named = f' data-guide-head="{head}"' if head else ""
    return f"<td{named}>{inside}</td>"


def _row(row: Sequence[Edge]) -> str:
    """Return boxes with arrows between them."""
    out = [_box(row[0].source)]
    for edge in row:
        out += [f"<em>{html(edge.label)}</em>"] if edge.label else []
        out += [arrow(edge), _box(edge.target)]
    return " ".join(out)


def _box(name: str) -> str:
    return f'<span class="guide-sheet-box">{html(name)}</span>'


def _explained(guide: Guide, sheet: Sheet) -> dict[str, str]:
    """Return for each lead the section that defines it or has it for a title."""
    out: dict[str, str] = {}
    for entry in (*sheet.entries, *sheet.left, *sheet.repeated):
        if entry.part == "definitions" and isinstance(entry.body, Line):
            out.setdefault(folded(entry.body.lead), entry.section)
    for section in guide.sections:
        if (section.course, section.module) == (sheet.course, sheet.module) and section.role == "":
            out.setdefault(folded(section.title), section.url)
    return out


def _not_on_paper(guide: Guide, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of the notes' own sheet that are not printed, in their order."""
    own = sorted((e for e in sheet.left if e.part == "own"), key=lambda e: e.place)
    if own:
        say = words(guide.settings)
        printed = {e.anchor for e in sheet.entries if e.part == "own"}
        named = [e if e.anchor not in printed else _unnamed(e) for e in own]
        yield '<div class="guide-sheet-rest" markdown="1">'
        yield heading(2, say("Not on paper"), "not-on-paper")
        yield say("These lines of the notes did not fit on the printed pages.")
        yield from _groups(guide, named, {}, sheet.page, "")
        yield "</div>"


def _unnamed(entry: Entry) -> Entry:
    """Return the entry without the id of its title, which stands on the page already."""
    return Entry(entry.part, entry.body, entry.section, entry.group, "", entry.place, entry.weight, entry.why)


def _sources(guide: Guide, path: str) -> Iterator[str]:
    """Yield where the notes have their own sheet."""
    own: list[Section] = [s for s in guide.sections if s.page == path and s.blocks]
    if own:
        places = ", ".join(escape(str(s.place)) for s in own)
        yield f'<small class="guide-source">{places}</small>'
