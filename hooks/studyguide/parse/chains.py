r"""A line with arrows to the names between them.

    chain ::= [TITLE ":"] [words] NAME (ARROW NAME){2,} [words] ["." TEXT]
    ARROW ::= "->" | "→" | … | "--(" LABEL ")-->" | "--" LABEL "-->" | "-[" LABEL "]->" | "-- " LABEL " -->"
            | "==" LABEL "==>" | "-->|" LABEL "|"

Arrows that are no flow stay text: one alone ("XML → JSON"), those in brackets behind something else,
the path of a menu, pairs in a row ("1° → SN2, 2° → E2").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.text.inline import plain

# `--label-->`, `==label==>`, `<--label-->`, `--(label)-->`, `-[label]->`, `-- label -->`, `-->|label|`;
# but for the last, behind a space only.
_LABELLED = (
    r"(?<!\S)(?:--[^\s<>()\[\]|-][^-<>\n]{0,59}--?>|"
    r"-{1,2}\((?:[^()\n]{1,60})\)-{1,2}>|-{1,2}\[(?:[^\[\]\n]{1,60})\]-{1,2}>|--\s[^-<>\n]{1,60}\s--?>)"
    r"|(?<!\S)(?:==[^\s<>=][^<>=\n]{0,59}=={0,1}>|<--[^\s<>-][^<>\n-]{0,59}--?>)"
    r"|-{1,2}>\|[^|\n]{1,60}\|"
)
# Between letters that run from right to left, the arrow to the left is the one that leads on.
_LED_LEFT = r"(?:(?<=[\u0590-\u08ff)])|(?<=[\u0590-\u08ff)]\s))[←⇐](?=\s*[(]?[\u0590-\u08ff])"
ARROW = re.compile(
    rf"(?<!\s)\s*(?P<arrow>{_LABELLED}|{_LED_LEFT}|<-{{1,2}}>|<=>|↔|⇔|--+>|-+→|->|=+>|→|⇒|➜|➔|➡\ufe0f?|⟶|⟹|🡒)\s*"
)
_HEAD = re.compile("[>←⇐↔⇔→⇒➜➔➡⟶⟹🡒]")  # every arrow has one
FLOW_WORDS = re.compile(rf"\b{words.FLOW}\b", re.IGNORECASE)
_MENU = re.compile(rf"\b{words.MENU}\b", re.IGNORECASE)
_LEAD = re.compile(rf"^(?:please )?{words.LEAD}\s+", re.IGNORECASE)
_OPENING_MARKS = re.compile(r"^[\s✓✔✗✘❌✅•*_\"“]+")
_MARKS = re.compile(rf"{_OPENING_MARKS.pattern}|[\s*_\"”]+$")
# Call "man overboard!"
_QUOTED_END = re.compile(r"(?<=\w[ ])(?:\"[^\"]+\"|“[^“”]+”|„[^„“”]+[“”])$")
_ASIDE = re.compile(r"(?<=\S[ ])\([^()]*\)")
# c → L then b → L
_CONCLUDES = re.compile(rf"\S\s+{words.THEN}\s", re.IGNORECASE)
_CODE = re.compile(r"`[^`]*`")
_EQUATION = re.compile(r"[^\s=<>!:]\s*=\s*[^\s=<>]|[≤≥≠≈∈]")
# t = (52 - 50) / 2
_COMPUTED = re.compile(r"=\s*[-+(]?\d|=\s*\(")
_LONGEST = 400
_WORDS = 8
_CHARS = 64


@dataclass(frozen=True, slots=True)
class Chain:
    """The names between the arrows of a line, and the words before it that name the whole."""

    names: tuple[str, ...]
    arrows: tuple[str, ...]
    title: str = ""
    goes_on: bool = False
    """Whether it opens with an arrow, so that it continues the line above."""


def holds_arrow(text: str) -> bool:
    """Return whether an arrow stands in a text; few lines hold a part of one, so that is looked at first."""
    return bool(_HEAD.search(text) and ARROW.search(text))


def label_of(arrow: str) -> str:
    """Return the label that stands in an arrow, or nothing."""
    return arrow.strip("-<>=→ ()[]|") if len(arrow) > 4 else ""


def chain_of(text: str, *, alone: bool = False) -> Chain | None:
    """Return the chain in a text, or None where its arrows are no flow; `alone`: nothing else is there."""
    if len(text) > _LONGEST or not holds_arrow(text) or "∴" in text:
        return None
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        code = found[0].strip("`")
        held.append(code if plain(code) == code else found[0])  # a name is inline Markdown
        return f"\ufdd0{len(held) - 1}\ufdd1"

    if holds_arrow(_ASIDE.sub("", text)):
        text = _ASIDE.sub(lambda found: hold(found) if holds_arrow(found[0]) else found[0], text)
    pieces = ARROW.split(_CODE.sub(hold, text).replace("**", "").replace("__", ""))
    if sum(_EQUATION.search(piece) is not None for piece in pieces[::2]) * 2 >= len(pieces[::2]):
        return None  # one follows from the other
    if any(map(_COMPUTED.search, pieces[::2])):
        return None
    arrows = tuple(pieces[1::2])
    if not arrows:
        return None
    first, *middle, last = pieces[0::2]
    if any(map(_CONCLUDES.search, middle)) or _are_pairs(first, middle, last):
        return None
    goes_on = not first.strip()
    title, start, bracketed = _first(first)
    if bracketed and not FLOW_WORDS.search(title):
        return None
    told = start != first.strip() and not bracketed and first.rpartition(":")[2].strip() != start
    first, last = start, _last(last, bracketed=bracketed, told=told)
    names = [_name(part) for part in ([] if goes_on else [first]) + middle + [last]]
    names = [re.sub("\ufdd0(\\d+)\ufdd1", lambda found: held[int(found[1])], name) for name in names]
    if title and sum(":" in name for name in names[1:]) * 2 >= len(names[1:]):
        # Each name has a label of its own, such as its day.
        title, names[0] = "", f"{title}: {names[0]}"
    if len(names) < (1 if goes_on else 2) or not all(map(_is_name, names)):
        return None
    if not alone and not goes_on and len(names) < 3:
        return None
    if _MENU.search(text[: text.find(names[0]) + len(names[0])]) and not alone:
        return None
    return Chain(tuple(names), arrows, title, goes_on)


def _are_pairs(first: str, middle: Sequence[str], last: str) -> bool:
    """Return whether the names are pairs in a row: two stand between any two arrows, and one at each end.

    A single pair of names between two arrows may be a fork; behind a label it is none.
    """
    label, _, name = _ASIDE.sub("", first).rpartition(":")
    parts = {_ASIDE.sub("", names).count(", ") for names in middle}
    return parts == {1} and "," not in name + _ASIDE.sub("", last) and (len(middle) > 1 or bool(label))


def _first(text: str) -> tuple[str, str, bool]:
    """Return the title, the first name, and whether a bracket opens before it."""
    title = ""
    text = text.replace("：", ": ")
    if text.count("(") > text.count(")"):
        title, _, text = text.rpartition("(")
        return title.strip(" -–—"), text, True
    if ":" in text:
        title, _, rest = text.rpartition(":")
        title, text = (title, rest) if rest.strip() else ("", text)
    if "," in re.sub(r"\([^)]*\)", "", text) or len(text.split()) > _WORDS or _LEAD.match(text.strip()):
        text = re.split(r",\s+(?![^(]*\))|\s(?:from|of|aus|von|de|desde|à partir de)\s", text)[-1]
    before = None
    while before != text:
        before, text = text, _LEAD.sub("", text.strip())
    return title.strip(" -–—*"), text, False


def _last(text: str, *, bracketed: bool, told: bool) -> str:
    """Return the last name, without what the sentence says after it; `told`: the chain stands in one."""
    if bracketed:
        return text.split(")")[0]
    # Brackets belong to the name; what parts words inside them parts nothing here.
    asides: list[str] = []

    def hold(found: re.Match[str]) -> str:
        asides.append(found[0])
        return f"\ufdd2{len(asides) - 1}\ufdd3"

    plain = re.split(r"[.;!?](?:\s|$)|:\s(?=\S+\s+\S+\s+\S)", re.sub(r"\([^()]*\)", hold, text), maxsplit=1)[0]
    if told or len(plain.split()) > _WORDS - 2:
        plain = re.split(r"\s(?:to|and|so that|which|where|um|und|pour|et|para|y)\s|,\s", plain, maxsplit=1)[
            0
        ]
    text = re.sub("\ufdd2(\\d+)\ufdd3", lambda found: asides[int(found[1])], plain)
    return re.sub(r"\s*\([^()]*(?:!|\.{3}|sketch[^()]*)\)$", "", text)


def _name(text: str) -> str:
    text = text.strip()
    # Quotation marks around the whole go, those around its end are its own.
    marks = _OPENING_MARKS if _QUOTED_END.search(text) else _MARKS
    return marks.sub("", text).strip().rstrip(".,;")


def _is_name(name: str) -> bool:
    plain = re.sub(r"\([^()]*\)", "", name)
    return (
        len(name) > 0
        and len(plain) <= _CHARS
        and len(name) <= 2 * _CHARS
        and len(plain.split()) <= _WORDS
        and not re.search(r"[.!?]\s|[;|]", plain)
        and bool(re.search(r"\w", name))
    )
