"""Web pages and the exports of programs as web pages."""

import pytest

from blocks import parsed
from outline import written
from studyguide.model import Question

PAGES: dict[str, tuple[str, list[str]]] = {
    "a_fold_that_asks": (
        "<details><summary>What is preload?</summary><p>The stretch.</p><ul><li>raised by volume</li><li>lowered by bleeding</li></ul></details>",
        ["question (1) notes/notes/q1", "  What is preload?", "  answer: The stretch.\n\n• raised by volume\n\n• lowered by bleeding"],
    ),
    "a_fold_in_an_item": (
        "<ul class='toggle'><li><details open=''><summary><h3>What is pH?</h3></summary><p>A logarithm.</p></details></li></ul>",
        ["question (1) notes/notes/q1", "  What is pH?", "  answer: A logarithm."],
    ),
    "a_fold_that_asks_nothing": (
        "<p>Text.</p><details><summary>More</summary><p>Other text.</p></details>",
        ["paragraph (1)", "  Text.", "## More (1)", "paragraph (1)", "  Other text."],
    ),
    "bold_by_style": (
        "<style>.c1{font-weight:700}.c2{color:#000}</style><p><span class='c1'>Acid: </span><span class='c2'>gives protons.</span></p>"
        "<p><span style='font-weight: bold;'>Base:</span> takes them.</p>",
        ["definition (1): Acid", "  gives protons.", "definition (1): Base", "  takes them."],
    ),
    "a_marked_option": (
        "<style>.lst-kix_q-1>li:before{content:'' counter(lst-ctn-kix_q-1,lower-latin) '. '}.c7{background-color:#ffff00}"
        ".c8{background-color:#f3f3f3}</style><ol class='lst-kix_q-0 start'><li>Which is a strong acid?</li></ol>"
        "<ol class='lst-kix_q-1 start'><li><span class='c8'>HF</span></li><li><span class='c7'>HCl</span></li><li>HCN</li></ol>",
        ["question (1) notes/notes/q1 [number: 1]", "  Which is a strong acid?", "    A (1) HF", "  * B (1) HCl", "    C (1) HCN"],
    ),
    "cells_and_terms_that_nothing_ends": (
        "<table border=1><tr><td>Salt<td>Sea<tr><td>much<td>Dead</table><dl><dt>Acid<dd>gives protons<dt>Base<dd>takes them</dl>",
        ["table (1)", "  | Salt | Sea", "  1: much | Dead", "definition (1): Acid", "  gives protons", "definition (1): Base", "  takes them"],
    ),
    "letters_of_a_list": (
        "<p>1. Which is wet?</p><ol type='A'><li>sand</li><li>rain</li></ol><p>Answer: B</p>",
        ["question (1) notes/notes/q1 [number: 1]", "  Which is wet?", "    A (1) sand", "  * B (1) rain"],
    ),
    "what_was_chosen_in_a_form": (
        "<form><p>Acids give protons.</p><ul><li><input type='radio' checked>NaOH</li><li><input type='checkbox' checked>HCl</li></ul></form>",
        ["paragraph (1)", "  Acids give protons.", "bullets (1)", "  - NaOH", "  - HCl"],
    ),
    "tasks": (
        "<div><input type='checkbox' checked='true'/>read</div><div><en-todo checked='false'/>draw</div>"
        "<ul class='to-do-list'><li><div class='checkbox checkbox-on'></div><span>write</span></li></ul>",
        ["bullets (1)", "  - [x] read", "  - [ ] draw", "  - [x] write"],
    ),
    "raised_and_lowered": ("<p>K is 10<sup>-3</sup> in H<sub>2</sub>O.</p>", ["paragraph (1)", "  K is 10⁻³ in H₂O."]),
    "a_formula_said_twice": (
        "<p>Energy <span class='katex'><span class='katex-mathml'><math><semantics><mrow><mi>E</mi></mrow>"
        "<annotation encoding='application/x-tex'>E=mc^2</annotation></semantics></math></span>"
        "<span class='katex-html' aria-hidden='true'><span>E=mc2</span></span></span> holds.</p>",
        ["paragraph (1)", "  Energy $E=mc^2$ holds."],
    ),
    "space_inside_bold": ("<p>An <b> acid </b>gives.</p>", ["paragraph (1)", "  An **acid** gives."]),
    "a_link_through_a_search_engine": (
        "<p>See <a href='https://www.google.com/url?q=https://example.org/acids&amp;sa=D'>this</a>.</p>",
        ["paragraph (1)", "  See [this](https://example.org/acids)."],
    ),
    "items_of_a_word_processor": (
        "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>"
        "<![endif]>Offer<o:p></o:p></p><p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>sure</p>"
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Assent</p>",
        ["bullets (1)", "  - Offer", "    - sure", "  - Assent"],
    ),
    "a_callout": (
        "<p>Text.</p><figure class='callout'><div>💡</div><div>They have their own DNA.</div></figure>",
        ["paragraph (1)", "  Text.", "quote (1) [kind: note]", "  💡", "", "  They have their own DNA."],
    ),
    "marks_of_an_encyclopedia": (
        "<p>Osmosis<sup class='reference'><a href='#1'>[1]</a></sup> moves.</p><h2>History<span class='mw-editsection'>[edit]</span></h2>"
        "<p>It is <math><annotation encoding='application/x-tex'>{\\displaystyle p=cRT}</annotation></math>"
        "<img class='mwe-math-fallback-image-inline' src='x.svg' alt='p'>.</p>",
        ["paragraph (1)", "  Osmosis moves.", "## History (1)", "paragraph (1)", "  It is $p=cRT$."],
    ),
    "highlights_of_a_reader": (
        "<div class='bookTitle'>The Gene</div><div class='sectionHeading'>Why?</div>"
        "<div class='noteHeading'>Highlight (<span>yellow</span>) - Page 3</div><div class='noteText'>We are machines.</div>"
        "<div class='noteHeading'>Note - Page 3</div><div class='noteText'>the thesis</div>",
        ["## Why? (1)", "paragraph (1)", "  We are machines.", "quote (1) [kind: note]", "  the thesis"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "shown"), PAGES.values(), ids=PAGES)
def test_a_page_says_what_its_reader_sees(page: str, shown: list[str]) -> None:
    found = [block for module in parsed(f"<html><body>{page}</body></html>", "notes/page.html").modules for block in module.blocks]
    assert [line for block in found for line in written(block)] == shown


def test_a_picture_alone_is_no_title() -> None:
    found = parsed("# Bones\n\n## ![banner](banner.png)\n\nThere are 206 bones.\n", "notes/x.md").modules
    assert [type(block).__name__ for module in found for block in module.blocks] == ["Image", "Paragraph"]
    page = parsed("<html><h1>Bones</h1><h2><img src='x.png'></h2><p>There are 206 bones.</p></html>", "notes/x.html")
    assert [type(block).__name__ for module in page.modules for block in module.blocks] == ["Image", "Paragraph"]
    assert not any(isinstance(block, Question) for module in page.modules for block in module.blocks)
