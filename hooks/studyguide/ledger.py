"""No line is lost: every non-blank line of a note has exactly one fate."""

from collections import Counter

from studyguide.errors import LostLineError, Place
from studyguide.model import Note, Parsed


def check(note: Note, parsed: Parsed) -> Parsed:
    """Return what was parsed, or raise at the first line that has no fate or two."""
    fates = Counter(fate.line for fate in parsed.fates if fate.file == note.file)
    for number, line in enumerate(note.text.split("\n"), start=1):
        if line.strip() and fates[number] != 1:
            raise LostLineError(
                Place(note.file, number, number),
                f"this line has {fates[number]} fates, one is expected",
                "This is a fault of the reader, not of the note: please report it with the line",
            )
    return parsed
