"""The seed notes against their labels: what a correct reading yields, line by line."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drawings import as_labelled, plain
from studyguide.ledger import check
from studyguide.model import Block, Code, Flow, Module, Note, Parsed, Question, Table
from studyguide.parse import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS, LABELS = SHARED / "seeds", SHARED / "labels"

pytestmark = pytest.mark.skipif(
    not (SEEDS.is_dir() and LABELS.is_dir()), reason="the seed notes and their labels are not in ../shared"
)


@cache
def parsed() -> dict[str, Parsed]:
    notes = (Note(file.name, file.read_text(encoding="utf-8")) for file in sorted(SEEDS.glob("*.txt")))
    return {note.file: check(note, parse(note)) for note in notes}


def labels(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def modules(file: str) -> tuple[Module, ...]:
    return parsed()[file].modules


def blocks(file: str) -> list[Block]:
    return [block for module in modules(file) for block in module.blocks]


def at(file: str, first: int, kind: type) -> Any:
    """Return the block of the kind that starts at the line or holds it."""
    return next((b for b in blocks(file) if isinstance(b, kind) and b.place.first <= first <= b.place.last), None)


def test_every_line_has_a_fate() -> None:
    for file, found in parsed().items():
        filled = {n for n, line in enumerate((SEEDS / file).read_text("utf-8").split("\n"), 1) if line.strip()}
        assert {fate.line for fate in found.fates} == filled


# ---- questions -------------------------------------------------------------------------------


def choices() -> list[dict[str, Any]]:
    return [label for label in labels("questions") if label["kind"] == "mcq"] if LABELS.is_dir() else []


@pytest.mark.parametrize("label", choices(), ids=lambda label: label["id"])
def test_a_question_has_its_options_its_key_and_its_explanation(label: dict[str, Any]) -> None:
    question = at(label["file"], label["line"], Question)
    assert question is not None
    lines = (SEEDS / label["file"]).read_text("utf-8").split("\n")
    assert len(question.options) == label["n_options"]
    for option, number in zip(question.options, label["option_lines"], strict=True):
        assert option.place.first == number
        assert plain(lines[number - 1]).endswith(plain(option.text))
    assert plain(question.stem).startswith(plain(label["stem"])[:60])
    right = [option for option in question.options if option.right]
    if label["answer_letters"] and label["answer_letters"][0]:
        assert [option.letter for option in right] == label["answer_letters"]
    assert [plain(option.text) for option in right] == [plain(label["answer_text"])]
    if label["explanation_present"]:
        assert len(question.explanation) > 20


# ---- tables ----------------------------------------------------------------------------------


def table_problem(label: dict[str, Any]) -> str:
    """Return what is wrong with the reading of a labelled table, or nothing."""
    table = at(label["file"], label["first_line"], Table)
    if table is None:
        return "no table"
    if [plain(cell) for cell in table.header if cell] != [plain(cell) for cell in label["header"]]:
        return f"header {table.header}"
    if len(table.rows) != label["n_rows"]:
        return f"{len(table.rows)} rows instead of {label['n_rows']}"
    if {len(row.cells) for row in table.rows} != {label["n_cols"]}:
        return f"{len(table.header)} columns instead of {label['n_cols']}"
    names = [plain(row.cells[0]) for row in table.rows]
    wanted = [plain(name) for name in label.get("row_labels", ())]
    if wanted and names != wanted:
        return f"rows {[pair for pair in zip(names, wanted, strict=True) if pair[0] != pair[1]]}"
    return ""


def test_tables_have_their_headers_rows_and_columns() -> None:
    wrong = {label["id"]: problem for label in labels("tables") if (problem := table_problem(label))}
    assert len(wrong) <= 2, wrong


def test_no_cell_of_a_table_is_lost() -> None:
    for label in labels("tables"):
        table = at(label["file"], label["first_line"], Table)
        if table is None:
            continue
        lines = (SEEDS / label["file"]).read_text("utf-8").split("\n")[table.place.first - 1 : table.place.last]
        written = " ".join(" ".join(cells) for cells in (table.header, *(row.cells for row in table.rows)))
        words = set(plain(written).split())
        for line in lines:
            for cell in line.split("\t"):
                assert set(plain(cell).split()) <= words, (label["id"], cell)


# ---- code ------------------------------------------------------------------------------------


def fences() -> list[dict[str, Any]]:
    return [x for x in labels("code") if x["kind"] == "block" and x["fenced_in_source"]] if LABELS.is_dir() else []


@pytest.mark.parametrize("label", fences(), ids=lambda label: label["id"])
def test_a_fence_is_code(label: dict[str, Any]) -> None:
    code = at(label["file"], label["first_line"] + 1, Code)
    assert code is not None
    lines = (SEEDS / label["file"]).read_text("utf-8").split("\n")[label["first_line"] : label["last_line"] - 1]
    for line in lines:
        assert set(plain(line).split()) <= set(plain(code.text + " " + code.language).split())


# ---- links -----------------------------------------------------------------------------------


def texts(value: Any) -> str:
    """Return all strings in a value, in a row."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return " ".join(map(texts, value))
    if hasattr(value, "__dataclass_fields__"):
        return " ".join(texts(getattr(value, name)) for name in value.__dataclass_fields__)
    return ""


