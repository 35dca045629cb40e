r"""What a note folds away below a title.

fold ::= "<details" … ">" ["<summary>" TEXT "</summary>"] line* "</details>"
       | "> [!" KIND "]" [TEXT] (NEWLINE ">" TEXT)*
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.parse.lists import MARK, joined
from studyguide.parse.quotes import CALLOUT
from studyguide.parse.source import Source

OPENS = re.compile(r"[ \t]*(?:<details(?:[ \t][^<>]*)?>|>[ \t]*\[![\w-]+\])", re.IGNORECASE)
"""What a line looks like that opens a fold."""
_TAG = re.compile(r"</?(?:details|summary|p|br|div)\b[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary\b[^<>]*>(?P<title>.*?)</summary>", re.IGNORECASE)
_ASKING_KINDS = frozenset(["question", "faq", "help", "quiz", "flashcard"])
_ASKS = ("?", "？", "؟")
# Q4. Define it    Question 2: name it; a number alone is that of a section as well
_COUNTED = re.compile(rf"(?:{words.QUESTION}|q)[ ]?\d{{1,3}}\b.*", re.IGNORECASE)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fold:
    """A fold: its title, the lines in it, and the index after it."""

    title: str
    lines: list[str]
    end: int
    kind: str = ""
    """Of a callout."""


def fold(source: Source, at: int) -> Fold:
    """Return the fold that opens at the index."""
    lines: list[str] = []
    title = kind = ""
    end = at
    if source.text(at).lstrip().startswith(">"):
        while end - at < _LONGEST and source.text(end).lstrip().startswith(">"):
            line = source.text(end).lstrip().lstrip("> ")
            if callout := CALLOUT.fullmatch(line):
                title, kind = title or callout["title"], kind or callout["kind"].lower()
            else:
                lines.append(line)
            end += 1
    else:
        while end < min(len(source.lines), at + _LONGEST):
            line = source.text(end)
            if summary := _SUMMARY.search(line):
                title = title or summary["title"]
            lines.append(_TAG.sub("", _SUMMARY.sub("", line)))
            end += 1
            if "</details>" in line.lower():
                break
    while lines and not lines[0].strip():
        lines.pop(0)
    return Fold(title.strip("*_ "), lines or [""], end, kind)


def _holds_another(source: Source, at: int) -> bool:
    """Return whether another fold of HTML opens before the one at the index is closed."""
    opening = source.text(at).lower()
    if "<details" not in opening or "</details" in opening:
        return False
    following = (source.text(index).lower() for index in range(at + 1, min(at + _LONGEST, len(source.lines))))
    return "<details" in next((line for line in following if "details" in line), "")


def _may_ask(text: str) -> bool:
    return any(sign in text for sign in _ASKS) or any(map(str.isdecimal, text))


def asking_fold(source: Source, at: int) -> Fold | None:
    """Return the fold at the index if its title asks and it holds nothing but the answer: text, or a list."""
    if not OPENS.match(source.text(at)) or not any(map(_may_ask, (source.text(at), source.text(at + 1)))):
        return None
    if _holds_another(source, at):
        return None
    found = fold(source, at)
    asks = bool(found.title.endswith(_ASKS) or _COUNTED.fullmatch(found.title))
    asks = asks and (not found.kind or found.kind in _ASKING_KINDS)
    return found if asks and is_text(source, at, found) else None


def text_of(lines: Sequence[str]) -> str:
    """Return the lines of a fold as text, each item of a list as a paragraph of its own."""
    items = [MARK.fullmatch(line) for line in lines]
    return joined([
        part
        for line, item in zip(lines, items, strict=True)
        for part in (["", f"• {item['text']}"] if item else [line])
    ])


def is_text(source: Source, at: int, found: Fold) -> bool:
    """Return whether the fold at the index holds nothing but text or a list, which an answer has a place for."""
    holds = any(line.lstrip().startswith(("#", "|", "<", "!")) for line in found.lines)
    return not holds and not any(source.lines[index].code for index in range(at, found.end))
