"""What exports do to a line, undone."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import unescape

from studyguide.clean.characters import composed, ligatures, mojibake, signs, spaces, unseen, widths
from studyguide.clean.chat import uncited
from studyguide.clean.marks import asterisks, attributes
from studyguide.clean.notebooks import PROPERTY_FIELD
from studyguide.clean.tags import breaks, scripts, tags
from studyguide.clean.vault import vault_marks, wiki_links
from studyguide.text.code_spans import outside_code


@dataclass(frozen=True, slots=True)
class Repair:
    """A rule that mends a line and leaves the rest of the note alone; twice is the same as once."""

    name: str
    why: str
    mend: Callable[[str], str]


# What a link says of itself to those who hear it: (opens in a new tab), \(ope ns in …\)
_NEW_TAB = re.compile(
    r"[ \t]?\(?\[\(?\\?\(?o\s?p\s?e\s?n\s?s\s+in\s+a\s+new\s+(?:tab|window)\\?\)?\]\(#?\)\)?|"
    r" ?\\?\(\s?o ?p ?e ?n ?s in a new (?:tab|window)\\?\)",
    re.IGNORECASE,
)
_NEW_TAB_REST = re.compile(r"(?P<edge>^|\t)[ ]?(?:in )?(?:a )?new tab\)(?=\t|$)")


def _new_tab(text: str) -> str:
    if "new tab" not in text and "new window" not in text:
        return text
    return _NEW_TAB_REST.sub(r"\g<edge>", _NEW_TAB.sub("", text))


# [words](#)   [words]()   ![words]()   but not [words](#a-heading)
_DEAD = re.compile(r"!?\[(?P<text>[^\[\]\n]{1,300})\]\(#?\)")


def dead_links(text: str) -> str:
    """Return the text with the words of links to nowhere in place of the links."""
    return _DEAD.sub(lambda found: found["text"].strip(), text) if "](" in text else text


# - Strict Licensing:** text      - H1: C.** text
_LOST_OPENING = re.compile(
    r"(?P<mark>[ \t]*(?:[-*•+]|\d+[.)])[ \t]+)(?P<term>[^*\n]{1,80}?[:.?!)])\*\*(?P<rest>(?:[ \t].*)?)"
)
# **Term: text, where nothing closes it
_STRONG = re.compile(r"(?<![\\*])\*\*(?!\*)")


def _half_bold(text: str) -> str:
    if "**" not in text or "`" in text:
        return text
    found = _LOST_OPENING.fullmatch(text)
    if found and len(_STRONG.findall(text)) % 2:
        return f"{found['mark']}**{found['term']}**{found['rest']}"
    return text


# [00:12:31] text, [00:00:04.560 --> 00:00:09.120] text, 00:12:31 Ana: text, where a transcript was pasted
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TIMESTAMP = re.compile(
    rf"[ \t]*(?:\[(?:{_DAY},?[ ])?{_TIME}(?:[ ]?[ap]\.?m\.?)?(?:[ \t]*(?:-->|[-–—→])[ \t]*{_TIME})?\]|"
    # 12/03/24, 18:02 - Sara: text
    rf"{_DAY},[ ]{_TIME}(?:[ ]?[ap]\.?m\.?)?[ ]-(?=[ ][^\W\d_][\w. ]{{0,30}}:[ ])|"
    r"\d{1,2}:\d{2}:\d{2}(?=[ \t]+[^\W\d_][\w. ]{0,30}:[ ]))"
    r"[ \t]*(?:[-–—][ \t]*)?(?=\S)",
    re.IGNORECASE,
)
# Ana [00:12:31]: text    Ana (12:31): text
_TIMED = re.compile(r"(?P<name>[^\W\d_][\w. ]{0,30}?)[ ]?[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])][ ]?:(?=[ ]|$)")


def _timestamp(text: str) -> str:
    if found := _TIMED.match(text):
        return f"{found['name']}:{text[found.end() :]}"
    found = _TIMESTAMP.match(text)
    return text[found.end() :] if found else text


# **bold****bold**
_SEAM = re.compile(r"(?<=[^\s*])\*{4}(?=[^\s*])")


def _seams(text: str) -> str:
    return outside_code(partial(_SEAM.sub, ""), text) if "****" in text else text


# Overview[edit]    Überblick [Bearbeiten | Quelltext bearbeiten]
_EDIT = re.compile(
    r"(?<=\S)[ ]?\[[ ]?(?:edit(?: source)?|bearbeiten|editar|modifier|modifica|bewerken|edytuj|править|редактировать)"
    r"(?:[ ]?\|[^\[\]|]{1,40})?[ ]?\][ \t]*$",
    re.IGNORECASE,
)


def _edit(text: str) -> str:
    return _EDIT.sub("", text) if text.rstrip().endswith("]") else text


# - 1) Text     * 2. Text: two marks for one item
_TWO_MARKS = re.compile(r"(?P<indent>[ \t]*)[-*•][ \t]+(?P<mark>\d{1,2}\)|[•·▪◦‣])[ \t]+(?=\S)")


def _two_marks(text: str) -> str:
    found = _TWO_MARKS.match(text)
    if not found:
        return text
    mark = "-" if not found["mark"][0].isdigit() else found["mark"]
    return f"{found['indent']}{mark} {text[found.end() :]}"


_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")


# &lt;div&gt; is a tag that the note talks about
_SPELLED_TAG = re.compile(r"&lt;(/?[a-zA-Z][^&<>`]{0,80})&gt;")


def _entities(text: str) -> str:
    if "&lt;" in text and "`" not in text:
        text = _SPELLED_TAG.sub(r"`<\1>`", text)
    return unseen(spaces(outside_code(_unescaped, text))) if "&" in text else text


def _unescaped(text: str) -> str:
    """Return text without entities; an `&` of one may belong to another."""
    before = ""
    while before != text and "&" in text:
        before, text = text, _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text


# Osmosis:: diffusion of water
_FIELD = re.compile(r"(?P<mark>[ \t]*(?:[-*+][ \t]+)?)(?P<key>[^\W\d_][\w ()/-]{0,40})::[ ]+(?P<value>[^\s:].*)")


_LINKS = re.compile(r"\[\[[^\[\]]+\]\](?:[ ]*[,;·|][ ]*\[\[[^\[\]]+\]\])*[ ]*")


def _field(text: str) -> str:
    found = _FIELD.fullmatch(text) if "::" in text else None
    if not found or PROPERTY_FIELD.fullmatch(text.strip()):
        return text
    if _LINKS.fullmatch(found["value"]):
        # Where else to look, not what the key means.
        return f"{found['mark']}{found['key']}: {found['value']}"
    return f"{found['mark']}**{found['key']}:** {found['value']}"


# Subject: Re: Fwd: the title
_SUBJECT = re.compile(
    r"(?:Subject|Betreff|Asunto|Objet|Oggetto|Assunto):[ ]+(?:(?:Re|Fwd?|Aw|Wg|Rv|Tr|I):[ ]*)+(?=\S)", re.IGNORECASE
)


def _subject(text: str) -> str:
    return _SUBJECT.sub("", text) if ": " in text else text


# - ## Title, where everything is an item of an outline
_OUTLINE_TITLE = re.compile(r"[ \t]*[-*+][ \t]+(?P<title>#{1,6}[ \t]+\S.*)")


def _outline_title(text: str) -> str:
    found = _OUTLINE_TITLE.fullmatch(text)
    return found["title"] if found else text


# ## ![a banner](banner.png)
_IMAGE_TITLE = re.compile(r"[ \t]*#{1,6}[ \t]+(?P<image>!\[[^\[\]]*\]\([^()]*\))[ \t]*#*[ \t]*")


def _image_title(text: str) -> str:
    found = _IMAGE_TITLE.fullmatch(text) if "![" in text else None
    return found["image"] if found else text


# __Term__ and __words in bold__, but not __init__
_UNDERLINED = re.compile(r"(?<![\w_])__(?![a-z_]+__)(?=\S)([^_\n]{1,120}?)(?<=\S)__(?![\w_])")


def _underlined(text: str) -> str:
    return outside_code(partial(_UNDERLINED.sub, r"**\1**"), text) if "__" in text else text


# [Page](Page%203f1c0a9be0b34e7f8a1d2c3b4a5f6e7d.md): a link to another note of the export
_NOTE_LINK = re.compile(
    r"(?<!!)\[(?P<text>[^\[\]\n]{1,200})\]\((?!https?:|mailto:)[^()\s]{1,400}\.(?:md|markdown|txt|csv|html)(?:#[^()\s]*)?\)"
)


def _note_links(text: str) -> str:
    return _NOTE_LINK.sub(lambda found: found["text"], text) if "](" in text else text


# The bullets of word processors: a letter or a sign of a symbol font, then a tab.
_WORD = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[o○◦§ü\uf0b7\uf0a7\uf0d8\uf0fc\uf076•●▪·])(?:\t+| {3,})(?=\S)")
#  text: the same sign as a PDF copies it, with a plain space
_SYMBOL = re.compile(r"(?P<indent>[ \t]*)[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06c\uf06e](?:[ ]+|(?=\w))(?=\S)")
_WORD_LEVELS = {"o": "  ", "○": "  ", "◦": "  ", "§": "    ", "\uf0a7": "    ", "▪": "    "}


# ・text     ° text
_DOT = re.compile(r"(?P<indent>[ \t]*)(?:・(?=\w)|[°º][ \t]+(?=\S))")


def _word_bullets(text: str) -> str:
    if found := _DOT.match(text):
        return f"{found['indent']}- {text[found.end() :]}"
    found = _WORD.match(text)
    if not found and (symbol := _SYMBOL.match(text)):
        return f"{symbol['indent']}- {text[symbol.end() :]}"
    if not found or "\t" in text[found.end() :]:
        return text
    # A circle may also be a box to tick.
    mark = found["mark"] if found["mark"] in "○◦" else "-"
    return f"{found['indent']}{_WORD_LEVELS.get(found['mark'], '')}{mark} {text[found.end() :]}"


_FARTHEST = 200
_GAP = re.compile(rf"(?<=\S)[ ]{{{_FARTHEST + 1},}}")


def _gaps(text: str) -> str:
    return _GAP.sub(" " * _FARTHEST, text) if len(text) > _FARTHEST else text


_DEEPEST = 160


def _deep(text: str) -> str:
    if not text.startswith((" " * _DEEPEST, "\t" * (_DEEPEST // 4))):
        return text
    return " " * _DEEPEST + text.lstrip(" \t")


REPAIRS: tuple[Repair, ...] = (
    Repair("deep", "no reader sees more than forty levels", _deep),
    Repair("gap", "no page is wider than two hundred spaces", _gaps),
    Repair("space", "a space that is not the plain one splits words in no search", spaces),
    Repair("unseen", "control, zero-width and direction characters cannot be seen and break words", unseen),
    Repair("mojibake", "text in one encoding was read as another", mojibake),
    Repair("accent", "a letter and an accent beside it are one letter", composed),
    Repair("ligature", "a PDF writes two letters as one sign, which no search finds", ligatures),
    Repair("width", "a letter or a digit as wide as a Chinese sign is the same one, which no search finds", widths),
    Repair("formula-sign", "an arrow that is a formula by itself is the sign", signs),
    Repair("entity", "a sign that HTML spells with letters", _entities),
    Repair("break", "a line break inside a line", breaks),
    Repair("tag", "HTML that a page had for its looks", tags),
    Repair("script", "small letters below and above the line have signs of their own", scripts),
    Repair("citation", "the mark of a source that only its assistant can open", uncited),
    Repair("attribute", "how large a picture is and how a link opens is said to a program", attributes),
    Repair("new-tab", "a link's spoken hint is not part of its name", _new_tab),
    Repair("dead-link", "a link to nowhere is its words", dead_links),
    Repair("field", "a key with `::` behind it is a term", _field),
    Repair("wiki-link", "a link between notes of a vault is its words, an embedded file a picture", wiki_links),
    Repair("note-link", "a link to a file of the export is its words", _note_links),
    Repair("vault-mark", "block ids and footnotes as vaults write them", vault_marks),
    Repair("subject", "how often a mail was answered is no part of its title", _subject),
    Repair("outline-title", "a title is no item of a list", _outline_title),
    Repair("image-title", "a picture names no section", _image_title),
    Repair("underlined", "two underscores are another way to write bold", _underlined),
    Repair("edit-link", "a link of a wiki to change a section is no part of its title", _edit),
    Repair("half-bold", "the page break took the opening `**`", _half_bold),
    Repair("seam", "two bold runs that touch are one", _seams),
    Repair("asterisks", "bold is two asterisks, however many an export wrote", asterisks),
    Repair("timestamp", "the time at which a sentence was said", _timestamp),
    Repair("word-bullet", "the bullet of a word processor", _word_bullets),
    Repair("two-marks", "an item with two marks is one item", _two_marks),
)
"""In this order, on every line outside fences."""


def repaired(text: str) -> str:
    """Return the line after all repairs, without spaces at its end."""
    if not text:
        return text
    for repair in REPAIRS:
        text = repair.mend(text)
    # A tab at the end is an empty cell.
    return text.rstrip(" ")
