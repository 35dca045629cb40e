"""The ways to find a term: A to Z, by category, by module, a matrix, the glossary, the case studies."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from studyguide.collect.comparisons import full_label
from studyguide.collect.names import key
from studyguide.collect.sections import modules_of
from studyguide.emit.about import About, Shelf
from studyguide.emit.matter import matter, shortened
from studyguide.emit.named import linking, telling
from studyguide.emit.term_pages import title
from studyguide.emit.write import filtered
from studyguide.markdown import document, escape, heading, inline, markdown
from studyguide.model import Diagram, Flow, Guide, Section, Term
from studyguide.pages import Page
from studyguide.paths import relative
from studyguide.receipts import comment
from studyguide.text.alphabets import initial, order
from studyguide.text.inline import plain
from studyguide.text.slugs import slug, unique
from studyguide.words import Words

LEAD_CHARS = 160
REPEATED = frozenset({"cheat-sheet", "traps", "questions", "reading"})
"""Roles of sections that every module has one of, under the same title."""
PARTED = ("categories", "modules", "cases")
"""Pages whose parts have names that one looks for, not letters."""
MATRIX_COLUMNS = 30  # modules; more are a table that nobody can read


def term_indexes(guide: Guide, shelf: Shelf, say: Words, base: str, label: str) -> Iterator[Page]:
    """Yield the pages of the index; the first of them opens it."""
    listed = [about for about in shelf.abouts.values() if about.term.kind != "defined"]
    defined = [about for about in shelf.abouts.values() if about.term.kind == "defined"]
    pages = [
        ("index", say("A to Z"), listed or defined),
        ("categories", say("By category"), [a for a in listed if a.term.category]),
        ("modules", say("By module"), [a for a in shelf.abouts.values() if a.mentions]),
        ("matrix", say("Matrix"), _for_matrix(guide, listed or defined)),
        ("glossary", say("Glossary"), defined),
        ("cases", say("Case studies"), [a for a in shelf.abouts.values() if a.cases]),
    ]
    held = [(name, words_) for name, words_, abouts in pages if abouts]
    for name, words_, abouts in pages:
        if abouts:
            page = f"{base}/{name}.md"
            parts = [_opening(say, label, name, words_, held)]
            match name:
                case "index":
                    parts += _a_to_z(say, abouts, page)
                case "categories":
                    parts += _categories(say, abouts, page)
                case "modules":
                    parts += _modules(guide, shelf, say, page)
                case "matrix":
                    parts += _matrix(guide, shelf, say, abouts, page)
                case "glossary":
                    parts += _glossary(shelf, say, abouts, page)
                case _:
                    parts += _cases(guide, shelf, page)
            nav = (label,) if name == "index" else (label, words_)
            yield Page(page, document(parts), nav=nav)


def _opening(say: Words, label: str, name: str, words_: str, held: Sequence[tuple[str, str]]) -> str:
    """Return the title of a page of the index, and the way to the others."""
    # German nouns keep their capital: of the ways, those of one word are nouns.
    noun = say.language.startswith("de") and " " not in words_
    within = words_ if noun else words_[:1].lower() + words_[1:]
    own = label if name == "index" else say("{name}: {told}", name=label, told=within)
    others = " \u00b7 ".join(
        f"**{escape(title_)}**" if other == name else f"[{escape(title_)}]({other}.md)" for other, title_ in held
    )
    way = f'<p class="guide-ways" markdown="span">{others}</p>' if len(held) > 1 else ""
    return document(
        [
            matter(own, "terms", hide=() if name in PARTED else ("toc",)),
            heading(1, escape(own), write=str),
            way,
        ]
    ).rstrip("\n")


def entry(about: About, page: str, lead: bool = True) -> str:
    """Return the line of a term: its name, other names that have words of their own, what it is."""
    term, name = about.term, full_label(about.term)
    shown = _words(name)
    others: list[str] = []
    told = key(plain(term.summary)).rstrip(" .") if lead else ""
    for other in (term.name, *term.aliases, *(former.name for former in term.former)):
        if not _words(other) <= shown and key(other) != told:
            others.append(other)
            shown |= _words(other)
    also = f' <small class="guide-also">{escape(", ".join(others))}</small>' if others else ""
    text = f"<br>{escape(shortened(plain(term.summary), LEAD_CHARS))}" if lead and term.summary else ""
    return f"- [{escape(name)}]({relative(about.url, page)}){also}{text}"


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", key(name)))


def _a_to_z(say: Words, abouts: Sequence[About], page: str) -> Iterator[str]:
    """Yield the terms by their first letter, and each former name with the term it belongs to now."""
    rows: list[tuple[str, str]] = [(full_label(about.term), entry(about, page)) for about in abouts]
    for about in abouts:
        for former in about.term.former:
            link = f"[{escape(about.term.label)}]({relative(about.url, page)})"
            now = say("renamed {date}", date=former.until) if former.until else say("former name")
            rows.append((former.name, f"- {escape(former.name)} \u2192 {link} <small>({escape(now)})</small>"))
    groups: dict[str, list[str]] = defaultdict(list)
    for name, line in sorted(rows, key=lambda row: order(row[0], say.language)):
        groups[initial(name, say.language)].append(line)
    yield from _lettered(say, groups)


def _lettered(say: Words, groups: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the way to each letter, and the lines below each."""
    letters = sorted(groups, key=lambda letter: order(letter, say.language))
    anchors = unique(f"letter-{slug(letter, 'other')}" for letter in letters)
    links = " ".join(f"[{letter}](#{anchor})" for letter, anchor in zip(letters, anchors, strict=True))
    yield f'<p class="guide-letters" markdown="span">{links}</p>'
    parts: list[str] = []
    for letter, anchor in zip(letters, anchors, strict=True):
        parts += [heading(2, escape(letter), anchor, write=str), "\n".join(groups[letter])]
    yield from filtered(say, parts)


