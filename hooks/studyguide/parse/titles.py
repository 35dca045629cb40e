r"""Titles in all their disguises.

    title  ::= "#"{1,6} TEXT | TEXT NEWLINE ("="+ | "-"{2,})
             | MODULE-WORD NUMBER [":" | "-"] TEXT | ("▼" | "►") TEXT
             | NUMBER ("." | ")") TEXT | NUMBER "." NUMBER … TEXT
             | "**" TEXT "**" | CAPITALS | Title Case

The first two are titles wherever they stand. The others are, only in a note that does not mark its titles with `#`,
and only where the lines around them say so: an empty line above, text below.
"""

import re
from collections.abc import Mapping

from studyguide.parse.headings import MODULE, module_title, plain_title, role_of
from studyguide.parse.lists import MARK
from studyguide.parse.source import Found, Source, Style, Title

_HASHES = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
# #Title without the space, as people type it; #tag and #include are none
_TIGHT = re.compile(r"(?P<marks>#{2,6})(?P<text>[^#\s!].*)")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<one>={2,})|(?P<two>-{2,}))[ \t]*")
_TOGGLE = re.compile(r"[ \t]*[▼►▶▸▾▷][ \t]*(?P<text>\S.*)")
# <summary>Title</summary>   <details><summary>Title</summary>   <h2>Title</h2>
_SUMMARY = re.compile(
    r"[ \t]*(?:<details[^<>]*>)?[ \t]*<summary[^<>]*>(?P<text>.+?)</summary>[ \t]*", re.IGNORECASE
)
_TAG = re.compile(r"[ \t]*<h(?P<level>[1-6])[^<>]*>(?P<text>.+?)</h[1-6]>[ \t]*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d{1,3}|[IVX]{1,6})[.)][ \t]+(?P<text>\S.*)")
_OUTLINE = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})[.)]?[ \t]+(?P<text>[^\W\d_].*)")
_BOLD = re.compile(r"(?:\*\*\*|\*\*|__)(?P<text>[^*_\n]+?)(?:\*\*\*|\*\*|__)[ \t]*(?P<colon>:?)")
_PART = re.compile(
    r"(?:phase|part|section|step|stage|tier|act|teil|abschnitt|partie|étape|phase|parte|sección|fase|etapa)[ \t]+(?:\d{1,3}|[A-Z]|[IVX]{1,4})\b[ \t]*(?:[:.–—-]|$).*",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "nor",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "via",
        "vs",
        "vs.",
        "with",
        "without",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "et",
        "en",
        "un",
        "une",
        "au",
        "aux",
        "pour",
        "par",
        "sur",
        "dans",
        "el",
        "los",
        "las",
        "del",
        "y",
        "o",
        "con",
        "para",
        "por",
        "al",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "und",
        "oder",
        "im",
        "in",
        "zu",
        "zum",
        "zur",
        "von",
        "mit",
        "für",
        "auf",
        "bei",
        "e",
        "i",
        "il",
        "lo",
        "gli",
        "di",
        "da",
    ]
)
_LABEL = re.compile(
    r"(?:use[ -]?cases?|uses|examples?|e\.g\.|note|tip|hint|warning|important|scenario|definition|analogy|pros|cons|advantages|"
    r"disadvantages|answer|question|explanation|enhancement|keywords?|todo|nb|n\.b\.|ejemplo|exemple|beispiel|hinweis|nota|remarque)"
    r"[ \t]*:[ \t]*\S.*",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"[^\W\d_][^:]{0,40}: \S.*")
_NAME = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+|\S+\.(?:png|jpe?g|gif|svg|pdf|webp)", re.IGNORECASE)
_INNER = re.compile(
    r"(?<!\bvs)(?<!e\.g)(?<!i\.e)(?<!\bNo)(?<!\bNr)(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\bArt)(?<!\bcf)[.!?][\"”)]?\s+\S|;|\bhttps?://|^[<\[({]"
)
_LETTER = re.compile(r"[^\W\d_]")
_EMOJI = re.compile("^[\U0001f300-\U0001faff☀-➿⬀-⯿️‍\u200d]+[ \t]*")


