"""What the heads of a table say: whether its columns are compared, and its rows are what they are compared in.

The first head names what rows are (`Aspect`, `Vergleichsmerkmal`, `Critère de comparaison`) or has no word, and no
other head is of something that is said of each row (`Value`, `Example`, `Preis`); where the first one says that
something is compared, not all others are.
"""

import re
from collections.abc import Sequence

from studyguide.collect.names import key
from studyguide.parse import words
from studyguide.text.inline import plain

_PART = re.compile(words.ATTRIBUTE_PART)
_COMPARES = re.compile(
    r"aspe[ck]t|crit[eè]r|kr[iy]ter|крит|basis|compar|diff?er|unterschied|vergleich|point|[比別别異]"
)
_MOST = 3
"""Words of a head that names what rows are: a name among them, as in `Feature of the dam`, says whose they are."""


def is_across(header: Sequence[str]) -> bool:
    """Return whether the heads of a table say that its columns are compared."""
    corner = plain(header[0])
    first = key(corner).rstrip(" :：?") if any(map(str.isalnum, corner)) else ""
    said = [_is_said(cell) for cell in header[1:]]
    # A feature or a property is also what one thing has several of.
    among = all if not first or _COMPARES.search(first) else any
    return (not first or _is_attribute(first)) and not among(said)


def _is_attribute(head: str) -> bool:
    said = [word for word in re.split(r"[\s/,]+", head) if word and word not in words.SMALL_SET]
    return 0 < len(said) <= _MOST and all(word in words.ATTRIBUTE_SET or _PART.search(word) for word in said)


def _is_said(head: str) -> bool:
    return key(plain(head)).strip(" :：?()") in words.SAID_SET
