"""Lines that carry nothing: page furniture, export residue, a chat's good manners."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drop:
    """A rule that names the lines to leave out, by index."""

    name: str
    why: str
    find: Callable[[Sequence[str]], frozenset[int]]


def _each(pattern: re.Pattern[str]) -> Callable[[Sequence[str]], frozenset[int]]:
    """Return a finder of the lines that the pattern matches in full."""

    def find(texts: Sequence[str]) -> frozenset[int]:
        return frozenset(
            index for index, text in enumerate(texts) if text and pattern.fullmatch(text.strip())
        )

    return find


_EMPTY_BULLET = re.compile(r"[-*•+–·○▪‣]|[-*+]?[ \t]*\[[ xX]\]|\d{1,3}[.)]")
_DIRECTION = re.compile(r"[\[(](?:[A-ZÀ-Þ♪][A-ZÀ-Þ ♪'-]{3,40}|♪+)[\])]|♪+")
_PAGE = re.compile(
    r"(?:page|seite|página|pagina|pág\.?|p\.|strona|sida|slide|folie|diapositiva)[ ]?\d{1,4}(?:[ ]?(?:/|of|von|de|sur|di|z|av)[ ]?\d{1,4})?|"
    r"\d{1,4} ?(?:/|of|von|de|sur|di) ?\d{1,4}|[-–—] ?\d{1,4} ?[-–—]|\f",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,160}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).{0,40}",
    re.IGNORECASE,
)
_CAPTION_TIME = re.compile(
    r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?: --> (?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?.{0,60})?|WEBVTT.{0,40}|[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]"
)
_COMMENT = re.compile(r"<!--.*?-->|%%.*?%%")
_TOC = re.compile(r"\[\[?_?toc_?\]?\]|\{:?toc\}|@\[toc\].*", re.IGNORECASE)
_EXPORT = re.compile(
    r"(?:copy(?: code)?|copied!?|edit|share|regenerate(?: response)?|untitled|add a comment|back to top|skip to (?:main )?content|"
    r"exported (?:from|by) .{1,60}|made with .{1,40}|(?:scanned|created) with .{1,40}|chatgpt said:?|you said:?|image failed to load\.?)",
    re.IGNORECASE,
)


def _captions(texts: Sequence[str]) -> frozenset[int]:
    """Return time codes, and the number of the caption above each."""
    times = _each(_CAPTION_TIME)(texts)
    return times | {index - 1 for index in times if index and texts[index - 1].strip().isdecimal()}


def _page_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines that are nothing but a number, where at least four of them count up through the note."""
    lone = [
        index
        for index, text in enumerate(texts)
        if text.strip().isdecimal() and len(text.strip()) <= 4 and _alone(texts, index)
    ]
    values = [int(texts[index]) for index in lone]
    counted = [
        index
        for position, index in enumerate(lone)
        if (position > 0 and values[position] == values[position - 1] + 1)
        or (position + 1 < len(lone) and values[position] == values[position + 1] - 1)
    ]
    far = [index for before, index in zip([-99, *counted], counted, strict=False) if index - before >= 8]
    return frozenset(counted) if len(far) >= 4 and len(far) * 2 > len(counted) else frozenset()


def _alone(texts: Sequence[str], index: int) -> bool:
    return (index == 0 or not texts[index - 1].strip()) and (
        index + 1 == len(texts) or not texts[index + 1].strip()
    )


def _running_heads(texts: Sequence[str]) -> frozenset[int]:
    """Return short lines that stand beside a page number or a page mark four times or more."""
    marks = _each(_PAGE)(texts) | _page_numbers(texts)
    beside: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for mark in marks:
        for step in (-1, 1):
            index = mark + step
            while 0 <= index < len(texts) and not texts[index].strip() and abs(index - mark) < 3:
                index += step
            if (
                0 <= index < len(texts)
                and 0 < len(texts[index].strip()) <= 90
                and not texts[index].strip().isdecimal()
            ):
                beside[texts[index].strip()] += 1
                places.setdefault(texts[index].strip(), []).append(index)
    return frozenset(index for text, count in beside.items() if count >= 4 for index in places[text])


