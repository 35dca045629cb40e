r"""Answers that say of each option by itself whether it holds.

verdicts ::= [ANSWER ":"] pair ([","] pair)+ | line (NEWLINE line)+         a line for each option, from the first on
pair     ::= LETTER [":"] VERDICT                                          `A faux, B vrai`
line     ::= pair [(":" | "," | "–" | "(") reason]                         `B : Faux, c'est la bradycardie`
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.parse.letters import LETTER, VERDICT, answer_text, place_of
from studyguide.parse.source import Source

_PAIR = (
    rf"[*_]{{0,2}}\(?(?P<letter>[{LETTER}])[ \t]*[).:=–-]?[*_]{{0,2}}[ \t]*"
    rf"[(]?[*_]{{0,2}}(?P<said>{VERDICT})(?![^\W_])[*_]{{0,2}}[)]?"
)
_NEXT = re.compile(rf"[ \t]*(?:[,;.|/]|\b{words.AND}\b)?[ \t]*{_PAIR}", re.IGNORECASE)
_LINE = re.compile(rf"[ \t]*(?:[-*•][ \t]+)?{_PAIR}[ \t]*(?:[.:,;(–—-]+[ \t]*(?P<reason>\S.*?)?\)?)?", re.IGNORECASE)
_FIRST = re.compile(rf"[-*•\s]*{_PAIR}", re.IGNORECASE)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The places of the options that hold, the reasons that stand beside verdicts, and the index after them."""

    right: frozenset[int]
    reasons: Mapping[int, str]
    end: int


def _may_judge(text: str) -> bool:
    """Return whether a line opens with a letter and a verdict, at once or behind its first colon."""
    colon = max(text.find(":"), text.find("："))
    return any(_opens(part) for part in ((text, text[colon + 1 :]) if colon > 0 else (text,)))


def _opens(text: str) -> bool:
    said = text.lstrip(" \t-*•_(")
    # Most lines open with a longer word.
    return not said[1:2].isalpha() and bool(_FIRST.match(text))


def judged_in_line(text: str) -> list[tuple[str, str]]:
    """Return the letters of a line with their verdicts, where it holds two or more and nothing else."""
    if not _may_judge(text):
        return []
    said = answer_text(text) or text.strip()
    pairs: list[tuple[str, str]] = []
    at = 0
    while at < len(said) and (found := _NEXT.match(said, at)):
        pairs.append((found["letter"], found["said"]))
        at = found.end()
    return pairs if len(pairs) >= _LEAST and not said[at:].strip(" .") else []


def verdicts(source: Source, at: int, letters: Sequence[str]) -> Verdicts | None:
    """Return the verdicts on the options with the letters that start at the index, in a line or on one for each."""
    if not _may_judge(source.text(at)):
        return None
    reasons: dict[int, str] = {}
    end = at + 1
    pairs = judged_in_line(source.text(at))
    if not pairs:
        while end - at <= len(letters) and (found := _LINE.fullmatch(source.text(end - 1))):
            pairs.append((found["letter"], found["said"]))
            reasons |= {len(pairs) - 1: found["reason"]} if found["reason"] else {}
            end += 1
        end -= 1
        if len(pairs) != len(letters):
            return None
    places = [place_of(letter, letters) for letter, _ in pairs]
    held = _held([said for _, said in pairs])
    if not held or None in places or len(set(places)) < len(places) or (reasons and places != [*range(len(places))]):
        return None
    right = frozenset(place for place, holds in zip(places, held, strict=True) if holds and place is not None)
    return Verdicts(right, reasons, end) if right else None


def _held(said: Sequence[str]) -> list[bool]:
    """Return for each verdict whether it says that something holds, in the words of one language."""
    spoken = [verdict.casefold() for verdict in said]
    for yes, no, short in words.TRUTHS:
        true = {yes.casefold(), short.casefold().partition("/")[0]} - {""}
        false = {no.casefold(), short.casefold().rpartition("/")[2]} - {""}
        if {*spoken} <= true | false:
            return [verdict in true for verdict in spoken]
    return []
