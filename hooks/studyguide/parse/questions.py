r"""Questions with options, and answers to them.

question ::= "Q:" stem option+ fact* | "Q:" stem "A:" answer fact*
option   ::= "- [ ]" TEXT [NEWLINE "    - " reason]
fact     ::= ("Id" | "Answered in" | "Exam task" | "Explanation") ":" TEXT
"""

import re
from dataclasses import dataclass

from studyguide.model import Option, Question
from studyguide.parse.lists import MARK, drafts_of, joined, last_end, tree
from studyguide.parse.nesting import Draft
from studyguide.parse.source import Found, Source

_OPENING = re.compile(r"(?:Q|Question|Frage|Pregunta|Domanda|Pergunta)\s*:\s*(?P<stem>\S.*)", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta|Resposta)\s*:\s*(?P<text>\S.*)", re.IGNORECASE
)
FACT = re.compile(r"(?P<key>Id|Answered in|Exam task|Explanation|Why)\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the lines below a question say about it."""

    values: dict[str, str]
    end: int


def card(source: Source, at: int) -> Found | None:
    """Return the question that `Q:` opens."""
    opening = _OPENING.fullmatch(source.text(at))
    if not opening:
        return None
    stem = [opening["stem"]]
    end = at + 1
    while (
        not source.blank(end)
        and not MARK.fullmatch(source.text(end))
        and not _ANSWER.fullmatch(source.text(end))
    ):
        stem.append(source.text(end))
        end += 1
    following = source.skip(end)
    options: tuple[Option, ...] = ()
    answer = ""
    reply = _ANSWER.fullmatch(source.text(following))
    if reply:
        lines = [reply["text"]]
        end = following + 1
        while (
            not source.blank(end)
            and not FACT.fullmatch(source.text(end))
            and not _OPENING.fullmatch(source.text(end))
        ):
            lines.append(source.text(end))
            end += 1
        answer = joined(lines)
    elif MARK.fullmatch(source.text(following)):
        drafts, after = drafts_of(source, following)
        roots, _ = tree(source, drafts)
        if all(draft.checked is None for draft in roots):
            return None
        options = tuple(_option(source, draft, index) for index, draft in enumerate(roots))
        end = after
    facts = facts_below(source, end)
    question = Question(
        source.place(at, facts.end),
        facts.values.get("id", ""),
        joined(stem),
        options,
        answer,
        facts.values.get("explanation", facts.values.get("why", "")),
        facts.values.get("answered in", ""),
        facts.values.get("exam task", ""),
    )
    return Found((question,), facts.end)


def _option(source: Source, draft: Draft, index: int) -> Option:
    letter = LETTERS[index] if index < len(LETTERS) else str(index + 1)
    reason = "\n\n".join(joined(line) for line in _texts(draft.below))
    text, _, rest = joined(draft.text).partition("\n\n")
    reason = "\n\n".join(part for part in (rest, reason) if part)
    return Option(source.place(draft.start, last_end(draft)), letter, text, bool(draft.checked), reason)


def _texts(drafts: list[Draft]) -> list[list[str]]:
    return [text for draft in drafts for text in (draft.text, *_texts(draft.below))]


def facts_below(source: Source, end: int) -> Facts:
    """Return the facts in the lines from index `end` on, and the index after them."""
    values: dict[str, str] = {}
    index = source.skip(end)
    while found := FACT.fullmatch(source.text(index)):
        values.setdefault(found["key"].lower(), found["value"].strip())
        end = index + 1
        index = source.skip(end)
    return Facts(values, end)
