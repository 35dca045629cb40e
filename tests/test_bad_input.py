"""Bad input: a finding, a page or one clear error; never a traceback, never a hang."""

import time
from pathlib import Path

import pytest

from studyguide.errors import NoteError
from studyguide.ledger import check
from studyguide.model import Note
from studyguide.parse import parse
from studyguide.read import read

MANY = 4000
SHAPES: dict[str, str] = {
    "nested_bullets": "".join(f"{' ' * 2 * index}- item {index}\n" for index in range(MANY // 4)),
    "bullets_one_space_deeper": "".join(f"{' ' * index}- item {index}\n" for index in range(MANY)),
    "wide_pipe_table": "\n".join(["|".join("a" * 500), "|".join("-" * 500), *["|".join("b" * 500)] * 50]),
    "wide_tab_table": "\n".join(["\t".join(str(n) for n in range(500))] * 50),
    "one_long_line": "word " * 190_000,
    "fences_that_never_end": "````\n" * MANY + "```\n" * MANY,
    "options_without_end": "A) x\n\n" * MANY,
    "details_that_never_close": "<details>\n" * MANY,
    "tables_that_never_close": "<table>\n" * MANY,
    "asides_that_never_close": "<aside>\n" * MANY,
    "brackets": "[" * 100_000 + "](",
    "stars": "*" * 100_000,
    "backticks": "`" * 100_001,
    "arrows": "a -> " * 20_000,
    "titles_only": "A Title Of Its Own\n\n" * MANY,
    "numbers_only": "\n\n".join(map(str, range(MANY))),
    "terms_only": "Term: text of a thing\n" * MANY,
    "questions_only": "Q: what?\n" * MANY,
    "keys_only": "Answers\n\n1. B\n2. C\n\n" * MANY,
    "cut_sentences": "this goes on and on and on without an end\n\n" * MANY,
    "controls": "\0\x01\x02 a\u202eb\u200bc\n" * MANY,
    "empty": "",
    "blank": " \n\t\n\n",
    "a_mark_alone": "#\n-\n>\n|\n```\n",
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES)
def test_any_shape_is_read_and_keeps_its_lines(text: str) -> None:
    note = Note("bad.md", text)
    start = time.process_time()
    check(note, parse(note))
    # A hang, not a benchmark: each takes a fraction of a second.
    assert time.process_time() - start < 20


def test_a_list_that_is_nested_too_deep_is_flattened_with_a_finding() -> None:
    parsed = parse(Note("deep.md", SHAPES["nested_bullets"]))
    assert [finding.rule for finding in parsed.findings] == ["list-depth"]


def test_a_row_with_too_many_cells_is_kept_with_a_finding() -> None:
    parsed = parse(Note("wide.md", "| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n"))
    assert [str(finding) for finding in parsed.findings] == [
        "wide.md:3: the row has 3 cells, the header 2. "
        "Add a cell to the header, or write `\\|` for a pipe inside a cell."
    ]


BINARIES: dict[str, tuple[bytes, str]] = {
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, r"notes\.txt: this is a picture, not text\."),
    "pdf": (b"%PDF-1.7\n" + bytes(range(256)), r"notes\.txt: this is a PDF, not text\."),
    "noise": (bytes(range(1, 32)) * 200, r"notes\.txt: this is not text\."),
    "endless_line": (b"x" * 1_000_001, r"notes\.txt:1: the line has 1,000,001 characters"),
}


@pytest.mark.parametrize(("raw", "message"), BINARIES.values(), ids=BINARIES)
def test_a_file_that_is_no_note_is_one_error_that_names_it(tmp_path: Path, raw: bytes, message: str) -> None:
    (tmp_path / "notes.txt").write_bytes(raw)
    with pytest.raises(NoteError, match=message):
        read(tmp_path)


def test_an_empty_file_is_a_note_without_blocks(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    pile = read(tmp_path)
    assert [module.title for module in parse(pile.notes[0]).modules] == ["Empty"]


def test_a_text_file_of_five_thousand_lines_becomes_chapters() -> None:
    chapters = []
    for chapter in range(1, 26):
        chapters.append(f"CHAPTER {chapter}: The matter of part {chapter}\n")
        for section in range(1, 11):
            chapters.append(f"{section}. Section number {section}\n")
            chapters += [f"Sentence {line} of section {section} tells something of weight and ends here.\n" for line in range(8)]
            chapters.append(f"- **Term {section}:** what it means\n- **Other {section}:** something else\n")
    text = "\n".join(chapters)
    assert text.count("\n") > 5000
    modules = parse(Note("long.txt", text)).modules
    assert [module.number for module in modules] == list(range(1, 26))
    assert {sum(type(block).__name__ == "Heading" for block in module.blocks) for module in modules} == {10}
    assert {module.course for module in modules} == {"long"}


BROKEN: dict[str, tuple[str, str]] = {
    "an_address_that_is_none": ("page.html", '<p>Read <a href="http://[x">the words</a> of it.</p>'),
    "a_number_with_two_points": ("bank.gift", "How long? {#3:0.1.2}\n\nHow wide? {#1.2.3:4}\n"),
    "half_a_bank": ("bank.gift", "How long? {=one ~two\n\n{\n\n~\\"),
    "half_a_notebook": ("cells.ipynb", '{"cells": [{"cell_type": "markdown", "source": ["one'),
    "a_notebook_with_a_bad_escape": ("cells.ipynb", '{\n"cell_type": "markdown",\n"source": [\n"one \\q"\n]\n}\n'),
    "a_row_in_a_cell": ("page.md", '<table>\n<tr><td>a</td><td>b\n<tr>c<wbr>d\n</table>\n'),
    "half_a_deck": ("deck.json", '[{"question": "a?", "answer": "b"}, {"question": "c?"'),
    "lists_in_lists": ("deck.json", '[{"a":' * MANY),
    "outlines_that_never_close": ("mind.opml", "<opml><body>" + '<outline text="x">' * MANY),
    "more_choices_than_letters": ("exam.tex", "\\question Which?\n" + "\\choice x\n" * MANY),
    "styles_that_never_close": ("page.html", "<style>" + ".a{" * MANY + "</style><p>Text of it.</p>"),
    "marks_that_never_close": ("page.html", "<span style='font-weight:bold'>x" * MANY),
}


@pytest.mark.parametrize(("file", "text"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_of_another_program_is_read_as_far_as_it_goes(file: str, text: str) -> None:
    note = Note(f"course/{file}", text)
    check(note, parse(note))
