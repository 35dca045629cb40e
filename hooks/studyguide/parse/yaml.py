r"""Configuration in YAML that no fence marks.

yaml ::= line{4,}      line ::= INDENT ["- "] KEY ":" [TEXT] | INDENT "- " TEXT

Keys have no spaces, one key stands alone above deeper lines, and three lines or more have a key.
"""

import re
from collections.abc import Mapping

from studyguide.model import Code
from studyguide.parse.source import Found, Source, indent

_LINE = re.compile(r"[ ]*(?:- )?(?P<key>[\w./-]+):(?:[ ]+\S.*)?|[ ]*- \S.*|---|[ ]*#.*")
_LEAST, _LEAST_KEYS = 4, 3


def yaml(source: Source, taken: frozenset[int]) -> Mapping[int, Found]:
    """Return the blocks of configuration by the index of their first line."""
    found: dict[int, Found] = {}
    for start, stop in source.runs(taken):
        at = start if any(source.text(index).endswith(":") for index in range(start, stop)) else stop
        while at < stop:
            end = at
            while end < stop and _LINE.fullmatch(source.text(end)):
                end += 1
            if _is_yaml(source, at, end):
                text = "\n".join(source.text(index) for index in range(at, end))
                found[at] = Found((Code(source.place(at, end), text, "yaml"),), end)
            at = max(end, at + 1)
    return found


def _is_yaml(source: Source, at: int, end: int) -> bool:
    """Return whether the lines nest as configuration does and a list of words with colons does not."""
    if end - at < _LEAST or not (first := _LINE.fullmatch(source.text(at))) or not first["key"]:
        return False
    keys = sum(bool((found := _LINE.fullmatch(source.text(index))) and found["key"]) for index in range(at, end))
    opened = any(
        source.text(index).endswith(":")
        and (
            indent(source.text(index + 1)) > indent(source.text(index))
            or source.text(index + 1).lstrip().startswith("- ")
        )
        for index in range(at, end - 1)
    )
    small = first["key"][:1].islower() or first["key"][:1] in "._"
    return keys >= _LEAST_KEYS and opened and small
