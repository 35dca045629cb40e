"""The pages of comparisons, and their index with a chooser for any two terms."""

from collections.abc import Iterator

from studyguide.emit.comparison_desk import desk_of
from studyguide.emit.comparison_index import DATA, INDEX, chooser_data, index_parts
from studyguide.emit.comparison_page import comparison_parts
from studyguide.markdown import document
from studyguide.model import Guide
from studyguide.pages import Page
from studyguide.paths import comparison_page


def comparisons(guide: Guide) -> Iterator[Page]:
    """Yield the index of comparisons, a page for each, and the data of the chooser."""
    if not guide.comparisons:
        return
    desk = desk_of(guide)
    yield Page(INDEX, document(index_parts(desk)), nav=(desk.say("Comparisons"),))
    for comparison in guide.comparisons:
        yield Page(comparison_page(comparison.slug), document(comparison_parts(desk, comparison)))
    yield Page(DATA, chooser_data(desk))
