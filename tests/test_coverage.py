"""Everything the real notes teach has its place in the guide: each label leads to a section that is there."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from studyguide.build import guide
from studyguide.model import Guide, Question
from studyguide.read import read
from studyguide.text.slugs import slug

ROOT = Path(__file__).resolve().parents[1]
LISTS = sorted((ROOT / "tests/coverage").glob("[0-9a-z]*.yml"))
KINDS = ("tables", "candidates", "flows", "questions", "services", "cases")


@cache
def the_guide() -> Guide:
    return guide(read(ROOT / "notes"))


@cache
def places() -> dict[str, set[str]]:
    """Return the slugs of the headings of each note."""
    out: dict[str, set[str]] = {}
    for section in the_guide().sections:
        out.setdefault(section.place.file, set()).add(slug(section.title))
    return out


@cache
def covered() -> dict[str, dict[str, str]]:
    """Return label id → place in the guide, of all lists, by kind."""
    out: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for file in LISTS:
        for kind, rows in (yaml.safe_load(file.read_text(encoding="utf-8")) or {}).items():
            if kind in out:
                out[kind] |= {str(k): str(v) for k, v in (rows or {}).items()}
    return out


@pytest.mark.parametrize("kind", KINDS)
def test_each_place_named_is_a_section_of_the_guide(kind: str) -> None:
    gone = {
        label: place
        for label, place in covered()[kind].items()
        if place.partition("#")[2] not in places().get(place.partition("#")[0], set())
    }
    assert covered()[kind]
    assert gone == {}


def labelled(labels: Path, name: str) -> Any:
    return json.loads((labels / name).read_text(encoding="utf-8"))


def test_every_labelled_table_has_its_place(labels: Path) -> None:
    wanted = {row["id"] for row in labelled(labels, "tables.json")}
    assert wanted - covered()["tables"].keys() == set()


def test_every_comparison_that_could_be_a_table_has_its_place(labels: Path) -> None:
    wanted = {f"{row['file'][:3]}:{row['first_line']}" for row in labelled(labels, "tables-candidates.json")}
    assert wanted - covered()["candidates"].keys() == set()


def test_every_flow_worth_a_diagram_has_its_place(labels: Path) -> None:
    wanted = {row["id"] for row in labelled(labels, "flows.json") if row["should_be_diagram"]}
    assert wanted - covered()["flows"].keys() == set()


def test_every_question_asked_has_its_place_and_is_asked_again(labels: Path) -> None:
    wanted = {row["id"] for row in labelled(labels, "questions.json") if row["kind"] == "mcq"}
    assert wanted - covered()["questions"].keys() == set()
    asked = {
        (section.place.file, slug(block.answered_in or section.title))
        for section in the_guide().sections
        for block in section.blocks
        if isinstance(block, Question)
    }
    silent = {
        label: place
        for label, place in covered()["questions"].items()
        if (place.partition("#")[0], place.partition("#")[2]) not in asked
    }
    assert silent == {}


def test_every_service_has_its_place(labels: Path) -> None:
    wanted = {row["canonical"] for row in labelled(labels, "services.json")}
    assert wanted - covered()["services"].keys() == set()
