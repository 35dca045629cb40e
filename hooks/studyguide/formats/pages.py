"""Web pages to Markdown: titles, text, lists, tables, code and folds; what only lays out or runs is left."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from studyguide.formats.closing import closed
from studyguide.formats.looks import AGAIN, ITEM, LEVEL, MARKER, NOTE, PLACES, TEX, TITLES, Attributes, Looks, target
from studyguide.text.listed import listed

_SILENT = listed("script style head nav template svg noscript button select textarea iframe object")
_VOID = listed("br hr img input meta link source wbr col area base embed")
_BLOCKS = listed(
    "p div section article main header footer figure figcaption dl dt dd ul ol aside address body html form"
)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "kbd": "`", "tt": "`", "mark": "**", "dfn": "**"}
_RAISED = listed("sub sup")


class _Reader(HTMLParser):
    """Collects the lines of a page while its tags go by."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[int, str]] = []
        self.first = 1
        self.text = ""
        self.silent = 0
        self.lists: list[str] = []
        """For each open list the letter or number of its next item, empty where its items have bullets."""
        self.level = 0
        self.fence = False
        self.quotes = 0
        self.row: list[str] | None = None
        self.rows = 0
        self.link = ""
        self.start = ""
        self.looks = Looks()
        self.sheet = False
        self.spans: list[str] = []
        self.pending = ""
        self.hidden: list[str] = []
        self.formula: str | None = None
        self.summary = False
        self.form = False
        self.noted = False
        self.marker: str | None = None
        self.callouts: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        if self.hidden:
            self.hidden += [tag] if tag == self.hidden[0] else []
            return
        if tag in _SILENT:
            self.sheet = tag == "style"
            if tag == "script" and (values.get("type") or "").startswith("math/tex"):
                self.formula = ""
            self.silent += 1
        elif self.silent:
            return
        elif not AGAIN.isdisjoint(classes):
            self.hidden = [] if tag in _VOID else [tag]
        elif tag in ("math", "annotation"):
            self.formula = "" if values.get("encoding") == "application/x-tex" or tag == "math" else self.formula
        elif tag == "br":
            self.text += "<br>" if self.row is not None else ""
            if self.row is None:
                self.flush(blank=False)
        elif tag in ("input", "en-todo") or "checkbox" in classes:
            self.tick(values, classes)
        elif tag in _RAISED:
            self.text += f"<{tag}>"
        elif tag == "span" and MARKER.search(values.get("style") or ""):
            self.marker = ""
            self.spans.append("marker")
        elif tag == "span":
            strong = not self.start.startswith("#") and not self.fence and self.looks.stress(values)
            self.spans.append("**" if strong else "")
            self.pending += self.spans[-1]
        elif self.summary and tag not in _MARKS:
            return
        elif re.fullmatch(r"h[1-6]", tag):
            self.flush()
            self.start = "#" * int(tag[1]) + " "
        elif tag == "li":
            self.flush(blank=False)
            counted = self.lists[-1] if self.lists else ""
            mark = f"{counted}. " if counted.isdigit() else f"{counted}) " if counted else "- "
            self.start = "   " * max(len(self.lists) - 1, self.level) + mark
            if counted.isalpha():
                self.lists[-1] = chr(ord(counted) + 1) if counted not in "zZ" else "1"
        elif tag in ("ul", "ol"):
            # Some editors write each level as a list of its own, with the level in its class.
            level = LEVEL.search(values.get("class") or "")
            self.level = int(level["level"]) if level else 0
            self.flush(blank=not self.lists and not self.level)
            self.lists.append((self.looks.first_letter(values) or "1") if tag == "ol" else "")
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
        elif tag == "details":
            self.flush()
            self.put("<details>")
        elif tag == "summary":
            self.flush(blank=False)
            self.start, self.summary = "<summary>", True
        elif tag == "dt":
            self.flush()
            self.start = "**"
        elif tag == "img":
            self.text += f"![{values.get('alt') or ''}]({values.get('src') or ''})"
        elif tag == "hr":
            self.flush()
        elif tag == "a":
            if (values.get("href") or "").startswith("#cmnt"):
                # The mark of a comment beside the text.
                self.hidden = [tag]
                return
            self.link = target(values.get("href") or "")
            self.text += "[" if self.link else ""
        elif tag in _MARKS and not self.fence:
            self.pending += _MARKS[tag]
        elif tag in _BLOCKS and self.row is None and tag != "dd" and not (self.start and not self.text):
            self.flush()
            self.form = self.form or tag == "form"
            self.start = next((TITLES[name] for name in classes if name in TITLES), self.start)
            self.start = "\0" if not PLACES.isdisjoint(classes) else self.start
            if level := ITEM.search(values.get("style") or ""):
                self.start = "   " * (int(level["level"]) - 1)
            if tag == "figure":
                self.callouts.append("callout" in classes)
                self.put("<aside>" if self.callouts[-1] else "")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden = self.hidden[:-1] if tag == self.hidden[0] else self.hidden
        elif tag in _SILENT:
            self.silent = max(0, self.silent - 1)
            self.sheet = False
            if tag == "script" and self.formula is not None:
                self.tex()
        elif self.silent or tag in _VOID:
            return
        elif tag in ("math", "annotation"):
            self.tex()
        elif tag in _RAISED:
            self.text += f"</{tag}>"
        elif tag == "span" and self.spans[-1:] == ["marker"]:
            self.spans.pop()
            mark, self.marker = (self.marker or "").strip(), None
            self.start += f"{mark} " if re.fullmatch(r"\(?\w{1,3}[.)]", mark) else "- "
        elif tag == "span":
            self.end(self.spans.pop() if self.spans else "")
        elif tag == "summary":
            self.text += "</summary>"
            self.summary = False
            self.flush()
        elif self.summary and tag not in _MARKS:
            return
        elif tag == "details":
            self.flush()
            self.put("</details>")
            self.put("")
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
            self.end(_MARKS[tag])
        elif self.row is None and (
            tag in ("li", "table", "caption") or re.fullmatch(r"h[1-6]", tag) or tag in _BLOCKS
        ):
            self.flush(blank=tag != "li")
            self.form = self.form and tag != "form"
            if tag == "figure" and self.callouts and self.callouts.pop():
                self.put("</aside>")

    def handle_data(self, data: str) -> None:
        if self.sheet:
            self.looks.read(data)
        if self.formula is not None:
            self.formula += data
            return
        if self.silent or self.hidden:
            return
        if self.marker is not None:
            self.marker += data
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
        text = re.sub(r"\s+", " ", data)
        if self.pending and text.strip():
            text = f"{' ' if text[0] == ' ' else ''}{self.pending}{text.lstrip()}"
            self.pending = ""
        self.text += text

    def end(self, mark: str) -> None:
        """End a run of bold or other type; one without words leaves no mark."""
        if mark and self.pending.endswith(mark):
            self.pending = self.pending[: -len(mark)]
        elif mark:
            self.text = self.text.rstrip() + mark + (" " if self.text.endswith(" ") else "")

    def tick(self, values: Attributes, classes: Sequence[str]) -> None:
        """Write the box of a task; what was chosen in a form says nothing of what is right."""
        kind = values.get("type") or "checkbox"
        if kind not in ("checkbox", "radio") or self.text.strip() or self.row is not None:
            return
        ticked = "checkbox-on" in classes or values.get("checked", "false") != "false"
        box = "" if self.form or kind == "radio" else "[x] " if ticked else "[ ] "
        self.start = f"{self.start if self.start.strip() else '- '}{box}"

    def tex(self) -> None:
        """Write a formula: as it is typed where the page says so, else its signs."""
        text, self.formula = (self.formula or "").strip(), None
        inside = TEX.fullmatch(text)
        self.text += f"${inside['text'] if inside else text}$" if text else ""

    def put(self, line: str) -> None:
        """Add a line of the page's present place."""
        self.lines.append((self.getpos()[0], line))

    def flush(self, *, blank: bool = True) -> None:
        """End the line that is being read."""
        text = self.text.rstrip() if self.fence else " ".join(self.text.replace("<sup></sup>", "").split())
        if self.fence:
            self.lines += [(self.first, text)] if self.text or self.lines[-1][1] != "```" else []
        elif text and self.start == "\0":
            self.noted = bool(NOTE.match(text))
            self.start = ""
        elif text:
            quote = "> " * self.quotes
            self.lines += [(self.first, f"{quote}> [!note]")] if self.noted else []
            self.lines.append((self.first, f"{quote}{'> ' if self.noted else ''}{self.start}{text}"))
            self.start, self.noted = "", False
        if blank and not self.fence:
            self.put("")
        self.text = ""


def html(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of a web page as Markdown; lines of the file that go on with a line above are named too."""
    reader = _Reader()
    reader.feed(closed("\n".join(lines)))
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
