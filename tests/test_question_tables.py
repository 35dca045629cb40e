"""Tables of questions, as programs for quizzes write and read them."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Question

Rights = list[tuple[str, str]]

TABLES: dict[str, tuple[str, Rights]] = {
    "names_with_hints": (
        "Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,"
        '"Time limit (sec) – 5, 10 or 20 secs",Correct answer(s) - choose at least one\n'
        'Which acid is in vinegar?,Citric,Acetic,Lactic,20,2\nWhich are noble?,Neon,Oxygen,Argon,30,"1,3"\n',
        [("Acetic", ""), ("Neon, Argon", "")],
    ),
    "a_reason_and_a_type": (
        "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link,Answer explanation\n"
        "Which bone is in the thigh?,Multiple Choice,Femur,Ulna,,1,30,,It bears us.\n",
        [("Femur", "It bears us.")],
    ),
    "a_number_and_brackets": (
        "Question #,Question Text,Answer 1,Answer 2,Answer 3 (Optional),Correct Answer(s) (Only include Answer #)\n"
        "1,Who signed it?,Henry,John,Richard,2\n", [("John", "")],
    ),
    "what_is_wrong": (
        "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nWhat is liquid?,Outer core,Mantle,Crust\n",
        [("Outer core", "")],
    ),
    "words_of_several": (
        "Question,A,B,C,Answer,Topic\nWhich are bones?,Ulna,Femur,Skin,Ulna; Femur,arm\n", [("Ulna, Femur", "Topic: arm")],
    ),
    "an_empty_option_counts": ("Question,A,B,C,Answer\nWhich one?,one,,three,C\n", [("three", "")]),
    "an_empty_option_is_not_right": ("Question,A,B,C,Answer\nWhich one?,one,,three,B\n", [("", "")]),
    "numbers_are_places": (
        "Question,Answer 1,Answer 2,Answer 3,Correct answer\nHow many?,2,1,3,2\nWhich?,red,green,blue,3\n", [("1", ""), ("blue", "")],
    ),
    "numbers_are_words": ("Question,A,B,C,Answer\nHow many?,2,10,3,10\nHow many more?,1,2,4,4\n", [("10", ""), ("4", "")]),
    "a_line_that_names_the_sign": ("sep=;\nQuestion;A;B;Answer\nWhich one?;one;two;B\n", [("two", "")]),
    "words_with_a_comma": (
        'Question,A,B,Answer\nWhich pair?,"salt, sugar","salt, pepper","salt, sugar"\n', [("salt, sugar", "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rights"), TABLES.values(), ids=TABLES)
def test_a_table_of_questions_says_what_is_right(text: str, rights: Rights) -> None:
    found = [block for module in parsed(text, "course/quiz.csv").modules for block in module.blocks]
    said = [
        (", ".join(one.text for one in block.options if one.right), block.explanation)
        for block in found
        if isinstance(block, Question)
    ]
    assert said == rights and len(said) == len(found)


def test_a_table_that_says_more_than_questions_stays_a_table() -> None:
    text = "| Question | Answer | Legal basis |\n|-|-|-|\n| Who owns it? | Tom | § 903 |\n"
    assert not blocks(text, Question)
