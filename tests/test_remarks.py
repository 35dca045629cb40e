"""What an author says to himself, and what is said of a note, are no terms and make no cards."""

import pytest

from asking import guide_of
from blocks import blocks
from studyguide.model import Bullets, Paragraph
from studyguide.parse.remarks import is_field, is_remark


@pytest.mark.parametrize(
    "name",
    ["TODO", "To do (for Friday)", "Note to self", "Remember", "Merke", "Nachfragen", "À retenir", "À faire", "Por hacer",
     "Da ripassare", "Não esquecer", "Zapamiętaj", "Запомнить", "Домашнее задание", "作业", "לא לשכוח", "숙제", "Example", "Exemple"],
)  # fmt: skip
def test_a_remark_is_known_in_many_languages(name: str) -> None:
    assert is_remark(name)


@pytest.mark.parametrize("name", ["Attention", "Atención", "Husk", "Memory", "A", "Devoir", "Open question", "Внимание", "注意", "Unutma"])
def test_what_names_something_of_a_subject_too_is_no_remark(name: str) -> None:
    assert not is_remark(name)


FIELDS: dict[str, tuple[str, str, bool]] = {
    "page": ("Page", "224", True),
    "author": ("Author", "A. Holm", True),
    "newspaper": ("Source", "The Herald", True),
    "tags": ("Document Tags", "#systems #science", True),
    "theme": ("Thema", "Deutscher Bund", True),
    "homework": ("Devoir", "revoir la fiche", True),
    "warning": ("Attention", "le pH d'une base est supérieur à 7", True),
    "sentence": ("Date", "the exam is on Friday", True),
    "source": ("来源", "课本第44页", True),
    "fruit": ("Date", "a sweet fruit of a palm", False),
    "selection": ("Attention", "the selection of stimuli that are new", False),
    "slope": ("Pendiente", "la inclinación de una recta", False),
    "boy": ("Page", "a boy who is a servant", False),
    "other": ("Stoma", "pore in the leaf", False),
}


@pytest.mark.parametrize(("name", "text", "expected"), FIELDS.values(), ids=FIELDS)
def test_a_field_says_something_of_the_note(name: str, text: str, expected: bool) -> None:
    assert is_field(name, text) is expected


def test_a_remark_among_definitions_keeps_its_words_and_is_none() -> None:
    (found,) = blocks("Auxin: lets shoots grow\nTODO: look up the gene\nCytokinin: lets cells divide\nStoma: a pore", Bullets)
    assert isinstance(found, Bullets)
    assert [(item.term, item.text) for item in found.items] == [
        ("Auxin", "lets shoots grow"),
        ("", "**TODO:** look up the gene"),
        ("Cytokinin", "lets cells divide"),
        ("Stoma", "a pore"),
    ]


def test_a_remark_of_a_paragraph_is_text() -> None:
    found = blocks("# Leaf\n\n**Auxin:** lets shoots grow\n\n**Homework:** draw a leaf\n\n**Stoma:** a pore", Paragraph)
    assert [part.text for part in found if isinstance(part, Paragraph)] == ["**Homework:** draw a leaf"]


NOVELS = """# Novels

## Emma

- **Author:** Jane Austen
- **Page:** 12
- **Narrator:** a voice close to Emma

## Dracula

- **Author:** Bram Stoker
- **Reminder:** read on
"""


def test_a_field_is_asked_only_where_several_titles_have_it() -> None:
    made = guide_of(NOVELS)
    assert [card.front for card in made.cards] == ["Emma: Author", "Narrator", "Dracula: Author"]
    assert [term.name for term in made.terms] == ["Narrator"]
