"""Links of notes to findings: addresses that cannot lead anywhere, told by their form.

They are looked for in the lines as they stand: cleaning takes some of them out, and the note-taker shall know.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from studyguide.clean.lines import fenced
from studyguide.collect.references import CODE
from studyguide.errors import Finding, Place
from studyguide.model import Pile
from studyguide.paths import leads_out

# [words](target)   [words](<target>)   [words](target "title")
LINK = re.compile(
    r"(?<!!)\[[^\[\]\n]{1,300}\]\(\s*(?:<(?P<angled>[^<>\n]{1,500})>|(?P<bare>[^\s()<>]{1,500}(?:\([^\s()]{0,100}\)[^\s()<>]{0,200})?))"
    r"(?:\s+[\"'][^\n]{0,200}?[\"'])?\s*\)"
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# A host without a dot, or one that is nobody's: https://localhost/ and https://https://
NOWHERE = re.compile(
    r"https?://(?:localhost|127\.|0\.0\.0\.0|https?[:/]|[^./?#]*(?:[/?#:]|$))", re.IGNORECASE
)


def links(pile: Pile) -> Iterator[Finding]:
    """Yield the links that are dead by their form, each address once in each note."""
    files = {note.file for note in pile.notes} | set(pile.pictures)
    for note in pile.notes:
        if "](" not in note.text:
            continue
        seen: set[str] = set()
        rows = note.text.split("\n")
        for number, (line, code) in enumerate(zip(rows, fenced(rows), strict=True), start=1):
            for match in LINK.finditer(CODE.sub("", line)) if "](" in line and not code else ():
                url = match["angled"] or match["bare"]
                problem = "" if url in seen else _dead(url, note.file, files)
                seen.add(url)
                if problem:
                    place = Place(note.file, number, number)
                    hint = "Correct the address or take the link out"
                    yield Finding(place, "link-dead-form", f"the link {url!r} {problem}", hint)


def _dead(url: str, file: str, files: set[str]) -> str:
    """Return why an address leads nowhere; empty where it may lead somewhere."""
    if leads_out(url):
        return "has no host that is known to the net" if NOWHERE.match(url) else ""
    if url.startswith("#"):
        return ""  # a heading of the same note, or a button of the page it was copied from
    if scheme := SCHEME.match(url):
        if scheme.group().lower() in ("http:", "https:", "mailto:"):
            return "is not a whole address"
        return f"has the scheme {scheme.group()!r}, which no page follows"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(url.partition("#")[0])))
    return "" if target in files else "leads to no file of the notes"
