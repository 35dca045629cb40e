"""Guide to documents: everything that a search can find, with the words it is found by."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Literal

from studyguide.ask import anchor
from studyguide.collect.addresses import addresses
from studyguide.collect.answers import answers
from studyguide.collect.sections import ROLE_PAGES
from studyguide.emit.write import module_title
from studyguide.errors import Place
from studyguide.model import Comparison, Guide, Mention, Question, Role, Section, Term
from studyguide.pages import Made
from studyguide.paths import address, comparison_page
from studyguide.text.cuts import cut
from studyguide.text.inline import plain
from studyguide.text.pieces import Piece, block_pieces
from studyguide.words import words

Kind = Literal["term", "section", "comparison", "question", "page"]

TITLE, LEAD, TEXT, AROUND, BEHIND = 4.0, 2.0, 1.0, 0.8, 0.7
"""What a word counts for: in a title, opening a definition, in a text, in the titles around it, behind it:
in a reason, in the summary of a term that is explained here, in a question that is answered here."""

ROLE_WEIGHTS: Mapping[Role, float] = {
    "": 1.0,
    "case-study": 0.85,
    "cheat-sheet": 0.7,
    "traps": 0.7,
    "questions": 0.5,
    "reading": 0.4,
}
TERM_WEIGHT, COMPARISON_WEIGHT, QUESTION_WEIGHT, PAGE_WEIGHT = 0.8, 0.8, 0.35, 0.6

# "## Further reading {: #further-reading }" of a page that is already written, and the end of the line before
HEADING = re.compile(r"\n(#{1,3}) +(.*?)(?: *\{:[^}]*\})?$", re.M)
TITLE_CHARS = 140
TEXT_CHARS = 4000  # of a document's text that a result can quote; all of it is found


@dataclass(frozen=True, slots=True)
class Document:
    """Something a search can find: a section, the page of a term, a comparison, a question, another page."""

    kind: Kind
    url: str
    """Address in the built site, with anchor."""
    title: str
    page: str
    """Title of the page it stands on."""
    trail: tuple[str, ...]
    """Titles around it, outermost first."""
    text: str
    """What a result quotes."""
    words: tuple[tuple[float, str], ...]
    """Texts it is found by, with what a word in them counts for."""
    weight: float = 1.0
    terms: Mapping[str, float] = field(default_factory=dict)
    """Slugs of the terms it speaks of: 1 where it is about the term, less where it names it."""


def documents(guide: Guide) -> tuple[Document, ...]:
    """Return what the notes let be found: terms in their order, sections with their questions, comparisons."""
    return (*_terms(guide), *_sections(guide), *map(_comparison, guide.comparisons))


def others(pages: Iterable[Made], known: Container[str]) -> Iterator[Document]:
    """Yield what can be found besides: the pages at addresses that are not known."""
    titled = (page for page in pages if page.nav and page.path.endswith(".md"))
    return (_page(page) for page in titled if address(page.path) not in known)


def _terms(guide: Guide) -> Iterator[Document]:
    pages = addresses(guide.settings, guide.courses, guide.terms, guide.mentions)
    for term in guide.terms:
        own = "#" not in pages[term.slug]
        yield _term(term, pages[term.slug], term.name if own else words(guide.settings)("Glossary"))


def _term(term: Term, page: str, page_title: str) -> Document:
    text = " ".join(plain(part) for part in (term.summary, term.is_not) if part)
    return Document(
        kind="term",
        url=address(page),
        title=term.name,
        page=page_title,
        trail=(term.category,) if term.category else (),
        text=text,
        words=(
            (TITLE, f"{term.name}\n{term.short}"),
            (LEAD, "\n".join((*_names(term)[2:-1], *term.misspelt))),
            (TEXT, text),
            (AROUND, term.category),
        ),
        weight=TERM_WEIGHT,
        terms={term.slug: 1.0},
    )


def _names(term: Term) -> tuple[str, ...]:
    """Return the names of a term but for slips, its own first, and what it is."""
    former = (old.name for old in term.former)
    return (term.name, term.short, *term.aliases, *former, plain(term.summary))


def _sections(guide: Guide) -> Iterator[Document]:
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in guide.mentions:
        named[mention.section].append(mention)
    pages = _page_titles(guide)
    around = {
        (course.slug, module.slug): (course.title, plain(module_title(module)))
        for course in guide.courses
        for module in course.modules
    }
    known = {term.slug: "\n".join(_names(term)) for term in guide.terms}
    asked = _asked(guide)
    for section in guide.sections:
        trail = (*around[section.course, section.module], *map(plain, section.trail))
        explained = dict.fromkeys(mention.term for mention in named[section.url] if mention.explains)
        behind = "\n".join([*(known[slug] for slug in explained), *asked[section.url]])
        yield from _section(section, pages[section.page], trail, named[section.url], behind)


def _asked(guide: Guide) -> dict[str, list[str]]:
    """Return the questions that each section answers, by its url: they ask in a learner's words."""
    found = answers(guide.sections)
    out: dict[str, list[str]] = defaultdict(list)
    for section in guide.sections:
        for block in section.blocks:
            if isinstance(block, Question) and block.id in found:
                out[found[block.id].url].append(plain(block.stem))
    return out


