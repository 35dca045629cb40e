"""STYLE.md is true: each of its examples becomes what it says."""

import re
from pathlib import Path

import pytest

from outline import written
from studyguide.clean import RULES
from studyguide.model import Note
from studyguide.parse import parse

ROOT = Path(__file__).resolve().parents[1]
_EXAMPLE = re.compile(
    r"^### (?P<name>.+?)\n\n````text\n(?P<note>.*?)\n````\n\nbecomes\n\n````text\n(?P<shown>.*?)\n````\n",
    re.DOTALL | re.MULTILINE,
)
EXAMPLES = list(_EXAMPLE.finditer((ROOT / "STYLE.md").read_text(encoding="utf-8")))


def shown(text: str) -> str:
    """Return the blocks of a note, and what became of the lines that no block shows."""
    parsed = parse(Note("style.md", text))
    lines = [line for module in parsed.modules for block in module.blocks for line in written(block)]
    lines += [f"{fate.line}: {fate.kind}, {fate.rule}" for fate in parsed.fates if fate.kind != "placed"]
    return "\n".join(lines)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_an_example_becomes_what_the_page_says(example: re.Match[str]) -> None:
    assert shown(example["note"]) == example["shown"]


def test_every_example_of_the_page_is_read() -> None:
    assert len(EXAMPLES) == (ROOT / "STYLE.md").read_text(encoding="utf-8").count("\nbecomes\n") > 20


def test_the_documentation_names_every_rule_of_cleaning() -> None:
    page = (ROOT / "docs" / "how-notes-are-read.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)
    assert named == [rule.name for rule in RULES]
