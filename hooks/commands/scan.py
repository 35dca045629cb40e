"""A built page to what the checks need: its ids, its links, the words it shows.

Regular expressions rather than a parser, five times as fast: the pages are well-formed, since one program wrote them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from html import unescape
from itertools import chain
from pathlib import Path

from commands.folders import entries
from studyguide.cores import spread
from studyguide.store import Store

VERSION = 2  # raised whenever the same page is scanned in another way
FEW = 8  # pages: below it a second process costs more than it saves
KEEP_NOTHING = Store(None)

SILENT = re.compile(r"<!--.*?-->|<(script|style|template)\b(?P<attributes>[^>]*)>.*?</\1\s*>", re.S | re.I)
TAG = re.compile(r"<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>")
# One attribute after the other, so that a value which looks like one is not taken for one.
ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
WANTED = frozenset({"id", "href", "src"})
# Tags within a word: where they begin or end, a word goes on.
INLINE = re.compile(r"</?(?:a|abbr|b|code|del|em|i|kbd|mark|s|small|span|strong|sub|sup|tspan|wbr)\b[^>]*>")
ANY = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+")
BREAK = re.compile(r"\n(?=<h[12]\b)")  # between two parts of a page that begin with a title
LONG = 200_000  # bytes: of a longer page the parts are scanned one by one, for an edit changes few of them


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands on a page."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    words: str
    """In order, one space between them: as a set they would take ten times the memory."""


def scan(html: str) -> Scan:
    """Return the ids, links and shown words of an HTML page."""
    return _scan(_spoken(html))


def _spoken(html: str) -> str:
    """Return a page without what it does not show; a script's own address counts."""
    return SILENT.sub(lambda m: f"<link {m['attributes'] or ''}>", html)


def _scan(spoken: str) -> Scan:
    ids: list[str] = []
    links: dict[str, None] = {}
    for tag in TAG.findall(spoken):
        if tag.startswith("<base "):
            continue
        for name, double, single, bare in ATTRIBUTE.findall(tag):
            if name not in WANTED:
                continue
            value = unescape(double or single or bare)
            if name == "id":
                ids += [value] if value else []
            else:
                links[value] = None
    words = set(WORD.findall(unescape(ANY.sub(" ", INLINE.sub("", spoken)))))
    return Scan(tuple(ids), tuple(links), " ".join(sorted(words)))


def _joined(scans: Sequence[Scan]) -> Scan:
    """Return the scan of a page from those of its parts."""
    words = set(chain.from_iterable(one.words.split(" ") for one in scans)) - {""}
    return Scan(
        tuple(chain.from_iterable(one.ids for one in scans)),
        tuple(dict.fromkeys(chain.from_iterable(one.links for one in scans))),
        " ".join(sorted(words)),
    )


class Scans(Mapping[str, Scan]):
    """The scan of every page of a built site by its path, made when it is asked for."""

    def __init__(self, site: Path, store: Store = KEEP_NOTHING) -> None:
        """Look which pages there are; scans that were made before come out of the store."""
        self.site = site
        self._store = store
        self._made: dict[str, Scan | None] = dict.fromkeys(
            sorted(path for path, _ in entries(site) if path.endswith(".html"))
        )

    def __getitem__(self, path: str) -> Scan:
        """Return the scan of a page."""
        made = self._made[path] = self._made[path] or self._scanned(path)
        return made

    def __contains__(self, path: object) -> bool:
        """Return whether there is such a page, without scanning it."""
        return path in self._made

    def __iter__(self) -> Iterator[str]:
        """Yield the paths of the pages in order."""
        return iter(self._made)

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._made)

    def prepare(self, paths: Sequence[str]) -> None:
        """Scan these pages on all cores, the longest first."""
        todo = sorted((path for path in paths if not self._made[path]), key=self._length, reverse=True)
        self._made.update(zip(todo, spread(self._scanned, todo, FEW), strict=True))

    def _length(self, path: str) -> int:
        return (self.site / path).stat().st_size

    def _scanned(self, path: str) -> Scan:
        html = (self.site / path).read_bytes()
        if len(html) <= LONG:
            return self._kept(html, lambda: scan(html.decode()))
        parts = BREAK.split(_spoken(html.decode()))
        return _joined([self._kept(part.encode(), partial(_scan, part)) for part in parts])

    def _kept(self, html: bytes, scanned: Callable[[], Scan]) -> Scan:
        key = f"scan {VERSION} {blake2b(html).hexdigest()}"
        if (found := self._store.get(key)) is not None:
            ids, links, words = json.loads(found)
            return Scan(tuple(ids), tuple(links), words)
        made = scanned()
        self._store.put(key, json.dumps([made.ids, made.links, made.words]).encode())
        return made
