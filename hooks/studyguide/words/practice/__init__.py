"""The words of practice in other languages: those of its pages, and those of its scripts by their keys."""

from collections.abc import Mapping

from studyguide.words.practice import de, es, fr
from studyguide.words.scripts import SCRIPTS


def table(pages: Mapping[str, str], scripts: Mapping[str, str]) -> dict[str, str]:
    """Return the words of a language by their English ones."""
    return {**pages, **{SCRIPTS[key]: text for key, text in scripts.items()}}


PRACTICE: Mapping[str, Mapping[str, str]] = {
    "de": table(de.PAGES, de.SCRIPTS),
    "es": table(es.PAGES, es.SCRIPTS),
    "fr": table(fr.PAGES, fr.SCRIPTS),
}
