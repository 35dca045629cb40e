"""Where sentences end, and full stops that end none."""

import re

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
"""What stands between two sentences."""
ABBREVIATED = (
    "(?!(?:" + "|".join(rf"(?<=\b[^\W\d_]{{{letters}}}[^\W\d_A-Z]\.)" for letters in range(4)) + r")\s+[\d§])"
    + "".join(rf"(?<!\b{title}\.)" for title in ("Dr", "Prof", "Mr", "Mrs", "Ms"))
    + r"(?!(?<=\b[^\W\d_A-Zap]\.)[ ][^\W\d_]\.)"
    + r"(?<!\b[^\W\d_A-Zap]\.[^\W\d_]\.)(?<!\b[^\W\d_A-Zap]\.[ ][^\W\d_]\.)"
)
"""Behind a stop: that it does not shorten a word.

A little one before a figure, as in `art. 1011`, `Abs. 2`, `núm. 3`; what stands before a name, as in `Dr. Özgür`;
two letters, as in `z. B. Zucker`, but not the time of a day, `at 5 p.m. Then`.
"""
