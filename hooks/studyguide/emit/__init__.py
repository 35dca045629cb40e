"""Guide to pages: one file per kind of page, listed in EMITTERS."""

from collections.abc import Callable, Iterator, Sequence

from studyguide.collect.drills import drills
from studyguide.cores import begun, spread
from studyguide.emit.anki import anki
from studyguide.emit.comparisons import comparisons
from studyguide.emit.courses import courses
from studyguide.emit.coverage import coverage
from studyguide.emit.data import data
from studyguide.emit.diagrams import diagrams
from studyguide.emit.exports import exports
from studyguide.emit.home import home
from studyguide.emit.images import images
from studyguide.emit.modules import modules
from studyguide.emit.outline import outlines
from studyguide.emit.practice import practice
from studyguide.emit.practice.asked import asked
from studyguide.emit.receipts import receipts
from studyguide.emit.report import report
from studyguide.emit.search import Own, own, search
from studyguide.emit.sheets import all_sheets, sheets
from studyguide.emit.terms import terms
from studyguide.emit.whole import whole
from studyguide.model import Guide
from studyguide.pages import Made
from studyguide.spool import Spool, Spooled, spooled

EMITTERS: tuple[Callable[[Guide], Iterator[Made]], ...] = (
    courses,
    modules,
    sheets,
    practice,
    coverage,
    whole,
    terms,
    comparisons,
    anki,
    exports,
    diagrams,
    images,
    receipts,
    report,
    data,
)

COSTLY: tuple[Callable[[Guide], Iterator[Made]], ...] = (anki, terms, data, modules, practice)
"""Those that take longest: begun first, so that no core waits for the last of them."""

SHARED: tuple[Callable[[Guide], object], ...] = (all_sheets, drills, asked, outlines)
"""What several emitters ask for: found once, before they part on all cores."""


def emit(
    guide: Guide, others: Sequence[Made] = (), spool: Spool | None = None, sparing: bool = False
) -> Iterator[Spooled]:
    """Yield all pages and assets of the guide, in the order of the navigation; the search finds others too.

    Their texts go into the spool, which is one of their own if none is given. `sparing` takes little room rather
    than little time.
    """
    waiting = spool or Spool()

    def made(emitter: Callable[[Guide], Iterator[Made]]) -> list[Spooled]:
        return [spooled(page, waiting) for page in emitter(guide)]

    def sought() -> Own:
        return own(guide, lambda page: spooled(page, waiting))

    # Beside the others there is no room for one that takes so much.
    found = sought if sparing else begun(sought)
    for shared in SHARED:
        shared(guide)
    order = (*COSTLY, *(emitter for emitter in EMITTERS if emitter not in COSTLY))
    pages_of = dict(zip(order, spread(made, order), strict=True))
    pages = [page for emitter in EMITTERS for page in pages_of[emitter]]
    pages.insert(0, spooled(home(guide, frozenset(page.path for page in (*pages, *others))), waiting))
    yield from pages
    yield from (spooled(page, waiting) for page in search(guide, found(), [*pages, *others]))
