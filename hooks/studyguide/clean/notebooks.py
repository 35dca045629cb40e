"""What notebooks and vaults keep beside the text: properties, tags, settings, comments."""

import re
from collections import Counter
from collections.abc import Sequence

from studyguide.clean.rule import alone

# [//]: # (said to nobody)
_COMMENT = re.compile(r"<!--.*?-->|%%.*?%%|\[(?://|comment)\]:.*", re.IGNORECASE)
_PROPERTY = re.compile(
    r"(?:related (?:projects?|ideas?|notes?|pages?|tasks?|areas?)|created(?: time| by)?|"
    r"last edited(?: time| by)?|tags?|status|"
    r"type|source url|author|archived|favou?rite|verification|owner)",
    re.IGNORECASE,
)
# Created: 3 March 2024 10:12     Tags: biology
_HEAD_PROPERTY = re.compile(
    r"(?:created(?: time| by| at)?|last (?:edited|updated|modified)(?: time| by)?|updated|date created|"
    r"tags?|status|type|author|"
    r"owner|course|class|reviewed|property|parent(?: item)?|url|erstellt|etiquetas|étiquettes|créé le|"
    r"creado|aliases|id|banner|"
    r"cssclass)[ ]?::? .{1,200}",
    re.IGNORECASE,
)
# id:: 64b1f0aa…   collapsed:: true   tags:: biology   ((64b1f0aa…))   {{query …}}
PROPERTY_FIELD = re.compile(
    r"(?:[-*+][ \t]+)?(?:(?:id|collapsed|title|tags?|alias(?:es)?|type|status|up|created|updated|icon|public|template|"
    r"heading|background-color|(?:card|query|logseq|hl|ls|file)[-.\w]*)::.*|\(\([\w-]{9,40}\)\)|\{\{(?!c\d{1,2}::|cloze\b)[\w-]+.*\}\}|"
    r"#\+(?:BEGIN|END)_[A-Z]+|:(?:logbook|properties|end):|clock: \[.*|"
    r"<%[-_*+~]*[ ]?(?:await )?tp\..*%>|`\$?=[ ]?(?:this|dv)\b[^`]*`)",
    re.IGNORECASE,
)
# #biology #week3; a single capitalised one is a title without its space
HASHTAGS = re.compile(
    # ###### tags: `biology` `week 3`
    r"#{1,6}[ ]+tags?[ ]?:(?:[ ,]*`[^`]+`)+[ ,]*|"
    r"#[^\W\d][\w/-]*(?:[ ,]+#[^\W\d][\w/-]*)+|#(?![A-ZÀ-Þ])[^\W\d][\w/-]*"
)
_NAMED_TAG = re.compile(r"#[A-ZÀ-Þ][\w/-]*")


def named_tag(texts: Sequence[str]) -> frozenset[int]:
    """Return the tag with a capital that opens a note, where a title of the first level stands right below it."""
    filled = [index for index, text in enumerate(texts[:10]) if text.strip()][:2]
    found = len(filled) == 2 and _NAMED_TAG.fullmatch(texts[filled[0]].strip()) and texts[filled[1]].startswith("# ")
    return frozenset(filled[:1] if found else ())


# From: Ana <ana@example.org>     On Mon, 4 Mar 2024, Tom wrote:     Sent from my phone     --
_MAIL_HEAD = re.compile(r"(?:From|To|Cc|Sent|Date|Von|An|Gesendet|De|Para|Enviado|À|Envoyé)[ ]?: .{1,200}")
_MAIL_REST = re.compile(
    r"(?:On|Am|El|Le|Il|Em) .{6,90}(?:wrote|schrieb|escribió|a écrit|ha scritto|escreveu)[ ]?:|--[ ]?|"
    r"(?:Sent from|Von meinem|Enviado desde|Envoyé de) .{2,40}",
    re.IGNORECASE,
)
_SIGNED = 6  # lines of a signature
_KEY = re.compile(
    r"[\w-]{1,40}\??[ ]?:(?: .*)?|[ \t]*- .*|[ \t]+\S.*|#.*||"
    # {"publish":true,"tags":["cells"]}
    r"\{\"[^\"]{1,60}\"[ ]?:.*\}|"
    # Last edited time: 2024-03-01T10:12    Reading list: ["a", "b"]
    r"[\w-]{1,40}(?: [\w-]{1,40}){1,3}:(?: (?:\d{4}-\d{2}-.*|true|false|\[.*\]|\".*\"|https?://\S+|[\d.]+|))?"
)


# Video Keywords: anything at all
_TOLD_KEY = re.compile(r"[\w-]{1,40}(?: [\w-]{1,40}){1,3}: .{1,120}")


def front_matter(texts: Sequence[str]) -> int:
    """Return the index after the YAML at the top of a note, 0 where there is none."""
    if not texts or texts[0].strip() != "---":
        return 0
    free = False
    for index in range(1, min(len(texts), 80)):
        if texts[index].strip() in ("---", "..."):
            below = next((text for text in texts[index + 1 :] if text.strip()), "")
            if free and not below.startswith("# "):
                # Words with colons between two lines may be what the note says, unless its title stands below.
                return 0
            return index + 1 if any(":" in text for text in texts[1:index]) else 0
        if not _KEY.fullmatch(texts[index]) and not _TOLD_KEY.fullmatch(texts[index]):
            return 0
        free = free or not _KEY.fullmatch(texts[index])
    return 0


