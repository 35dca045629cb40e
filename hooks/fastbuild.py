"""Lead MkDocs around what it does again and again.

MkDocs 1.6.1 renders every page at every build, one after the other. Here the pages that are not kept from an
earlier build are rendered on all cores, and a page is kept under the hash of all that it shows: its Markdown,
its surroundings in the navigation, the templates, the configuration and the versions of the packages. So is each
part of a page that is as long as the guide.
The text of a page waits (`waiting.py`) until it is rendered; assets are gathered there and written with the pages.
What the last site has of just that is taken over (`standing.py`).
With another MkDocs than the one known, everything is left as it is, with one line of log.
"""

import json
import logging
import os
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2
import mkdocs
import mkdocs.commands.build as host
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import write_file

from listening import Record, listening, retell
from standing import LAST, NEXT, Standing, last
from studyguide.cores import apart, spread
from studyguide.kept import digest as digest_of
from studyguide.spool import title_of
from studyguide.store import Store
from surroundings import salt, surroundings
from waiting import Waiting, has_parts, is_heavy, parts_of

KNOWN = "1.6.1"
BATCH = 64  # pages that a process writes before it asks for more
FEW = 12  # pages: below it a second process costs more than it saves
NET = "mermaid2"  # parses every page that contains `mermaid`, twice as long as rendering it takes
UNDRAWN = '<pre class="mermaid"'  # what the formatter of fences writes for a diagram that was not drawn

log = logging.getLogger("mkdocs.plugins.studyguide")
as_it_was = {name: getattr(host, name) for name in ("_populate_page", "_build_page")}


def lead(config: MkDocsConfig, store: Store) -> "Build | None":
    """Make the build that is under way render only what is not in the store, on all cores; return it."""
    if mkdocs.__version__ != KNOWN:
        log.info("MkDocs %s is not the known %s: pages are rendered one by one", mkdocs.__version__, KNOWN)
        for name, function in as_it_was.items():
            setattr(host, name, function)
        Waiting.later = None
        return None
    spare(config)
    Waiting.later = []
    build = Build(store, salt(config), last(os.environ.get(LAST)))
    host._populate_page = build.populate
    host._build_page = build.page
    return build


def spare(config: MkDocsConfig) -> None:
    """Keep the net for undrawn diagrams from parsing pages that only say its name."""
    net = config.plugins.get(NET)
    handlers = config.plugins.events["post_page"]
    if net is None or net.on_post_page not in handlers:  # also: spared by an earlier build of this process
        return
    original = net.on_post_page

    def where_needed(output: str, **others: Any) -> str:
        return original(output, **others) if UNDRAWN in output else output

    handlers[handlers.index(original)] = where_needed


