"""Block to Markdown that Python-Markdown and CommonMark read alike, with all text of notes escaped."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape as html_escape
from itertools import pairwise
from typing import assert_never
from urllib.parse import unquote

from studyguide.ask import ask
from studyguide.errors import Place
from studyguide.model import (
    Block,
    Bullets,
    Code,
    Definition,
    Diagram,
    Flow,
    Heading,
    Image,
    Item,
    Math,
    Paragraph,
    Question,
    Quote,
    Speech,
    Table,
)
from studyguide.paths import leads_out
from studyguide.text.direction import along
from studyguide.text.eastern import colon, emphasized, upright
from studyguide.text.formulas import inline_math, mathml
from studyguide.text.inline import Code as CodeSpan
from studyguide.text.inline import Emphasis, Link, Span, Strong, Struck, Text, parts, spans
from studyguide.text.inline import Image as ImageSpan
from studyguide.text.inline import Math as MathSpan

Inline = Callable[[str], str]
"""Inline text of a note → safe inline Markdown."""
End = Callable[[Place], str]
"""The place of a text → what stands at its end: inline Markdown that shows nothing, or little."""

# Characters that begin inline markup somewhere; a backslash keeps each one as it is.
MARKUP = re.compile(r"([\\`*_{}\[\]|])")
# Those that Python-Markdown shows a backslash before, and `!`, which would make a picture of the link after it:
# here a character reference does it.
OTHER_MARKUP = re.compile(r"[~^$=]|!(?!\s)")
CODE_MARKUP = re.compile(r"[\\`*_{}\[\]|~^$=!:]")
# Where asterisks are read as emphasis by every reader: between words.
BEFORE_WORD = re.compile(r"(?:^|[\s(])$")
WORDS = re.compile(r"\w|\w.*\w", re.S)
AFTER_WORD = re.compile(r"$|[\s.,;:?)]")
# What opens a block at the start of a line: a heading, a list, a quote, an admonition, a fence, a definition.
OPENER = re.compile(r"^(\s*)([#>+\-:!?/%@]|\d+(?=[.)]))", re.M)
CLOSING = re.compile(r"#+$")  # at the end of a heading these are no text
GAP = re.compile(r"\s*\n\s*")
FENCE = re.compile(r"`{3,}|~{3,}")
INDENT = "    "
LISTED = re.compile(r"(?:[-*+]|\d+\.) ")  # how a list begins
APART = "<!-- -->\n\n"  # without it, a list right below another goes on with that, numbers or not


@lru_cache(maxsize=10_000)
def escape(text: str) -> str:
    """Return plain text as Markdown that shows just that text."""
    text = html_escape(GAP.sub(" ", text), quote=False)
    return OTHER_MARKUP.sub(_reference, MARKUP.sub(r"\\\1", text))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def opening(text: str) -> str:
    """Return Markdown whose first characters cannot be read as the opening of a block."""

    def mask(match: re.Match[str]) -> str:
        space, mark = match.groups()
        if mark.isdigit():
            return f"{space}{mark[:-1]}&#{ord(mark[-1])};"
        return f"{space}&#{ord(mark)};"

    return OPENER.sub(mask, text)


def inline(text: str, link: Inline = escape) -> str:
    """Return inline text of a note as safe Markdown; `link` writes its plain words."""
    return _unlinked(text) if link is escape else _inline(spans(text), link)


@lru_cache(maxsize=4_000)
def _unlinked(text: str) -> str:
    return _inline(spans(text), escape)


def _inline(row: tuple[Span, ...], link: Inline) -> str:
    """Return the spans as Markdown; emphasis that touches other signs is written as HTML."""
    parts = [_span(span, link) for span in row]
    for index, span in enumerate(row):
        if isinstance(span, Strong | Emphasis):
            before = parts[index - 1] if index else ""
            after = parts[index + 1] if index + 1 < len(parts) else ""
            parts[index] = _emphasis(span, parts[index], before, after)
    return "".join(parts)


def _emphasis(span: Strong | Emphasis, text: str, before: str, after: str) -> str:
    """Return emphasized text with its marks, and the spaces at its edges outside of them."""
    core = text.strip()
    if not core:
        return text
    left, right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    strong = isinstance(span, Strong)
    mark = "**" if strong else "*"
    plain = WORDS.fullmatch(core) and "*" not in core and (strong or not upright(core))
    if plain and BEFORE_WORD.search(before + left) and AFTER_WORD.match(right + after):
        return f"{left}{mark}{core}{mark}{right}"
    return left + (f"<strong>{core}</strong>" if strong else emphasized(core)) + right


def _span(span: Span, link: Inline) -> str:
    match span:
        case Text(text=text):
            return link(text)
        case Strong(spans=inner) | Emphasis(spans=inner):
            return _inline(inner, link)
        case Struck(spans=inner):
            return f"<del>{_inline(inner, link)}</del>"
        case CodeSpan(text=text):
            return f"<code>{CODE_MARKUP.sub(_reference, html_escape(GAP.sub(' ', text), quote=False))}</code>"
        case Link(spans=inner, url=url):
            return f"[{_inline(inner, escape)}](<{url}>)" if leads_out(url) else _inline(inner, link)
        case ImageSpan(alt=alt):
            return escape(alt)
        case MathSpan(text=text):
            return inline_math(text) or _span(CodeSpan(text), link)
        case _:
            assert_never(span)


def indent(text: str, by: str = INDENT) -> str:
    """Return the text with each non-blank line moved in."""
    return "\n".join(by + line if line else "" for line in text.split("\n"))


def fence(text: str, language: str = "") -> str:
    """Return a fenced code block around text, to the letter."""
    longest = max((len(run) for run in FENCE.findall(text)), default=2)
    marks = "`" * max(3, longest + 1)
    info = language if re.fullmatch(r"[\w+#.-]+", language) else ""
    return f"{marks}{info}\n{text}\n{marks}"


def formula(latex: str) -> str:
    """Return a formula that stands by itself as MathML in a box that scrolls, or its source where that cannot be."""
    shown = mathml(latex, display=True)
    return f"<div class='guide-formula' tabindex='0'>{shown}</div>" if shown else fence(latex, "latex")


def heading(level: int, text: str, anchor: str = "", write: Inline = inline) -> str:
    """Return a heading with a fixed anchor."""
    mark = "#" * min(max(level, 1), 6)
    words = CLOSING.sub(lambda found: "&#35;" * len(found.group()), write(text))
    return f"{mark} {words}" + (f" {{: #{anchor} }}" if anchor else "")


def nothing(_: Place) -> str:
    """Return no end of a text."""
    return ""


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, one that is too long to be read in one go as several."""
    for paragraph in text.split("\n\n"):
        yield from (part for part in parts(paragraph) if part.strip())


