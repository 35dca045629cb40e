"""How notes of many subjects are written, read as their writers meant it."""

import pytest

from blocks import blocks, parsed
from studyguide.model import (
    Bullets,
    Code,
    Definition,
    Flow,
    Heading,
    Paragraph,
    Question,
    Quote,
    Speech,
    Table,
)

NO_TITLES: dict[str, str] = {
    "a_day": "OIL RIG\n\nTues 3/14\n\nIt is about electrons.",
    "a_saying": "Layers\n\n\"All People Seem To Need Data\"\n\nIt helps to count them.",
    "a_row_of_words": "Signs\n\nMirrors - Signal - Manoeuvre\n\nIn this order.",
    "a_line_set_in_below_a_title": "OIL RIG\n  Oxidation Is Loss, Reduction Is Gain\n\nIt is about electrons.",
}


@pytest.mark.parametrize("text", NO_TITLES.values(), ids=NO_TITLES)
def test_what_only_looks_like_a_title_is_text(text: str) -> None:
    said = [block.text for block in blocks(text, Paragraph) if isinstance(block, Paragraph)]
    assert len(said) == 2


def test_lines_left_of_a_list_with_labels_are_no_part_of_its_last_item() -> None:
    made = blocks("circles = orders\n  - blue circle: must do\n  - red circle: must not do\ntriangles = warnings\nrectangles = information\n")
    assert not any("triangles" in item.text and "red" in item.text for block in made if isinstance(block, Bullets) for item in block.items)


def test_words_with_dashes_are_facts_of_their_own() -> None:
    (found,) = blocks("soliloquy — speech alone on stage\naside — said to the audience only\ndramatic irony — we know more than they do\n")
    assert isinstance(found, Bullets) and len(found.items) == 3


def test_a_wide_sign_defines() -> None:
    *_, lead, found = blocks("# 江戸\n\n江戸時代の話。\n\n用語：\n参勤交代＝大名が1年おきに江戸と領地を往復する制度\n鎖国：外国との貿易を制限した政策\n")
    assert isinstance(lead, Paragraph) and isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["参勤交代", "鎖国"]


def test_an_answer_that_opens_a_list_holds_all_of_it() -> None:
    (found,) = blocks("Q. When can you overtake?\nA. - when the car turns right\n   - in queues\n", Question)
    assert isinstance(found, Question)
    assert found.answer == "• when the car turns right\n\n• in queues"


def test_a_wire_below_arrows_makes_them_a_drawing() -> None:
    text = "senses --attention--> STM --rehearsal--> LTM\n                       |\n                       v\n                  forgotten"
    (found,) = blocks(f"{text}\n")
    assert isinstance(found, Code) and found.text == text


def test_the_labels_of_names_are_no_title() -> None:
    (found,) = blocks("14 Oct: photos -> 16 Oct: meeting -> 22 Oct: quarantine -> 28 Oct: deal\n", Flow)
    assert isinstance(found, Flow)
    assert (found.title, found.nodes[0].name) == ("", "14 Oct: photos")


def test_lines_of_a_quotation_that_all_begin_anew_stay_lines() -> None:
    verses, prose = blocks("> To be, or not to be\n> Whether it is nobler\n> The slings and arrows\n> — Hamlet\n\ntext\n\n> A quotation that\n> goes on with small\n> letters here.\n", Quote)
    assert isinstance(verses, Quote) and isinstance(prose, Quote)
    assert verses.text.split("\n\n") == ["To be, or not to be", "Whether it is nobler", "The slings and arrows", "— Hamlet"]
    assert "\n" not in prose.text


def test_ticks_below_a_numbered_title_are_a_list() -> None:
    title, ticked, crossed = blocks("## 2. Evidence (Wegener 1912)\n\n✔ The coasts fit\n✔ The fossils are the same\n\n❌ No mechanism was known\n")
    assert isinstance(title, Heading) and isinstance(ticked, Bullets) and isinstance(crossed, Paragraph)


def test_items_with_two_sides_in_a_row_define() -> None:
    found = blocks("- Focus >> where the quake starts\n- Epicentre >> the point above the focus\n", Definition)
    assert [block.term for block in found if isinstance(block, Definition)] == ["Focus", "Epicentre"]


