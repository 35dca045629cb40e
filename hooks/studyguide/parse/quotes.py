r"""Quotations and callouts.

quote   ::= (">" TEXT)+
callout ::= "> [!" KIND "]" [TITLE] (NEWLINE ">" TEXT)*
          | ("!!!" | "???" ["+"]) KIND ['"' TITLE '"'] (NEWLINE INDENT TEXT)*
"""

import re

from studyguide.model import Quote
from studyguide.parse.callouts import called
from studyguide.parse.lists import joined
from studyguide.parse.source import Found, Source

# `>>> x` is a prompt.
_QUOTED = re.compile(r"[ \t]{0,3}>(?!>> )[ \t]?(?P<text>.*)")
_CALLOUT = re.compile(r"\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>.*)")
_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[\w-]+)(?:[ \t]+[\w-]+)*[ \t]*(?:\"(?P<title>[^\"]*)\")?[ \t]*"
)


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
    while not source.blank(end) and texts[-1].strip() and not re.match(r"\s*(?:[-*+#|>`]|\d+[.)])", source.text(end)):
        texts.append(source.text(end))
        end += 1
    callout = _CALLOUT.fullmatch(texts[0])
    kind, title = (callout["kind"].lower(), callout["title"].strip()) if callout else ("", "")
    text = paragraphs(texts[1:] if callout else texts)
    if not callout and (unmarked := called(text)):
        kind, title, text = unmarked
    return Found((Quote(source.place(at, end), text, kind, title),), end)


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


def paragraphs(texts: list[str]) -> str:
    """Return the paragraphs of the lines; an item of a list is a paragraph of its own."""
    spaced: list[str] = []
    for text in texts:
        item = re.match(r"\s*[-*+•]\s+(?P<text>.*)", text)
        if item:
            spaced += ["", "• " + item["text"]]
        elif re.match(r"\s*\d+[.)]\s", text):
            spaced += ["", text]
        else:
            spaced.append(text)
    return joined(spaced)
