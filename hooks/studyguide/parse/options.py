r"""The options of a question, in the forms in which notes write them.

option ::= ["-"] ["*"] LETTER (")" | "." | ":" | "、" | " - ") TEXT      from A on, in order, on lines or on one
         | ["-"] ("[ ]" | "[x]" | "( )" | "(x)" | "☐" | "☑" | "✗" | "✓" | "○" | "●") TEXT
         | ("O" | "X") " " TEXT                       where one is crossed
         | NUMBER ("." | ")") TEXT                    from 1 on, where the answer is a number
         | LETTER " " TEXT | NUMBER " " TEXT          from the first on, where the answer is one of them
         | "-" TEXT
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from studyguide.parse import words
from studyguide.parse.letters import ALEF, BARE, LETTER, answer_of, counts, explanation_of
from studyguide.parse.questions import FACT
from studyguide.parse.source import Source, indent

_MARKS = r"(?:[).:\]、．）：]|\.-|/(?=[ \t])|[ \t]*[-–—](?=[ \t]))"
OPTION = re.compile(
    r"[ \t]*(?:[-*•+○◯□☐·–][ \t]+)?(?:\[(?P<check>[ xX✓✔])\][ \t]*|(?P<sign>[✓✔✅☑√❌✗✘☒✖])\ufe0f?[ \t]*)?"
    r"(?P<star>\*(?=\(?[A-Ja-j][).]))?(?P<bold>\*\*|__)?"
    rf"[(\[（]?(?P<letter>[{LETTER}]){ALEF}(?:\*\*|__)?(?:{_MARKS}|(?<=[{BARE}])|(?<=[アイウエオカ])(?=[ \t]))"
    r"(?P<close>\*\*|__)?[ \t]*(?P<text>\S.*)"
)
_NUMBER = re.compile(r"[ \t]*\(?(?P<letter>[1-8])(?:[).]-?|-|(?=[ \t]))[ \t]+(?P<text>\S.*)")
# B ribosome
_SPACED = re.compile(rf"[ \t]*(?P<letter>[{''.join(sorted(set(LETTER.upper())))}])[ \t]+(?P<text>\S.*)")
TICK = re.compile(r"[ \t]*[-*+][ \t]+\[(?P<check>[ xX✓✔])\][ \t]+(?P<text>\S.*)")
# ( ) text   (x) text   [X] text   ☐ text   ● text   ✗ text
BOX = re.compile(
    r"[ \t]*(?:[-*+•][ \t]+)?(?:[\[(][ \t]*(?P<check>[xX✓✔●•*]?)[ \t]*[\])]|(?P<sign>[☐□○◯✗✘❌☑☒■●◉✓✔✅])\ufe0f?)"
    r"[ \t]+(?P<text>\S.*)"
)
_LONGEST = 600
"""Letters of a line that holds several options, or an answer behind one."""
# O Maas     X Waal
_CROSSED = re.compile(r"[ \t]*(?P<sign>[OX])[ \t]+(?P<text>\S.*)")
_TICKED = "X☑☒■●◉✓✔✅"
BULLET = re.compile(r"[ \t]*[-*+•○◯□☐][ \t]+(?P<text>\S.*)")
# 1. Text    Q7. Text    Q.7 Text    **Question 3:** text    ### Question 3    N12) text    （3）Text    4.- Text
STEM = re.compile(
    rf"(?:#{{1,6}}[ \t]+)?[*_]{{0,2}}[(（]?(?P<number>(?P<word>(?:{words.QUESTION}|(?-i:Q)\.)[ \t]*"
    rf"(?:n[o°º.]{{0,2}}:?[ \t]*|[#№][ \t]*)?)?"
    rf"(?:[A-Z]?\d{{1,3}}|(?(word)(?:{'|'.join(words.NUMBERS)})(?!\w)|(?!))))[题題问問번]?"
    r"[*_]{0,2}[ \t]*(?:\.-|[.):：）、．।–—-]|(?=[ \t]*[*_]{0,2}$)|(?(word)(?<=[ \t])|(?!)))[*_]{0,2}[ \t]*"
    rf"(?(word)|(?:{words.QUESTION}[ \t]*[:：][ \t]*)?)(?P<text>.*)",
    re.IGNORECASE,
)
# (correct)   ✓   ✅   ← correct    <-- answer
_RIGHT = re.compile(
    rf"[ \t]*(?:[*_]*\({words.RIGHT}\)[*_]*|[✓✔✅☑]\ufe0f?|(?:<-+|←)[ \t]*(?:correct|answer|right)?|"
    rf"(?<=[ \t])\*{{1,3}})"
    r"[ \t]*$",
    re.IGNORECASE,
)


# ❌   ✗   (wrong)
_WRONG = re.compile(rf"[ \t]+(?:[✗✘❌✖]\ufe0f?|[*_]*\({words.WRONG}\)[*_]*)[ \t]*$", re.IGNORECASE)
ASKS = re.compile(r"[?？؟][*_ ]*$|_{3,}|\.{4,}")
"""What a line has that asks: its mark at the end, or a gap."""


@dataclass(slots=True)
class Choice:
    """An option while it is read."""

    index: int
    end: int
    letter: str
    text: str
    right: bool | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The options of one question, and the index after them."""

    choices: list[Choice]
    end: int
    head: str
    """What stands before the first option on its line: the end of the stem, or all of it."""
    form: Literal["letters", "ticks", "boxes", "numbers", "plain"]
    answer: str = ""
    """What stands far behind the last option: `(A)`, `Answer: B`."""

    @property
    def marked(self) -> bool:
        """Return whether one of them is marked as right."""
        return any(choice.right for choice in self.choices)