LED: dict[str, tuple[str, str]] = {
    "by_a_line_left_of_them": ("Why it works\n  G plus: thick walls keep the dye\n  G minus: thin walls let it go\n", "Why it works"),
    "by_words_that_go_on": ("Arguments can be\n* positional\n* default\n", "Arguments can be"),
}


@pytest.mark.parametrize(("text", "lead"), LED.values(), ids=LED)
def test_a_line_leads_a_list(text: str, lead: str) -> None:
    first, found = blocks(f"{text}")
    assert isinstance(first, Paragraph) and first.text == lead
    assert isinstance(found, Bullets) and len(found.items) == 2


def test_pairs_of_sentences_are_facts_of_their_own() -> None:
    (found,) = blocks("Was fehlt Ihnen? = What is wrong?\nMir tut der Kopf weh. = My head hurts.\nGute Besserung! = Get well soon!\n")
    assert isinstance(found, Bullets) and len(found.items) == 3


def test_a_framed_line_that_is_set_in_is_a_callout() -> None:
    (found,) = blocks("Some text.\n\n  *** PORN = Proactive Old, Retroactive New ***\n\nMore text.", Quote)
    assert isinstance(found, Quote) and found.text == "PORN = Proactive Old, Retroactive New"


def test_code_without_a_fence_begins_at_its_left_edge() -> None:
    (found,) = blocks("Defined so:\n\n    def area(r):\n        return r ** 2\n", Code)
    assert isinstance(found, Code) and found.text == "def area(r):\n    return r ** 2"


@pytest.mark.parametrize("head", ["RENAL PHYSIOLOGY              BIO 240 / Lecture 17", "REDOX AND CELLS\nTues 3/14"])
def test_a_label_below_the_name_of_a_note_does_not_hide_it(head: str) -> None:
    (module,) = parsed(f"{head}\n\nOIL RIG\nIt is about electrons.\n\nCELLS\nThey have two poles.\n").modules
    assert module.title == head.split("  ")[0].partition("\n")[0]


def test_lines_that_are_set_in_belong_to_the_one_above() -> None:
    _, found = blocks("Kinds of memory are these.\n\ndeclarative (explicit)\n   episodic - events\n   semantic - facts\nnon-declarative (implicit)\n   procedural - skills\n")
    assert isinstance(found, Bullets)
    assert [(item.text, len(item.items)) for item in found.items] == [("declarative (explicit)", 2), ("non-declarative (implicit)", 1)]


BANK = """QUESTION BANK

Q1. What is the port? (a) 80 (b) 443 (c) 22 (d) 8080
Q2. ______ translates names to addresses.
Q3. State True or False: A MAC address has 48 bits.
Q4. Match the following:
   A. Layer 1      1. Router
   B. Layer 2      2. Hub
Q5. Differentiate between a hub and a switch.

ANSWER KEY
1. b
2. DNS
3. True
4. A-2, B-1
5. A hub repeats, a switch forwards.
"""


def test_a_key_answers_questions_in_letters_words_verdicts_and_pairs() -> None:
    found = [block for block in blocks(BANK, Question) if isinstance(block, Question)]
    assert [[option.right for option in one.options] for one in found[:1]] == [[False, True, False, False]]
    assert [one.stem for one in found[1:3]] == ["______ translates names to addresses.", "State True or False: A MAC address has 48 bits."]
    assert [one.answer for one in found[1:]] == ["DNS", "True", "A-2, B-1", "A hub repeats, a switch forwards."]
    assert not any(option.right for option in found[3].options)


def test_an_answer_in_brackets_with_a_word_for_it_makes_a_question() -> None:
    found = blocks("1. Derive $x^3$. (Sol: $3x^2$)\n2. Name it. [Answer: a cell]\n", Question)
    assert [(one.stem, one.answer, one.number) for one in found if isinstance(one, Question)] == [("Derive $x^3$.", "$3x^2$", "1"), ("Name it.", "a cell", "2")]


@pytest.mark.parametrize("stamp", ["[12/03/24, 18:02:11] {}", "12/03/24, 18:02 - {}", "[3/12/24, 6:02 PM] {}"])
def test_a_chat_is_a_dialogue(stamp: str) -> None:
    said = ("Sara: what is on the test", "Ben: photosynthesis", "Ben: the light reactions", "Sara: and then", "Ben: respiration", "Mia: about 30 ATP", "Sara: thanks")
    found = blocks("\n".join(stamp.format(line) for line in said), Speech)
    assert [one.speaker for one in found if isinstance(one, Speech)] == ["Sara", "Ben", "Ben", "Sara", "Ben", "Mia", "Sara"]


