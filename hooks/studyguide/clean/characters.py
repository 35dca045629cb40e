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


# $\rightarrow$    \(\Rightarrow\)    TNF-$\alpha$
_SIGN = re.compile(
    r"(?P<joined>-)?(?:\$[ ]?\\(?P<name>[A-Za-z]+)(?:\{\})?[ ]?\$|\\\([ ]?\\(?P<other>[A-Za-z]+)[ ]?\\\))"
    r"(?P<word>-(?=[^\W\d_]))?"
)
_SIGNS = {
    **dict.fromkeys(("rightarrow", "to", "longrightarrow"), "→"),
    **dict.fromkeys(("Rightarrow", "implies", "Longrightarrow"), "⇒"),
    **dict.fromkeys(("leftarrow", "gets", "longleftarrow"), "←"),
    **dict.fromkeys(("leftrightarrow", "longleftrightarrow", "rightleftharpoons"), "↔"),
    **dict.fromkeys(("Leftrightarrow", "iff"), "⇔"),
    **{"uparrow": "↑", "downarrow": "↓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "approx": "≈"},
    **{"pm": "±", "times": "×", "cdot": "·"},
}
_GREEK = dict(
    zip(
        ("alpha", "beta", "gamma", "delta", "epsilon", "kappa", "lambda", "mu", "pi", "sigma", "tau", "omega", "Delta"),
        "αβγδεκλμπστωΔ",
        strict=True,
    )
)


def signs(text: str) -> str:
    """Return the text with arrows and the like that are a formula each as signs, and Greek letters of a word."""
    return _SIGN.sub(_sign, text) if "\\" in text and "`" not in text else text


def _sign(found: re.Match[str]) -> str:
    name, joined, word = found["name"] or found["other"], found["joined"] or "", found["word"] or ""
    sign = _SIGNS.get(name) or (_GREEK.get(name) if joined or word else None)
    return f"{joined}{sign}{word}" if sign else found[0]


def composed(text: str) -> str:
    """Return the text with each letter and its accent as one character."""
    return text if text.isascii() else normalize("NFC", text)
