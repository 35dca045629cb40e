"""Lead the server of MkDocs to what a note-taker waits for: the text just saved, or what is wrong with it.

A saved note is shown at once by its own pages alone (`studyguide.draft`), that which is being read first; then
everything is built, and shown in turn. A build that fails leaves the last good site and says on each page what is
wrong. The server's script, which the policy of the pages forbids inside them, comes as a file.
With another MkDocs than the one known, the server is left as it is.
"""

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import mkdocs
from mkdocs import livereload, utils

from fastbuild import KNOWN, Build
from studyguide.errors import NoteError
from studyguide.pages import Page

LOOK = 0.1  # seconds between two looks at the notes
REST = 0.05  # seconds without a change after which it is built
CALM = 0.25  # seconds without a request after which a browser has loaded the page it reads
LOADED = 2.0  # seconds after which it is no longer waited for
SCRIPT = re.compile(r"/guide-reload-(\d+)\.js")
BANNER = (
    '<div role="alert" style="position:fixed;z-index:99;inset:auto 0 0 0;padding:.8rem 1.2rem;max-height:40vh;'
    "overflow:auto;background:#8b1a1a;color:#fff;font:.8rem/1.5 monospace;white-space:pre-wrap\">{}</div>"
)

log = logging.getLogger("mkdocs.plugins.studyguide")


class Desk:
    """What the last build that went well left for the next draft."""

    def __init__(self) -> None:
        """Begin without a build."""
        self.build: Build | None = None
        self.drafts: Callable[[], tuple[Page, ...]] = tuple
        """Makes the pages of the notes that have changed since."""
        self.problem = ""
        self.read = ""
        """Path of the page that was last asked for, as `Page.path`."""
        self.asked = 0.0
        """When something was last asked for, by `time.monotonic`."""

    def keep(self, build: Build | None, drafts: Callable[[], tuple[Page, ...]]) -> None:
        """Keep what a build is made from."""
        self.build, self.drafts = build, drafts

    def drafted(self) -> Iterator[str]:
        """Write the pages of notes that have changed, the one that is being read first; yield the path of each."""
        if self.build is None:
            return
        for page in sorted(self.drafts(), key=lambda page: page.path != self.read):
            if self.build.again(page.path, str(page.text)):
                yield page.path


DESK = Desk()


def lead_server(server: livereload.LiveReloadServer) -> None:
    """Let the server show drafts, problems, and its own script as a file."""
    if mkdocs.__version__ != KNOWN:
        log.info("MkDocs %s is not the known %s: saved notes are shown after a whole build", mkdocs.__version__, KNOWN)
        return
    server.builder = building(server, server.builder)
    server.observer._timeout = LOOK
    server.build_delay = REST
    server._inject_js_into_html = injected  # type: ignore[method-assign]
    server.set_app(app(server.serve_request))


def building(server: livereload.LiveReloadServer, whole: Callable[[], None]) -> Callable[[], None]:
    """Return what shows a draft and then builds everything, and lets no problem stop the server."""

    def build() -> None:
        DESK.problem = ""
        try:
            for number, _ in enumerate(DESK.drafted()):
                show(server)
                if number == 0:
                    let_load()
            rebuild(whole)
        except NoteError as error:
            DESK.problem = str(error)
        except (Exception, SystemExit) as error:
            DESK.problem = DESK.problem or str(error)
        if DESK.problem:
            log.error("%s", DESK.problem)
        server._wanted_epoch = max(livereload._timestamp(), server._visible_epoch + 1)

    return build


def rebuild(whole: Callable[[], None]) -> None:
    """Build everything over the site that is being read, and remove the pages that are no more."""
    before = DESK.build.written() if DESK.build else set()
    clean = utils.clean_directory
    utils.clean_directory = leave
    try:
        whole()
    finally:
        utils.clean_directory = clean
    for file in before - (DESK.build.written() if DESK.build else before):
        Path(file).unlink(missing_ok=True)


def leave(directory: str) -> None:
    """Leave a folder as it is."""


def show(server: livereload.LiveReloadServer) -> None:
    """Let browsers load again, while the server goes on."""
    with server._epoch_cond:
        server._visible_epoch = server._wanted_epoch
        server._epoch_cond.notify_all()


def let_load() -> None:
    """Wait until browsers have loaded what is shown: they would wait for each file while this process builds."""
    shown = time.monotonic()
    while (now := time.monotonic()) - max(shown, DESK.asked) < CALM and now - shown < LOADED:
        time.sleep(CALM / 10)


def injected(content: bytes, epoch: int) -> bytes:
    """Return a page with the script that waits for the next build, and with what is wrong."""
    wrong = BANNER.format(escape(DESK.problem)) if DESK.problem else ""
    before, end, after = content.rpartition(b"</body>")
    return b"%b%b%b%b" % (before, f'{wrong}<script src="/guide-reload-{epoch}.js"></script>'.encode(), end, after)


def app(serve: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """Return the application that serves the script too."""

    def answer(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        found = SCRIPT.fullmatch(environ["PATH_INFO"])
        DESK.asked = time.monotonic()
        DESK.read = page_of(environ["PATH_INFO"]) or DESK.read
        if not found:
            return serve(environ, start_response)
        start_response("200 OK", [("Content-Type", "application/javascript")])
        text = livereload._SCRIPT_TEMPLATE.substitute(epoch=found[1], request_id=livereload._timestamp())
        return [text.encode()]

    return answer


def page_of(address: str) -> str:
    """Return the path of the page at an address of the server; empty where no page stands there."""
    path = address.lstrip("/")
    path = f"{path}index.html" if path.endswith("/") or not path else path
    return f"{path.removesuffix('.html')}.md" if path.endswith(".html") else ""
