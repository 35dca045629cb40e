"""The search box of a built site, driven as a reader does, over http or from disk."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Types a query into the box at once and waits until the theme has drawn what it was answered.
ASK = """
query => new Promise((resolve, reject) => {
  const box = document.querySelector('[data-md-component=search-query]');
  const result = document.querySelector('[data-md-component=search-result]');
  const late = setTimeout(() => reject(new Error('no answer to ' + query)), 10000);
  const seen = new MutationObserver(() => {
    seen.disconnect();
    clearTimeout(late);
    const took = performance.now() - start;
    const links = [...result.querySelectorAll('.md-search-result__link')].filter(a => !a.closest('details'));
    resolve({took, meta: result.querySelector('.md-search-result__meta').textContent.trim(),
      suggest: document.querySelector('[data-md-component=search-suggest]')?.textContent ?? '',
      groups: result.querySelectorAll('.md-search-result__item').length,
      hits: links.map(a => ({url: a.href, score: +a.firstElementChild.dataset.mdScore,
        title: a.querySelector('h1, h2').textContent, html: a.querySelector('h1, h2').innerHTML,
        text: a.textContent, teaser: a.querySelector('p:last-of-type')?.innerHTML ?? '',
        group: [...result.querySelectorAll('.md-search-result__item')].indexOf(a.closest('li'))}))});
  });
  seen.observe(result, {childList: true, subtree: true, characterData: true});
  box.value = query;
  const start = performance.now();
  box.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}));
})
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A link among the results that a reader sees without opening a fold."""

    url: str
    """Relative to the site, without the words to mark."""
    title: str
    text: str
    score: float
    group: int
    """Which result it belongs to, counted from 0."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search box shows for a query."""

    hits: tuple[Hit, ...]
    """In the order shown; a page that only names its sections has a score of 0 and is left out."""
    took: float
    """Milliseconds from the last key to the results."""
    suggest: str
    raw: dict[str, Any]

    def urls(self) -> list[str]:
        """Return the addresses of the hits in order."""
        return [hit.url for hit in self.hits]


class Box:
    """A page with its search box open."""

    def __init__(self, page: Any, base: str, start: str = "index.html") -> None:
        """Open the start page and the search box."""
        self.page = page
        self.base = base
        page.goto(base + start)
        page.locator("[data-md-component=search-query]").focus()
        page.wait_for_function("document.querySelector('#__search').checked")

    def ask(self, query: str) -> Answer:
        """Return what is shown for a query."""
        raw = self.page.evaluate(ASK, query)
        hits = tuple(
            Hit(self._own(h["url"]), h["title"], h["text"], h["score"], h["group"])
            for h in raw["hits"]
            if h["score"] > 0
        )
        return Answer(hits, raw["took"], raw["suggest"], raw)

    def _own(self, url: str) -> str:
        path, _, anchor = url.removeprefix(self.base).partition("#")
        return path.split("?")[0] + (f"#{anchor}" if anchor else "")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answer, and do not mind a browser that leaves."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
