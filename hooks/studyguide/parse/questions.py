r"""Questions that a word opens: `Q:` with ticked options, or with an answer below.

    card   ::= "Q:" stem option+ fact* | "Q:" stem "A:" answer fact*
    answer ::= TEXT (NEWLINE TEXT)* [item+] | item+
    option ::= "- [ ]" TEXT [NEWLINE "    - " reason]
    fact   ::= ("Id" | "Answered in" | "Exam task" | "Explanation") ":" TEXT

Other words for `Q:` and `A:` are read too: `Question 3:`, `Frage:`, `P:` and `R:`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent

from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.lists import MARK, drafts_of, joined, last_end, tree
from studyguide.parse.nesting import Draft
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.spelled import spells
from studyguide.parse.term_words import BARE

# Q: text    **Q3:** text    Frage 2: text
OPENING = re.compile(
    rf"(?:[-*•][ \t]+)?(?P<frame>[*_]{{0,2}})(?P<word>{words.ASKS})[ \t]*(?P<number>\d{{0,3}})[*_]{{0,2}}"
    rf"[ \t]*[:：][*_]{{0,2}}"
    r"[ \t]*(?P<stem>\S.*)",
    re.IGNORECASE,
)
ANSWER = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?(?P<frame>[*_]{{0,2}}){words.REPLIES}[ \t]*\d{{0,3}}[*_]{{0,2}}[ \t]*[:：][*_]{{0,2}}"
    r"[ \t]*(?P<text>\S.*)",
    re.IGNORECASE,
)
# A:     its text on the lines below
_ANSWERED_BELOW = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?[*_]{{0,2}}{words.REPLIES}[*_]{{0,2}}[ \t]*[:：][*_]{{0,2}}[ \t]*", re.IGNORECASE
)
FACT = re.compile(
    r"[*_]{0,2}(?P<key>Id|Answered in|Exam task|Explanation|"
    r"Why)[*_]{0,2}[ \t]*:[*_]{0,2}[ \t]*(?P<value>\S.*)",
    re.IGNORECASE,
)
_SPACE = "\u00a0"  # that no browser swallows
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the lines below a question say about it."""

    values: dict[str, str]
    end: int


def card(source: Source, at: int) -> Found | None:
    """Return the question that `Q:` opens."""
    opening = OPENING.fullmatch(source.text(at))
    if not opening or spells(source, at):
        return None
    stem, end = _lines(source, at + 1, [opening["stem"]])
    following = source.skip(end)
    options: tuple[Option, ...] = ()
    answer = ""
    if following - end <= 2 and (reply := ANSWER.fullmatch(source.text(following))):
        answer, end = replied(source, following, reply["text"])
        answer = unframed(answer, reply["frame"])
    elif _ANSWERED_BELOW.fullmatch(source.text(following)) and not source.blank(following + 1):
        answer, end = replied(source, following, "")
    elif following - end <= 1 and _ANSWERED_BELOW.fullmatch(source.text(following)):
        # Still to be answered.
        end = following + 1
    elif MARK.fullmatch(source.text(following)) and not source.opens(following):
        drafts, after = drafts_of(source, following)
        roots, _ = tree(source, drafts)
        bold = [BARE.fullmatch(joined(draft.text)) is not None for draft in roots]
        if sum(bold) == 1 and len(bold) >= 3 and not any(draft.below for draft in roots):
            # The one in bold is right.
            for draft, right in zip(roots, bold, strict=True):
                draft.checked, draft.text = right, [joined(draft.text).strip("*")]
        if any(draft.checked is not None for draft in roots):
            options = tuple(_option(source, draft, index) for index, draft in enumerate(roots))
        else:
            # The answer is a list.
            answer = "\n\n".join(f"• {joined(text)}" for text in _texts(roots))
        end = after
    if not options and not answer and len(stem) > 1 and stem[0].rstrip("*_ ").endswith(("?", "？", "؟")):
        # What stands below the line that asks answers it, though no word says so.
        stem, answer = stem[:1], joined(stem[1:])
    if not options and not answer and opening["word"].lower() not in words.ASKS_SET:
        return None
    facts = facts_below(source, end)
    question = Question(
        source.place(at, facts.end),
        facts.values.get("id", ""),
        unframed(joined(stem), opening["frame"]),
        options,
        answer,
        facts.values.get("explanation", facts.values.get("why", "")),
        facts.values.get("answered in", ""),
        facts.values.get("exam task", ""),
        opening["number"],
    )
    return Found((question,), facts.end)


