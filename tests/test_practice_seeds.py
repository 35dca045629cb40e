"""The questions of the real notes come out as working questions with the labelled keys."""

import json
import re
import shutil
from pathlib import Path

import pytest

from studyguide.build import guide
from studyguide.emit.practice import practice
from studyguide.model import Guide, Question
from studyguide.pages import Page
from studyguide.read import read


@pytest.fixture(scope="module")
def seed_guide(request: pytest.FixtureRequest) -> Guide:
    return guide(read(request.getfixturevalue("seeds")))


@pytest.fixture(scope="module")
def seed_pages(seed_guide: Guide) -> list[Page]:
    return list(practice(seed_guide))


def labelled(labels: Path) -> list[dict[str, object]]:
    rows = json.loads((labels / "questions.json").read_text(encoding="utf-8"))
    return [row for row in rows if row["kind"] == "mcq"]


def blocks(made: Guide) -> list[Question]:
    return [b for s in made.sections for b in s.blocks if isinstance(b, Question) and b.options]


def test_every_labelled_question_has_the_labelled_key(seed_guide: Guide, labels: Path) -> None:
    rows = labelled(labels)
    at = {
        (q.place.file, line): q for q in blocks(seed_guide) for line in range(q.place.first, q.place.last + 1)
    }
    assert len(rows) == 106
    wrong = {}
    for row in rows:
        question = at.get((str(row["file"]), int(str(row["line"]))))
        key = question and [option.letter for option in question.options if option.right]
        if key != row["answer_letters"]:
            wrong[row["id"]] = (key, row["answer_letters"])
    assert wrong == {}


def test_every_labelled_question_works_on_a_practice_page(
    seed_guide: Guide, seed_pages: list[Page], labels: Path
) -> None:
    text = "\n".join(str(page.text) for page in seed_pages if page.path.endswith("/practice.md"))
    shown = dict(re.findall(r'data-question="([^"]+)" data-right="([^"]+)"', text))
    lines = {(str(row["file"]), int(str(row["line"]))) for row in labelled(labels)}
    asked = [
        q
        for q in blocks(seed_guide)
        if any((q.place.file, n) in lines for n in range(q.place.first, q.place.last))
    ]
    assert len(asked) == 106
    for question in asked:
        right = [option.letter for option in question.options if option.right]
        assert json.loads(shown[question.id].replace("&quot;", '"')) == right


def test_planted_conflicts_are_found(seeds: Path, labels: Path, tmp_path: Path) -> None:
    for file in seeds.glob("*.txt"):
        shutil.copy(file, tmp_path)
    first = next(row for row in labelled(labels) if row["explanation_present"])
    note = tmp_path / str(first["file"])
    lines = note.read_text(encoding="utf-8").split("\n")
    start, end, key = (
        int(str(first["line"])) - 1,
        int(str(first["last_line"])),
        int(str(first["answer_line"])) - 1,
    )
    other = ["", "1. Another question?", "", "- A) one", "- B) two", "", "Correct Answer: F", ""]
    twin = [line.replace("Answer: C", "Answer: A") if n == key else line for n, line in enumerate(lines)][
        start:end
    ]
    (tmp_path / "planted.txt").write_text(
        "\n".join(["Practice questions", "", *twin, *other]), encoding="utf-8"
    )
    found = [
        f for f in guide(read(tmp_path)).findings if f.rule in ("question-two-keys", "question-key-no-option")
    ]
    assert {(f.rule, frozenset(p.file for p in (f.place, f.other) if p)) for f in found} == {
        ("question-key-no-option", frozenset({"planted.txt"})),
        ("question-two-keys", frozenset({"planted.txt", str(first["file"])})),
    }
    assert len(found) == 2, "the real notes themselves have neither"
