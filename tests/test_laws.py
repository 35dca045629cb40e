"""Laws of cleaning and parsing, held over every note there is: the guide's own, the golden ones, the seeds."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from studyguide.clean import clean
from studyguide.formats import format_of
from studyguide.ledger import check
from studyguide.model import Note
from studyguide.parse import parse
from studyguide.read import decode

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "notes", ROOT / "docs", ROOT / "tests" / "golden", ROOT.parent / "shared" / "seeds")
FILES = sorted(
    file
    for folder in FOLDERS
    for file in (folder.rglob("*") if folder.is_dir() else ())
    if file.suffix in (".md", ".txt", ".markdown") and file.name != "expected.txt"
)


def note(file: Path) -> Note:
    return Note(file.name, decode(file.name, file.read_bytes()))


def texts(value: Any) -> str:
    """Return all strings in a value that a reader sees, in a row."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return " ".join(map(texts, value))
    if hasattr(value, "__dataclass_fields__"):
        return " ".join(texts(getattr(value, name)) for name in value.__dataclass_fields__ if name not in ("id", "slug"))
    return ""


def words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in re.findall(r"\w{3,}", text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_cleaning_twice_is_cleaning_once(file: Path) -> None:
    once = clean(note(file))
    twice = clean(Note(file.name, "\n".join(line.text for line in once.lines)))
    assert [line.text for line in twice.lines] == [line.text for line in once.lines]
    count = len(note(file).text.split("\n"))
    numbers = [line.number for line in once.lines]
    # A file of another program may have more lines or fewer than a note, each with the number it comes from;
    # a list or a fold that HTML writes on one line of a note has several lines of its number.
    written = format_of(file.name, note(file).text.split("\n")) is None
    assert [*dict.fromkeys(numbers)] == [*range(1, count + 1)] if written else set(numbers) <= {*range(1, count + 1)}
    assert not written or numbers == sorted(numbers)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_line_has_one_fate_and_every_block_its_lines(file: Path) -> None:
    parsed = check(note(file), parse(note(file)))
    numbers = len(note(file).text.split("\n"))
    for module in parsed.modules:
        places = [block.place for block in module.blocks]
        assert all(1 <= place.first <= place.last <= numbers for place in places)
        assert [place.first for place in places] == sorted(place.first for place in places)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_word_of_a_placed_line_is_lost(file: Path) -> None:
    parsed = parse(note(file))
    lines = {line.number: line.text for line in clean(note(file)).lines}
    kinds = ("paragraph", "definition", "bullets", "table", "speech", "quote", "code", "image", "math")
    wanted: Counter[str] = Counter()
    for fate in parsed.fates:
        if (fate.kind == "placed" and fate.rule in kinds) or fate.rule in ("page-break", "table-row"):
            # Tags and the names of callouts are marks, not words.
            wanted += words(re.sub(r"<[^<>]*>|\|\d+(?=\]\])|^\s*(?:!!!|\?\?\?\+?)\s*\S+|^[\s>]*\[![\w-]+\]|^\s*```.*", " ", lines[fate.line]))
    found = words(" ".join(f"{module.title} {texts(module.blocks)}" for module in parsed.modules))
    assert wanted - found == Counter()
