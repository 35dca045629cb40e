"""Signs read in runs: what Python-Markdown makes of a page stays the same, whatever stands around them."""

import markdown
import pytest

from fuzzing.rendering import extensions
from signs import MARKS, SIGNS
from studyguide.markdown import escape
from studyguide.receipts import placed

SAME = (
    r"a\_ \*b\* \[c\]\(d\) \\ \| \{e\}",
    r"\[\[\[\[x\]\]\]\]",
    "&lt;bucket&gt; &#126;&#94; &amp;amp; a &copy; b & c &nothing",
    r"**a\*b** *c\_d* [e\]f](<https://example.org/?a=1&amp;b=2>) ![g\[h](i.png)",
    "a line  \nand ![a](b.png \"c\") <https://example.org/a_b> <me@example.org>\n\n[d]: e\n\n[d] [f][d] ![d]",
    r"`code \* &lt;` and <code>x &#42; \_</code>",
    r"<span title=&quot;a\_b&quot; class='c'>d</span> <b title='&lt;\*'>e</b>",
    "| a\\|b | &#124; |\n| --- | --- |\n| \\*c | d |",
    r"# A \{b\} &#35; {: #an-anchor }",
    r"\a \<x \~ \^ \$",
    "ends\\\\\nnext \\*\\\nlast \\",
    "Plain\n\n- Plain\n- \\[0\\]: plain\n    - (plain)\n\n    More\n- Next\n\n# Title\nText\n===\n\n&lt; \"plain\"",
    "Text\n\n!!! note \"A\"\n\n    Inside\n\nOutside\n\n??? b\n\n    - In\n\n[x]: y\n\n*[HTML]: HyperText\n\nThe HTML",
)
PLACED = (
    "A text<!--@0a:1-->\n\n- one<!--@0a:2-->\n- **two** `<!--@0a:3-->`\n    - three<!--@0a:4-5-->\n\n    more<!--@0a:6-->",
    "| a<!--@0a:1--> | b |\n| --- | --- |\n| c<!--@0a:2--> | d |\n| e | f<!--@0a:3--> |",
    "one<!--@0a:1--> and two<!--@0a:2-->\n\n- [x] done<!--@0a:3-->\n\n<!--@0a:4-->\n\n<div>raw</div>",
    "> quoted<!--@0a:1b+2-->\n\nno place<!--@?-->\n\n<p markdown='span'>raw<!--@0a:7--></p>\n\n1. one\ntwo<!--@0a:8-->",
)
"""Texts that end with places, and comments that are none, or stand elsewhere."""


@pytest.mark.parametrize("text", SAME)
def test_a_page_is_the_same_as_without(text: str) -> None:
    used = extensions()
    plain = markdown.Markdown(extensions=[*used, "tables"], extension_configs=used)
    runs = markdown.Markdown(extensions=[*used, "tables", SIGNS], extension_configs=used)
    assert runs.convert(text) == plain.convert(text)


@pytest.mark.parametrize("text", PLACED)
def test_places_stand_where_they_stand_without(text: str) -> None:
    used = extensions()
    plain = markdown.Markdown(extensions=[*used, "tables"], extension_configs=used)
    runs = markdown.Markdown(extensions=[*used, "tables", SIGNS], extension_configs=used)
    assert placed(runs.convert(text)) == placed(plain.convert(text))


def test_a_place_needs_no_comment() -> None:
    runs = markdown.Markdown(extensions=[SIGNS])
    assert runs.convert("- a<!--@0a:1-->\n- b") == '<ul>\n<li data-at="0a:1">a</li>\n<li>b</li>\n</ul>'


def test_all_patterns_of_the_site_are_known_by_their_marks() -> None:
    used = extensions()
    plain = markdown.Markdown(extensions=[*used, "tables"], extension_configs=used)
    names = {name for name in MARKS if name in plain.inlinePatterns}
    assert names == set(MARKS)
    assert len(list(plain.inlinePatterns)) == len(MARKS) + 1  # and that of references, which is left out
    assert set(plain.delimiters.tokens) == set(MARKS["em_strong"])


def test_a_run_is_one_match() -> None:
    used = markdown.Markdown(extensions=[SIGNS])
    text = escape("a_ [b] {c} <d> ") * 10
    assert [m.group() for m in used.inlinePatterns["escape"].getCompiledRegExp().finditer(text)] == [text[1:-1]]
