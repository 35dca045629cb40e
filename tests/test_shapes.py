"""Shapes that notes have in other programs and on paper, read as their writers meant them."""

import pytest

from blocks import blocks, parsed
from studyguide.collect import collect
from studyguide.model import (
    Bullets,
    Code,
    Definition,
    Diagram,
    Flow,
    Heading,
    Note,
    Paragraph,
    Pile,
    Quote,
    Settings,
    Speech,
    Table,
)
from studyguide.parse import parse


def items(block: object) -> list[str]:
    assert isinstance(block, Bullets)
    return [item.text for item in block.items]


# ---- labels ------------------------------------------------------------------------------------

STUDY = "### {} ({})\n**Aim:** whether they agree\n**Procedure:** ask {} people\n**Findings:** a third agreed\n**Eval:**\n+ control\n\n"


def test_labels_that_come_back_in_one_order_are_no_speakers() -> None:
    text = "# Studies\n\n" + "".join(STUDY.format(name, year, year) for name, year in (("Ash", 51), ("Mil", 63), ("Zim", 71)))
    assert not blocks(text, Speech)
    apart = "Facts: a mill stopped\n\nIssue: may they claim?\n\nHolding: no, they may not\n\n"
    assert not blocks("Briefs\n\n" + "---\n\n".join([apart] * 3), Speech)


def test_people_who_take_turns_in_any_order_are_speakers() -> None:
    text = "Ana: one\n\nBen: two\n\nCleo: three\n\nBen: four\n\nAna: five\n\nCleo: six\n\nAna: seven\n\nBen: eight\n\nCleo: nine\n"
    assert len(blocks(text, Speech)) == 9


def test_a_label_that_stands_before_sentences_elsewhere_opens_no_title() -> None:
    text = (
        "First case\n\nIssue: Can a buyer recover lost profits from a carrier who did not know of them?\n\nHolding: No.\n\n"
        "Second case\n\nIssue: Is a joke an offer?\n\nHolding: Yes, where it looks like one.\n"
    )
    assert not any("joke" in block.text for block in blocks(text, Heading) if isinstance(block, Heading))
    topics = "Topic: Cells\n\nAll that lives is made of them.\n\nTopic: Enzymes\n\nThey speed up what happens in cells.\n"
    assert any(block.text == "Topic: Enzymes" for block in blocks(topics, Heading) if isinstance(block, Heading))


# ---- flows and drawings ------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Strong base: 1° → SN2, 2° → E2, 3° → E2", "1° → SN2, 2° → E2, 3° → E2", "Weak base: 1° → none, 2° → E1"])
def test_pairs_in_a_row_are_no_chain(text: str) -> None:
    assert not blocks(f"# Notes\n\nWhich one happens depends on both sides.\n\n{text}\n", Flow)


def test_a_fork_between_two_arrows_is_drawn() -> None:
    (flow,) = blocks("# Notes\n\nUser -> Web, App -> Database\n", Flow)
    assert isinstance(flow, Flow) and len(flow.edges) == 4


def test_a_wire_below_names_that_wires_join_makes_a_drawing() -> None:
    drawn = "PC1 --- SW1 === SW2 --- PC2\n         |\n        R1"
    (found,) = blocks(f"# Lab\n\n{drawn}\n", Code)
    assert isinstance(found, Code) and found.text == drawn
    assert not blocks(f"# Lab\n\n{drawn}\n", Flow)


# ---- tables ------------------------------------------------------------------------------------


def rows(text: str) -> list[tuple[str, ...]]:
    (table,) = blocks(f"# Notes\n\nSome words about it.\n\n{text}\n", Table)
    assert isinstance(table, Table)
    return [table.header, *(row.cells for row in table.rows)]