# type_: 1
_STORED = re.compile(r"[a-z_]{2,30}:(?: .*)?")
_STORED_LEAST = 6


def stored(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines at the end of a note in which a program keeps its id, its dates and its kind."""
    end = len(texts)
    while end and not texts[end - 1].strip():
        end -= 1
    start = end
    while start and _STORED.fullmatch(texts[start - 1]):
        start -= 1
    kept = texts[start:end]
    whole = len(kept) >= _STORED_LEAST and any(text.startswith("id: ") for text in kept)
    return frozenset(range(start, end)) if whole and any(text.startswith("type_: ") for text in kept) else frozenset()


def comments(texts: Sequence[str]) -> frozenset[int]:
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


def head_properties(texts: Sequence[str]) -> frozenset[int]:
    """Return two or more `Key: value` lines right below the first title, or above it: the properties of the page."""
    first = next((index for index, text in enumerate(texts) if text.strip()), len(texts))
    if first >= len(texts):
        return frozenset()
    if not texts[first].lstrip().startswith("#"):
        return _above_title(texts, first)
    found = []
    for index in range(first + 1, min(first + 14, len(texts))):
        if texts[index].strip() and not _HEAD_PROPERTY.fullmatch(texts[index].strip()):
            break
        if texts[index].strip():
            found.append(index)
    return frozenset(found) if len(found) >= 2 else frozenset()


# Theme: wars
_ANY_PROPERTY = re.compile(r"[^\W\d_][^\W_]*(?: [^\W_]+){0,2}[ ]?: \S.{0,200}")


def _above_title(texts: Sequence[str], first: int) -> frozenset[int]:
    """Return the lines above the first title, where all are `Key: value` and one key is that of a page."""
    found: list[int] = []
    for index in range(first, min(first + 14, len(texts))):
        if texts[index].startswith("# "):
            told = any(_HEAD_PROPERTY.fullmatch(texts[at].strip()) for at in found)
            return frozenset(found if told and len(found) >= 2 else ())
        if texts[index].strip() and not _ANY_PROPERTY.fullmatch(texts[index].strip()):
            break
        found += [index] if texts[index].strip() else []
    return frozenset()


def mail(texts: Sequence[str]) -> frozenset[int]:
    """Return the heads of mails, three lines or more without the subject, and what mail programs add below."""
    found: set[int] = set()
    run: list[int] = []
    for index, text in enumerate([*texts, ""]):
        if text.strip() and _MAIL_HEAD.fullmatch(text):
            run.append(index)
        elif not text.startswith(("Subject:", "Betreff:", "Asunto:", "Objet:")):
            found.update(run if len(run) >= 3 else [])
            run = []
    rest = frozenset(index for index, text in enumerate(texts) if _MAIL_REST.fullmatch(text.strip("> ")))
    return frozenset(found) | rest | _signature(texts) if found else frozenset()


def _signature(texts: Sequence[str]) -> frozenset[int]:
    """Return the few short lines below the last line of two dashes, where nothing else follows them."""
    dashes = [index for index, text in enumerate(texts) if text.rstrip() == "--"]
    below = [index for index in range(dashes[-1] + 1, len(texts)) if texts[index].strip()] if dashes else []
    whole = len(below) <= _SIGNED and all(len(texts[index]) <= 60 and texts[index][:1].isalnum() for index in below)
    return frozenset(below if whole else ())


def properties(texts: Sequence[str]) -> frozenset[int]:
    """Return the names of a page's properties that stand alone, each with its values.

    A value is indented by one space; below one of several `Related …` it may also be a single name.
    """
    names = [index for index, text in enumerate(texts) if _PROPERTY.fullmatch(text) and alone(texts, index)]
    found: set[int] = set()
    for position, name in enumerate(names):
        related = texts[name].lower().startswith("related")
        near = any(abs(other - name) <= 10 for other in names[max(0, position - 1) : position + 2] if other != name)
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
    return len(text) <= 60 and len(text.split()) <= 8 and "\t" not in text and not text.endswith((".", ":", "?", "!"))


_CAPITALS = re.compile(r"[A-Z][A-Z0-9]{1,5}")


def tags(texts: Sequence[str]) -> frozenset[int]:
    """Return lines of abbreviations that come back four times: the tags of a page."""
    lone = [
        (index, frozenset(text.split()))
        for index, text in enumerate(texts)
        if text.strip() and len(text) <= 40 and alone(texts, index) and all(map(_CAPITALS.fullmatch, text.split()))
    ]
    repeated = Counter(words for _, words in lone if len(words) >= 2)
    known = {word for words, count in repeated.items() if count >= 4 for word in words}
    return frozenset(index for index, words in lone if words <= known)


def labels(texts: Sequence[str]) -> frozenset[int]:
    """Return `Text` alone on a line: the language of a code block that is not there."""
    return frozenset(
        index
        for index, text in enumerate(texts)
        if text.strip() in ("Text", "Plain Text", "Plain text") and alone(texts, index)
    )
