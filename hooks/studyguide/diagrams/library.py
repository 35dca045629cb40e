"""The library that lays graphs out and reads Mermaid: merman, its settings and its errors."""

import atexit
import json
import re
from functools import cache
from typing import Any

NODE_GAP = 26
RANK_GAP = 34
# `180x46`: the size that a label of the skeleton stands for.
SIZE = re.compile(r"(?P<across>\d+)x(?P<down>\d+)")
CONFIG = {
    "htmlLabels": True,
    "look": "classic",
    "theme": "default",
    "flowchart": {
        "htmlLabels": True,
        "look": "classic",
        "theme": "default",
        "nodeSpacing": NODE_GAP,
        "rankSpacing": RANK_GAP,
        "padding": 0,
        "minNodeWidth": 1,
        "wrappingWidth": 4000,
    },
}
# What a layout may cost: a dozen boxes held below each other need more than the profile grants.
RESOURCES = {"profile": "constrained", "limits": {"max_layout_work_units": 1_000_000}}


class LayoutError(Exception):
    """The library could not lay the graph out."""


class TooLargeError(LayoutError):
    """The library would take too long; Mermaid itself takes far longer, so it is not asked."""


def refused(error: Exception) -> LayoutError:
    """Return an error of the library as one of ours: they have no type that could be named without importing it."""
    return (TooLargeError if "RESOURCE_LIMIT" in str(error) else LayoutError)(str(error))


@cache
def engine() -> Any:
    """Return merman with our measure of text, made once; it has no wheel for every platform."""
    import merman  # type: ignore[import-untyped]  # it has no stubs

    kinds = {number: kind for number, _, kind, _ in merman.TEXT_MEASUREMENT_OPERATIONS}
    results = merman.MermanTextMeasurementResultKind

    class Measure(merman.MermanTextMeasurer):  # type: ignore[misc]
        def measure(self, request: Any) -> Any:
            size = SIZE.fullmatch(request.text)
            if not size:
                return None
            across, down = float(size["across"]), float(size["down"])
            kind = kinds[request.operation.value]
            if kind == "length":
                return merman.MermanTextMeasureResult(
                    result_kind=results.LENGTH, width=across, height=down, length=across, line_count=1,
                    bbox_left=None, bbox_right=None, raw_width=None,
                )  # fmt: skip
            if kind == "metrics":
                return merman.MermanTextMeasureResult(
                    result_kind=results.METRICS, width=across, height=down, length=across, line_count=1,
                    bbox_left=None, bbox_right=None, raw_width=None,
                )  # fmt: skip
            return None

    services = merman.MermanEngineServices().with_text_measurer(Measure())
    options = {"site_config": CONFIG, "resources": RESOURCES}
    return merman.MermanEngine(json.dumps(options), services)


@cache
def _plain() -> Any:
    """Return merman as it is, for the kinds of diagram that it draws by itself."""
    import merman

    # Else a long name touches the sides of its box.
    looks = {"look": "classic", "theme": "default", "sequence": {"wrapPadding": 20}}
    options = {"site_config": looks, "resources": {"profile": "interactive"}}
    return merman.MermanEngine(json.dumps(options), None)


# At its end Python takes the library apart before what it made, which then cannot take leave.
atexit.register(engine.cache_clear)
atexit.register(_plain.cache_clear)


def parse(source: str) -> Any:
    """Return what a Mermaid flowchart says, as the library tells it."""
    try:
        return json.loads(engine().parse_json(source, None))
    except Exception as error:
        raise refused(error) from error


def render(source: str) -> str:
    """Return the library's own SVG of any kind of Mermaid diagram."""
    try:
        return str(_plain().render_svg(source, None))
    except Exception as error:
        raise refused(error) from error
