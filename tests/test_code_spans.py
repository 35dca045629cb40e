"""What stands in code spans is kept to the letter."""

import pytest

from blocks import blocks
from studyguide.model import Paragraph
from studyguide.text.code_spans import outside_code

LINES: dict[str, tuple[str, str]] = {
    "none": ("a b", "A B"),
    "one": ("a `b` c", "A `b` C"),
    "two_backticks_around_one": ("a ``b`c`` d", "A ``b`c`` D"),
    "three": ("```a``b``` c", "```a``b``` C"),
    "side_by_side": ("`a``b` c `d`", "`a``b` C `d`"),
    "without_its_like": ("a ``b` c", "A ``B` C"),
    "the_next_like_it": ("a ` b `` c ` d", "A ` b `` c ` D"),
    "escaped": (r"a \`b` c", r"A \`B` C"),
    "escaped_inside": (r"`a\` b", r"`a\` B"),
    "at_both_ends": ("`a`", "`a`"),
}


@pytest.mark.parametrize(("line", "changed"), LINES.values(), ids=LINES)
def test_only_what_stands_outside_code_is_changed(line: str, changed: str) -> None:
    assert outside_code(str.upper, line) == changed


def test_many_backticks_without_their_like_take_no_longer() -> None:
    line = "".join(f"{'`' * length} a " for length in range(1, 400))
    pieces: list[str] = []
    assert outside_code(lambda piece: pieces.append(piece) or piece, line) == line
    assert pieces == [line]


@pytest.mark.parametrize(
    "code", ["`` __init__` ``", "``a <b>bold</b> `x` &amp;``", "``[[page]] ****x****``", "``x^2^ H~2~O``"]
)
def test_the_rules_of_cleaning_leave_code_in_two_backticks_alone(code: str) -> None:
    (found,) = blocks(f"Write {code} there.\n", Paragraph)
    assert isinstance(found, Paragraph) and found.text == f"Write {code} there."
