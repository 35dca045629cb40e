r"""Banks of questions in GIFT, which Moodle and others export, to questions as notes write them.

entry  ::= ["::" NAME "::"] ["[" KIND "]"] TEXT "{" answer "}" [TEXT]           up to a blank line
answer ::= choice+ | pair+ | ("T" | "F") | "#" NUMBER | nothing
choice ::= ("=" | "~") ["%" PERCENT "%"] TEXT ["#" reason]                      pair ::= "=" TEXT "->" TEXT
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

Rows = Iterator[tuple[int, str | None]]
_CATEGORY = re.compile(r"\$CATEGORY:[ ]*(?P<path>.*)", re.IGNORECASE)
_NAME = re.compile(r"\s*(?:::(?:[^:\\]|\\.|:(?!:))*::)?\s*(?:\[(?:html|moodle|plain|markdown)\])?\s*")
_ANSWER = re.compile(r"(?P<before>(?:[^{\\]|\\.)*)\{(?P<answer>(?:[^}\\]|\\.)*)\}(?P<after>.*)", re.DOTALL)
_CHOICE = re.compile(r"(?:^|(?<=\s))=|(?<!\\)~")
_PERCENT = re.compile(r"%(?P<percent>-?\d+(?:[.,]\d+)?)%")
_REASON = re.compile(r"(?<!\\)#")
_TRUTH = re.compile(r"\s*(?P<said>T|F|TRUE|FALSE)\s*(?:#(?P<told>.*))?", re.IGNORECASE | re.DOTALL)
_RANGE = re.compile(r"(?P<value>-?\d+(?:\.\d+)?):(?P<off>\d*\.?\d+)")
_ESCAPED = re.compile(r"\\(?P<sign>[~=#{}:\\])")
_GAP = "_____"
_INSIDE = re.compile(r"\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[#}])")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_WHOLE = re.compile(r"(?P<before>[^{}|`]*)\{(?P<answer>[^{}]*)\}(?P<after>[^{}|`]*)")


@dataclass(frozen=True, slots=True)
class _Choice:
    """What stands behind one sign: where it starts, whether it is right, its words and the reason."""

    at: int
    right: bool
    text: str
    reason: str


def gift(lines: Sequence[str]) -> Rows:
    """Yield the questions of a bank, each followed by a blank line; comments and names say nothing of the subject."""
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and lines[end].strip():
            continue
        kept = [at for at in range(start, end) if not lines[at].lstrip().startswith("//")]
        for at in kept:
            if found := _CATEGORY.fullmatch(lines[at].strip()):
                yield at + 1, f"# {found['path'].rstrip('/').rpartition('/')[2]}"
        yield from _entry(lines, [at for at in kept if not _CATEGORY.fullmatch(lines[at].strip())])
        if end < len(lines):
            yield end + 1, ""
        start = end + 1


def holds_gift(text: str) -> bool:
    """Return whether a text may hold questions between its other lines."""
    return bool(_INSIDE.search(text))


def gift_among(lines: Sequence[str]) -> Rows:
    """Yield the lines of a note, in which paragraphs that are plainly such questions become those of notes."""
    start = 0
    fenced = False
    while start < len(lines):
        end = start + 1
        while end < len(lines) and lines[start].strip() and lines[end].strip() and not _FENCE.match(lines[end]):
            end += 1
        fence = bool(_FENCE.match(lines[start]))
        fenced ^= fence
        end = start + 1 if fence else end
        text = "\n".join(lines[start:end])
        if not (fence or fenced) and "{" in text and _is_sure(text):
            yield from _entry(lines, [*range(start, end)])
            if end < len(lines) and lines[end].strip():
                yield end, ""
        else:
            yield from ((at + 1, lines[at]) for at in range(start, end))
        start = end


def _is_sure(text: str) -> bool:
    """Return whether a paragraph is a question: `::name:: text {…}`, `Which one? {=this ~that}`, `It is so. {T}`."""
    found = _WHOLE.fullmatch(text)
    if not found:
        return False
    before, answer = found["before"].strip(), found["answer"].strip()
    if before.startswith("::") and before.count("::") > 1:
        return not answer or answer[0] in "=~#" or bool(_TRUTH.fullmatch(answer))
    signs = {sign.group() for sign in _CHOICE.finditer(answer)}
    asks = before.endswith(("?", ":", ".", "…", "__")) and not found["after"].strip()
    told = signs == {"=", "~"} and answer[0] in "=~"
    return asks and (told or bool(_TRUTH.fullmatch(answer)) or (before.endswith("?") and answer[:1] in ("=", "#")))


def _entry(lines: Sequence[str], kept: Sequence[int]) -> Rows:
    """Yield the question on the lines at the indexes; without an answer they are text."""
    text = "\n".join(lines[at] for at in kept)
    found = _ANSWER.fullmatch(text)
    if not found:
        yield from ((at + 1, lines[at]) for at in kept)
        return
    starts = [0, *accumulate(len(lines[at]) + 1 for at in kept)]

    def number(offset: int) -> int:
        return kept[min(bisect_right(starts, offset), len(kept)) - 1] + 1

    name = _NAME.match(found["before"])
    opens = name.end() if name else 0
    before, after = _plain(found["before"][opens:]), _plain(found["after"])
    answer = found["answer"].partition("####")
    rows = _answered(answer[0], found.start("answer"))
    gap = f" {_GAP}{'' if after[:1] in '.,;:?!)' else ' '}{after}" if after else ""
    yield number(opens), f"Q: {before}{gap}".strip()
    first, last = number(opens), number(found.start("answer"))
    yield from ((line + 1, None) for line in kept if first < line + 1 < last)
    yield from ((number(at), row) for at, row in rows)
    if told := _plain(answer[2]):
        at = found.start("answer") + len(answer[0])
        yield from ((number(at), row) for _, row in _explained(told, at))


def _answered(answer: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield what stands below a question, each line with its offset in the entry."""
    if not answer.strip():
        return
    if truth := _TRUTH.fullmatch(answer):
        true = truth["said"][0] in "Tt"
        yield start, f"- [{'x' if true else ' '}] True"
        yield start, f"- [{' ' if true else 'x'}] False"
        if told := _plain(_REASON.sub(" ", truth["told"] or "")):
            yield from _explained(told, start)
        return
    if answer.lstrip().startswith("#"):
        counted = [one.text for one in _choices(answer.lstrip()[1:], start) if one.right] or [
            _plain(answer.lstrip()[1:])
        ]
        yield start, f"A: {' / '.join(map(_measured, counted))}"
        return
    choices = _choices(answer, start)
    if any(not one.right for one in choices) or (len(choices) > 1 and _PERCENT.search(answer)):
        for one in choices:
            yield one.at, f"- [{'x' if one.right else ' '}] {one.text}"
            if one.reason:
                yield one.at, f"    - {one.reason}"
    elif choices and all("->" in one.text for one in choices):
        yield start, "A:"
        yield from ((one.at, f"- {one.text.replace('->', '→')}") for one in choices)
    elif choices:
        yield start, f"A: {' / '.join(one.text for one in choices)}"
        if told := " ".join(filter(None, (one.reason for one in choices))):
            yield from _explained(told, start)


