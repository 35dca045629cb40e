"""What a program says of an attempt at a question, and where it files it: no part of the question."""

import re
from collections.abc import Sequence
from itertools import pairwise

_QUESTION = (
    "(?:question|frage|pregunta|pergunta|questão|domanda|vraag|pytanie|вопрос|питання|otázka|soru|fråga|"
    "spørgsmål|spørsmål)"
)
_NUMBERED = rf"[#*_ \t]*{_QUESTION}[ ]?(?:n[o°º.]{{0,2}}[ ]?)?[#№]?[ ]?\d{{1,4}}"
_WORTH = r"(?:pts?|points?|marks?|punkte?|puntos?|pontos?|punti|punkty|pkt|баллов|балла?)\.?"
_PART = r"\d{1,3}(?:[.,]\d{1,2})?"
_VERDICT = (
    r"correct|incorrect|wrong|skipped|unanswered|unattempted|(?:partially|partly) (?:in)?correct|"
    r"not (?:yet )?(?:answered|attempted)|"
    r"richtig|falsch|korrekt|inkorrekt|übersprungen|(?:nicht|noch nicht) beantwortet|teilweise richtig|"
    r"correct[ao]|incorrect[ao]|omitida|sin (?:contestar|responder)|parcialmente correct[ao]|"
    r"corret[ao]|incorret[ao]|errad[ao]|"
    r"ignorada|não respondida|incorrecte?|juste|faux|ignorée|non répondue|partiellement correcte?|"
    r"corrett[ao]|sbagliat[ao]|"
    r"errat[ao]|saltata|poprawn[ae]|niepoprawn[ae]|верно|неверно|пропущен[оа]?|doğru|yanlış"
)
_SCORE = (
    r"(?:mark(?:ed)? |score:? |points?:? |erreichte punkte |note de |se puntúa |atingiu |punteggio ottenuto )?"
    rf"{_PART}[ ]?(?:/|out of|von|de|sur|sobre|su)[ ]?{_PART}(?:[ ]?{_WORTH})?|"
    rf"[(\[]?{_PART}[ ]{_WORTH}[)\]]?|marked out of {_PART}"
)
_FILED = (
    r"marked (?:as|for) review|flag(?:ged)? (?:question|for review)|topic \d{1,3}|frage markieren|fragetext|"
    r"marquer la question|texte de la question|marcar (?:la )?pregunta|(?:texto|enunciado) de la pregunta|"
    r"marcar questão|texto da questão|contrassegna domanda|testo della domanda|"
    r"(?:domain|topic|skill|difficulty|level|category|section)[ ]?: .{1,80}"
)
# Question 3     **Question 3:**
_HEAD = re.compile(rf"{_NUMBERED}[.:)*_ \t]*", re.IGNORECASE)
# Question 1: Correct     Question #21Topic 1     Frage 4 - falsch     Question 2 (1 / 1 pts)
_JUDGED = re.compile(
    rf"(?P<head>{_NUMBERED})[*_]{{0,2}}(?:[ \t]*[:：.–—-][ \t]*|[ \t]*)[(\[]?(?:{_VERDICT}|{_SCORE}|{_FILED})[)\]]?"
    r"(?P<close>[*_]{0,2})[ \t]*",
    re.IGNORECASE,
)
_STATUS = re.compile(rf"[*_]{{0,2}}(?:{_VERDICT}|{_SCORE}|{_FILED})[.!]?[*_]{{0,2}}", re.IGNORECASE)
_BARE = re.compile(rf"(?:{_VERDICT})[.!]?|{_PART}[ ]?/[ ]?{_PART}", re.IGNORECASE)
# PTS: 1  DIF: easy  REF: p. 52     MSC: Physiological Integrity
_KEYS = r"(?:PTS|DIF|REF|OBJ|NAT|STA|TOP|KEY|MSC|LOC|BLM|NOT|SKL|TYPE)"
_FILING = re.compile(rf"(?:PTS|DIF|NAT|STA|MSC|BLM|SKL):[ \t]*\S.*|{_KEYS}:.*\S[ \t]+{_KEYS}:.*")
# **Correct Index:** 3
_INDEX = re.compile(r"[*_]{0,2}correct (?:answer |option )?index[ ]?:[*_]{0,2}[ \t]*\d{1,2}", re.IGNORECASE)
# ANS: B  PTS: 1  DIF: easy
_ANSWERED = re.compile(
    r"(?P<answer>[ \t]*(?:ANS|Ans|ANSWER|Answer):[ \t]*\S.*?)[ \t]+(?:PTS|DIF|REF|OBJ|TOP|NAT|MSC):[ \t].*"
)
# Selected Answer: a. The Parliament     Answers: a. The Parliament
_CHOSEN = re.compile(r"selected answers?:[ \t]*(?P<words>[a-z][.)][ \t]+\S.*)?", re.IGNORECASE)
_OFFERED = re.compile(r"[ \t]*answers:[ \t]*(?P<first>[aA][.)][ \t]+\S.*)?", re.IGNORECASE)
# How well did you know this?     1     Not at all     2 …
_RATES = re.compile(r"how well did you know this\?", re.IGNORECASE)
_RATING = re.compile(r"[1-5]|not at all|perfectly", re.IGNORECASE)
_BELOW, _RATINGS, _NEAR = 6, 16, 12
_LONGEST = 120


