"""What no page may hold, whatever a note says: the judge of the attack tests."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import nh3

ADDRESSES = frozenset(
    {
        "href",
        "src",
        "xlink:href",
        "action",
        "formaction",
        "data",
        "poster",
        "srcset",
        "ping",
        "background",
        "cite",
    }
    | {"longdesc", "manifest", "profile", "usemap", "dynsrc", "lowsrc", "srcdoc", "values", "to", "from"}
)
LOADS = frozenset({"src", "srcset", "poster", "data", "background", "ping", "manifest"})
NEVER = frozenset(
    {
        "iframe",
        "object",
        "embed",
        "applet",
        "base",
        "frame",
        "frameset",
        "portal",
        "template",
        "plaintext",
        "xmp",
    }
    | {"isindex", "marquee", "audio", "video", "source", "track", "foreignobject", "animate", "set", "math"}
    | {"image", "noscript", "dialog", "fencedframe"}
)
"""Elements that neither the theme nor the guide writes."""
SCHEMES = frozenset({"", "http", "https", "mailto"})
OPENINGS = ("__md_scope=", "var palette=__md_get", "var target=document.getElementById")
"""How the theme's inline scripts begin."""
STYLE = re.compile(r"url\(|expression|@import|javascript|\\", re.I)
LOADING = re.compile(r"url\s*\(|@import|expression\s*\(|image-set|-moz-binding", re.I)
ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.S)
SHARE = ("a", "href", "javascript:void(0)")
"""The theme's own share button, outside of the article."""


class Judge(HTMLParser):
    """Collects what is wrong on a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.script: str | None = None
        self.style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in NEVER:
            self.wrong.append(f"<{tag}>")
        if (
            tag == "form"
            and values.get("name") != "search"
            and "md-search__form" not in values.get("class", "")
        ):
            self.wrong += ["<form>"] if "action" in values else []
        if tag == "meta" and values.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            self.wrong.append(f"<meta http-equiv={values['http-equiv']!r}>")
        self.style = tag == "style"
        if tag == "script":
            self.script = None if "src" in values or values.get("type", "").endswith("json") else ""
        for name, value in values.items():
            self.judge(tag, name, value)

    def judge(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or not re.fullmatch(r"[a-z][a-z0-9:_.-]*", name):
            self.wrong.append(f"<{tag} {name}=…>")
        if name == "style" and STYLE.search(value):
            self.wrong.append(f"<{tag} style={value!r}>")
        if name in ADDRESSES and (tag, name, value) != SHARE:
            stripped = re.sub(r"[\x00-\x20]", "", value)
            try:
                parts = urlsplit(stripped)
            except ValueError:
                self.wrong.append(f"<{tag} {name}={value!r}>")
                return
            if parts.scheme.lower() not in SCHEMES:
                self.wrong.append(f"<{tag} {name}={value!r}>")
            loads = name in LOADS or (tag in ("link", "use") and "href" in name)
            if loads and (parts.scheme or stripped.startswith(("//", "\\"))):
                self.wrong.append(f"<{tag} {name}={value!r}> leads away")

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.script += data
        if self.style and LOADING.search(data):
            self.wrong.append(f"<style>{data[:60]}")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.script is not None:
            if not self.script.startswith(OPENINGS):
                self.wrong.append(f"<script>{self.script[:60]}")
            self.script = None


def wrong(html: str) -> list[str]:
    """Return what a page holds that may not be there."""
    judge = Judge()
    judge.feed(html)
    judge.close()
    return judge.wrong


# What the guide itself writes into an article; the oracle takes out all else.
TAGS = frozenset(
    ["a", "abbr", "article", "aside", "b", "blockquote", "br", "button", "caption", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "legend", "li", "main", "mark", "menu", "meter", "nav", "ol", "optgroup", "option", "output", "p", "pre", "progress", "q", "s", "samp", "section", "select", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr", "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "marker", "use", "symbol", "form", "clippath", "header", "footer", "search", "hgroup"]
)
ATTRIBUTES = frozenset(
    ["accept", "alt", "aria-controls", "aria-current", "aria-describedby", "aria-disabled", "aria-expanded", "aria-haspopup", "aria-hidden", "aria-label", "aria-labelledby", "aria-live", "aria-modal", "aria-owns", "aria-pressed", "aria-roledescription", "aria-selected", "autocomplete", "checked", "class", "colspan", "cols", "dir", "disabled", "download", "for", "headers", "height", "hidden", "id", "inputmode", "lang", "list", "loading", "max", "maxlength", "method", "min", "minlength", "multiple", "name", "novalidate", "open", "pattern", "placeholder", "readonly", "rel", "required", "role", "rows", "rowspan", "scope", "size", "span", "spellcheck", "start", "step", "tabindex", "target", "title", "translate", "type", "value", "width", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "fill", "stroke", "stroke-width", "stroke-dasharray", "transform", "viewbox", "preserveaspectratio", "text-anchor", "dominant-baseline", "font-size", "marker-end", "marker-start", "orient", "refx", "refy", "markerwidth", "markerheight", "opacity", "focusable", "xmlns", "style", "reversed", "itemscope", "data-md-color-scheme", "cite", "datetime"]
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
    return [str(b) for b in before if b not in set(after)] or (["order"] if len(before) != len(after) else [])


def pages(site: Path) -> list[Path]:
    """Return the pages of a site."""
    return sorted(site.rglob("*.html"))
