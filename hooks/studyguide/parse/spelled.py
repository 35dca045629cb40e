r"""Lines whose letters spell a word to remember: GTPAL, PASS, PQRST.

word   ::= letter{4,}         right below each other
letter ::= [BULLET] LETTER (":" | "：") TEXT

words  ::= WORD ":" TEXT      RICE: rest, ice, compression, elevation

`P:` above `A:` is a question in Portuguese with its answer, and `Q:` above `R:` one in French; among the letters of
a word, of which each line has its own, they are none. `Q:` above `A:` and `B:` has options.
"""

import re
from collections.abc import Sequence

from studyguide.parse.letters import counts
from studyguide.parse.source import Source

_LETTER = re.compile(r"[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}(?P<letter>[^\W\d_])[*_]{0,2}[ \t]*[:：].*")
# RICE: rest, ice, compression, elevation
_WORDS = re.compile(r"(?P<word>[^\W\d_a-z]{3,12})[ ]?[:：=–-][ ](?P<text>[^:：=;.!?]+)")
_FEWEST = 4
_LONGEST = 12
_SECOND = 2  # where the second of the options of a question would be


def spells(source: Source, at: int) -> bool:
    """Return whether the line and the one below it are letters of a word: neither opens a line beside them again."""
    letters = [*reversed(_run(source, at - 1, -1)), *(below := _run(source, at, 1))]
    options = len(below) > _SECOND and counts(below[_SECOND], 1)
    own = below[:_SECOND]
    # Nobody asks and replies with one letter.
    once = len({*own}) == 1 or all(letters.count(letter) == 1 for letter in own)
    return len(letters) >= _FEWEST and not options and once


def are_letters(terms: Sequence[str], least: int) -> bool:
    """Return whether each term of a list is a letter of a word, with so many letters: there `A` is no answer."""
    letters = [term.strip() for term in terms]
    return all(len(letter) == 1 and letter.isupper() for letter in letters) and len(set(letters)) >= least


def spelled_out(text: str) -> bool:
    """Return whether a line is a word in capitals with the words behind it whose first letters it is."""
    if not (found := _WORDS.fullmatch(text)):
        return False
    said: list[str] = re.findall(r"[^\W\d_]+", found["text"])
    return "".join(word[0] for word in said).upper() == found["word"]


def _run(source: Source, at: int, step: int) -> list[str]:
    """Return the letters that open the lines from the index on, as far as each does and a word may be long."""
    letters: list[str] = []
    while len(letters) < _LONGEST and 0 <= at < len(source.lines) and (found := _LETTER.fullmatch(source.text(at))):
        letters.append(found["letter"].casefold())
        at += step
    return letters
