"""What changed in the notes from build to build: a page, a feed, and the record for the next build.

The record is a file of the site, `changes.json`: what each section held, as digests, and what changed so far.
A build that changes nothing adds nothing, so that the same notes over the same record make the same bytes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from html import escape as html_escape
from typing import Any

from studyguide.emit.matter import matter, shortened
from studyguide.emit.tiles import meta
from studyguide.markdown import document, escape, heading
from studyguide.model import Fact, Guide, Section
from studyguide.pages import Page
from studyguide.paths import RECORD, address, relative
from studyguide.text.inline import plain
from studyguide.text.texts import block_text
from studyguide.words import Words, words

VERSION = 1
PAGE, FEED = "changes.md", "changes.xml"
ENTRIES = 30  # builds that changed something and are still told of
SHOWN = 5  # new lines shown of a section
LONGEST = 220  # characters shown of a line


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one section, or of one checked fact."""

    title: str
    url: str = ""
    """`Section.url`; empty where it is gone."""
    around: str = ""
    """The module it stands in."""
    lines: tuple[str, ...] = ()
    """Lines that are new."""
    gone: int = 0
    """How many lines are no longer there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one build changed."""

    id: str
    date: str = ""
    """Day of the build, where the build was told it."""
    first: int = 0
    """Of the first build: how many sections there are."""
    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    facts: tuple[Change, ...] = ()

    @property
    def size(self) -> int:
        """Return how many things changed."""
        return self.first + sum(map(len, (self.added, self.changed, self.moved, self.gone, self.facts)))


@dataclass(frozen=True, slots=True)
class Record:
    """What the last build held, and what changed up to it."""

    sections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    facts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


