"""LaTeX formulas to MathML: what is shown, what stays as its source, and that nothing of a note gets out."""

import re
from xml.etree import ElementTree

import pytest

from blocks import blocks
from fuzzing.rendering import html_of
from studyguide.markdown import markdown
from studyguide.model import Math
from studyguide.sheets.metrics import raised
from studyguide.text.formulas import LONGEST, lines_high, mathml
from studyguide.text.html import html
from studyguide.text.inline import Math as Formula
from studyguide.text.inline import plain, spans
from studyguide.text.stems import language_of

SHOWN = (
    (r"E = mc^2", "E=mc2"),
    (r"\frac{a}{b}", "ab"),
    (r"x_1 \le \sqrt{y}", "x1≤y"),
    (r"\sum_{i=1}^n i", "∑i=1ni"),
    (r"\text{if } x", "if\N{NO-BREAK SPACE}x"),
    (r"酸 + 碱 \to 盐", "酸+碱→盐"),
)


def shown(markup: str) -> str:
    """Return the words of MathML without its annotation."""
    root = ElementTree.fromstring(markup)
    return "".join(root.find("semantics/mrow").itertext())  # type: ignore[union-attr]


@pytest.mark.parametrize(("latex", "words"), SHOWN)
def test_a_formula_is_shown_as_mathml_with_its_source(latex: str, words: str) -> None:
    markup = mathml(latex)
    assert shown(markup) == words
    assert ElementTree.fromstring(markup).findtext("semantics/annotation") == latex


@pytest.mark.parametrize(
    "latex",
    [r"\foo{x}", r"\frac{a}", "x^", "{", r"\left( x", r"\ce{H2O}", "x" * (LONGEST + 1), r"\sqrt{" * 60 + "x" + "}" * 60],
)
def test_what_cannot_be_read_whole_stays_as_its_source(latex: str) -> None:
    assert mathml(latex, display=True) == ""
    assert html(f"${latex}_$").startswith("<code>") or "$" not in html(f"${latex}_$")


def test_a_long_formula_in_a_line_stays_as_its_source_but_not_by_itself() -> None:
    latex = "+".join(f"x_{index}" for index in range(30))
    assert not mathml(latex)
    assert mathml(latex, display=True)


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\href{javascript:alert(1)}{x}",
        r"\style{position:fixed}{x}",
        r"\class{md-header}{x}",
        r"\text{</annotation></semantics></math><img src=x onerror=alert(1)>}",
        r"\text{&lt;script&gt;alert(1)&lt;/script&gt;}",
        r"\hspace{9999em}x",
        r"\color{red}{x}",
    ],
)
def test_only_known_elements_and_attributes_are_written(latex: str) -> None:
    markup = mathml(latex, display=True)
    assert markup
    for element in ElementTree.fromstring(markup).iter():
        assert re.fullmatch(r"math|semantics|annotation|m(?:row|i|n|o|text|space)", element.tag), element.tag
        assert set(element.attrib) <= {"encoding", "display"}, element.attrib


def test_no_sign_is_left_that_markdown_reads() -> None:
    markup = mathml(r"a*b*c_1 \text{_x_ [y](z) `w`}")
    assert not re.search(r"[*_`\[\]()]", re.sub(r"</?\w+(?: \w+='[^']*')*>", "", markup))


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        (r"with \( x \) and \(a+b\)", ["x", "a+b"]),
        ("take $n$ of $k_1$", ["n", "k_1"]),
        (r"an escaped \(bracket\) is none", []),
        ("from $5 to $6, that is $5=", []),
    ],
)
def test_formulas_in_a_line(text: str, formulas: list[str]) -> None:
    assert [span.text for span in spans(text) if isinstance(span, Formula)] == formulas


def test_an_escaped_bracket_keeps_its_words() -> None:
    assert plain(r"an escaped \(bracket\)") == "an escaped (bracket)"


@pytest.mark.parametrize(("latex", "least", "most"), [("a+b", 1, 1), (r"\frac{a}{b}", 1.5, 2.5), (r"x^2", 1, 1.6)])
def test_the_height_of_a_formula(latex: str, least: float, most: float) -> None:
    assert least <= lines_high(latex) <= most


def test_a_sheet_has_room_for_fractions() -> None:
    assert raised("no formula costs $5") == 0
    assert raised(r"**$\frac{a}{b}$** and $\frac{c}{d}$") == 2 * (lines_high(r"\frac{a}{b}") - 1)


def test_notes_of_formulas_are_in_the_language_of_their_words() -> None:
    text = r"Velocity is $v = \frac{dx}{dt}$ where $x(t) = x_0 + v_0 t$ and $y$ is the height, $d = \sqrt{l^2}$ and $a$."
    assert language_of(text) == "en"


def test_a_formula_that_stands_by_itself_is_a_box_that_scrolls() -> None:
    (block,) = blocks("$$\\frac{a}{b}$$", Math)
    assert markdown(block).startswith("<div class='guide-formula' tabindex='0'><math display='block'>")
    (block,) = blocks("$$\\unknown{a}$$", Math)
    assert markdown(block) == "```latex\n\\unknown{a}\n```"


def test_a_formula_in_the_title_of_a_callout_is_whole() -> None:
    page = html_of(markdown(blocks("> [!tip] Use $x_1$\n> now")[0]))
    assert "<span class='guide-math'><math><semantics>" in page.partition("</p>")[0]


@pytest.mark.parametrize("name", ["aligned", "align*", "eqnarray", "gathered", "gather*", "multline", "split"])
def test_formulas_below_each_other_stand_in_rows(name: str) -> None:
    shown = mathml(f"\\begin{{{name}}} v &= a \\\\ &= 0 \\end{{{name}}}").split("<annotation")[0]
    assert shown.count("<mtr>") == 2 and "&amp;" not in shown
