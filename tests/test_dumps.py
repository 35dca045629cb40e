"""Lists of exam questions as programs and forums export them: what stands around the key belongs to its question."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Question

HEAD = "Question 1\n\nWhich store keeps objects?\n\nA. disk\nB. bucket\nC. share\n\n"
NEXT = "Question 2\n\nWhich one is shared?\n\nA. disk\nB. bucket\nC. share\n\nAnswer: C\n"


def first(text: str) -> Question:
    """Return the first question of a note, which holds nothing else but questions."""
    found = blocks(text)
    assert all(isinstance(block, Question) for block in found), found
    assert isinstance(found[0], Question)
    return found[0]


@pytest.mark.parametrize(
    ("below", "explanation"),
    (
        (
            "Answer: B\n\nVotes of all readers\nB (82%)\nC (18%)\n\nExplanation:\nA bucket holds objects.\n\n"
            "Reference:\nhttps://example.org/objects\n\n",
            "Votes of all readers B (82%) C (18%)\n\nA bucket holds objects.\n\nReference: https://example.org/objects",
        ),
        ("Answer: B\n\n*Votes*\n\nB (92%)\n\n8%\n\n", "*Votes* B (92%) 8%"),
        (
            "Answer: B\n\nExplanation:\n\nA bucket holds objects.\n\nA disk holds blocks:\n\n- fast\n- small\n\n---\n\n",
            "A bucket holds objects.\n\nA disk holds blocks:\n\n• fast\n\n• small",
        ),
        ("Answer: B\n\nA bucket holds objects.\n\nIt has no size.\n\n", "A bucket holds objects.\n\nIt has no size."),
        ("Answer: B\n\n_Explanation: It holds objects._\n\n", "It holds objects."),
        ("Answer: B\n\n💡 **Explanation:** It holds objects.\n\n", "It holds objects."),
    ),
)
def test_what_stands_between_a_key_and_the_next_head_explains(below: str, explanation: str) -> None:
    assert first(HEAD + below + NEXT).explanation == explanation


@pytest.mark.parametrize(
    "below",
    (
        "Answer: B\n\n## Networks\n\nA router joins networks.\n\n",
        "Answer: B\n\nNetworks of machines\n\nA router joins networks.\n\n",
        "Answer: B\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n",
    ),
)
def test_what_opens_a_section_explains_no_question(below: str) -> None:
    found = next(block for block in blocks(HEAD + below + NEXT) if isinstance(block, Question))
    assert not found.explanation


def test_without_a_head_a_paragraph_below_the_key_stays_one() -> None:
    text = HEAD.replace("Question 1\n\n", "") + "Answer: B\n\nA router joins networks.\n"
    assert [type(block).__name__ for block in blocks(text)] == ["Question", "Paragraph"]


def test_votes_for_another_option_than_the_key_are_a_finding() -> None:
    found = parsed(HEAD + "Answer: A\n\nVotes of all readers\n\nB (100%)\n\n" + NEXT)
    assert [finding.rule for finding in found.findings] == ["question-two-keys"]


def test_why_an_option_is_wrong_is_said_at_the_option() -> None:
    below = "Answer: B\n\nAnalysis:\n\n- Why A is incorrect: dd writes blocks.\n- Why C is not correct – it has folders.\n\n"
    assert [option.reason for option in first(HEAD + below + NEXT).options] == [
        "dd writes blocks.",
        "",
        "it has folders.",
    ]


def test_numbered_lines_of_code_stand_in_the_question_that_shows_them() -> None:
    code = (
        "1. class Pair {\n2. int left = 1;\n3. int right = 2;\n4.\n5. int sum() {\n6. return left + right;\n7. }\n8. }"
    )
    text = f"QUESTION 4\nGiven:\n\n{code}\n\nWhat does sum return?\n\nA. 1\nB. 2\nC. 3\n\nAnswer: C\n"
    question = first(text)
    assert question.number == "4"
    assert question.stem.startswith("Given:\n\n`1. class Pair {`")
    assert question.stem.endswith("`8. }`\n\nWhat does sum return?")


def test_a_blank_line_below_each_wrapped_line_parts_no_sentence() -> None:
    lines = (
        "A team keeps many files and wants to know for each of them who read it and when",
        "this happened last. Which store should it take for this, if nothing else matters to the",
        "people who pay for it?",
        "A. a disk that only one machine at a time can reach and that keeps no record of who",
        "read from it",
        "B. a bucket that writes down each request with the name of the one who asked for it and the",
        "time at which it came",
        "C. a share",
        "Answer: B",
        "Explanation:",
        "A bucket can write each request into another bucket, where it is kept for as long as the",
        "owner wants.",
    )
    question = first("QUESTION 9\n\n" + "\n\n".join(lines) + "\n")
    assert question.stem.startswith("A team keeps many files") and question.stem.endswith("pay for it?")
    assert [option.text[-12:] for option in question.options] == ["read from it", "hich it came", "a share"]
    assert question.explanation.endswith("as long as the owner wants.")
