"""Web pages to Markdown: titles, text, lists, tables, code and folds; what only lays out or runs is left."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from studyguide.text.listed import listed

_SILENT = listed("script style head nav template svg noscript button form iframe object")
_VOID = listed("br hr img input meta link source wbr col area base embed")
_BLOCKS = listed(
    "p div section article main header footer figure figcaption dl dt dd ul ol aside address body html details"
)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "kbd": "`", "tt": "`", "mark": "**", "dfn": "**"}


# lst-kix_ab12-1 start
_LEVEL = re.compile(r"\blst-[\w]+-(?P<level>\d)\b")


class _Reader(HTMLParser):
    """Collects the lines of a page while its tags go by."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[int, str]] = []
        self.first = 1
        self.text = ""
        self.silent = 0
        self.lists: list[str] = []
        self.level = 0
        self.fence = False
        self.quotes = 0
        self.row: list[str] | None = None
        self.rows = 0
        self.link = ""
        self.start = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif self.silent:
            return
        elif tag == "br":
            self.text += "<br>" if self.row is not None else ""
            if self.row is None:
                self.flush(blank=False)
        elif re.fullmatch(r"h[1-6]", tag):
            self.flush()
            self.start = "#" * int(tag[1]) + " "
        elif tag == "li":
            self.flush(blank=False)
            ordered = bool(self.lists) and self.lists[-1] == "ol"
            self.start = "   " * max(len(self.lists) - 1, self.level) + ("1. " if ordered else "- ")
        elif tag in ("ul", "ol"):
            # Some editors write each level as a list of its own, with the level in its class.
            level = _LEVEL.search(dict(attrs).get("class") or "")
            self.level = int(level["level"]) if level else 0
            self.flush(blank=not self.lists and not self.level)
            self.lists.append(tag)
        elif tag == "pre":
            self.flush()
            self.fence = True
            self.put("```")
        elif tag == "blockquote":
            self.flush()
            self.quotes += 1
        elif tag == "table":
            self.flush()
            self.rows = 0
        elif tag == "tr":
            self.flush(blank=False)
            self.row = []
        elif tag in ("td", "th") and self.row is not None:
            self.text = ""
        elif tag == "summary":
            self.flush()
            self.start = "▼ "
        elif tag == "dt":
            self.flush()
            self.start = "**"
        elif tag == "img":
            values = dict(attrs)
            self.text += f"![{values.get('alt') or ''}]({values.get('src') or ''})"
        elif tag == "hr":
            self.flush()
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            self.link = target if target.startswith(("http://", "https://")) else ""
            self.text += "[" if self.link else ""
        elif tag in _MARKS and not self.fence:
            self.text += _MARKS[tag]
        elif tag in _BLOCKS and self.row is None and tag != "dd" and not (self.start and not self.text):
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif self.silent or tag in _VOID:
            return
        elif tag == "pre":
            self.flush(blank=False)
            self.fence = False
            self.put("```")
            self.put("")
        elif tag in ("ul", "ol"):
            self.flush(blank=len(self.lists) <= 1)
            self.lists = self.lists[:-1]
        elif tag == "blockquote":
            self.flush()
            self.quotes = max(0, self.quotes - 1)
        elif tag in ("td", "th") and self.row is not None:
            self.row.append(" ".join(self.text.split()).replace("|", "\\|"))
            self.text = ""
        elif tag == "tr" and self.row is not None:
            self.put("| " + " | ".join(self.row) + " |")
            if not self.rows:
                self.put("|" + "---|" * len(self.row))
            self.rows += 1
            self.row = None
        elif tag == "dt":
            self.text = f"{self.text.strip().rstrip(':')}:** "
        elif tag == "a":
            self.text += f"]({self.link})" if self.link else ""
            self.link = ""
        elif tag in _MARKS and not self.fence:
            self.text = self.text.rstrip() + _MARKS[tag] + (" " if self.text.endswith(" ") else "")
        elif self.row is None and (
            tag in ("li", "table", "summary", "caption") or re.fullmatch(r"h[1-6]", tag) or tag in _BLOCKS
        ):
            self.flush(blank=tag != "li")

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.fence:
            for index, line in enumerate(data.split("\n")):
                if index:
                    self.flush(blank=False)
                    self.first = self.getpos()[0] + index
                self.text += line
            return
        if data.strip() and not self.text.strip():
            lead = data[: len(data) - len(data.lstrip())]
            self.first = self.getpos()[0] + lead.count("\n")
        self.text += re.sub(r"\s+", " ", data)

    def put(self, line: str) -> None:
        """Add a line of the page's present place."""
        self.lines.append((self.getpos()[0], line))

    def flush(self, *, blank: bool = True) -> None:
        """End the line that is being read."""
        text = self.text.rstrip() if self.fence else " ".join(self.text.split())
        if self.fence:
            self.lines += [(self.first, text)] if self.text or self.lines[-1][1] != "```" else []
        elif text:
            self.lines.append((self.first, "> " * self.quotes + self.start + text))
            self.start = ""
        if blank and not self.fence:
            self.put("")
        self.text = ""


def html(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a web page as Markdown; lines of the file that go on with a line above are named too."""
    reader = _Reader()
    reader.feed("\n".join(lines))
    reader.close()
    reader.flush()
    said = {number for number, text in reader.lines if text.strip()}
    last = 0
    shown = sorted(said)
    yield from reader.lines
    for number, line in enumerate(lines, 1):
        if number in said:
            last = number
        elif last and re.sub(r"<[^<>]*>", "", line).strip() and last != shown[-1]:
            yield number, None