def _page_titles(guide: Guide) -> dict[str, str]:
    """Return the title of each page of sections."""
    modules = {(c.slug, m.slug): plain(module_title(m)) for c in guide.courses for m in c.modules}
    titles: dict[str, str] = {}
    say = words(guide.settings)
    for section in guide.sections:
        module, own = modules[section.course, section.module], plain(section.title)
        if section.page.endswith("/index.md"):
            titles.setdefault(section.page, module)
        elif section.role in ROLE_PAGES:
            titles.setdefault(section.page, say("{name}: {told}", name=module, told=own))
        else:
            titles.setdefault(section.page, own)
    return titles


def _section(
    section: Section, page: str, trail: tuple[str, ...], named: Sequence[Mention], behind: str
) -> Iterator[Document]:
    """Yield the section without its questions, then each of them; `behind` is what else it is found by."""
    questions = [block for block in section.blocks if isinstance(block, Question)]
    pieces = [p for block in section.blocks if not isinstance(block, Question) for p in block_pieces(block)]
    asked = {line for question in questions for line in _lines(question.place)}
    own = [m for m in named if _first(m.place) not in asked]
    title, text = plain(section.title), joined(pieces)
    yield Document(
        kind="section",
        url=address(section.url),
        title=title,
        page=page,
        trail=trail,
        text=text[:TEXT_CHARS],
        words=(
            (TITLE, title),
            (LEAD, "\n".join(piece.text for piece in pieces if piece.kind == "term")),
            (TEXT, text),
            (AROUND, "\n".join((*trail[1:], page))),
            (BEHIND, behind),
        ),
        weight=ROLE_WEIGHTS[section.role],
        terms=strengths(own, False, section.role),
    )
    by_line: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for mention in named if questions else ():
        by_line[_first(mention.place)].append(mention)
    for question in questions:
        mine = [m for line in _lines(question.place) for m in by_line.get(line, ())]
        yield _question(question, section, page, trail, mine)


def _question(
    question: Question, section: Section, page: str, trail: tuple[str, ...], named: Sequence[Mention]
) -> Document:
    title = plain(question.stem)
    options = " \u00b7 ".join(plain(option.text) for option in question.options)
    behind = [option.reason for option in question.options] + [question.answer, question.explanation]
    return Document(
        kind="question",
        url=f"{address(section.page)}#{anchor(question)}",
        title=shortened(title, TITLE_CHARS),
        page=page,
        trail=trail,
        text=f"{title} {options}"[:TEXT_CHARS],
        words=((TEXT, f"{title}\n{options}"), (BEHIND, "\n".join(plain(part) for part in behind if part))),
        weight=QUESTION_WEIGHT,
        terms=strengths(named, True, ""),
    )


def _comparison(comparison: Comparison) -> Document:
    subjects = " \u00b7 ".join(comparison.subjects)
    cells = [plain(cell.text) for row in comparison.cells for column in row for cell in column]
    decider = plain(comparison.decider)
    text = " \u00b7 ".join(part for part in (subjects, decider, *comparison.attributes) if part)
    return Document(
        kind="comparison",
        url=address(comparison_page(comparison.slug)),
        title=comparison.title,
        page=comparison.title,
        trail=(),
        text=text[:TEXT_CHARS],
        words=((TITLE, f"{comparison.title}\n{subjects}"), (TEXT, text), (BEHIND, "\n".join(cells))),
        weight=COMPARISON_WEIGHT,
        terms={slug: 0.65 for slug in comparison.terms if slug},
    )


def _page(page: Made) -> Document:
    """Return another page, found by its headings and the titles that lead to it."""
    headings = [(found[1], unescape(plain(found[2]))) for found in HEADING.finditer(f"\n{page.text!s}")]
    title = next((text for marks, text in headings if marks == "#"), plain(page.nav[-1]))
    trail = tuple(plain(part) for part in page.nav[:-1])
    return Document(
        kind="page",
        url=address(page.path),
        title=title,
        page=title,
        trail=trail,
        text="",
        words=(
            (TITLE, f"{title}\n{plain(page.nav[-1])}"),
            (TEXT, "\n".join(text for _, text in headings)),
            (AROUND, "\n".join(trail)),
        ),
        weight=PAGE_WEIGHT,
    )


def strengths(named: Sequence[Mention], asked: bool, role: Role) -> dict[str, float]:
    """Return how much a text is about each term: from 0.7 where it explains it, 0.4 to 0.6 where it asks."""
    counts = Counter(mention.term for mention in named)
    explained = {mention.term for mention in named if mention.explains}
    most = max(counts.values(), default=1)
    out: dict[str, float] = {}
    for term, count in counts.items():
        share = count / most * min(1.0, count / 4) * ROLE_WEIGHTS[role]
        out[term] = (
            0.4 + 0.2 * share if asked else 0.7 + 0.3 * share if term in explained else 0.05 + 0.3 * share
        )
    return out


def joined(pieces: Sequence[Piece]) -> str:
    """Return the pieces as one text on one line, cells and items parted by a dot."""
    out: list[str] = []
    for piece in pieces:
        text = " ".join(piece.text.split())
        if not out:
            out.append(text)
        elif out[-1][-1:] in ".!?:;\u3002\uff01\uff1f":
            out += [" ", text]
        else:
            out += [" \u00b7 ", text]
        if piece.kind == "term" and out[-1][-1:] not in ".!?:;":
            out[-1] += ":"
    return "".join(out)


def _first(place: Place) -> tuple[str, int]:
    return place.file, place.first


def _lines(place: Place) -> Iterator[tuple[str, int]]:
    return ((place.file, line) for line in range(place.first, place.last + 1))


def shortened(text: str, most: int) -> str:
    """Return the text cut at a word, with a mark where something is left out."""
    return text if len(text) <= most else cut(text, most).rstrip(",;: ") + " \u2026"
