"""The composition of the rules: repairs on each line, then drops over all of them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from studyguide.clean.chat import without_courtesies
from studyguide.clean.drops import DROPS
from studyguide.clean.lines import Cleaned, Line, fenced
from studyguide.clean.notebooks import front_matter
from studyguide.clean.repairs import REPAIRS, Repair, repaired
from studyguide.clean.rule import Drop
from studyguide.formats import Written, written
from studyguide.formats.pages import html
from studyguide.model import Fate, Note
from studyguide.text.writable import writable

RULES: tuple[Repair | Drop, ...] = (*REPAIRS, *DROPS)
"""Every rule of cleaning, in the order in which they are applied."""


def clean(note: Note) -> Cleaned:
    """Return the lines of the note, mended, with the fates of those that carry nothing."""
    read = [*_opened(list(written(note)))]
    rows = [(number, text) for number, text in read if text is not None]
    raw = [text for _, text in rows]
    code = list(fenced(raw))
    texts = [writable(text) if inside else repaired(text) for text, inside in zip(raw, code, strict=True)]
    texts = without_courtesies(_whole_words(_whole_links(texts), code))
    prose = ["" if inside else text for text, inside in zip(texts, code, strict=True)]
    dropped: dict[int, str] = {}
    for rule in DROPS:
        for index in rule.find(prose):
            if prose[index].strip():
                dropped.setdefault(index, rule.name)
    for index, text in enumerate(texts):
        # Nothing was left of a line that was not blank.
        if not text.strip() and raw[index].strip():
            dropped[index] = "unseen"
    lines = tuple(
        Line(number, "" if index in dropped else text, inside)
        for index, ((number, _), text, inside) in enumerate(zip(rows, texts, code, strict=True))
    )
    joined = frozenset(number for number, text in read if text is None)
    return Cleaned(note.file, lines, _fates(note, lines, dropped, joined), _title(raw))


# <ul><li>one<li>two</ul>
_LIST = re.compile(r"[ \t]*<(?P<kind>[uo]l)\b[^<>]*>.*<li\b.*</(?P=kind)>[ \t]*", re.IGNORECASE)


# <details><summary>Answer</summary>3, 2, 1</details>
_FOLD = re.compile(
    r"[ \t]*(?P<head><details[^<>]*>[ \t]*<summary[^<>]*>.*?</summary>)[ \t]*"
    r"(?P<text>\S.*?)[ \t]*(?P<end></details>)[ \t]*",
    re.IGNORECASE,
)


def _opened(read: Sequence[Written]) -> Iterator[Written]:
    """Yield the lines, and for a list or a fold that HTML writes on one line its parts on lines of their own."""
    inside = fenced(text or "" for _, text in read)
    for (number, text), code in zip(read, inside, strict=True):
        if text and not code and "<li" in text.lower() and _LIST.fullmatch(text):
            yield from ((number, item or "") for _, item in html([text]))
        elif text and not code and "<details" in text.lower() and (fold := _FOLD.fullmatch(text)):
            yield from ((number, part) for part in (fold["head"], "", fold["text"], "", fold["end"]))
        else:
            yield number, text


def _fates(note: Note, lines: Sequence[Line], dropped: Mapping[int, str], joined: frozenset[int]) -> tuple[Fate, ...]:
    """Return the fates of the lines of the file of which nothing is left, whatever its format made of them."""
    left = {line.number for line in lines if not line.blank}
    reasons: dict[int, str] = {}
    for index in sorted(dropped):
        reasons.setdefault(lines[index].number, dropped[index])
    fates: list[Fate] = []
    for number, text in enumerate(note.text.split("\n"), 1):
        if not text.strip() or number in left:
            continue
        if number in joined:
            fates.append(Fate(note.file, number, "merged", "format"))
        else:
            fates.append(Fate(note.file, number, "dropped", reasons.get(number, "markup")))
    return tuple(fates)


# [The blog of the authors
_OPEN = re.compile(r"(?P<before>.*)(?<!!)\[(?P<text>[^\[\]]{1,200})")
# (opens in a new tab)](#) and more
_CLOSE = re.compile(r"(?P<text>[^\[\]]{0,200})\]\(#?\)(?P<after>.*)")


def _whole_links(texts: list[str]) -> list[str]:
    """Return the lines with the words of dead links that were broken over two of them."""
    mended = list(texts)
    for index in range(len(texts) - 1):
        if "](" in texts[index + 1] and (end := _CLOSE.fullmatch(texts[index + 1])):
            start = _OPEN.fullmatch(mended[index])
            if start:
                mended[index] = start["before"] + start["text"].rstrip()
                mended[index + 1] = (end["text"] + end["after"]).strip()
    return mended


# a drug from its site of ad-
_BROKEN = re.compile(r"(?P<line>.*?)(?P<word>[^\W\d_]{2,})-")
# ministration into the blood
_REST = re.compile(r"(?P<word>[^\W\d_A-Z][^\W\d_]*)(?P<after>\S*)(?P<line>\s+\S.*)")
_SUSPENDED = frozenset({"and", "or", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "u", "en", "of", "och", "i"})
_BROKEN_LEAST = 3
_BROKEN_LINE = 40  # characters: who types rarely breaks a word, and none in a short line


def _whole_words(texts: list[str], code: Sequence[bool]) -> list[str]:
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


_TITLE = re.compile(r"(?:title|titel|título|titre|titolo):\s*[\"']?(?P<title>.+?)[\"']?\s*", re.IGNORECASE)


def _title(raw: list[str]) -> str:
    """Return the title that the YAML or the properties at the top give, or an empty string."""
    top = (text.replace("::", ":", 1) for text in raw[: front_matter(raw) or 4] if "---" in raw[:1] or "::" in text)
    found = map(_TITLE.fullmatch, top)
    return next((repaired(match["title"]) for match in found if match), "")
