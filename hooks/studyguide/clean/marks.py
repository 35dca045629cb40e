"""What dialects of Markdown write beside words and pictures: sizes, attributes, bold with too many asterisks."""

import re
from collections.abc import Sequence
from functools import partial

from studyguide.text.code_spans import outside_code

# ![](leaf.png =300x)    ![](leaf.png =300x200)    ![](leaf.png =50%x)
_SIZED = re.compile(r"(?P<image>!\[[^\[\]]*\]\([^()\s]+(?:[ ]+\"[^\"]*\")?)[ ]+=(?:\d+%?)?x?(?:\d+%?)?\)")
_VALUE = r"(?:\"[^\"{}]*\"|'[^'{}]*'|[\w%./-]+)"
_ATTRIBUTES = rf"(?:[ ]*(?:[.#][\w-]+|[\w-]+={_VALUE}))+[ ]*"
# [the page](https://example.org){:target="_blank"}    **New**{: .label }
_SAID = re.compile(rf"(?<=[)\]*_>])\{{:{_ATTRIBUTES}\}}")
# ![](leaf.png){ width=50% }    [the page](https://example.org){.button}
_BESIDE = re.compile(rf"(?<=\))(?P<text>)\{{{_ATTRIBUTES}\}}")
_LINKED = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)\Z")
# ## Results {#results .unnumbered}    ## Results {: .no_toc }    ## Results {-}
_TITLED = re.compile(rf"(?P<title>[ \t]*#{{1,6}}[ \t]+\S.*?)[ \t]*\{{(?::?{_ATTRIBUTES}|-)\}}[ \t]*#*")


def attributes(text: str) -> str:
    """Return the line without the sizes of its pictures and without what a program is told of links and titles."""
    if "{" not in text and "=" not in text:
        return text
    if found := _TITLED.fullmatch(text):
        text = found["title"]
    return outside_code(_unsaid, text)


def _unsaid(text: str) -> str:
    text = _SIZED.sub(r"\g<image>)", text) if "![" in text else text
    return _BESIDE.sub(_without, _SAID.sub("", text)) if "{" in text else text


def _without(found: re.Match[str]) -> str:
    """Return nothing for the attributes of a link or a picture: behind other brackets they are text."""
    start = max(0, found.start() - 400)
    link = found.string.rfind("[", start, found.start())
    return "" if link >= 0 and _LINKED.match(found.string[link : found.start()]) else found[0]


# ******Osmosis:****** text
_ASTERISKS = re.compile(r"(?<![\w*\\])(?P<mark>\*{4,})(?=[^\s*])(?P<text>[^*\n]{1,300}?)(?<=[^\s*])(?P=mark)(?!\*)")


def asterisks(text: str) -> str:
    """Return the line with two asterisks on both sides of what is bold, however many an export wrote."""
    return outside_code(partial(_ASTERISKS.sub, r"**\g<text>**"), text) if "****" in text else text


_TOC_MARK = re.compile(r"[ \t]*\{:[ ]?toc\b[^{}]*\}[ \t]*", re.IGNORECASE)
_ONE_ITEM = re.compile(r"(?:[-*+]|1\.)[ \t]+\S.{0,60}")


def replaced(texts: Sequence[str]) -> frozenset[int]:
    """Return the items that stand alone above `{:toc}`: the table of contents is written in their place."""
    return frozenset(
        index - 1
        for index, text in enumerate(texts)
        if _TOC_MARK.fullmatch(text)
        and index
        and _ONE_ITEM.fullmatch(texts[index - 1])
        and (index < 2 or not texts[index - 2].strip())
    )
