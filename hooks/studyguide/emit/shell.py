"""What the templates of every page show: words, doors, and the links of the foot."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from studyguide.emit.courses import are_many
from studyguide.emit.doors import Door, doors
from studyguide.emit.practice.frame import folder, kept_as
from studyguide.emit.tongues import tongues
from studyguide.model import Course, Guide
from studyguide.pages import Made, Page
from studyguide.paths import FEED, address
from studyguide.words import words
from studyguide.words.forms import forms

SAID = (
    *("Keyboard", "Mark as read", "On this page", "Path", "Previous and next page", "Search"),
    *("Task", "What is new", "{n} more", "Switch to dark mode", "Switch to light mode"),
    "{name}: {told}",
    *("There is no such page", "Its address may have changed with the notes.", "Search the guide"),
)
SPOKEN = (
    *("A newer version of the guide is ready.", "Show it", "Later"),
    *("All keys", "Close", "Keyboard", "Menu", "Next page", "Previous page", "Search", "This module"),
    *("Also said in", "Show the original text", "The block before", "The next block", "Where this comes from"),
    "The original text could not be loaded.",
    "Try fewer or other words.",
    *("Mark as read", "Marked as read", "read", "{n} % read"),
    *("Your desk", "Continue where you were", "Next for you", "Known least", "Today"),
    "Today – {n} day to the exam|Today – {n} days to the exam",
    *("{n} card is due|{n} cards are due", "No card is due"),
)
"""What the scripts of the shell say."""


def shell(guide: Guide, pages: Iterable[Made], offline: bool) -> dict[str, Any]:
    """Return what the templates show, as plain data; `offline` says whether the site installs as an app."""
    say = words(guide.settings)
    known = list(pages)
    paths = frozenset(page.path for page in known)
    named = {page.path: page.nav[-1] for page in known if page.nav}
    foot = [path for path in ("about.md", "changes.md", "report.md") if path in paths]
    return {
        "words": {text: say(text) for text in SAID},
        "doors": [_door(door) for door in doors(say, guide.courses, paths)],
        "folded": dict.fromkeys(_folded(guide.courses)),  # looked up for every tab of every page
        "foot": [{"title": say(named.get(path, path)), "url": address(path)} for path in foot],
        "feed": FEED if FEED in paths else "",
        "practice": f"guide-practice:{kept_as(guide)}",
        "offline": offline,
        "tongues": tongues(guide),
    }


def script(guide: Guide, made: Mapping[str, Any]) -> Page:
    """Return what scripts need of the shell: the words in the language of the notes, and the doors."""
    say = words(guide.settings)
    told = {
        "words": {text: say(text) for text in SPOKEN if say(text) != text},
        "language": say.spoken,
        "forms": forms(say.spoken),
        "doors": made["doors"],
        "practice": made["practice"],
        "cards": address(f"{folder(guide.courses)}/cards.md") if guide.cards else "",
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Page("assets/guide-words.js", f"window.guideShell={text};\n")


def _folded(courses: Sequence[Course]) -> Iterator[str]:
    """Yield the addresses of the courses, where they are too many to be tabs of every page."""
    if are_many(courses):
        yield from (address(f"{course.slug}/index.md") for course in courses)


def _door(door: Door) -> dict[str, str]:
    return {"key": door.key, "name": door.name, "title": door.title, "url": address(door.path)}
