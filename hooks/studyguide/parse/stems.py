r"""What stands above the options of a question: its number and its stem.

stem   ::= [NUMBER] TEXT (NEWLINE TEXT)* [code]         NUMBER = 1. | Q7. | H12) | Question 3: | ### Question 3
answer ::= TEXT "(" letters ")" | TEXT "（" letters "）" TEXT         in the stem itself

Without a number, the paragraph that asks is the stem, and the one above it where it tells the situation.
"""

import re

from studyguide.parse import words
from studyguide.parse.letters import SIGN, answer_of, answer_text, explanation_of, place_of
from studyguide.parse.lists import joined
from studyguide.parse.options import Row
from studyguide.parse.question_words import ASKS, CLOSES, NUMBER_WORDS, STEM
from studyguide.parse.questions import ANSWER, OPENING, with_code
from studyguide.parse.source import Source

_STEM_LINES = 12
_FAR, _FARTHEST = 12, 24
_CODE_LINES, _CODE_LEAST = 30, 3
# ### What is a bond?     ### 🟢 **What is a share?**
_TITLE_ASKS = re.compile(rf"#{{1,6}}[ \t]+(?:{SIGN}[ \t]*)?[*_]{{0,2}}(?P<stem>[^\W\d].*[?？؟])[*_]{{0,2}}[ \t]*")
# 2. Lead floats.
_STATEMENT = re.compile(r"\(?(?P<number>\d{1,2})[.)][ \t]+\S.*")
_OF_NUMBERS = re.compile(rf"[ \t]*\(?\w[).][ \t]*(?:[^\W\d_]+[ ])?\d(?:[ ]?(?:[,;&]|{words.AND})[ ]?\d){{0,5}}\.?")
_ENDED = re.compile(r"[?？؟:：.…_][*_ ]*$")
# 最小的单元是（ C ）     它的结构简式是( A )
_IN_STEM = re.compile(
    r"(?:（[ ]*|(?<=[\u3040-\u9fff\uac00-\ud7af])[ ]?\([ ]+)(?P<letters>[A-F]{1,4})(?:[ ]*）|[ ]+\))"
)
# Which ion starts it? (B)     It is caused by: [Answer: D]     It is caused by      (D)
_AT_END = re.compile(r"(?P<stem>\S.*?)(?P<gap>\s*)(?P<answer>[(\[][^()\[\]]{1,40}[)\]])[.*_]{0,3}", re.DOTALL)

# How many are there? Answer: C
_SAID_AT_END = re.compile(
    rf"(?P<stem>\S.*?)(?P<gap>[ \t]+)(?P<answer>{words.RIGHT_ANSWER}[ \t]*[:：=–—-][ \t]*\S{{1,9}}?)[.*_]{{0,3}}",
    re.IGNORECASE | re.DOTALL,
)


def of_head(source: Source, head: str, index: int, floor: int) -> tuple[int, str, str]:
    """Return the same of a stem that stands before its options on one line, perhaps below its number."""
    found = STEM.fullmatch(head)
    if not found:
        above = next((at for at in (index - 1, index - 2) if at >= floor and not source.blank(at)), index)
        alone = STEM.fullmatch(source.text(above).strip()) if above < index else None
        if alone and alone["word"] and not alone["text"]:
            return above, NUMBER_WORDS.sub("", alone["number"]).strip(), head
        return index, "", head
    return index, NUMBER_WORDS.sub("", found["number"]).strip(), found["text"].strip("*_ ")


def stem_above(source: Source, index: int, floor: int) -> tuple[int, str, str]:
    """Return where the stem of the options at `index` starts, its number, its text with the code it asks about."""
    top = last = index - 1 if not source.blank(index - 1) else index - 2
    while top >= max(floor, last - _CODE_LINES) and source.lines[top].code:
        top -= 1
    apart = top >= floor and source.blank(top)
    start, number, stem = _text_above(source, top + 1, floor)
    if top == last or top < floor or source.lines[top].code or (apart and not (number or CLOSES.search(stem))):
        return _text_above(source, index, floor)
    return start, number, with_code(stem, [source.text(line) for line in range(top + 2, last)]) if stem else ""


