"""Where MkDocs meets the guide; the files that lead it around are `fastbuild.py` and `quickserve.py`."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

sys.path.insert(0, str(Path(__file__).parent))

import finish
import making
import menus
import policy
from fastbuild import compiled, lead
from fences import FENCE
from quickserve import DESK, lead_server
from signs import SIGNS
from standing import same
from studyguide.cores import patiently
from studyguide.errors import NoteError
from studyguide.offline import LIST, NO_WORKER, NOTHING, SOURCE, WORKER, Folder, offline
from studyguide.pages import Made
from studyguide.store import Store
from studyguide.words import words
from studyguide.words.tags import nearest
from waiting import waiting

# The order of the pages of help; what is not named here stands before them.
HELP_PAGES = (
    "how-to-study.md",
    "how-to-write-notes.md",
    "how-notes-are-read.md",
    "findings.md",
    "publishing.md",
    "design.md",
    "about.md",
    "changes.md",
    "report.md",
)
HELP = {path: place for place, path in enumerate(HELP_PAGES, start=1)}

log = get_plugin_logger("studyguide")
BY_HAND = "en"  # the language of the pages written by hand
STYLES = "assets/guide-styles.css"
SEARCH = "material/search"  # what the header of the theme asks for before it shows the search box

PAGES = 1024 * 1024 * 1024
"""Bytes of rendered pages that are kept: those of a pile sixteen times the guide's notes, a few times over."""


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether the site is built or served: a served one is not kept for use without a network."""
    os.environ["STUDYGUIDE_COMMAND"] = command
    patiently()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let a diagram that could not be drawn reach the page as text, and show the search box of the theme.

    What the box searches is made from the notes, so the plugin that gathers an index from pages is not needed.
    """
    if SEARCH not in config.plugins:
        box: BasePlugin[Any] = BasePlugin()
        box.config = {"enabled": True}
        config.plugins[SEARCH] = box
    fences = config.mdx_configs.setdefault("pymdownx.superfences", {})
    fences["custom_fences"] = [*fences.get("custom_fences", []), FENCE]
    config.markdown_extensions.append(SIGNS)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Add the pages made from the notes to the site, and the navigation, without writing them to disk."""
    notes = Path(os.environ.get("STUDYGUIDE_NOTES") or Path(config.config_file_path).parent / "notes")
    serving = os.environ.get("STUDYGUIDE_COMMAND") == "serve"
    by_hand = tuple((f.src_uri, f.content_string) for f in files.documentation_pages() if not f.generated_by)
    order = making.order_of(notes, cache_of(config), by_hand, serving)
    try:
        served = making.served(order) if serving else None
        made = served.site if served else making.site(order)
    except NoteError as error:
        raise PluginError(str(error)) from error
    for page in made.pages:
        if old := files.get_file_from_path(page.path):
            files.remove(old)
        files.append(waiting(page, config, _inclusion(page)))
    say = words(made.settings)
    leads = [*((page.path, page.nav) for page in made.pages), *made.by_hand.items()]
    config.nav = nav_of(sorted(leads, key=lambda row: HELP.get(row[0], 0)))
    config.site_name = policy.shown(made.settings.title)
    config.site_description = policy.shown(made.settings.summary or made.settings.title)
    config.theme["language"] = nearest(say.language, spoken(config)) or "en"
    config.extra["guide"] = made.shell
    for option in config.theme["palette"]:
        option["toggle"]["name"] = say(option["toggle"]["name"])
    config.mdx_configs["toc"]["title"] = say("On this page")
    build = lead(config, Store(cache_of(config) / "pages", PAGES))
    DESK.keep(build, served.drafted if served else tuple)


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Show saved notes at once, and what is wrong with them."""
    lead_server(server)
    return server


