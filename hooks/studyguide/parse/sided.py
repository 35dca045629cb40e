r"""Cards whose sides stand below labels that are alone on their lines, as pages of decks show them.

sided ::= [NUMBER NEWLINE] ("Q" | "Question" | "Front" | …) NEWLINE side ("A" | "Answer" | "Back" | …) NEWLINE side
side  ::= TEXT (NEWLINE TEXT)*
"""

import re

from studyguide.model import Question
from studyguide.parse import words
from studyguide.parse.lists import joined
from studyguide.parse.source import Found, Source

_REPLIES = re.compile(rf"[#*_ \t]*(?:{words.REPLIES})[*_ \t]*[:：]?[*_ \t]*", re.IGNORECASE)
_LABEL, _SIDE = 24, 12
"""Letters of a label, and lines of a side."""


def sided(source: Source, index: int) -> tuple[int, Found] | None:
    """Return the card that a label alone on the line opens, and where it starts."""
    if not _asks(source.text(index)) or source.lines[index].code:
        return None
    first = source.skip(index + 1)
    turn = next((at for at in range(first + 1, first + 1 + _SIDE) if _replies(source.text(at))), None)
    start = source.skip(turn + 1) if turn is not None else len(source.lines)
    if turn is None or start == len(source.lines) or any(source.lines[at].code for at in range(first, start)):
        return None
    if any(_asks(source.text(at)) for at in range(first, turn)) or _asks(source.text(start)):
        return None
    end = start
    while not source.blank(end) and end - start < _SIDE and not any(map(_asks, source.texts[end : end + 2])):
        end += 1
    if end == start:
        return None
    front, back = (joined([source.text(at) for at in range(*span)]) for span in ((first, turn), (start, end)))
    number = source.text(index - 1).strip()
    counted = number.isdecimal() and len(number) <= 4
    place = source.place(index - counted, end)
    question = Question(place, "", front.strip("*_ "), answer=back, number=number if counted else "")
    return index - counted, Found((question,), end)


def _asks(text: str) -> bool:
    return len(text) <= _LABEL and text.strip("#*_:： \t").casefold() in words.ASKS_SET


def _replies(text: str) -> bool:
    return 0 < len(text) <= _LABEL and bool(_REPLIES.fullmatch(text))
