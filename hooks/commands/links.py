"""Built site to problems: broken links, missing anchors, ids that stand twice."""

import posixpath
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from commands.folders import entries
from commands.scan import Scan


def problems(site: Path, pages: Mapping[str, Scan]) -> list[str]:
    """Return a line per broken link, missing anchor or repeated id of the built site with these pages."""
    ids = {path: set(page.ids) for path, page in pages.items()}
    files = {path for path, _ in entries(site)}
    out: list[str] = []
    known: dict[tuple[str, str], str] = {}
    for path, page in pages.items():
        if path == "404.html":  # its links are absolute, so that it works from any address
            continue
        if len(page.ids) > len(ids[path]):
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


def _wrong(path: str, link: str, ids: Mapping[str, set[str]], files: set[str]) -> str:
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
    if anchor and target in ids and anchor not in ids[target] and not anchor.startswith("__"):
        return "leads to no id"
    return ""
