"""Tables of words with their meanings: which ones they are, and what a row says of its first cell."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from studyguide.model import Row, Table
from studyguide.parse import words
from studyguide.text.inline import plain

LEAST = 3  # rows
LONGEST = 60  # letters of a word or a name
MOST = 0.7  # of the rows that must have both
AGAIN = 0.1  # of the rows that may have a word that stood before
# 1 - Peru     a) Quito
COUNTED = re.compile(r"\(?(?:\d{1,2}|[^\W\d_])(?:[.)]|[ \t]?[-–—])[ \t]")
TERM, MEANING, TONGUE = (re.compile(form, re.IGNORECASE) for form in (words.TERM, words.MEANING, words.TONGUE))


def is_pairs(table: Table) -> bool:
    """Return whether the rows are words with their meanings: two columns without heads, or heads that say so."""
    heads = [plain(cell).strip(" :") for cell in table.header]
    names = [plain(row.cells[0]).strip() for row in table.rows]
    told = [name for name, row in zip(names, table.rows, strict=True) if name and row_text(table.header, row)]
    if len(told) < max(LEAST, MOST * len(names)) or len(told) - len(set(told)) > AGAIN * len(told):
        return False
    if all(COUNTED.match(plain(cell)) for row in table.rows for cell in row.cells[:2]):
        # Columns to be matched: what stands side by side does not belong together.
        return False
    named = all(re.search(r"[^\W\d_]", name) and len(name) <= LONGEST for name in told)
    return named and (_says_so(heads) if any(heads) else len(heads) == 2)


def _says_so(heads: Sequence[str]) -> bool:
    first, *further = heads
    said = (TERM.fullmatch(first) or TONGUE.fullmatch(first)) and any(
        MEANING.fullmatch(head) or TONGUE.fullmatch(head) for head in further
    )
    return bool(said)


def row_text(header: Sequence[str], row: Row) -> str:
    """Return what a row says of its first cell; nothing where that cell or all others are empty."""
    told = [(t.strip(), c.strip()) for t, c in zip_longest(header[1:], row.cells[1:], fillvalue="") if c.strip()]
    if not row.cells[0].strip() or not told:
        return ""
    if len(told) == 1:
        return told[0][1]
    return "\n\n".join(f"{title}: {cell}" if title else cell for title, cell in told)
