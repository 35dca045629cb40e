"""A page shows just what the note says: nothing in it is taken for markup, nothing is swallowed."""

import random
import re
from collections.abc import Iterator

import pytest

from rendering import Seen, html_of
from studyguide.errors import Place
from studyguide.markdown import document, markdown
from studyguide.model import Block, Bullets, Definition, Heading, Item, Paragraph, Quote, Row, Speech, Table
from studyguide.text.html import html
from studyguide.text.inline import plain

HERE = Place("a.md", 1, 1)
SIGNS = (
    *"\\`*_{}[]()<>#+-.!|~^$=:&;\"'/?%@,1a ",
    *(
        "http://a.example",
        "&amp;",
        "&#60;",
        "<b>",
        "**",
        "__",
        "``",
        "[x]",
        "[^1]",
        "{: .x}",
        "*[a]: b",
        "![",
    ),
    *("$$", "\u2028", "A", "\n", "\n\n", "<br>", "-->", "<!--", "](", "%%", "???", "!!!", "::", "[TOC]"),
)


def blocks(text: str) -> Iterator[tuple[Block, list[str]]]:
    """Yield blocks that hold the text, each with the texts that it must show."""
    line = text.replace("\n", " ")
    yield Paragraph(HERE, text), [text]
    yield Heading(HERE, 2, f"x{line}"), [f"x{line}"]
    yield Definition(HERE, f"t{line}", line), [f"t{line}", ":", line]
    yield Bullets(HERE, (Item(HERE, text, items=(Item(HERE, text),)),)), [text, text]
    yield Bullets(HERE, (Item(HERE, text, term=f"t{line}"),), ordered=True), [f"t{line}", ":", text]
    yield Table(HERE, (line, "b"), (Row(HERE, (line, line)),)), [line, "b", line, line]
    yield Quote(HERE, text), [text]
    yield Quote(HERE, text, "note", f"x{line}"), [f"x{line}", text]
    yield Speech(HERE, f"s{line}", text), [f"s{line}", ":", text]


def said(texts: list[str]) -> str:
    """Return the signs that are shown, spaces aside."""
    return re.sub(r"\s+", "", "".join(map(plain, texts)))


@pytest.mark.parametrize("seed", range(12))
def test_a_block_shows_every_sign_of_its_note_and_no_other(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(25):
        text = "".join(chance.choices(SIGNS, k=chance.randint(1, 24))).strip()
        for block, texts in blocks(text):
            if not all(map(said, texts)):
                continue
            page = document([markdown(block)])
            assert Seen(html_of(page)).text.replace("¶", "") == said(texts), page


def test_emphasis_ends_with_its_paragraph() -> None:
    text = "a *rook\n\nand* a **king**\n\n"
    assert plain(text) == text.replace("**", "")
    assert html(text) == "a *rook and* a <strong>king</strong> "
    assert plain("*a\n\n" * 1_500) == "*a\n\n" * 1_500


def test_what_is_crossed_out_is_shown_so() -> None:
    page = html_of(markdown(Paragraph(HERE, "~~old **bold**~~ new, ~5 or ~6")))
    assert "<del>old <strong>bold</strong></del> new, " in page
    assert plain("~~old~~ new") == "old new"
