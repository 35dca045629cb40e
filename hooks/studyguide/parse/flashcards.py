r"""Cards as programs for flashcards write them into notes.

card   ::= ("Q:" | "Q.") front NEWLINE ("A:" | "A.") back | front ("::" | ":::" | ">>") back
         | front-with-"?"-or-gap ARROW back
         | front NEWLINE ("?" | "??") NEWLINE back
         | TEXT "#card" NEWLINE deeper+ | item (">>>" | ":::") NEWLINE deeper+ | TEXT-with-gaps
         | "<details>" "<summary>" front "</summary>" back "</details>" | "> [!question]" front (NEWLINE ">" back)+
deck   ::= "#flashcards" | "#card" | "tags: [flashcards]" | …          somewhere in the note

`front::back` without a question mark and without spaces is a card only in a note with a deck: elsewhere it is code.
A sentence with gaps asks for what fills them, and its answer is the whole sentence; gaps of two numbers ask twice.
"""

import re
from collections.abc import Mapping

from studyguide.model import Definition, Question
from studyguide.parse import words
from studyguide.parse.chains import holds_arrow
from studyguide.parse.folds import OPENS, asking_fold, fold, is_text, text_of
from studyguide.parse.gaps import by_number, filled, gapped, has_gap
from studyguide.parse.letters import counts
from studyguide.parse.lists import MARK, joined
from studyguide.parse.options import OPTION, TICK
from studyguide.parse.question_words import CLOSES, STEM
from studyguide.parse.questions import ANSWER, OPENING, card, facts_below, replied, unframed, with_code
from studyguide.parse.sided import sided
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.tails import only_opens

