"""What an assistant says about its own answer: it opens, it closes, it offers more."""

import re
from collections.abc import Iterator, Sequence

_MANNERS = (
    r"(?:(?:sure|certainly|of course|absolutely|all set|great(?: question)?|perfect|done|got it|okay|ok|"
    r"no problem|understood)"
    r"\b[!,. —–-]+)?"
)
# Sure! Here is the comprehensive summary of Module 2 based on your notes.
_OPENING = re.compile(
    rf"{_MANNERS}(?:here(?: is| are|'s|’s)|below (?:is|are)|now let me|i(?:'ve|’ve| have)? (?:created|made|"
    rf"removed|prepared|added|put together))"
    r"\b.{0,400}",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    r"\b(?:as you requested|you requested|based (?:strictly |only |solely )?on (?:your|the (?:provided|"
    r"uploaded))|your notes|"
    r"provided text|canvas|let me|(?:cram|cheat) sheet|(?:practice|exam) questions|structured for|"
    r"comprehensive (?:\w+ )?(?:summary|comparison|table|guide|overview|list))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:would you like (?:me to|these|this|any of|another|more)\b.{0,300}\?|(?:do you want|"
    r"shall) (?:me to|i) .{0,200}\?|"
    r"(?:which|what) (?:output|format|one|part|section|module|topic) would you like\b.{0,80}\?|"
    r"(?:just )?let me know if you(?:'d like|’d like| want| need| have)\b.{0,200}|feel free to (?:ask|"
    r"reach out)\b.{0,200}|"
    r"i hope (?:this|that|it) helps\b.{0,80}|let me break (?:this|it) down\b.{0,60}|"
    r"if (?:the|an) (?:image|diagram|picture) (?:above|below)? ?(?:doesn't|doesn’t|does not|won't|"
    r"didn't) (?:load|show|display|render).{0,120}|"
    r"möchtest du, dass ich\b.{0,200}\?|soll ich (?:dir|das|noch|weitere)\b.{0,200}\?|"
    r"veux-tu que je\b.{0,200}\?|"
    r"souhaitez-vous que je\b.{0,200}\?|¿(?:quieres|te gustaría|deseas) que (?:te|lo|haga|cree|"
    r"prepare)\b.{0,200}\?)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:[-*•] )?if you(?:'d like| want| like|’d like| wish)?,? i can(?: also)?\b.{0,200}", re.IGNORECASE
)


_ASKED = re.compile(r"(?:you said|user|human|me|du|tú|vous)[ ]?:?", re.IGNORECASE)
_REPLIED = re.compile(r"(?:chatgpt said|chatgpt|assistant|claude|gemini|copilot|ai)[ ]?:?", re.IGNORECASE)
_REQUEST_CHARS = 240


def _requests(texts: Sequence[str]) -> Iterator[int]:
    """Yield what the note-taker asked of an assistant: a few words between the two names."""
    run: list[int] | None = None
    for index, text in enumerate(texts):
        line = text.strip().strip("*#").strip()
        if _ASKED.fullmatch(line):
            run = [index]
        elif run and _REPLIED.fullmatch(line):
            if sum(len(texts[at]) for at in run) <= _REQUEST_CHARS:
                yield from (*run, index)
            run = None
        elif run and line:
            run.append(index)


def chat(texts: Sequence[str]) -> frozenset[int]:
    """Return what an assistant says about its own answer, and the list of what else it offers."""
    found: set[int] = set(_requests(texts))
    offered = False
    for index, text in enumerate(texts):
        line = text.strip()
        if not line:
            offered = False
            continue
        if offered:
            found.add(index)
        elif len(line) > 600:
            continue
        elif _OFFER.fullmatch(line):
            found.add(index)
            offered = line.endswith(":")
        elif (_OPENING.fullmatch(line) and _ABOUT_ITSELF.search(line)) or _CLOSING.fullmatch(line):
            found.add(index)
    return frozenset(found)
