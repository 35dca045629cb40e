r"""Outlines without marks: only how far a line is set in says what it stands below.

stepped ::= LINE (NEWLINE (STEP* LINE))*      each line at most one step deeper than the one above, three levels

Outliners copy their notes so. Code, settings and drawn trees are set in too, and are none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from studyguide.parse.lists import MARK
from studyguide.parse.source import Source, indent

_LEAST = 6  # lines
_LEVELS = 3
_STEPS = (2, 3, 4, 8)
_SHORT = 50  # characters of a line that was hardly wrapped
_SEEN = 200  # characters of a line that tell code from words
_CODE = re.compile(
    r".*[{};\\]|.*\w\(.*\)[:;]?|"
    r"[ \t]*(?:def|class|if|elif|else|for|while|try|return|import|from|SELECT|FROM|WHERE)\b.*|"
    r".*[│├└┌┐┘|].*|[ \t]*(?:[$#>%]|//|--).*|.*\S(?:[ ]{3,}|\t)\S.*|.*(?<![=<>!])=(?!=).*"
)
_SETTING = re.compile(r"[ \t]*[\w.-]+:(?:[ ].*)?")


def stepped(source: Source, taken: frozenset[int]) -> Source:
    """Return the lines with a bullet each, where a note sets them in by steps; lists with marks stay as they are."""
    levels: dict[int, int] = {}
    for run in _runs(source, taken):
        if any(_is_marked(source.text(index).strip()) for index in run):
            continue
        found = _levels(source, run)
        if found is None:
            return source
        levels |= found
    if len(levels) < _LEAST or max(levels.values()) + 1 < _LEVELS or not _is_prose(source, levels):
        return source
    lines = (
        replace(line, text=f"{'  ' * levels[index]}- {line.text.strip()}") if index in levels else line
        for index, line in enumerate(source.lines)
    )
    return replace(source, lines=tuple(lines))


def _runs(source: Source, taken: frozenset[int]) -> Sequence[Sequence[int]]:
    """Return the runs of lines of which some are set in; one that is set in from its start goes on with the last."""
    runs: list[list[int]] = []
    for start, end in source.runs(taken):
        # A title may stand right above.
        lines = list(range(start + source.text(start).startswith("#"), end))
        if runs and lines and indent(source.text(start)) and start - runs[-1][-1] == 2:
            runs[-1] += lines
        elif any(indent(source.text(index)) > 1 for index in lines):
            runs.append(lines)
    return runs


def _levels(source: Source, run: Sequence[int]) -> dict[int, int] | None:
    """Return how deep each line of a run stands; nothing where it is set in unevenly, or was wrapped."""
    columns = [indent(source.text(index)) for index in run]
    step = min(column for column in columns if column)
    if columns[0] or step not in _STEPS or any(column % step for column in columns):
        return None
    levels = [column // step for column in columns]
    for place, (index, level) in enumerate(zip(run, levels, strict=True)):
        text = source.text(index).strip()
        above = source.text(run[place - 1]).strip() if place else ""
        if place and level > levels[place - 1] and (
            level > levels[place - 1] + 1 or (text[:1].islower() and len(above) > _SHORT)
        ):
            return None
    return dict(zip(run, levels, strict=True))


def _is_marked(text: str) -> bool:
    return text.startswith(("#", ">", "|", "!", "<")) or MARK.fullmatch(text) is not None


def _is_prose(source: Source, levels: Mapping[int, int]) -> bool:
    """Return whether hardly a line is one of code, and not half of them are settings."""
    texts = [source.text(index)[:_SEEN] for index in levels]
    code = sum(bool(_CODE.fullmatch(text)) for text in texts)
    settings = sum(bool(_SETTING.fullmatch(text)) for text in texts)
    return code * 5 <= len(texts) and settings * 2 < len(texts)
