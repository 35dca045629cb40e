"""What each sheet prints and leaves out, for the report."""

from collections.abc import Iterator, Sequence
from typing import Any

from studyguide.emit.sheets.parts import said
from studyguide.sheets.sheet import Entry, Sheet, Whole

NO_FORM = "too large for a column"


def rows(found: Sequence[Sheet]) -> Iterator[dict[str, Any]]:
    """Yield for each sheet its budget and size, how much it prints, and what it leaves out by weight."""
    for sheet in found:
        yield {
            "page": sheet.page,
            "budget": sheet.budget,
            "pages": sheet.pages,
            "size": sheet.size,
            "printed": len(sheet.entries),
            "left": [_entry(entry) for entry in sheet.left],
            "repeated": [_entry(entry) for entry in sheet.repeated],
        }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "weight": entry.weight,
        "part": entry.part,
        "text": said(entry),
        "place": str(entry.place),
        "why": ", ".join((*entry.why, *([NO_FORM] if isinstance(entry.body, Whole) else ()))),
    }
