"""Golden folders: a kind of mess, and what becomes of it.

`tests/golden/<kind_of_mess>/notes/` holds the notes, `expected.txt` what reading them yields.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from outline import outline
from studyguide.ledger import check
from studyguide.parse import parse
from studyguide.read import read

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "golden").glob("*/notes"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_notes_become_their_golden_modules(folder: Path, golden: Callable[[Path, str], None]) -> None:
    pile = read(folder / "notes")
    texts = [f"##### {note.file}\n\n{outline(check(note, parse(note)))}" for note in pile.notes]
    golden(folder / "expected.txt", "\n".join(texts))
