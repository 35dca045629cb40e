"""What the name of a note says: its folders, its number, its title."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from studyguide.text.writable import writable

# Export 3f1c0a9be0b34e7f8a1d2c3b4a5f6e7d.md
_HEX = re.compile(r"[ _-]+[0-9a-f]{32}$")
_ORDER = re.compile(r"^(?P<number>\d{1,3})(?:[._ )-]+)(?=\S)")
# A name that says nothing: 003_973be67e420676cc, Untitled 2, document, notes (1)
_NAMELESS = re.compile(
    r"(?:[\W\d_]*[0-9a-f]{8,}[\W\d_]*|[\W\d_]*(?:untitled|unbenannt|sans titre|sin t[ií]tulo|document|"
    r"dokument|documento|notes?|notizen|"
    r"apuntes|index|readme|new ?(?:file|note|document)|text|export|page|scan|download)?[\W\d_]*(?:copy|"
    r"kopie|copie)?[\W\d_]*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FileName:
    """What the name of a note says: `06-storage.md` is number 6, `storage`."""

    folders: tuple[str, ...]
    number: int | None
    stem: str

    @property
    def title(self) -> str:
        """Return the name as a title, empty if it says nothing."""
        if _NAMELESS.fullmatch(self.stem):
            return ""
        words = " ".join(re.sub(r"[_-]+", " ", self.stem).split())
        return words[:1].upper() + words[1:]


def file_name(file: str) -> FileName:
    """Return the name of the note taken apart."""
    path = PurePosixPath(file)
    stem = _HEX.sub("", writable(path.stem))
    order = None if _NAMELESS.fullmatch(stem) else _ORDER.match(stem)
    rest = stem[order.end() :] if order else stem
    return FileName(
        tuple(_HEX.sub("", part) for part in path.parts[:-1]), int(order["number"]) if order else None, rest
    )
