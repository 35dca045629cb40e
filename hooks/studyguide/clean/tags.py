"""HTML inside a line, undone: what pages and other programs leave of their layout."""

import re
from functools import partial

from studyguide.text.code_spans import outside_code

_TAGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<(i|em)(?: [^<>]*)?>[ \t]*([^<*]{1,300}?)[ \t]*</\1>", re.IGNORECASE), r"*\2*"),
    # What one of several options has and no other: b) <u>thymus</u>
    (re.compile(r"^([ \t]*(?:[-*•][ \t]+)?\(?[A-Ja-j][.)][ \t]*)<u>([^<>*]{1,300})</u>[ \t]*$"), r"\1**\2**"),
    # <mark style="background: #fa0">cause -> effect</mark>
    (re.compile(r"<(b|strong|mark)(?: [^<>]*)?>[ \t]*([^<*]{1,300}?)[ \t]*</\1>", re.IGNORECASE), r"**\2**"),
    # <mark>**Osmosis**</mark>
    (re.compile(r"<(b|strong|mark)(?: [^<>]*)?>([^<]{1,300})</\1>", re.IGNORECASE), r"\2"),
    (re.compile(r"<(code|tt|kbd)>([^<>`]{1,300})</\1>", re.IGNORECASE), r"`\2`"),
    (
        re.compile(r"<(u|ins|font|small|center|span)(?: [^<>]{0,200})?>([^<]{0,300})</\1>", re.IGNORECASE),
        r"\2",
    ),
    (
        re.compile(r"<a (?:[^<>]{0,200} )?href=\"(https?://[^\"<>\s]{1,400})\"[^<>]{0,200}>([^<>\[\]]{1,300})</a>"),
        r"[\2](\1)",
    ),
    # A film or a page inside the page is the link to it, where it lies on the web.
    (
        re.compile(
            r"<(?:iframe|embed|video|audio)\b[^<>]{0,400}?\bsrc=[\"'](https?://[^\"'<>\s]{1,400})[\"'][^<>]{0,400}>",
            re.IGNORECASE,
        ),
        r"[\1](\1)",
    ),
    (re.compile(r"</?(?:iframe|embed|video|audio)\b[^<>]{0,400}>", re.IGNORECASE), ""),
    # A tag that lays out and says nothing, with or without its end.
    (
        re.compile(
            r"</?(?:a|ul|ol|font|span|div|center|p|u|small)(?: [a-z-]+=(?:\"[^\"<>]{0,300}\"|"
            r"'[^'<>]{0,300}'))+ ?/?>",
            re.IGNORECASE,
        ),
        "",
    ),
    # ![](leaf.png)<!-- {"width":300} -->
    (re.compile(r"(?<=[^\s>])[ \t]*<!--[^<>]{0,400}-->"), ""),
    (re.compile(r"</?(?:ul|ol|span|div|center|font|u|p)>|</a>", re.IGNORECASE), ""),
    (re.compile(r"<li(?: [^<>]{0,200})?>", re.IGNORECASE), " • "),
    (re.compile(r"</li>", re.IGNORECASE), ""),
)


def tags(text: str) -> str:
    """Return the line without the tags that lay out, and with Markdown for those that say something."""
    return outside_code(_untagged, text) if "<" in text else text


def _untagged(text: str) -> str:
    before = ""
    # What was inside a tag may have been one.
    while before != text and "<" in text:
        before = text
        for pattern, instead in _TAGS:
            text = pattern.sub(instead, text)
    return text


# H<sub>2</sub>O   10<sup>-3</sup>   H~2~O   x^2^
_RAISED = re.compile(
    r"<(?P<tag>su[bp])>(?P<inside>[^<>\n]{1,60})</(?P=tag)>"
    r"|(?<=[\w)\]])(?P<mark>[~^])(?P<short>[0-9n+\-−]{1,8})(?P=mark)(?![~^\d])",
    re.IGNORECASE,
)
_LOW = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_HIGH = str.maketrans("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


def scripts(text: str) -> str:
    """Return the line with small letters for what stands raised or lowered."""
    if "<su" not in text.lower() and text.count("~") < 2 and text.count("^") < 2:
        return text
    return outside_code(partial(_RAISED.sub, _script), text)


def _script(found: re.Match[str]) -> str:
    """Return the small letters that Unicode has; where it lacks one, the text behind the sign that is typed for it."""
    inside = (found["inside"] or found["short"]).strip()
    low = (found["tag"] or "").lower() == "sub" or found["mark"] == "~"
    table = _LOW if low else _HIGH
    if inside and all(ord(char) in table for char in inside):
        return inside.translate(table)
    return f"{'_' if low else '^'}{inside if len(inside) == 1 else f'({inside})'}"


_BREAK = re.compile(r"[ \t]*(?:<br[ \t]*/?>[ \t]*)+", re.IGNORECASE)


def breaks(text: str) -> str:
    """Return the line with signs or spaces for the line breaks inside it."""
    if "<" not in text:
        return text

    def instead(found: re.Match[str]) -> str:
        before, after = text[: found.start()].rstrip(" |\t"), text[found.end() :].strip(" |\t")
        return "" if not before or not after else " " if before[-1] in ".,;:!?" else "; "

    return _BREAK.sub(instead, text)
