"""Whether the words of a line could be a title."""

import re

from studyguide.parse import words
from studyguide.parse.lists import MARK
from studyguide.parse.roles import role
from studyguide.parse.spelled import spelled_out

LETTER = re.compile(r"[^\W\d_]")
_LABEL = re.compile(rf"{words.LABEL}[ \t]*[:：][ \t]*\S.*", re.IGNORECASE)
# medivault_architecture    plot.png
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+|\S+\.(?:png|jpe?g|gif|svg|pdf|webp)", re.IGNORECASE)
# The end of a sentence in the line, unless it is an abbreviation's; an address; a bracket at the start.
_SHORT = "".join(rf"(?<!\b{word})" for word in (r"e\.g", r"i\.e", "vs", "v", "cf", "No", "Nr", "St", "Art", "Ch"))
_NAMED = "".join(rf"(?<!\b{word})" for word in ("Dr", "Mr", "Mrs", "Ms", "Prof"))
_INNER = re.compile(rf"{_SHORT}{_NAMED}[.!?][\"”)]?\s+\S|[。！？।][^\s。！？।」』）)”\"]|;|\bhttps?://|^[<\[({{]")
EMOJI = re.compile("^[\U0001f300-\U0001faff☀-➿⬀-⯿\ufe0f\u20e3\u200d]+[ \t]*")
"""The signs that may stand before a title."""
_WIDE = re.compile(r"\S {2,}(?=\S)")
_BROKEN = re.compile(r"[^\W\d_]{3,}-$")  # half a word at the end of a line; Cl- is none
_BOUND = re.compile(r"[<>≤≥]=?[ ]?\d")  # BG <70
# metaethics, normative ethics, applied ethics
_COMMAS = re.compile(r"[^,:]+,[ ][^,:]+,[ ](?!(?:and|or|und|oder|et|ou|y|e|i|en|och|og)\b|&)[a-z][^,:]*")
# Tues 3/14    12.03.2024    State: 2024-03-12
_DAY = re.compile(r"(?:[^\W\d_]{2,9}\.?,?[ ]|[^\d:]{2,30}:[ ])?\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?")
# "a saying"    Mirrors - Signal - Go
_SAID = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»][.!?]?")
# 4 chambers: RA, RV, LA, LV
_LISTS = re.compile(r":[ ][^,:]+,[ ][^,:]+,[ ]")
# Danger zone: 5 - 60 °C
_VALUE = re.compile(r"[^\d:]{2,60}:[ ]+[<>~≈]?\d[\d.,]*(?:[ ]?[-–][ ]?\d[\d.,]*)?(?:[ ]?[^\s\d]{1,12})?")
# Dr. Okafor  9/4
# Allowance 2024: 11.604 €, with a unit: "Week 2: 1914-1918" has none
_YEARS_VALUE = re.compile(r"[^\d:]{2,50}[ ]\d{4}[^\d:]{0,12}:[ ]+[<>~≈]?\d[\d.,]*[ ]?(?:[^\s\d]{1,12})")
_TEACHER = re.compile(r"(?:Dr|Prof|Mrs?|Ms)\.? [^\W\d_a-z]\w+,?\s+\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?")
_ROW = re.compile(r"[^\W\d_]+(?:[ ][-–][ ][^\W\d_]+){2,}")
# HR 60-100, RR 12-20
_RANGES = re.compile(r"(?:[^\d,]{1,20}[ ]\d[\d.]*[ ]?[-–][ ]?\d[\d.]*[^\d,]{0,8}(?:,[ ]|$)){2,}")
# Venetian: colour vs Florentine: drawing
_LABELS = re.compile(r"[^:\d]{2,}:[ ][^:\d]{2,}[ ][^:\d]{2,}:[ ][^:\d]+")
_NO_TITLES = (_RANGES, _LABELS, _DAY, _SAID, _ROW, _VALUE, _YEARS_VALUE, _TEACHER, _COMMAS)
_ASIDE = re.compile(r"\([^()]*\)")
# Name: Ana    Krach : effondrement    Last checked: 2024-03-01
_FORM = re.compile(r"[^\W\d_]+[ ]?:[ ]\S")
_FIELD = re.compile(r"[^\W\d_]+(?:[ ][^\W\d_]+){0,2}[ ]?:[ ]\S")
# Gamete - a cell that fuses
_PAIR = re.compile(r"[^\W\d_]+(?:[ ][^\W\d_]+){0,2}(?P<sign>[ ](?:[-–—=]|--)[ ])\S")
# DNS: `<service>.<namespace>`
_CODED = re.compile(r"[^:`]{1,40}:[ ]`[^`]+`")
# 1848 – …, one row of many
_YEAR = re.compile(r"\d{3,4}\b")
_SIGNS = re.compile(r"[±√×÷∑∫≈]|\s[<>]\s|->|[→←]|=>|\s=\s|\s:\s*$|^\d+\s*[:%]|^[≥≤<>=~]|\^\d|\)\s?[*/]\s?[\d(]")


