"""The index of terms: its pages, a page per term, and the sentences shown where a term is named."""

import json
from collections.abc import Iterator

from studyguide.collect.addresses import folder, label
from studyguide.emit.about import shelf
from studyguide.emit.term_indexes import previews, term_indexes
from studyguide.emit.term_pages import term_pages
from studyguide.model import Guide
from studyguide.pages import Made, Page
from studyguide.paths import address
from studyguide.words import words

DATA = "assets/guide-terms-data.js"


def terms(guide: Guide) -> Iterator[Made]:
    """Yield the index of terms, their pages, and the data of the previews."""
    if not guide.terms:
        return
    say = words(guide.settings)
    held = shelf(guide)
    base = folder(guide.settings.labels, guide.courses)
    name = say(label(guide.settings.labels))
    yield from term_indexes(guide, held, say, base, name)
    yield from term_pages(held, say, base, name)
    shown = {address(url): row for url, row in previews(guide.terms, guide.addresses).items()}
    data = {"say": {"tap": say("Tap again to open it.")}, "terms": shown}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    yield Page(DATA, f"window.guideTerms={text};\n")