def test_a_row_of_dashes_shows_the_columns() -> None:
    text = "VLAN Name        Status  Ports\n---- ----------- ------- ----------\n1    default     active  Fa0/3, Fa0/4\n10   SALES TEAM  active\n"
    assert rows(text) == [
        ("VLAN", "Name", "Status", "Ports"),
        ("1", "default", "active", "Fa0/3, Fa0/4"),
        ("10", "SALES TEAM", "active", ""),
    ]


def test_a_word_across_the_columns_of_dashes_is_no_row() -> None:
    (table, below) = blocks("# Notes\n\nA    B\n---- ----\n1    2\nand this line is text that runs on\n")
    assert isinstance(table, Table) and len(table.rows) == 1
    assert isinstance(below, Paragraph)


def test_figures_stand_below_their_heads() -> None:
    text = (
        "                     Debit    Credit\n"
        "Cash                10,000\n"
        "Supplies               800\n"
        "Common stock                   9,000\n"
        "                    ------    ------\n"
        "Total               15,300    15,300\n"
    )
    assert rows(text) == [
        ("", "Debit", "Credit"),
        ("Cash", "10,000", ""),
        ("Supplies", "800", ""),
        ("Common stock", "", "9,000"),
        ("Total", "15,300", "15,300"),
    ]


def test_heads_that_stand_a_little_beside_their_columns_are_heads() -> None:
    text = "            on ground            in flight\nsteady green   go            land\nflashing red   leave         go round\nsteady red     stop          give way\n"
    assert rows(text)[0] == ("", "on ground", "in flight")


def test_a_head_may_count_where_figures_stand_below_it() -> None:
    assert rows("Condition   Day 1   Day 7\nMassed      71.2    34.0\nSpaced      70.8    55.1\n")[0] == ("Condition", "Day 1", "Day 7")
    assert rows("Vso  40   stall\nVs1  48   clean stall\nVr   55   rotate\n")[0] == ("", "", "")


def test_a_row_that_lists_as_its_column_does_is_no_header() -> None:
    text = "Eccrine\tpalms, soles\tcooling\nApocrine\taxilla, groin\tscent\nSebaceous\tface, scalp\toil\n"
    assert rows(text)[0] == ("", "", "")


# ---- lines -------------------------------------------------------------------------------------


def test_short_lines_with_small_letters_are_lines_of_their_own() -> None:
    text = (
        "Temps (internal)\npoultry 74C / 165F\nground meat 71C / 160F\nfish 63 C\nbeef: rare 52, med rare 57, med 63, well 71+\n\n"
        "Sauces\nroux = butter + flour\nsame weight of both\nnever stop stirring it in the pan\n\n"
        "mirepoix is onion, carrot and celery\ncut them all alike\n"
    )
    found, *_ = blocks(text, Bullets)
    assert items(found) == ["poultry 74C / 165F", "ground meat 71C / 160F", "fish 63 C", "beef: rare 52, med rare 57, med 63, well 71+"]


def test_wrapped_text_stays_a_paragraph() -> None:
    text = (
        "the wall of the cell is a layer outside of the membrane that gives\nit a shape and keeps it from bursting when water flows in, and it\n"
        "is found in plants, in fungi and in most bacteria, though what it\nis made of differs.\n\nplants use cellulose, fungi use chitin and bacteria use a mesh of\n"
        "sugars and short chains, which some drugs attack while it is being\nbuilt.\n"
    )
    assert len(blocks(text, Paragraph)) == 2


def test_a_labelled_line_below_a_numbered_item_is_an_item_of_its_own() -> None:
    (found,) = blocks("# Drugs\n\n1. vessels only\n   amlodipine\n2. heart + vessels\n   verapamil, diltiazem\n   AE: constipation\n   no grapefruit\n", Bullets)
    assert isinstance(found, Bullets)
    assert [item.text for item in found.items[1].items] == ["verapamil, diltiazem", "AE: constipation", "no grapefruit"]