def paragraphs(text: str, write: Inline, end: str = "") -> str:
    """Return text whose paragraphs are parted by blank lines, each with the same end."""
    return "\n\n".join(opening(write(part)) + end for part in _paragraphs(text))


def bullets(
    items: Iterable[Item], write: Inline, ordered: bool = False, start: int = 1, end: End = nothing
) -> str:
    """Return a list with its nested lists, four spaces a level."""
    return "\n".join(
        _item(item, f"{number}. " if ordered else "- ", write, end)
        for number, item in enumerate(items, start=start)
    )


def _item(item: Item, mark: str, write: Inline, end: End) -> str:
    term = _term(item.term, write) if item.term else ""
    box = {True: "[x] ", False: "[ ] ", None: ""}[item.checked]
    first, *more = [*_paragraphs(item.text)] or [""]
    body, last = write(first), end(item.own)
    lines = [mark.ljust(4) + box + term + (body if box or term else opening(body)) + last]
    lines += ["\n" + indent(opening(write(part)) + last) for part in more]
    if item.items:
        gap = "\n" if more else ""
        lines.append(gap + indent(bullets(item.items, write, item.ordered, end=end)))
    elif more:
        lines.append("")  # else the next item goes on with the paragraph
    return "\n".join(lines)


def _term(term: str, write: Inline) -> str:
    """Return the term that a definition opens with, marked as a reader would mark it, and the gap behind it."""
    mark, gap = colon(term)
    return f'<strong class="guide-defined">{write(term)}{mark}</strong>{gap}'


