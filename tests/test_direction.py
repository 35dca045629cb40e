"""Pages in the language and the direction of their text: what is said of them, and what a browser makes of it."""

import re
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, build_site
from finish import language_at, spoken
from studyguide.build import guide
from studyguide.emit import emit
from studyguide.emit.tongues import tongues
from studyguide.model import Guide, Note, Pile, Settings
from studyguide.text.direction import along, runs_left

GERMAN = """# Modul 1: Netze

Ein Router verbindet Netze miteinander, und ein Switch verbindet die Geräte eines Netzes. Das ist nicht dasselbe.

## Wege

Client → Switch → Router → Server
"""
ARABIC = """# الوحدة 1: الشبكات

جهاز يربط الشبكات ببعضها ويختار المسار الأفضل لكل حزمة.

## تاريخ

- 1969: أربانت ARPANET
- 1983: بروتوكول جديد
- 1989: الويب WWW

## طرق

الموجه → المحول → الخادم → قاعدة البيانات

## جدول

| الطبقة | الاسم |
|---|---|
| 7 | HTTP |
"""
NOTES = (Note("de/01.md", GERMAN), Note("de/02.md", GERMAN.replace("Netze", "Wege")), Note("ar/01.md", ARABIC))

# A margin on one side, in one declaration: `padding: 1em 2em 1em 0`.
SIDES = re.compile(r"(?<![\w-])(margin|padding|inset|border-width)\s*:\s*([^;}]+)")
SIDE = re.compile(r"(?<![\w-])((?:margin|padding|border)-(?:left|right)\b[\w-]*|left|right|border-\w+-(?:left|right)-radius)\s*:")
VALUE = re.compile(r"(?:[^\s()!]|\((?:[^()]|\([^()]*\))*\))+")


def made(*notes: Note, language: str = "") -> Guide:
    return guide(Pile(notes, Settings(language=language), (), ()))


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("a → b ⇢ c", "a → b ⇢ c"),
        ("الموجه → TCP ⇢ الخادم", "الموجه ← TCP ⇠ الخادم"),
        ("1. שלום → עולם", "1. שלום ← עולם"),
        ("1 → 2", "1 → 2"),
    ],
)
def test_arrows_point_the_way_a_row_is_read(row: str, read: str) -> None:
    assert along(row) == read
    assert runs_left(row) is (row != read)


def test_what_a_guide_says_of_an_arabic_way_points_along_it() -> None:
    ends = ("/cheat-sheet.md", "/cards.md")
    pages = [str(page.text) for page in emit(made(NOTES[2])) if page.path.endswith(ends) and "practice" not in page.path]
    assert [("←" in text, "→" in text) for text in pages] == [(True, False), (True, False)]


def test_modules_in_another_language_than_the_guide_are_told() -> None:
    mixed = made(*NOTES)
    assert mixed.settings.language == "de"
    assert set(tongues(mixed).values()) == {"ar"}
    assert {folder.partition("/")[0] for folder in tongues(mixed)} == {"ar"}
    assert tongues(made(*NOTES[:2])) == {}
    own = made(*NOTES, language="ar")
    assert set(tongues(own).values()) == {"de"}


def test_a_page_has_the_language_of_the_nearest_folder() -> None:
    told = {"a": "ar", "a/b": "he"}
    assert [language_at(path, told) for path in ("a/b/x.md", "a/c/x.md", "a/x.md", "x.md", "ab/x.md")] == [
        "he",
        "ar",
        "ar",
        "",
        "",
    ]


def test_a_page_runs_in_the_direction_of_its_language() -> None:
    page = '<html lang="de-AT"><body dir="ltr" class="y"><article class="x">Text</article></body></html>'
    assert spoken(page, "ar") == page.replace('dir="ltr"', 'dir="rtl"').replace("<article ", '<article lang="ar" ')
    assert spoken(page, "de") == page
    assert 'dir="ltr"' in spoken(spoken(page, "ar"), "en")


@pytest.mark.parametrize("file", sorted((ROOT / "overrides/assets").glob("*.css")), ids=lambda file: file.name)
def test_styles_name_no_left_and_no_right(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    uneven = [
        found[0] for found in SIDES.finditer(text) if len(v := VALUE.findall(found[2])) == 4 and v[1] != v[3]
    ]
    assert [*uneven, *(found[0] for found in SIDE.finditer(text))] == []


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of notes in German and Arabic."""
    folder = tmp_path_factory.mktemp("mixed")
    for note in NOTES:
        file = folder / "notes" / note.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(note.text, encoding="utf-8")
    return build_site(folder / "notes", folder / "site")


# Of each element its text, and on which side of it stands more room.
ROOM = """(names) => [...document.querySelectorAll(names)].filter((one) => one.checkVisibility()).map((one) => {
  const range = document.createRange(), box = one.getBoundingClientRect(), style = getComputedStyle(one);
  range.selectNodeContents(one);
  const boxes = [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
  const left = Math.min(...boxes.map((line) => line.left)) - box.left - parseFloat(style.paddingLeft);
  const right = box.right - parseFloat(style.paddingRight) - Math.max(...boxes.map((line) => line.right));
  return [one.textContent.trim(), left, right];
})"""
OUTSIDE = """() => [...document.querySelectorAll(".guide-d-svg")].filter((one) => one.checkVisibility()).flatMap((svg) => {
  const all = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < all.left - 1 || box.right > all.right + 1;
  }).map((text) => text.textContent);
})"""


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_in_arabic_stands_on_the_right_and_its_diagrams_inside(chromium: Any, mixed: Path, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    module = next(path for path in (mixed / "ar").glob("*/index.html"))
    page.goto(module.as_uri())
    assert page.evaluate("document.body.dir") == "rtl"
    names = ".md-typeset :is(h1, h2, th, td, summary:not(.guide-diagram-list *))"
    wrong = [row for row in page.evaluate(ROOM, names) if row[2] > max(row[1], 8)]
    assert wrong == []
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    place = page.locator(".guide-source > [data-at]").first.evaluate("one => getComputedStyle(one).direction")
    assert place == "ltr", "a file and its lines are read from the left"
    page.goto((mixed / "de/netze/index.html").as_uri())
    assert page.evaluate("document.body.dir") == "ltr"
    assert [row for row in page.evaluate(ROOM, ".md-typeset :is(h1, h2)") if row[1] > 8] == []
    page.close()


@pytest.mark.slow
def test_a_wrong_address_is_answered_in_the_language_of_the_guide_with_ways_on(mixed: Path) -> None:
    text = (mixed / "404.html").read_text(encoding="utf-8")
    assert "<h1>404 – Diese Seite gibt es nicht</h1>" in text
    assert re.search(r'<p><a href="[^"]*">Start</a></p>', text)
    assert 'data-guide="find"' in text
    assert "Zur dunklen Ansicht wechseln" in text and "Switch to" not in text
