"""Fences to code, diagrams and flows.

fence ::= ("```" | "~~~") [LANGUAGE] NEWLINE line* ("```" | "~~~")
"""

import re
import textwrap

from studyguide.clean.lines import FENCE
from studyguide.model import Code, Diagram
from studyguide.parse.flows import flow_fence
from studyguide.parse.source import Found, Source

_TITLE = re.compile(r"""title=(?:"([^"]*)"|'([^']*)'|(\S+))""")


def fence(source: Source, at: int) -> Found | None:
    """Return the code, the diagram or the flow in the fence that opens here."""
    if not source.lines[at].code:
        return None
    opening = FENCE.fullmatch(source.text(at).rstrip())
    if not opening:
        return None
    mark = opening["mark"]
    end = at + 1
    while end < len(source.lines) and source.lines[end].code:
        closing = source.text(end).strip()
        if len(closing) >= len(mark) and not closing.strip(mark[0]):
            break
        end += 1
    inner = [source.text(index) for index in range(at + 1, end)]
    place = source.place(at, min(end + 1, len(source.lines)))
    info = opening["info"].strip()
    language = info.split()[0].strip("{}.").lower() if info.split() else ""
    if language == "flow":
        return flow_fence(source, at, end)
    text = textwrap.dedent("\n".join(_unindented(inner, len(opening["indent"])))).strip("\n")
    if language == "mermaid":
        named = _TITLE.search(info)
        title = next((part for part in named.groups() if part), "") if named else ""
        return Found((Diagram(place, text, title),), end + 1)
    return Found((Code(place, text, language),), end + 1)


def _unindented(lines: list[str], columns: int) -> list[str]:
    return [line[columns:] if not line[:columns].strip() else line for line in lines]
