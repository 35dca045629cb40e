"""Running text, and the small things that stand on a line of their own."""

import re

from studyguide.clean.repairs import dead_links
from studyguide.model import Block, Definition, Image, Math, Paragraph
from studyguide.parse.lists import MARK, TERM, interrupts, joined
from studyguide.parse.source import Found, Source

_RULE = re.compile(r"[ \t]*(?:(?:[-_*=~—–─═][ \t]*){3,})")
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<source>[^\s)]+)(?:\s+[\"'][^)]*)?\)|!\[\[(?P<wiki>[^\]|]+)(?:\|[^\]]*)?\]\]"
)
_MATH = re.compile(r"\$\$(?P<text>.+?)\$\$|\\\[(?P<other>.+?)\\\]", re.DOTALL)


def rule(source: Source, at: int) -> Found | None:
    """Drop a line that only parts what stands above from what stands below."""
    if _RULE.fullmatch(source.text(at)):
        return Found((), at + 1, dropped=((source.lines[at].number, "separator"),))
    return None


def image(source: Source, at: int) -> Found | None:
    """Return the picture that stands on a line of its own."""
    found = _IMAGE.fullmatch(source.text(at).strip())
    if not found:
        return None
    return Found(
        (Image(source.place(at, at + 1), found["source"] or found["wiki"], found["alt"] or ""),), at + 1
    )


def math(source: Source, at: int) -> Found | None:
    """Return the formula between `$$`, on one line or on several."""
    text = source.text(at).strip()
    if not text.startswith(("$$", "\\[")):
        return None
    closing = "$$" if text.startswith("$$") else "\\]"
    end = at + 1
    while closing not in text[2:] and not source.blank(end):
        text += "\n" + source.text(end).strip()
        end += 1
    found = _MATH.fullmatch(text)
    if not found:
        return None
    return Found((Math(source.place(at, end), (found["text"] or found["other"]).strip()),), end)


def paragraph(source: Source, at: int) -> Found:
    """Return the text up to the next blank line."""
    end = at + 1
    while not source.blank(end) and not source.lines[end].code:
        text = source.text(end)
        if source.opens(end) or interrupts(text) or _opens_list(text):
            break
        end += 1
    # A dead link may be broken over two lines.
    text = dead_links(joined([source.text(index) for index in range(at, end)]))
    place = source.place(at, end)
    found = TERM.fullmatch(text)
    block: Block = Paragraph(place, text)
    if found and found["text"].strip():
        block = Definition(place, found["term"].strip(), found["text"].strip())
    return Found((block,), end)


def _opens_list(text: str) -> bool:
    found = MARK.fullmatch(text)
    return bool(found and (found["number"] in (None, "1")))