def row_at(source: Source, index: int) -> Row | None:
    """Return the options that start at the index, or None where fewer than two do."""
    if source.blank(index) or source.lines[index].code:
        return None
    text = source.text(index)
    first = OPTION.fullmatch(text)
    head, choices = in_line(text, index)
    if choices:
        row = _answered(Row(choices, index + 1, head, "letters"))
    elif apart := _apart(text, index):
        row = Row(apart, index + 1, "", "numbers")
    elif first and counts(first["letter"], 0):
        row = _answered(Row(*_lettered(source, index), "", "letters"))
    elif TICK.fullmatch(text) and not TICK.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, TICK), "", "ticks")
    elif BOX.fullmatch(text) and not BOX.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, BOX), "", "boxes")
    elif _CROSSED.fullmatch(text) and not _CROSSED.fullmatch(source.text(index - 1)):
        row = Row(*_ticked(source, index, _CROSSED), "", "boxes")
    elif _NUMBER.fullmatch(text) and not source.blank(index - 1):
        row = Row(*_counted(source, index, _NUMBER), "", "numbers")
    elif (spaced := _SPACED.fullmatch(text)) and counts(spaced["letter"], 0) and not source.blank(index - 1):
        row = Row(*_counted(source, index, _SPACED), "", "numbers")
    elif BULLET.fullmatch(text) and source.blank(index - 1):
        row = Row(*_plain(source, index), "", "plain")
    else:
        return None
    return row if len(row.choices) >= 2 else None


# aortic      (A)     right ventricle   Answer: B
_FAR = re.compile(r"(?P<text>\S.*?)(?:[ ]{2,}|\t)[ \t]*(?P<answer>\S.*)")
# d) M. Ans: (b)
_NEAR = re.compile(
    rf"(?P<text>\S.*?)[ \t]+(?P<answer>[(\[]?{words.RIGHT_ANSWER}[ \t]*[:：.=–—-][ \t]*\S.*)", re.IGNORECASE
)


def _answered(row: Row) -> Row:
    """Return the row with the answer that stands far behind its last option, taken from it."""
    text = row.choices[-1].text if row.choices else ""
    if len(text) > _LONGEST:
        return row
    for form in (_FAR, _NEAR):
        found = form.fullmatch(text)
        answer = answer_of(found["answer"]) if found else None
        if found and answer and (answer.letters or form is _FAR):
            row.choices[-1].text = found["text"]
            return replace(row, answer=found["answer"])
    return row


