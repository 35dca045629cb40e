"""Callouts between lines of colons, and colons that only lay out."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Code, Paragraph, Quote

Told = tuple[str, str, str]

CALLOUTS: dict[str, tuple[str, Told]] = {
    "plain": (":::tip\nWrite it down.\n:::", ("tip", "", "Write it down.")),
    "labels": (":::info\n**Subject** : History\n**Level:** third year\nand fourth\n:::", ("info", "", "**Subject** : History\n\n**Level:** third year and fourth")),
    "title": ("::: warning Look out\nIt is hot.\n:::", ("warning", "Look out", "It is hot.")),
    "title_in_brackets": (":::note[A word]\n\nIt is one.\n\n:::", ("note", "A word", "It is one.")),
    "class": ("::: {.callout-important}\nIt counts.\n:::", ("important", "", "It counts.")),
    "class_with_title": ('::: {.callout-tip title="Try it"}\nIt works.\n:::', ("tip", "Try it", "It works.")),
    "braces": (":::{hint}\nLook up.\n:::", ("hint", "", "Look up.")),
    "any_name_with_a_title": ("::: theorem Pythagoras\nThe squares add up.\n:::", ("theorem", "Pythagoras", "The squares add up.")),
    "items": (":::tip\n- one\n- two\n:::", ("tip", "", "• one\n\n• two")),
}


@pytest.mark.parametrize(("text", "told"), CALLOUTS.values(), ids=CALLOUTS)
def test_colons_around_text_make_a_callout(text: str, told: Told) -> None:
    found = [(block.kind, block.title, block.text) for block in blocks(f"Before.\n\n{text}\n\nAfter.") if isinstance(block, Quote)]
    assert found == [told]


def test_colons_that_lay_out_are_dropped() -> None:
    text = "::: columns\n\nLeft text.\n\n:::\n"
    assert blocks(text) == blocks(text, Paragraph) and len(blocks(text)) == 1
    assert {(fate.line, fate.rule) for fate in parsed(text).fates if fate.kind == "dropped"} == {(1, "tag"), (5, "tag")}


def test_what_a_callout_cannot_hold_stands_below_its_title() -> None:
    title, code = blocks(":::danger Never\n```sh\nrm -r /\n```\n:::")
    assert isinstance(title, Quote) and isinstance(code, Code)
    assert (title.title, title.text, code.text) == ("Never", "", "rm -r /")


def test_colons_that_nothing_closes_are_text() -> None:
    (found,) = blocks(":::tip of the day\nIt is text.")
    assert isinstance(found, Paragraph) and found.text.startswith(":::tip")


def test_a_question_beside_a_callout_takes_it_for_no_definition() -> None:
    text = "Way: egg -> larva -> pupa\n\nNote: it moults four times\n\nQuestion: Why?\nAnswer: It grows.\n"
    (found,) = blocks(text, Quote)
    assert isinstance(found, Quote) and (found.title, found.text) == ("Note", "it moults four times")
