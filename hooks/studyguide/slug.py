"""Names for addresses: a title to the words of a URL."""

import re
import unicodedata
from collections.abc import Container

_OTHER = re.compile(r"[^\w\s-]")
_GAP = re.compile(r"[\s-]+")


def slug(text: str) -> str:
    """Return the text in lower case with letters, digits, `_`, and one `-` for each gap."""
    plain = _OTHER.sub("", unicodedata.normalize("NFC", text).lower())
    return _GAP.sub("-", plain).strip("-")[:80].rstrip("-") or "section"


def unique(name: str, taken: Container[str]) -> str:
    """Return the name, with the first free `-2`, `-3`, … behind it if it is taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
