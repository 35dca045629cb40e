"""HTML to what tests ask of it; how Markdown becomes HTML stands with the fuzzing."""

import re
from html.parser import HTMLParser

from fuzzing.rendering import extensions, html_of

__all__ = ["Seen", "extensions", "html_of"]

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


class Seen(HTMLParser):
    """Collects the tags of a piece of HTML, their attributes and the text between them, of formulas the source."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.drawn = False  # whether a formula is passed that its annotation tells once more
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in ("math", "annotation"):
            self.drawn = tag == "math"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("math", "annotation"):
            self.drawn = tag == "annotation"

    def handle_data(self, data: str) -> None:
        if not self.drawn:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", "", "".join(self.texts))
