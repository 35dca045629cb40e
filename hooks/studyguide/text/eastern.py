"""How Chinese, Japanese and Korean are set where it differs: the colon behind a name, and emphasis.

The letters tell it, not the language of the guide: notes in one language name things in others.
"""

import re
from collections.abc import Iterable

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u3040-\u30ff"
_FULL_END = re.compile(rf"[{_HAN}{_KANA}\u3001-\u3011\uff01-\uff5e][*_`]*$")
_UPRIGHT = re.compile(rf"[{_HAN}{_KANA}\uac00-\ud7af]")


def upright(text: str) -> bool:
    """Return whether a text has letters that are never slanted."""
    return bool(_UPRIGHT.search(text))


def emphasized(text: str) -> str:
    """Return HTML as emphasized HTML; letters that are never slanted get dots instead."""
    return f'<em class="guide-dotted">{text}</em>' if upright(text) else f"<em>{text}</em>"


def colon(name: str) -> tuple[str, str]:
    """Return the colon after a name and the gap behind it: a full-width one, which has its gap, after Chinese."""
    return ("：", "") if _FULL_END.search(name) else (":", " ")


def marked(name: str) -> str:
    """Return the Markdown of a name in bold with its colon and the gap behind it."""
    mark, gap = colon(name)
    # Behind a full-width colon within it, the bold text would not end: no space follows.
    return f"**{name}{mark}**{gap}" if gap else f"**{name}**{mark}"


def together(sentences: Iterable[str]) -> str:
    """Return sentences as one text, with a space behind each that does not end in a full-width sign."""
    return "".join(s if _FULL_END.search(s) else f"{s} " for s in sentences).rstrip()
