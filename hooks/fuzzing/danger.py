"""Page to what no page may hold, whatever a note says: the judge of attacks and of chance."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

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
    | {"isindex", "marquee", "audio", "video", "source", "track", "foreignobject", "animate", "set"}
    | {"image", "noscript", "dialog", "fencedframe", "annotation-xml", "mglyph", "malignmark", "maction"}
)
"""Elements that neither the theme nor the guide writes."""
SCHEMES = frozenset({"", "http", "https", "mailto"})
OPENINGS = ("__md_scope=", "var palette=__md_get", "var target=document.getElementById")
"""How the theme's inline scripts begin."""
SHELL = Path(__file__).resolve().parents[2] / "overrides/main.html"
OWN = tuple(
    re.compile(r"[\w:-]*".join(map(re.escape, re.split(r"\{\{.*?\}\}", script))))
    for script in re.findall(r"<script>(.*?)</script>", SHELL.read_text(encoding="utf-8"), re.DOTALL)
)
"""The inline scripts of the guide's own template to the letter; what it fills in is a slug."""
STYLE = re.compile(r"url\(|expression|@import|javascript|\\", re.I)
LOADING = re.compile(r"url\s*\(|@import|expression\s*\(|image-set|-moz-binding", re.I)
FORMULAS = (("span", "guide-math"), ("div", "guide-formula"))
"""What the guide wraps around each formula that it writes, with nothing between."""
SHARE = ("a", "href", "javascript:void(0)")
"""The theme's own share button, outside of the article."""


class Judge(HTMLParser):
    """Collects what is wrong on a page."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.script: str | None = None
        self.style = False
        self.last = ("", "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag and its attributes."""
        values = {name: value or "" for name, value in attrs}
        if tag in NEVER or (tag == "math" and self.last not in FORMULAS):
            self.wrong.append(f"<{tag}>")
        self.last = (tag, values.get("class", ""))
        if tag == "form" and values.get("name") != "search" and "md-search__form" not in values.get("class", ""):
            self.wrong += ["<form>"] if "action" in values else []
        if tag == "meta" and values.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            self.wrong.append(f"<meta http-equiv={values['http-equiv']!r}>")
        self.style = tag == "style"
        if tag == "script":
            self.script = None if "src" in values or values.get("type", "").endswith("json") else ""
        for name, value in values.items():
            self.judge(tag, name, value)

    def judge(self, tag: str, name: str, value: str) -> None:
        """Judge an attribute."""
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
        """Judge a style; keep a script for its end."""
        if self.script is not None:
            self.script += data
        if self.style and LOADING.search(data):
            self.wrong.append(f"<style>{data[:60]}")

    def handle_endtag(self, tag: str) -> None:
        """Judge a script: only those of the theme and of the template may stand on a page."""
        if tag == "script" and self.script is not None:
            own = any(script.fullmatch(self.script) for script in OWN)
            if not own and not self.script.startswith(OPENINGS):
                self.wrong.append(f"<script>{self.script[:60]}")
            self.script = None


def wrong(html: str) -> list[str]:
    """Return what a page holds that may not be there."""
    judge = Judge()
    judge.feed(html)
    judge.close()
    return judge.wrong


ALIVE = re.compile(
    r"<[a-z](?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*\son\w+\s*="  # an attribute that runs
    r"|<(?:script(?! src=\"[./]*assets/)|iframe|img(?! class=)|object|embed|base|meta|link)\b"
    r"|(?<!\\)(?:\\\\)*\]\(\s*<?\s*(?:javascript|data|vbscript)\s*:"
    r"|\{:?[^}\n]*\bon\w+\s*=",
    re.I,
)
"""An attack in Markdown that nothing has escaped."""
FENCED = re.compile(r"^[ >]*(?P<mark>`{3,})[^`\n]*\n.*?^[ >]*(?P=mark)[ \t]*$", re.M | re.S)


def alive(markdown: str) -> list[str]:
    """Return the attacks that a page of Markdown holds outside of its fences."""
    return [match.group()[:80] for match in ALIVE.finditer(FENCED.sub("", markdown))]
