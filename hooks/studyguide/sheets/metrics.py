"""Inline text to the widths of its words, and to the number of lines it takes.

Widths are those of Arial, Helvetica, Liberation Sans and Arimo, which agree to the letter, in thousandths of
the type size. Letters that these fonts lack have an upper estimate, so that no text takes more lines than
counted here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import Literal, assert_never

from studyguide.text.formulas import lines_high
from studyguide.text.inline import Code, Emphasis, Image, Link, Math, Span, Strong, Struck, Text, spans

Face = Literal["plain", "bold", "mono"]

_PLAIN = (
    (191, "'"), (222, "ijl‘’"), (260, "|"), (278, " !,./:;I[\\]ft·"), (333, "()-`r“”„"), (334, "{}"),
    (350, "•"), (355, '"'), (389, "*"), (400, "°"), (469, "^"), (500, "Jcksvxyz"), (549, "÷≥≤≈"),
    (556, "0123456789#$?L_abdeghnopqu–€£§«»"), (584, "+<=>~×"), (611, "FTZß"), (667, "&ABEKPSVXY"),
    (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"), (838, "⇒"), (889, "%æ"), (944, "Wœ"), (1000, "—…→←↔™Æ"),
    (1015, "@"),
)  # fmt: skip
_BOLD = (
    (238, "'"), (278, " ,./I\\ijl·‘’"), (280, "|"), (333, "!()-:;[]`ft"), (350, "•"), (389, "*r{}"),
    (400, "°"), (474, '"'), (500, "z“”„"), (549, "÷≥≤≈"), (556, "0123456789#$J_aceksvxy–€£§«»"),
    (584, "+<=>^~×"), (611, "?FLTZbdghnopquß"), (667, "EPSVXY"), (722, "&ABCDHKNRU"), (778, "GOQw"),
    (833, "M"), (838, "⇒"), (889, "%mæ"), (944, "Wœ"), (975, "@"), (1000, "—…→←↔™Æ"),
)  # fmt: skip
_WIDTHS: dict[Face, dict[str, int]] = {
    "plain": {letter: width for width, letters in _PLAIN for letter in letters},
    "bold": {letter: width for width, letters in _BOLD for letter in letters},
    "mono": {},
}
_MONO = 615  # Courier New has 600, DejaVu Sans Mono 602, Consolas less
_OTHER = 860  # Cyrillic, Greek, Arabic, Thai: most letters are narrower
_PICTURE = 1400  # emoji
_FULL = 1000
_BOX = 700  # padding on both sides of a code span
# Scripts written without spaces: a line may break between any two letters.
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_JOINED = re.compile(f"[{_SPACELESS}]")
_RUN = re.compile(rf"\s|[{_SPACELESS}]|[^\s{_SPACELESS}]+")

Piece = tuple[int, int]
"""Width of a word, and of the space after it."""


@lru_cache(maxsize=4096)
def letter(char: str, face: Face) -> int:
    """Return the width of a letter in thousandths of the type size."""
    if known := _WIDTHS[face].get(char):
        return known
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _PICTURE if unicodedata.category(char) == "So" else _FULL
    if face == "mono":
        return _MONO
    base = unicodedata.normalize("NFD", char)[0]
    return _WIDTHS[face].get(base, _PICTURE if unicodedata.category(char) == "So" else _OTHER)


@lru_cache(maxsize=20_000)
def pieces(text: str, bold: bool = False) -> tuple[Piece, ...]:
    """Return the words of inline Markdown as pieces between which a line may break."""
    return _pieces(_parts(spans(text), "bold" if bold else "plain"))


def plain_pieces(text: str) -> tuple[Piece, ...]:
    """Return the words of plain text in bold."""
    return _pieces([(text, "bold", 0)])


def _pieces(parts: Iterable[tuple[str, Face, int]]) -> tuple[Piece, ...]:
    out: list[Piece] = []
    word = 0
    for text, face, extra in parts:
        for run in _RUN.findall(text):
            width = _width(run, face) + extra
            extra = 0
            if run.isspace():
                if word:
                    out.append((word, width))
                word = 0
            elif _JOINED.match(run):
                if word:
                    out.append((word, 0))
                out.append((width, 0))
                word = 0
            else:
                word += width
    if word:
        out.append((word, 0))
    return tuple(out)


@lru_cache(maxsize=50_000)
def _width(run: str, face: Face) -> int:
    return sum(letter(char, face) for char in run)


def _parts(inner: tuple[Span, ...], face: Face) -> Iterator[tuple[str, Face, int]]:
    """Yield each text with its face and the room around it."""
    for span in inner:
        match span:
            case Text(text=text) | Image(alt=text):
                yield text, face, 0
            case Strong(spans=below):
                yield from _parts(below, "bold")
            case Emphasis(spans=below) | Struck(spans=below) | Link(spans=below):
                yield from _parts(below, face)
            case Code(text=text):
                yield text, "mono", _BOX
            case Math(text=text):  # it does not break, and is narrower than its source
                yield re.sub(r"\s", "_", text), "mono", _BOX
            case _:
                assert_never(span)


def lines(words: tuple[Piece, ...], room: float, first: float = 0) -> int:
    """Return how many lines the words take in a room, the first of them begun already up to `first`."""
    count, x = 1, first
    for width, space in words:
        if x and x + width > room:
            count, x = count + 1, 0.0
        if width > room:  # broken anywhere, into as many lines as it needs
            more = ceil(width / room) - 1
            count, x = count + more, width - more * room + space
        else:
            x += width + space
    return count


def raised(text: str) -> float:
    """Return how many lines the formulas in inline Markdown take beyond one each: fractions, roots, sums."""
    if "$" not in text and "\\(" not in text:
        return 0.0
    return sum(lines_high(formula) - 1 for formula in _formulas(spans(text)))


def _formulas(inner: tuple[Span, ...]) -> Iterator[str]:
    for span in inner:
        match span:
            case Math(text=text):
                yield text
            case Strong(spans=below) | Emphasis(spans=below) | Struck(spans=below) | Link(spans=below):
                yield from _formulas(below)


def widest(words: tuple[Piece, ...]) -> int:
    """Return the width of the widest word."""
    return max((width for width, _ in words), default=0)


def total(words: tuple[Piece, ...]) -> int:
    """Return the width of the words on one line."""
    return sum(width + space for width, space in words)
