r"""Running text, and the small things that stand on a line of their own.

paragraph ::= line+                       a page break in the middle of a sentence is no end
terms     ::= TERM NEWLINE ":" TEXT
"""

import re
from collections.abc import Sequence

from studyguide.clean.repairs import dead_links
from studyguide.model import Block, Definition, Math, Paragraph
from studyguide.parse import words
from studyguide.parse.chains import holds_arrow
from studyguide.parse.facts import announced, bold_terms, facts, is_chain
from studyguide.parse.flows import DOWN, follows_chain, ladder
from studyguide.parse.item_lines import starts
from studyguide.parse.leads import FULL, leads, spells
from studyguide.parse.lists import LABELLED, MARK, interrupts, joined
from studyguide.parse.loose import PROMPT
from studyguide.parse.ragged import LABEL, LITTLE, OPEN_ENDS, goes_on
from studyguide.parse.source import SEPARATOR, Found, Source, indent
from studyguide.parse.tables import pipes
from studyguide.parse.term_words import TERM, defines, equated, term_of

_LONGEST_WORD = 14  # lines
_ROOM = 72  # characters of a line that was hardly wrapped before
_MATH = re.compile(r"\$\$(?P<text>.+?)\$\$|\\\[(?P<other>.+?)\\\]|\$(?P<one>[^$]*\\[a-zA-Z]+[^$]*)\$", re.DOTALL)
# Osmosis :: diffusion of water
_PAIR = re.compile(r"(?P<term>[^\s:|][^:|]{0,80})[ ]:{2,3}[ ](?P<text>\S.*)")
# **Theorem 2.2 (Rank–nullity).** text
_STATED = re.compile(
    rf"\*\*(?P<term>{words.STATEMENT}\b[^*\n]{{0,80}}?)[.:]?\*\*[.:]?\s+(?P<text>\S.*)", re.DOTALL | re.IGNORECASE
)
_STATEMENT = re.compile(words.STATEMENT, re.IGNORECASE)
# Thm 3.2 (sequence criterion). text
_NUMBERED_STATEMENT = re.compile(
    rf"(?P<term>(?!(?:ex|bei|ej|law|rule|re?m|bem))(?:{words.STATEMENT})\.?[ ]\d+(?:\.\d+)*"
    r"(?:[ ]\([^()\n]{1,80}\)(?=[ .:])|(?=[.:][ ]))"
    rf"|(?:{words.STATEMENT})[ ]\([^()\n]{{2,60}}\)(?=[.:][ ]))[.:]?[ ](?P<text>[^\W_].*)",
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
_ENDED = re.compile(r"[.!?:;…。！？：»”\"')\]>|}\d][*_`]*$")
_STARTED = re.compile(r"[*_`\"“(]*[^\W\d_A-Z]+(?![A-Z\d|=<>_^])")


def rule(source: Source, at: int) -> Found | None:
    """Drop a line that only parts what stands above from what stands below."""
    if SEPARATOR.fullmatch(source.text(at)):
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
    led = head.endswith((":", "：")) or leads([source.text(index) for index in range(at, end)])
    if led and end - at > 2 and (listed := facts(source, at + 1, end)):
        return Found((Paragraph(source.place(at, at + 1), head), listed), end)
    if listed := bold_terms(source, at, end) or facts(source, at, end):
        return Found((listed,), end)
    if end - at == 2 and _names_formula(head, source.text(at + 1)):
        return Found((Paragraph(source.place(at, at + 1), head),), at + 1)
    end = _parted(source, at, end)
    lines = [source.text(index) for index in range(at, end)]
    merged: list[tuple[int, str]] = []
    while (following := _rest(source, lines, end)) < len(source.lines):
        stop = _end(source, following)
        if facts(source, following, stop):
            break
        lines += [source.text(index) for index in range(following, stop)]
        merged += [(source.lines[index].number, "page-break") for index in range(following, stop)]
        end = stop
    # A dead link may be broken over two lines.
    text = dead_links(joined(lines)).replace("\t", " – ")
    place = source.place(at, end)
    found = TERM.fullmatch(text)
    block: Block = Paragraph(place, text)
    stated = _STATED.fullmatch(text) or _NUMBERED_STATEMENT.fullmatch(text)
    # `**Def.**` alone names nothing.
    if stated and not _STATEMENT.fullmatch(stated["term"].strip(" .:")):
        block = Definition(place, stated["term"].strip(), stated["text"])
    if found and found["text"].strip():
        block = Definition(place, term_of(found), found["text"].strip())
    elif equal := announced(text) or equated(text) or defines(text):
        block = Definition(place, *equal)
    return Found((block,), end, tuple(merged))


# CPI = EV / AC    c(HCl) = c(NaOH) × V / V
_FORMULA = re.compile(r"[^\s=]{1,20}[ ]=[ ][^=]*[-+/×*·^√÷(].*")


def _names_formula(text: str, below: str) -> bool:
    """Return whether a few words only name the formula right below them."""
    named = len(text.split()) <= 3 and text[:1].isupper() and text[-1:].isalpha()
    return named and bool(_FORMULA.fullmatch(below.strip()))


def _parted(source: Source, at: int, end: int) -> int:
    """Return the index after the first line that its author ended with two spaces, above one that begins anew."""
    for index in range(at, end - 1):
        if source.lines[index].ended and not goes_on(source.text(index), source.text(index + 1)):
            return index + 1
    return end


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
            or follows_chain(source, end)
            or _opens_ladder(source, end)
            or _announces(source, end)
            or _opens_word(source, end)
            or _opens_label(source, at, end)
            or (" | " in text and pipes(source, end) is not None)
            or SEPARATOR.fullmatch(text)
            or _NOTED.fullmatch(text)
            or _NOTED.fullmatch(source.text(at))
        ):
            break
        end += 1
    return end