def test_real_addresses_stay_and_dead_anchors_go() -> None:
    written = {file: texts(found.modules) for file, found in parsed().items()}
    real = [label for label in labels("links") if (label["url"] or "").startswith("http")]
    assert [label["url"] for label in real if label["url"] not in written[label["file"]]] == []
    assert len(real) >= 33
    assert [file for file, text in written.items() if "](#)" in text or "opens in a new tab" in text] == []


# ---- modules ---------------------------------------------------------------------------------


def test_modules_start_where_the_notes_start_them() -> None:
    found = {(file, module.place.first): module.title for file, one in parsed().items() for module in one.modules}
    notebook, cases, partner, slides, developer = (
        next(file for file in parsed() if file.startswith(start)) for start in ("001", "000", "002", "003", "004")
    )
    wanted = {
        (alias["file"], alias["line"]): alias["title"]
        for module in labels("modules")
        for alias in module["aliases"]
        if alias["file"] == notebook and re.match(r"Module \d+ ?-", alias["title"])
    }
    wanted |= {(notebook, 2963): "A MediVault EU - A realworld scenario"}
    wanted |= {(notebook, 9121): "Summaries - From AWS skill builder + Links"}
    wanted |= {(partner, 1): "AWS Partner: Technical Accreditation", (slides, 4): "More Solutions Architecture"}
    wanted |= {(developer, 1): "AWS Developper - The big picture"}
    lines = (SEEDS / cases).read_text("utf-8").split("\n")
    wanted |= {(cases, n): line.strip("# ") for n, line in enumerate(lines, 1) if line.startswith("# Module ")}
    assert set(found) == set(wanted)
    for place, title in wanted.items():
        assert plain(re.sub(r"\((?:no space|collapsed).*\)", "", title)).endswith(plain(found[place]))


# ---- flows -----------------------------------------------------------------------------------

def drawn_as(label: dict[str, Any]) -> bool:
    """Return whether a flow near the lines has the labelled nodes and arrows."""
    near = range(label["first_line"] - 3, label["last_line"] + 4)
    found = (b for b in blocks(label["file"]) if isinstance(b, Flow) and b.place.first in near)
    return any(as_labelled(flow, label) for flow in found)


def flows() -> list[dict[str, Any]]:
    return [label for label in labels("flows") if label["should_be_diagram"]] if LABELS.is_dir() else []


def with_arrows() -> list[dict[str, Any]]:
    return [label for label in flows() if "arrow" in label["source_form"] or "ascii" in label["source_form"]]


def test_fifteen_flows_are_written_with_arrows() -> None:
    assert len(with_arrows()) == 15


@pytest.mark.parametrize("label", with_arrows(), ids=lambda label: label["id"])
def test_a_flow_written_with_arrows_has_its_nodes_and_edges(label: dict[str, Any]) -> None:
    assert drawn_as(label)


def drawn_labels() -> list[str]:
    return [label["id"] for label in flows() if drawn_as(label)]


def test_most_flows_that_are_told_in_words_are_drawn_too() -> None:
    assert len(flows()) == 65
    assert len(drawn_labels()) >= 41


def test_arrows_that_are_no_flow_stay_text() -> None:
    drawn = [
        (label["file"], label["line"])
        for label in labels("flows-negatives")
        for block in blocks(label["file"])
        if isinstance(block, Flow) and block.place.first <= label["line"] <= block.place.last
        # A flow that spans sections is drawn for its steps, not for the arrow inside one of them.
        and block.place.last - block.place.first < 20
    ]
    assert len(drawn) <= 1, drawn
