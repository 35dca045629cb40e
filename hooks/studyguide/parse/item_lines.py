"""The lines below the first of an item: whether each is an item of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from studyguide.parse.nesting import Draft
from studyguide.parse.ragged import LITTLE, OPEN_ENDS

# AE: constipation
_FIELD = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[ ][^\W\d_]+)?: \S.*")
_SHORT = 44  # characters: a page is hardly ever narrower


def part_lines(drafts: Sequence[Draft]) -> None:
    """Make items of the lines below an item, where there are two or more, none was full and each opens a sentence."""
    width = max(len(line) for draft in drafts for line in draft.text)
    for draft in drafts:
        lines = draft.text
        opened = [starts(above, line, width) for above, line in pairwise(lines)]
        fielded = "" not in lines and any(map(_FIELD.fullmatch, lines[1:])) and not any(map(_stops_short, lines[:-1]))
        if len(lines) > 2 and (all(opened) or fielded):
            draft.below = [
                Draft(at, draft.column, False, 1, [line], None, at + 1)
                for at, line in enumerate(lines[1:], draft.start + 1)
            ]
            draft.text, draft.end = lines[:1], draft.start + 1


_NAMED, _NAME_WORDS = 3, 6


def part_names(drafts: Sequence[Draft]) -> None:
    """Part the first line of each item from the sentence below it, where three or more hold a name and a sentence.

    Where nothing counts them, the names are terms.
    """
    width = max(len(line) for draft in drafts for line in draft.text)
    if len(drafts) < _NAMED or not all(_is_named(draft, width) for draft in drafts):
        return
    for draft in drafts:
        name, *said = draft.text
        draft.text = [name, "", *said] if draft.ordered else [f"**{name}**", *said]


def _is_named(draft: Draft, width: int) -> bool:
    """Return whether an item is a name on its first line, and below it begins anew what is said of it."""
    name, *said = draft.text
    if not said or "" in said or draft.checked is not None or not starts(name, said[0], width):
        return False
    return len(name) <= _SHORT and len(name.split()) <= _NAME_WORDS and name[-1].isalnum() and "*" not in name


def _stops_short(text: str) -> bool:
    """Return whether a line may go on below: it is full, or ends in the middle of a sentence."""
    return text.endswith(OPEN_ENDS) or len(text) > _SHORT or text.split()[-1].casefold() in LITTLE


def starts(above: str, line: str, width: int) -> bool:
    """Return whether a line opens what is not wrapped from the one above: its first word would have fitted there."""
    if not above or not line or above.endswith(OPEN_ENDS) or above.split()[-1].casefold() in LITTLE:
        return False
    first = line.lstrip("*_\"“«¿¡([ ")[:1]
    return (first.isupper() or first.isdecimal()) and len(above) + 1 + len(line.split()[0]) <= width * 0.9