def _categories(say: Words, abouts: Sequence[About], page: str) -> Iterator[str]:
    groups: dict[str, list[About]] = defaultdict(list)
    written: dict[str, str] = {}  # categories that differ in marks only are one: they have one address
    for about in abouts:
        category = about.term.category
        groups[written.setdefault(slug(category), category)].append(about)
    names = sorted(groups, key=str.casefold)
    yield " \u00b7 ".join(f"[{escape(name)}](#{slug(name)})" for name in names)
    parts: list[str] = []
    for name in names:
        parts += [
            heading(2, escape(name), slug(name), write=str),
            "\n".join(entry(a, page) for a in groups[name]),
        ]
    yield from filtered(say, parts)


def _modules(guide: Guide, shelf: Shelf, say: Words, page: str) -> Iterator[str]:
    """Yield every section of every module with the terms it names."""
    parts: list[str] = []
    for course in guide.courses:
        parts.append(heading(2, escape(course.title), f"course-{course.slug}", write=str))
        for module in course.modules:
            mine = modules_of(guide.sections).get((course.slug, module.slug), ())
            name = shelf.modules[course.slug, module.slug]
            parts.append(heading(3, escape(name), f"{course.slug}-{module.slug}", write=str))
            parts.append("\n".join(_section_line(guide, shelf, section, page) for section in mine))
    yield from filtered(say, parts)


def _section_line(guide: Guide, shelf: Shelf, section: Section, page: str) -> str:
    slugs = dict.fromkeys(m.term for m in telling(guide, section))
    links = ", ".join(f"[{escape(shelf.abouts[s].term.label)}]({relative(shelf.abouts[s].url, page)})" for s in slugs)
    return f"- [{escape(plain(section.title))}]({relative(section.url, page)})" + (f"<br>{links}" if links else "")


def _for_matrix(guide: Guide, abouts: Sequence[About]) -> list[About]:
    modules = sum(len(course.modules) for course in guide.courses)
    found = [about for about in abouts if about.mentions and "#" not in about.url]
    return found if 1 < modules <= MATRIX_COLUMNS else []