def test_a_wrapped_item_with_a_colon_stays_one() -> None:
    (found,) = blocks("# Drugs\n\n- what the patient has to know before he goes home:\n  Note: never stop it at once\n  and never take two\n", Bullets)
    assert len(items(found)) == 1


def test_hollow_bullets_stand_below_solid_ones() -> None:
    for text in ("• basale\n○ mitosis\n○ melanocytes\n• spinosum\n", "•\tbasale\n○\tmitosis\n○\tmelanocytes\n•\tspinosum\n"):
        (found,) = blocks(text, Bullets)
        assert isinstance(found, Bullets)
        assert [(item.text, len(item.items)) for item in found.items] == [("basale", 2), ("spinosum", 0)]


def test_a_letter_o_set_in_below_a_round_bullet_is_one() -> None:
    (found,) = blocks("# Case\n\n  • a natural loss\n     o carriers cannot foresee it\n", Bullets)
    assert isinstance(found, Bullets) and items(found.items and found) == ["a natural loss"]
    (other,) = blocks("# Comida\n\n- agua\n  o vino\n", Bullets)
    assert items(other) == ["agua o vino"]


def test_sources_are_one_item_each() -> None:
    text = "References\n\nMarrow, J. P., Quill, L., &\nOrr, D. (2006). On spacing words.\nBulletin of Memory, 13(3).\nQuill, L. (1985). About lists. Leipzig:\nThe Press.\n"
    (found,) = blocks(text, Bullets)
    assert [text[:12] for text in items(found)] == ["Marrow, J. P", "Quill, L. (1"]


# ---- prints and mails --------------------------------------------------------------------------

PAGES = "Journal of Things 14 (2019)\n\n{}\n\n{}\n\n"


def test_the_head_of_numbered_pages_goes_with_their_numbers() -> None:
    prose = "\n".join(f"This is the line of a page with the number {number} and many words." for number in range(8))
    text = "".join(PAGES.format(prose, page) for page in (112, 113, 114))
    dropped = {fate.rule for fate in parsed(text).fates if fate.kind == "dropped"}
    assert dropped == {"page-number", "running-head"}


def test_numbers_that_a_label_follows_are_no_pages() -> None:
    task = "{}\n\nTrue or false\n\nThe cell has a wall.\n\nThe cell has a core.\n\nThe cell has a skin.\n\n"
    assert not [fate for fate in parsed("".join(task.format(number) for number in (1, 2, 3))).fates if fate.kind == "dropped"]


def test_sections_without_a_full_stop_hold_their_parts() -> None:
    text = "1 Introduction\nThe effect is old and well known.\n\n1.1 Theories\nThree of them have been told.\n\n2 Method\n2.1 People\nEighty took part in it.\n\n3 Results\nThere was an effect.\n"
    assert [(block.level, block.text) for block in blocks(text, Heading) if isinstance(block, Heading)] == [
        (2, "Introduction"),
        (3, "Theories"),
        (2, "Method"),
        (3, "People"),
        (2, "Results"),
    ]


def test_a_signature_and_the_answers_of_a_mail_say_nothing() -> None:
    text = "From: Ana <a@example.org>\nTo: All\nDate: Mon, 5 Feb 2024\nSubject: Re: Fwd: Paths\n\nThe longest path has no slack.\n\n--\nAna Diaz\nBSc Logistics\n"
    title, said = blocks(text)
    assert isinstance(title, Heading) and title.text == "Paths"
    assert isinstance(said, Paragraph)


# ---- vaults and other programs -----------------------------------------------------------------


def test_links_behind_a_key_define_nothing() -> None:
    assert not blocks("related:: [[Free energy]], [[Heat|warmth]]\n\n# Entropy\n\nIt never falls.\n", Definition)
    (found,) = blocks("# Entropy\n\nSecond law:: entropy never falls, see [[Heat]]\n", Definition)
    assert isinstance(found, Definition)


