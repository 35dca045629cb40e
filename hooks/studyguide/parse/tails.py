r"""What stands below the options of a question.

tail ::= (answer | explanation | reason | fold | fact)*
fold ::= "<details>" … "</details>" | "> [!answer]" …                 unless its title asks something else
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.parse import words
from studyguide.parse.folds import OPENS, asking_fold, fold, text_of
from studyguide.parse.key_rows import ENTRY, LABEL, is_row
from studyguide.parse.lasting import lasting
from studyguide.parse.letters import (
    SIGN,
    announces,
    answer_of,
    answer_text,
    explains,
    explanation_of,
    letters_of,
    own_answer,
    place_of,
)
from studyguide.parse.lists import joined
from studyguide.parse.naming import named
from studyguide.parse.option_marks import Choice
from studyguide.parse.options import BULLET, OPTION, Row, ends
from studyguide.parse.question_words import STEM
from studyguide.parse.questions import ANSWER, FACT
from studyguide.parse.reasons import one_by_one, reason_of
from studyguide.parse.source import SEPARATOR, Source
from studyguide.parse.verdicts import verdicts
from studyguide.parse.votes import votes_at

# Option A is wrong because …
_OF_OPTION = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?[*_]{{0,2}}(?:{words.ARTICLE}[ ])?{words.OPTION}[ \t]+[A-J][*_]{{0,2}}[ \t]+"
    r"(?:is|are|ist|es|est|è|é)[ \t]+\S.*",
    re.IGNORECASE,
)
# (it is never written twice)
_BRACKETED = re.compile(r"\((?P<text>[^()\s]+(?:[ ][^()\s]+){2,})\)[.。]?")
# B     **c)**
_LONE = re.compile(r"[ \t]*[*_]{0,3}[A-Ja-j][.)]?[*_]{0,3}[ \t]*")
# **B. stroma** below the options
_BOLD_ROW = re.compile(r"[ \t]*(?P<bold>\*\*|__)(?P<text>(?P<letter>[A-Ja-j])[.)][ ]+[^*_\s][^*\n]*?)(?P=bold)[ \t]*")
# Respuesta d. private
_UNMARKED = re.compile(rf"[*_ \t]*{words.RIGHT_ANSWER}[ \t]+(?P<rest>\S.*?)[*_ \t]*", re.IGNORECASE)
# 5b
_COMPACT = re.compile(r"(?P<number>\d{1,3})(?P<letters>[A-Ja-jА-Иа-и])[.]?")
_LABEL_WORDS = 4
_SIGN = re.compile(SIGN)
# Click to see it    Solution    Voir la réponse: buttons, of which each word only says so
_BUTTON = re.compile(
    r"(?:(?:click|tap|here|to|the|for|me|it|show|see|view|reveal|open|expand|toggle|spoiler|answers?|solutions?|"
    r"klick(?:en)?|hier|um|zu|die|zeigen?|anzeigen|antwort|lösung|aquí|para|ver|mostrar|la|respuesta|solución|"
    r"ici|pour|voir|afficher|réponse|corrigé|qui|per|mostra|vedi|soluzione|risposta|a|solução|resposta|gabarito|"
    r"ответ|показать|решение|pokaż|odpowiedź|rozwiązanie|řešení|查看|答案|答え|解答|정답|보기)[ ]*)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tail:
    """What the lines below the options say, and the index after them."""

    end: int
    answers: list[frozenset[int]]
    """The options that each answer names, by their places; the last one stands."""
    explanation: str
    facts: dict[str, str]
    reasons: dict[int, str]
    one_by_one: bool = False
    """Whether the last answer was said of one option, so that the next such line names a further one."""
    stray: tuple[str, ...] = ()
    """What the answer names and no option is: letters, or words."""

    @property
    def right(self) -> frozenset[int]:
        """Return the places of the options that are right."""
        return self.answers[-1] if self.answers else frozenset()


def tail(source: Source, row: Row, number: str = "", headed: bool = False) -> Tail:
    """Return what stands below the options of the question with the number: the answer, the explanation, the facts.

    Where a word and a number head the question, what explains goes on to the next head.
    """
    choices = row.choices
    tail = Tail(row.end, [], "", {}, {})
    if row.answer:
        _take(tail, [row.answer], choices)
    at = source.skip(row.end)
    while at < len(source.lines) and at - tail.end <= 3:
        if SEPARATOR.fullmatch(source.text(at)) and not tail.right and _answer_at(source, source.skip(at + 1), choices):
            # ------ between the options and the answer
            at = source.skip(at + 1)
        text = source.text(at)
        if asking_fold(source, at):
            break
        if OPENS.match(text):
            below = fold(source, at)
            titled = not only_opens(below.title)
            if titled and len(below.title.split()) > _LABEL_WORDS:
                break
            stop = below.end
            _take(tail, [f"{below.title}:", *below.lines] if titled else below.lines, choices)
        elif not tail.answers and (judged := verdicts(source, at, [choice.letter for choice in choices])):
            tail.answers.append(judged.right)
            tail.reasons |= judged.reasons
            stop = judged.end
        elif is_row(answer_text(text)):
            # The key of several questions.
            break
        elif own_answer(text):
            _explain(tail, [text.strip()], choices)
            stop = at + 1
        elif _tells_of(text, tail.right, choices):
            stop = at + 1
            while not source.blank(stop) and not ends(source, stop) and not _OF_OPTION.fullmatch(source.text(stop)):
                stop += 1
            _explain(tail, [joined([source.text(line) for line in range(at, stop)])], choices)
        elif found := _answer_at(source, at, choices):
            answer, stop = found
            first = stop
            while (
                not source.blank(stop) and not ends(source, stop) and not OPTION.fullmatch(source.text(stop))
            ):
                stop += 1
            line = _numbered(answer, number) or answer
            _take(tail, [line, *(source.text(line) for line in range(first, stop))], choices)
            said_of_one = bool(_OF_OPTION.fullmatch(text))
            if said_of_one and tail.one_by_one and len(tail.answers) > 1:
                tail.answers[-2:] = [tail.answers[-2] | tail.answers[-1]]
            tail.one_by_one = said_of_one
        elif explains(text) or explanation_of(text) is not None:
            said = explanation_of(text)
            stop = at + 1
            if not said:
                text_at = source.skip(stop)
                if text_at == len(source.lines) or _opens_another(source, text_at):
                    break
                stop = stop if _answer_at(source, text_at, choices) else text_at + 1
            while not source.blank(stop) and not ends(source, stop):
                stop += 1
            _explain(tail, [said or "", *(source.text(line) for line in range(at + 1, stop))], choices)
        elif (fact := FACT.fullmatch(text)) and fact["key"].lower() not in tail.facts:
            tail.facts[fact["key"].lower()] = fact["value"].strip()
            stop = at + 1
        elif row.form == "plain" and not tail.right and at - row.end <= 2:
            right = _spoken(text, choices)
            if right is None:
                break
            tail.answers.append(frozenset([right]))
            tail.explanation = text.strip()
            stop = at + 1
        elif tail.right and (stop := votes_at(source, at)) > at:
            _explain(tail, [" ".join(" ".join(source.texts[at:stop]).split())], choices)
        elif headed and tail.right and (stop := lasting(source, at)) > at:
            _explain(tail, text_of(source.texts[at:stop]).split("\n"), choices)
        else:
            break
        tail.end = stop
        at = source.skip(stop)
    return tail


def _tells_of(text: str, right: frozenset[int], choices: Sequence[Choice]) -> bool:
    """Return whether a line gives the reason of an option, and calls none right that the answer above it does not."""
    found = _OF_OPTION.fullmatch(text) if right else None
    called = answer_of(text) if found else None
    own = [choice.letter for choice in choices]
    return found is not None and (called is None or {place_of(letter, own) for letter in called.letters} <= right)


def only_opens(title: str) -> bool:
    """Return whether the title of a fold says no more than that what answers is in it."""
    label = _SIGN.sub("", title).strip("*_ .…:：")
    said = explanation_of(f"{label}: x") is not None or answer_of(f"{label}: A") is not None or bool(answer_of(title))
    return not label or said or bool(_BUTTON.fullmatch(label))


def _numbered(text: str, number: str) -> str:
    """Return the letters of an answer that repeats the number of its question: `Answers: 3. b`."""
    said = answer_text(text)
    if number and (letters := _COMPACT.fullmatch(said)) and letters["number"] == number:
        return letters["letters"]
    found = ENTRY.fullmatch(said) if number else None
    return found["rest"] if found and LABEL.sub("", found["number"]) == number and letters_of(found["rest"]) else ""


def _opens_another(source: Source, at: int) -> bool:
    """Return whether the line opens another question or section, so that what is said to follow is missing."""
    return bool(STEM.fullmatch(source.text(at).strip())) or source.text(at).startswith("#") or source.lines[at].code


def _answer_at(source: Source, at: int, choices: list[Choice]) -> tuple[str, int] | None:
    """Return the answer that the line at the index is, and the index after it; of a title, only one that names letters.

    A word for it alone is one if the next line, or a list below it, names options.
    """
    text = source.text(at)
    titled = text.startswith("#")
    text = text.lstrip("# ") if titled else text
    answer = answer_of(text)
    if answer and (answer.letters or not titled):
        return text, at + 1
    reply = ANSWER.fullmatch(text)
    if reply and (said := named(f"Answer: {reply['text']}", choices)) and said.right:
        # A: B – argon
        return f"Answer: {reply['text']}", at + 1
    if (unmarked := _UNMARKED.fullmatch(text)) and _repeats(unmarked["rest"], choices):
        return f"Answer: {unmarked['rest']}", at + 1
    bold = _BOLD_ROW.fullmatch(text)
    if bold and bold["letter"].casefold() in [choice.letter.casefold() for choice in choices]:
        return f"Answer: {bold['text']}", at + 1
    if _LONE.fullmatch(text) and (said := named(text, choices)) and said.right and source.blank(at + 1):
        return text, at + 1
    bare = text.rstrip("*_ ")
    label = bare if announces(text) else f"{bare}:" if announces(f"{bare}:") else ""
    end = source.skip(at + 1)
    first = _item(source.text(end)) if label else ""
    said = named(f"Answer: {first}", choices) if first else None
    if not said or not said.right or (said.rest and label != bare):
        # Without a colon it is one only above what names options and says no more.
        return None
    lines = [first]
    end += 1
    while not said.rest and (said := named(f"Answer: {_item(source.text(end))}", choices)):
        if not said.right or said.rest:
            break
        lines.append(_item(source.text(end)))
        end += 1
    return f"{label} {', '.join(lines)}", end


def _repeats(text: str, choices: list[Choice]) -> bool:
    """Return whether a text is the letter of an option with the words of this option."""
    letter, said = letters_of(text), named(f"Answer: {text}", choices)
    return bool(letter and letter.rest and said and said.right and not said.rest)


def _item(text: str) -> str:
    """Return a line without a bullet."""
    found = BULLET.fullmatch(text)
    return found["text"] if found else text.strip()


def _take(tail: Tail, lines: list[str], choices: list[Choice]) -> None:
    head = lines[0].rstrip("*_ ")
    said_at = next((at for at, line in enumerate(lines) if at and line.strip()), 0)
    if said_at and head.endswith((":", "：")) and not answer_of(lines[0]):
        lines = [f"{head} {lines[said_at]}", *lines[said_at + 1 :]]
    said = named(lines[0], choices)
    if said:
        whole = _BRACKETED.fullmatch(said.rest)
        rest = [whole["text"] if whole else said.rest, *lines[1:]]
        if said.stray != tail.stray:
            # Another answer follows: what the first one names is kept beside it.
            rest = [*tail.stray, *rest]
        tail.stray = said.stray
        tail.answers += [said.right] if said.right else []
        lines = rest
    _explain(tail, lines, choices)


def _explain(tail: Tail, lines: list[str], choices: list[Choice]) -> None:
    kept: list[str] = []
    own = [choice.letter for choice in choices]
    for line in lines:
        told = explanation_of(line)
        for part in one_by_one(line if told is None else told, own):
            reason = reason_of(part, own) if kept or tail.right else None
            if reason:
                tail.reasons[reason.place] = reason.text
            else:
                kept.append(part)
    if whole := joined(kept):
        tail.explanation = f"{tail.explanation}\n\n{whole}".strip()


def _spoken(text: str, choices: list[Choice]) -> int | None:
    """Return the one option whose name the sentence starts with; its first words may be left out."""
    start = re.sub(r"\W+", " ", text).strip().casefold()
    hits = []
    for place, choice in enumerate(choices):
        parts = re.sub(r"\W+", " ", choice.text).strip().casefold().split()
        names = [" ".join(parts[skip:]) for skip in range(0, min(2, len(parts) - 1) + 1)]
        if any(
            len(name.split()) >= min(2, len(parts)) and f"{start} ".startswith(f"{name} ") for name in names
        ):
            hits.append(place)
    return hits[0] if len(hits) == 1 else None
