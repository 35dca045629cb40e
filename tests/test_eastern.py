"""Guides in Chinese, Japanese and Korean: their words, what stands between them, and how their letters are set."""

import pytest

from blocks import blocks
from studyguide.build import guide
from studyguide.emit import emit
from studyguide.emit.matter import shortened
from studyguide.markdown import bullets, inline
from studyguide.model import Bullets, Guide, Note, Pile, Quote, Settings
from studyguide.text.cuts import cut
from studyguide.text.eastern import marked, together
from studyguide.text.html import html
from studyguide.words import LANGUAGES, Words, language
from studyguide.words.tags import nearest

NOTES = {
    "zh": "# 第一章 细胞\n\n细胞是生物体结构和功能的基本单位，这些细胞来自已经存在的细胞。\n\n- **线粒体：** 有氧呼吸的主要场所。\n- **核糖体：** 合成蛋白质的场所。\n",
    "zh-Hant": "# 第一章 細胞\n\n細胞是生物體結構和功能的基本單位，這些細胞來自已經存在的細胞。\n\n- **粒線體：** 有氧呼吸的主要場所。\n- **核糖體：** 合成蛋白質的場所。\n",
    "ja": "# 第1章 細胞\n\n細胞は生物の構造と機能の基本単位であり、すでにある細胞から生じる。\n\n- **葉緑体：** 光合成が行われる場である。\n- **ゴルジ体：** タンパク質を加工する。\n",
    "ko": "# 제1장 세포\n\n세포는 생물의 구조와 기능의 기본 단위이다.\n\n- **엽록체:** 광합성이 일어나는 장소이다.\n- **리보솜:** 단백질을 합성하는 장소이다.\n",
}


def made(code: str) -> Guide:
    return guide(Pile((Note("a/01.md", NOTES[code]),), Settings(), (), ()))


@pytest.mark.parametrize("code", NOTES)
def test_the_language_is_that_of_the_letters(code: str) -> None:
    assert language(Settings(), [NOTES[code]]) == code


def test_notes_with_few_traditional_letters_are_simplified() -> None:
    assert language(Settings(), [NOTES["zh"] * 4 + "「國」是「国」的繁体字。"]) == "zh"


@pytest.mark.parametrize(
    ("code", "home", "sizes"),
    [
        ("zh", "首页", "1 个模块、2 个术语：笔记的全部内容"),
        ("zh-Hant", "首頁", "1 個模組、2 個術語：筆記的全部內容"),
        ("ja", "ホーム", "1モジュール、用語2語：ノートの内容"),
        ("ko", "홈", "모듈 1개, 용어 2개: 노트의 모든 내용"),
    ],
    ids=NOTES,
)
def test_a_guide_speaks_with_the_signs_of_its_language(code: str, home: str, sizes: str) -> None:
    page = next(iter(emit(made(code))))
    assert page.nav == (home,)
    assert isinstance(page.text, str) and sizes in page.text


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hans-HK", "zh"),
        ("zh-CN", "zh"),
        ("ZH-hant", "zh-Hant"),
        ("de-AT", "de"),
        ("pt-BR", "pt"),
        ("eo", ""),
    ],
)
def test_a_language_of_a_place_is_said_by_the_nearest(tag: str, told: str) -> None:
    assert nearest(tag, LANGUAGES) == told
    assert Words(tag)("Cheat sheet") == Words(told or "en")("Cheat sheet")


def test_the_tag_itself_is_nearer_than_its_script() -> None:
    assert nearest("zh-TW", ("zh", "zh-Hant", "zh-TW")) == "zh-TW"
    assert nearest("pt-br", ("pt", "pt-BR")) == "pt-BR"


def test_texts_are_joined_as_their_language_joins_them() -> None:
    assert Words("zh")(", ").join("甲乙") == "甲、乙"
    assert Words("ja")("{one} {two}", one="正解です。", two="続けます。") == "正解です。続けます。"
    assert Words("fr")("{name}: {told}", name="Fiches", told="Eau") == "Fiches\u00a0: Eau"
    assert Words("de")("“{told}”", told="so") == "„so“"


def test_a_full_width_colon_stands_behind_chinese_and_japanese_names() -> None:
    assert marked("细胞") == "**细胞**："
    assert marked("Cell") == "**Cell:** "
    assert marked("세포") == "**세포:** "
    (found,) = blocks("- **细胞：** 单位\n- **Cell:** unit", Bullets)
    assert isinstance(found, Bullets)
    shown = bullets(found.items, inline).replace(' class="guide-defined"', "")
    assert shown == "-   <strong>细胞：</strong>单位\n-   <strong>Cell:</strong> unit"
    assert inline(marked("细胞") + "单位") == "<strong>细胞</strong>：单位"


def test_what_is_never_slanted_is_emphasized_with_dots() -> None:
    assert inline("一个 *细胞* 很小") == '一个 <em class="guide-dotted">细胞</em> 很小'
    assert html("*세포* and *cell*") == '<em class="guide-dotted">세포</em> and <em>cell</em>'
    assert inline("the *cell* is") == "the *cell* is"
    assert inline("the **细胞** is") == "the **细胞** is"


def test_a_text_without_spaces_is_cut_at_a_letter() -> None:
    text = "什么是 " + "细胞的结构" * 30
    assert len(shortened(text, 60)) == 60
    assert cut("one two three", 9) == "one two"
    assert cut("one two", 9) == "one two"


def test_no_space_follows_a_full_stop_that_has_its_own() -> None:
    assert together(["细胞很小。", "It is small.", "膜很薄。"]) == "细胞很小。It is small. 膜很薄。"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("注意：*核糖体*没有膜。", "*核糖体*没有膜。"),
        ("注意：**核糖体**没有膜。", "**核糖体**没有膜。"),
        ("**注意：**核糖体没有膜。", "核糖体没有膜。"),
        ("**注意**：**核糖体**没有膜。", "**核糖体**没有膜。"),
        ("⚠️ **注意：** 核糖体没有膜。", "核糖体没有膜。"),
        ("Note:*ribosomes* have none.", "*ribosomes* have none."),
    ],
)
def test_the_first_word_behind_a_label_keeps_its_emphasis(text: str, said: str) -> None:
    (found,) = blocks(f"Before.\n\n{text}\n\nAfter.", Quote)
    assert isinstance(found, Quote) and found.text == said
