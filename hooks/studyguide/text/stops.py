"""Where sentences end, and full stops that end none."""

import re

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
"""What stands between two sentences."""
ABBREVIATED = (
    "(?!(?:" + "|".join(rf"(?<=\b[^\W\d_]{{{letters}}}[^\W\d_A-Z]\.)" for letters in range(4)) + r")\s+[\d§])"
)
"""Behind a stop: that it does not shorten a little word before a figure, as in `art. 1011`, `Abs. 2`, `núm. 3`."""
