"""Lead MkDocs around what it does again and again.

MkDocs 1.6.1 renders every page at every build, one after the other. Here the pages that are not kept from an
earlier build are rendered on all cores, and a page is kept under the hash of all that it shows: its Markdown,
its surroundings in the navigation, the templates, the configuration and the versions of the packages.
With another MkDocs than the one known, everything is left as it is, with one line of log.
"""

import gc
import json
import logging
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import jinja2
import mkdocs
import mkdocs.commands.build as host
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from studyguide.store import Store

KNOWN = "1.6.1"
FEW = 12  # pages: below it a second process costs more than it saves
SHELL = "overrides"  # the folder of templates, relative to the configuration

log = logging.getLogger("mkdocs.plugins.studyguide")
as_it_was = {name: getattr(host, name) for name in ("_populate_page", "_build_page")}


def lead(config: MkDocsConfig, store: Store) -> None:
    """Make the build that is under way render only what is not in the store, on all cores."""
    if mkdocs.__version__ != KNOWN:
        log.info("MkDocs %s is not the known %s: pages are rendered one by one", mkdocs.__version__, KNOWN)
        for name, function in as_it_was.items():
            setattr(host, name, function)
        return
    build = Build(store, salt(config))
    host._populate_page = build.populate
    host._build_page = build.page


def salt(config: MkDocsConfig) -> bytes:
    """Return a digest of what every page depends on: configuration, templates, code, versions."""
    root = Path(config.config_file_path).parent
    shell = sorted(f for f in (root / SHELL).rglob("*") if f.is_file())
    code = [Path(config.config_file_path), *sorted(Path(__file__).parent.glob("*.py")), *shell]
    digest = blake2b()
    for file in code:
        digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    versions = sorted(f"{d.metadata['Name']} {d.version}" for d in distributions())
    settings = [
        config.site_name,
        config.site_url,
        config.site_description,
        config.repo_url,
        config.use_directory_urls,
    ]
    shown = [versions, settings, config.extra, config.extra_css, [str(s) for s in config.extra_javascript]]
    shown.append({name: repr(config.theme[name]) for name in sorted(config.theme)})
    digest.update(json.dumps(shown, sort_keys=True, default=repr).encode())
    return digest.digest()


