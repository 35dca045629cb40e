"""Inline text of a note to HTML, everything in it escaped."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import assert_never

from studyguide.paths import leads_out
from studyguide.text.eastern import emphasized
from studyguide.text.formulas import inline_math
from studyguide.text.inline import (
    LONGEST,
    Code,
    Emphasis,
    Image,
    Link,
    Math,
    Span,
    Strong,
    Struck,
    Text,
    parts,
    spans,
    words,
)

GAP = re.compile(r"\s*\n\s*")
SPECIAL = re.compile(r"""[&<>"'{\n]|\]\(""")  # without any of these a text is HTML as it stands


@lru_cache(maxsize=4_000)
def html(text: str) -> str:
    """Return inline text of a note as one line of HTML."""
    return _html(spans(text))


def plain_html(text: str) -> str:
    """Return plain text as one line of HTML that no reader of Markdown takes for a link or for attributes."""
    if not SPECIAL.search(text):
        return text
    return escape(GAP.sub(" ", text), quote=True).replace("](", "]&#40;").replace("{", "&#123;")


def html_paragraphs(text: str) -> str:
    """Return text whose paragraphs are parted by blank lines as HTML, a lone paragraph without its tag."""
    made = [html(part) for part in text.split("\n\n") if part.strip()]
    return made[0] if len(made) == 1 else "".join(f"<p>{part}</p>" for part in made)


def apart(text: str) -> str:
    """Return the words of inline Markdown with a space around each formula that is an element of its own on a page."""
    if len(text) > LONGEST:
        return " ".join(map(apart, parts(text)))  # each part is shown as a paragraph
    return "".join(map(_apart, spans(text)))


def _apart(span: Span) -> str:
    match span:
        case Math(text=text):
            return f" {text} " if inline_math(text) else text
        case Strong(spans=inner) | Emphasis(spans=inner) | Struck(spans=inner) | Link(spans=inner):
            return "".join(map(_apart, inner))
        case _:
            return words(span)


def _html(inner: Sequence[Span]) -> str:
    return "".join(map(_span, inner))


def _span(span: Span) -> str:
    match span:
        case Text(text=text):
            return plain_html(text)
        case Strong(spans=inner):
            return f"<strong>{_html(inner)}</strong>"
        case Emphasis(spans=inner):
            return emphasized(_html(inner))
        case Struck(spans=inner):
            return f"<del>{_html(inner)}</del>"
        case Code(text=text):
            return f"<code>{plain_html(text)}</code>"
        case Math(text=text):
            return inline_math(text) or f"<code>{plain_html(text)}</code>"
        case Link(spans=inner, url=url):
            label = _html(inner) or plain_html(url)
            return f'<a href="{escape(url)}">{label}</a>' if leads_out(url) else label
        case Image(alt=alt):
            return plain_html(alt)
        case _:
            assert_never(span)
