"""Titles that a mark makes wherever they stand: `#`, a line below, a tag of HTML."""

import re

from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source, Style
from studyguide.parse.title_found import found_title, opens_module
from studyguide.parse.title_words import LETTER, is_title

_HASHES = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
# #Title or #Class 1 - a title without the space, as people type it; #tag and #include are none
_TIGHT = re.compile(
    r"(?P<marks>#{2,6}|#(?=[A-ZÀ-Þ](?:[\w ]+|\w*(?:[ ][\w()&,:'’/–—-]+){2,12})$))(?P<text>[^#\s!].*)"
)
# A line of one sign above a title and the same one below it.
_FRAME = re.compile(r" {0,3}(?P<sign>[=*~_#+-])(?P=sign){3,}[ \t]*")
_FRAMES = frozenset(sign * 4 for sign in "=*~_#+-")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<one>={2,})|(?P<two>-{2,}))[ \t]*")
# <summary>Title</summary>   <details><summary>Title</summary>   <h2>Title</h2>
_HEAD = re.compile(r"</?h[1-6]\b[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"[ \t]*(?:<details[^<>]*>)?[ \t]*<summary[^<>]*>(?P<text>.+?)</summary>[ \t]*", re.IGNORECASE)
_TAG = re.compile(r"[ \t]*<h(?P<level>[1-6])[^<>]*>(?P<text>.+?)</h[1-6]>[ \t]*", re.IGNORECASE)


def is_marked(source: Source) -> bool:
    """Return whether the note marks its titles with `#`."""
    filled = marked = 0
    for line in source.lines:
        if not line.code and not line.blank:
            filled += 1
            marked += bool(_HASHES.fullmatch(line.text))
    return (marked >= 2 and marked * 150 >= filled) or (marked == 1 and filled <= 60)


def marked_title(source: Source, index: int, word: str) -> Found | None:
    """Return the title that a mark makes; `word` is that by which the note calls its modules."""
    text = source.text(index)
    found = _HASHES.fullmatch(text) or (_TIGHT.fullmatch(text) if text.startswith("#") else None)
    if found:
        if not found["text"]:
            return None
        style: Style = "module" if opens_module(found["text"], word) else "hash"
        return found_title(source, index, found["text"], style, len(found["marks"]))
    if text.lstrip()[:1] == "<":
        if summary := _SUMMARY.fullmatch(text):
            return found_title(source, index, _HEAD.sub("", summary["text"]), "toggle", _folds(source, index))
        if tag := _TAG.fullmatch(text):
            return found_title(source, index, tag["text"], "hash", int(tag["level"]))
    below = source.text(index + 1)
    if (frame := _frame(source, index)) and opens_module(text, word):
        return found_title(source, index, text, "module", end=index + 2)
    if frame:
        return found_title(source, index, text, "hash", 1 if frame in "=#*" else 2, index + 2)
    line = _UNDERLINE.fullmatch(below) if not source.blank(index + 1) else None
    if line and _may_underline(source, index):
        return found_title(
            source,
            index,
            text,
            "module" if opens_module(text, word) else "hash",
            1 if line["one"] else 2,
            index + 2,
        )
    return None


_FOLD = re.compile(r"<(?P<end>/?)details\b", re.IGNORECASE)
_NEAR, _DEEPEST = 40, 5
"""Lines above a title that may open a fold around it, and folds within each other that make a level."""


def _folds(source: Source, index: int) -> int:
    """Return how many folds stand open around the fold that a title names."""
    above = (source.text(at) for at in range(max(0, index - _NEAR), index + 1))
    marks = [found for text in above if "details" in text for found in _FOLD.finditer(text)]
    return max(0, min(_DEEPEST, sum(-1 if found["end"] else 1 for found in marks) - 1))


def _frame(source: Source, index: int) -> str:
    """Return the sign of the lines that frame a title: one above it and a like one below; else nothing."""
    if source.text(index + 1).lstrip()[:4] not in _FRAMES:
        return ""
    above, below = (_FRAME.fullmatch(source.text(at)) for at in (index - 1, index + 1))
    text = source.text(index)
    framed = above and below and above["sign"] == below["sign"] and "  " not in text.strip()
    return below["sign"] if framed and below and is_title(text, sure=True) and _is_line(source, index) else ""


def _may_underline(source: Source, index: int) -> bool:
    return source.blank(index - 1) and _is_line(source, index)


def _is_line(source: Source, index: int) -> bool:
    """Return whether a line is no row, item or quotation."""
    text = source.text(index)
    return (
        len(text) <= 120
        and "|" not in text
        and "\t" not in text
        and not MARK.fullmatch(text)
        and not text.startswith((">", "---"))
        and bool(LETTER.search(text))
    )
