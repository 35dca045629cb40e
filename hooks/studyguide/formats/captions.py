"""Captions of films to paragraphs: times and numbers go, and a sentence may run over several captions."""

import re
from collections.abc import Iterator, Sequence

_TIME = re.compile(r"[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t].*")
_TAG = re.compile(r"<[^<>]{1,60}>|\{\\[^{}]*\}")
_VOICE = re.compile(r"<v(?:\.\w+)*[ ]+(?P<name>[^<>]+)>")
# Ana: text    SPEAKER 2: text
_TURN = re.compile(r"[^\W\d_a-z][\w .'-]{0,30}: \S")
_LINES = 5
"""A paragraph ends with the first sentence that ends after so many lines."""


def captions(lines: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the words of the captions, without blank lines inside a paragraph."""
    length = 0
    said = speaker = ""
    timed = False
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        if _TIME.fullmatch(line) or line.startswith(("WEBVTT", "NOTE", "STYLE", "Kind:", "Language:")):
            timed = True
            continue
        if not line.strip():
            # What stands between captions is a paragraph of its own.
            yield from [] if timed else [(number, "")]
            timed = False
            continue
        if _TIME.fullmatch(following) and (line.strip().isdecimal() or not lines[number - 2].strip()):
            # The number or the name of the caption.
            continue
        voice = _VOICE.match(line)
        text = _TAG.sub("", line).strip()
        if voice and voice["name"] != speaker:
            # Who goes on in the next caption is named once.
            speaker = voice["name"]
            yield number, ""
            text, length = f"{speaker}: {text}", 0
        if text == said:
            # Captions that roll show each line twice.
            yield number, None
            continue
        said = text
        if _TURN.match(text):
            yield number, ""
            length = 0
        yield number, text
        length += 1
        if length >= _LINES and text.endswith((".", "?", "!", "。", "！", "？")):
            yield number, ""
            length = 0
