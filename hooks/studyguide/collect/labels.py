"""Names that stand before a text and are no terms: they say what a line is for, or are the fields of a form."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain, combinations

from studyguide.errors import Place
from studyguide.model import Item
from studyguide.parse import words
from studyguide.text.inline import plain

OFTEN, FORM = 3, 2  # times that a name stands in one row, and labels that make a form
MOST_LABELS = 40  # of a form; a list with more of them is one of words
# A grade or a place in a row says nothing by itself: III, IIb, 2a
COUNTING = re.compile(r"(?:[IVX]{1,5}|\d{1,3})[a-d]?\.?")
# Function as a Service (FaaS)
_SHORT = re.compile(r"\((?=\S*[^\W\d_a-z]\S*[^\W\d_a-z])[^\s()]{2,10}\)$")
_SAY_NOTHING = words.ADDRESSING_SET | words.GENERAL_NOUN_SET | words.ASKING_SET | words.ARTICLE_SET


def fields(items: Sequence[Item]) -> Iterator[Place]:
    """Yield where a list has the fields of forms: names that say what a line is for, or that its rows have again."""
    rows = list(_named_rows(items))
    in_row = [Counter(name.casefold() for name, _ in row if name) for row in rows]
    in_rows = Counter(name for row in in_row for name in row)
    again = {name for row in in_row for name, count in row.items() if count >= OFTEN or in_rows[name] > 1}
    for row in rows:
        labels = [bool(name) and (name.casefold() in again or asks(name) or is_label(name)) for name, _ in row]
        named = sum(bool(name) for name, _ in row)
        nearly = named == len(row) or (named >= OFTEN and named * 4 >= len(row) * 3)
        form = nearly and sum(labels) >= max(FORM, len(row) / 2)
        yield from (place for name, place in row if form or name.casefold() in again)


def _named_rows(items: Sequence[Item]) -> Iterator[list[tuple[str, Place]]]:
    """Yield the terms of the items beside each other, and of those below each of them."""
    if items:
        yield [(plain(item.term), item.place) for item in items if item.term or not item.text.startswith("**")]
    for item in items:
        yield from _named_rows(item.items)


def of_forms(lists: Sequence[Sequence[tuple[str, str]]]) -> Set[str]:
    """Return the labels of forms, such as `Causes` and `Treatment`, among the names of lists with their texts.

    Two of them stand in two lists before different texts; a term that is defined twice is alone with that.
    A list most of whose names are labels has no others: a dose that only one remedy has is still a dose of it.
    """
    texts: dict[str, set[str]] = defaultdict(set)
    for name, text in chain.from_iterable(lists):
        texts[name].add(text)
    named = [sorted({name for name, _ in told if len(texts[name]) > 1}) for told in lists]
    beside = Counter(pair for names in named if len(names) <= MOST_LABELS for pair in combinations(names, 2))
    labels = {name for pair, count in beside.items() if count > 1 for name in pair}
    forms = (names for told in lists if 2 * len((names := {name for name, _ in told}) & labels) > len(names))
    return labels.union(*forms)


def asks(name: str) -> bool:
    """Return whether a name opens with a word that asks, perhaps behind a small one: `How to treat`, `Par qui`."""
    return any(word.casefold() in words.ASKING_SET for word in name.split()[:2])


def is_label(name: str) -> bool:
    """Return whether a name says what its line is for, in any subject: `Aim`, `General rule`."""
    said = [word.casefold().rstrip(",:") for word in name.split()]
    if not said or " ".join(said) in words.GENERAL_SET:
        return True
    if _SHORT.search(name):
        return False
    # Rule of law    Type II error
    of = len(said) > 2 and said[0] in words.BEFORE_OF_SET and said[1] == "of"
    behind = [word.casefold() for word in name.split()[1:] if not COUNTING.fullmatch(word)]
    return said[0] in words.ADDRESSING_SET and not of and not _compound(behind)


def _compound(behind: Sequence[str]) -> bool:
    """Return whether the words behind one that may be a label make a name of it: `Action potential`."""
    return bool(behind) and not any(word in words.SMALL_SET or word in _SAY_NOTHING for word in behind)
