"""Lists and folds of HTML, opened: each of their parts on a line of its own, and the title of a fold on one."""

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


# <details><summary style="color: red"> Enzymes
_TITLE = re.compile(
    r"(?P<head>[ \t]*(?:<details[^<>]*>[ \t]*)?<summary)[^<>]*>(?P<text>(?:(?!</summary).)*)", re.IGNORECASE
)
_TITLE_END = re.compile(r"(?P<text>.*?)</summary>(?P<rest>.*)", re.IGNORECASE)
_TITLE_LINES = 4


def _titled(read: Sequence[Written]) -> Sequence[Written]:
    """Return the lines with each title of a fold that is broken over several of them on the first of these."""
    mended = list(read)
    inside = list(fenced(text or "" for _, text in read))
    for at, (number, text) in enumerate(read):
        if inside[at] or not text or "<summary" not in text.lower() or not (head := _TITLE.fullmatch(text)):
            continue
        said = [head["text"]]
        for below in range(at + 1, min(at + _TITLE_LINES, len(read))):
            line = read[below][1] or ""
            end = _TITLE_END.fullmatch(line)
            said.append(end["text"] if end else line)
            if end:
                title = " ".join(" ".join(said).split())
                mended[at] = (number, f"{head['head']}>{title}</summary>")
                for gone in range(at + 1, below + 1):
                    mended[gone] = (read[gone][0], None)
                if end["rest"].strip():
                    mended[below] = (read[below][0], end["rest"])
                break
    return mended


def opened(read: Sequence[Written]) -> Iterator[Written]:
    """Yield the lines, with the parts of a list or a fold on lines of their own, and the title of a fold on one."""
    read = _titled(read)
    inside = fenced(text or "" for _, text in read)
    for (number, text), code in zip(read, inside, strict=True):
        if text and not code and "<li" in text.lower() and _LIST.fullmatch(text):
            yield from ((number, item or "") for _, item in html([text]))
        elif text and not code and "<details" in text.lower() and (fold := _FOLD.fullmatch(text)):
            yield from ((number, part) for part in (fold["head"], "", fold["text"], "", fold["end"]))
        else:
            yield number, text