def unjudged(texts: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Return the lines with the heads of questions without the verdict on what was answered to them.

    Heads with verdicts right after each other are the key of statements. What files a question behind its answer goes.
    """
    texts = [found["answer"] if (found := _ANSWERED.fullmatch(text)) else text for text in texts]
    if any(_CHOSEN.fullmatch(text.strip()) for text in texts):
        texts = [(found["first"] or text) if (found := _OFFERED.fullmatch(text)) else text for text in texts]
    judged = {index: found for index, text in enumerate(texts) if not code[index] and (found := _judged(text))}
    if not judged:
        return list(texts)
    written = [index for index, text in enumerate(texts) if text.strip()]
    beside = {index for one, other in pairwise(written) if one in judged and other in judged for index in (one, other)}
    return [
        f"{found['head']}{found['close']}" if (found := judged.get(index)) and index not in beside else text
        for index, text in enumerate(texts)
    ]


def _judged(text: str) -> re.Match[str] | None:
    return _JUDGED.fullmatch(text) if len(text) <= _LONGEST and any(map(str.isdecimal, text)) else None


def grades(texts: Sequence[str]) -> frozenset[int]:
    """Return the lines that say how a question was answered, right below its head, or where it is filed."""
    found: set[int] = set()
    answered = -_NEAR
    for index, text in enumerate(texts):
        if text.lstrip()[:4].upper() == "ANS:":
            answered = index
        elif any(map(str.isdecimal, text[:40])) and _HEAD.fullmatch(text):
            run = _run(texts, index + 1, index + _BELOW, _STATUS)
            found.update(run if run and _asks_on(texts, run) else [])
        elif chosen := _CHOSEN.fullmatch(text.strip()):
            below = range(index + 1, min(index + _RATINGS, len(texts)))
            last = index if chosen["words"] else next((at for at in below if _OFFERED.fullmatch(texts[at])), index - 1)
            found.update(at for at in range(index, last + 1) if texts[at].strip())
        elif _RATES.fullmatch(text.strip()):
            rated = _run(texts, index + 1, index + _RATINGS, _RATING)
            last = next((at for at in rated if texts[at].strip().casefold() == "perfectly"), len(texts))
            found.update([index, *(at for at in rated if at <= last)])
        elif index - answered < _NEAR and ":" in text[:6] and _FILING.fullmatch(text.strip()):
            found.add(index)
    found.update(at for at, text in enumerate(texts) if "ndex" in text[:24] and _INDEX.fullmatch(text.strip()))
    return frozenset(found)


def _asks_on(texts: Sequence[str], run: Sequence[int]) -> bool:
    """Return whether the question follows what is said of its answer; a verdict or a fraction alone may be one."""
    if not all(_BARE.fullmatch(texts[index].strip()) for index in run):
        return True
    below = texts[run[-1] + 1] if run[-1] + 1 < len(texts) else ""
    return bool(below.strip()) and not _HEAD.fullmatch(below)


def _run(texts: Sequence[str], start: int, end: int, form: re.Pattern[str]) -> list[int]:
    """Return the lines of the form from the start on, blank ones between them left out."""
    found: list[int] = []
    for index in range(start, min(end, len(texts))):
        text = texts[index].strip()
        if text and not form.fullmatch(text):
            break
        found += [index] if text else []
    return found
