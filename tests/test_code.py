"""Code, drawings and LaTeX: what no fence marks is kept all the same."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Code, Definition, Heading, Math

KEPT: dict[str, str] = {
    "a_function": 'def f(x, *args, **kwargs):\n    """doc"""\n    return x',
    "a_query": "SELECT name, COUNT(*) AS n\nFROM emp e JOIN dept d ON e.dept = d.id\nWHERE e.salary > 1000\nORDER BY n DESC;",
    "a_command_of_several_lines": "curl -X POST https://example.com/users \\\n  -H \"Content-Type: text\" \\\n  -d 'Ana'",
    "commands_of_one_program": "docker build -t app .\ndocker ps -a\ndocker logs app",
    "commands_of_several": "git clone https://example.com/a.git\ncd a\nnpm run build --if-present",
    "the_strings_of_a_guitar": "e|---0---|\nB|---1---|\nG|---0---|\nD|--2h4--|",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_lines_are_kept_to_the_letter(text: str) -> None:
    found = blocks(f"Some words before.\n\n{text}\n\nSome words behind.\n")[1:-1]
    assert [block.text for block in found if isinstance(block, Code)] == [text]
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "GPM = gross profit / revenue\nROA = NI / avg total assets",
        "Image = template, read-only\nContainer = running instance of an image\nVolume = persistent data",
        "m2 = 1 half step\nM2 = 2 half steps\nm3 = 3\nM3 = 4\nP4 = 5",
        "git add - put aside\ngit commit -m - keep",
        "plants take up water\nplants give off well-known gases",
    ],
)
def test_formulas_in_words_and_what_explains_a_command_are_no_code(text: str) -> None:
    assert not blocks(f"Some words before.\n\n{text}\n\nSome words behind.\n", Code)


def test_what_latex_opens_and_closes_on_one_line_ends_there() -> None:
    note = (
        "\\begin{document}\n\\begin{definition}[Basis] A spanning set. \\end{definition}\n"
        "\\begin{align}\n a &= b\n\\end{align}\n\\end{document}\n"
    )
    found = [block for module in parsed(note, "c/vectors.tex").modules for block in module.blocks]
    assert [type(block) for block in found] == [Definition, Math]
    assert isinstance(found[0], Definition) and found[0].text == "A spanning set."


def test_numbered_capitals_are_titles_right_above_their_text() -> None:
    note = "PART ONE\n\n1. CAUSES\n- hunger\n- debt\n\n2. COURSE\nFirst the south fell.\n\n3. EFFECTS\n- peace\n- exile\n"
    titles = [block for block in blocks(note, Heading) if isinstance(block, Heading)]
    assert [(title.level, title.text) for title in titles] == [(2, "CAUSES"), (2, "COURSE"), (2, "EFFECTS")]


def test_numbers_that_count_sections_make_titles_of_any_words() -> None:
    note = (
        "1) Pojmy\nTeplota T\nTeplo Q\nEnergie U\n\n2) Ideal gas\npV = nRT\n\nIt has no volume.\n- no forces\n\n"
        "3) Questions\n1. first\n2. second\n3. third\n"
    )
    titles = [block for block in blocks(note, Heading) if isinstance(block, Heading)]
    assert [(title.level, title.text) for title in titles] == [(2, "Pojmy"), (2, "Ideal gas"), (2, "Questions")]


@pytest.mark.parametrize(
    "head",
    [
        "Art history - works to know\nThe Renaissance",
        "PHARM – Unit 3: Cardiovascular Drugs\nNUR 220, Spring\nProf. Okafor, lectures 9-12",
        "Fyzika – 2. ročník – Termodynamika",
    ],
)
def test_what_a_note_opens_with_names_it(head: str) -> None:
    (module,) = parsed(f"{head}\n\nDrugs\n\nThey lower the pressure.\n\nSigns\n\nThe cough is dry.\n").modules
    assert module.title == head.partition("\n")[0]


@pytest.mark.parametrize("head", ["Water boils at 100 degrees.\nIt freezes at 0.", "Name: Ana\nDate: 12 May", "a\nb"])
def test_sentences_and_a_form_at_the_top_name_nothing(head: str) -> None:
    (module,) = parsed(f"{head}\n\nDrugs\n\nThey lower the pressure.\n\nSigns\n\nThe cough is dry.\n").modules
    assert module.title == "Cells"


def test_what_differs_from_a_title_by_its_number_is_one_too() -> None:
    note = "I War (1772)\nAustria, Prussia and Russia\n\nII War (1793)\nTwo of them\n\nIII War (1795)\nAll three of them again\n"
    titles = [block.text for block in blocks(note, Heading) if isinstance(block, Heading)]
    assert titles == ["I War (1772)", "II War (1793)", "III War (1795)"]


def test_a_few_words_right_above_a_question_are_its_title() -> None:
    note = "Bones\n\nThe hand has many of them.\n\nQuick test\n1. Which?\na) ulna\nb) femur\nAnswer: a\n"
    titles = [block.text for block in blocks(note, Heading) if isinstance(block, Heading)]
    assert titles == ["Bones", "Quick test"]


def test_a_formula_is_no_title() -> None:
    assert not blocks("Speed and distance\n\nThe car stops late.\n\nDistance: (v/10)^2 * 0,4\n\nIt is in metres.\n", Heading)[1:]


def test_a_sign_before_a_bold_line_makes_it_no_less_a_title() -> None:
    titles = blocks("# One\n\n## Two\n\n📅 **Timeline**\n- 1789 – opens\n- 1799 – ends\n", Heading)
    assert [title.text for title in titles if isinstance(title, Heading)] == ["Two", "Timeline"]


def test_a_statement_with_a_number_is_a_definition_and_bare_latex_a_formula() -> None:
    note = "Def 3.1 (open). A set is open iff\nit holds a ball.\n\n\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1\n\nThat is all.\n"
    stated, formula, _ = blocks(note)
    assert isinstance(stated, Definition) and isinstance(formula, Math)
    assert (stated.term, stated.text) == ("Def 3.1 (open)", "A set is open iff it holds a ball.")


def test_boxes_with_walls_and_floors_of_characters_are_drawings() -> None:
    text = (
        "# War\n\n ______      ______\n|      |    |      |\n| war  |--->| debt |\n|______|    |______|\n"
        "               |\n               v\n             ______\n            | loss |\n            |______|\n"
    )
    (found,) = blocks(text, Code)
    assert isinstance(found, Code) and found.text.count("\n") == 8 and found.language == "text"
    assert not blocks("# War\n\n| year | event |\n|------|-------|\n|______|_______|\n| 1914 | ____ |\n", Code)
    assert not blocks("# War\n\nThe ______ began in 1914.\n____ ended it.\n", Code)


def test_letters_of_a_word_with_their_words_are_no_code() -> None:
    assert not blocks("SBAR\n\nS = situation\nB = background\nA = assessment\nR = recommendation\n", Code)
    assert blocks("Setup\n\nn = 5\nx = load(n)\ny = x + n\nprint(y)\n", Code)
