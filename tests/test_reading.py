"""No word is lost in reading: what a placed line says stands in what was made of its note."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from blocks import blocks
from conftest import ROOT
from fuzzing import reading
from fuzzing.reading import lost
from studyguide.model import (
    Bullets,
    Flow,
    Note,
    Parsed,
    Question,
)
from studyguide.parse import parse
from studyguide.read import read

GOLDEN = sorted(folder.parent for folder in (ROOT / "tests" / "golden").glob("*/notes"))


def of(folder: Path) -> Iterator[str]:
    pile = read(folder)
    for note in pile.notes:
        for line, words in lost(note):
            yield f"{note.file}:{line}: {', '.join(words)}"


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: folder.name)
def test_no_word_of_the_golden_notes_is_lost(folder: Path) -> None:
    assert list(of(folder / "notes")) == []


def test_no_word_of_the_guide_is_lost() -> None:
    assert list(of(ROOT / "notes")) == []


def test_no_word_of_the_real_notes_is_lost(seeds: Path) -> None:
    assert list(of(seeds)) == []


def test_lost_words_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(note: Note) -> Parsed:
        read_ = parse(note)
        return replace(read_, modules=tuple(replace(one, blocks=one.blocks[:-1]) for one in read_.modules))

    monkeypatch.setattr(reading, "parse", forgetful)
    note = Note("a.md", "# Cells\n\nA cell has walls.\n\nThe nucleus holds the genome.\n")
    assert list(lost(note)) == [(5, ("the", "nucleus", "holds", "genome"))]


WHOLE: dict[str, str] = {
    "a_fold_behind_a_question": "Q3. Which is it?\n- a) one ✅\n- b) two\n\n<details>\n<summary>Q4. Define opportunity cost</summary>\n\nThe next best alternative.\n</details>",
    "a_fold_with_a_title_of_its_own": "Which is it?\na) one\nb) two\nAnswer: A\n\n> [!tip]- Remember well\n> It is the first.",
    "a_fold_that_is_called_almost_like_a_button": "Which is it?\na) one\nb) two\nAnswer: A\n\n<details><summary>See chapter nine</summary>\n\nIt is the first.\n\n</details>",
    "a_rationale_behind_a_number": "What is first?\n1. Wait\n2. Call\n3. Help\nAnswer: 3. Rationale: signs of shock come first",
    "a_second_title_of_arrows": "Law of demand: P up → Q down\nLaw of supply: P up → S up",
    "a_card_between_boxes": "- [ ] Pod\n\nDNA has {{c1::four}} bases.\t\n- [x] Deployment",
    "a_row_taken_for_a_header": "|---|---|\n| Which default type? | Cluster |\n| Who assigns pods? | Scheduler |",
    "a_card_in_a_key": "Answers\nQ: which membrane lets water\nA: the semipermeable one\n\n1-b 2-c",
    "facts_below_a_gap": "DNA has {{c1::four}} bases.\nAnswered in: the chapter on heredity",
    "a_fact_told_twice": "Q: Which one?\nA: the first\nAnswered in: one section\nAnswered in: quite another place",
    "an_answer_behind_another": "Which one?\na) one\nb) two\nAnswer: neither fits\nAnswer: B",
    "cells_behind_an_answer": "Which one?\tthe first\tsee chapter nine\nWho did it?\tthe butler\tsee chapter ten\nWhen was it?\tat night\tsee chapter two",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_stands_around_a_question_is_kept(text: str) -> None:
    assert list(lost(Note("a.md", f"# Notes\n\nSome text stands here.\n\n{text}\n"))) == []


def test_a_fold_with_a_number_is_a_question_of_its_own() -> None:
    first, second = blocks(WHOLE["a_fold_behind_a_question"], Question)
    assert isinstance(first, Question) and isinstance(second, Question)
    assert (first.explanation, second.stem, second.answer) == ("", "Define opportunity cost", "The next best alternative.")


def test_what_is_said_behind_the_number_of_the_right_option_explains_it() -> None:
    (found,) = blocks(WHOLE["a_rationale_behind_a_number"], Question)
    assert isinstance(found, Question)
    assert [option.right for option in found.options] == [False, False, True]
    assert found.explanation == "signs of shock come first"


def test_arrows_with_two_titles_are_two_facts() -> None:
    assert blocks(WHOLE["a_second_title_of_arrows"], Flow) == []
    (found,) = blocks(WHOLE["a_second_title_of_arrows"], Bullets)
    assert isinstance(found, Bullets)
    assert [item.term for item in found.items] == ["Law of demand", "Law of supply"]
