"""The composition of the rules: repairs on each line, then drops over all of them."""

import re
from collections.abc import Mapping, Sequence

from studyguide.clean.chat import without_courtesies
from studyguide.clean.drops import DROPS
from studyguide.clean.grades import unjudged
from studyguide.clean.lines import Cleaned, Line, fenced
from studyguide.clean.notebooks import front_matter
from studyguide.clean.opened import opened
from studyguide.clean.pages import naming_heads
from studyguide.clean.referenced import TARGET, referenced
from studyguide.clean.repairs import REPAIRS, Repair, repaired
from studyguide.clean.rule import Drop
from studyguide.clean.whole import spaced_out, whole_bold, whole_letters, whole_links, whole_words
from studyguide.formats import written
from studyguide.model import Fate, Note
from studyguide.text.writable import writable

RULES: tuple[Repair | Drop, ...] = (*REPAIRS, TARGET, *DROPS)
"""Every rule of cleaning, in the order in which they are applied."""


def clean(note: Note) -> Cleaned:
    """Return the lines of the note, mended, with the fates of those that carry nothing."""
    read = [*opened(list(written(note)))]
    rows = [(number, text) for number, text in read if text is not None]
    raw = [text for _, text in rows]
    code = list(fenced(raw))
    texts = [writable(text) if inside else repaired(text) for text, inside in zip(raw, code, strict=True)]
    texts = whole_bold(whole_letters(whole_words(whole_links(texts, code), code), code), code)
    linked, targets = referenced(texts, code)
    texts = [text if text == before else repaired(text) for text, before in zip(linked, texts, strict=True)]
    texts = unjudged(without_courtesies(texts), code)
    prose = ["" if inside else text for text, inside in zip(texts, code, strict=True)]
    dropped = dict.fromkeys(sorted(targets), TARGET.name)
    for rule in DROPS:
        for index in rule.find(prose):
            if prose[index].strip():
                dropped.setdefault(index, rule.name)
    for index, text in naming_heads(prose, dropped).items():
        del dropped[index]
        texts[index] = text
    for index, text in enumerate(texts):
        # Nothing was left of a line that was not blank.
        if not text.strip() and raw[index].strip():
            dropped[index] = "unseen"
    gaps = spaced_out(texts, code)
    lines = tuple(
        Line(number, "" if index in dropped else text, inside, raw[index].endswith("  ") and bool(text))
        for index, ((number, _), text, inside) in enumerate(zip(rows, texts, code, strict=True))
        if index not in gaps
    )
    joined = frozenset(number for number, text in read if text is None)
    reasons: dict[int, str] = {}
    for index in sorted(dropped):
        reasons.setdefault(rows[index][0], dropped[index])
    return Cleaned(note.file, lines, _fates(note, lines, reasons, joined), _title(raw))


def _fates(note: Note, lines: Sequence[Line], reasons: Mapping[int, str], joined: frozenset[int]) -> tuple[Fate, ...]:
    """Return the fates of the lines of the file of which nothing is left, whatever its format made of them."""
    left = {line.number for line in lines if not line.blank}
    fates: list[Fate] = []
    for number, text in enumerate(note.text.split("\n"), 1):
        if not text.strip() or number in left:
            continue
        if number in joined:
            fates.append(Fate(note.file, number, "merged", "format"))
        else:
            fates.append(Fate(note.file, number, "dropped", reasons.get(number, "markup")))
    return tuple(fates)


_TITLE = re.compile(r"(?:title|titel|título|titre|titolo)[ ]?:\s*[\"']?(?P<title>.+?)[\"']?\s*", re.IGNORECASE)


def _title(raw: list[str]) -> str:
    """Return the title that the YAML or the properties at the top give, or an empty string."""
    top = (text.replace("::", ":", 1) for text in raw[: front_matter(raw) or 4] if "---" in raw[:1] or "::" in text)
    found = map(_TITLE.fullmatch, top)
    return next((repaired(match["title"]) for match in found if match), "")
