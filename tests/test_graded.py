"""Questions of graded quizzes, copied from the page of a program."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Question

QUIZZES: dict[str, tuple[str, list[str]]] = {
    "a_verdict_in_brackets_below": (
        "Question 1: Correct\nWhat do plants take up?\nOxygen\nCarbon dioxide\n(Correct)\nArgon\nExplanation\nThey give oxygen.\n\n"
        "Question 2: Skipped\nWhich TWO are pigments? (Select two)\nChlorophyll\n(Correct)\nHaemoglobin\nCarotene\n(Correct)\n",
        ["Carbon dioxide", "Chlorophyll, Carotene"],
    ),
    "a_label_above": (
        "Question 1\nIncorrect\nWhat does she give first?\nYour answer is incorrect\nFluids\n\nCorrect answer\nCalcium\n\nInsulin\n\n"
        "Overall explanation\nIt guards the heart.\n\nDomain\nElectrolytes\nQuestion 2\nCorrect\nWhich vessel leads to the heart?\n"
        "Pulmonary artery\n\nYour answer is correct\nPulmonary vein\n\nAorta\n\nOverall explanation\nVeins do.\n\nDomain\nCirculation",
        ["Calcium", "Pulmonary vein"],
    ),
    "a_reason_below_each_option": (
        "Question 7\nSkipped\nWhich queue keeps the order?\n\nCorrect answer\nthe first\nExplanation\nIt counts.\n\nthe second\n"
        "Explanation\nIt sorts nothing.\n\nOverall explanation\nSee chapter 2.\n",
        ["the first"],
    ),
    "points_and_what_was_chosen": (
        "Question 1\n0 / 1 pts\nIn which phase is DNA copied?\n\nYou Answered\n  G1\n\nCorrect Answer\n  S\n\n  M\n\n"
        "Question 2\n1 / 1 pts\nDNA is double-stranded.\n\nCorrect!\n  True\n\n  False\n",
        ["S", "True"],
    ),
    "the_answer_once_more": (
        "✗ Which of these is a defence? *\n0/1\nDuty of care\nConsent\nBreach\nCorrect answer\nConsent\n", ["Consent"],
    ),
    "points_alone": (
        "1.\nQuestion 1\nWhich loss is used for two classes?\n\n1 point\n\nMean squared error\n\nBinary cross-entropy\n\nHinge\n\n"
        "2.\nQuestion 2\nSelect what is set by hand.\n\n1 point\n\nLearning rate\nWeights\nBatch size\n\nCorrect\nBoth rates.\n",
        ["", ""],
    ),
    "an_answer_in_words": (
        "Question 2\nIncorrect\nMark 0.00 out of 1.00\nFlag question\nQuestion text\nThe moon has an atmosphere.\nSelect one:\n"
        "True\nFalse\nFeedback\nThe correct answer is 'False'.\n",
        ["False"],
    ),
    "letters_and_more_on_the_page": (
        "Question 1\nCorrect\nMark 1.00 out of 1.00\nFlag question\nQuestion text\nWhich planet is nearest to the sun?\n"
        "Select one:\na.\nVenus\nb.\nMercury\nc.\nMars\nFeedback\nThe correct answer is: Mercury\n",
        ["Mercury"],
    ),
    "options_that_ask": (
        "Question 3: Incorrect\nWhat should the doctor ask first?\nHow are you?\n(Incorrect)\nWhere does it hurt?\n(Correct)\nWhy now?\n",
        ["Where does it hurt?"],
    ),
    "a_stem_that_asks_nothing": (
        "Question 4: Correct\nOsmosis is the flow of\nwater\n(Correct)\nsalt\nsugar\n", ["water"],
    ),
    "what_fills_a_gap": (
        "Question 6\n0 / 2 pts\nThe powerhouse of the cell is the ____.\nYou Answered\nnucleus\nCorrect Answers\nmitochondrion\n"
        "mitochondria\n\nQuestion 7\n2 / 2 pts\nWhich are noble?\nCorrect!\nNeon\nCorrect!\nArgon\nOxygen\n",
        ["", "Neon, Argon"],
    ),
    "a_situation_with_a_list": (
        "Question 9: Incorrect\nA shop wants to:\n- keep orders\n- find them\nWhich store fits (best)?\nA sheet (shared)\n(Incorrect)\n"
        "A database (small)\n(Correct)\nPaper\nExplanation\nIt finds.\nReference:\nhttps://example.org\n",
        ["A database (small)"],
    ),
    "what_was_selected_and_offered": (
        "Question 2\n0 out of 1 points\nWhich body proposes laws?\nSelected Answer:\n \na. \nThe Parliament\nAnswers:\na. \nThe Parliament\n"
        "b. \nThe Council\nCorrect Answer: b. The Council\n\nQuestion 3\n1 out of 1 points\nWhich court decides?\n"
        "Selected Answer: b. The Court\nAnswers: a. The Council\nb. The Court\nc. The Senate\n",
        ["The Council", ""],
    ),
    "german_letters": (
        "Frage 1\nRichtig\nErreichte Punkte 1,00 von 1,00\nFrage markieren\nFragetext\nWelches Organ macht Galle?\n\n"
        "Wählen Sie eine Antwort:\na.\nMilz\n\nb.\nLeber\n\nFeedback\nDie Antwort ist richtig.\nDie richtige Antwort ist: Leber\n",
        ["Leber"],
    ),
    "titles": (
        "## Question 1: Incorrect\n\nWhich bone is longest?\n\nUlna\n**(Incorrect)**\n\nFemur\n**(Correct)**\n\n### Explanation\n\nIt bears us.\n",
        ["Femur"],
    ),
    "german": (
        "Frage 1\nFalsch\nWelcher Knochen ist der längste?\nIhre Antwort ist falsch\nElle\n\nRichtige Antwort\nOberschenkel\n\nSchienbein\n\n"
        "Allgemeine Erklärung\nEr trägt uns.\n",
        ["Oberschenkel"],
    ),
    "spanish": (
        "Pregunta 1: Correcto\n¿Cuál es el hueso más largo?\nCúbito\nFémur\n(Correcto)\nTibia\nExplicación\nNos sostiene.\n", ["Fémur"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), QUIZZES.values(), ids=QUIZZES)
def test_a_graded_quiz_keeps_what_is_right(text: str, right: list[str]) -> None:
    found = [block for block in blocks(text, Question) if isinstance(block, Question)]
    assert [", ".join(one.text for one in block.options if one.right) for block in found] == right
    assert all(2 <= len(block.options) <= 4 or block.answer for block in found) and not parsed(text).findings


def test_what_explains_a_graded_question_is_kept_with_it() -> None:
    first, second = (one for one in blocks(QUIZZES["a_label_above"][0], Question) if isinstance(one, Question))
    assert first.stem == "What does she give first?" and second.number == "2"
    assert first.explanation == "It guards the heart.\n\nDomain: Electrolytes"
    (reasoned,) = blocks(QUIZZES["a_reason_below_each_option"][0], Question)
    assert isinstance(reasoned, Question)
    assert [one.reason for one in reasoned.options] == ["It counts.", "It sorts nothing."]
    assert reasoned.explanation == "See chapter 2."


def test_the_stem_of_a_graded_question_keeps_its_list() -> None:
    (asked,) = blocks(QUIZZES["a_situation_with_a_list"][0], Question)
    assert isinstance(asked, Question)
    assert asked.stem == "A shop wants to:\n\n• keep orders\n\n• find them\n\nWhich store fits (best)?"
    assert asked.explanation == "It finds.\n\nReference: https://example.org"
    (filled, _) = blocks(QUIZZES["what_fills_a_gap"][0], Question)
    assert isinstance(filled, Question) and filled.answer == "mitochondrion / mitochondria" and not filled.options


def test_boxes_and_folds_say_by_themselves_what_is_right() -> None:
    text = "### Question 2\n**Which raise it? (Choose all)**\n\n- [ ] one\n- [ ] two\n\n<details>\n<summary>Show</summary>\n\n**Answer:** two\n\n</details>\n"
    (asked,) = blocks(text, Question)
    assert isinstance(asked, Question) and [one.right for one in asked.options] == [False, True]


def test_verdicts_one_below_the_other_are_a_key_and_no_grades() -> None:
    text = "1. Richtig oder falsch: Wasser kocht bei 90 °C.\n2. Richtig oder falsch: Eis schwimmt.\n\nLösungen\n"
    found = blocks(f"{text}Frage 1: falsch\nFrage 2: richtig\n", Question)
    said = [one.text for block in found if isinstance(block, Question) for one in block.options if one.right]
    assert said == ["Falsch", "Richtig"]


def test_a_verdict_that_no_question_has_stays_text() -> None:
    text = "# Feedback\n\nCorrect answer\n\nAn answer that is correct.\n\nYour answer\n\nWhat you say.\n"
    assert not blocks(text, Question) and "What you say." in str(blocks(text))
