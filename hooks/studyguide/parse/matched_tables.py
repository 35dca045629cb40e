r"""Tables in which two columns are matched by a third one, of letters.

    matched ::= head row{2,}
    row     ::= a left side, LETTER, LETTER (":" | ")" | ".") TEXT          in columns of any order

The letters before the texts count from A on, and each row names the letter of its own text: what stands side by side
does not belong together. Each left side is a question with all texts as its options.
"""

import re
from collections.abc import Mapping, Sequence

from studyguide.model import Option, Question, Table
from studyguide.parse.letters import counts
from studyguide.parse.source import Found, Source
from studyguide.parse.tables import pipes

_TEXT = re.compile(r"\(?(?P<letter>[A-Za-z])(?:[:)]|[.=–—-](?=[ ]))[ \t]*(?P<text>\S.*)")
# | C |
_KEYED = re.compile(r"(?:^|\|)[ \t]*\(?[A-Za-z]\)?[ \t]*(?:\||$)")
_LEAST = 2  # rows


def matched_tables(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the tables by index whose columns are to be matched; `taken` belongs to something else."""
    found: dict[int, Found] = {}
    end = 0
    for index, line in enumerate(source.lines):
        opens = index >= end and "|" in line.text and not line.code and index not in taken
        opens = opens and any(_KEYED.search(source.text(below)) for below in (index + 1, index + 2))
        table = pipes(source, index) if opens else None
        if not table:
            continue
        end = table.end
        (block,) = table.blocks
        if isinstance(block, Table) and (asked := _asked(block)):
            found[index] = Found(asked, table.end, merged=table.merged, findings=table.findings)
    return found


def _asked(table: Table) -> tuple[Question, ...]:
    """Return a question per row; none where no column names the letters of another one."""
    columns = list(zip(*(row.cells for row in table.rows), strict=True))
    if len(table.rows) < _LEAST or len(columns) != 3:
        return ()
    keys = [at for at, cells in enumerate(columns) if all(re.fullmatch(r"\(?[A-Za-z]\)?", cell) for cell in cells)]
    texts = [at for at, cells in enumerate(columns) if _lettered(cells)]
    if len(keys) != 1 or len(texts) != 1:
        return ()
    letters = [text["letter"].upper() for cell in columns[texts[0]] if (text := _TEXT.fullmatch(cell))]
    said = [cell.strip("()").upper() for cell in columns[keys[0]]]
    if not set(said) <= set(letters) or said == letters:
        return ()
    (left,) = {0, 1, 2} - {keys[0], texts[0]}
    head = table.header[left].strip()
    made = []
    for at, row in enumerate(table.rows):
        options = tuple(
            Option(other.place, letter, _TEXT.sub(r"\g<text>", other.cells[texts[0]]), letter == said[at])
            for other, letter in zip(table.rows, letters, strict=True)
        )
        place = table.place.to(row.place) if at == 0 else row.place
        made.append(Question(place, "", f"{head}: {row.cells[left]}" if head else row.cells[left], options))
    return tuple(made)


def _lettered(cells: Sequence[str]) -> bool:
    """Return whether all cells open with letters that count from A on."""
    found = [_TEXT.fullmatch(cell) for cell in cells]
    return all(one and counts(one["letter"], at) for at, one in enumerate(found))
