"""Hits of checked facts to those that pages mark: what does not hold, and what older texts tell otherwise."""

from collections.abc import Mapping, Sequence

from studyguide.model import Hit


def marks(hits: Sequence[Hit]) -> Mapping[str, tuple[Hit, ...]]:
    """Return the hits to mark, by the url of their section.

    What a note says that does not hold is marked wherever it stands. Where a note says what holds, the mark
    tells what older texts say, once a page; a fact that notes only simplify has nothing else to tell.
    """
    wrong = {(hit.fact.id, hit.place): hit for hit in reversed(hits) if hit.said}
    told = {(hit.fact.id, _page(hit)) for hit in wrong.values()}
    out: dict[str, tuple[Hit, ...]] = {}
    for hit in hits:
        if hit.said:
            wanted = wrong[hit.fact.id, hit.place] is hit
        else:
            otherwise = bool(hit.fact.former) and hit.fact.kind != "simplified"
            wanted = otherwise and (hit.fact.id, _page(hit)) not in told
            told.add((hit.fact.id, _page(hit)))
        if wanted:
            out[hit.section] = (*out.get(hit.section, ()), hit)
    return out


def _page(hit: Hit) -> str:
    return hit.section.partition("#")[0]
