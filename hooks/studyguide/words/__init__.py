"""The words of the interface, in the language of the notes.

A word is written in English where it is used, `say("Cheat sheet")`, and looked up here:
a language is a file of this folder, and what it does not know stays English.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studyguide.model import Settings
from studyguide.text.stems import language_of
from studyguide.words.de import GERMAN
from studyguide.words.es import SPANISH
from studyguide.words.fr import FRENCH
from studyguide.words.ja import JAPANESE
from studyguide.words.ko import KOREAN
from studyguide.words.tags import nearest
from studyguide.words.zh import CHINESE
from studyguide.words.zh_hant import TRADITIONAL

LANGUAGES: Mapping[str, Mapping[str, str]] = {
    "en": {},
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "ja": JAPANESE,
    "ko": KOREAN,
    "zh": CHINESE,
    "zh-Hant": TRADITIONAL,
}
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
    def table(self) -> Mapping[str, str]:
        """Return what the language says for each English text; nothing where it is not known."""
        return LANGUAGES.get(nearest(self.language, LANGUAGES), {})

    def __call__(self, text: str, **values: object) -> str:
        """Return the text in the language, with the values filled in."""
        said = self.labels.get(text.lower()) or self.table.get(text, text)
        return said.format(**values) if values else said

    def count(self, number: int, one: str, many: str) -> str:
        """Return the first text for one, the second for any other number; both may hold `{n}`."""
        return self(one if number == 1 else many, n=number)


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
