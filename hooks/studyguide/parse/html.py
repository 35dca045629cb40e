r"""HTML in notes, read and not trusted: tables, pictures, headings, folds; any other tag is text.

table   ::= "<table" … "</table>"
aside   ::= "<aside>" line* "</aside>"
heading ::= "<h" [1-6] ">" TEXT "</h" [1-6] ">"
"""

import re
from html.parser import HTMLParser

from studyguide.model import Image, Quote
from studyguide.parse.lists import joined
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import table

_LINES = 3000
_SPAN = 20  # columns
_REPEATED = 200  # letters
_ALONE = re.compile(
    r"[ \t]*(?:</?(?:details|section|article|header|footer|main|figure|body|html|head|tbody|thead|table|"
    r"tr|hr|nav|blockquote|dl)\b[^<>]*>[ \t]*)+",
    re.IGNORECASE,
)
_IMG = re.compile(r"[ \t]*<img\b(?P<attributes>[^<>]*)>[ \t]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?P<name>src|alt)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", re.IGNORECASE)


class _Cells(HTMLParser):
    """The rows of a table, and on which of its lines each starts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self.head = False
        self.inside = False
        self.place = 0
        self.below: dict[int, tuple[int, int]] = {}
        """Of each column that a cell from above reaches down into: the row of that cell, and how many rows are left."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append((self.getpos()[0] - 1, []))
            self.inside = False
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append((self.getpos()[0] - 1, []))
            self.head = self.head or (tag == "th" and len(self.rows) == 1)
            self._reach()
            spans = {name: int(value) for name, value in attrs if value and value.isdecimal() and len(value) < 4}
            cells = self.rows[-1][1]
            if (rows := spans.get("rowspan", 1)) > 1:
                self.below[len(cells)] = (len(self.rows) - 1, rows - 1)
            cells += [""] * min(spans.get("colspan", 1), _SPAN)
            self.place = len(cells) - min(spans.get("colspan", 1), _SPAN)
            self.inside = True

    def _reach(self) -> None:
        """Repeat the cells from above that reach into the row before its next cell."""
        cells = self.rows[-1][1]
        while (held := self.below.get(len(cells))) and held[1] and held[0] < len(self.rows) - 1:
            self.below[len(cells)] = (held[0], held[1] - 1)
            above = self.rows[held[0]][1][len(cells)]
            cells.append(above if len(above) <= _REPEATED else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self.inside = False
        if tag == "tr" and self.rows:
            self._reach()

    def handle_data(self, data: str) -> None:
        if self.inside and self.rows and self.rows[-1][1]:
            self.rows[-1][1][self.place] += data
        elif data.strip():
            # A caption, or words between the rows: a row of their own, so that none is lost.
            self.rows.append((self.getpos()[0] - 1, [data.strip()]))


def html_table(source: Source, at: int) -> Found | None:
    """Return the table between `<table>` and `</table>`."""
    if not source.text(at).lstrip().lower().startswith("<table"):
        return None
    end = at
    while "</table" not in source.text(end).lower():
        end += 1
        if end == min(len(source.lines), at + _LINES) or "<table" in source.text(end).lower():
            return None
    end += 1
    reader = _Cells()
    reader.feed("\n".join(source.text(index) for index in range(at, end)))
    reader.close()
    rows = [
        (at + line, [" ".join(cell.split()) for cell in cells]) for line, cells in reader.rows if any(cells)
    ]
    if not rows:
        return None
    header = rows.pop(0)[1] if reader.head or len(rows) > 1 else []
    return table(source, at, end, header, rows, ())


def html_image(source: Source, at: int) -> Found | None:
    """Return the picture that `<img>` shows."""
    found = _IMG.fullmatch(source.text(at))
    if not found:
        return None
    values = {
        match["name"].lower(): match["double"] or match["single"] or ""
        for match in _ATTRIBUTE.finditer(found["attributes"])
    }
    return Found((Image(source.place(at, at + 1), values.get("src", ""), values.get("alt", "")),), at + 1)


def aside(source: Source, at: int) -> Found | None:
    """Return the callout between `<aside>` and `</aside>`."""
    text = source.text(at).strip()
    if not text.lower().startswith("<aside"):
        return None
    end = at
    while end < min(len(source.lines), at + 80) and "</aside>" not in source.text(end).lower():
        end += 1
    if end == min(len(source.lines), at + 80):
        return None
    lines = [
        re.sub(r"</?aside[^<>]*>", "", source.text(index), flags=re.IGNORECASE)
        for index in range(at, end + 1)
    ]
    return Found((Quote(source.place(at, end + 1), joined(lines), "note"),), end + 1)


def lone_tag(source: Source, at: int) -> Found | None:
    """Drop a line of tags that hold no words."""
    if _ALONE.fullmatch(source.text(at)):
        return Found((), at + 1, dropped=((source.lines[at].number, "tag"),))
    return None
