"""What no page may hold, whatever a note says: the judge of the attack tests, and the oracle."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nh3

from fuzzing.danger import SCHEMES, wrong

__all__ = ["pages", "taken_out", "wrong"]

ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.S)

# What the guide itself writes into an article; the oracle takes out all else.
TAGS = frozenset(
    ["a", "abbr", "article", "aside", "b", "bdi", "blockquote", "br", "button", "caption", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "legend", "li", "main", "mark", "menu", "meter", "nav", "ol", "optgroup", "option", "output", "p", "pre", "progress", "q", "s", "samp", "section", "select", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr", "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "marker", "use", "symbol", "form", "clippath", "header", "footer", "search", "hgroup", "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mphantom", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd"]
)
ATTRIBUTES = frozenset(
    ["accept", "alt", "aria-controls", "aria-current", "aria-describedby", "aria-disabled", "aria-expanded", "aria-haspopup", "aria-hidden", "aria-label", "aria-labelledby", "aria-live", "aria-modal", "aria-owns", "aria-pressed", "aria-roledescription", "aria-selected", "autocomplete", "checked", "class", "colspan", "cols", "dir", "disabled", "download", "for", "headers", "height", "hidden", "id", "inputmode", "lang", "list", "loading", "max", "maxlength", "method", "min", "minlength", "multiple", "name", "novalidate", "open", "pattern", "placeholder", "readonly", "rel", "required", "role", "rows", "rowspan", "scope", "size", "span", "spellcheck", "start", "step", "tabindex", "target", "title", "translate", "type", "value", "width", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "fill", "stroke", "stroke-width", "stroke-dasharray", "transform", "viewbox", "preserveaspectratio", "text-anchor", "dominant-baseline", "font-size", "marker-end", "marker-start", "orient", "refx", "refy", "markerwidth", "markerheight", "opacity", "focusable", "xmlns", "style", "reversed", "itemscope", "data-md-color-scheme", "cite", "datetime", "display", "encoding", "accent", "stretchy", "fence", "form", "mathvariant", "linethickness"]
)
VOIDED = re.compile(
    r"<svg\b.*?</svg>"
    r'|<script src="(?:\.\./)*assets/guide-[\w-]+\.js"(?: defer)?></script>'
    r"|<style>@page[ \w-]*\{[^<>]*\}</style>",
    re.S,
)
"""What the oracle does not know and the guide writes: its pictures, its scripts, the format of a printed page."""


def shape(html: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each tag of a piece of HTML with the names of its attributes."""
    found: list[tuple[str, tuple[str, ...]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, tuple(sorted({name for name, _ in attrs}))))

    reader = Reader()
    reader.feed(html)
    reader.close()
    yield from found


def cleaned(html: str) -> str:
    """Return the HTML as the oracle lets it pass."""
    return nh3.clean(
        html,
        tags=set(TAGS - {"svg"}),
        attributes={"*": set(ATTRIBUTES), "a": {"href"}, "img": {"src"}},
        generic_attribute_prefixes={"data-"},
        url_schemes=set(SCHEMES - {""}),
        link_rel=None,
        strip_comments=False,
    )


def taken_out(page: str) -> list[str]:
    """Return what the oracle takes out of the article of a page; pictures drawn by the guide have their own judge."""
    found = ARTICLE.search(page)
    article = VOIDED.sub("", found.group(1) if found else "")
    before, after = list(shape(article)), list(shape(cleaned(article)))
    kept = set(after)
    return [str(b) for b in before if b not in kept] or (["order"] if len(before) != len(after) else [])


def pages(site: Path) -> list[Path]:
    """Return the pages of a site."""
    return sorted(site.rglob("*.html"))
