r"""The words of a title: its number, its role, its text.

module ::= [MODULE-WORD NUMBER [":" | "-" | "."]] TEXT
         | "第" NUMBER MODULE-WORD TEXT | NUMBER "." MODULE-WORD [":"] TEXT
"""

import re
from dataclasses import dataclass

from studyguide.model import Role
from studyguide.parse import roles, words

_PARTS = r"(?:[:：.)–—-]+[ \t]*|$|(?=[ \t]))"
# Module 2: Compute   Week2   Module 10 -Monitoring   Chapitre 3. Titre   Week 2   Chapter One   الفصل الأول
_BEFORE = re.compile(
    rf"(?P<unit>{words.MODULE})(?:[ \t]+|(?=\d))(?P<number>\d{{1,3}}|[ivx]{{1,5}}|{'|'.join(words.NUMBERS)})\b['׳]?"
    rf"[ \t]*{_PARTS}(?P<title>.*)",
    re.IGNORECASE,
)
# 第三章 标题   제2장 제목   第4回：…
_AROUND = re.compile(
    rf"[第제][ ]?(?P<number>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[ ]?(?P<unit>{words.MODULE})[ \t]*"
    rf"{_PARTS}?(?P<title>.*)"
)
# 3. Bölüm: Başlık   2. hafta
_BEHIND = re.compile(
    r"(?P<number>\d{1,3})\.[ \t]*(?P<unit>bölüm|ünite|konu|hafta|ders|kapitola|lekce|fejezet)[ \t]*"
    r"(?:[:.–—-][ \t]*|$)(?P<title>.*)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_HAN = "一二三四五六七八九"


def _module(text: str) -> re.Match[str] | None:
    text = text.strip()
    return _BEFORE.fullmatch(text) or _AROUND.fullmatch(text) or _BEHIND.fullmatch(text)


def role_of(title: str) -> Role:
    """Return what a section with this title is for; `Module 2:` before it says nothing of that."""
    named = _module(title)
    return roles.role(named["title"] if named else title)


@dataclass(frozen=True, slots=True)
class ModuleTitle:
    """A title taken apart: `Module 2: Compute` is number 2, `Compute`, a `module`."""

    number: int | None
    text: str
    unit: str = ""
    """The word that it calls its part by, in small letters; empty where it numbers none."""


def module_title(text: str) -> ModuleTitle:
    """Return the number that a module title gives, and the title without it."""
    found = _module(text)
    if not found:
        return ModuleTitle(None, text.strip())
    title = found["title"].strip(" :：-–—") or text.strip()
    return ModuleTitle(_number(found["number"].lower()), title, found["unit"].lower())


def _number(written: str) -> int:
    """Return a number written in digits, as a word, in Roman or in Chinese numerals."""
    if written.isdecimal():
        return int(written)
    if written in words.NUMBERS:
        return words.NUMBERS[written]
    if written[0] in f"{_HAN}十":
        tens, ten, ones = written.rpartition("十")
        return (_HAN.find(tens) + 1 or 1) * 10 * bool(ten) + _HAN.find(ones or " ") + 1
    return _roman(written)


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
