"""What changed in the notes from build to build: a page, a feed, and the record for the next build (`record.py`)."""

from collections.abc import Iterator, Sequence
from html import escape as html_escape

from studyguide.emit.matter import matter, shortened
from studyguide.emit.record import Change, Entry, digest_of, read, renewed, written
from studyguide.emit.tiles import meta
from studyguide.markdown import document, escape, heading
from studyguide.model import Guide
from studyguide.pages import Page
from studyguide.paths import FEED, RECORD, address, relative
from studyguide.words import Words, words

PAGE = "changes.md"
BEGINS = "The guide begins with {n} section.|The guide begins with {n} sections."
SHOWN = 5  # new lines shown of a section


def changes(guide: Guide, before: str = "", date: str = "") -> Iterator[Page]:
    """Yield the page, the feed and the record; `before` is the record of the last build, if there was one."""
    record = renewed(read(before), guide, date)
    say = words(guide.settings)
    nav = (say("Help"), say("What is new"))
    yield Page(PAGE, document(_page(guide, say, record.entries)), nav=nav)
    yield Page(FEED, _feed(guide, say, record.entries))
    yield Page(RECORD, written(record))


def _page(guide: Guide, say: Words, entries: Sequence[Entry]) -> Iterator[str]:
    yield matter(say("What changed in the notes from build to build."), "changes")
    yield heading(1, escape(say("What is new")), write=str)
    yield meta([say("What changed in the notes from build to build.")])
    yield f"[{escape(say('Feed of changes'))}]({FEED})"
    known = {section.url for section in guide.sections}
    for entry in entries:
        yield heading(2, escape(_title(say, entry)), f"change-{entry.id}", write=str)
        if entry.first:
            yield escape(say.count(entry.first, BEGINS))
        for title, rows in _kinds(say, entry):
            yield heading(3, escape(title), f"change-{entry.id}-{digest_of(title)}", write=str)
            yield "\n".join(_row(say, row, known) for row in rows)


def _kinds(say: Words, entry: Entry) -> Iterator[tuple[str, Sequence[Change]]]:
    """Yield what an entry holds, with the title it stands below."""
    rows = (
        (say("Changed"), entry.changed),
        (say("Added"), entry.added),
        (say("Moved"), entry.moved),
        (say("Gone"), entry.gone),
        (say("Facts checked again"), entry.facts),
    )
    return ((title, found) for title, found in rows if found)


def _title(say: Words, entry: Entry) -> str:
    """Return the day of a build, or what it changed in numbers where no day is known."""
    if entry.date or entry.first:
        return entry.date or say("First build")
    held = _kinds(say, entry)
    return say(", ").join(say("{name}: {told}", name=title, told=len(found)) for title, found in held)


def _row(say: Words, change: Change, known: set[str]) -> str:
    title = escape(change.title)
    link = f"[{title}]({relative(change.url, PAGE)})" if change.url in known else title
    small = [change.around] if change.around else []
    if change.url and change.gone:
        small.append(say.count(change.gone, "{n} line gone|{n} lines gone"))
    if len(change.lines) > SHOWN:
        small.append(say.count(len(change.lines), "{n} line new|{n} lines new"))
    note = f" <small>{escape(' · '.join(small))}</small>" if small else ""
    return "\n".join([f"- {link}{note}", *(f"    - {escape(line)}" for line in change.lines[:SHOWN])])


def _feed(guide: Guide, say: Words, entries: Sequence[Entry]) -> str:
    """Return the changes as RSS 2.0, which needs no date."""

    def tag(name: str, text: str, attributes: str = "") -> str:
        return f"<{name}{attributes}>{html_escape(text, quote=False)}</{name}>"

    items = []
    for entry in entries:
        told = "; ".join(
            say("{name}: {told}", name=title, told=say(", ").join(c.title for c in found))
            for title, found in _kinds(say, entry)
        )
        rows = [
            tag("title", _title(say, entry)),
            tag("link", f"{address(PAGE)}#change-{entry.id}"),
            tag("guid", f"change-{entry.id}", ' isPermaLink="false"'),
            tag(
                "description",
                shortened(told, 2000) or say.count(entry.first, BEGINS),
            ),
        ]
        items.append("<item>" + "".join(rows) + "</item>")
    title = say("{name}: {told}", name=guide.settings.title, told=say("What is new"))
    head = (
        tag("title", title) + tag("link", address(PAGE)) + tag("description", guide.settings.summary or title)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        + head
        + "\n"
        + "\n".join(items)
        + "\n</channel></rss>\n"
    )