def _opens_chains(source: Source, index: int) -> bool:
    """Return whether a chain of three names or two chains start here, below a line that no sentence goes on from."""
    above, text, below = (source.text(at) for at in (index - 1, index, index + 1))
    if not holds_arrow(text) or holds_arrow(above) or above.endswith(OPEN_ENDS):
        return False
    opens = (is_chain(text, 3) and len(above) < FULL) or (is_chain(text) and is_chain(below))
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
    """Return whether a line only names the list below it and goes on from nothing above."""
    text, above = source.text(index), source.text(index - 1).rstrip()
    if not text.rstrip().endswith((":", "：")) or not MARK.fullmatch(source.text(index + 1)):
        return False
    return source.ragged or (starts(above, text, _ROOM) and text[:1].isupper())


def _opens_word(source: Source, index: int) -> bool:
    """Return whether a line holds a word in capitals that the letters of all lines below it spell."""
    end = index + 1
    while end - index < _LONGEST_WORD and not source.blank(end):
        end += 1
    return spells([source.text(at).strip() for at in range(index, end)])


def _opens_label(source: Source, at: int, index: int) -> bool:
    """Return whether a bold label opens a line below a sentence; below another label, all are definitions."""
    text = source.text(index)
    opens = text.lstrip().startswith(("**", "__")) and LABELLED.match(text) and _ENDED.search(source.text(index - 1))
    return bool(opens) and not LABELLED.match(source.text(at))


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
    if source.stopless or _is_whole(lines, text):
        return none
    held = source.opens(following) or source.lines[following].code or " | " in text
    stands = held or MARK.fullmatch(text) or interrupts(text) or LABEL.fullmatch(text.strip())
    return none if stands or not _STARTED.match(text) or text.lstrip()[:1].isupper() or "\t" in text else following


def _is_whole(lines: Sequence[str], below: str) -> bool:
    """Return whether text in a script without capitals is whole: nothing below it opens small to go on with it.

    A comma, or a last line as full as those above it, says that it goes on.
    """
    first = below.lstrip('*_`"“(')[:1]
    if first.lower() != first.upper() or not first.isalpha():
        return False
    last = lines[-1].rstrip()
    full = len(lines) > 1 and len(last) >= max(len(line.rstrip()) for line in lines[:-1]) - 1
    return not full and not last.endswith((",", "，", "、", "،"))
