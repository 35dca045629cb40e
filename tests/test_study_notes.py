"""Lines of study notes of many subjects: which are terms, titles and leads, and which only look like them."""

import pytest

from asking import guide_of
from blocks import blocks, parsed
from studyguide.model import Bullets, Definition, Flow, Heading, Paragraph, Question

DEFINED: dict[str, tuple[str, str]] = {
    "a_colon_and_an_article": ("Stall: the wing exceeds the critical angle.", "Stall"),
    "a_dash_and_an_article": ("Misrepresentation – a false statement of fact.", "Misrepresentation"),
    "a_hyphen_and_an_article": ("Contra account - an account with the opposite balance", "Contra account"),
    "a_word_spelled_out": ("RICE: rest, ice, compression, elevation", "RICE"),
    "a_short_form": ("Half-life (t1/2): time until the level has fallen by half", "Half-life (t1/2)"),
}


@pytest.mark.parametrize(("line", "term"), DEFINED.values(), ids=DEFINED)
def test_a_line_alone_defines(line: str, term: str) -> None:
    (found,) = blocks(f"# Notes\n\nSome text first.\n\n{line}\n", Definition)
    assert isinstance(found, Definition) and found.term == term


@pytest.mark.parametrize(
    "line",
    ["Ben: The value of all goods.", "Aim: the court must be told.", "The span decides: a net covers all.", "Needs: water, air"],
)
def test_a_line_that_says_something_defines_nothing(line: str) -> None:
    assert not blocks(f"# Notes\n\nSome text first.\n\n{line}\n", Definition)


TERMS: dict[str, tuple[str, list[str]]] = {
    "cases_with_their_years": (
        "Hyde v Wrench (1840) – counter-offer\nBalfour v Balfour [1919] – domestic\nCarlill v Carbolic Smoke Ball [1893] – all",
        ["Hyde v Wrench (1840)", "Balfour v Balfour [1919]", "Carlill v Carbolic Smoke Ball [1893]"],
    ),
    "two_dashes": ("radiation fog -- clear calm nights\nadvection fog -- moist air, coast\nsteam fog -- cold air", ["radiation fog", "advection fog", "steam fog"]),
    "a_sign_of_equality_among_colons": (
        "Stock: bones in water\nMirepoix = 2 onion : 1 carrot : 1 celery\nBouquet garni: thyme tied up",
        ["Stock", "Mirepoix", "Bouquet garni"],
    ),
    "numbers_before_terms": ("1) Prepaid expense: paid in advance\n2) Accrued expense: not yet paid\n3) Depreciation: cost over life", ["Prepaid expense", "Accrued expense", "Depreciation"]),
    "a_formula_between_terms": ("Resonance: the peak\nf0 = 1 / (2 pi)\nQ factor: the ratio\nBandwidth: f2 - f1", ["Resonance", "", "Q factor", "Bandwidth"]),
    "small_letters": (
        "ad hominem: attacking the person\nstraw man: distorting a view\nfalse dilemma: only two options",
        ["ad hominem", "straw man", "false dilemma"],
    ),
    "words_that_equal_words": (
        "P wave = atrial depolarization\nQRS complex = ventricular depolarization\nT wave = repolarization",
        ["P wave", "QRS complex", "T wave"],
    ),
    "small_letters_and_signs": ("bow  = front\nport = left (red)\nhull: the body\nmast, boom\nkeel: fin below\nsheet: controls a sail", ["bow", "port", "hull", "", "keel", "sheet"]),
    "three_of_four": ("CLT: for large n it is normal\nStandard error: the deviation\nPower: one less beta\n95 % CI means: most of them", ["CLT", "Standard error", "Power", ""]),
    "a_small_one_among_others": ("p-value: the chance of this\nType I error: reject a true one\nType II error: keep a false one\nPower = 1 - beta", ["p-value", "Type I error", "Type II error", "Power"]),
    "works_and_who_made_them": ("Birth of Venus = Botticelli\nNight Watch = Rembrandt\nThe Swing = Fragonard", ["Birth of Venus", "Night Watch", "The Swing"]),
    "endings": ("-pril = ACE inhibitor\n-olol = beta blocker\n-statin = an inhibitor", ["-pril", "-olol", "-statin"]),
    "one_of_two_that_defines": ("- Reserve requirement - the fraction that a bank must hold\n- Money multiplier = 1/RR", ["Reserve requirement", ""]),
    "names_of_code": ("- `kubelet`: starts the containers\n- `git add` (all) - stages\n- a runtime: runs them", ["`kubelet`", "`git add` (all)", ""]),
    "one_name_of_code": ("- `kubelet`: starts the containers\n- runs everywhere\n- and again", ["", "", ""]),
    "code_and_a_sentence": ("- `kubelet` runs on each node: always\n- `etcd` keeps the state\n- `ls`", ["", "", ""]),
    "clauses_of_a_sentence": ("- what it runs: Linux, and any software;\n- how strong it is: as you like;\n- who can reach it: all of us.", ["", "", ""]),
    "lines_set_in_below_one": (
        "Lien - a claim on a house for a debt that somebody has, as security for it\nEasement - a right of way\n   appurtenant: runs with the land\n   in gross: of a person\nLease - a right to use",
        ["Lien", "Easement", "Lease"],
    ),
}


