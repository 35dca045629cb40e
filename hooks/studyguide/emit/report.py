"""What became of every line: `report.json` and the report page."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from studyguide.emit.sheets import all_sheets
from studyguide.emit.sheets.left import rows as sheet_rows
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide, Page
from studyguide.paths import REPORT


def report(guide: Guide) -> Iterator[Page]:
    """Yield the report as data and as a page."""
    rows = [_row(guide, note.file) for note in guide.notes]
    findings = [
        {"place": str(f.place), "rule": f.rule, "problem": f.problem, "hint": f.hint, "other": f.other and str(f.other)}
        for f in guide.findings
    ]
    sheets = list(sheet_rows(tuple(all_sheets(guide))))
    whole = {"version": 1, "notes": rows, "findings": findings, "sheets": sheets}
    yield Page("report.json", json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    table = ["| Note | Lines | Placed | Merged | Dropped |", "| --- | ---: | ---: | ---: | ---: |"]
    table += [
        f"| {escape(r['file'])} | {r['lines']} | {r['placed']} | {r['merged']} | {sum(map(len, r['dropped'].values()))} |"
        for r in rows
    ]
    found = [f"- {escape(str(f))} ({escape(f.rule)})" for f in guide.findings]
    parts = [heading(1, "Report"), "What became of every line of the notes.", "\n".join(table)]
    parts += [heading(2, "Findings", "findings"), "\n".join(found) or "None."]
    yield Page(REPORT, document(parts), nav=("Help", "Report"))


def _row(guide: Guide, file: str) -> dict[str, Any]:
    fates = [fate for fate in guide.fates if fate.file == file]
    kinds = Counter(fate.kind for fate in fates)
    dropped: dict[str, list[int]] = {}
    for fate in fates:
        if fate.kind == "dropped":
            dropped.setdefault(fate.rule, []).append(fate.line)
    return {
        "file": file,
        "lines": len(fates),
        "placed": kinds["placed"],
        "merged": kinds["merged"],
        "dropped": dropped,
        "blocks": dict(sorted(Counter(f.rule for f in fates if f.kind == "placed").items())),
    }
