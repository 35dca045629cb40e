"""Titles without a mark: what stands in a line, and in the lines around it, makes it one."""

import re
from dataclasses import replace

from studyguide.parse import words
from studyguide.parse.lists import MARK
from studyguide.parse.ragged import LITTLE
from studyguide.parse.source import Found, Source
from studyguide.parse.term_words import TERM
from studyguide.parse.title_found import below_name, found_title, opens_module
from studyguide.parse.title_numbers import NUMBERED, numbered_title
from studyguide.parse.title_words import EMOJI, LETTER, heads, is_caps, is_title, title_case

_TOGGLE = re.compile(r"[ \t]*[▼►▶▸▾▷][ \t]*(?P<text>\S.*)")
_OUTLINE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})[.)]?[ \t]+(?P<text>[^\W\d_].*)")
# 1.<tab>Limits, as a word processor counts
_TABBED = re.compile(r"^(?P<number>(?:\d{1,3}\.){1,4}\d{0,3}|\d{1,3}\)|[IVX]{1,6}\.)\t+(?=[^\W\d_])")
# § 1.2 Limits   Art. 5 Freedom of the press
_LEGAL = re.compile(
    r"(?:§{1,2}|Art(?:icle|ikel|ículo|icolo|igo)?\.?)[ ]?(?P<number>\d{1,4}(?:\.\d{1,3})*)[a-z]?[.:]?[ \t]+"
    r"(?P<text>[^\W\d_].*)"
)
_BOLD = re.compile(r"(?:\*\*\*|\*\*|__)(?P<text>[^*_\n]+?)(?:\*\*\*|\*\*|__)[ \t]*(?P<colon>:?)")
_PART = re.compile(rf"{words.PART}[ \t]+(?:\d{{1,3}}|[A-Z]|[IVX]{{1,4}})\b[ \t]*(?:[:.–—-]|$).*", re.IGNORECASE)
_WRAPPED = 110
_MOST = 40  # sections of a part
_DEFINES = re.compile(r"[^\W\d_][^:]{0,40}: \S.*")


def unmarked_title(source: Source, index: int, word: str, *, marked: bool, dense: bool, above: str) -> Found | None:
    """Return the title that no `#` marks; `above` is the style of a title on the line before."""
    text = _TABBED.sub(r"\g<number> ", source.text(index).strip())
    if len(text) > 140 or "\t" in text or " | " in text or not LETTER.search(text):
        return None
    free = source.blank(index - 1) or above not in ("", "plain")
    alone = free and source.blank(index + 1)
    if toggle := _TOGGLE.fullmatch(text):
        return found_title(source, index, toggle["text"], "toggle") if free or above else None
    if (alone or below_name(source, index)) and opens_module(text, word):
        return found_title(source, index, text, "module")
    opens = alone or (free and MARK.fullmatch(source.text(index + 1)))
    if opens and (bold := _BOLD.fullmatch(EMOJI.sub("", text))) and _may_be_bold(bold["text"]):
        numbered = NUMBERED.fullmatch(bold["text"])
        return found_title(source, index, numbered["text"] if numbered else bold["text"], "bold")
    if marked:
        return None
    if free and (outline := _OUTLINE.fullmatch(text)) and _counts_sections(outline["number"], outline["text"]):
        return found_title(source, index, outline["text"], "outline", outline["number"].count("."))
    legal = _LEGAL.fullmatch(text)
    if legal and is_title(legal["text"], sure=True) and not _in_row(source, index, legal["number"]):
        return found_title(source, index, text, "outline", legal["number"].count("."))
    if (numbered := NUMBERED.fullmatch(text)) and (alone or (free and is_caps(numbered["text"]))):
        return numbered_title(source, index, numbered)
    if MARK.fullmatch(text) and not text.startswith(("→", "–")):
        return None
    if (alone or (free and MARK.fullmatch(source.text(index + 1)))) and _PART.fullmatch(text) and is_title(text):
        return found_title(source, index, text, "part")
    if free and is_caps(text) and (alone or len(text) <= 60):
        return found_title(source, index, text, "caps")
    if (term := TERM.fullmatch(text)) and term["text"].strip():
        return None
    if not source.blank(index - 1) and source.text(index)[:1].isspace():
        # Below a title, and set in.
        return None
    if alone and is_title(text) and not (dense and title_case(text) < 0.6 and len(text.split()) > 3):
        return found_title(source, index, text.lstrip("→– "), "plain")
    if source.blank(index - 1) and not source.blank(index + 1) and heads(text, source.text(index + 1)):
        return found_title(source, index, text, "plain")
    if whole := _wrapped(source, index):
        return replace(found_title(source, index, whole, "plain", end=index + 2), merged=())
    if source.blank(index - 1) and _heads_list(source, index):
        return found_title(source, index, text, "plain")
    if not source.blank(index - 1) and not source.blank(index + 1) and not above and _parts_lists(source, index):
        return found_title(source, index, text, "plain")
    return None


def _counts_sections(number: str, text: str) -> bool:
    """Return whether a number of several parts counts sections: `91.103` counts the rules of a law."""
    return is_title(text, sure=True) and all(int(part) <= _MOST for part in number.split("."))


def _in_row(source: Source, index: int, number: str) -> bool:
    """Return whether the line beside one with an article of a law has another, which is no part of it: § 241, § 280."""
    beside = (_LEGAL.fullmatch(source.text(at).strip()) for at in (index - 1, index + 1) if not source.blank(at))
    return any(legal and not _is_part(number, legal["number"]) for legal in beside)


def _is_part(one: str, other: str) -> bool:
    """Return whether one of two numbers counts a part of the other: 1.2 of 1."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def is_dense(source: Source, taken: frozenset[int]) -> bool:
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


def heads_questions(source: Source, index: int) -> bool:
    """Return whether a few words stand behind an empty line, right above something that is read already."""
    text = source.text(index).strip()
    short = len(text) <= 42 and len(text.split()) <= 5 and not text.endswith((":", "?", "？"))
    return short and source.blank(index - 1) and not MARK.fullmatch(text) and is_title(text)


def _wrapped(source: Source, index: int) -> str:
    """Return the title that a page broke over two lines, behind a little word or before one; empty if there is none."""
    text, below = source.text(index).strip(), source.text(index + 1).strip()
    stands = source.blank(index - 1) and not source.blank(index + 1) and source.blank(index + 2)
    if not stands or MARK.fullmatch(below) or len(text) + len(below) > _WRAPPED:
        return ""
    broken = text.split()[-1].casefold() in LITTLE or below.split()[0] in LITTLE
    whole = f"{text} {below}"
    return whole if broken and is_title(whole) and title_case(whole) >= 0.6 and not whole.endswith((":", "?")) else ""


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