def _lettered(source: Source, index: int) -> tuple[list[Choice], int]:
    choices: list[Choice] = []
    bold: list[bool] = []
    end = at = index
    while at < len(source.lines):
        text = source.text(at)
        found = OPTION.fullmatch(text)
        if found and counts(found["letter"], len(choices)) and not answer_of(text):
            check = found["check"] or found["sign"]
            right = check in ("x", "X", "✓", "✔", "✅", "☑", "√") if check is not None else None
            words, marked = _unmarked(found["text"])
            opened = bool(found["bold"]) and not found["close"]
            whole = (opened and words.endswith(found["bold"])) or re.fullmatch(r"\*\*[^*]+\*\*", words)
            bold.append(bool(whole))
            starred = bool(found["star"])
            words = words.strip("*_ ") if whole or starred else words
            choices.append(Choice(at, at + 1, found["letter"], words, starred or marked or right))
            _part(choices, bold)
            end = at = at + 1
            # What is wrapped or indented below it.
            while not source.blank(at) and not OPTION.fullmatch(source.text(at)):
                line = source.text(at)
                said = explanation_of(line)
                if said and indent(line) > indent(text):
                    choices[-1].reason = f"{choices[-1].reason} {said}".strip()
                    end = at = at + 1
                    choices[-1].end = at
                    continue
                if ends(source, at):
                    break
                bullet = BULLET.fullmatch(line)
                if bullet and indent(line) < 2:
                    break
                if bullet or choices[-1].reason:
                    choices[
                        -1
                    ].reason = f"{choices[-1].reason}\n{(bullet['text'] if bullet else line).strip()}".strip()
                else:
                    choices[-1].text = f"{choices[-1].text} {line.strip()}"
                end = at = at + 1
                choices[-1].end = at
        elif source.blank(at) and choices and source.skip(at) - at <= 3:
            following = source.skip(at)
            after = OPTION.fullmatch(source.text(following))
            if not after or not counts(after["letter"], len(choices)):
                break
            at = following
        else:
            break
    _judge(choices)
    if all(choice.right for choice in choices):
        # The ticks are bullets.
        choices = [replace(choice, right=None) for choice in choices]
    if sum(bold) == 1 and len(choices) >= 3:
        choices[bold.index(True)].right = True
    return choices, end


# Skin - Correct. It keeps microbes out.     Blood (wrong: it carries cells)
_VERDICT = re.compile(
    rf"(?P<text>\S.*?)(?:[.]?[ \t]+[-–—][ \t]+|[ \t]*\()[*_]*(?:(?P<right>{words.RIGHT})|(?P<wrong>{words.WRONG}))[*_]*"
    r"(?:[.:!,;–—-]+[ \t]*(?P<reason>[^()]*)|[ \t]*)\)?",
    re.IGNORECASE,
)


def _judge(choices: list[Choice]) -> None:
    """Take the verdicts from the options, where each ends with one and they differ."""
    found = [_VERDICT.fullmatch(choice.text) for choice in choices]
    if not all(found) or len({bool(verdict and verdict["right"]) for verdict in found}) < 2:
        return
    for choice, verdict in zip(choices, found, strict=True):
        if verdict:
            choice.text, choice.right = verdict["text"], bool(verdict["right"])
            choice.reason = f"{(verdict['reason'] or '').strip()} {choice.reason}".strip()


# a) Amygdala  b) Hippocampus  c) Cerebellum
_BETWEEN = re.compile(
    rf"(?:^|(?P<gap>[ \t]+))[(（]?(?P<letter>[{LETTER}])(?:[)./][ \t]+|[、．）][ \t]*|(?<=[{BARE}])[ \t]*)(?=\S)"
)


def in_line(text: str, index: int = 0) -> tuple[str, list[Choice]]:
    """Return what stands before the options of a line, and the options: three or more in order from A, or none."""
    found = list(_BETWEEN.finditer(text)) if len(text) <= _LONGEST else []
    if not 3 <= len(found) <= 6 or not all(counts(match["letter"], at) for at, match in enumerate(found)):
        return "", []
    head = text[: found[0].start()].strip()
    if head and not (STEM.fullmatch(head) or head.endswith((":", "?", "：", "？", "_", "…"))):
        return "", []
    ends = [*(match.start() for match in found[1:]), len(text)]
    choices = [
        Choice(index, index + 1, match["letter"], *_unmarked(text[match.end() : end].strip(" ,;")))
        for match, end in zip(found, ends, strict=True)
    ]
    return head, choices