def is_title(text: str, *, sure: bool = False) -> bool:
    """Return whether the words of a line could be a title: few, no sentence, no address.

    `sure` says that something else, such as a number, already makes it one.
    """
    text = EMOJI.sub("", text.strip()).lstrip("→– ")
    count = len(text.split())
    if len(_WIDE.findall(text)) > 1:
        # The head of columns.
        return False
    if not 1 <= count <= 14 or len(text) > 110 or len(LETTER.findall(text)) < 2:
        return False
    ended = text[-1] in ".,;!…。！；，、।" and not text.endswith(("etc.", "..."))
    if ended or _INNER.search(text) or _LABEL.fullmatch(text):
        return False
    if "," in text and spelled_out(text):
        return False
    if _BROKEN.search(text) or _LISTS.search(text) or any(form.fullmatch(text) for form in _NO_TITLES):
        return False
    if (
        text.startswith("TODO")
        or _NAME.fullmatch(text)
        or (text.startswith(("*", "-", "|", ">", "!", "`", "$", "@")) and not text.startswith("**"))
    ):
        return False
    if _SIGNS.search(text):
        return text.endswith(":") and count <= 4 and "→" not in text
    first = re.sub(r"^[\W_]+", "", text)[:1]
    if first.islower() or not first:
        return False
    if text.endswith(":"):
        return sure or count <= 3 or title_case(text) >= 0.6
    if text.endswith("?"):
        return count <= 12 and "**" not in text
    if sure:
        return True
    if _CODED.fullmatch(text):
        return False
    if count >= 9 and title_case(text) < 0.3:
        return False
    return not (text.count(",") > 2 and title_case(text) < 0.8)


def title_case(text: str) -> float:
    """Return the share of the words of weight that start with a capital or a digit."""
    bare = [word.strip("*_\"'“”()[]:?!,.") for word in text.split()]
    heavy = [word for word in bare if word and word.lower() not in words.SMALL_SET]
    return sum(not word[0].islower() for word in heavy) / len(heavy) if heavy else 0.0


def is_caps(text: str) -> bool:
    """Return whether the line is written in capitals."""
    letters = LETTER.findall(_ASIDE.sub("", text))
    upper = sum(letter.isupper() for letter in letters)
    return (
        len(letters) >= 4
        and upper == len(letters)
        and len(text) <= 90
        and text[-1] not in ".,;"
        and not _SIGNS.search(text)
        and not _RANGES.fullmatch(text)
        and len(text.split()) <= 12
    )


def _alike(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Return whether two lines are pairs with the same sign."""
    return bool(one and other and one["sign"] == other["sign"])


def heads(text: str, below: str) -> bool:
    """Return whether a short line directly above text is its title, as in notes without empty lines."""
    return (
        len(text) <= 42
        and len(text.split()) <= 6
        and is_title(text)
        and not text.endswith((":", "?"))
        and (title_case(text) >= 0.5 or role(text) != "")
        and len(below) > len(text)
        and not MARK.fullmatch(below)
        and not (_FORM.match(text) and _FIELD.match(below))
        and not _alike(_PAIR.match(text), _PAIR.match(below))
        and "\t" not in below
        and not below.startswith((":", "|", ">", "```"))
        and not (_YEAR.match(text) and _YEAR.match(below))
        and not _BOUND.search(text)
        and not (len(text.split()) > 3 and len(below.split()) <= 3)
    )
