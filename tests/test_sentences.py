"""Sentences that define: of the title they stand below, or of a name in bold."""

import pytest

from asking import guide_of
from blocks import blocks
from studyguide.collect.sentences import sentences
from studyguide.model import Heading

TOLD: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "english": ("Osmosis", "Osmosis is the diffusion of water. It is slow.", [("Osmosis", "the diffusion of water. It is slow.")]),
    "singular": ("Enzymes", "An enzyme is a protein that acts fast.", [("Enzyme", "a protein that acts fast.")]),
    "plural": ("Enzymes", "Enzymes are proteins that act fast.", [("Enzymes", "proteins that act fast.")]),
    "in_brackets": ("Air", "Air (O2) is a mix of many gases.", [("Air (O2)", "a mix of many gases.")]),
    "asked": ("What is lift?", "Lift is the force that holds a wing.", [("Lift", "the force that holds a wing.")]),
    "bold": ("Cells", "It has walls. A **stoma** is a pore in the leaf.", [("Stoma", "a pore in the leaf.")]),
    "bold_item": ("Cells", "- **Xylem** is the tissue of water\n- it is dead", [("Xylem", "the tissue of water")]),
    "german": ("Monopol", "Ein Monopol ist eine Marktform ohne Wettbewerb.", [("Monopol", "eine Marktform ohne Wettbewerb.")]),
    "german_called": ("Inflation", "Unter Inflation versteht man den Anstieg der Preise.", [("Inflation", "Anstieg der Preise.")]),
    "french": ("Bastille", "La Bastille est une prison de Paris.", [("Bastille", "une prison de Paris.")]),
    "french_called": ("Dîme", "On appelle dîme un impôt de l'Église.", [("Dîme", "un impôt de l'Église.")]),
    "spanish": ("Célula", "La célula es la unidad de la vida.", [("Célula", "la unidad de la vida.")]),
    "italian": ("Possesso", "Il possesso è il potere sulla cosa.", [("Possesso", "il potere sulla cosa.")]),
    "portuguese": ("Mitose", "A mitose é a divisão de uma célula.", [("Mitose", "a divisão de uma célula.")]),
    "swedish": ("Osmos", "Osmos är en rörelse av vatten.", [("Osmos", "en rörelse av vatten.")]),
    "polish": ("Osmoza", "Osmoza to przenikanie wody przez błonę.", [("Osmoza", "przenikanie wody przez błonę.")]),
    "russian": ("Осмос", "Осмос — это диффузия воды через мембрану.", [("Осмос", "диффузия воды через мембрану.")]),
    "chinese": ("通货膨胀", "通货膨胀是指物价水平持续上升的现象。", [("通货膨胀", "物价水平持续上升的现象。")]),
    "japanese": ("光合作用", "光合作用とは、光で糖を作る反応である。", [("光合作用", "光で糖を作る反応である。")]),
    "arabic": ("الخلية", "الخلية هي الوحدة الأساسية للحياة.", [("الخلية", "الوحدة الأساسية للحياة.")]),
    "how_it_is": ("Proteins", "Proteins are important because they do much.", []),
    "adjective": ("Osmosis", "Osmosis is slow. It is a problem.", []),
    "same": ("Speed", "The speed is the same as before.", []),
    "other_name": ("Osmosis", "Water is a liquid that has no colour.", []),
    "pointing": ("Osmosis", "**This** is a rule that holds. **It** is the law of the land.", []),
    "there": ("There", "There is a lot to learn here.", []),
    "in_a_sentence": ("Cells", "It is known that a **stoma** is a pore in the leaf.", []),
    "asks": ("Osmosis", "Osmosis is the movement of what?", []),
    "english_to": ("Cells", "**Look at the cell** to find the wall of it.", []),
    "leads": ("Osmosis", "Osmosis is the sum of two things:", []),
    "means_that": ("Osmosis", "Osmosis means that water moves through walls.", []),
    "later": ("Osmosis", "Water moves.\n\nIt has a name.\n\nOsmosis is the movement of water.", []),
}  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), TOLD.values(), ids=TOLD)
def test_a_sentence_defines(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [block for block in blocks(f"# Notes\n\n## {title}\n\n{text}") if not isinstance(block, Heading)]
    assert [(name, said) for name, said, _ in sentences(title, found)] == expected


def test_a_sentence_makes_a_term_and_a_card_where_no_line_does() -> None:
    made = guide_of(
        "# Water\n\n## Osmosis\n\nOsmosis is the diffusion of water.\n\n## Summary\n\nThe summary is a must for all of us.\n\n"
        "## Tide\n\nThe tide is the rise of the sea.\n\n- **Tide:** the sea that comes and goes\n- **Ebb:** the sea that goes"
    )
    assert [(term.name, term.summary) for term in made.terms] == [
        ("Ebb", "The sea that goes."),
        ("Osmosis", "The diffusion of water."),
        ("Tide", "The sea that comes and goes."),
    ]
    assert [(card.front, card.back) for card in made.cards] == [
        ("Osmosis", "The diffusion of water."),
        ("Tide", "the sea that comes and goes"),
        ("Ebb", "the sea that goes"),
    ]