_OPENERS = re.compile(
    r"(?:(?:sure|certainly|all set|of course|absolutely|great(?: question)?|perfect|done|got it|okay|ok|no problem|understood)\b[!,. —–-]+)?"
    r"(?:here(?: is|'s|’s| are)|below (?:is|are)|now let me|i(?:'ve|’ve| have)? (?:created|made|removed|prepared|added|put together)|let me (?:create|break (?:this|it) down))\b.{0,400}",
    re.IGNORECASE,
)
_ASSISTANT = re.compile(
    r"\b(?:comprehensive|as you requested|you requested|based (?:strictly |only |solely )?on (?:your|the (?:provided|uploaded|text))|"
    r"structured for|cram sheet|cheat sheet|practice questions|canvas|let me|for you\b|summary of module|exam questions\*\*|"
    r"in simple terms|complete (?:architecture )?diagram|breakdown of|study guide)",
    re.IGNORECASE,
)
_CLOSERS = re.compile(
    r"(?:(?:would|do|shall) (?:you|i) (?:like|want)\b.{0,300}\?|(?:which|what) .{0,60}would you like.{0,80}\?|"
    r"(?:just )?let me know (?:if|when|which|what|how)\b.{0,200}|feel free to (?:ask|reach|let)\b.{0,200}|i hope (?:this|that|it) helps.{0,120}|"
    r"if (?:the|an) (?:image|diagram|picture) (?:above|below)? ?(?:doesn't|doesn’t|does not|won't|didn't) (?:load|show|display|render).{0,120}|"
    r"möchtest du(?:, dass ich)?\b.{0,200}\?|soll ich\b.{0,200}\?|veux-tu que je\b.{0,200}\?|souhaitez-vous\b.{0,200}\?|¿(?:quieres|te gustaría|deseas) que\b.{0,200}\?)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:[-*•] )?(?:if you(?:'d like| want| like|’d like| wish)?,? i can(?: also)?\b.{0,200})", re.IGNORECASE
)


def _chat(texts: Sequence[str]) -> frozenset[int]:
    """Return what an assistant says about its own answer, and the list of what else it offers."""
    found: set[int] = set()
    offered = False
    for index, text in enumerate(texts):
        line = text.strip()
        if not line:
            offered = False
            continue
        if offered:
            found.add(index)
        elif len(line) > 600:
            continue
        elif _OFFER.fullmatch(line):
            found.add(index)
            offered = line.endswith(":")
        elif (_OPENERS.fullmatch(line) and _ASSISTANT.search(line)) or _CLOSERS.fullmatch(line):
            found.add(index)
    return frozenset(found)


_PROPERTY = re.compile(
    r"(?:related (?:projects?|ideas?|notes?|pages?|tasks?|areas?)|created(?: time| by)?|last edited(?: time| by)?|tags?|status|"
    r"type|source url|author|archived|favou?rite|verification|owner)",
    re.IGNORECASE,
)


def _properties(texts: Sequence[str]) -> frozenset[int]:
    """Return the names of a page's properties that stand alone, each with its values.

    A value is indented by one space; below one of several `Related …` it may also be a single name.
    """
    names = [index for index, text in enumerate(texts) if _PROPERTY.fullmatch(text) and _alone(texts, index)]
    found: set[int] = set()
    for position, name in enumerate(names):
        related = texts[name].lower().startswith("related")
        near = any(
            abs(other - name) <= 10 for other in names[max(0, position - 1) : position + 2] if other != name
        )
        values: list[int] = []
        for index in range(name + 1, min(name + 12, len(texts))):
            text = texts[index]
            if not text.strip():
                continue
            if (re.fullmatch(r" \S.{0,80}", text) and not text.endswith((".", ":"))) or (
                related and near and not values and _is_name(text) and not _PROPERTY.fullmatch(text)
            ):
                values.append(index)
            else:
                break
        if values or related:
            found.update([name, *values])
            above = name - 1
            while above >= 0 and not texts[above].strip():
                above -= 1
            if (
                name - above <= 3
                and len(texts[above]) <= 40
                and sum(map(bool, map(_CAPITALS.fullmatch, texts[above].split()))) >= 2
            ):
                found.add(above)
    return frozenset(found)


def _is_name(text: str) -> bool:
    return (
        len(text) <= 60
        and len(text.split()) <= 8
        and "\t" not in text
        and not text.endswith((".", ":", "?", "!"))
    )


_CAPITALS = re.compile(r"[A-Z][A-Z0-9]{1,5}")