@pytest.mark.parametrize(("text", "terms"), TERMS.values(), ids=TERMS)
def test_the_items_of_a_list_have_their_terms(text: str, terms: list[str]) -> None:
    (found,) = blocks(f"Kinds of things\n\nIt is so.\n\n{text}\n", Bullets)
    assert isinstance(found, Bullets) and [item.term for item in found.items] == terms


LED: dict[str, tuple[str, int]] = {
    "a_word_that_they_spell": ("Documents on board: ARROW\nAirworthiness\nRegistration\nRadio licence\nOperating limits\nWeight", 5),
    "a_word_in_brackets": ("Tests for fixture (MARIA)\nM method\nA adaptability\nR relationship\nI intention\nA agreement", 5),
    "two_words": ("Duties OLD CAR\nObedience\nLoyalty\nDisclosure\nConfidence\nAccounting\nReasonable care", 6),
    "figures": ("V speeds (C172S)\nVso 40\nVr 55\nVy 74\nVa 90-105", 4),
    "two_terms": ("executed vs executory\nExecuted consideration: an act already done\nExecutory consideration: a promise to do it", 2),
}


@pytest.mark.parametrize(("text", "count"), LED.values(), ids=LED)
def test_a_line_names_the_list_below_it(text: str, count: int) -> None:
    lead, found = blocks(f"{text}\n")
    assert isinstance(lead, Paragraph) and lead.text == text.partition("\n")[0]
    assert isinstance(found, Bullets) and len(found.items) == count


def test_a_word_to_remember_may_stand_below_another_line() -> None:
    *others, lead, found = blocks("91.151 fuel: day 30 min\n91.103 before flight NWK\nN - notices\nW - weather\nK - known delays\n")
    assert len(others) == 1 and isinstance(lead, Paragraph) and "NWK" in lead.text
    assert isinstance(found, Bullets) and len(found.items) == 3


NO_TITLES: dict[str, str] = {
    "a_value": "Danger zone: 5 - 60 °C\n\nKeep out of it.",
    "a_value_with_a_word": "C=O stretch: 1800 strong\n\nIt is seen.",
    "two_labels": "Venetian: colour (colorito) vs Florentine: drawing\n\nThey differ.",
    "a_word_spelled_out": "ROME: Respiratory Opposite, Metabolic Equal\n\nThey say so.",
    "two_words_with_french_colons": "Glasnost : transparence\nPerestroïka : restructuration de l’économie\n\nVoilà.",
    "a_name_of_code": "DNS: `<service>.<namespace>`\n\nIt is found.",
    "ranges": "HR 60-100, RR 12-20\n\nAs a rule.",
    "words_in_a_row": "PHIL 110\n\nMetaethics, normative ethics, applied ethics\n\nThey differ.",
    "the_teacher_and_the_day": "EE 201 CIRCUITS\nDr. Okafor  9/4\n\nOhm found it.\n\nKIRCHHOFF\n\nHe found more.",
}


@pytest.mark.parametrize("text", NO_TITLES.values(), ids=NO_TITLES)
def test_values_and_days_are_no_titles(text: str) -> None:
    said = text.split("\n\n")[-2].split("\n")[-1] if text.startswith("PHIL") else text.split("\n\n")[0].split("\n")[-1]
    assert all(said not in block.text for block in blocks(f"{text}\n", Heading) if isinstance(block, Heading))


def test_the_number_of_a_rule_stays() -> None:
    assert any("91.151" in block.text for block in blocks("RULES\n\n91.151 Fuel by day\n\nHalf an hour.\n", Heading) if isinstance(block, Heading))


