"""Markdown read as Python-Markdown reads it, without its detours.

It reads escaped signs and character references one by one, and copies the whole paragraph for each: here they are
read in runs. It sends every text through every pattern, and asks every line of every kind of block: here only those
whose marks stand in it. It puts comments aside and back: here the place that a text ends with goes to its element
at once, as `receipts.placed` would have it. What becomes of a page is the same.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor, InlineProcessor
from markdown.treeprocessors import InlineProcessor as Inline
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX, AtomicString

from studyguide.receipts import PLACE

SIGNS = "signs:Signs"  # the name by which Python-Markdown finds this extension
REFERENCE = r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);"
PLAIN = r"(?:[^\W_]|[ ?.,;/-])"  # opens and closes nothing that other patterns read
ESCAPED = re.compile(r"\\(.)", re.S)
PLAIN_LINE = re.compile(rf"(?:[^\W\d_]|[\\<&(\"'])[^\n{STX}]*")  # which opens no other block than a paragraph
MARKED = re.compile(r"[`\[!<\n*_]")  # what a pattern reads, other than escaped signs and references
ONLY = re.compile(rf"(?P<text>(?:(?!<!--@).)+){PLACE}", re.S)  # the text before its place
BLOCKS = 110  # before all kinds of blocks
FIRST = 180  # behind code in backticks, in which a backslash is text, and before all else
TAGS = 90
TEXTS = 20
MARKS = {
    "backtick": "`",
    "escape": "\\&",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "em_strong": "*_",
}
"""The one sign or two of which one stands in whatever a pattern reads; a pattern that is not named reads every text."""


class Signs(Extension):
    """Reads runs of signs in place of each sign by itself, and no text by patterns that find nothing in it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Put the reading of runs where that of escaped signs stands."""
        sign = rf"(?:\\[{re.escape(''.join(md.ESCAPED_CHARS))}]|{REFERENCE})"
        md.inlinePatterns.register(_Runs(rf"{sign}(?:{PLAIN}*{sign})*", md), "escape", FIRST)
        md.inlinePatterns.register(_Tags(HTML_RE, md), "html", TAGS)
        md.inlinePatterns.deregister("entity")
        md.treeprocessors.register(_Texts(md), "inline", TEXTS)
        md.parser.blockprocessors.register(_Plain(md.parser), "plain", BLOCKS)


class _Plain(ParagraphProcessor):
    def test(self, parent: Any, block: str) -> bool:
        """Return whether a block is one line that no other kind of block opens with."""
        return PLAIN_LINE.fullmatch(block) is not None


class _Run(str):
    """The text of a run, which no other pattern reads, and the Markdown it was made of."""

    written: str


def _coded(sign: re.Match[str]) -> str:
    return f"{STX}{ord(sign[1])}{ETX}"


class _Runs(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        run = _Run(ESCAPED.sub(_coded, m.group()))
        run.written = m.group()
        return run, m.start(), m.end()


class _Tags(HtmlInlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        if STX not in m[1]:  # nothing in it was read yet
            return self.md.htmlStash.store(m[1]), m.start(), m.end()
        return super().handleMatch(m, data)  # type: ignore[return-value]

    def unescape(self, text: str) -> str:
        """Return the text of a tag, in which runs stand as they were written."""
        stash = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]

        def written(found: re.Match[str]) -> str:
            run = stash.get(found[1])
            return run.written if isinstance(run, _Run) else found[0]

        return super().unescape(INLINE_PLACEHOLDER_RE.sub(written, text))


class _Texts(Inline):
    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        """Read the texts of a page."""
        named = {id(self.inlinePatterns[name]): marks for name, marks in MARKS.items() if name in self.inlinePatterns}
        rows = ((pattern, named.get(id(pattern), "")) for pattern in self.inlinePatterns)
        self.marked = [(pattern, marks[:1], marks[-1:]) for pattern, marks in rows]
        self.signs = re.compile(rf"\\([{re.escape(''.join(self.md.ESCAPED_CHARS))}])")
        _place(tree)
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """Return the text with what the patterns read in it put aside; private in Python-Markdown."""
        if isinstance(data, AtomicString):
            return data
        if "`" not in data:
            coded = self.signs.sub(_coded, data)
            if not MARKED.search(coded):
                return coded
        for index in range(patternIndex, len(self.marked)):
            pattern, mark, other = self.marked[index]
            found = mark in data or other in data  # as nothing is in every text
            start = 0
            while found:
                data, found, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, index, start
                )
        return data


def _place(tree: Any) -> None:
    """Take the place at the end of a text off it, and give it to the paragraph, the item or the row."""
    for tag in ("p", "li"):
        for element in tree.iter(tag):
            _taken(element, element)
    for row in tree.iter("tr"):
        for cell in row[:1]:
            _taken(cell, row)


def _taken(element: Any, shown: Any) -> None:
    text = element.text
    if text and text.endswith("-->") and not isinstance(text, AtomicString) and (found := ONLY.fullmatch(text)):
        element.text = found["text"]
        shown.set("data-at", found["at"])
