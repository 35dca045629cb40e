"""Marks of lists that say something, and marks that are only marks."""

import pytest

from blocks import blocks
from fuzzing.rendering import html_of
from studyguide.markdown import document
from studyguide.model import Bullets

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


def test_a_list_below_another_is_a_list_of_its_own() -> None:
    html = html_of(document(("- one\n- two", "1.  three\n2.  four", "text", "- five")))
    assert [html.count(tag) for tag in ("<ul>", "<ol>", "<li>", "<p>")] == [2, 1, 5, 1]
