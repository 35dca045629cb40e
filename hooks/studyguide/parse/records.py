r"""Records: the same labels again and again, once in each run of lines, are the heads of a table.

records ::= record (BLANK record)+
record  ::= (LABEL ":" TEXT){3,}        all in the order of the longest, which two have in full
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from studyguide.parse.source import Found, Source
from studyguide.parse.tables import table

# MOA: inhibits the cell wall     **Use:** pneumonia
_FIELD = re.compile(r"\**(?P<label>[^\W\d_][^:：*|\n]{0,30}?)[ ]?(?:[:：]\**|\**[:：])[ \t]+(?P<text>\S.*)")
_LABELS, _LONGEST = 3, 160
"""Labels of a record, and characters of a cell."""
Record = Mapping[str, str]


def records(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the tables that records make, by the index of the first line of the first record."""
    found: dict[int, Found] = {}
    for rows in _groups(source, taken):
        labels = max((tuple(record) for _, _, record in rows), key=len)
        full = sum(tuple(record) == labels for _, _, record in rows)
        if full < 2 or not all(_fits(tuple(record), labels) for _, _, record in rows):
            continue
        cells = [(start, [record.get(label, "") for label in labels]) for start, _, record in rows]
        found[rows[0][0]] = table(source, rows[0][0], rows[-1][1], labels, cells, ())
    return found


def _groups(source: Source, taken: frozenset[int]) -> Iterator[list[tuple[int, int, Record]]]:
    """Yield the records that follow each other with nothing but empty lines between, and begin with one label."""
    group: list[tuple[int, int, Record]] = []
    for start, end in source.runs(taken):
        record = _record([source.text(index) for index in range(start, end)])
        near = group and source.skip(group[-1][1]) == start
        if group and not (near and next(iter(group[0][2])) == next(iter(record), "")):
            yield group
            group = []
        if record:
            group.append((start, end, record))
    if group:
        yield group


def _record(lines: Sequence[str]) -> Record:
    """Return the labels of a run of lines with their texts; nothing where one has none, or a label stands twice."""
    fields = [_FIELD.fullmatch(line) for line in lines]
    record = {field["label"].strip(): field["text"].strip("* ") for field in fields if field}
    whole = len(record) == len(lines) >= _LABELS and all(len(text) <= _LONGEST for text in record.values())
    return record if whole else {}


def _fits(own: Sequence[str], labels: Sequence[str]) -> bool:
    """Return whether labels stand in the order of the whole."""
    rest = iter(labels)
    return all(label in rest for label in own)
