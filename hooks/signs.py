"""Escaped signs and character references read in runs.

Python-Markdown reads them one by one and copies the whole paragraph for each, which takes seconds where a note
holds thousands. What it makes of them is the same here.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor, InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX

SIGNS = "signs:Signs"  # the name by which Python-Markdown finds this extension
REFERENCE = r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);"
ESCAPED = re.compile(r"\\(.)", re.S)
FIRST = 180  # behind code in backticks, in which a backslash is text, and before all else
TAGS = 90


class Signs(Extension):
    """Reads runs of signs in place of each sign by itself."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Put the reading of runs where that of escaped signs stands."""
        sign = rf"(?:\\[{re.escape(''.join(md.ESCAPED_CHARS))}]|{REFERENCE})"
        md.inlinePatterns.register(_Runs(rf"{sign}(?:[0-9A-Za-z ]*{sign})*", md), "escape", FIRST)
        md.inlinePatterns.register(_Tags(HTML_RE, md), "html", TAGS)
        md.inlinePatterns.deregister("entity")


class _Run(str):
    """The text of a run, which no other pattern reads, and the Markdown it was made of."""

    written: str


class _Runs(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        run = _Run(ESCAPED.sub(lambda sign: f"{STX}{ord(sign[1])}{ETX}", m.group()))
        run.written = m.group()
        return run, m.start(), m.end()


class _Tags(HtmlInlineProcessor):
    def unescape(self, text: str) -> str:
        """Return the text of a tag, in which runs stand as they were written."""
        stash = self.md.treeprocessors["inline"].stashed_nodes  # type: ignore[attr-defined]

        def written(found: re.Match[str]) -> str:
            run = stash.get(found[1])
            return run.written if isinstance(run, _Run) else found[0]

        return super().unescape(INLINE_PLACEHOLDER_RE.sub(written, text))
