"""Steps that several paragraphs tell: below *how it works*, one opens with *First*, a later one with *Finally*."""

from collections.abc import Iterator, Mapping, Sequence

from studyguide.model import Block, Flow, Paragraph, Speech
from studyguide.parse.chains import FLOW_WORDS
from studyguide.parse.rows import MOST, row
from studyguide.parse.source import Title
from studyguide.parse.told import holds_first, opening, sentences

Part = Block | Title
Step = tuple[int, str]
"""The index of a part, and the name of a step in it."""
_LEAST, _FAR = 3, 12
"""Steps that are drawn, and parts that they may spread over."""


def spread(parts: Sequence[Part]) -> Mapping[int, Flow]:
    """Return the flows whose steps stand in several paragraphs, by the index of the first of them."""
    return {steps[0][0]: _flow(parts, steps) for steps in _runs(parts) if _spreads(steps)}


def _runs(parts: Sequence[Part]) -> Iterator[list[Step]]:
    """Yield the steps from each first to its last."""
    title = before = ""
    steps: list[Step] = []
    for index, part in enumerate(parts):
        if isinstance(part, Title):
            title, before, steps = part.text, "", []
        text = part.text if isinstance(part, Paragraph | Speech) else ""
        for sentence in sentences(text) if steps or holds_first(text) else ():
            rank, name = opening(sentence)
            if rank == "first":
                steps = [(index, name)] if FLOW_WORDS.search(f"{title}\n{before}") else []
            elif rank and steps:
                steps.append((index, name))
                if rank == "last":
                    yield steps
                    steps = []
            before = sentence
        before = text or before


def _spreads(steps: Sequence[Step]) -> bool:
    """Return whether the steps are enough for a picture, and stand in several parts that are near each other."""
    names = {name for _, name in steps}
    return _LEAST <= len(names) <= MOST and 0 < steps[-1][0] - steps[0][0] <= _FAR


def _flow(parts: Sequence[Part], steps: Sequence[Step]) -> Flow:
    places = [parts[index].place for index, _ in steps]
    return row([name for _, name in steps], places, places[0].to(places[-1]), "workflow", "")
