"""Words with their meanings: read as terms in the forms in which learners of languages write them."""

import pytest

from blocks import blocks
from studyguide.model import Bullets, Code

WORDS = (("laufen", "to run"), ("der Hund", "the dog"), ("schön", "beautiful"))
FORMS: dict[str, str] = {
    "hyphens": "{} - {}",
    "dashes": "{} – {}",
    "long_dashes": "{} — {}",
    "equals": "{} = {}",
    "dots": "{}........{}",
    "dots_with_gaps": "{} . . . . . {}",
    "colons": "{}: {}",
    "bullets_and_hyphens": "- {} - {}",
    "bullets_and_colons": "* {}: {}",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_pair_on_each_line_is_a_term_with_its_meaning(form: str) -> None:
    (found,) = blocks("\n".join(form.format(*pair) for pair in WORDS), Bullets)
    assert isinstance(found, Bullets)
    assert tuple((item.term, item.text) for item in found.items) == WORDS


def test_numbered_pairs_stay_numbered() -> None:
    (found,) = blocks("4. laufen - to run\n5. gehen - to walk\n6. essen - to eat", Bullets)
    assert isinstance(found, Bullets)
    assert (found.ordered, found.start, found.items[0].term) == (True, 4, "laufen")


def test_a_line_with_a_colon_opens_the_pairs_below_it() -> None:
    opening, found = blocks("New words:\nlaufen = to run\ngehen = to walk\nessen = to eat")
    assert isinstance(found, Bullets)
    assert getattr(opening, "text", "") == "New words:"
    assert [item.term for item in found.items] == ["laufen", "gehen", "essen"]


def test_terms_with_a_capital_make_pairs_where_dots_lead_to_their_meanings() -> None:
    (found,) = blocks("Fugue......a composition\nSonata.....a piece\nOpera......a drama", Bullets)
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["Fugue", "Sonata", "Opera"]


@pytest.mark.parametrize("title", ["## Verben", "Verben\n------", "Verben", "**Verben**", "Neue Verben:"])
def test_a_title_may_stand_right_above_the_pairs(title: str) -> None:
    (found,) = blocks(f"{title}\nlaufen - to run\ngehen - to walk\nessen - to eat", Bullets)
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["laufen", "gehen", "essen"]


def test_words_in_a_row_are_no_code() -> None:
    (found,) = blocks("ABCs = airway, breathing, circulation\nRACE = rescue, alarm, contain, extinguish")
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["ABCs", "RACE"]


def test_scripts_without_capitals_and_commands_make_pairs() -> None:
    for text in ("猫 - cat\n犬 - dog\n鳥 - bird", "ls - list files\ncd - change folder\nrm -rf - remove all"):
        (found,) = blocks(text, Bullets)
        assert isinstance(found, Bullets)
        assert all(item.term and item.text for item in found.items)


CODE = (
    "host = localhost\nport = 80\nname = prod",
    "debug = true\nstrict = false\ncolor = on",
    "x = y\ny = z\nz = a",
    "total = sum(parts)\nmean = total(parts)\nspread = top(parts)",
    "a.b = c\nd.e = f\ng.h = i",
)


@pytest.mark.parametrize("text", CODE)
def test_assignments_are_code(text: str) -> None:
    assert [type(block) for block in blocks(text)] == [Code]


NO_PAIRS = (
    "color: red\nsize: big\nshape: round",  # of a thing, not of words
    "we went home - it was late\nand the rain fell - not much - but still\nso we slept - and dreamt",
    "one - two",
    "laufen - to run\nthis line is something else\ngehen - to walk",
)


@pytest.mark.parametrize("text", NO_PAIRS)
def test_other_lines_make_no_pairs(text: str) -> None:
    assert not any(item.term for block in blocks(text) if isinstance(block, Bullets) for item in block.items)


def test_dashes_of_several_lengths_are_one_sign() -> None:
    (found,) = blocks("laufen - to run\nder Hund – the dog\nschön — beautiful", Bullets)
    assert isinstance(found, Bullets)
    assert tuple((item.term, item.text) for item in found.items) == WORDS


def test_a_wide_equals_sign_parts_pairs_behind_dots() -> None:
    (found,) = blocks("・犬を好んだ将軍 ＝ 綱吉\n・解体新書を訳した人＝玄白\n・蘭学事始の著者 ＝ 玄白", Bullets)
    assert isinstance(found, Bullets)
    assert [(item.term, item.text) for item in found.items][1] == ("解体新書を訳した人", "玄白")


def test_the_line_below_many_pairs_may_be_something_else() -> None:
    pairs = "Allele - form of a gene\nGenotype - all genes\nhaploid - one set\ndiploid - two sets\n"
    (found,) = blocks(f"{pairs}dominant <-> recessive\n", Bullets)
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["Allele", "Genotype", "haploid", "diploid"]
    assert not blocks("He came - late\nAnd he went - soon\nbut it was - odd\nthat nobody saw him do it.\n", Bullets)
