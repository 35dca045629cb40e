"""Graph to words: what a reader hears, or reads where the picture is not seen."""

from collections.abc import Iterator, Mapping

from studyguide.diagrams.graph import Arrow, Graph
from studyguide.text.direction import along
from studyguide.words import Words

WAYS = {"end": "{one} to {other}", "both": "{one} to {other} and back", "none": "{one} and {other}"}
LONGEST = 420  # characters of a description that is heard at once


def names(graph: Graph) -> dict[str, str]:
    """Return the name of each box and frame by its id."""
    found = {box.id: box.name for box in graph.boxes}
    return found | {frame.id: frame.name for frame in graph.all_frames()}


def story(graph: Graph, say: Words) -> tuple[str, ...]:
    """Return a line for each group with what is in it, and for each row of arrows."""
    called = names(graph)
    lines = [
        say("In {group}: {things}", group=called[frame.id], things=say(", ").join(called[id_] for id_ in inside))
        for frame in graph.all_frames()
        if (inside := (*(inner.id for inner in frame.frames), *frame.boxes))
    ]
    lines += _rows(graph, called)
    told = {id_ for frame in graph.all_frames() for id_ in frame.boxes}
    told |= {end for arrow in graph.arrows for end in (arrow.source, arrow.target)}
    lines += [called[box.id] for box in graph.boxes if box.id not in told]
    return tuple(lines)


def _rows(graph: Graph, called: Mapping[str, str]) -> Iterator[str]:
    """Yield each run of arrows as `A → B → C`, and arrows alike from one node as `A → B, C: label`."""
    waiting = list(graph.arrows)
    while waiting:
        arrow = waiting.pop(0)
        alike = [
            other
            for other in waiting
            if (other.source, other.lines, other.dashed, other.heads)
            == (arrow.source, arrow.lines, arrow.dashed, arrow.heads)
        ]
        if alike:
            waiting = [other for other in waiting if other not in alike]
            targets = ", ".join(called[a.target] for a in (arrow, *alike))
            yield along(f"{called[arrow.source]} {_sign(arrow)} {targets}{_label(arrow)}")
            continue
        row = f"{called[arrow.source]} {_sign(arrow)} {called[arrow.target]}"
        while not arrow.lines and waiting and _goes_on(arrow, waiting):
            arrow = waiting.pop(0)
            row += f" {_sign(arrow)} {called[arrow.target]}"
        yield along(row + _label(arrow))


def _goes_on(arrow: Arrow, waiting: list[Arrow]) -> bool:
    """Return whether the next arrow starts where this one ends, and is the only one that does."""
    follows = [other for other in waiting if other.source == arrow.target]
    return len(follows) == 1 and waiting[0] is follows[0]


def _sign(arrow: Arrow) -> str:
    if arrow.heads == "both":
        return "↔"
    if arrow.heads == "none":
        return "—"
    return "⇢" if arrow.dashed else "→"


def _label(arrow: Arrow) -> str:
    return f": {arrow.label}" if arrow.label else ""


def description(graph: Graph, say: Words) -> str:
    """Return the arrows as a sentence, cut off with `…` where it would be too long to hear."""
    called = names(graph)
    parts = []
    for arrow in graph.arrows:
        label = f" ({arrow.label})" if arrow.label else ""
        parts.append(say(WAYS[arrow.heads], one=called[arrow.source], other=called[arrow.target]) + label)
    return shorten("; ".join(parts) or ", ".join(called.values()))


def shorten(text: str) -> str:
    """Return the text up to the last whole part that can still be heard at once."""
    if len(text) <= LONGEST:
        return text + "." * (not text.endswith((".", "!", "?")))
    return text[:LONGEST].rsplit(";", 1)[0].rsplit(",", 1)[0].rstrip() + " …"


def title(graph: Graph, say: Words) -> str:
    """Return a name for a diagram to which its author gave none: its first and its last node."""
    called = [box.name for box in graph.boxes]
    if len(called) < 2:
        return "".join(called)
    return say("From {one} to {other}", one=called[0], other=called[-1])
