r"""Words with their meanings, a pair on each line, as who learns a language keeps them.

vocabulary ::= [TITLE] pair{2,}     nothing else up to the empty lines around it, and three pairs in the note
             | [TITLE] pair{4,} TEXT
pair       ::= [MARK] WORDS sign WORDS
sign       ::= " - " | " = " | ": " | "....."        the same in all of them, once on each line; a dash of any length

Pairs that all open with a capital are facts (`paragraphs.py`), but for those with dots between. With ` = ` they are
code where a side is more than words, and with a colon where one is a single word: settings look like that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyguide.model import Bullets, Item
from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source
from studyguide.parse.title_words import is_title

_LEAST = 3  # pairs in a note: two lines may be anything
_MANY = 4  # pairs that are a list, whatever the line below them
_WORD_SIDE, _MEANING_SIDE = 6, 20  # words at most
_WORD, _MEANING = 60, 120  # letters at most
_ANY = re.compile(r"[^\W\d_][^|`{}<>\[\]:;=]*")
# Of words, and no call, no name of two parts, no setting.
_WORDS = re.compile(
    r"(?!(?:true|false|null|none|on|off)$)[^\W\d_](?:[^\W\d_]|[ '’,/!?¿¡…-]|\((?<!\w\()|\)|\.(?!\w))+", re.IGNORECASE
)
_COLON, _DOTS = re.compile(r": "), re.compile(r"[ ]?(?:\.[ ]?){4,}|[ ]?…{2,}[ ]?")
_SIGNS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r" (?:[-–—]|--) "), _ANY), (_DOTS, _ANY), (re.compile(r" = "), _WORDS),
    (re.compile(r"[ ]?＝[ ]?"), _ANY), (_COLON, _WORDS),
)  # fmt: skip
"""Each with what may stand on its sides."""


_UNDERLINE = re.compile(r"={3,}|-{3,}")


@dataclass(frozen=True, slots=True)
class _Pair:
    word: str
    meaning: str


def vocabulary(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the lists of pairs by the index at which they start."""
    runs = [run for at, end in source.runs(taken) if (run := _run(source, at, end))[1]]
    if sum(len(pairs) for _, pairs in runs) < _LEAST:
        return {}
    return {end - len(pairs): _found(source, end, pairs) for end, pairs in runs}


def _run(source: Source, at: int, end: int) -> tuple[int, Sequence[_Pair]]:
    """Return the pairs up to the end, and the index after them; the line below many may be something else."""
    pairs = _pairs(source, at, end)
    if pairs or end - at <= _MANY:
        return end, pairs
    pairs = _pairs(source, at, end - 1)
    return end - 1, pairs if len(pairs) >= _MANY else ()


def _pairs(source: Source, at: int, end: int) -> Sequence[_Pair]:
    """Return the pairs on the lines up to the end, below a title or a line with a colon; else nothing."""
    texts = [source.text(index) for index in range(at, end)]
    texts = texts[_opening(texts) :]
    marks = [MARK.fullmatch(text) for text in texts]
    texts = [mark["text"] if mark and all(marks) else text for mark, text in zip(marks, texts, strict=True)]
    for sign, form in _SIGNS:
        if len(texts) > 1 and all(len(sign.split(text.strip())) == 2 for text in texts):
            pairs = [_Pair(*map(str.strip, sign.split(text.strip()))) for text in texts]
            small = sign is _DOTS or any(not pair.word[:1].isupper() for pair in pairs)
            told = small and all(_is_pair(pair, form) for pair in pairs)
            return pairs if told and (sign is not _COLON or _spoken(pairs)) else ()
    return ()


def _opening(texts: Sequence[str]) -> int:
    """Return how many lines come before the pairs: a title with the line below it, or what ends with a colon."""
    if len(texts) > 1 and _UNDERLINE.fullmatch(texts[1].strip()):
        return 2
    first = texts[0].strip()
    held = any(sign.search(first) for sign, _ in _SIGNS)
    return int(first.endswith(":") or (not held and (first.startswith("#") or is_title(first.strip("*_")))))


def _is_pair(pair: _Pair, form: re.Pattern[str]) -> bool:
    return (
        len(pair.word) <= _WORD
        and len(pair.meaning) <= _MEANING
        and len(pair.word.split()) <= _WORD_SIDE
        and len(pair.meaning.split()) <= _MEANING_SIDE
        and form.fullmatch(pair.word) is not None
        and form.fullmatch(pair.meaning) is not None
    )


def _spoken(pairs: Sequence[_Pair]) -> bool:
    """Return whether most sides are more than a single word without accents: names of settings and their values."""
    sides = [side for pair in pairs for side in (pair.word, pair.meaning)]
    return sum(" " in side or not side.isascii() for side in sides) * 3 >= len(sides)


def _found(source: Source, end: int, pairs: Sequence[_Pair]) -> Found:
    at = end - len(pairs)
    mark = MARK.fullmatch(source.text(at))
    number = mark["number"] if mark else None
    items = tuple(_items(source, at, pairs))
    return Found((Bullets(source.place(at, end), items, number is not None, int(number or 1)),), end)


def _items(source: Source, at: int, pairs: Sequence[_Pair]) -> Iterator[Item]:
    for index, pair in enumerate(pairs, at):
        yield Item(source.place(index, index + 1), pair.meaning, pair.word)
