r"""Sentences that tell what stands between two others, or what sets what going, to the row they make.

taken   ::= [MIDDLE] TAKES what FROM source … GIVES it TO target
between ::= source TALKS-TO target … MIDDLE STANDS BETWEEN (BOTH | source "and" target | their kind)
called  ::= WHEN source NOTICES what "," MIDDLE CALLS target [TO act]
cascade ::= clause (IN-TURN clause)+
clause  ::= ([name] PUTS name TO name | words) [THAT-IS-DONE BY name]
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyguide.parse import told_words as words
from studyguide.parse.rows import LONGEST, short
from studyguide.parse.told import Told, sentences

_LEAST, _WORDS = 3, 7
"""Names of a row, and words of a name."""
_LABEL, _SENTENCE, _SHORTEST = 32, 300, 40
"""Letters on an arrow, of a sentence (a longer one explains), and of a text that may tell a row."""
_NOBODY = re.compile(words.NOBODY, re.IGNORECASE)
Step = tuple[str, str]
"""A name, and what stands on the arrow to it."""


@dataclass(frozen=True, slots=True)
class _Relay:
    """The patterns of a language."""

    taken: re.Pattern[str]
    gives: re.Pattern[str]
    bridges: re.Pattern[str]
    talks: re.Pattern[str]
    stands: re.Pattern[str]
    both: re.Pattern[str]
    called: re.Pattern[str]
    in_turn: re.Pattern[str]
    puts: re.Pattern[str]
    handled: re.Pattern[str]
    article: re.Pattern[str]
    it: re.Pattern[str]
    joins: tuple[str, ...]

    def named(self, text: str) -> str:
        """Return a name without its article."""
        return self.article.sub("", text.strip())


def relayed(text: str, it: str) -> Told | None:
    """Return the row that a text tells; `it` is what its pronouns stand for."""
    if len(text) < _SHORTEST:
        return None
    said = [one if len(one) <= _SENTENCE else "" for one in sentences(text)]
    folded = text.casefold()
    for language in _LANGUAGES:
        joined = any(word in folded for word in language.joins)
        rows = [_between(language, said), _cascade(language, said)] if joined else []
        rows += [_taken(language, one, it) or _called(language, one) for one in said]
        if told := next((told for row in rows if row and (told := _told(row))), None):
            return told
    return None


def bridging(intro: str) -> str:
    """Return the name of what a line says to stand between two others, or nothing."""
    found = ((language, language.bridges.match(intro)) for language in _LANGUAGES)
    return next((language.named(match["name"]) for language, match in found if match), "")


def _told(row: Sequence[Step]) -> Told | None:
    """Return what a row tells, if each of its names can stand in a box."""
    told = Told()
    for name, label in row:
        if not name or len(name) > LONGEST or _NOBODY.fullmatch(name):
            return None
        told.to(name, told.names[-1:], label.strip() if len(label.strip()) <= _LABEL else "")
    return told if len(told.names) >= _LEAST else None


def _taken(language: _Relay, sentence: str, it: str) -> Sequence[Step]:
    taken = language.taken.match(sentence)
    gives = list(language.gives.finditer(sentence, taken.end())) if taken else []
    if not taken or not gives:
        return ()
    doer = taken["doer"] or ""
    middle = it if not doer or language.it.fullmatch(doer) else language.named(doer)
    return (language.named(taken["source"]), ""), (middle, taken["what"]), (language.named(gives[-1]["target"]), "")


def _between(language: _Relay, said: Sequence[str]) -> Sequence[Step]:
    stands = next((found for one in said if (found := language.stands.match(one))), None)
    talks = next((found for one in said if (found := language.talks.search(one))), None) if stands else None
    if not talks or not stands:
        return ()
    ends = [language.named(talks[name]) for name in ("source", "target")]
    kinds = set.intersection(*(set(end.casefold().split()) for end in ends))
    both = stands["both"].strip().casefold()
    # Party A, Party B: the parties.
    alike = any(language.named(both).startswith(kind[:-1]) for kind in kinds if len(kind) > 1)
    if not (alike or language.both.fullmatch(both) or all(end.casefold() in both for end in ends)):
        return ()
    return (ends[0], ""), (language.named(stands["middle"]), ""), (ends[1], "")


def _called(language: _Relay, sentence: str) -> Sequence[Step]:
    called = language.called.fullmatch(sentence)
    if not called:
        return ()
    names = [language.named(called[name]) for name in ("source", "middle", "target")]
    if any(len(name.split()) > _WORDS for name in names):
        return ()
    act = [(short(called["act"]), "")] if called["act"] else []
    return list(zip(names, ("", called["what"], ""), strict=True)) + act


def _cascade(language: _Relay, said: Sequence[str]) -> Sequence[Step]:
    """Return the row of causes and effects; the first stands right before the words `in turn`."""
    first, *others = language.in_turn.split("\n".join(said))
    if not others:
        return ()
    row = list(_clause(language, first.split("\n")[-1]))
    for other in others:
        clause, *rest = other.split("\n")
        row += _clause(language, clause)
        if rest:
            break
    return row


def _clause(language: _Relay, text: str) -> Iterator[Step]:
    """Yield the names in a clause."""
    clause = text.strip(" ,.;!")
    if puts := language.puts.fullmatch(clause):
        doer = language.named(puts["doer"] or "")
        yield doer or language.named(puts["what"]), ""
        yield language.named(puts["aim"]), puts["what"] if doer else ""
        return
    handled = language.handled.search(clause)
    step = short(clause[: handled.start()] if handled else clause)
    yield step[:1].upper() + step[1:], ""
    if handled:
        yield language.named(handled["name"]), handled["act"]


def _relays() -> Iterator[_Relay]:
    for said in words.RELAYS:
        end = rf"(?=[,.;:!?\n]|\s+{said.stop}\b|$)"
        doer, what = r"(?:(?P<doer>[^,.;:]{2,60}?)\s+)?", r"(?P<what>[^,.;:]{2,60}?)"
        name = rf"(?!{said.stop}\b)(?:{said.article}\s+)?[\w-]+(?:\s+[\w-]+){{0,2}}?"
        patterns = {
            # The doer is the sentence up to its verb; a step of a list has none.
            "taken": rf"{doer}{said.takes}\s+{what}\s+{said.origin}\s+"
            rf"(?P<source>[^,.;:]{{2,60}}?)(?=[,.;]|(?:\s+{said.stop})+\s+{said.gives}\b)",
            "gives": rf"\b{said.gives}\s+(?:{said.it}\s+)?{said.aim}\s+(?P<target>[^,.;:]{{2,60}}?){end}",
            "bridges": rf"(?P<name>[^,.;:]{{2,60}}?)\s+{said.bridges}\b.*:\W*$",
            "talks": rf"(?:^|[,;:]\s+|\b{said.stop}\s+)(?P<source>{name})\s+{said.talks}\s+(?P<target>{name}){end}",
            "stands": rf"(?P<middle>[^,.;:]{{2,60}}?)\s+{said.stands}\s+{said.between}\s+(?P<both>[^,.;:!?]+)",
            "both": said.both,
            "called": rf"(?:[\w ]+:\s+)?{said.called}",
            "in_turn": rf"(?:,\s+|\n){said.in_turn}\s+",
            "puts": rf"{doer}{said.puts}\s+{what}\s+{said.aim}\s+(?P<aim>[^,.;:]+)",
            "handled": rf"\s+{said.handled}\s+(?P<name>[^,.;:]+)",
            "article": rf"^{said.article}\s+",
            "it": said.it,
        }
        compiled = {key: re.compile(pattern, re.IGNORECASE) for key, pattern in patterns.items()}
        yield _Relay(**compiled, joins=said.joins)


_LANGUAGES = tuple(_relays())
