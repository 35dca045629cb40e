"""Links between notes to the sections that they lead to.

    reference ::= "[[" FILE ["#" TITLE] ["|" WORDS] "]]" | "[" WORDS "](" PATH ["#" ANCHOR] ")"

Cleaning leaves only their words, so they are looked for in the lines as they stand.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from studyguide.clean.lines import fenced
from studyguide.model import Note, Reference, Section
from studyguide.text.inline import plain
from studyguide.text.slugs import slug

REFERENCE = re.compile(
    r"(?<!!)\[\[(?P<page>[^\[\]|#^\n]{0,120})(?:[#^](?P<part>[^\[\]|\n]{0,120}))?(?:\|(?P<alias>[^\[\]\n]{1,120}))?\]\]"
    r"|(?<!!)\[(?P<words>[^\[\]\n]{1,200})\]\(\s*(?:<(?P<angled>[^<>\n]{1,300})>|(?P<bare>[^\s()<>]{1,300}))\s*\)"
)
CODE = re.compile(r"(`+)[^`\n]+\1")
LEAST = 5  # letters: a shorter word in small letters, such as `here`, stands in other places too
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Where notes and their sections are found."""

    by_file: Mapping[str, Sequence[Section]]
    by_name: Mapping[str, str]
    """The file of each note whose name, without its ending, no other has."""

    def target(self, path: str, part: str, file: str) -> Section | None:
        """Return the section that a link in a file leads to."""
        found = self._file(path, file) if path else file
        sections = self.by_file.get(found, ())
        if not part:
            return sections[0] if sections and path else None
        wanted = slug(plain(unquote(part).rpartition("#")[2]))
        first = sections[0] if sections else None
        return next((s for s in sections if wanted in (slug(plain(s.title)), s.anchor)), first)

    def _file(self, path: str, file: str) -> str:
        path = unquote(path).strip()
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        for tried in (beside, f"{beside}.md", posixpath.normpath(path), f"{posixpath.normpath(path)}.md"):
            if tried in self.by_file:
                return tried
        return self.by_name.get(_name(path), "")


def references(notes: Sequence[Note], sections: Sequence[Section]) -> Mapping[str, tuple[Reference, ...]]:
    """Return the links of each section to others, by `Section.url`, each address once."""
    by_file: dict[str, list[Section]] = {}
    for section in sections:
        by_file.setdefault(section.place.file, []).append(section)
    names: dict[str, list[str]] = {}
    for file in by_file:
        names.setdefault(_name(file), []).append(file)
    shelf = _Shelf(by_file, {name: files[0] for name, files in names.items() if len(files) == 1})
    out: dict[str, dict[str, Reference]] = {}
    for note in notes:
        for line, words, path, part in _links(note):
            to = shelf.target(path, part, note.file)
            at = next((s for s in by_file.get(note.file, ()) if s.place.first <= line <= s.place.last), None)
            if to and at and to.url != at.url and _is_name(words):
                out.setdefault(at.url, {}).setdefault(words, Reference(words, to.url))
    return {url: tuple(found.values()) for url, found in out.items()}


def _links(note: Note) -> Iterator[tuple[int, str, str, str]]:
    """Yield each link of a note that leads to a note: its line, its words, the path and the part after `#`."""
    if "[" not in note.text:
        return
    rows = note.text.split("\n")
    for number, (row, code) in enumerate(zip(rows, fenced(rows), strict=True), start=1):
        for found in REFERENCE.finditer(CODE.sub("", row)) if "[" in row and not code else ():
            if found["words"]:
                path, _, part = (found["angled"] or found["bare"]).partition("#")
                if not ELSEWHERE.match(path):
                    yield number, plain(found["words"]), path, part
            else:
                page, part = found["page"] or "", found["part"] or ""
                yield number, plain(found["alias"] or page or part).strip(), page, part


def _is_name(words: str) -> bool:
    """Return whether words are found again in their section: they are not such as any sentence has."""
    return bool(words.strip()) and not (words.isascii() and words.islower() and len(words) < LEAST)


def _name(path: str) -> str:
    return posixpath.splitext(posixpath.basename(unquote(path)))[0].casefold()
