"""Outlines in OPML, which outliners and programs for mind maps write: titles above, nested items below.

The items of a level are titles where each has items below it: the root, and those right below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

_DEEPEST = 40  # levels that are written; a list is never read so deep


@dataclass(slots=True)
class _Item:
    """An item of an outline on the line of its tag, and whether others stand below it."""

    line: int
    depth: int
    text: str
    holds: bool = False


class _Reader(HTMLParser):
    """Collects the items of an outline."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[_Item] = []
        self.open: list[_Item] = []
        self.title = ""
        self.titled = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self.titled = self.getpos()[0]
        elif tag == "outline":
            values = dict(attrs)
            done = values.get("_complete") or values.get("_status") or ""
            box = "[x] " if done in ("true", "checked") else "[ ] " if done else ""
            text = " ".join((values.get("text") or values.get("title") or "").split())
            if link := values.get("url") or values.get("htmlurl"):
                text = f"[{text or link}]({link})"
            self.add(f"{box}{text}".strip())
            for line in (values.get("_note") or "").splitlines():
                if line.strip():
                    self.add(line.strip())
                    self.open.pop()

    def add(self, text: str) -> None:
        """Open an item below the one that is open."""
        for above in self.open[-1:]:
            above.holds = True
        self.open.append(_Item(self.getpos()[0], len(self.open), text))
        self.items += self.open[-1:] if text else []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "outline" and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.titled and not self.title and not self.items:
            self.title = " ".join(data.split())


def opml(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the titles and the items of an outline; notes of an item stand below it."""
    reader = _Reader()
    reader.feed("\n".join(lines))
    reader.close()
    levels = [[item for item in reader.items if item.depth == depth] for depth in (0, 1)]
    lone = len(levels[0]) == 1
    titles = 0
    while titles < 1 + lone and levels[titles] and all(item.holds for item in levels[titles]):
        titles += 1
    if reader.title and not (lone and titles and levels[0][0].text == reader.title):
        yield from ((reader.titled, f"# {reader.title}"), (reader.titled, ""))
    for item in reader.items:
        if item.depth < titles:
            yield from ((item.line, ""), (item.line, f"{'#' * (item.depth + 2 - lone)} {item.text}"), (item.line, ""))
        else:
            yield item.line, f"{'  ' * min(item.depth - titles, _DEEPEST)}- {item.text}"
