"""Folded phrases, and which of them a text holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

NOT_WORD = re.compile(r"[\W_]+")
WORD = re.compile(r"\S+")

ByFirstWord = Mapping[str, Sequence[str]]
"""Folded phrases by their first words."""


def folded(text: str) -> str:
    """Return the words of inline Markdown in lower case, one space around each; its marks are no words."""
    return f" {NOT_WORD.sub(' ', text.casefold()).strip()} "


def by_first_word(phrases: Iterable[str]) -> ByFirstWord:
    """Return folded phrases so that a text can be asked which of them it holds."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        found[phrase.strip().partition(" ")[0]].append(phrase)
    return dict(found)


def held(phrases: ByFirstWord, text: str) -> Iterator[str]:
    """Yield the phrases that a folded text holds, each as often as it does, in one way through the text."""
    if phrases.keys().isdisjoint(text.split()):
        return
    for word in WORD.finditer(text):
        for phrase in phrases.get(word[0], ()):
            if text.startswith(phrase, word.start() - 1):
                yield phrase
