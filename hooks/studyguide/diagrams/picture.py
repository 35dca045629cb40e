"""One flow or fence to a picture: which layout, which library, and what to say where none will do."""

import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from studyguide.diagrams import mermaid, rails
from studyguide.diagrams.choice import NARROW, WIDE, best
from studyguide.diagrams.dress import DressError, dress
from studyguide.diagrams.graph import Graph, graph_of, tightened, worded
from studyguide.diagrams.library import LayoutError, TooLargeError, parse, render
from studyguide.diagrams.paint import paint
from studyguide.diagrams.story import description, shorten, story, title
from studyguide.model import Diagram, Flow, Picture, Svg
from studyguide.words import Words

LONGEST = 20_000  # characters of a fence: beyond it is no diagram that anyone reads


class DiagramError(Exception):
    """Mermaid cannot read the source: its own words, and the line, counted from 1, where it says so."""

    def __init__(self, message: str, line: int = 0) -> None:
        """Keep the message and the line."""
        super().__init__(message)
        self.line = line


class Unavailable(Exception):
    """No library here can draw the source, though it may be right."""


def draw_flow(flow: Flow, categories: Mapping[str, str], say: Words) -> Picture:
    """Return the picture of a flow."""
    flow = worded(flow)
    graph = graph_of(flow, categories)
    try:
        wide, narrow = _special(flow, graph) or _best(graph, lambda: mermaid.source(flow, categories))
    except TooLargeError as error:
        raise Unavailable(str(error)) from error  # its arrows are shown as a list
    return _drawn(graph, flow.title, wide, narrow, say)


def draw_diagram(diagram: Diagram, say: Words) -> Picture:
    """Return the picture of a Mermaid fence; what its directives, styles and clicks say is left out."""
    if len(diagram.source) > LONGEST:
        raise DiagramError(f"the diagram has more than {LONGEST:,} characters")
    source, own_title = mermaid.tame(diagram.source)
    called = diagram.title or own_title
    if mermaid.is_flowchart(source):
        try:
            graph = mermaid.graph_of_flowchart(parse(source))
            wide, narrow = _best(graph, lambda: source)
            return _drawn(graph, called, wide, narrow, say)
        except TooLargeError as error:
            raise DiagramError("it has more arrows than can be drawn") from error
        except (LayoutError, KeyError, TypeError, ValueError):
            pass  # Mermaid itself decides below
    svg, words = _foreign(source)
    if not words:
        raise DiagramError("the diagram says nothing: no word stands in it")
    return Picture("", called or ", ".join(words[:2]), called, shorten("; ".join(words)), words, svg)


def draw_graph(graph: Graph, called: str, say: Words) -> Picture:
    """Return the picture of a graph that no note holds; without merman there is none."""
    try:
        first, second = best(graph)
    except LayoutError as error:
        raise Unavailable(str(error)) from error
    return _drawn(graph, called, paint(*first), paint(*second) if second else None, say)


def _drawn(graph: Graph, called: str, wide: Svg, narrow: Svg | None, say: Words) -> Picture:
    return Picture(
        id="",
        title=called or title(graph, say),
        caption=called,
        description=description(graph, say),
        story=story(graph, say),
        wide=wide,
        narrow=narrow,
        names=tuple((box.id, box.name) for box in graph.boxes),
    )


def _special(flow: Flow, graph: Graph) -> tuple[Svg, Svg | None] | None:
    """Return the pictures of a kind that has its own form, if the flow fits it."""
    match flow.kind:
        case "sequence":
            if graph.boxes and graph.arrows and not graph.frames:
                wide = rails.sequence(graph)
                narrow = rails.sequence(tightened(graph, rails.SHORT)) if wide.width > NARROW else None
                return wide, narrow
        case "timeline":
            row = rails.in_order(graph)
            if row and not graph.frames:
                by_source = {arrow.source: arrow.lines for arrow in graph.arrows}
                labels = tuple(by_source.get(box.id, ()) for box in row[:-1])
                down = rails.timeline_down(row, labels)
                across = rails.timeline_across(row, labels)
                return (across, down) if across.width <= WIDE else (down, None)
        case "layers":
            if rails.in_order(graph) and all(not frame.frames for frame in graph.frames):
                return rails.layers(graph), None
        case "chain" | "hierarchy" | "workflow" | "graph":
            pass
    return None


def _best(graph: Graph, source: Callable[[], str]) -> tuple[Svg, Svg | None]:
    """Return the drawing for a page, and another one for a phone where the first is too wide for it."""
    try:
        first, second = best(graph)
    except TooLargeError:
        raise
    except LayoutError:
        return _foreign(source())[0], None
    return paint(*first), paint(*second) if second else None


@cache
def _mermaid(process: int) -> Any:
    """Return Mermaid itself, started in this process: a forked one lacks the thread that it runs in."""
    from mermaidx.engine import Engine  # type: ignore[import-untyped]  # it has no stubs

    engine = Engine()
    engine.start()
    return engine


ERROR = re.compile(r"(?:Mermaid rendering failed: )?(?:\w*Error: )?(?P<message>.+)", re.DOTALL)
LINE = re.compile(r"\bline (?P<line>\d+)")


def _foreign(source: str) -> tuple[Svg, tuple[str, ...]]:
    """Return what merman draws, or where it cannot, what Mermaid itself does."""
    try:
        return dress(render(source))
    except TooLargeError as error:
        raise DiagramError("it is too large to be drawn") from error
    except (LayoutError, DressError):
        pass
    try:
        mermaid = _mermaid(os.getpid())
    except ImportError as error:
        raise Unavailable("neither merman nor mermaidx is installed") from error
    try:
        return dress(mermaid.render_svg(source, "default", None, None))
    except DressError as error:
        raise Unavailable(str(error)) from error
    except RuntimeError as error:  # the base of what Mermaid says of a source that is wrong
        found = ERROR.match(str(error))
        message = " ".join((found["message"] if found else str(error)).split())
        line = LINE.search(message)
        raise DiagramError(message, int(line["line"]) if line else 0) from error
    except Exception as error:  # a fault of the library is no fault of the note
        raise Unavailable(str(error)) from error
