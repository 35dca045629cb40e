"""How the text of a definition opens."""

import re

from studyguide.parse import words

# Biokatalysator, der die Energie senkt     Wanderung von Teilchen
_NOUN = re.compile(
    r"[A-ZÄÖÜ][\wäöüß-]+(?: [A-ZÄÖÜ][\wäöüß-]+)?(?:, (?:der|die|das|den|dem|bei|mit|in|durch|wobei)\b|"
    r" (?:der|das|den|dem|des|einer|eines|mit|zur|zum|für|aus|von|vom|zwischen|durch|ohne|im|auf|bei|nach|über)\b)"
)


def opens_like_definition(text: str) -> bool:
    """Return whether a text opens with an article or a small letter, with a noun in German, or without capitals."""
    if _NOUN.match(text):
        return True
    first = text.lstrip("\"'\u201c\u00ab(")[:1]
    word = re.match(r"\w+'?", text)
    return (not first.isupper() and first.isalpha()) or bool(word and word.group().casefold() in words.ARTICLE_SET)