def changes(guide: Guide, before: str = "", date: str = "") -> Iterator[Page]:
    """Yield the page, the feed and the record; `before` is the record of the last build, if there was one."""
    old = read(before)
    held = {section.url: _held(section) for section in guide.sections}
    facts = {fact.id: [fact.value, fact.checked] for fact in guide.facts}
    entry = _entry(guide, old, held, facts, date)
    entries = (entry, *old.entries)[:ENTRIES] if entry.size else old.entries
    say = words(guide.settings)
    nav = (say("Help"), say("What is new"))
    yield Page(PAGE, document(_page(guide, say, entries)), nav=nav)
    yield Page(FEED, _feed(guide, say, entries))
    whole = {"version": VERSION, "sections": held, "facts": facts, "entries": [asdict(e) for e in entries]}
    yield Page(RECORD, json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n")


def read(before: str) -> Record:
    """Return the record in a text; an empty one where it cannot be understood."""
    try:
        whole = json.loads(before)
        if whole["version"] != VERSION:
            return Record()
        return Record(whole["sections"], whole["facts"], tuple(map(_entry_of, whole["entries"])))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Record()


def _entry_of(row: dict[str, Any]) -> Entry:
    kinds = ("added", "changed", "moved", "gone", "facts")
    lists = {
        kind: tuple(Change(**{**one, "lines": tuple(one["lines"])}) for one in row[kind]) for kind in kinds
    }
    return Entry(**{**row, **lists})


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()


def _lines(section: Section) -> list[str]:
    text = "\n".join(block_text(block) for block in section.blocks)
    return [line.strip() for line in text.split("\n") if line.strip()]


def _held(section: Section) -> dict[str, Any]:
    """Return what the record keeps of a section."""
    return {
        "title": plain(section.title),
        "around": section.module,
        "lines": [_digest(line) for line in _lines(section)],
    }


def _entry(
    guide: Guide,
    old: Record,
    held: Mapping[str, Mapping[str, Any]],
    facts: Mapping[str, Sequence[str]],
    date: str,
) -> Entry:
    """Return what differs from the record."""
    if not old.sections:
        return Entry("first", date, first=len(held))
    titles = {(c.slug, m.slug): plain(m.title) for c in guide.courses for m in c.modules}
    sections = {section.url: section for section in guide.sections}
    around = {url: titles.get((s.course, s.module), "") for url, s in sections.items()}
    gone = {url: row for url, row in old.sections.items() if url not in held}
    lost = {_whole(row): url for url, row in gone.items() if row["lines"]}
    added, changed, moved = [], [], []
    for url, row in held.items():
        was = old.sections.get(url)
        if was is None and (before := lost.get(_whole(row))):
            gone.pop(before, None)
            moved.append(Change(row["title"], url, around[url]))
        elif was is None:
            added.append(Change(row["title"], url, around[url]))
        elif was["lines"] != row["lines"]:
            changed.append(_change(sections[url], url, around[url], was["lines"], row["lines"]))
    checked = tuple(
        _checked(fact, old.facts) for fact in guide.facts if old.facts.get(fact.id) != facts[fact.id]
    )
    removed = tuple(Change(row["title"], around=row["around"]) for row in gone.values())
    found = Entry("", date, 0, tuple(added), tuple(changed), tuple(moved), removed, checked)
    last = old.entries[0].id if old.entries else ""
    return Entry(_digest(last + repr(found)), date, 0, *(getattr(found, k) for k in Entry.__slots__[3:]))


def _whole(row: Mapping[str, Any]) -> str:
    return "|".join([row["title"], *row["lines"]])


def _change(section: Section, url: str, around: str, was: Sequence[str], now: Sequence[str]) -> Change:
    """Return how a section changed: the lines that are new, and how many are gone."""
    known = set(was)
    new = tuple(shortened(plain(line), LONGEST) for line in _lines(section) if _digest(line) not in known)
    return Change(plain(section.title), url, around, new, len(known - set(now)))


def _checked(fact: Fact, before: Mapping[str, Sequence[str]]) -> Change:
    """Return a checked fact that is new, has a new value, or was checked again."""
    lines = (f"{plain(fact.attribute)}: {plain(fact.value)}",)
    return Change(plain(fact.about), around=fact.checked, lines=lines, gone=int(fact.id in before))


# ---- the page --------------------------------------------------------------------------------


def _page(guide: Guide, say: Words, entries: Sequence[Entry]) -> Iterator[str]:
    yield matter(say("What changed in the notes from build to build."), "changes")
    yield heading(1, escape(say("What is new")), write=str)
    yield meta([say("What changed in the notes from build to build.")])
    yield f"[{escape(say('Feed of changes'))}]({FEED})"
    known = {section.url for section in guide.sections}
    for entry in entries:
        yield heading(2, escape(_title(say, entry)), f"change-{entry.id}", write=str)
        if entry.first:
            yield escape(say("The guide begins with {n} sections.", n=entry.first))
        for title, rows in _kinds(say, entry):
            yield heading(3, escape(title), f"change-{entry.id}-{_digest(title)}", write=str)
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
    return ", ".join(f"{title}: {len(found)}" for title, found in _kinds(say, entry))


def _row(say: Words, change: Change, known: set[str]) -> str:
    title = escape(change.title)
    link = f"[{title}]({relative(change.url, PAGE)})" if change.url in known else title
    small = [change.around] if change.around else []
    if change.url and change.gone:
        small.append(say.count(change.gone, "{n} line gone", "{n} lines gone"))
    if len(change.lines) > SHOWN:
        small.append(say("{n} lines new", n=len(change.lines)))
    note = f" <small>{escape(' · '.join(small))}</small>" if small else ""
    return "\n".join([f"- {link}{note}", *(f"    - {escape(line)}" for line in change.lines[:SHOWN])])


# ---- the feed --------------------------------------------------------------------------------


def _feed(guide: Guide, say: Words, entries: Sequence[Entry]) -> str:
    """Return the changes as RSS 2.0, which needs no date."""

    def tag(name: str, text: str, attributes: str = "") -> str:
        return f"<{name}{attributes}>{html_escape(text, quote=False)}</{name}>"

    items = []
    for entry in entries:
        told = "; ".join(
            f"{title}: {', '.join(c.title for c in found)}" for title, found in _kinds(say, entry)
        )
        rows = [
            tag("title", _title(say, entry)),
            tag("link", f"{address(PAGE)}#change-{entry.id}"),
            tag("guid", f"change-{entry.id}", ' isPermaLink="false"'),
            tag(
                "description",
                shortened(told, 2000) or say("The guide begins with {n} sections.", n=entry.first),
            ),
        ]
        items.append("<item>" + "".join(rows) + "</item>")
    title = f"{guide.settings.title}: {say('What is new')}"
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
