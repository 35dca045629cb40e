"""Flows of titles or paragraphs that count: `Phase 1: Assess`, `1. Assess` where the text above says so."""

import re
from collections.abc import Mapping, Sequence

from studyguide.model import Block, Flow, FlowKind, Paragraph
from studyguide.parse import words
from studyguide.parse.chains import FLOW_WORDS
from studyguide.parse.rows import MOST, row, short
from studyguide.parse.source import Title

Part = Block | Title

STEP = re.compile(
    rf"\**(?P<word>{words.STEP})\s+(?P<number>\d{{1,2}})\s*(?:[:.)–—-]\s*)(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def phases(parts: Sequence[Part]) -> Mapping[int, Flow]:
    """Return the flows of parts that count their steps, by the index of the first of them."""
    found: dict[int, Flow] = {}
    run: list[tuple[int, str, str]] = []
    for index, part in enumerate(parts):
        step = _counted(part)
        if step and run and step[2] == run[-1][2] and step[0] == len(run) + 1:
            run.append((index, step[1], step[2]))
            continue
        if step and run and run[0][2] and not step[2]:
            # A bare number below a phase counts something else.
            continue
        if step or (isinstance(part, Title) and run and _higher(parts[run[0][0]], part)):
            found |= _flow(parts, run)
            intro = parts[index - 1] if index else part
            told = isinstance(intro, Paragraph) and FLOW_WORDS.search(intro.text)
            run = [(index, step[1], step[2])] if step and step[0] == 1 and (step[2] or told) else []
    return found | _flow(parts, run)


def _counted(part: Part) -> tuple[int, str, str] | None:
    """Return the number, the name and the word of a part that counts; no word for a bare number."""
    text = part.text if isinstance(part, Title | Paragraph) else ""
    if isinstance(part, Title) and part.style == "numbered" and part.number is not None:
        return part.number, short(text), ""
    step = STEP.fullmatch(text) if text else None
    if not step:
        return None
    name = f"{step['word'].capitalize()} {step['number']}: {short(step['text'])}"
    return int(step["number"]), name, step["word"].lower()


def _higher(step: Part, title: Title) -> bool:
    """Return whether the title ends a run of steps: it is a module's, or of the kind of the steps."""
    return title.style == "module" or (
        isinstance(step, Title) and (step.style, step.depth) == (title.style, title.depth)
    )


def _flow(parts: Sequence[Part], run: Sequence[tuple[int, str, str]]) -> dict[int, Flow]:
    if not 3 <= len(run) <= MOST:
        return {}
    names = [name for _, name, _ in run]
    places = [parts[index].place for index, _, _ in run]
    kind: FlowKind = "layers" if run[0][2] in words.LAYER_SET else "workflow"
    return {run[0][0]: row(names, places, places[0].to(places[-1]), kind, "")}
