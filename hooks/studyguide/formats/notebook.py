"""Jupyter notebooks to Markdown: cells of text as they are, cells of code as fences with what they print below.

A notebook is JSON with each line of a cell on a line of its own, which is how the programs write it.
"""

import json
import re
from collections.abc import Iterator, Sequence

_KIND = re.compile(r'\s*"cell_type":\s*"(?P<kind>\w+)",?\s*')
_OPEN = re.compile(r'\s*"(?P<key>source|text|text/plain)":\s*\[\s*')
_WHOLE = re.compile(r'\s*"(?P<key>source|text|text/plain)":\s*(?P<text>"(?:[^"\\]|\\.)*"|\[.*\]),?\s*')
_LINE = re.compile(r'\s*(?P<text>"(?:[^"\\]|\\.)*"),?\s*')
_LANGUAGE = re.compile(r'\s*"language":\s*"(?P<language>\w+)",?\s*')

Rows = list[tuple[int, str]]


def notebook(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of the cells; those of a notebook on one line all have its number, and a broken one is text."""
    if sum(bool(line.strip()) for line in lines) == 1:
        try:
            spread = json.dumps(json.loads("".join(lines)), indent=1, ensure_ascii=False).split("\n")
        except (ValueError, RecursionError):
            yield from enumerate(lines, 1)
            return
        at = next(number for number, line in enumerate(lines, 1) if line.strip())
        yield from ((at, text) for _, text in notebook(spread))
        return
    language = next((found["language"] for line in lines if (found := _LANGUAGE.fullmatch(line))), "python")
    kind = "markdown"
    code: Rows = []
    printed: Rows = []
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if cell := _KIND.fullmatch(line):
            yield from (*code, *printed)
            kind, code, printed = cell["kind"], [], []
            continue
        found = _WHOLE.fullmatch(line) or _OPEN.fullmatch(line)
        if not found:
            continue
        rows = _rows(number, _joined(found["text"])) if found.re is _WHOLE else []
        while number < len(lines) and found.re is _OPEN and (text := _LINE.fullmatch(lines[number])):
            number += 1
            rows += _rows(number, _joined(text["text"]))
        if rows and found["key"] != "source":
            printed += _fenced("text", rows)
        elif rows:
            code = _fenced(language, rows) if kind == "code" else [*rows, (number, "")]
    yield from (*code, *printed)


def _joined(written: str) -> str:
    """Return the text of a JSON string, or of a list of them; as it is written where it is neither."""
    try:
        told = json.loads(written)
    except ValueError:
        return written
    return "".join(map(str, told)) if isinstance(told, list) else str(told)


def _rows(number: int, text: str) -> Rows:
    return [(number, row) for row in text.removesuffix("\n").split("\n")]


def _fenced(language: str, rows: Rows) -> Rows:
    return [(rows[0][0], f"```{language}"), *rows, (rows[-1][0], "```"), (rows[-1][0], "")]
