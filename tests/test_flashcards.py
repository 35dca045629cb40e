"""Flashcards: the forms in which other programs keep them in notes."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Definition, Paragraph, Question
from studyguide.parse.flashcards import is_deck

FRONT, BACK = "What is a legion?", "a unit of the army"
CARDS: dict[str, str] = {
    "colons": f"{FRONT}::{BACK}",
    "colons_behind_a_word": f"Q: {FRONT}::{BACK}",
    "both_ways": f"{FRONT}:::{BACK}",
    "an_arrow": f"- {FRONT} >> {BACK}",
    "a_question_mark_between": f"{FRONT}\n?\n{BACK}",
    "two_question_marks_between": f"{FRONT}\n??\n{BACK}",
    "a_tag": f"{FRONT} #card\n{BACK}",
    "a_tag_on_an_item": f"- {FRONT} #card\n  - {BACK}",
    "properties_below_the_tag": f"- {FRONT} #card\n  id:: 64b1f0aa-1111-2222\n\t- {BACK}",
    "items_below_an_arrow": f"- {FRONT} >>>\n  - {BACK}",
    "a_fold": f"<details>\n<summary>{FRONT}</summary>\n\n{BACK}\n\n</details>",
    "a_callout_above_a_fold": f"> [!faq]- {FRONT}\n> {BACK}\n\n<details><summary>More</summary>\nWords.\n</details>",
    "a_callout": f"> [!question]- {FRONT}\n> {BACK}",
    "front_and_back": f"**Front:** {FRONT}\n**Back:** {BACK}",
    "letters_with_dots": f"Q. {FRONT}\nA. {BACK}",
    "short_words": f"Pyt: {FRONT}\nOdp: {BACK}",
    "bold_letters": f"**Q** {FRONT}\n**A** {BACK}",
    "an_arrow_behind_the_question": f"{FRONT} -> {BACK}",
    "letters_alone": f"Q {FRONT}\nA {BACK}",
    "lines_below_a_word_that_asks": f"Frage: {FRONT}\n{BACK}",
    "both_on_one_line": f"Q1) {FRONT}  A1) {BACK}",
    "labels_alone": f"3\nQ\n{FRONT}\nA\n{BACK}\nHow well did you know this?\n1\nNot at all\n2\nPerfectly",
    "titles_alone": f"### Question\n\n{FRONT}\n\n### Answer\n\n{BACK}",
    "letters": f"Q: {FRONT}\nA: {BACK}",
    "numbers_and_a_dash": f"Q5 - {FRONT}\nR5 - {BACK}",
    "bold_with_its_label": f"**Q: {FRONT}**\n**A: {BACK}**",
    "slanted_with_its_label": f"*Frage 2: {FRONT}*\nAntwort: {BACK}",
    "bold_behind_a_number_and_a_dash": f"**Q5 - {FRONT}**\nA5 - {BACK}",
    "bold_in_an_item": f"- **Q: {FRONT}**\n  - A: {BACK}",
}


def test_a_gap_at_the_end_is_no_end_of_a_frame() -> None:
    (question,) = blocks("__Q: Rome fought ___\nA: **Carthage**\n", Question)
    assert isinstance(question, Question)
    assert (question.stem, question.answer) == ("Rome fought ___", "**Carthage**")


@pytest.mark.parametrize("text", CARDS.values(), ids=CARDS)
def test_a_card_is_a_question_with_a_free_answer(text: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert (question.stem, question.answer, question.options) == (FRONT, BACK, ())


def test_a_gap_with_an_arrow_behind_its_sentence_asks_for_its_word() -> None:
    (question,) = blocks("Fill in:\n1. Ayer yo ______ (comer) pizza. -> comí", Question)
    assert isinstance(question, Question)
    assert (question.number, question.stem, question.answer) == ("1", "Ayer yo ______ (comer) pizza.", "comí")


def test_the_items_of_an_answer_belong_to_it() -> None:
    (question,) = blocks("Q : Name two phases.\nR : - prophase\n    - anaphase\n", Question)
    assert isinstance(question, Question)
    assert question.answer == "• prophase\n\n• anaphase"


def test_an_answer_may_stand_below_its_word() -> None:
    (first, second) = blocks("Q: Name two phases.\nA:\n1. prophase\n2. anaphase\n\nQ: Who?\nA:\nVirchow\n", Question)
    assert isinstance(first, Question)
    assert isinstance(second, Question)
    assert (first.stem, first.answer) == ("Name two phases.", "• prophase\n\n• anaphase")
    assert (second.stem, second.answer) == ("Who?", "Virchow")


def test_a_fold_below_a_question_that_asks_is_another_question() -> None:
    note = f"1. Which?\nA) this ✅\nB) that\n\n<details>\n<summary>2. {FRONT}</summary>\n{BACK}\n</details>"
    first, second = (block for block in blocks(note, Question) if isinstance(block, Question))
    assert (first.explanation, second.number, second.stem, second.answer) == ("", "2", FRONT, BACK)


GAPS: dict[str, str] = {
    "anki": "Rome fought {{c1::Carthage}}.",
    "anki_on_an_item": "- Rome fought {{c1::Carthage}}.",
    "logseq": "- Rome fought {{cloze Carthage}}. #card",
    "a_highlight_in_a_deck": "#flashcards\n\nRome fought ==Carthage==.",
}


@pytest.mark.parametrize("text", GAPS.values(), ids=GAPS)
def test_a_sentence_with_a_gap_asks_for_its_words(text: str) -> None:
    (question,) = blocks(text, Question)
    assert isinstance(question, Question)
    assert (question.stem, question.answer) == ("Rome fought ____.", "Rome fought **Carthage**.")


def test_a_gap_keeps_its_hint() -> None:
    (question,) = blocks("Ice is {{c1::solid::a state}} {{c1::water}}.", Question)
    assert isinstance(question, Question)
    assert question.stem == "Ice is ____ (a state) ____."


def test_gaps_of_two_numbers_ask_one_after_the_other() -> None:
    found = blocks("{{c1::Rome}} fought {{c2::Carthage}} and {{c1::won}}.", Question)
    assert [(q.stem, q.answer) for q in found if isinstance(q, Question)] == [
        ("____ fought Carthage and ____.", "**Rome** fought Carthage and **won**."),
        ("Rome fought ____ and won.", "Rome fought **Carthage** and won."),
    ]


def test_a_gap_inside_a_longer_text_is_filled_in() -> None:
    text = "The army of Rome, which fought {{c1::Carthage}} in three long\nwars, was the best of its time."
    (paragraph,) = blocks(text)
    assert isinstance(paragraph, Paragraph)
    assert "fought **Carthage** in three" in paragraph.text


def test_a_highlight_in_a_note_without_cards_is_strong_text() -> None:
    (paragraph,) = blocks("a ==marked== word")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "a **marked** word"


def test_a_short_front_in_a_deck_is_a_term() -> None:
    (term,) = blocks("#flashcards\n\nSPQR::senate and people")
    assert isinstance(term, Definition)
    assert (term.term, term.text) == ("SPQR", "senate and people")


NONE: dict[str, str] = {
    "names_in_code": "Use std::vector here.\nThe kind is Store::Shelf of course.",
    "streams": "cin >> x; reads a number.",
    "a_template": "Write {{ user.name }} into it.",
    "code": "`what?::no`",
    "a_mark_alone": "Why\n\n?\n\nNobody knows.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_only_looks_alike_is_no_card(text: str) -> None:
    assert blocks(text, Question) == []
    assert blocks(text, Definition) == []


def test_a_deck_is_found_below_any_number_of_empty_lines() -> None:
    assert is_deck("\n" * 50_000 + "  tags: biology, flashcards\n")  # in no time: each line is looked at once
    assert is_deck("text\n\n - anki\n")
    assert not is_deck("text\n" * 3 + "\n" * 50_000 + "cards are for playing\n")


_THREE = ("What is osmosis?", "Why do cells swell?", "Who described it?")
_REPLIES = ("Water that moves.", "Water enters.", "Dutrochet")
_CARDS = tuple(zip(_THREE, _REPLIES, strict=True))
REPLIED: dict[str, str] = {
    "below": "\n\n".join(f"{asks}\n{told}" for asks, told in _CARDS),
    "below_numbers": "\n".join(f"{at}. {asks}\n{told}" for at, (asks, told) in enumerate(_CARDS, 1)),
    "below_a_title": "\n\n".join(f"## Part {at}\n{asks}\n{told}" for at, (asks, told) in enumerate(_CARDS, 1)),
    "below_in_bold": "\n\n".join(f"**{asks}**\n{told}" for asks, told in _CARDS),
    "items_below": "\n".join(f"{at}) {asks}\n   - {told}" for at, (asks, told) in enumerate(_CARDS, 1)),
    "items_below_items": "\n".join(f"- {asks}\n  - {told}" for asks, told in _CARDS),
    "in_brackets": "\n".join(f"- {asks} ({told})" for asks, told in _CARDS),
    "behind_dashes": "\n".join(f"{at}. {asks} - {told}" for at, (asks, told) in enumerate(_CARDS, 1)),
    "behind_labels": "\n\n".join(f"**Q{at}. {asks}**\n{told}" for at, (asks, told) in enumerate(_CARDS)),
}


@pytest.mark.parametrize("text", REPLIED.values(), ids=REPLIED)
def test_lines_that_ask_again_and_again_are_answered_below_or_in_brackets(text: str) -> None:
    questions = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [(one.stem, one.answer) for one in questions] == list(_CARDS)


def test_a_figure_that_answers_is_no_number_of_a_question() -> None:
    text = "What is the ratio?\n2:1:1 onion carrot celery\n\nWhat is the zone?\n4-60 C\n\nWhich sauce has yolk?\na) velouté\nb) hollandaise ✔\nc) espagnole\n\nWhat does nappe mean?\nit coats\n"
    asked = [(one.stem, one.number) for one in blocks(text, Question) if isinstance(one, Question)]
    assert asked == [("What is the ratio?", ""), ("What is the zone?", ""), ("Which sauce has yolk?", ""), ("What does nappe mean?", "")]


def test_a_task_with_an_arrow_among_questions_is_one() -> None:
    text = "how many steps has a fifth? -> 7\nname the 5th degree -> dominant\norder of sharps?\n"
    asked = [(one.stem, one.answer) for one in blocks(text, Question) if isinstance(one, Question)]
    assert asked == [("how many steps has a fifth?", "7"), ("name the 5th degree", "dominant")]


def test_an_answer_still_to_be_written_belongs_to_its_question() -> None:
    first, second = blocks("Q: Why?\nA: \n\nQ: What for?\nA: To live.\n")
    assert isinstance(first, Question) and isinstance(second, Question)
    assert (first.answer, second.answer) == ("", "To live.")


UNREPLIED: dict[str, str] = {
    "asked_once": "What is a legion?\nA unit of the army.",
    "points": "- Who was Numa? (2 points)\n- Who was Titus? (3 points)\n- Who was Nero? (5 points)",
    "years_of_exams": "- Who was Numa? (2019)\n- Who was Titus? (2021)\n- Who was Nero? (2020)",
    "marks_below": "What is X about?\n[5 marks]\n\nWhat is Y about?\n[2 marks]\n\nWhat is Z about?\n(3 points)",
    "lines_to_write_on": "What is X about?\n________\n\nWhat is Y about?\n________\n\nWhat is Z about?\n.......",
    "more_to_do": "What is X about?\nExplain.\n\nWhat is Y about?\nGive two.\n\nWhat is Z about?\nHint: none",
    "tasks_with_data": "Exercise 1: Find the speed.\nm = 2\n\nExercise 2: Find it.\nm = 3\n\nExercise 3: Find it.\nm = 4",
    "questions_alone": "1. Who was Numa?\n2. Who was Titus?\n3. Who was Nero?\n4. Who was Otho?",
}


@pytest.mark.parametrize("text", UNREPLIED.values(), ids=UNREPLIED)
def test_what_only_stands_beside_a_question_is_no_answer(text: str) -> None:
    assert not blocks(text, Question)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Q 足高の制とは？\nA 禄高の不足分を補う制度", ("足高の制とは？", "禄高の不足分を補う制度")),
        ("1. 目安箱を設置した将軍は？　→　徳川吉宗", ("目安箱を設置した将軍は？", "徳川吉宗")),
        ("| Thema | Frage | Antwort |\n|---|---|---|\n| ER | Wozu dient es? | Umbau |", ("Wozu dient es?", "Umbau")),
    ],
)
def test_a_card_of_a_script_without_spaces_or_with_more_columns_is_one(text: str, sides: tuple[str, str]) -> None:
    (question,) = (one for one in blocks(text, Question) if isinstance(one, Question))
    assert (question.stem, question.answer) == sides


def test_what_other_columns_say_explains() -> None:
    (question,) = blocks("| Topic | Question | Answer |\n|---|---|---|\n| Cell | What is the ER? | a net |", Question)
    assert isinstance(question, Question)
    assert question.explanation == "Topic: Cell"


def test_an_export_of_anki_is_known_in_a_file_of_tabs_too() -> None:
    note = "#separator:tab\n#deck column:1\nBio\tWhere is the Krebs cycle?\tmatrix\n"
    (question,) = (block for module in parsed(note, "c/cards.tsv").modules for block in module.blocks)
    assert isinstance(question, Question)
    assert (question.stem, question.answer) == ("Where is the Krebs cycle?", "matrix")


@pytest.mark.parametrize("letters", ["GTPAL", "PASS", "PQRST"])
def test_the_letters_of_a_word_to_remember_are_no_card(letters: str) -> None:
    lines = (f"- {letter}: what the {n}. letter says" for n, letter in enumerate(letters, 1))
    assert not blocks("# Aids\n\n" + "\n".join(lines), Question)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("P: Who?\nA: Ana\nP: Where?\nA: at home\n", ["Who?", "Where?"]),
        ("Q: What swims?\nA: wood\nB: iron\nC: stone\nD: lead\n", ["What swims?"]),
        ("Q: Who?\nA: Ana\nE: she said so\n", ["Who?"]),
    ],
)
def test_letters_that_ask_again_or_are_followed_by_options_still_ask(text: str, stems: list[str]) -> None:
    assert [question.stem for question in blocks(text, Question) if isinstance(question, Question)] == stems


TOGGLES = (
    "- What is elasticity?\n    \n    The change in demand.\n    \n- What is a Giffen good?\n    \n    A good that sells more.\n    \n"
    "    - when dear\n    - when scarce\n    \n- Why do monopolies cost welfare?\n    \n    They sell less.\n"
)


def test_items_that_ask_are_answered_by_what_they_fold_away() -> None:
    found = [block for block in blocks(f"# Economics\n\n{TOGGLES}", Question) if isinstance(block, Question)]
    assert [one.answer for one in found] == [
        "The change in demand.", "A good that sells more.\n\n• when dear\n\n• when scarce", "They sell less."
    ]  # fmt: skip


def test_one_item_that_asks_and_goes_on_is_no_card() -> None:
    assert not blocks("# Open\n\n- What is elasticity?\n\n    Ask in class.\n\n- Read page 4.\n", Question)


def test_the_html_of_a_card_says_where_its_lines_end() -> None:
    text = '#separator:tab\n#html:true\nWhich river?\t"<div>Amazon</div><div>long [sound:a.mp3]<img src=""hi.png""></div>"\n'
    (question,) = (block for module in parsed(text, "course/cards.txt").modules for block in module.blocks)
    assert isinstance(question, Question) and question.answer == "Amazon; long![](hi.png)"


DECKS: dict[str, tuple[str, list[tuple[str, bool]]]] = {
    "numbered_fields": (
        '{"question": "Which one floats?", "item1": "lead", "item2": "cork", "item3": "", "answer": "2", "num": 1}',
        [("lead", False), ("cork", True)],
    ),
    "lettered_fields": (
        '{"question": "Which one floats?", "optionA": "lead", "optionB": "cork", "correct": "optionB"}',
        [("lead", False), ("cork", True)],
    ),
    "options_below_the_question": (
        '{"question": {"A": "lead", "B": "cork"}, "questionStr": "Which one floats?", "answer": "B"}',
        [("lead", False), ("cork", True)],
    ),
    "several_answers": ('{"question": "What floats?", "answer1": "cork", "answer2": "ice", "answer": "cork and ice"}', []),
}


@pytest.mark.parametrize(("card", "options"), DECKS.values(), ids=DECKS)
def test_options_in_fields_of_their_own_are_options(card: str, options: list[tuple[str, bool]]) -> None:
    made = parsed(f"[\n{card}\n]", "course/cells.json")
    (question,) = [block for module in made.modules for block in module.blocks if isinstance(block, Question)]
    assert question.stem.endswith("floats?") and "Num" not in question.explanation
    assert [(option.text, option.right) for option in question.options] == options
