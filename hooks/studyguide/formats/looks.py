"""What the styles of a web page say of its text: bold type, a marker's color, letters that count."""

import re
from collections.abc import Mapping

Attributes = Mapping[str, str | None]
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