class Build:
    """One build: knows its pages once all are read, and renders them when the first is asked for."""

    def __init__(self, store: Store, salt: bytes) -> None:
        """Begin with nothing rendered."""
        self.store = store
        self.salt = salt
        self.done = False

    def populate(self, page: Page, config: MkDocsConfig, files: Files, dirty: bool = False) -> None:
        """Read a page, but do not render it yet."""
        page = config.plugins.on_pre_page(page, config=config, files=files) or page
        page.read_source(config)
        assert page.markdown is not None
        page.markdown = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=files)
        page.content = ""  # so that the title is asked of the line below
        page._title_from_render = title(page.markdown or "")
        self.files = files

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
        if "navigation.prune" not in config.theme["features"]:  # then each page shows all of the navigation
            self.salt += repr(list(tree(nav.items))).encode("utf-8", "surrogatepass")
        missing: list[tuple[Page, str]] = []
        for file in doc_files:
            assert file.page is not None
            key = self.key(file.page, nav)
            kept = self.store.get(key)
            if kept is None:
                missing.append((file.page, key))
            else:
                write_file(kept, file.abs_dest_path)

        def render(share: Sequence[tuple[Page, str]]) -> None:
            for page, key in share:
                self.render(page, config, doc_files, nav, env)
                self.store.put(key, Path(page.file.abs_dest_path).read_bytes())

        missing.sort(key=lambda row: -len(row[0].markdown or ""))
        log.info("%d pages kept, %d to render", len(doc_files) - len(missing), len(missing))
        on_all_cores(render, missing)

    def render(
        self,
        page: Page,
        config: MkDocsConfig,
        doc_files: Sequence[File],
        nav: Navigation,
        env: jinja2.Environment,
    ) -> None:
        """Render one page and write it."""
        config._current_page = page
        try:
            page.render(config, self.files)
        finally:
            config._current_page = None
        page.content = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=self.files
        )
        as_it_was["_build_page"](page, config, doc_files, nav, env)

    def key(self, page: Page, nav: Navigation) -> str:
        """Return the digest of all that a page shows."""
        digest = blake2b(self.salt)
        whole = [page.file.dest_uri, str(page.title), page.markdown, page.meta, list(surroundings(page, nav))]
        digest.update(json.dumps(whole, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
        return "page " + digest.hexdigest()


def title(markdown: str) -> str | None:
    """Return the text of the first heading, as the navigation shows it."""
    first = next((line for line in markdown.splitlines() if line.startswith("# ")), "")
    return first[2:].split(" {:")[0].replace("\\", "").strip() or None


def surroundings(page: Page, nav: Navigation) -> Iterator[Any]:
    """Yield what the templates show of the navigation on a page: tabs, its own branch, its neighbors."""
    for neighbor in (page.previous_page, page.next_page):
        yield neighbor and (str(neighbor.title), neighbor.url)
    yield [(item.title, first(item)) for item in nav.items]
    for around in page.ancestors:
        yield [(item.title, first(item)) for item in around.children]


def tree(items: Sequence[Any]) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield each entry of the navigation with what stands below it."""
    for item in items:
        yield str(item.title), str(getattr(item, "url", "")), list(tree(getattr(item, "children", None) or ()))


def first(item: Any) -> str:
    """Return the address that an entry of the navigation leads to."""
    while getattr(item, "children", None):
        item = item.children[0]
    return str(getattr(item, "url", ""))


def on_all_cores(work: Callable[[Sequence[Any]], None], tasks: Sequence[Any]) -> None:
    """Do the work on all tasks, dealt to one process per core; what they log is logged here."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(tasks) < FEW or cores < 2 or not hasattr(os, "fork"):
        work(tasks)
        return
    gc.collect()
    gc.freeze()  # so that a child does not touch, and thereby copy, the memory it inherits
    children = [fork(work, tasks[start::cores]) for start in range(1, cores)]
    failed: BaseException | None = None
    try:
        work(tasks[::cores])
    except BaseException as error:  # the children are waited for all the same
        failed = error
    for pid, pipe in children:
        with os.fdopen(pipe, "rb") as stream:
            said = stream.read()
        _, status = os.waitpid(pid, 0)
        records, error = pickle.loads(said) if said else ([], RuntimeError(f"a process ended with {status}"))
        for name, level, message in records:
            logging.getLogger(name).log(level, "%s", message)
        failed = failed or error
    gc.unfreeze()
    if failed:
        raise failed


def fork(work: Callable[[Sequence[Any]], None], tasks: Sequence[Any]) -> tuple[int, int]:
    """Start a child on its tasks; return its process and the pipe that it reports to."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    records: list[tuple[str, int, str]] = []
    error: BaseException | None = None
    try:
        os.close(reader)
        gc.disable()
        listener = Listener(records)
        logging.getLogger("mkdocs").handlers = [listener]
        work(tasks)
    except Exception as problem:  # told to the parent, which raises it
        error = problem
    except BaseException:
        os._exit(1)
    try:
        said = pickle.dumps((records, error))
    except Exception:
        said = pickle.dumps((records, RuntimeError(str(error))))
    with os.fdopen(writer, "wb") as stream:
        stream.write(said)
    os._exit(0)


class Listener(logging.Handler):
    """Keeps warnings and errors as plain tuples, to be told to another process."""

    def __init__(self, records: list[tuple[str, int, str]]) -> None:
        """Listen from warnings on."""
        super().__init__(logging.WARNING)
        self.records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep name, level and message."""
        self.records.append((record.name, record.levelno, record.getMessage()))
