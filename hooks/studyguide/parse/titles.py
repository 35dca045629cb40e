r"""Titles in all their disguises.

    title  ::= "#"{1,6} TEXT | TEXT NEWLINE ("="+ | "-"{2,})
             | MODULE-WORD NUMBER [":" | "-"] TEXT | ("▼" | "►") TEXT
             | NUMBER ("." | ")") TEXT | NUMBER "." NUMBER … TEXT
             | "**" TEXT "**" | CAPITALS | Title Case

    row    ::= (NUMBER (")" | ".") TEXT NEWLINE TEXT …){3,}          1, 2, 3, where they hold several lines each
    name   ::= TEXT (NEWLINE TEXT){0,2}                              what opens the note

The first two are titles wherever they stand. The others are, mostly in a note that does not mark its
titles with `#`, and only where the lines around them say so: an empty line above, text below.
Those with marks are read in `title_marks.py`, those without in `title_lines.py`, their numbers in `title_numbers.py`;
`title_rows.py` says what only all of them show, `title_labels.py` what all lines say of numbers and labels.
"""

from collections.abc import Mapping

from studyguide.parse.loose import loose
from studyguide.parse.source import Found, Source, Title
from studyguide.parse.title_found import found_title, module_word
from studyguide.parse.title_labels import SECTION, fields, label_of, wholes
from studyguide.parse.title_lines import heads_questions, is_dense, unmarked_title
from studyguide.parse.title_marks import marked_title
from studyguide.parse.title_numbers import NUMBERED, counted_lines, counts_on
from studyguide.parse.title_rows import labels, names_note, titles_alike
from studyguide.parse.title_words import is_caps, is_title


def _style(found: Found) -> str:
    return title.style if isinstance(title := found.blocks[0], Title) else ""


def titles(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the titles by index; `taken` are indexes of lines that belong to something else."""
    marked = source.marked
    word = module_word(source, taken)
    found: dict[int, Found] = {}
    plain: list[int] = []
    dense = not marked and is_dense(source, taken)
    above = ""
    counting = frozenset() if marked else counted_lines(source, taken)
    whole = frozenset() if marked else wholes(source)
    told = frozenset() if marked else fields(source)
    for index, line in enumerate(source.lines):
        if line.blank or index in taken or line.code:
            above = above if line.blank else ""
            continue
        title = marked_title(source, index, word)
        if title is None and index in counting and (numbered := NUMBERED.fullmatch(line.text.strip())):
            title = found_title(source, index, numbered["text"], "numbered", number=int(numbered["number"]))
        section = SECTION.fullmatch(line.text) if title is None and whole and source.blank(index - 1) else None
        if section and section["number"] in whole and is_title(section["text"], sure=True):
            title = found_title(source, index, section["text"], "outline", number=int(section["number"]))
        if title is None and label_of(line.text.strip()) not in told and not counts_on(source, index, taken):
            title = unmarked_title(source, index, word, marked=marked, dense=dense, above=above)
            if not title and not marked and index + 1 in taken and heads_questions(source, index):
                title = found_title(source, index, line.text, "plain")
        above = ""
        opens = not marked and source.blank(index - 1) and not source.blank(index + 1)
        if title and opens and loose(source, index):
            # The first line of code.
            title = None
        if title and isinstance(block := title.blocks[0], Title):
            found[index] = title
            above = block.style
            if above == "plain":
                plain.append(index)
    found |= titles_alike(source, plain, taken | found.keys())
    for index in labels(source, plain, found):
        del found[index]
    if not marked and (first := source.skip(0)) not in {*found, *taken} and names_note(source, first):
        found[first] = found_title(source, first, source.text(first), "hash", 1)
        below = source.text(first + 1).strip()
        if any(_style(one) == "caps" for one in found.values()) and is_caps(below) and is_title(below):
            # What the others look like is a title here too.
            found[first + 1] = found_title(source, first + 1, below, "caps")
    alone = source.skip(0) == (plain or [-1])[-1]
    last = bool(plain) and plain[-1] in found and source.skip(plain[-1] + 1) == len(source.lines)
    if last and (len(found) > 1 or alone):
        # Nothing stands below the last line.
        del found[plain[-1]]
    return found
