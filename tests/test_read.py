"""Reading: files of every encoding, the data files, and bad input."""

from pathlib import Path

import pytest

from studyguide.errors import NoteError
from studyguide.read import decode, read

TEXT = "# Título\n\nEl niño, “citas” y 5 €.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_note_in_any_encoding_reads_the_same(encoding: str) -> None:
    assert decode("a.txt", TEXT.encode(encoding)) == TEXT


def test_a_folder_without_notes_is_an_error_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(NoteError, match=r"there are no notes in this folder\. Put a"):
        read(tmp_path)
