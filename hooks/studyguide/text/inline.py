"""Inline Markdown of a note to spans, and to plain text.

Read with CommonMark's inline rules and `~~struck~~`, without HTML: `<bucket-name>` is text. Bare web addresses
become links, and `$…$` or `\\(…\\)` is a formula where it holds what formulas hold (a backslash, `^`, `_` or
`=`, or one letter alone); with dollars it has no space at its edges.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

# Ends before punctuation that belongs to the sentence: "see https://example.org/a."
URL = re.compile(r"https?://[^\s<>\"'`\\\[\]{}|]*[^\s<>\"'`\\\[\]{}|.,;:!?)]")
MATH = re.compile(
    r"(?<![\\$\w])\$(?=\S)(?P<dollars>[^$\n]*[\\^_=][^$\n]*?|[A-Za-z])(?<=\S)\$(?![\d$])"
    r"|(?<!\\)\\\((?P<brackets>(?:(?!\\[()])[^\n]){1,300})\\\)"
)
MARKUP = re.compile("[\\\\`*_~<$\n\r\0\ufdd0\ufdd1]|\\]\\(")  # without any of these a text is plain words and addresses
FORMULA = re.compile(r".*[\\^_=+<>].*|[A-Za-z]")
# No characters, so they can stand for a formula; where a text has them all the same, they are left out.
HOLE = "\ufdd0{}\ufdd1"
NO_CHARACTERS = str.maketrans("", "", "\ufdd0\ufdd1")
FILLED = re.compile("\ufdd0(\\d+)\ufdd1")
LONGEST = 8_000  # characters that are read in one go: the time grows with the square of their number
DEEPEST = 20  # levels of emphasis in emphasis: whoever writes more means none of them
SENTENCE_END = re.compile(r"(?s:.*)(?<=[.!?…。])\s+")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong emphasis."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that the author has crossed out."""

    spans: tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Code, to the letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    spans: tuple["Span", ...]
    url: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in a line of text."""

    alt: str
    url: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula, in LaTeX."""

    text: str


Span = Text | Strong | Emphasis | Struck | Code | Link | Image | Math

READER = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("strikethrough").disable("entity")


@lru_cache(maxsize=10_000)
def spans(text: str) -> tuple[Span, ...]:
    """Return the spans of inline Markdown, of each paragraph by itself."""
    if "\n\n" in text:
        first, *others = map(spans, text.split("\n\n"))
        return (*first, *(span for other in others for span in (Text("\n\n"), *other)))
    if len(text) > LONGEST:
        return tuple(span for part in parts(text) for span in spans(part))
    if not MARKUP.search(text):
        return tuple(_linked(text))
    formulas: list[str] = []
    text = text.translate(NO_CHARACTERS) if "\ufdd0" in text or "\ufdd1" in text else text

    def hole(match: re.Match[str]) -> str:
        formula = match["dollars"] or match["brackets"].strip()
        if not FORMULA.fullmatch(formula):
            return match.group()  # a bracket that an export escaped
        formulas.append(formula)
        return HOLE.format(len(formulas) - 1)

    held = MATH.sub(hole, text) if "$" in text or "\\(" in text else text
    tokens = READER.parseInline(held)[0].children or []
    return tuple(_joined(_tree(iter(tokens), formulas)))


def parts(text: str) -> Iterator[str]:
    """Yield text in parts that can be read in one go, cut behind a sentence or at least at a space."""
    while len(text) > LONGEST:
        head = text[:LONGEST]
        end = SENTENCE_END.match(head)
        cut = end.end() if end else head.rfind(" ") + 1 or LONGEST
        yield text[:cut]
        text = text[cut:]
    yield text


@lru_cache(maxsize=10_000)
def plain(text: str) -> str:
    """Return the words of inline Markdown."""
    if len(text) > LONGEST:
        # Each part is shown as a paragraph: no word goes on from one to the next.
        return " ".join(plain(part).strip() for part in parts(text))
    return "".join(map(words, spans(text)))


def words(span: Span) -> str:
    """Return the words of a span."""
    match span:
        case Text(text=text) | Code(text=text) | Math(text=text):
            return text
        case Strong(spans=inner) | Emphasis(spans=inner) | Struck(spans=inner) | Link(spans=inner):
            return "".join(map(words, inner))
        case Image(alt=alt):
            return alt


def _tree(tokens: Iterator[Token], formulas: list[str], deep: int = 0) -> Iterator[Span]:
    """Yield spans up to the closing token of the level."""
    skipped = 0
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open" | "s_open" if deep >= DEEPEST:
                skipped += 1
            case kind if kind.endswith("_close"):
                if not skipped:
                    return
                skipped -= 1
            case "strong_open":
                yield Strong(tuple(_joined(_tree(tokens, formulas, deep + 1))))
            case "em_open":
                yield Emphasis(tuple(_joined(_tree(tokens, formulas, deep + 1))))
            case "s_open":
                yield Struck(tuple(_joined(_tree(tokens, formulas, deep + 1))))
            case "link_open":
                inner = tuple(map(_unlinked, _joined(_tree(tokens, formulas, deep + 1))))
                url = str(token.attrGet("href") or "")
                yield Link(inner or (Text(url),), url)
            case "code_inline":
                yield Code(_filled(token.content, formulas))
            case "image":
                yield Image(_filled(token.content, formulas), str(token.attrGet("src") or ""))
            case "softbreak" | "hardbreak":
                yield Text("\n")
            case _:
                yield from _text(token.content, formulas)


def _unlinked(span: Span) -> Span:
    """Return the span without the links in it: a link in a link is none."""
    match span:
        case Link(spans=inner, url=url):
            return Text("".join(map(words, inner)) or url)
        case Strong(spans=inner):
            return Strong(tuple(map(_unlinked, inner)))
        case Emphasis(spans=inner):
            return Emphasis(tuple(map(_unlinked, inner)))
        case Struck(spans=inner):
            return Struck(tuple(map(_unlinked, inner)))
        case _:
            return span


def _filled(text: str, formulas: list[str]) -> str:
    """Return the text with formulas put back as they stood."""
    return FILLED.sub(lambda m: f"${formulas[int(m.group(1))]}$", text)


def _text(text: str, formulas: list[str]) -> Iterator[Span]:
    """Yield text with its formulas."""
    for index, part in enumerate(FILLED.split(text)):
        if index % 2:
            yield Math(formulas[int(part)])
        elif part:
            yield Text(part)


def _joined(parts: Iterable[Span]) -> Iterator[Span]:
    """Yield neighbouring texts as one, with bare web addresses in them as links."""
    held = ""
    for part in parts:
        if isinstance(part, Text):
            held += part.text
        else:
            yield from _linked(held)
            held = ""
            yield part
    yield from _linked(held)


def _linked(text: str) -> Iterator[Span]:
    start = 0
    for match in URL.finditer(text):
        if match.start() > start:
            yield Text(text[start : match.start()])
        yield Link((Text(match.group()),), match.group())
        start = match.end()
    if start < len(text):
        yield Text(text[start:])
