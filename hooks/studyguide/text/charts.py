r"""The words of a Mermaid source, line by line: what a reader of the diagram sees, without the marks of the language.

line  ::= node (arrow node)*
node  ::= ID [BRACKET+ LABEL BRACKET+] | ID ":" TEXT
arrow ::= ARROW ["|" LABEL "|"] | "--" LABEL ARROW
scene ::= "flowchart TD" | "end" | "participant" ID "as" LABEL | "classDef" … | …

A node that a label was given anywhere is called by it. Lines that only set the scene say nothing, but for names.
"""

import re
from collections.abc import Mapping

_SCENE = re.compile(
    r"\s*(?:%%.*|---|end|(?:flowchart|graph)\b.*|\w+Diagram(?:-v\d)?|(?:classDef|class|style|linkStyle|click|direction|"
    r"autonumber|(?:de)?activate)\b.*|)\s*",
    re.IGNORECASE,
)
# participant A as Name
_NAMED = re.compile(r"\s*(?:participant|actor)\s+(?P<id>\w+)\s+as\s+(?P<label>.+?)\s*", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:subgraph|participant|actor)\s+", re.IGNORECASE)
# A[Name]     B{{Name}}     C(["Name"])     D>Name]
_BOX = re.compile(r"\b(?P<id>[\w-]+)(?:[\[({>][\[({/\\]*)\"?(?P<label>[^\[\](){}\"]{1,300}?)\"?(?:[/\\]?[\])}]+)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# A -- text --> B     A -->|text| B     A ->> B
_TEXT_ON_ARROW = re.compile(r"(?:--|==|-\.)\s+(?P<label>[^-=.|>]{1,120}?)\s+(?=[-=.]{1,3}>)")
_PIPED = re.compile(r"[-=.]{1,4}[>ox]?\|(?P<label>[^|]{0,300})\|")
_LABELLED = re.compile(r": *[-=.]{1,3}>{1,2}")
_ARROW = re.compile(r"\s*[ox<]?(?:[-=.]{2,}[>ox)]{0,2}|-{1,2}>{1,2}|-{1,2}[x)])[+-]?\s*")
_POINTS = " → "


def spoken(source: str) -> str:
    """Return the source with each line as what it says, empty where it says nothing; the lines are as many."""
    lines = source.splitlines()
    found = [match for line in lines for match in (*_BOX.finditer(line), *filter(None, (_NAMED.fullmatch(line),)))]
    names = {match["id"]: _BREAK.sub(" ", match["label"]).strip() for match in found}
    return "\n".join(_said(line, names) for line in lines)


def _said(line: str, names: Mapping[str, str]) -> str:
    if _SCENE.fullmatch(line):
        return ""
    if named := _NAMED.fullmatch(line):
        return named["label"]
    text = _BOX.sub(lambda box: names[box["id"]], _OPENS.sub("", line, count=1))
    if _OPENS.match(line):
        return text.strip()
    text = _PIPED.sub(lambda arrow: f"--> {arrow['label'].strip()}: ", text)
    text = _TEXT_ON_ARROW.sub(lambda arrow: f"--> {arrow['label']}: ", text)
    text = _ARROW.sub(_POINTS, _LABELLED.sub(": ", text))
    return " ".join(_POINTS.join(_called(step, names) for step in text.split(_POINTS)).split())


def _called(step: str, names: Mapping[str, str]) -> str:
    """Return a step with its nodes called by their labels: those alone, beside a colon, or beside `&`."""
    parts = re.split(r"( *(?::|&)(?: +|$))", step.strip())
    return "".join(names.get(part, part) for part in parts)
