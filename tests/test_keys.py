"""What is wrong with a question is found, with its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from asking import PLACE, guide_of, options, question
from studyguide.build import guide as guide_from
from studyguide.collect.answers import answers
from studyguide.collect.keys import keys
from studyguide.errors import Place
from studyguide.model import Question, Section
from studyguide.read import read

GOOD = question("Which one waits?", "B", "a bus", "a queue", "a topic")


def found(*questions: Question) -> list[str]:
    section = Section("p.md", "", "c", "m", 2, "Queues", "questions", "", PLACE, questions)
    return [finding.rule for finding in keys([section])]


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        pytest.param([GOOD], [], id="nothing"),
        pytest.param([Question(PLACE, "q", "Why?")], ["question-no-answer"], id="neither_options_nor_answer"),
        pytest.param([Question(PLACE, "q", "Why?", answer="So.")], [], id="free_answer"),
        pytest.param([question("?", "", "one", "two")], ["question-no-answer"], id="nothing_marked"),
        pytest.param(
            [question("?", "", "one", "two", answer="E")], ["question-key-no-option"], id="key_is_no_option"
        ),
        pytest.param(
            [question("?", "A", "One  thing.", "one thing")], ["question-equal-options"], id="equal_options"
        ),
        pytest.param([question("?", "A", "C", "C++", "-1", "1")], [], id="options_that_differ_in_marks"),
        pytest.param(
            [replace(GOOD, options=options("A", "one", "two", reason=""))],
            ["question-no-reason"],
            id="no_reason",
        ),
        pytest.param(
            [replace(GOOD, options=options("A", "one", "two", reason=""), explanation="One comes first.")],
            [],
            id="an_explanation_of_all",
        ),
        pytest.param(
            [replace(GOOD, options=options("A", "one", "two", reason=""), explanation="Votes A (90%) B (10%)")],
            ["question-no-reason"],
            id="votes_explain_nothing",
        ),
        pytest.param(
            [replace(GOOD, answered_in="Qeues")], ["question-section-unknown"], id="unknown_section"
        ),
        pytest.param([replace(GOOD, answered_in="queues")], [], id="known_section"),
        pytest.param([GOOD, replace(GOOD, id="again")], [], id="asked_twice_with_one_key"),
        pytest.param(
            [GOOD, question("which one  WAITS", "A", "A topic", "A queue")],
            ["question-two-keys"],
            id="two_keys",
        ),
        pytest.param([GOOD, question("Which one waits?", "A", "a pipe", "a bus")], [], id="other_options"),
    ],
)
def test_a_fault_of_a_question_is_found(asked: list[Question], rules: list[str]) -> None:
    assert found(*asked) == rules


def test_two_keys_name_both_places() -> None:
    other = replace(question("Which one waits?", "A", "a bus", "a queue"), place=Place("b.md", 7, 9))
    section = Section("p.md", "", "c", "m", 2, "Queues", "questions", "", PLACE, (GOOD, other))
    (finding,) = keys([section])
    assert (finding.place, finding.other) == (other.place, GOOD.place)
    assert str(finding) == (
        "b.md:7-9: the same question has another key: 'a queue' there, 'a bus' here. "
        "Find out which is right and correct the other."
    )


def test_the_guide_reports_the_faults_of_its_questions() -> None:
    guide = guide_of("# One\n\n## Practice questions\n\nQ: Which?\n\n- [ ] this\n- [ ] that\n")
    assert [f.rule for f in guide.findings] == ["question-no-answer", "question-no-reason"]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        pytest.param("Correct Answer: E", "'E'", id="letter"),
        pytest.param("Answer: A, D", "'D'", id="one_of_two"),
        pytest.param("Answer: a pigeon", "'a pigeon'", id="words"),
    ],
)
def test_a_key_that_names_no_option_is_reported_with_it(answer: str, key: str) -> None:
    guide = guide_of(f"# One\n\n1. Which?\n\n- A) this\n- B) that\n- C) those\n\n{answer}\n")
    found = next(f for f in guide.findings if f.rule == "question-key-no-option")
    assert f"the key is {key} and the options are A, B, C" in str(found)


def test_the_word_that_opens_a_question_is_no_part_of_it() -> None:
    guide = guide_of("# One\n\n## Practice questions\n\nQ: Which?\n\n- [ ] this\n- [x] that\n")
    assert [b.stem for s in guide.sections for b in s.blocks if isinstance(b, Question)] == ["Which?"]


def test_the_guides_own_questions_have_no_fault() -> None:
    guide = guide_from(read(Path(__file__).resolve().parents[1] / "notes"))
    assert [str(f) for f in guide.findings if f.rule.startswith("question-")] == []
    asked = [b for s in guide.sections for b in s.blocks if isinstance(b, Question)]
    assert len(asked) > 300
    assert {question.id for question in asked} == set(answers(guide.sections)), "each leads to its answer"
