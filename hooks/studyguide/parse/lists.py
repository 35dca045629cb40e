r"""Lists to items, nested by indentation.

list ::= item+
item ::= INDENT MARK " " [CHECK] text (NEWLINE deeper text)*
MARK ::= "-" | "*" | "+" | "•" | "–" | "○" … | NUMBER ("." | ")")
"""

import re
from dataclasses import dataclass, field

from studyguide.errors import Finding
from studyguide.model import Bullets, Item
from studyguide.parse.source import DEPTH, Found, Source, indent

MARK = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•◦○●▪■□▫‣⁃–—·∙»➢➤✓✔→⇒]|(?P<number>\d{1,9})[.)])(?P<gap>[ \t]+)(?P<text>\S.*)"
)
_CHECK = re.compile(r"\[(?P<mark>[ xX✓✔])\][ \t]+(?P<text>.*)")
# **Term:** text    **Term**: text    **Term** – text
TERM = re.compile(
    r"\*\*(?P<term>[^*\n]{1,120}?)(?:(?P<inside>\s*[:：])\*\*|\*\*(?P<outside>\s*[:：]|\s+[-–—=](?=\s)))\s*(?P<text>.*)",
    re.DOTALL,
)


@dataclass(slots=True)
class Draft:
    """An item while it is read."""

    start: int
    column: int
    ordered: bool
    number: int
    text: list[str]
    checked: bool | None
    end: int
    below: list["Draft"] = field(default_factory=list)


def bullets(source: Source, at: int) -> Found | None:
    """Return the list that starts here, with the lists below its items."""
    if not MARK.fullmatch(source.text(at)):
        return None
    drafts, end = drafts_of(source, at)
    roots, findings = tree(source, drafts)
    blocks = []
    run: list[Draft] = []
    for draft in roots:
        if run and run[-1].ordered != draft.ordered:
            blocks.append(_block(source, run))
            run = []
        run.append(draft)
    blocks.append(_block(source, run))
    return Found(tuple(blocks), end, findings=tuple(findings))


def drafts_of(source: Source, at: int) -> tuple[list[Draft], int]:
    """Return the items of the list in a row, not nested yet, and the index after them."""
    drafts: list[Draft] = []
    index = at
    while index < len(source.lines):
        line = source.lines[index]
        if drafts and source.opens(index):
            break
        found = None if line.code else MARK.fullmatch(line.text)
        if found:
            column = indent(found["indent"])
            check = _CHECK.fullmatch(found["text"])
            drafts.append(
                Draft(
                    index,
                    column,
                    found["number"] is not None,
                    int(found["number"] or 1),
                    [(check["text"] if check else found["text"]).strip()],
                    None if not check else check["mark"] != " ",
                    index + 1,
                )
            )
            index += 1
            continue
        if line.blank:
            following = source.skip(index)
            if following == len(source.lines) or source.lines[following].code or source.opens(following):
                break
            text = source.text(following)
            deeper = indent(text) > drafts[-1].column and indent(text) >= 2
            if MARK.fullmatch(text) and (deeper or _same_list(drafts, text)):
                index = following
            elif deeper and not MARK.fullmatch(text):
                drafts[-1].text += ["", text.strip()]
                drafts[-1].end = following + 1
                index = following + 1
            else:
                break
            continue
        if line.code or (source.blank(index - 1) and indent(line.text) <= drafts[-1].column):
            break
        if source.opens(index) or interrupts(line.text):
            break
        drafts[-1].text.append(line.text.strip())
        drafts[-1].end = index + 1
        index += 1
    return drafts, drafts[-1].end


def interrupts(text: str) -> bool:
    """Return whether the line opens something that ends a list item or a paragraph without a blank line."""
    return bool(
        re.match(r" {0,3}(?:#{1,6}\s|\||>|```|~~~|<details|</)|Q:\s|\*\*\*+\s*$|---+\s*$|!!!\s|:::", text)
    )


def _same_list(drafts: list[Draft], text: str) -> bool:
    found = MARK.fullmatch(text)
    if not found:
        return False
    column = indent(found["indent"])
    for draft in reversed(drafts):
        if draft.column <= column:
            if found["number"] is None:
                return not draft.ordered
            return draft.ordered and int(found["number"]) == draft.number + 1
    return False


def tree(source: Source, drafts: list[Draft]) -> tuple[list[Draft], list[Finding]]:
    """Return the items at the left, each with the items below it."""
    findings: list[Finding] = []
    roots: list[Draft] = []
    path: list[Draft] = []
    for draft in drafts:
        while path and draft.column <= path[-1].column:
            path.pop()
        if len(path) >= DEPTH:
            if not findings:
                place = source.place(draft.start, draft.end)
                findings.append(
                    Finding(
                        place,
                        "list-depth",
                        f"the list is nested deeper than {DEPTH}",
                        "Deeper items are shown at that level",
                    )
                )
            path[DEPTH - 2].below.append(draft)
            continue
        (path[-1].below if path else roots).append(draft)
        path.append(draft)
    return roots, findings


def _block(source: Source, run: list[Draft]) -> Bullets:
    place = source.place(run[0].start, last_end(run[-1]))
    return Bullets(place, tuple(item_of(source, draft) for draft in run), run[0].ordered, run[0].number)


def last_end(draft: Draft) -> int:
    """Return the index after the item and all items below it."""
    while draft.below:
        draft = draft.below[-1]
    return draft.end


def item_of(source: Source, draft: Draft) -> Item:
    """Return the item with its items."""
    text = joined(draft.text)
    found = TERM.fullmatch(text)
    return Item(
        source.place(draft.start, last_end(draft)),
        found["text"].strip() if found else text,
        found["term"].strip() if found else "",
        tuple(item_of(source, below) for below in draft.below),
        draft.checked,
        bool(draft.below) and draft.below[0].ordered,
    )


def joined(lines: list[str]) -> str:
    """Return the lines as one text: one space for a line end, a blank line between paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(" ".join(part) for part in paragraphs if part)
