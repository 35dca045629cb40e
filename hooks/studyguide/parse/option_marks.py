"""What says of an option that it is right or wrong: signs, words, and the verdicts behind all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words

# (correct)   ✓   ✅   ← correct    <-- answer
_RIGHT = re.compile(
    rf"[ \t]*(?:[*_]*\({words.RIGHT}\)[*_]*|[✓✔✅☑]\ufe0f?|(?:<-+|←)[ \t]*(?:correct|answer|right)?|"
    rf"(?<=[ \t])\*{{1,3}})"
    r"[ \t]*$",
    re.IGNORECASE,
)
# ❌   ✗   (wrong)
_WRONG = re.compile(rf"[ \t]+(?:[✗✘❌✖]\ufe0f?|[*_]*\({words.WRONG}\)[*_]*)[ \t]*$", re.IGNORECASE)
# Skin - Correct. It keeps microbes out.     Blood (wrong: it carries cells)
_VERDICT = re.compile(
    rf"(?P<text>\S.*?)(?:[.]?[ \t]+[-–—][ \t]+|[ \t]*\()[*_]*(?:(?P<right>{words.RIGHT})|(?P<wrong>{words.WRONG}))[*_]*"
    r"(?:[.:!,;–—-]+[ \t]*(?P<reason>[^()]*)|[ \t]*)\)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Choice:
    """An option while it is read."""

    index: int
    end: int
    letter: str
    text: str
    right: bool | None
    reason: str = ""


def unmarked(text: str) -> tuple[str, bool | None]:
    """Return an option without the marks at its end, and whether they call it right; None where it has none."""
    for mark, right in ((_RIGHT, True), (_WRONG, False)):
        if (found := mark.search(text)) and found.start():
            text = text[: found.start()].rstrip()
            again = mark.search(text)
            return (text[: again.start()].rstrip() if again and again.start() else text), right
    return text.strip(), None


def judge(choices: Sequence[Choice]) -> None:
    """Take the verdicts from the options, where each ends with one and they differ."""
    found = [_VERDICT.fullmatch(choice.text) for choice in choices]
    if not all(found) or len({bool(verdict and verdict["right"]) for verdict in found}) < 2:
        return
    for choice, verdict in zip(choices, found, strict=True):
        if verdict:
            choice.text, choice.right = verdict["text"], bool(verdict["right"])
            choice.reason = f"{(verdict['reason'] or '').strip()} {choice.reason}".strip()
