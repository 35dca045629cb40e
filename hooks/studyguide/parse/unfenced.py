"""Diagrams in Mermaid that lost their fence.

diagram ::= ["mermaid" NEWLINE] HEAD NEWLINE line+      one line or more has an arrow, none is empty
"""

import re
from collections.abc import Mapping

from studyguide.model import Diagram
from studyguide.parse.source import Found, Source

# flowchart LR    sequenceDiagram
_HEAD = re.compile(
    r"[ \t]*(?:(?:graph|flowchart)[ \t]+(?:TD|TB|BT|LR|RL)|sequenceDiagram|stateDiagram(?:-v2)?)[ \t]*;?[ \t]*"
)
_ARROW = re.compile(r"\S[ \t]*(?:-{1,3}>{1,2}|--[^->|]+-->|={2,}>|-\.+->|---)")
_LABEL = re.compile(r"[ \t]*mermaid[ \t]*", re.IGNORECASE)


def unfenced(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the diagrams by the index at which each starts."""
    found: dict[int, Found] = {}
    for index, line in enumerate(source.lines):
        if not line.text.lstrip().startswith(("graph ", "flowchart ", "sequenceD", "stateD")) or line.code:
            continue
        end = index + 1
        while not source.blank(end) and end not in taken and not source.lines[end].code:
            end += 1
        texts = [source.text(at) for at in range(index, end)]
        if not _HEAD.fullmatch(line.text) or not any(map(_ARROW.search, texts[1:])):
            continue
        start = index - 1 if index and _LABEL.fullmatch(source.text(index - 1)) else index
        label = ((source.lines[start].number, "language-label"),) if start < index else ()
        found[start] = Found((Diagram(source.place(index, end), "\n".join(texts), ""),), end, label)
    return found
