"""The index of comparisons, and the data of its chooser for any two terms."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from studyguide.collect.comparisons import full_label
from studyguide.collect.names import key
from studyguide.emit.comparison_desk import Desk, link
from studyguide.emit.matter import matter
from studyguide.markdown import escape, heading
from studyguide.model import Comparison
from studyguide.paths import address
from studyguide.text.inline import plain

INDEX = "comparisons/index.md"
DATA = "assets/guide-compare-data.js"
SPOKEN = (
    *("Compare any two", "First", "Second", "In one sentence", "Easily confused", "not in your notes"),
    *("same", "differs", "Nothing is known of both.", "Source"),
)
"""What the chooser says."""


def index_parts(desk: Desk) -> Iterator[str]:
    """Yield the parts of the index: the chooser, then every comparison by category."""
    say = desk.say
    yield matter(say("All comparisons of the guide"), "comparisons")
    yield heading(1, escape(say("Comparisons")), write=str)
    yield escape(
        say("Things that are easily confused, side by side, with the line that decides between them.")
    )
    yield (
        f'<section class="guide-chooser" data-guide="compare" data-guide-data="{DATA}" '
        f'aria-label="{escape(say("Compare any two"))}" hidden></section>'
    )
    groups: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in desk.guide.comparisons:
        groups[_category(desk, comparison)].append(comparison)
    yield f'<div data-guide="filter" data-guide-label="{escape(say("Filter the comparisons"))}" markdown="1">'
    for category in sorted(groups, key=lambda c: (not c, c.casefold())):
        if category or len(groups) > 1:
            yield heading(2, escape(category or say("Other")), write=str)
        yield "\n".join(link(c, INDEX) for c in sorted(groups[category], key=lambda c: c.title.casefold()))
    yield "</div>"


def _category(desk: Desk, comparison: Comparison) -> str:
    """Return the category that most subjects belong to."""
    counted = Counter(desk.terms[slug].category for slug in comparison.terms if slug)
    return counted.most_common(1)[0][0] if counted else ""


def chooser_data(desk: Desk) -> str:
    """Return what the chooser needs, as a script that works from disk."""
    rows: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    names: dict[str, str] = {}
    for comparison in desk.guide.comparisons:
        for attribute, cells in zip(comparison.attributes, comparison.cells, strict=True):
            where = key(plain(attribute))
            names.setdefault(where, plain(attribute))
            for slug, found in zip(comparison.terms, cells, strict=True):
                for cell in found if slug else ():
                    title = plain(desk.sections[cell.section].title)
                    said = rows.setdefault(slug, {}).setdefault(where, [])
                    entry = (plain(cell.text), address(cell.section), title)
                    if entry not in said:
                        said.append(entry)
    numbers = {where: index for index, where in enumerate(names)}
    listed = [t for t in desk.guide.terms if t.slug in rows or (t.kind != "defined" and t.summary)]
    terms = [
        {
            "name": full_label(term),
            "address": address(desk.guide.addresses[term.slug]),
            "summary": plain(term.summary),
            "not": plain(term.is_not),
            "cells": {str(numbers[where]): cells for where, cells in rows.get(term.slug, {}).items()},
        }
        for term in listed
    ]
    spoken = {text: desk.say(text) for text in SPOKEN}
    data = {"attributes": list(names.values()), "terms": terms, "say": spoken}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.guideCompare={text};\n"
