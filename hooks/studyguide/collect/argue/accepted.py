"""Findings to open and settled ones: what the note-taker has seen and lets stand, with the reason."""

from collections.abc import Sequence
from dataclasses import replace

from studyguide.errors import Finding, Place
from studyguide.model import Accepted, Guide, Settled


def settled(guide: Guide) -> Guide:
    """Return the guide with its findings parted: those that are open, and those that are accepted."""
    open_, let = accepted(guide.findings, guide.settings.accepted)
    return replace(guide, findings=open_, settled=let)


def accepted(
    findings: Sequence[Finding], settings: Sequence[Accepted]
) -> tuple[tuple[Finding, ...], tuple[Settled, ...]]:
    """Return the findings that are open, an entry that settles nothing among them, and those that are settled."""
    open_: list[Finding] = []
    settled: list[Settled] = []
    used: set[Accepted] = set()
    for finding in findings:
        entry = next((a for a in settings if _fits(a, finding)), None)
        if entry is None:
            open_.append(finding)
        else:
            used.add(entry)
            settled.append(Settled(finding, entry.reason))
    for entry in dict.fromkeys(settings):
        if entry not in used:
            open_.append(
                Finding(
                    Place("guide.yml", 1, 1),
                    "accepted-nothing",
                    f"no finding of the rule {entry.rule!r} at {entry.place or 'any place'!r} is there to accept",
                    "Remove the entry, or correct its rule or place",
                )
            )
    return tuple(sorted(open_, key=lambda f: (f.place, f.rule, f.problem))), tuple(settled)


def _fits(entry: Accepted, finding: Finding) -> bool:
    """Return whether an entry names the rule of a finding and its file, its line, or words of its problem."""
    if entry.rule != finding.rule:
        return False
    file, _, rest = entry.place.partition(":")
    if not file:
        return True
    if file != finding.place.file:
        return False
    rest = rest.strip()
    if rest.isdecimal():
        return finding.place.first <= int(rest) <= finding.place.last
    return rest in finding.problem
