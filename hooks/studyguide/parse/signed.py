r"""Statements with a sign for their verdict, where a note has signs of both kinds.

signed ::= NUMBER TEXT "(" sign ")" | NUMBER TEXT "." ["→"] sign | ["-"] TEXT "。" "（" sign "）"
         | [NUMBER] "(" sign ")" [NUMBER] TEXT
sign   ::= "√" | "×" | "✓" | "✗" | "○" | "O" | "X" | "对" | "错" | "正" | "誤" | …

Signs of one kind alone only tick off, and a word or two with a sign behind them are things to do.
"""

import re
from collections.abc import Collection, Iterator

from studyguide.model import Option, Question
from studyguide.parse.source import Found, Source

_YES = frozenset([*"√✓✔○〇◯对對正O", "正确", "正確"])
_WORD = r"正[确確]|[错錯][误誤]"
# 3、Prices fall. （√）     - Prices fall。（正）
_BEHIND = re.compile(
    r"[ \t]*(?:[(（]?(?P<number>\d{1,3})(?:[.)、．）]|-(?=[ ]))|[-•・](?=.*。[ \t]*[(（]))[ \t]*(?P<text>\S.*?)"
    rf"[ \t]*[(\[（][ \t]*(?P<sign>[√✓✔×✗✘对错對錯正誤OX○]|{_WORD})[ \t]*[)\]）][.。]?[ \t]*"
)
# ② Prices fall.×     Q5 Prices fall. → ×
_AT_END = re.compile(
    r"[ \t]*(?:(?P<number>[①-⑳])|(?:Q|問)?[(（]?(?P<count>\d{1,3})(?:[.)、．）]|(?<=Q\d)[ ]))[ \t]*"
    rf"(?P<text>\S.*?[.。!！])[ \t]*(?:[→⇒][ ]?)?(?P<sign>[○〇◯×✕√✓✗对错對錯]|{_WORD})[.。]?"
)
# （○）3. Prices fall.     3.（○）Prices fall.
_BEFORE = re.compile(
    r"[ \t]*(?:(?P<number>\d{1,3})[.)、．）][ \t]*(?=[(（]))?[(（][ \t]*(?P<sign>[○〇◯×✕√✓✗✘])[ \t]*[)）]"
    r"[ \t]*(?:(?P<own>\d{1,3})[.)、．）])?[ \t]*(?P<text>\S.*\S)[ \t]*"
)
_FORMS = (_BEHIND, _AT_END, _BEFORE)
_ENDS = (")", "]", "）", *"○〇◯×✕√✓✗对错對錯确確误誤")
_COUNT = "0123456789.、．) \t"
_WHOLE = 400
"""Letters of a statement with a sign."""


def signed(source: Source, taken: Collection[int]) -> Iterator[tuple[int, Found]]:
    """Yield the statements by the index at which they stand; `taken` lines belong to something else."""
    lines = [
        (index, line.text)
        for index, line in enumerate(source.lines)
        if index not in taken and not line.code and len(line.text) <= _WHOLE and _may_be(line.text)
    ]
    found = ((index, next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)) for index, text in lines)
    told = [(index, said) for index, said in found if said and _states(said["text"])]
    if len({said["sign"] in _YES for _, said in told}) < 2:
        return
    for index, said in told:
        place, right = source.place(index, index + 1), said["sign"] in _YES
        options = (Option(place, "✓", "✓", right=right), Option(place, "✗", "✗", right=not right))
        number = said["number"] or said.groupdict().get("own") or ""
        yield index, Found((Question(place, "", said["text"], options, number=number),), index + 1)


def _may_be(text: str) -> bool:
    """Return whether a line ends with what may be a sign, or opens with one in brackets."""
    return text.rstrip(" \t.。").endswith(_ENDS) or text.lstrip(_COUNT).startswith(("(", "（"))


def _states(text: str) -> bool:
    """Return whether a text is as long as a sentence."""
    return text.endswith((".", "。", "।")) or len(text.split()) > 3 or (len(text) > 5 and not text.isascii())
