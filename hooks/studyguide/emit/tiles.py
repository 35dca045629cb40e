"""Tiles: what a page offers to read next, each with its first sentence and what is in it.

A group of tiles is a Markdown list in a `div`, so that it is a list of links wherever the pages are built.
"""

from collections.abc import Iterable, Sequence

from studyguide.emit.outline import Outline, Topic
from studyguide.markdown import document, escape, indent
from studyguide.paths import relative
from studyguide.text.inline import plain
from studyguide.words import Words

DOT = " · "


def tiles(items: Iterable[str], kind: str = "", ordered: bool = False) -> str:
    """Return the items as a group of tiles."""
    made = [item for item in items if item]
    if not made:
        return ""
    marks = [f"{n}. " if ordered else "- " for n in range(1, len(made) + 1)]
    rows = [mark.ljust(4) + indent(item).removeprefix("    ") for mark, item in zip(marks, made, strict=True)]
    classes = f"guide-tiles guide-tiles--{kind}" if kind else "guide-tiles"
    return f'<div class="{classes}" markdown="1">\n\n' + "\n\n".join(rows) + "\n\n</div>"


def tile(link: str, lead: str = "", meta: str = "", more: str = "") -> str:
    """Return a tile of Markdown: a link, a sentence, what is in it (HTML), and lesser links."""
    small = f'<small class="guide-tile__meta">{meta}</small>' if meta else ""
    return document([link, lead, small, more]).rstrip("\n")


def module_tile(say: Words, outline: Outline, page: str) -> str:
    """Return the tile of a module on a page: its number, title, first sentence, size, and its other pages."""
    number = outline.module.number
    badge = f'<span class="guide-tile__number">{number}</span> ' if number is not None else ""
    link = f"{badge}[{escape(plain(outline.module.title))}]({relative(outline.page, page)})"
    lesser = [
        f"[{escape(say(title))}]({relative(path, page)})"
        for title, path in (("Cheat sheet", outline.sheet), ("Practice", outline.practice))
        if path
    ]
    progress = (
        f'<span class="guide-progress" data-guide-folder="{outline.folder}" '
        f'data-guide-pages="{len(outline.topics) + 1}"></span>'
    )
    return tile(link, escape(outline.lead), DOT.join(sizes(say, outline)) + progress, DOT.join(lesser))


def topic_tile(say: Words, topic: Topic, page: str) -> str:
    """Return the tile of a topic on a page."""
    link = f"[{escape(topic.title)}]({relative(topic.page, page)})"
    meta = [say("{n} min", n=topic.minutes), *tasks(say, topic.tasks)]
    return tile(link, escape(topic.lead), DOT.join(map(escape, meta)))


def sizes(say: Words, outline: Outline) -> Sequence[str]:
    """Return what is in a module, in numbers."""
    out = [say.count(len(outline.topics), "{n} topic|{n} topics")] if outline.topics else []
    out += [say("{n} min", n=outline.minutes)] if outline.minutes else []
    out += [say.count(outline.questions, "{n} question|{n} questions")] if outline.questions else []
    return out


def tasks(say: Words, ids: Sequence[str]) -> list[str]:
    """Return the task statements of an exam that a text covers, as one phrase, or nothing."""
    if not ids:
        return []
    return [say("exam task {ids}" if len(ids) == 1 else "exam tasks {ids}", ids=say(", ").join(ids))]


def meta(parts: Iterable[str]) -> str:
    """Return the line of small facts below a title, from plain text."""
    line = DOT.join(map(escape, filter(None, parts)))
    return f'<p class="guide-meta" markdown="span">{line}</p>' if line else ""
