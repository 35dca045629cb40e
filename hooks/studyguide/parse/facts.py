r"""Lines that each say something of their own, though no mark makes them a list.

facts   ::= line{2,}, where no line is full: a list of facts, one on each line
          | (LABEL (":" | " = ") value){2,} | (TERM " — " TEXT){3,} | (SENTENCE " = " SENTENCE){3,}
          | (line (NEWLINE INDENT line)+){2,} | verse{4,} | ("Name, N. (year)" TEXT){2,}

Lines that only name what follows are in `leads.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from studyguide.model import Bullets, Item
from studyguide.parse import words
from studyguide.parse.chains import chain_of
from studyguide.parse.leads import FULL, NARROW, SLIM
from studyguide.parse.lists import joined
from studyguide.parse.ragged import LABEL, LITTLE, OPEN_ENDS, are_verses, goes_on
from studyguide.parse.source import Source, indent
from studyguide.parse.term_words import TERM, equated, is_term, opens_with_term, plain_term, term_of, with_terms

# teren zabudowany: 50 km/h    PV = nRT
_LABELLED = re.compile(r"[^\W_](?:[^:：=.!?;,]{0,38}[:：][ \t]*|[^:：=.!?;,]{0,38}[ ]=[ ])[^\s/][^:]{0,40}")
# aside — said to the audience only
_DASHED = re.compile(r"[^\W\d_](?:[\w'’()/-]|[ ](?=[\w(])){0,40}[ ](?:[—–]|--)[ ]\S[^—–]*")
# ls -la    list all
_GAP = re.compile(r"\S[ ]{3,}\S")
# Mir tut der Kopf weh. = My head hurts.
_SAME = re.compile(r"[^=]*[^\W\d_][^=]*[.!?][ ]=[ ][^=]*[^\W\d_][^=]*")
# QRS.....ventricular depolarization
_LEADER = re.compile(r"(?P<term>[^.\s][^.]{0,38}?)[ ]?\.{3,}[ ]?(?P<text>[^.\s].*[^\W\d_].*)")
# Clark, C. (2012). The Sleepwalkers.
_CITED = re.compile(r"[^\W\d_][^\W\d_'’-]+, [^\W\d_]\.[^()]{0,80}\((?:1[5-9]|20)\d{2}[a-z]?\)")
# Clark, C. M.
_AUTHOR = re.compile(r"[^\W\d_][^\W\d_'’-]+(?:[ -][^\W\d_][^\W\d_'’-]+)?, [^\W\d_a-z]\.")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_FORMS = (_GAP.search, _DASHED.fullmatch, _SAME.fullmatch, _LEADER.fullmatch)
"""What three lines or more have in common that each say something of their own."""
_VERSES = 4
EVEN = 0.6  # of the widest line: wrapped text leaves no line but the last one shorter
_STOPS = (".", "!", "?", "。", "！", "？", "؟", "।")


def is_chain(text: str, least: int = 2) -> bool:
    """Return whether a line holds nothing but names, so many or more, with arrows between them."""
    chain = chain_of(text, alone=True)
    return chain is not None and not chain.goes_on and len(chain.names) >= least


def bold_terms(source: Source, at: int, end: int) -> Bullets | None:
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


def facts(source: Source, at: int, end: int) -> Bullets | None:
    """Return a list where each line is a fact of its own: no line is full, and each opens like a sentence."""
    texts = [source.text(index).strip() for index in range(at, end)]
    if end - at < 2:
        return None
    if sources := _bibliography(source, at, texts):
        return sources
    listed = all(opens_with_term(text) or equated(text) for text in texts) or all(map(is_chain, texts))
    listed = listed or (end - at > 2 and any(all(map(form, texts)) for form in _FORMS)) or all(map(_CITED.match, texts))
    columns = [indent(source.text(index)) for index in range(at, end)]
    listed = listed or _is_outline(texts, columns) or are_verses(texts, _VERSES)
    broken = any(re.search(r"\S {2,}$|\\$", source.text(index)) for index in range(at, end))
    short = len(texts[1].split()) < 3 and len(texts[1]) < NARROW // 2
    if not listed and end - at == 2 and (short or texts[1].endswith((":", "："))):
        return None
    if not listed and (broken or not _are_facts(texts)):
        return _thoughts(source, at, end)
    items = [
        Item(source.place(index, index + 1), *_said(text)) for index, text in zip(range(at, end), texts, strict=True)
    ]
    return Bullets(source.place(at, end), _nested(items, columns, 2 if listed else 3))


def _termed(items: Sequence[Item], least: int) -> Sequence[Item]:
    """Return the items with their terms, where nearly all have one, or nearly all of those that are no sentences."""
    made = with_terms(items, least)
    open_ = [at for at, item in enumerate(items) if not item.term and not item.text.endswith(_STOPS)]
    if any(item.term for item in made) or len(open_) == len(items):
        return made
    told = dict(zip(open_, with_terms([items[at] for at in open_], 2), strict=True))
    return [told.get(at, item) for at, item in enumerate(items)]


def _bibliography(source: Source, at: int, texts: Sequence[str]) -> Bullets | None:
    """Return the list of lines that name sources: each opens with an author, goes on below and says its year."""
    starts = [
        index
        for index, text in enumerate(texts)
        if _AUTHOR.match(text) and (index == 0 or not texts[index - 1].endswith((",", "&", " and")))
    ]
    if len(starts) < 2 or starts[0] != 0:
        return None
    bounds = [*pairwise([*starts, len(texts)])]
    entries = [joined([*texts[start:end]]) for start, end in bounds]
    if not all(map(_YEAR.search, entries)):
        return None
    places = (source.place(at + start, at + end) for start, end in bounds)
    items = tuple(Item(place, text) for place, text in zip(places, entries, strict=True))
    return Bullets(source.place(at, at + len(texts)), items)


def _is_outline(texts: Sequence[str], columns: Sequence[int]) -> bool:
    """Return whether short lines are set in below others, again and again: nothing of that was wrapped."""
    tops = sum(column == columns[0] for column in columns)
    set_in = [text for text, column in zip(texts, columns, strict=True) if column > columns[0] + 1]
    if tops >= 2 and len(set_in) >= 2 and all(":" in text and LABEL.fullmatch(text) for text in set_in):
        return True
    return tops >= 2 and sum(column > columns[0] + 1 for column in columns) >= 2 and max(map(len, texts)) < FULL


def _nested(items: Sequence[Item], columns: Sequence[int], least: int) -> tuple[Item, ...]:
    """Return the items with their terms, and with those that are set in from the one above as its own."""
    tops = [place for place, column in enumerate(columns) if column <= columns[0] + 1]
    made = []
    termed = _termed([items[top] for top in tops], least)
    for item, (top, end) in zip(termed, pairwise([*tops, len(items)]), strict=True):
        below = _nested(items[top + 1 : end], columns[top + 1 : end], least) if end > top + 1 else ()
        made.append(replace(item, items=below) if below else item)
    return tuple(made)


def _squeezed(text: str) -> str:
    """Return a line with one space where there are several in it: who writes signs below each other needs more."""
    return text[: len(text) - len(text.lstrip())] + " ".join(text.split())


def _thoughts(source: Source, at: int, end: int) -> Bullets | None:
    """Return a list of what stands line by line: all lines open with a label, or the whole note is written so."""
    texts = [_squeezed(source.text(index)) for index in range(at, end)]
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
    items = [joined(texts[start - at : stop - at]) for start, stop in pairwise([*starts, end])]
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
    # No sentence stops before a label that opens with a capital or a digit.
    anew = texts[-1][:1].isupper() or texts[-1][:1].isdecimal()
    short = short or (anew and not texts[0].endswith(OPEN_ENDS) and texts[0].split()[-1].casefold() not in LITTLE)
    return len(texts) == len(signs) == 2 and signs[0] == signs[1] and short


# Def: Type I error = …    Définition – sans-culottes : …
_ANNOUNCED = re.compile(rf"{words.DEFINITION}[ ]?[:.–-][ ]*(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)

_EQUAL = re.compile(r"(?P<term>[^=]{1,60}?)[ ]=[ ](?P<text>[^=]*[^\W\d_][^=]*)")


def announced(text: str) -> tuple[str, str] | None:
    """Return the term and the text of a line that says of itself to define one."""
    found = _ANNOUNCED.fullmatch(text)
    if not found:
        return None
    term = TERM.fullmatch(found["rest"])
    plain = plain_term(found["rest"])
    if term and term["text"].strip():
        return term_of(term), term["text"].strip()
    if equal := _EQUAL.fullmatch(found["rest"]):
        return equal["term"], equal["text"]
    return (plain["term"], plain["text"]) if plain and is_term(plain["term"]) else None


def _said(text: str) -> tuple[str, str]:
    """Return what a line says, and of which term, where it marks one or equates it."""
    if named := announced(text):
        return named[1], named[0]
    found = TERM.fullmatch(text)
    if not found and (led := _LEADER.fullmatch(text)):
        return led["text"], led["term"]
    term, said = (term_of(found), found["text"]) if found else equated(text) or ("", text)
    return said, term


def _are_narrow(texts: list[str]) -> bool:
    """Return whether the lines are shorter than any page is wide, and none stops where its sentence goes on."""
    widest = max(map(len, texts))
    if widest > NARROW or any(text.endswith((".", ",", ";", "-", "–", "(")) for text in texts):
        return False
    if any(word.casefold() in LITTLE for text in texts for word in (text.split()[-1],)):
        return False
    return widest <= SLIM or min(map(len, texts[:-1])) < EVEN * widest


def _are_mixed(texts: Sequence[str], width: int) -> bool:
    """Return whether sentences and facts stand below each other: a line without a stop was not wrapped either."""
    open_ = 0
    for text, following in pairwise(texts):
        small = following.lstrip("\"'“«¿¡(").startswith(tuple(".,;:)]")) or following[:1].islower()
        if small or text.endswith(OPEN_ENDS) or text.split()[-1].casefold() in LITTLE:
            return False
        if not text.endswith(_STOPS):
            open_ += 1
            if len(text) + 1 + len(following.split()[0]) > width * 0.9:
                return False
    return len(texts) >= 3 and open_ > 0 and min(map(len, texts[:-1])) < EVEN * max(map(len, texts))


def _are_facts(texts: list[str]) -> bool:
    """Return whether the author ended each line, and not where a sentence ends or the line was full."""
    if len(texts) >= 3 and (all(map(_LABELLED.fullmatch, texts)) or _are_narrow(texts)):
        return True
    width = max(FULL, *map(len, texts))
    if width > 400:
        return False
    if sum(text.endswith(_STOPS) for text in texts) * 2 >= len(texts):
        return _are_mixed(texts, width)
    ended = 0
    for text, following in pairwise(texts):
        # The next line's first word would have fitted.
        ended += len(text) + 1 + len(following.split()[0]) <= width * 0.9
        if following[:1].islower() or text.endswith(OPEN_ENDS) or following.startswith((")", "]")):
            return False
    return ended * 2 >= len(texts) - 1
