"""Links between notes: which section they lead to, and that their words lead there on the page."""

import pytest

from studyguide.build import guide
from studyguide.emit import emit
from studyguide.model import Guide, Note, Pile, Settings

CELLS = "# Cells\n\nThe unit of life.\n\n## Cell wall\n\nOnly plants have one.\n"


def made(text: str, *others: tuple[str, str]) -> Guide:
    notes = (Note("bio/index.md", f"# Start\n\n{text}\n"), Note("bio/the cells.md", CELLS))
    return guide(Pile((*notes, *(Note(file, text) for file, text in others)), Settings(), (), ()))


def led(whole: Guide) -> list[tuple[str, str]]:
    return [(found.words, found.url) for links in whole.references.values() for found in links]


@pytest.mark.parametrize(
    ("link", "words", "anchor"),
    [
        ("[[the cells]]", "the cells", ""),
        ("[[The Cells|Cells]]", "Cells", ""),
        ("[[the cells#Cell wall|walls]]", "walls", "#cell-wall"),
        ("[cells of plants](the%20cells.md)", "cells of plants", ""),
        ("[walls](<the cells.md#cell-wall>)", "walls", "#cell-wall"),
        ("[walls](./the%20cells.md#gone)", "walls", ""),
        ("[walls](../bio/the%20cells)", "walls", ""),
    ],
)
def test_a_link_leads_to_the_section_it_names(link: str, words: str, anchor: str) -> None:
    whole = made(f"Read {link} first.")
    assert led(whole) == [(words, f"bio/the-cells/index.md{anchor}")]
    (page,) = [page.text for page in emit(whole) if page.path == "bio/start/index.md"]
    assert f"[{words}](../the-cells/index.md{anchor})" in str(page)


@pytest.mark.parametrize(
    "link",
    [
        "[[gone]]",
        "[gone](gone.md)",
        "[web](https://example.org/the%20cells.md)",
        "`[[the cells]]`",
        "![[the cells.png]]",
        "[here](the%20cells.md)",
        "[[#Start]]",
    ],
)
def test_what_leads_to_no_other_note_is_its_words(link: str) -> None:
    assert led(made(f"Read {link} first.")) == []


def test_a_name_that_two_notes_have_leads_nowhere() -> None:
    assert led(made("Read [[enzymes]] first.", ("a/enzymes.md", "# Enzymes\n\nx"), ("b/enzymes.md", "# E\n\ny"))) == []


def test_links_in_a_fence_are_code() -> None:
    assert led(made("```\n[[the cells]]\n```")) == []
