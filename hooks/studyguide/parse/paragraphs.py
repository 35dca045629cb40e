r"""Running text, and the small things that stand on a line of their own.

paragraph ::= line+                       a page break in the middle of a sentence is no end
facts     ::= line{2,}, where no line is full: a list of facts, one on each line
            | (LABEL (":" | " = ") value){3,}
terms     ::= TERM NEWLINE ":" TEXT
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from studyguide.clean.repairs import dead_links
from studyguide.model import Block, Bullets, Definition, Item, Math, Paragraph
from studyguide.parse import words
from studyguide.parse.chains import ARROW, chain_of
from studyguide.parse.flows import DOWN, ladder
from studyguide.parse.lists import MARK, TERM, equated, interrupts, joined, opens_with_term, term_of, with_terms
from studyguide.parse.loose import PROMPT
from studyguide.parse.ragged import LABEL, LITTLE, OPEN_ENDS, goes_on
from studyguide.parse.source import Found, Source, indent
from studyguide.parse.tables import pipes

_RULE = re.compile(r"[ \t]*(?:(?:[-_*=~—–─═━⸻·•#.][ \t]*){3,}|⸻)")
_MATH = re.compile(r"\$\$(?P<text>.+?)\$\$|\\\[(?P<other>.+?)\\\]|\$(?P<one>[^$]*\\[a-zA-Z]+[^$]*)\$", re.DOTALL)
# Osmosis :: diffusion of water
_PAIR = re.compile(r"(?P<term>[^\s:|][^:|]{0,80})[ ]:{2,3}[ ](?P<text>\S.*)")
# **Theorem 2.2 (Rank–nullity).** text
_STATED = re.compile(
    rf"\*\*(?P<term>{words.STATEMENT}\b[^*\n]{{0,80}}?)[.:]?\*\*[.:]?\s+(?P<text>\S.*)", re.DOTALL | re.IGNORECASE
)
# Thm 3.2 (sequence criterion). text
_NUMBERED_STATEMENT = re.compile(
    rf"(?P<term>(?!(?:ex|bei|ej|law|rule|re?m|bem))(?:{words.STATEMENT})\.?[ ]\d+(?:\.\d+)*"
    r"(?:[ ]\([^()\n]{1,80}\)(?=[ .:])|(?=[.:][ ])))[.:]?[ ](?P<text>[^\W_].*)",
    re.DOTALL | re.IGNORECASE,
)
# \lim_{x \to 0} \frac{\sin x}{x} = 1
_BARE_MATH = re.compile(
    r"(?=.{0,400}\\[a-z]{2,}[ _^{\\])"
    r"(?:\\[A-Za-z]+(?![A-Za-z])|[^\W\d_](?![^\W\d_]{2})|[\d\s{}()\[\]^_=+*/<>|,.!'&-])+"
)
# [1] a footnote
_NOTED = re.compile(r"\[\w{1,20}\] \S.*")
_ENVIRONMENT = re.compile(
    r"\\begin\{(?P<name>align|equation|gather|multline|eqnarray|cases|matrix|pmatrix|bmatrix)\*?\}"
)
# teren zabudowany: 50 km/h    PV = nRT
_LABELLED = re.compile(r"[^\W_](?:[^:：=.!?;,]{0,38}[:：][ \t]*|[^:：=.!?;,]{0,38}[ ]=[ ])[^\s/][^:]{0,40}")
# Fase 1 – the births rise     K+ 3.5-5.0
_TOLD = re.compile(r"[^:：=]{1,40}(?:[:：]\s?|\s=\s|\s[–—-]\s)\S.*|.{0,60}\d.*|.{1,60}(?:→|->).*")
# aside — said to the audience only
_DASHED = re.compile(r"[^\W\d_](?:[\w'’()/-]|[ ](?=[\w(])){0,40}[ ][—–][ ]\S[^—–]*")
# ls -la    list all
_GAP = re.compile(r"\S[ ]{3,}\S")
_ENDED = re.compile(r"[.!?:;…。！？：»”\"')\]>|}\d][*_`]*$")
_STARTED = re.compile(r"[*_`\"“(]*[^\W\d_A-Z]+(?![A-Z\d|=<>_^])")
# Mir tut der Kopf weh. = My head hurts.
_SAME = re.compile(r"[^=]*[^\W\d_][^=]*[.!?][ ]=[ ][^=]*[^\W\d_][^=]*")
_FORMS = (_GAP.search, _DASHED.fullmatch, _SAME.fullmatch)
"""What three lines or more have in common that each say something of their own."""
NARROW, SLIM = 42, 24
"""Letters: what is read as wrapped text is hardly ever set so narrow, and never as the second."""
EVEN = 0.6  # of the widest line: wrapped text leaves no line but the last one shorter
FULL = 60
"""A line shorter than this may be one that its author ended."""


def rule(source: Source, at: int) -> Found | None:
    """Drop a line that only parts what stands above from what stands below."""
    if _RULE.fullmatch(source.text(at)):
        return Found((), at + 1, dropped=((source.lines[at].number, "separator"),))
    return None


def math(source: Source, at: int) -> Found | None:
    """Return the formula between `$$`, on one line or on several."""
    text = source.text(at).strip()
    if environment := _ENVIRONMENT.match(text):
        end = at
        while end < min(len(source.lines), at + 60) and f"\\end{{{environment['name']}" not in source.text(end):
            end += 1
        if end == min(len(source.lines), at + 60):
            return None
        lines = [source.text(index).strip() for index in range(at, end + 1) if not source.blank(index)]
        return Found((Math(source.place(at, end + 1), "\n".join(lines)),), end + 1)
    if len(text) <= 400 and "\\" in text and _BARE_MATH.fullmatch(text) and source.blank(at - 1):
        return Found((Math(source.place(at, at + 1), text),), at + 1) if source.blank(at + 1) else None
    if not text.startswith(("$", "\\[")):
        return None
    closing = "\\]" if text.startswith("\\[") else "$$"
    end = at + 1
    while text.startswith((closing, "\\[")) and closing not in text[2:] and end - at < 40 and not source.blank(end):
        text += "\n" + source.text(end).strip()
        end += 1
    found = _MATH.fullmatch(text)
    if not found:
        return None
    formula = found["text"] or found["other"] or found["one"]
    return Found((Math(source.place(at, end), formula.strip()),), end)


def terms(source: Source, at: int) -> Found | None:
    """Return the definition written as a term with `: text` on the lines below it."""
    if not re.match(r":[ \t]+\S", source.text(at + 1)) or len(source.text(at)) > 100 or MARK.fullmatch(source.text(at)):
        return None
    texts: list[str] = []
    end = at + 1
    while not source.blank(end) and (source.text(end).startswith(":") or indent(source.text(end)) >= 2):
        texts += ["", source.text(end).lstrip(": ")] if source.text(end).startswith(":") else [source.text(end)]
        end += 1
    term = source.text(at).strip().strip("*")
    return Found((Definition(source.place(at, end), term, joined(texts)),), end)


def pair(source: Source, at: int) -> Found | None:
    """Return the definition written as `term :: text`."""
    found = _PAIR.fullmatch(source.text(at).strip())
    if not found:
        return None
    return Found((Definition(source.place(at, at + 1), found["term"].strip("*_ "), found["text"].strip()),), at + 1)


def paragraph(source: Source, at: int) -> Found:
    """Return the text up to its end: a blank line, unless a page break cut a sentence there."""
    end = _end(source, at)
    head = source.text(at).strip()
    leads = head.endswith((":", "：")) or _leads([source.text(index) for index in range(at, end)])
    if leads and end - at > 2 and (facts := _facts(source, at + 1, end)):
        return Found((Paragraph(source.place(at, at + 1), head), facts), end)
    if facts := _bold_terms(source, at, end) or _facts(source, at, end):
        return Found((facts,), end)
    lines = [source.text(index) for index in range(at, end)]
    merged: list[tuple[int, str]] = []
    while (following := _rest(source, lines, end)) < len(source.lines):
        stop = _end(source, following)
        if _facts(source, following, stop):
            break
        lines += [source.text(index) for index in range(following, stop)]
        merged += [(source.lines[index].number, "page-break") for index in range(following, stop)]
        end = stop
    # A dead link may be broken over two lines.
    text = dead_links(joined(lines)).replace("\t", " – ")
    place = source.place(at, end)
    found = TERM.fullmatch(text)
    block: Block = Paragraph(place, text)
    if stated := _STATED.fullmatch(text) or _NUMBERED_STATEMENT.fullmatch(text):
        block = Definition(place, stated["term"].strip(), stated["text"])
    if found and found["text"].strip():
        block = Definition(place, term_of(found), found["text"].strip())
    elif equal := equated(text):
        block = Definition(place, *equal)
    return Found((block,), end, tuple(merged))


def _end(source: Source, at: int) -> int:
    end = at + 1
    while not source.blank(end) and not source.lines[end].code:
        text = source.text(end)
        if (
            source.opens(end)
            or PROMPT.fullmatch(text)
            or interrupts(text)
            or _opens_list(source, end)
            or _opens_chains(source, end)
            or _opens_ladder(source, end)
            or _announces(source, end)
            or (" | " in text and pipes(source, end) is not None)
            or _RULE.fullmatch(text)
            or _NOTED.fullmatch(text)
            or _NOTED.fullmatch(source.text(at))
        ):
            break
        end += 1
    return end


def _is_chain(text: str, least: int = 2) -> bool:
    """Return whether a line holds nothing but names, so many or more, with arrows between them."""
    chain = chain_of(text, alone=True)
    return chain is not None and not chain.goes_on and len(chain.names) >= least


def _opens_chains(source: Source, index: int) -> bool:
    """Return whether a chain of three names or two chains start here, below a line that no sentence goes on from."""
    above, text, below = (source.text(at) for at in (index - 1, index, index + 1))
    if not ARROW.search(text) or ARROW.search(above) or above.endswith(OPEN_ENDS):
        return False
    opens = (_is_chain(text, 3) and len(above) < FULL) or (_is_chain(text) and _is_chain(below))
    if ":" in text and ":" in above:
        # Rows of one form.
        return False
    return opens and above.split()[-1].casefold() not in LITTLE


def _opens_ladder(source: Source, index: int) -> bool:
    """Return whether names with arrows down between them start here, below a line that names them."""
    below = source.text(index + 1)
    if not DOWN.fullmatch(below) or below.strip()[:1].isalpha() or DOWN.fullmatch(source.text(index - 1)):
        return False
    return not DOWN.fullmatch(source.text(index)) and ladder(source, index) is not None


def _announces(source: Source, index: int) -> bool:
    """Return whether a line of a note written line by line only names the list below it."""
    ends = source.ragged and source.text(index).rstrip().endswith((":", "："))
    return ends and bool(MARK.fullmatch(source.text(index + 1)))


def _opens_list(source: Source, index: int) -> bool:
    """Return whether a list starts here: a bullet, or a 1 with nothing wrapped before it."""
    found = MARK.fullmatch(source.text(index))
    return bool(found and found["number"] in (None, "1") and found["mark"] not in "–—·")


def _rest(source: Source, lines: list[str], end: int) -> int:
    """Return the index at which a sentence that a page break cut goes on, or the end of the note."""
    none = len(source.lines)
    last = lines[-1].strip()
    following = source.skip(end)
    if (
        following >= none
        or following - end > 4
        or following == end
        or len(last) < FULL // 2
        or _ENDED.search(last)
        # Sentences that start small anyway.
        or lines[0].lstrip('*_`"“( ')[:1].islower()
    ):
        return none
    text = source.text(following)
    stands = source.opens(following) or source.lines[following].code or MARK.fullmatch(text) or interrupts(text)
    return none if stands or not _STARTED.match(text) or text.lstrip()[:1].isupper() or "\t" in text else following


def _bold_terms(source: Source, at: int, end: int) -> Bullets | None:
    """Return the definitions of a run of lines where some open with a term in bold, the first among them."""
    starts = [index for index in range(at, end) if TERM.fullmatch(source.text(index).strip())]
    if len(starts) < 2 or starts[0] != at:
        return None
    items = []
    for start, stop in pairwise([*starts, end]):
        found = TERM.fullmatch(joined([source.text(index) for index in range(start, stop)]))
        if found:
            items.append(Item(source.place(start, stop), found["text"].strip(), term_of(found)))
    return Bullets(source.place(at, end), tuple(items))


def _facts(source: Source, at: int, end: int) -> Bullets | None:
    """Return a list where each line is a fact of its own: no line is full, and each opens like a sentence."""
    texts = [source.text(index).strip() for index in range(at, end)]
    if end - at < 2:
        return None
    listed = all(opens_with_term(text) or equated(text) for text in texts) or all(map(_is_chain, texts))
    listed = listed or (end - at > 2 and any(all(map(form, texts)) for form in _FORMS))
    columns = [indent(source.text(index)) for index in range(at, end)]
    listed = listed or _is_outline(texts, columns)
    broken = any(re.search(r"\S {2,}$|\\$", source.text(index)) for index in range(at, end))
    short = len(texts[1].split()) < 3 and len(texts[1]) < NARROW // 2
    if not listed and end - at == 2 and (short or texts[1].endswith((":", "："))):
        return None
    if not listed and (broken or not _are_facts(texts)):
        return _thoughts(source, at, end)
    items = [
        Item(source.place(index, index + 1), *_said(text)) for index, text in zip(range(at, end), texts, strict=True)
    ]
    return Bullets(source.place(at, end), _nested(with_terms(items, 2 if listed else 3), columns))


def _is_outline(texts: Sequence[str], columns: Sequence[int]) -> bool:
    """Return whether short lines are set in below others, again and again: nothing of that was wrapped."""
    tops = sum(column == columns[0] for column in columns)
    return tops >= 2 and sum(column > columns[0] + 1 for column in columns) >= 2 and max(map(len, texts)) < FULL


def _nested(items: Sequence[Item], columns: Sequence[int]) -> tuple[Item, ...]:
    """Return the items with those that are set in from the one above as its own."""
    tops = [place for place, column in enumerate(columns) if column <= columns[0] + 1]
    made = []
    for top, end in pairwise([*tops, len(items)]):
        below = _nested(items[top + 1 : end], columns[top + 1 : end]) if end > top + 1 else ()
        made.append(replace(items[top], items=below) if below else items[top])
    return tuple(made)


def _thoughts(source: Source, at: int, end: int) -> Bullets | None:
    """Return a list of what stands line by line: all lines open with a label, or the whole note is written so."""
    texts = [source.text(index) for index in range(at, end)]
    width = max(FULL, *map(len, texts))
    starts = [at]
    wrapped = 0
    for index, (above, text) in enumerate(pairwise(texts), at + 1):
        fits = len(above) + 1 + len(text.split()[0]) <= width * 0.9
        if indent(text) > indent(texts[0]) + 1:
            continue
        if goes_on(above, text) and (not fits or len(above) > NARROW or not source.ragged):
            wrapped += 1
            continue
        starts.append(index)
    items = [
        joined([source.text(index) for index in range(start, stop)]) for start, stop in pairwise([*starts, end])
    ]
    labelled = sum(bool(LABEL.fullmatch(text)) for text in items)
    ended = sum(text.endswith((".", "!", "?", "。")) for text in items)
    told = labelled == len(items) and not wrapped and (len(items) >= 3 or _are_two(texts))
    ragged = source.ragged and wrapped * 3 <= len(texts) and (labelled * 3 >= len(items) * 2 or ended * 2 <= len(items))
    if len(items) < 2 or not (told or ragged) or (len(items) == 2 and items[0].rstrip("*_ ").endswith((":", "："))):
        return None
    made = [
        Item(source.place(start, stop), *_said(text))
        for (start, stop), text in zip(pairwise([*starts, end]), items, strict=True)
    ]
    return Bullets(source.place(at, end), with_terms(made))


# what stands between a label and what is said of it
_SIGN = re.compile(r"[:：=]|→|->")


def _are_two(texts: list[str]) -> bool:
    """Return whether two lines that open with labels are two facts: one sign parts each, and the first is not full."""
    signs = [found[0] for text in texts if (found := _SIGN.search(text))]
    short = signs[:1] == ["="] or len(texts[0]) + len(texts[-1].split()[0]) < FULL
    return len(texts) == len(signs) == 2 and signs[0] == signs[1] and short


def _said(text: str) -> tuple[str, str]:
    """Return what a line says, and of which term, where it marks one or equates it."""
    found = TERM.fullmatch(text)
    term, said = (term_of(found), found["text"]) if found else equated(text) or ("", text)
    return said, term


def _leads(texts: list[str]) -> bool:
    """Return whether the first line only names what follows: all others say something of a name or give a figure."""
    set_in = min(map(indent, texts[1:]), default=0) > indent(texts[0]) + 1
    texts = [text.strip() for text in texts]
    if len(texts) > 2 and set_in and len(texts[0]) < NARROW and not LABEL.fullmatch(texts[0]):
        return True
    if len(texts) > 3 and len(texts[0]) < FULL and [bool(LABEL.fullmatch(text)) for text in texts].count(False) == 1:
        return not LABEL.fullmatch(texts[0])
    told = [bool(_TOLD.fullmatch(text)) for text in texts]
    return len(texts) > 3 and not told[0] and sum(told) * 5 >= len(told[1:]) * 4 and len(texts[0]) < NARROW


def _are_narrow(texts: list[str]) -> bool:
    """Return whether the lines are shorter than any page is wide, and none stops where its sentence goes on."""
    widest = max(map(len, texts))
    if widest > NARROW or any(text.endswith((".", ",", ";", "-", "–", "(")) for text in texts):
        return False
    if any(word.casefold() in LITTLE for text in texts for word in (text.split()[-1],)):
        return False
    return widest <= SLIM or min(map(len, texts[:-1])) < EVEN * widest


def _are_facts(texts: list[str]) -> bool:
    """Return whether the author ended each line, and not where a sentence ends or the line was full."""
    if len(texts) >= 3 and (all(map(_LABELLED.fullmatch, texts)) or _are_narrow(texts)):
        return True
    width = max(FULL, *map(len, texts))
    if width > 400 or sum(text.endswith((".", "!", "?", "。")) for text in texts) * 2 >= len(texts):
        return False
    ended = 0
    for text, following in pairwise(texts):
        # The next line's first word would have fitted.
        ended += len(text) + 1 + len(following.split()[0]) <= width * 0.9
        if following[:1].islower() or text.endswith(OPEN_ENDS) or following.startswith((")", "]")):
            return False
    return ended * 2 >= len(texts) - 1