def test_dots_lead_from_a_term_to_its_text() -> None:
    (found,) = blocks("P wave........atrial depolarization\nPR interval...120-200 ms\nT wave........ventricular repolarization\n")
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["P wave", "PR interval", "T wave"]


def test_effects_with_arrows_below_an_item_are_no_ladder() -> None:
    assert blocks("* beta blockers\n\t↓ HR, ↓ contractility\n\tSE: bradycardia\n* others\n", Flow) == []


def test_a_statement_with_a_name_is_a_definition() -> None:
    (found,) = blocks("Theorem (Rolle). If it is continuous there is such a point.\n")
    assert isinstance(found, Definition) and found.term == "Theorem (Rolle)"


def test_a_list_behind_a_colon_is_no_title() -> None:
    said = blocks("4 chambers: RA, RV, LA, LV\n\nThey fill one after the other.\n", Paragraph)
    assert len(said) == 2


def test_a_mind_map_has_its_root_for_a_name_and_its_branches_for_titles() -> None:
    (module,) = parsed("- Immune system\n\t- Innate\n\t\t- skin\n\t\t- mucus\n\t- Adaptive\n\t\t- B cells\n").modules
    assert module.title == "Immune system"
    assert [block.text for block in module.blocks if isinstance(block, Heading)] == ["Innate", "Adaptive"]


@pytest.mark.parametrize("text", ["- skin\n- mucus\n- cells\n", "Text first.\n\n- Innate\n  - skin\n- Adaptive\n  - B cells\n"])
def test_other_lists_stay_lists(text: str) -> None:
    assert blocks(text, Heading) == []


def test_a_line_of_a_poem_is_no_offer_of_an_assistant() -> None:
    poem = "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate.\nRough winds do shake the darling buds,\nAnd summer's lease hath a date.\n"
    (found,) = blocks(f"# Sonnet\n\n{poem}")
    assert isinstance(found, Bullets) and [item.text for item in found.items] == poem.strip().split("\n")


def test_bold_questions_with_text_below_are_asked() -> None:
    found = blocks("# Git\n\n**What is HEAD?**\nA pointer.\n\n**Merge or rebase?**\n- merge keeps history\n- rebase rewrites it\n", Question)
    assert [one.stem for one in found if isinstance(one, Question)] == ["What is HEAD?", "Merge or rebase?"]


def test_thai_letters_count_options() -> None:
    (found,) = blocks("ข้อ 1 ออร์แกเนลล์ใดสร้างพลังงาน\nก. นิวเคลียส\nข. ไมโทคอนเดรีย\nค. ไรโบโซม\nเฉลย: ข\n", Question)
    assert isinstance(found, Question) and [option.right for option in found.options] == [False, True, False]


def test_formulas_with_signs_of_mathematics_are_no_code() -> None:
    assert blocks("Risk = Threat × Impact\nALE = SLE × ARO\nSLE = AV × EF\n", Code) == []


CHART = "Class: Penicillins\nMOA: cell wall\nUse: strep\nSE: rash\n\nClass: Macrolides\nMOA: 50S\nSE: QT\n\nClass: Aminoglycosides\nMOA: 30S\nUse: severe\nSE: kidneys\n"


def test_records_with_the_same_labels_are_a_table() -> None:
    (found,) = blocks(f"# Drugs\n\n{CHART}")
    assert isinstance(found, Table)
    assert found.header == ("Class", "MOA", "Use", "SE")
    assert [row.cells for row in found.rows][1] == ("Macrolides", "50S", "", "QT")
    assert [(row.place.first, row.place.last) for row in found.rows] == [(3, 6), (8, 10), (12, 15)]


TALK = "Ann: hello\nBen: good day\nCid: welcome\n\nBen: how is it\nAnn: well\nCid: fine\n\nAnn: so\nCid: yes\nBen: no\n\nBen: bye\nAnn: bye\n"


def test_who_takes_turns_is_no_record() -> None:
    assert blocks(TALK, Table) == []


ANNOUNCED: dict[str, tuple[str, str]] = {
    "equal": ("Def: Type I error = rejecting a true one", "Type I error"),
    "colon": ("Definition: Osmosis: water through a membrane", "Osmosis"),
    "dash": ("Def. Osmosis – water through a membrane", "Osmosis"),
}


