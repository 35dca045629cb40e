"""The home page: a desk to begin at and to come back to."""

from collections.abc import Collection, Sequence

from studyguide.emit.courses import are_many, sizes
from studyguide.emit.doors import Door, doors
from studyguide.emit.matter import matter
from studyguide.emit.outline import Outline, outlines
from studyguide.emit.practice.frame import PROGRESS, SETTING, mount
from studyguide.emit.tiles import DOT, module_tile, tiles
from studyguide.markdown import document, escape, heading
from studyguide.model import Course, Guide
from studyguide.pages import Page
from studyguide.paths import relative
from studyguide.text.html import plain_html
from studyguide.words import Words, words

PAGE = "index.md"
HOW = "how-to-study.md"
LEFT_OUT = ("home", "report")  # doors that the desk needs not have


def home(guide: Guide, paths: Collection[str]) -> Page:
    """Return the page that opens the guide; it leads to those of the paths that are there."""
    say = words(guide.settings)
    modules = outlines(guide)
    settings = guide.settings
    asks = f"assets/{SETTING}" in paths
    hidden = ("navigation", "toc", "path")
    parts = [
        matter(settings.summary or settings.title, "home", hidden, PROGRESS if asks else ()),
        heading(1, settings.title),
        line("guide-home__summary", escape(settings.summary)),
        search(say),
        first_visit(guide, say, modules, HOW in paths),
        '<section class="guide-desk" data-guide="desk" hidden></section>',
        doors_of(guide, modules, [d for d in doors(say, guide.courses, paths) if d.name not in LEFT_OUT]),
    ]
    for course in guide.courses:
        parts += _course(guide, say, course, [m for m in modules if m.course is course])
    parts += [mount("practice-progress")] if asks else []
    return Page(PAGE, document(parts), nav=(say("Home"),))


def search(say: Words) -> str:
    """Return the field in the middle of the desk; a script shows it and opens the search with it."""
    return (
        '<p class="guide-find" data-guide="find" hidden><button type="button">'
        f"<span>{escape(say('Search the guide'))}</span><kbd>/</kbd></button></p>"
    )


def first_visit(guide: Guide, say: Words, modules: Sequence[Outline], how: bool) -> str:
    """Return two lines: what this is, and where to begin."""
    if not modules:
        return ""
    held = [
        say.count(len(modules), "{n} module|{n} modules"),
        say.count(len(guide.terms), "{n} term|{n} terms") if guide.terms else "",
        say.count(n, "{n} question|{n} questions") if (n := sum(m.questions for m in modules)) else "",
        say.count(n, "{n} diagram|{n} diagrams") if (n := sum(m.diagrams for m in modules)) else "",
    ]
    sizes = say(", ").join(filter(None, held))
    what = say("{what}: everything the notes say, linked, searchable and ready to print.", what=sizes)
    first = next((module for module in modules if module.minutes), modules[0])
    link = f"[{escape(first.title)}]({relative(first.page, PAGE)})"
    begin = escape(say("New here? Begin with {module}.", module="\0")).replace("\0", link)
    begin += f" [{escape(say('How to study'))}]({HOW})" if how else ""
    return line('guide-first" data-guide="first', f"{escape(what)}<br>{begin}")


def line(classes: str, text: str) -> str:
    """Return Markdown on one line as a paragraph of a class; nothing where there is none."""
    return f'<p class="{classes}" markdown="span">{text}</p>' if text else ""


def doors_of(guide: Guide, modules: Sequence[Outline], open_: Sequence[Door]) -> str:
    """Return the doors, each with how much is behind it."""
    counts = {
        "terms": len(guide.terms),
        "comparisons": len(guide.comparisons),
        "sheets": sum(bool(m.sheet) for m in modules),
        "practice": sum(m.questions for m in modules),
        "diagrams": sum(m.diagrams for m in modules),
    }
    rows = [_door(door, counts.get(door.name, 0)) for door in open_]
    return '<div class="guide-doors" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>" if rows else ""


def _door(door: Door, count: int) -> str:
    icon = f'<span class="guide-icon guide-icon--{door.name}"></span>'
    link = f"[{escape(door.title)}]({relative(door.path, PAGE)})"
    return f"- {icon} {link}" + (f" <small>{count}</small>" if count else "")


def _course(guide: Guide, say: Words, course: Course, modules: Sequence[Outline]) -> list[str]:
    link = f"[{escape(course.title)}]({course.slug}/index.md)"
    title = heading(2, link, f"course-{course.slug}", write=str)
    shown = tiles((module_tile(say, m, PAGE) for m in modules), "modules")
    if shown and are_many(guide.courses):
        # Set in below `???`, the group of tiles would be no HTML that Markdown is read in.
        held = plain_html(DOT.join(sizes(say, modules)))
        shown = f'<details class="guide-fold" markdown="1">\n<summary>{held}</summary>\n\n{shown}\n\n</details>'
    return [title, escape(course.summary), shown]
