"""A question is whole without a script, and drills are made of cells alone."""

import json
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import markdown
import pytest
from markdown_it import MarkdownIt

from asking import PLACE, comparison, guide_of, question
from studyguide.ask import anchor, ask
from studyguide.collect.drills import RUNNING, drill
from studyguide.emit.exports import exports
from studyguide.model import Question

EXTENSIONS = ["abbr", "attr_list", "md_in_html", "tables", "pymdownx.details", "pymdownx.superfences"]
NASTY = "a <b> & \\* *[_x_](javascript:alert(1)) `c` {: #id } | </div>"


class Texts(HTMLParser):
    """Collects the words of a page, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def texts(html: str) -> Texts:
    found = Texts()
    found.feed(html)
    return found


def by_python(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def by_commonmark(text: str) -> str:
    return str(MarkdownIt().render(text))


def test_an_answer_beside_the_right_option_is_shown_too() -> None:
    """As where a key names a letter that no option has."""
    assert "see the appendix" in texts(ask(replace(question(), answer="see the appendix"))).words


@pytest.mark.parametrize("render", [by_python, by_commonmark], ids=["python_markdown", "commonmark"])
def test_a_question_shows_all_its_words_in_any_markdown(render) -> None:  # type: ignore[no-untyped-def]
    asked = replace(
        question("Which *one*?", "B", NASTY, "a queue"), explanation="Because\n\nit waits.", id="c/m/q"
    )
    html = render(f"# Title\n\n{ask(asked, 'Answered in [here](a.md)', '3')}\n\nAfter.")
    found = texts(html)
    for text in (
        "Which one?",
        "a <b> & * ",
        "c {: #id } | </div>",
        "a queue",
        "Because",
        "it waits.",
        "After.",
    ):
        assert text in found.words
    assert 'href="javascript' not in html
    assert found.tags.count("details") == 1
    assert '<a href="a.md">here</a>' in html
    assert "<p>After.</p>" in html, "nothing of the question is left open"


def test_the_key_is_data_for_the_script() -> None:
    html = ask(replace(question("Which two?", "AC", "one", "two", "three"), id="c/m/two"))
    assert unescape(html.split('data-right="')[1].split('"')[0]) == json.dumps(
        ["A", "C"], separators=(",", ":")
    )
    assert '<p class="guide-hint">Choose 2.</p>' in html


def test_a_question_without_options_hides_its_answer_in_the_fold() -> None:
    html = ask(Question(PLACE, "c/m/free", "What is it?", answer="A *queue*."))
    assert html.index("<details") < html.index("A <em>queue</em>.")
    assert "The notes give no answer." in ask(Question(PLACE, "c/m/none", "What is it?"))


def test_ids_of_questions_differ_however_long_they_are() -> None:
    long = "course/module/" + "a-very-long-name-" * 9
    assert anchor(Question(PLACE, long + "1", "?")) != anchor(Question(PLACE, long + "2", "?"))


# ---- drills ----------------------------------------------------------------------------------


def test_a_drill_asks_only_what_the_cells_say() -> None:
    table = comparison()
    cells = {cell.text for row in table.cells for column in row for cell in column}
    for one in drill(table):
        asked = one.question
        faces = {option.text for option in asked.options}
        assert faces <= cells or faces <= set(table.subjects)
        assert sum(option.right for option in asked.options) == 1
        assert all(option.reason for option in asked.options), "feedback for every option"
        assert len(asked.options) > 1


def test_a_drill_asks_every_cell_in_which_subjects_differ() -> None:
    ids = sorted(one.question.id for one in drill(comparison()))
    assert ids == [
        "comparison/queue-topic-bus/delivery/bus",
        "comparison/queue-topic-bus/delivery/queue",
        "comparison/queue-topic-bus/delivery/topic",
        "comparison/queue-topic-bus/order/bus",
        "comparison/queue-topic-bus/order/queue",
    ]


def test_a_drill_gives_the_right_answer_of_each_cell() -> None:
    table = comparison()
    for one in drill(table):
        right = next(option for option in one.question.options if option.right)
        subject = table.subjects.index(one.subject)
        own = [cell.text for row in table.cells for cell in row[subject]]
        assert right.text in own or right.text == one.subject


def test_a_drill_never_asks_for_one_subject_three_times_running() -> None:
    table = comparison()
    rows = tuple(f"{n}" for n in range(6))
    cells = tuple(
        tuple((replace(table.cells[0][0][0], text=f"{name} {row}"),) for name in table.subjects)
        for row in rows
    )
    made = drill(replace(table, attributes=rows, cells=cells))
    subjects = [one.subject for one in made]
    assert len(made) == 16
    assert all(len(set(subjects[i : i + RUNNING + 1])) > 1 for i in range(len(subjects) - RUNNING))
    assert made == drill(replace(table, attributes=rows, cells=cells)), "the same at every build"


# ---- other ways out --------------------------------------------------------------------------


def gift(*notes: str) -> str:
    return "".join(str(page.text) for page in exports(guide_of(*notes)))


NOTE = """# Module 1: Queues: all {of} them

## Practice questions

Q: What = 1 ~ 2 # {x}: which?

- [x] a \\ b
    - Yes: so.
- [ ] c

Id: one

Q: Which two?

- [x] a
- [x] b
- [ ] c

Id: two

Q: What is it?
A: A queue.

Id: free

Q: Nobody knows?

Id: none
"""


def test_gift_escapes_its_signs_and_shares_the_points() -> None:
    assert gift(NOTE).split("\n\n") == [
        "$CATEGORY: Queues: all {of} them/Course/1. Queues: all {of} them",
        "// [id:course/part1/one]\n"
        "::What \\= 1 \\~ 2 \\# \\{x\\}\\: which?::[html]What \\= 1 \\~ 2 \\# &\\#123;x\\}\\: which?{\n"
        "=a \\\\ b#Yes\\: so.\n~c\n}",
        "// [id:course/part1/two]\n::Which two?::[html]Which two?{\n~%50%a\n~%50%b\n~%-100%c\n}",
        "// [id:course/part1/free]\n::What is it?::[html]What is it?{\n=A queue.\n}\n",
    ]


def test_without_questions_there_is_no_gift() -> None:
    assert gift("# One\n\nText.\n") == ""
