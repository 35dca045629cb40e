"""Lists and folds that HTML writes on one line, opened: each of their parts on a line of its own."""

import re
from collections.abc import Iterator, Sequence

from studyguide.clean.lines import fenced
from studyguide.formats import Written
from studyguide.formats.pages import html

# <ul><li>one<li>two</ul>
_LIST = re.compile(r"[ \t]*<(?P<kind>[uo]l)\b[^<>]*>.*<li\b.*</(?P=kind)>[ \t]*", re.IGNORECASE)
# <details><summary>Answer</summary>3, 2, 1</details>
_FOLD = re.compile(
    r"[ \t]*(?P<head><details[^<>]*>[ \t]*<summary[^<>]*>.*?</summary>)[ \t]*"
    r"(?P<text>\S.*?)[ \t]*(?P<end></details>)[ \t]*",
    re.IGNORECASE,
)


def opened(read: Sequence[Written]) -> Iterator[Written]:
    """Yield the lines, and for a list or a fold that HTML writes on one line its parts on lines of their own."""
    inside = fenced(text or "" for _, text in read)
    for (number, text), code in zip(read, inside, strict=True):
        if text and not code and "<li" in text.lower() and _LIST.fullmatch(text):
            yield from ((number, item or "") for _, item in html([text]))
        elif text and not code and "<details" in text.lower() and (fold := _FOLD.fullmatch(text)):
            yield from ((number, part) for part in (fold["head"], "", fold["text"], "", fold["end"]))
        else:
            yield number, text
