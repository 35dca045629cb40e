"""What titles show together: the name of the note, those alike but for a number, and rows of labels that are none."""

import re
from collections.abc import Collection, Mapping

from studyguide.clean import Line
from studyguide.parse.lists import MARK
from studyguide.parse.ragged import LABEL, goes_on
from studyguide.parse.source import Found, Source
from studyguide.parse.term_words import TERM
from studyguide.parse.title_found import found_title
from studyguide.parse.title_words import is_title

_COUNT = re.compile(r"\d+|\b[IVX]{1,5}\b")
# 2. ročník
_ORDINAL = re.compile(r"(?<=[ ])\d{1,2}\.[ ](?=[^\W\dA-Z_])")


def titles_alike(source: Source, plain: list[int], taken: Collection[int]) -> dict[int, Found]:
    """Return the titles that differ from one found already by their numbers only: `II War (1793)`."""
    known = {_COUNT.sub("#", source.text(index).strip()) for index in plain if _COUNT.search(source.text(index))}
    lines = (
        index
        for index in range(len(source.lines))
        if known and source.blank(index - 1) and not source.blank(index) and index not in taken
    )
    alike = (index for index in lines if _COUNT.sub("#", source.text(index).strip()) in known)
    return {index: found_title(source, index, source.text(index), "plain") for index in alike}


def names_note(source: Source, first: int) -> bool:
    """Return whether the note opens with its name: alone, or above a line or two such as the course and the teacher."""
    end = first
    while not source.blank(end):
        end += 1
    lines = [source.text(index).strip() for index in range(first, end)]
    head = _ORDINAL.sub(" ", lines[0]) if lines else ""
    if not 1 <= len(lines) <= 3 or end >= len(source.lines) - 4 or not is_title(head) or head.endswith((":", "?")):
        return False
    apart = all(len(line) <= 60 and not line.endswith((".", ",", ";", ":", "?")) for line in lines[1:])
    # Whether a line alone is a title is known; only the number in its middle hid it.
    apart = apart and (len(lines) > 1 or head != lines[0])
    told = [bool(MARK.fullmatch(line) or TERM.fullmatch(line) or "\t" in line or " | " in line) for line in lines]
    labelled = sum(bool(LABEL.fullmatch(line)) for line in lines)
    return apart and not any(told) and labelled <= 1 and not any(map(goes_on, lines, lines[1:]))


def labels(source: Source, plain: list[int], found: Mapping[int, Found]) -> frozenset[int]:
    """Return the titles in a row of short lines with nothing between them: labels of a picture, a menu.

    Four titles make such a row, or six lines of which some are none. The last title of a row of titles
    may head what follows it.
    """
    out: set[int] = set()
    row: list[int] = []
    titled = set(plain)
    for index, line in enumerate([*source.lines, Line(0, "")]):
        if line.blank and index < len(source.lines):
            continue
        if index in titled or (index < len(source.lines) and index not in found and _is_label(source, index)):
            row.append(index)
            continue
        mine = [one for one in row if one in titled]
        if len(mine) == len(row) >= 4:
            heads_text = index < len(source.lines) and index not in found
            out.update(mine[:-1] if heads_text else mine)
        elif len(row) >= 6 and mine:
            out.update(mine)
        row = []
    return frozenset(out)


def _is_label(source: Source, index: int) -> bool:
    """Return whether a line stands alone and is too short for a sentence."""
    text = source.text(index)
    if not (source.blank(index - 1) and source.blank(index + 1)) or source.lines[index].code:
        return False
    ended = text.endswith((".", "?", "!", ":"))
    return len(text) <= 90 and not ended and not MARK.fullmatch(text) and "\t" not in text
