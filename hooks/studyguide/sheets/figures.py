"""Text to whether it names a figure with its unit, in any language.

What is a unit is read from the notes: a word that follows two different numbers (`30 days`, `90 days`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from studyguide.text.stems import STOP

# "10 GB", "99.9 %", "30-day". Not the digits of a name: "vitamin B12", "layer-4 rule".
AMOUNT = re.compile(r"(?<![\w.-])(?P<number>\d[\d.,\u00a0\u202f]*)[\s\u00a0\u202f-]?(?P<unit>[^\W\d_]{1,14}\b|[%‰°])")
MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?[$€£¥]")
SYMBOLS = frozenset(
    (
        *("%", "‰", "°", "B", "kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "PiB"),
        *("kbps", "Kbps", "Mbps", "Gbps", "Tbps", "Hz", "kHz", "MHz", "GHz", "V", "W", "kW", "K"),
        *("ms", "s", "min", "h", "g", "kg", "mg", "ml", "l", "m", "km", "cm", "mm"),
    )
)
SHORTEST = 3  # letters of a word that is a unit
LITTLE = frozenset(word for words in STOP.values() for word in words)


Figures = tuple[tuple[str, str], ...]
"""Units with the numbers before them, each pair once."""


def figures(texts: Iterable[str]) -> Figures:
    """Return the numbers in texts with what follows them."""
    found = (match for text in texts for match in AMOUNT.finditer(text))
    return tuple(dict.fromkeys((match["unit"], match["number"].rstrip(".,")) for match in found))


def units_in(found: Iterable[Figures]) -> frozenset[str]:
    """Return the units of figures: the symbols, and every word that follows two different numbers."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for unit, number in chain.from_iterable(found):
        numbers[unit].add(number)
    words = {unit for unit, seen in numbers.items() if len(seen) > 1 and len(unit) >= SHORTEST}
    return SYMBOLS | {unit for unit in words if unit.lower() not in LITTLE}


def has_figure(text: str, units: frozenset[str]) -> bool:
    """Return whether the text names an amount of money, or a number with a unit."""
    return bool(MONEY.search(text)) or any(match["unit"] in units for match in AMOUNT.finditer(text))
