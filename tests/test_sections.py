"""Which page each section stands on."""

from itertools import groupby

from studyguide.collect.sections import PAGE_WORDS, sections
from studyguide.errors import Place
from studyguide.model import Block, Heading, Module, Paragraph, Question
from studyguide.text.slugs import unique

HERE = Place("note.md", 1, 1)
LONG = " ".join(["word"] * (PAGE_WORDS + 1))


def pages(*rows: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """Return the name of each page with its titles, for a module of topics with their texts."""
    blocks: list[Block] = []
    for title, text in rows:
        blocks += [Heading(HERE, 2, title), *([Paragraph(HERE, text)] if text else [])]
    found = sections(Module("course", 1, "Module", "module", HERE, tuple(blocks)))
    return [(page, [s.title for s in group]) for page, group in groupby(found[1:], key=lambda s: s.page.split("/")[-1])]


def test_each_topic_of_a_long_module_has_a_page() -> None:
    assert pages(("One", LONG), ("Two", "text")) == [("one.md", ["One"]), ("two.md", ["Two"])]


def test_topics_of_one_name_have_pages_of_their_own() -> None:
    assert [page for page, _ in pages(("One", LONG), ("One", "text"), ("Index", "text"))] == [
        "one.md",
        "one-2.md",
        "index-2.md",
    ]


def test_topics_without_text_that_follow_each_other_share_a_page() -> None:
    rows = (("One", LONG), ("To do", ""), ("Later", ""), ("Never", ""), ("Two", "text"), ("End", ""))
    assert pages(*rows) == [
        ("one.md", ["One"]),
        ("to-do.md", ["To do", "Later", "Never"]),
        ("two.md", ["Two"]),
        ("end.md", ["End"]),
    ]


def test_slugs_of_one_name_are_counted() -> None:
    assert unique(["a", "a-2", "a", "b", "a", "a-2"]) == ["a", "a-2", "a-3", "b", "a-4", "a-2-2"]


def test_practice_that_asks_nothing_stands_where_it_is_read() -> None:
    task = Heading(HERE, 2, "Practice", role="questions")
    text = Paragraph(HERE, "pH 7.30 = acidosis")
    asks = Question(HERE, "c/m/q1", "Which?", answer="this")
    for block, page, role in ((text, "index.md", ""), (asks, "practice.md", "questions")):
        made = sections(Module("course", 1, "Module", "module", HERE, (task, block)))[-1]
        assert (made.page.split("/")[-1], made.role) == (page, role)
