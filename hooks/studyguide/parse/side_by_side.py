r"""Options that stand beside each other on a line.

line ::= [stem] option{3,}                       letters with a mark behind them, from A on
       | (LETTER " " TEXT){3,}                   parted by wide spaces
       | option (WIDE-SPACE option)+             two columns
"""

import re

from studyguide.parse.letters import BARE, LETTER, counts
from studyguide.parse.option_marks import Choice, unmarked
from studyguide.parse.question_words import STEM
from studyguide.parse.source import Source

_LEAST_BOXES = 2
LONGEST = 600
"""Letters of a line that holds several options, or an answer behind one."""
# B ribosome
SPACED = re.compile(rf"[ \t]*(?P<letter>[{''.join(sorted(set(LETTER.upper())))}])[ \t]+(?P<text>\S.*)")
# a) Amygdala  b) Hippocampus  c) Cerebellum
_BETWEEN = re.compile(
    rf"(?:^|(?P<gap>[ \t]+))[(（]?(?P<letter>[{LETTER}])(?:[)./][ \t]+|[、．）][ \t]*|"
    rf"[).](?=[^\x00-\x7f])|(?<=[{BARE}])[ \t]*)(?=\S)"
)

# ( ) right (x) wrong
_BOXED = re.compile(
    r"[\[(][ ]?(?P<mark>[xX✓✔]?)[ ]?[\])][ ]*(?P<text>[^()\[\]\s][^()\[\]]{0,60}?)(?:[ \t]+(?=[\[(])|$)"
)
_CELL = re.compile(rf"[(（]?(?P<letter>[{LETTER}])[).、．）/][ \t]*(?P<text>\S.*)")


def in_line(text: str, index: int = 0, least: int = 3) -> tuple[str, list[Choice]]:
    """Return what stands before the options of a line, and the options: so many or more in order from A, or none."""
    found = list(_BETWEEN.finditer(text)) if len(text) <= LONGEST else []
    if not least <= len(found) <= 6 or not all(counts(match["letter"], at) for at, match in enumerate(found)):
        return "", []
    head = text[: found[0].start()].strip()
    if head and not (STEM.fullmatch(head) or head.endswith((":", "?", "：", "？", "_", "…"))):
        return "", []
    ends = [*(match.start() for match in found[1:]), len(text)]
    choices = [
        Choice(index, index + 1, match["letter"], *unmarked(text[match.end() : end].strip(" ,;")))
        for match, end in zip(found, ends, strict=True)
    ]
    return head, choices


def apart(text: str, index: int) -> list[Choice]:
    """Return the options of a line that wide spaces part, each with a letter before it: three or more from A on."""
    cells = re.split(r"\t+|[ ]{2,}", text.strip()) if len(text) <= LONGEST else []
    found = [SPACED.fullmatch(cell) for cell in cells]
    counted = all(one and counts(one["letter"], at) for at, one in enumerate(found))
    if not counted or not 3 <= len(found) <= 6:
        return []
    return [Choice(index, index + 1, one["letter"], *unmarked(one["text"])) for one in found if one]


def boxes(text: str, index: int) -> list[Choice]:
    """Return the options of a line that is nothing but words with a box before each: two or more."""
    text = text.strip()
    found = list(_BOXED.finditer(text)) if text.startswith(("(", "[")) and len(text) <= LONGEST else []
    if len(found) < _LEAST_BOXES or sum(len(box[0]) for box in found) != len(text):
        return []
    return [Choice(index, index + 1, "", box["text"].strip(), bool(box["mark"])) for box in found]


def columns_at(source: Source, index: int) -> tuple[list[Choice], int]:
    """Return the options of columns that are read from top to bottom, and the index after them; none of other lines."""
    choices: list[Choice] = []
    at = index
    while not source.blank(at) and (cells := _cells(source.text(at))):
        if choices and counts(cells[0][0], 0):
            break
        choices += [Choice(at, at + 1, letter, *unmarked(text)) for letter, text in cells]
        at += 1
    in_order = sorted(choices, key=lambda choice: choice.letter)
    counted = all(counts(choice.letter, place) for place, choice in enumerate(in_order))
    return (in_order, at) if in_order != choices and counted else ([], index)


def _cells(text: str) -> list[tuple[str, str]]:
    """Return the letter and the text of each option on a line that wide spaces part, if each has one."""
    cells = re.split(r"\t+|[ ]{3,}", text.strip()) if len(text) <= LONGEST else []
    found = [_CELL.fullmatch(cell) for cell in cells]
    return [(cell["letter"], cell["text"]) for cell in found if cell] if all(found) else []


def part(choices: list[Choice], bold: list[bool]) -> None:
    """Part the last option where a wide space and the next letter stand in it: options in two columns."""
    for found in _BETWEEN.finditer(choices[-1].text):
        if len((found["gap"] or "").expandtabs()) >= 3 and counts(found["letter"], len(choices)):
            last = choices[-1]
            text, right = unmarked(last.text[found.end() :])
            last.text, last.right = unmarked(last.text[: found.start()].rstrip())
            choices.append(Choice(last.index, last.end, found["letter"], text, right))
            bold.append(False)
            part(choices, bold)
            return
