"""The site in a process of its own, which may begin before MkDocs is loaded: neither needs the other until it is there.

What making a site brings along and uses on its way goes with that process.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from studyguide.compiled import imported
from studyguide.cores import apart, begun, cores, patiently
from studyguide.host import Order, Site
from studyguide.spool import Spool

MAKER = "studyguide.site"  # brings the whole line along: imported only where a site is made


class Begun(NamedTuple):
    """A site that is being made."""

    order: Order
    spool: Spool
    """Is open as long as somebody has it: also here, until its pages are."""
    result: Callable[[], Site]


UNDER_WAY: list[Begun] = []


def order_of(notes: Path, kept: Path, by_hand: tuple[tuple[str, str], ...], serving: bool) -> Order:
    """Return what a site is made from, with what the environment says of the last build and of the day."""
    told = os.environ.get
    return Order(
        notes,
        kept,
        tuple(sorted(by_hand)),
        _last_record(),
        told("STUDYGUIDE_DATE", ""),
        told("STUDYGUIDE_CHANGED", ""),
        serving,
    )


def begin(order: Order) -> None:
    """Begin to make a site, if there is a core for it."""
    if cores() > 1:
        spool = Spool()  # before the process is forked that writes into it
        UNDER_WAY[:] = [Begun(order, spool, begun(partial(_site, order, spool)))]


def site(order: Order) -> Site:
    """Return the site of an order: the one that is under way if it is for just this."""
    started = UNDER_WAY.pop() if UNDER_WAY else None
    if started and started.order == order:
        return started.result()
    spool = Spool()
    return apart(partial(_site, order, spool))


def served(order: Order) -> Any:
    """Return the site of an order as `studyguide.site.served` does, made in this process, which makes drafts too."""
    return imported(MAKER).served(order, Spool())


def _site(order: Order, spool: Spool) -> Site:
    patiently()
    return imported(MAKER).site(order, spool)  # type: ignore[no-any-return]


def _last_record() -> str:
    """Return what the last build kept for this one, from the file that `STUDYGUIDE_BEFORE` names."""
    file = Path(os.environ.get("STUDYGUIDE_BEFORE") or os.devnull)
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
