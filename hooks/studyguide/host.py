"""What goes between the guide and its host: what a site is made from, and what is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyguide.model import Settings
from studyguide.spool import Spooled


@dataclass(frozen=True, slots=True)
class Order:
    """What a site is made from."""

    notes: Path
    kept: Path
    """The folder of what is kept between builds."""
    by_hand: tuple[tuple[str, str], ...]
    """The path and the text of each page written by hand, in the order of their paths."""
    record: str = ""
    """What the last build kept for this one."""
    day: str = ""
    """The day of the build, where it was told."""
    changed: str = ""
    """When the notes were last changed, in seconds since 1970, where that was told."""
    serving: bool = False
    """Whether it is served while notes are edited: then it does not install as an app."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the host is given of a guide: little beside the guide itself."""

    settings: Settings
    shell: Mapping[str, Any]
    """What the templates show."""
    pages: tuple[Spooled, ...]
    """All pages and assets, in the order of the navigation; their titles there are plain text."""
    by_hand: Mapping[str, tuple[str, ...]]
    """Path of each page written by hand → the plain titles that lead to it in the navigation."""
