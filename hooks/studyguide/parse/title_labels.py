r"""What the lines of a note together say of which of them are titles.

    section ::= NUMBER " " TEXT            where `NUMBER.1 Title` is one too: `2 Methods` above `2.1 Participants`
    label   ::= WORDS ":" TEXT             a field and no title, where the same words stand before a sentence
"""

import re
from collections import Counter

from studyguide.parse.source import Source
from studyguide.parse.title_words import is_title

_PART = re.compile(r"(?P<whole>\d{1,2})\.\d{1,2}[.)]?[ \t]+[^\W\d_].{0,90}")
SECTION = re.compile(r"(?P<number>\d{1,2})[ ](?P<text>[^\W\d_a-z].{0,90})")
_FIELD = re.compile(r"(?P<label>[^\W\d_](?:[^\W\d_]|[ ](?=\S)){1,30}):[ ]+\S.*")


def wholes(source: Source) -> frozenset[str]:
    """Return the numbers of sections whose parts are numbered below them, and those right before and behind."""
    lines = (line.text.strip() for line in source.lines if not line.code and not line.blank)
    found = {int(match["whole"]) for text in lines if (match := _PART.fullmatch(text))}
    return frozenset(str(number + step) for number in found for step in (-1, 0, 1))


def fields(source: Source) -> frozenset[str]:
    """Return the labels that open two lines or more, one of which is too long or too much a sentence for a title."""
    texts = [line.text.strip() for line in source.lines if not line.code and not line.blank]
    found = [(match["label"], text) for text in texts if (match := _FIELD.fullmatch(text))]
    counted = Counter(label for label, _ in found)
    return frozenset(label for label, text in found if counted[label] > 1 and not is_title(text))


def label_of(text: str) -> str:
    """Return the words before the colon of a line, or nothing."""
    found = _FIELD.fullmatch(text)
    return found["label"] if found else ""
