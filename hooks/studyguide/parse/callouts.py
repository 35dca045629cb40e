r"""Callouts that no Markdown marks: a sign, a word or a frame says that a text matters.

callout ::= SIGN [LABEL ":"] TEXT | WORD (":" | "!" | ".") TEXT | FRAME [LABEL ":"] TEXT [FRAME]
FRAME   ::= "***" | "!!!" | "===" | "~~~", or more of one of them

What follows goes on up to an empty line or the next such opening. A word among other words before colons is a
term: `Attention: …` between `Memory: …` and `Perception: …`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from studyguide.model import Quote
from studyguide.parse.lists import MARK, interrupts, joined
from studyguide.parse.questions import OPENING
from studyguide.parse.source import Found, Source
from studyguide.parse.term_words import PLAIN_TERM, TERM
from studyguide.parse.words import CALLOUTS

_SIGNS: tuple[tuple[str, str], ...] = (
    ("warning", "⚠❗‼❕🚨⛔🛑☠☢🚫"),
    ("tip", "💡🧠🔑✨🎯"),
    ("note", "📝📌ℹ👉☝✏🔥⭐🌟📍🗒"),
)
_KIND_OF_SIGN = {sign: kind for kind, signs in _SIGNS for sign in signs}
_SIGNED = re.compile(
    rf"(?P<sign>[{''.join(_KIND_OF_SIGN)}]\ufe0f?)[ \t]*"
    r"(?:\**(?P<label>[^\W\d_][^:：.!?*]{0,30}?)\**[ ]?[:：](?P<stars>\**)[ \t]*)?"
    r"(?P<text>\S.*)",
    re.DOTALL,
)
_WORDED = re.compile(
    rf"\**[¡【★☆※]?(?:{'|'.join(f'(?P<{kind}>{said})' for kind, said in CALLOUTS)})\**"
    r"(?:[ ]?(?:(?P<colon>[:：])|[!！]+|[】★☆])|(?:(?<=[bB])\.|(?<=[bB]\.)(?=[ ])))(?P<stars>\**)[ \t]*(?P<text>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_FRAMED = re.compile(
    r"(?P<mark>\*{3,}|!{3,}|={3,}|~{3,})[ \t]+(?:(?P<label>[^\W\d_][^:：.!?*]{0,30}?)[ ]?[:：][ \t]*)?"
    r"(?P<text>\S.*?)[ \t]*(?P<end>\*{3,}|!{3,}|={3,}|~{3,})?"
)
_ENDS = (".", "!", "?", "…", "。", "！", "؟", "।")
_LEAST, _MOST = 3, 8
"""Words in a frame that say something, and of a title behind a sign."""


class Called(NamedTuple):
    """A callout: its kind, what stands above it, and its text."""

    kind: str
    title: str
    text: str


def called(text: str) -> Called | None:
    """Return the callout that a text is, where it opens with a sign or a word for one, or stands in a frame."""
    if found := _SIGNED.fullmatch(text):
        title = f"{found['sign']} {found['label'] or ''}".strip()
        sentence = found["label"] or found["text"].endswith(_ENDS) or len(found["text"].split()) > _MOST
        return Called(_KIND_OF_SIGN[found["sign"][0]], title, _text(found)) if sentence else None
    if found := _WORDED.fullmatch(text):
        kind = next(kind for kind, _ in CALLOUTS if found[kind])
        # *Note: text*, emphasized as a whole
        text = _text(found)
        return Called(kind, found[kind], text[:-1] if text.count("*") % 2 and text.endswith("*") else text)
    found = _FRAMED.fullmatch(text)
    if not found or (found["mark"][0] != "!" and (found["end"] or " ")[0] != found["mark"][0]):
        return None
    sentence = found["label"] or len(found["text"].split()) > _LEAST
    return Called("warning", found["label"] or "!", found["text"]) if sentence and found["mark"][0] in "*!" else None


def _text(found: re.Match[str]) -> str:
    """Return the text behind the colon, with those stars there that do not close what the label opened."""
    if not found["stars"]:
        return found["text"]
    opened, *closed = [*map(len, re.findall(r"\*+", found.string[: found.start("stars")])), 0]
    closing = max(0, opened - sum(closed))
    return found.string[found.start("stars") + closing :] if len(found["stars"]) > closing else found["text"]


def callouts(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the callouts of the note by index."""
    found: dict[int, Found] = {}
    for start, end in source.runs(taken):
        at = after = start
        while at < end:
            stop = at + 1
            if _opens(source, at, first=at == after):
                while stop < end and not _ends(source, stop):
                    stop += 1
                if made := called(joined([source.text(index) for index in range(at, stop)])):
                    found[at] = Found((Quote(source.place(at, stop), made.text, made.kind, made.title),), stop)
                    after = stop
            at = stop
    return found


def _opens(source: Source, index: int, *, first: bool) -> bool:
    """Return whether a callout opens here, `first` in its run of lines or behind another one."""
    text = source.text(index)
    alone = source.blank(index - 1) and source.blank(index + 1)
    if not called(text.strip() if alone else text) or "\t" in text.strip() or (text[:1].isspace() and not alone):
        return False
    if text.startswith("!!!") and (text.endswith('"') or source.text(index + 1).startswith(("  ", "\t"))):
        # An admonition, with its title or with its text below.
        return False
    worded = _WORDED.fullmatch(text)
    if not worded or not worded["colon"]:
        return first or not worded
    above = index - 1
    while above > 0 and source.blank(above):
        above -= 1
    before = _labelled(source.text(above)) if index else False
    after = _labelled(source.text(source.skip(index + 1)))
    touched = (before and above == index - 1) or (after and not source.blank(index + 1))
    return first and not touched and not (before and after)


def _labelled(text: str) -> bool:
    """Return whether a line opens with a term as a definition does, with no word for a callout or for a question."""
    text = text.strip()
    return not OPENING.fullmatch(text) and bool(TERM.fullmatch(text) or PLAIN_TERM.fullmatch(text)) and not called(text)


def _ends(source: Source, index: int) -> bool:
    text = source.text(index)
    return bool(MARK.fullmatch(text)) or interrupts(text) or bool(called(text)) or "\t" in text