def _text_above(source: Source, index: int, floor: int) -> tuple[int, str, str]:
    """Return the same of a stem that holds no code."""
    at = index - 1
    nearest = index
    blanks = 0
    paragraphs = 0
    limit = 2
    while at >= floor and index - at <= (_STEM_LINES if limit == 2 else _FARTHEST):
        text = source.text(at)
        if source.blank(at):
            blanks += 1
            if blanks > 2 and limit == 2 and _headed(source, index, floor):
                limit = _FAR
            if blanks > limit:
                break
            at -= 1
            continue
        if blanks or at == index - 1:
            paragraphs += 1
        blanks = 0
        if paragraphs > 1 and text.rstrip("*_ ").endswith(("?", "？", "؟")):
            break
        if opening := OPENING.fullmatch(text.strip()):
            lines = [opening["stem"], *(source.text(line) for line in range(at + 1, index))]
            return at, opening["number"], _bare(joined(lines))
        found = None if ANSWER.fullmatch(text) else STEM.fullmatch(text.strip())
        if found and not found["word"] and (opened := _statements(source, at, floor)) is not None:
            head = STEM.fullmatch(source.text(opened).strip())
            said = [source.text(line).strip() for line in range(opened + 1, at + 1)]
            asks = joined([source.text(line) for line in range(at + 1, index)])
            stem = "\n\n".join(filter(None, [head["text"] if head else source.text(opened).strip(), *said, asks]))
            return opened, NUMBER_WORDS.sub("", head["number"]).strip() if head else "", stem.strip("*_ ")
        if found and not found["word"] and (above := _head_of_code(source, at, floor)) is not None:
            return above, *_with_numbered(source, above, at, index)
        if found:
            if not found["word"] and (
                _ends_list(source, at, index) or _titles_more(source, found["text"], at + 1, index)
            ):
                break
            lines = [found["text"], *(source.text(line) for line in range(at + 1, index))]
            stem = _bare(joined(lines))
            return (at, NUMBER_WORDS.sub("", found["number"]).strip(), stem) if stem else (index, "", "")
        if nearest == index and (asking := _TITLE_ASKS.fullmatch(text)):
            return at, "", asking["stem"]
        if (
            source.lines[at].code
            or "\t" in text
            or (text.lstrip().startswith(("#", "|", ">", "-", "*", "•")) and not text.lstrip().startswith("**"))
            or answer_of(text)
            or explanation_of(text) is not None
            or ANSWER.fullmatch(text)
        ):
            break
        if paragraphs <= 1 or _goes_on(text):
            nearest = at
        at -= 1
    if index - nearest > 1 and _only_names(source.text(nearest), source.text(nearest + 1)):
        nearest += 1
    stem = joined([source.text(line) for line in range(nearest, index)]).strip()
    return nearest, "", re.sub(r"^\*\*(.+)\*\*$", r"\1", stem)


# **Which one?**
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<text>(?:(?!\*\*|__).)+)(?P=mark)", re.DOTALL)


def _bare(stem: str) -> str:
    """Return a stem without the marks around it, or around one of its paragraphs."""
    first, *others = stem.split("\n\n")
    if not others:
        return stem.strip("*_ ")
    bold = [_BOLD.fullmatch(part.strip()) for part in (first, *others)]
    return "\n\n".join(
        found["text"].strip() if found else part.strip() for found, part in zip(bold, (first, *others), strict=True)
    )


def _headed(source: Source, index: int, floor: int) -> bool:
    """Return whether the number of a question stands alone above: a program may keep more between it and options."""
    for at in range(index - 1, max(floor, index - _FARTHEST) - 1, -1):
        found = STEM.fullmatch(source.text(at).strip()) if not source.blank(at) else None
        if found:
            return bool(found["word"]) and not found["text"].strip("*_ ")
    return False


def _statements(source: Source, at: int, floor: int) -> int | None:
    """Return the line that opens the numbered statements of which the last one stands at the index.

    It ends with a colon, or is a numbered question itself.
    """
    last = int(found["number"]) if (found := _STATEMENT.fullmatch(source.text(at).strip())) else 0
    top = at - last
    if last < 2 or top < floor:
        return None
    text = source.text(top).rstrip("*_ ")
    # a. 1 and 3
    chosen = _OF_NUMBERS.fullmatch(source.text(source.skip(at + 1)))
    asks = STEM.fullmatch(text.strip()) and (chosen or ASKS.search(text))
    if not (asks or text.endswith((":", "："))):
        return None
    above = [_STATEMENT.fullmatch(source.text(line).strip()) for line in range(top + 1, at)]
    counted = all(one and int(one["number"]) == place for place, one in enumerate(above, 1))
    return top if counted else None


