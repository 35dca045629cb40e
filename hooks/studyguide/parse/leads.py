r"""Lines that only name what the lines below them say.

lead ::= line NEWLINE facts
       | NAME " vs " NAME NEWLINE (WORD ":" TEXT){2,}          each word is one of both names
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from studyguide.parse.ragged import LABEL
from studyguide.parse.source import indent
from studyguide.parse.term_words import opens_with_term

# Fase 1 – the births rise     K+ 3.5-5.0
_TOLD = re.compile(r"[^:：=]{1,40}(?:[:：]\s?|\s=\s|\s(?:[–—]|--?)\s)\S.*|.{0,60}\d.*|.{1,60}(?:→|->).*")
NARROW, SLIM = 42, 24
"""Letters: what is read as wrapped text is hardly ever set so narrow, and never as the second."""
FULL = 60
"""A line shorter than this may be one that its author ended."""
# cold front vs warm front
_VERSUS = re.compile(r"[^.:;!?]{2,40}[ ](?:vs?\.?|versus)[ ][^.:;!?]{2,40}:?", re.IGNORECASE)
_OF_PAIR = re.compile(r"(?P<name>[^\W\d_][^:=]{0,38}?)[ ]?(?::|[ ]=|[ ][–-])[ ]")


def leads(texts: list[str]) -> bool:
    """Return whether the first line only names what follows: all others say something of a name or give a figure."""
    set_in = min(map(indent, texts[1:]), default=0) > indent(texts[0]) + 1
    texts = [text.strip() for text in texts]
    if spells(texts) or _figures(texts):
        return True
    if len(texts) > 2 and set_in and len(texts[0]) < NARROW and not LABEL.fullmatch(texts[0]):
        return True
    if len(texts) > 2 and (pair := _VERSUS.fullmatch(texts[0])):
        # What is compared: each line below opens with a word of one of both.
        said = [label["name"].casefold() for text in texts[1:] if (label := _OF_PAIR.match(text))]
        if len(said) == len(texts) - 1 and all(name in pair[0].casefold() for name in said):
            return True
    two = len(texts) == 3 and all(map(opens_with_term, texts[1:])) and len(texts[0]) < len(texts[1])
    labelled = [bool(LABEL.fullmatch(text)) for text in texts]
    if (len(texts) > 3 or two) and len(texts[0]) < FULL and labelled.count(False) == 1:
        return not labelled[0]
    told = [bool(_TOLD.fullmatch(text)) for text in texts]
    return len(texts) > 3 and not told[0] and sum(told) * 5 >= len(told[1:]) * 4 and len(texts[0]) < NARROW


# Documents on board: ARROW    FAT TOM (what bacteria need)
_WORD = re.compile(r"[^\W_a-z]{2,12}(?![^\W_])")
# Vno 129    soft ball 112-116    poultry 74 °C
_FIGURED = re.compile(
    r"[^\d:=.]{1,30}[ ][<>~]?\d[\d.,]*(?:[ ]?[-–][ ]?\d[\d.,]*)?[+]?(?:[ ]?[^\W\d_]{1,4}|[ ]?[%°]C?)?"
)
_FIGURES = 3


def spells(texts: Sequence[str]) -> bool:
    """Return whether the first line holds a word in capitals, or two, that the first letters of the others spell."""
    letters = "".join(text[:1].upper() for text in texts[1:])
    if len(letters) < _FIGURES:
        return False
    said = _WORD.findall(texts[0])
    return letters in {*said, *map("".join, pairwise(said))}


def _figures(texts: Sequence[str]) -> bool:
    """Return whether all lines but the first are a name with its figure."""
    told = len(texts) > _FIGURES and all(map(_FIGURED.fullmatch, texts[1:]))
    return told and len(texts[0]) < NARROW and not _FIGURED.fullmatch(texts[0])
