"""What the answer below a question names, and what it must not be taken for."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Flow, Paragraph, Question

OPTIONS = "1. Which stores keep data?\nA) disk\nB) bucket\nC) share\nD) tape\n"
NAMED: dict[str, tuple[str, str]] = {
    "each_with_its_words": ("Answer: A) disk, B) bucket", "AB"),
    "each_behind_an_and": ("Answer: A. disk and C. share", "AC"),
    "each_on_a_line": ("Correct answers:\nA) disk\nC) share", "AC"),
    "each_on_an_item": ("**Correct answers:**\n- A) disk\n- C) share", "AC"),
    "words_alone": ("Correct answers: disk, share", "AC"),
    "words_on_items": ("Correct answers:\n- disk\n- share", "AC"),
    "a_sentence": ("**B** is correct because it holds objects.", "B"),
    "a_word_for_option": ("Option B is correct.", "B"),
    "the_right_option": ("The correct option is B.", "B"),
    "an_arrow": ("Answer → C", "C"),
    "a_tick": ("✅ C", "C"),
    "a_title": ("#### Answer: C", "C"),
    "a_title_above": ("### Correct answer\n\nC", "C"),
    "code": ("Answer: `C`", "C"),
    "what_a_reader_chose": ("Your answer: B ❌\nCorrect answer: C ✅", "C"),
    "what_i_chose": ("My answer: B\nCorrect answer: C", "C"),
    "a_letter_and_other_words": ("Answer: C) tape", ""),
    "a_spanish_sentence": ("La respuesta correcta es la a, porque es fija.", "A"),
    "a_spanish_sentence_without_a_comma": ("La respuesta correcta es la c porque se comparte.", "C"),
    "a_french_sentence": ("La bonne réponse est la c, car on la partage.", "C"),
    "an_italian_sentence": ("La risposta corretta è la b, perché contiene oggetti.", "B"),
    "a_portuguese_sentence": ("A resposta correta é a letra B, pois guarda objetos.", "B"),
    "an_article": ("Respuesta correcta: la b", "B"),
    "no_article_but_a_letter": ("Answer: a c", "AC"),
    "a_span": ("Answer: A-C", ""),
    "an_order_of_all": ("Answer: B, D, A, C", ""),
    "all_in_their_order": ("Answer: A, B, C, D", "ABCD"),
    "no_spanish_sentence_without_a_letter": ("La respuesta es a veces dudosa.", ""),
    "one_or_the_other": ("Answer: B or C", ""),
    "all_but_one": ("Answer: all except D", ""),
    "no_sentence_on_an_option": ("A is correct but B is not sure.", ""),
}


@pytest.mark.parametrize(("answer", "right"), NAMED.values(), ids=NAMED)
def test_an_answer_names_its_options_and_no_others(answer: str, right: str) -> None:
    text = f"# Quiz\n\n{OPTIONS}{answer}\n\n2. Which is a metal?\nA) iron\nB) neon\nC) argon\nAnswer: A\n"
    one, other = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert "".join(option.letter for option in one.options if option.right) == right
    assert [option.right for option in other.options] == [True, False, False]


def test_an_answer_is_no_part_of_the_last_option() -> None:
    for answer in ("Option B is correct.", "Your answer: B\nCorrect answer: C", "Correct answers:\n- disk\n- share"):
        (found,) = blocks(f"# Quiz\n\n{OPTIONS}{answer}\n", Question)
        assert isinstance(found, Question) and found.options[3].text == "tape"


def test_words_that_differ_in_signs_only_are_told_apart() -> None:
    (found,) = blocks("1. Which holds?\nA) x < y\nB) x > y\nC) x = y\nAnswer: x > y\n", Question)
    assert isinstance(found, Question) and [option.right for option in found.options] == [False, True, False]


PARTS = {
    "on_one_line": "Solution: (a) 45 m (b) 30 m/s",
    "on_lines": "Solution:\n(a) 45 m\n(b) 30 m/s",
}


@pytest.mark.parametrize("answer", PARTS.values(), ids=PARTS)
def test_lettered_parts_are_answered_and_not_chosen(answer: str) -> None:
    (found,) = blocks(f"1. A stone falls for 3 s.\n(a) How far does it fall?\n(b) How fast is it?\n{answer}\n", Question)
    assert isinstance(found, Question) and not found.options
    assert "(b) 30 m/s" in found.answer and "b) How fast is it?" in found.stem


TWO_KEYS = {
    "a_tick_and_an_answer": ("1. Which is a metal?\nA) neon ✓\nB) iron\nC) argon\nAnswer: B\n", 1),
    "two_answers": ("1. Which is a metal?\nA) neon\nB) iron\nC) argon\nAnswer: A\n\nAnswer: B\n", 1),
    "a_tick_and_the_same": ("1. Which is a metal?\nA) neon\nB) iron ✓\nC) argon\nAnswer: B\n", 0),
}


@pytest.mark.parametrize(("text", "number"), TWO_KEYS.values(), ids=TWO_KEYS)
def test_a_question_that_says_two_keys_is_reported(text: str, number: int) -> None:
    found = [finding for finding in parsed(text).findings if finding.rule == "question-two-keys"]
    assert len(found) == number


ORDERS = {
    "letters": ("A. anaphase\nB. prophase\nC. metaphase\nAnswer: B, C, A", "B, C, A"),
    "letters_that_touch": ("(a) anaphase\n(b) prophase\n(c) metaphase\nAns: bca", "bca"),
    "numbers": ("1. anaphase\n2. prophase\n3. metaphase\n\nCorrect order: 2 → 3 → 1", "2 → 3 → 1"),
}


@pytest.mark.parametrize(("text", "order"), ORDERS.values(), ids=ORDERS)
def test_what_is_put_in_order_is_answered_by_the_order(text: str, order: str) -> None:
    *before, found = blocks(f"# Quiz\n\n4. Put the phases in the correct order:\n{text}\n")
    assert isinstance(found, Question) and not found.options
    assert not any(isinstance(block, Flow) for block in before)
    assert found.answer == f"{order}\n\n1. prophase\n\n2. metaphase\n\n3. anaphase"


def test_steps_that_are_out_of_order_are_no_flow() -> None:
    steps = "1. boil the water\n2. fill the pot\n3. pour it\n"
    assert blocks(f"# Tea\n\nPut the steps in order:\n{steps}", Flow) == []
    assert len(blocks(f"# Tea\n\nDo it in this order:\n{steps}", Flow)) == 1


def test_one_of_several_orders_is_chosen() -> None:
    (found,) = blocks("8. What is the order?\nA. one, two\nB. two, one\nC. none\nAnswer: A\n", Question)
    assert isinstance(found, Question) and len(found.options) == 3


CHAPTERS = (
    "# Chapter 1 Cells\n\n1. Energy comes from the\nA. nucleus\nB. mitochondrion\n\n2. Skin is made of\nA. cells\nB. stone\n\n"
    "# Chapter 2 Tissues\n\n1. Tendons are\nA. tissue\nB. nerves\n\n2. Bone is\nA. hard\nB. soft\n\n# Answer Key\n\n"
)
KEYS = {
    "names_alone": CHAPTERS + "Chapter 1\n1. B\n2. A\n\nChapter 2\n1. A\n2. B\n",
    "names_before_rows": CHAPTERS + "Chapter 1: 1-B 2-A\nChapter 2: 1-A 2-B\n",
}


@pytest.mark.parametrize("text", KEYS.values(), ids=KEYS)
def test_a_key_per_chapter_answers_the_questions_of_each(text: str) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert ["".join(one.letter for one in block.options if one.right) for block in found] == ["B", "A", "A", "B"]


WORDED = {
    "behind_its_title": "Answers: 1. Lima  2. 0  3. aorta",
    "below_its_title": "Answers\n1. Lima  2. 0  3. aorta",
    "a_letter_that_counts_nothing": "Answers\n1. Lima\n2. Z\n3. aorta",
}


@pytest.mark.parametrize("key", WORDED.values(), ids=WORDED)
def test_a_key_in_words_answers_each_question_with_its_own(key: str) -> None:
    text = f"# Gaps\n\n1. The capital of Peru is ______.\n2. Water freezes at ____ °C.\n3. The ______ leaves the heart.\n\n{key}\n"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [block.answer for block in found] == ["Lima", "Z" if "Z" in key else "0", "aorta"]


def test_an_answer_that_counts_its_parts_is_one_answer() -> None:
    found = blocks("1. Name it?\nAnswer: a cell\n\n2. Name two?\nAnswer: 1. red 2. blue\n", Question)
    assert [block.answer for block in found if isinstance(block, Question)] == ["a cell", "1. red 2. blue"]


BEFORE = {
    "on_the_line": "1. How many lines has a staff? Answer: C\nA. three\nB. four\nC. five\n",
    "on_a_line": "Q1. How many lines has a staff?\nCorrect answer: C\n\nA. three\nB. four\nC. five\n",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE)
def test_an_answer_may_stand_before_the_options(text: str) -> None:
    (found,) = blocks(text, Question)
    assert isinstance(found, Question) and found.stem == "How many lines has a staff?"
    assert [option.right for option in found.options] == [False, False, True]


def test_options_in_columns_are_read_from_top_to_bottom() -> None:
    (found,) = blocks("1. The femur is in the\n   A. arm            C. thigh\n   B. skull          D. hand\n   Answer: C\n", Question)
    assert isinstance(found, Question)
    assert [(one.letter, one.text, one.right) for one in found.options] == [
        ("A", "arm", False), ("B", "skull", False), ("C", "thigh", True), ("D", "hand", False)
    ]  # fmt: skip


EXPLAINED = {
    "a_word_alone": "Explanation\nShares are mounted.\n\nAnswer: C",
    "a_title": "Answer: C\n\n#### Overall explanation\n\nShares are mounted.",
    "each_on_the_line": "Answer: C\nExplanation: A) is slow. B) is far. C) Shares are mounted.",
    "of_an_option": "Answer: C\n\nOption A is incorrect because it is slow.\nExplanation: Shares are mounted.",
    "the_others": "Answer: C\n\nWhy the others are wrong:\n- A: slow\n- B: far\n- C: Shares are mounted.",
}


@pytest.mark.parametrize("tail", EXPLAINED.values(), ids=EXPLAINED)
def test_an_explanation_belongs_to_its_question(tail: str) -> None:
    (found,) = blocks(f"# Quiz\n\n{OPTIONS}{tail}\n", Question)
    assert isinstance(found, Question) and [option.right for option in found.options] == [False, False, True, False]
    said = [found.explanation, *(option.reason for option in found.options)]
    assert "Shares are mounted." in said and found.options[3].text == "tape"


ASKED = "1. Which is a gas?\nA) neon\nB) iron\nC) lead\n\n2. Which is a metal?\nA) iron\nB) neon\nC) argon\n\n"
OTHERS = "1. Which is salty?\nA) sugar\nB) salt\nC) flour\n\n2. Which is sour?\nA) lemon\nB) salt\nC) flour\n\n"
QUIZZES: dict[str, tuple[str, list[str]]] = {
    "a_row_of_letters": (f"{ASKED}3. Which is wet?\nA) sand\nB) rain\nC) dust\n\nAnswers: A, A, B", ["A", "A", "B"]),
    "a_row_without_a_title": (f"{ASKED}3. Which are wet? (all)\nA) sand\nB) rain\nC) sea\n\n1a 2a 3bc", ["A", "A", "BC"]),
    "a_row_of_other_numbers": (f"{ASKED}2a 3b", ["", ""]),
    "a_short_word_for_it": (f"{ASKED}3. Marks of danger\n(a) red (b) green (c) black\n\nAns: 1a, 2a, 3c", ["A", "A", "C"]),
    "stressed_letters_below": (
        "1. Which is a gas\nA. neon\nB. iron\nC. lead\n*A*\n\n2. Which is a metal\nA. argon\nB. neon\nC. iron\n**C**", ["A", "C"]
    ),
    "two_options_beside_each_other": ("3) Neon is\n   a) a gas  b) a metal\n   Ans. a", ["A"]),
    "columns_to_be_matched_without_a_key": (
        f"{ASKED}3. Which is wet?\nA) sand\nB) rain\nC) dust\n\nMatch\n1. tendon        a. bone to bone\n2. ligament      b. muscle to bone\n\n"
        "Answers: 1-a 2-a 3-b", ["A", "A", "B"],
    ),
    "numbers_in_brackets": (f"{ASKED}**Answers** (1) A (2) A", ["A", "A"]),
    "a_grid": (f"{ASKED}## Answers\n\n| 1 | 2 |\n|---|---|\n| A | A |", ["A", "A"]),
    "a_grid_with_labels": (f"{ASKED}## Answers\n\n| Question | 1 | 2 |\n|---|---|---|\n| Answer | A | A |", ["A", "A"]),
    "as_many_numbers_as_questions": (
        f"# Quiz 1\n\n{ASKED}# Quiz 2\n\n{OTHERS}# Answers\n\n1. A\n2. A\n\n1. B\n2. A", ["A", "A", "B", "A"]
    ),
    "fewer_numbers_than_questions": (
        f"# Quiz 1\n\n{ASKED}# Quiz 2\n\n{OTHERS}# Quiz 3\n\n{ASKED}# Answers\n\n1. A\n2. A\n\n1. B\n2. A", [""] * 6
    ),
    "a_title_that_names_the_quiz": (
        f"# Quiz 1\n\n{ASKED}# Quiz 2\n\n{OTHERS}# Answers to quiz 1\n\n1. A\n2. A", ["A", "A", "", ""]
    ),
    "a_section_with_one_more": (
        f"# Part 1\n\n{ASKED}# Part 2\n\n{OTHERS}3. Which is wet?\nA) sand\nB) rain\nC) dust\n\n"
        "# Answers\n\nPart 1\n1. A\n2. A\n3. C\n\nPart 2\n1. B\n2. A", ["A", "A", "B", "A", ""],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), QUIZZES.values(), ids=QUIZZES)
def test_a_key_answers_its_own_quiz(text: str, right: list[str]) -> None:
    found = [block for block in blocks(text + "\n", Question) if isinstance(block, Question)]
    assert ["".join(one.letter for one in block.options if one.right) for block in found] == right


def test_letters_that_repeat_are_no_answer_of_one_question() -> None:
    found = [block for block in blocks(f"{ASKED}Answers: A, A, B\n", Question) if isinstance(block, Question)]
    assert not any(option.right for block in found for option in block.options)


LISTED = {
    "an_answer_in_words": "1. Which gas do we breathe?\n- helium\n- oxygen\n- argon\n\nAnswer: oxygen\n",
    "a_word_behind_one": "1. Which gas do we breathe?\n* helium\n* oxygen (correct)\n* argon\n",
    "a_letter_below": "1. Which gas do we breathe?\nA. helium\nB. oxygen\nC. argon\n\nB\n",
    "q_and_a": "**Q: Which gas do we breathe?**\n- A: helium\n- B: oxygen\n- C: argon\n\n**A: B – oxygen**\n",
    "german": "1. Welches Gas atmen wir?\na) helium\nb) oxygen\nc) argon\n\nRichtig ist b, weil es so ist.\n",
}


@pytest.mark.parametrize("text", LISTED.values(), ids=LISTED)
def test_one_of_a_list_is_right(text: str) -> None:
    (found,) = blocks(text, Question)
    assert isinstance(found, Question)
    assert [(one.text, one.right) for one in found.options] == [("helium", False), ("oxygen", True), ("argon", False)]


def test_numbered_statements_stand_in_the_stem_that_they_belong_to() -> None:
    text = (
        "1. Consider the following statements:\n1. Ice floats.\n2. Lead floats.\nWhich of them is correct?\n"
        "(a) 1 only\n(b) 2 only\n(c) both\n\n2. Which is a metal?\n(a) neon\n(b) iron\n(c) argon\n\nKey: 1-a 2-b\n"
    )
    one, other = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert one.number == "1" and one.stem.split("\n\n") == [
        "Consider the following statements:", "1. Ice floats.", "2. Lead floats.", "Which of them is correct?"
    ]  # fmt: skip
    assert [option.right for option in one.options] == [True, False, False]
    assert [option.right for option in other.options] == [False, True, False]


DOUBTED = {
    "shares": (f"{OPTIONS}Correct Answer: B\nCommunity vote distribution\nC (87%)\nB (13%)\n", 1),
    "shares_that_agree": (f"{OPTIONS}Correct Answer: B\nCommunity vote distribution\nB (87%)\nC (13%)\n", 0),
    "a_badge": (OPTIONS.replace("share", "share Most Voted") + "Correct Answer: B\n", 1),
    "comments": (f"{OPTIONS}Correct Answer: B\n\nann 1 year ago\nSelected Answer: C\nupvoted 5 times\n", 1),
    "comments_that_differ": (
        f"{OPTIONS}Correct Answer: B\n\nann\nSelected Answer: C\n\nben\nSelected Answer: B\n", 0
    ),
    "comments_on_the_next": (
        f"{OPTIONS}Correct Answer: B\n\n2. Which is a metal?\nA) iron\nB) neon\nAnswer: A\n\nann\nSelected Answer: A\n", 0
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "number"), DOUBTED.values(), ids=DOUBTED)
def test_what_readers_chose_is_no_key_and_reported_where_it_differs(text: str, number: int) -> None:
    read = parsed(f"# Quiz\n\n{text}")
    found = next(block for module in read.modules for block in module.blocks if isinstance(block, Question))
    assert [option.right for option in found.options] == [False, True, False, False]
    assert [option.text for option in found.options] == ["disk", "bucket", "share", "tape"]
    assert sum(finding.rule == "question-two-keys" for finding in read.findings) == number


def test_a_star_right_behind_one_option_marks_it_below_a_line_that_asks() -> None:
    (found,) = blocks("1) Longest river?\na. Rhine\nb. Nile*\nc. Po\n", Question)
    assert isinstance(found, Question) and [one.right for one in found.options] == [False, True, False]
    assert found.options[1].text == "Nile"
    assert blocks("The authors are these people\nA. Ada Po*\nB. Ben Wu\nC. Cy Lo\n", Question) == []


def test_a_bold_item_below_a_question_is_no_key() -> None:
    assert blocks("1. What are the layers?\n- front\n- **logic**\n- data\n\n2. Next to it.\n", Question) == []


def test_a_statement_of_two_words_is_one_where_a_key_has_its_number() -> None:
    found = blocks("# True or false\n\n1. The sun is a planet.\n2. Ice floats.\n\nKey\n1. False\n2. True\n", Question)
    assert [[one.right for one in block.options] for block in found if isinstance(block, Question)] == [[False, True], [True, False]]


@pytest.mark.parametrize(
    ("asks", "label"),
    [
        ("Ordene los siguientes pasos en el orden correcto:", "Orden correcto"),
        ("Bringen Sie die Schritte in die richtige Reihenfolge:", "Richtige Reihenfolge"),
        ("Coloque as etapas na ordem correta:", "Ordem correta"),
        ("Put the steps in the right order:", "Correct order"),
        ("Put the steps in the right order:", "Correct"),
        ("Arrange the steps of a sale:", "Correct order"),
    ],
)
def test_the_answer_to_what_asks_for_an_order_is_the_order(asks: str, label: str) -> None:
    (found,) = blocks(f"# Quiz\n\n{asks}\nA) to accept\nB) to offer\nC) to pay\n{label}: B, A, C\n", Question)
    assert isinstance(found, Question) and not found.options
    assert found.answer.endswith("1. to offer\n2. to accept\n3. to pay".replace("\n", "\n\n"))


def test_only_a_word_for_an_order_answers_what_does_not_ask_for_one() -> None:
    text = "# Quiz\n\nSort the rubbish:\nA) glass\nB) paper\nC) tins\nCorrect: B, A, C\n"
    assert not any(isinstance(block, Question) and "1. paper" in block.answer for block in blocks(text))


def test_steps_counted_without_a_point_are_put_in_order() -> None:
    (found,) = blocks("Arrange the steps:\n 1 read\n 2 open\n 3 buy\nCorrect order: 3, 2, 1\n", Question)
    assert isinstance(found, Question) and found.answer.endswith("1. buy\n\n2. open\n\n3. read")


ONE_BY_ONE = {
    "below_a_key": "Correct Answers: A and C\n\nOption A is CORRECT because it is near.\nOption C is CORRECT because it is far.\n",
    "alone": "Option A is correct because it is near.\nOption B is incorrect because it is off.\nOption C is correct.\n",
}


@pytest.mark.parametrize("tail", ONE_BY_ONE.values(), ids=ONE_BY_ONE)
def test_lines_that_call_one_option_right_each_name_all_of_them(tail: str) -> None:
    text = f"1. Which flex it? (Select TWO)\nA. biceps\nB. triceps\nC. brachialis\n\n{tail}"
    (asked,) = blocks(text, Question)
    assert isinstance(asked, Question) and [one.right for one in asked.options] == [True, False, True]
    assert not parsed(text).findings


def test_a_line_that_calls_another_option_right_than_the_key_is_said() -> None:
    text = "1. Which flexes it?\nA. biceps\nB. triceps\nC. deltoid\n\nAnswer: A\n\nOption B is correct because it is near.\n"
    assert [finding.rule for finding in parsed(text).findings] == ["question-two-keys"]


def test_the_numbers_of_sources_behind_a_question_hide_no_key() -> None:
    asked = "# Quiz\n\n1. What was the assembly? [1]\n2. Why did bread cost more? [2, 3]\n\n"
    text = f"{asked}# Answer Key\n\n1. It held three estates. [1]\n2. Hail ruined the harvest. [2]\n\n# Essays\n\n2. Was it fair?\n"
    said = [block.answer for block in blocks(text, Question) if isinstance(block, Question)]
    assert said == ["It held three estates. [1]", "Hail ruined the harvest. [2]", ""]


BOLD_ROWS: dict[str, tuple[str, list[str]]] = {
    "the_words_of_the_option": ("**B. coral**", ["B"]),
    "other_words": ("**B. It is coral**", ["B"]),
    "no_option": ("**E. coral**", []),
    "a_bold_sentence": ("**B. H. Ford** called it so.", []),
}


@pytest.mark.parametrize(("row", "right"), BOLD_ROWS.values(), ids=BOLD_ROWS)
def test_an_option_in_bold_below_all_options_is_the_answer(row: str, right: list[str]) -> None:
    text = f"1. What is a reef made of?\n   A. sand\n   B. coral\n   C. ice\n   {row}\n\n2. What next?\n   A. a\n   B. b\n   C. c\n"
    first, *_ = blocks(text, Question)
    assert isinstance(first, Question)
    assert [option.letter for option in first.options if option.right] == right


MIXED = """1. Which stores keep data?
a) disk  b) cable  c) cooler
2. Which is a metal?
a) iron  b) neon  c) argon
3. Name two gases.
4. How many make a pair?
5. Crossing Aa and Aa: which ratio?