# 3. int x = 6;     13.
_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,2})[.:)]?(?:[ \t]+\S.*)?")
_CODE = re.compile(r"[{};]\s*$|\)\s*:?\s*$|^\W*\d+\W+(?:#|//|import |def |class |public )")


def _head_of_code(source: Source, at: int, floor: int) -> int | None:
    """Return the head of the question, a word and a number, whose numbered lines of code the last line at `at` ends."""
    last = _NUMBERED.fullmatch(source.text(at))
    if not last or int(last["number"]) < _CODE_LEAST or not _CODE.search(source.text(at)):
        return None
    for line in range(at - 1, max(floor, at - _CODE_LINES - _STEM_LINES) - 1, -1):
        found = STEM.fullmatch(source.text(line).strip()) if not source.blank(line) else None
        if found and found["word"]:
            return line if any(map(_is_first, source.texts[line + 1 : at])) else None
        if source.text(line).startswith("#") or answer_of(source.text(line)):
            return None
    return None


def _is_first(text: str) -> bool:
    found = _NUMBERED.fullmatch(text)
    return found is not None and found["number"] == "1"


def _with_numbered(source: Source, head: int, at: int, index: int) -> tuple[str, str]:
    """Return the number and the stem of a question whose head, code and last line stand at these places."""
    found = STEM.fullmatch(source.text(head).strip())
    first = next(line for line in range(head + 1, at) if _is_first(source.text(line)))
    code = [source.text(line) for line in range(first, at + 1) if not source.blank(line)]
    led = with_code(joined([found["text"] if found else "", *source.texts[head + 1 : first]]), code)
    number = NUMBER_WORDS.sub("", found["number"]).strip() if found else ""
    return number, "\n\n".join(filter(None, [led.strip(), joined(list(source.texts[at + 1 : index]))]))


# Met acidosis     low    low
_COLUMNS = re.compile(r"\S[ ]{3,}\S.*\S[ ]{3,}\S")


def _titles_more(source: Source, text: str, start: int, end: int) -> bool:
    """Return whether a numbered line is the title of a section: a few words, and what stands below it asks nothing.

    Columns right below it belong to it and to no question that follows them.
    """
    below = [source.text(index) for index in range(start, end) if not source.blank(index)]
    if not 1 <= len(text.split()) <= 5 or _ENDED.search(text) or not below:
        return False
    return any(map(_COLUMNS.search, below)) or (source.blank(start) and not ASKS.search(below[-1]))


def _ends_list(source: Source, at: int, end: int) -> bool:
    """Return whether a numbered line is the last of a list, and the paragraph below it asks by itself."""
    last, above = (STEM.fullmatch(source.text(line).strip()) for line in (at, at - 1))
    if not last or not above or not last["number"].isdecimal() or not above["number"].isdecimal():
        return False
    counts_on = int(last["number"]) == int(above["number"]) + 1 and not ASKS.search(last["text"])
    return counts_on and source.blank(at + 1) and bool(ASKS.search(source.text(source.before(end))))


def _only_names(text: str, below: str) -> bool:
    """Return whether a line of a few words, such as *Quiz*, stands above the sentence that asks."""
    ended = text.rstrip("*_ ").endswith(("?", "？", "؟", ":", "：", ".", ",", ";", "…", "_"))
    return len(text.split()) <= 3 and not ended and below.lstrip("*_\"“«¿¡(")[:1].isupper()


def _goes_on(text: str) -> bool:
    """Return whether the paragraph above the asking one tells its situation: a sentence, not a title."""
    return text.rstrip().endswith((".", ":", ",")) and len(text) > 50


def in_stem(stem: str, row: Row) -> tuple[str, frozenset[int]]:
    """Return the stem without the answer at its end, and the options that it names: there, or in its wide brackets."""
    gap = _IN_STEM.search(stem)
    end = _AT_END.fullmatch(stem) or _SAID_AT_END.fullmatch(stem)
    letters: tuple[str, ...] = tuple(gap["letters"]) if gap else ()
    if end and not gap and (answer := answer_of(end["answer"])):
        sure = answer_text(end["answer"]) or end["stem"].endswith(("?", ":", "？", "：", "_")) or len(end["gap"]) > 1
        letters = answer.letters if sure else ()
    own = [choice.letter for choice in row.choices]
    right = frozenset(place for letter in letters if (place := place_of(letter, own)) is not None)
    return (end["stem"] if end and right and not gap else stem), right
