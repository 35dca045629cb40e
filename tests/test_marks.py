"""Marks beside what checked facts speak of: what holds, what the note says, what the exam may expect, when checked."""

import re
from dataclasses import replace

import pytest

from rendering import html_of
from studyguide.build import guide as guide_of
from studyguide.collect.argue import settled
from studyguide.collect.marks import marks
from studyguide.emit.modules import modules
from studyguide.emit.practice import practice
from studyguide.emit.sheets import sheets
from studyguide.emit.whole import whole
from studyguide.errors import Place
from studyguide.model import Accepted, Fact, Guide, Hit, Note, Pile, Settings, Term

STORE = Term("Store", "store", "service", summary="Keeps objects.")
SIZE = Fact(
    id="size",
    about="Store",
    attribute="largest object",
    value="50 TB",
    former=("5 TB",),
    kind="changed",
    checked="2026-11-20",
    since="2025-12",
    exam="The exam may still expect 5 TB.",
    link="https://example.org/size",
    place=Place("facts.yml", 1, 1),
)
WRONG = "# Module 1: Stores\n\nFirst words.\n\n- **Store:** keeps objects of up to 5 TB.\n- Another item.\n"
RIGHT = "# Module 1: Stores\n\nThe Store keeps objects of up to 50 TB.\n\nAnd the Store keeps 50 TB again.\n"


def guide(text: str, facts: tuple[Fact, ...] = (SIZE,), accepted: tuple[Accepted, ...] = ()) -> Guide:
    settings = Settings(language="en", accepted=accepted)
    return settled(guide_of(Pile((Note("stores.md", text),), settings, (STORE,), facts)))


def page_of(made: Guide) -> str:
    page = next(iter(modules(made)))
    assert isinstance(page.text, str)
    return html_of(page.text.split("---\n", 2)[-1])


def test_what_does_not_hold_is_marked_where_it_is_said() -> None:
    html = page_of(guide(WRONG))
    item, _, rest = html.partition("</li>")
    assert "5 TB.<sup" in item
    target = re.search(r'<sup class="guide-beside"><a href="([^"]*)#(fact-size-5)"', item)
    assert target
    callout = rest[rest.index('<div class="guide-checked" role="note">') :]
    assert f'<dl id="{target[2]}">' in callout
    for told in ("Store: largest object", "<strong>50 TB</strong>", "\u201c5 TB\u201d", SIZE.exam, "2026-11-20", SIZE.since):
        assert told in callout
    assert 'href="https://example.org/size"' in callout


def test_what_the_note_says_is_quoted_as_its_language_does() -> None:
    made = guide(WRONG)
    assert "„5 TB“" in page_of(replace(made, settings=replace(made.settings, language="de")))


def test_without_facts_nothing_is_marked() -> None:
    html = page_of(guide(WRONG, facts=()))
    assert "guide-beside" not in html
    assert "guide-checked" not in html


def test_what_older_texts_say_is_told_in_a_fold_once_a_page() -> None:
    html = page_of(guide(RIGHT))
    assert html.count("guide-beside") == 1
    assert html.count('<details class="guide-checked">') == 1
    assert "Older texts say" in html
    assert "The note says" not in html


def test_what_the_note_taker_lets_stand_is_told_in_a_fold() -> None:
    let = Accepted("superseded", "stores.md: '5 TB'", "The exam asks for it.")
    html = page_of(guide(WRONG, accepted=(let,)))
    assert '<details class="guide-checked">' in html
    assert 'role="note"' not in html
    assert "\u201c5 TB\u201d" in html


def test_a_link_that_leads_nowhere_good_is_none() -> None:
    html = page_of(guide(WRONG, facts=(replace(SIZE, link="javascript:alert(1)", exam="<b>x</b>", value="<i>50</i> TB"),)))
    assert "javascript:" not in html
    assert "<b>x" not in html
    assert "<i>50" not in html


QUESTION = """# Module 1: Stores

The Store keeps objects.

## Practice questions

1. How large may an object of the Store be?
A) 1 GB
B) 5 TB
Answer: B

## Cheat sheet

- **Store:** objects of up to 5 TB.
"""


def test_a_question_tells_what_holds_with_its_answer_and_not_before() -> None:
    pages = [page for page in practice(guide(QUESTION)) if page.path.endswith("practice.md")]
    html = html_of(str(pages[0].text).split("---\n", 2)[-1])
    assert html.index("<details class=\"guide-answer\"") < html.index("guide-checked") < html.index("guide-answers")


def test_a_line_of_a_sheet_says_what_holds() -> None:
    (sheet,) = (page for page in sheets(guide(QUESTION)) if page.path.endswith("cheat-sheet.md"))
    line = next(line for line in str(sheet.text).splitlines() if line.startswith("- ") and "up to 5 TB" in line)
    assert 'data-guide-now="50 TB"' in line
    assert str(sheet.text).count('<div class="guide-checked" role="note">') == 1


def test_the_whole_guide_on_paper_tells_it_too() -> None:
    (page,) = whole(guide(WRONG))
    html = html_of(str(page.text).split("---\n", 2)[-1])
    assert html.index("5 TB.<sup") < html.index('<div class="guide-checked" role="note">')
    assert "fact-size-5" not in html.replace('stores/index.html#fact-size-5"', "")


@pytest.mark.parametrize(
    ("said", "former", "kept"),
    [
        pytest.param("5 TB", ("5 TB",), 2, id="wrong_wherever_it_is_said"),
        pytest.param("", ("5 TB",), 1, id="right_once_a_page"),
        pytest.param("", (), 0, id="never_otherwise"),
    ],
)
def test_which_hits_are_marked(said: str, former: tuple[str, ...], kept: int) -> None:
    fact = replace(SIZE, former=former)
    found = [Hit(fact, Place("a.md", line, line), f"a/b.md#{line}", said) for line in (1, 9)]
    assert sum(map(len, marks(found).values())) == kept
