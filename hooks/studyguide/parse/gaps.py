r"""Gaps that flashcard programs cut into sentences, and what fills them.

gap ::= "{{c" NUMBER "::" TEXT ["::" HINT] "}}" | "{{cloze" TEXT "}}" | "==" TEXT "=="
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from studyguide.parse.source import Source
from studyguide.text.code_spans import outside_code

_GAP = re.compile(
    r"\{\{(?:c(?P<number>\d{1,2})::|cloze[ :]+)(?P<text>[^{}]+?)(?:::(?P<hint>[^{}]*))?\}\}", re.IGNORECASE
)
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])(?P<text>[^=\n]{1,200}?)(?<=[^\s=])(?P<hint>)==(?![=\w>])")
_BRACES = re.compile(r"\{\{(?P<text>[^{}:]{1,80})(?P<hint>)\}\}")
BLANK = "____"
_DEEPEST = 4


def has_gap(text: str, *, deck: bool) -> bool:
    """Return whether a text has a gap; a highlight and bare braces are one only in a note that says it holds cards."""
    return any(form.search(text) for form in _forms(deck))


def gapped(text: str, *, deck: bool) -> str:
    """Return a text with a line in place of each gap, and its hint."""
    return _replaced(text, deck, lambda found: f"{BLANK} ({found['hint']})" if found["hint"] else BLANK)


def by_number(text: str) -> tuple[str, ...]:
    """Return a text once for each number that its gaps have, with the gaps of the other numbers filled in plainly."""
    numbers = dict.fromkeys(found["number"] for found in _GAP.finditer(text) if found["number"])
    if len(numbers) < 2:
        return (text,)
    return tuple(_only(text, number) for number in sorted(numbers, key=int))


def _only(text: str, number: str) -> str:
    for _ in range(_DEEPEST):
        text = _GAP.sub(lambda found: found[0] if found["number"] in (number, None) else found["text"], text)
    return text


def filled(text: str, *, deck: bool = False, hints: bool = False) -> str:
    """Return a text with its gaps and highlights filled in, in bold, with or without the hints behind them."""

    def shown(found: re.Match[str]) -> str:
        hint = f" ({found['hint']})" if hints and found["hint"] else ""
        return f"**{found['text'].strip('* ')}**{hint}"

    text = _replaced(text, deck, shown)
    return _HIGHLIGHT.sub(r"**\g<text>**", text) if "==" in text else text


def without_gaps(source: Source) -> Source:
    """Return the source with all gaps and highlights filled in; what stands in a fence is left alone."""
    if not any("{{" in line.text or "==" in line.text for line in source.lines):
        return source
    fill = partial(filled, hints=True)
    lines = (line if line.code else replace(line, text=outside_code(fill, line.text)) for line in source.lines)
    return replace(source, lines=tuple(lines))


def _forms(deck: bool) -> tuple[re.Pattern[str], ...]:
    return (_GAP, _HIGHLIGHT, _BRACES) if deck else (_GAP,)


def _replaced(text: str, deck: bool, instead: Callable[[re.Match[str]], str]) -> str:
    for form in _forms(deck):
        for _ in range(_DEEPEST):
            # The innermost gap first.
            after = form.sub(instead, text)
            if after == text:
                break
            text = after
    return text