def table(block: Table, write: Inline, end: End = nothing) -> str:
    """Return a pipe table, padded to its widest row; the end of a row stands in its first cell."""
    width = max(len(block.header), *(len(row.cells) for row in block.rows), 1) if block.rows else len(block.header)
    rows = [block.header, *(row.cells for row in block.rows)]
    ends = [end(block.head) if any(block.header) else "", *(end(row.place) for row in block.rows)]
    written = [[_cell(cell, write) for cell in (*cells, *[""] * (width - len(cells)))] for cells in rows]
    written = [[cells[0] + last, *cells[1:]] if cells else [] for cells, last in zip(written, ends, strict=True)]
    written.insert(1, ["---"] * width)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in written)


def _cell(text: str, write: Inline) -> str:
    return "<br>".join(write(part) for part in text.split("\n")) or " "


def quote(block: Quote, write: Inline, end: End = nothing) -> str:
    """Return a quotation, or a callout as an admonition."""
    body = paragraphs(block.text, write, end(block.place))
    if not block.kind:
        return indent(body, "> ").replace("\n\n", "\n>\n")
    title = write(block.title).replace('"', "&quot;") if block.title else block.kind.capitalize()
    kind = re.sub(r"[^a-z-]", "", block.kind.lower()) or "note"
    return f'!!! {kind} "{title}"\n\n{indent(body)}'


def flow(block: Flow, write: Inline, end: End = nothing) -> str:
    """Return a flow as a list of its arrows."""
    lines = [
        along(f"- {write(e.source)} → {write(e.target)}" + (f": {write(e.label)}" if e.label else ""))
        + end(e.place)
        for e in block.edges
    ]
    joined = {name for e in block.edges for name in (e.source, e.target)}
    lines += [f"- {write(node.name)}{end(node.place)}" for node in block.nodes if node.name not in joined]
    return "\n".join(([f"**{write(block.title)}**", ""] if block.title else []) + lines)


def markdown(block: Block, write: Inline = inline, end: End = nothing) -> str:
    """Return a block as Markdown; headings carry no anchor here, and no end."""
    match block:
        case Heading():
            return heading(block.level, block.text, write=write)
        case Paragraph():
            return paragraphs(block.text, write, end(block.place))
        case Definition():
            first, *more = [*_paragraphs(block.text)] or [""]
            last = end(block.place)
            shown = [f"{_term(block.term, write)}{write(first)}", *(opening(write(part)) for part in more)]
            return "\n\n".join(part + last for part in shown)
        case Bullets():
            return bullets(block.items, write, block.ordered, block.start, end)
        case Table():
            return table(block, write, end)
        case Flow():
            return flow(block, write, end)
        case Diagram():
            return _after(end(block.place), fence(block.source, "mermaid"))
        case Question():
            return ask(block)
        case Code():
            return _after(end(block.place), fence(block.text, block.language))
        case Quote():
            return quote(block, write, end)
        case Speech():
            return f"**{write(block.speaker)}:** {paragraphs(block.text, write, end(block.place))}"
        case Image():
            return f"*{write(block.alt or unquote(block.source))}*{end(block.place)}"
        case Math():
            return _after(end(block.place), formula(block.text))
        case _:
            assert_never(block)


def _after(end: str, block: str) -> str:
    """Return a block to the letter, in which nothing of ours can stand, with its end before it."""
    return f"{end}\n\n{block}" if end else block


def document(blocks: Iterable[str]) -> str:
    """Return the parts of a page with one blank line between them, and between lists what keeps them apart."""
    parts = [part for part in blocks if part]
    listed = [LISTED.match(part) is not None for part in parts]
    below = zip(parts[1:], pairwise(listed), strict=True)
    apart = (f"{APART}{part}" if all(lists) else part for part, lists in below)
    return "\n\n".join((*parts[:1], *apart)) + "\n"
