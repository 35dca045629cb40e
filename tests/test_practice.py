"""The pages of practice: what stands where, and what the scripts get."""

import json
import re
from pathlib import Path

import pytest

from asking import comparison, guide_of
from studyguide.build import guide
from studyguide.emit.modules import modules
from studyguide.emit.practice import practice
from studyguide.emit.practice.asked import domain_of
from studyguide.model import Domain, Exam, Guide, Note, Pile, Settings, Task
from studyguide.words.scripts import SCRIPTS

ASSETS = Path(__file__).resolve().parents[1] / "overrides/assets"
EXAM = Exam("Mail", questions=4, minutes=8, domains=(Domain("1", "Letters", 25), Domain("2", "Queues", 75)))
NOTE = """# Module 1: Messages

## Queues

Exam task: 2.1

**Queue:** keeps messages until one consumer has them.

Q: What keeps order?
A: A FIFO queue.

Id: inline

## Topics

**Topic:** pushes to all.

## Practice questions

Words before the questions.

Q: An order must wait. What keeps it?

- [x] a queue
    - It keeps the message.
- [ ] a topic
    - Nobody may be listening.

Id: order
Answered in: Queues

Q: Who gets a copy?

- [ ] nobody
    - No.
- [x] every subscriber
    - Yes.

Id: copy
Answered in: Topics
Exam task: 1.3
"""


def made(guide: Guide) -> dict[str, str]:
    return {page.path: str(page.text) for page in practice(guide)}


def value(text: str) -> dict[str, object]:
    """Return what a data file sets."""
    found = re.fullmatch(r"globalThis\.\w+=(.*);\n", text, re.S)
    assert found
    return dict(json.loads(found[1]))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return made(guide_of(NOTE, settings=Settings(title="Mail", exam=EXAM)))


def ids(text: str) -> list[str]:
    return re.findall(r'<div class="guide-question" id="([^"]+)"', text)


def test_the_practice_page_holds_all_questions_of_the_module_once(pages: dict[str, str]) -> None:
    text = pages["course/part1/practice.md"]
    assert ids(text) == [f"question-course--part1--{name}" for name in ("order", "copy", "inline")]
    assert "Words before the questions." in text
    assert "Answered in [Queues](index.md#queues)" in text
    assert text.index('class="guide-answers"') > text.index(ids(text)[-1]), "the key comes last"


def test_a_section_asks_at_its_end_what_it_answers_but_not_what_it_asks_itself() -> None:
    guide = guide_of(NOTE)
    text = "\n".join(str(page.text) for page in modules(guide))
    assert len(ids(text)) == len(set(ids(text))) == 3
    order = [text.index(part) for part in ("keeps messages until", "question-course--part1--order", "Topics")]
    assert order == sorted(order)
    assert text.count("Check yourself: 1 question<") == 2


