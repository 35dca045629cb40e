"""Paper and columns: how much room a sheet has, and whether its parts fill it without being split.

All lengths inside a sheet are in type sizes (em), so that one measure serves every size. The figures here and
in `overrides/assets/guide-sheets.css` belong together; `tests/test_sheets_print.py` holds them to each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

COLUMNS = 3
GAP = 5.0  # mm between columns
MARGIN = (9.5, 8.0, 7.5, 8.0)  # mm: top, right, bottom, left; the running title stands in the top margin
POINT = 0.352778  # mm
SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)
"""Type sizes in points, tried from the largest."""
# Letters are measured to a thousandth, but fonts are hinted and lines rounded to the device.
CAREFUL_WIDTH = 0.985
CAREFUL_HEIGHT = 0.99


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in landscape, in mm."""

    name: str
    width: float
    height: float

    @property
    def column(self) -> float:
        """Return the width of a column in mm."""
        return (self.width - MARGIN[1] - MARGIN[3] - GAP * (COLUMNS - 1)) / COLUMNS

    def room(self, size: float) -> tuple[float, float]:
        """Return the width and height of a column in em, less what care asks."""
        em = size * POINT
        high = self.height - MARGIN[0] - MARGIN[2]
        return self.column / em * CAREFUL_WIDTH, high / em * CAREFUL_HEIGHT


PAPERS = (Paper("A4", 297.0, 210.0), Paper("Letter", 279.4, 215.9))


@dataclass(frozen=True, slots=True)
class Unit:
    """What must stay together: its height, and that of the table head repeated above it in a new column."""

    height: float
    head: float = 0.0


def fill(units: Iterable[Unit], high: float, most: float = inf) -> float:
    """Return how many columns the units take one after another; infinitely many if one is too high, or beyond most."""
    column, y = 0, 0.0
    for unit in units:
        if y and y + unit.height > high:
            column, y = column + 1, unit.head
        y += unit.height
        if y > high or column > most:
            return inf
    return column + y / high