def _tags(texts: Sequence[str]) -> frozenset[int]:
    """Return lines of abbreviations alone that come back four times, each below a title: the tags of a page."""
    lone = [
        (index, frozenset(text.split()))
        for index, text in enumerate(texts)
        if text.strip()
        and len(text) <= 40
        and _alone(texts, index)
        and all(map(_CAPITALS.fullmatch, text.split()))
    ]
    repeated = Counter(words for _, words in lone if len(words) >= 2)
    known = {word for words, count in repeated.items() if count >= 4 for word in words}
    return frozenset(index for index, words in lone if words <= known)


def _labels(texts: Sequence[str]) -> frozenset[int]:
    """Return `Text` alone on a line: the language of a code block that is not there."""
    return frozenset(
        index
        for index, text in enumerate(texts)
        if text.strip() in ("Text", "Plain Text", "Plain text") and _alone(texts, index)
    )


_KEY = re.compile(r"[\w-]{1,40}[ ]?:(?: .*)?|[ \t]*- .*|[ \t]+\S.*|#.*|")


def front_matter(texts: Sequence[str]) -> int:
    """Return the index after the YAML at the top of a note, 0 where there is none."""
    if not texts or texts[0].strip() != "---":
        return 0
    for index in range(1, min(len(texts), 80)):
        if texts[index].strip() in ("---", "..."):
            return index + 1 if any(":" in text for text in texts[1:index]) else 0
        if not _KEY.fullmatch(texts[index]):
            return 0
    return 0


def _comments(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines of comments, those over several lines too."""
    found: set[int] = set()
    opened: list[int] = []
    for index, text in enumerate(texts):
        line = text.strip()
        if opened:
            opened.append(index)
            if line.endswith("-->"):
                found.update(opened)
                opened = []
            elif len(opened) > 200:
                opened = []
        elif _COMMENT.fullmatch(line):
            found.add(index)
        elif line.startswith("<!--") and "-->" not in line:
            opened = [index]
    return frozenset(found)


# Created: 3 March 2024 10:12     Tags: biology
_HEAD_PROPERTY = re.compile(
    r"(?:created(?: time| by| at)?|last (?:edited|updated|modified)(?: time| by)?|updated|date created|tags?|status|type|author|owner|"
    r"course|class|reviewed|property|parent(?: item)?|url|erstellt|etiquetas|étiquettes|créé le|creado|aliases|id|banner|cssclass)[ ]?::? .{1,200}",
    re.IGNORECASE,
)


def _head_properties(texts: Sequence[str]) -> frozenset[int]:
    """Return two or more `Key: value` lines in a row right below the first title: the properties of the page."""
    first = next((index for index, text in enumerate(texts) if text.strip()), len(texts))
    if first >= len(texts) or not texts[first].lstrip().startswith("#"):
        return frozenset()
    found = []
    for index in range(first + 1, min(first + 14, len(texts))):
        if texts[index].strip() and not _HEAD_PROPERTY.fullmatch(texts[index].strip()):
            break
        if texts[index].strip():
            found.append(index)
    return frozenset(found) if len(found) >= 2 else frozenset()


_HASHTAGS = re.compile(r"#[^\W\d][\w/-]*(?:[ ,]+#[^\W\d][\w/-]*)*")

DROPS: tuple[Drop, ...] = (
    Drop("empty-bullet", "an item without words, left at the end of a list", _each(_EMPTY_BULLET)),
    Drop("stage-direction", "what is heard, not said: `[MUSIC PLAYING]`", _each(_DIRECTION)),
    Drop("page-number", "the number of a page", lambda texts: _each(_PAGE)(texts) | _page_numbers(texts)),
    Drop("running-head", "the line that every page repeats", _running_heads),
    Drop("copyright", "the notice at the foot of a slide", _each(_COPYRIGHT)),
    Drop("caption-time", "the number and the time code of a caption", _captions),
    Drop("front-matter", "settings of another program", lambda texts: frozenset(range(front_matter(texts)))),
    Drop("comment", "a comment that no reader sees", _comments),
    Drop("contents-mark", "the place of a generated table of contents", _each(_TOC)),
    Drop("export", "a button or a stamp of the program it came from", _each(_EXPORT)),
    Drop("chat", "what an assistant says about its own answer", _chat),
    Drop(
        "page-property",
        "the properties of a notebook page",
        lambda texts: _properties(texts) | _head_properties(texts),
    ),
    Drop("hashtags", "a line of tags", _each(_HASHTAGS)),
    Drop("page-tag", "the tags of a notebook page", _tags),
    Drop("language-label", "the label of a code block that is gone", _labels),
)
"""Each looks at all lines after the repairs; the first rule that names a line is recorded."""
