r"""How far the explanation of a question goes that a word and a number head: up to the head of the next one.

lasting ::= (TEXT | item)+ (next | separator | title | end)          next = "Question 3" | Q3. … | 3. …
"""

import re

from studyguide.parse.letters import counts
from studyguide.parse.options import OPTION
from studyguide.parse.question_words import STEM
from studyguide.parse.source import SEPARATOR, Source

_LONGEST = 60
_SECTIONS = ("#", "|", "<", ">", "!")
_TITLE = 6  # words of a line alone that may be a title
_SAID = re.compile(r"[.:;,!?…。：？！)\]/]|\d[ ]?%")


def headed(source: Source, at: int) -> bool:
    """Return whether the line is the head of a question: a word for one and its number."""
    found = STEM.fullmatch(source.text(at).strip())
    return found is not None and bool(found["word"])


def lasting(source: Source, at: int) -> int:
    """Return the index after what explains on from the index; the index itself where something else starts there."""
    end = at
    while end < min(len(source.lines), at + _LONGEST):
        text = source.text(end)
        if source.blank(end):
            end += 1
        elif STEM.fullmatch(text.strip()) or SEPARATOR.fullmatch(text) or _starts(source, end):
            break
        else:
            end += 1
    return source.before(end) + 1 if end > at else at


def _starts(source: Source, at: int) -> bool:
    """Return whether something else than text or a list starts on the line."""
    text = source.text(at)
    if text.startswith(_SECTIONS) or source.lines[at].code:
        return True
    option = OPTION.fullmatch(text)
    alone = source.blank(at - 1) and source.blank(at + 1)
    titled = alone and len(text.split()) <= _TITLE and not _SAID.search(text)
    return titled or bool(option and counts(option["letter"], 0))
