r"""Exercises that ask to put things in order.

ordering ::= asks item{3,} order
asks     ::= [NUMBER] ("Put" | "Arrange" | "Ordnen Sie" | …) … "order" …          without it where `order` says it
item     ::= (LETTER | NUMBER) (".)") TEXT | "-" TEXT
order    ::= ["Correct"] ("Order" | "Answer" | …) ":" | "Correct:" the letters, numbers or words of all items

The answer is the order: no item is more right than another, and the list that is out of order is no flow.
"""

import re
from collections.abc import Mapping, Sequence

from studyguide.model import Question
from studyguide.parse import words
from studyguide.parse.letters import answer_text, counts, explanation_of
from studyguide.parse.lists import MARK
from studyguide.parse.options import OPTION
from studyguide.parse.question_words import NUMBER_WORDS, STEM
from studyguide.parse.side_by_side import SPACED
from studyguide.parse.source import Found, Source
from studyguide.parse.words.alternation import certain, holder

_ASKS = re.compile(rf"\b{words.TO_ORDER}\b[^.!?]*\b{words.AN_ORDER}\b(?!\s+to\b)|{words.ORDERED}", re.IGNORECASE)
_may_ask = holder((*certain(words.AN_ORDER), "序", "順", "番に", "순서", "क्रम"))
# Put the following in this order: what follows is in order
_SORTED = re.compile(r"\b(?:this|that|dieser|cet|este|questo)\s+(?:exact\s+|correct\s+)?\w+$", re.IGNORECASE)
_ORDER = re.compile(
    rf"[ \t]*[*_]{{0,3}}(?:(?:{words.RIGHT}\s+)?(?P<order>{words.AN_ORDER})(?:\s+{words.RIGHT})?|{words.RIGHT})"
    r"[*_]{0,3}[ \t]*[:：=]"
    r"[*_]{0,3}[ \t]*(?P<rest>\S.*)",
    re.IGNORECASE,
)
# Arrange the steps:
_TELLS = re.compile(rf"(?:\d{{1,3}}[.)][ \t]+)?{words.TO_ORDER}\b[^.!?]*[:：]", re.IGNORECASE)
# 1 Read it
_COUNTED = re.compile(r"[ \t]*(?P<number>\d{1,2})[ \t]+(?P<text>\S.*)")
_BETWEEN = re.compile(r"[ \t]*(?:,|;|->|→|>|=>|–|-)[ \t]*|[ \t]+")
_LEAST, _MOST = 3, 12
_LONGEST = 300
"""Letters of a line that asks."""


def asks_for_order(text: str) -> bool:
    """Return whether a text asks to put in order what follows it."""
    folded = text.casefold() if len(text) <= _LONGEST else ""
    found = _ASKS.search(text) if _may_ask(folded) else None
    return bool(found) and not (found and _SORTED.search(found[0]))


def orderings(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the exercises by index whose answer is the order of all their items."""
    found: dict[int, Found] = {}
    for index, line in enumerate(source.lines):
        if line.code or index in taken or source.blank(index):
            continue
        asks = asks_for_order(line.text)
        told = not asks and len(line.text) <= _LONGEST and _TELLS.fullmatch(line.text.strip())
        if (asks or told) and (made := _ordering(source, index, named=not asks)):
            found[index] = made
    return found


def _ordering(source: Source, index: int, *, named: bool) -> Found | None:
    """Return the exercise that the line opens; where it is `named`, only its answer says that it asks for an order."""
    items: list[str] = []
    marks: list[str] = []
    at = source.skip(index + 1)
    while len(items) < _MOST and not source.blank(at):
        text = source.text(at)
        lettered, item = OPTION.fullmatch(text) or SPACED.fullmatch(text), MARK.fullmatch(text)
        bare = _COUNTED.fullmatch(text)
        if lettered and counts(lettered["letter"], len(items)):
            marks.append(lettered["letter"].upper())
        elif bare and int(bare["number"]) == len(items) + 1:
            marks.append(bare["number"])
        elif item:
            marks.append(item["number"] or "")
        else:
            break
        items.append(text.strip())
        at += 1
    at = source.skip(at)
    text = source.text(at)
    label = _ORDER.fullmatch(text)
    order = label["rest"] if label else answer_text(text)
    placed = _in_order(order, marks) if len(items) >= _LEAST else None
    if placed is None or (named and not (label and label["order"])):
        return None
    told = explanation_of(source.text(at + 1))
    end = at + 1 + (told is not None)
    asked = STEM.fullmatch(source.text(index).strip())
    number, stem = (NUMBER_WORDS.sub("", asked["number"]), asked["text"]) if asked else ("", source.text(index).strip())
    marked = [
        next(filter(None, (form.fullmatch(item) for form in (OPTION, SPACED, _COUNTED, MARK))), None) for item in items
    ]
    texts = [found["text"] if found else item for found, item in zip(marked, items, strict=True)]
    answer = "\n\n".join([order, *(f"{place}. {texts[which]}" for place, which in enumerate(placed, 1))])
    question = Question(
        source.place(index, end),
        "",
        "\n\n".join([stem.strip("#*_ "), *items]),
        answer=answer,
        explanation=told or "",
        number=number,
    )
    return Found((question,), end)


def _in_order(order: str, marks: Sequence[str]) -> list[int] | None:
    """Return the places of the items in the order that an answer names them: each once, or it names no order."""
    said = [one for one in _BETWEEN.split(order.strip("*_ .").upper()) if one]
    if len(said) == 1 and len(order.strip()) == len(marks):
        # CADB
        said = list(said[0])
    if len(set(marks)) != len(marks) or sorted(said) != sorted(marks):
        return None
    return [marks.index(one) for one in said]
