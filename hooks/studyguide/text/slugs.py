"""Titles to slugs: the part of an address or an anchor that a title yields."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NOT_WORD = re.compile(r"[^\w\s-]")
GAP = re.compile(r"[\s_-]+")
LONGEST = 60  # characters: an address that can still be read aloud


@lru_cache(maxsize=20_000)
def slug(title: str, default: str = "section") -> str:
    """Return the title in lower case, letters and digits of any script kept, words joined by `-`."""
    # The small letter of the Turkish İ is a plain i.
    text = unicodedata.normalize("NFC", title).replace("İ", "i").casefold()
    text = GAP.sub("-", NOT_WORD.sub("", text) if text.isascii() else "".join(filter(_stays, text))).strip("-")
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit("-", 1)[0].strip("-")
    return text or default


def _stays(char: str) -> bool:
    """Return whether a character belongs to a word or parts words; vowel signs of Indic scripts are no letters."""
    return char.isalnum() or char in "_-" or char.isspace() or unicodedata.category(char)[0] == "M"


def unique(slugs: Iterable[str]) -> list[str]:
    """Return the slugs with `-2`, `-3`, … after those that stood before."""
    taken: set[str] = set()
    tried: dict[str, int] = {}  # the last number after a slug, so that many of one name are no search each
    out: list[str] = []
    for wanted in slugs:
        free, number = wanted, tried.get(wanted, 1)
        while free in taken:
            number += 1
            free = f"{wanted}-{number}"
        tried[wanted] = number
        taken.add(free)
        out.append(free)
    return out
