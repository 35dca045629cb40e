"""Questions: the forms of stems, options, answers and keys."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Code, Heading, Paragraph, Question, Table

STEM = "Which store keeps objects?"
RIGHT: dict[str, str] = {
    "answer_with_a_letter": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\nCorrect Answer: B",
    "answer_with_its_words": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\nAnswer: bucket",
    "answer_on_the_next_line": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\nCorrect answer:\nB",
    "bold_answer": f"**Question 1:** {STEM}\n- A. disk\n- B. bucket\n- C. share\n\n**Answer: B**",
    "letters_in_brackets": f"1) {STEM}\n(a) disk\n(b) bucket\n(c) share\nans: b",
    "letters_with_a_colon": f"Q1: {STEM}\nA: disk\nB: bucket\nC: share\nAnswer: B",
    "blank_lines_between": f"1. {STEM}\n\nA. disk\n\nB. bucket\n\nC. share\n\nAnswer: B",
    "all_on_one_line": f"1. {STEM}\na) disk  b) bucket  c) share\nAnswer: b)",
    "ticks": f"{STEM}\n\n- [ ] disk\n- [x] bucket\n- [ ] share",
    "ticks_below_a_word": f"Q: {STEM}\n\n- [ ] disk\n- [x] bucket\n- [ ] share",
    "a_tick_at_the_end": f"{STEM}\n\nA) disk\nB) bucket ✓\nC) share",
    "an_arrow_and_a_tick": f"{STEM}\n\nA) disk\nB) bucket ← ✔\nC) share",
    "a_tick_and_crosses": f"{STEM}\n\nA) disk ❌\nB) bucket ✅\nC) share (wrong)",
    "a_word_at_the_end": f"{STEM}\n\nA) disk\nB) bucket (correct)\nC) share",
    "one_bold_option": f"{STEM}\n\n- A) disk\n- **B) bucket**\n- C) share",
    "a_fold": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\n<details>\n<summary>Answer</summary>\nB. It holds objects.\n</details>",
    "a_sign_inside_the_bold_answer": f"1. {STEM}\n**A)** disk\n**B)** bucket\n**C)** share\n\n**✅ Correct Answer: B) bucket**",
    "a_fold_with_a_sign": f"### 🟢 **Question 1:** {STEM}\n\nA) disk\nB) bucket\nC) share\n\n<details>\n<summary>🎯 Click to see the answer</summary>\n\n**✅ Correct Answer: B) bucket**\n</details>",
    "a_title_that_asks": f"### {STEM}\n\nA) disk\nB) bucket\nC) share\n\nAnswer: B",
    "a_link_behind_the_letter": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\n**Correct Answer:** B [🗳️](https://example.org/#)",
    "buttons_above_the_answer": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\n[Reveal](https://example.org/1#)   [Talk 20](https://example.org/1#)\n\nCorrect Answer: B",
    "a_separator_above_the_answer": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\n------\n\nCorrect Answer: B",
    "votes_behind_the_letter": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\nCorrect Answer:\nB Votes of all readers B (75%) A (25%)",
    "letter_and_words_without_a_colon": f"1. {STEM}\na. disk\nb. bucket\nc. share\n\n**Respuesta b. bucket**",
    "bold_that_ends_below": f"**QUESTION 7  \n**\n\n{STEM}\n\nA. disk\n\nB. bucket\n\nC. share\n\n**Answer: B  \n**",
    "a_callout": f"1. {STEM}\n\nA) disk\nB) bucket\nC) share\n\n> [!answer]-\n> B, because it holds objects.",
    "a_key_below": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n\n## Answers\n\n1. B\n2. C",
    "a_sign_behind_the_letter": f"1. {STEM}\nA. disk\nB. bucket\nC. share\n\nCorrect Answer: B 🗳️",
    "letters_above_their_words": f"1. {STEM}\na.\ndisk\nb.\nbucket\nc.\nshare\n\nAnswer: b",
    "a_key_with_reasons": f"N1. {STEM}\n- A. disk\n- B. bucket\n- C. share\n\nAnswer key\n\n1. **N1: B.** Buckets hold objects.\n2. **N2: A.** Other.",
    "a_key_in_a_row": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n\nKEY\n\n1-B, 2-C, 3-A",
    "a_sentence": f"{STEM}\n\n- A local disk\n- An S bucket\n- A share\n\nS bucket is the one that keeps objects.",
    "german": f"1. {STEM}\na) disk\nb) bucket\nc) share\nRichtige Antwort: b",
    "french": f"1. {STEM}\na) disk\nb) bucket\nc) share\nBonne réponse : b",
    "spanish": f"1. {STEM}\na) disk\nb) bucket\nc) share\nRespuesta correcta: b)",
    "on_the_line_of_the_stem": f"1. {STEM} a) disk b) bucket c) share\nAnswer: b",
    "two_columns": f"1. {STEM}\nA) disk      B) bucket\nC) share\nAnswer: B",
    "a_bracket_that_answers": f"{STEM}\na. disk\nb. bucket (ans)\nc. share",
    "an_arrowhead_before": f"{STEM}\n\nA. disk\n\n>B. bucket\n\nC. share",
    "an_arrowhead_and_an_answer": f"{STEM}\n\nA. disk\n\n> B. bucket\n\nC. share\n\nCorrect Answer: B",
    "a_quotation_of_options": f"1. {STEM}\n\n> A. disk\n> B. bucket\n> C. share\n\nAnswer: B",
    "a_star_before": f"1. {STEM}\nA) disk\n*B) bucket\nC) share",
    "a_tick_before": f"1. {STEM}\nA) disk\n✓ B) bucket\nC) share",
    "a_sign_before": f"1. {STEM}\n❌ A. disk\n✅ B. bucket\n❌ C. share",
    "square_brackets": f"1. {STEM}\n[a] disk\n[b] bucket\n[c] share\nAns: b",
    "numbers": f"12. {STEM}\n1. disk\n2. bucket\n3. share\nRespuesta correcta: 2",
    "numbers_that_all_may_count": f"12. {STEM}\n1. disk\n2. bucket\n3. share\nAnswer: 2",
    "full_width": "１．Ｗhich store keeps objects?\n１　disk\n２　bucket\n３　share\n答え：２".replace("Ｗ", "W"),
    "nothing_but_spaces": f"1. {STEM}\nA disk\nB bucket\nC share\nAnswer: B",
    "numbers_and_spaces": f"1. {STEM}\n1  disk\n2  bucket\n3  share\nAnswer: 2",
    "a_dash_that_touches": f"1. {STEM}\nأ- disk\nب- bucket\nج- share\nالإجابة: ب",
    "a_hebrew_mark": f"1. {STEM}\nא. disk\nב. bucket\nג. share\nתשובה: ב'",
    "a_dotted_q": f"Q.1 {STEM}\n(A) disk\n(B) bucket\n(C) share\n\nANSWER KEY: 1.B 2.C",
    "a_number_behind_a_colon": f"QUESTION NO: 7\n{STEM}\nA. disk\nB. bucket\nC. share\nAnswer: B",
    "a_bracket_behind_the_word": f"1. {STEM}\nA. disk\nB. bucket\nC. share\nAns) B",
    "a_key_that_repeats_its_number": f"3. {STEM}\na. disk\nb. bucket\nc. share\n\nAnswers: 3. b",
    "an_answer_behind_options_of_one_line": f"3. {STEM} (a) disk (b) bucket (c) share  Ans: (b)",
    "an_answer_near_the_last_option": f"3. {STEM} (a) disk (b) bucket (c) share Ans: (b)",
    "dotted_answer_of_numbers": f"4. {STEM}\n(1) disk\n(2) bucket\n(3) share\nAns. 2",
    "spaces_and_a_mark": f"2. {STEM}\nA disk\nB bucket (correct)\nC share",
    "spaces_and_a_key_below": f"2. {STEM}\nA disk\nB bucket\nC share\n\nKey: 1-a; 2-b; 3-c",
    "three_stars_behind": f"2. {STEM}\na) disk\nb) bucket ***\nc) share",
    "french_short_word": f"1) {STEM}\na- disk\nb- bucket\nc- share\nRép : b",
    "a_number_sign": f"Питання №1\n{STEM}\n1. disk\n2. bucket\n3. share\nПравильна відповідь: 2",
    "wide_spaces_on_one_line": f"1. {STEM}\nA disk   B bucket   C share\nAnswer: B",
    "a_name_above_the_stem": f"Quiz\n{STEM}\nA) disk\nB) bucket\nC) share\nAnswer: B",
    "one_bold_item_below_a_word": f"Q1: {STEM}\n- disk\n- **bucket**\n- share",
    "circled_numbers": f"1. {STEM}\n① disk\n② bucket\n③ share\n정답: 2",
    "chinese": f"1、{STEM}\nA．disk\nB．bucket\nC．share\n【答案】B\n【解析】…",
    "a_letter_in_the_stem": "1. 存放对象的是（ B ）\nA、disk\nB、bucket\nC、share",
    "spanish_dots": f"1.- {STEM}\nA.- disk\nB.- bucket\nC.- share\nSolución: opción B",
    "cyrillic_typed_as_latin": f"1. {STEM}\nА. disk\nВ. bucket\nС. share\nОтвет: В",
    "a_reason_behind_it": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAnswer: B because it holds objects",
    "its_words_behind_it": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAnswer: B bucket",
    "a_dash_behind_it": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAnswer: b – bucket",
    "no_colon": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAns. (b)",
    "a_key_in_a_table": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n\n## Answers\n\n| Question | Answer |\n|---|---|\n| 1 | B |\n| 2 | C |",
    "a_key_behind_its_title": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n\nAnswers: 1. B 2. C 3. A",
    "a_letter_in_brackets_below": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n(B)",
    "a_letter_behind_an_arrow": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n→ B",
    "a_letter_far_behind_the_last_option": f"1. {STEM}\nA) disk\nB) bucket\nC) share            (B)",
    "an_answer_far_behind_the_last_option": f"1. {STEM}\nA) disk\nB) bucket\nC) share    Answer: B",
    "a_letter_behind_the_stem": f"1. {STEM} (B)\nA) disk\nB) bucket\nC) share",
    "an_answer_behind_the_stem": f"1. {STEM} [Respuesta: b]\na) disk\nb) bucket\nc) share",
    "round_boxes": f"1. {STEM}\n( ) disk\n(x) bucket\n( ) share",
    "square_boxes_without_bullets": f"{STEM}\n[ ] disk\n[X] bucket\n[ ] share",
    "drawn_boxes": f"{STEM}\n☐ disk\n☑ bucket\n☐ share",
    "letters_for_boxes": f"3. {STEM}\nO disk\nX bucket\nO share",
    "crosses": f"{STEM}\n✗ disk\n✓ bucket\n✗ share",
    "circles": f"{STEM}\n○ disk\n● bucket\n○ share",
    "boxes_with_letters": f"1. {STEM}\n( ) a) disk\n(x) b) bucket\n( ) c) share",
    "boxes_with_a_key": f"1. {STEM}\n( ) disk\n( ) bucket\n( ) share\nGabarito: bucket",
    "dashes_behind_letters": f"1. {STEM}\n- A - disk\n- B - bucket\n- C - share\n> Réponse B : texte",
    "strokes_behind_letters": f"1. {STEM}\na/ disk\nb/ bucket\nc/ share\nRép. : b",
    "verdicts_behind_options": f"1. {STEM}\nA. disk - Wrong.\nB. bucket - Correct. It does.\nC. share - Wrong.",
    "reasons_below_options": f"1. {STEM}\nA. disk\n   Explanation: no\nB. bucket\n   Explanation: yes\nC. share\nAnswer: B",
    "an_underlined_option": f"1. {STEM}\na) disk\nb) <u>bucket</u>\nc) share",
    "a_marked_option": f"1. {STEM}\na) disk\nb) <mark>bucket</mark>\nc) share",
    "key_as_a_word": f"1. {STEM}\nA. disk\nB. bucket\nC. share\nKey - B",
    "a_key_in_words": f"Aufgabe 1\n{STEM}\na) disk\nb) bucket\nc) share\n\nLösungen:\nAufgabe 1: bucket\nAufgabe 2: nichts",
    "a_key_with_some_words": f"1. {STEM}\na) disk\nb) bucket\nc) share\n\nSOLUCIONES: 1b, 2 nada, 3a",
    "a_key_with_a_name": f"1. {STEM}\na) disk\nb) bucket\nc) share\n\nSoluciones test: 1b 2a 3c",
    "a_vietnamese_question": f"Câu 1: {STEM}\nA. disk\nB. bucket\nC. share\nĐáp án: 1B 2A",
    "a_czech_key": f"1. {STEM}\nA disk\nB bucket\nC share\nSprávné odpovědi: 1B, 2A",
    "an_answer_with_a_wide_gap": f"1. {STEM}\na. disk\nb. bucket\nc. share\nANS: B  of water",
    "a_hungarian_answer": f"1. {STEM}\na) disk\nb) bucket\nc) share\nHelyes válasz: b",
    "options_in_a_cell": f"| No. | Question | Options | Answer |\n|---|---|---|---|\n| 1 | {STEM} | a) disk b) bucket c) share | b |",
    "a_key_with_semicolons": f"1. {STEM}\nA) disk\nB) bucket\nC) share\n\nKey:\n1) b; 2) c; 3) a",
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_the_second_option_is_right(text: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert question.stem in (STEM, "存放对象的是（ B ）")
    assert [option.right for option in question.options] == [False, True, False]
    assert not any(sign in option.text for option in question.options for sign in "✓✅❌(")


UNSURE: dict[str, str] = {
    "a_latin_key_of_cyrillic_options": f"1. {STEM}\nА) disk\nБ) bucket\nВ) share\nОтвет: B",
    "a_letter_that_no_option_has": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAnswer: D",
    "words_of_no_option": f"1. {STEM}\nA) disk\nB) bucket\nC) share\nAnswer: B tape",
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_a_key_that_is_not_sure_marks_no_option(text: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert not any(option.right for option in question.options)
    assert question.answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Q3. Define a mole.\n→ bucket", "bucket"),
        ("3. What keeps objects?\n\nAnswers\n\n3. bucket\n4. disk", "bucket"),
        ("（3）判断题：地球是平的。\n答案：错", "错"),
        ("3. Which store keeps objects?\nAnswer: bucket", "bucket"),
        ("3. The store that keeps objects is a ______.\nAnswer: bucket", "bucket"),
    ],
)
def test_a_numbered_line_with_its_answer_below_is_a_question(text: str, answer: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert (question.number.strip("Q"), question.answer, question.options) == ("3", answer, ())


def test_a_line_that_asks_with_its_answer_below_is_a_question() -> None:
    (question,) = blocks("Case: the shop burns down. Who pays?\nANSWER: the owner", Question)
    assert isinstance(question, Question)
    assert (question.stem, question.answer) == ("Case: the shop burns down. Who pays?", "the owner")


def test_all_numbers_that_an_answer_names_are_right() -> None:
    (question,) = blocks("2. Select all that apply.\n1. disk\n2. bucket\n3. share\nAnswer: 1, 3", Question)
    assert isinstance(question, Question)
    assert [option.right for option in question.options] == [True, False, True]


def test_boxes_below_a_word_that_asks_are_a_question() -> None:
    (question,) = blocks("Select the noble gases:\n[ ] oxygen\n[x] neon\n[x] argon", Question)
    assert isinstance(question, Question)
    assert [option.right for option in question.options] == [False, True, True]


def test_options_are_counted_where_no_letters_are_left() -> None:
    (question,) = blocks("Which?\n" + "( ) this\n" * 30 + "(x) that\n", Question)
    assert isinstance(question, Question)
    assert [option.letter for option in question.options[25:28]] == ["Z", "27", "28"]


def test_the_code_a_question_asks_about_belongs_to_it() -> None:
    note = "# M\n\n3. What does it print?\n\n```python\nfor x in [1, 2]:\n    print(x)\n```\n\na) 1 2\nb) 3\nAnswer: a"
    (question,) = blocks(note, Question)
    assert isinstance(question, Question)
    assert question.stem == "What does it print?\n\n`for x in [1, 2]:`\n\n`\u00a0\u00a0\u00a0\u00a0print(x)`"
    assert (question.number, [option.right for option in question.options]) == ("3", [True, False])
    assert not blocks(note, Code)


def test_signs_of_both_kinds_behind_numbered_lines_are_verdicts() -> None:
    found = blocks("1、价格下降。（√）\n2、需求上升。（×）", Question)
    rights = [[option.right for option in q.options] for q in found if isinstance(q, Question)]
    assert rights == [[True, False], [False, True]]
    assert len(blocks("1. 价格上升。（对）\n2. 弹性为负。（错误）", Question)) == 2
    assert len(blocks("① 地球は丸い。○\n② 地球は平らだ。×", Question)) == 2
    assert blocks("1. Milk (✓)\n2. Bread (✓)", Question) == []
    assert blocks("1. Buy milk (√)\n2. Call mum (×)", Question) == []


FALSE: dict[str, str] = {
    "an_answer_below": "3. True or false: the Earth is flat.\nAnswer: False",
    "spanish": "3. Verdadero o falso: la Tierra es plana.\nRespuesta: Falso",
    "behind_an_arrow": "T/F: The Earth is flat. -> F (it is round)",
    "in_brackets": "True or false: the Earth is flat. (False)",
    "bare": "True or False? The Earth is flat. False",
    "behind_its_label": "The Earth is flat. (T/F) F",
    "behind_the_word_for_it": "True/False: The Earth is flat. Answer: False",
    "on_the_next_line": "Q1. The Earth is flat. (T/F)\nF",
    "far_behind": "T/F  1. The Earth is flat.   F",
    "on_the_next_line_with_the_reason": "3. Vrai ou faux : la Terre est plate.\nFaux (elle est ronde)",
    "in_bold_on_the_next_line": "1. True or False? The Earth is flat.\n   **False** (it is round)",
    "before_its_number": "T/F 1. The Earth is flat. FALSE - it is round",
    "arabic": "صح أم خطأ\nالأرض مسطحة. (خطأ)",
    "italian_without_brackets": "2. La terra è piatta? V / F   → F",
    "dutch_with_a_word_before_its_number": "Vraag 2. Juist of onjuist? De aarde is plat.\nOnjuist, hij is rond",
    "on_a_line_before_its_number": "TRUE/FALSE\n__F__ 1. The Earth is flat.",
    "german": "Richtig oder falsch: Die Erde ist flach. → Falsch, sie ist rund.",
    "label_at_the_end": "4. Die Erde ist flach. Richtig oder falsch?\nAntwort: falsch",
    "below_a_title": "## True or false\n\n1. The Earth is flat. F",
    "portuguese_list": "## Assinale V ou F\n\n( F ) A Terra é plana.",
    "french": "Vrai ou faux : la Terre est plate. (Faux)",
    "polish": "## Prawda czy fałsz?\n\n- Ziemia jest płaska. (Fałsz)",
    "chinese": "## 判断题（对/错）\n\n1. 地球是平的。（错）",
    "spanish_between_question_marks": "4) ¿V o F? La Tierra es plana. F",
    "a_key_at_the_end": "## T/F\n\n1. The Earth is flat.\n\nAnswers: 1. F 2. T",
    "a_table": "| Statement | T/F |\n|---|---|\n| The Earth is flat. | F |",
}


@pytest.mark.parametrize("text", FALSE.values(), ids=FALSE)
def test_a_statement_is_a_question_with_two_options(text: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert [option.right for option in question.options] == [False, True]
    assert not question.answer


MATCHED: dict[str, str] = {
    "side_by_side": "Match:\n1. Peru    a. Quito\n2. Ecuador    b. Lima\nanswers 1b 2a",
    "tabs": "Relaciona:\n1. Peru\ta. Quito\n2. Ecuador\tb. Lima\n1-b, 2-a",
    "a_table": "Match the capital.\n\n| 1. Peru | a. Quito |\n| 2. Ecuador | b. Lima |\n\nKey: 1-b, 2-a",
    "dashes": "Match:\n1 - Peru    a - Quito\n2 - Ecuador    b - Lima\nR: 1-b, 2-a",
    "without_a_word_for_it": "1 - Peru    a - Quito\n2 - Ecuador    b - Lima\nR: 1-b, 2-a",
    "letters_before_numbers": "9. Match:\na. Quito    1. Peru\nb. Lima    2. Ecuador\nAnswers: a-2, b-1",
    "gaps_to_be_filled": "Matching\n1. Peru    ___ A. Quito\n2. Ecuador    ___ B. Lima\nKey: 1B 2A",
    "two_lists": "Ordnen Sie zu:\n\n1. Peru\n2. Ecuador\n\na) Quito\nb) Lima\n\nLösung: 1b 2a",
}


@pytest.mark.parametrize("text", MATCHED.values(), ids=MATCHED)
def test_each_left_side_is_a_question(text: str) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [question.stem.rpartition(" ")[2] for question in found] == ["Peru", "Ecuador"]
    assert [[option.text for option in question.options if option.right] for question in found] == [["Lima"], ["Quito"]]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Match:\n(1) Peru  ( 2 ) Quito\n(2) Ecuador  ( 1 ) Lima", [["Ecuador"], ["Peru"]]),
        ("Match:\n(1) Peru  ( 2 ) Quito\n(2) Ecuador  ( 1 ) Lima\n3. Cuba  c. Havana", [["Ecuador"], ["Peru"]]),
        ("Match:\n(1) Peru  ( 2 ) Quito\n(2) Ecuador  ( 1 ) Lima\n       c. Havana", [["Ecuador"], ["Peru"]]),
        ("1. Cuba  a. Havana\n(2) Peru  (1) Quito", []),
    ],
    ids=["all", "all_but_the_last", "all_but_a_right_side_alone", "all_but_the_first"],
)
def test_rows_that_name_their_left_sides_themselves_stand_together(text: str, options: list[list[str]]) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.text for option in question.options if option.right] for question in found] == options


def test_cues_with_notes_beside_them_are_questions() -> None:
    rows = "What is mitosis? | Division\nPhases? | Four\nAnd then? | Cytokinesis"
    found = blocks(f"Cues | Notes\n--- | ---\n{rows}", Question)
    assert [(q.stem, q.answer) for q in found if isinstance(q, Question)] == [
        ("What is mitosis?", "Division"),
        ("Phases?", "Four"),
        ("And then?", "Cytokinesis"),
    ]
    assert not blocks(f"Cues | Notes | More\n--- | --- | ---\n{rows}", Question)


def test_columns_without_a_key_are_a_table() -> None:
    assert blocks("Match:\n1. Peru    a. Quito\n2. Ecuador    b. Lima", Question) == []
    assert len(blocks("Match:\n1. Peru    a. Quito\n2. Ecuador    b. Lima", Table)) == 1


def test_a_key_that_names_its_sections_answers_each_of_them() -> None:
    options = "\na) one\nb) two\nc) three\n\n"
    text = f"## Part A\n\n1. First?{options}## Part B\n\n1. Second?{options}## Answers\n\nPart A\n1. a\n\nPart B\n1. c"
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [[option.letter for option in question.options if option.right] for question in found] == [["A"], ["C"]]


def test_several_options_may_be_right() -> None:
    (question,) = blocks(
        "1. Which are prime? (Choose two.)\n\nA. 4\nB. 5\nC. 7\nD. 9\n\nCorrect answers: B and C", Question
    )
    assert isinstance(question, Question)
    assert [option.letter for option in question.options if option.right] == ["B", "C"]


def test_an_explanation_and_reasons_go_where_they_belong() -> None:
    text = "1. Which?\n\nA) one\nB) two\nC) three\n\nAnswer: B\nExplanation: Two is even.\n- A) is odd\n- C) is odd too"
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert question.explanation == "Two is even."
    assert [option.reason for option in question.options] == ["Is odd", "", "Is odd too"]


TAILS: dict[str, tuple[str, str]] = {
    "an_answer_below_its_word": (
        "<details>\n<summary>Show</summary>\nAnswer:\n\nB\nTwo is even.\n</details>",
        "Two is even.",
    ),
    "a_word_alone": ("Answer: B\n\n<details>\n<summary>Show</summary>\nSource:\n\n</details>", "Source:"),
    "in_brackets": ("Answer: B (it is the only even one)", "it is the only even one"),
    "no_fold": ("Answer: B\n\n<details:\n\nText.", ""),
}


@pytest.mark.parametrize(("below", "explanation"), TAILS.values(), ids=TAILS)
def test_what_stands_below_the_options_is_read_once(below: str, explanation: str) -> None:
    (question,) = blocks(f"1. Which?\n\nA) one\nB) two\nC) three\n\n{below}", Question)
    assert isinstance(question, Question)
    assert [option.right for option in question.options] == [False, True, False]
    assert question.explanation == explanation


def test_a_situation_above_the_question_belongs_to_it() -> None:
    text = "3. A team runs nightly jobs.\n\nWhich option costs least?\n\nA) one\nB) two\n\nAnswer: A"
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert (question.number, question.stem) == ("3", "A team runs nightly jobs.\n\nWhich option costs least?")


def test_an_id_is_kept_and_others_count() -> None:
    text = "Q: One?\nA: yes\n\nQ: Two?\nA: no\nId: my-own"
    found = [block.id for block in blocks(text, Question) if isinstance(block, Question)]
    assert found == ["course/cells/q1", "course/cells/my-own"]


NONE: dict[str, str] = {
    "things_to_do": "Before the exam\n\n- [x] read\n- [ ] write",
    "an_outline": "1. Formation of a contract.\n\nA. Offer\nB. Acceptance\nC. Consideration",
    "a_list_below_a_sentence": "Three kinds exist.\n\n- one\n- two\n- three\n\nOne is the best known of them.",
    "things_in_a_bag": "Packing list:\n( ) socks\n(x) passport\n( ) shirts",
    "do_and_do_not": "Rules\n\n✓ wash hands\n✗ touch eyes",
    "settings": "Options (true/false):\n\n- verbose: true\n- debug: false",
    "a_sentence_on_truth": "Boolean values are true or false.\nThe flag is set. True",
    "two_columns_of_steps": "1. First  a. do this\n2. Second  b. do that",
    "problems_and_solutions": "1. Slow reads\n2. Stale data\n\nSolutions\n\n1. Use a cache\n2. Expire it",
    "code_with_colons": "Use std::vector here.\nType: AWS::S3::Bucket\ncin >> x; reads it.",
    "a_template": "Write {{ user.name }} into it.",
    "initials": "A. Smith wrote it.\n\nB. Jones read it.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_asks_nothing_is_no_question(text: str) -> None:
    assert blocks(text, Question) == []


def test_a_list_that_shares_its_number_with_a_question_is_none() -> None:
    note = "3. EFFECTS\na) dead\nb) poor\nc) exiled\n\nTest\n3. Who won?\na) one\nb) two\nc) three\n\nAnswers: 3c 4a\n"
    (question,) = blocks(note, Question)
    assert isinstance(question, Question)
    assert (question.stem, [option.right for option in question.options]) == ("Who won?", [False, False, True])


def test_a_key_that_repeats_what_a_question_marks_is_no_fault() -> None:
    assert parsed("1. Which?\nA) a\nB) b ✅\n\n**Answer Key:** 1-B, 2-A\n").findings[0].problem.endswith("number 2")
    asked = "1. Which?\nA) a\nB) b ✅\n\n2. Who?\nA) a\nB) b\n\n3. How?\nA) a ✅\nB) b\n"
    (finding,) = parsed(f"{asked}\nAnswers: 1-A, 2-B, 3-A\n").findings
    assert finding.problem == "the key says A and question 1 itself marks B"


def test_a_key_without_its_question_is_a_finding() -> None:
    found = parsed("1. Which?\nA) a\nB) b\n\nAnswers\n\n1. B\n7. A").findings
    assert [str(finding) for finding in found] == ["course/cells.md:8: no open question has the number 7."]


def test_a_numbered_title_above_letters_is_no_question_of_a_key() -> None:
    note = (
        "3. Nationality\n\nBorn citizens (art. 12):\na) those born here\nb) those born abroad\n\n4. Quiz\n\n"
        "3. Who is one?\na) Ana\nb) Ben\n\nAnswers: 3-b 4-a\n"
    )
    (question,) = blocks(note, Question)
    assert isinstance(question, Question)
    assert (question.stem, [option.right for option in question.options]) == ("Who is one?", [False, True])


def test_a_numbered_title_above_columns_is_no_number_of_the_question_below_them() -> None:
    text = "4. Acid-base\n            pH    PCO2\nAcidosis    low   low\nAlkalosis   high  high\n\nGap is 8 to 12\n\nWhich one is low?\na) it\n*b) that\nc) none\n"
    (found,) = blocks(text, Question)
    assert isinstance(found, Question)
    assert (found.stem, found.number) == ("Which one is low?", "")


def test_a_key_in_a_row_may_give_reasons_and_several_letters() -> None:
    four = "\n\n".join(f"{n}. Which {n}?\nA) a\nB) b\nC) c\nD) d" for n in range(1, 5))
    found = blocks(f"{four}\n\nAnswers: 1 A (wood floats, iron sinks), 2 B, 3 A C D, 4 d\n", Question)
    asked = [question for question in found if isinstance(question, Question)]
    assert ["".join(o.letter for o in question.options if o.right) for question in asked] == ["A", "B", "ACD", "D"]
    assert "wood floats, iron sinks" in f"{asked[0].explanation}{asked[0].options[0].reason}"


def test_a_stem_of_a_few_words_with_boxes_below_is_no_title() -> None:
    found = blocks("Q: The capital of Peru\n\n- [ ] Cuzco\n- [x] Lima\n\nQ: Peru\n- [x] True\n- [ ] False\n\nQ: Explain why\n")
    asked = [(one.stem, [option.right for option in one.options]) for one in found if isinstance(one, Question)]
    assert asked == [("The capital of Peru", [False, True]), ("Peru", [True, False]), ("Explain why", [])]
    assert len(found) == 3


DECKS: dict[str, tuple[str, list[str]]] = {
    "places_from_zero": ('[{"question":"a?","options":["x","y"],"answer":0},{"question":"b?","options":["x","y"],"answer":1}]', ["x", "y"]),
    "places_from_one": ('[{"question":"a?","options":["x","y"],"answer":2},{"question":"b?","options":["x","y"],"answer":1}]', ["y", "x"]),
    "places_that_may_be_either": ('[{"question":"a?","options":["x","y","z"],"answer":1}]', [""]),
    "numbers_that_are_options": ('[{"question":"a?","options":[3, 1, 2],"answer":1}]', ["1"]),
    "a_place_by_its_name": ('{"quiz":[{"question":"a?","choices":["x","y"],"correctIndex":1}]}', ["y"]),
    "letters": ('[{"question":"a?","options":["x","y"],"answer":"B"}]', ["y"]),
    "places_by_their_name_from_one": ('[{"question":"a?","options":["x","y"],"correctIndex":2},{"question":"b?","options":["x","y"],"correctIndex":1}]', ["y", "x"]),
    "no_place": ('[{"question":"a?","options":["x","y"],"correctIndex":-1}]', [""]),
    "several_lists": ('{"decks":[{"tags":["t"],"cards":[{"q":"a?","options":["x","y"],"answer":"x"}]},\n{"cards":[{"q":"b?","options":["x","y"],"answer":"y"}]}]}', ["x", "y"]),
    "several": ('[{"question":"a?","options":["x","y","z"],"answers_ok":0,"correct_answers":["x","z"]}]', ["x, z"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), DECKS.values(), ids=DECKS)
def test_a_deck_in_json_marks_what_is_sure(text: str, right: list[str]) -> None:
    found = [block for module in parsed(text, "course/deck.json").modules for block in module.blocks]
    assert [", ".join(one.text for one in block.options if one.right) for block in found if isinstance(block, Question)] == right
    assert all(isinstance(block, Question) and len(block.options) >= 2 for block in found)


ASIDES: dict[str, tuple[str, str, str]] = {
    "further_fields": ('[{"q":"a?","options":["x","y"],"answer":"x","explanation":"So.","bloomLevel":"know","tags":["s","t"],"points":2}]', "", "So. Bloom level: know; Tags: s, t"),
    "objects": ('[{"front":"a?","back":"x","reference":{"book":"Holm","page":14},"done":true}]', "", "Reference: Book: Holm, Page: 14"),
    "two_reasons": ('[{"q":"a?","a":"x","explanation":"So.","hint":"Look."}]', "", "So. Hint: Look."),
    "fields_by_name": ('[{"fields":{"Front":{"value":"a?"},"Back":{"value":"x"},"Example":{"value":"an x"}}}]', "", "Example: an x"),
    "fields_in_a_row": ('[{"fields":["a?","x","an x"]}]', "", "Fields: an x"),
    "called_above": ('{"title":"Cells","summary":"by me","cards":[{"q":"a?","a":"x"}]}', "Cells", ""),
    "called_in_each": ('[{"deck":"Cells","q":"a?","a":"x"},{"deck":"Cells","q":"b?","a":"y"}]', "Cells", ""),
    "called_in_some": ('[{"deck":"Cells","q":"a?","a":"x"},{"deck":"Plants","q":"b?","a":"y"}]', "", "Deck: Cells"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title", "explanation"), ASIDES.values(), ids=ASIDES)
def test_what_a_deck_says_besides_is_kept(text: str, title: str, explanation: str) -> None:
    (module,) = parsed(text, "course/deck.json").modules
    first = next(block for block in module.blocks if isinstance(block, Question))
    assert (module.title, first.explanation) == (title or "Deck", explanation)
    assert ("by me" in text) == any(isinstance(block, Paragraph) and block.text == "Summary: by me" for block in module.blocks)


def test_an_option_of_a_deck_keeps_its_reason_and_its_picture() -> None:
    text = '[{"q":"a?","options":[{"text":"x","correct":true,"feedback":"It is."},{"text":"y","correct":false,"image":"y.png"}]}]'
    (found,) = (block for block in parsed(text, "course/deck.json").modules[0].blocks if isinstance(block, Question))
    assert [(option.text, option.reason) for option in found.options] == [("x", "It is."), ("y ![](y.png)", "")]


def test_each_list_of_several_is_called_by_its_name() -> None:
    text = '{"decks":[{"name":"Cells","cards":[{"q":"a?","a":"x"}]},{"name":"Plants","cards":[{"q":"b?","a":"y"}]}]}'
    assert [block.text for block in parsed(text, "course/deck.json").modules[0].blocks if isinstance(block, Heading)] == ["Cells", "Plants"]


COUNTRIES: dict[str, tuple[str, list[str]]] = {
    "pluses": ("1. Столица:\n- Киев\n+ Москва\n- Минск\n\n2. Река?\n- Дунай\n- Рейн\n+ Волга", ["Москва", "Волга"]),
    "pluses_without_spaces": ("Столица?\n-Киев\n+Москва\n-Минск\n\nРека?\n-Дунай\n-Рейн\n+Волга", ["Москва", "Волга"]),
    "pluses_alone": ("1. Столица\nКиев\n+Москва\nМинск\n\n2. Река\nДунай\nРейн\n+Волга", ["Москва", "Волга"]),
    "pluses_before_letters": ("1. Столица:\nа) Киев\n+б) Москва\nв) Минск", ["Москва"]),
    "verdicts_behind_the_word": ("1. Le cœur :\nA. bat\nB. pense\nC. a quatre cavités\nRéponse : A vrai, B faux, C vrai", ["bat, a quatre cavités"]),
    "verdicts_in_a_line": ("1. Le cœur :\nA. bat\nB. pense\nC. parle\nA vrai, B faux, C faux", ["bat"]),
    "verdicts_on_lines": ("1. Das Herz:\nA. schlägt\nB. denkt\nA: Richtig\nB: Falsch, das tut das Hirn", ["schlägt"]),
    "verdicts_in_letters": ("1. Il cuore:\nA. batte\nB. pensa\nRisposta: A V, B F", ["batte"]),
    "one_x_two": ("Fråga 1. Vilken är störst?\n1. Malmö\nX. Stockholm\n2. Göteborg\nRätt svar: X", ["Stockholm"]),
    "one_x_two_in_a_line": ("1. Hur många ben?\n1) 6   X) 8   2) 10\n\n2. Störst?\n1) Elefant   X) Blåval   2) Val\n\nFacit: 1-X, 2-2", ["8", "Val"]),
    "gift_in_a_note": ("# Cells\n\nCells live.\n\n::one:: Which one makes ATP? {\n=mitochondrion#It burns.\n~nucleus\n}\n\nDNA is in the? {=core ~wall}", ["mitochondrion", "core"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), COUNTRIES.values(), ids=COUNTRIES)
def test_options_of_some_countries_and_programs_are_read(text: str, right: list[str]) -> None:
    found = [one for one in blocks(text, Question) if isinstance(one, Question)]
    assert [", ".join(option.text for option in one.options if option.right) for one in found] == right


@pytest.mark.parametrize(
    "text",
    (
        "Mix 1 cup of X and 2 spoons.\n\n1 cup of X and 2 spoons of salt\n",
        "How do we start?\n\n1. Solve for X in 2 steps\n2. Check the result\n",
        "Which matrix?\n\n```\n1 a\nX b\n2 c\n```\n",
        "1 a\nX b\n2 c\n",
    ),
)
def test_an_unknown_between_1_and_2_is_no_option(text: str) -> None:
    assert "A)" not in str(blocks(text))


def test_a_verdict_on_an_option_may_have_its_reason() -> None:
    (found,) = blocks("1. Le pouls :\nA. est rapide\nB. est lent\nA : Vrai\nB : Faux, c'est autre chose", Question)
    assert isinstance(found, Question) and [option.reason for option in found.options] == ["", "c'est autre chose"]


NO_TESTS: dict[str, str] = {
    "pros_and_cons": "1. Sun\n+ clean\n+ cheap\n- weak\n\n2. Wind\n+ clean\n+ free\n- loud\n\n3. Coal\n+ steady\n- dirty\n- old",
    "one_for_and_two_against": "1. Sun:\n+ clean\n- weak\n- dear\n\n2. Wind:\n+ clean\n- loud\n- rare",
    "set_notation": "The set {x = 1} is small.\n\nWhat of \\frac{=a}{~b}?\n\n| a | b |\n|---|---|\n| {=x ~y} | z |",
    "gift_in_code": "text\n\n```\nWhich? {=a ~b}\n```",
    "a_call": "Call it so: f(x) {\n  return x;\n}",
}


@pytest.mark.parametrize("text", NO_TESTS.values(), ids=NO_TESTS)
def test_what_only_looks_like_options_is_no_question(text: str) -> None:
    assert not blocks(text, Question)


def test_a_topic_behind_the_number_leaves_no_mark_in_the_stem() -> None:
    text = "# Signs\n\n## Question 1: Shapes\n\n**What does a pennant say?**\n\nA) school\nB) no passing\n\n**Answer:** B) no passing\n"
    (found,) = blocks(text, Question)
    assert isinstance(found, Question) and found.stem == "Shapes\n\nWhat does a pennant say?"


def test_how_many_questions_there_are_is_no_part_of_one() -> None:
    text = (
        "Question 1 of 3\nWhich is a metal?\n○ iron\n● neon\n○ argon\n\n"
        "Question 2 of 3\nWhat floats on water is called\n○ dense\n● light\n\nQuestion 3 von 3: Which sinks?\n○ cork\n● lead\n○ ice\n"
    )
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [(one.number, one.stem) for one in found] == [
        ("1", "Which is a metal?"),
        ("2", "What floats on water is called"),
        ("3", "Which sinks?"),
    ]
    assert all([option.right for option in one.options][:2] == [False, True] for one in found)


def test_circles_below_a_number_alone_are_bullets() -> None:
    assert blocks("1. Metals\n● iron\n○ grey\n○ hard\n\n2. Gases\n● neon\n○ light\n", Question) == []


def test_a_word_behind_one_of_counted_options_marks_it() -> None:
    text = (
        "Which is a metal?\n\n1. neon\n2. iron (correct)\n3. argon\n\nWhich one floats?\na. lead\nb. cork *\nc. gold\n"
    )
    one, other = (block for block in blocks(text, Question) if isinstance(block, Question))
    assert [(option.text, option.right) for option in one.options] == [
        ("neon", False),
        ("iron", True),
        ("argon", False),
    ]
    assert (other.stem, other.number) == ("Which one floats?", "")


def test_the_last_line_of_a_list_is_no_stem_of_the_question_below_it() -> None:
    text = "Kinds of rock\n\n1. igneous\n2. sedimentary\n3. metamorphic\n\nWhich one melts?\na. lead\nb. cork\nc. gold\nAnswer: a\n"
    (one,) = blocks(text, Question)
    assert isinstance(one, Question) and one.stem == "Which one melts?"


LISTS = "### 1\nWhich is a metal?\n- neon\n- **iron**\n- argon\n\n### 2\nWhich floats?\n- **cork**\n- lead\n- gold\n\n### 3\nWhich sinks?\n- ice\n- wood\n- {}\n"


def test_the_bold_item_of_each_list_below_lines_that_ask_is_right() -> None:
    found = [block for block in blocks(LISTS.format("**gold**"), Question) if isinstance(block, Question)]
    assert [[option.text for option in one.options if option.right] for one in found] == [["iron"], ["cork"], ["gold"]]
    assert not any(one.answer for one in found)


def test_bold_items_are_answers_where_one_list_has_none() -> None:
    found = [block for block in blocks(LISTS.format("gold"), Question) if isinstance(block, Question)]
    assert len(found) == 3 and not any(one.options for one in found)


def test_a_word_with_a_colon_before_a_statement_is_no_part_of_it() -> None:
    (found,) = blocks("Question 7: Sail gives way to steam. (T/F)\nF\n", Question)
    assert isinstance(found, Question) and (found.stem, found.number) == ("Sail gives way to steam.", "7")


def test_one_ticked_bullet_makes_a_question_of_what_counts_on_from_one() -> None:
    text = "# Quiz\n\n1) Who wrote it?\n   - Debussy\n   - Ravel ✔\n   - Bach\n2) {}\n   - {}\n   - in 1750{}\n   - in 1791\n"
    for stem, first, tick, count in (
        ("Bach died", "in 1685", " ✔", 2),
        ("Bach died", "in 1685 ✔", " ✔", 1),
        ("Bach died", "in 1685", "", 1),
    ):
        assert len(blocks(text.format(stem, first, tick), Question)) == count
    assert not blocks(
        "# Tasks\n\n1) The flat\n   - sweep\n   - paint ✔\n   - sell\n2) The car\n   - wash ✔\n   - sell\n   - rest\n",
        Question,
    )
