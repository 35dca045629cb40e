"""What a line end broke, made whole: links, what is bold, and words at a hyphen."""

import re
from collections.abc import Sequence

from studyguide.text.stems import STOP

# [The blog of the authors
_OPEN = re.compile(r"(?P<before>.*)(?<!!)\[(?P<text>[^\[\]]{1,200})")
# (opens in a new tab)](#) and more     ](https://example.org)
_CLOSE = re.compile(r"(?P<text>[^\[\]]{0,200})\]\((?P<to>[^()\s]*)\)(?P<after>.*)")


def whole_links(texts: list[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with the links whose words were broken over two of them; of a dead one the words are left."""
    mended = list(texts)
    for index in range(len(texts) - 1):
        if "](" in texts[index + 1] and not code[index + 1] and (end := _CLOSE.fullmatch(texts[index + 1])):
            start = _OPEN.fullmatch(mended[index])
            if start and end["to"] in ("", "#"):
                mended[index] = start["before"] + start["text"].rstrip()
                mended[index + 1] = (end["text"] + end["after"]).strip()
            elif start:
                said = " ".join(f"{start['text']} {end['text']}".split())
                mended[index] = f"{start['before']}[{said}]({end['to']})"
                mended[index + 1] = end["after"].strip()
    return mended


_BOLD = ("**", "__")


def whole_bold(texts: list[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with the marks of what is bold that stand alone on the line below it."""
    found = [index for index, text in enumerate(texts) if index and text[:4].strip() in _BOLD and not text[4:].strip()]
    mended = list(texts)
    for index in found:
        # **Answer: B     and its end on the line below
        above, mark = mended[index - 1].rstrip(), texts[index].strip()
        if not code[index] and above.count(mark) % 2 and not above.endswith(mark):
            mended[index - 1 : index + 1] = f"{above}{mark}", ""
    return _bold_lines(mended, code)


_LITTLE = frozenset().union(*STOP.values())
_BOLD_LINES = 8
_LONGEST_BOLD = 120  # characters of a line that is bold as a whole


def _bold_lines(texts: list[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with marks around each of those that begin anew and are bold together."""
    starts = [index for index, text in enumerate(texts) if text.startswith("**") and text.count("**") == 1]
    for start in starts:
        end = start + 1
        while end < min(len(texts), start + _BOLD_LINES) and texts[end].strip() and "**" not in texts[end]:
            end += 1
        lines = texts[start : end + 1]
        closed = end < len(texts) and texts[end].endswith("**") and texts[end].count("**") == 1 and len(lines) > 1
        if not closed or any(code[start : end + 1]) or not all(map(_begins, lines[1:], lines)):
            continue
        bare = [line.strip().removeprefix("**").removesuffix("**").strip() for line in lines]
        if all(bare):
            texts[start : end + 1] = [f"**{line}**" for line in bare]
    return texts


def _begins(line: str, above: str) -> bool:
    """Return whether a line begins anew below another: no sentence goes on with it."""
    last = above.split()[-1].strip("*")
    fits = len(line) <= _LONGEST_BOLD and not above.endswith((",", "-", "–", "(")) and last.casefold() not in _LITTLE
    return fits and (line[:1].isupper() or line[:1].isdecimal())


# a drug from its site of ad-
_BROKEN = re.compile(r"(?P<line>.*?)(?P<word>[^\W\d_]{2,})-")
# ministration into the blood
_REST = re.compile(r"(?P<word>[^\W\d_A-Z][^\W\d_]*)(?P<after>\S*)(?P<line>\s+\S.*)")
_SUSPENDED = frozenset({"and", "or", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "u", "en", "of", "och", "i"})
_BROKEN_LEAST = 3
_BROKEN_LINE = 40  # characters: who types rarely breaks a word, and none in a short line


def whole_words(texts: list[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with the words made whole that a print broke at its line ends.

    A hyphen that the note also writes inside a line belongs to its word. Where few words are broken, only long lines
    are, and a second half that the note also writes by itself is a word behind its hyphen.
    """
    pairs = [
        (index, broken, rest)
        for index in range(len(texts) - 1)
        if texts[index].endswith("-")
        and not code[index]
        and (broken := _BROKEN.fullmatch(texts[index]))
        and (rest := _REST.fullmatch(texts[index + 1].lstrip()))
        and rest["word"] not in _SUSPENDED
    ]
    few = len(pairs) < _BROKEN_LEAST
    pairs = [pair for pair in pairs if not few or len(texts[pair[0]]) >= _BROKEN_LINE]
    if not pairs:
        return texts
    written = "\n".join(texts).casefold()
    mended = list(texts)
    for index, broken, rest in pairs:
        kept = f"{broken['word']}-{rest['word']}".casefold() in written
        kept = kept or (few and _stands_alone(rest["word"], written))
        # What an earlier break took from the start of this line is gone already.
        line = broken["line"][len(texts[index]) - len(mended[index]) :]
        mended[index] = f"{line}{broken['word']}{'-' if kept else ''}{rest['word']}{rest['after']}"
        mended[index + 1] = rest["line"].lstrip()
    return mended


def _stands_alone(word: str, written: str) -> bool:
    """Return whether a word is also written where it does not open a line, and so is no second half of one."""
    return bool(re.search(rf"[^\w\n-][ ]*{re.escape(word)}\b", written))


# a.     and its words on the line below
_LETTER = re.compile(r"[ \t]*(?P<letter>[a-jA-J])[.)][ \t]*")


def whole_letters(texts: list[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with each letter of an option that stands alone before the words on the line below it."""
    letters = ((index, _LETTER.fullmatch(text)) for index, text in enumerate(texts) if not code[index])
    found = {index: mark["letter"] for index, mark in letters if mark}
    if not {"a", "b"} <= {letter.casefold() for letter in found.values()}:
        return texts
    mended = list(texts)
    for index in found:
        below = next((at for at in (index + 1, index + 2) if at < len(texts) and texts[at].strip()), None)
        if below is not None and below not in found:
            mended[index], mended[below] = "", f"{texts[index].strip()} {texts[below].lstrip()}"
    return mended


# [the *usage* of each] department
_GOES_ON = re.compile(r"(?!\w[.)][ ])[\"“(*_]{0,2}[^\W\d_A-Z][^\W\d_]*(?![\w(=])")
_ENDED = re.compile(r"[.!?:;…。！？：»”\"')\]>|}\d][*_`]*\s*")
_NO_SENTENCE = ("#", "|", ">", "<", "!", "$", "\t", "    ")
_SPACED_LEAST, _SPACED_LINE, _SPACED_SHARE = 5, 50, 10


def spaced_out(texts: Sequence[str], code: Sequence[bool]) -> frozenset[int]:
    """Return the blank lines inside sentences, where an export put one below each line that it wrapped."""
    blanks = [index for index in range(1, len(texts) - 1) if not texts[index] and texts[index - 1] and texts[index + 1]]
    inside = [
        index
        for index in blanks
        if len(texts[index - 1]) >= _SPACED_LINE
        and not code[index]
        and _GOES_ON.match(texts[index + 1])
        and not texts[index - 1].startswith(_NO_SENTENCE)
        and not _ENDED.search(texts[index - 1][-3:])
    ]
    many = len(inside) >= max(_SPACED_LEAST, len(blanks) / _SPACED_SHARE)
    return frozenset(inside if many else ())
