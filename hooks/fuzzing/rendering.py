"""Markdown of our pages to HTML as the site makes it, without building a site."""

from functools import cache
from pathlib import Path
from typing import Any

import markdown
import yaml
from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # it has no stubs

import finish
from fences import FENCE
from signs import SIGNS

CONFIG = Path(__file__).resolve().parents[2] / "mkdocs.yml"


class _Config(yaml.SafeLoader):
    """Reads mkdocs.yml, whose only Python object is the slug function."""


_Config.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: slugify(case="lower"))
_Config.add_constructor("!ENV", lambda *_: "")  # an address that only 404.html needs


def extensions() -> dict[str, dict[str, Any]]:
    """Return the Markdown extensions of the site with their settings."""
    config = yaml.load(CONFIG.read_text(encoding="utf-8"), _Config)
    rows = [row if isinstance(row, dict) else {row: {}} for row in config["markdown_extensions"]]
    return {name: settings or {} for row in rows for name, settings in row.items()}


@cache
def _renderer() -> markdown.Markdown:
    used: dict[str, dict[str, Any]] = {"toc": {}, "tables": {}} | extensions()
    used["pymdownx.superfences"] = {**used.get("pymdownx.superfences", {}), "custom_fences": [FENCE]}
    return markdown.Markdown(extensions=[*used, SIGNS], extension_configs=used)


def html_of(text: str) -> str:
    """Return the HTML that a page of this Markdown holds."""
    return _renderer().reset().convert(text)


def body(page: str) -> str:
    """Return the Markdown of a page without its front matter."""
    return page[page.index("\n---\n", 3) + 5 :] if page.startswith("---\n") and "\n---\n" in page[3:] else page


def article_of(text: str) -> str:
    """Return the article that a page of this Markdown shows, its tables framed."""
    return finish.finished(html_of(text), "Task")