def test_pages_load_the_scripts_they_need_and_others_none(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            listed = re.search(r"^scripts: (\[.*\])$", text, re.M)
            assert bool(listed) == ("data-question=" in text or "data-guide=" in text), path
            for name in json.loads(listed[1]) if listed else []:
                assert (ASSETS / name).exists() or f"assets/{name}" in pages, name
    plain = [str(page.text) for page in modules(guide_of("# One\n\n## Two\n\nText.\n"))]
    assert not any("scripts:" in text for text in plain)


def test_without_questions_and_cards_there_is_no_practice() -> None:
    assert made(guide_of("# One\n\n## Two\n\nText.\n")) == {}


def test_the_data_has_questions_with_their_domain_reasons_and_section(pages: dict[str, str]) -> None:
    data = value(pages["assets/guide-questions.js"])
    assert data["exam"] == {"questions": 2, "minutes": 4}, "at the pace of the exam"
    assert [(q["id"], q["d"], q["from"]) for q in data["questions"]] == [  # type: ignore[attr-defined]
        ("course/part1/inline", 1, ["course/part1/index.html#queues", "Queues"]),
        ("course/part1/order", 1, ["course/part1/index.html#queues", "Queues"]),
        ("course/part1/copy", 0, ["course/part1/index.html#topics", "Topics"]),
    ]
    assert data["questions"][1]["options"] == [  # type: ignore[index]
        ["A", "a queue", 1, "It keeps the message."],
        ["B", "a topic", 0, "Nobody may be listening."],
    ]


def test_without_a_blueprint_the_exam_asks_up_to_65_of_all() -> None:
    one = "Q: {n}?\n\n- [x] a\n    - y\n- [ ] b\n    - n\n\n"
    note = "# One\n\n## Practice questions\n\n" + "".join(one.format(n=n) for n in range(70))
    data = value(made(guide_of(note))["assets/guide-questions.js"])
    assert (data["exam"], data["domains"]) == ({"questions": 65, "minutes": 90}, [])


def test_the_index_of_cards_and_questions_is_short_and_whole(pages: dict[str, str]) -> None:
    items = value(pages["assets/guide-items.js"])
    cards = value(pages["assets/guide-cards.js"])["cards"]
    named = [n.replace("~", "course/part1") for _, _, names in items["cards"] for n in names]  # type: ignore[attr-defined]
    assert sorted(named) == sorted(card["id"] for card in cards)  # type: ignore[attr-defined]


def test_a_drill_leads_to_its_table_and_cells_to_their_section() -> None:
    small = guide_of(NOTE)
    shown = made(Guide(**{**{f: getattr(small, f) for f in small.__slots__}, "comparisons": (comparison(),)}))
    text = shown["practice/drills/queue-topic-bus.md"]
    assert "[The table](../../comparisons/queue-topic-bus.md)" in text
    assert len(ids(text)) == 5
    assert "data-shuffle" in text
    assert "(drills/queue-topic-bus.md) (5)" in shown["practice/drills.md"]


TABLE = "| | {0} | {1} |\n| --- | --- | --- |\n| Order | kept | lost |\n| Reach | one | all |\n| Price | low | high |\n"


def two_courses() -> dict[str, str]:
    """Return the pages of practice of a guide of two courses with a comparison each."""
    notes = (
        Note("post/01.md", "# Letters\n\n## Ways\n\n" + TABLE.format("Mail", "Courier")),
        Note("rail/01.md", "# Trains\n\n## Kinds\n\n" + TABLE.format("Local", "Express")),
    )
    return made(guide(Pile(notes, Settings(), (), ())))


def test_drills_are_listed_below_the_module_they_come_from_and_can_be_filtered() -> None:
    listed = two_courses()["practice/drills.md"]
    lines = [line for line in listed.split("\n") if line.startswith(("## ", "### ", "- "))]
    assert [line.partition("](")[0] for line in lines] == [
        "## Post", "### Letters", "- [Mail\u00a0\u00b7 Courier", "## Rail", "### Trains", "- [Local\u00a0\u00b7 Express",
    ]
    assert 'data-guide="filter"' in listed


def test_modules_of_several_courses_are_listed_below_their_course() -> None:
    overview = two_courses()["practice/index.md"]
    assert [overview.count(text) for text in ("\n### Post", "\n### Rail", "| Module |")] == [1, 1, 2]
    alone = made(guide_of(NOTE))["practice/index.md"]
    assert "\n### " not in alone and alone.count("| Module |") == 1


@pytest.mark.parametrize(
    ("task", "domain"), [("2.1", 1), ("1", 0), ("7.1", -1), ("", -1), ("skills", 0)], ids=str
)
def test_a_task_belongs_to_a_domain(task: str, domain: int) -> None:
    first = Domain("1", "Letters", 25, (Task("skills", "By name"),))
    assert domain_of(Exam("", domains=(first, EXAM.domains[1])), task) == domain


def test_pages_of_practice_never_stand_where_a_course_does() -> None:
    guide = guide_of(NOTE.replace("course", "x"))
    moved = Guide(
        **{
            **{f: getattr(guide, f) for f in guide.__slots__},
            "courses": (*guide.courses, type(guide.courses[0])("practice", "P", "", ())),
        }
    )
    assert "practice-pages/index.md" in made(moved)


# ---- words -----------------------------------------------------------------------------------

USED = re.compile(r"\b(?:say|button|field)\(\s*\"([\w.]+)\"|\"((?:exam|state)\.[\w.]+)\"")
FAMILIES = ("kind.", "kinds.", "rate.")


def test_every_word_the_scripts_say_is_known() -> None:
    scripts = ("ask", "draw", "exam", "kit", "plan", "practice", "progress", "result", "review", "state")
    text = "\n".join((ASSETS / f"guide-{name}.js").read_text(encoding="utf-8") for name in scripts)
    named = {a or b for a, b in USED.findall(text)}
    assert {name for name in named if name not in SCRIPTS and not name.endswith(".")} == set()


def test_no_word_of_the_scripts_is_left_unsaid() -> None:
    scripts = ("ask", "exam", "kit", "plan", "practice", "progress", "result", "review", "state")
    text = "\n".join((ASSETS / f"guide-{name}.js").read_text(encoding="utf-8") for name in scripts)
    idle = {key for key in SCRIPTS if f'"{key}"' not in text and not key.startswith(FAMILIES)}
    assert idle == set()


def test_the_exam_has_weights_only_where_the_guide_knows_them(pages: dict[str, str]) -> None:
    assert "by the weights of the exam" in pages["practice/index.md"]
    assert "Timed, with a result at the end." in made(guide_of(NOTE))["practice/index.md"]


def test_a_question_speaks_the_language_of_the_guide_on_every_page() -> None:
    guide = guide_of(NOTE, settings=Settings(language="de"))
    text = "\n".join(str(page.text) for page in (*modules(guide), *practice(guide)))
    assert "<summary>Antwort</summary>" in text
    assert "<summary>Answer</summary>" not in text
