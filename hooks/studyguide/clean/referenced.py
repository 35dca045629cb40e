"""Links by reference: what `[words][label]` leads to is said on a line of its own, `[label]: address`."""

import re
from collections.abc import Mapping, Sequence

from studyguide.clean.rule import Drop
from studyguide.text.code_spans import outside_code

# [label]: https://example.org "A title"     [2]: <figures/a cell.png>
_TARGET = re.compile(
    r"[ ]{0,3}\[(?P<label>[^\[\]^][^\[\]]{0,200})\]:[ \t]*"
    r"(?:<(?P<spaced>[^<>]{1,400})>|(?P<address>[^\s<>]{1,400}))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*"
)
# An address has a scheme, a folder, an ending or a part; what somebody says after a name has none.
_ADDRESS = re.compile(r"[a-z][a-z+.-]{1,20}:\S+|#\S+|(?:\S.*)?/\S.*|\S.*\.[a-z0-9]{2,8}(?:#\S+)?", re.IGNORECASE)
# [words][label]    [label][]    [label]    ![words][label]
_LINK = re.compile(
    r"(?<![\\\]])\[(?P<text>[^\[\]\n]{1,300})\](?:[ ]?\[(?P<label>[^\[\]\n]{0,200})\]|(?![\[(:]))"
)


def _targets(texts: Sequence[str], code: Sequence[bool]) -> dict[str, tuple[int, str]]:
    """Return the first address of each label, with the index of its line."""
    found: dict[str, tuple[int, str]] = {}
    for index, text in enumerate(texts):
        target = _TARGET.fullmatch(text) if "]:" in text and not code[index] else None
        address = (target["spaced"] or target["address"]) if target else ""
        if target and _ADDRESS.fullmatch(address):
            found.setdefault(_key(target["label"]), (index, f"<{address}>" if " " in address else address))
    return found


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def referenced(texts: Sequence[str], code: Sequence[bool]) -> tuple[list[str], frozenset[int]]:
    """Return the lines with each address in its link, and the indexes of those that only say the addresses."""
    targets = _targets(texts, code)
    mended = list(texts)
    if not targets:
        return mended, frozenset()
    lines = {index for index, _ in targets.values()}
    used: set[int] = set()
    for index, text in enumerate(texts):
        if "[" in text and not code[index] and index not in lines:
            mended[index] = outside_code(lambda part: _linked(part, targets, used), text)
    return mended, frozenset(used)


def _linked(text: str, targets: Mapping[str, tuple[int, str]], used: set[int]) -> str:
    def instead(found: re.Match[str]) -> str:
        label = _key(found["label"] or found["text"])
        if label not in targets or re.fullmatch(r"[ xX]", found["text"]):
            return found[0]
        index, address = targets[label]
        used.add(index)
        return f"[{found['text']}]({address})"

    return _LINK.sub(instead, text)


TARGET = Drop(
    "link-target",
    "the address of a link stands in the link",
    lambda texts: referenced(texts, [False] * len(texts))[1],
)
"""Found before links become their words."""
