"""Which form of a text stands with a number: German has two, Polish three, Chinese one.

The forms of a text stand in the order of `ORDER`, parted by `|`, as many as the language has (`forms`).
"""

from collections.abc import Callable
from functools import cache

ORDER = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR."""
COUNTED = range(1000)
"""Numbers that a guide counts to; French has one more form, for whole millions."""


@cache
def forms(language: str) -> tuple[str, ...]:
    """Return the categories of the language that whole numbers use, in their order."""
    used = set(map(_rule(language), COUNTED))
    return tuple(category for category in ORDER if category in used)


def form(text: str, number: int, language: str) -> str:
    """Return the form of the text for the number; of too few forms the last one stands for all that lack."""
    written = text.split("|")
    if len(written) == 1:
        return text
    category = _rule(language)(number)
    at = forms(language).index(category) if category in forms(language) else len(written)
    return written[min(at, len(written) - 1)]


@cache
def _rule(language: str) -> Callable[[int], str]:
    """Return what says the category of a number."""
    if language == "en":  # known without the files of Babel, which take longer to read than a small guide to count
        return lambda number: "one" if number == 1 else "other"
    from babel import Locale

    return Locale.parse(language, sep="-").plural_form
