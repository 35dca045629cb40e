"""The guide as an app: its manifest, and the list of files that its worker keeps for use without a network."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from studyguide.model import Settings

MANIFEST = "manifest.webmanifest"
WORKER = "guide-worker.js"
SOURCE = f"assets/{WORKER}"
LIST = "guide-files.json"

PAPER, LINK = "#fbfaf6", "#0b5a73"  # as in guide.css
ICONS = (("assets/guide-icon-192.png", "192x192"), ("assets/guide-icon-512.png", "512x512"))
SHORT = 12  # characters of a name below an icon

# What no page needs to be read: sources, downloads, data for programs.
LEFT_OUT = (".map", ".apkg", ".pdf", ".zip", ".xml", ".gz", ".txt", ".gift", ".webmanifest", ".md")
DATA = frozenset({"guide.json", "report.json", "changes.json", LIST, WORKER, SOURCE})
UNUSED = ("assets/javascripts/lunr/",)
NOTHING = '{"core":[],"files":{}}'  # a list without files
LARGE = 200_000  # bytes: what every page needs is smaller

# Serving while notes are edited must show each edit, so a worker kept from a built site takes itself away.
NO_WORKER = """self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
"""


def manifest(settings: Settings, language: str) -> str:
    """Return the web app manifest."""
    title = settings.title
    short = title if len(title) <= SHORT else title.split()[0][:SHORT]
    icons = [{"src": src, "sizes": size, "type": "image/png", "purpose": "any"} for src, size in ICONS]
    whole = {
        "name": title,
        "short_name": short,
        "description": settings.summary or title,
        "lang": language,
        "id": "./",
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": LINK,
        "icons": icons,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def digest(content: bytes) -> str:
    """Return the digest that the worker compares."""
    return hashlib.sha256(content).hexdigest()[:16]


def kept(path: str) -> bool:
    """Return whether a file of the site is kept for use without a network."""
    return not (path.endswith(LEFT_OUT) or path in DATA or path.startswith(UNUSED))


class Folder(Mapping[str, bytes]):
    """The files of a folder by path, each read when it is asked for: all at once they would fill the memory."""

    def __init__(self, folder: Path) -> None:
        """Look which files there are."""
        self._folder = folder
        start = len(str(folder)) + 1
        found = (os.path.join(root, name)[start:] for root, _, names in os.walk(folder) for name in names)  # noqa: PTH118
        self._files = [path.replace(os.sep, "/") for path in found]

    def __getitem__(self, path: str) -> bytes:
        """Return the content of a file."""
        return (self._folder / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self._files)


def listing(files: Mapping[str, bytes], before: str, stands: Callable[[str], bool]) -> str:
    """Return the list of files that are kept, and of those that every page needs.

    What `stands` since the list `before` was made is not read again.
    """
    known = json.loads(before)
    everywhere = frozenset(known["core"])
    digests: dict[str, str] = {}
    core: list[str] = []
    for path in sorted(filter(kept, files)):
        if path in known["files"] and stands(path):
            digests[path], needed = known["files"][path], path in everywhere
        else:
            content = files[path]
            digests[path] = digest(content)
            needed = path in ("index.html", "404.html") or (path.startswith("assets/") and len(content) <= LARGE)
        if needed:
            core.append(path)
    return json.dumps({"core": core, "files": digests}, ensure_ascii=False, separators=(",", ":")) + "\n"


def worker(source: str, listed: str) -> str:
    """Return the worker for a list of files."""
    return source.replace("@version@", digest(listed.encode()))


def offline(
    files: Mapping[str, bytes], source: str, before: str = NOTHING, stands: Callable[[str], bool] = lambda _: False
) -> dict[str, str]:
    """Return the list and the worker of a built site, by path; `before` and `stands` are those of `listing`."""
    listed = listing(files, before, stands)
    return {LIST: listed, WORKER: worker(source, listed)}
