"""What stands right above a list as its name."""

from studyguide.model import Block, Paragraph
from studyguide.text.inline import plain

LONGEST, WORDS = 60, 10  # characters and words of a name


def lead_of(block: Block) -> str:
    """Return the words of a block that only names the list below it, such as the name of a case; else nothing."""
    return naming(block.text.strip()) if isinstance(block, Paragraph) else ""


def naming(text: str) -> str:
    """Return the words of a text that only names what follows, else nothing."""
    named = 0 < len(text) <= LONGEST and len(text.split()) <= WORDS and not text.endswith((".", "!", "?"))
    return text.rstrip(" :") if named and not plain(text)[:1].islower() else ""
