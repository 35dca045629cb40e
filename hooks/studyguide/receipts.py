"""Places on pages: a comment in Markdown, an attribute in HTML, by which a script finds the lines of a note.

    The text of a block.<!--@3f2a9c1e04:41-44-->   →   <p data-at="3f2a9c1e04:41-44">The text of a block.</p>

    place ::= NOTE ":" [SECTION "+"] FIRST ["-" LAST]

Wherever the Markdown is read, the comment shows nothing. Pages that gather from many notes count the lines from the
first of a section: so a line more in one note does not change them all.
"""

import re
from functools import lru_cache
from hashlib import blake2b

from studyguide.errors import Place
from studyguide.model import Section

PLACE = r"<!--@(?P<at>[0-9a-f]+:(?:[0-9a-f]+\+)?\d+(?:-\d+)?)-->"
COMMENT = re.compile(PLACE)
# <li class="task">text<!--@…-->, and not the text of another element before the comment
INSIDE = re.compile(
    rf"<(?P<tag>p|li|tr)(?P<more>(?:\s[^<>]*)?)>(?P<text>(?:(?!</?(?:p|li|tr)[\s>]).)*?){PLACE}", re.S
)
BEFORE = re.compile(rf"{PLACE}\s*<(?P<tag>(?:div|pre)\b[^<>]*)>")


@lru_cache(maxsize=100_000)  # sections of a large guide: they come round again and again
def key(name: str) -> str:
    """Return the name of a note or of a section on pages: short, and the same whatever others there are."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def at(place: Place, section: Section | None = None) -> str:
    """Return a place as pages write it, by the lines of its note or those of a section."""
    since, start = (f"{key(section.url)}+", section.place.first) if section else ("", 0)
    last = f"-{place.last - start}" if place.last > place.first else ""
    return f"{key(place.file)}:{since}{place.first - start}{last}"


def data_at(place: Place, section: Section | None = None) -> str:
    """Return the attribute of an element that shows what stands at a place, with a space before it."""
    return f' data-at="{at(place, section)}"'


def comment(place: Place, section: Section | None = None) -> str:
    """Return what stands at the end of a text, or on a line before a block, to say where it comes from."""
    return f"<!--@{at(place, section)}-->"


def placed(html: str) -> str:
    """Return HTML with each comment made an attribute of the element around it, or of the one after it."""
    if "<!--@" not in html:
        return html
    html = INSIDE.sub(r'<\g<tag>\g<more> data-at="\g<at>">\g<text>', html)
    return COMMENT.sub("", BEFORE.sub(r'<\g<tag> data-at="\g<at>">', html))
