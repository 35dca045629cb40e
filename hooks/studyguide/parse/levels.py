"""The level of each title of a module: of its style among those of all titles, and of what stands above it."""

from collections.abc import Sequence

from studyguide.model import Block, Heading
from studyguide.parse.source import Title

Part = Block | Title


def levelled(parts: Sequence[Part]) -> tuple[Block, ...]:
    """Return the blocks with their titles as headings; a topic is level 2, and no level is left out."""
    ranks = _ranks([part for part in parts if isinstance(part, Title)])
    if _heads_capitals(parts):
        ranks["caps"] = ranks["plain"] + 1
    path: list[int] = []
    made: list[Block] = []
    for part in parts:
        if not isinstance(part, Title):
            made.append(part)
            continue
        # A numbered title that opens no module is marked like any other, or stands on its own.
        style = part.style if part.style != "module" else "hash" if part.depth else "plain"
        rank = ranks[style] * 10 + part.depth
        if style == "hash" and part.depth == 1 and path:
            # A level-1 title below the module's own stands where the title before it stood.
            rank = path[-1]
        if part.role and style not in ("hash", "toggle"):
            # The section of a role stands beside the topics of its module, below toggles and marked titles.
            rank = min([rank, *(above for above in path if above >= ranks["caps"] * 10)])
        while path and path[-1] >= rank:
            path.pop()
        path.append(rank)
        made.append(Heading(part.place, min(len(path) + 1, 6), part.text, part.role, part.task))
    return tuple(made)


def _heads_capitals(parts: Sequence[Part]) -> bool:
    """Return whether the first title in capitals stands right below a plain one that is not the first: as its own."""
    first = next((at for at, part in enumerate(parts) if isinstance(part, Title) and part.style == "caps"), 0)
    above = parts[first - 1] if first else None
    plain = [part for part in parts[:first] if isinstance(part, Title)]
    others = any(isinstance(part, Title) and part.style not in ("plain", "caps") for part in parts)
    return isinstance(above, Title) and above.style == "plain" and len(plain) > 1 and not others


def _ranks(titles: Sequence[Title]) -> dict[str, int]:
    """Return a rank for each style; of numbered and plain titles, the one that comes first is the higher."""
    first: dict[str, int] = {}
    for index, title in enumerate(titles):
        first.setdefault(title.style, index)
    late = len(titles)
    middle = ["part", "numbered", "outline", "plain"]
    if first.get("numbered", late) < first.get("part", -1):
        middle = ["numbered", "part", "outline", "plain"]
    if first.get("plain", late) < first.get("numbered", -1):
        middle.remove("plain")
        middle.insert(middle.index("numbered"), "plain")
    order = ["hash", "toggle", "caps", *middle, "bold"]
    return {style: rank for rank, style in enumerate(order)}
