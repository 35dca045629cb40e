r"""Questions whose lettered lines are parts to answer one by one, not options to choose from.

parted ::= [NUMBER] TEXT (NEWLINE LETTER TEXT){2,} NEWLINE ("Answer" | "Solution" | …) LETTER TEXT (sep LETTER TEXT)+
sep    ::= SPACE | NEWLINE
"""

import re
from collections.abc import Sequence

from studyguide.model import Question
from studyguide.parse.letters import LETTER, announces, answer_text, counts
from studyguide.parse.naming import same
from studyguide.parse.option_marks import Choice
from studyguide.parse.options import OPTION, Row
from studyguide.parse.source import Found, Source

# (a) 45 m (b) 30 m/s
_PART = re.compile(rf"(?:^|[ \t]+)[(\[]?(?P<letter>[{LETTER}])[).\]][ \t]+(?=\S)")


def parted(source: Source, row: Row, start: int, number: str, stem: str) -> Found | None:
    """Return the question of which each lettered line is a part, where the answer below answers each by its letter."""
    if row.head or row.form != "letters" or row.marked:
        return None
    at = source.skip(row.end)
    end = at + 1
    answer = answer_text(source.text(at))
    if announces(source.text(at)):
        end = source.skip(at + 1)
        lines: list[str] = []
        while (found := OPTION.fullmatch(source.text(end))) and counts(found["letter"], len(lines)):
            lines.append(source.text(end).strip())
            end += 1
        answer = "\n\n".join(lines)
    said = _parts(" ".join(answer.split()))
    if len(said) < 2 or len(said) != len(row.choices) or _repeats(said, row.choices):
        return None
    asked = (f"{choice.letter}) {choice.text}" for choice in row.choices)
    question = Question(source.place(start, end), "", "\n\n".join([stem, *asked]), answer=answer, number=number)
    return Found((question,), end)


def _parts(text: str) -> list[str]:
    """Return what a text says behind each letter, if they count from the first on; else nothing."""
    found = list(_PART.finditer(text))
    if not found or found[0].start() or not all(counts(match["letter"], at) for at, match in enumerate(found)):
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [text[match.end() : end] for match, end in zip(found, ends, strict=True)]


def _repeats(said: Sequence[str], choices: Sequence[Choice]) -> bool:
    """Return whether the answer says the words of options, as one does that names all of them."""
    return any(same(choice.text, text) for choice, text in zip(choices, said, strict=True))
