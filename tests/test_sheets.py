"""Cheat sheets: what they choose, what they leave out, how high they think it is."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from studyguide.build import guide as guide_of
from studyguide.emit import emit
from studyguide.emit.sheets import all_sheets, sheets
from studyguide.emit.sheets.parts import TITLES
from studyguide.emit.sheets.running import css_string
from studyguide.errors import Place
from studyguide.model import Diagram, Flow, Guide, Note, Picture, Pile, Settings, Svg
from studyguide.read import read
from studyguide.sheets.alike import distinct
from studyguide.sheets.figures import figures, has_figure, units_in
from studyguide.sheets.flows import rows
from studyguide.sheets.metrics import lines, pieces, total
from studyguide.sheets.paper import PAPERS, Unit, fill
from studyguide.sheets.scope import Scope, drawing
from studyguide.sheets.sheet import Entry, Line, Sheet
from studyguide.sheets.weights import BASE

ROOT = Path(__file__).resolve().parents[1]


def made(text: str, **settings: object) -> tuple[Guide, Sheet]:
    """Return the guide of one note, and its sheet."""
    pile = Pile((Note("course/01-module.md", text),), Settings(**settings), (), ())  # type: ignore[arg-type]
    guide = guide_of(pile)
    return guide, next(iter(all_sheets(guide)))


def words(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    return [(e.body.lead, e.body.text) for e in entries if isinstance(e.body, Line)]


@pytest.mark.parametrize(("text", "role"), [("", ""), ("\n\n- **Rook:** moves in lines.", "cheat-sheet")])
def test_a_sheet_of_headings_alone_is_read_with_its_module(text: str, role: str) -> None:
    pile = Pile((Note("a/1.md", f"# Kings\n\nWords.\n\n## Cheat sheet\n\n## Cheat sheet{text}"),), Settings(), (), ())
    guide = guide_of(pile)
    assert {section.role for section in guide.sections if section.title == "Cheat sheet"} == {role}
    paths = {page.path for page in emit(guide)}
    assert {section.page for section in guide.sections} <= paths


FORMS = {
    "below_titles": "## {}\n\n- **Causes:** {}\n- **Signs:** {}\n",
    "below_lines": "{}\n- **Causes:** {}\n- **Signs:** {}\n",
    "in_paragraphs": "## {}\n\n**Causes:** {}\n\n**Signs:** {}\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_labels_of_a_form_are_told_with_what_they_belong_to(form: str) -> None:
    filled = (("Gout", "uric acid", "a red toe"), ("Scurvy", "no vitamin C", "loose teeth"))
    _, sheet = made("# Illness\n\n" + "\n".join(form.format(*one) for one in filled))
    assert words(sheet.entries) == [
        ("Gout: Causes", "uric acid"),
        ("Gout: Signs", "a red toe"),
        ("Scurvy: Causes", "no vitamin C"),
        ("Scurvy: Signs", "loose teeth"),
    ]


def test_a_label_that_one_form_alone_has_is_told_with_what_it_belongs_to() -> None:
    _, sheet = made(
        "# Illness\n\n## Gout\n\n- **Causes:** uric acid\n- **Signs:** a red toe\n- **Diet:** no beer\n\n"
        "## Scurvy\n\n- **Causes:** no vitamin C\n- **Signs:** loose teeth\n\n"
        "## Words\n\n- **Signs:** what others see\n- **Onset:** how it begins\n"
    )
    leads = [lead for lead, _ in words(sheet.entries)]
    assert leads == ["Gout: Causes", "Gout: Signs", "Gout: Diet", "Scurvy: Causes", "Scurvy: Signs", "Words: Signs", "Onset"]


def test_pairs_stand_on_a_sheet_under_the_words_that_name_them() -> None:
    notes = "# Poisons\n\n## Arsenic\n\nA metal.\n\nAntidotes:\n\n" + "".join(
        f"{one} → {other}\n" for one, other in (("Iron", "deferoxamine"), ("Lead", "edetate"), ("Opioids", "naloxone"))
    )
    _, sheet = made(notes)
    assert {e.group for e in sheet.entries if e.part == "points"} == {"Antidotes"}


@pytest.mark.parametrize(("caption", "title"), [("", "Life of an order"), ("States", "States")])
def test_a_drawing_without_a_title_has_that_of_its_section(caption: str, title: str) -> None:
    block = Diagram(Place("a.md", 1, 3), "stateDiagram-v2\n  [*] --> Open: placed")
    picture = Picture("", caption or "placed, Open", caption, wide=Svg("<g/>", 100, 100))
    scope = Scope(60, 300, 900, frozenset(), {block: picture})
    drawn = drawing(block, scope, "Life of an order")
    assert drawn and drawn.title == title


def test_a_term_that_is_defined_twice_is_no_label() -> None:
    text = "# Yeast\n\n## Bread\n\n- **Dough:** rises\n- **Crust:** brown\n\n## Cake\n\n- **Dough:** sweet\n- **Icing:** white\n"
    assert {lead for lead, _ in words(made(text)[1].entries)} == {"Dough", "Crust", "Icing"}


@pytest.fixture(scope="module")
def own() -> Guide:
    return guide_of(read(ROOT / "notes"))


LONG = "# Module 1: Everything\n\n" + "\n".join(
    f"## About wood {t}\n\n"
    + "\n".join(f"- **Term {t}-{i}:** a thing of {i} parts, unlike any other." for i in range(40))
    for t in range(60)
)


def test_the_lines_of_the_notes_own_sheet_come_first() -> None:
    text = "# A\n\n- **B:** a definition.\n\n## Cheat sheet\n\n- **C:** the first line.\n- **D:** last.\n"
    _, sheet = made(text)
    assert words(sheet.entries)[:2] == [("C", "the first line."), ("D", "last.")]
    assert ("B", "a definition.") in words(sheet.entries)


def test_titles_of_the_notes_own_sheet_that_have_nothing_below_them_stand_on_it() -> None:
    guide, _ = made("# Wood\n\nGrows.\n\n## Cheat sheet\n\n- **Oak:** is hard.\n\n### Ash\n\n### Elm\n")
    text = next(str(page.text) for page in sheets(guide) if page.path.endswith("cheat-sheet.md"))
    assert [line for line in text.splitlines() if line.startswith("### ")][:2] == ["### Ash {: #ash }", "### Elm {: #elm }"]
    assert "\n- \n" not in text


def test_an_empty_cell_of_a_sheet_is_no_head() -> None:
    table = "| | TCP | UDP |\n|---|---|---|\n| Order | kept | lost |\n| | slow | quick |\n| Use | files | calls |\n"
    guide, _ = made(f"# Ways\n\nTwo ways.\n\n{table}")
    text = next(str(page.text) for page in sheets(guide) if page.path.endswith("cheat-sheet.md"))
    assert '<th scope="col">TCP</th>' in text and '<th scope="row">Order</th>' in text
    assert re.findall(r"<th[^>]*></th>", text) == []


def test_a_module_without_a_sheet_of_its_own_gets_one_from_what_it_says() -> None:
    _, sheet = made("# A\n\n## T\n\n- **B:** a definition.\n\nIt rains a lot.\n")
    assert [e.part for e in sheet.entries] == ["definitions", "prose"]


def test_a_module_of_three_lines_has_a_sheet_in_large_type() -> None:
    _, sheet = made("# A\n\nOne line.\n")
    assert sheet.size == 10
    assert sheet.pages < 0.5


def test_a_long_module_stays_within_its_pages_and_names_what_it_left_out() -> None:
    _, sheet = made(LONG)
    assert sheet.pages <= 2
    assert sheet.pages > 1.8
    assert len(sheet.entries) + len(sheet.left) + len(sheet.repeated) == 2400
    assert [e.weight for e in sheet.left] == sorted((e.weight for e in sheet.left), reverse=True)


def test_one_page_on_request_leaves_out_more_and_nothing_else_changes() -> None:
    guide, two = made(LONG)
    one = next(iter(all_sheets(replace(guide, settings=replace(guide.settings, sheet_pages=1)))))
    assert one.pages <= 1
    assert len(one.entries) < len(two.entries)
    assert {e.place for e in (*one.entries, *one.left)} == {e.place for e in (*two.entries, *two.left)}


def test_turning_the_budget_changes_the_sheets_and_the_report_alone() -> None:
    two, _ = made(LONG)
    one = replace(two, settings=replace(two.settings, sheet_pages=1))
    pages = [{page.path: page.text for page in emit(guide)} for guide in (two, one)]
    assert pages[0].keys() == pages[1].keys()
    changed = {path for path in pages[0] if pages[0][path] != pages[1][path]}
    assert changed == {"course/module/cheat-sheet.md", "cheat-sheets/all.md", "report.json"}
    reports = [json.loads(of["report.json"]) for of in pages]
    for report in reports:
        assert report.pop("sheets")
    assert reports[0] == reports[1]


def test_the_report_says_what_each_sheet_left_out_heaviest_first() -> None:
    guide, sheet = made(LONG)
    report = next(json.loads(page.text) for page in emit(guide) if page.path == "report.json")
    (row,) = report["sheets"]
    assert (row["page"], row["budget"], row["printed"]) == (sheet.page, 2, len(sheet.entries))
    assert len(row["left"]) == len(sheet.left) > 100
    weights = [entry["weight"] for entry in row["left"]]
    assert weights == sorted(weights, reverse=True)
    assert all(entry["text"] and entry["place"] and entry["why"] for entry in row["left"])


def test_the_weights_are_those_that_the_help_names() -> None:
    text = (ROOT / "docs/how-to-write-notes.md").read_text(encoding="utf-8")
    rows = [row.strip("| ").split(" | ") for row in text.split("\n") if row.startswith("| ")]
    told = {row[0]: int(row[2].split(",")[0]) for row in rows if row[0] in TITLES.values()}
    assert told == {TITLES[part]: weight for part, weight in BASE.items()}


def test_running_text_fills_no_sheet_that_leaves_a_fact_out() -> None:
    text = "# A\n\n" + "\n\n".join(f"It is told of kind-{n} what nobody measured." for n in range(200))
    facts = "\n".join(f"- **Term {n}:** a thing of part-{n}, unlike any other." for n in range(600))
    _, sheet = made(f"{text}\n\n## Terms\n\n{facts}\n")
    assert {e.part for e in sheet.entries} == {"definitions"}
    assert {e.part for e in sheet.left} == {"definitions", "prose"}


def test_every_own_line_stands_on_the_page_even_if_it_does_not_fit_on_paper() -> None:
    own_lines = [f"line {n} of the sheet with some words" for n in range(900)]
    items = "\n".join(f"- **L{n}:** {text}" for n, text in enumerate(own_lines))
    guide, sheet = made(f"# A\n\n## Cheat sheet\n\n{items}\n")
    assert sheet.left
    page = next(iter(sheets(guide))).text
    assert isinstance(page, str)
    assert [text for text in own_lines if text not in page] == []
    assert "guide-sheet-rest" in page


def test_what_is_printed_or_left_out_is_all_there_is(own: Guide) -> None:
    for sheet in all_sheets(own):
        assert sheet.pages <= 2, sheet.page
        own_places = [e.place for e in (*sheet.entries, *sheet.left) if e.part == "own"]
        assert len(own_places) >= 10, sheet.page


def test_dates_that_a_flow_tells_stand_on_a_sheet_once() -> None:
    _, sheet = made("# Weimar\n\n## Crises\n\n- 1919: revolt in Berlin\n- 1923: inflation\n- 1929: crash\n\n## Kinds\n\n- 1920 revolt\n- soft money\n")
    assert [e.part for e in sheet.entries] == ["flow", "points", "points"]
    assert [text for _, text in words(sheet.entries)] == ["1920 revolt", "soft money"]


def test_what_a_heavier_entry_says_already_is_not_said_again() -> None:
    _, sheet = made(
        "# A\n\n- **Queue:** holds messages until one reader takes each of them.\n\n"
        "## Cheat sheet\n\n- **Queue:** holds messages until one reader takes them.\n"
    )
    assert [e.part for e in sheet.entries] == ["own"]
    assert words(sheet.repeated) == [("Queue", "holds messages until one reader takes each of them.")]


@pytest.mark.parametrize(
    ("notes", "text", "expected"),
    [
        pytest.param("", "It costs $3.", True, id="money"),
        pytest.param("", "99.9 % of the time", True, id="percent"),
        pytest.param("Kept 30 days or 90 days.", "It lasts 7 days.", True, id="unit_of_the_notes"),
        pytest.param("Nach 30 Tagen, nach 90 Tagen.", "Es sind 7 Tagen.", True, id="unit_of_german_notes"),
        pytest.param("Route 53 answers.", "Route 53 answers.", False, id="number_of_a_name"),
        pytest.param("EC2 Auto Scaling", "EC2 Auto Scaling", False, id="digit_of_a_name"),
        pytest.param("1 or 3 years, 2 or 4", "It is 1 or 3.", False, id="little_word_is_no_unit"),
    ],
)
def test_a_figure_is_a_number_with_its_unit(notes: str, text: str, expected: bool) -> None:
    assert has_figure(text, units_in([figures([notes])])) is expected


@pytest.mark.parametrize(
    ("text", "room", "count"),
    [
        pytest.param("aaaa aaaa aaaa", 2224 * 2 + 278, 2, id="breaks_between_words"),
        pytest.param("aaaa", 2224, 1, id="just_fits"),
        pytest.param("a" * 40, 556 * 10, 4, id="a_word_too_long_is_broken"),
        pytest.param("語" * 20, 10_000, 2, id="letters_without_spaces"),
        pytest.param("", 1000, 1, id="empty"),
    ],
)
def test_lines_are_counted_as_a_browser_breaks_them(text: str, room: float, count: int) -> None:
    assert lines(pieces(text), room) == count


def test_bold_words_are_wider_and_marks_have_no_width() -> None:
    assert total(pieces("**table**")) > total(pieces("table"))
    assert total(pieces("*table*")) == total(pieces("table"))


def test_what_does_not_fit_under_another_goes_to_the_next_column_with_its_head() -> None:
    assert fill([Unit(6), Unit(6, head=1)], 10) == 1.7
    assert fill([Unit(4), Unit(6)], 10) == 1.0
    assert fill([Unit(11)], 10) == float("inf")
    assert fill([Unit(6)] * 3, 10, most=2) == 2.6
    assert fill([Unit(6)] * 4, 10, most=2) == float("inf")


def test_both_papers_have_three_columns_of_a_readable_width() -> None:
    for paper in PAPERS:
        wide, high = paper.room(8)
        assert 28 < wide < 34
        assert 60 < high < 75


def test_a_flow_is_read_in_rows_with_each_arrow_once() -> None:
    guide, _ = made("# A\n\n```flow\nUser -> Balancer\nBalancer -> Server\nBalancer -> Log\n```\n")
    flows = [b for s in guide.sections for b in s.blocks if isinstance(b, Flow)]
    named = [[(e.source, e.target) for e in row] for flow in flows for row in rows(flow)]
    assert named == [[("User", "Balancer"), ("Balancer", "Server")], [("Balancer", "Log")]]


def test_nothing_of_a_title_can_leave_a_style_sheet() -> None:
    assert css_string('a"</style>') == '"a\\22 \\3c \\2f style\\3e "'


def test_near_equal_entries_are_found_whatever_their_order(own: Guide) -> None:
    sheet = next(iter(all_sheets(own)))
    kept, repeats = distinct([*sheet.entries, *sheet.entries])
    assert len(kept) >= len(sheet.entries)
    assert all(entry.part != "own" for entry in repeats)


@pytest.mark.parametrize(
    "text",
    (
        "# Quiz\n\n1. Which?\nA) one\nB) two\nC) three\n\nAnswer: B\n",
        "# Commands\n\n```\nls -l\n```\n",
    ),
)
def test_a_module_that_only_asks_or_shows_has_no_sheet(text: str) -> None:
    guide = guide_of(Pile((Note("course/note.md", text),), Settings(), (), ()))
    assert all_sheets(guide) == ()


def test_items_that_go_on_with_the_sentence_above_them_stand_with_it() -> None:
    _, sheet = made("# Networks\n\n## LAN\n\nA LAN joins machines of one place, such as:\n\n- a room\n- a house\n")
    assert ("", "A LAN joins machines of one place, such as: a room; a house") in words(sheet.entries)
    _, sheet = made("# Networks\n\n## LAN\n\nBenefits:\n\n- Fast\n- Cheap to build\n")
    assert ("", "Cheap to build") in words(sheet.entries)