def test_the_head_of_a_callout_inside_another_is_a_line_of_it() -> None:
    (found,) = blocks("> [!example] Ice\n> It melts.\n> > [!question] Why?\n> > Because it is warm.\n", Quote)
    assert isinstance(found, Quote)
    assert found.text == "It melts.\n\n**Why?**\n\nBecause it is warm."


def test_a_bare_word_for_a_statement_is_no_term() -> None:
    assert not blocks("# Algebra\n\n**Def.** Let A be a matrix.\n", Definition)
    (found,) = blocks("# Algebra\n\n**Thm 5.1.** It has n vectors.\n", Definition)
    assert isinstance(found, Definition)


def _terms(text: str) -> list[str]:
    note = Note("course/note.md", text)
    pile = Pile((note,), Settings(), (), ())
    guide, _ = collect(pile, [parse(note)])
    return [term.name for term in guide.terms]


def test_a_day_is_no_term() -> None:
    text = "# War\n\n- **July 14:** the mob storms the fort\n- **2 Sept:** the mob storms the prison\n- **Sans-culottes:** the poor of the city\n"
    assert _terms(text) == ["Sans-culottes"]


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("a.org", "#+TITLE: Sorts\n* One\n#+begin_quote\nQuoted.\n#+end_quote\nNot quoted, and long enough.\n", ["Heading", "Quote", "Paragraph"]),
        ("a.org", "#+TITLE: Sorts\n* One\n  #+RESULTS:\n  : [1, 2]\nAfter it.\n", ["Heading", "Code", "Paragraph"]),
        ("a.rst", "Tests\n#####\n\nText.\n\nErrors\n======\n\nType I\n  Reject a true one.\nType II\n  Keep a false one.\n", ["Heading", "Definition", "Definition"]),
        ("a.adoc", "= Style\n\nText.\n\n[quote, Ann Orr]\n____\nSmall is fine.\n____\n\nAfter.\n", ["Paragraph", "Quote", "Paragraph"]),
    ],
)
def test_what_follows_a_block_is_no_part_of_it(file: str, text: str, expected: list[str]) -> None:
    found = [block for module in parsed(text, f"course/{file}").modules for block in module.blocks]
    assert [type(block).__name__ for block in found][-len(expected) :] == expected


def test_who_is_quoted_is_said() -> None:
    (found,) = [block for module in parsed("= S\n\n[quote, Ann Orr]\nSmall is fine.\n\nAfter.\n", "course/a.adoc").modules for block in module.blocks if isinstance(block, Quote)]
    assert (found.title, found.text) == ("Ann Orr", "Small is fine.")


def test_restructured_formulas_counted_items_and_references_are_mended() -> None:
    text = "Title\n=====\n\nPower is :math:`1 - \\beta`, see [1]_.\n\n#. State it\n#. Test it\n"
    found = [block for module in parsed(text, "course/a.rst").modules for block in module.blocks]
    assert isinstance(found[0], Paragraph) and found[0].text == "Power is $1 - \\beta$, see [1]."
    assert isinstance(found[1], Bullets) and found[1].ordered and items(found[1]) == ["State it", "Test it"]


@pytest.mark.parametrize("sign", [" - ", ": "])
def test_each_letter_of_a_word_to_remember_is_a_term(sign: str) -> None:
    text = "".join(f"- {letter}{sign}{word}\n" for letter, word in (("A", "airway"), ("B", "breathing"), ("C", "pulse")))
    (block,) = blocks(f"# First aid\n\nIn this order.\n\n{text}", Bullets)
    assert [(item.term, item.text) for item in block.items] == [("A", "airway"), ("B", "breathing"), ("C", "pulse")]


def test_letters_that_ask_and_answer_are_no_terms() -> None:
    (block,) = blocks("# Talk\n\nSome lines.\n\n- Q - where\n- A - here\n- N - none\n- a plain line\n", Bullets)
    assert all(not item.term for item in block.items)


