"""Full stops that end no sentence."""

ABBREVIATED = (
    "(?!(?:" + "|".join(rf"(?<=\b[^\W\d_]{{{letters}}}[^\W\d_A-Z]\.)" for letters in range(4)) + r")\s+[\d§])"
)
"""Behind a stop: that it does not shorten a little word before a figure, as in `art. 1011`, `Abs. 2`, `núm. 3`."""
