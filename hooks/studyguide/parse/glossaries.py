r"""Terms on a line of their own with their text below, several in a row.

glossary ::= [TITLE NEWLINE] entry (blank+ entry){2,}
entry    ::= TERM NEWLINE text (NEWLINE text){0,3}
"""

from collections.abc import Mapping

from studyguide.model import Definition
from studyguide.parse.headings import role_of
from studyguide.parse.lists import MARK, joined
from studyguide.parse.source import Found, Source, Title
from studyguide.parse.title_words import is_title

_LEAST = 3
_LINES = 4


def glossaries(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the entries of glossaries by index, and the title that stands directly above the first one."""
    found: dict[int, Found] = {}
    row: list[tuple[int, int, int]] = []
    index = source.skip(0)
    while index < len(source.lines):
        end = index
        while not source.blank(end) and end not in taken and not source.lines[end].code:
            end += 1
        entry = _entry(source, index, end, first=not row)
        if entry is None and row:
            found |= _made(source, row)
            row = []
            entry = _entry(source, index, end, first=True)
        if entry is not None:
            row.append((index, entry, end))
        index = source.skip(max(end, index + 1))
    found |= _made(source, row)
    return found


def _entry(source: Source, at: int, end: int, *, first: bool) -> int | None:
    """Return the index of the term of the entry, or None if the lines are none."""
    if first and end - at >= 3 and is_title(source.text(at)) and _is_entry(source, at + 1, end):
        return at + 1
    return at if _is_entry(source, at, end) else None


def _is_entry(source: Source, at: int, end: int) -> bool:
    term = source.text(at).strip()
    if term.startswith("**"):
        return False
    if not 2 <= end - at <= _LINES or len(term) > 34 or len(term.split()) > 3 or not is_title(term):
        return False
    lines = [source.text(index) for index in range(at + 1, end)]
    if any(
        MARK.fullmatch(line) or "\t" in line or line.startswith((":", "|", ">", "#"))
        for line in [term, *lines]
    ):
        return False
    return not term.endswith((":", "?")) and all(
        len(line) > len(term) and len(line.split()) >= 3 for line in lines
    )


def _made(source: Source, row: list[tuple[int, int, int]]) -> dict[int, Found]:
    if len(row) < _LEAST:
        return {}
    found: dict[int, Found] = {}
    for start, term, end in row:
        if term > start:
            title = source.text(start).strip()
            found[start] = Found(
                (Title(source.place(start, term), title, "plain", role=role_of(title)),), term
            )
        text = joined([source.text(index) for index in range(term + 1, end)])
        found[term] = Found((Definition(source.place(term, end), source.text(term).strip(), text),), end)
    return found