def _apart(text: str, index: int) -> list[Choice]:
    """Return the options of a line that wide spaces part, each with a letter before it: three or more from A on."""
    cells = re.split(r"\t+|[ ]{2,}", text.strip()) if len(text) <= _LONGEST else []
    found = [_SPACED.fullmatch(cell) for cell in cells]
    counted = all(one and counts(one["letter"], at) for at, one in enumerate(found))
    if not counted or not 3 <= len(found) <= 6:
        return []
    return [Choice(index, index + 1, one["letter"], *_unmarked(one["text"])) for one in found if one]


def _part(choices: list[Choice], bold: list[bool]) -> None:
    """Part the last option where a wide space and the next letter stand in it: options in two columns."""
    for found in _BETWEEN.finditer(choices[-1].text):
        if len((found["gap"] or "").expandtabs()) >= 3 and counts(found["letter"], len(choices)):
            last = choices[-1]
            text, right = _unmarked(last.text[found.end() :])
            last.text, last.right = _unmarked(last.text[: found.start()].rstrip())
            choices.append(Choice(last.index, last.end, found["letter"], text, right))
            bold.append(False)
            _part(choices, bold)
            return


def _counted(source: Source, index: int, form: re.Pattern[str]) -> tuple[list[Choice], int]:
    """Return the options that numbers or letters count, each on one line."""
    choices: list[Choice] = []
    while found := form.fullmatch(source.text(index)):
        letter = found["letter"]
        if not (counts(letter, len(choices)) or letter == str(len(choices) + 1)):
            break
        choices.append(Choice(index, index + 1, found["letter"], *_unmarked(found["text"])))
        index += 1
    return choices, index


def ends(source: Source, at: int) -> bool:
    """Return whether the line ends an option or an explanation: an answer, a fact, the next question."""
    text = source.text(at)
    return bool(
        answer_of(text)
        or explanation_of(text) is not None
        or FACT.fullmatch(text)
        or text.lstrip().startswith(("<details", "> [!", "#"))
        or source.lines[at].code
        or STEM.fullmatch(text)
    )


def _ticked(source: Source, index: int, form: re.Pattern[str]) -> tuple[list[Choice], int]:
    choices: list[Choice] = []
    at = end = index
    while at < len(source.lines):
        found = form.fullmatch(source.text(at))
        if found and indent(source.text(at)) <= indent(source.text(index)) + 1:
            words, marked = _unmarked(found["text"])
            letter = re.fullmatch(r"\(?[A-Ja-j][).]\s+(\S.*)", words)
            choices.append(
                Choice(at, at + 1, "", letter[1] if letter else words, marked or _is_ticked(found))
            )
        elif source.blank(at) and choices and form.fullmatch(source.text(source.skip(at))):
            at = source.skip(at)
            continue
        elif choices and not source.blank(at) and indent(source.text(at)) >= 2:
            bullet = BULLET.fullmatch(source.text(at))
            words = (bullet["text"] if bullet else source.text(at)).strip()
            choices[-1].reason = f"{choices[-1].reason} {words}".strip()
            choices[-1].end = at + 1
        else:
            break
        end = at = at + 1
    return choices, end


def _is_ticked(found: re.Match[str]) -> bool:
    signs = found.groupdict()
    return signs.get("sign", "") in _TICKED if signs.get("sign") else bool((signs["check"] or "").strip())


def _plain(source: Source, index: int) -> tuple[list[Choice], int]:
    """Return the items of a short list: the options of a question whose answer is a sentence."""
    choices: list[Choice] = []
    at = end = index
    while at < len(source.lines) and len(choices) <= 6:
        found = BULLET.fullmatch(source.text(at))
        if found and len(found["text"]) <= 100 and ":" not in found["text"]:
            choices.append(Choice(at, at + 1, "", found["text"].strip(), None))
            end = at = at + 1
        elif (
            source.blank(at)
            and choices
            and source.skip(at) - at <= 1
            and BULLET.fullmatch(source.text(at + 1))
        ):
            at += 1
        else:
            break
    return (choices, end) if 3 <= len(choices) <= 6 else ([], end)


def _unmarked(text: str) -> tuple[str, bool | None]:
    for mark, right in ((_RIGHT, True), (_WRONG, False)):
        if (found := mark.search(text)) and found.start():
            text = text[: found.start()].rstrip()
            again = mark.search(text)
            return (text[: again.start()].rstrip() if again and again.start() else text), right
    return text.strip(), None
