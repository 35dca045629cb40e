"""The cleaning rules and their composition."""

from studyguide.clean.lines import Cleaned, Line, fenced
from studyguide.model import Note

RULES: tuple[str, ...] = ()


def clean(note: Note) -> Cleaned:
    """Return the lines of the note."""
    texts = note.text.split("\n")
    return Cleaned(
        note.file,
        tuple(
            Line(number, text if code else text.rstrip(), code)
            for number, (text, code) in enumerate(zip(texts, fenced(texts), strict=True), 1)
        ),
        (),
    )