BROKEN = (
    "Introduction to the Physiology of\nthe Cardiovascular System\n\nThe heart pumps blood through two circuits, one to the\n"
    "lungs and one to the body.\n\n{title}\n\nCardiac output is stroke volume times heart rate.\n"
)


@pytest.mark.parametrize(
    ("title", "titles"),
    [
        ("Cardiac Output and Its\nRegulation in Exercise", ["Cardiac Output and Its Regulation in Exercise"]),
        ("Regulation of Output\nin Exercise", ["Regulation of Output in Exercise"]),
        ("Stroke volume\nHeart rate", []),
        ("It rises with the work that is\ndone and falls with sleep.", []),
    ],
)
def test_a_title_that_a_page_broke_is_one(title: str, titles: list[str]) -> None:
    found = [block.text for block in blocks(BROKEN.format(title=title), Heading) if isinstance(block, Heading)]
    assert found[-len(titles) :] == titles if titles else all("\n" not in one and "troke" not in one for one in found)


# ---- frames, lost fences, names with a sentence ---------------------------------------------------

FRAMED = """====================
LAW OF TORTS
====================

Portability: none
Last checked: 2024-03-01

State: 2024-03-01

--------------------
Negligence (part 2)
--------------------

A duty is broken, and harm follows from it.

DUTY
----

Who is near enough to be harmed is owed one.
"""


def test_a_line_above_and_a_like_one_below_make_a_title() -> None:
    (module,) = parsed(FRAMED, "notes.txt").modules
    assert module.title == "LAW OF TORTS"
    assert [block.text for block in module.blocks if isinstance(block, Heading)] == ["Negligence (part 2)", "DUTY"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("--------------\nName     Value\n--------------\nx        1\n--------------\n", id="head_of_columns"),
        pytest.param("--------\nWe met a sentence that ends.\n--------\n\nMore text here.\n", id="sentence"),
        pytest.param("========\nOne of two signs\n--------++\n\nMore text here.\n", id="two_signs"),
    ],
)
def test_what_stands_between_two_lines_is_not_always_a_title(text: str) -> None:
    assert not blocks(f"# A\n\nFirst.\n\n## B\n\n{text}\n## C\n\nLast.\n", Heading)[1:-1]


def test_a_number_right_behind_its_word_opens_a_module() -> None:
    text = "# Week 1\n\n## Cells\n\nThey divide.\n\n# Week2\n\n## Tissues\n\nThey hold cells.\n"
    assert [module.number for module in parsed(text).modules] == [1, 2]


def test_a_diagram_that_lost_its_fence_is_one() -> None:
    text = "# Nerves\n\nmermaid\nflowchart LR\n    A[Rest] -->|salt enters| B[Spike]\n    B --> C[Rest again]\n\nText.\n"
    (found,) = blocks(text, Diagram)
    assert isinstance(found, Diagram) and found.source.startswith("flowchart LR") and "C[Rest again]" in found.source
    assert not blocks("# Maths\n\ngraph TD\n\nA graph of a function goes on.\n", Diagram)


def test_items_below_a_bullet_beside_a_number_stand_below_it() -> None:
    text = "# Law\n\n1. Issue\n   - When?\n2. Rule\n* For it\n    * a case\n    * a second one\n* Against it\n    * a third\n3. End\n"
    (found,) = blocks(text)
    assert isinstance(found, Bullets)
    assert [[(one.text, [x.text for x in one.items]) for one in item.items] for item in found.items] == [
        [("When?", [])],
        [("For it", ["a case", "a second one"]), ("Against it", ["a third"])],
        [],
    ]


NAMES = "1. {}\n   - The first phase of a division.\n2. {}\n   - The second one, in the middle.\n3. {}\n   - The last one of them.\n"


