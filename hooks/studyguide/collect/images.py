"""Pictures that notes name to the files beside the notes."""

import io
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from urllib.parse import unquote

from studyguide.errors import Finding, Place
from studyguide.model import Image, ImageFile, Pile, Section
from studyguide.paths import leads_out

FOLDER = "pictures"
NAMED = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$", re.IGNORECASE)
# What could run, load or be drawn over the page, were the file opened by itself.
ALIVE = re.compile(
    rb"<\s*script|\son\w+\s*=|javascript:|<\s*foreignObject|<!ENTITY|<\s*(?:iframe|embed|object|handler|animate|set)\b"
    rb"|@import|href\s*=\s*[\"']?\s*(?!#|[\"']|data:image/(?:png|jpeg|gif|webp))",
    re.IGNORECASE,
)


def images(pile: Pile, sections: Sequence[Section]) -> Mapping[Image, ImageFile]:
    """Return the file of each picture that a section shows."""
    by_name = _by_name(pile.pictures)
    made: dict[str, ImageFile] = {}
    out: dict[Image, ImageFile] = {}
    for image in _named(sections):
        path = _path(image, pile.pictures, by_name)
        if path and _is_safe(path, pile.pictures[path]):
            out[image] = made.setdefault(path, _file(path, pile.pictures[path]))
    return out


def missing(pile: Pile, sections: Sequence[Section]) -> Iterator[Finding]:
    """Yield the pictures that notes name and that cannot be shown."""
    by_name = _by_name(pile.pictures)
    for image in _named(sections):
        if leads_out(image.source) or not NAMED.search(unquote(image.source)):
            continue
        path = _path(image, pile.pictures, by_name)
        if not path:
            problem = f"the picture {unquote(image.source)!r} is not among the files of the notes"
            yield Finding(image.place, "picture-missing", problem, "Put the file beside the note, or correct its name")
        elif not _is_safe(path, pile.pictures[path]):
            problem = f"the picture {path!r} holds scripts or loads other files"
            hint = "Save it as PNG, or as SVG without scripts"
            yield Finding(image.place, "picture-alive", problem, hint, Place(path, 1, 1))


def _named(sections: Iterable[Section]) -> Iterator[Image]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Image):
                yield block


def _by_name(pictures: Iterable[str]) -> Mapping[str, str]:
    """Return the path of each picture whose name no other has: a vault names pictures without their folder."""
    paths: dict[str, list[str]] = {}
    for path in pictures:
        paths.setdefault(posixpath.basename(path).casefold(), []).append(path)
    return {name: found[0] for name, found in paths.items() if len(found) == 1}


def _path(image: Image, pictures: Mapping[str, bytes], by_name: Mapping[str, str]) -> str:
    """Return the path of the file that a note names: from its own folder, from that of all notes, or by its name."""
    source = unquote(image.source.partition("#")[0]).replace("\\", "/")
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(image.place.file), source))
    alone = by_name.get(posixpath.basename(source).casefold(), "")
    for path in (beside, posixpath.normpath(source.lstrip("/")), alone):
        if path in pictures:
            return path
    return ""


def _is_safe(path: str, content: bytes) -> bool:
    return not path.lower().endswith(".svg") or not ALIVE.search(content)


def _file(path: str, content: bytes) -> ImageFile:
    """Return a picture under a name of its content, which no address has trouble with, and its size in px."""
    import imagesize  # few notes have pictures, and every build would wait for it

    try:
        width, height = imagesize.get(io.BytesIO(content))
    except Exception:  # a file that is no picture is shown by no browser, and has no size
        width, height = -1, -1
    name = sha256(content).hexdigest()[:16] + posixpath.splitext(path)[1].lower()
    return ImageFile(f"{FOLDER}/{name}", content, max(int(width), 0), max(int(height), 0))
