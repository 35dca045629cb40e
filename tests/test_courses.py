"""What courses and the guide are called where no setting says it."""

import pytest

from studyguide.build import guide
from studyguide.model import Note, Pile, Question, Settings

LEAF = "# Module 1: The leaf\n\n## Cells\n\nThe leaf is made of cells, and each of them has a wall.\n"
ROOT = LEAF.replace("leaf", "root")
HOJA = "# Tema 1: La hoja\n\n## Células\n\nLa hoja está hecha de células y cada una de ellas tiene una pared.\n"


def named(notes: dict[str, str], settings: Settings) -> tuple[str, list[str]]:
    made = guide(Pile(tuple(Note(file, text) for file, text in notes.items()), settings, (), ()))
    return made.settings.title, [course.title for course in made.courses]


@pytest.mark.parametrize(
    ("notes", "title", "courses"),
    [
        ({"leaf.md": LEAF}, "The leaf", ["Notes"]),
        ({"leaf.md": LEAF, "root.md": ROOT}, "Study guide", ["Notes"]),
        ({"Plant-Life/leaf.md": LEAF, "Plant-Life/root.md": ROOT}, "Plant Life", ["Plant Life"]),
        ({"Plant\x02 Life/le\x02af.md": "Words of a note.\n", "Plant\x02 Life/root.md": ROOT}, "Plant Life", ["Plant Life"]),
        ({"Botánica/1.md": HOJA, "Otra/2.md": HOJA}, "Guía de estudio", ["Botánica", "Otra"]),
        ({"big-bio.md": f"# Plants I, a tour\n\n{LEAF}\n{ROOT.replace('Module 1', 'Module 2')}"}, "Plants I, a tour", ["Plants I, a tour"]),
        ({"dna-basics/leaf.md": LEAF.replace("## Cells", "## Cells and DNA"), "dna-basics/root.md": ROOT}, "DNA basics", ["DNA basics"]),
        ({"hoja.md": HOJA, "raíz.md": HOJA.replace("hoja", "raíz")}, "Guía de estudio", ["Apuntes"]),
    ],
    ids=["one_module", "loose_notes", "one_course", "signs_that_no_page_can_hold", "courses_in_spanish", "title_above_modules", "capitals_of_a_title", "loose_in_spanish"],
)
def test_notes_without_settings_name_themselves(notes: dict[str, str], title: str, courses: list[str]) -> None:
    assert named(notes, Settings()) == (title, courses)


def test_the_settings_have_the_last_word() -> None:
    assert named({"leaf.md": LEAF}, Settings(title="Botany"))[0] == "Botany"


def test_questions_of_notes_that_are_called_alike_have_ids_of_their_own() -> None:
    notes = (Note("01_quiz.txt", "One\n\nQ: Why?\nA: So.\n"), Note("02_quiz.txt", "Two\n\nQ: How?\nA: Thus.\n"))
    modules = guide(Pile(notes, Settings(), (), ())).courses[0].modules
    asked = [block.id for module in modules for block in module.blocks if isinstance(block, Question)]
    assert asked == ["notes/quiz/q1", "notes/quiz-2/q1"]
