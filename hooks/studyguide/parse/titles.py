r"""Titles in all their disguises.

    title  ::= "#"{1,6} TEXT | TEXT NEWLINE ("="+ | "-"{2,})
             | MODULE-WORD NUMBER [":" | "-"] TEXT | ("▼" | "►") TEXT
             | NUMBER ("." | ")") TEXT | NUMBER "." NUMBER … TEXT
             | "**" TEXT "**" | CAPITALS | Title Case

    row    ::= (NUMBER (")" | ".") TEXT NEWLINE TEXT …){3,}          1, 2, 3, where they hold several lines each
    name   ::= TEXT (NEWLINE TEXT){0,2}                              what opens the note

The first two are titles wherever they stand. The others are, mostly in a note that does not mark its
titles with `#`, and only where the lines around them say so: an empty line above, text below.
"""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from studyguide.clean import Line
from studyguide.model import Paragraph
from studyguide.parse import words
from studyguide.parse.headings import module_title, plain_title, role_of
from studyguide.parse.lists import MARK
from studyguide.parse.loose import loose
from studyguide.parse.ragged import LABEL, LITTLE, goes_on
from studyguide.parse.source import Found, Source, Style, Title
from studyguide.parse.term_words import TERM
from studyguide.parse.title_words import EMOJI, LETTER, heads, is_caps, is_title, title_case

_HASHES = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
# #Title without the space, as people type it; #tag and #include are none
_TIGHT = re.compile(r"(?P<marks>#{2,6}|#(?=[A-ZÀ-Þ][\w ]+$))(?P<text>[^#\s!].*)")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<one>={2,})|(?P<two>-{2,}))[ \t]*")
_TOGGLE = re.compile(r"[ \t]*[▼►▶▸▾▷][ \t]*(?P<text>\S.*)")
# <summary>Title</summary>   <details><summary>Title</summary>   <h2>Title</h2>
_SUMMARY = re.compile(r"[ \t]*(?:<details[^<>]*>)?[ \t]*<summary[^<>]*>(?P<text>.+?)</summary>[ \t]*", re.IGNORECASE)
_TAG = re.compile(r"[ \t]*<h(?P<level>[1-6])[^<>]*>(?P<text>.+?)</h[1-6]>[ \t]*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d{1,3}|[IVX]{1,6})(?:[.)][ \t]+|(?<=\d)[ ]{2,})(?P<text>\S.*)")
_OUTLINE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})[.)]?[ \t]+(?P<text>[^\W\d_].*)")
# § 1.2 Limits   Art. 5 Freedom of the press
_LEGAL = re.compile(
    r"(?:§{1,2}|Art(?:icle|ikel|ículo|icolo|igo)?\.?)[ ]?(?P<number>\d{1,4}(?:\.\d{1,3})*)[a-z]?[.:]?[ \t]+"
    r"(?P<text>[^\W\d_].*)"
)
_BOLD = re.compile(r"(?:\*\*\*|\*\*|__)(?P<text>[^*_\n]+?)(?:\*\*\*|\*\*|__)[ \t]*(?P<colon>:?)")
_PART = re.compile(rf"{words.PART}[ \t]+(?:\d{{1,3}}|[A-Z]|[IVX]{{1,4}})\b[ \t]*(?:[:.–—-]|$).*", re.IGNORECASE)
# 2. ročník
_ORDINAL = re.compile(r"(?<=[ ])\d{1,2}\.[ ](?=[^\W\dA-Z_])")
_WIDE = re.compile(r"[ \t]{4,}")
_NEAR = 24  # lines between two exercises
_DEFINES = re.compile(r"[^\W\d_][^:]{0,40}: \S.*")


def is_marked(source: Source) -> bool:
    """Return whether the note marks its titles with `#`."""
    filled = marked = 0
    for line in source.lines:
        if not line.code and not line.blank:
            filled += 1
            marked += bool(_HASHES.fullmatch(line.text))
    return (marked >= 2 and marked * 150 >= filled) or (marked == 1 and filled <= 60)


