"""What the styles of a web page say of its text: bold type, a marker's color, letters that count."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from studyguide.text.listed import listed

Attributes = Mapping[str, str | None]
AGAIN = listed(
    "katex-html MathJax MathJax_Preview MathJax_Display mwe-math-fallback-image-inline mwe-math-fallback-image-display "
    "mw-editsection reference"
)
"""Classes of elements that say again what stands beside them, for the eye alone, or lead to a place of the page."""
TITLES = {"bookTitle": "# ", "sectionHeading": "## "}
"""Those of titles, as reading devices export what was highlighted."""
PLACES = listed("noteHeading notebookFor")
"""Those of what says where in a book a text stands."""
NOTE = re.compile(r"(?:note|notiz|nota|anmerkung)\b", re.IGNORECASE)
"""How such a line opens where the reader wrote what follows."""
# lst-kix_ab12-1 start
LEVEL = re.compile(r"\blst-[\w]+-(?P<level>\d)\b")
"""The class of a list that says how deep it is."""
TEX = re.compile(r"\{\\displaystyle (?P<text>.*)\}", re.DOTALL)
"""A formula in the braces of an encyclopedia."""
# mso-list:l0 level2 lfo1
ITEM = re.compile(r"mso-list:\s*l\d+\s+level(?P<level>\d)")
"""The style of a paragraph that is an item of a word processor."""
MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
"""That of the mark before its words."""
_RULE = re.compile(r"(?P<names>[^{}]{1,400})\{(?P<style>[^{}]{1,2000})\}")
_CLASS = re.compile(r"\.([\w-]+)(?=[ ]*(?:,|$))")
_BOLD = re.compile(r"font-weight:\s*(?:bold|bolder|[6-9]00)\b", re.IGNORECASE)
_MARKED = re.compile(
    r"background(?:-color)?:\s*(?:#(?P<hex>[0-9a-f]{6}|[0-9a-f]{3})\b|rgba?\((?P<rgb>\d+,\s*\d+,\s*\d+)|"
    r"(?P<name>yellow|lime|aqua|cyan|orange|pink|lightgreen|lightyellow|fuchsia)\b)",
    re.IGNORECASE,
)
_COLORFUL = 60
"""How far the parts of a color are from each other that is no shade of gray."""
_LETTERS = re.compile(r"(?P<size>lower|upper)-(?:latin|alpha)")
# .lst-kix_ab1-1>li:before{content:"" counter(lst-ctn-kix_ab1-1,lower-latin) ". "}
_COUNTED = re.compile(r"counter\(lst-ctn-(?P<list>kix_[\w-]+),\s*(?P<size>lower|upper)-(?:latin|alpha)\)")


class Looks:
    """The classes of a page that stress their text, and its lists that letters count."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.strong: set[str] = set()
        self.lettered: dict[str, str] = {}

    def read(self, style: str) -> None:
        """Take what a style sheet says."""
        for rule in _RULE.finditer(style):
            if _stresses(rule["style"]):
                self.strong.update(_CLASS.findall(rule["names"]))
        for found in _COUNTED.finditer(style):
            self.lettered[f"lst-{found['list']}"] = found["size"].lower()

    def stress(self, attributes: Attributes) -> bool:
        """Return whether the text of an element is bold or marked with a color."""
        classes = (attributes.get("class") or "").split()
        return _stresses(attributes.get("style") or "") or not self.strong.isdisjoint(classes)

    def first_letter(self, attributes: Attributes) -> str:
        """Return the letter from which a list counts, empty where it counts with numbers."""
        if (kind := attributes.get("type") or "") in ("a", "A"):
            return kind
        own = _LETTERS.search(attributes.get("style") or "")
        sizes = [size for name in (attributes.get("class") or "").split() if (size := self.lettered.get(name))]
        size = own["size"].lower() if own else sizes[0] if sizes else ""
        return {"lower": "a", "upper": "A"}.get(size, "")


def _stresses(style: str) -> bool:
    if _BOLD.search(style):
        return True
    found = _MARKED.search(style)
    return found is not None and (bool(found["name"]) or _is_colorful(found["hex"] or "", found["rgb"] or ""))


def _is_colorful(digits: str, numbers: str) -> bool:
    """Return whether a color is one, and no white, gray or black."""
    if digits:
        wide = digits if len(digits) == 6 else "".join(sign * 2 for sign in digits)
        parts = [int(wide[at : at + 2], 16) for at in (0, 2, 4)]
    else:
        parts = [int(part) for part in numbers.split(",")]
    return max(parts) - min(parts) >= _COLORFUL


def target(address: str) -> str:
    """Return where a link leads that leads out, without the page of a search engine between."""
    if not address.startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address at all: `http://[x`
        return ""
    if parts.netloc == "www.google.com" and parts.path == "/url":
        return next(iter(parse_qs(parts.query).get("q", [])), address)
    return address
