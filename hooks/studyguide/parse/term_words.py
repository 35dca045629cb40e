"""Whether a line opens with a term, and what it says of it: `**Term:** text`, `Term – text`, `Term = text`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from studyguide.model import Item
from studyguide.parse import words
from studyguide.parse.spelled import are_letters, spelled_out

# **Term:** text    **Term**: text    **Term** – text
TERM = re.compile(
    r"\*\*(?P<term>[^*\n]{1,120}?)(?:(?P<inside>\s*[:：])\*\*|"
    r"\*\*(?P<aside>\s*\([^()\n]{1,40}\))?(?P<outside>\s*[:：]|\s+[-–—=](?=\s)))\s*(?P<text>.*)",
    re.DOTALL,
)


def term_of(found: re.Match[str]) -> str:
    """Return the term that `TERM` found, with what stands in brackets behind it."""
    return found["term"].strip() + (found["aside"] or "")


# **Term**   **Term** (aside)
BARE = re.compile(r"\*\*(?P<term>[^*\n]{1,120})\*\*(?P<aside>\s*\([^()]*\))?")


# Osmosis: diffusion of water     Osmosis – diffusion of water     Osmose : diffusion d'eau     2NF: no partial key
PLAIN_TERM = re.compile(
    r"(?P<term>(?:\d{1,2}(?=[^\W\d_]))?[^\W\d_](?:[^:：。.!?;*`\[\]|→=]{0,38}[^\s:：。.!?;*`\[\]|→=])?"
    r"(?:[ ]\[\d{4}\])?)"
    r"(?:：\s*|(?:\s{0,8}:|\s[–—]|\s--?)\s+)(?P<text>\S.*)",
    re.DOTALL,
)
# `kubelet`: starts containers     `git add` - stages
_CODE_TERM = re.compile(
    r"(?P<term>`[^`\n]{1,60}`(?:\s\([^()\n]{1,40}\))?)(?:\s?[:：]|\s[-–—]{1,2})\s+(?P<text>[^\s`].*)", re.DOTALL
)
# FP - fixed price (risk: seller)
_DASH_TERM = re.compile(r"(?P<term>[^\W\d_][^:：(–—]{0,38}?)\s(?:[–—]|--?)\s+(?P<text>\S.*)", re.DOTALL)
# Tonic - I, iii, vi - the chords of rest
_FIRST_DASH = re.compile(r"(?P<term>[^\W\d_][^:：–—]{0,38}?)\s(?:[–—]|--?)\s+(?P<text>\S.*)", re.DOTALL)
_DASH = re.compile(r"\s(?:[–—]|--?)\s")
# HF = a heart that cannot pump enough
_EQUATED = re.compile(
    r"(?P<term>[^\W\d_][^=.!?:;`*|<>+/→$]{0,38}?)[ ]=[ ](?P<text>[^\W\d_][^=`^√×÷·∙∑{}\[\]|]*)", re.DOTALL
)
# 参勤交代＝大名が江戸と領地を往復する制度
_WIDE_EQUATED = re.compile(
    r"(?P<term>[^\W\d_][^＝=:：。、.!?;*`|<>→\s]{1,20})＝(?P<text>[^\W\d_][^＝=`|]{5,})", re.DOTALL
)
# Hyde v Wrench (1840)
_YEAR = re.compile(r"[ ][(\[]\d{4}[)\]]$")
# Q    Q 3
_ASKS = re.compile(r"Q(?:[ ]?\d+)?", re.IGNORECASE)
_OPERATION = re.compile(r"\s[-+*/–−]\s|;$|\w\(")


def equated(text: str) -> tuple[str, str] | None:
    """Return the term and the text of `term = text`, where that is no formula, no assignment and no translation."""
    if wide := _WIDE_EQUATED.fullmatch(text):
        return wide["term"], wide["text"]
    found = _EQUATED.fullmatch(text)
    if not found or not found["term"][0].isupper() or len(found["term"].split()) > 4:
        return None
    spoken = re.findall(r"[^\W\d_]{2,}", found["text"])
    return None if _OPERATION.search(found["text"]) or len(spoken) < 3 else (found["term"], found["text"].strip())


# Load factor = lift / weight
_EQUAL_ITEM = re.compile(r"(?P<term>[^\W\d_][^=:.!?;`*|<>→$]{0,38}?)[ ]=[ ](?P<text>\S.*)", re.DOTALL)
# Bioavailability (F): fraction of a dose that arrives
_SHORT = re.compile(r"\([^\W_a-z]?[^()\s]{1,6}\)$")
_LONGEST_NAME = 4
_TALK = words.LEADING_SET | words.ADDRESSING_SET | words.ASKING_SET
"""Words that open no term."""


def defines(text: str) -> tuple[str, str] | None:
    """Return the term and the text of a line that defines one with no other beside it: `Lien – a claim on a house`.

    What it means opens with an article, the term has its short form behind it, or its letters open the words behind it.
    """
    found = plain_term(text)
    if not found or not is_term(found["term"]) or len(found["term"].split()) > _LONGEST_NAME:
        return None
    first, opens = found["term"].split()[0].casefold(), found["text"].split()[0]
    # Behind a colon, a capital opens what somebody says.
    article = (opens if text[found.end("term")] == ":" else opens.casefold()) in words.ARTICLE_SET
    short = _SHORT.search(found["term"]) and opens.isalpha() and opens.islower()
    if not (article or short or spelled_out(text)) or first in _TALK:
        return None
    return found["term"].strip(), found["text"].strip()


def opens_with_term(text: str) -> bool:
    """Return whether a line opens with a plain term."""
    found = PLAIN_TERM.fullmatch(text)
    return bool(found and is_term(found["term"]))


_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(words.ARTICLE_SET))})\b")
_OPENING, _LEAST = 2, 3
_ENDS = (".", "!", "?", "。", "！", "？", "؟", "।", "。」", "。”")


def with_terms(items: Sequence[Item], least: int = 3) -> tuple[Item, ...]:
    """Return the items with their plain terms, where nearly all have one, and so many or more."""
    items = _coded(items)
    plain = [None if item.term or item.checked is not None else plain_term(item.text) for item in items]
    spelled = are_letters([match["term"] if match else "" for match in plain], least)
    found = [match if match and (spelled or is_term(match["term"])) else None for match in plain]
    equal: list[re.Match[str] | None] = [None for _ in items]
    if sum(bool(match or item.term) for item, match in zip(items, found, strict=True)) * 2 >= len(items):
        # What is said with a sign of equality is a definition among others.
        equal = [None if item.term else _EQUAL_ITEM.fullmatch(item.text) for item in items]
        named = [one if one and is_term(one["term"]) else None for one in equal]
        found = [match or one for match, one in zip(found, named, strict=True)]
    count = sum(match is not None or bool(item.term) for item, match in zip(items, found, strict=True))
    # A sentence or two may stand before the first term.
    opening = next((at for at, (item, match) in enumerate(zip(items, found, strict=True)) if match or item.term), 0)
    led = opening <= _OPENING and all(item.text.endswith(_ENDS) for item in items[:opening])
    # An example between them is none and speaks against none.
    shown = 0 if spelled else sum(_opens_with(match["term"], words.NO_TERM_SET) for match in plain if match)
    # Nor does a formula.
    shown += sum(one is not None and match is None for one, match in zip(equal, found, strict=True))
    among = len(items) - shown - (opening if led else 0)
    if count < least or count * 4 < among * 3:
        found = _small(items, plain, equal) or _equals(items) or _sure(items, plain)
    else:
        # Beside others, a term may be written small where what it means opens as in a definition.
        small = (match if match and _ARTICLE.match(match["text"]) else None for match in plain)
        found = [match or one for match, one in zip(found, small, strict=True)]
    return tuple(
        replace(item, term=match["term"].strip(), text=match["text"].strip()) if match and not item.term else item
        for item, match in zip(items, found or [None for _ in items], strict=True)
    )


def with_terms_below(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items of an item with their plain terms: two alone may be said in any way."""
    return with_terms(with_names(items)) if len(items) >= _LEAST else tuple(items)


