"""Front matter: what a page says of itself to the templates."""

import json
from collections.abc import Iterable

from studyguide.model import Block, Bullets, Definition, Paragraph, Quote, Section
from studyguide.text.cuts import cut
from studyguide.text.inline import plain

LONGEST = 155  # characters of a description that search engines show


def matter(
    description: str = "",
    kind: str = "",
    hide: Iterable[str] = (),
    scripts: Iterable[str] = (),
    **more: str,
) -> str:
    """Return the front matter of a page: what it is about, its kind, what templates leave out, scripts.

    Values are plain text of any origin; whoever writes them into HTML escapes them.
    """
    rows = {"description": shortened(description), "kind": kind, **more}
    lines = [f"{key}: {json.dumps(safe(value), ensure_ascii=False)}" for key, value in rows.items() if value]
    lists = {"hide": list(hide), "scripts": list(dict.fromkeys(scripts))}
    lines += [f"{key}: {json.dumps(names)}" for key, names in lists.items() if names]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def safe(text: str) -> str:
    """Return text on one line, without what YAML does not take."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return the text up to the last word that fits, with an ellipsis where something is left out."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return cut(line, longest - 1).rstrip(" ,;:–—-") + "…"


def first_words(sections: Iterable[Section]) -> str:
    """Return the first running text of the sections, plain: what their page is about."""
    return next((text for s in sections for block in s.blocks if (text := _opening(block))), "")


def _opening(block: Block) -> str:
    match block:
        case Paragraph(text=text) | Quote(text=text):
            return plain(text.split("\n\n")[0])
        case Definition(term=term, text=text):
            return f"{plain(term)}: {plain(text)}"
        case Bullets(items=items) if items:
            *first, last = (plain(item.term or item.text.split("\n\n")[0]) for item in items[:6])
            return "; ".join([*(text.rstrip(".;") for text in first), last])
        case _:
            return ""
