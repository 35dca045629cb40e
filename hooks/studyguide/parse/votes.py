r"""What the readers of a question chose, which may be wrong and is no key.

votes ::= letters "(" NUMBER "%" ")"                 of all readers
        | TEXT "Most Voted"                          behind an option
        | "Selected Answer:" letters                 in the comment of one
"""

import re
from collections import Counter

from studyguide.model import Question
from studyguide.parse.letters import letters_of
from studyguide.parse.question_words import STEM
from studyguide.parse.source import Source

# C (87%)
_SHARE = re.compile(r"(?<![^\W_])(?P<letters>[A-J]{1,5})[ ]?[(（](?P<share>\d{1,3})[ ]?[%％][)）]")
# A (82%)     **BD (74%)** AB (26%)     8%
_SHARES = re.compile(r"[*_]*(?:[A-J]{1,5}[ ]?[(（]\d{1,3}[ ]?[%％][)）][*_, ]*)+|[*_]*\d{1,2}[ ]?[%％][*_]*")
_LABEL = 6  # words of what stands above them
_BADGE = re.compile(r"(?P<text>\S.*?)[ \t]+(?P<badge>[(\[]?most voted[)\]]?)", re.IGNORECASE)
_SELECTED = re.compile(r"[ \t]*[*_]{0,3}selected answer:[*_]{0,3}[ \t]*(?P<letters>[A-J, ]{1,12})", re.IGNORECASE)
_ENDS, _COMMENTS = 9, 200
"""Letters of an option that may end in a badge, and lines of comments that are looked at."""


def without_badge(text: str) -> tuple[str, str]:
    """Return an option without the badge of the one that most readers chose, and the badge."""
    found = _BADGE.fullmatch(text) if "voted" in text[-_ENDS:].casefold() else None
    return (found["text"], found["badge"]) if found else (text, "")


def votes_at(source: Source, at: int) -> int:
    """Return the index after the shares of votes that start at the index, perhaps below their label; else the same."""
    first = at
    if not _SHARES.fullmatch(source.text(at).strip()):
        first = source.skip(at + 1)
        label = source.text(at).strip()
        if len(label.split()) > _LABEL or label.startswith("#") or label.endswith((".", "?")) or first - at > 2:
            return at
    # One without letters may be anything.
    end = first
    while _SHARES.fullmatch(source.text(end).strip()) and (end > first or _SHARE.search(source.text(first))):
        end = source.skip(end + 1)
    return at if end == first else source.before(end) + 1


def only_votes(text: str) -> bool:
    """Return whether an explanation gives no more than the shares of votes, and so no reason."""
    return all(_SHARE.search(part) for part in text.split("\n\n")) if text.strip() else True


def chosen(source: Source, question: Question, end: int) -> tuple[str, ...]:
    """Return the letters that most readers of a question chose; nothing where fewer than half agree."""
    shares = Counter({found["letters"]: int(found["share"]) for found in _SHARE.finditer(question.explanation)})
    badges = [option.letter for option in question.options if without_badge(f"x {option.reason}")[1]]
    if badges and not shares:
        return tuple(badges)
    votes = shares or _selected(source, end)
    letters, most = votes.most_common(1)[0] if votes else ("", 0)
    answer = letters_of(letters) if most * 2 > votes.total() else None
    return answer.letters if answer else ()


def _selected(source: Source, end: int) -> Counter[str]:
    """Return how many comments from the index on chose what, up to the next question."""
    lines = range(end, min(len(source.lines), end + _COMMENTS))
    said = {index: found["letters"] for index in lines if (found := _SELECTED.fullmatch(source.text(index)))}
    if not said:
        return Counter()
    next_ = next((index for index in lines if _opens_another(source.text(index))), end + _COMMENTS)
    return Counter(re.sub(r"[^A-J]", "", letters.upper()) for index, letters in said.items() if index < next_)


def _opens_another(text: str) -> bool:
    """Return whether a line is a title, or the stem of a question with a number."""
    stem = STEM.fullmatch(text.strip())
    return text.startswith("#") or bool(stem and stem["number"])
