"""The record of a build for the next one: what each section held, as digests, and what changed so far.

It is a file of the site, `changes.json`. A build that changes nothing adds nothing, so that the same notes over the
same record make the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any

from studyguide.emit.matter import shortened
from studyguide.model import Fact, Guide, Section
from studyguide.text.inline import plain
from studyguide.text.texts import block_text

VERSION = 1
ENTRIES = 30  # builds that changed something and are still told of
LONGEST = 220  # characters kept of a line


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


def read(before: str) -> Record:
    """Return the record in a text; an empty one where it cannot be understood."""
    try:
        whole = json.loads(before)
        if whole["version"] != VERSION:
            return Record()
        return Record(whole["sections"], whole["facts"], tuple(map(_entry_of, whole["entries"])))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Record()


def written(record: Record) -> str:
    """Return the text of a record, which `read` reads."""
    whole = {
        "version": VERSION,
        "sections": record.sections,
        "facts": record.facts,
        "entries": [asdict(entry) for entry in record.entries],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def renewed(old: Record, guide: Guide, date: str) -> Record:
    """Return the record of a guide, with what differs from the old one; `date` is the day of the build."""
    held = {section.url: _held(section) for section in guide.sections}
    facts = {fact.id: [fact.value, fact.checked] for fact in guide.facts}
    entry = _entry(guide, old, held, facts, date)
    return Record(held, facts, (entry, *old.entries)[:ENTRIES] if entry.size else old.entries)


def _entry_of(row: dict[str, Any]) -> Entry:
    kinds = ("added", "changed", "moved", "gone", "facts")
    lists = {
        kind: tuple(Change(**{**one, "lines": tuple(one["lines"])}) for one in row[kind]) for kind in kinds
    }
    return Entry(**{**row, **lists})


def digest_of(text: str) -> str:
    """Return a few signs that stand for a text."""
    return blake2b(text.encode(), digest_size=4).hexdigest()


def _lines(section: Section) -> list[str]:
    text = "\n".join(block_text(block) for block in section.blocks)
    return [line.strip() for line in text.split("\n") if line.strip()]


def _held(section: Section) -> dict[str, Any]:
    """Return what the record keeps of a section."""
    return {
        "title": plain(section.title),
        "around": section.module,
        "lines": [digest_of(line) for line in _lines(section)],
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
    return Entry(digest_of(last + repr(found)), date, 0, *(getattr(found, k) for k in Entry.__slots__[3:]))


def _whole(row: Mapping[str, Any]) -> str:
    return "|".join([row["title"], *row["lines"]])


def _change(section: Section, url: str, around: str, was: Sequence[str], now: Sequence[str]) -> Change:
    """Return how a section changed: the lines that are new, and how many are gone."""
    known = set(was)
    new = tuple(shortened(plain(line), LONGEST) for line in _lines(section) if digest_of(line) not in known)
    return Change(plain(section.title), url, around, new, len(known - set(now)))


def _checked(fact: Fact, before: Mapping[str, Sequence[str]]) -> Change:
    """Return a checked fact that is new, has a new value, or was checked again."""
    lines = (f"{plain(fact.attribute)}: {plain(fact.value)}",)
    return Change(plain(fact.about), around=fact.checked, lines=lines, gone=int(fact.id in before))
