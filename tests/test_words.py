"""The words of the interface: every language says all of them, with the same values in them."""

import re
from pathlib import Path

import pytest

from studyguide.emit.shell import SAID, SPOKEN
from studyguide.model import Settings
from studyguide.words import LANGUAGES, Words, language, words
from studyguide.words.scripts import SCRIPTS

ASSETS = Path(__file__).resolve().parents[1] / "overrides/assets"
VALUE = re.compile(r"\{\w+\}")
OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_fills_in_the_same_values_as_english(code: str) -> None:
    for text, said in LANGUAGES[code].items():
        assert said.strip(), text
        assert set(VALUE.findall(said)) == set(VALUE.findall(text)), text
        assert said.count("|") == text.count("|"), text


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_says_all_that_the_shell_and_the_scripts_say(code: str) -> None:
    wanted = {*SAID, *SPOKEN, *SCRIPTS.values()}
    assert wanted <= set(LANGUAGES[code])


def test_every_language_says_the_same_texts() -> None:
    for code in OTHERS:
        assert set(LANGUAGES[code]) == set(LANGUAGES["de"]), code


def test_a_language_of_a_country_speaks_as_the_language() -> None:
    assert Words("pt-BR")("Cheat sheet") == Words("pt")("Cheat sheet") == "Resumo"


def test_the_scripts_of_the_shell_say_only_what_is_sent_to_them() -> None:
    spoken = re.compile(r'say\((?:\w+ \? )?"([^"]+)"(?: : "([^"]+)")?')
    said = set()
    shell = ("keys", "reading", "desk", "offline", "receipts", "search")
    for name in (f"guide-{part}.js" for part in shell):
        found = spoken.findall((ASSETS / name).read_text(encoding="utf-8"))
        said |= {text for texts in found for text in texts if text}
    assert said
    assert said <= set(SPOKEN)


def test_a_language_that_is_not_known_speaks_english() -> None:
    assert Words("eo")("Cheat sheet") == "Cheat sheet"


def test_a_sign_behind_a_space_begins_no_line() -> None:
    assert Words("fr")("Diagram: {title}", title="A : B") == "Schéma\u00a0: A : B"
    assert Words("fr")("“{said}”", said="eau") == "«\u00a0eau\u00a0»"
    assert Words("de")("{n} % read", n=5) == "5\u00a0% gelesen"


def test_one_and_many_are_told_apart() -> None:
    say = Words("de")
    assert say.count(1, "{n} topic", "{n} topics") == "1 Thema"
    assert say.count(3, "{n} topic", "{n} topics") == "3 Themen"


def test_the_settings_name_things_as_they_like() -> None:
    assert words(Settings(language="fr", labels={"terms": "Espèces"}))("Terms") == "Espèces"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The cell is the smallest unit of life, and it has a wall in plants but not in animals.", "en"),
        ("La célula es la unidad más pequeña de la vida y tiene una pared en las plantas.", "es"),
        ("Die Zelle ist die kleinste Einheit des Lebens und hat bei den Pflanzen eine Wand.", "de"),
        ("La cellule est la plus petite unité de la vie et elle a une paroi dans les plantes.", "fr"),
        ("La cellula è la più piccola unità della vita e ha una parete nelle piante.", "it"),
        ("A célula é a menor unidade da vida e tem uma parede nas plantas.", "pt"),
        ("De cel is de kleinste eenheid van het leven en heeft bij planten een wand.", "nl"),
    ],
    ids=["en", "es", "de", "fr", "it", "pt", "nl"],
)
def test_the_language_of_the_notes_is_found(text: str, code: str) -> None:
    assert language(Settings(), [text * 3]) == code
    assert language(Settings(language="pt"), [text]) == "pt"


def test_a_name_that_stands_again_and_again_tells_no_language() -> None:
    assert language(Settings(), ["Av = λv\ntrace = sum of all\ndet = product\ndet A, det B, det AB\n"]) == "en"


def test_the_language_of_most_of_the_text_is_that_of_the_guide() -> None:
    german = "Der Router ist nicht dasselbe wie der Switch, und er verbindet die Netze auch mit anderen."
    arabic = "جهاز يربط الشبكات ببعضها"
    assert language(Settings(), [arabic, german]) == "de"
    assert language(Settings(), [arabic * 9, german]) == "ar"