def _explained(told: str, at: int) -> Iterator[tuple[int, str]]:
    yield at, ""
    yield at, f"Explanation: {told}"


def _choices(answer: str, start: int) -> list[_Choice]:
    """Return the choices of an answer; one with a percentage is right where it is worth something."""
    signs = list(_CHOICE.finditer(answer))
    ends = [*(sign.start() for sign in signs[1:]), len(answer)][: len(signs)]
    made = []
    for sign, end in zip(signs, ends, strict=True):
        text, *reasons = _REASON.split(answer[sign.end() : end], maxsplit=1)
        worth = _PERCENT.match(text.lstrip())
        right = float(worth["percent"].replace(",", ".")) > 0 if worth else sign[0] == "="
        words = text.lstrip()[worth.end() :] if worth else text
        made.append(_Choice(start + sign.start(), right, _plain(words), _plain(" ".join(reasons))))
    return made


def _measured(text: str) -> str:
    """Return a number with what it may be off by, as people write it: `3 ± 0.1`."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        return text.strip().replace("..", "–")
    return found["value"] + ("" if float(found["off"]) == 0 else f" ± {found['off']}")


def _plain(text: str) -> str:
    """Return a text on one line, without the strokes before signs."""
    return " ".join(_ESCAPED.sub(r"\g<sign>", text.replace("\\n", " ")).split())