{}
"""


@pytest.mark.parametrize(
    "key",
    [
        "--- Answers ---\n1) a\n2) a\n3) neon and argon\n4) two\n5) 3:1",
        "==== Lösungen ====\n\n1. a\n2. a\n3. neon and argon\n4. two\n5. 3:1",
    ],
)
def test_a_framed_key_answers_tasks_that_count_on_from_questions(key: str) -> None:
    first, second, *worded = (one for one in blocks(MIXED.format(key), Question) if isinstance(one, Question))
    assert [option.letter for one in (first, second) for option in one.options if option.right] == ["A", "A"]
    assert [one.answer for one in worded] == ["neon and argon", "two", "3:1"]
    assert not parsed(MIXED.format(key)).findings


def test_a_list_that_counts_on_from_a_question_is_none_without_words_in_a_key() -> None:
    found = [one for one in blocks(MIXED.format("Answers: 1 a 2 a 3: two"), Question) if isinstance(one, Question)]
    assert [one.number for one in found] == ["1", "2", "3"]


def test_a_row_of_letters_may_end_in_words_for_the_next_number() -> None:
    text = MIXED.replace("3. Name two gases.\n4.", "3.").replace("5. Crossing", "4. Crossing")
    *_, last = (one for one in blocks(text.format("Key: 1a 2a 3: two"), Question) if isinstance(one, Question))
    assert (last.number, last.answer) == ("3", "two")


def test_a_number_behind_a_capital_opens_a_line_that_asks() -> None:
    text = "Q1 Which is a metal?\n(a) iron (b) neon (c) argon\n\nQ2 Which floats?\n(a) cork (b) lead (c) gold\n\nKEY\nQ1 a  Q2 a\nOrder: 2, 1\n"
    one, other = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert [one.stem, other.stem] == ["Which is a metal?", "Which floats?"]
    assert [one.options[0].right, other.options[0].right, other.explanation] == [True, True, ""]
    assert not blocks("Q1 sales fell again\n\nA) north\nB) south\n", Question)


def test_an_answer_repeats_no_number_of_its_question() -> None:
    text = "Q1 Which is a metal?\nA1 iron\nQ2 Which floats?\nA2 cork\nQ3 Which paper is larger?\nA3 is, not A4\n"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [(one.number, one.answer) for one in found] == [("Q1", "iron"), ("Q2", "cork"), ("Q3", "is, not A4")]


def test_a_letter_that_replies_below_each_line_that_asks_opens_its_answer() -> None:
    text = "Vinos\n\n¿Qué uva huele a mora?\nR. la syrah\n¿A qué temperatura fermenta?\nR. a veinte grados\n"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [one.answer for one in found] == ["la syrah", "a veinte grados"]
    assert not blocks("Who came?\nR. Smith\n\nIt was late. He left.\n", Question)
    assert not blocks("Who came?\nR. Smith\nWho left?\nW. Jones\n", Question)


def test_letters_with_strokes_answer_questions_whose_options_stand_behind_them() -> None:
    text = "1. what is light   a) lead b) cork c) gold\n2. metals are   a) hard b) soft c) both\n\nanswers: {}\n"
    found = [block for block in blocks(text.format("b / a"), Question) if isinstance(block, Question)]
    assert [[option.letter for option in one.options if option.right] for one in found] == [["B"], ["A"]]
    text = text.replace("\n\nanswers", "\n3. ice is   a) warm b) dry c) cold\n\nanswers")
    found = [block for block in blocks(text.format("b / a / c"), Question) if isinstance(block, Question)]
    assert [[option.letter for option in one.options if option.right] for one in found] == [["B"], ["A"], ["C"]]


def test_a_table_may_be_a_key_with_its_title_alone_in_a_row() -> None:
    text = f"# Quiz\n\n{OPTIONS}\n2. Which is a metal?\nA) iron\nB) neon\nC) argon\n\n||Answer key||\n|-|-|\n|1|b|\n|2|a|\n"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.letter for option in one.options if option.right] for one in found] == [["B"], ["A"]]


def test_tasks_with_points_are_answered_by_a_sketch_that_says_to_which_it_belongs() -> None:
    text = "Klausur\n\n1. Definieren Sie Masse. (4 P)\n2. Erklären Sie Eis! (6 P)\n\n{}\n"
    key = "Lösungsskizze\nzu 1: was schwer ist\nzu 2: Wasser, das fest ist"
    found = [block for block in blocks(text.format(key), Question) if isinstance(block, Question)]
    assert [(one.number, one.answer) for one in found] == [("1", "was schwer ist"), ("2", "Wasser, das fest ist")]
    assert not blocks(text.format("Ende der Klausur."), Question)


def test_what_a_key_says_of_tasks_without_a_number_is_text_and_defines_nothing() -> None:
    text = "1. Which is a metal?\na) iron\nb) neon\nc) argon\n2. Which floats?\na) cork\nb) lead\nc) gold\n\nKey\n1a 2a\nOrder: egg, pupa\nFill in: larva\n\nPupa: a rest\n"
    found = blocks(text)
    (said,) = (block for block in found if isinstance(block, Paragraph))
    assert said.text == "Order: egg, pupa\n\nFill in: larva"
    assert [one.explanation for one in found if isinstance(one, Question)] == ["", ""]