def compiled(folder: Path) -> jinja2.BytecodeCache | None:
    """Return what keeps compiled templates by their content; nothing where a folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return jinja2.FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


class Build:
    """One build: knows its pages once all are read, and renders them when the first is asked for."""

    def __init__(self, store: Store, salt: bytes, standing: Standing) -> None:
        """Begin with nothing rendered."""
        self.store = store
        self.salt = salt
        self.standing = standing
        self.done = False
        self.files: Files | None = None
        self.texts: dict[str, tuple[bytes, int]] = {}
        """Digest and length of the Markdown of each page, by its path."""
        self.around: tuple[MkDocsConfig, Sequence[File], Navigation, jinja2.Environment] | None = None

        self.folded: Collection[str] = ()
        """Addresses that stand in the tabs of no page but those below them."""

    def populate(self, page: Page, config: MkDocsConfig, files: Files, dirty: bool = False) -> None:
        """Read a page, but do not render it yet."""
        page = config.plugins.on_pre_page(page, config=config, files=files) or page
        self.files = files
        if isinstance(page.file, Waiting):
            made = page.file.made
            self.texts[page.file.src_uri], page._title_from_render = (made.digest, made.length), made.title
        else:
            text = self.read(page, config)
            self.texts[page.file.src_uri], page._title_from_render = (digest_of(text), len(text)), title_of(text)
        forget(page)

    def read(self, page: Page, config: MkDocsConfig) -> str:
        """Let a page have its Markdown; return that."""
        assert self.files is not None
        page.read_source(config)
        assert page.markdown is not None
        page.markdown = config.plugins.on_page_markdown(
            page.markdown, page=page, config=config, files=self.files
        )
        return page.markdown or ""

    def page(
        self,
        page: Page,
        config: MkDocsConfig,
        doc_files: Sequence[File],
        nav: Navigation,
        env: jinja2.Environment,
        dirty: bool = False,
        excluded: bool = False,
    ) -> None:
        """Write all pages when the first is asked for."""
        if self.done:
            return
        self.done = True
        self.around = (config, doc_files, nav, env)
        self.folded = config.extra["guide"]["folded"]
        pages = [file.page for file in doc_files if file.page is not None]
        batches = [all_[at : at + BATCH] for all_ in (pages, assets()) for at in range(0, len(all_), BATCH)]
        kept = [*chain.from_iterable(spread(lambda batch: [self.kept(one, nav) for one in batch], batches))]
        missing = [(page, key) for page, (_, key, found) in zip(pages, kept, strict=False) if not found]
        tell({path: key for path, key, _ in kept})

        def render(task: tuple[Page, str]) -> list[Record]:
            page, key = task

            def rendered() -> list[Record]:
                with listening() as records:
                    self.render(page, config, doc_files, nav, env)
                # What is worth a warning is worth it at every build; of a long page the parts are kept.
                if not records and not has_parts(page.file):
                    self.store.put(key, Path(page.file.abs_dest_path).read_bytes())
                return records

            return apart(rendered) if is_heavy(page.file) else rendered()

        missing.sort(key=lambda row: -self.texts[row[0].file.src_uri][1])
        log.info("%d pages kept, %d to render", len(pages) - len(missing), len(missing))
        for records in spread(render, missing, FEW):
            retell(records)
        if missing:
            self.store.trim()

    def kept(self, page: Page | Waiting, nav: Navigation) -> tuple[str, str, bool]:
        """Write an asset, or a page that is kept; return its path, its key and whether it now stands in the site."""
        file = page if isinstance(page, Waiting) else page.file
        key = f"asset {page.made.digest.hex()}" if isinstance(page, Waiting) else self.key(page, nav)
        path = file.dest_uri
        if self.standing.take(path, key, Path(file.abs_dest_path)):
            return path, key, True
        if isinstance(page, Waiting):
            page.write()
        elif (kept := self.store.get(key)) is not None:
            write_file(kept, file.abs_dest_path)
        else:
            return path, key, False
        return path, key, True

    def render(
        self,
        page: Page,
        config: MkDocsConfig,
        doc_files: Sequence[File],
        nav: Navigation,
        env: jinja2.Environment,
    ) -> None:
        """Render one page and write it; the contents of a long page are those of its first part."""
        assert self.files is not None
        parts = page.file.made.parts if isinstance(page.file, Waiting) else ()
        first, *others = parts_of(self.read(page, config), parts)
        config._current_page = page
        try:
            page.markdown = first
            opening = self.finished(page, config)
            page_toc, page_title = page.toc, page._title_from_render
            content = [opening, *(self.part(page, part, config) for part in others)]
            page.toc, page._title_from_render = page_toc, page_title
        finally:
            config._current_page = None
        page.content = "\n".join(content)
        content.clear()
        as_it_was["_build_page"](page, config, doc_files, nav, env)
        forget(page)

    def part(self, page: Page, part: str, config: MkDocsConfig) -> str:
        """Return a part of a long page as finished HTML, kept by itself, so that an edit renders one part."""
        key = "part " + digest_of((self.salt, page.file.dest_uri, part)).hex()
        if (kept := self.store.get(key)) is not None:
            return kept.decode()
        page.markdown = part
        with listening() as records:
            html = self.finished(page, config)
        retell(records)
        if not records:
            self.store.put(key, html.encode())
        return html

    def finished(self, page: Page, config: MkDocsConfig) -> str:
        """Return what the Markdown that a page has becomes, as HTML with all that plugins and hooks make of it."""
        assert self.files is not None
        page.render(config, self.files)
        html = page.content or ""
        return str(config.plugins.on_page_content(html, page=page, config=config, files=self.files))

    def again(self, path: str, markdown: str) -> bool:
        """Render a page that was built with other Markdown; return whether there was one."""
        if self.files is None or self.around is None:
            return False
        file = self.files.get_file_from_path(path)
        if file is None or file.page is None:
            return False
        config, doc_files, nav, env = self.around
        before = self.texts.get(path)
        file.content_string = markdown
        self.populate(file.page, config, self.files)
        if self.texts[path] == before:
            return False
        self.render(file.page, config, doc_files, nav, env)
        return True

    def written(self) -> set[str]:
        """Return the files that the build writes."""
        return {file.abs_dest_path for file in self.files or ()}

    def key(self, page: Page, nav: Navigation) -> str:
        """Return the digest of all that a page shows."""
        digest = blake2b(self.salt)
        text, _ = self.texts[page.file.src_uri]
        whole = [page.file.dest_uri, str(page.title), text.hex(), list(surroundings(page, nav, self.folded))]
        digest.update(json.dumps(whole, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
        return "page " + digest.hexdigest()


def assets() -> list[Waiting]:
    """Return the assets that have been gathered, once."""
    gathered, Waiting.later = Waiting.later or [], []
    return gathered


def tell(made: Mapping[str, str]) -> None:
    """Tell the command that builds what each file of the site was made from."""
    if told := os.environ.get(NEXT):
        Path(told).write_text(json.dumps(made), encoding="utf-8")


def forget(page: Page) -> None:
    """Let go of the text of a page and of what was rendered from it, but not of its title.

    MkDocs would look for anchors only in what was rendered last, and only of pages that this process rendered; the
    checks of the built site look at all.
    """
    page.links_to_anchors = page.present_anchor_ids = None
    page.markdown = ""
    page.content = ""
    page.toc = TableOfContents([])
