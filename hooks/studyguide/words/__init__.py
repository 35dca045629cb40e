"""The words of the interface, in the language of the notes.

A word is written in English where it is used, `say("Cheat sheet")`, and looked up here:
a language is a file of this folder, and what it does not know stays English.

A text that counts holds its forms, parted by `|`: `say.count(3, "{n} card|{n} cards")`. For it a translator gives
as many forms as the language has for whole numbers, in the order of CLDR's plural categories (zero, one, two, few,
many, other): Polish and Russian three (1, 2, 5), German two, Chinese, Japanese and Korean one. `forms` in `forms.py`
says which they are. Every form holds all values in braces, since "one" may also be said of 21.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from studyguide.model import Settings
from studyguide.text.stems import language_of
from studyguide.words.de import GERMAN
from studyguide.words.es import SPANISH
from studyguide.words.forms import form
from studyguide.words.fr import FRENCH
from studyguide.words.it import ITALIAN
from studyguide.words.ja import JAPANESE
from studyguide.words.ko import KOREAN
from studyguide.words.nl import DUTCH
from studyguide.words.pl import POLISH
from studyguide.words.pt import PORTUGUESE
from studyguide.words.ru import RUSSIAN
from studyguide.words.tags import nearest
from studyguide.words.zh import CHINESE
from studyguide.words.zh_hant import TRADITIONAL

LANGUAGES: Mapping[str, Mapping[str, str]] = {
    "en": {},
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "ja": JAPANESE,
    "ko": KOREAN,
    "nl": DUTCH,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "zh-Hant": TRADITIONAL,
}
SIGN = re.compile(r"(?<=«) | (?=[:;?!%»])")  # « Le pourquoi ? »
SAMPLE = 4_000  # characters of a note are enough to tell its language
SAMPLES = 40


@dataclass(frozen=True, slots=True)
class Words:
    """Says the words of the interface in one language."""

    language: str
    """Code of the language of the notes, known here or not: `en`, `pt`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What `guide.yml` calls things, by their English words in lower case."""

    @property
    def spoken(self) -> str:
        """Return the code of the language that is said: English where that of the notes is not known."""
        return _spoken(self.language)

    @property
    def table(self) -> Mapping[str, str]:
        """Return what the language says for each English text; nothing where it is not known."""
        return _told(self.spoken)

    def __call__(self, text: str, **values: object) -> str:
        """Return the text in the language, with the values filled in."""
        said = self.labels.get(text.lower()) or self.table.get(text, text)
        return said.format(**values) if values else said

    def count(self, number: int, text: str) -> str:
        """Return the form of `one|many` that stands with the number, which is `{n}` in it."""
        return form(self(text), number, self.spoken).format(n=number)


@cache
def _spoken(language: str) -> str:
    return nearest(language, LANGUAGES) or "en"


@cache
def _told(language: str) -> Mapping[str, str]:
    """Return the table of a language; a sign behind a space stays on the line of its word."""
    return {text: SIGN.sub("\u00a0", said) for text, said in LANGUAGES[language].items()}


def words(settings: Settings) -> Words:
    """Return the words in the language of the settings."""
    return Words(settings.language or "en", settings.labels)


def language(settings: Settings, texts: Iterable[str]) -> str:
    """Return the language that the settings name, or the one that most of the text is in."""
    if settings.language:
        return settings.language
    written = Counter[str]()
    for text, _ in zip(texts, range(SAMPLES), strict=False):
        written[language_of(text[:SAMPLE])] += len(text[:SAMPLE])
    del written[""]
    return max(sorted(written), key=lambda name: written[name], default="en")
