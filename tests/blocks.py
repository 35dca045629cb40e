"""What the tests of single constructs share: a note to its blocks."""

from studyguide.model import Block, Note, Parsed
from studyguide.parse import parse


def parsed(text: str, file: str = "course/cells.md") -> Parsed:
    return parse(Note(file, text))


def blocks(text: str, kind: type[Block] | None = None) -> list[Block]:
    """Return the blocks of a note, or those of one kind."""
    found = [block for module in parsed(text).modules for block in module.blocks]
    return [block for block in found if kind is None or isinstance(block, kind)]