def test_capitals_right_below_an_empty_title_stand_below_it() -> None:
    text = "Knife cuts\n\nThey are many.\n\nMethods\n\nDRY HEAT\n\nRoast it.\n\nMOIST HEAT\n\nSteam it.\n"
    titles = [block for block in parsed(text).modules[0].blocks if isinstance(block, Heading)]
    assert [(block.level, block.text) for block in titles[-3:]] == [(2, "Methods"), (3, "DRY HEAT"), (3, "MOIST HEAT")]


def test_a_title_right_below_the_name_of_a_note_is_like_the_others() -> None:
    text = "Music Theory I - Prof. Lind\nINTERVALS\n\nA distance.\n\nSCALES\n\nA row of notes.\n"
    assert [block.text for block in blocks(text, Heading) if isinstance(block, Heading)] == ["INTERVALS", "SCALES"]


def test_a_sentence_goes_on_behind_a_full_line_though_an_arrow_stands_in_it() -> None:
    text = "First-pass effect: drugs go through the liver before they reach\nthe circulation. Nitroglycerin has a very high first pass effect, the first\npass effect -> given below the tongue.\n"
    assert not blocks(text, Bullets)


def test_a_line_with_a_colon_leads_the_list_below_it_though_the_note_is_wrapped() -> None:
    text = "Absorption is how a drug gets from where it is given into the blood of the\nbody, which takes time. Narrow is dangerous\nDrugs with a narrow one:\n- digoxin\n- lithium\n"
    _, lead, _ = blocks(text)
    assert isinstance(lead, Paragraph) and lead.text == "Drugs with a narrow one:"


def test_what_names_the_next_list_is_no_part_of_an_item() -> None:
    _, lead, below = blocks("# Ethics\n\n- Mill: higher pleasures\n- Kant: duty\nObjections:\n- justice\n- demands\n")
    assert isinstance(lead, Paragraph) and lead.text == "Objections:"
    assert isinstance(below, Bullets) and len(below.items) == 2


def test_what_follows_from_premises_is_no_flow() -> None:
    assert not blocks("Forms\n\nSee below.\n\nhypothetical syllogism: P → Q, Q → R ∴ P → R\n", Flow)


def test_the_name_of_a_file_is_a_title_without_gaps() -> None:
    assert parsed("Blood flows.\n", "course/wk2 - heart.txt").modules[0].title == "Wk2 heart"


def test_values_behind_signs_are_no_abbreviations() -> None:
    assert not blocks("wye: VL = sqrt(3) Vp, IL = Ip\ndelta: VL = Vp, IL = sqrt(3) Ip\n", Bullets)[0].items[0].term  # type: ignore[attr-defined]


def test_a_statement_behind_a_short_label_needs_no_colon() -> None:
    one, other = blocks("4. T/F A counter-offer ends the offer. T - Hyde v Wrench\n5. T/F Past consideration is good. F\n", Question)
    assert isinstance(one, Question) and isinstance(other, Question)
    assert [option.right for option in one.options] == [True, False]
    assert (one.explanation, other.stem) == ("Hyde v Wrench", "Past consideration is good.")


def test_steps_below_a_few_words_are_drawn() -> None:
    assert blocks("# Stock\n\nSteps for brown stock\n1. Roast the bones\n2. Add water\n3. Simmer\n", Flow)


def test_what_a_title_defines_is_a_term() -> None:
    (term,) = guide_of("# Law\n\n## ACCEPTANCE\n\nDefinition: a final assent to the terms of an offer.\n").terms
    assert (term.name, term.summary) == ("Acceptance", "A final assent to the terms of an offer.")


def test_the_fields_of_a_case_are_no_terms() -> None:
    text = "# Law\n\n- **Facts:** a man paid for smoke\n- **Issue:** an offer or not\n- **Held:** an offer\n- **Ratio:** a promise may be made to all\n"
    assert not guide_of(text).terms


def test_a_type_that_is_counted_is_a_term() -> None:
    text = "# Tests\n\n- **Type I error:** reject a true one\n- **Type II error:** keep a false one\n- **Type:** what is tested here\n"
    assert [term.name for term in guide_of(text).terms] == ["Type I error", "Type II error"]


def test_what_is_said_behind_the_last_name_of_a_chain_is_no_name() -> None:
    (flow,) = blocks("It goes True -> Magnetic -> Compass: error west compass best\n", Flow)
    assert isinstance(flow, Flow) and flow.nodes[-1].name == "Compass"


def test_one_of_a_row_is_told_of_as_its_neighbors() -> None:
    text = "# Air\n\n- **Class A:** 18,000 feet and more\n- **Class B:** the busiest ports\n- **Class G:** not controlled\n"
    assert [term.name for term in guide_of(text).terms] == ["Class A", "Class B", "Class G"]
