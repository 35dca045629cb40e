r"""Statements that are true or false, in the words of many languages.

    said    ::= [NUMBER] label [":"] TEXT [verdict] | [NUMBER] TEXT ("(" label ")" | label "?") [verdict]
          | NUMBER TEXT ("(" sign ")" | "." sign) | "(" sign ")" NUMBER TEXT     where a note has both signs
    list    ::= line-that-holds-a-label said{1,}      here without a label, or with the verdict in brackets before it
    label   ::= "T/F" | "True or false" | "V/F" | "Richtig/Falsch" | …
    sign    ::= "√" | "×" | "✓" | "✗"
    verdict ::= ["→" | "-" | "("] ("True" | "F" | …) [reason] | NEWLINE ("Answer:" ("True" | …) [reason] | "True" | …)

Each is a question with two options, named as the label names them. A statement without a verdict is one where a key
names its number.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from studyguide.errors import Place
from studyguide.model import Option, Question
from studyguide.parse import words
from studyguide.parse.key_rows import is_row
from studyguide.parse.letters import answer_text, explanation_of, verdict_of
from studyguide.parse.questions import ANSWER, OPENING
from studyguide.parse.source import Found, Source


def _either(forms: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + ")"


def _labels() -> str:
    """Return the pattern of a label: both words with a stroke or an `or` between them, or both short forms."""
    spelled = [rf"{yes}(?:[ \t]*[/|–-][ \t]*|[ \t]*{words.OR}[ \t]*){no}" for yes, no, _ in words.TRUTHS]
    short = [rf"{form[0]}[ \t]*/[ \t]*{form[2]}" for _, _, form in words.TRUTHS if form]
    # V ou F
    short += [rf"(?-i:{form[0].upper()} (?:ou|or|oder|o) {form[2].upper()})" for *_, form in words.TRUTHS if form]
    return f"(?<![^\\W\\d_])(?:{'|'.join([*spelled, *short])})(?![^\\W\\d_])"


_LABEL = re.compile(_labels(), re.IGNORECASE)
_NO = frozenset(no.casefold() for _, no, _ in words.TRUTHS)
_OR_WORDS = frozenset({"ou", "or", "oder", "o"})
_NUMBER = (
    r"[ \t]*(?:#{1,6}[ \t]+)?[*_]{0,2}(?:[-*•+][ \t]+)?"
    rf"(?:(?i:{words.QUESTION})[ \t]*(?:[nN][o°º.]{{0,2}}|[#№])?[ \t]*(?=\d))?"
    r"(?:\(?(?:[A-Z](?=\d))?(?P<number>\d{1,3})[.)、．）][ \t]*)?[*_]{0,2}"
)
_ITEM = re.compile(rf"{_NUMBER}(?P<text>\S.*)")
# verbose: true
_SETTING = re.compile(r"[!-~]+(?:[ \t]+\S+)?|[^.!?]{1,60}[ \t]*[:=][ \t]*\S+")
_LETTER = re.compile(r"^\(?[A-Za-z][.)][ \t]+(?=\S)")
# Water boils at 90 °C. Answer: False
_ANNOUNCED = re.compile(rf"(?<=[.!?…。？])[ \t]+[*_]*{words.RIGHT_ANSWER}[*_: \t]*$", re.IGNORECASE)
# 3、Prices fall. （√）
_SIGNED = re.compile(
    r"[ \t]*[(（]?(?P<number>\d{1,3})(?:[.)、．）]|-(?=[ ]))[ \t]*(?P<text>\S.*?)"
    r"[ \t]*[(\[（][ \t]*(?P<sign>[√✓✔×✗✘对错對錯]|正[确確]|[错錯][误誤])[ \t]*[)\]）][.。]?[ \t]*"
)
# ② Prices fall.×
_CLOSED = re.compile(
    r"[ \t]*(?:(?P<number>[①-⑳])|[(（]?(?P<count>\d{1,3})[.)、．）])[ \t]*(?P<text>\S.*?[.。!！])[ \t]*"
    r"(?P<sign>[○〇◯×✕√✓✗对错對錯]|正[确確]|[错錯][误誤])[.。]?"
)
# （○）3. Prices fall.
_LED = re.compile(
    r"[ \t]*[(（][ \t]*(?P<sign>[○〇◯×✕√✓✗✘])[ \t]*[)）][ \t]*(?P<number>\d{1,3})[.)、．）][ \t]*(?P<text>\S.*\S)[ \t]*"
)
_SIGN_ENDS = (")", "]", "）", *"○〇◯×✕√✓✗对错對錯确確误誤")
_LONGEST, _WHOLE = 90, 400
"""Letters of an instruction, and of a statement with a sign behind it."""


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
    parts = re.split(rf"[ \t]*[/|–-][ \t]*|[ \t]+{words.OR}[ \t]+", label.strip("*_ "), maxsplit=1, flags=re.IGNORECASE)
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
    true, false = (part[:1].upper() + part[1:] for part in parts)
    return Pair((true, false), frozenset(yes), frozenset(no))


_SIGNS = Pair(("✓", "✗"), frozenset([*"√✓✔○〇◯对對", "正确", "正確"]), frozenset([*"×✗✘✕错錯", "错误", "錯誤"]))


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
    return {**found, **dict(_signed(source, taken | found.keys()))}


def _signed(source: Source, taken: frozenset[int]) -> Iterator[tuple[int, Found]]:
    """Yield the numbered statements that end with a sign for their verdict: signs of one kind alone only tick off."""
    lines = [
        (index, line.text)
        for index, line in enumerate(source.lines)
        if index not in taken and not line.code and len(line.text) <= _WHOLE
    ]
    closed = (
        line
        for line in lines
        if line[1].rstrip(" \t.。").endswith(_SIGN_ENDS) or line[1].lstrip().startswith(("(", "（"))
    )
    forms = (_SIGNED, _CLOSED, _LED)
    found = ((index, next(filter(None, (form.fullmatch(text) for form in forms)), None)) for index, text in closed)
    signed = [(index, said) for index, said in found if said and _states(said["text"])]
    if len({_SIGNS.place(said["sign"]) for _, said in signed}) < 2:
        return
    for index, said in signed:
        options = _SIGNS.options(source.place(index, index + 1), _SIGNS.place(said["sign"]))
        yield index, Found((Question(options[0].place, "", said["text"], options, number=said["number"]),), index + 1)


def _states(text: str) -> bool:
    """Return whether a text is as long as a sentence: a word or two with a sign behind them are things to do."""
    return text.endswith((".", "。", "।")) or len(text.split()) > 3 or (len(text) > 5 and not text.isascii())


def _label(text: str) -> re.Match[str] | None:
    """Return the label that a line holds; few lines hold a part of one, so that is looked at first."""
    folded = text.casefold()
    may = "/" in text or any(no in folded for no in _NO) or not _OR_WORDS.isdisjoint(folded.split())
    return _LABEL.search(text) if may else None


def _is_instruction(text: str, label: re.Match[str]) -> bool:
    """Return whether a line tells to judge the statements below it: the label opens or ends it."""
    before = text[: label.start()].strip("#*_( \t0123456789.)-")
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
    if verdict is None and number not in keyed:
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
