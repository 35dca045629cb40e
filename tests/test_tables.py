"""Tables: pipes, tabs, commas, grids and HTML, whole and broken."""

import pytest

from blocks import blocks
from studyguide.collect.pairs import is_pairs
from studyguide.model import Question, Table

Cells = list[list[str]]

TABLES: dict[str, tuple[str, Cells]] = {
    "pipes": ("| a | b |\n| --- | :-: |\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
    "pipes_without_ends": ("a | b\n--- | ---\n1 | 2", [["a", "b"], ["1", "2"]]),
    "pipes_without_rule": ("| a | b |\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
    "bare_pipes_without_rule": ("a | b\n1 | 2\n3 | 4", [["a", "b"], ["1", "2"], ["3", "4"]]),
    "pipe_behind_a_backslash": ("| a | b |\n|-|-|\n| x \\| y | 2 |", [["a", "b"], ["x | y", "2"]]),
    "pipe_in_code": ("| a | b |\n|-|-|\n| `x|y` | 2 |", [["a", "b"], ["`x|y`", "2"]]),
    "lone_backtick": ("| a | b |\n|-|-|\n| x` | 2 |", [["a", "b"], ["x`", "2"]]),
    "short_row": ("| a | b |\n|-|-|\n| 1 |", [["a", "b"], ["1", ""]]),
    "long_row": ("| a | b |\n|-|-|\n| 1 | 2 | 3 |", [["a", "b", ""], ["1", "2", "3"]]),
    "page_break_in_pipes": ("| a | b |\n|-|-|\n| 1 | 2 |\n\n| 3 | 4 |", [["a", "b"], ["1", "2"], ["3", "4"]]),
    "tabs": ("Name\tUse\nQueue\tfor work that waits\nTopic\tfor news to all of them", [["Name", "Use"], ["Queue", "for work that waits"], ["Topic", "for news to all of them"]]),
    "row_cut_by_a_page": ("A\tB\tC\n1\t2\tpart one of\n\n\t\tthe cell\n3\t4\t5", [["A", "B", "C"], ["1", "2", "part one of the cell"], ["3", "4", "5"]]),
    "row_cut_in_all_cells": (
        "Metric\tWithout\tWith\nReads\tAll of them\tFew\nDatabase\tLarger to carry the\tSmaller (shared\n\nSize\tpeak load.\tby cache).",
        [["Metric", "Without", "With"], ["Reads", "All of them", "Few"], ["Database Size", "Larger to carry the peak load.", "Smaller (shared by cache)."]],
    ),
    "name_alone_before_the_break": ("A\tB\tC\nx\ty\tz\nGoal\t\t\n\n\tone\ttwo", [["A", "B", "C"], ["x", "y", "z"], ["Goal", "one", "two"]]),
    "span_without_a_break": ("A\tB\tC\nx\ty\tz\n\tq\tr", [["A", "B", "C"], ["x", "y", "z"], ["", "q", "r"]]),
    "lower_case_rows_are_rows": ("A\tB\tC\ncost\tlow\thigh\n\nspeed\thigh\tlow", [["A", "B", "C"], ["cost", "low", "high"], ["speed", "high", "low"]]),
    "dashes_at_the_end": ("A\tB\nx\ty\n--\t--", [["A", "B"], ["x", "y"]]),
    "dashes_in_the_middle": ("A\tB\nx\ty\n---\t---\nz\tw", [["A", "B"], ["x", "y"], ["z", "w"]]),
    "header_in_two_pieces": ("A\tC\n--\t--\n\n\tB\t\n1\t2\t3", [["A", "B", "C"], ["1", "2", "3"]]),
    "header_with_a_late_end": ("A\tB\n--\t--\n\n\t\tC\n1\t2\t3", [["A", "B", "C"], ["1", "2", "3"]]),
    "rows_without_header": ("Comprehend\tUse language processing to extract insights.\nPolly\tConvert text into speech that sounds real.", [["", ""], ["Comprehend", "Use language processing to extract insights."], ["Polly", "Convert text into speech that sounds real."]]),
    "numbers_are_no_header": ("1\t2\t3\n4\t5\t6", [["", "", ""], ["1", "2", "3"], ["4", "5", "6"]]),
    "commas": ("name,price,stock\nbread,2,100\nmilk,1,250", [["name", "price", "stock"], ["bread", "2", "100"], ["milk", "1", "250"]]),
    "semicolons": ("name;price;stock\nbread;2;100\nmilk;1;250", [["name", "price", "stock"], ["bread", "2", "100"], ["milk", "1", "250"]]),
    "semicolons_of_pairs": ("Term;Definition\nCofactor;no protein\nCoenzyme;organic", [["Term", "Definition"], ["Cofactor", "no protein"], ["Coenzyme", "organic"]]),
    "semicolons_of_pairs_without_heads": ("Holoenzyme;whole\nCofactor;no protein\nCoenzyme;organic", [["", ""], ["Holoenzyme", "whole"], ["Cofactor", "no protein"], ["Coenzyme", "organic"]]),
    "spaces_with_a_second_line": (
        "inflation     a rise of all\n              prices\ndeflation     a fall\nstagnation    no change",
        [["", ""], ["inflation", "a rise of all prices"], ["deflation", "a fall"], ["stagnation", "no change"]],
    ),
    "spaces_with_heads_of_all_columns_but_the_first": (
        "Rising prices\n          FIFO      LIFO\nCost      lower     higher\nIncome    higher    lower\nStock     higher    lower",
        [["", "FIFO", "LIFO"], ["Cost", "lower", "higher"], ["Income", "higher", "lower"], ["Stock", "higher", "lower"]],
    ),
    "html_cells_of_two_rows": (
        '<table><tr><th>a</th><th>b</th></tr>\n<tr><td rowspan="2">1</td><td>2</td></tr>\n<tr><td>3</td></tr></table>',
        [["a", "b"], ["1", "2"], ["1", "3"]],
    ),
    "spaces_with_a_remark_in_the_last_cell": (
        "Segment     Takes back      Hormone\nFirst       glucose, water  ang II\nThick loop  ions            none   (target: furosemide)",
        [["Segment", "Takes back", "Hormone"], ["First", "glucose, water", "ang II"], ["Thick loop", "ions", "none   (target: furosemide)"]],
    ),
    "spaces_whose_first_row_has_the_signs_of_the_others": (
        'full      V -> I    "stop"\nplagal    IV -> I   "amen"\nfalse     V -> vi   "no"',
        [["", "", ""], ["full", "V -> I", '"stop"'], ["plagal", "IV -> I", '"amen"'], ["false", "V -> vi", '"no"']],
    ),
    "spaces_without_a_header": (
        "PO    by mouth       slowest, first pass\nIV    intravenous    fastest\nSC    subcutaneous   insulin",
        [["", "", ""], ["PO", "by mouth", "slowest, first pass"], ["IV", "intravenous", "fastest"], ["SC", "subcutaneous", "insulin"]],
    ),
    "a_name_that_reaches_its_figure": (
        "Type      Onset      Peak\nRapid     15 min     1-2 h\nLong (glargine) 1-2 h     none",
        [["Type", "Onset", "Peak"], ["Rapid", "15 min", "1-2 h"], ["Long (glargine)", "1-2 h", "none"]],
    ),
    "a_name_that_reaches_what_stands_in_rows": (
        "Account    Increase   Normal\nAssets     Dr         Cr\nLiabilities Cr        Cr",
        [["Account", "Increase", "Normal"], ["Assets", "Dr", "Cr"], ["Liabilities", "Cr", "Cr"]],
    ),
    "a_name_that_reaches_its_sentence": (
        "Type                Commission\nOpen                the broker who finds the buyer\n"
        "Exclusive agency    any broker sells; the owner may sell without one\nA right to sell all that broker gets paid",
        [
            ["", ""],
            ["Type", "Commission"],
            ["Open", "the broker who finds the buyer"],
            ["Exclusive agency", "any broker sells; the owner may sell without one"],
            ["A right to sell all", "that broker gets paid"],
        ],
    ),
    "a_row_that_a_number_opens": (
        "Reagent          Product     Stereo\nBr2              bromide     anti\nH2, Pd/C         alkane      syn\n1) BH3 2) NaOH   alcohol     syn",
        [["Reagent", "Product", "Stereo"], ["Br2", "bromide", "anti"], ["H2, Pd/C", "alkane", "syn"], ["1) BH3 2) NaOH", "alcohol", "syn"]],
    ),
    "names_with_a_sign_in_them": (
        "O-H         3200 broad\nC=O         1700 strong\nC=C         1620", [["", ""], ["O-H", "3200 broad"], ["C=O", "1700 strong"], ["C=C", "1620"]],
    ),
    "pipes_whose_header_leaves_out_the_first_column": (
        "| Classical | Keynesian\nWages | flexible | sticky\nLRAS | vertical |\nFocus | long run | short run",
        [["", "Classical", "Keynesian"], ["Wages", "flexible", "sticky"], ["LRAS", "vertical", ""], ["Focus", "long run", "short run"]],
    ),
    "two_rows_below_their_heads": (
        "             H0 true         H0 false\nReject       Type I          correct\nFail         correct         Type II",
        [["", "H0 true", "H0 false"], ["Reject", "Type I", "correct"], ["Fail", "correct", "Type II"]],
    ),
    "a_row_that_opens_with_a_sign": (
        "1 mean        t\npaired        paired t\n> 2 means     ANOVA", [["", ""], ["1 mean", "t"], ["paired", "paired t"], ["> 2 means", "ANOVA"]],
    ),
    "a_name_that_pushes_its_text": (
        "Knot           Use\nbowline        a loop\nfigure 8       a stop\nround turn and half   mooring",
        [["Knot", "Use"], ["bowline", "a loop"], ["figure 8", "a stop"], ["round turn and half", "mooring"]],
    ),
    "figures_in_the_first_row": ("Temp    36.5-37.5 C\nHR      60-100\nRR      12-20", [["", ""], ["Temp", "36.5-37.5 C"], ["HR", "60-100"], ["RR", "12-20"]]),
    "html_cells_of_two_columns": (
        '<table><tr><th colspan="2">a</th><th>b</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
        [["a", "", "b"], ["1", "2", "3"]],
    ),
    "html_last_cell_of_two_rows": (
        '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>',
        [["a", "b"], ["1", "2"], ["3", "2"]],
    ),
    "grid": ("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+", [["a", "b"], ["1", "2 3"]]),
    "html": ("<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>", [["a", "b"], ["1", "2"]]),
}


@pytest.mark.parametrize(("text", "cells"), TABLES.values(), ids=TABLES)
def test_a_table_has_its_cells(text: str, cells: Cells) -> None:
    (table,) = blocks(text, Table)
    assert isinstance(table, Table)
    assert [list(table.header), *(list(row.cells) for row in table.rows)] == cells


NO_TABLES: dict[str, str] = {
    "prose_with_commas": "Bread, milk, and tea are cheap.\nSalt, oil, and rice are not.\nWine, beer, and juice vary.",
    "list_of_a_word_processor": "1.\tfirst\n2.\tsecond",
    "indented_paragraphs": "\tone\n\ttwo",
    "statements": "int a;int b\nint c;int d\nf(x);g(y)",
    "semicolons_in_prose": "one; two\nthree; four\nfive; six",
    "a_pipe_in_prose": "Either this | or that.",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_what_only_looks_like_a_table_is_none(text: str) -> None:
    assert blocks(text, Table) == []


POINTED: dict[str, str] = {
    "lines": "Heparin → protamine\nWarfarin → vitamin K\nIron → deferoxamine",
    "items": "- Heparin -> protamine\n- Warfarin -> vitamin K\n- Iron -> deferoxamine",
    "wide_arrows": "Heparin => protamine\nWarfarin => vitamin K\nIron => deferoxamine",
}


@pytest.mark.parametrize("text", POINTED.values(), ids=POINTED)
def test_pairs_with_an_arrow_between_them_are_a_table_without_a_header(text: str) -> None:
    (table,) = blocks(f"Antidotes:\n\n{text}\n", Table)
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [
        ("Heparin", "protamine"),
        ("Warfarin", "vitamin K"),
        ("Iron", "deferoxamine"),
    ]
    assert is_pairs(table)


def test_a_name_with_a_colon_in_it_may_have_an_arrow() -> None:
    (table,) = blocks("Listeria -> cheese\nE. coli O157:H7 -> beef\nNorovirus -> shellfish\n", Table)
    assert isinstance(table, Table) and table.rows[1].cells == ("E. coli O157:H7", "beef")


@pytest.mark.parametrize(
    "text",
    [
        "tání: pevné → kapalné\nvar: kapalné → plynné\nsublimace: pevné → plynné",
        "A -> B\nB -> C\nC -> D",
        "a -> b\nc -> d",
        "price up → demand down → sales down\ntax up → price up\nrain → mud",
    ],
)
def test_arrows_that_lead_on_are_no_pairs(text: str) -> None:
    assert not blocks(text, Table)


def table_of(text: str) -> Table:
    (found,) = blocks(text, Table)
    assert isinstance(found, Table)
    return found


def test_the_first_of_rows_with_figures_is_no_header() -> None:
    for text in ("stock\t20 min\nbroth\t4 h\nglaze\t6-8 h\n", "stock | 20 min\nbroth | 4 h\nglaze | 6-8 h\n"):
        assert table_of(text).header == ("", ""), text
    for text in ("dish\t2023\nbroth\t4\nglaze\t6\n", "dish\tHours\nbroth\t4\nglaze\t6\n"):
        assert table_of(text).header[0] == "dish", text


def test_a_first_row_that_says_the_word_of_another_is_no_header() -> None:
    assert table_of("Glass floats.\tNo\nCork floats.\tYes\nLead floats.\tNo\n").header == ("", "")
    assert table_of("Claim\tHolds\nCork floats.\tYes\nLead floats.\tNo\n").header == ("Claim", "Holds")


def test_several_tabs_between_cells_are_one_where_rows_are_only_then_as_wide() -> None:
    found = table_of("\t\tiron\t\tneon\tcork\nfloats\t\tno\tno\tyes\ncolour\tgrey\t\tnone\t\tbrown\n")
    assert found.header == ("", "iron", "neon", "cork")
    assert [row.cells for row in found.rows] == [("floats", "no", "no", "yes"), ("colour", "grey", "none", "brown")]
    kept = table_of("metal\t\tgas\nfloats\tno\t\ncolour\tgrey\tnone\n")
    assert [row.cells for row in kept.rows] == [("floats", "no", ""), ("colour", "grey", "none")]


MATCHED = "# Cells\n\n| Part | Key | Work |\n|---|---|---|\n| root | C | A: makes sugar |\n| leaf | A | B: bears seeds |\n| fruit | {} | C: drinks |\n"


def test_columns_that_letters_match_are_questions_and_no_comparison() -> None:
    found = [block for block in blocks(MATCHED.format("B"), Question) if isinstance(block, Question)]
    assert [one.stem for one in found] == ["Part: root", "Part: leaf", "Part: fruit"]
    assert [[o.text for o in one.options if o.right] for one in found] == [["drinks"], ["makes sugar"], ["bears seeds"]]
    assert not blocks(MATCHED.format("B"), Table)


def test_a_column_of_letters_that_names_no_text_stays_a_table() -> None:
    for text in (MATCHED.format("D"), MATCHED.format("?"), MATCHED.replace("A: makes", "makes").format("B")):
        assert len(blocks(text, Table)) == 1 and not blocks(text, Question)


def test_a_sign_before_each_second_cell_of_columns_is_none_of_its_words() -> None:
    found = table_of("HF    : heart failure\nPND   : paroxysmal dyspnea\nLVEDP : left pressure\n")
    assert [row.cells for row in found.rows][1:] == [("PND", "paroxysmal dyspnea"), ("LVEDP", "left pressure")]
    assert is_pairs(found)


def test_several_tabs_part_two_columns_of_three_rows() -> None:
    found = table_of("git init\t\tnew repo\ngit clone URL\t\tcopy\ngit commit -m text\tsave\n")
    assert [row.cells for row in found.rows][-1] == ("git commit -m text", "save")