_DECK = re.compile(
    r"(?:^|\s)#(?:flash-?)?cards?(?:/[\w/-]+)?(?=\s|$)|"
    r"^[ \t]*(?:tags?|deck|target deck)\s*:.*\b(?:flash-?cards?|anki)\b|"
    r"^[ \t]*-[ \t]*(?:flash-?cards?|anki)\s*$|^target deck\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(r"(?P<front>\S.*?)[ \t]+#(?:flash-?)?cards?(?:/\S+)?[ \t]*", re.IGNORECASE)
_BELOW = re.compile(r"(?P<front>\S.*?)[ \t]*(?:>>>?|:::)[ \t]*")
# What is it?::this     term :: text     Who? >> he
_INLINE = re.compile(r"(?P<front>\S.*?)[ \t]*(?P<mark>:{2,3}|>>|<>)[ \t]*(?P<back>[^\s:>].*)")
_ASKER = re.compile(rf"[*_]{{0,2}}{words.ASKS}[*_]{{0,2}}[ \t]*[:：][*_]{{0,2}}[ \t]*", re.IGNORECASE)
# Q5 - text     R5 - text
_BEHIND = r"[ \t]*(?P<number>\d{1,3})[*_]{0,2}[ \t]*[-–—.):/]{1,2}[*_]{0,2}[ \t]+(?P<text>\S.*)"
_NUMBERED_ASKS = re.compile(rf"(?P<frame>[*_]{{0,2}}){words.ASKS}{_BEHIND}", re.IGNORECASE)
_NUMBERED_REPLIES = re.compile(rf"(?P<frame>[*_]{{0,2}}){words.REPLIES}{_BEHIND}", re.IGNORECASE)
# Q. text     A. text     **Q** text     Q text?
_DOTTED_ASKS = re.compile(r"(?:[*_]{0,2}Q[.)][*_]{0,2}|\*\*Q\*\*|Q(?=[ \t].*[?？؟][ \t]*$))[ \t]+(?P<text>\S.*)")
_DOTTED_REPLIES = re.compile(r"(?:[*_]{0,2}A[.)][*_]{0,2}|\*\*A\*\*|A)[ \t]+(?P<text>\S.*)")
# Which bone? -> scaphoid     Ayer yo ____ (comer) pizza. -> comí
_POINTED = re.compile(
    r"[ \t]*(?:[-*•][ \t]+)?"
    r"(?P<front>[^\s|>#-](?:[^→>]*[?？؟][*_]{0,2}|[^→>_]*_{3,}(?!_)[^→>-]*))[ \t]*(?:->|-->|=>|→|⇒)[ \t]*(?P<back>\S.*)"
)
# name the fifth degree -> dominant
_TOLD = re.compile(r"[ \t]*(?:[-*•][ \t]+)?(?P<front>[^\s|>#-][^→>?？؟]*?)[ \t]*(?:->|-->|=>|→|⇒)[ \t]*(?P<back>\S.*)")
# Q1) text?  A1) text
_BESIDE = re.compile(
    r"[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}Q[ ]?(?P<number>\d{0,3})[).:][*_]{0,2}[ \t]+(?P<front>[^?？]*[?？])[ \t]+"
    r"[*_]{0,2}A[ ]?(?P=number)[).:][*_]{0,2}[ \t]+(?P<back>\S.*)"
)
_TURN = re.compile(r"[ \t]*\?\??[ \t]*")
_ASKS = ("?", "？", "؟")
_ENDS = (".", "!", "?", ":", "。", "…", "}", ")", "=", "*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_LONGEST = 400
_TERM_WORDS = 4


def is_deck(text: str) -> bool:
    """Return whether a note says that it holds cards."""
    folded = text.casefold()
    return ("card" in folded or "anki" in folded or "deck" in folded) and bool(_DECK.search(text))


def flashcards(source: Source, *, deck: bool) -> Mapping[int, Found]:
    """Return the cards by the index at which they start."""
    found: dict[int, Found] = {}
    floor = 0
    for index, line in enumerate(source.lines):
        if index < floor or line.blank or line.code or line.text.lstrip().startswith("|"):
            continue
        made = _turned(source, index, floor) or _tagged(source, index) or _inline(source, index, deck=deck)
        made = made or _gapped(source, index, floor, deck=deck) or _paired(source, index) or _folded(source, index)
        made = made or _pointed(source, index) or _revealed(source, index, floor) or sided(source, index)
        if made:
            start, found[start] = made
            floor = found[start].end
    return found


def _paired(source: Source, index: int) -> tuple[int, Found] | None:
    """Return the card of a `Q:` with its `A:` right below, however much it looks like a title."""
    text, below = source.text(index), source.text(index + 1)
    if beside := _BESIDE.fullmatch(text):
        place, front = source.place(index, index + 1), beside["front"]
        question = Question(place, "", front, answer=beside["back"], number=beside["number"])
        return index, Found((question,), index + 1)
    further = OPTION.fullmatch(source.text(index + 2))
    if further and counts(further["letter"], 1):
        # A: and B: are options.
        return None
    opening = OPENING.fullmatch(text)
    # What asks in so many words is read with its options, and is no title.
    plain = opening and opening["word"] in "qQ" and not CLOSES.search(opening["stem"])
    ticked = plain and source.skip(index + 1) <= index + 2 and TICK.fullmatch(source.text(source.skip(index + 1)))
    if opening and (ANSWER.fullmatch(below) or ticked or (plain and source.blank(index + 1))):
        found = card(source, index)
        return (index, found) if found else None
    if (front := _DOTTED_ASKS.fullmatch(text)) and (back := _DOTTED_REPLIES.fullmatch(below)):
        listed = MARK.fullmatch(back["text"])
        answer, end = replied(source, index + 1, back["text"]) if listed else (back["text"], index + 2)
        return index, _card(source, index, end, front["text"], answer)
    asks, replies = _NUMBERED_ASKS.fullmatch(text), _NUMBERED_REPLIES.fullmatch(below)
    if not asks or not replies or asks["number"] != replies["number"]:
        return None
    stem, answer = (unframed(side["text"], side["frame"]) for side in (asks, replies))
    question = Question(source.place(index, index + 2), "", stem, answer=answer, number=asks["number"])
    return index, Found((question,), index + 2)


def _pointed(source: Source, index: int) -> tuple[int, Found] | None:
    """Return the card of a question with an arrow to its answer on the same line; a word or two only branch."""
    text = source.text(index)
    if not holds_arrow(text):
        return None
    found = _POINTED.fullmatch(text)
    if not found and any(_POINTED.fullmatch(source.text(at)) for at in (index - 1, index + 1)):
        # A task among questions.
        found = _TOLD.fullmatch(text)
    if not found or holds_arrow(found["back"]) or not _long_enough(found["front"]):
        return None
    counted = STEM.fullmatch(found["front"])
    number, front = (counted["number"], counted["text"]) if counted else ("", found["front"])
    question = Question(source.place(index, index + 1), "", front.strip("* "), answer=found["back"], number=number)
    return index, Found((question,), index + 1)


def _long_enough(front: str) -> bool:
    """Return whether a front has four words or more, or as many letters as those have in a script without spaces."""
    return len(front.split()) >= _TERM_WORDS or len(_WIDE.findall(front)) >= 2 * _TERM_WORDS


def _folded(source: Source, index: int) -> tuple[int, Found] | None:
    """Return the card whose answer is folded away below a title that asks."""
    asks = asking_fold(source, index)
    back = text_of(asks.lines) if asks else ""
    if not asks or not back:
        return None
    counted = STEM.fullmatch(asks.title)
    number, front = (counted["number"], counted["text"]) if counted else ("", asks.title)
    question = Question(source.place(index, asks.end), "", front.strip("*_ "), answer=back, number=number)
    return index, Found((question,), asks.end)


def _revealed(source: Source, index: int, floor: int) -> tuple[int, Found] | None:
    """Return the card of a line that asks, perhaps of the code below it, with its answer folded away."""
    if not OPENS.match(source.text(index)):
        return None
    below = fold(source, index)
    back = text_of(below.lines)
    code = last = source.before(index)
    while code > floor and source.lines[code].code:
        code -= 1
    start = source.before(code + 1) if code < last else last
    front = source.text(start).strip("#*_ ") if start >= floor else ""
    asks = front.endswith(_ASKS) and len(front) <= _LONGEST and is_text(source, index, below)
    if not back or not asks or not below.title or not only_opens(below.title):
        return None
    counted = STEM.fullmatch(front)
    number, front = (counted["number"], counted["text"]) if counted else ("", front)
    stem = with_code(front, [source.text(line) for line in range(code + 2, last)])
    return start, Found((Question(source.place(start, below.end), "", stem, answer=back, number=number),), below.end)


def _turned(source: Source, index: int, floor: int) -> tuple[int, Found] | None:
    """Return the card whose sides a line with a question mark alone parts, and where it starts."""
    if not _TURN.fullmatch(source.text(index)) or index == floor or source.blank(index - 1) or source.blank(index + 1):
        return None
    start = index
    while start > floor and not source.blank(start - 1) and not source.lines[start - 1].code:
        start -= 1
    end = index + 1
    while not source.blank(end) and not _TURN.fullmatch(source.text(end + 1)):
        end += 1
    front = " ".join(source.text(line).strip("#* ") for line in range(start, index))
    return start, _card(source, start, end, front, _sides(source, index + 1, end))


def _tagged(source: Source, index: int) -> tuple[int, Found] | None:
    """Return the card that a tag or an arrow at the end of its line marks; its answer stands below."""
    if "#" not in source.text(index) and not source.text(index).rstrip().endswith((">>", ":::")):
        return None
    item = MARK.fullmatch(source.text(index))
    text = item["text"] if item else source.text(index).strip()
    tag = _TAG.fullmatch(text)
    found = tag or (_BELOW.fullmatch(text) if item else None)
    if not found:
        return None
    end = index + 1
    if item:
        column = indent(source.text(index))
        # An outline keeps properties below its items, which cleaning drops.
        while (following := source.skip(end)) - end <= 4 and indent(source.text(following)) > column:
            end = following + 1
    else:
        while not source.blank(end) and not _TAG.fullmatch(source.text(end)):
            end += 1
    front = found["front"]
    if end > index + 1:
        return index, _card(source, index, end, front, _sides(source, index + 1, end))
    if has_gap(front, deck=True):
        return index, _card(source, index, end, gapped(front, deck=True), filled(front, deck=True))
    inside = _INLINE.fullmatch(front)
    return (index, _card(source, index, end, inside["front"], inside["back"])) if inside else None


def _inline(source: Source, index: int, *, deck: bool) -> tuple[int, Found] | None:
    """Return the card that holds both sides on one line."""
    text = source.text(index)
    if not any(mark in text for mark in ("::", ">>", "<>")) or "{{" in text:
        return None
    item = MARK.fullmatch(text)
    found = _INLINE.fullmatch(item["text"] if item else text.strip())
    if not found or found["front"].count("`") % 2:
        # What stands between two backticks is code.
        return None
    front = _ASKER.sub("", found["front"], count=1) if _ASKER.match(found["front"]) else found["front"]
    if front.endswith(_ASKS):
        return index, _card(source, index, index + 1, front, found["back"])
    if not deck and not (item and found["mark"] == ">>" and _in_row(source, index)):
        return None
    if len(front.split()) > _TERM_WORDS:
        return index, _card(source, index, index + 1, front, found["back"])
    term = Definition(source.place(index, index + 1), front.strip("*_ "), filled(found["back"].strip(), deck=deck))
    return index, Found((term,), index + 1)


def _in_row(source: Source, index: int) -> bool:
    """Return whether the item right above or below has a sign between two sides too."""
    beside = (MARK.fullmatch(source.text(at)) for at in (index - 1, index + 1))
    sides = (_INLINE.fullmatch(item["text"]) for item in beside if item)
    return any(found and found["mark"] == ">>" for found in sides)


def _gapped(source: Source, index: int, floor: int, *, deck: bool) -> tuple[int, Found] | None:
    """Return the card that a sentence with gaps makes, where it is the whole line and no part of a longer text."""
    text = source.text(index).strip()
    if not has_gap(text, deck=deck) or len(text) > _LONGEST or text.startswith(("#", ">")):
        return None
    item = MARK.fullmatch(text)
    before, after = source.text(index - 1).strip(), source.text(index + 1).strip()
    starts = bool(item) or not before or index == floor or before.startswith("#") or before.endswith(_ENDS)
    ends = text.endswith(_ENDS) or not after or bool(MARK.fullmatch(source.text(index + 1)))
    if not (starts and ends) or (item and indent(source.text(index + 1)) > indent(source.text(index))):
        return None
    text = item["text"] if item else text
    facts = facts_below(source, index + 1)
    told = facts.values
    questions = (
        Question(
            source.place(index, facts.end),
            told.get("id", "") if not place else "",
            gapped(one, deck=deck),
            answer=filled(one, deck=deck),
            explanation=told.get("explanation", told.get("why", "")),
            answered_in=told.get("answered in", ""),
            task=told.get("exam task", ""),
        )
        for place, one in enumerate(by_number(text))
    )
    return index, Found(tuple(questions), facts.end)


def _card(source: Source, start: int, end: int, front: str, back: str) -> Found:
    stem, answer = filled(front.strip("*_ "), deck=False), filled(back.strip(), deck=False)
    return Found((Question(source.place(start, end), "", stem, answer=answer),), end)


def _sides(source: Source, start: int, end: int) -> str:
    """Return the lines of an answer, each item as a paragraph of its own."""
    sides: list[list[str]] = []
    for index in range(start, end):
        item = MARK.fullmatch(source.text(index))
        if item or source.blank(index - 1) or not sides:
            sides.append([])
        sides[-1].append(item["text"] if item else source.text(index))
    return "\n\n".join(filter(None, map(joined, sides)))