@pytest.mark.parametrize(("text", "term"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_line_that_says_so_defines(text: str, term: str) -> None:
    (found,) = blocks(f"# Notes\n\n{text}\n")
    assert isinstance(found, Definition) and found.term == term


def test_a_colon_in_brackets_parts_no_term() -> None:
    (found,) = blocks("- FP - fixed price (risk: seller)\n- CR - cost (risk: buyer)\n- TM - time (risk: both)\n")
    assert isinstance(found, Bullets)
    assert (found.items[0].term, found.items[0].text) == ("FP", "fixed price (risk: seller)")


def test_two_dashes_in_a_row_of_lines_are_bullets() -> None:
    (found,) = blocks("# Sounds\n\n-- bilabial: p b m\n-- dental: f v\n-- velar: k g\n")
    assert isinstance(found, Bullets) and found.items[0].text == "p b m"


def test_paragraphs_with_labels_or_pipes_go_on_with_nothing() -> None:
    text = "# Sounds\n\nA minimal pair differs in one sound only\n\nallophone: a variant of a phoneme\n\nking | deed\n--- | ---\nTaejong | tags\n"
    assert [type(block).__name__ for block in blocks(text)] == ["Paragraph", "Paragraph", "Table"]


@pytest.mark.parametrize("text", ["- A sample of 25. Test it.\n- s = 10\n- => reject\n", "Given: t = (52-50)/2 → t = 1 → reject\n"])
def test_calculations_are_no_flows(text: str) -> None:
    assert blocks(text, Flow) == []


def test_capitals_with_something_in_brackets_are_a_title() -> None:
    heading, *_ = blocks("Some text.\n\nVIRTUE ETHICS (Aristotle)\neudaimonia = flourishing\n", Heading)
    assert isinstance(heading, Heading) and heading.text == "VIRTUE ETHICS (Aristotle)"


REVEALED: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "below": ("What is it?\n\n<details><summary>Show answer</summary>\n\nIt is **this**.\n\n</details>\n", [("What is it?", "It is **this**.")]),
    "on_one_line": ("3. What next?\n<details><summary>Solution</summary>that</details>\n", [("What next?", "that")]),
    "code_between": ("**What logs?**\n\n```js\nlog(1)\n```\n\n<details><summary>Answer</summary>1</details>\n", [("What logs?\n\n`log(1)`", "1")]),
    "no_question": ("It is so.\n\n<details><summary>Answer</summary>no</details>\n", []),
    "more_than_an_answer": ("What is it?\n\n<details><summary>History of it</summary>It was found.</details>\n", []),
}


@pytest.mark.parametrize(("text", "cards"), REVEALED.values(), ids=REVEALED)
def test_an_answer_folded_away_below_a_line_that_asks_is_a_card(text: str, cards: list[tuple[str, str]]) -> None:
    found = blocks(f"# Notes\n\n{text}", Question)
    assert [(one.stem, one.answer) for one in found if isinstance(one, Question)] == cards


def test_signs_below_each_other_are_read_as_one_by_one() -> None:
    (found,) = blocks("overloading = same name, other parameters\noverriding  = same signature in a subclass\n")
    assert isinstance(found, Bullets) and len(found.items) == 2


def test_brackets_behind_q_and_a_open_a_card() -> None:
    found = blocks("Q) Can it be instantiated?\nA) No\n\nQ) What is final?\nA) what cannot change\n", Question)
    assert [one.answer for one in found if isinstance(one, Question)] == ["No", "what cannot change"]


def test_questions_below_a_few_words_are_answered_also_by_a_number() -> None:
    found = blocks("# Cells\n\nShort answer\nWhat is it?\nAn exchange of segments.\n\nWhy does it matter?\nIt varies.\n\nHow many are there?\n23\n", Question)
    assert [one.answer for one in found if isinstance(one, Question)] == ["An exchange of segments.", "It varies.", "23"]


def test_boxes_in_a_row_are_a_list_of_tasks() -> None:
    (found,) = blocks("☐ read chapter four\n☑ do the worksheet\n", Bullets)
    assert isinstance(found, Bullets) and [item.checked for item in found.items] == [False, True]


CLIPPINGS = """Thinking (Daniel Kahneman)
- Your Highlight on page 21 | location 312-314 | Added on Monday, 4 March 2024 10:12:01

System 1 operates quickly.
==========
Thinking (Daniel Kahneman)
- Your Note on page 24 | location 356 | Added on Monday, 4 March 2024 10:21:30

compare with the other theory
==========
Emma (Jane Austen)
- Your Highlight on page 2 | location 20-22 | Added on Friday, 8 March 2024 20:01:44

Emma had very little to distress her.
==========
"""


def test_clippings_of_a_reading_device_stand_below_their_books() -> None:
    modules = parsed(CLIPPINGS, "course/My Clippings.txt").modules
    said = [(type(block).__name__, getattr(block, "text", "")) for module in modules for block in module.blocks]
    assert ("Quote", "compare with the other theory") in said
    assert ("Paragraph", "System 1 operates quickly.") in said
    titles = {text for kind, text in said if kind == "Heading"} | {module.title for module in modules}
    assert {"Thinking (Daniel Kahneman)", "Emma (Jane Austen)"} <= titles
    assert not any("Added on" in text for _, text in said)


def test_levels_that_an_editor_writes_as_lists_of_their_own_are_nested() -> None:
    page = '<html><ul class="lst-kix_a-0"><li>one</li><li>two</li></ul><ul class="lst-kix_a-1"><li>below two</li></ul></html>'
    (module,) = parsed(page, "course/page.html").modules
    (found,) = [block for block in module.blocks if isinstance(block, Bullets)]
    assert [len(item.items) for item in found.items] == [0, 1]


HEADLESS: dict[str, tuple[str, tuple[str, ...]]] = {
    "figures_as_below": ("Sensorimotor\t0-2\tpermanence\nPreoperational\t2-7\tsymbols\nConcrete\t7-11\tconservation\n", ("", "", "")),
    "words_of_a_script": ("你好\tnǐ hǎo\thello\n谢谢\txièxie\tthank you\n水\tshuǐ\twater\n", ("", "", "")),
    "names": ("Stage\tAge\tMark\nSensorimotor\t0-2\tpermanence\nPreoperational\t2-7\tsymbols\n", ("Stage", "Age", "Mark")),
}


@pytest.mark.parametrize(("text", "header"), HEADLESS.values(), ids=HEADLESS)
def test_a_first_row_like_the_others_is_no_header(text: str, header: tuple[str, ...]) -> None:
    (found,) = blocks(f"Text stands here.\n\n{text}", Table)
    assert isinstance(found, Table) and found.header == header


def test_references_are_items_of_their_own() -> None:
    (found,) = blocks("Clark, C. (2012). The Sleepwalkers. London.\nFischer, F. (1961). Griff nach der Weltmacht.\n")
    assert isinstance(found, Bullets) and len(found.items) == 2


def test_a_few_words_name_the_formula_below_them() -> None:
    said = blocks("# Lab\n\nCalculations\nc(HCl) = c(NaOH) × V / V(HCl)\n", Paragraph)
    assert [block.text for block in said if isinstance(block, Paragraph)] == ["Calculations", "c(HCl) = c(NaOH) × V / V(HCl)"]


@pytest.mark.parametrize(
    "fold", ["<summary>1. Setup</summary>\n\nInstall it.", "<summary>Answer</summary>\n\n```sh\nls\n```"], ids=("section", "code")
)
def test_a_numbered_fold_and_one_with_code_are_no_cards(fold: str) -> None:
    assert blocks(f"# Notes\n\nWhat is next?\n\n<details>\n{fold}\n</details>\n", Question) == []


def test_a_few_letters_in_a_title_are_not_the_name_of_the_file() -> None:
    (module,) = parsed("Cartography\n\nMaps are drawn here.\n\nScales\n\nThey tell how large it is.\n", "course/art.txt").modules
    assert module.title == "Art"


def test_an_exercise_that_counts_on_from_a_question_is_no_title() -> None:
    text = "# Week 4\n\n1. What does it print?\na) one  b) two\nSolution: a\n\n2. Write a function for it.\n"
    assert blocks(text, Heading) == []


def test_a_bound_right_above_text_is_no_title() -> None:
    note = "Sugar\n\nHypoglycemia\n\nBG <70\ncold and clammy, give some candy\nrecheck in 15 min\n\nMore\n\nGive it twice.\n"
    titles = [block.text for block in blocks(note, Heading) if isinstance(block, Heading)]
    assert titles == ["Hypoglycemia", "More"]