def titles(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the titles by index; `taken` are indexes of lines that belong to something else."""
    marked = source.marked
    word = module_word(source, taken)
    found: dict[int, Found] = {}
    plain: list[int] = []
    dense = not marked and _is_dense(source, taken)
    above = ""
    counting = frozenset() if marked else _counted(source, taken)
    for index, line in enumerate(source.lines):
        if line.blank or index in taken or line.code:
            above = above if line.blank else ""
            continue
        title = _marked(source, index, word)
        if title is None and index in counting and (counted := _NUMBERED.fullmatch(line.text.strip())):
            title = _found(source, index, counted["text"], "numbered", number=int(counted["number"]))
        if title is None and not _counts_on(source, index, taken):
            title = _unmarked(source, index, word, marked=marked, dense=dense, above=above)
            if not title and not marked and index + 1 in taken and _heads_questions(source, index):
                title = _found(source, index, line.text, "plain")
        above = ""
        opens = not marked and source.blank(index - 1) and not source.blank(index + 1)
        if title and opens and loose(source, index):
            # The first line of code.
            title = None
        if title and isinstance(block := title.blocks[0], Title):
            found[index] = title
            above = block.style
            if above == "plain":
                plain.append(index)
    found |= _alike(source, plain, taken | found.keys())
    for index in _labels(source, plain, found):
        del found[index]
    if not marked and (first := source.skip(0)) not in {*found, *taken} and _names_note(source, first):
        found[first] = _found(source, first, source.text(first), "hash", 1)
    alone = source.skip(0) == (plain or [-1])[-1]
    last = bool(plain) and plain[-1] in found and source.skip(plain[-1] + 1) == len(source.lines)
    if last and (len(found) > 1 or alone):
        # Nothing stands below the last line.
        del found[plain[-1]]
    return found


def _counts_on(source: Source, index: int, taken: frozenset[int]) -> bool:
    """Return whether the number of a line follows that of a question above it: an exercise, and no title."""
    found = _NUMBERED.fullmatch(source.text(index).strip())
    if not found or not found["number"].isdecimal():
        return False
    before = (at for at in range(index - 1, max(-1, index - _NEAR), -1) if at in taken)
    numbers = (_NUMBERED.fullmatch(source.text(at).strip()) for at in before)
    last = next((one["number"] for one in numbers if one), "")
    return last.isdecimal() and int(last) + 1 == int(found["number"])


def _found(
    source: Source,
    index: int,
    text: str,
    style: Style,
    depth: int = 0,
    end: int = 0,
    number: int | None = None,
) -> Found:
    # CARDIOLOGY            Dr. Okafor, 12/03
    text, *right = _WIDE.split(text.strip(), maxsplit=1)
    title = plain_title(text)
    named = module_title(title)
    place = source.place(index, end or index + 1)
    merged = ((source.lines[index + 1].number, "underline"),) if end else ()
    number = named.number if number is None else number
    beside = [Paragraph(source.place(index, index + 1), words) for words in right]
    return Found((Title(place, title, style, depth, number, role_of(title)), *beside), end or index + 1, merged)


def _marked(source: Source, index: int, word: str) -> Found | None:
    text = source.text(index)
    found = _HASHES.fullmatch(text) or (_TIGHT.fullmatch(text) if text.startswith("#") else None)
    if found:
        if not found["text"]:
            return None
        style: Style = "module" if _opens_module(found["text"], word) else "hash"
        return _found(source, index, found["text"], style, len(found["marks"]))
    if text.lstrip()[:1] == "<":
        if summary := _SUMMARY.fullmatch(text):
            return _found(source, index, summary["text"], "toggle")
        if tag := _TAG.fullmatch(text):
            return _found(source, index, tag["text"], "hash", int(tag["level"]))
    line = _UNDERLINE.fullmatch(source.text(index + 1)) if not source.blank(index + 1) else None
    if line and _may_underline(source, index):
        return _found(
            source,
            index,
            text,
            "module" if _opens_module(text, word) else "hash",
            1 if line["one"] else 2,
            index + 2,
        )
    return None


def _may_underline(source: Source, index: int) -> bool:
    text = source.text(index)
    return (
        source.blank(index - 1)
        and len(text) <= 120
        and "|" not in text
        and "\t" not in text
        and not MARK.fullmatch(text)
        and not text.startswith((">", "---"))
        and bool(LETTER.search(text))
    )


def _is_dense(source: Source, taken: frozenset[int]) -> bool:
    """Return whether no empty line parts the note's titles from their text: then a lone line is a fact."""
    found = sum(
        index not in taken
        and not line.blank
        and source.blank(index - 1)
        and not source.blank(index + 1)
        and heads(line.text.strip(), source.text(index + 1))
        for index, line in enumerate(source.lines)
    )
    return found >= 3


def _unmarked(source: Source, index: int, word: str, *, marked: bool, dense: bool, above: str) -> Found | None:
    """Return the title that no `#` marks; `above` is the style of a title on the line before."""
    text = source.text(index).strip()
    if len(text) > 140 or "\t" in text or " | " in text or not LETTER.search(text):
        return None
    free = source.blank(index - 1) or above not in ("", "plain")
    alone = free and source.blank(index + 1)
    if toggle := _TOGGLE.fullmatch(text):
        return _found(source, index, toggle["text"], "toggle") if free or above else None
    if alone and _opens_module(text, word):
        return _found(source, index, text, "module")
    opens = alone or (free and MARK.fullmatch(source.text(index + 1)))
    if opens and (bold := _BOLD.fullmatch(EMOJI.sub("", text))) and _may_be_bold(bold["text"]):
        numbered = _NUMBERED.fullmatch(bold["text"])
        return _found(source, index, numbered["text"] if numbered else bold["text"], "bold")
    if marked:
        return None
    if free and (outline := _OUTLINE.fullmatch(text)) and is_title(outline["text"], sure=True):
        return _found(source, index, outline["text"], "outline", outline["number"].count("."))
    if (legal := _LEGAL.fullmatch(text)) and is_title(legal["text"], sure=True):
        return _found(source, index, text, "outline", legal["number"].count("."))
    if (numbered := _NUMBERED.fullmatch(text)) and (alone or (free and is_caps(numbered["text"]))):
        return _numbered(source, index, numbered)
    if MARK.fullmatch(text) and not text.startswith(("→", "–")):
        return None
    if (alone or (free and MARK.fullmatch(source.text(index + 1)))) and _PART.fullmatch(text) and is_title(text):
        return _found(source, index, text, "part")
    if free and is_caps(text) and (alone or len(text) <= 60):
        return _found(source, index, text, "caps")
    if (term := TERM.fullmatch(text)) and term["text"].strip():
        return None
    if not source.blank(index - 1) and source.text(index)[:1].isspace():
        # Below a title, and set in.
        return None
    if alone and is_title(text) and not (dense and title_case(text) < 0.6 and len(text.split()) > 3):
        return _found(source, index, text.lstrip("→– "), "plain")
    if source.blank(index - 1) and not source.blank(index + 1) and heads(text, source.text(index + 1)):
        return _found(source, index, text, "plain")
    if source.blank(index - 1) and _heads_list(source, index):
        return _found(source, index, text, "plain")
    if not source.blank(index - 1) and not source.blank(index + 1) and not above and _parts_lists(source, index):
        return _found(source, index, text, "plain")
    return None


_COUNT = re.compile(r"\d+|\b[IVX]{1,5}\b")


def _alike(source: Source, plain: list[int], taken: Collection[int]) -> dict[int, Found]:
    """Return the titles that differ from one found already by their numbers only: `II War (1793)`."""
    known = {_COUNT.sub("#", source.text(index).strip()) for index in plain if _COUNT.search(source.text(index))}
    lines = (
        index
        for index in range(len(source.lines))
        if known and source.blank(index - 1) and not source.blank(index) and index not in taken
    )
    alike = (index for index in lines if _COUNT.sub("#", source.text(index).strip()) in known)
    return {index: _found(source, index, source.text(index), "plain") for index in alike}


def _names_note(source: Source, first: int) -> bool:
    """Return whether the note opens with its name: alone, or above a line or two such as the course and the teacher."""
    end = first
    while not source.blank(end):
        end += 1
    lines = [source.text(index).strip() for index in range(first, end)]
    head = _ORDINAL.sub(" ", lines[0]) if lines else ""
    if not 1 <= len(lines) <= 3 or end >= len(source.lines) - 4 or not is_title(head) or head.endswith((":", "?")):
        return False
    apart = all(len(line) <= 60 and not line.endswith((".", ",", ";", ":", "?")) for line in lines[1:])
    # Whether a line alone is a title is known; only the number in its middle hid it.
    apart = apart and (len(lines) > 1 or head != lines[0])
    told = [bool(MARK.fullmatch(line) or TERM.fullmatch(line) or "\t" in line or " | " in line) for line in lines]
    labelled = sum(bool(LABEL.fullmatch(line)) for line in lines)
    return apart and not any(told) and labelled <= 1 and not any(map(goes_on, lines, lines[1:]))


def _heads_questions(source: Source, index: int) -> bool:
    """Return whether a few words stand behind an empty line, right above something that is read already."""
    text = source.text(index).strip()
    short = len(text) <= 42 and len(text.split()) <= 5 and not text.endswith((":", "?", "？"))
    return short and source.blank(index - 1) and not MARK.fullmatch(text) and is_title(text)


def _heads_list(source: Source, index: int) -> bool:
    """Return whether a few words without a colon stand right above two items or rows."""
    text, below, next_ = (source.text(at) for at in (index, index + 1, index + 2))
    rows = all(MARK.fullmatch(line) or "\t" in line.strip() for line in (below, next_))
    ended = text.endswith((":", "?")) or text.split()[-1].casefold() in LITTLE
    return rows and len(text) <= 42 and len(text.split()) <= 5 and is_title(text) and not ended


def _parts_lists(source: Source, index: int) -> bool:
    """Return whether a few capitalised words stand between a list or a table and the next one."""
    text, before, after = source.text(index), source.text(index - 1), source.text(index + 1)
    if text.startswith((" ", "\t")) or len(text.split()) > 5 or len(text) > 42 or text.endswith((":", "?")):
        return False
    if not is_title(text) or title_case(text) < 0.6:
        return False
    begins = bool(MARK.fullmatch(after)) or "\t" in after.strip()
    ended = bool(MARK.fullmatch(before)) or "\t" in before.strip() or bool(_DEFINES.fullmatch(before))
    return begins and ended


def _may_be_bold(text: str) -> bool:
    return len(text) <= 90 and not text.rstrip().endswith((".", ","))


def _opens_module(text: str, word: str) -> bool:
    return bool(word) and module_title(plain_title(text)).unit == word and not role_of(text)


def _numbered(source: Source, index: int, found: re.Match[str]) -> Found | None:
    """Return the numbered title, unless the number is that of a list item."""
    text = found["text"]
    following = source.text(source.skip(index + 1)).strip()
    listed = _NUMBERED.fullmatch(following)
    same_mark = listed and following[listed.end("number")] == source.text(index).strip()[found.end("number")]
    if same_mark or len(text) > 100 or not following:
        return None
    if not is_title(text.rstrip("."), sure=True) or (text.endswith(".") and len(text.split()) > 10):
        return None
    number = int(found["number"]) if found["number"].isdigit() else None
    depth = 1 if text.rstrip().endswith(":") else 0
    style: Style = "caps" if is_caps(text.rstrip(".")) else "numbered"
    return _found(source, index, text.rstrip("."), style, depth, number=number)


def _counted(source: Source, taken: frozenset[int]) -> frozenset[int]:
    """Return the lines whose numbers count sections: 1, 2, 3, behind empty lines and right above text.

    No item of such a row stands right behind the one before it, and half of them hold three lines or more.
    """
    row: list[int] = []
    mark = ""
    for index in range(len(source.lines)):
        text = source.text(index)
        if not text[:1].isdecimal() or index in taken or source.lines[index].code or not source.blank(index - 1):
            continue
        found = _NUMBERED.fullmatch(text.strip())
        if not found or not found["number"].isdecimal() or int(found["number"]) != len(row) + 1:
            continue
        closing = text[found.end("number")]
        below = _NUMBERED.fullmatch(source.text(source.skip(index + 1)).strip())
        listed = below and below["number"] == str(len(row) + 2)
        if not listed and closing == (mark or closing) and len(found["text"]) <= 80 and _may_head(found["text"]):
            row.append(index)
            mark = closing
    long = sum(
        sum(not source.blank(at) for at in range(*bounds)) > 3 for bounds in pairwise([*row, len(source.lines)])
    )
    direct = any(not source.blank(at + 1) for at in row)
    # Capitals are titles by themselves, and those without a number stand beside them.
    told = all(is_caps(source.text(at).strip(" \t0123456789.)")) for at in row)
    return frozenset(row) if len(row) >= 3 and long * 2 >= len(row) and direct and not told else frozenset()


def _may_head(text: str) -> bool:
    """Return whether the words behind a number may be a title and ask nothing."""
    return is_title(text.rstrip("."), sure=True) and not text.rstrip().endswith(("?", ":", "？"))


def _labels(source: Source, plain: list[int], found: Mapping[int, Found]) -> frozenset[int]:
    """Return the titles in a row of short lines with nothing between them: labels of a picture, a menu.

    Four titles make such a row, or six lines of which some are none. The last title of a row of titles
    may head what follows it.
    """
    out: set[int] = set()
    row: list[int] = []
    titled = set(plain)
    for index, line in enumerate([*source.lines, Line(0, "")]):
        if line.blank and index < len(source.lines):
            continue
        if index in titled or (index < len(source.lines) and index not in found and _is_label(source, index)):
            row.append(index)
            continue
        mine = [one for one in row if one in titled]
        if len(mine) == len(row) >= 4:
            heads_text = index < len(source.lines) and index not in found
            out.update(mine[:-1] if heads_text else mine)
        elif len(row) >= 6 and mine:
            out.update(mine)
        row = []
    return frozenset(out)


def _is_label(source: Source, index: int) -> bool:
    """Return whether a line stands alone and is too short for a sentence."""
    text = source.text(index)
    if not (source.blank(index - 1) and source.blank(index + 1)) or source.lines[index].code:
        return False
    ended = text.endswith((".", "?", "!", ":"))
    return len(text) <= 90 and not ended and not MARK.fullmatch(text) and "\t" not in text


def module_word(source: Source, taken: frozenset[int]) -> str:
    """Return the word that opens the modules of this note: the surest one that numbers two titles of it."""
    numbers: dict[str, set[int | None]] = {}
    for index, line in enumerate(source.lines):
        text = line.text.strip("*_# \t")
        if line.code or index in taken or not text or len(text) > 140:
            continue
        if not line.text.startswith("#") and not (source.blank(index - 1) and source.blank(index + 1)):
            continue
        if (found := module_title(text)).unit:
            numbers.setdefault(found.unit, set()).add(found.number)
    return next((word for word in words.MODULE_RANKS if len(numbers.get(word, ())) >= 2), "") or next(
        (word for word in words.MODULE_RANKS if word in numbers), ""
    )
