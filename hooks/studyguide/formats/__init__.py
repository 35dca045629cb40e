"""Files of other programs as lines of Markdown: each line keeps the number of the line that it comes from.

A format is a function from the lines of a file to its lines as notes write them. One line of a file may become
several, or none: then it only laid out. `None` instead of a text says that the words went into a line before.
To add a format, write it in a file of its own and name its ending in `FORMATS`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import PurePosixPath

from studyguide.formats.asciidoc import asciidoc
from studyguide.formats.captions import captions
from studyguide.formats.clippings import ABOUT, clippings
from studyguide.formats.confluence import CONFLUENCE, confluence
from studyguide.formats.decks import deck
from studyguide.formats.gift import gift, gift_among, holds_gift
from studyguide.formats.latex import latex
from studyguide.formats.mediawiki import mediawiki
from studyguide.formats.notebook import notebook
from studyguide.formats.org import org
from studyguide.formats.outline import opml
from studyguide.formats.pages import html
from studyguide.formats.pandoc import is_mixed, pandoc
from studyguide.formats.restructured import restructured
from studyguide.formats.separated import anki, commas, tabs
from studyguide.model import Note

Written = tuple[int, str | None]
"""The number of a line in the file, from 1, and its text as a note writes it."""
Format = Callable[[Sequence[str]], Iterator[Written]]

MEDIAWIKI = re.compile(r"={2,6}[ ]?[^=]+[ ]?={2,6}\s*|\{\|.*|\|\}\s*")


def wiki(lines: Sequence[str]) -> Iterator[Written]:
    """Yield the lines of a page of a wiki as Markdown: of Confluence where its signs are more."""
    signs = (sum(bool(sign.fullmatch(line)) for line in lines) for sign in (CONFLUENCE, MEDIAWIKI))
    own, others = signs
    return confluence(lines) if own > others else iter(mediawiki(lines))


FORMATS: Mapping[str, Format] = {
    ".org": org,
    ".rst": restructured,
    ".rest": restructured,
    ".adoc": asciidoc,
    ".asciidoc": asciidoc,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
    ".csv": commas,
    ".tsv": tabs,
    ".srt": captions,
    ".vtt": captions,
    ".tex": latex,
    ".ipynb": notebook,
    ".gift": gift,
    ".json": deck,
    ".opml": opml,
    ".wiki": wiki,
    ".confluence": confluence,
    ".mediawiki": mediawiki,
}
"""By the ending of a file's name; files with other endings are written as notes are."""

SIGNS: tuple[tuple[Format, re.Pattern[str], int], ...] = (
    (html, re.compile(r"\s*<(?:!doctype html|html)\b.*", re.IGNORECASE), 1),
    (anki, re.compile(r"#separator:.*", re.IGNORECASE), 1),
    (latex, re.compile(r"\s*\\(?:documentclass|begin\{document\}|(?:sub)*section\*?\{.*|chapter\*?\{.*).*"), 2),
    (org, re.compile(r"#\+(?:TITLE|BEGIN_\w+|AUTHOR|STARTUP|OPTIONS)\b.*", re.IGNORECASE), 1),
    (asciidoc, re.compile(r"={1,5} \S.*(?<!=)|\|===\s*|\[source.*\]"), 3),
    (mediawiki, MEDIAWIKI, 2),
    (confluence, CONFLUENCE, 2),
    (restructured, re.compile(r"\.\. (?:note|code-block|warning|tip|image|math|list-table|contents)::.*"), 1),
    (clippings, ABOUT, 1),
    # Which one is it? {=this ~that}     ::name:: Is it so? {T}     ::name:: Which one is it? {
    (
        gift,
        re.compile(
            r"::[^:]+::.*\{.*|[^{}]*\{[ ]*[=~][^{}]*~[^{}]*\}[^{}]*|[^{}]*[.?!][ ]?\{(?:T|F|TRUE|FALSE)\b[^{}]*\}[ ]*|"
            r"[^{}\";]*\?[ ]*\{[ ]*"
        ),
        2,
    ),
    (captions, re.compile(r"WEBVTT.*|(?:\d+:)?\d+:\d+[.,]\d+ --> .*"), 3),
)
"""What betrays a format in a file that ends in `.txt`, and on how many lines."""


def written(note: Note) -> Iterator[Written]:
    """Yield the lines of a note as Markdown, with the numbers that they have in the file."""
    lines = note.text.split("\n")
    form = format_of(note.file, lines)
    if form is None and holds_gift(note.text):
        form = gift_among
    return form(lines) if form else iter([*enumerate(lines, start=1)])


def format_of(file: str, lines: Sequence[str]) -> Format | None:
    """Return the format of a file, by its name or by its lines; None for Markdown and plain text."""
    suffix = PurePosixPath(file).suffix.lower()
    if suffix != ".txt":
        return FORMATS.get(suffix) or (pandoc if is_mixed(lines) else None)
    telling = [
        line
        for above, line in pairwise(("", *lines))
        if (line[:1] in "=<\\#[{|.W-0123456789 " or "{" in line or line[2:3] == ".")
        # Below a line, `= text` is what a reckoning comes to, and no title.
        and not (line.startswith("= ") and above.strip())
    ]
    for form, sign, least in SIGNS:
        if sum(bool(sign.fullmatch(line)) for line in telling) >= least:
            return form
    return pandoc if is_mixed(lines) else None