def on_build_error(error: Exception, **_: object) -> None:
    """Keep what is wrong, for the pages that are being read."""
    DESK.problem = str(error)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates what they ask, and bundle the styles."""
    # The theme's would take the escaping out of a title with its tags.
    env.filters |= {"striptags": policy.words, "address": menus.first, "tabs": menus.tabs}
    env.filters |= {"near": menus.near, "beyond": menus.beyond, "home": menus.home}
    env.tests["around"] = menus.is_around
    env.bytecode_cache = compiled(cache_of(config) / "templates")
    parts = [env.get_template(name).render() for name in config.extra_css]
    for name in config.extra_css:
        if part := files.get_file_from_path(name):
            files.remove(part)
    files.append(File.generated(config, STYLES, content=finish.bundled(parts)))
    config.extra_css = [STYLES]
    return env


def on_page_context(context: TemplateContext, *, page: SitePage, **_: object) -> TemplateContext:
    """Escape what the front matter of a page says: it is plain text, and the templates write it as HTML."""
    page.meta = {key: policy.escaped(value) for key, value in page.meta.items()}
    return context


def on_page_content(html: str, *, config: MkDocsConfig, **_: object) -> str:
    """Let tables scroll inside themselves, and name what has no name."""
    return finish.finished(html, config.extra["guide"]["words"]["Task"])


@event_priority(-100)  # after whatever else writes into the page
def on_post_page(output: str, *, page: SitePage, config: MkDocsConfig) -> str:
    """Name what the theme leaves without a name, and give the page its Content-Security-Policy."""
    page.content = ""  # it stands in the output, and the longest page should not stand in memory twice
    output = finish.named(output, config.extra["guide"]["words"]["Search"])
    by_hand = page.file.generated_by is None
    language = BY_HAND if by_hand else finish.language_at(page.file.src_uri, config.extra["guide"]["tongues"])
    if language:
        output = finish.spoken(output, language)
    return policy.guarded(output)


@event_priority(-100)  # as above
def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Name what has no name on the page for wrong addresses, and give it its Content-Security-Policy."""
    if not template_name.endswith(".html"):
        return output_content
    return policy.guarded(finish.named(output_content, config.extra["guide"]["words"]["Search"]))


@event_priority(-100)  # when all files are written
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the worker that keeps the site for use without a network; when serving, one that lets go of it."""
    site = Path(config.site_dir)
    source = site / SOURCE
    if not config.extra["guide"]["offline"]:
        (site / WORKER).write_text(NO_WORKER, encoding="utf-8")
    elif source.is_file():
        made = offline(Folder(site), source.read_text(encoding="utf-8"), *_before(site))
        for path, text in made.items():
            (site / path).write_text(text, encoding="utf-8", newline="\n")
    source.unlink(missing_ok=True)


def _before(site: Path) -> tuple[str, Callable[[str], bool]]:
    """Return the list of files of the last site, and what tells whether a file was taken over from there."""
    old = DESK.build.standing.site if DESK.build else None
    if old is None or not (old / LIST).is_file():
        return NOTHING, lambda _: False
    return (old / LIST).read_text(encoding="utf-8"), lambda path: same(old, site, path)


def spoken(config: MkDocsConfig) -> set[str]:
    """Return the languages that the theme speaks."""
    folders = (Path(folder) / "partials/languages" for folder in config.theme.dirs)
    return {file.stem for folder in folders for file in folder.glob("*.html")}


def _inclusion(page: Made) -> InclusionLevel:
    """Return whether MkDocs shall miss the page in the navigation: pages without titles there are reached by links."""
    return InclusionLevel.INCLUDED if page.nav or not page.path.endswith(".md") else InclusionLevel.NOT_IN_NAV


def nav_of(pages: Iterable[tuple[str, Sequence[str]]]) -> list[Any]:
    """Return MkDocs' nested navigation from the path of each page and the plain titles that lead to it."""
    top: list[Any] = []
    for path, nav in pages:
        level = top
        titles = [policy.shown(title) for title in nav]
        for title in titles[:-1]:
            level = _below(level, title)
        if titles and path.endswith("/index.md"):
            _below(level, titles[-1]).append(path)
        elif titles:
            level.append({titles[-1]: path})
    return top


def _below(level: list[Any], title: str) -> list[Any]:
    """Return the children of the entry of this title, which is added if it is missing."""
    for entry in level:
        if isinstance(entry, dict) and isinstance(below := entry.get(title), list):
            return below
    added: list[Any] = []
    level.append({title: added})
    return added


def cache_of(config: MkDocsConfig) -> Path:
    """Return the folder of what is kept between builds: `STUDYGUIDE_CACHE`, or `.cache` beside the configuration."""
    return Path(os.environ.get("STUDYGUIDE_CACHE") or Path(config.config_file_path).parent / ".cache")
