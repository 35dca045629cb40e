"""The words of the interface: every language says all of them, with the same values in them."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from asking import guide_of
from studyguide.emit.shell import SAID, SPOKEN, script, shell
from studyguide.model import Settings
from studyguide.words import LANGUAGES, Words, language, words
from studyguide.words.forms import form, forms
from studyguide.words.scripts import SCRIPTS

ASSETS = Path(__file__).resolve().parents[1] / "overrides/assets"
VALUE = re.compile(r"\{\w+\}")
OTHERS = [code for code in LANGUAGES if code != "en"]
NUMBERS = [*range(300), 999, 1000, 1001, 21_000, 99_999]
SCRIPT = ASSETS / "guide-say.js"
# What the script says of every number, for the language and the text of as many forms as it has.
ALL_SAID = "numbers.map(n => guideShell.filled(text, { n }))"


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_fills_in_the_same_values_as_english(code: str) -> None:
    for text, said in LANGUAGES[code].items():
        values = set(VALUE.findall(text))
        for one in said.split("|"):
            assert one.strip() and (text != text.strip() or one == one.strip()), text
            assert set(VALUE.findall(one)) == values, text


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_as_many_forms_of_a_text_that_counts_as_its_numbers_need(code: str) -> None:
    for text, said in LANGUAGES[code].items():
        written = said.split("|")
        if len(forms(code)) == 1 and len(set(written)) == 1:
            written = written[:1]  # a language of one form may also say it twice, as English does
        assert len(written) == (len(forms(code)) if "|" in text else 1), text


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_says_the_same_texts(code: str) -> None:
    assert set(LANGUAGES[code]) == set(LANGUAGES["de"])


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_says_all_that_the_shell_and_the_scripts_say(code: str) -> None:
    wanted = {*SAID, *SPOKEN, *SCRIPTS.values()}
    assert wanted <= set(LANGUAGES[code])


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


def test_the_manual_names_every_language() -> None:
    manual = ASSETS.parents[1] / "docs/how-to-write-notes.md"
    named = re.findall(r"^\| `([a-zA-Z-]+)` \| [A-Z][\w ]+ \|$", manual.read_text(encoding="utf-8"), re.MULTILINE)
    assert named == sorted(LANGUAGES)


def test_a_language_that_is_not_known_speaks_english() -> None:
    assert Words("eo")("Cheat sheet") == "Cheat sheet"


def test_a_sign_behind_a_space_begins_no_line() -> None:
    assert Words("fr")("Diagram: {title}", title="A : B") == "Schéma\u00a0: A : B"
    assert Words("fr")("“{told}”", told="eau") == "«\u00a0eau\u00a0»"
    assert Words("de")("{n} % read", n=5) == "5\u00a0% gelesen"


def test_one_and_many_are_told_apart() -> None:
    say = Words("de")
    assert say.count(1, "{n} topic|{n} topics") == "1 Thema"
    assert say.count(3, "{n} topic|{n} topics") == "3 Themen"


def test_one_few_and_many_are_told_apart() -> None:
    russian, polish = Words("ru"), Words("pl-PL")
    assert [russian.count(n, "{n} question|{n} questions") for n in (1, 3, 5, 21)] == [
        *("1 вопрос", "3 вопроса", "5 вопросов", "21 вопрос"),
    ]
    assert [polish.count(n, "{n} question|{n} questions") for n in (1, 3, 5, 21)] == [
        *("1 pytanie", "3 pytania", "5 pytań", "21 pytań"),
    ]


def test_a_language_that_is_not_known_counts_as_english_does() -> None:
    assert [Words("ar").count(n, "{n} topic|{n} topics") for n in (0, 1, 2)] == ["0 topics", "1 topic", "2 topics"]


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en", "one|many", {"one": [1], "many": [0, 2, 11, 21, 101]}),
        ("fr", "one|many", {"one": [0, 1], "many": [2, 21, 2_000_000]}),
        ("ru", "one|few|many", {"one": [1, 21, 101], "few": [2, 4, 22], "many": [0, 5, 11, 12, 14, 111]}),
        ("pl", "one|few|many", {"one": [1], "few": [2, 4, 22, 104], "many": [0, 5, 12, 21, 101, 112]}),
        ("cs", "one|few|other", {"one": [1], "few": [2, 4], "other": [0, 5, 22]}),
        ("sl", "one|two|few|other", {"one": [1, 101], "two": [2, 102], "few": [3, 4], "other": [0, 5, 11]}),
        ("zh", "all", {"all": [0, 1, 2, 5]}),
        ("ja", "all|all", {"all": [0, 1, 2, 5]}),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) == 2 else "",
)
def test_the_form_for_a_number_is_that_of_the_language(code: str, text: str, said: dict[str, list[int]]) -> None:
    assert {one: [n for n in numbers if form(text, n, code) == one] for one, numbers in said.items()} == said


def counted(code: str) -> tuple[dict[str, Any], list[str]]:
    """Return what the script is given for a language, and what Python says of each of the numbers."""
    text = "|".join(f"{category} {{n}}" for category in forms(code))
    shell = {"words": {}, "language": code, "forms": forms(code)}
    expected = [form(text, n, code).format(n=n) for n in NUMBERS]
    return {"shell": shell, "text": text, "numbers": NUMBERS}, expected


COUNTING = sorted({*LANGUAGES, "ar", "cs", "sl", "zh"})


@pytest.mark.parametrize("code", COUNTING)
def test_the_script_counts_as_the_build_does_in_node(code: str) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("no node; the same runs in Chromium")
    given, expected = counted(code)
    program = (
        f"const {{ shell, text, numbers }} = {json.dumps(given)}; globalThis.guideShell = shell;"
        f"require({json.dumps(str(SCRIPT))}); console.log(JSON.stringify({ALL_SAID}))"
    )
    done = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == expected


def test_the_scripts_of_practice_count_and_name_days_in_the_language_that_is_spoken() -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("no node to run the script in")
    practice = {"words": {"wait.days": Words("pl")(SCRIPTS["wait.days"])}}
    program = (
        f"globalThis.guideShell = {json.dumps({'words': {}, 'language': 'pl', 'forms': forms('pl')})};"
        f"globalThis.guidePractice = {json.dumps(practice)};"
        "globalThis.document = { currentScript: { src: 'file:///site/assets/a.js' }, documentElement: { lang: 'en' } };"
        f"require({json.dumps(str(SCRIPT))}); require({json.dumps(str(ASSETS / 'guide-kit.js'))});"
        "const said = [1, 3, 5].map(n => guideKit.say('wait.days', { n }));"
        "console.log(JSON.stringify([...said, guideKit.dateText('2026-03-15')]))"
    )
    done = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == ["1 dzień", "3 dni", "5 dni", "15 marca 2026"]


@pytest.mark.slow
@pytest.mark.parametrize("code", COUNTING)
def test_the_script_counts_as_the_build_does_in_chromium(code: str, chromium: Any) -> None:
    given, expected = counted(code)
    page = chromium.new_page()
    page.evaluate("({ shell }) => { window.guideShell = shell; }", given)
    page.add_script_tag(path=str(SCRIPT))
    assert page.evaluate(f"({{ text, numbers }}) => {ALL_SAID}", given) == expected
    page.close()


def test_the_scripts_are_told_the_language_that_is_spoken_and_its_forms() -> None:
    guide = guide_of("# One\n\nA line.\n", settings=Settings(language="ar"))
    sent = str(script(guide, shell(guide, [], offline=False)).text)
    assert '"language":"en","forms":["one","other"]' in sent


def test_the_settings_name_things_as_they_like() -> None:
    assert words(Settings(language="fr", labels={"terms": "Espèces"}))("Terms") == "Espèces"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The cell is the smallest unit of life, and it has a wall in plants but not in animals.", "en"),
        ("La célula es la unidad más pequeña de la vida y tiene una pared en las plantas.", "es"),
        ("Die Zelle ist die kleinste Einheit des Lebens und hat bei den Pflanzen eine Wand.", "de"),
        ("La cellule est la plus petite unité de la vie et elle a une paroi dans les plantes.", "fr"),
        ("Komórka jest najmniejszą jednostką życia i ma ścianę tylko u roślin.", "pl"),
        ("Клетка — это наименьшая единица жизни, и стенка у неё есть только в растениях.", "ru"),
        ("La cellula è la più piccola unità della vita e ha una parete nelle piante.", "it"),
        ("A célula é a menor unidade da vida e tem uma parede nas plantas.", "pt"),
        ("De cel is de kleinste eenheid van het leven en heeft bij planten een wand.", "nl"),
    ],
    ids=["en", "es", "de", "fr", "pl", "ru", "it", "pt", "nl"],
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
