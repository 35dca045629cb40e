"""Code spans of a line (CommonMark 6.1): what stands in them is kept to the letter, whatever rewrites the rest.

span ::= RUN TEXT RUN      two runs of equally many backticks; a run without its like is text
"""

import re
from collections import defaultdict
from collections.abc import Callable

_RUN = re.compile(r"`+")


def outside_code(change: Callable[[str], str], text: str) -> str:
    """Return a line with each piece that stands outside its code spans changed."""
    if "`" not in text:
        return change(text)
    runs = list(_RUN.finditer(text))
    alike: dict[int, list[int]] = defaultdict(list)
    for number in reversed(range(len(runs))):
        alike[len(runs[number][0])].append(number)
    pieces: list[str] = []
    end = number = 0
    while number < len(runs):
        run = runs[number]
        later = alike[len(run[0])]
        while later and later[-1] <= number:
            later.pop()
        if later and text[run.start() - 1 : run.start()] != "\\":
            number = later[-1]
            pieces += (change(text[end : run.start()]), text[run.start() : runs[number].end()])
            end = runs[number].end()
        number += 1
    return "".join((*pieces, change(text[end:])))
