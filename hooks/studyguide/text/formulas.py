"""LaTeX formulas to MathML, which browsers, screen readers and printers show without a script.

Only the elements and attributes listed here are written, all text is escaped, and the LaTeX source goes along
as an annotation, so that it can be searched and copied (https://www.w3.org/TR/mathml-core/).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

LONGEST = 2_000  # characters of LaTeX: beyond it nobody reads a formula
WIDEST = 36  # letters: a formula in a line of text does not break, so that a longer one is shown as its source
DEEPEST = 40  # elements inside each other

# How many children an element must have; None is any number.
ELEMENTS: dict[str, int | None] = {
    "mrow": None, "mi": 0, "mn": 0, "mo": 0, "mtext": 0, "mspace": 0, "mstyle": None, "mphantom": None,
    "mpadded": None, "menclose": None, "mfrac": 2, "msqrt": None, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3,
    "munder": 2, "mover": 2, "munderover": 3, "mtable": None, "mtr": None, "mtd": None,
}  # fmt: skip
TOKENS = ("mi", "mn", "mo", "mtext")
SHRUNK = {"mstyle": "mrow", "mpadded": "mrow", "menclose": "mrow"}
"""What a browser need not know: its content is shown as it is."""
ATTRIBUTES = {
    "accent": re.compile("true|false"),
    "stretchy": re.compile("true|false"),
    "fence": re.compile("true|false"),
    "form": re.compile("prefix|infix|postfix"),
    "mathvariant": re.compile("normal"),
    "linethickness": re.compile("0"),
    "width": re.compile(r"[0-2](?:\.\d+)?em"),
}
# Rows of which the library knows one name.
ROWS = re.compile(r"\\(?P<end>begin|end)\{(?:aligned|eqnarray\*?|flalign\*?|gathered|gather\*?|multline\*?)\}")
# Signs of ASCII, of which Markdown might read some; those of references stay.
SIGN = re.compile(r"[!-%'-/:<-@\[-`{-~]")


def mathml(latex: str, display: bool = False) -> str:
    """Return a formula as MathML; empty where it cannot be read whole, or is too long for a line of text.

    Its attributes have single quotes: it may stand in the title of a callout, which Markdown puts in double ones.
    """
    root = _read(latex, display)
    if root is None or (not display and len("".join(_words(root))) > WIDEST):
        return ""
    shown = "".join(_written(child) for child in root)
    kind = " display='block'" if display else ""
    source = f"<annotation encoding='application/x-tex'>{_text(latex)}</annotation>"
    return f"<math{kind}><semantics><mrow>{shown}</mrow>{source}</semantics></math>"


def inline_math(latex: str) -> str:
    """Return a formula in a line of text as HTML; empty where `mathml` has nothing."""
    shown = mathml(latex)
    return f"<span class='guide-math'>{shown}</span>" if shown else ""


@lru_cache(maxsize=10_000)
def lines_high(latex: str) -> float:
    """Return the height of a formula in a line of text, in lines; 1 for one that is shown as its source."""
    root = _read(latex, False)
    return 1.0 if root is None else max(_high(root), 1.0)


@cache
def _library() -> Any:
    """Return the function that reads LaTeX: its table of signs takes a while to load."""
    from latex2mathml.converter import convert_to_element

    return convert_to_element


@lru_cache(maxsize=10_000)
def _read(latex: str, display: bool) -> Element | None:
    """Return the tree of a formula, or nothing where a part of it is not understood."""
    if len(latex) > LONGEST:
        return None
    known = ROWS.sub(r"\\\g<end>{align*}", " ".join(latex.split()))
    try:
        root: Element = _library()(known, display="block" if display else "inline")
    except Exception:  # the library has an error of its own for each fault, and lets those of Python through
        return None
    return root if all(_sound(child, DEEPEST) for child in root) else None


def _sound(element: Element, deep: int) -> bool:
    """Return whether an element and all in it is something that a browser shows."""
    if element.tag not in ELEMENTS or deep < 0:
        return False
    least = ELEMENTS[element.tag]
    if least is not None and len(element) != least:
        return False
    text = element.text or ""
    # A command that the library does not know stays as its name.
    if text.startswith("\\") or (not text and element.tag in ("mo", "mn")):
        return False
    return all(_sound(child, deep - 1) for child in element)


def _words(element: Element) -> Iterator[str]:
    """Yield the letters and signs of a formula."""
    for part in element.iter():
        if part.tag in TOKENS:
            yield unescape(part.text or "")


def _written(element: Element) -> str:
    tag = SHRUNK.get(element.tag, element.tag)
    known = [
        f" {name}='{value}'"
        for name, value in sorted(element.attrib.items())
        if name in ATTRIBUTES and ATTRIBUTES[name].fullmatch(value) and tag == element.tag
    ]
    text = _text(unescape(element.text or "")) if tag in TOKENS else ""
    return f"<{tag}{''.join(known)}>{text}{''.join(map(_written, element))}</{tag}>"


def _text(text: str) -> str:
    """Return text as HTML on one line, in which no sign is left that Markdown reads."""
    return SIGN.sub(lambda sign: f"&#{ord(sign.group())};", escape(text.replace("\n", " "), quote=False))


def _high(element: Element) -> float:
    """Return the height of an element in lines, rather too much than too little."""
    inside = [_high(child) for child in element]
    match element.tag:
        case "mfrac":
            return 0.8 * sum(inside) + 0.3
        case "mtable":
            return 1.1 * sum(inside)
        case "munder" | "mover" | "msub" | "msup":
            return inside[0] + 0.5 * inside[1]
        case "munderover" | "msubsup":
            return inside[0] + 0.5 * (inside[1] + inside[2])
        case "msqrt" | "mroot":
            return max(inside, default=1.0) + 0.3
        case _:
            return max(inside, default=1.0)
