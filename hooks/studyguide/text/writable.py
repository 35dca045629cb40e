"""What no page can hold, whoever wrote it: a note, the name of a file, a setting."""

import re

# Controls, and what is no character at all; in HTML they are errors, and Markdown gives some of them a meaning.
UNWRITABLE = re.compile("[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufdd0-\ufdef\ufffe\uffff]")


def writable(text: str) -> str:
    """Return the text without what no page can hold."""
    return UNWRITABLE.sub("", text)
