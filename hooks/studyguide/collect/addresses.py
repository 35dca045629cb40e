"""Terms to addresses: where the index explains each term."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from studyguide.model import Course, Mention, Settings, Term
from studyguide.text.slugs import slug

PAGE_SECTIONS = 4  # name a term that the notes define: fewer stand in a line of the glossary as well
RESERVED = frozenset({"index", "glossary", "categories", "modules", "matrix", "cases"})
"""Names of pages of the index itself."""


def label(labels: Mapping[str, str]) -> str:
    """Return what the index is called: `Services`, or `Terms` where the settings do not say."""
    return labels.get("terms") or "Terms"


def folder(labels: Mapping[str, str], courses: Iterable[Course]) -> str:
    """Return the folder of the index, which is none of a course."""
    own = slug(label(labels), "terms")
    return f"{own}-index" if own in {course.slug for course in courses} else own


def addresses(
    settings: Settings, courses: Sequence[Course], terms: Sequence[Term], mentions: Sequence[Mention]
) -> Mapping[str, str]:
    """Return the page of each term, or its place in the glossary, by slug.

    A term of the catalogue has a page of its own, and so has one that the notes define and use often.
    """
    base = folder(settings.labels, courses)
    sections: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        sections[mention.term].add(mention.section)
    out: dict[str, str] = {}
    for term in terms:
        if term.kind != "defined" or len(sections[term.slug]) >= PAGE_SECTIONS:
            out[term.slug] = f"{base}/{term.slug}{'-term' if term.slug in RESERVED else ''}.md"
        else:
            out[term.slug] = f"{base}/glossary.md#{term.slug}"
    return out
