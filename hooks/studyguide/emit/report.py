"""What became of every line and what to look at: `report.json` and the report page."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from studyguide.emit.practice.frame import coverage_page
from studyguide.emit.sheets import all_sheets
from studyguide.emit.sheets.left import rows as sheet_rows
from studyguide.errors import Finding, Place
from studyguide.markdown import document, escape, heading
from studyguide.model import Fated, Guide, Section
from studyguide.pages import Page
from studyguide.paths import REPORT, relative
from studyguide.text.eastern import marked
from studyguide.text.html import plain_html
from studyguide.text.inline import plain
from studyguide.words import Words, words

RULES = "findings.md"
"""The page that explains each rule."""


def report(guide: Guide) -> Iterator[Page]:
    """Yield the report as data and as a page."""
    fates = {fated.file: fated for fated in guide.fates}
    rows = [_row(fates.get(note.file, Fated(note.file, (), ()))) for note in guide.notes]
    whole = {
        "version": 1,
        "notes": rows,
        "findings": [_finding(finding) for finding in guide.findings],
        "accepted": [_finding(settled.finding) | {"reason": settled.reason} for settled in guide.settled],
        "sheets": list(sheet_rows(all_sheets(guide))),
    }
    yield Page("report.json", _lines(whole))
    say = words(guide.settings)
    places = _Places(guide)
    parts = [
        heading(1, say("Report")),
        escape(say("What became of every line of the notes, and what to look at.")),
        *_summary(guide, rows, say),
        heading(2, escape(say("Findings")), "findings", write=str),
        *(_findings(guide.findings, places, say) or [escape(say("No finding is open."))]),
        *_accepted(guide, places, say),
        _covered(guide, say),
        heading(2, escape(say("Notes")), "notes", write=str),
        *_notes(rows, say),
    ]
    yield Page(REPORT, document(parts), nav=(say("Help"), say("Report")))


def _lines(whole: Mapping[str, Any]) -> str:
    """Return what is told as JSON, each entry of its lists on a line of its own."""

    def told(value: Any) -> str:
        return "[\n" + ",\n".join(map(_json, value)) + "\n]" if isinstance(value, list) else _json(value)

    parts = (f"{_json(name)}: {told(value)}" for name, value in whole.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def _row(fated: Fated) -> dict[str, Any]:
    by_rule: dict[str, dict[str, list[int]]] = {"dropped": {}, "merged": {}}
    for fate in fated.others:
        by_rule[fate.kind].setdefault(fate.rule, []).append(fate.line)
    placed = sum(count for _, count in fated.placed)
    return {
        "file": fated.file,
        "lines": placed + len(fated.others),
        "placed": placed,
        "merged": sum(map(len, by_rule["merged"].values())),
        "dropped": by_rule["dropped"],
        "merged_by": {rule: len(lines) for rule, lines in sorted(by_rule["merged"].items())},
        "blocks": dict(fated.placed),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "place": str(finding.place),
        "rule": finding.rule,
        "problem": finding.problem,
        "hint": finding.hint,
        "other": finding.other and str(finding.other),
    }


class _Places:
    """Places of notes as links to where they stand in the guide."""

    def __init__(self, guide: Guide) -> None:
        """Gather the sections of each note."""
        self.sections: Mapping[str, list[Section]] = defaultdict(list)
        for section in guide.sections:
            self.sections[section.place.file].append(section)

    def link(self, place: Place) -> str:
        """Return the place, as a link to the section it stands in where there is one."""
        inside = [
            s for s in self.sections.get(place.file, ()) if s.place.first <= place.first <= s.place.last
        ]
        shown = f"<code>{plain_html(str(place))}</code>"
        if not inside:
            return shown
        home = max(inside, key=lambda s: s.place.first)
        return f"[{shown}]({relative(home.url, REPORT)})"


def _covered(guide: Guide, say: Words) -> str:
    """Return the way to what the notes lack for the exam."""
    path = coverage_page(guide)
    return f"[{escape(say('Exam coverage'))}]({relative(path, REPORT)})" if path else ""


def _summary(guide: Guide, rows: Sequence[Mapping[str, Any]], say: Words) -> Iterator[str]:
    lines = sum(row["lines"] for row in rows)
    dropped = sum(len(found) for row in rows for found in row["dropped"].values())
    counts = (
        (say("Lines"), lines),
        (say("Placed in a block"), sum(row["placed"] for row in rows)),
        (say("Merged into another line"), sum(row["merged"] for row in rows)),
        (say("Dropped by a rule"), dropped),
        (say("Findings"), len(guide.findings)),
        (say("Accepted"), len(guide.settled)),
    )
    yield "\n".join(f"- {marked(escape(name))}{count}" for name, count in counts)


def _findings(findings: Sequence[Finding], places: _Places, say: Words) -> list[str]:
    """Return the findings by rule, the rule with a link to what it means."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    parts: list[str] = []
    for rule, found in by_rule.items():
        parts.append(heading(3, f"{escape(rule)} ({len(found)})", f"rule-{rule}", write=str))
        hint = _english(f"{found[0].hint}.", say) if found[0].hint else ""
        parts.append(f"[{escape(rule)}]({RULES}#{rule}): {hint}" if hint else "")
        parts.append("\n".join(f"- {_told(finding, places, say)}" for finding in found))
    return parts


def _told(finding: Finding, places: _Places, say: Words) -> str:
    other = f" ({places.link(finding.other)})" if finding.other else ""
    return f"{places.link(finding.place)} {_english(finding.problem, say)}{other}"


def _english(text: str, say: Words) -> str:
    """Return what a rule says, on a page in another language told to be English: a screen reader would spell it."""
    return escape(text) if say.language == "en" else f'<span lang="en">{escape(text)}</span>'


def _accepted(guide: Guide, places: _Places, say: Words) -> Iterator[str]:
    if guide.settled:
        yield heading(2, escape(say("Accepted findings")), "accepted", write=str)
        yield "\n".join(
            f"- {_told(settled.finding, places, say)}. <em>{plain_html(plain(settled.reason))}</em>"
            for settled in guide.settled
        )


def _notes(rows: Sequence[Mapping[str, Any]], say: Words) -> Iterator[str]:
    heads = ("Note", "Lines", "Placed", "Merged", "Dropped", "Lines by kind")
    table = [
        "| " + " | ".join(escape(say(head)) for head in heads) + " |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        dropped = sum(map(len, row["dropped"].values()))
        blocks = ", ".join(
            f"{kind} {count}" for kind, count in sorted(row["blocks"].items(), key=lambda b: -b[1])[:4]
        )
        cells = (row["file"], row["lines"], row["placed"], row["merged"], dropped, blocks)
        table.append("| " + " | ".join(escape(str(cell)) for cell in cells) + " |")
    yield "\n".join(table)
    for row in rows:
        if row["dropped"]:
            items = "\n".join(
                f"    - {escape(rule)}: {escape(runs(lines))}"
                for rule, lines in sorted(row["dropped"].items())
            )
            title = escape(say("Dropped lines of {file}", file=row["file"])).replace('"', "&quot;")
            yield f'??? note "{title}"\n\n{items}'


def runs(lines: Sequence[int]) -> str:
    """Return line numbers with runs drawn together: `1-3, 7`."""
    out: list[list[int]] = []
    for line in sorted(lines):
        if out and line == out[-1][-1] + 1:
            out[-1] = [out[-1][0], line]
        else:
            out.append([line])
    return ", ".join("-".join(map(str, run)) for run in out)
