"""Titles that a mark makes, and which of them names the note."""

import pytest

from blocks import blocks, parsed
from studyguide.model import Heading


def titles(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in blocks(text, Heading) if isinstance(block, Heading)]


TIGHT: dict[str, tuple[str, list[str]]] = {
    "one_word": ("#Reefs\n\nCorals live there.\n\n## Kelp\n\nOtters live there.", ["Kelp"]),
    "words_and_signs": ("## Kelp\n\nText.\n\n#Reefs - warm (and shallow)\n\nCorals live there.", ["Kelp", "Reefs - warm (and shallow)"]),
    "tags": ("Text.\n\n#Reefs #Kelp\n\nCorals live there.", []),
    "a_sentence": ("Text.\n\n#Reefs are dying. Why is that so? Heat.\n\nCorals live there.", []),
}


@pytest.mark.parametrize(("text", "found"), TIGHT.values(), ids=TIGHT)
def test_a_title_may_lack_its_space(text: str, found: list[str]) -> None:
    assert [title for _, title in titles(text)] == found


def test_a_fold_within_a_fold_stands_below_it() -> None:
    fold = "<details><summary>{}</summary>\n{}\n</details>\n"
    inside = fold.format("Warm", "Corals live there.")
    text = "# Coasts\n\n" + fold.format("Reefs", inside) + "\n" + fold.format("Kelp", "Otters live there.")
    assert titles(text) == [(2, "Reefs"), (3, "Warm"), (2, "Kelp")]


NAMED: dict[str, tuple[str, str]] = {
    "below_a_remark": ("Cards: https://example.org/cards\n\n# Reefs\n\nText.\n\n## Corals\n\nText.", "Reefs"),
    "one_of_several": ("A remark.\n\n# Reefs\n\nText.\n\n# Kelp\n\nText.", "Cells"),
    "below_much_text": (f"{'A sentence that goes on. ' * 20}\n\n# Reefs\n\nText.", "Cells"),
    "as_its_file": ("# Cells\n\n# Walls\n\nText.\n\n# Cores\n\nText.", "Cells"),
}


@pytest.mark.parametrize(("text", "title"), NAMED.values(), ids=NAMED)
def test_a_note_is_called_as_its_only_title_or_its_file(text: str, title: str) -> None:
    (module,) = parsed(text).modules
    assert module.title == title
    assert title not in [heading for _, heading in titles(text)]


@pytest.mark.parametrize("begin", ["\\title{The reefs}\n\\begin{document}", "\\begin{document}\n\\title{The reefs}"])
def test_a_title_of_latex_names_the_note_wherever_it_stands(begin: str) -> None:
    text = f"\\documentclass{{article}}\n{begin}\n\\maketitle\n\\section{{Corals}}\nText.\n\\end{{document}}"
    (module,) = parsed(text, "course/cells.tex").modules
    assert module.title == "The reefs" and "title" not in str(module.blocks)


def test_what_only_names_a_role_of_text_is_no_title() -> None:
    text = ".. role:: math(raw)\n   :format: html\n..\n\nReefs\n=====\n\nCorals live there.\n"
    (module,) = parsed(text, "course/cells.rst").modules
    assert module.title == "Reefs"