def unframed(text: str, frame: str) -> str:
    """Return a text without the end of the frame that opened before its label: `**Q: Which one?**`."""
    told = text.removesuffix(frame)
    # The last of `___` is a gap.
    ends = len(told) < len(text) and text.count(frame) % 2 and not told.endswith(frame[0])
    return told.rstrip() if ends else text


def replied(source: Source, at: int, text: str) -> tuple[str, int]:
    """Return the answer that starts on the line, and the index after it: text, or a list whose first item it opens."""
    lines, end = _lines(source, at + 1, [text])
    opened = MARK.fullmatch(text)
    following = MARK.fullmatch(source.text(end))
    deeper = opened or not joined(lines) or indent(source.text(end)) > indent(source.text(at))
    if not following or source.opens(end) or not deeper:
        return joined(lines), end
    if opened:
        lines[0] = opened["text"]
    drafts, after = drafts_of(source, end)
    items = [*filter(None, [joined(lines)]), *(joined(text) for text in _texts(tree(source, drafts)[0]))]
    first = "• " if opened or not joined(lines) else ""
    return f"{first}" + "\n\n• ".join(items), after


def _lines(source: Source, at: int, lines: list[str]) -> tuple[list[str], int]:
    """Return the lines with those that go on with them, and the index after."""
    while not source.blank(at) and not source.opens(at) and not source.lines[at].code:
        text = source.text(at)
        ended = ANSWER.fullmatch(text) or _ANSWERED_BELOW.fullmatch(text) or OPENING.fullmatch(text)
        if MARK.fullmatch(text) or ended or FACT.fullmatch(text):
            break
        lines.append(text)
        at += 1
    return lines, at


def with_code(stem: str, code: Sequence[str]) -> str:
    """Return a stem with the lines of code that it asks about, each as inline code that keeps its indentation."""
    lines = dedent("\n".join(line.rstrip() for line in code)).split("\n")
    return "\n\n".join([stem, *map(_coded, filter(None, lines))])


def _coded(line: str) -> str:
    mark = "``" if "`" in line else "`"
    return f"{mark}{_SPACE * indent(line)}{line.lstrip()}{mark}"


def letter_at(place: int) -> str:
    """Return the letter of an option by its place, counted from 0; its number, where no letters are left."""
    return _LETTERS[place] if place < len(_LETTERS) else str(place + 1)


def _option(source: Source, draft: Draft, index: int) -> Option:
    reason = "\n\n".join(joined(line) for line in _texts(draft.below))
    text, _, rest = joined(draft.text).partition("\n\n")
    reason = "\n\n".join(part for part in (rest, reason) if part)
    return Option(source.place(draft.start, last_end(draft)), letter_at(index), text, bool(draft.checked), reason)


def _texts(drafts: list[Draft]) -> list[list[str]]:
    return [text for draft in drafts for text in (draft.text, *_texts(draft.below))]


def facts_below(source: Source, end: int) -> Facts:
    """Return the facts in the lines from index `end` on, and the index after them; one that is told again is text."""
    values: dict[str, str] = {}
    index = source.skip(end)
    while index - end <= 3 and (found := FACT.fullmatch(source.text(index))) and found["key"].lower() not in values:
        values[found["key"].lower()] = found["value"].strip()
        end = index + 1
        index = source.skip(end)
    return Facts(values, end)
