"""Marks of lists that say something, and marks that are only marks."""

import pytest

from blocks import blocks
from fuzzing.rendering import html_of
from studyguide.markdown import document
from studyguide.model import Bullets, Paragraph

MARKS: dict[str, tuple[str, list[str]]] = {
    "ticks_and_crosses": ("✗ Share the key\n✓ Use a role\n✓ Rotate it", ["✗ Share the key", "✓ Use a role", "✓ Rotate it"]),
    "crosses_alone": ("✗ Share the key\n✗ Mail it", ["✗ Share the key", "✗ Mail it"]),
    "ticks_alone": ("✓ Quick\n✓ Cheap", ["Quick", "Cheap"]),
    "pluses_and_minuses": ("+ Quick\n+ Cheap\n- Old", ["+ Quick", "+ Cheap", "- Old"]),
    "pluses_alone": ("+ Quick\n+ Cheap", ["Quick", "Cheap"]),
    "stars_and_minuses": ("* Quick\n* Cheap\n- Old", ["Quick", "Cheap", "Old"]),
}


@pytest.mark.parametrize(("text", "items"), MARKS.values(), ids=MARKS)
def test_a_mark_is_kept_where_it_says_something(text: str, items: list[str]) -> None:
    found = [item.text for block in blocks(text, Bullets) if isinstance(block, Bullets) for item in block.items]
    assert found == items


def test_minuses_below_a_plus_are_only_marks() -> None:
    (found,) = blocks("+ Quick\n    - Once\n    - Twice", Bullets)
    assert isinstance(found, Bullets)
    assert [(item.text, [below.text for below in item.items]) for item in found.items] == [("Quick", ["Once", "Twice"])]


def test_numbers_in_brackets_are_marks() -> None:
    (found,) = blocks("(1) duty\n(2) breach\n(3) damages", Bullets)
    assert isinstance(found, Bullets)
    assert found.ordered and [item.text for item in found.items] == ["duty", "breach", "damages"]


NARROW: dict[str, str] = {
    "words_and_figures": "pawn 1\nknight 3\nqueen 9",
    "slim": "buy bread\ncall the vet\nfeed the cats",
    "of_many_lengths": "tea\nbread with butter and honey\nsoup",
}


@pytest.mark.parametrize("text", NARROW.values(), ids=NARROW)
def test_short_lines_are_items(text: str) -> None:
    (found,) = blocks(text)
    assert isinstance(found, Bullets)
    assert [item.text for item in found.items] == text.split("\n")


WRAPPED: dict[str, str] = {
    "stops_at_a_little_word": "we walked home in the\nrain and sang of\nships",
    "stops_at_a_comma": "we walked home, sang,\nand slept\nlong",
    "as_wide_as_each_other": "the horses ran across open country\nuntil evening fell upon green hills\nwhere shepherds called their flocks",
}


@pytest.mark.parametrize("text", WRAPPED.values(), ids=WRAPPED)
def test_narrow_text_is_still_text(text: str) -> None:
    (found,) = blocks(text)
    assert isinstance(found, Paragraph)


def test_a_list_below_another_is_a_list_of_its_own() -> None:
    html = html_of(document(("- one\n- two", "1.  three\n2.  four", "text", "- five")))
    assert [html.count(tag) for tag in ("<ul>", "<ol>", "<li>", "<p>")] == [2, 1, 5, 1]
