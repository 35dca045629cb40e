"""A note to the words that its reading lost: those of a placed line that nothing says that was made of the note."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from studyguide.clean import clean
from studyguide.model import Flow, Note, Parsed
from studyguide.parse import parse, words

WORD = re.compile(r"[^\W\d_]{2,}")
LEAST = 2  # words of a line that are missing: one alone is mostly a label in some language
MARKUP = frozenset(
    {*("answered", "in", "id", "exam", "task", "objective"), *("cloze", "title", "direction", "group", "callout")}
)
TAG = re.compile(r"<[^<>]*>?")
SETTING = re.compile(r"[ \t]*(?:`{3,}|~{3,}|[*_]{0,2}Id[*_]{0,2}[ \t]*:).*", re.IGNORECASE)
"""Lines whose words are for programs: the opening of a fence, the id of a question."""
LABEL = re.compile(
    rf"(?<!\w)(?:(?:{words.ARTICLE} )?{words.RIGHT_ANSWER}(?: {words.COPULA})?|"
    rf"{words.EXPLANATION}|{words.QUESTION}|{words.ASKS}|{words.REPLIES}|{words.OPTION}|"
    rf"{words.KEY_TITLE}|and|und|et|y|e)(?!\w)",
    re.IGNORECASE,
)
"""What only says what a line is for."""


def lost(note: Note) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the number of each placed line of which two words or more are lost, with these words.

    A line that a finding names is not lost: its writer is told of it.
    """
    parsed = parse(note)
    said = " ".join(_said(parsed)).casefold()
    known = set(WORD.findall(said))
    placed = {fate.line for fate in parsed.fates if fate.kind == "placed"}
    named = {line for one in parsed.findings for line in range(one.place.first, one.place.last + 1)}
    for line in clean(note).lines:
        if line.number in placed - named and not SETTING.fullmatch(line.text):
            told = dict.fromkeys(WORD.findall(LABEL.sub(" ", TAG.sub(" ", line.text)).casefold()))
            gone = tuple(word for word in told if word not in known and word not in MARKUP and word not in said)
            if len(gone) >= LEAST:
                yield line.number, gone


def _said(parsed: Parsed) -> Iterator[str]:
    for module in parsed.modules:
        yield from _texts(module)


def _texts(value: object) -> Iterator[str]:
    """Yield all texts in a value, but not what a flow was drawn from: what it shows is its nodes and edges."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if not (isinstance(value, Flow) and field.name == "text"):
                yield from _texts(getattr(value, field.name))
