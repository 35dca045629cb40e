"""What says of an option that it is right or wrong: signs, words, and the verdicts behind all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words

# (correct)   ✓   ✅   ← correct    <-- answer
_RIGHT = re.compile(
    rf"[ \t]*(?:[*_]*\({words.RIGHT}\)[*_]*|[✓✔✅☑]\ufe0f?|(?<=[ \t])√|(?:<-+|←)[ \t]*(?:correct|answer|right)?|"
    rf"(?<=[ \t])\*{{1,3}}|(?<=[ \t])\[[xX✓✔]\])"
    r"[ \t]*$",
    re.IGNORECASE,
)
# ❌   ✗   (wrong)
_WRONG = re.compile(rf"[ \t]+(?:[✗✘❌✖×]\ufe0f?|[*_]*\({words.WRONG}\)[*_]*|\[[ ]?\])[ \t]*$", re.IGNORECASE)
# Skin - Correct. It keeps microbes out.     Blood (wrong: it carries cells)
_VERDICT = re.compile(
    rf"(?P<text>\S.*?)(?:[.]?[ \t]+[-–—][ \t]+|[ \t]*\()[*_]*(?:(?P<right>{words.RIGHT})|(?P<wrong>{words.WRONG}))[*_]*"
    r"(?:[.:!,;–—-]+[ \t]*(?P<reason>[^()]*)|[ \t]*)\)?",
    re.IGNORECASE,
)
# It is a contract (r)     It is none (f)
_SHORT = re.compile(r"(?P<text>\S.*?)[ \t]*[(\[](?P<mark>[^\W\d_])[)\]]")
_PAIRS = ("tf", "vf", "rf", "wf", "pf", "dy", "вн")
"""Single letters for right and wrong, of the languages that write them behind options."""
# ( ) disk     (x) bucket
_BOXED = re.compile(r"[\[(][ ]*(?P<mark>[xX✓✔]?)[ ]*[\])][ \t]+(?P<text>\S.*)")


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
    """Take the verdicts from the options, where each ends with one, or opens with a box, and they differ."""
    boxed = [_BOXED.fullmatch(choice.text) for choice in choices]
    if all(boxed) and len({bool(box and box["mark"].strip()) for box in boxed}) > 1:
        for choice, box in zip(choices, boxed, strict=True):
            if box:
                choice.text, choice.right = box["text"], bool(box["mark"].strip())
        return
    short = [_SHORT.fullmatch(choice.text) for choice in choices]
    said = {mark["mark"].lower() for mark in short if mark} if all(short) else set()
    if pair := next((pair for pair in _PAIRS if set(pair) == said), ""):
        for choice, mark in zip(choices, short, strict=True):
            if mark:
                choice.text, choice.right = mark["text"], mark["mark"].lower() == pair[0]
        return
    found = [_VERDICT.fullmatch(choice.text) for choice in choices]
    if not all(found) or len({bool(verdict and verdict["right"]) for verdict in found}) < 2:
        return
    for choice, verdict in zip(choices, found, strict=True):
        if verdict:
            choice.text, choice.right = verdict["text"], bool(verdict["right"])
            choice.reason = f"{(verdict['reason'] or '').strip()} {choice.reason}".strip()
