r"""Quotations and callouts.

quote   ::= (">" TEXT)+
callout ::= "> [!" KIND "]" [TITLE] (NEWLINE ">" TEXT)*
          | ("!!!" | "???" ["+"]) KIND ['"' TITLE '"'] (NEWLINE INDENT TEXT)*
          | ":::" ["{" ["."]] KIND ["}"] ["[" TITLE "]" | TITLE] (NEWLINE TEXT)* NEWLINE ":::"
"""

import re

from studyguide.model import Quote
from studyguide.parse.callouts import called
from studyguide.parse.lists import LABELLED, joined
from studyguide.parse.ragged import are_verses
from studyguide.parse.source import Found, Source

# `>>> x` is a prompt.
_QUOTED = re.compile(r"[ \t]{0,3}>(?!>> )[ \t]?(?P<text>.*)")
# [!note] Title, behind the mark of a quote
CALLOUT = re.compile(r"\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>.*)")
_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[\w-]+)(?:[ \t]+[\w-]+)*[ \t]*(?:\"(?P<title>[^\"]*)\")?[ \t]*"
)

# :::tip   ::: warning Title   :::note[Title]   ::: {.callout-note}   :::{important}
_DIRECTIVE = re.compile(
    r" {0,3}(?P<fence>:{3,})[ \t]*(?:\{[.]?(?:callout-)?(?P<braced>[A-Za-z][\w-]*)"
    r"(?:[^{}]*?[ ]title=\"(?P<named>[^\"{}]*)\")?[^{}]*\}|(?P<kind>[A-Za-z][\w-]*))"
    r"[ \t]*(?:\[(?P<boxed>[^\[\]]*)\]|(?P<title>[^\[\]:]*))[ \t]*:*[ \t]*"
)
_DIRECTIVE_END = re.compile(r" {0,3}:{3,}[ \t]*")
_DIRECTIVE_LINES = 200
_VERSES = 3
_KINDS = frozenset(
    {
        *("note", "tip", "info", "warning", "caution", "danger", "important", "hint", "example", "question", "success"),
        *("abstract", "summary", "todo", "bug", "failure", "quote", "attention", "error", "admonition", "seealso"),
    }
)
"""What a directive is called that is a callout also without a title; others lay out: `columns`."""
# What a callout, which holds paragraphs, has no place for.
_LARGE = re.compile(r" {0,3}(?:```|~~~|#{1,6} |\||:{3,}|!\[)")


_APART = re.compile(r"\s*(?:[-*+#|>`]|!\[|\d+[.)])")


def quote(source: Source, at: int) -> Found | None:
    """Return the quotation or the callout marked with `>`."""
    texts: list[str] = []
    end = at
    while found := _QUOTED.fullmatch(source.text(end)):
        texts.append(re.sub(r"^(?:>[ \t]?)+", "", found["text"]))
        end += 1
    if end == at:
        return None
    # A line without its mark goes on with the paragraph above.
    while not source.blank(end) and texts[-1].strip() and not _APART.match(source.text(end)):
        texts.append(source.text(end))
        end += 1
    callout = CALLOUT.fullmatch(texts[0])
    kind, title = (callout["kind"].lower(), callout["title"].strip()) if callout else ("", "")
    inside = [line for text in (texts[1:] if callout else texts) for line in _inner(text)]
    text = "\n\n".join(filter(None, map(str.strip, inside))) if are_verses(inside, _VERSES) else paragraphs(inside)
    if not callout and (unmarked := called(text)):
        kind, title, text = unmarked
    return Found((Quote(source.place(at, end), text, kind, title),), end)


def _inner(text: str) -> list[str]:
    """Return a line of a callout; the head of one that stands inside it is a paragraph of its own."""
    found = CALLOUT.fullmatch(text)
    return ["", f"**{found['title'].strip() or found['kind'].capitalize()}**", ""] if found else [text]


def admonition(source: Source, at: int) -> Found | None:
    """Return the callout that `!!!` opens, with what is indented below it."""
    opening = _ADMONITION.fullmatch(source.text(at))
    if not opening:
        return None
    texts: list[str] = []
    end = index = at + 1
    while index < len(source.lines) and (source.blank(index) or source.text(index).startswith(("  ", "\t"))):
        texts.append(source.text(index))
        index += 1
        if not source.blank(index - 1):
            end = index
    if end == at + 1 and opening["title"] is None:
        # Nothing stands below it: `!!! never do this` is no opening.
        return None
    title = opening["title"] or ""
    return Found((Quote(source.place(at, end), paragraphs(texts), opening["kind"].lower(), title),), end)


def directive(source: Source, at: int) -> Found | None:
    """Return the callout between two lines of colons; of what is more than a callout, only the colons are taken."""
    number = source.lines[at].number
    if _DIRECTIVE_END.fullmatch(source.text(at)):
        return Found((), at + 1, dropped=((number, "tag"),))
    opening = _DIRECTIVE.fullmatch(source.text(at))
    if not opening:
        return None
    end = at + 1
    while not _DIRECTIVE_END.fullmatch(source.text(end)):
        end += 1
        if end >= min(len(source.lines), at + _DIRECTIVE_LINES):
            return None
    inside = range(at + 1, end)
    kind = (opening["kind"] or opening["braced"]).lower()
    title = (opening["named"] or opening["boxed"] or opening["title"] or "").strip()
    large = any(index in source.starts or _LARGE.match(source.text(index)) for index in inside)
    if not title and (large or kind not in _KINDS):
        return Found((), at + 1, dropped=((number, "tag"),))
    stop = at if large else end
    text = "" if large else paragraphs([source.text(index) for index in inside])
    return Found((Quote(source.place(at, stop + 1), text, kind, title),), stop + 1)


def paragraphs(texts: list[str]) -> str:
    """Return the paragraphs of the lines; an item of a list is one, and so is a line with a bold label."""
    spaced: list[str] = []
    for text in texts:
        item = re.match(r"\s*[-*+•]\s+(?P<text>.*)", text)
        if item:
            spaced += ["", "• " + item["text"]]
        elif re.match(r"\s*\d+[.)]\s", text) or LABELLED.match(text):
            spaced += ["", text]
        else:
            spaced.append(text)
    return joined(spaced)