def test_names_with_one_sentence_below_each_are_terms() -> None:
    (found,) = blocks(NAMES.format("Prophase", "Metaphase", "Telophase (end)"))
    assert isinstance(found, Bullets) and [item.term for item in found.items] == ["Prophase", "Metaphase", "Telophase (end)"]
    assert found.items[0].text == "The first phase of a division." and not found.items[0].items


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Why divide?", "When?", "Where?"), id="questions"),
        pytest.param(("Read the text.", "Draw it.", "Learn it."), id="sentences"),
        pytest.param(("go there", "come back", "sleep"), id="small_letters"),
    ],
)
def test_other_lines_with_one_sentence_below_each_are_no_terms(names: tuple[str, str, str]) -> None:
    found = blocks(NAMES.format(*names))
    assert not any(item.term for block in found if isinstance(block, Bullets) for item in block.items)


def test_rows_without_a_first_cell_go_on_where_one_is_cut_in_a_sentence() -> None:
    head = "|  | Hard | Easy |\n|---|---|---|\n"
    (cut,) = blocks(f"{head}| Store | fat | sugar and |\n|  | muscle | water |\n| Part | leg | the whole |\n|  |  | arm |\n")
    assert isinstance(cut, Table)
    assert [row.cells for row in cut.rows] == [("Store", "fat muscle", "sugar and water"), ("Part", "leg", "the whole arm")]
    spanned = "| Birds | hen | two |\n|  | duck, | two |\n|  | goose | two |\n|  | swan | two |\n|  | owl | two |\n"
    (whole,) = blocks(f"{head}{spanned}")
    assert isinstance(whole, Table) and len(whole.rows) == 5
    (rows,) = blocks(f"{head}| Store | fat | sugar |\n|  | muscle | water |\n")
    assert isinstance(rows, Table) and len(rows.rows) == 2


def test_a_bold_label_below_a_sentence_opens_a_paragraph() -> None:
    found = blocks("# Rights\n\nLife comes first, and health with it.\n**Remark:** a dignified life is meant.\n")
    assert [type(block) for block in found] == [Paragraph, Definition]
    (whole,) = blocks("# Rights\n\nLife comes first, and with it the\n**right:** to health.\n")
    assert isinstance(whole, Paragraph)


def test_a_number_that_the_name_of_the_note_gives_stands_once() -> None:
    text = "# {} The wars\n\n## Causes\n\nThere were many of them.\n"
    titles = [(m.number, m.title) for n in ("6", "06.", "7") for m in parsed(text.format(n), "06-wars.md").modules]
    assert titles == [(6, "The wars"), (6, "The wars"), (6, "7 The wars")]


def test_the_first_of_pairs_with_one_sign_is_no_title() -> None:
    text = "Cells\n\nGamete - a cell that fuses with another\nZygote - what two of them become in the end\n"
    assert not any("Gamete" in block.text for block in blocks(text, Heading) if isinstance(block, Heading))
    text = "Allowance 2024: 11.604 €\n\nIt is free of tax. Nobody pays on it.\n"
    assert not any("Allowance" in block.text for block in blocks(text, Heading) if isinstance(block, Heading))
    text = "Money\n\nEurope in 1914: war\n\nIt began late. Nobody was ready.\n"
    assert any("war" in block.text for block in blocks(text, Heading) if isinstance(block, Heading))


def test_a_tab_behind_the_number_of_a_title_is_a_space() -> None:
    text = "Staff\n\n1.\tHiring\n\nJobs are told of. Many apply.\n\n2.\tPay\n\n- fixed\n- at risk\n\n3.\tLaw\n\nIt binds all. It is old.\n"
    assert [block.text for block in blocks(text, Heading) if isinstance(block, Heading)][-3:] == [
        "Hiring",
        "Pay",
        "Law",
    ]
    listed = blocks("Staff\n\n1.\tHiring\n2.\tPay\n3.\tLaw\n\nThese are all. No more.\n", Heading)
    assert [block.text for block in listed if isinstance(block, Heading)] == ["Staff"]