def _matrix(guide: Guide, shelf: Shelf, say: Words, abouts: Sequence[About], page: str) -> Iterator[str]:
    """Yield a table of terms and modules: how many sections name a term, and whether they explain it."""
    modules = [(course, module) for course in guide.courses for module in course.modules]
    yield escape(say("The number of sections that name it leads to the first; a dot: it is explained there."))
    links = [relative(f"{course.slug}/{module.slug}/index.md", page) for course, module in modules]
    legend = (
        f"{n}. [{escape(plain(module.title))}]({link})" + (f" <small>{escape(course.title)}</small>" if more else "")
        for n, ((course, module), link) in enumerate(zip(modules, links, strict=True), 1)
        for more in [len(guide.courses) > 1]
    )
    yield '<div class="guide-legend" markdown="1">\n\n' + "\n".join(legend) + "\n\n</div>"
    head = [escape(say("Name")), *(f"[{n}]({link})" for n, link in enumerate(links, 1))]
    rows = []
    for about in abouts:
        cells = [f"[{escape(about.term.label)}]({relative(about.url, page)})"]
        by_module: dict[tuple[str, str], list[tuple[Section, bool]]] = defaultdict(list)
        for url, mentions in about.mentions.items():
            section = shelf.sections[url]
            by_module[section.course, section.module].append((section, any(m.explains for m in mentions)))
        for course, module in modules:
            found = by_module.get((course.slug, module.slug), [])
            best = next((s for s, explains in found if explains), found[0][0] if found else None)
            dot = "\u25cf\u202f" if any(explains for _, explains in found) else ""
            cells.append(f"{dot}[{len(found)}]({relative(best.url, page)})" if best else " ")
        rows.append(cells)
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join(f"| {' | '.join(row)} |" for row in lines)
    yield from filtered(say, [table], "matrix")


def _glossary(shelf: Shelf, say: Words, abouts: Sequence[About], page: str) -> Iterator[str]:
    """Yield the terms that the notes define; one without a page of its own with all that name it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for about in sorted(abouts, key=lambda about: order(about.term.name, say.language)):
        groups[initial(about.term.name, say.language)].append(_defined(shelf, about, page))
    yield escape(say("Words that the notes define."))
    yield from _lettered(say, groups)


def _defined(shelf: Shelf, about: About, page: str) -> str:
    term = about.term
    own = "#" not in about.url
    name = f"[{escape(term.name)}]({relative(about.url, page)})" if own else escape(term.name)
    anchor = "" if own else f'<span id="{term.slug}"></span>'
    told = key(plain(term.summary)).rstrip(" .")
    others = [alias for alias in term.aliases if key(alias) != told]
    also = f" <small>({escape(', '.join(others))})</small>" if others else ""
    named = sorted(about.mentions, key=lambda url: not any(m.explains for m in about.mentions[url]))
    links = " \u00b7 ".join(
        f"[{escape(_where(shelf, shelf.sections[url]))}]({relative(url, page)})"
        for url in (named[:1] if own else named)
    )
    where = f" <small>{links}</small>" if links else ""
    said = f": {inline(term.summary)}" if term.summary else ""
    return f"- {anchor}**{name}**{also}{said}{where}"


def _where(shelf: Shelf, section: Section) -> str:
    """Return the title of a section, with its module where every module has one of that name."""
    module = f"{shelf.modules[section.course, section.module]}: " if section.role in REPEATED else ""
    return module + plain(section.title)


def _cases(guide: Guide, shelf: Shelf, page: str) -> Iterator[str]:
    """Yield each case study as the notes tell it."""
    told = [section for section in guide.sections if section.role == "case-study" and section.blocks]
    for section, anchor in zip(told, unique(slug(section.title) for section in told), strict=True):
        name = plain(section.title).partition(": ")[2] or plain(section.title)
        module = shelf.modules[section.course, section.module]
        yield heading(2, escape(name), anchor, write=str)
        yield (
            f'<p class="guide-meta" markdown="span">{escape(module)} \u203a '
            f"[{escape(plain(section.title))}]({relative(section.url, page)})</p>"
        )
        write = linking(guide, section, page)
        for block in section.blocks:
            if not isinstance(block, Flow | Diagram):
                yield markdown(block, write, partial(comment, section=section))


def previews(terms: Sequence[Term], addresses: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return the name and the sentence shown for a link to each address."""
    return {addresses[term.slug]: (title(term), plain(term.summary)) for term in terms}
