"""Built site to problems: broken links, missing anchors, ids that stand twice."""

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from commands.folders import entries
from commands.scan import Scan, Scans


def problems(site: Path, pages: Mapping[str, Scan], suspects: Iterable[str] | None = None) -> list[str]:
    """Return a line per broken link, missing anchor or repeated id of the built site with these pages.

    Only `suspects` are looked at where they are named.
    """
    files = {path for path, _ in entries(site)}
    ids = cache(lambda path: frozenset(pages[path].ids) if path in pages else None)
    out: list[str] = []
    known: dict[tuple[str, str], str] = {}
    for path in pages if suspects is None else suspects:
        if path == "404.html":  # its links are absolute, so that it works from any address
            continue
        page = pages[path]
        out += [f"{path}: the id {id_!r} stands {n} times" for id_, n in Counter(page.ids).items() if n > 1]
        folder = posixpath.dirname(path)
        for link in page.links:
            # Pages of one folder share most of their links.
            key = (path if link.startswith("#") else folder, link)
            if key not in known:
                known[key] = _wrong(path, link, ids, files)
            if wrong := known[key]:
                out.append(f"{path}: the link {link!r} {wrong}")
    return out


def is_less(pages: Scans, old: Scans, changed: Iterable[str]) -> bool:
    """Return whether anything that pages may link to is gone since an old site: a file, or an id of a changed page."""
    files = {path for path, _ in entries(pages.site)}
    gone = any(path not in files for path, _ in entries(old.site))
    return gone or any(not set(old[path].ids).issubset(pages[path].ids) for path in changed if path in old)


def _wrong(
    path: str, link: str, ids: Callable[[str], frozenset[str] | None], files: set[str]
) -> str:
    """Return what is wrong with a link of a page; nothing where all is well."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.path
        else path
    )
    if target not in files and f"{target}/index.html".removeprefix("./") in files:
        target = f"{target}/index.html".removeprefix("./")
    if target not in files:
        return "leads to no file"
    anchor = unquote(parts.fragment)
    if anchor and not anchor.startswith("__") and (there := ids(target)) is not None and anchor not in there:
        return "leads to no id"
    return ""
