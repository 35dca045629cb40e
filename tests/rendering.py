"""Markdown of our pages to HTML as the site makes it, without building a site."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import yaml
from pymdownx.slugs import slugify

ROOT = Path(__file__).resolve().parents[1]
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml, whose only Python object is the slug function."""


_Config.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: slugify(case="lower"))
_Config.add_constructor("!ENV", lambda *_: "")  # an address that only 404.html needs


def extensions() -> dict[str, dict[str, Any]]:
    """Return the Markdown extensions of the site with their settings."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Config)
    rows = [row if isinstance(row, dict) else {row: {}} for row in config["markdown_extensions"]]
    return {name: settings or {} for row in rows for name, settings in row.items()}


@cache
def _renderer() -> markdown.Markdown:
    used = {"toc": {}, "tables": {}, "fenced_code": {}} | extensions()
    if "pymdownx.superfences" in used:
        used.pop("fenced_code")
    return markdown.Markdown(extensions=list(used), extension_configs=used)


def html_of(text: str) -> str:
    """Return the HTML that a page of this Markdown holds."""
    return _renderer().reset().convert(text)


class Seen(HTMLParser):
    """Collects the tags of a piece of HTML, their attributes and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", "", "".join(self.texts))
