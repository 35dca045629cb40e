r"""The words of a title: its number, its role, its text.

module ::= [MODULE-WORD NUMBER [":" | "-" | "."]] TEXT
"""

import re
from dataclasses import dataclass

from studyguide.model import Role
from studyguide.parse import roles, words

# Module 2: Compute   Module 10 -Monitoring   Chapitre 3. Titre   Lecture 4 — Title   Week 2
MODULE = re.compile(
    rf"{words.MODULE}[ \t]+(?P<number>\d{{1,3}}|[ivxIVX]{{1,5}})\b[ \t]*"
    r"(?:[:.)–—-]+[ \t]*|$|(?=[ \t]))(?P<title>.*)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


def role_of(title: str) -> Role:
    """Return what a section with this title is for; `Module 2:` before it says nothing of that."""
    named = MODULE.fullmatch(title.strip())
    return roles.role(named["title"] if named else title)


@dataclass(frozen=True, slots=True)
class ModuleTitle:
    """A title taken apart: `Module 2: Compute` is number 2, `Compute`."""

    number: int | None
    text: str


def module_title(text: str) -> ModuleTitle:
    """Return the number that a module title gives, and the title without it."""
    found = MODULE.fullmatch(text.strip())
    if not found:
        return ModuleTitle(None, text.strip())
    digits = found["number"].lower()
    number = int(digits) if digits.isdigit() else _roman(digits)
    return ModuleTitle(number, found["title"].strip(" :-–—") or text.strip())


def _roman(digits: str) -> int:
    values = [_ROMAN[char] for char in digits]
    after = [*values[1:], 0]
    return sum(-value if value < following else value for value, following in zip(values, after, strict=True))


def plain_title(text: str) -> str:
    """Return the title without marks of emphasis around the whole of it and without a closing colon."""
    title = text.strip()
    for mark in ("***", "**", "__"):
        inner = title[len(mark) : -len(mark)]
        if (
            title.startswith(mark)
            and title.rstrip(":").endswith(mark)
            and mark not in title.rstrip(":")[len(mark) : -len(mark)]
        ):
            title = inner if title.endswith(mark) else title.rstrip(":")[len(mark) : -len(mark)]
    if title.count("**") % 2 == 0:
        title = title.replace("**", "")
    return title.strip().rstrip(":").strip()