_SAYS, _SAYS_OF = 4, 5
"""Words of a text at least, and of a name at most."""


def with_names(items: Sequence[Item]) -> list[Item]:
    """Return the items, where nearly each is a name with one sentence below it, with the names as their terms."""
    named = [_is_named(item) for item in items]
    if sum(named) < _LEAST or sum(named) * 4 < len(items) * 3:
        return list(items)
    return [
        replace(item, term=item.text, text=item.items[0].text, items=()) if name else item
        for item, name in zip(items, named, strict=True)
    ]


def _is_named(item: Item) -> bool:
    """Return whether an item is a name, with one sentence below it that may say what it is."""
    if len(item.items) != 1 or item.term or item.checked is not None or item.items[0].checked is not None:
        return False
    (below,) = item.items
    alone = not below.items and not below.term and not below.text.endswith((":", "?", "？"))
    short = len(item.text.split()) <= _SAYS_OF and bool(_NAME.fullmatch(item.text)) and is_term(item.text)
    return alone and short and len(below.text.split()) >= _SAYS and below.text[:1].isupper()


_NAME = re.compile(r"[^\W\d_][^.:;?!*`=|<>→\[\]]*[^\W_)]\)?")


def _coded(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items with their terms in code, where half of them or more have one, and two at least."""
    found = [
        _CODE_TERM.fullmatch(item.text) if item.text[:1] == "`" and not item.term and item.checked is None else None
        for item in items
    ]
    count = sum(map(bool, found))
    if count < _OPENING or count * 2 < len(items):
        return items
    return [
        replace(item, term=match["term"], text=match["text"].strip()) if match else item
        for item, match in zip(items, found, strict=True)
    ]


def _small(
    items: Sequence[Item], plain: Sequence[re.Match[str] | None], equal: Sequence[re.Match[str] | None]
) -> list[re.Match[str] | None]:
    """Return the terms of a list that writes them small, where nearly each item has one and most say several words."""
    either = [
        match or one or (None if item.term else _EQUAL_WORDS.fullmatch(item.text))
        for item, match, one in zip(items, plain, equal, strict=True)
    ]
    told = [match for match in either if match and len(match["term"].split()) <= _LONGEST_NAME]
    said = sum(" " in match["text"] for match in told)
    nearly = len(told) >= _LEAST and len(told) * 5 >= len(items) * 4 and said * 2 >= len(told)
    named = all(match["term"][0].islower() and match["term"].split()[0] not in _TALK for match in told)
    ended = any(match["text"].endswith((";", ",", ".")) for match in told)
    return either if nearly and named and not ended else []


# -pril = ACE inhibitor    P wave = atrial depolarization
_EQUAL_WORDS = re.compile(
    r"(?P<term>-?[^\W\d_]+(?:[ -][^\W\d_]+){0,3})[ ]{1,3}=[ ]"
    r"(?P<text>[^\W\d_](?:[^\W\d_]|[ ,/'’()-]|\d(?![\d.]))+)"
)


def _equals(items: Sequence[Item]) -> list[re.Match[str] | None]:
    """Return the terms of a list where each item says in words what another one is the same as."""
    found = [None if item.term else _EQUAL_WORDS.fullmatch(item.text) for item in items]
    spoken = sum(" " in match["text"].strip() or not match["term"].isalnum() for match in found if match)
    return [*found] if len(items) >= _LEAST and all(found) and spoken * 2 >= len(found) else []


def _sure(items: Sequence[Item], plain: Sequence[re.Match[str] | None]) -> list[re.Match[str] | None]:
    """Return the terms of the items that define by themselves, where they are half of the list or more."""
    found = [match if match and defines(item.text) else None for item, match in zip(items, plain, strict=True)]
    return found if sum(map(bool, found)) * 2 >= len(items) else []


def plain_term(text: str) -> re.Match[str] | None:
    """Return the plain term and the text of a line; what stands in brackets parts nothing, and the first dash does."""
    found = PLAIN_TERM.fullmatch(text)
    if found and _DASH.search(found["term"]) and _DASH.fullmatch(text[found.end("term") : found.start("text")]):
        return _FIRST_DASH.fullmatch(text)
    return _DASH_TERM.fullmatch(text) if found and found["term"].count("(") != found["term"].count(")") else found


def is_term(term: str) -> bool:
    """Return whether the words before a colon or a dash may be a term."""
    said = _YEAR.sub("", term).split()
    known = _ASKS.fullmatch(term) or "->" in term or _opens_with(term, words.NO_TERM_SET)
    return len(said) <= 5 and not said[0].islower() and not known


def _opens_with(text: str, known: frozenset[str]) -> bool:
    return text.split()[0].lower() in known
