r"""Lists to items, nested by indentation.

list ::= item+
item ::= INDENT MARK " " [CHECK] text (NEWLINE deeper text)* | INDENT MARK " " text (NEWLINE TEXT){2,}
MARK ::= "-" | "*" | "+" | "•" | "–" | "○" … | NUMBER ("." | ")") | "(" NUMBER ")"
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from studyguide.errors import Finding
from studyguide.model import Bullets, Item
from studyguide.parse import words
from studyguide.parse.item_lines import part_lines, part_names, starts
from studyguide.parse.item_signs import SOLID, keep_signs, nest_signs
from studyguide.parse.nesting import DEPTH, Draft, count_on, nested
from studyguide.parse.ragged import LABEL, goes_on
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.term_words import BARE, TERM, equated, term_of, with_names, with_terms, with_terms_below

MARK = re.compile(
    # 6. 7. 1415     9. November 1989: a day, and no number of a list
    rf"(?!{words.DAY})"
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•◦○●▪■□▫‣⁃–—·∙»➢➤✓✔✗✘→⇒]|"
    r"(?:\((?=\d{1,2}\)))?(?P<number>\d{1,3})(?:[.)]|(?<!\d{3})।))(?P<gap>[ \t]+)(?P<text>\S.*)"
)
_CHECK = re.compile(r"\[(?P<mark>[ xX✓✔])\][ \t]+(?P<text>.*)")
_FEW = 3  # words of a line that only names what follows
_PAGE = 60  # characters: hardly anybody wraps a line before


def bullets(source: Source, at: int) -> Found | None:
    """Return the list that starts here, with the lists below its items."""
    if not MARK.fullmatch(source.text(at)):
        return None
    drafts, end = drafts_of(source, at)
    marks = [found["mark"] if (found := MARK.fullmatch(source.text(draft.start))) else "" for draft in drafts]
    nest_signs(drafts, marks)
    keep_signs(drafts, marks)
    part_lines(drafts)
    part_names(drafts)
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
    after_blank = False
    while index < len(source.lines):
        line = source.lines[index]
        if drafts and (source.opens(index) or line.code):
            break
        found = MARK.fullmatch(line.text) or (_round(source, index) if drafts else None)
        if found:
            drafts.append(_draft(index, found, after_blank))
            after_blank = False
            index += 1
        elif line.blank:
            following = source.skip(index)
            if not _follows(source, following, drafts):
                break
            after_blank = True
            index = following
        elif after_blank:
            # A paragraph of the item above: indented, or the description of its bare term.
            drafts[-1].text.append("")
            index = _more(source, index, drafts[-1])
            after_blank = False
        elif interrupts(line.text) or _leaves(source, index, drafts) or _trails(source, index, drafts):
            break
        else:
            index = _more(source, index, drafts[-1])
    return drafts, drafts[-1].end


# o second level
_ROUND = re.compile(r"(?P<indent>[ \t]*)o(?P<rest>[ ]+\S.*)")


def _round(source: Source, index: int) -> re.Match[str] | None:
    """Return the mark of a line that opens with the letter `o`, the bullet of a second level, as one beside it does."""
    found = _ROUND.fullmatch(source.text(index))
    if not found:
        return None
    beside = _ROUND.fullmatch(source.text(index - 1)) or _ROUND.fullmatch(source.text(index + 1))
    # One alone says it by its place, below a bullet that only a word processor sets.
    above = MARK.fullmatch(source.text(index - 1))
    below = above and above["mark"] in SOLID and indent(found["indent"]) > indent(above["indent"]) + 1
    return MARK.fullmatch(f"{found['indent']}  ○{found['rest']}") if beside or below else None


def _draft(index: int, found: re.Match[str], after_blank: bool) -> Draft:
    check = _CHECK.fullmatch(found["text"])
    text = (check["text"] if check else found["text"]).strip()
    checked = check["mark"] != " " if check else None
    number = found["number"]
    return Draft(
        index,
        indent(found["indent"]),
        number is not None,
        int(number or 1),
        [text],
        checked,
        index + 1,
        after_blank,
        bracketed=found["mark"].startswith("("),
    )


def _follows(source: Source, index: int, drafts: list[Draft]) -> bool:
    """Return whether the line after an empty one still belongs to the list."""
    if index == len(source.lines) or source.lines[index].code or source.opens(index):
        return False
    text = source.text(index)
    deeper = indent(text) > drafts[-1].column and indent(text) >= 2
    if MARK.fullmatch(text):
        return deeper or _same_list(drafts, text)
    return (deeper or _describes(source, index, drafts)) and not interrupts(text.strip())


# **Politics:** text    **Politique** : text
LABELLED = re.compile(r"[ \t]*(?P<bold>\*\*|__)[^*_\n]{1,60}(?:[:：](?P=bold)|(?P=bold)[ ]?[:：])[ \t]*\S")


def _leaves(source: Source, index: int, drafts: list[Draft]) -> bool:
    """Return whether a line was not wrapped: it opens with a bold label, or left of the whole list a sentence.

    So was one left of its item that opens a sentence where the line above had room or was set in below the item.
    """
    above, text, item = source.text(index - 1), source.text(index), drafts[-1]
    if indent(text) <= item.column and text[:1].isupper() and not goes_on(above, text):
        if len(item.text) > 1 and indent(above) > max(item.column, indent(text)) + 1:
            return True
        width = max(_PAGE, *(len(line) for draft in drafts[-40:] for line in draft.text))
        if indent(text) + 1 < item.column and starts(item.text[-1], text, width):
            return True
    left = min(draft.column for draft in drafts[:40])
    if LABELLED.match(text) and indent(text) <= left:
        return True
    named = text[:1].isupper() and text.rstrip().endswith((":", "：")) and len(text.split()) <= _FEW
    if named and indent(text) <= left:
        # It names the next list; a sentence would hardly stop there.
        return not drafts[-1].text[-1].endswith((",", "-", "–", "("))
    first = text.lstrip("*_\"“¿¡(")[:1]
    opens = first.isupper() or first.isdecimal() or bool(LABEL.fullmatch(text))
    return indent(text) < left and opens


def _trails(source: Source, index: int, drafts: list[Draft]) -> bool:
    """Return whether one line below a list, none of whose items has a second one, is a thought of its own."""
    text, above, below = (source.text(at) for at in (index, index - 1, index + 1))
    if not source.ragged or len(drafts) < 2 or indent(text) > drafts[-1].column or goes_on(above, text):
        return False
    if any(len(draft.text) > 1 for draft in drafts[-40:]) or _same_list(drafts, below):
        return False
    apart = starts(above, text, max(map(len, (above, text)))) or LABEL.fullmatch(text)
    return bool(apart) and (source.blank(index + 1) or bool(MARK.fullmatch(below)))


def _describes(source: Source, index: int, drafts: list[Draft]) -> bool:
    """Return whether a paragraph describes the bare bold term above it, and no list of such terms."""
    above = drafts[-1]
    if len(above.text) > 1 or not BARE.fullmatch(above.text[0]) or "\t" in source.text(index):
        return False
    if len(drafts) > 1 and drafts[-2].end == above.start and BARE.fullmatch(drafts[-2].text[0]):
        return False
    end = index
    while not source.blank(end) and not MARK.fullmatch(source.text(end)):
        end += 1
    return end - index <= 6


def _more(source: Source, index: int, draft: Draft) -> int:
    """Add the line at the index to the item, and return the next index."""
    draft.text.append(source.text(index).strip())
    draft.end = index + 1
    return index + 1


def interrupts(text: str) -> bool:
    """Return whether the line opens something that ends a list item or a paragraph without a blank line."""
    return bool(
        re.match(
            r" {0,3}(?:#{1,6}\s|>|```|~~~|<details|</)|Q:\s|\*\*\*+\s*$|---+\s*$|!!!\s|:::|"
            r"\$\$|\\\[|\\begin\{|[ \t]*\|.*\|[ \t]*$",
            text,
        )
    )


def _same_list(drafts: list[Draft], text: str) -> bool:
    found = MARK.fullmatch(text)
    if not found:
        return False
    column = indent(found["indent"])
    for draft in reversed(drafts[-40:]):
        if draft.column <= column + 1:
            if found["number"] is None:
                return not draft.ordered
            if draft.ordered and int(found["number"]) == draft.number + 1:
                return True
            if draft.ordered:
                return False
    return False


def tree(source: Source, drafts: list[Draft]) -> tuple[list[Draft], list[Finding]]:
    """Return the items at the left, each with the items below it."""
    roots, deep = nested(drafts)
    if deep is None:
        return roots, []
    problem = f"the list is nested deeper than {DEPTH}"
    place = source.place(deep.start, deep.end)
    return roots, [Finding(place, "list-depth", problem, "Deeper items are shown at that level")]


def _block(source: Source, run: list[Draft]) -> Bullets:
    place = source.place(run[0].start, last_end(run[-1]))
    items = [item_of(source, draft) for draft in run]
    if run[0].ordered and not count_on(run):
        return Bullets(place, tuple(_numbered(run, items)))
    return Bullets(place, with_terms(with_names(items)), run[0].ordered, run[0].number)


def last_end(draft: Draft) -> int:
    """Return the index after the item and all items below it."""
    while draft.below:
        draft = draft.below[-1]
    return draft.end


def item_of(source: Source, draft: Draft) -> Item:
    """Return the item with its items."""
    bare = BARE.fullmatch(draft.text[0]) if len(draft.text) > 1 else None
    if bare:
        term, text = bare["term"].strip(" :") + (bare["aside"] or ""), joined(draft.text[1:])
    else:
        text = joined(draft.text)
        found = TERM.fullmatch(text)
        term, text = (term_of(found), found["text"].strip()) if found else equated(text) or ("", text)
    below = [item_of(source, one) for one in draft.below]
    ordered = bool(below) and draft.below[0].ordered
    if ordered and all(one.ordered for one in draft.below) and (draft.below[0].number > 1 or not count_on(draft.below)):
        below, ordered = _numbered(draft.below, below), False
    return Item(source.place(draft.start, last_end(draft)), text, term, with_terms_below(below), draft.checked, ordered)


def _numbered(drafts: Sequence[Draft], items: Sequence[Item]) -> list[Item]:
    """Return the items with their numbers in their texts."""
    marks = [f"({draft.number})" if draft.bracketed else f"{draft.number}." for draft in drafts]
    told = [f"{mark} {joined(draft.text)}" for mark, draft in zip(marks, drafts, strict=True)]
    return [replace(item, term="", text=text) for item, text in zip(items, told, strict=True)]


def joined(lines: list[str]) -> str:
    """Return the lines as one text: one space for a line end, a blank line between paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(_line(part) for part in paragraphs if part)


# Scripts that write no space between words.
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def _line(parts: list[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        text += part if _UNSPACED.match(text[-1]) and _UNSPACED.match(part[0]) else f" {part}"
    return text
