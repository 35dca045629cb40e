"""Text to its width in the font stack of diagrams, and to lines that fit."""

import unicodedata

FONT = 14  # px, of the names of nodes
SMALL = 12  # px, of labels and of the titles of frames
LONG_WORD = 200  # px: a word up to this width is not broken, whatever the room
LINE = 1.3  # height of a line, in font sizes

# Advance widths of Helvetica, Arial, Liberation Sans and Arimo, which agree, in thousandths of the size.
_GROUPS = (
    (191, "'"), (222, "ijl"), (260, "|"), (278, " !,./:;I[\\]ft·"), (333, "()-`r"), (334, "{}"), (355, '"'),
    (389, "*"), (469, "^"), (500, "Jcksvxyz"), (556, "#$0123456789?L_abdeghnopqu–€£"),
    (584, "+<=>~"), (611, "FTZß"), (667, "&ABEKPSVXY"), (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"),
    (889, "%æ"), (944, "W"), (1000, "—…→←↔⇒™"), (1015, "@"),
)  # fmt: skip
_WIDTHS = {letter: width for width, letters in _GROUPS for letter in letters}
_OTHER = 620  # Greek, Cyrillic, Arabic, Hebrew: wider than most of their letters
_BREAKS = "/-–:"


def width(text: str, size: float = FONT, bold: bool = False) -> float:
    """Return the width of one line in px."""
    thousandths = sum(map(_letter, text))
    return thousandths * size / 1000 * (1.07 if bold else 1)


def _letter(letter: str) -> int:
    if known := _WIDTHS.get(letter):
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Cc", "Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1000
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS.get(base, _OTHER)


def wrap(text: str, room: float, size: float = FONT, most: int = 6) -> tuple[str, ...]:
    """Return the text in lines of about equal length, none wider than the room unless a letter is."""
    room = max(room, size)
    words = [piece for word in text.split() for piece in _pieces(word, room, size)]
    if not words:
        return ("",)
    lines = _fill(words, room, size)
    if len(lines) > 1:
        # As many lines as before, but none much shorter than the others.
        low, high = max(width(word, size) for word in words), room
        while high - low > 4:
            middle = (low + high) / 2
            if len(_fill(words, middle, size)) <= len(lines):
                high = middle
            else:
                low = middle
        lines = _fill(words, high, size)
    if len(lines) > most:
        return wrap(text, room * 1.5, size, most)
    return tuple(lines)


def whole(text: str, room: float, size: float = FONT) -> float:
    """Return the room, or what the longest word needs so that it is not broken, unless that is very long."""
    longest = max((width(word, size) for word in text.split()), default=0)
    return longest if room < longest <= LONG_WORD else room


def _fill(words: list[str], room: float, size: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _pieces(word: str, room: float, size: float) -> list[str]:
    """Return a word that is too long in pieces, parted after a sign or anywhere."""
    if width(word, size) <= room:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and width(piece + letter, size) > room:
            cut = max(piece.rfind(sign) for sign in _BREAKS) + 1
            cut = cut if cut > len(piece) // 3 else len(piece)
            pieces.append(piece[:cut])
            piece = piece[cut:]
        piece += letter
    return [*pieces, piece]
