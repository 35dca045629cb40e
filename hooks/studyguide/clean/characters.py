"""What exports do to single characters, undone."""

import re
from string import ascii_letters, digits
from unicodedata import normalize

# Spaces of every width; the zero-width ones that join letters (U+200C, U+200D) belong to some scripts.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all: programs put them where no text can be
)
_MOJIBAKE = re.compile("[ÃÂâðÐÑ][\u0080-\u00bf\u0152-\u02dc\u2010-\u2122]|ï¬|ï»¿")


def spaces(text: str) -> str:
    """Return the text with plain spaces in place of all others that part words."""
    return _SPACES.sub(" ", text)


def unseen(text: str) -> str:
    """Return the text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def mojibake(text: str) -> str:
    """Return the text as it was before it was read in another encoding."""
    if not _MOJIBAKE.search(text):
        return text
    from ftfy import fix_encoding  # few notes need it, and every build would wait for it

    return fix_encoding(text)


# A word that a PDF broke at the end of a line keeps a letter of its own for the broken pair: ﬁ, ﬂ
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def ligatures(text: str) -> str:
    """Return the text with the letters that a sign of print stands for."""
    return text.translate(_LIGATURES)


_WIDE = str.maketrans({chr(ord(sign) + 0xFEE0): sign for sign in ascii_letters + digits})


def widths(text: str) -> str:
    """Return the text with letters and digits of the usual width."""
    return text.translate(_WIDE)


def composed(text: str) -> str:
    """Return the text with each letter and its accent as one character."""
    return text if text.isascii() else normalize("NFC", text)
