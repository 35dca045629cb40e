r"""Drawings of characters: boxes, wires, trees. They are kept to the letter.

drawing ::= line{2,}, half of which hold signs that draw, and one an edge: `+--`, `┌─`, `├──`, `|--`, `|__|`, `e|--0--|`
"""

import re
from collections.abc import Mapping

from studyguide.model import Code
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import RULE, grid

# A line without any of these draws no edge: most notes have none.
_MAY = re.compile(r"[┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰]|\+[-=]|[-=]\+|--|\|__")
# a string of a guitar
_STRING = r"^[ \t]*[A-Ga-g][#b]?\|[-\dhpbrxs/\\~()|.]{5,}[ \t]*$"
_EDGE = re.compile(
    rf"{_STRING}|\+[-=]{{2,}}|[-=]{{2,}}\+|[┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰][─━═]?|"
    r"^[ \t|]*(?:\|--|`--|\\--)|\|_{3,}\|"
)
_WIRE = re.compile(r"[ ]{4,}[|^/\\][ |^/\\]*")
_ACROSS = re.compile(r"\S.*[-=]{2,}>|\S.*->.*\S|\S+ [-=]{3,} \S+")
_SIGN = re.compile(
    rf"{_STRING}|"
    r"[│─┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬╭╮╯╰━┃]|\+[-=]{2,}|[-=]{2,}\+|^[ \t]*[|/\\v^][ |/\\v^]*$|\|[ ]{2,}|[ ]{2,}\||"
    r"\|--|\|_{3,}\||^[ \t]*_{4,}[ _]*$"
)


def drawings(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the drawings of the note by the index of their first line."""
    found: dict[int, Found] = {}
    for at, end in source.runs(taken):
        if not any(_MAY.search(source.text(index)) for index in range(at, end)):
            continue
        # What a wire hangs from is drawn as well.
        drawn = [
            index
            for index in range(at, end)
            if _SIGN.search(source.text(index)) or (index + 1 < end and _hangs(source, index + 1))
        ]
        edged = any(
            _EDGE.search(source.text(index)) or _hangs(source, index)
            for index in drawn
            if not RULE.fullmatch(source.text(index))
        )
        if len(drawn) < 2 or len(drawn) * 2 < end - at or not edged or _is_table(source, drawn[0], end):
            continue
        first, last = drawn[0], drawn[-1] + 1
        if first == at + 1 and source.text(at).rstrip().endswith(("/", "\\")):
            # The folder at the root of a tree.
            first = at
        # What the drawing stands on: names above or below its lines, set in from the left.
        while first > at and source.text(first - 1).startswith("  "):
            first -= 1
        while last < end and source.text(last).startswith("  "):
            last += 1
        text = "\n".join(source.text(index) for index in range(first, last))
        found[first] = Found((Code(source.place(first, last), text, "text"),), last)
    return found


def _hangs(source: Source, index: int) -> bool:
    """Return whether a line is a wire, deep in, that hangs from an arrow or a wire on the line above."""
    return bool(_WIRE.fullmatch(source.text(index)) and _ACROSS.search(source.text(index - 1)))


def _is_table(source: Source, at: int, end: int) -> bool:
    """Return whether the lines are rows: each between two pipes, or a table with borders."""
    rows = [source.text(index).strip() for index in range(at, end)]
    return all(row.startswith("|") and row.endswith("|") for row in rows) or grid(source, at) is not None
