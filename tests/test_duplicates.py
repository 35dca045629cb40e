"""What a module says twice, word for word, is kept once, and no line of it is lost."""

import pytest

from blocks import parsed
from studyguide.model import Heading, Paragraph

SAID = "A queue keeps each message until a reader has taken and deleted it."


def shown(text: str) -> list[str]:
    return [
        block.text for module in parsed(text).modules for block in module.blocks if isinstance(block, Heading | Paragraph)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("## Queues\n\n## Queues\n\nText.", ["Queues", "Text."], id="a_title_right_below_itself"),
        pytest.param("Queues\n------\n\nQueues\n------\n\nText.", ["Queues", "Text."], id="underlined"),
        pytest.param("## Queues\n\n## Queues\n\n## Queues\n\nText.", ["Queues", "Text."], id="three_times"),
        pytest.param("## Queues\n\nOne.\n\n## Queues\n\nTwo.", ["Queues", "One.", "Queues", "Two."], id="text_between"),
        pytest.param("## Queues\n\n### Queues\n\nText.", ["Queues", "Queues", "Text."], id="another_level"),
        pytest.param("## Queues\n\n## Topics\n\nText.", ["Queues", "Topics", "Text."], id="another_title"),
        pytest.param(f"{SAID}\n\nMore.\n\n{SAID}", [SAID, "More."], id="a_long_paragraph"),
        pytest.param("Yes.\n\nMore.\n\nYes.", ["Yes.", "More.", "Yes."], id="short_ones_may_be_meant"),
    ],
)
def test_what_stands_there_twice_is_shown_once(text: str, expected: list[str]) -> None:
    assert shown(f"# Messages\n\nThe first words.\n\n{text}") == ["The first words.", *expected]


def test_a_title_that_stands_there_twice_has_a_fate() -> None:
    fates = {fate.line: (fate.kind, fate.rule) for fate in parsed("# Messages\n\n## Queues\n\n## Queues\n\nText.").fates}
    assert fates[5] == ("merged", "duplicate")