def is_marked(source: Source) -> bool:
    """Return whether the note marks its titles with `#`."""
    filled = marked = 0
    for line in source.lines:
        if not line.code and not line.blank:
            filled += 1
            marked += bool(_HASHES.fullmatch(line.text))
    return (marked >= 2 and marked * 150 >= filled) or (marked == 1 and filled <= 60)


def titles(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the titles by index; `taken` are indexes of lines that belong to something else."""
    marked = source.marked
    word = module_word(source, taken)
    found: dict[int, Found] = {}
    plain: list[int] = []
    dense = not marked and _is_dense(source, taken)
    above = ""
    for index, line in enumerate(source.lines):
        if line.blank or index in taken or line.code:
            above = above if line.blank else ""
            continue
        title = _marked(source, index, word)
        if title is None:
            title = _unmarked(source, index, word, marked=marked, dense=dense, above=above)
        above = ""
        if title and isinstance(block := title.blocks[0], Title):
            found[index] = title
            above = block.style
            if above == "plain":
                plain.append(index)
    for index in _labels(source, plain, found):
        del found[index]
    if plain and plain[-1] in found and source.skip(plain[-1] + 1) == len(source.lines) and len(found) > 1:
        # Nothing stands below the last line.
        del found[plain[-1]]
    return found


def _found(
    source: Source,
    index: int,
    text: str,
    style: Style,
    depth: int = 0,
    end: int = 0,
    number: int | None = None,
) -> Found:
    title = plain_title(text)
    named = module_title(title)
    place = source.place(index, end or index + 1)
    merged = ((source.lines[index + 1].number, "underline"),) if end else ()
    number = named.number if number is None else number
    return Found((Title(place, title, style, depth, number, role_of(title)),), end or index + 1, merged)


def _marked(source: Source, index: int, word: str) -> Found | None:
    text = source.text(index)
    found = _HASHES.fullmatch(text) or (_TIGHT.fullmatch(text) if text.startswith("##") else None)
    if found:
        if not found["text"]:
            return None
        style: Style = "module" if _opens_module(found["text"], word) else "hash"
        return _found(source, index, found["text"], style, len(found["marks"]))
    if text.lstrip()[:1] == "<":
        if summary := _SUMMARY.fullmatch(text):
            return _found(source, index, summary["text"], "toggle")
        if tag := _TAG.fullmatch(text):
            return _found(source, index, tag["text"], "hash", int(tag["level"]))
    line = _UNDERLINE.fullmatch(source.text(index + 1)) if not source.blank(index + 1) else None
    if line and _may_underline(source, index):
        return _found(
            source,
            index,
            text,
            "module" if _opens_module(text, word) else "hash",
            1 if line["one"] else 2,
            index + 2,
        )
    return None


def _may_underline(source: Source, index: int) -> bool:
    text = source.text(index)
    return (
        source.blank(index - 1)
        and len(text) <= 120
        and "|" not in text
        and "\t" not in text
        and not MARK.fullmatch(text)
        and not text.startswith((">", "---"))
        and bool(_LETTER.search(text))
    )


def _is_dense(source: Source, taken: frozenset[int]) -> bool:
    """Return whether the note parts its titles from their text by no empty line: then a lone line is a fact."""
    heads = sum(
        index not in taken
        and not line.blank
        and source.blank(index - 1)
        and not source.blank(index + 1)
        and _heads(line.text.strip(), source.text(index + 1))
        for index, line in enumerate(source.lines)
    )
    return heads >= 3


def _unmarked(
    source: Source, index: int, word: str, *, marked: bool, dense: bool, above: str
) -> Found | None:
    """Return the title that no `#` marks; `above` is the style of a title on the line before."""
    text = source.text(index).strip()
    if len(text) > 140 or "\t" in text or " | " in text or not _LETTER.search(text):
        return None
    free = source.blank(index - 1) or above not in ("", "plain")
    alone = free and source.blank(index + 1)
    if toggle := _TOGGLE.fullmatch(text):
        return _found(source, index, toggle["text"], "toggle") if free or above else None
    if alone and _opens_module(text, word):
        return _found(source, index, text, "module")
    heads = alone or (free and MARK.fullmatch(source.text(index + 1)))
    if heads and (bold := _BOLD.fullmatch(text)) and _may_be_bold(bold["text"]):
        numbered = _NUMBERED.fullmatch(bold["text"])
        return _found(source, index, numbered["text"] if numbered else bold["text"], "bold")
    if marked:
        return None
    if free and (outline := _OUTLINE.fullmatch(text)) and is_title(outline["text"], sure=True):
        return _found(source, index, outline["text"], "outline", outline["number"].count("."))
    if alone and (numbered := _NUMBERED.fullmatch(text)):
        return _numbered(source, index, numbered)
    if MARK.fullmatch(text) and not text.startswith(("→", "–")):
        return None
    if alone and _PART.fullmatch(text) and is_title(text):
        return _found(source, index, text, "part")
    if free and _is_caps(text) and (alone or len(text) <= 60):
        return _found(source, index, text, "caps")
    if alone and is_title(text) and not (dense and title_case(text) < 0.6 and len(text.split()) > 3):
        return _found(source, index, text.lstrip("→– "), "plain")
    if source.blank(index - 1) and not source.blank(index + 1) and _heads(text, source.text(index + 1)):
        return _found(source, index, text, "plain")
    if (
        not source.blank(index - 1)
        and not source.blank(index + 1)
        and not above
        and _parts_lists(source, index)
    ):
        return _found(source, index, text, "plain")
    return None


def _parts_lists(source: Source, index: int) -> bool:
    """Return whether a few capitalised words stand between a list or a table that ends and one that begins."""
    text, before, after = source.text(index), source.text(index - 1), source.text(index + 1)
    if text.startswith((" ", "\t")) or len(text.split()) > 5 or len(text) > 42 or text.endswith((":", "?")):
        return False
    if not is_title(text) or title_case(text) < 0.6:
        return False
    begins = bool(MARK.fullmatch(after)) or "\t" in after.strip()
    ended = bool(MARK.fullmatch(before)) or "\t" in before.strip() or bool(_DEFINES.fullmatch(before))
    return begins and ended


def _may_be_bold(text: str) -> bool:
    return len(text) <= 90 and not text.rstrip().endswith((".", ","))


def _opens_module(text: str, word: str) -> bool:
    found = MODULE.fullmatch(plain_title(text))
    return bool(found and word and text.strip("*_# ").lower().startswith(word) and not role_of(text))


def _numbered(source: Source, index: int, found: re.Match[str]) -> Found | None:
    """Return the numbered title, unless the number is that of a list item."""
    text = found["text"]
    following = source.text(source.skip(index + 1)).strip()
    listed = _NUMBERED.fullmatch(following)
    same_mark = listed and following[listed.end("number")] == source.text(index).strip()[found.end("number")]
    if same_mark or len(text) > 100 or not following:
        return None
    if not is_title(text.rstrip("."), sure=True) or (text.endswith(".") and len(text.split()) > 10):
        return None
    number = int(found["number"]) if found["number"].isdigit() else None
    depth = 1 if text.rstrip().endswith(":") else 0
    return _found(source, index, text.rstrip("."), "numbered", depth, number=number)


def is_title(text: str, *, sure: bool = False) -> bool:
    """Return whether the words of a line could be a title: few, no sentence, no address.

    `sure` says that something else, such as a number, already makes it one.
    """
    text = _EMOJI.sub("", text.strip()).lstrip("→– ")
    words = text.split()
    if not 1 <= len(words) <= 14 or len(text) > 110 or len(_LETTER.findall(text)) < 2:
        return False
    if (
        (text[-1] in ".,;!…" and not text.endswith(("etc.", "...")))
        or _INNER.search(text)
        or _LABEL.fullmatch(text)
    ):
        return False
    if (
        text.startswith("TODO")
        or _NAME.fullmatch(text)
        or (text.startswith(("*", "-", "|", ">", "!", "`", "$", "@")) and not text.startswith("**"))
    ):
        return False
    if re.search(r"->|→|=>|\s=\s|\s:\s*$|^\d+\s*[:%]|^[≥≤<>=~]", text):
        return text.endswith(":") and len(words) <= 4 and "→" not in text
    first = re.sub(r"^[\W_]+", "", text)[:1]
    if first.islower() or not first:
        return False
    if text.endswith(":"):
        return sure or len(words) <= 3 or title_case(text) >= 0.6
    if text.endswith("?"):
        return len(words) <= 12 and "**" not in text
    if sure:
        return True
    if len(words) >= 9 and title_case(text) < 0.3:
        return False
    return not (text.count(",") > 2 and title_case(text) < 0.8)


def title_case(text: str) -> float:
    """Return the share of the words of weight that start with a capital or a digit."""
    words = [word.strip("*_\"'“”()[]:?!,.") for word in text.split()]
    heavy = [word for word in words if word and word.lower() not in _SMALL]
    return sum(not word[0].islower() for word in heavy) / len(heavy) if heavy else 0.0


def _is_caps(text: str) -> bool:
    letters = _LETTER.findall(text)
    upper = sum(letter.isupper() for letter in letters)
    return (
        len(letters) >= 4
        and upper == len(letters)
        and len(text) <= 90
        and text[-1] not in ".,;"
        and len(text.split()) <= 12
    )


def _heads(text: str, below: str) -> bool:
    """Return whether a short line directly above text is its title, as in notes without empty lines."""
    return (
        len(text) <= 42
        and len(text.split()) <= 6
        and is_title(text)
        and not text.endswith((":", "?"))
        and title_case(text) >= 0.5
        and len(below) > len(text)
        and not MARK.fullmatch(below)
        and "\t" not in below
        and not below.startswith((":", "|", ">", "```"))
        and not (len(text.split()) > 3 and len(below.split()) <= 3)
    )


def _labels(source: Source, plain: list[int], found: Mapping[int, Found]) -> frozenset[int]:
    """Return the titles of a row of four or more with nothing between them: labels of a picture, a menu, a list."""
    out: set[int] = set()
    run: list[int] = []
    for index in [*plain, -1]:
        if run and index >= 0 and source.skip(run[-1] + 1) == index:
            run.append(index)
            continue
        if len(run) >= 4:
            # The last one may head what follows.
            following = source.skip(run[-1] + 1)
            last = [] if following < len(source.lines) and following not in found else run[-1:]
            out.update([*run[:-1], *last])
        run = [index]
    return frozenset(out)


_ORDER = (
    *(
        "module",
        "modul",
        "módulo",
        "modulo",
        "chapter",
        "chapitre",
        "kapitel",
        "capítulo",
        "capitolo",
        "unit",
        "unité",
    ),
    *(
        "unidad",
        "unidade",
        "lecture",
        "vorlesung",
        "lektion",
        "lesson",
        "leçon",
        "lección",
        "lição",
        "week",
        "woche",
    ),
    *("semaine", "semana", "session", "topic", "tema", "thema", "thème"),
)


def module_word(source: Source, taken: frozenset[int]) -> str:
    """Return the word that opens the modules of this note: the first in rank that numbers two titles of it."""
    numbers: dict[str, set[str]] = {}
    for index, line in enumerate(source.lines):
        text = line.text.strip("*_# \t")
        if line.code or index in taken or not text or len(text) > 140:
            continue
        found = MODULE.fullmatch(text)
        if found and (line.text.startswith("#") or (source.blank(index - 1) and source.blank(index + 1))):
            numbers.setdefault(text.split()[0].lower(), set()).add(found["number"])
    return next((word for word in _ORDER if len(numbers.get(word, ())) >= 2), "") or next(
        (word for word in _ORDER if word in numbers), ""
    )
