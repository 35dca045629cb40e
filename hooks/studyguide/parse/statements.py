r"""Statements that are true or false, in the words of many languages.

    said    ::= [NUMBER] label [":"] TEXT [verdict] | [NUMBER] TEXT ("(" label ")" | label "?") [verdict]
    list    ::= line-that-holds-a-label said{1,}      here without a label, or with the verdict in brackets before it
    label   ::= "T/F" | "True or false" | "V/F" | "Richtig/Falsch" | …
    verdict ::= ["→" | "-" | "("] ("True" | "F" | …) [reason] | NEWLINE ("Answer:" ("True" | …) [reason] | "True" | …)

Each is a question with two options, named as the label names them. A statement without a verdict is one where a key
names its number.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from studyguide.errors import Place
from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.key_rows import is_row
from studyguide.parse.letters import LETTER, answer_text, explanation_of, verdict_of
from studyguide.parse.options import OPTION
from studyguide.parse.questions import ANSWER, OPENING
from studyguide.parse.signed import signed
from studyguide.parse.source import Found, Source
from studyguide.parse.words.alternation import holder


def _either(forms: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + ")"


# V ou F
_LETTERS = "|".join(rf"{form[0].upper()} {words.OR} {form[2].upper()}" for *_, form in words.TRUTHS if form)


def _labels() -> str:
    """Return the pattern of a label: both words with a stroke or an `or` between them, or both short forms."""
    between = rf"(?:[ \t]*[/|–-][ \t]*|[ \t]*{words.OR}[ \t]*)"
    # vero (V) o falso (F)
    spelled = [rf"{yes}(?:[ ]?\(\w\))?{between}{no}(?:[ ]?\(\w\))?" for yes, no, _ in words.TRUTHS]
    # V/F     P (prawda) lub F (fałsz)
    short = [rf"{form[0]}[ \t]*/[ \t]*{form[2]}" for _, _, form in words.TRUTHS if form]
    short += [rf"{form[0]}[ ]?\({yes}\){between}{form[2]}[ ]?\({no}\)" for yes, no, form in words.TRUTHS if form]
    return f"(?<![^\\W\\d_])(?:{'|'.join([*spelled, *short, f'(?-i:{_LETTERS})'])})(?![^\\W\\d_])"


_LABEL = re.compile(_labels(), re.IGNORECASE)
_may_affirm, _may_deny = (holder(pair[at].casefold() for pair in words.TRUTHS) for at in (0, 1))
_SHORT = re.compile(_LETTERS)
_NUMBER = (
    r"[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,2}(?:[-*•+][ \t]+)?"
    rf"(?:(?i:{words.QUESTION})[ \t]*(?:[nN][o°º.]{{0,2}}|[#№])?[ \t]*(?=\d))?"
    r"(?:\(?(?:[A-Z](?=\d))?(?P<number>\d{1,3})(?:[.)、．）]|[:-](?=[ \t]))[ \t]*)?[*_]{0,2}"
)
_ITEM = re.compile(rf"{_NUMBER}(?P<text>\S.*)")
_ASIDE = re.compile(r"[ ]?\([^()]*\)")
# verbose: true
_SETTING = re.compile(r"[!-~]+(?:[ \t]+\S+)?|[^.!?]{1,60}[ \t]*[:=][ \t]*\S+")
_LETTER = re.compile(rf"^\(?[A-Za-z{LETTER}][.)][ \t]+(?=\S)")
# Water boils at 90 °C. Answer: False
_ANNOUNCED = re.compile(rf"(?<=[.!?…。？])[ \t]+[*_]*{words.RIGHT_ANSWER}[*_: \t]*$", re.IGNORECASE)
_LONGEST = 90
"""Letters of an instruction."""


@cache
def _opens() -> re.Pattern[str]:
    """Return what a line looks like that opens with a label: `T/F: text`, `T/F Text`, `3. True or false? text`."""
    return re.compile(
        rf"{_NUMBER}[(¿]?(?P<label>{_LABEL.pattern})\)?[*_]{{0,2}}"
        r"(?:[ \t]*[:.?？：–—-]{1,2}[*_]{0,2}[ \t]*|[ \t]{2,}|[ \t](?=\d{1,3}[.)])|(?<=/\w)[ \t](?-i:(?=[^\W\d_a-z])))"
        r"(?:(?P<own>\d{1,3})[.)][ \t]*)?(?P<text>\S.*)",
        re.IGNORECASE,
    )


@cache
def _closes() -> re.Pattern[str]:
    """Return what a line looks like that closes with one: `text (T/F)`, `text (T/F) F`, `text. True or false?`."""
    return re.compile(
        rf"{_NUMBER}(?P<text>\S.*?)(?:[ \t]*(?P<open>[(\[（])|(?<=[.:!…?？])[ \t]+)(?P<label>{_LABEL.pattern})"
        r"(?(open)[)\]）][.:。]?|(?:[ \t]*[?？:]|(?=[ \t]*(?:→|->|=>)|$)))(?P<rest>.*)",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """The two verdicts of a label: how they are shown, and every form in which one may be written."""

    shown: tuple[str, str]
    yes: frozenset[str]
    no: frozenset[str]

    def place(self, verdict: str) -> int | None:
        """Return 0 for what holds, 1 for what does not, None for any other word."""
        said = verdict.strip("*_ ").casefold()
        return 0 if said in self.yes else 1 if said in self.no else None

    def options(self, place: Place, verdict: int | None) -> tuple[Option, ...]:
        """Return the verdicts as options, lettered by how they start."""
        letters = [name[:1].upper() for name in self.shown]
        letters = letters if letters[0] != letters[1] else ["A", "B"]
        return tuple(Option(place, letters[at], name, at == verdict) for at, name in enumerate(self.shown))


@cache
def pair_of(label: str) -> Pair | None:
    """Return the verdicts of a label, in the words and the case in which it writes them."""
    label = _ASIDE.sub("", label)
    between = rf"[ \t]*[/,|–-][ \t]*|[ \t]+{words.OR}[ \t]+"
    parts = re.split(between, label.strip("*_ "), maxsplit=1, flags=re.IGNORECASE)
    if len(parts) != 2:
        # Without spaces, as Chinese writes.
        parts = next(([yes, no] for yes, no, _ in words.TRUTHS if label.startswith(yes) and label.endswith(no)), [])
    if len(parts) != 2:
        return None
    one, other = (part.casefold() for part in parts)
    yes, no = {one, one[:1]}, {other, other[:1]}
    for forms_of in words.TRUTHS:
        spelled, unspelled, short = map(str.casefold, forms_of)
        forms = ((spelled, unspelled), tuple(short.split("/")))
        if (one, other) in forms or (one[:1], other[:1]) in forms:
            yes |= {spelled, short[:1] or spelled[:1]}
            no |= {unspelled, short[-1:] or unspelled[:1]}
    if yes & no:
        yes, no = yes - {one[:1]}, no - {other[:1]}
    true, false = (part[:1].upper() + part[1:] for part in (_spelled(one, other) or parts))
    return Pair((true, false), frozenset(yes), frozenset(no))


def _spelled(one: str, other: str) -> tuple[str, str] | None:
    """Return the words that two single letters stand for, where only one language has such words."""
    words_of = [(yes, no) for yes, no, _ in words.TRUTHS if (yes[:1], no[:1]) == (one, other)]
    return words_of[0] if len(words_of) == 1 else None


def statements(source: Source, taken: frozenset[int], keyed: Collection[str]) -> Mapping[int, Found]:
    """Return the statements by the index at which they start; `keyed` are the numbers that a key names."""
    found: dict[int, Found] = {}
    pair: Pair | None = None
    index = source.skip(0)
    while index < len(source.lines):
        text = source.text(index)
        made = None
        if source.lines[index].code or index in taken:
            pair = None
        elif label := _label(text):
            made = _labelled(source, index, keyed)
            if made is None:
                pair = pair_of(label[0]) if _is_instruction(text, label) else None
        elif pair:
            made = _listed(source, index, pair, keyed)
            pair = pair if made else None
        if made:
            found[index] = made
        index = source.skip(made.end if made else index + 1)
    return {**found, **dict(signed(source, taken | found.keys()))}


def _label(text: str) -> re.Match[str] | None:
    """Return the label that a line holds; few lines hold a part of one, so that is looked at first."""
    folded = text.casefold()
    may = "/" in text or _SHORT.search(text) or (_may_deny(folded) and _may_affirm(folded))
    return _LABEL.search(text) if may else None


def _is_instruction(text: str, label: re.Match[str]) -> bool:
    """Return whether a line tells to judge the statements below it: the label opens or ends it."""
    before = text[: label.start()].strip("#*_( \t0123456789.)/-")
    behind = text[label.end() :].strip("*_)） \t")
    return len(text) <= _LONGEST and (not before or behind in ("", ":", "?", "：", "？"))


def _labelled(source: Source, index: int, keyed: Collection[str]) -> Found | None:
    """Return the statement whose own line says that it is true or false."""
    text = source.text(index)
    opening = _opens().fullmatch(text)
    closing = None if opening else _closes().fullmatch(text)
    if opening and (pair := pair_of(opening["label"])):
        return _made(source, index, opening["text"], opening["number"] or opening["own"] or "", pair, keyed)
    if closing and (pair := pair_of(closing["label"])):
        said = f"{closing['text']} {closing['rest']}" if closing["rest"].strip() else closing["text"]
        return _made(source, index, said, closing["number"] or "", pair, keyed)
    return None


def _listed(source: Source, index: int, pair: Pair, keyed: Collection[str]) -> Found | None:
    """Return the statement at the index of a list below a label."""
    found = _ITEM.fullmatch(source.text(index))
    if OPENING.fullmatch(source.text(index)) and ANSWER.fullmatch(source.text(index + 1)):
        # F: Fråga?
        return None
    if not found or source.text(index).lstrip().startswith(("#", "|", ">")) or answer_text(source.text(index)):
        return None
    before = _before(pair).fullmatch(found["text"])
    if before:
        said = f"{before['text']} → {before['verdict']}"
        return _made(source, index, said, found["number"] or before["own"] or "", pair, keyed)
    said = _LETTER.sub("", found["text"], count=1)
    if _SETTING.fullmatch(said) and found["number"] not in keyed:
        return None
    return _made(source, index, said, found["number"] or "", pair, keyed)


@cache
def _before(pair: Pair) -> re.Pattern[str]:
    """Return what a statement looks like that stands behind its verdict: `( V ) text`, `F – text`."""
    forms = _either([*pair.yes, *pair.no])
    return re.compile(
        rf"[*_]{{0,2}}[(\[（]?[ \t]*(?P<verdict>{forms})[ \t]*[*_]{{0,2}}(?:[)\]）]|[.:–—-](?=[ \t*_])|"
        r"(?<=[*_])[ \t]+(?=\d{1,3}[.)]))[*_]{0,2}[ \t]*(?:(?P<own>\d{1,3})[.)][ \t]+)?(?P<text>\S.*)",
        re.IGNORECASE,
    )


@cache
def _after(pair: Pair) -> re.Pattern[str]:
    """Return what a statement looks like with its verdict behind it, and perhaps the reason."""
    forms = _either([*pair.yes, *pair.no])
    return re.compile(
        r"(?P<stem>\S.*?)"
        r"(?:[ \t]*(?:→|-{1,2}>|=+>|⇒|[ \t][-–—]|:)[ \t]*|[ \t]*[(\[（][ \t]*|(?<=[.?!…。？।؟])[ \t]*|"
        # Thai parts sentences by a space.
        r"(?<=[\u0e00-\u0e7f])[ \t]+|[ \t]{2,})"
        rf"[*_]{{0,2}}(?P<verdict>{forms})(?![^\W_])[*_]{{0,2}}"
        r"(?:[ \t]*[)\]）][.。]?[ \t]*|[ \t]*)(?:(?:[.,;:，。：–—-]+[ \t]*|[(（])(?P<reason>.*?)[)\]）]?)?",
        re.IGNORECASE,
    )


def _made(source: Source, index: int, text: str, number: str, pair: Pair, keyed: Collection[str]) -> Found | None:
    """Return the question that a statement is: its verdict stands behind it, on the next line, or in a key."""
    said = _after(pair).fullmatch(text)
    stem = _ANNOUNCED.sub("", said["stem"]) if said else text
    verdict = pair.place(said["verdict"]) if said else None
    reason = (said["reason"] or "").strip() if said else ""
    end = index + 1
    if verdict is None and (answer := answer_text(source.text(source.skip(end)))) and source.skip(end) - end <= 1:
        announced = None if is_row(answer) else verdict_of(answer)
        verdict = pair.place(announced.letters[0]) if announced else None
        if announced and verdict is not None:
            reason, end = announced.rest, source.skip(end) + 1
    if verdict is None and (below := _below(source.text(end), pair)):
        (verdict, reason), end = below, end + 1
    options_below = verdict is None and OPTION.fullmatch(source.text(source.skip(end)))
    if verdict is None and (number not in keyed or options_below):
        return None
    told = explanation_of(source.text(end)) if verdict is not None else None
    if told:
        reason, end = f"{reason} {told}".strip(), end + 1
    options = pair.options(source.place(index, index + 1), verdict)
    reason = reason[:1].upper() + reason[1:]
    question = Question(source.place(index, end), "", stem.strip("*_ "), options, explanation=reason, number=number)
    return Found((question,), end)


def _below(text: str, pair: Pair) -> tuple[int, str] | None:
    """Return the verdict that a line is, and the reason behind it; what stands behind a single letter is a name."""
    said = verdict_of(text)
    place = pair.place(said.letters[0]) if said else None
    return None if said is None or place is None or (said.rest and len(said.letters[0]) == 1) else (place, said.rest)
