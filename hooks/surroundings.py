"""What a page depends on besides its own text: by both it is known again."""

import json
from collections.abc import Collection, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from menus import beyond, first, home, near, sections, tabs
from studyguide.kept import versions

SHELL = "overrides"  # the folder of templates, relative to the configuration


def salt(config: MkDocsConfig) -> bytes:
    """Return a digest of what every page depends on: configuration, templates, code, versions."""
    root = Path(config.config_file_path).parent
    here = Path(__file__).parent
    shell = sorted(f for f in (root / SHELL).rglob("*") if f.is_file())
    code = [Path(config.config_file_path), *sorted(here.glob("*.py")), *shell]
    digest = blake2b()
    for file in code:
        name = file.relative_to(here if file.parent == here else root).as_posix()
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    settings = [
        config.site_name,
        config.site_url,
        config.site_description,
        config.repo_url,
        config.use_directory_urls,
        config.mdx_configs.get("toc", {}).get("title"),
    ]
    shown = [versions(), settings, config.extra, config.extra_css, [str(s) for s in config.extra_javascript]]
    shown.append({name: repr(config.theme[name]) for name in sorted(config.theme)})
    digest.update(json.dumps(shown, sort_keys=True, default=repr).encode())
    return digest.digest()


def surroundings(page: Page, nav: Navigation, folded: Collection[str]) -> Iterator[Any]:
    """Yield what the templates show of the navigation on a page: tabs, the way to it, its own branch, its neighbors."""
    yield nav.homepage and str(nav.homepage.title)
    for neighbor in (page.previous_page, page.next_page):
        section = neighbor and home(neighbor, page)
        yield neighbor and (str(neighbor.title), neighbor.url, section and str(section.title))
    yield [(item.title, first(item)) for item in tabs(nav.items, page, folded)]
    for section in sections(nav.items, page):
        shown = [(item.title, first(item)) for item in near(section, page)]
        yield section.title, first(section), beyond(section), shown
