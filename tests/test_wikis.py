"""Which wiki a file was written in, and what becomes of its marks."""

import pytest

from blocks import parsed
from studyguide.formats import format_of
from studyguide.formats.asciidoc import asciidoc
from studyguide.formats.confluence import confluence
from studyguide.formats.mediawiki import mediawiki

TOLD: dict[str, tuple[str, object]] = {
    "confluence": ("h1. Queues\n\nA *queue* waits.\n\n||Kind||Use||\n|a|b|", confluence),
    "confluence_panel": ("h2. Queues\n\n{info}\nIt waits.\n{info}", confluence),
    "mediawiki": ("== One ==\ntext\n\n== Two ==\ntext\n\n== Three ==\ntext", mediawiki),
    "mediawiki_table": ('{| class="wikitable"\n! A !! B\n|-\n| 1 || 2\n|}', mediawiki),
    "asciidoc": ("= One\n\n== Two\n\ntext\n\n== Three\n\ntext", asciidoc),
    "norms": ("|x| is never below zero\n\n||v|| is the norm of v\n\nThe set {x : x > 0} is open.", None),
    "tags": ("h1. is no tag but h1 is\n\np. 12 says so", None),
}


@pytest.mark.parametrize(("text", "form"), TOLD.values(), ids=TOLD)
def test_a_text_tells_which_wiki_it_is_of(text: str, form: object) -> None:
    assert format_of("course/page.txt", text.split("\n")) is form


@pytest.mark.parametrize(("text", "word"), [("h1. Ink\n\n*black* ink", "**black**"), ("== Ink ==\n'''black''' ink", "**black**")])
def test_a_wiki_is_read_as_what_it_looks_like(text: str, word: str) -> None:
    (module,) = parsed(text, "course/page.wiki").modules
    assert word in str(module.blocks) and "h1." not in str(module.blocks)


LINES: dict[str, tuple[str, list[str]]] = {
    "nested": ("# a\n## b\n#* c", ["1. a", "   1. b", "   - c"]),
    "bold_is_no_item": ("*bold* text", ["**bold** text"]),
    "product": ("2*3*4 and a * b", ["2*3*4 and a * b"]),
    "code": ("{code:language=python|title=Run}\nx = {'a': *b}\n{code}", ["**Run**", "", "```python", "x = {'a': *b}", "```", ""]),
    "code_in_a_line": ("{{a|b}} and {color:red}red{color}", ["`a|b` and red"]),
    "callout_in_a_line": ("{tip:title=Do}Wash it.{tip}", ["::: tip Do", "Wash it.", ":::", ""]),
    "cells": ("||A||B||\n|[x|https://e.org]|[y|Page]|", ["| A | B |", "| --- | --- |", "| [x](https://e.org) | y |"]),
    "no_heads": ("|a|b|", ["|  |  |", "| --- | --- |", "| a | b |"]),
    "empty_cells": ("||A||B||\n|a| |", ["| A | B |", "| --- | --- |", "| a |  |"]),
    "empty_cell_first": ("||A||B||\n| |b|", ["| A | B |", "| --- | --- |", "|  | b |"]),
    "cell_of_two_lines": ("||A||\n|a\nb|\nc", ["| A |", "| --- |", "| a b |", "c"]),
    "set": ("the set \\{a, b\\}", ["the set {a, b}"]),
    "exclamation": ("Stop! It is hot! Really.", ["Stop! It is hot! Really."]),
}


@pytest.mark.parametrize(("text", "lines"), LINES.values(), ids=LINES)
def test_marks_of_confluence_become_those_of_notes(text: str, lines: list[str]) -> None:
    assert [line for _, line in confluence(text.split("\n")) if line is not None] == lines
