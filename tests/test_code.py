"""Code, drawings and LaTeX: what no fence marks is kept all the same."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Code, Definition, Heading, Math

KEPT: dict[str, str] = {
    "a_function": 'def f(x, *args, **kwargs):\n    """doc"""\n    return x',
    "a_query": "SELECT name, COUNT(*) AS n\nFROM emp e JOIN dept d ON e.dept = d.id\nWHERE e.salary > 1000\nORDER BY n DESC;",
    "a_command_of_several_lines": "curl -X POST https://example.com/users \\\n  -H \"Content-Type: text\" \\\n  -d 'Ana'",
    "the_strings_of_a_guitar": "e|---0---|\nB|---1---|\nG|---0---|\nD|--2h4--|",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_lines_are_kept_to_the_letter(text: str) -> None:
    found = blocks(f"Some words before.\n\n{text}\n\nSome words behind.\n")[1:-1]
    assert [block.text for block in found if isinstance(block, Code)] == [text]
    assert len(found) == 1


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


def test_a_formula_is_no_title() -> None:
    assert not blocks("Speed and distance\n\nThe car stops late.\n\nDistance: (v/10)^2 * 0,4\n\nIt is in metres.\n", Heading)[1:]


def test_a_sign_before_a_bold_line_makes_it_no_less_a_title() -> None:
    titles = blocks("# One\n\n## Two\n\n📅 **Timeline**\n- 1789 – opens\n- 1799 – ends\n", Heading)
    assert [title.text for title in titles if isinstance(title, Heading)] == ["Two", "Timeline"]
